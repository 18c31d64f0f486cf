"""A file written by hand, read as a visit: all of it, or a list of everything to mend in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from msgspec.structs import replace
from pydantic import ValidationError

from visitprep.answers.entries import NOTE, homes, put_down, read_gaps, read_note, read_notes, read_part
from visitprep.answers.keeping import KEEPING
from visitprep.answers.meanings import one_in
from visitprep.answers.mistakes import Mistakes, Spot
from visitprep.answers.outline import closed_lists, opened_details, parts
from visitprep.errors import BadAnswers
from visitprep.hand_written.yaml import Tree, YamlDocument, YamlProblem, read_yaml
from visitprep.visit.answering import Moment
from visitprep.visit.dates.partial_date import Order
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.people import Person
from visitprep.visit.visit import LISTS, RECORDS, Visit
from visitprep.wording import N_, say

_NAMES = N_("Please write names with answers indented under them. The blank file shows how.")


def read_answers(raw: bytes, moment: Moment | date, *, name: str = "answers") -> Visit:
    """The visit that `raw` tells. Raises BadAnswers(name, problems) with everything that has to be mended.

    Dates are read on the day of `moment`. Whether 3/4 is a day or a month first is told by `person > country` in
    the file; without one, by `moment`. Lists with something in them are complete, and a section where a further
    question is answered has its further questions open, unless the file says otherwise.
    """
    if not isinstance(moment, Moment):
        moment = Moment(moment)
    try:
        document = read_yaml(raw)
    except YamlProblem as problem:
        line = f"{say(N_('line {line}'), line=problem.line)}: " if problem.line else ""
        raise BadAnswers(name, [line + problem.sentence]) from None
    mistakes = Mistakes(document)
    visit = _visit(document, mistakes, moment)
    if mistakes.found:
        raise BadAnswers(name, mistakes.in_order())
    return visit


def _visit(document: YamlDocument, mistakes: Mistakes, moment: Moment) -> Visit:
    tree = document.data
    if tree is None:
        return Visit()
    if not isinstance(tree, dict):
        mistakes.add(Spot(), say(_NAMES))
        return Visit()
    context = replace(moment, order=_order(document, tree, moment)).context()
    content: dict[str, Any] = {"gaps": {}, "notes": {}}
    spots: dict[tuple[str | int, ...], Spot] = {}
    known = (*parts(), *(f"{name}{NOTE}" for name in parts()), "gaps", "notes", *KEEPING)
    for name, here, value in mistakes.names_in(tree, Spot(), known, homes()):
        spots[name,] = here
        if name in parts():
            found = read_part(parts()[name], value, here, mistakes, context)
            if isinstance(found, Gap):
                content["gaps"][name] = found
            elif found is not None:
                content[name] = found
        elif name.endswith(NOTE):
            spots["notes", name.removesuffix(NOTE)] = here
            if (text := read_note(value, here, mistakes)) is not None:
                content["notes"][name.removesuffix(NOTE)] = text
        elif name == "gaps":
            content["gaps"] |= read_gaps(value, here, LISTS, mistakes)
        elif name == "notes":
            content["notes"] |= read_notes(value, here, (*RECORDS, *LISTS), mistakes)
        elif value is not None:
            content[name] = KEEPING[name](value, here, mistakes)
    try:
        visit = Visit.model_validate(content, context=context)
    except ValidationError as error:
        put_down(error, Spot(), spots, mistakes)
        return Visit()
    return visit.model_copy(
        update={
            "no_more": content.get("no_more", closed_lists(visit)),
            "more_details": content.get("more_details", opened_details(visit)),
        }
    )


def _order(document: YamlDocument, tree: Mapping[str, Tree], moment: Moment) -> Order | None:
    """How 3/4 is read: looked up first, wherever in the file the country stands."""
    unheard = Mistakes(document)
    for _, _, person in unheard.names_in(tree, Spot(), ("person",), {}):
        for _, _, words in unheard.names_in(person if isinstance(person, dict) else {}, Spot(), ("country",), {}):
            country = one_in(Country, words) if isinstance(words, str) else None
            if isinstance(country, Country):
                return Person(country=country).date_order
    return moment.order
