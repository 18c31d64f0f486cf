"""A medicine that is taken no more: among those tried before, with its name and all that was said of it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from msgspec.structs import replace

from visitprep.findings.for_pain import is_for_pain
from visitprep.lines.history import past_medicine
from visitprep.lines.medicines.one_or_several import AND
from visitprep.lines.reading import Reading
from visitprep.medicines.checks import flags_of
from visitprep.medicines.label.line import read_parts
from visitprep.medicines.label.vocabulary.name_or_not import NEVER_A_NAME, NO_MEDICINE
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import may_be
from visitprep.patterns import any_case
from visitprep.text import isolated
from visitprep.visit.answering import (
    Address,
    Moment,
    items,
    record_at,
    with_answer,
    with_answers,
    with_more_noted,
    with_new_item,
    without_item,
)
from visitprep.visit.as_recorded import recorded
from visitprep.visit.as_typed import said_at, with_noted, with_said
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Effect, Helps
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

STOPPED = "stopped_last_month"


def name_and_rest(words: str) -> tuple[str, str]:
    """The medicine in the words: as many of them as the table knows, else what stands like a name, else the first."""
    words = AND.sub("", words) or words
    pieces = words.split()
    for many in range(min(4, len(pieces)), 0, -1):
        name = " ".join(pieces[:many]).rstrip(",;.")
        if lookup(name) is None or (
            many > 1 and _is_amount(pieces[many - 1]) and is_same_medicine(name, pieces[0])
        ):
            continue
        label = read_parts(name)
        if label is not None and label.line.strength and name.startswith(label.line.name):
            name = label.line.name  # "duloxetine 60 mg": a strength is no part of it
        return name, words[len(name) :].strip(" ,;.")
    parts = read_parts(words)
    if parts is not None and (parts.line.entry is not None or words.startswith(parts.line.name)):
        before, _, behind = words.partition(parts.line.name)
        return parts.line.name, ", ".join(filter(None, (before.strip(" ,;."), behind.strip(" ,;."))))
    return pieces[0].rstrip(",;."), " ".join(pieces[1:])


def _is_amount(words: str) -> bool:
    """A number alone, as behind a name: "Lyrica 150"."""
    return re.fullmatch(r"\d{2,4}(?:[./]\d+)?", words) is not None


_AMOUNT = any_case(
    r"(?!(?:19[5-9]|20[0-4])\d\b)\d{2,4}(?:[./]\d+)?(?:\s*(?:to|-|up to)\s*\d{2,4})?\b(?!\s*(?:%|percent|x\b"
    r"|times|m?c?g\b|ml\b|units?|patch|"
    r"(?:day|night|week|wk|month|mo|year|yr|hour|visit|pill|tab|lb|pound|kilo)s?\b))"
)
"""A number right behind a name, which counts nothing: "Lyrica 150, swelling"."""


def names_a_medicine(words: str) -> bool:
    """Whether a medicine may be named there: "at home" and "injection in the hip" tell of something else."""
    name, _ = name_and_rest(words)
    if lookup(name) is not None or may_be(name) is not None:
        return True
    return not set(words.casefold().split()[:2]) & NO_MEDICINE and not set(name.casefold().split()) & NEVER_A_NAME


def with_past(visit: Visit, words: str, moment: Moment, told: tuple[str, str] | None = None) -> Visit:
    """A medicine tried before, from its name and what is said of it; `told` where they were told apart already."""
    name, rest = told or name_and_rest(words)
    return _with_past(visit, name, rest, words, {}, moment)


def _with_past(
    visit: Visit, name: str, rest: str, words: str, known: Mapping[str, object], moment: Moment, beside: str = ""
) -> Visit:
    """One that is listed already takes what was not said of it yet. What it was for tells nothing of its end."""
    said = past_medicine.read(rest, moment.today, order=moment.order) if rest else Reading({})
    if "highest_dose" not in said.values and (amount := _AMOUNT.match(rest)) is not None:
        known, rest = {"highest_dose": amount[0], **known}, rest[amount.end() :].strip(" ,")
        said = past_medicine.read(rest, moment.today, order=moment.order) if rest else Reading({})
    values = {field: value for field, value in {**known, **said.values}.items() if value is not None}
    same = next(
        (one for one in items(visit, "past_medicines") if is_same_medicine(getattr(one, "name", ""), name)), None
    )
    if same is not None:
        address = Address("past_medicines", item=same.id)
        new = {field: value for field, value in values.items() if getattr(same, field) is None}
        visit = with_answers(visit, address, new, moment) if new else visit
    else:
        visit, new_id = with_new_item(visit, "past_medicines", {"name": name, **values}, moment)
        address = Address("past_medicines", item=new_id)
        visit = with_said(visit, str(address), words, {"name", *values}, moment.today, line=words)
    is_open = any(one.field and one.field not in values for one in said.unclear)
    left = "; ".join(filter(None, (beside, rest if is_open else said.left)))
    return with_noted(visit, str(address), replace(address, field="name"), left, moment) if left else visit


def is_same_medicine(name: str | None, other: str) -> bool:
    """Whether two names are of one medicine."""
    if (name or "").casefold() == other.casefold():
        return True
    row = lookup(name or "")
    return row is not None and row is lookup(other)


_STOPPED_LATELY = any_case(
    r"\b(?:days?|today|yesterday|tonight|(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|now|on hold|held"
    r"|this (?:morning|evening)|last night|(?:1|2|3|one|two|three|a|last|this) (?:weeks?|month))\b"
)
_TRIED_TOO = frozenset({"sedating_antidepressant", "serotonin", "cannabis", "steroid"})
"""Kinds that are given for pain as well as for something else."""
_EFFECT = {
    Helps.A_LOT: Effect.A_LOT,
    Helps.SOME: Effect.SOME,
    Helps.A_LITTLE: Effect.A_LITTLE,
    Helps.NOT_AT_ALL: Effect.NONE,
    Helps.TOO_SOON: Effect.TOO_SOON,
    Helps.UNSURE: Effect.UNSURE,
}


def _without(line: str, *parts: str | None) -> str:
    """The words that tell of its end: the label's own stand in the fields already."""
    for part in filter(None, parts):
        line = re.sub(rf"(?<!\w){re.escape(part)}(?!\w)", " ", line, count=1, flags=re.IGNORECASE)
    return line.strip(" ,;:.()")


