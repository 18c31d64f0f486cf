"""Words people read: looked up when shown, in the voice of whoever is answering.

Every sentence passes through gettext. `N_` marks a sentence where it is written (data, at import); `say` looks it
up where it is shown, in the language of the moment: that of the run, which `chosen_language` says for questions,
pages, errors and help alike, or the one that `speaking` sets around a page made in another.
A single word may mean several things: `NC_` marks it with the context that tells a translator which.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path

from msgspec import Struct

from visitprep.country_words import put_locally

_LOCALES = Path(__file__).parent / "locale"
_LANGUAGE = ContextVar("language", default="")
_PLACE = ContextVar("place", default="")
PLAINLY = ContextVar("plainly", default=False)


def chosen_language() -> str:
    """The language of this run: English for everybody. A second one is chosen here and nowhere else."""
    return "en"


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """What is said inside is said in `language` ("es")."""
    before = _LANGUAGE.set(language)
    try:
        yield
    finally:
        _LANGUAGE.reset(before)


@contextmanager
def living_in(place: str | None) -> Iterator[None]:
    """What is said inside is said in the words of a country ("UK": paracetamol), as `country_words` has them."""
    before = _PLACE.set(place or "")
    try:
        yield
    finally:
        _PLACE.reset(before)


def as_called(text: str) -> str:
    """What is told, with its commands as they were called: nothing else brings plain lines back (decision 26)."""
    return _COMMAND.sub("visitprep --plain", text) if PLAINLY.get() else text


_COMMAND = re.compile(r"(?<=[:,][ \n])visitprep(?![\w/-]|\.\w| --plain)")
"""And no file that is called so: "Made: visitprep-2026-12-01.pdf"."""


def language_now() -> str:
    """The language that is spoken here."""
    return _LANGUAGE.get() or chosen_language()


def N_(message: str) -> str:
    """Mark `message` for translation without looking it up yet."""
    return message


class InContext(str):
    """A message that says where it stands ("table column"), because elsewhere the same word means another thing."""

    __slots__ = ("context",)
    context: str


def NC_(context: str, message: str) -> InContext:
    """Mark `message` for translation, as it is meant in `context`."""
    marked = InContext(message)
    marked.context = context
    return marked


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("visitprep", _LOCALES, languages=[language], fallback=True)


def say(message: str, /, **values: object) -> str:
    """`message` in the language of the moment, with its `{placeholders}` filled in."""
    text = _looked_up(message) if message else ""
    return text.format(**values) if values else text


def _looked_up(message: str) -> str:
    catalogue = _catalogue(language_now())
    if isinstance(message, InContext):
        text = catalogue.pgettext(message.context, str(message))
    else:
        text = catalogue.gettext(message)
    place = _PLACE.get()
    return put_locally(text, place) if place and language_now() == "en" else text


def in_a_row(texts: Sequence[str]) -> str:
    """The texts as "a, b, c"; a translator can change the comma."""
    listed, *others = texts
    for text in others:
        listed = say(N_("{listed}, {another}"), listed=listed, another=text)
    return listed


def one_of(texts: Sequence[str]) -> str:
    """The texts as "a, b or c"; a translator can change how the last one is joined."""
    *others, last = texts
    if not others:
        return last
    return say(N_("{listed} or {last}"), listed=in_a_row(others), last=last)


def count(one: str, many: str, number: int, /, **values: object) -> str:
    """`one` or `many` for `number`; both may hold `{n}`."""
    return _catalogue(language_now()).ngettext(one, many, number).format(n=number, **values)


class Later(Struct, frozen=True):
    """Words that are looked up when they are shown: whoever finds a mistake does not know in which language it will
    be told."""

    words: Callable[..., str]
    args: tuple[object, ...]
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return self.words(*self.args, **dict(self.values))


def later(message: str, /, **values: object) -> Later:
    """What `say` would say, when it is shown. A value may be `Later` itself."""
    return Later(say, (message,), tuple(values.items()))


def count_later(one: str, many: str, number: int, /, **values: object) -> Later:
    """What `count` would say, when it is shown."""
    return Later(count, (one, many, number), tuple(values.items()))


class Voice(Struct, frozen=True):
    """Who is spoken to: the person themselves (`name` empty), or somebody answering about `name`."""

    name: str = ""

    @property
    def about_someone(self) -> bool:
        return bool(self.name)


class Wording(Struct, frozen=True):
    """One meaning in two voices. `them` may hold `{name}`; empty means that `you` fits both."""

    you: str
    them: str = ""
    parts: tuple[tuple[str, Wording], ...] = ()
    """Other placeholders, and what fills them ("low": "no pain")."""

    def __bool__(self) -> bool:
        return bool(self.you)

    def spoken(self, voice: Voice, **values: object) -> str:
        """The sentence for `voice`, looked up and filled in: all in one pass, so that braces in a value stay."""
        parts = {name: wording.spoken(voice) for name, wording in self.parts}
        if voice.about_someone and self.them:
            return say(self.them, name=voice.name, **parts, **values)
        return say(self.you, **parts, **values)
