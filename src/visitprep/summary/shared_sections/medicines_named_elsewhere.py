"""Medicines that other answers name, and the day of the list."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document.blocks import Field
from visitprep.findings.medicines_on_no_list import named_elsewhere
from visitprep.text import isolated
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

CHECKED_ON = N_("List as of")
"""The day it was made, last changed or looked at: nobody may have looked since it was made."""


def named_on_no_list(visit: Visit, *, whole: bool = True) -> Iterator[Field]:
    """Medicines told as taken now in other answers, each with the words that tell of it.

    Not `whole`: their names alone, for a copy that has none of those answers.
    """
    named = named_elsewhere(visit)
    if whole:
        for one in named:
            yield Field(say(N_("Named elsewhere, on no list: {name}"), name=one.name), one.words)
    elif named:
        yield Field(say(N_("Named elsewhere, on no list")), ", ".join(isolated(one.name) for one in named))
