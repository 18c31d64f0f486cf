"""Since the last visit: what became of the plan, and the change as a whole. Asked at a follow-up only."""

from __future__ import annotations

from collections.abc import Mapping

from visitprep.interview.prompts import Kind, Option
from visitprep.interview.question import Group, Question, Repeating, Section, Still
from visitprep.interview.questions.medicine_entry import fields_of_line
from visitprep.measures.instrument import load
from visitprep.visit.records.after import Decision
from visitprep.visit.records.choices.care import Happened, Planned
from visitprep.visit.records.choices.people import VisitKind
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import Wording


def follows(visit: Visit, record: Record) -> bool:
    return visit.appointment.kind is VisitKind.FOLLOW_UP


def decision(item: Item) -> str:
    """A decision in words: "A medicine to start: duloxetine 30 mg"."""
    assert isinstance(item, Decision)
    kind = item.kind.words() if item.kind else ""
    return f"{kind}: {item.what}" if item.what and kind else item.what or kind


def _goes_on(record: Record) -> tuple[str, Mapping[str, object]] | None:
    """The list that a planned thing belongs on once it came about, and what is known of it already."""
    assert isinstance(record, Decision)
    if record.what is None:
        return None
    match record.kind:
        case Planned.MEDICINE_START:
            return "medicines", fields_of_line(record.what)
        case Planned.TEST:
            return "tests", {"part": record.what}
        case Planned.TREATMENT:
            return "treatments", {"what": record.what}
        case _:
            return None


def _follows_and_answers(visit: Visit, record: Record) -> bool:
    """Only the patient can say how they are as a whole (clinical.md D4)."""
    return follows(visit, record) and not visit.respondent.is_alone


def _pgic() -> tuple[Group, ...]:
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
                    guidance=Wording("", "Please read this to {name} as it stands."),
                    help=Wording(
                        "It is one of the most used ways to say how things are as a whole. It is not scored. "
                        "The clinic reads it beside the other answers."
                    ),
                    when=_follows_and_answers,
                    only="at a follow-up visit, and if the patient answers, alone or with a helper",
                    source="PGIC, clinical.md 2.3 [S43]",
                ),
            ),
        ),
    )


SINCE = Section(
    "since",
    Wording("Since the last visit"),
    (
        Repeating(
            "planned",
            (
                Question(
                    "happened",
                    Wording("Did this happen?"),
                    Kind.ONE,
                    tuple(Happened),
                    help=Wording(
                        "Plans change, and that is fine. The clinic only needs to know where things stand."
                    ),
                    offers=_goes_on,
                    source="clinical.md 5, follow-up",
                ),
                Question(
                    "came_of_it",
                    Wording("What came of it, or what got in the way?"),
                    Kind.WORDS,
                    guidance=Wording("A few words. For example: slept better, but felt sick at first"),
                    when=lambda visit, record: getattr(record, "happened", None) is not None,
                    only="if it was said whether it happened",
                    source="clinical.md 5, follow-up",
                ),
            ),
            first=Wording("Nothing was written down after the last visit."),
            another=Wording(""),
            add=Wording(""),
            none=Wording("Nothing was written down after the last visit"),
            one="{n} thing that was planned",
            many="{n} things that were planned",
            title=decision,
            grows=False,
        ),
        *_pgic(),
    ),
    intro=Wording(
        "First, what was planned at the last visit, and how things are as a whole. "
        "Then everything from last time is shown once, to say whether it is still true.",
    ),
    later=True,
)

STILL_TAKEN = Still(
    ask=Wording("Do you still take it, just like this?", "Does {name} still take it, just like this?"),
    same=Wording("Yes, just like this"),
    changed=Wording("Yes, but something about it has changed"),
    gone=Wording("No longer taken"),
)
STILL_HURTS = Still(
    ask=Wording("Is this pain still there?"),
    same=Wording("Yes, just like this"),
    changed=Wording("Yes, but it has changed"),
    gone=Wording("No, it is gone"),
)
