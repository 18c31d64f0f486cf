"""A section as a person names it."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from visitprep.errors import NotFound
from visitprep.interview.question import Section
from visitprep.wording import Voice


def section_named(name: str, sections: Sequence[Section]) -> Section:
    """One of `sections` by id, or by the beginning of its title. Raises NotFound, naming the sections there are."""
    wanted = name.casefold().strip()
    titles = {section.id: section.title.spoken(Voice()).casefold() for section in sections}
    for section in sections:
        if wanted in (section.id, titles[section.id]):
            return section
    begins = [section for section in sections if wanted and titles[section.id].startswith(wanted)]
    if len(begins) == 1:
        return begins[0]
    close = get_close_matches(wanted, titles, 1)
    ids = ", ".join(titles)
    raise NotFound(
        "There is no section with that name.",
        (f"Did you mean {close[0]}? " if close else "") + f"The sections are: {ids}.",
    )
