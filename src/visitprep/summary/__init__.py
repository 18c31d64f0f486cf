"""The visit turned into a page: what page one says, what the pages behind it say, and the words of the printout."""

from __future__ import annotations

from visitprep.summary.bring import BringLine
from visitprep.summary.page import summarize

__all__ = ["BringLine", "summarize"]
