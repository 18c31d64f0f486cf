"""How the person wants the page: which paper, and how large the letters."""

from __future__ import annotations

from msgspec import Struct

from visitprep.formats_copies_measures import Paper


class Layout(Struct, frozen=True):
    """Text and Markdown have no paper, and take no notice of it."""

    paper: Paper = Paper.LETTER
    large_print: bool = False
    """18 pt for tired or failing eyes, and room to match."""
