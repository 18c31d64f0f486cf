"""The scores on page 1, each with its direction in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from visitprep.document.words import Words, act, filled, joined, plain
from visitprep.findings.freshness import given_long_ago
from visitprep.measures.peg import PegScore, score_peg
from visitprep.measures.phq4 import CUT_OFF, score_phq4
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import day
from visitprep.visit.tellers import told_alone
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say


def peg_of(visit: Visit) -> PegScore | None:
    """The score of what the person answered; None without one."""
    peg = score_peg(visit.peg.pain, visit.peg.enjoyment, visit.peg.activity)
    return None if peg.mean is None or told_alone(visit, "peg") else peg


def scores(visit: Visit, room: Room, today: date) -> tuple[Words, ...]:
    """A line each; on the fullest page in one."""
    told = tuple(_each(visit, room, today))
    return (joined(told, "; "),) if room.is_harsh and told else told


def _each(visit: Visit, room: Room, today: date) -> Iterator[Words]:
    """With their direction in words. Self-report is not scored from somebody else's answers (clinical.md D4)."""
    peg = peg_of(visit)
    phq4 = score_phq4(visit.phq4.nervous, visit.phq4.worrying, visit.phq4.interest, visit.phq4.down)
    if peg is not None:
        if room.score_parts:
            parts = say(
                N_("pain {pain}, enjoyment {enjoyment}, activity {activity}; higher is worse"),
                pain=peg.pain, enjoyment=peg.enjoyment, activity=peg.activity,
            )  # fmt: skip
        else:
            parts = say(N_("higher is worse"))
        message = N_("PEG {score} of 10") if room.is_harsh else N_("PEG {score} of 10 ({parts})")
        told = plain(say(message, score=f"{peg.mean:.1f}", parts=parts))
        yield _with_day(told, visit, "peg", today)
    if told_alone(visit, "phq4"):
        return
    if phq4.total is not None and phq4.anxiety is not None and phq4.depression is not None:
        anxiety = say(N_("anxiety {n}"), n=phq4.anxiety)
        depression = say(N_("depression {n}"), n=phq4.depression)
        halves = joined(
            (
                act(anxiety) if phq4.anxiety >= CUT_OFF else plain(anxiety),
                act(depression) if phq4.depression >= CUT_OFF else plain(depression),
            ),
            ", ",
        )
        message = N_("PHQ-4 {total} of 12 ({halves} of 6; from {n} up: ask more)")
        told = filled(
            N_("PHQ-4 {total} of 12 ({halves})") if room.is_harsh else message,
            total=plain(str(phq4.total)),
            halves=halves,
            n=plain(str(CUT_OFF)),
        )
        yield _with_day(told, visit, "phq4", today)


def _with_day(told: Words, visit: Visit, part: str, today: date) -> Words:
    """What asks about the past days, with the day it was asked on where that is long ago."""
    on = given_long_ago(visit, today, part)
    if on is None:
        return told
    return filled(N_("{score}, on {day}"), score=told, day=plain(day(on, year=on.year != today.year)))
