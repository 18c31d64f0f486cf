"""The visit turned into a page: what page one says, what the pages behind it say, and the words of the printout."""

from __future__ import annotations

from visitprep.summary.copies.clinic import summarize
from visitprep.summary.sections.bring import BringLine

__all__ = ["BringLine", "summarize"]
