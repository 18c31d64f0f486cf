"""One question as it stands on paper: its words, squares to tick, numbers to circle, lines to write on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from visitprep.document.blocks import Beside, Blank, Block
from visitprep.interview.prompts import Kind
from visitprep.interview.question import Question
from visitprep.interview.questions.who_answers import ONLY_PATIENT
from visitprep.measures.instrument import KNOWN, load
from visitprep.visit.records.number_fields import Rating, Zero10
from visitprep.visit.visit import record_type
from visitprep.wording import N_, Voice, Wording, say

_ONE_NUMBER = N_("Circle one number.")
_OWN_WORDS = N_("{label}: ________________")
_ONLY_THEM = Wording("", N_("Only {name} can answer this. Please read it to {name} word for word."))
_OTHER_THAN_ASKED: Mapping[tuple[str, str], Wording] = {
    ("pains", "regions"): Wording(N_("You can leave this out if the place above says it all.")),
    ("health", "pregnant"): Wording(""),
}
"""Hints on paper in place of those for the keyboard."""

_HALF = 76
"""Characters of all choices together, each with its square, that stand on two short lines."""


def blank(number: str, part: str, question: Question, voice: Voice, *, again: bool = False) -> Blank:
    """The question with its room to answer, in the voice of whoever holds the pen.

    `again`: for one more entry of a list, whose first one has the examples.
    """
    anchors = _anchors(part, question, voice)
    options = tuple(
        say(_OWN_WORDS, label=option.label) if option.code == "other" else option.label
        for option in question.choices()
    )
    return Blank(
        number=number,
        question=_asked(part, question, voice),
        hint=" ".join(filter(None, _hints(part, question, voice, rated=anchors is not None, again=again))),
        choices=options,
        anchors=anchors,
        lines=_lines(question, again=again, rated=anchors is not None),
    )


def packed(blanks: Iterable[Blank]) -> Iterator[Block]:
    """Two short ones side by side, where there is room; the order stays."""
    waiting: Blank | None = None
    for one in blanks:
        if waiting is not None and _is_short(one):
            yield Beside((waiting,), (one,))
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = one if _is_short(one) else None
        if waiting is None:
            yield one
    if waiting is not None:
        yield waiting


def with_a_pen(text: str) -> str:
    """`text` for somebody who writes by hand: "If not, type: no" is said of a keyboard."""
    return text.replace(say(N_("type:")), say(N_("write:")))


def is_measure(part: str) -> bool:
    """The exact words of a published measure: nothing is said in them that its authors did not say."""
    return part in KNOWN


def _asked(part: str, question: Question, voice: Voice) -> str:
    said = question.ask.spoken(voice) or say(question.ask.them, name=voice.name)
    measure = load(part) if is_measure(part) else None
    if measure is not None and measure.stem:
        return dict(question.ask.parts)["item"].spoken(voice)  # the stem stands once, above the first
    return said


def _hints(part: str, question: Question, voice: Voice, *, rated: bool, again: bool) -> Iterator[str]:
    if is_measure(part):
        yield _ONLY_THEM.spoken(voice) if voice.about_someone else ""
        yield say(_ONE_NUMBER) if rated else ""
        return
    instead = _OTHER_THAN_ASKED.get((part, question.field))
    if instead is not None:
        yield instead.spoken(voice)
        return
    # On a sheet that the person holds it is they who answer: that need not be said with each question.
    if question.only and question.ask.you and (voice.about_someone or question.only != ONLY_PATIENT):
        only = say(question.only)
        yield f"{only[:1].upper()}{only[1:]}."
    if not rated and not again:
        yield with_a_pen(question.guidance.spoken(voice))
    yield question.then_say.spoken(voice)


def _anchors(part: str, question: Question, voice: Voice) -> tuple[str, str] | None:
    """What 0 and 10 stand for, as the question says it; None for what is not rated from 0 to 10."""
    if not {Rating, Zero10} & set(get_args(record_type(part).model_fields[question.field].annotation)):
        return None
    ends = dict(question.guidance.parts)
    return (ends["low"].spoken(voice), ends["high"].spoken(voice)) if ends else ("", "")


def _lines(question: Question, *, again: bool, rated: bool) -> int:
    if rated:
        return 0
    if question.options or question.fixed:
        return int(bool(question.then_say))
    return 2 if question.kind is Kind.WORDS and not again else 1


def _is_short(one: Blank) -> bool:
    """It fits in half of the width."""
    return one.lines <= 1 and sum(len(choice) + 4 for choice in one.choices) <= _HALF
