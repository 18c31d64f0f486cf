"""Small readings that every format needs: one line of text, a day, "none" in its many shapes, what is a picture."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from visitprep.health_records.found import Status, TestKind
from visitprep.patterns import any_case, compiled
from visitprep.text import clean_line

_LONGEST = 2_000
_SHORT = 120
"""The same cells stand in a record hundreds of times ("Active", a day): of these the line is remembered."""


def line(text: str | None) -> str:
    """One line, safe to show: no control characters, single blanks, not endless."""
    if not text:
        return ""
    return _short_line(text) if len(text) <= _SHORT else _line(text)


def _line(text: str) -> str:
    if text.isascii() and text.isprintable():  # most are, and there is nothing to take out
        return " ".join(text.split())[:_LONGEST]
    return " ".join(clean_line(text).split())[:_LONGEST]


_short_line = lru_cache(maxsize=8192)(_line)
_STAMP = compiled(r"(\d{4})-?(\d\d)?-?(\d\d)?")


def day_of(stamp: object) -> str:
    """The day of an HL7 or ISO stamp, as exact as it is: "2026-05-12", "2026-05", "2026", or nothing."""
    return _day_of(stamp) if isinstance(stamp, str) else ""


@lru_cache(maxsize=8192)
def _day_of(stamp: str) -> str:
    found = _STAMP.match(stamp.strip())
    if not found or not 1850 <= int(found[1]) <= 2200:
        return ""
    year, month, day = found.groups()
    if not month or not 1 <= int(month) <= 12:
        return year
    if not day or not 1 <= int(day) <= 31:
        return f"{year}-{month}"
    return f"{year}-{month}-{day}"


def is_over(day: str, today: date) -> bool:
    """Whether a day, as exact as it is known, has passed."""
    return bool(day) and day < today.isoformat()[: len(day)]


_LETTERS = compiled(r"[^\W\d_]{3}")
_JUNK = any_case(
    r"#|(unknown|null|undefined|n/?a|none|not available|no information|unspecified|other|string|"
    r"(drug or )?medic(ament|ation)s?|procedures?|implants?|devices?|disease|disorder|condition|finding|substance"
    r"|clinical finding|surgical procedure|medical device|implantable device|drug|allerg(y|ies)|problems?|results?|test|\?+)\W*$"
)


@lru_cache(maxsize=8192)
def is_name(text: str) -> bool:
    """Whether text could be the name of a thing: letters, and no placeholder."""
    return bool(_LETTERS.search(text)) and not _JUNK.match(text)


_NOT_KNOWN = any_case(
    r"\binformation\b|\bnot (available|recorded|documented|on file|applicable|asked|provided|reviewed)\b"
    r"|unavailable|\bno data\b|\b(?:no .*|none) (recorded|on file|documented|available|found|exists?|entered|noted|listed)\b"
    r"|\bunknown\b|no-\w+-info|^\s*n/?a\W*$|nothing (found|recorded|entered)|\bdata available\b|\bunable to\b"
    r"|drug treatment unknown|excluded"
)
_NONE = any_case(
    r"\W*(no|none|nil|nka|nkda|nkfa|denies|takes no|(patient )?not (?:on|taking any(?! more| longer))|negative for|patient (has|is|takes|denies|reports)"
    r"( had| currently| on)? ?(no|not|any|none)?|there (are|is) no|has no|without|absence of)\b"
)
_REAL_NO = any_case(r"\W*no(xafil|rco|rvasc|vo|lvadex|rmal)|no\.? \d")
_NO_ONE_THING = any_case(
    r"\W*(?:no (?:personal |known |prior |previous |past |current )?(?:history|hx|evidence|signs?|diagnosis) (?:of|for)"
    r"|negative for|(?:(?:the )?(?:patient|pt|he|she) )?denies)\s+(?:any |a |an )?(?P<what>.+)"
)
_ANYTHING = any_case(
    r"(?:(?!heart|lung|liver|kidney|bleeding|thyroid)\w+[ -]){0,3}(?:problems?|conditions?|illness(?:es)?|diseases?|diagnos\w+|issues?|allerg\w+|reactions?|medic\w+|drugs?"
    r"|surger\w+|operations?|procedures?|devices?|implants?|tests?|results?|supplements?|history)\b"
)
"""Of a no that is about everything: "no history of diabetes" says nothing of other illnesses."""


@lru_cache(maxsize=8192)
def says_none(text: str) -> bool:
    """Whether a line says that there are none ("No known allergies", "Takes no medications")."""
    text = text.strip()
    if not text or len(text) > 160 or _REAL_NO.match(text):
        return False
    if (of := _NO_ONE_THING.match(text)) and not _ANYTHING.match(of["what"]):
        return False
    # "No Known Allergy Information" is a title with nothing below it, and tells of no asking.
    return bool(_NONE.match(text)) and not _NOT_KNOWN.search(text) and not beside_none(text)


_BUT = any_case(
    r"(?:\b(?:except(?: for)?|excepting|other than|besides|apart from|aside from)"
    r"|[.,;:]\s+(?:but\s+)?(?:(?:he|she|they|patient|pt|does|is|only|currently|occasionally|also|sometimes)\s+)*"
    r"(?:takes?|taking|uses?|using|allergic to|reports?|had|has))\s+(?:an? )?(?!no\b|not\b|any\b|never\b|none\b|been\b)"
    r"(?P<what>[^.;]*[^\W\d_]{3}[^.;]*)"
)


def beside_none(text: str) -> str:
    """What is named in the same breath ("no medicines except ibuprofen"); nothing where there is no "none", or no name."""
    found = _BUT.search(text) if _NONE.match(text.strip()) else None
    return line(found["what"]) if found else ""


_NOT_WRITTEN_DOWN = any_case(r"\bnot (documented|recorded|available|on file|asked|provided|reviewed)\b")
_AS_WE_SAY = any_case(
    r"(?:[\w ,]+: )?(?:none reported|not answered|skipped|does not know|will say in person|would rather not say)\.?"
)
"""What a visit's own file says of a list with nothing on it."""
_ABOUT_NOTHING = any_case(
    r"\W*(information|data|unknown|not |drug treatment|(procedures?|medications?|allerg\w+|problems?|results?|devices?|history)\b)"
)


