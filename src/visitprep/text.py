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
