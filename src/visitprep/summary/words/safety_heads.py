"""The heads of the safety box: filled, among others, or to write on. A word of a head is changed here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.safety_fact import Bearing, SafetyFact
from visitprep.patterns import any_case
from visitprep.wording import N_, NC_

HEADS: Mapping[Line, str] = MappingProxyType(
    {
        Line.ALLERGIES: NC_("safety box", "Allergies"),
        Line.CAME_WITH: N_("Red flags"),
        Line.NEVER: NC_("safety box", "Never"),
        Line.BLOOD_THINNER: N_("Blood thinners"),
        Line.BLEEDING: NC_("safety box", "Bleeding"),
        Line.ILLNESS: NC_("safety box", "Illness"),
        Line.OPIOID_SEDATIVE: N_("Opioids with sedatives"),
        Line.OPIOID_BLOCKER: N_("Opioid and opioid blocker"),
        Line.SEROTONIN: N_("Act on serotonin"),
        Line.IMPLANTS: NC_("safety box", "Implants"),
        Line.KIDNEY: NC_("safety box", "Kidney"),
        Line.LIVER: NC_("safety box", "Liver"),
        Line.HEART: NC_("safety box", "Heart"),
        Line.LUNGS: NC_("safety box", "Lungs"),
        Line.SLEEP_BREATHING: N_("Sleep apnea"),
        Line.CANCER: NC_("safety box", "Cancer"),
        Line.DIABETES: NC_("safety box", "Diabetes"),
        Line.INFECTION: NC_("safety box", "Infection"),
        Line.IMMUNITY: N_("Immune system"),
        Line.NSAID: N_("Anti-inflammatory with"),
        Line.TWICE: N_("Same kind twice"),
        Line.STEROIDS: NC_("safety box", "Steroids"),
        Line.ASKED_BEFORE_SEDATION: N_("Asked before sedation"),
        Line.PREGNANCY: NC_("safety box", "Pregnancy"),
        Line.ANESTHESIA: NC_("safety box", "Anesthesia"),
        Line.LYING: NC_("safety box", "Lying"),
        Line.SUBSTANCES: N_("Alcohol, drugs, tobacco"),
        Line.ALSO: NC_("safety box", "Also"),
    }
)
"""The heads of the rows, in the order of the box. A line without one stands elsewhere on the page."""

_CLOTS: Final = any_case(
    r"(?<!\bnot )(?<!n['’]t )clot|\bdvt\b|embol|\bpes?\b|thrombo(?!cyt)|leiden|phospholip|lupus anti"
)
_BLEEDS: Final = any_case(r"\bble?ed|h(?:a)?emo(?:phil|rrh)|willebrand|ulcer|bruis|platelet|thrombocyt")


def head_of(fact: SafetyFact) -> str:
    """The head of a row; of bleeding and clots the one that was told, or both."""
    told = [f"{one.words} {one.means}" for one in fact.told if one.bearing is not Bearing.BESIDE]
    clots = [words for words in told if _CLOTS.search(words)]
    if fact.line is not Line.BLEEDING or not clots:
        return HEADS[fact.line]
    alone = clots == told and not any(map(_BLEEDS.search, told))
    return NC_("safety box", "Clotting") if alone else N_("Bleeding, clotting")


IN_A_LIST: Final = MappingProxyType({
    Line.LYING: N_("lying down"), Line.BLEEDING: N_("bleeding or clotting problem"),
    Line.IMMUNITY: N_("weak immune system"),
})  # fmt: skip
"""What a line is called among others, where its head alone says too little."""

TO_TICK: Final = (
    N_("Allergies, what happened"),
    N_("Blood thinner, for what"),
    N_("Implants; MRI safe?"),
    N_("Kidney, liver, heart, lungs"),
    NC_("to tick by hand", "Diabetes"),
    N_("Cancer, now or before"),
    N_("Sleep apnea, CPAP"),
    N_("Alcohol, other drugs"),
    N_("Infection, antibiotics"),
    N_("Anesthesia, lying flat"),
)
"""The rows of the box on a page to write on, where almost nothing was said."""
