"""What was done and found, and what was planned."""

from __future__ import annotations

from visitprep.visit.records.choices.choice import Choice
from visitprep.wording import N_


class TreatmentKind(Choice):
    PHYSICAL_THERAPY = "physical_therapy", N_("Physical therapy")
    HOME_EXERCISE = "home_exercise", N_("Exercises at home")
    OCCUPATIONAL_THERAPY = "occupational_therapy", N_("Occupational therapy")
    CHIROPRACTIC = "chiropractic", N_("Chiropractic or osteopathy")
    MASSAGE = "massage", N_("Massage")
    ACUPUNCTURE = "acupuncture", N_("Acupuncture")
    TENS = "tens", N_("TENS unit (small electric pads)")
    HEAT_ICE = "heat_ice", N_("Heat or ice")
    BRACE = "brace", N_("Brace or support")
    PSYCHOLOGY = "psychology", N_("Talk therapy or pain psychology")
    MINDFULNESS = "mindfulness", N_("Mindfulness or relaxation")
    PAIN_PROGRAM = "pain_program", N_("Pain program")
    INJECTION = "injection", N_("Shot into a joint, muscle or the spine")
    NERVE_BLOCK = "nerve_block", N_("Nerve block")
    ABLATION = "ablation", N_("Radiofrequency ablation (nerve burning)")
    BOTOX = "botox", N_("Botox shots")
    STIMULATOR = "stimulator", N_("Stimulator (trial or implant)")
    PUMP = "pump", N_("Pain pump")
    SURGERY = "surgery", N_("Surgery for pain")
    OTHER = "other", N_("Something else")


class TestKind(Choice):
    __test__ = False  # the name is the field's own; pytest would collect it

    XRAY = "xray", N_("X-ray")
    MRI = "mri", N_("MRI")
    CT = "ct", N_("CT scan")
    BONE_SCAN = "bone_scan", N_("Bone scan")
    ULTRASOUND = "ultrasound", N_("Ultrasound")
    EMG = "emg", N_("Nerve and muscle test (EMG)")
    DEXA = "dexa", N_("Bone density (DEXA)")
    LABS = "labs", N_("Blood or lab tests")
    OTHER = "other", N_("Another test")


class Copy(Choice):
    """Where a report, or its pictures, are: two separate questions for each test."""

    HAVE_IT = "have_it", N_("Have it")
    ASKED_FOR_IT = "asked_for_it", N_("Asked for it")
    AT_THE_CLINIC = "at_the_clinic", N_("The clinic already has it")
    NO = "no", N_("Do not have it")


class Planned(Choice):
    """What kind of thing was decided at a visit."""

    MEDICINE_START = "medicine_start", N_("A medicine to start")
    MEDICINE_CHANGE = "medicine_change", N_("A medicine to take another way")
    MEDICINE_STOP = "medicine_stop", N_("A medicine to stop")
    TEST = "test", N_("A scan or test")
    TREATMENT = "treatment", N_("A treatment, such as a shot or therapy")
    REFERRAL = "referral", N_("Somebody else to see")
    OTHER = "other", N_("Something else")


class Happened(Choice):
    """What became of something that was decided."""

    YES = "yes", N_("Yes")
    PARTLY = "partly", N_("In part")
    NOT_YET = "not_yet", N_("Not yet")
    NO = "no", N_("No")
    UNSURE = "unsure", N_("Not sure")
