"""Words people read: looked up when shown, in the voice of whoever is answering.

Every sentence passes through gettext. `N_` marks a sentence where it is written (data, at import);
`say` looks it up where it is shown, so the language can be chosen first.
"""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_LOCALES = Path(__file__).parent / "locale"


def N_(message: str) -> str:
    """Mark `message` for translation without looking it up yet."""
    return message


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("visitprep", _LOCALES, languages=[language], fallback=True)


def say(message: str, /, language: str = "en", **values: object) -> str:
    """`message` in `language`, with its `{placeholders}` filled in."""
    text = _catalogue(language).gettext(message) if message else ""
    return text.format(**values) if values else text


def count(one: str, many: str, number: int, /, language: str = "en") -> str:
    """`one` or `many` for `number`; both may hold `{n}`."""
    return _catalogue(language).ngettext(one, many, number).format(n=number)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is spoken to: the person themselves (`name` empty), or somebody answering about `name`."""

    name: str = ""
    language: str = "en"

    @property
    def about_someone(self) -> bool:
        return bool(self.name)


@dataclass(frozen=True, slots=True)
class Wording:
    """One meaning in two voices. `them` may hold `{name}`; empty means that `you` fits both."""

    you: str
    them: str = ""

    def __bool__(self) -> bool:
        return bool(self.you)

    def spoken(self, voice: Voice) -> str:
        """The sentence for `voice`, looked up and filled in."""
        if voice.about_someone and self.them:
            return say(self.them, voice.language, name=voice.name)
        return say(self.you, voice.language)
