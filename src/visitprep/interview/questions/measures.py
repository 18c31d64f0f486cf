"""A measure asked in one block, as on its paper form: its own words, and one line for all the numbers.

Somebody who answers through a helper is asked one item after the other, and each can be skipped by itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from visitprep.interview.question import Hearing, OneLine
from visitprep.interview.questions.who_answers import ONLY_PATIENT
from visitprep.lines.daily import scores
from visitprep.lines.reading import Reading
from visitprep.measures.instrument import Instrument
from visitprep.visit.answering import Address
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Voice, Wording, say

A_SCALE = N_("This is a scale: its words are fixed, so one number may be asked again.")


def _alone(visit: Visit, record: Record) -> bool:
    return not visit.respondent.is_helper


def block(
    part: str,
    instrument: Instrument,
    names: Mapping[str, str],
    highest: int,
    *,
    private: bool = False,
    sensitive: bool = False,
    afterwards: Wording = Wording(""),
    asked_again: bool = False,
    rest_to: Address | None = None,
) -> OneLine:
    """The items with their letters, verbatim; the anchors or answers stand as published.

    `names` says what each field is called when it is said back: "pain {value}". `asked_again` says why something is
    asked that was asked before; `rest_to` takes the words that stand with the numbers.
    """

    def text(visit: Visit, record: Record, voice: Voice) -> str:
        lines = [say(A_SCALE)] if asked_again else []
        lines += [say(instrument.stem)] if instrument.stem else []
        for letter, item in zip("abcd", instrument.items, strict=False):
            words = say(item.text)
            if item.low_anchor:
                words = say(
                    N_("{item} (0 = {low}, {highest} = {high})"),
                    item=words,
                    low=say(item.low_anchor),
                    high=say(item.high_anchor),
                    highest=highest,
                )
            lines.append(f"  {letter}. {words}")
        if instrument.options:
            lines.append(", ".join(f"{option.value} = {say(option.label)}" for option in instrument.options))
        return "\n".join(lines)

    def read(line: str, hearing: Hearing) -> tuple[Reading, ...]:
        return (scores.read(line, tuple(names), highest),)

    letters = " ".join("abcd"[: len(names)])
    return OneLine(
        "block",
        part,
        tuple(names),
        Wording(instrument.items[0].text),
        read,
        says=names,
        asks=text,
        label=letters,
        when=_alone,
        only=ONLY_PATIENT,
        private=private,
        sensitive=sensitive,
        afterwards=afterwards,
        keeps_rest=False,
        rest_to=rest_to,
    )
