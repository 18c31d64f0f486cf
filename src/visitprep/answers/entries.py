"""Hand-written names and values turned into records; every mistake is put down, none ends the reading."""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from pydantic import ValidationError

from visitprep.answers.meanings import GAP_WORDS, gap_in, is_none
from visitprep.answers.mistakes import Mistakes, Spot
from visitprep.answers.outline import OutlinePart, parts
from visitprep.answers.shapes import shape_of
from visitprep.answers.values import Unclear, value_of
from visitprep.hand_written.yaml import Tree
from visitprep.interview.engine.words.mistakes import SENTENCES, sentence_of
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.record import Item, Record
from visitprep.wording import N_, say

NOTE = "_note"

_INDENTED = SENTENCES["dict_type"]
_AS_LIST = N_("Please write each one on a line of its own that begins with a dash; or one word: none.")
_AS_WORDS = SENTENCES["string_type"]
_GAP_CODES = N_("Please write one of these: {words}.")

Context = dict[str, object]


def read_part(
    part: OutlinePart, tree: Tree, spot: Spot, mistakes: Mistakes, context: Context
) -> Record | Gap | Any:
    """A record, or a list as a tuple, () for none, a Gap, or None for not answered."""
    if part.repeating is not None:
        return _list(part, tree, spot, mistakes, context)
    if isinstance(tree, str) and (gap := gap_in(tree)):
        asked = [question.field for question in part.questions] or part.record.answerable()
        return part.record(gaps=dict.fromkeys(asked, gap))
    return read_record(part.record, part, tree, spot, mistakes, context)


def _list(part: OutlinePart, tree: Tree, spot: Spot, mistakes: Mistakes, context: Context) -> Any:
    assert part.repeating is not None
    match tree:
        case [str(words)] if _says_none(part, words) is not None:
            tree = words
    if isinstance(tree, str):
        if not tree.strip():
            return None
        said = _says_none(part, tree)
        if said is None:
            mistakes.add(spot, say(_AS_LIST))
        return said
    if isinstance(tree, dict):
        # One entry whose dash was left out: there is only one way to read it.
        item = _item(part, tree or None, spot, mistakes, context)
        return (item,) if item is not None else None
    if tree is None:
        return None
    read = [_item(part, entry, spot.entry(index), mistakes, context) for index, entry in enumerate(tree)]
    filled = tuple(item for item in read if item is not None)
    return filled if filled or not tree else None


def _says_none(part: OutlinePart, words: str) -> Gap | tuple[()] | None:
    assert part.repeating is not None
    if is_none(words, part.repeating.none.you):
        return ()
    return gap_in(words)


def _item(part: OutlinePart, tree: Tree, spot: Spot, mistakes: Mistakes, context: Context) -> Record | None:
    if _is_blank(tree) or (isinstance(tree, dict) and tree and all(map(_is_blank, tree.values()))):
        return None
    if isinstance(tree, str):
        tree = _first_answer(part, tree)
    return read_record(part.record, part, tree, spot, mistakes, context)


def _with_line_read(
    part: OutlinePart | None, line: str, values: dict[str, Any], known: Container[str]
) -> dict[str, str]:
    """Fill in what the line of a label says beside the name, as in the interview; its notes.

    Where the file says it again in other words, or passes it over, the line stays whole: nobody can tell which is
    right.
    """
    if part is None or part.repeating is None or part.repeating.reads is None:
        return {}
    read = dict(part.repeating.reads(line))
    notes = read.pop("notes", {})
    assert isinstance(notes, Mapping)
    first = part.questions[0].field
    others = {field: value for field, value in read.items() if field != first}
    if any(field in known and not _is_same(values.get(field), value) for field, value in others.items()):
        return {}
    if first not in read:
        del values[first]
    values |= {**others, **read} | {field: values[field] for field in others if field in values}
    return dict(notes)


def _first_field(part: OutlinePart) -> str:
    return part.questions[0].field if part.questions else ""


def _is_same(written: object, read: object) -> bool:
    return str(written).casefold().split() == str(read).casefold().split()


def _is_blank(tree: Tree) -> bool:
    return tree is None or (isinstance(tree, str) and not tree.strip())


def _first_answer(part: OutlinePart, words: str) -> Tree:
    """Bare words answer the first question, as in the interview."""
    return {part.questions[0].field: words}


