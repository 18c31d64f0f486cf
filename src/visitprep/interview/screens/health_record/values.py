"""A find of a record as the answers it could become, and the thing of the visit that it may be already."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from visitprep.health_records.found import Item as Find
from visitprep.health_records.found import Kind, Status
from visitprep.health_records.found import TestKind as Sort
from visitprep.health_records.lab_values import is_of_blood
from visitprep.health_records.naming import key_of, known_as, may_be_one
from visitprep.health_records.plain import strength_in
from visitprep.health_records.strengths import amounts_in, are_apart, without_strength
from visitprep.health_records.told.days_in_words import in_words
from visitprep.health_records.told.in_words import STANDS, directions_of, from_where, other_code, when_told
from visitprep.interview.screens.health_record.own_file import behind_our_labels, came_of_it_chosen
from visitprep.lines.history import past_medicine
from visitprep.lines.history.treatments import treatment
from visitprep.lines.history.treatments.treatment_kind import kind_recorded
from visitprep.lines.reading import Reading
from visitprep.medicines.label.line import read_label_line
from visitprep.text import isolated
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.care import TestKind, TreatmentKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import AllergySeverity, DeviceKind
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, in_a_row, say

_LIMIT = 900
"""Of one line; the visit's own limit is a little higher."""
Patterns = tuple[tuple[re.Pattern[str], str], ...]


def _patterns(rows: Mapping[str, str]) -> Patterns:
    return tuple((re.compile(pattern, re.IGNORECASE), code) for code, pattern in rows.items())


_DEVICES = _patterns(
    {
        DeviceKind.DEFIBRILLATOR: r"defibrillator|\bICD\b|\bCRT-?D\b",
        DeviceKind.PACEMAKER: r"pacemaker",
        DeviceKind.STIMULATOR: r"stimulator|neurostim",
        DeviceKind.INSULIN_PUMP: r"insulin pump|glucose (sensor|monitor)",
        DeviceKind.PAIN_PUMP: r"pain pump|intrathecal|infusion pump",
        DeviceKind.COCHLEAR: r"cochlear",
        DeviceKind.CLIP: r"aneurysm|clip",
        DeviceKind.METAL: r"prosthe|hip|knee|joint|screw|plate|rod|hardware|fusion",
    }
)
_TESTS = _patterns(
    {
        TestKind.MRI: r"\bMRI?\b|magnetic",
        TestKind.CT: r"\bCT\b|computed tomogr",
        TestKind.DEXA: r"dexa|dxa|bone density|densitom",
        TestKind.BONE_SCAN: r"bone scan|bone imaging|scintigra",
        TestKind.ULTRASOUND: r"ultraso|sonogra|doppler|\bUS\b",
        TestKind.EMG: r"\bEMG\b|electromyo|nerve conduction",
        TestKind.XRAY: r"x-?ray|radiogra|\bXR\b|views?\b",
    }
)


def _code(patterns: Patterns, find: Find) -> str:
    """What people read first: a code of another device or test does not stand for it."""
    names = (find.name, find.coded_name)
    return next((code for name in names for pattern, code in patterns if pattern.search(name)), "")


def device_kind_of(find: Find) -> DeviceKind:
    """By its words; else "another device"."""
    code = _called(find) or _code(_DEVICES, find)
    return next((one for one in DeviceKind if one.value == code), DeviceKind.OTHER)


def _called(find: Find) -> DeviceKind | None:
    """The kind in our own words, which our own file has in front."""
    return next((one for one in DeviceKind if find.name.startswith(f"{one.words()}, ")), None)


def device_named(find: Find) -> str:
    """Which it is, without our words for its kind."""
    kind = _called(find)
    return find.name.removeprefix(f"{kind.words()}, ") if kind else find.name


def _treatment(find: Find) -> TreatmentKind | None:
    """Which of the treatments for pain that are asked about was done."""
    return kind_recorded(f"{find.name} {find.coded_name}")


def part_of(find: Find) -> str:
    """The list of the visit that a find would go into; "" for conditions, which are ticked."""
    if find.kind is Kind.PROCEDURES:
        return "treatments" if _treatment(find) and find.leave_out is None else "surgeries"
    return {Kind.CONDITIONS: ""}.get(find.kind, find.kind.value)


