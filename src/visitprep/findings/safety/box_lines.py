"""The lines of the safety box, in its order. What speaks to each stands in `table.py`.

The head that a page gives it: `summary/words/safety_heads.py`.
"""

from __future__ import annotations

from typing import Final

from visitprep.visit.records.choices.choice import Choice
from visitprep.wording import N_


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
