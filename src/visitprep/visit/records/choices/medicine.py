"""What a medicine is, how it is taken, and what it did."""

from __future__ import annotations

from visitprep.visit.records.choices.choice import Choice
from visitprep.wording import N_


class MedicineKind(Choice):
    PRESCRIPTION = "prescription", N_("Prescription")
    STORE_BOUGHT = "store_bought", N_("Store-bought")
    VITAMIN = "vitamin", N_("Vitamin or mineral")
    SUPPLEMENT = "supplement", N_("Herb or supplement")
    CANNABIS = "cannabis", N_("Cannabis or CBD")
    OTHER = "other", N_("Something else")


class Route(Choice):
    MOUTH = "mouth", N_("by mouth")
    SKIN = "skin", N_("on the skin (cream, gel)")
    PATCH = "patch", N_("patch")
    INHALED = "inhaled", N_("breathed in (inhaler)")
    NOSE = "nose", N_("in the nose")
    EYE_EAR = "eye_ear", N_("eye or ear drops")
    INJECTION = "injection", N_("shot (injection)")
    RECTAL = "rectal", N_("in the rectum (suppository)")
    UNDER_TONGUE = "under_tongue", N_("under the tongue")
    OTHER = "other", N_("another way")


class Helps(Choice):
    A_LOT = "a_lot", N_("Helps a lot")
    SOME = "some", N_("Helps some")
    A_LITTLE = "a_little", N_("Helps a little")
    NOT_AT_ALL = "not_at_all", N_("Does not help")
    NOT_FOR_PAIN = "not_for_pain", N_("Not taken for pain")
    TOO_SOON = "too_soon", N_("Too soon to say")
    UNSURE = "unsure", N_("Not sure")


class Effect(Choice):
    """The effect scale used for everything tried (clinical.md 1.4)."""

    A_LOT = "a_lot", N_("Helped a lot")
    SOME = "some", N_("Helped some")
    A_LITTLE = "a_little", N_("Helped a little")
    NONE = "none", N_("Did not help")
    WORSE = "worse", N_("Made it worse")
    TOO_SOON = "too_soon", N_("Too soon to say")
    UNSURE = "unsure", N_("Not sure")


class WhyStopped(Choice):
    NO_HELP = "no_help", N_("It did not help")
    SIDE_EFFECTS = "side_effects", N_("Side effects")
    COST = "cost", N_("Cost or insurance")
    WORE_OFF = "wore_off", N_("It stopped working")
    ALLERGY = "allergy", N_("Allergy")
    CLINICIAN = "clinician", N_("The doctor or nurse stopped it")
    PROCEDURE = "procedure", N_("A procedure or a pregnancy")
    BETTER = "better", N_("No longer needed")
    NOT_STOPPED = "not_stopped", N_("It was not stopped")
    OTHER = "other", N_("Another reason")


class ListSource(Choice):
    LABELS = "labels", N_("The labels on the bottles")
    PHARMACY = "pharmacy", N_("A printout from the pharmacy")
    PORTAL = "portal", N_("A clinic website or app")
    MEMORY = "memory", N_("Memory")
    MIXED = "mixed", N_("A mix of these")
