"""What a medicine does, told where they were asked how they take it: printed with its effect."""

from __future__ import annotations

import re

from visitprep.lines.history.outcome.effect import EffectSaid, take_effect
from visitprep.lines.medicines.as_taken import told_apart
from visitprep.lines.unread import Unread
from visitprep.patterns import compiled
from visitprep.summary.words.from_records import own_note
from visitprep.visit.records.medicine import Medicine

_SOMEBODY = r"(?:me|him|her|us|my|his|the|this|that|it|all|most|some)\b"
_HOW = r"(?:really|always|usually|sometimes|mostly|just|only|barely|hardly|does|do|did|will|can|seems to|kind of)"
_DOES = compiled(
    r"^(?:(?:and|but|so|because|since|cause|cuz|coz)\s+)?"
    rf"(?:(?:it|they|that|this|which|these)(?:['’]?(?:s|re|ll|d))?\s+)?(?:{_HOW}\s+)*"
    r"(?:(?:help|eas|calm|relax|reliev|settl|sooth|dull|numb|lessen|loosen|control|improv)(?:e|es|s|ing|ed)?"
    rf"\s+(?:with |a bit |a little )?{_SOMEBODY}"
    r"|(?:stop|kill|lower|reduce)s? (?:the|my|his|her|all|most|some)\b"
    r"|(?:knock|put|keep|let|get|make|wake|leave|pick|bring|slow|calm|wipe)s?\s+(?:me|him|her|us)\b"
    r"|wear(?:s|ing)? off\b|good for\b|(?:does|do|did) ?n.?o?t (?:help|work|touch|do)|without it\b"
    r"|(?:works?|helps?)\b(?! (?:at|in) (?:the )?(?:store|office|job|factory))"
    r"|(?:upsets?|bothers?) (?:my|his|her)\b)",
    re.IGNORECASE,
)
_OF_SOMEBODY = compiled(r"^(?:helped|given|put|done) by\b", re.IGNORECASE)
_PIECES = compiled(r"\s*[;,]\s*")


def tells_effect(words: str) -> bool:
    """The words say what it does, good or bad, and not how it is taken."""
    if _OF_SOMEBODY.match(words.strip()):
        return False
    if _DOES.match(words.strip()):
        return True
    apart = told_apart(f"one, {words}")
    if apart.label == "one" and not apart.really and (apart.trouble or apart.words):
        return True
    return take_effect(Unread(words)) != EffectSaid()


def effects_said(medicine: Medicine) -> str:
    """Those of the words beside how it is really taken, as typed; empty for none."""
    return ", ".join(one for one in _PIECES.split(own_note(medicine, "really_taken")) if one and tells_effect(one))


def without_effects(medicine: Medicine) -> Medicine:
    """The medicine with the words that tell how it is taken alone beside that answer."""
    note = own_note(medicine, "really_taken")
    kept = ", ".join(one for one in _PIECES.split(note) if one and not tells_effect(one))
    if not note or not effects_said(medicine):
        return medicine
    notes = {name: text for name, text in medicine.notes.items() if name != "really_taken"}
    return medicine.model_copy(update={"notes": {**notes, **({"really_taken": kept} if kept else {})}})
