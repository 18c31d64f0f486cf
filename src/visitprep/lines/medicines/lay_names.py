"""The one of a few listed medicines that is called by what it does: "the water pill", "my heart pill"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from visitprep.medicines.reading import read_name
from visitprep.patterns import any_case
from visitprep.visit.records.medicine import Medicine

_WATER: Final = "furosemide|torsemide|bumetanide|chlorthalidone|\\w+thiazide|indapamide|triamterene|\\w+nolactone"
_KINDS: Final = (
    (r"water|fluid|diuretic", _WATER),
    (
        r"heart",
        r"\w+olol|digoxin|amiodarone|\w+(?:zem|pamil)|nitroglycerin|isosorbide.*|blood_thinner|antiplatelet",
    ),
    (r"blood pressure|pressure|bp", rf"\w+(?:pril|sartan|dipine|olol|zem|pamil)|clonidine|hydralazine|{_WATER}"),
    (r"sugar|diabetes|diabetic", "diabetes"),
    (r"sleep|sleeping", "sedative|sedating_antidepressant"),
    (r"nerves?|anxiety", "gabapentinoid|nerve_pain|benzodiazepine"),
    (r"stomach|acid|heartburn|reflux", r"(?!aripip)\w*prazole|\w*tidine|sucralfate"),
    (r"cholesterol|statin", r"\w+statin|ezetimibe|fenofibrate"),
)
"""What people call it, and what is in it or its flags in the table."""
_CALLED: Final = any_case(
    r"(?P<first>(?!(?:because|cause|when|if|with|since|so|as|after)\b)(?:[\w'’]+ ){0,4}?)(?:(?:the|my|that|his"
    r"|her) )?\b(?:(?P<kind>(?:blood )?[a-z]+) (?:pill|tablet|capsule|one|med(?:icine|ication)?)s?|"
    r"(?P<class>diuretic|statin)s?)\b(?P<how>.*)"
)
_TAKES: Final = any_case(r"(?:(?:i|s?he|we|yes|oh|and|but|well|do|just|takes?|use|for) )*")


def called_in(piece: str, listed: Sequence[Medicine]) -> tuple[list[Medicine], str] | None:
    """Those of the kind that `piece` names, and how they are taken; what stands in front stays, but "I take"."""
    if (called := _CALLED.fullmatch(piece)) is None:
        return None
    kind = (called["kind"] or called["class"]).casefold()
    inside = next((inside for names, inside in _KINDS if re.fullmatch(names, kind)), "")
    how = re.sub(r"^[\s:,]*(?:(?:which|that) )?", "", called["how"])
    told = re.compile(rf"\b{kind.removesuffix('ing')}" if len(kind) > 3 else "(?!)")
    named = ((one, read_name(one.name or "", one.ingredient or "")) for one in listed)
    holds = ((one, any(re.fullmatch(inside, word) for word in of.ingredients | of.flags)) for one, of in named)
    fits = [one for one, of_kind in holds if of_kind or told.search((one.reason or "").casefold())]
    return (fits, how if _TAKES.fullmatch(called["first"]) else piece) if inside or fits else None
