"""Sections as a person names them: one of the interview's, or those of a copy."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches

from visitprep.errors import NotFound
from visitprep.interview.question import Section
from visitprep.summary.copies.which_sections import TOGETHER
from visitprep.usecases.everyday_names import SECTIONS as EVERYDAY
from visitprep.usecases.everyday_names import meant, near, spoken
from visitprep.wording import N_, Later, Voice, later, one_of


def section_named(name: str, sections: Sequence[Section]) -> Section:
    """One of `sections` by id, by the beginning of its title, or by what people call it.

    Raises NotFound, naming the near ones and those there are.
    """
    wanted = name.casefold().strip()
    titles = {section.id: section.title.spoken(Voice()).casefold() for section in sections}
    for section in sections:
        if wanted in (section.id, titles[section.id]):
            return section
    begins = [section for section in sections if wanted and titles[section.id].startswith(wanted)]
    if len(begins) == 1:
        return begins[0]
    known = {id: (*EVERYDAY.get(id, ()), title) for id, title in titles.items()}
    if said := meant(name, known):
        return next(section for section in sections if section.id == said)
    raise NotFound(N_("There is no section with that name."), _perhaps(near(name, known), ", ".join(titles)))


def pieces_named(
    names: Iterable[str], there: Mapping[str, Collection[str]], voice: Voice, sections: Sequence[Section]
) -> frozenset[str]:
    """The pieces of a copy that `names` mean, each one name or several with commas between.

    `there` is what the copy has (`summary.copies.sections.pieces_of`): ids, each with the titles it is printed
    under. The names of the interview's sections are understood, too. Raises NotFound, listing what there is.
    """
    known: dict[str, tuple[str, ...]] = {}
    for section in sections:
        ids = tuple(piece for piece in TOGETHER.get(section.id, (section.id,)) if piece in there)
        for name in (section.id, section.title.spoken(Voice()), section.title.spoken(voice)):
            if ids:
                known[name.casefold()] = ids
                for said in spoken(section.id, EVERYDAY.get(section.id, ())):
                    known.setdefault(said.casefold(), ids)
    for piece, titles in there.items():
        known |= {name.casefold(): (piece,) for name in titles}
        known.setdefault(piece, (piece,))
    found: set[str] = set()
    for typed in names:
        # A title may hold commas itself ("Health, allergies and safety facts").
        whole = " ".join(typed.casefold().split())
        for name in [whole] if whole in known else [part.strip() for part in whole.split(",") if part.strip()]:
            if name not in known:
                raise NotFound(N_("This copy has no section with that name."), _there(name, known, there))
            found.update(known[name])
    return frozenset(found)


def _there(name: str, known: Mapping[str, tuple[str, ...]], there: Mapping[str, Collection[str]]) -> Later:
    return _perhaps(get_close_matches(name, known, 1), ", ".join(there))


def _perhaps(close: Sequence[str], names: str) -> Later:
    if close:
        return later(
            N_("Did you mean {near}? The sections are: {names}."), near=Later(one_of, (list(close),)), names=names
        )
    return later(N_("The sections are: {names}."), names=names)