def values_of(find: Find, part: str) -> dict[str, object]:
    """The answers of a new item, with where it is from as the note of its name."""
    find, labelled, noted = behind_our_labels(find, part)
    own = came_of_it_chosen(find)
    name, when = find.name[:_LIMIT], when_told(find) or None
    told: dict[str, object | None]
    match part:
        case "medicines":
            told = {
                **_name_and_strength(find),
                "when": directions_of(find)[:_LIMIT],
                "really_taken": find.taken[:_LIMIT],
                "as_needed": YesNo.YES if _WHEN_NEEDED.search(directions_of(find)) else None,
                "reason": find.reason[:_LIMIT],
                "prescriber": find.prescriber[:_LIMIT],
            }
        case "past_medicines":
            told = {
                "name": name,
                "when": in_words(find.stopped) if find.stopped else when,
                **(own or _came_of_it(past_medicine.read(find.result, _ANY_DAY))),
            }
        case "allergies":
            is_past = say(NC_("status in a record", "past")) if find.status is Status.PAST else ""
            beside = "" if find.self_reported or find.own_file else find.comment
            said = (find.reaction, find.severity, beside, is_past)
            told = {"thing": name, "reaction": "; ".join(dict.fromkeys(filter(None, said))), "when": when}
            if _SEVERE.match(find.severity) or _ANAPHYLAXIS.search(find.reaction):
                told["severity"] = AllergySeverity.SEVERE
        case "surgeries":
            told = {"what": _with_standing(find, name), "when": when}
            if re.search(r"\bpain|\brelief|\bhelp|\bbetter|\bworse", find.result, re.IGNORECASE):
                told["helped_pain"] = find.result[:_LIMIT]
        case "treatments":
            told = {
                "kind": _treatment(find) or TreatmentKind.OTHER,
                "what": _with_standing(find, name),
                "started": when,
                **(own or _came_of_it(treatment.read(find.result or find.comment, _ANY_DAY)[0])),
            }
        case "devices":
            named = device_named(find)[:_LIMIT]
            details = say(N_("{name}, {day}"), name=named, day=when) if when else named
            details = ", ".join(filter(None, (_with_standing(find, details), other_code(find))))
            told = {"kind": device_kind_of(find), "details": details}
        case _:
            is_lab = find.test_kind is Sort.LABORATORY and is_of_blood(find)
            kind = "labs" if is_lab else (not find.specimen and _code(_TESTS, find)) or "other"
            told = {
                "kind": kind,
                "part": _with_standing(find, without_kind(name, kind)),
                "date": when,
                "result": find.result,
            }
    kept: dict[str, object] = {field: value for field, value in (told | labelled).items() if value}
    how = [isolated(one) for one in (find.strength, directions_of(find)) if one not in name]
    why = N_("stopped because: {words}") if part == "past_medicines" else "{words}"
    more = (
        in_a_row(how) if part == "past_medicines" and how else "",
        other_code(find) if part != "devices" else "",
        say(why, words=in_one_clause(find.result)) if find.result and part != "tests" and not own else "",
        standing_in_words(find) if part == "medicines" else "",
        in_one_clause(find.comment) if part != "allergies" or find.self_reported or find.own_file else "",
    )
    note = "; ".join((from_where(find), *(say(N_("the record says: {words}"), words=one) for one in more if one)))
    if find.udi:
        note = f"{note}; {say(N_('UDI: {number}'), number=isolated(find.udi))}"
    return {**kept, "notes": {note_field(part): note, **noted}}


def in_one_clause(words: str) -> str:
    """A semicolon ends what a record says in a note: behind it stand the person's own words."""
    return isolated(words.replace(";", ","))


_WHEN_NEEDED = re.compile(r"\b(?:as|when|if) needed\b|\bp\.?r\.?n\b", re.IGNORECASE)
_SEVERE = re.compile(r"(?:severe|fatal|life[- ]threatening)\b", re.IGNORECASE)
_ANAPHYLAXIS = re.compile(r"\banaphyla", re.IGNORECASE)
_ANY_DAY = date(2000, 1, 1)
"""What came of a thing holds no day that is read."""
_OF_WHAT_CAME = frozenset({"effect", "percent_relief", "relief_lasted", "side_effects", "why_stopped", "problems"})


def _came_of_it(reading: Reading) -> dict[str, object | None]:
    """Where every word of it is understood; it stands in the note in any case."""
    sure = not reading.left and not reading.unclear
    return {name: value for name, value in reading.values.items() if sure and name in _OF_WHAT_CAME}


def standing_in_words(find: Find) -> str:
    """What a record says of a thing that is no longer, not yet or not at all so; empty for what holds."""
    if find.leave_out in STANDS:
        return say(STANDS[find.leave_out])
    if find.kind is Kind.DEVICES and find.status is Status.PAST:
        return say(N_("no longer in use"))
    if find.kind is Kind.MEDICINES and find.status is not Status.CURRENT and find.stopped:
        ended = N_("ended {day}, by its code") if find.stopped_by_code else N_("ended {day}")
        return say(ended, day=in_words(find.stopped))
    return ""


def standing_of(find: Find) -> str:
    """The same as one word, for other programs."""
    if find.leave_out is not None:
        return find.leave_out.value
    over = find.kind in (Kind.ALLERGIES, Kind.DEVICES) and find.status is Status.PAST
    return find.status.value if over else ""


def _with_standing(find: Find, words: str) -> str:
    stands = standing_in_words(find)
    return say(N_("{name} ({standing})"), name=words, standing=stands) if stands else words


_SHORT = frozenset({"mr", "mri", "ct", "xr", "us", "dxa", "dexa", "emg", "xray"})


