"""A medicine as it is typed or pasted: the label's line, or how people say it. Several on a line are told apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from visitprep.lines.day_named import day_in
from visitprep.lines.medicines import taken
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import in_runs
from visitprep.medicines.label_line import read_parts
from visitprep.medicines.label_name import known_name
from visitprep.medicines.label_numbers import with_unit
from visitprep.medicines.label_parts import Doubt, LabelLine, Parts
from visitprep.medicines.label_words import RELEASE, SINCE
from visitprep.medicines.names import closest, key_of, lookup, names_something, suggest, without_form
from visitprep.medicines.reading import classes_in, may_be, read_name
from visitprep.text import clean_line
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import MedicineKind
from visitprep.visit.records.fields import LINE_LIMIT
from visitprep.wording import N_, Later, count_later, later

_BULLET: Final = re.compile(r"\s*(?:[-–—*•·▪◦]+|\(?\d{1,2}[.)](?=\s)|\[[ xX]?\])\s*")
_GOES_ON: Final = re.compile(
    r"\s*(?:sig\b|directions\b|take\b|apply\b|use\b|inject\b|inhale\b|place\b|instill?\b|qty\b|quantity\b|"
    r"refills?\b|"
    r"disp\b|rx\b|prescriber\b|prescribed by\b|dr\b|for\b)",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\s*(?:[,;/&+]|\band\b|\bplus\b)\s*", re.IGNORECASE)
_NAME_THEN_NUMBER: Final = re.compile(r"(?P<name>[A-Za-z]{5,})(?:\s+\d[\w.,/ ]*)?")
AND: Final = re.compile(r"^(?:(?:oh|and|also|plus)\b[\s,]*)+", re.IGNORECASE)
"""In front of one more: no part of its name."""
_ABOUT: Final = re.compile(r"(?:it['’]?s|that['’]?s|this is|that is|it is)?\s*about\s+(?!\d)", re.IGNORECASE)
"""Tells of one that is named already, and is no other."""
_TOLD: Final = re.compile(r"\s*(?:i|i['’]m|my|the|something)\b", re.IGNORECASE)
_SENTENCE: Final = 8  # words; a longer text without a name is a story
_BARE_NUMBER: Final = re.compile(r"(?:\d+(?:[.,]\d+)*|\.\d+)")

WHAT_LABEL_SAYS: Final = N_("I could not find a name in that. What does the label say?")
_MEANT: Final = N_("{meant}?")
_WHICH_UNIT: Final = N_("{number}: mg, mcg, or something else?")
_EITHER: Final = N_("{number}: is that the strength, or how many?")
_NUMBERED: Final = N_("{name}: is the number part of the name, or how many?")
_WHOLE_NAME: Final = N_("{name}: is that the whole name?")
_TWO_STRENGTHS: Final = N_("More than one strength is on that line. Which one is on the label?")
_STILL: Final = N_("Is it still taken?")


def read(line: str, today: date | None = None) -> tuple[Reading, ...]:
    """One reading for each medicine of `line`, which may be a whole pasted list."""
    return tuple(reading for row in _rows(line) for reading in _several(row, today))


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


# -- lines ---------------------------------------------------------------------------------------------------------


def _rows(text: str) -> list[str]:
    """One row for each medicine: without the marks of a list, and with the directions that stand below it."""
    rows: list[str] = []
    for raw in text.splitlines() or [text]:
        row = clean_line(_BULLET.sub("", raw, count=1) if _BULLET.match(raw) else raw)
        if not row:
            continue
        if (
            rows
            and _GOES_ON.match(row)
            and (parts := read_parts(f"{rows[-1]} {row}"))
            and _is_fuller(parts, rows[-1])
        ):
            rows[-1] = f"{rows[-1]} {row}"
        else:
            rows.append(row)
    return rows


def _is_fuller(parts: Parts, before: str) -> bool:
    alone = read_parts(before)
    return alone is not None and alone.line.name == parts.line.name


def _several(row: str, today: date | None) -> tuple[Reading, ...]:
    row = AND.sub("", row) or row
    pieces = _pieces(row)
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
        readings = [Reading({**shared, **one.values}, one.unclear, one.left) for one in readings]
    lines = Unclear("", row, count_later("{n} line?", "{n} lines?", len(pieces)), pieces)
    first = readings[0]
    return (Reading(first.values, (lines, *first.unclear), first.left), *readings[1:])


def _pieces(row: str) -> tuple[str, ...]:
    """The row cut before each further known name that stands behind a comma or an "and"."""
    parts = read_parts(row)
    if parts is None or not row.startswith(parts.line.name):
        return (row,)
    if parts.line.entry is None and not may_be(parts.line.name):
        return (row,)
    cuts = [0]
    ends = [len(row)]
    for between in _BETWEEN.finditer(row, len(parts.line.name)):
        if between.end() < len(row) and _begins_another(row, between):
            ends.insert(-1, between.start())
            cuts.append(between.end())
    return tuple(row[start:stop].strip() for start, stop in zip(cuts, ends, strict=True))


def _begins_another(row: str, between: re.Match[str]) -> bool:
    if re.search(r"\bfor\s+[^\d,;]*$", row[: between.start()], re.IGNORECASE) and between.group().strip() != ",":
        return False  # "for iron and calcium" is a reason
    return known_name(row, between.end()) is not None or _is_misspelt_name(row, between.end())


def _is_misspelt_name(row: str, start: int) -> bool:
    """Whether one word close to a name stands there, with nothing but a number behind it: "and Percoset 10"."""
    word = _NAME_THEN_NUMBER.fullmatch(row, start)
    if word is None or not names_something(word["name"]) or not without_form(word["name"]):
        return False
    return any(" " not in near.name for near in closest(word["name"]))


# -- one medicine --------------------------------------------------------------------------------------------------


_REALLY: Final = re.compile(
    r"(?<!when)(?<!\bif)(?<!\bas)(?<!that)[\s,;(]+(?:but |and |though )*"
    r"(?P<how>(?:i|she|he|mom|mum|dad)\s+(?:(?:really|actually|usually|only|mostly|just|sometimes|often)\s+)*"
    r"(?:takes?|taking|uses?|using)\s+(?=[^,;]*\b(?:\d|half|one|two|three|four|five|six|it (?:only |just )?"
    r"(?:at|when|if|in|once|twice|every)))[^,;)]+"
    r"|(?:really|actually|in truth)\s+(?=[^,;]*\d)[^,;)]+)\)?",
    re.IGNORECASE,
)
"""How it is really taken, told behind what the label says."""
_COUNTED: Final = re.compile(r"\d|\b(?:half|one|two|three|four|five|six)\b", re.IGNORECASE)


def _told_of_taking(left: str, today: date | None) -> tuple[dict[str, object], str]:
    """What the words behind the label say of the taking and its trouble, and the words that are left then."""
    found: dict[str, object] = {}
    others = []
    for clause in filter(None, (one.strip() for one in re.split(r"[,;]", left))):
        reading = taken.read(clause, today) if today else Reading({})
        said = {name: value for name, value in reading.values.items() if name in ("really_taken", "side_effects")}
        sure = len(said) == len(reading.values) == 1 and not reading.unclear and not reading.left
        if sure and not said.keys() & found.keys() and ("really_taken" not in said or _COUNTED.search(clause)):
            found |= said
        else:
            others.append(clause)
    return (found, ", ".join(others)) if found else ({}, left)


def _one(row: str, today: date | None) -> Reading:
    if (really := _REALLY.search(row)) is not None and row[: really.start()].strip():
        reading = _one(" ".join((row[: really.start()] + row[really.end() :]).split()), today)
        if "name" in reading.values and "really_taken" not in reading.values:
            told_so = {**reading.values, "really_taken": really["how"].strip()}
            return Reading(told_so, reading.unclear, reading.left)
    parts = None if _ABOUT.match(row) else read_parts(row)
    if parts is None or _is_a_class(parts.line):
        return Reading({}, (Unclear("", row, later(WHAT_LABEL_SAYS)),), row)
    line = parts.line
    started, kept = _since(parts.left, today)
    helps, left = taken.helps_in(", ".join(filter(None, (_runs(row, kept), *line.asides))))
    values: dict[str, object] = {
        "name": line.name,
        "strength": line.strength,
        "form": line.form,
        "dose": line.dose,
        # The words that say "as needed" stay where they were read, beside the yes that they mean.
        "when": line.whole_when,
        "as_needed": YesNo.YES if line.as_needed else None,
        "reason": line.reason,
        "started": started,
        "prescriber": line.prescriber,
        "kind": MedicineKind.STORE_BOUGHT if line.bought else None,
        "helps": helps,
    }
    told = {field: value for field, value in values.items() if value}
    unclear = (*_name_in_doubt(line), *_numbers_in_doubt(parts))
    of_taking, left = _told_of_taking(left, today)
    return Reading({**told, **of_taking}, unclear, left)


def _since(left: tuple[str, ...], today: date | None) -> tuple[PartialDate | None, tuple[str, ...]]:
    """The day behind a "since", and the words that are left without it."""
    for place, words in enumerate(left):
        since = SINCE.search(words.casefold())
        day = day_in(words[since.end() :].lstrip(), today) if since and today else None
        if since is None or day is None or day.start or day.sure is None:
            continue
        end = words.index(day.words, since.end()) + len(day.words)
        around = (words[: since.start()].strip(" ,;"), words[end:].strip(" ,;"))
        return day.sure, (*left[:place], *filter(None, around), *left[place + 1 :])
    return None, left


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
    return line.entry is None and bool(classes_in(line.name))


def _name_in_doubt(line: LabelLine) -> tuple[Unclear, ...]:
    meant = meant_name(line)
    return (Unclear("name", line.name, later(_MEANT, meant=meant), meant),) if meant else ()


def meant_name(line: LabelLine) -> str:
    """The name that a misspelt one is close to: the other words of it stay, and only the misspelt one gives way."""
    if line.entry is not None:
        names = {key_of(name).replace(" ", "") for name in line.entry.names}
        typed = key_of(re.sub(r"\(.*\)", "", line.name))
        if typed.replace(" ", "") in names or not _is_misspelling(typed, line):
            return ""
    elif may_be(line.name) is None:
        return ""
    words = line.name.split()
    release: list[str] = []
    while len(words) > 1 and words[-1].casefold() in RELEASE:
        release.insert(0, words.pop())
    return " ".join((mended, *release)) if (mended := _mended(words)) else ""


def _mended(words: list[str]) -> str:
    whole = closest(" ".join(words))
    if whole and len(whole[0].name.split()) == len(words):
        return whole[0].name
    for place, word in enumerate(words):
        near = closest(word) if len(words) > 1 and lookup(word) is None else ()
        mended = " ".join((*words[:place], near[0].name, *words[place + 1 :])) if near else ""
        if mended and " " not in near[0].name and lookup(mended) is not None:
            return mended
    offered = suggest(" ".join(words)).names
    return offered[0] if offered else ""


def _is_misspelling(typed: str, line: LabelLine) -> bool:
    assert line.entry is not None
    wrong = {key_of(name).replace(" ", "") for name in line.entry.misspellings}
    return typed.replace(" ", "") in wrong


def _numbers_in_doubt(parts: Parts) -> tuple[Unclear, ...]:
    line = parts.line
    asked = tuple(found for doubt in parts.doubts if (found := _asked(doubt, line)) is not None)
    bare = _BARE_NUMBER.fullmatch(line.strength)
    if bare and not any(doubt.kind == "unit" for doubt in parts.doubts):
        return (_unit(line.strength, line), *asked)
    return asked


def _asked(doubt: Doubt, line: LabelLine) -> Unclear | None:
    match doubt.kind:
        case "unit":
            return _unit(doubt.typed, line)
        case "either":
            return Unclear("strength", doubt.typed, later(_EITHER, number=doubt.typed))
        case "total":
            number, rest = re.split(r"(?<=\d)\s*(?=[a-z/])", doubt.typed.casefold(), maxsplit=1)
            meant = _with_unit(number, line)
            large = float(number.replace(",", ".")) > 12
            if meant and large:
                return Unclear("when", doubt.typed, later(_MEANT, meant=f"{meant} {rest}"), f"{meant} {rest}")
            return Unclear("when", doubt.typed, later(_EITHER, number=number))
        case "numbered":
            return Unclear("name", doubt.typed, later(_NUMBERED, name=doubt.typed))
        case "strengths":
            return Unclear("strength", doubt.typed, later(_TWO_STRENGTHS))
        case "longer":
            return Unclear("name", doubt.typed, later(_WHOLE_NAME, name=doubt.typed), doubt.typed)
        case "stopped":
            return Unclear("", doubt.typed, later(_STILL), gone=True)
        case "condition":
            return Unclear("when", doubt.typed, later(_MEANT, meant=doubt.typed), doubt.typed)
        case _:
            return None  # the words stand whole in what the label says of when


def _unit(number: str, line: LabelLine) -> Unclear:
    meant = _with_unit(number, line)
    ask: Later = later(_MEANT, meant=meant) if meant else later(_WHICH_UNIT, number=number)
    return Unclear("strength", number, ask, meant or None)


def _with_unit(number: str, line: LabelLine) -> str:
    """The number as labels of this medicine have it; of a misspelt one, as those of the name that is meant."""
    entry = line.entry or lookup(meant_name(line) or "-")
    return with_unit(number, entry) if entry else ""
