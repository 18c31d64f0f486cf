"""What a file is, found from its first bytes and never from its name.

The seam for what is read elsewhere: a disc of pictures and a visit from another computer are told here by their
content, and handed on by whoever called.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from msgspec import Struct

from visitprep.errors import Sentence
from visitprep.patterns import any_case, compiled
from visitprep.wording import N_

HEAD = 65_536
"""So many bytes are enough to tell."""


class Content(Enum):
    CCDA = auto()
    JSON = auto()
    LINES = auto()
    """One JSON object on each line."""
    APPLE = auto()
    """The index of an Apple Health export."""
    ZIP = auto()
    BLUE_BUTTON = auto()
    VISIT = auto()
    """A visit from another computer."""
    PICTURES = auto()
    """A file of a disc of pictures."""
    BESIDE = auto()
    """What lies beside records and holds none: style sheets, indexes, notes on how to open them."""
    TABLE = auto()
    UNREADABLE = auto()


class Recognised(Struct, frozen=True):
    content: Content
    why: Sentence = ""
    next_step: Sentence = ""
    take_along: str = ""


def _unreadable(why: str, next_step: str = "", *, take_along: str = "") -> Recognised:
    return Recognised(Content.UNREADABLE, why, next_step, take_along)


LETTER = N_("Letter or scan: {file}")
_TAKE_IT = N_("Take it along to the visit: print it, or bring it on a stick.")
_UNPACK = N_("Open it first with the program that made it, and then try with the folder.")
_NOT_A_RECORD = N_("it is not a health record that visitprep knows")
FROM_PORTAL = N_(
    "Download your record from the portal as C-CDA (often called XML) or FHIR, and try with that file."
)

_PICTURE = _unreadable(N_("it is a picture"), _TAKE_IT, take_along=LETTER)
_PHOTOS = frozenset({b"heic", b"heix", b"hevc", b"mif1", b"msf1", b"avif"})
"""As a phone takes them of a letter on the table."""

_MAGIC: tuple[tuple[bytes, Recognised], ...] = (
    (
        b"%PDF",
        _unreadable(N_("it is a PDF, which people can read and visitprep cannot"), _TAKE_IT, take_along=LETTER),
    ),
    (b"\xff\xd8\xff", _PICTURE),
    (b"\x89PNG", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"{\\rtf", _unreadable(N_("it is a letter of a word processor"), _TAKE_IT, take_along=LETTER)),
    (b"\xd0\xcf\x11\xe0", _unreadable(N_("it is a letter of a word processor"), _TAKE_IT, take_along=LETTER)),
    (b"MZ", Recognised(Content.BESIDE)),
    (b"\x7fELF", Recognised(Content.BESIDE)),
    (b"7z\xbc\xaf\x27\x1c", _unreadable(N_("it is packed in a way that visitprep does not open"), _UNPACK)),
    (b"Rar!", _unreadable(N_("it is packed in a way that visitprep does not open"), _UNPACK)),
    (b"\x1f\x8b", _unreadable(N_("it is packed in a way that visitprep does not open"), _UNPACK)),
    (b"BZh", _unreadable(N_("it is packed in a way that visitprep does not open"), _UNPACK)),
    (
        b"shlink:/",
        _unreadable(
            N_("it is a SMART Health Link: the record itself is on the internet, where visitprep never goes"),
            N_("Open the link in a browser, download the record, and try with that file."),
        ),
    ),
    (
        b"shc:/",
        _unreadable(
            N_("it is a SMART Health Card: proof of shots and tests, and no list of medicines"), FROM_PORTAL
        ),
    ),
)
_ENCRYPTED = _unreadable(
    N_("it is locked with a passphrase"), N_("Open it first with the program that locked it, then try again.")
)
_LOCKED = _unreadable(
    N_("it is locked with a passphrase"),
    N_(
        "If visitprep made it: import this file alone, without --dry-run, and give its passphrase. Else open it first "
        "with the program that locked it."
    ),
)
EMPTY = _unreadable(N_("it is empty"), N_("Download it once more, and try with the new file."))
_OTHER_XML = _unreadable(N_("it is XML of another kind, and no health record that visitprep knows"), FROM_PORTAL)
_OTHER = _unreadable(_NOT_A_RECORD, FROM_PORTAL)
_OTHER_JSON = _unreadable(N_("it is JSON of another kind, and no health record that visitprep knows"), FROM_PORTAL)

_ROOT = compiled(r"<\s*(?:[\w.-]+:)?([A-Za-z][\w.-]*)[\s>/]")
_PROLOG = compiled(r"<!--.*?(?:-->|$)|<\?.*?(?:\?>|$)|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL)
_BLUE_BUTTON = any_case(r"blue button|MYMEDICARE\.GOV PERSONAL HEALTH|MY HEALTHEVET PERSONAL|VA MEDICATION HISTORY")
_BESIDE_ROOTS = frozenset({"stylesheet", "transform", "submitobjectsrequest", "html", "css", "registryobjectlist"})
_INI = compiled(r"(?:;[^\n]*\n\s*)*\[[A-Za-z][\w .-]*\]\s*(?:;[^\n]*)?(?:\n|$)")
"""Settings of a program, such as AUTORUN.INF. A list in JSON begins otherwise."""
_PIECES = frozenset({"section", "component", "structuredbody", "entry"})


def recognise(head: bytes) -> Recognised:
    """What a file is, by its first `HEAD` bytes."""
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        return EMPTY
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK00PK")):
        return Recognised(Content.ZIP)
    if (head[4:8] == b"ftyp" and head[8:12] in _PHOTOS) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return _PICTURE
    if head[128:132] == b"DICM":
        return Recognised(Content.PICTURES)
    if head.startswith((b"age-encryption.org/", b"-----BEGIN AGE")):
        return _LOCKED
    if head.startswith(b"-----BEGIN PGP"):
        return _ENCRYPTED
    bare = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    for magic, known in _MAGIC:
        if bare.startswith(magic):
            return known
    text = decoded(head)
    if text is None:
        return _OTHER
    text = text.lstrip("\ufeff \t\r\n\x00")
    if text.startswith("<"):
        return _xml(text)
    if _INI.match(text):
        return Recognised(Content.BESIDE)
    if text[:1] in "{[":
        return _json(text)
    if _BLUE_BUTTON.search(text[:4000]):
        return Recognised(Content.BLUE_BUTTON)
    if "http" in text[:200] and "shlink:/" in text:
        return dict(_MAGIC)[b"shlink:/"]
    if text.count("\t") > 5 and "\t" in text.split("\n", 1)[0]:
        return Recognised(Content.TABLE)
    if len(head) < HEAD and re.search(
        r"readme|password|browser|open the|stylesheet|folder|viewer|\{[^}]*:[^}]*;", text
    ):
        return Recognised(Content.BESIDE)
    return _OTHER


def decoded(data: bytes) -> str | None:
    """Text, in whichever letters it was written; None where it is none."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    if b"\x00" in data[:1000]:
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 4 and error.reason == "unexpected end of data":
            return data[: error.start].decode("utf-8-sig", "replace")
        return data.decode("cp1252", "replace")


