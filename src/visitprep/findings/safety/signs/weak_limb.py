"""Which arm or leg is weak, where what was told of a pain says it: "my left hand grip is weak"."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.patterns import any_case
from visitprep.visit.records.body_names import ARM, LEG
from visitprep.visit.records.body_words import one_side
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import Side
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_WEAK = any_case(
    r"\b(?:weak\w*|grip|strength|drop\w*|drag\w*|g[ia]v\w+|buckl\w*|slap\w*|trip\w*|catch\w*|wobbl\w*)\b"
)
_GIVES_WAY = any_case(r"\bg[ia]v\w+ (?:way|out)\b|\bbuckl\w*")
_PIECE = any_case(r"[,;.]\s|\s(?:and|but|n|&)\s")
_LIMB = any_case(r"\b(?:arms?|hands?|wrists?|fingers?|thumbs?|legs?|thighs?|knees?|ankles?|feet|foot|toes?)\b")
_WHOLE = any_case(r"\b(?:arms?|legs?)\b")
_BOTH = any_case(r"\bboth\b")


def weak_limbs(visit: Visit) -> str:
    """The part that they name beside "weak", else the arm or leg of that pain; empty where none is told."""
    told = [pain for pain in visit.pains or () if pain.weakness is YesNo.YES or "weakness" in pain.notes]
    weak = [
        one for one in told if one.weakness is YesNo.YES or _WEAK.search(_GIVES_WAY.sub("", one.notes["weakness"]))
    ]
    found = map(_limb, weak or told)
    return ", ".join(dict.fromkeys(limb for limb in found if limb))


def _limb(pain: Pain) -> str:
    told = [pain.nerve_where or "", *(pain.notes.get(name, "") for name in ("weakness", "numbness"))]
    for piece in (piece for words in told for piece in _PIECE.split(words)):
        if _WEAK.search(piece) and (part := _LIMB.search(piece)):
            return _with_side(part[0], piece, *told, pain.spreads_to or "", pain.place or "")
    every = (*told, pain.spreads_to or "", pain.place or "")
    for words in every:
        if part := _WHOLE.search(words):
            return _with_side(part[0], words, *every)
    kinds = tuple(_kinds(pain))
    side = pain.side if pain.side in (Side.LEFT, Side.RIGHT) else None
    return _named(say(kinds[0]), side) if len(kinds) == 1 else ""


def _kinds(pain: Pain) -> Iterator[str]:
    for regions, name in ((ARM, NC_("weak", "arm")), (LEG, NC_("weak", "leg"))):
        if any(region in regions for region in pain.body_regions):
            yield name


def _with_side(part: str, *texts: str) -> str:
    """With the side of the first of `texts` that tells one."""
    for text in texts:
        if _BOTH.search(text):
            return say(N_("both {place}"), place=part)
        if side := one_side(text):
            return _named(part, side)
    return part


def _named(part: str, side: Side | None) -> str:
    return say(N_("{side} {place}"), side=side.words(), place=part) if side else part
