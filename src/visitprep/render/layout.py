"""How the person wants the page: which paper, and how large the letters."""

from __future__ import annotations

from dataclasses import dataclass

from visitprep.formats_copies_measures import Paper


@dataclass(frozen=True, slots=True)
class Layout:
    """Text and Markdown have no paper, and take no notice of it."""

    paper: Paper = Paper.LETTER
    large_print: bool = False
    """18 pt for tired or failing eyes, and room to match."""