def with_stopped(visit: Visit, address: Address, more: str, moment: Moment) -> Visit:
    """A medicine typed among those taken now that is taken no more: tried before, or stopped where it was not for pain.

    What was said of it so far goes with it, and `more`.
    """
    item = record_at(visit, address)
    assert isinstance(item, Medicine)
    said = said_at(visit, str(address))
    name = item.name or item.notes.get("name", "") or more
    line = said.typed if said is not None else name
    words = "; ".join(filter(None, (line, more)))
    lately = _STOPPED_LATELY.search(words) is not None
    tried = (
        is_for_pain(visit, item)
        or not lately
        or bool(flags_of(item.name or "", item.ingredient or "") & _TRIED_TOO)
    )
    of_record = recorded(visit, address.part, address.item)
    beside = _also_known(item, of_record, words, said.filled if said is not None else frozenset())
    visit = without_item(visit, address.part, address.item)
    if tried:
        # What a record names is no highest dose: it goes along in its words.
        has_one = re.search(r"[^\W\d]|%", item.strength or "") and "strength" not in of_record
        strength = item.strength if has_one else None
        reason = f"for {item.reason}" if item.reason and f"for {item.reason}" in line else ""
        rest = _without(line, name, item.dose, item.when, strength, (strength or "").partition(" ")[0], reason)
        known = {
            "highest_dose": strength,
            "effect": _EFFECT.get(item.helps) if item.helps else None,
            "side_effects": item.side_effects,
        }
        beside = "; ".join(filter(None, (reason, beside)))
        return _with_past(visit, name, "; ".join(filter(None, (rest, more))), words, known, moment, beside)
    stopped = Address("medicine_review", STOPPED)
    words = "; ".join(filter(None, (words, beside)))
    return with_more_noted(with_answer(visit, stopped, YesNo.YES, moment), stopped, words, moment)


_GOES_ALONG = ("strength", "dose", "when", "reason", "prescriber", "really_taken", "differently")


def _also_known(item: Medicine, of_record: Mapping[str, str], words: str, of_line: Set[str]) -> str:
    """Its notes, a record's words for it, and what else was said of how it was taken: all that `words` lack."""
    notes = [note for note in item.notes.values() if note not in words]
    says = [said for field in _GOES_ALONG if (said := of_record.get(field, "")) and said not in words]
    own = [
        said
        for field in _GOES_ALONG
        if field not in of_line and field not in of_record and (said := getattr(item, field)) and said not in words
    ]
    if says:
        notes.append(say(N_("the record says: {words}"), words=", ".join(isolated(one) for one in says)))
    return "; ".join(dict.fromkeys((*notes, *own)))
