"""Replies about an allergy: how bad it was, which one is meant, and that it is another thing than was taken."""

from __future__ import annotations

import re
from typing import Final

from visitprep.lines.allergies import allergy
from visitprep.lines.allergies.named import is_known, kind_of, names_one
from visitprep.lines.allergies.thing_and_severity import DENIED, HAPPENED, MAY_BE_WORSE, MOUTH_SWELLS, how_bad
from visitprep.lines.options_said import SAID
from visitprep.lines.reading import Reading
from visitprep.patterns import any_case
from visitprep.text import clean_line
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.health import AllergySeverity
from visitprep.visit.records.health import Allergy

_A_STORY: Final = 4  # words
_HOSPITAL: Final = any_case(r"\b(?:er|e\.r|a&e|emergency(?! contact)|icu|hospital\w*|ambulance|911|999)\b")
_ONLY_HOW_BAD: Final = any_case(
    r"(?:(?:it|was|is|it's|its|very|really|pretty|so|just|only|a|the|that|one|i|think|guess|severe|bad|mild|skin|rash"
    r"|side effect|not known|dont know|don't know|not sure|unsure|reaction|allergy|\d)\b[\s,.]*)+"
)


def happened_again(reply: str, before: str) -> Reading:
    """How bad it was, where the reply says more than that: "bad. throat closed up" stands behind what was told."""
    words = clean_line(reply).strip(" .")
    tells = HAPPENED.search(words) or MAY_BE_WORSE.search(words) or len(words.split()) >= _A_STORY
    if not tells or _ONLY_HOW_BAD.fullmatch(words):
        return Reading({})
    hospital = _HOSPITAL.search(words)
    code = (
        how_bad(words) if hospital is None or DENIED.search(words[: hospital.start()]) else AllergySeverity.SEVERE
    )
    if code is not AllergySeverity.SEVERE:
        code = next((one for one, said in SAID[AllergySeverity].items() if re.match(said, words, re.I)), code)
    if code is AllergySeverity.RASH and MOUTH_SWELLS.search(f"{before}; {words}"):
        code = None  # swollen lips are not of the skin alone
    reaction = words if words.casefold() in before.casefold() or not before else f"{before}; {words}"
    return Reading({"reaction": reaction, "severity": code or Gap.SKIPPED})  # told, and not asked once more


_IS: Final = (
    r"(?:(?:(?:it|that|this|the (?:medicine|drug|thing|allergy))(?:['’]?s| is| was| should (?:be|say))"
    r"|i (?:meant?|said)|should (?:be|say)) )?"
)
_BEFORE: Final = rf"(?:(?:no|sorry|wrong|{_IS}(?:the )?same(?: thing| one| allergy)?(?: as)?)[\s,.]+)*"
_ONE, _OTHER = (rf"(?:the |my |his |her )?(?P<{name}>[^,;.]+?)" for name in ("thing", "other"))
_INSTEAD: Final = tuple(
    any_case(rf"{_BEFORE}{_IS}{words}(?=[,;.]|$)(?:[\s,.;:]+(?P<rest>\S.*))?")
    for words in (
        rf"{_ONE},? (?:and )?not {_OTHER}",
        rf"not {_OTHER}[,;.]? (?:but )?{_IS}{_ONE}",
        rf"{_ONE}(?: (?:that )?(?:did|caused|made|is what|was what)\b[^,;.]*)?",
    )
)
"""Another thing than the one that was taken: "its the Maxolon not the Parkinsons. side effect"."""


def meant_instead(reply: str, before: Allergy) -> Reading:
    """The thing that it is, in a reply that was to tell how bad it was or what happened; and what else it says."""
    for pattern in _INSTEAD:
        found = pattern.fullmatch(clean_line(reply).strip(" ."))
        if found is None:
            continue
        thing, other = found["thing"].strip(), found.groupdict().get("other") or ""
        is_one = (is_known(thing) or names_one(thing)) and not HAPPENED.search(thing)
        is_other = bool(other) and other.casefold() in (before.thing or "").casefold()
        if not (is_one or is_other) or thing.casefold() == (before.thing or "").casefold():
            continue
        rest = found["rest"] or ""
        told = happened_again(rest, before.reaction or "").values
        code = next((one for one, words in SAID[AllergySeverity].items() if re.search(words, rest, re.I)), None)
        values = {"thing": thing, "kind": kind_of(thing), **({"severity": code} if code else {}), **told}
        return Reading(values, left="" if told or code else rest)
    return Reading({})


_NO_NAME: Final = any_case(
    r"(?:all|any|every|both|either|lots|various|most|some|never|not|no|none|(?:i |we )?(?:do|did|can)"
    r"(?:n['’]?t|not| not)|dunno|idk)\b"
)


def which_one(reply: str, before: Allergy) -> Reading:
    """Which of a kind it is: a name that is known takes its place; other words stand behind it."""
    words = clean_line(reply).strip(" .")
    found = allergy.read(words)
    named = found[0].values if found and not _NO_NAME.match(words) else {}
    thing = str(named.get("thing", ""))
    if not (is_known(thing) or (thing and names_one(thing.split()[-1]))):
        return Reading({"thing": f"{before.thing} ({words})"})
    if len(found) > 1:
        return Reading({"thing": words, "kind": named.get("kind")})
    return Reading({"thing": thing, "kind": named.get("kind")}, left=str(named.get("reaction") or ""))
