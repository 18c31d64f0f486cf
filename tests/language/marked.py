"""A language that nobody speaks: every message of ours comes back between ⟦ and ⟧.

Made from the gathered messages, as a catalogue like that of any language. A sentence that was not gathered, or that
is shown without being looked up, has no marks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
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
NAMES = frozenset({"visitprep", "PDF", "PEG", "PHQ", "UTF", "JSON"})
"""Ours, and those that are the same in every language."""
_TYPED = re.compile(r"\W*(?::[a-z]+|--[a-z-]+|visit-[0-9]+|.*/.*|.*\.(?:json|ics|pdf|html|md|txt|csv|yaml))\W*")
"""What is typed: ways, options, ids of visits, paths and names of files."""


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


def unmarked(text: str, known: Collection[str] = ()) -> list[str]:
    """The words of `text` that stand outside of every mark, but for names, what is typed, and what is `known`."""
    while (fewer := _MARKED.sub(" ", text)) != text:
        text = fewer
    words = (word for piece in text.split() if not _TYPED.fullmatch(piece) for word in _WORD.findall(piece))
    return [word for word in words if word not in NAMES and word not in known]


def words_in(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in _WORD.findall(text))


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