def without_kind(name: str, kind: str) -> str:
    """What a test is of: its kind is shown before it, and "X-ray Chest X-ray" would say it twice."""
    pattern = next((pattern for pattern, code in _TESTS if code == kind), None)
    found = pattern.search(name) if pattern else None
    if found is None:
        return name
    begin = found.start()
    word = re.match(r"[\w-]*", name[begin:])
    said = word[0].casefold().replace("-", "") if word else ""
    shown = next(one.words() for one in TestKind if one.value == kind)
    if said not in _SHORT and said != shown.casefold().replace("-", ""):
        return name
    rest = " ".join(f"{name[:begin]} {name[begin + len(word[0] if word else '') :]}".split())
    rest = re.sub(r"\s+(?=,)|^of (the )?", "", rest).strip(" ,-/")
    return rest if re.search(r"[^\W\d_]{3}", rest) else name


def _name_and_strength(find: Find) -> dict[str, object | None]:
    """A name such as "gabapentin 300 MG Oral Capsule" in its parts, where every word of it is understood."""
    read = read_label_line(find.name)
    if read is not None:
        form = read.form or find.form
        form = "" if form.casefold() in read.name.casefold().split() else form
        return {"name": read.name, "strength": read.strength or find.strength, "form": form}
    inside = bool(strength_in(find.name)) or find.form.casefold() in find.name.casefold()
    return {
        "name": (without_strength(find.name) or find.name)[:_LIMIT] if inside else find.name[:_LIMIT],
        "strength": find.strength,
        "form": "" if inside else find.form,
    }


_NAMED = {
    "medicines": "name",
    "past_medicines": "name",
    "allergies": "thing",
    "devices": "details",
    "tests": "part",
}


def note_field(part: str) -> str:
    """The field that holds what a thing is called."""
    return _NAMED.get(part, "what")


def same_medicine(visit: Visit, find: Find) -> Medicine | None:
    """The medicine of the list that the record may mean: by its name, or by what is in it."""
    listed = visit.medicines or ()
    keys = {key_of(find.name), key_of(str(_name_and_strength(find)["name"]))}
    named = [one for one in listed if one.name and key_of(one.name) in keys]
    alike = named or [one for one in listed if one.name and _is_alike(one.name, find)]
    strength = amounts_in(find.strength)
    with_strength = [one for one in alike if strength and amounts_in(one.strength or one.name or "") == strength]
    return next(iter(with_strength or alike), None)


def _is_alike(name: str, find: Find) -> bool:
    """By its words; by its code alone only where the table does not know the words."""
    if may_be_one(name, find.name):
        return True
    return bool(find.coded_name) and not known_as(find.name) and may_be_one(name, find.coded_name)


_SORT = re.compile(r"\b(tartrate|succinate|er|xr|sr|xl|cr|extended|immediate|ir)\b")
"""Of one ingredient, what is not taken in place of each other."""


def differs(medicine: Medicine, find: Find) -> bool:
    """Whether the record gives another strength, another way of taking it, or another salt or release."""
    sorts = [set(_SORT.findall(name.casefold())) for name in (medicine.name or "", find.name)]
    if all(sorts) and not sorts[0] & sorts[1]:
        return True
    if are_apart(medicine.strength or medicine.name or "", find.strength):
        return True
    said = key_of(" ".join(filter(None, (medicine.dose, medicine.when))))
    theirs = key_of(directions_of(find))
    return bool(said and theirs) and said not in theirs and theirs not in said


def listed_as(visit: Visit, find: Find, part: str) -> Item | None:
    """What stands in that list already under the same words; one allergy is the same as many of it."""
    field = note_field(part)
    own = {_one_or_many(find.name)}
    if part == "tests":
        own.add(_one_or_many(str(values_of(find, part)["part"])))
    return next(
        (
            item
            for item in getattr(visit, part) or ()
            if _one_or_many(getattr(item, field) or "") in own and _on_one_day(item, find)
        ),
        None,
    )


def _one_or_many(name: str) -> str:
    """As in "penicillin" and "PENICILLINS"."""
    return key_of(name).removesuffix("s")


_WHEN = ("when", "started", "date")


def _on_one_day(item: Item, find: Find) -> bool:
    """Not two days that plainly differ: operations of 2011 and of 2019 are two. Of an allergy no day counts."""
    mine = next(
        (said.value or "" for name in _WHEN if isinstance(said := getattr(item, name, None), PartialDate)), ""
    )
    if find.kind is Kind.ALLERGIES or not mine or not find.date or not mine[:4].isdigit():
        return True
    return mine.startswith(find.date) or find.date.startswith(mine.rstrip("~"))


def not_listed_yet(listed: Item, find: Find) -> str:
    """What this record says of a thing besides what the list and its notes hold."""
    told = [find.reaction, find.severity, find.comment, in_words(find.date) if find.date else ""]
    known = listed.model_dump_json()
    return ", ".join(isolated(one) for one in told if one and one not in known)
