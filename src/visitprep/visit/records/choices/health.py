"""Illnesses, allergies, devices, pregnancy."""

from __future__ import annotations

from visitprep.visit.records.choices.choice import Choice
from visitprep.wording import N_


class Pregnancy(Choice):
    YES = "yes", N_("Yes")
    NO = "no", N_("No")
    UNSURE = "unsure", N_("Not sure")
    DOES_NOT_APPLY = "does_not_apply", N_("Does not apply")


class Condition(Choice):
    DIABETES = "diabetes", N_("diabetes")
    HIGH_BLOOD_PRESSURE = "high_blood_pressure", N_("high blood pressure")
    HEART = "heart", N_("heart disease or a stent")
    STROKE = "stroke", N_("stroke")
    LUNG = "lung", N_("asthma, COPD or other lung disease")
    SLEEP_APNEA = "sleep_apnea", N_("sleep apnea")
    KIDNEY = "kidney", N_("kidney disease")
    LIVER = "liver", N_("liver disease or hepatitis")
    STOMACH_ULCER = "stomach_ulcer", N_("stomach ulcer or bleeding")
    BLEEDING_CLOTTING = "bleeding_clotting", N_("a bleeding or clotting problem")
    CANCER = "cancer", N_("cancer, now or before")
    OSTEOPOROSIS = "osteoporosis", N_("thin bones or an easy break")
    ARTHRITIS = "arthritis", N_("arthritis or an immune disease")
    IMMUNE = "immune", N_("HIV or a weak immune system")
    THYROID = "thyroid", N_("thyroid disease")
    SEIZURES = "seizures", N_("seizures")
    GLAUCOMA = "glaucoma", N_("glaucoma")
    MENTAL_HEALTH = "mental_health", N_("depression, anxiety or PTSD")
    SUBSTANCE_USE = "substance_use", N_("alcohol or drug use disorder")
    OTHER = "other", N_("something else")


class AllergyKind(Choice):
    MEDICINE = "medicine", N_("Medicine")
    LATEX = "latex", N_("Latex")
    CONTRAST = "contrast", N_("Dye used for scans")
    SKIN_CLEANER = "skin_cleaner", N_("Iodine or skin cleaner")
    ADHESIVE = "adhesive", N_("Tape or glue")
    NUMBING = "numbing", N_("Numbing medicine")
    STEROID = "steroid", N_("Steroid")
    FOOD = "food", N_("Food")
    OTHER = "other", N_("Something else")


class AllergySeverity(Choice):
    SEVERE = "severe", N_("Severe: could not breathe, or needed a hospital")
    RASH = "rash", N_("Hives or rash")
    SIDE_EFFECT = "side_effect", N_("Upset stomach or other side effect")
    UNKNOWN = "unknown", N_("Not sure how bad")


class DeviceKind(Choice):
    PACEMAKER = "pacemaker", N_("Pacemaker")
    DEFIBRILLATOR = "defibrillator", N_("Defibrillator (ICD)")
    STIMULATOR = "stimulator", N_("Spinal cord or nerve stimulator")
    PAIN_PUMP = "pain_pump", N_("Pain pump")
    INSULIN_PUMP = "insulin_pump", N_("Insulin pump or glucose sensor")
    COCHLEAR = "cochlear", N_("Cochlear implant")
    CLIP = "clip", N_("Aneurysm clip")
    METAL = "metal", N_("New joint, or metal in the spine or a bone")
    FRAGMENT = "fragment", N_("Metal or glass left in the body")
    """Of an injury, or behind an operation: a bullet, shrapnel, the tip of a needle, staples."""
    OTHER = "other", N_("Another device")
