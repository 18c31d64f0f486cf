"""Who told what, where more than one person filled in the visit on computers of their own."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document import Field
from visitprep.summary.compared import name_in_words
from visitprep.summary.words import titles
from visitprep.summary.words.labels import LABELS
from visitprep.summary.words.reading import words
from visitprep.visit.answering import Address, gap_at, items, note_at, value_at
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.records.choices import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.records.record import Item
from visitprep.visit.visit import LISTS, Teller, Visit
from visitprep.wording import N_, in_a_row, say

_LABEL = N_("Told by somebody else")
_WHO = N_("{who}, {relation}")


def tellers(visit: Visit) -> Iterator[Field]:
    """A row for each: who, as of when, and what. What this copy does not tell is not named either."""
    for teller in visit.tellers:
        if told := tuple(_told(visit, teller)):
            yield Field(
                say(_LABEL),
                say(
                    N_("{who} ({date}): {what}"),
                    who=who(teller.respondent, visit),
                    date=in_words(teller.day),
                    what="; ".join(told),
                ),
            )


def who(respondent: Respondent, visit: Visit) -> str:
    """What to call whoever answers: the person by name, a helper by name and relation."""
    if respondent.filled_by is FilledBy.PATIENT or respondent.is_empty:
        return visit.person.called or say(N_("the patient"))
    name = respondent.name or say(N_("a helper"))
    return say(_WHO, who=name, relation=respondent.relation) if respondent.relation else name


def _told(visit: Visit, teller: Teller) -> Iterator[str]:
    for part, title in titles.OF_PARTS.items():
        own = [thing.split(".") for thing in teller.things if thing.split(".")[0] == part]
        fields = {pieces[-1] for pieces in own if len(pieces) == 2}
        if part not in LISTS:
            found = _labels(visit, part, "", fields)
        else:
            found = [words(())] if [part] in own and getattr(visit, part) == () else []
            for item in items(visit, part):
                of_item = {pieces[2] for pieces in own if len(pieces) == 3 and pieces[1] == item.id}
                if labels := _labels(visit, part, item.id, of_item):
                    found.append(_of_item(item, part, labels, of_item))
        if found:
            yield say(N_("{title}: {what}"), title=say(title), what=in_a_row(found))


def _of_item(item: Item, part: str, labels: list[str], fields: set[str]) -> str:
    """By its name alone when all of it is theirs."""
    name = name_in_words(item, part)
    answered = {field for field in item.answerable() if getattr(item, field) is not None}
    return name if answered <= fields else say(N_("{name} ({what})"), name=name, what=in_a_row(labels))


def _labels(visit: Visit, part: str, item: str, fields: set[str]) -> list[str]:
    """The labels of those that still stand there."""
    return [
        say(label) for name, label in LABELS[part].items() if name in fields and _is_told(visit, part, name, item)
    ]


def _is_told(visit: Visit, part: str, field: str = "", item: str = "") -> bool:
    address = Address(part, field, item)
    value = value_at(visit, address)
    return value is not None or gap_at(visit, address) is not None or bool(note_at(visit, address))
