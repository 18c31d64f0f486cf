"""The published measures, asked as they stand: PEG with daily life, PHQ-4 with mood, PGIC since the last visit.

PEG and PHQ-4 are one block, as on their paper forms: their own words, and one line for all the numbers. Somebody who
answers through a helper is asked one item after the other, and each can be skipped by itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from visitprep.interview.prompts import Kind, Option
from visitprep.interview.question import Group, Hearing, OneLine, Question
from visitprep.interview.questions.who_answers import ONLY_PATIENT, not_alone
from visitprep.lines.daily import scores
from visitprep.lines.reading import Reading
from visitprep.measures.instrument import Instrument, load
from visitprep.measures.phq4 import THANKS as PHQ4_THANKS
from visitprep.visit.answering import Address
from visitprep.visit.records.choices.people import VisitKind
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Voice, Wording, say

A_SCALE = N_("This is a scale: its words are fixed, so one number may be asked again.")


def _alone(visit: Visit, record: Record) -> bool:
    return not visit.respondent.is_helper


def _block(
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


def peg() -> tuple[Group | OneLine, ...]:
    """The three items as published, or nothing when the instrument is not installed."""
    instrument = load("peg")
    if instrument is None:
        return ()
    questions = []
    for name, item in zip(("pain", "enjoyment", "activity"), instrument.items, strict=True):
        questions.append(
            Question(
                name,
                Wording(item.text),
                guidance=Wording(
                    "0 = {low}. 10 = {high}. Please type one whole number.",
                    "0 = {low}. 10 = {high}. Please read this to {name} word for word, and type one whole number.",
                    parts=(("low", Wording(item.low_anchor)), ("high", Wording(item.high_anchor))),
                ),
                help=Wording(
                    "These three questions are the PEG scale. Clinics use it to see if treatment helps over time."
                ),
                when=not_alone,
                only=ONLY_PATIENT,
                source="PEG, clinical.md 2.1",
            )
        )
    return (
        _block(
            "peg",
            instrument,
            {
                "pain": NC_("said back", "pain {value}"),
                "enjoyment": NC_("said back", "enjoyment {value}"),
                "activity": NC_("said back", "activity {value}"),
            },
            10,
            asked_again=True,
        ),
        Group("peg", tuple(questions)),
    )


def phq4() -> tuple[Group | OneLine, ...]:
    """The four items as published, or nothing when the instrument is not installed."""
    instrument = load("phq4")
    if instrument is None:
        return ()
    options = tuple(Option(str(option.value), option.label) for option in instrument.options)
    names = ("nervous", "worrying", "interest", "down")
    said = {
        "nervous": NC_("said back", "nervous {value}"),
        "worrying": NC_("said back", "worrying {value}"),
        "interest": NC_("said back", "interest {value}"),
        "down": NC_("said back", "down {value}"),
    }
    return (
        _block(
            "phq4",
            instrument,
            said,
            3,
            private=True,
            sensitive=True,
            afterwards=PHQ4_THANKS,
            rest_to=Address("mood", "in_own_words"),
        ),
        Group(
            "phq4",
            tuple(
                Question(
                    name,
                    Wording(
                        "{stem}\n{item}", parts=(("stem", Wording(instrument.stem)), ("item", Wording(item.text)))
                    ),
                    Kind.ONE,
                    fixed=options,
                    help=Wording(
                        "Lasting pain and mood pull on each other, so clinics ask everybody this. "
                        "The answers are not a diagnosis. You can skip any of them.",
                        "Lasting pain and mood pull on each other, so clinics ask everybody this. "
                        "The answers are not a diagnosis. Any of them can be skipped.",
                    ),
                    guidance=Wording("", "Please read this to {name} word for word."),
                    when=not_alone,
                    only=ONLY_PATIENT,
                    private=True,
                    sensitive=True,
                    afterwards=PHQ4_THANKS if name == names[-1] else Wording(""),
                    source="PHQ-4, clinical.md 2.1",
                )
                for name, item in zip(names, instrument.items, strict=True)
            ),
        ),
    )


def _follows_and_answers(visit: Visit, record: Record) -> bool:
    """Only the patient can say how they are as a whole (clinical.md D4)."""
    return visit.appointment.kind is VisitKind.FOLLOW_UP and not visit.respondent.is_alone


def pgic() -> tuple[Group, ...]:
    """The one item as published, or nothing when the instrument is not installed."""
    instrument = load("pgic")
    if instrument is None:
        return ()
    return (
        Group(
            "pgic",
            (
                Question(
                    "change",
                    Wording(instrument.items[0].text),
                    Kind.ONE,
                    fixed=tuple(Option(str(option.value), option.label) for option in instrument.options),
                    guidance=Wording("", "Please read this to {name} word for word."),
                    help=Wording(
                        "It is a common way to say how things are overall. It is not scored. "
                        "The clinic reads it beside the other answers."
                    ),
                    when=_follows_and_answers,
                    only="at a follow-up visit, and if the patient answers, alone or with a helper",
                    source="PGIC, clinical.md 2.3 [S43]",
                ),
            ),
        ),
    )
