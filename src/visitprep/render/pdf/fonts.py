"""Which fonts a text needs, and which of its characters this machine cannot draw.

Source Sans Pro, which comes with the program, covers Latin (Vietnamese too), Greek and Cyrillic; the typesetter's
own fonts add rare letters and signs. Reading the system's fonts is slow: only text that needs them pays for it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Set
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import typst

FAMILY: Final = "Source Sans Pro"
MISSING_GLYPH: Final = "could not be displayed with font"
"""Part of the sentence with which typst, held to PDF/UA-1, refuses a character that no font has."""

_PROBE: Final = b"""#set document(title: "probe")
#set text(font: "Source Sans Pro")
#for it in json(bytes(sys.inputs.data)) [#par(it)]"""
_JOINERS: Final = "\u200c\u200d\ufe00-\ufe0f"
"""They change how their neighbours are drawn, and mean nothing beside a number."""
_VISIBLE: Final = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
"""Signs that are written around digits, though Unicode counts them among those that are not drawn."""

_SIGNS: Final = frozenset("–—‘’“”•…€−≤≥←↑→↓")
"""Signs of our own pages that Source Sans Pro has."""


def fonts_for(text: str) -> tuple[typst.Fonts, frozenset[str]]:
    """Fonts to set `text` in, and those of its characters which none of them has."""
    odd = frozenset(c for c in set(text) if _may_lack(c))
    # Characters that mean nothing outside one program, or nothing yet: a font's shape for them is another's secret.
    private = frozenset(c for c in odd if unicodedata.category(c) in ("Co", "Cn"))
    fonts, lacking = _fonts_for(odd - private)
    lacking |= private
    # What a font has alone it may lack together: a digit in a frame, an accent on a letter of another script.
    words = frozenset(word for word in set(shown(text, lacking).split()) if any(map(_may_lack, word)))
    together = frozenset(c for word in _lacking(words, fonts) for c in word if _may_lack(c))
    return fonts, lacking | together


def shown(text: str, missing: Set[str]) -> str:
    """`text` with the number of each character that is missing, as `[U+0915]`."""
    if not missing:
        return text
    odd = f"[{_JOINERS}]*([{''.join(map(re.escape, sorted(missing)))}])[{_JOINERS}]*"
    return re.sub(odd, lambda m: f"[U+{ord(m[1]):04X}]", text)


def _fonts_for(odd: frozenset[str]) -> tuple[typst.Fonts, frozenset[str]]:
    if not odd:  # most pages: the typesetter's own fonts are not so much as looked at
        return _fonts(system=False, embedded=False), odd
    own = _fonts(system=False, embedded=True)
    if not any(_needs_shaping(c) for c in odd) and not _lacking(odd, own):
        return own, frozenset()
    # The typesetter's own fonts hold some Arabic and Hindi letters, but draw them wrong without saying so:
    # as long as there is such writing on the page they are kept out.
    system = _fonts(system=True, embedded=False)
    lacking = _lacking(odd, system)
    if any(_needs_shaping(c) for c in odd - lacking):
        return system, lacking
    everything = _fonts(system=True, embedded=True)
    shaped = frozenset(c for c in lacking if _needs_shaping(c))
    return everything, shaped | _lacking(odd - shaped, everything)


@cache
def _fonts(*, system: bool, embedded: bool) -> typst.Fonts:
    found = find_spec("font_source_sans_pro")
    folders = [Path(place) / "files" for place in (found.submodule_search_locations or ())] if found else []
    return typst.Fonts(include_system_fonts=system, include_embedded_fonts=embedded, font_paths=folders)


def _may_lack(char: str) -> bool:
    """Outside what Source Sans Pro certainly has; marks that are never drawn do not count."""
    code = ord(char)
    if char in _SIGNS or code < 0x180 or 0x386 <= code < 0x460 or 0x1EA0 <= code < 0x1EFA:
        return False
    hidden = unicodedata.category(char) == "Cf" and char not in _VISIBLE
    return not (hidden or char.isspace() or 0xFE00 <= code <= 0xFE0F)


def _needs_shaping(char: str) -> bool:
    """Letters that join, stack or move: a font may have each of them and still write the word wrong.

    Arabic and Syriac (U+0600 on), the scripts of India and South-East Asia to Mongolian (to U+18AF), Balinese
    and its neighbours, and the presentation forms of Arabic. Hebrew, Georgian, Hangul and Ethiopic do not join.
    """
    code = ord(char)
    if 0x10A0 <= code <= 0x139F:
        return False
    return (
        0x600 <= code <= 0x18AF or 0x1900 <= code <= 0x1CFF or 0xA800 <= code <= 0xABFF or 0xFB50 <= code <= 0xFDFF
    )


@cache
def _lacking(pieces: frozenset[str], fonts: typst.Fonts) -> frozenset[str]:
    """Those of `pieces` which no font has, found by trying: all at once, then one by one (a millisecond each)."""
    if not pieces or _draws(pieces, fonts):
        return frozenset()
    return frozenset(piece for piece in pieces if not _draws(frozenset({piece}), fonts))


def _draws(pieces: frozenset[str], fonts: typst.Fonts) -> bool:
    try:
        typst.compile(
            _PROBE,
            format="pdf",
            font_paths=fonts,
            pdf_standards="ua-1",
            sys_inputs={"data": json.dumps(sorted(pieces))},
        )
    except typst.TypstError as error:
        if MISSING_GLYPH not in error.message:
            raise
        return False
    return True
