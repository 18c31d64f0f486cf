"""What visitprep keeps for itself in a file it wrote: what is packed, which lists and sections are done with.

Nobody has to write these. They are there so that a written visit reads back as it was.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from visitprep.answers.entries import read_record
from visitprep.answers.meanings import is_none, yes_or_no
from visitprep.answers.mistakes import Mistakes, Spot
from visitprep.interview.mistakes import sentence_of
from visitprep.visit.reason import Packed
from visitprep.visit.visit import LISTS
from visitprep.wording import N_, say
from visitprep.yamlfile import Tree

_INDENTED = sentence_of({"type": "dict_type"})
_YES_NO = sentence_of({"type": "bool_type"})
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
            mistakes.add(here, _YES_NO)
        else:
            found[section] = wanted
    return found


def _entries(tree: Tree, spot: Spot, mistakes: Mistakes) -> list[tuple[str, Spot, Tree]]:
    if not isinstance(tree, dict):
        mistakes.add(spot, _INDENTED)
        return []
    # Anything may have been written as an id, so it is shown by its number.
    return [
        (name, Spot((*spot.place, name), (*spot.shown, str(number))), value)
        for number, (name, value) in enumerate(tree.items(), start=1)
    ]


KEEPING: Mapping[str, Callable[[Tree, Spot, Mistakes], object]] = MappingProxyType(
    {"packing": read_packing, "no_more": read_no_more, "more_details": read_more_details}
)
