"""Since the last visit: what became of the plan, and the change as a whole. Asked at a follow-up only."""

from __future__ import annotations

from collections.abc import Mapping

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Question, Repeating, Section, Still
from visitprep.interview.questions.measures import pgic
from visitprep.lines.medicines.entry import fields_of_line
from visitprep.visit.records.after import Decision
from visitprep.visit.records.choices.care import Happened, Planned
from visitprep.visit.records.record import Item, Record
from visitprep.wording import Wording


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
        *pgic(),
    ),
    intro=Wording(
        "First come the plans from the last visit, and how things are overall. "
        "Then everything from last time is shown once, to say whether it is still true."
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
