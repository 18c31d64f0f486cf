"""One question put into a prompt, and what stands above a step."""

from __future__ import annotations

from collections.abc import Sequence

from visitprep.interview.engine.path.steps import Asked, ItemAgain, Line, Step
from visitprep.interview.engine.words.saved_in_words import answer_codes, answer_text, answer_words, gap_words
from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Same, Saved, Way
from visitprep.interview.question import Question
from visitprep.interview.questions.crisis import crisis_words
from visitprep.interview.questions.living.consents import CONSENT
from visitprep.text import capital
from visitprep.visit.answering import Address, gap_at, items, note_at, record_at, value_at
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.record import Item
from visitprep.visit.tellers import told_by
from visitprep.visit.two_views import who_told
from visitprep.visit.visit import LISTS, PARTS, Visit, number_fields, text_fields
from visitprep.wording import N_, Voice, say

OTHER = "other"
"""The option of a list that is said in their own words."""

ALWAYS = frozenset({Way.BACK, Way.SKIP, Way.HELP, Way.MENU, Way.STOP, Way.KEYS})
ANSWERING = ALWAYS | {Way.DONT_KNOW, Way.IN_PERSON, Way.NOTE, Way.CLEAR}


def heading(step: Step, visit: Visit, voice: Voice) -> str:
    """Which of several a question is about, "Left knee"; else the section."""
    title = title_of(step, visit)
    return capital(title) if title else step.section.title.spoken(voice)


def title_of(step: Step, visit: Visit) -> str:
    """What the item is called that a step belongs to: "left knee". Empty for a step that belongs to none."""
    if not isinstance(step, Asked | ItemAgain | Line) or step.repeating is None:
        return ""
    if isinstance(step, Line) and step.line.about_all:
        return ""
    item = record_at(visit, Address(step.address.part, item=step.address.item))
    assert isinstance(item, Item)
    return step.repeating.title(item)


def question_prompt(
    question: Question, address: Address, visit: Visit, voice: Voice, *, heading: str = "", position: str = ""
) -> Prompt:
    """A question as it is put to this person now."""
    value = None if address.part in LISTS and not address.item else value_at(visit, address)
    hidden = set(question.leaves_out(visit) if question.leaves_out else ()) - set(answer_codes(value))
    options = tuple(option for option in question.choices() if option.code not in hidden)
    new = address.part in LISTS and not address.item
    gap = None if new else gap_at(visit, address)
    note = "" if new else note_at(visit, address)
    whose = "" if new else whose_answer(visit, address)
    ways = ANSWERING | {Way.RATHER_NOT} if question.private else ANSWERING
    if new:
        ways = frozenset({Way.BACK, Way.HELP, Way.MENU, Way.STOP, Way.KEYS})
    saved = None
    before = _asked_of(question, address, visit) if value is None and gap is None and not note else ()
    same = _same(question, before, address.part, visit)
    if value is not None:
        codes = answer_codes(value) if options else ()
        saved = Saved(answer_words(value, question), codes, answer_text(value), whose)
    elif question.draft and (text := question.draft(visit)):
        saved = Saved(text, text=text)
        ways -= {Way.CLEAR}
    elif gap is not None:
        saved = Saved(gap_words(gap))
    guidance = "" if before else question.guidance.spoken(voice)  # the same question of the next thing is known
    if question.sensitive:
        guidance = "\n".join(filter(None, (guidance, crisis_words(visit, voice))))
    if note:
        guidance = "\n".join(filter(None, (guidance, note_of(whose, note))))
    return Prompt(
        key=str(address),
        text=question.ask.spoken(voice),
        kind=question.kind,
        heading=heading,
        position=position,
        guidance=guidance,
        guidance_stays=question.sensitive,
        options=options,
        saved=saved,
        ways=frozenset(ways),
        own_words=question.kind is Kind.MANY and any(option.code == OTHER for option in options),
        is_words=not options and is_in_words(address.part, (question.field,)),
        notes=bool(options) and not new and question.keeps_words,
        can_be_unsure=bool(question.words_to),
        suggest=question.suggest,
        means=question.means,
        decides=question.options == CONSENT,
        same=same,
    )


def whose_answer(visit: Visit, address: Address) -> str:
    """Who said it, where that is another than whoever answers now; else empty, as for what nobody said."""
    if not is_said(visit, address):
        return ""
    who = told_by(visit, address.part, address.item, address.field)
    return who_told(who, visit) if who is not None else ""


def is_said(visit: Visit, address: Address) -> bool:
    """There is an answer, a way of passing it over, or a note."""
    return value_at(visit, address) is not None or bool(gap_at(visit, address) or note_at(visit, address))


def note_of(whose: str, note: str) -> str:
    """A note, with whose it is."""
    note = note.removeprefix(say(N_("{who}: {answer}"), who=whose, answer=""))
    return (
        say(N_("Note ({who}): {note}"), who=whose, note=note) if whose else say(N_("Your note: {note}"), note=note)
    )


_NUMBERED = frozenset({"time", "dose", "really_taken", "left", "height", "weight"})
"""Fields of words that one number may well answer: "10" is a time, "14" is what is left."""


def is_in_words(part: str, fields: Sequence[str]) -> bool:
    """Whether a question is answered in words, so that a number alone is more likely a slip."""
    first = fields[0]
    return part in PARTS and first in text_fields(part) - _NUMBERED and not set(fields) & number_fields(part)


def _asked_of(question: Question, address: Address, visit: Visit) -> tuple[Item, ...]:
    """The items before this one that were asked the same, where this one was typed as a line."""
    if not address.item or said_at(visit, f"{address.part}.{address.item}") is None:
        return ()
    listed = items(visit, address.part)
    before = listed[: [item.id for item in listed].index(address.item)]
    return tuple(i for i in before if getattr(i, question.field) is not None or question.field in i.gaps)


def _same(question: Question, before: Sequence[Item], part: str, visit: Visit) -> Same | None:
    """What was answered about the one before."""
    found = next((item for item in reversed(before) if getattr(item, question.field)), None)
    if question.same is None or found is None:
        return None
    codes = answer_codes(getattr(found, question.field))
    words = note_at(visit, Address(part, question.field, found.id)) if OTHER in codes else ""
    rows = tuple(code for code in codes if code != OTHER or not words)
    return Same(question.same(found), Answered(rows, words=words))


def keeps_draft(reply: Reply, prompt: Prompt, question: Question, visit: Visit, address: Address) -> bool:
    """They left the text drafted for them as it is: then nothing is stored, and it follows the other answers."""
    if question.draft is None or prompt.saved is None or value_at(visit, address) is not None:
        return False
    if isinstance(reply, Answered):
        return str(reply.value).split() == prompt.saved.text.split()
    return reply.way is Way.KEEP
