"""What people typed, made safe to store and to show: every character kept unless it could drive a terminal."""

from __future__ import annotations

import re
import unicodedata

_LINE_BREAKS = re.compile("\r\n|\r|\x85|\u2028|\u2029")
# Whole escape sequences go first: taking out ESC alone would leave its tail ("[31m") in the text.
_SEQUENCES = re.compile(
    "\x1b\\[[0-?]*[ -/]*[@-~]"  # CSI
    "|\x9b[0-?]*[ -/]*[@-~]"  # CSI, one character
    "|\x1b[\\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c|$)"  # OSC, DCS, SOS, PM, APC
    "|\x1b[ -/]*[0-~]"
)
# C0 but tab and line feed, DEL, C1, bidi overrides and isolates, BOM, surrogates, two non-characters.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")


ISOLATE, END_ISOLATE = "\u2068", "\u2069"
"""Round a value whose letters run from right to left, so that the words beside it keep their order."""
_ISOLATED = re.compile(f"{ISOLATE}([^{ISOLATE}{END_ISOLATE}]*){END_ISOLATE}")


def isolated(value: str) -> str:
    """What somebody typed, for the middle of a sentence of ours: set apart when it holds right-to-left letters."""
    value = clean(value)
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in value):
        return f"{ISOLATE}{value}{END_ISOLATE}"
    return value


def clean_sentence(text: str) -> str:
    """`clean` on the way out, for a sentence that was put together: what `isolated` set apart stays set apart.

    Only whole pairs stay; one half of a pair, typed by hand into a file, goes as everything that `clean` takes.
    """
    pieces = _ISOLATED.split(text)
    if len(pieces) == 1:
        return clean(text)
    held = [_KEEP if place % 2 else "" for place in range(len(pieces))]
    joined = "".join(f"{mark}{_without_marks(piece)}{mark}" for piece, mark in zip(pieces, held, strict=True))
    parts = clean(joined).split(_KEEP)
    return "".join(f"{ISOLATE}{part}{END_ISOLATE}" if place % 2 else part for place, part in enumerate(parts))


_KEEP = "\ue000"  # private: nobody types it, and what does is taken out first


def _without_marks(piece: str) -> str:
    return piece.replace(_KEEP, "")


def clean(text: str) -> str:
    """Text as it may be stored or shown: no control characters, NFC, `\\n` line ends, no outer blanks.

    Applied on the way in and again on the way out, so that a file edited by hand is safe as well.
    """
    text = _SEQUENCES.sub("", text)
    text = _LINE_BREAKS.sub("\n", text)
    text = _CONTROLS.sub("", text)
    return unicodedata.normalize("NFC", text).strip()


def clean_line(text: str) -> str:
    """`clean`, on one line: line ends and tabs become single blanks."""
    return re.sub(r"[\t\n]+ *", " ", clean(text))


_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ISOLATED, _END = "\u2068", "\u2069"


def isolated(typed: str) -> str:
    """A typed value as it goes into a sentence of ours: letters read from the right are kept from turning ours round."""
    return f"{_ISOLATED}{typed}{_END}" if _RIGHT_TO_LEFT.search(typed) else typed
