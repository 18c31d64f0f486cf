"""What to bring: lists written by hand in YAML, chosen by named facts about the visit.

The lists that come with visitprep are in `checklists/` at the root of the source; a person's or a clinic's own
files are added to them. docs/checklists.md says how to write one. Nothing in a file is ever run or computed: a
list names facts, and it is left out unless all of them hold.
"""

from __future__ import annotations

from visitprep.checklists.bring import MOST, SIX, shortened, the_six, to_bring
from visitprep.checklists.checklist import BASE, Checklist, ChecklistItem
from visitprep.checklists.files import (
    BadChecklists,
    Lists,
    load_checklists,
    read_checklist,
    read_lists,
    shipped_folder,
)
from visitprep.visit.countdown import Start

__all__ = [
    "BASE",
    "MOST",
    "SIX",
    "BadChecklists",
    "Checklist",
    "ChecklistItem",
    "Lists",
    "Start",
    "load_checklists",
    "read_checklist",
    "read_lists",
    "shipped_folder",
    "shortened",
    "the_six",
    "to_bring",
]
