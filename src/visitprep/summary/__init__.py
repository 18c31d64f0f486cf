"""The visit turned into a page: what page one says, what the pages behind it say, and the words of the printout."""

from __future__ import annotations

from visitprep.summary.copies.clinic import summarize

__all__ = ["summarize"]
