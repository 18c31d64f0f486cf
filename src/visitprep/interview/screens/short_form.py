"""A few minutes: what helps the clinic most is asked first, and it stops in time (peers.md pains 8 and 9).

The order is our own: who it is about, the day of the visit and why, what keeps a person safe, medicines, the first
concern, the worst pain, and what it does to daily life. Whatever else is open follows in its usual order. Optional
details are not offered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from visitprep.interview.engine.path.path import path
from visitprep.interview.engine.path.steps import ItemAgain, Line, Offer, Step, Ticks, Unclear
from visitprep.interview.engine.progress import minutes_left
from visitprep.interview.question import Section
from visitprep.visit.answering import Address, items
from visitprep.visit.visit import Visit
from visitprep.visit.voice import voice_of
from visitprep.wording import N_, count, say

MOST_VALUABLE: tuple[tuple[str, ...], ...] = (
    ("person.name", "person.birth_date"),
    ("appointment.date", "appointment.time"),
    ("reason.main_reason",),
    (
        "allergies",
        "allergies.thing",
        "allergies.reaction",
        "health.blood_thinner",
        "health.blood_thinner_why",
        "health.infection_now",
        "health.pregnant",
        "health.anesthesia_problem",
        "devices",
        "devices.kind",
        "health.conditions",
        "health.came_with",
        "health.came_with_new",
        "sleep.apnea",
        "sleep.cpap",
        "sleep.snores",
        "sleep.stops_breathing",
    ),
    ("medicines", "medicines.name", "medicines.strength", "medicines.dose", "medicines.when"),
    ("concerns", "concerns.text"),
    ("pains", "pains.place", "pains.side", "pains.usual", "pains.worst", "pains.started"),
    ("peg.pain", "peg.enjoyment", "peg.activity", "function.help_needed", "function.falls"),
)
"""Groups of lists and fields, asked one group after the other; within a group in the order of the interview."""

FIRST_ONLY = ("concerns", "pains")
"""Lists whose first item is the one that counts most: the others wait until every group was asked."""

_RANKS = {name: rank for rank, group in enumerate(MOST_VALUABLE) for name in group}
_LATER = len(MOST_VALUABLE)


def most_valuable_first(steps: Sequence[Step], visit: Visit) -> list[Step]:
    """The path in another order: nothing is added, and only offers of more questions are left out."""
    return sorted((step for step in steps if not isinstance(step, Offer)), key=lambda step: _rank(step, visit))


def _rank(step: Step, visit: Visit) -> int:
    """By the most valuable of what a step may fill."""
    ranks = [_RANKS[name] for name in _names(step) if name in _RANKS]
    if not ranks:
        return _LATER + 1
    address = step.place if isinstance(step.place, Address) else getattr(step, "address", Address(""))
    listed = items(visit, address.part) if address.part in FIRST_ONLY else ()
    is_another = bool(listed) and address.item != listed[0].id
    return _LATER if is_another else min(ranks)


def _names(step: Step) -> Iterable[str]:
    """What a step may fill, as `part.field` or the name of a list."""
    match step:
        case Line():
            return [f"{step.address.part}.{name}" for name in step.line.fields]
        case Ticks():
            return step.ticks.covers
        case Unclear():
            return [step.repeating.part]
        case _:
            place = step.address if isinstance(step, ItemAgain) else step.place
            if not isinstance(place, Address):
                return ()
            return [f"{place.part}.{place.field}" if place.field else place.part]


def what_is_left(sections: Sequence[Section], visit: Visit) -> str:
    """Which sections still miss something of what matters most, how long all the rest takes, and how to go on."""
    steps = [step for step in path(sections, visit) if not isinstance(step, Offer) and step.is_open(visit)]
    voice = voice_of(visit)
    titles = dict.fromkeys(step.section.title.spoken(voice) for step in steps if _rank(step, visit) < _LATER)
    lines = [say(N_("Everything you answered is saved."))]
    if titles:
        lines.append(say(N_("Most worth adding next: {titles}."), titles="; ".join(titles)))
    elif steps:
        lines.append(say(N_("What helps the clinic most is all there.")))
    if minutes := minutes_left(sections, visit):
        lines.append(
            count(
                N_("About {n} minute of questions is left in all."),
                N_("About {n} minutes of questions are left in all."),
                minutes,
            )
        )
    else:
        lines.append(say(N_("Every question has been asked.")))
    return "\n".join(lines)