def read_record(
    kind: type[Record], part: OutlinePart | None, tree: Tree, spot: Spot, mistakes: Mistakes, context: Context
) -> Record:
    """The record; where something is wrong, an empty one in its place."""
    if tree is None:
        return kind()
    if not isinstance(tree, dict):
        mistakes.add(spot, say(_INDENTED))
        return kind()
    before = len(mistakes.found)
    fields = kind.answerable()
    known = (*fields, *(f"{field}{NOTE}" for field in fields), "gaps", "notes")
    if issubclass(kind, Item):
        known += ("id",)
    values: dict[str, Any] = {}
    gaps: dict[str, Gap] = {}
    notes: dict[str, str] = {}
    spots: dict[tuple[str | int, ...], Spot] = {}
    line = ""
    for name, here, value in mistakes.names_in(tree, spot, known, homes()):
        if name == "gaps":
            gaps |= read_gaps(value, here, fields, mistakes)
        elif name == "notes":
            notes |= read_notes(value, here, fields, mistakes)
        elif name == "id":
            spots["id",] = here
            values["id"] = value or ""
        elif name in fields:
            spots[name,] = here
            try:
                found = value_of(value, shape_of(kind, name), name, labels_of(part, name))
            except Unclear as unclear:
                mistakes.add(here if unclear.index is None else here.entry(unclear.index), unclear.sentence)
                continue
            if isinstance(found, Gap):
                gaps[name] = found
            elif found is not None:
                values[name] = found
            if isinstance(value, str) and name in values and part is not None and name == _first_field(part):
                line = value  # `said:` means these very words
        else:
            field = name.removesuffix(NOTE)
            spots["notes", field] = here
            if (text := read_note(value, here, mistakes)) is not None:
                notes[field] = text
    if line:
        notes = {**_with_line_read(part, line, values, {*values, *gaps, *notes}), **notes}
    try:
        record = kind.model_validate({**values, "gaps": gaps, "notes": notes}, context=context)
    except ValidationError as error:
        put_down(error, spot, spots, mistakes)
    return record if len(mistakes.found) == before else kind()


def read_note(tree: Tree, spot: Spot, mistakes: Mistakes) -> str | None:
    if _is_blank(tree):
        return None
    if isinstance(tree, str):
        return tree
    mistakes.add(spot, _AS_WORDS)
    return None


def read_gaps(tree: Tree, spot: Spot, known: tuple[str, ...], mistakes: Mistakes) -> dict[str, Gap]:
    """`gaps:` as visit files have it: names, and the way each was not answered."""
    found = {}
    for name, here, value in _named(tree, spot, known, mistakes):
        gap = gap_in(value) if isinstance(value, str) else None
        if gap is not None:
            found[name] = gap
        else:
            mistakes.add(here, say(_GAP_CODES, words=", ".join(words[0] for words in GAP_WORDS.values())))
    return found


def read_notes(tree: Tree, spot: Spot, known: tuple[str, ...], mistakes: Mistakes) -> dict[str, str]:
    """`notes:` as visit files have it: names, and the words beside each answer."""
    read = {name: read_note(value, here, mistakes) for name, here, value in _named(tree, spot, known, mistakes)}
    return {name: text for name, text in read.items() if text is not None}


def _named(tree: Tree, spot: Spot, known: tuple[str, ...], mistakes: Mistakes) -> list[tuple[str, Spot, Tree]]:
    if isinstance(tree, dict):
        return list(mistakes.names_in(tree, spot, known, {}))
    if tree is not None:
        mistakes.add(spot, say(_INDENTED))
    return []


def put_down(
    error: ValidationError, spot: Spot, spots: Mapping[tuple[str | int, ...], Spot], mistakes: Mistakes
) -> None:
    """What a record found wrong, each at the nearest place in the file."""
    for problem in error.errors(include_url=False, include_input=False):
        way = tuple(problem["loc"])
        near = next((spots[way[:end]] for end in range(len(way), 0, -1) if way[:end] in spots), spot)
        mistakes.add(near, sentence_of(problem))


def labels_of(part: OutlinePart | None, field: str) -> Mapping[str, str]:
    """The numbers of an instrument's own answers to a question, and their words; empty for any other question."""
    questions = part.questions if part is not None else ()
    return {
        option.code: say(option.label)
        for question in questions
        if question.field == field
        for option in question.fixed
    }


@cache
def homes() -> Mapping[str, str]:
    """Names that only one part has, and the way to write them: a slip of the indent is the commonest of all."""
    ways: dict[str, list[str]] = {}
    for name, part in parts().items():
        for field in part.record.answerable():
            ways.setdefault(field, []).append(f"{name} > {field}")
    return MappingProxyType({field: found[0] for field, found in ways.items() if len(found) == 1})
