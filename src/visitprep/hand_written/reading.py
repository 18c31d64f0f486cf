"""A file written by hand, read as a checked record: every mistake in it at once, each with its line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Generic, TypeVar

from msgspec import Struct
from pydantic import ValidationError

from visitprep.errors import Unreadable
from visitprep.files import read_whole
from visitprep.hand_written.mistakes import Mistake, Mistaken, no_such
from visitprep.hand_written.record import Written
from visitprep.hand_written.yaml import MAX_BYTES, Place, YamlDocument, YamlProblem, read_yaml
from visitprep.visit.records.fields import PLAIN
from visitprep.wording import N_, say

Record = TypeVar("Record", bound=Written)


class FileKind(Struct, Generic[Record], frozen=True):
    """What a file of this kind holds, and how its mistakes are told."""

    record: type[Record]
    error: type[Mistaken]
    unlike: str
    """The sentence for a file that holds no named lines: what it does not look like."""
    begin: str
    """How such a file begins."""
    entries: tuple[type[Written], ...]
    """What its list is made of."""
    misplaced: tuple[type[Written], str]
    """Lines that cannot stand in an entry where they were found, and the sentence that says so of `{name}`."""
    also: Callable[[YamlDocument], Iterable[tuple[Place, str]]] = lambda document: ()
    """Mistakes that only show when entries are compared."""


def read_record(path: Path, kind: FileKind[Record], *, ours: bool = False) -> Record:
    """One file; `ours` when it came with the program. Raises `kind.error` with all its mistakes, or Unreadable."""
    try:
        document = read_yaml(_raw(path), ours=ours)
    except YamlProblem as problem:
        raise kind.error([Mistake(path, problem.line, problem.sentence)]) from None
    if not isinstance(document.data, dict):
        what = say(N_("This file is empty.")) if document.data is None else say(kind.unlike)
        raise kind.error([Mistake(path, document.line(()), f"{what} {say(kind.begin)}")])
    found: list[tuple[Place, str]] = list(kind.also(document))
    try:
        record = kind.record.model_validate(document.data)
    except ValidationError as problem:
        errors = problem.errors(include_url=False, include_input=False)
        found += ((error["loc"], _sentence(error, kind)) for error in errors)
    if found:
        lines = sorted({(document.line(place), sentence) for place, sentence in found})
        raise kind.error([Mistake(path, line, sentence) for line, sentence in lines])
    return record


def _raw(path: Path) -> bytes:
    try:
        return read_whole(path, MAX_BYTES)
    except FileNotFoundError:
        why, next_step = N_("there is no such file"), N_("Check the name of the file and try again.")
        raise Unreadable(path, why, next_step) from None


_SENTENCES = {
    "bool_parsing": N_("Please write true or false."),
    "bool_type": N_("Please write true or false."),
    "string_pattern_mismatch": N_("Please use small letters, digits and dashes only, and begin with a letter."),
    "string_type": N_("Please write a name in small letters."),
    "tuple_type": N_("Please write each one on a line of its own that begins with a dash."),
}
_NO_LINE = N_("There is no line called '{name}'.")
_OTHER = N_("Please compare this with the files that come with visitprep.")


def _sentence(error: Any, kind: FileKind[Any]) -> str:
    """One entry of `ValidationError.errors()` in our words; Pydantic's own are never shown."""
    place: Place = error["loc"]
    name = place[-1] if place and isinstance(place[-1], str) else ""
    if error["type"] == PLAIN:
        sentence = str(error["ctx"]["sentence"])
        return f"{name}: {sentence}" if name else sentence
    if error["type"] == "missing":
        return say(N_("The line that begins with {name}: is missing here."), name=name)
    if error["type"] == "extra_forbidden":
        return _no_such_line(name, kind, in_entry=len(place) > 1)
    return say(_SENTENCES.get(error["type"], _OTHER))


def _no_such_line(name: str, kind: FileKind[Any], *, in_entry: bool) -> str:
    misplaced, sentence = kind.misplaced
    if in_entry and name in misplaced.model_fields:
        return say(sentence, name=name)
    records = kind.entries if in_entry else (kind.record,)
    return no_such(_NO_LINE, name, [line for record in records for line in record.model_fields])
