"""`visitprep journal`: a day written down; and the days seen, changed, drawn and exported."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from visitprep.cli import options
from visitprep.errors import Usage
from visitprep.formats_copies_measures import Format
from visitprep.usecases.session import Session
from visitprep.wording import N_, later

app = typer.Typer(rich_markup_mode=None)


class Word(StrEnum):
    LIST = "list"
    SHOW = "show"
    EDIT = "edit"
    REMOVE = "remove"
    CHART = "chart"
    EXPORT = "export"


CSV = "csv"
if TYPE_CHECKING:
    TableOrFormat = str
else:  # mypy knows no set of words that is made from another
    TableOrFormat = StrEnum("TableOrFormat", {"CSV": CSV, **{it.name: it.value for it in Format}})


# A day is often several words (3 March), and people do not think of quotation marks.
@app.command(context_settings={"allow_extra_args": True})
def journal(
    ctx: typer.Context,
    word: Annotated[Word | None, typer.Argument(metavar="WORD")] = None,
    day: Annotated[
        str, typer.Argument(metavar="DAY", show_default=False, help="Which day to show, edit or remove.")
    ] = "",
    about: Annotated[
        str, typer.Option("--date", metavar="DAY", help="Write about yesterday, Tuesday, or 3 March.")
    ] = "",
    flare: Annotated[bool, typer.Option("--flare", help="Write down a flare: six questions.")] = False,
    days: Annotated[
        int,
        typer.Option(
            "--days",
            metavar="N",
            show_default=False,
            help="How many days back; 42 when nothing is said, and for csv all.",
        ),
    ] = 0,
    everything: Annotated[bool, typer.Option("--all", help="All the days there are.")] = False,
    format: Annotated[
        TableOrFormat | None,
        typer.Option("--format", "-f", help="Make a file: {choices}; export makes csv when nothing is said."),
    ] = None,
    output: options.To = "",
    force: options.Force = False,
    open_it: options.OpenIt = False,
    paper: options.PaperName = None,
    large_print: options.LargePrint = False,
    yes: Annotated[bool, typer.Option("--yes", help="With remove: do not ask.")] = False,
    person: options.Person = "",
    example: options.Example = False,
    plain: options.Plain = False,
) -> None:
    """Write down today, and see the last weeks. What you write is asked; it is never typed on this line.

    Without a WORD it adds an entry; there may be several a day. One line is enough, at the first question or piped
    in: pain 6, slept 5 h, gardening, heat helped

    Example: visitprep journal chart
    """
    from visitprep.usecases.journal import changing as changing
    from visitprep.usecases.journal import pages as pages
    from visitprep.usecases.journal import writing as writing
    from visitprep.usecases.output import Output
    from visitprep.usecases.which_visit import find_visit

    if example and word in (None, Word.EDIT, Word.REMOVE):
        raise Usage(
            N_("The made-up person's journal is only there to look at."),
            N_("See it with: visitprep journal chart --example"),
        )
    session = Session(plain=plain, example=example)
    visit_id = find_visit(session, person, writes=word is None)
    if word is None:
        writing.write(session, visit_id, about, flare=flare)
        return
    if about or flare:
        raise Usage(N_("--date and --flare are for a new entry."), N_("Write one with: visitprep journal"))
    said = " ".join(filter(None, (day, *ctx.args)))
    as_table = format == CSV
    out = Output(Format(format) if format and not as_table else None, output, force, open_it, paper, large_print)
    if as_table and word is not Word.EXPORT:
        raise Usage(N_("Only the export makes a spreadsheet."), N_("Make one with: visitprep journal export"))
    if word is Word.EDIT:
        changing.edit(session, visit_id, said)
    elif word is Word.REMOVE:
        changing.remove(session, visit_id, said, sure=yes)
    elif word is Word.SHOW:
        pages.show_day(session, visit_id, said, out)
    elif said:
        raise Usage(
            later(N_("visitprep journal {word} takes no day."), word=word.value),
            N_("How far back is said with: --days 30, or --all"),
        )
    elif word is Word.EXPORT:
        as_table = as_table or not (out.format or out.by_name)
        # A spreadsheet is for keeping, and has no last page.
        back = pages.days_back(days, everything or (as_table and not days), session, visit_id)
        pages.export(session, visit_id, back, out, as_table=as_table)
    else:
        back = pages.days_back(days, everything, session, visit_id)
        tell_of = pages.list_days if word is Word.LIST else pages.chart
        tell_of(session, visit_id, back, out)
