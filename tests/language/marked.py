"""A language that nobody speaks: every message of ours comes back between ⟦ and ⟧.

Made from the gathered messages, as a catalogue like that of any language. A sentence that was not gathered, or that
is shown without being looked up, has no marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import extract
from babel.messages.mofile import write_mo
from pydantic import BaseModel

from visitprep.visit.dates.partial_date import PartialDate

LANGUAGE = "xx"

_MARKED = re.compile("⟦[^⟦⟧]*⟧")
_WORD = re.compile("[A-Za-z]{2,}")
OURS_UNMARKED = frozenset({"visitprep"})
"""Our name."""


@cache
def catalogue() -> bytes:
    made = extract.catalogue()
    for message in made:
        if isinstance(message.id, tuple):
            message.string = tuple(f"⟦{text}⟧" for text in message.id)
        elif message.id:
            message.string = f"⟦{message.id}⟧"
    file = BytesIO()
    write_mo(file, made)
    return file.getvalue()


def write_catalogue(locales: Path) -> None:
    folder = locales / LANGUAGE / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "visitprep.mo").write_bytes(catalogue())


def unmarked(text: str, own: Iterable[str] = ()) -> list[str]:
    """The words of `text` that stand outside of every mark and are not the person's own."""
    while (fewer := _MARKED.sub(" ", text)) != text:
        text = fewer
    known = {word.casefold() for said in (*own, *OURS_UNMARKED) for word in _WORD.findall(said)}
    return [word for word in _WORD.findall(text) if word.casefold() not in known]


def words_of(thing: object) -> Iterator[str]:
    """Every text in a visit that somebody typed; never a code of ours."""
    match thing:
        case Enum():
            return
        case str():
            yield thing
        case BaseModel():
            for name in type(thing).model_fields:
                yield from words_of(getattr(thing, name))
        case dict():
            for value in thing.values():
                yield from words_of(value)
        case tuple() | list() | frozenset():
            for value in thing:
                yield from words_of(value)
        case _ if hasattr(thing, "said"):
            yield thing.said


_OTHER_LETTERS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "абцдефгхийклмнопярстувшхузАБЦДЕФГХИЙКЛМНОПЯРСТУВШХУЗ"
)


def in_other_letters(thing: Any) -> Any:
    """The same visit with everything that was typed in letters that no word of ours has."""
    match thing:
        case Enum() | bool():
            return thing
        case str():
            return thing.translate(_OTHER_LETTERS)
        case PartialDate():
            return PartialDate(thing.said.translate(_OTHER_LETTERS), thing.value)
        case BaseModel():
            fields = {name: getattr(thing, name) for name in type(thing).model_fields if name != "id"}
            return thing.model_copy(update={name: in_other_letters(value) for name, value in fields.items()})
        case dict():
            return {key: in_other_letters(value) for key, value in thing.items()}
        case tuple():
            return tuple(map(in_other_letters, thing))
    return thing