@lru_cache(maxsize=8192)
def says_nothing(text: str) -> bool:
    """Whether a line says neither what there is nor that there is none ("No information")."""
    text = text.strip()
    if _AS_WE_SAY.fullmatch(text):
        return True
    if len(text) > 160 or not _NOT_KNOWN.search(text):
        return False
    if len(text) < 60 and _NOT_WRITTEN_DOWN.search(text):
        return True
    return bool(_NONE.match(text) or _ABOUT_NOTHING.match(text)) or not is_name(text)


def is_absent(text: str) -> bool:
    """Whether a line names nothing: that there is none, or that nothing is known."""
    return says_none(text) or says_nothing(text)


_PAST_WORDS = any_case(
    r"\b(inactive|resolved|recovered|discontinued?|stopped|stop(ped)? taking|completed?|expired|ended|no longer"
    r"|not[ -]taking|former|historical|past|aborted|finished|remission|removed|explanted|dc'?d)\b"
)
_CURRENT_WORDS = any_case(
    r"\b(active|existing|current|ongoing|taking|continued?|chronic|recurrence|relapse|in process|in-progress"
    r"|implanted|true)\b"
)
CANCELLED = any_case(r"\b(cancel+ed|nullified|voided|not-done|rejected)\b")
REFUSED = any_case(r"\b(refused|declined)\b")
IN_HOSPITAL = any_case(r"administered|inpatient|given in|hospital course|during (the )?visit|in[- ]clinic")
"""Above a list of medicines: they are no list of what is taken at home."""
IN_ERROR = any_case(r"entered[ -]in[ -]error|\berroneous\b")


_NOT_NOW = any_case(
    r"(?<!if )(?<!when )(?<!while )(?<!until )(?:\b(?:not|no longer|isn'?t|stopped|quit)"
    r"(?: (?:been|currently|now|presently|actively|regularly|yet|really))*[ -](?:taking|using|on (?:it|this))\b"
    r"|\bnever (?:took|started|filled)\b|\bnot (?:yet )?(?:started|filled)\b|\bdoes(?: not|n'?t) take\b"
    r"|\bon[ -]hold\b|\bheld(?: (?:since|on|due|until|per|by)\b|\W*$)|\bsuspended\b(?! in)|\bdiscontinued\b|\bd/c'?e?d?\b"
    r"|\binactive\b|\b(?:patient|pt|was|been|self)[ -]stopped\b|\bstopped (?:by|on|in|due|because|per|\d))"
)
_ENDS_THE_WORDS = compiled(r"[;()\[\]]|\.(?= |$)")


def not_now(words: str) -> str:
    """What a row says somewhere of a medicine that is not taken now, to the end of that sentence; else nothing."""
    if (found := _NOT_NOW.search(words)) is None:
        return ""
    begin = max((end.end() for end in _ENDS_THE_WORDS.finditer(words, 0, found.start())), default=0)
    end = _ENDS_THE_WORDS.search(words, found.end())
    return line(words[begin : end.start() if end else None])


