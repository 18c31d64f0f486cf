"""One line of a person's own list of what to bring or to do: as a checklist says it, and as the person does."""

from __future__ import annotations

from msgspec import Struct

from visitprep.visit.countdown import Start
from visitprep.visit.facts import Fact


class ToBring(Struct, frozen=True):
    """Made from the checklists, asked about on the screen, and printed."""

    id: str
    what: str
    why: str = ""
    where: str = ""
    carry: str = ""
    note: str = ""
    """Where the answer is, or a line to write it on."""
    matters: int = 6
    """From 1 to 9; the lowest stand first."""
    does_not_apply: bool = False
    """They said so."""
    start: Start | None = None
    """When to begin with it."""
    when: frozenset[Fact] = frozenset()
    """The facts that put it on the list; none for what everybody brings."""
    set_title: str = ""
    is_own: bool = False
    """From a list that did not come with visitprep."""
    group: str = ""
    """The step of getting ready it belongs to, in words ("One week before: by Thursday 26 November")."""
    ticked: bool = False
    my_where: str = ""
    """Where it is, in the person's words; empty when they have not said."""
    my_who: str = ""
    """Who brings it, in the person's words; empty when they have not said."""
