"""The wallet card: who it is, what matters in an emergency, allergies, medicines, whom to call; it folds in four.

What does not fit on one card goes whole onto the next, and the card says how many more there are.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct, field

from visitprep.document.blocks import Block, Bullets, Card, Document, Field, Fields, Paragraph, Part, Section
from visitprep.findings.allergy import is_to_act_on
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.line_in_words import allergies_told_elsewhere
from visitprep.summary.copies.card_facts import alert, card_facts, fact_rows, to_call
from visitprep.summary.copies.holds import Holds
from visitprep.summary.copies.materials import Materials
from visitprep.summary.first_page.medicines.label import label_of
from visitprep.summary.may_share import for_the_clinic
from visitprep.summary.shared_sections import medicines_named_elsewhere, people, voices
from visitprep.summary.words import titles
from visitprep.summary.words.answers_in_words import always_said, list_said, said
from visitprep.summary.words.field_labels import LABELS
from visitprep.summary.words.from_records import mark, own_note, records_say, with_origins
from visitprep.summary.words.strength_said import another_strength
from visitprep.text import isolated, proper
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.emergency import with_emergency_contact
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.visit.records.health import Allergy
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

TITLE = N_("Wallet card")

HOW = N_("Cut along the solid line. Fold on the dashed line, then across at the marks.")
CONTINUED = N_("{title}, continued")
MORE_ON = N_("{more}: on card {number}")
SEE = N_("the rest is on the clinic's copy")

_SHORT = {AllergySeverity.SEVERE: NC_("allergy", "severe"), AllergySeverity.SIDE_EFFECT: N_("side effect")}
"""How bad, behind what happened."""

_TITLES = {
    "allergies": titles.OF_PARTS["allergies"],
    "medicines": titles.OF_PARTS["medicines"],
    "team": titles.CALL,
}

ENTRY_ROOM = 160
"""Characters of one entry, where there is more than one card holds. Of a longer one the card gives the name, whole,
and says where the rest is."""
CARD_HOLDS = Holds(
    (
        "person.name", "person.preferred_name", "person.birth_date", "person.emergency_contact",
        "respondent.filled_by", "respondent.name", "respondent.relation", "medicines.name",
        "medicines.strength", "medicines.ingredient", "medicines.dose", "medicines.when",
        "medicines.as_needed", "medicines.really_taken", "allergies.thing", "allergies.reaction",
        "allergies.severity", "devices.kind", "devices.details", "devices.card", "health.blood_thinner",
        "health.blood_thinner_why", "health.diabetes_detail", "health.pregnant",
        "team.role", "team.name", "team.phone",
    ),
    also={
        "where they speak of an implant, a blood thinner, diabetes, the kidneys, the heart, bleeding, "
        "a weak immune system, an illness told by its name, what must never be done or a reaction:": (
            "tests.trouble", "tests.date", "health.conditions", "health.condition_details",
            "health.hospital_stays", "health.emergency_visits", "medicines.reason", "surgeries.what",
            "surgeries.when", "treatments.kind", "treatments.what", "treatments.started",
            "treatments.ended", "treatments.ongoing",
        ),
    },
)  # fmt: skip


class _Room(Struct, frozen=True):
    """What one half of a card holds. A guess, on the safe side: a card that is fuller grows, and is not cut."""

    lines: int
    letters: int


_ROOM, _LARGE_ROOM = _Room(23, 52), _Room(10, 25)


class _Half(Struct):
    used: int
    items: list[tuple[str, str]] = field(default_factory=list)
    """Which list, and the entry."""


def card(visit: Visit, materials: Materials) -> Document:
    visit = with_origins(for_the_clinic(visit))
    room = _LARGE_ROOM if materials.large_print else _ROOM
    facts = card_facts(visit, materials.prepared_on)
    who, warning = (*_who(visit), *fact_rows(facts)), alert(visit, facts)
    elsewhere = allergies_told_elsewhere(safety_facts(visit, materials.prepared_on)[Line.ALLERGIES])
    title = _lines(_title(visit, 99, 100), room)
    above = title + (_lines(warning, room) + 1 if warning else 0) + _lines_of_fields(who, room)
    halves = _halves(_entries(visit, elsewhere), title, above, room)
    if len(halves) > 2 or any(_lines(entry, room) > room.lines for half in halves for _, entry in half.items):
        halves = _halves(_entries(visit, elsewhere, ENTRY_ROOM), title, above, room)
    pairs = [halves[n : n + 2] for n in range(0, len(halves), 2)]
    prepared = say(people.PREPARED, date=in_words(materials.prepared_on))
    cards = tuple(
        Card(
            title=_title(visit, number, len(pairs)),
            left=(*((Fields(who),) if number == 1 else ()), *_blocks(pair[:1], halves)),
            right=_blocks(pair[1:], halves),
            note=_note(halves, 2 * number, number + 1, prepared),
            times=2 if len(pairs) == 1 else 1,
            alert=warning if number == 1 else "",
        )
        for number, pair in enumerate(pairs, 1)
    )
    return Document(
        title=say(TITLE),
        running_head=people.running_head(visit),
        byline=(say(HOW),),
        footer=voices.footer(visit),
        parts=(Part("", (Section("card", "", cards),)),),
    )


def _title(visit: Visit, number: int, of: int) -> str:
    name = proper(visit.person.name or visit.person.preferred_name or "") or say(N_("Name: not answered"))
    if of == 1:
        return name
    return say(N_("{name} (card {number} of {all})"), name=name, number=number, all=of)


def _who(visit: Visit) -> tuple[Field, ...]:
    """Born, whom to call, and how old the list is."""
    rows = []
    person = with_emergency_contact(visit, or_helper=True)
    for name in ("birth_date", "emergency_contact"):
        answer = always_said(person, name)
        rows.append(Field(say(LABELS["person"][name]), answer.text, answer.gap))
    return (*rows, *medicines_named_elsewhere.day_of_list(visit))


def _entries(visit: Visit, elsewhere: str, longest: int | None = None) -> dict[str, tuple[str, ...]]:
    """The lists of the card; with `longest`, an entry of more characters gives its name and where the rest is."""
    return {
        "allergies": _allergies(visit, elsewhere, longest),
        "medicines": _medicines(visit, longest),
        "team": to_call(visit),
    }


def _halves(lists: Mapping[str, tuple[str, ...]], title: int, used: int, room: _Room) -> list[_Half]:
    """Allergies first, from under the name; medicines from the top of a half, and on from there.

    `title` and `used` are lines: of the title of each card, and of all that stands above the first allergy.
    """
    halves = [_Half(used)]
    for part, entries in lists.items():
        if part == "medicines" and len(halves) == 1:
            halves.append(_Half(0))
        halves[-1].used += 2 if entries else 0  # the heading
        for entry in entries:
            need = _lines(entry, room)
            # The last line of a card is for how many more there are.
            if halves[-1].used + need > room.lines - 1 and halves[-1].items:
                halves.append(_Half(2 if len(halves) % 2 else 2 + title))
            halves[-1].used += need
            halves[-1].items.append((part, entry))
    return halves


def _blocks(halves: Sequence[_Half], every: Sequence[_Half]) -> tuple[Block, ...]:
    return tuple(block for half in halves for block in _half(half, every))


def _half(half: _Half, every: Sequence[_Half]) -> Iterator[Block]:
    for part in _TITLES:
        entries = tuple(entry for kind, entry in half.items if kind == part)
        if not entries:
            continue
        first = next(other for other in every if any(kind == part for kind, _ in other.items))
        title = say(_TITLES[part])
        yield Paragraph(title if first is half else say(CONTINUED, title=title), strong=True)
        yield Bullets(entries)


def _note(every: Sequence[_Half], shown: int, following: int, prepared: str) -> str:
    """How many more of each list are on the cards that follow; on the last card the day it was made."""
    later = [kind for half in every[shown:] for kind, _ in half.items]
    more = [
        count(one, many, number)
        for part, one, many in (
            ("allergies", N_("{n} more allergy"), N_("{n} more allergies")),
            ("medicines", N_("{n} more medicine"), N_("{n} more medicines")),
            ("team", N_("{n} more to call"), N_("{n} more to call")),
        )
        if (number := later.count(part))
    ]
    if not more:
        return prepared
    return say(MORE_ON, more=", ".join(more), number=following)


def _allergies(visit: Visit, elsewhere: str, longest: int | None) -> tuple[str, ...]:
    """Severe ones first; then what was told of a reaction `elsewhere`, which no "none" stands against."""
    every = sorted(visit.allergies or (), key=lambda one: not is_to_act_on(one))
    listed = tuple(_allergy(allergy, longest) for allergy in every)
    if elsewhere:
        return (*listed, elsewhere)
    nothing = list_said(visit, "allergies")
    return (nothing.text,) if nothing else listed


def _allergy(allergy: Allergy, longest: int | None) -> str:
    name, severity = always_said(allergy, "thing").text, allergy.severity
    reaction = said(allergy, "reaction")
    happened = reaction.text if reaction and not reaction.gap else ""
    # Said once: what happened, and how bad where those words are not the same in other words.
    short = say(_SHORT[severity]) if severity in _SHORT else ""
    bad = short if happened else severity.words() if severity else ""
    words = _words(allergy, "thing", f"{name} {happened}")
    return _within_room(name, "; ".join(filter(None, (happened, bad, words))), short, longest)


def _medicines(visit: Visit, longest: int | None) -> tuple[str, ...]:
    if nothing := list_said(visit, "medicines"):
        return (nothing.text,)
    return tuple(_medicine(medicine, longest) for medicine in visit.medicines or ())


def _medicine(medicine: Medicine, longest: int | None) -> str:
    """One line: "Gabapentin 300 mg: 1 capsule three times a day → two a day"."""
    name = " ".join(filter(None, (always_said(medicine, "name").text, medicine.strength)))
    if medicine.ingredient and medicine.ingredient.casefold() not in name.casefold():
        name = f"{name} ({medicine.ingredient})"
    label, really = label_of(medicine), isolated(medicine.really_taken or "")
    if label and really and medicine.really_taken and medicine.really_taken.casefold() != label.casefold():
        label = say(N_("{label} → {taken}"), label=label, taken=really)
    taken = label or really
    if (strength := another_strength(medicine)) and strength not in taken:
        taken = "; ".join(filter(None, (taken, isolated(strength))))
    words = _words(medicine, "name", f"{name} {taken}")
    return _within_room(name, "; ".join(filter(None, (taken, words))), "", longest)


def _words(item: Item, name: str, shown: str) -> str:
    """What was told besides, without what is shown: in brackets behind a name it would read as one more name."""
    pieces = (piece.strip() for piece in re.split(r"[;,]\s", own_note(item, name)))
    own = isolated(", ".join(piece for piece in pieces if piece and piece.casefold() not in shown.casefold()))
    return "; ".join(filter(None, (own, records_say(item) or mark(item, name))))


def _within_room(name: str, rest: str, brief: str, longest: int | None) -> str:
    whole = f"{name}: {rest}" if rest else name
    if longest is None or len(whole) <= longest:
        return whole
    return f"{name}: {'; '.join(filter(None, (brief, say(SEE))))}"


def _lines_of_fields(rows: tuple[Field, ...], room: _Room) -> int:
    """A label takes a third of the line, and leaves the value the rest."""
    beside = _Room(room.lines, room.letters * 3 // 5)
    return 1 + sum(max(_lines(row.label, beside), _lines(row.value, beside)) for row in rows)


def _lines(text: str, room: _Room) -> int:
    return sum(max(1, math.ceil(_width(line) / room.letters)) for line in text.split("\n"))


def _width(text: str) -> int:
    """In letters; those of East Asian scripts take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
