"""Which paper is typed in, and whose answers are on it: asked where a helper is known, before anything is typed."""

from __future__ import annotations

from msgspec import Struct

from visitprep.interview.engine.choose import Menu, Row, choose
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.prompts import Way
from visitprep.interview.screens.who_answers import (
    WITH_HELPER,
    From,
    known_helpers,
    named,
    person_named,
    take_over,
    who_answers,
)
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.tellers import with_respondent
from visitprep.wording import N_, say
from visitprep.worksheet.only_theirs import TITLE

_WAYS = frozenset({Way.STOP, Way.KEYS})
_SAVED = N_("What is typed in is saved, as said by {who}.")
_BACK = N_("What is typed in is saved, as said by {who}. Who answers from here on: {now}.")


class Paper(Struct, frozen=True):
    only_theirs: bool
    former: Respondent
    """Who answered before: they answer again afterwards."""


def ask_whose(interview: Interview) -> Paper | None:
    """The paper; who answers is set for it already. None when they stopped."""
    visit = interview.visit
    former, name = visit.respondent, person_named(visit)
    helpers = known_helpers(visit)
    if not helpers:
        return Paper(only_theirs=False, former=former)
    which = choose(
        interview,
        Menu(
            "type-in:which",
            say(N_("Which paper is it? Its title says so.")),
            (Row("theirs", say(TITLE, name=name), True), Row("all", say(N_("All the questions")), False)),
            ways=_WAYS,
        ),
    )
    if isinstance(which, Way):
        return None
    rows = [Row("person", name, From(FilledBy.PATIENT))]
    for number, helper in enumerate(helpers):
        rows += [Row(f"{by.value}-{number}", named(visit, by, helper.name), From(by, helper)) for by in WITH_HELPER]
    who = choose(
        interview, Menu("type-in:whose", say(N_("Whose answers are on the paper?")), tuple(rows), ways=_WAYS)
    )
    if isinstance(who, Way):
        return None
    is_as_it_was = former.filled_by is who.filled_by and (
        who.helper is None or who.helper.name == (former.name or "")
    )
    if not is_as_it_was and take_over(interview, who) is not Outcome.FINISHED:
        return None
    return Paper(which, former)


def answers_again(interview: Interview, paper: Paper) -> str:
    """Whoever answered before does so again; what is saved, and who answers now, in one line."""
    who = who_answers(interview.visit)
    now, former = interview.visit.respondent, paper.former
    if former.filled_by is None or (now.filled_by, now.name) == (former.filled_by, former.name):
        return say(_SAVED, who=who) if who else ""
    interview.keep(with_respondent(interview.visit, former))
    return say(_BACK, who=who, now=who_answers(interview.visit))