@lru_cache(maxsize=8192)
def status_said(words: str) -> Status:
    """How a thing stands by a word for it. "Completed" is past, as a word that people read."""
    if not words or re.search(r"unknown|unconfirmed status", words, re.IGNORECASE):
        return Status.UNCLEAR
    if _PAST_WORDS.search(words) or CANCELLED.search(words) or REFUSED.search(words):
        return Status.PAST
    return Status.CURRENT if not _NOT_NOW.search(words) and _CURRENT_WORDS.search(words) else Status.UNCLEAR


_IMAGING = any_case(
    r"\b(x-?rays?|xr|radiograph\w*|radiolog\w*|mr|mri|mra|ct|cat scan|pet|ultrasound|ultrasonograph\w*|us|sonogra\w*"
    r"|\w*tomograph\w*|magnetic resonance|dexa|dxa|bone density|bone imaging|scans?|imaging|scintigraph\w*"
    r"|mammogra\w*|fluoroscop\w*|myelogra\w*|arthrogra\w*|angiogra\w*|\d+ views?|views?|bone scan|doppler|duplex)\b"
)
_OTHER_TEST = any_case(
    r"\b(echocardio\w*|electrocardio\w*|ekg|ecg|emg|electromyogra\w*|nerve conduction|ncs|eeg|electroencephal\w*"
    r"|sleep study|polysomnogra\w*|spirometry|pulmonary function|stress test|holter|urodynamic\w*)\b"
)
_NO_PICTURE = any_case(
    r"without imaging guidance|w/o imaging guidance|\binjection of contrast\b|contrast injection"
)
_DOES_SOMETHING = any_case(
    r"\b(biops\w*|injections?|shots?|drainage|aspiration|placement|insertion|implant\w*|removal|repair|block|ablation|guided"
    r"|excision|stent\w*|angioplasty|introduction)\b"
)


@lru_cache(maxsize=8192)
def test_kind_of(name: str) -> TestKind | None:
    """What sort of test a name names, if any. A picture that only guides a needle is none."""
    if _NO_PICTURE.search(name) or _DOES_SOMETHING.search(name):
        return None
    if _OTHER_TEST.search(name):
        return TestKind.OTHER
    return TestKind.IMAGING if _IMAGING.search(name) else None


_UNIT = r"(?:mgs?|mcgs?|µg|μg|ug|micrograms?|milligrams?|g|gms?|grams?|mls?|millilit(?:er|re)s?|units?|unt|iu|meq|%|mmol)"
STRENGTH = any_case(
    rf"(?<![\w.])\d[\d,.]*(?:\s*-\s*\d[\d,.]*)?\s*{_UNIT}"
    r"(?:\s*/\s*(?:\d[\d,.]*\s*)?(?:mg|mcg|g|gm|ml|l|hr?|hours?|actuat(?:ion)?|dose|spray|puff|tab|day|unt))?(?![\w])"
)
_FORM = any_case(
    r"\b(tablets?|tabs?|capsules?|caps?|solution|suspension|injection|cream|ointment|gel|patch(?:es)?|inhaler|"
    r"inhalant|spray|drops|syrup|suppositor(?:y|ies)|powder|lotion|lozenges?|film|syringe|pen injector|elixir)\b"
)
NO_STRENGTH_NEAR = compiled(r"\d\s*/\s*[A-Za-z]{4}|\d\s*\+\s*\d")
"""Numbers that belong to the strengths with a unit and have none."""


@lru_cache(maxsize=8192)
def strength_in(name: str) -> str:
    """The strength as it stands in a name ("300 mg"), several of them as they stand; never computed with."""
    found = {re.sub(r"\s", "", one).casefold(): line(one) for one in reversed(STRENGTH.findall(name))}
    if len(found) == 1 and NO_STRENGTH_NEAR.search(name):
        return ""  # "HCTZ 25/TRIAMTERENE 37.5MG": the one with a unit is half of it
    return line(" / ".join(reversed(found.values())))


@lru_cache(maxsize=8192)
def form_in(name: str) -> str:
    found = _FORM.search(name)
    return found[0] if found else ""


_WORD = compiled(r"[^\W\d_]{4,}")
_COMMON = frozenset(
    """
    oral tablet tablets capsule capsules solution injection with release extended daily disorder finding
    procedure unspecified structure product containing therapy history type other disease syndrome acute chronic
    active allergy allergies allergic intolerance substance
    """.split()
)


@lru_cache(maxsize=8192)
def words_in(name: str) -> frozenset[str]:
    """The words of a name that tell it from others: four letters and more, none that every name has."""
    return frozenset(_WORD.findall(name.lower())) - _COMMON
