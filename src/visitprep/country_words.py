"""What a few words are called where the person lives. Sentences are written in American English; this is the one
table that puts them as they are said elsewhere. What somebody typed is never changed.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

ALL_BUT_US: Final = frozenset({"UK", "IE", "AU", "NZ", "CA", "EU"})
BRITISH: Final = frozenset({"UK", "IE", "AU", "NZ"})

TABLE: Final[tuple[tuple[str, str, frozenset[str]], ...]] = (
    ("acetaminophen", "paracetamol", BRITISH | {"EU"}),
    (
        "acetaminophen in them. It is also called Tylenol, paracetamol or APAP",
        "paracetamol in them. It is also called acetaminophen, Tylenol or APAP",
        BRITISH | {"EU"},
    ),
    ("Tylenol or acetaminophen", "paracetamol", BRITISH | {"EU"}),
    ("Tylenol, ibuprofen", "paracetamol, ibuprofen", BRITISH | {"EU"}),
    (", if my insurance wants one", "", BRITISH | {"CA"}),
    (", if {name}'s insurance wants one", "", BRITISH | {"CA"}),
    ("store-bought", "over-the-counter", ALL_BUT_US),
    ("physical therapists", "physiotherapists", ALL_BUT_US),
    ("physical therapist", "physiotherapist", ALL_BUT_US),
    ("physical therapy", "physiotherapy", ALL_BUT_US),
    ("anesthesiologists", "anaesthetists", BRITISH),
    ("anesthesiologist", "anaesthetist", BRITISH),
    ("anesthesia", "anaesthesia", BRITISH),
    ("primary care doctor", "GP", BRITISH),
    ("regular doctor", "GP", BRITISH),
    ("main doctor's", "GP's", BRITISH),
    ("main doctor", "GP", BRITISH),
    ("emergency room", "A&E", frozenset({"UK"})),
    ("emergency room", "emergency department", frozenset({"IE", "AU", "NZ"})),
    ("counselor", "counsellor", BRITISH | {"CA"}),
    ("driver's license", "driving licence", frozenset({"UK", "IE"})),
    ("license", "licence", BRITISH | {"CA"}),
    ("color", "colour", BRITISH | {"CA"}),
    ("neighbor", "neighbour", BRITISH | {"CA"}),
    ("naloxone (Narcan) at", "naloxone at", BRITISH),
    ("workers comp", "an injury at work", BRITISH),
    ("workers' comp", "workers' compensation", frozenset({"AU", "CA"})),
    ("workers' comp", "ACC", frozenset({"NZ"})),
    ("workers' comp", "injury benefit", frozenset({"UK", "IE"})),
    ("walk 2 blocks", "walk 200 metres", BRITISH | {"EU"}),
    ("March 2 1956", "2 March 1956", ALL_BUT_US),
    ("walk to the store", "walk to the shop", BRITISH),
    ("bag of groceries", "bag of shopping", BRITISH),
    ("a shot", "an injection", BRITISH),
    ("numbing shot", "numbing injection", BRITISH),
    ("steroid shots", "steroid injections", BRITISH),
    ("steroid shot", "steroid injection", BRITISH),
    ("poop", "poo", BRITISH),
    ("shopping cart", "shopping trolley", BRITISH),
)
"""American words, what is said in their place, and where (codes of `urgent/countries.json`); the longer first."""


def put_locally(text: str, place: str) -> str:
    """`text` with the words of `place`; unchanged for a place of which nothing is known. A capital stays one."""
    words = _words(place)
    if not words:
        return text

    def local(found: re.Match[str]) -> str:
        said = words[found[0].casefold()]
        return said[0].upper() + said[1:] if found[0][0].isupper() else said

    return _pattern(place).sub(local, text)


@cache
def _words(place: str) -> dict[str, str]:
    return {american.casefold(): said for american, said, where in TABLE if place in where}


@cache
def _pattern(place: str) -> re.Pattern[str]:
    either = "|".join(map(re.escape, sorted(_words(place), key=len, reverse=True)))
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)
