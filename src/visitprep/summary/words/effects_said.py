"""What a medicine does, told where they were asked how they take it: printed with its effect."""

from __future__ import annotations

from visitprep.lines.history.outcome.effect import EffectSaid, take_effect
from visitprep.lines.medicines.prescribers import NOT_TOLD
from visitprep.lines.medicines.taking.as_taken import told_apart
from visitprep.lines.two_halves import two_halves
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case, compiled
from visitprep.summary.words.from_records import own_note
from visitprep.visit.records.medicine import Medicine

_SOMEBODY = r"(?:me|him|her|us|my|his|the|this|that|it|all|most|some)\b"
_HOW = r"(?:really|always|usually|sometimes|mostly|just|only|barely|hardly|does|do|did|will|can|seems to|kind of)"
_DOES = any_case(
    r"^(?:(?:and|but|so|because|since|cause|cuz|coz)\s+)?"
    rf"(?:(?:it|they|that|this|which|these)(?:['’]?(?:s|re|ll|d))?\s+)?(?:{_HOW}\s+)*"
    r"(?:(?:help|eas|calm|relax|reliev|settl|sooth|dull|numb|lessen|loosen|control|improv)(?:e|es|s|ing|ed)?"
    rf"\s+(?:with |a bit |a little )?{_SOMEBODY}|(?:stop|kill|lower|reduce)s? (?:the|my|his|her|all|most|some)\b"
    r"|(?:knock|put|keep|let|get|make|wake|leave|pick|bring|slow|calm|wipe)s?\s+(?:me|him|her|us)\b"
    r"|wear(?:s|ing)? off\b|good for\b|(?:does|do|did) ?n.?o?t (?:help|work|touch|do)|without it\b"
    r"|(?:works?|helps?)\b(?! (?:at|in) (?:the )?(?:store|office|job|factory))"
    r"|(?:upsets?|bothers?) (?:my|his|her)\b)"
)
_OF_SOMEBODY = any_case(r"^(?:helped|given|put|done) by\b")
_A = compiled(r"\b(?:a|an|the) ")
_PIECES = compiled(r"\s*[;,]\s*")


def tells_effect(words: str) -> bool:
    """The words say what it does, good or bad, and not how it is taken."""
    if _OF_SOMEBODY.match(words.strip()):
        return False
    if _DOES.match(words.strip()) or two_halves(words) is not None:
        return True
    apart = told_apart(f"one, {words}")
    if apart.label == "one" and not apart.really and (apart.trouble or apart.words):
        return True
    return take_effect(Unread(words)) != EffectSaid()


def effects_said(medicine: Medicine) -> str:
    """Those of the words beside its name and beside how it is really taken, as typed; empty for none.

    Who is not told of it, or does not know, stands first.
    """
    told = [one for note in _told_with(medicine).values() for one in _pieces(note) if _is_effect(one, medicine)]
    told.sort(key=lambda one: NOT_TOLD.search(one) is None)
    return ", ".join({_A.sub("", one.casefold()): one for one in told}.values())


def without_effects(medicine: Medicine) -> Medicine:
    """The medicine with the words that tell how it is taken alone beside those answers."""
    if not effects_said(medicine):
        return medicine
    notes = dict(medicine.notes)
    for field, note in _told_with(medicine).items():
        del notes[field]
        kept = ", ".join(one for one in _pieces(note) if not _is_effect(one, medicine))
        notes |= {field: kept} if kept else {}
    return medicine.model_copy(update={"notes": notes})


def _told_with(medicine: Medicine) -> dict[str, str]:
    """The notes that may tell of it: of a name that is known, where no record speaks in it, and of the taking."""
    beside_name = own_note(medicine, "name")
    is_own = medicine.name and beside_name == medicine.notes.get("name")
    found = {"name": beside_name if is_own else "", "really_taken": own_note(medicine, "really_taken")}
    return {field: note for field, note in found.items() if note}


_BARE = any_case(r"(?:yes |y )?(?:it |they )?(?:helps?|works?)")


def _is_effect(words: str, medicine: Medicine) -> bool:
    """A bare "works" says nothing beside how much it helps; that nobody was told of it is one."""
    if NOT_TOLD.search(words):
        return True
    return tells_effect(words) and not (medicine.helps is not None and _BARE.fullmatch(words))


def _pieces(note: str) -> tuple[str, ...]:
    """What it helps and what not is one of them."""
    if (halves := two_halves(note)) is not None:
        whole = note[halves.start : halves.end].strip(" ,;")
        return (*_pieces(note[: halves.start]), whole, *_pieces(note[halves.end :]))
    return tuple(filter(None, _PIECES.split(note.strip(" ,;"))))
