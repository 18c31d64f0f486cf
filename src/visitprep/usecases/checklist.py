"""The checklist of a visit: what its facts ask to bring, the earliest step first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from visitprep.errors import NoHome
from visitprep.storage.places import config_folder
from visitprep.usecases.session import Session

if TYPE_CHECKING:
    from visitprep.checklists import BringItem
    from visitprep.interview.screens.at_the_door import Thing
    from visitprep.summary.sections.bring import BringLine
    from visitprep.visit.countdown import Start
    from visitprep.visit.visit import Visit


class WhatToBring:
    """The lines for one visit as it is now. A list of one's own that has mistakes is left out, and that is said."""

    def __init__(self, session: Session, visit: Visit, named: Path | None = None) -> None:
        """`named` is a file that was asked for: raises BadChecklists when it has mistakes, or Unreadable."""
        from visitprep.checklists import mistakes_in_words, read_lists, to_bring
        from visitprep.findings.facts import facts_of
        from visitprep.visit.countdown import stages

        facts = facts_of(visit, session.today)
        try:
            config = config_folder(session.environ)
        except NoHome:  # the made-up person has a page where nobody has a home
            config = None
        lists = read_lists(config, (named,) if named else (), facts)
        if lists.mistakes:
            session.say_once(f"{mistakes_in_words(lists.mistakes)}\nThat list is left out until it is mended.")
        self._own = {one.title for one in lists.own} - {one.title for one in lists.shipped}
        today = session.today
        self._titles: dict[Start, str] = {stage.start: stage.title(today) for stage in stages(visit, today)}
        order = list(self._titles)
        found = to_bring(lists.all, frozenset(facts), visit.packing)
        self.items: tuple[BringItem, ...] = tuple(sorted(found, key=lambda item: order.index(item.start)))

    def in_words(self) -> str:
        """ "3 of 12 packed or done"."""
        return f"{sum(item.ticked for item in self.items)} of {len(self.items)} packed or done"

    def things(self) -> list[Thing]:
        """As they are asked."""
        from visitprep.interview.screens.at_the_door import Thing

        return [Thing(item.id, item.what, item.why, self._titles[item.start]) for item in self.items]

    def lines(self) -> tuple[BringLine, ...]:
        """As they are printed."""
        from visitprep.summary.sections.bring import BringLine, details_in_words

        return tuple(
            BringLine(
                item.what,
                details_in_words(
                    item.why,
                    item.where,
                    item.carry,
                    item.my_where,
                    item.my_who,
                    item.set_title if item.set_title in self._own else "",
                ),
                item.ticked,
                self._titles[item.start],
                " ".join(details_in_words(my_where=item.my_where, my_who=item.my_who)),
                item.start,
                frozenset(item.when),
            )
            for item in self.items
        )
