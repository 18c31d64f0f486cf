"""What visitprep keeps for itself in a file it wrote: what is packed, which lists and sections are done with, what
was carried over from an earlier visit, and who told what before another came to answer.

Nobody has to write these. They are there so that a written visit reads back as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

from visitprep.answers.entries import read_record
from visitprep.answers.meanings import is_none, yes_or_no
from visitprep.answers.mistakes import Mistakes, Spot
from visitprep.hand_written.yaml import Tree
from visitprep.interview.engine.words.mistakes import SENTENCES
from visitprep.text import clean, clean_line
from visitprep.visit.records.reason import Packed
from visitprep.visit.visit import CHECKED_LISTS, LISTS, CarriedOver, Said, Teller
from visitprep.wording import N_, say

_INDENTED = SENTENCES["dict_type"]
_YES_NO = SENTENCES["bool_type"]
_CARRIED = N_("visitprep writes this itself. Please leave it as it was, or take it out.")
_CHECKED = N_("Please write the name of a list ({names}) and a day, such as: medicines: 2026-11-25")
_LISTS = N_("Please write names of lists, with commas between them: {names}.")


def read_packing(tree: Tree, spot: Spot, mistakes: Mistakes) -> dict[str, Packed]:
    """Checklist item id to its state; plain yes or no says whether it is packed."""
    found = {}
    for item, here, value in _entries(tree, spot, mistakes):
        if isinstance(value, str) and (packed := yes_or_no(value)) is not None:
            found[item] = Packed(packed=packed)
        else:
            record = read_record(Packed, None, value, here, mistakes, {})
            assert isinstance(record, Packed)
            found[item] = record
    return found


def read_no_more(tree: Tree, spot: Spot, mistakes: Mistakes) -> frozenset[str]:
    """Names of the lists that are complete."""
    if isinstance(tree, str):
        names: list[Tree] = [] if is_none(tree) else [*re.split(r"\s*,\s*", tree.strip())]
    else:
        names = tree if isinstance(tree, list) else [None]
    if not all(name in LISTS for name in names):
        mistakes.add(spot, say(_LISTS, names=", ".join(LISTS)))
        return frozenset()
    return frozenset(str(name) for name in names)


def read_more_details(tree: Tree, spot: Spot, mistakes: Mistakes) -> dict[str, bool]:
    """Section id to whether its further questions were wanted."""
    found = {}
    for section, here, value in _entries(tree, spot, mistakes):
        wanted = yes_or_no(value) if isinstance(value, str) else None
        if wanted is None:
            mistakes.add(here, say(_YES_NO))
        else:
            found[section] = wanted
    return found


def read_carried(tree: Tree, spot: Spot, mistakes: Mistakes) -> CarriedOver | None:
    """What a follow-up was begun from. The items of its lists have their ids in the file."""
    entries = {name: value for name, _, value in _entries(tree, spot, mistakes)}
    if not entries:
        return None
    try:
        things = entries.get("things") or {}
        checked = entries.get("checked") or ""
        if entries.keys() - {"of", "day", "things", "checked"} or not isinstance(checked, str):
            raise ValueError
        return CarriedOver(
            of=_text(entries["of"]),
            day=date.fromisoformat(_text(entries["day"])),
            things={name: date.fromisoformat(_text(day)) for name, day in _mapping(things).items()},
            checked=frozenset(re.split(r"\s*,\s*", checked.strip())) - {""},
        )
    except (KeyError, ValueError):
        mistakes.add(spot, say(_CARRIED))
        return None


def written_carried(carried: CarriedOver) -> dict[str, object]:
    """The same, as it is written."""
    return {
        "of": carried.of,
        "day": carried.day.isoformat(),
        "things": {name: day.isoformat() for name, day in sorted(carried.things.items())},
        "checked": ", ".join(sorted(carried.checked)),
    }


def read_told(tree: Tree, spot: Spot, mistakes: Mistakes) -> dict[str, Teller]:
    """Who told what, where another came to answer: a helper by name, or the person."""
    try:
        return {name: _teller(_mapping(entry)) for name, entry in _mapping(tree).items()}
    except ValueError:
        mistakes.add(spot, say(_CARRIED))
        return {}


def _teller(entry: Mapping[str, Tree]) -> Teller:
    helper = yes_or_no(_text(entry.get("helper", "no")))
    if helper is None or entry.keys() - {"helper", "name", "relation"}:
        raise ValueError
    name, relation = (clean_line(_text(entry.get(key) or "")) for key in ("name", "relation"))
    return Teller(helper=helper, name=name, relation=relation)


def written_told(told: Mapping[str, Teller]) -> dict[str, object]:
    """The same, as it is written."""
    return {
        name: {"helper": "yes", "name": one.name, "relation": one.relation} if one.helper else {"helper": "no"}
        for name, one in sorted(told.items())
    }


def read_lines(tree: Tree, spot: Spot, mistakes: Mistakes) -> dict[str, Said]:
    """What was typed beside no question of the file, by where it was typed."""
    try:
        return {place: _line(_mapping(entry)) for place, entry in _mapping(tree).items()}
    except (KeyError, ValueError):
        mistakes.add(spot, say(_CARRIED))
        return {}


def _line(entry: Mapping[str, Tree]) -> Said:
    if entry.keys() - {"typed", "day"}:
        raise ValueError
    return Said(typed=clean(_text(entry["typed"])), day=date.fromisoformat(_text(entry["day"])))


def written_lines(lines: Mapping[str, Said]) -> dict[str, object]:
    """The same, as it is written."""
    return {place: {"typed": said.typed, "day": said.day.isoformat()} for place, said in sorted(lines.items())}


def _text(tree: Tree) -> str:
    if not isinstance(tree, str):
        raise ValueError
    return tree


def _mapping(tree: Tree | dict[str, Tree]) -> Mapping[str, Tree]:
    if not isinstance(tree, dict):
        raise ValueError
    return tree


def _entries(tree: Tree, spot: Spot, mistakes: Mistakes) -> list[tuple[str, Spot, Tree]]:
    if not isinstance(tree, dict):
        mistakes.add(spot, say(_INDENTED))
        return []
    # Anything may have been written as an id, so it is shown by its number.
    return [
        (name, Spot((*spot.place, name), (*spot.shown, str(number))), value)
        for number, (name, value) in enumerate(tree.items(), start=1)
    ]


def read_checked(tree: Tree, spot: Spot, mistakes: Mistakes) -> dict[str, date]:
    """Name of a list to the day it was last looked at, as 2026-11-25."""
    found = {}
    for part, here, value in _entries(tree, spot, mistakes):
        try:
            day = date.fromisoformat(value if isinstance(value, str) else "")
        except ValueError:
            day = None
        if part not in CHECKED_LISTS or day is None:
            mistakes.add(here, say(_CHECKED, names=", ".join(CHECKED_LISTS)))
        else:
            found[part] = day
    return found


KEEPING: Mapping[str, Callable[[Tree, Spot, Mistakes], object]] = MappingProxyType(
    {
        "packing": read_packing,
        "no_more": read_no_more,
        "more_details": read_more_details,
        "checked": read_checked,
        "carried": read_carried,
        "told": read_told,
        "lines": read_lines,
    }
)