def _xml(text: str) -> Recognised:
    rest, before = text, None
    while rest != before:
        before = rest
        if found := _PROLOG.match(rest):
            rest = rest[found.end() :].lstrip()
    found_root = _ROOT.match(rest)
    root = found_root[1].lower() if found_root else ""
    if root == "clinicaldocument" or root in _PIECES:
        return Recognised(Content.CCDA)
    if root == "healthdata" or ("<HealthData" in text and "<!DOCTYPE HealthData" in text):
        return Recognised(Content.APPLE)
    if root in _BESIDE_ROOTS or re.match(r"<!doctype html", text, re.IGNORECASE):
        return Recognised(Content.BESIDE)
    if "urn:hl7-org:v3" in text[:8000]:
        return Recognised(Content.CCDA)
    return _OTHER_XML


def _json(text: str) -> Recognised:
    if '"resourceType"' in text:
        first = text.split("\n", 1)[0].strip()
        return Recognised(Content.LINES if first.endswith("}") and "\n{" in text else Content.JSON)
    if '"verifiableCredential"' in text:
        return dict(_MAGIC)[b"shc:/"]
    if '"visitprep"' in text[:500] or '"format_version"' in text[:500]:
        return Recognised(Content.VISIT)
    if '"resource"' in text:
        return Recognised(Content.JSON)
    return _OTHER_JSON if len(text) < HEAD // 2 else Recognised(Content.JSON)
