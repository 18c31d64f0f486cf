"""`visitprep calendar`: the visit, and the days of getting ready, for a calendar."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import typer

from visitprep.cli import options
from visitprep.errors import NotFound
from visitprep.usecases.session import Session
from visitprep.wording import N_, count, say

if TYPE_CHECKING:
    from visitprep.visit.countdown import Stage

app = typer.Typer(rich_markup_mode=None)


@app.command()
def calendar(
    output: options.To = "",
    force: options.Force = False,
    open_it: options.OpenIt = False,
    person: options.Person = "",
    plain: options.Plain = False,
) -> None:
    """Make a calendar file of the visit and its steps.

    It says "Appointment" and "Get ready", and nothing about health. Open it with your calendar. When something
    changes, make it again: the new one takes the place of the old.

    Example: visitprep calendar --output visit.ics
    """
    from visitprep.exchange.calendar import begins, calendar_of
    from visitprep.usecases.output import STDOUT, Output, hand_over
    from visitprep.usecases.timezone import aware
    from visitprep.usecases.which_visit import find_visit
    from visitprep.visit.countdown import stages, visit_day

    session = Session(plain=plain)
    visit_id = find_visit(session, person)
    stored = session.store.read(visit_id)
    begin = begins(stored.visit)
    if begin is None:
        raise NotFound(
            N_("The visit has no exact date yet, so there is nothing to put into a calendar."),
            N_("Add the date first: visitprep edit about"),
        )
    if isinstance(begin, datetime):
        begin = aware(begin)
    day = visit_day(stored.visit)
    assert day is not None
    steps = stages(stored.visit, session.today)
    data = calendar_of(
        begin,
        [stage for stage in steps if stage.day and stage.day >= session.today],
        visit_key=session.store.calendar_key(visit_id),
        revision=stored.revision,
        now=session.now(),
    )
    name = f"visitprep-{day.isoformat()}.ics"
    hand_over(session, data, Output(to=output, force=force, open_it=open_it), name)
    for line in _what_is_in_it(begin, steps, session):
        typer.echo(line, err=output == STDOUT)


def _what_is_in_it(begin: object, steps: Sequence[Stage], session: Session) -> list[str]:
    lines = []
    if isinstance(begin, datetime):
        zone = getattr(begin.tzinfo, "key", "UTC")
        lines.append(say(N_("The time is in this computer's time zone ({zone})."), zone=zone))
        lines.append(say(N_("How long the visit takes is not known, so one hour is put down.")))
    else:
        lines.append(say(N_("There is no time of day yet, so the visit is a whole day there.")))
    late = sum(1 for stage in steps if stage.day and stage.day < session.today)
    if late:
        lines.append(
            count(
                "Step 1 of {all} would have been before today. See what to do now: visitprep bring",
                "Steps 1 to {n} of {all} would have been before today. See what to do now: visitprep bring",
                late,
                all=len(steps),
            )
        )
    if all(stage.day is None for stage in steps):
        lines.append(say(N_("The visit is over, so there are no steps of getting ready.")))
    return lines
