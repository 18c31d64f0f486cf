"""The file of answers as a JSON Schema, for editors that check and complete while somebody types.

It describes what people write, not what is stored: codes or words of choices, `skipped` in any place, `_note`
names. It is stricter than visitprep in one thing: it knows each word only as it is printed, while visitprep reads
any case. It is looser in others: only visitprep reads dates, numbers in words, and lists with commas.
"""

from __future__ import annotations

from typing import Any

from visitprep.answers.entries import NOTE
from visitprep.answers.meanings import GAP_WORDS, NONE
from visitprep.answers.outline import OutlinePart, parts, spoken
from visitprep.answers.shapes import Flag, Many, NumberRange, One, Shape, Text, WrittenDate, shape_of
from visitprep.interview.question import Question
from visitprep.visit.records.choices.choice import Choice, Gap
from visitprep.visit.records.fields import WORDS_LIMIT
from visitprep.visit.records.reason import Packed
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import CHECKED_LISTS, LISTS, list_part
from visitprep.wording import N_, say

Schema = dict[str, Any]

_CARRIED = N_("What was carried over from an earlier visit. visitprep writes this itself.")
_TOLD = N_("Who told what, where another came to answer. visitprep writes this itself.")
_LINES = N_("What was typed beside the signs that should not wait. visitprep writes this itself.")
_TITLE = N_("Answers for visitprep")
_ABOUT = N_("What you write by hand for visitprep start --answers. Everything may be left out or left empty.")

# Editors may take `no`, 7 and 2021 for more than words; visitprep takes them for the words they are.
_SCALAR = ["string", "number", "boolean"]
_EMPTY: Schema = {"type": "null"}


