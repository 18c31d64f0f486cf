"""What only the person can say: a sheet for somebody who is not there while a helper answers.

It has the scales, what the helper did not know, and what is the person's own to say, under the numbers of the whole
sheet: it is typed in as that is.
"""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document.blocks import Block, Box, Bullets, Document, Part, Section
from visitprep.interview.question import Question
from visitprep.summary.shared_sections.people import running_head
from visitprep.visit.answering import Address, gap_at, value_at
from visitprep.visit.consent import CONSENTS, has_told
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.pain import Pain
from visitprep.visit.tellers import teller
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, say
from visitprep.worksheet.blanks import blank, is_measure, packed
from visitprep.worksheet.numbering import SheetNumber, edition, number_of, numbers
from visitprep.worksheet.sheet import EDITION, HOW, sections_of

TITLE = N_("What only {name} can say")
_FOR = N_("For {name} to fill in by hand. The numbers are those of the whole sheet.")
_HOW = (
    N_("Your own words, however short. Leave empty what you would rather not say."),
    N_("Numbers from 0 to 10: circle one. Does it vary? Circle the low one and the high one."),
    N_("When it is filled in, it is typed in with: visitprep type-in"),
)
_THEIRS = frozenset(
    {
        ("reason", "main_reason"),
        ("reason", "hoped_for"),
        ("reason", "not_wanted"),
        ("reason", "worries"),
        ("sleep", "hours"),
        ("mood", "in_own_words"),
    }
)
"""What nobody else knows as they do: asked here unless they said it themselves."""
_NUMBERS = ("now", "usual", "worst")
MOST_PAINS = 2
MARK = "-P"
"""Behind the edition: the sheet for the person alone."""


def only_theirs(visit: Visit, *, measures_off: frozenset[str] = frozenset()) -> Document:
    """The sheet, in the person's own voice."""
    name, voice = visit.person.called or say(N_("the patient")), Voice()
    shown = [one for one in numbers() if one.part not in measures_off and _is_theirs(one, visit)]
    how = Bullets(tuple(say(line, name=name) for line in _HOW))
    mark = say(EDITION, edition=edition() + MARK)
    sections = (Section("how", say(HOW), (how,)), *_pains(visit, voice), *sections_of(shown, visit, voice))
    return Document(
        title=say(TITLE, name=name),
        running_head=running_head(visit),
        byline=(say(_FOR, name=name), mark),
        footer=mark,
        parts=(Part("", sections),),
    )


def on_it(visit: Visit, *, measures_off: frozenset[str] = frozenset()) -> tuple[Address, ...]:
    """What the sheet asks, in its order."""
    shown = (one for one in numbers() if one.part not in measures_off and _is_theirs(one, visit))
    asked = tuple(Address(one.part, one.question.field) for one in shown if one.question is not None)
    pains = tuple(
        Address("pains", question.field, pain.id)
        for pain in (visit.pains or ())[:MOST_PAINS]
        for question in _asked_of(visit, pain)
    )
    return (*pains, *asked)


def _is_theirs(one: SheetNumber, visit: Visit) -> bool:
    if one.question is None or one.is_for_helper:
        return False
    address = Address(one.part, one.question.field)
    said = value_at(visit, address) is not None
    by_helper = teller(visit, one.part, field=one.question.field).helper
    if is_measure(one.part):
        return not said or by_helper
    if one.question.field == CONSENTS.get(one.part):
        return (one.part == "mood" or has_told(visit, one.part)) and (not said or by_helper)
    if gap_at(visit, address) is Gap.DONT_KNOW:
        return by_helper
    if address == Address("reason", "hoped_for") and visit.goals:
        return False  # it is asked only where no goal was named
    return (one.part, one.question.field) in _THEIRS and (not said or by_helper)


def _asked_of(visit: Visit, pain: Pain) -> list[Question]:
    """The numbers of a pain that the person has not said themselves."""
    the_list = next(one.repeating for one in numbers() if one.part == "pains")
    assert the_list is not None
    return [
        question
        for question in the_list.questions
        if question.field in _NUMBERS
        and (getattr(pain, question.field) is None or teller(visit, "pains", pain.id, question.field).helper)
    ]


def _pains(visit: Visit, voice: Voice) -> Iterator[Section]:
    """How strong each pain is, which a helper alone can only guess."""
    boxes: list[Block] = []
    for entry, pain in enumerate((visit.pains or ())[:MOST_PAINS], 1):
        asked = [
            blank(number_of(Address("pains", question.field), entry), "pains", question, voice, again=entry > 1)
            for question in _asked_of(visit, pain)
        ]
        if asked:
            boxes.append(Box(pain.place or say(N_("The pain")), tuple(packed(asked))))
    if boxes:
        yield Section("their-pains", say(N_("How strong it is")), tuple(boxes))
