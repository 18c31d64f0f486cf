"""The checklist of a visit: what its facts ask to bring, the earliest step first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from visitprep.errors import NoHome
from visitprep.storage.places import config_folder
from visitprep.usecases.session import Session
from visitprep.wording import N_, living_in, say

if TYPE_CHECKING:
    from visitprep.interview.engine.interview import Interview, Outcome
    from visitprep.usecases.output import Output
    from visitprep.visit.to_bring import ToBring
    from visitprep.visit.visit import Visit


MATTER_MOST = N_("The six that matter most")


class WhatToBring:
    """The lines for one visit as it is now. A list of one's own that has mistakes is left out, and that is said."""

    def __init__(
        self, session: Session, visit: Visit, named: Path | None = None, *, everything: bool = False
    ) -> None:
        """`named` is a file that was asked for: raises BadChecklists when it has mistakes, or Unreadable.

        At most `checklists.MOST` lines, or all of them with `everything`.
        """
        from visitprep.checklists.bring import shortened, the_six, to_bring
        from visitprep.checklists.files import BadChecklists, read_lists
        from visitprep.findings.checklist_facts import facts_of
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
        with living_in(visit.person.country and visit.person.country.value):
            asked_for = to_bring(lists.all, frozenset(facts), visit.packing, visit)
        found = [
            replace(line, group=stage.title(session.today), is_own=line.is_own or line.set_title in own)
            for stage in stages(visit, session.today)
            for line in asked_for
            if line.start is stage.start
        ]
        whole = [line for line in found if not line.does_not_apply]
        matter = {line.id for line in the_six([line for line in asked_for if not line.does_not_apply])}
        six = [line for line in whole if line.id in matter]
        kept = whole if everything else shortened(whole)
        first = tuple(replace(line, group=say(MATTER_MOST)) for line in six)
        self.lines: tuple[ToBring, ...] = (*first, *(line for line in kept if line not in six))
        self.all_lines: tuple[ToBring, ...] = tuple(found)
        """Those too that are left out: because the list is long, or because they do not apply."""
        self.more = len(whole) - len(self.lines)
        """How many were left out because the list is long."""

    def in_words(self) -> str:
        """How far they are: "3 of 12 packed or done"."""
        packed = sum(line.ticked for line in self.lines)
        return say(N_("{packed} of {all} packed or done"), packed=packed, all=len(self.lines))


def tick_off(
    session: Session, interview: Interview, named: Path | None = None, *, everything: bool = False
) -> Outcome:
    """Ask step by step what is packed."""
    from visitprep.interview.screens.packing import Showing, pack

    def showing(all_of_it: bool) -> Showing:
        what = WhatToBring(session, interview.visit, named, everything=all_of_it or everything)
        return Showing(what.lines, what.all_lines, what.more)

    outcome = pack(interview, showing)
    session.asker.tell(f"{WhatToBring(session, interview.visit, named, everything=everything).in_words()}.")
    return outcome


def walk_to_the_door(
    session: Session, interview: Interview, named: Path | None = None, *, everything: bool = False
) -> None:
    """Ask one at a time about what is not packed yet."""
    from visitprep.interview.screens.at_the_door import still_to_pack, walk

    lines = WhatToBring(session, interview.visit, named, everything=everything).lines
    walk(interview, still_to_pack(interview, lines, leaving=True))


def make_list(
    session: Session, visit: Visit, output: Output, named: Path | None = None, *, everything: bool = False
) -> None:
    """The list by itself, to print."""
    from visitprep.summary.shared_sections.bring import bring_document
    from visitprep.usecases.output import file_name, make

    what = WhatToBring(session, visit, named, everything=everything)
    document = bring_document(visit, what.lines, prepared_on=session.today, more=what.more > 0)
    make(session, document, visit, output, file_name(session, visit, "bring"))
