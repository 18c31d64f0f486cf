"""What was said at an earlier visit, as it is shown before somebody says whether it is still true."""

from __future__ import annotations

from typing import assert_never

from msgspec.structs import replace

from visitprep.interview.engine import asking
from visitprep.interview.engine.path.path import carried_questions
from visitprep.interview.engine.path.steps import ItemAgain, ListAgain, Reconfirm, RecordAgain
from visitprep.interview.engine.words.saved_in_words import said_so_far
from visitprep.interview.question import Question, Repeating
from visitprep.visit.answering import Address, items, note_at, record_at, value_at
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.tellers import teller_of, told_at
from visitprep.visit.two_views import who_told
from visitprep.visit.visit import Visit
from visitprep.wording import Voice


def shown(step: Reconfirm, visit: Visit, voice: Voice) -> list[str]:
    """What was said then, a line for each answer, or for each item of a list."""
    match step:
        case RecordAgain():
            answered = carried_questions(step.part, visit)
        case ItemAgain():
            answered = _answered(step.repeating, step.address.item, visit)
        case ListAgain():
            return _listed(step.repeating, visit, voice)
        case _:
            assert_never(step)
    return [_line(question.ask.spoken(voice), visit, address, question) for address, question in answered]


def _listed(repeating: Repeating, visit: Visit, voice: Voice) -> list[str]:
    lines = []
    for number, item in enumerate(items(visit, repeating.part), 1):
        title = repeating.title(item)
        details = "; ".join(
            said
            for address, question in _answered(repeating, item.id, visit)
            if (said := _briefly(visit, address, question, voice)).casefold() not in title.casefold()
        )
        lines.append(f"{number}. {title}: {details}" if details else f"{number}. {title}")
    return lines or [f"  {' '.join(repeating.first.spoken(voice).split())} {repeating.none.spoken(voice)}"]


def _answered(repeating: Repeating, item_id: str, visit: Visit) -> list[tuple[Address, Question]]:
    item = record_at(visit, Address(repeating.part, item=item_id))
    return [
        (Address(repeating.part, question.field, item_id), question)
        for question in repeating.questions
        if getattr(item, question.field) is not None or question.field in item.gaps or question.field in item.notes
    ]


def _briefly(visit: Visit, address: Address, question: Question, voice: Voice) -> str:
    """The answer alone, unless it is a yes or no, which says nothing without its question."""
    said = said_so_far(visit, address, question)
    value = value_at(visit, address)
    return f"{question.ask.spoken(voice)} {said}" if value is None or isinstance(value, YesNo) else said


def _line(asked: str, visit: Visit, address: Address, question: Question) -> str:
    said = said_so_far(visit, address, question)
    note = note_at(visit, address)
    line = f"  {' '.join(asked.split())} {said}"
    if who := _another_voice(visit, address):
        line = f"{line} ({who})"
    return f"{line} ({asking.note_of(asking.whose_answer(visit, address), note)})" if note else line


def _another_voice(visit: Visit, address: Address) -> str:
    """Who said it, where that is another than of the rest of what is shown with it."""
    who, of_the_rest = told_at(visit, str(address)), told_at(visit, str(replace(address, field="")))
    if who == of_the_rest:
        return ""
    if who is None:
        return who_told(teller_of(visit.respondent), visit)
    return who_told(who, visit)
