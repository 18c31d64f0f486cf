"""The heads of the safety box on page 1, filled or to write on. A word there is changed here and nowhere else."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType
from typing import Final

from visitprep.findings.safety.box_lines_and_heads import Line
from visitprep.visit.records.choices.pain import CameWith
from visitprep.wording import N_, NC_, say

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

IN_A_LIST: Final = MappingProxyType(
    {Line.LYING: N_("lying down"), Line.BLEEDING: N_("bleeding or clotting problem")}
)
"""What a line is called among others, where its head alone says too little."""

_SIGNS_DENIED: Final = (
    ({CameWith.FEVER}, NC_("red flag", "fever")),
    ({CameWith.NIGHT_SWEATS}, N_("night sweats")),
    ({CameWith.WEIGHT_LOSS}, NC_("red flag", "weight loss")),
    ({CameWith.BLADDER, CameWith.BOWEL}, N_("bladder or bowel")),
    ({CameWith.BLADDER}, NC_("red flag", "bladder")),
    ({CameWith.BOWEL}, NC_("red flag", "bowel")),
    ({CameWith.SADDLE}, N_("numb between the legs")),
    ({CameWith.WEAK_LIMB}, N_("weak limb")),
    ({CameWith.UNSTEADY}, N_("unsteady walking")),
)
"""The list "what else came with it" in few words."""


def denied_in_words(signs: Collection[CameWith]) -> tuple[str, ...]:
    """Each of the signs that were denied, once."""
    left, found = set(signs), list[str]()
    for together, words in _SIGNS_DENIED:
        if together <= left:
            left -= together
            found.append(say(words))
    return tuple(found)


NEW_SIGNS: Final = N_("red flags that are new or suddenly worse")
NEW_SIGNS_DENIED: Final = (
    N_("numb between the legs"),
    N_("bladder or bowel"),
    N_("weak limb"),
    N_("chest pain"),
    N_("sudden headache"),
    NC_("red flag", "fever"),
    N_("cold or swollen limb"),
    NC_("red flag", "weight loss"),
    N_("worse at night or at rest"),
    N_("new lump"),
)
"""The two lists before the first question in few words, for "none of these" to both. Mood is not named."""

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

SIGNS_TO_TICK: Final = (
    NC_("to tick by hand", "numb"),
    NC_("to tick by hand", "weak"),
    N_("bladder or bowel"),
    NC_("to tick by hand", "fever"),
    N_("weight loss"),
    N_("wakes at night"),
    NC_("answer", "none"),
)
"""The red flags there, to tick by hand."""
