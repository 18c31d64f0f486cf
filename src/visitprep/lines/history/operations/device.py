"""A device or metal in the body, in one line: "pacemaker left chest medtronic 2018 have the card"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.apart import apart, each
from visitprep.lines.date_in_line import day_in
from visitprep.lines.history.operations.operation_words import JOINT
from visitprep.lines.history.part_named import NAMED_PART
from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import compiled
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import DeviceKind
from visitprep.wording import N_, later

_KINDS = (
    (DeviceKind.PACEMAKER, r"pace ?-?makers?"),
    (DeviceKind.DEFIBRILLATOR, r"defibrillators?|icd|defib"),
    (DeviceKind.STIMULATOR, r"(?:(?:spinal cord|spine|nerve|dorsal root)\s+)?"
        r"(?:stimulators?|stims?)\b|scs\b|drg\b"),
    (DeviceKind.PAIN_PUMP, r"(?:pain|morphine|baclofen|intrathecal) pumps?|pumps? (?:for|with) (?:pain"
        r"|morphine|baclofen)"),
    (DeviceKind.INSULIN_PUMP, r"insulin pumps?|glucose (?:sensor|monitor)s?|cgm|dexcom|libre|omnipod"),
    (DeviceKind.COCHLEAR, r"cochlear(?: implants?)?"),
    (DeviceKind.CLIP, r"(?:aneurysm|brain) clips?"),
    (DeviceKind.METAL, rf"{JOINT}|(?:hip|knee|shoulder|ankle|elbow)s?\s+(?:new|replaced)\b"
        rf"|rods?(?: and screws?)?|screws?|plates?|pins?\b(?! and needles)|hardware"
        rf"|metal\w*|cages?"
     r"|shrapnel|bullet|staples"),
    (DeviceKind.OTHER, r"(?P<stent>stents?)|heart valves?|valves?|shunts?|ports?\b|port-a-cath|iuds?|mesh"
        r"|coils?|lens(?:es)?(?! cap)|loop recorder|implants?"
     r"|filter|hearing implant"),
)  # fmt: skip
_PATTERNS = tuple((kind, compiled(rf"(?<![\w-])(?:{words})(?![\w])", re.IGNORECASE)) for kind, words in _KINDS)
_ORGAN = (
    r"(?:bladder|bowels?|sacral|pelvic|stomach|gastric|vag(?:us|al)|(?:deep )?brain|tongue|hypoglossal|phrenic"
    r"|diaphragm|bone(?: growth)?|ear|seizures?|epilep\w+|tremors?|parkinson\w*|incontinence|leaking"
    r"|pee(?:ing)?|urine"
    r"|gastroparesis|depression|(?:sleep )?apnea)"
)
_BRAND = r"(?:interstim|axonics|enterra|vns|dbs|inspire (?:implant|device))"
_BRAND_ALONE = compiled(rf"\b{_BRAND}\b", re.IGNORECASE)
_FOR_THE_SPINE = compiled(r"\b(?:spinal cord|spine|dorsal root) (?:stimulators?|stims?)\b", re.IGNORECASE)
_OF_AN_ORGAN = compiled(
    rf"\b{_ORGAN}(?: nerve)?\s+(?:stimulators?|stims?|pace ?makers?)\b"
    rf"|\b(?:stimulators?|stims?|pace ?makers?)\b(?: thing)?(?: (?:[\w-]+ ){{0,4}}?(?:for|in|on|of) (?:my "
    rf"|the |her |his |an? )?"
    rf"(?:over ?active )?{_ORGAN}\b|[ (,:-]+(?:the )?(?:{_BRAND}\b|{_ORGAN}(?=\s*(?:[,;)]|$))))",
    re.IGNORECASE,
)
"""A stimulator that is not for pain has its own name: "bladder stimulator", "stimulator for seizures"."""
_CARD = compiled(
    r"(?:\b(?:and|but)\s+)?(?P<no>(?:i )?(?:don'?t have|do not have|no|lost|without|can'?t"
    r" find)\s+(?:(?:the|a|my|its|id|device|implant)\s+)*cards?(?: that (?:i|we) know(?: of)?| any ?more)?)"
    r"|(?:\b(?:and|with)\s+)?(?P<yes>(?:i )?(?:have|has|got|carry|bringing)\s+(?:(?:the|a|my|its|id|device"
    r"|implant)\s+)*cards?|card (?:at home|in my (?:wallet|purse))|with (?:a |the )?card)",
    re.IGNORECASE,
)
_UNSURE = compiled(
    r"\b(?:i think|maybe|probably|perhaps|not sure|might be|i believe|i guess)\b"
    r"|\?",
    re.IGNORECASE,
)
_DENIED = compiled(
    r"\b(?:no|not|never had|without|don'?t have|took out|taken out|removed)\s+(?:a |an "
    r"|any |the |my )?$",
    re.IGNORECASE,
)
_GONE = compiled(
    r"\b(?:taken out|removed|it'?s out\b|its out\b|is out\b|took (?:it|them) out|came out|pulled|no longer"
    r"|not any ?more|had (?:it|them)"
    r" out)\b",
    re.IGNORECASE,
)
_STILL_IN = compiled(
    r"\b(?:it'?s |its |they'?re )?still (?:in(?: there| place| me| her| him)?|there)\b", re.IGNORECASE
)
_STORY = compiled(r"(?:they|it|its|it's|he|she|the|who|which|checked|made by|with|not|no)\b", re.IGNORECASE)
"""Behind one of these a line goes on with the device that was named."""
_FUSED = compiled(r"\b(?:fusion|fused)\b", re.IGNORECASE)
_WHERE_A_STENT_IS = compiled(
    r"\b(?:heart|coronary|leg|neck|carotid|kidney|arter\w+|bile|ureter"
    r"|iliac)\b",
    re.IGNORECASE,
)


def read(line: str, today: date) -> tuple[Reading, ...]:
    """The devices of a line; with none in it, the line stays whole. What is said of each stays their words."""
    text = Unread(line).text
    pieces = apart(text, lambda before, after: _begins(before, after, today))
    return each(text, pieces, [_one(piece) for piece in pieces]) or (Reading({}, left=line),)


def _begins(before: str, after: str, today: date) -> bool:
    """Another device is of another kind, or in another place; "rods and screws" are one."""
    kind, word = _kind(before)
    other, again = _kind(after)
    if word is None and again is None and _FUSED.search(before) and _FUSED.search(after):
        return NAMED_PART.search(before) is not None and NAMED_PART.search(after) is not None
    if word is None or again is None or _CARD.match(after):
        return False
    heads = not re.sub(r"(?:(?:the|my|a|an|some)\s+)+$", "", after[: again.start()], flags=re.IGNORECASE).strip()
    if _STORY.match(after) and not heads:  # "the screws in my ankle" is named by its own words
        return False
    if kind is not other or (kind is DeviceKind.OTHER and word[0].casefold() != again[0].casefold()):
        return True
    placed = NAMED_PART.search(before) or day_in(before, today)
    return bool(placed and (NAMED_PART.search(after) or day_in(after, today)))


def _one(line: str) -> Reading:
    rest = Unread(line)
    kind, word = _kind(rest.text)
    if word is None and (word := _BRAND_ALONE.search(rest.text)):
        kind = DeviceKind.OTHER
    if (kind is None or word is None) and _FUSED.search(rest.text):
        # A spine can be fused with metal or without.
        ask = later(N_("{words}: is there metal in it?"), words=rest.text)
        return Reading({}, (Unclear("kind", rest.text, ask, DeviceKind.METAL),), rest.left())
    if kind is None or word is None:
        return Reading({}, left=rest.left())
    values: dict[str, object] = {"kind": kind}
    unclear: list[Unclear] = []
    doubt = _UNSURE.search(rest.text)
    if _DENIED.search(rest.text[: word.start()]) or _GONE.search(rest.text):
        # "pacemaker taken out 2020", "no metal": is there one or not?
        ask = later(N_("{words}: is it in your body now?"), words=rest.text)
        return Reading({}, (Unclear("kind", rest.text, ask, gone=True),), rest.left())
    if doubt:
        del values["kind"]
        ask = later(N_("{device}: is that sure?"), device=word[0])
        unclear.append(Unclear("kind", rest.text, ask, kind))
    if word.groupdict().get("stent") and not _WHERE_A_STENT_IS.search(rest.text):
        ask = later(N_("{device}: in the heart, a leg, or elsewhere?"), device=word[0])
        unclear.append(Unclear("details", word[0], ask))
    if card := rest.take(_CARD):
        values["card"] = YesNo.NO if card["no"] else YesNo.YES
    plain_name = kind not in (DeviceKind.METAL, DeviceKind.OTHER) and not doubt
    if plain_name:
        rest.take(re.compile(re.escape(word[0])))
    still = rest.take(_STILL_IN)
    if details := re.sub(r"[\s,]+(?:but |and )?(?:i|he|she|they|we)$", "", rest.left(), flags=re.IGNORECASE):
        still_in = still[0].strip() if still else ""
        values["details"] = details if still_in in details else ", ".join((details, still_in))
    return Reading(values, tuple(unclear))


def _kind(text: str) -> tuple[DeviceKind | None, re.Match[str] | None]:
    found = None if _FOR_THE_SPINE.search(text) else _OF_AN_ORGAN.search(text)
    if found is not None:
        return DeviceKind.OTHER, found
    for kind, pattern in _PATTERNS:
        if found := pattern.search(text):
            return kind, found
    return None, None
