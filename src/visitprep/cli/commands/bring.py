"""`visitprep bring`: what to bring, by when to start with it: to tick off, to see, or to print."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from visitprep.cli import options
from visitprep.usecases.output import tell
from visitprep.usecases.session import STOPPED, Session
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.usecases.checklist import WhatToBring

app = typer.Typer(rich_markup_mode=None)


@app.command()
def bring(
    leaving: Annotated[bool, typer.Option("--leaving", help="One at a time: only what is not packed yet.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="The whole list, however long it is.")] = False,
    show: Annotated[bool, typer.Option("--list", help="Only show the list; ask nothing.")] = False,
    format: options.FormatName = None,
    output: options.To = "",
    force: options.Force = False,
    open_it: options.OpenIt = False,
    paper: options.PaperName = None,
    large_print: options.LargePrint = False,
    person: options.Person = "",
    example: options.Example = False,
    checklist: options.Checklist = "",
    plain: options.Plain = False,
) -> None:
    """Tick off what to bring, step by step from two weeks before. The list follows from your answers.

    Print it with: visitprep bring --format pdf

    Example: visitprep bring --leaving
    """
    from visitprep.findings.due import is_over
    from visitprep.summary.shared_sections.bring import when_is_it
    from visitprep.summary.shared_sections.people import running_head
    from visitprep.usecases.checklist import WhatToBring, make_list, tick_off, walk_to_the_door
    from visitprep.usecases.interviews import interview_in
    from visitprep.usecases.output import Output
    from visitprep.usecases.which_visit import find_visit, open_visit, source_of

    session = Session(plain=plain, example=example)
    extra = Path(checklist) if checklist else None
    out = Output(format, output, force, open_it, paper, large_print)
    if (show or example) and not out.is_asked_for:
        visit = source_of(session, person).visit
        if is_over(visit, session.now()):
            tell(
                say(N_("This visit is over. Write down what was said: visitprep after"))
                if visit.after.is_empty
                else say(N_("This visit is over. To get ready for the next one: visitprep next"))
            )
        tell(f"{running_head(visit)}\n{when_is_it(visit)}")
        _print_list(WhatToBring(session, visit, extra, everything=everything))
        return
    if out.is_asked_for:
        visit = source_of(session, person).visit
        make_list(session, visit, out, extra, everything=everything)
        return
    visit_id = find_visit(session, person)
    session.must_ask(N_("what is packed"), N_("See the list with: visitprep bring --list"))
    with open_visit(session, visit_id, goes_on=False) as opened:
        ask = walk_to_the_door if leaving else tick_off
        ask(session, interview_in(session, opened), extra, everything=everything)
        session.asker.tell(session.of_whom(say(STOPPED)))


def _print_list(what: WhatToBring) -> None:
    from visitprep.cells import WIDEST, wrap
    from visitprep.summary.shared_sections.bring import THERE_IS_MORE, details_of

    for group, lines in groupby(what.lines, lambda line: line.group):
        tell(f"\n{group}")
        for line in lines:
            tell("\n".join(wrap(f"  [{'x' if line.ticked else ' '}] {line.what}", WIDEST)))
            for detail in details_of(line):
                tell("\n".join(wrap(f"      {detail}", WIDEST, hang=4)))
    if what.more:
        tell(f"\n{say(THERE_IS_MORE)}")