def schema(measures_off: frozenset[str] = frozenset()) -> Schema:
    """The schema, draft 2020-12, ready for `json.dumps`; without the measures in `measures_off`."""
    asked = parts(measures_off)
    properties: Schema = {}
    for name, part in asked.items():
        properties[name] = _list(part) if name in LISTS else _record_or_gap(part)
        properties[f"{name}{NOTE}"] = _ref("note")
    properties |= {
        "gaps": _gaps(LISTS),
        "notes": _notes(tuple(asked)),
        "packing": {"type": "object", "additionalProperties": _any_of(_ref("yes_or_no"), _record(Packed, None))},
        "no_more": _any_of({"type": "string"}, {"type": "array", "items": {"enum": list(LISTS)}}),
        "more_details": {"type": "object", "additionalProperties": _ref("yes_or_no")},
        "carried": {"type": "object", "description": say(_CARRIED)},
        "told": {"type": "object", "description": say(_TOLD)},
        "lines": {"type": "object", "description": say(_LINES)},
        "checked": {
            "type": "object",
            "properties": {part: {"type": "string", "format": "date"} for part in CHECKED_LISTS},
            "additionalProperties": False,
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": say(_TITLE),
        "description": say(_ABOUT),
        "type": ["object", "null"],
        "properties": properties,
        "additionalProperties": False,
        "$defs": {
            "gap": {"enum": _gap_words()},
            "note": {"type": [*_SCALAR, "null"], "maxLength": WORDS_LIMIT},
            "yes_or_no": {"enum": ["yes", "no", "Yes", "No", True, False, "true", "false"]},
            "none": {"enum": [NONE, "None", "no", "No", False]},
            **{_choice_id(choice): _choice(choice) for choice in _choices()},
        },
    }


def _list(part: OutlinePart) -> Schema:
    assert part.repeating is not None
    entry = _record(part.record, part)
    short = _field(shape_of(part.record, part.questions[0].field), part.questions[0])
    return {
        "description": spoken(part.repeating.first),
        "anyOf": [
            {"type": "array", "items": {"anyOf": [entry, short]}, "maxItems": list_part(part.name).limit},
            entry,
            _ref("none"),
            {"const": spoken(part.repeating.none)},
            _ref("gap"),
            _EMPTY,
        ],
    }


def _record_or_gap(part: OutlinePart) -> Schema:
    return _any_of(_record(part.record, part), _ref("gap"), _EMPTY)


def _record(kind: type[Record], part: OutlinePart | None) -> Schema:
    questions = {question.field: question for question in part.questions} if part is not None else {}
    properties: Schema = {}
    for field in dict.fromkeys((*questions, *kind.answerable())):
        properties[field] = _field(shape_of(kind, field), questions.get(field))
        properties[f"{field}{NOTE}"] = _ref("note")
    properties["gaps"] = _gaps(kind.answerable())
    properties["notes"] = _notes(kind.answerable())
    if issubclass(kind, Item):
        properties["id"] = {"type": "string"}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _field(shape: Shape, question: Question | None) -> Schema:
    found = _any_of(*_answers(shape, question), _ref("gap"), _EMPTY)
    return {"description": spoken(question.ask), **found} if question is not None else found


def _answers(shape: Shape, question: Question | None) -> list[Schema]:
    match shape:
        case Text():
            return [
                {"type": _SCALAR, "maxLength": shape.limit},
                {"type": "array", "items": {"type": "string"}},
                _said({}),
            ]
        case WrittenDate():
            return [{"type": ["string", "integer"]}, _said({"value": {"type": ["string", "integer", "null"]}})]
        case NumberRange():
            return _numbers(shape, question)
        case Flag():
            return [_ref("yes_or_no")]
        case One():
            return [_ref(_choice_id(shape.choice))]
        case Many():
            return [
                _ref("none"),
                {"type": "array", "items": {"anyOf": [_ref(_choice_id(shape.choice)), _EMPTY]}},
                # One, so that an editor can complete it; or several with commas between.
                _ref(_choice_id(shape.choice)),
                {"type": "string", "pattern": "[,;&\n]| and "},
            ]


def _numbers(shape: NumberRange, question: Question | None) -> list[Schema]:
    number = {"type": "integer" if shape.whole else "number", "minimum": shape.lowest, "maximum": shape.highest}
    written: list[Schema] = [number, {"type": "string", "pattern": "[0-9]"}]
    # "two", "none": numbers said in words.
    written.append({"type": "string", "pattern": "^[A-Za-z ]{3,30}$"})
    if question is not None and question.fixed:
        written.append({"enum": [say(option.label) for option in question.fixed]})
    if shape.may_vary:
        ends = {end: {"type": ["number", "string"]} for end in ("low", "high")}
        written.append(
            {"type": "object", "properties": ends, "required": ["low", "high"], "additionalProperties": False}
        )
    return written


def _said(more: Schema) -> Schema:
    return {
        "type": "object",
        "properties": {"said": {"type": _SCALAR}, **more},
        "required": ["said"],
        "additionalProperties": False,
    }


def _gaps(names: tuple[str, ...]) -> Schema:
    return _named(names, "gap")


def _notes(names: tuple[str, ...]) -> Schema:
    return _named(names, "note")


def _named(names: tuple[str, ...], definition: str) -> Schema:
    properties = dict.fromkeys(names, _ref(definition))
    return {"type": ["object", "null"], "properties": properties, "additionalProperties": False}


def _choices() -> list[type[Choice]]:
    """Every closed set that some field holds, in file order."""
    shapes = [shape_of(part.record, field) for part in parts().values() for field in part.record.answerable()]
    return list(dict.fromkeys(shape.choice for shape in shapes if isinstance(shape, One | Many)))


def _choice(choice: type[Choice]) -> Schema:
    words: list[Any] = [member.value for member in choice]
    words += [label for member in choice if (label := say(member.label)) not in words]
    words += [word for word in ("not sure", "unsure", "unknown") if word not in words]
    if "yes" in words:
        words += [True, False, "true", "false"]
    elif "no" in words:
        words.append(False)
    return {"enum": words}


def _choice_id(choice: type[Choice]) -> str:
    return choice.__name__


def _gap_words() -> list[str]:
    words = [word for words in GAP_WORDS.values() for word in words]
    return [*words, *(gap.value for gap in Gap if gap.value not in words)]


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _any_of(*schemas: Schema) -> Schema:
    return {"anyOf": list(schemas)}
