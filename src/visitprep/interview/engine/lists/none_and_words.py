"""A "none" to a list with more words behind it: "none, i was scared to"."""

from __future__ import annotations

import re

from visitprep.interview.engine.lists.line_repaired import NO_MORE, says_no_more
from visitprep.interview.question import Hearing, Reads
from visitprep.lines.none_but import beside_none, says_only_no
from visitprep.lines.reading import Reading
from visitprep.wording import say


def none_and_words(typed: str, reads: Reads, hearing: Hearing, first: str) -> str:
    """The words, where they name nothing of the list, whose things have a `first` field."""
    beside = beside_none(typed)
    named = [one.values[first] for one in reads(typed, hearing) if first in one.values] if beside else []
    if not all(says_only_no(str(one)) for one in named):
        return ""
    # A reader that takes any words for a name knows what kind of thing it is where they are one.
    sure = "kind" if named else first
    return "" if any(sure in one.values for one in reads(beside, hearing)) else beside


def without_none(typed: str, reads: Reads, hearing: Hearing, first: str) -> tuple[Reading, ...]:
    """The things of a line; a "none" in front of one is no thing."""
    readings = reads(typed, hearing)
    named = tuple(one for one in readings if not says_only_no(str(one.values.get(first, ""))))
    return named or readings


def without_end(typed: str) -> str:
    """Without words at its end that only say that it is the last: "latex, and that's all"; those alone stay."""
    head = re.sub(rf"(?:[\s,;.]+{say(NO_MORE)})+[\s.!]*$", "", typed, flags=re.IGNORECASE)
    return typed if says_no_more(typed.casefold()) else head
