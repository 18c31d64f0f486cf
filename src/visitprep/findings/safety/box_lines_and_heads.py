"""The lines of the safety box, in its order, and the head of each: filled, or to write on.

A word of a head is changed here and nowhere else. What speaks to a line stands in `table.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from visitprep.visit.records.choices.choice import Choice
from visitprep.wording import N_, NC_


class Line(Choice):
    """Every safety line, in the order of the box. Its words name it in a sentence; a page may head it otherwise."""

    ALLERGIES = "allergies", N_("Allergies")
    CAME_WITH = "came_with", N_("Red flags")
    PROCEDURE_ALLERGIES = "procedure_allergies", N_("Allergies that matter for a scan or a shot")
    NEVER = "never", N_("What must never be done")
    BLOOD_THINNER = "blood_thinner", N_("Blood thinners")
    BLEEDING = "bleeding", N_("Bleeding or clotting problem")
    ILLNESS = "illness", N_("Illness told by its name")
    OPIOID_SEDATIVE = "opioid_sedative", N_("Opioid with medicines that can make sleepy")
    OPIOID_BLOCKER = "opioid_blocker", N_("Opioid with a medicine that blocks opioids")
    SEROTONIN = "serotonin", N_("Medicines that act on serotonin, together")
    IMPLANTS = "implants", N_("Implants and devices")
    KIDNEY = "kidney", N_("Kidney disease")
    LIVER = "liver", N_("Liver disease")
    HEART = "heart", N_("Heart disease or a stent")
    LUNGS = "lungs", N_("Lung disease")
    SLEEP_BREATHING = "sleep_breathing", N_("Sleep apnea")
    CANCER = "cancer", N_("Cancer")
    DIABETES = "diabetes", N_("Diabetes")
    INFECTION = "infection", N_("Infection or antibiotics")
    IMMUNITY = "immunity", N_("Weak immune system")
    NSAID = "nsaid", N_("Anti-inflammatory beside a blood thinner, kidney disease or an ulcer")
    TWICE = "twice", N_("Same kind of medicine twice")
    STEROIDS = "steroids", N_("Steroid shots and medicines")
    ASKED_BEFORE_SEDATION = "asked_before_sedation", N_("Asked about before sedation")
    PREGNANCY = "pregnancy", N_("Pregnancy")
    ANESTHESIA = "anesthesia", N_("Trouble with anesthesia")
    LYING = "lying", N_("Trouble lying down")
    SUBSTANCES = "substances", N_("Alcohol, drugs, tobacco")
    ALSO = "also", N_("Also")


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

WORKED_OUT: Final = frozenset(
    {
        Line.ALSO,
        Line.NEVER,
        Line.ILLNESS,
        Line.NSAID,
        Line.OPIOID_SEDATIVE,
        Line.OPIOID_BLOCKER,
        Line.SEROTONIN,
        Line.TWICE,
        Line.ASKED_BEFORE_SEDATION,
    }
)
"""No question asks for these: nobody denied them or left them open."""

MEDICINES_TOGETHER: Final = (Line.OPIOID_SEDATIVE, Line.OPIOID_BLOCKER, Line.SEROTONIN, Line.NSAID, Line.TWICE)
"""What medicines say together, in the order in which every copy tells it."""
