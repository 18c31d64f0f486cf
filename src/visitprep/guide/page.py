"""One page of the guide as a record, read from its file in `topics/` and checked when it is read.

The words speak of "people" and "the person", so that one text fits whoever reads; only questions have two voices.
A page explains. It never says what somebody is to do, eat, take or leave; for that it names the clinic.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from visitprep.guide.contents import PAGE_IDS
from visitprep.wording import Wording

Sentence = Annotated[str, Field(min_length=2, max_length=700)]
Name = Annotated[str, Field(min_length=2, max_length=70)]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Passage(_Record):
    """A heading and what comes under it: paragraphs, then points, then closing paragraphs."""

    title: Name
    text: tuple[Sentence, ...] = ()
    points: tuple[Sentence, ...] = ()
    numbered: bool = False
    then: tuple[Sentence, ...] = ()


class Ask(_Record):
    """A question worth asking the clinic, in the words of the person or of whoever speaks for them."""

    you: Sentence
    them: str = ""
    """May hold `{name}`; empty means that `you` fits both."""

    @property
    def wording(self) -> Wording:
        return Wording(self.you, self.them)


class Page(_Record):
    id: str
    title: Name
    summary: Annotated[str, Field(min_length=10, max_length=110)]
    """One line under the title and in lists."""
    also: tuple[str, ...]
    """Other words that people search for; they match, and are never shown as a heading."""
    sources: Annotated[tuple[str, ...], Field(min_length=1)]
    """Codes of `sources.toml`."""
    checked: date
    """When the page was last compared with its sources."""
    confirm: tuple[Sentence, ...] = ()
    """Common knowledge that is in none of its sources; also listed in docs/review-needed.md."""
    differs: Annotated[tuple[Sentence, ...], Field(min_length=1)]
    """Where clinics differ: shown under "Ask your clinic"."""
    related: tuple[str, ...]
    """Ids of pages to read next."""
    passages: Annotated[tuple[Passage, ...], Field(min_length=1)]
    asks: Annotated[tuple[Ask, ...], Field(min_length=2, max_length=5)]

    def sentences(self) -> Iterator[str]:
        """Everything on the page that is read as prose, in order; not the title, the questions and the sources."""
        yield self.summary
        for passage in self.passages:
            yield from (*passage.text, *passage.points, *passage.then)
        yield from self.differs


@cache
def page(page_id: str) -> Page:
    """The page of that id. Raises KeyError for an id that is not in the contents."""
    if page_id not in PAGE_IDS:
        raise KeyError(page_id)
    return Page.model_validate({"id": page_id, **_read(f"topics/{page_id}.toml")})


def pages() -> tuple[Page, ...]:
    """Every page, in the order of the contents."""
    return tuple(map(page, PAGE_IDS))


@cache
def sources() -> Mapping[str, str]:
    """What each source code stands for."""
    return {code: str(words) for code, words in _read("sources.toml").items()}


def _read(name: str) -> dict[str, object]:
    from importlib.resources import files

    return tomllib.loads((files(__package__) / name).read_text(encoding="utf-8"))
