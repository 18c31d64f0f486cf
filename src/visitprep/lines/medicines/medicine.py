"""A medicine as it is typed or pasted: the label's line, or how people say it. Several on a line are told apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from msgspec.structs import replace

from visitprep.lines.medicines import prescribers, refill
from visitprep.lines.medicines.around_the_label import doctor_at_the_end
from visitprep.lines.medicines.around_the_label.asked_back import meant_name, name_in_doubt, numbers_in_doubt
from visitprep.lines.medicines.around_the_label.beside import bought, prescribed_to_another, supply
from visitprep.lines.medicines.around_the_label.beside.started import started_in
from visitprep.lines.medicines.around_the_label.directions_kept_whole import whole as directions_whole
from visitprep.lines.medicines.bare_span import with_spans
from visitprep.lines.medicines.no_but_this_one import exception_in
from visitprep.lines.medicines.one_or_several import AND, pieces_of, rows_of
from visitprep.lines.medicines.taking import against_the_label, as_taken, device_not_used, taken
from visitprep.lines.medicines.taking.behind_the_label import HEDGE, told_of_taking
from visitprep.lines.medicines.taking.trouble import at_some_time
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.two_halves import two_halves
from visitprep.lines.unread import in_runs
from visitprep.medicines import stopped
from visitprep.medicines.label.label_fields import LabelLine
from visitprep.medicines.label.line import read_parts
from visitprep.medicines.label.vocabulary.where_it_goes import PLACE
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import classes_in, read_name
from visitprep.medicines.stopped import STILL
from visitprep.patterns import any_case, compiled
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Helps, MedicineKind
from visitprep.visit.records.fields import LINE_LIMIT
from visitprep.wording import N_, count_later, later

_ABOUT: Final = any_case(r"(?:it['’]?s|that['’]?s|this is|that is|it is)?\s*about\s+(?!\d)")
"""Tells of one that is named already, and is no other."""
_TOLD: Final = any_case(r"\s*(?:i|i['’]m|my|the|something)\b")
_SENTENCE: Final = 8  # words; a longer text without a name is a story
_NAME_AND_POINT: Final = compiled(r"(?P<name>[^\W\d_][\w -]*)\.\s+(?=\S)")
"""A point behind the name parts it from what is said of it: "aleve. helps some"."""
_BEFORE_LABEL_SAYS: Final = any_case(
    r"(?<=\d)\s+(?:(?:the|my)\s+)?(?:label|bottle|box|script|rx) says\s+(?=[^\W\d])"
)
"""Behind a strength: what follows is how to take it, "oxycodone 10 label says tid"."""
_LOOKS: Final = any_case(
    r"[\s,;(]+(?P<words>(?:it['’]?s |thats |that['’]?s )?(?:the|an?|my|that|those)"
    r" (?:(?:little|small|tiny|big|white"
    r"|blue|pink|yellow|green|orange|red|purple|brown|round"
    r"|oval|long|square) )+(?:ones?|pills?|tablets?|tabs?|capsules?))\)?[\s,;]*"
    r"(?=$|\d|[^\W\d])"
)
"""What it looks like: its "one" is no count."""
_PRESCRIBES: Final = N_("{who}: is that who prescribes it?")
WHAT_LABEL_SAYS: Final = N_("I could not find a name in that. What does the label say?")


def read(line: str, today: date | None = None) -> tuple[Reading, ...]:
    """One reading for each medicine of `line`, which may be a whole pasted list."""
    return tuple(reading for row in rows_of(line) for reading in _several(row, today))


def fields(typed: object) -> Mapping[str, object]:
    """One medicine for a question that takes one answer and asks nothing back: what is not sure becomes a note.

    A text in which no name can be told stays the name, for what it looks like may be all that is known; a whole
    sentence never does.
    """
    if not isinstance(typed, str) or len(typed) > LINE_LIMIT:
        return {"name": typed}  # too long for any record, which says so
    readings = read(typed)
    reading = readings[0] if len(readings) == 1 else Reading({}, left=typed)
    notes = {
        doubt.field: doubt.typed for doubt in reading.unclear if doubt.field and doubt.field not in reading.values
    }
    if "name" not in reading.values:
        is_story = is_sentence(typed) and len(readings) == 1 and not _says_something(typed)
        return {"notes": {"name": typed}} if is_story else {"name": typed}
    if reading.left:
        if len(reading.values) == 1 and not is_sentence(typed):
            return {"name": typed}
        notes = {"name": reading.left, **notes}
    return {**reading.values, "notes": notes} if notes else reading.values


def is_sentence(text: str) -> bool:
    """Whether `text` tells something, where a label has a name."""
    return len(text.split()) > _SENTENCE or _TOLD.match(text) is not None


def _says_something(text: str) -> bool:
    named = read_name(text)
    return bool(named.ingredients or named.flags or classes_in(text))


def _several(row: str, today: date | None) -> tuple[Reading, ...]:
    row = with_spans(AND.sub("", row) or row)
    pieces = pieces_of(row)
    if len(pieces) == 1:
        return (_one(row, today),)
    readings = [_one(piece, today) for piece in pieces]
    shared = {
        name: value
        for name, value in readings[-1].values.items()
        if name in ("when", "as_needed", "reason", "kind")
    }
    if all(set(reading.values) == {"name"} for reading in readings[:-1]) and not (
        {"strength", "dose"} & set(readings[-1].values)
    ):
        readings = [replace(one, values={**shared, **one.values}) for one in readings]
    lines = Unclear("", row, count_later("{n} line?", "{n} lines?", len(pieces)), pieces)
    first = readings[0]
    return (replace(first, unclear=(lines, *first.unclear)), *readings[1:])


def _one(row: str, today: date | None) -> Reading:
    """Of one that is taken no more the label is what stands before the words that say so."""
    if (named := _NAME_AND_POINT.match(row)) and lookup(named["name"]) is not None:
        row = f"{named['name']}, {row[named.end() :]}"
    row = _BEFORE_LABEL_SAYS.sub(", ", row)
    looks = _LOOKS.search(row)
    before = read_parts(row[: looks.start()]) if looks else None
    if (
        looks
        and before
        and before.line.entry
        and "name" in (reading := _one(_LOOKS.sub(", ", row, 1), today)).values
    ):
        return replace(reading, left=_joined(looks["words"], reading.left))
    beside, without = device_not_used.unused(row)
    if beside and "name" in (reading := _one(without, today)).values:
        return replace(reading, left=_joined(reading.left, beside))
    filled, without, not_sure = refill.take(row, today) if today else ({}, row, "")
    if without != row and "name" in (reading := _one(without, today)).values:
        return replace(reading, values={**reading.values, **filled}, left=_joined(reading.left, not_sure))
    runs_out, rest = supply.take(row, today) if today else ("", row)
    if runs_out and "name" in (reading := _one(rest, today)).values:
        return replace(reading, values={**reading.values, "runs_out": runs_out})
    if (halves := two_halves(row)) is not None and halves.start:
        words = row[halves.start : halves.end].strip(" ,;.")
        rest = f"{row[: halves.start].rstrip(' ,;.(')}, {row[halves.end :].lstrip(' ,;.)')}".rstrip(" ,")
        if "name" in (reading := _one(rest, today)).values:
            helps = {"helps": Helps.NOT_AT_ALL} if halves.not_pain else {}
            return replace(reading, values={**helps, **reading.values}, left=_joined(words, reading.left))
    against = against_the_label.told(row)
    if against is not None and "name" in (reading := _one(against.label, today)).values:
        really = _joined(against.really, str(reading.values.get("really_taken", "")))
        return replace(reading, values={**reading.values, "really_taken": really})
    denied, taken_so = exception_in(row)
    if denied and "name" in (reading := _one(taken_so, today)).values:
        doubt = () if len(reading.values) > 1 or reading.gone else (Unclear("", row, later(STILL), gone=True),)
        return replace(reading, unclear=(*reading.unclear, *doubt), left=_joined(reading.left, denied))
    gone = stopped.stopped_in(row)
    if gone is None:
        return _of_label(row, today)
    reading = _of_label(gone.label, today)
    if "name" not in reading.values and gone.name:
        reading = Reading({"name": gone.name})
    elif "name" not in reading.values:
        return _of_label(row, today)
    left = _joined(reading.left, gone.words)
    if gone.sure:
        return Reading(reading.values, reading.unclear, left, gone=True)
    return Reading(reading.values, (*reading.unclear, Unclear("", gone.words, later(STILL), gone=True)), left)


def _of_label(row: str, today: date | None) -> Reading:
    who, is_sure, without = doctor_at_the_end.take(row)
    if who and "name" in (reading := _of_label(without, today)).values and "prescriber" not in reading.values:
        if is_sure:
            return replace(reading, values={**reading.values, "prescriber": who})
        asked = Unclear("prescriber", who, later(_PRESCRIBES, who=who), who)
        return replace(reading, unclear=(*reading.unclear, asked))
    owner, without = prescribed_to_another.take(row)
    reading = _of_label(without, today) if owner else Reading({})
    if "name" in reading.values and _is_prescribed(str(reading.values["name"])):
        return replace(reading, values=_of_somebody_else(reading.values, owner))
    who, untold, without = prescribers.beside(row)
    if without != row and "name" in (reading := _of_label(without, today)).values:
        by_whom = {"prescriber": who} if who else {}
        return replace(reading, values={**by_whom, **reading.values}, left=_joined(reading.left, untold))
    apart = as_taken.told_apart(row)
    if apart.label != row and "name" in (reading := _of_label(apart.label, today)).values:
        told_so = {"really_taken": apart.really, "side_effects": apart.trouble}
        more = {name: value for name, value in told_so.items() if value}
        for name in more.keys() & reading.values.keys():
            more[name] = ", ".join(sorted((str(reading.values[name]), more[name]), key=row.find))
        return Reading({**reading.values, **more}, reading.unclear, _joined(reading.left, apart.words))
    trouble, without = at_some_time(row)
    if trouble and "name" in (reading := _of_label(without, today)).values:
        both = _joined(str(reading.values.get("side_effects", "")), trouble)
        return replace(reading, values={**reading.values, "side_effects": both})
    parts = None if _ABOUT.match(row) else read_parts(row)
    if parts is None or _is_a_class(parts.line):
        return Reading({}, (Unclear("", row, later(WHAT_LABEL_SAYS)),), row)
    line = parts.line
    started, kept = started_in(parts.left, today)
    kept = tuple(words for words in kept if not HEDGE.fullmatch(words))
    on_skin = read_name(line.name, form=line.form).on_skin
    places = [one for one in line.asides if on_skin and PLACE.fullmatch(one.casefold())]
    told_where = [one for one in kept if PLACE.fullmatch(f"on {one.casefold()}")]
    alone = (one for one in told_where if not on_skin and re.search(rf",\s*{one}\s*(?:,|$)", row))
    reason = line.reason or next(alone, "")  # "30 mg in the morning, feet"
    places += told_where if on_skin else ()
    kept = tuple(one for one in kept if one not in (*places, reason))
    asides = [one for one in line.asides if one not in places]
    helps, left = taken.helps_in(_joined(_runs(row, kept), *asides))
    values: dict[str, object] = {
        "name": line.name,
        "strength": line.strength,
        "form": line.form,
        "dose": line.dose,
        # The words that say "as needed" stay where they were read, beside the yes that they mean.
        "when": " ".join(sorted(filter(None, (line.whole_when, *places)), key=row.find)),
        "as_needed": YesNo.YES if line.as_needed else None,
        "reason": reason,
        "started": started,
        "prescriber": line.prescriber,
        "kind": MedicineKind.STORE_BOUGHT if line.bought else None,
        "helps": helps,
    }
    if bought.take(left, line.name if line.entry else meant_name(line))[0]:
        values["kind"] = MedicineKind.STORE_BOUGHT  # the words stay
    told = {field: value for field, value in values.items() if value}
    unclear = (*name_in_doubt(line), *numbers_in_doubt(parts))
    directions, left = directions_whole(row, parts, left, today)
    if directions:
        stands_first = any(words.startswith(f"{line.dose} ") for words in (directions, row))
        first = line.dose if line.dose and stands_first else ""
        by_itself = {"dose": first, "when": directions.removeprefix(first).strip(), "as_needed": None}
        told = {field: value for field, value in {**told, **by_itself}.items() if value}
    of_taking, left = told_of_taking(left, today)
    return Reading({**told, **of_taking}, unclear, left)


def _joined(*words: str) -> str:
    return ", ".join(filter(None, words))


def _is_prescribed(name: str) -> bool:
    row = lookup(name)
    return row is None or row.kind == "prescription"


def _of_somebody_else(values: Mapping[str, object], owner: str) -> dict[str, object]:
    """There is no label that says to this person how to take it: what is told of that is how it is taken."""
    kept = dict(values)
    label = " ".join(str(kept.pop(name)) for name in ("dose", "when") if name in kept)
    if label:
        kept["really_taken"] = _joined(label, str(kept.get("really_taken", "")))
    return {**kept, "prescriber": prescribed_to_another.in_words(owner)}


def _runs(row: str, left: tuple[str, ...]) -> str:
    """The words that nothing understood, in runs of the row as it was typed."""
    spots: list[int] = []
    begin = 0
    for words in left:
        begin = row.find(words, begin)
        spots += range(begin, begin + len(words))
        begin += len(words)
    return in_runs(row, spots, edges=False)


def _is_a_class(line: LabelLine) -> bool:
    """Whether it says what a medicine does, and not which one: "muscle relaxer"."""
    is_known = any(lookup(word) for word in line.name.split())  # "insulin Lantus"
    return line.entry is None and bool(classes_in(line.name)) and not is_known
