"""What a line about heat tells of something else: "hot baths, and the warm pool helped most"."""

from __future__ import annotations

from msgspec import Struct

from visitprep.lines.apart import apart
from visitprep.lines.history.treatments.treatment_kind import kind_said
from visitprep.lines.history.treatments.treatment_words import OTHER_TREATMENT, WARMTH
from visitprep.patterns import any_case
from visitprep.visit.records.choices.care import TreatmentKind

_BY_ITSELF = (TreatmentKind.HEAT_ICE, TreatmentKind.BRACE, TreatmentKind.TENS)
"""Nothing else is part of these, as a pool and massage are of physical therapy."""
_OTHERS = frozenset(
    {
        TreatmentKind.PHYSICAL_THERAPY, TreatmentKind.CHIROPRACTIC, TreatmentKind.MASSAGE,
        TreatmentKind.ACUPUNCTURE, TreatmentKind.TENS, TreatmentKind.BRACE, TreatmentKind.HEAT_ICE,
    }
)  # fmt: skip
_GOT = any_case(r"\b(?:made|gave|got|bought|fitted)(?: (?:me|him|her|us|a|an|the|my|custom|new|special))*\s*$")
"""In front of what somebody was given: "the dentist made me a night guard"."""


class OfAnotherKind(Struct, frozen=True):
    kind: TreatmentKind
    what: str
    words: str


def of_other_kinds(line: str, kind: TreatmentKind | None) -> tuple[str, tuple[OfAnotherKind, ...]]:
    """What is said of `kind`, and each thing of another kind with what is said of that.

    A piece that names none of them goes on with the one before it.
    """
    if kind not in _BY_ITSELF:
        return line, ()
    own, others, last = list[str](), dict[tuple[TreatmentKind, str], list[str]](), None
    for piece in apart(line, lambda before, after: True):
        named = _named(piece, kind)
        if named is not None:
            last = next((one for one in others if _is_same(one, named)), named)
            others.setdefault(last, []).append(piece)
        elif last is None or WARMTH.search(piece) or kind_said(piece)[0] is kind:
            last = None
            own.append(piece)
        else:
            others[last].append(piece)
    if not own or not others:
        return line, ()
    found = (OfAnotherKind(which, what, ", ".join(words)) for (which, what), words in others.items())
    return ", ".join(own), tuple(found)


def _named(piece: str, kind: TreatmentKind) -> tuple[TreatmentKind, str] | None:
    """The other treatment that a piece begins with."""
    found = OTHER_TREATMENT.search(piece)
    ahead = piece[: found.start()] if found else ""
    if found and (len(ahead.split()) < 3 or _GOT.search(ahead)) and not WARMTH.search(ahead):
        is_warm = kind is TreatmentKind.HEAT_ICE and WARMTH.fullmatch(found[0])
        return None if is_warm else (TreatmentKind.OTHER, found[0])
    first = kind_said(" ".join(piece.split()[:2]))[0]
    return (first, "") if first in _OTHERS and first is not kind else None


def _is_same(one: tuple[TreatmentKind, str], other: tuple[TreatmentKind, str]) -> bool:
    return one[0] is other[0] and (
        other[1].casefold() in one[1].casefold() or one[1].casefold() in other[1].casefold()
    )
