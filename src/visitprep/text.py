"""What people typed, made safe to store and to show: every character kept unless it could drive a terminal."""

from __future__ import annotations

import re
import unicodedata

from visitprep.patterns import compiled

_LINE_BREAKS = compiled("\r\n|\r|\x85|\u2028|\u2029")
# Whole escape sequences go first: taking out ESC alone would leave its tail ("[31m") in the text.
_SEQUENCES = compiled(
    "\x1b\\[[0-?]*[ -/]*[@-~]"  # CSI
    "|\x9b[0-?]*[ -/]*[@-~]"  # CSI, one character
    "|\x1b[\\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\\\|\x9c|$)"  # OSC, DCS, SOS, PM, APC
    "|\x1b[ -/]*[0-~]"
)
# C0 but tab and line feed, DEL, C1, bidi overrides and isolates, BOM, surrogates, two non-characters.
_CONTROLS = compiled("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """Text as it may be stored or shown: no control characters, NFC, `\\n` line ends, no outer blanks.

    Applied on the way in and again on the way out, so that a file edited by hand is safe as well.
    """
    if text.isascii() and text.isprintable():  # most of what is typed and shown, and there is a great deal of it
        return text.strip()
    text = _SEQUENCES.sub("", text)
    text = _LINE_BREAKS.sub("\n", text)
    text = _CONTROLS.sub("", text)
    return unicodedata.normalize("NFC", text).strip()


_WITHOUT_MARKS = str.maketrans(
    {"ł": "l", "đ": "d", "ð": "d", "ø": "o", "ı": "i", "ħ": "h", "þ": "th", "æ": "ae", "œ": "oe"}
)
"""Letters that no form of Unicode takes apart."""


def folded(text: str) -> str:
    """What two spellings of one name have in common: no capitals, no accents, single blanks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(unicodedata.normalize("NFC", plain).casefold().translate(_WITHOUT_MARKS).split())


_PARTICLES = frozenset("van von der den de del da di du la las los le dos bin ibn al el y e of the".split())
"""Parts of a name that many write small; they stay as typed where a name goes before them."""


def proper(name: str) -> str:
    """A name that was typed all in small letters, with capitals; any other as typed, and so are whole sentences.

    "my mum" is what they are: with a capital as at the beginning of a sentence.
    """
    if name != name.lower() or re.search(r"\d", name) or len(name.split()) > 4:
        return name
    if name.startswith(("my ", "our ")):
        return capital(name)
    first, *others = re.split(r"(?<=\s)(?=\S)", name) or [""]
    return _name(first) + "".join(one if one.strip() in _PARTICLES else _name(one) for one in others)


def capital(text: str) -> str:
    """As at the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def _name(word: str) -> str:
    """One word of a name: "mary-ann" and "o'neil" have two capitals."""
    return re.sub(r"(?:^|(?<=-)|(?<=^[od]['’]))[^\W\d_]", lambda found: found[0].upper(), word)


_FIRST, _POP = "\u2068", "\u2069"
"""Between these two, text runs in the direction of its own first letter and moves nothing around it."""


def isolated(value: str) -> str:
    """What somebody typed, to stand in a sentence of ours: set apart where it is written in another script.

    Without this, words that run from right to left pull our own words and signs over to their other side.
    """
    value = clean(value)
    if value.isascii():
        return value
    return f"{_FIRST}{value}{_POP}" if any(map(_is_of_another_script, value)) else value


def _is_of_another_script(char: str) -> bool:
    return char.isalpha() and char > "\u03ff" and not unicodedata.name(char, "").startswith(("LATIN", "MODIFIER"))


_MARKED = compiled(f"{_FIRST}([^{_FIRST}{_POP}]*){_POP}")


def clean_page(text: str) -> str:
    """`clean`, for formats that can set a stretch apart: what `isolated` marked stays marked."""
    pieces = _MARKED.split(text)
    if len(pieces) == 1:
        return clean(text)
    kept = [f"{_FIRST}{clean(piece)}{_POP}" if n % 2 else _inner(piece) for n, piece in enumerate(pieces)]
    return "".join(kept).strip()


def clean_span(text: str) -> str:
    """`clean_page`, for a stretch of a line: the blanks at its ends stay, for what stands beside it."""
    return clean_page(f"|{text}|")[1:-1]


def _inner(piece: str) -> str:
    return clean(f"|{piece}|")[1:-1]


def clean_line(text: str) -> str:
    """`clean`, on one line: line ends and tabs become single blanks."""
    return re.sub(r"[\t\n]+ *", " ", clean(text))
