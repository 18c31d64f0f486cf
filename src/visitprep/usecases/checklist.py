"""The checklist of a visit: what its facts ask to bring, the earliest step first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from visitprep.errors import NoHome
from visitprep.storage.places import config_folder
from visitprep.usecases.session import Session
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview, Outcome
    from visitprep.usecases.output import Output
    from visitprep.visit.to_bring import ToBring
    from visitprep.visit.visit import Visit


class WhatToBring:
    """The lines for one visit as it is now. A list of one's own that has mistakes is left out, and that is said."""

    def __init__(self, session: Session, visit: Visit, named: Path | None = None) -> None:
        """`named` is a file that was asked for: raises BadChecklists when it has mistakes, or Unreadable."""
        from visitprep.checklists import BadChecklists, read_lists, to_bring
        from visitprep.findings.facts import facts_of
        from visitprep.visit.countdown import stages

        facts = facts_of(visit, session.today)
        try:
            config = config_folder(session.environ)
        except NoHome:  # the made-up person has a page where nobody has a home
            config = None
        lists = read_lists(config, (named,) if named else (), facts)
        if lists.mistakes:
            session.say_once(
                say(
                    N_("{listed}\nThat list is left out until it is mended."),
                    listed=BadChecklists.listed(lists.mistakes),
                )
            )
        own = {one.title for one in lists.own} - {one.title for one in lists.shipped}
        found = to_bring(lists.all, frozenset(facts), visit.packing)
        all_of_them: tuple[ToBring, ...] = tuple(
            replace(line, group=stage.title(session.today), is_own=line.set_title in own)
            for stage in stages(visit, session.today)
            for line in found
            if line.start is stage.start
        )
        self.lines = tuple(line for line in all_of_them if not line.aside)
        self.aside = tuple(line for line in all_of_them if line.aside)
        """What was said not to apply."""

    def in_words(self) -> str:
        """How far they are: "3 of 12 packed or done"."""
        packed = sum(line.ticked for line in self.lines)
        return say(N_("{packed} of {all} packed or done"), packed=packed, all=len(self.lines))


def tick_off(session: Session, interview: Interview, named: Path | None = None) -> Outcome:
    """Ask step by step what is packed."""
    from visitprep.interview.screens.packing import pack

    what = WhatToBring(session, interview.visit, named)
    outcome = pack(interview, (*what.lines, *what.aside))
    session.asker.tell(f"{WhatToBring(session, interview.visit, named).in_words()}.")
    return outcome


def walk_to_the_door(session: Session, interview: Interview, named: Path | None = None) -> None:
    """Ask one at a time about what is not packed yet."""
    from visitprep.interview.screens.at_the_door import still_to_pack, walk

    walk(interview, still_to_pack(interview, WhatToBring(session, interview.visit, named).lines, leaving=True))


def make_list(session: Session, visit: Visit, output: Output, named: Path | None = None) -> None:
    """The list by itself, to print."""
    from visitprep.summary.sections.bring import bring_document
    from visitprep.usecases.output import file_name, make

    lines = WhatToBring(session, visit, named).lines
    document = bring_document(visit, lines, prepared_on=session.today)
    make(session, document, visit, output, file_name(session, visit, "bring"))
