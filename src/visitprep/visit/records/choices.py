"""Every closed set of answers: a stored code, and the words shown for it.

Codes are stored and never change; words are looked up when shown (`choice.words()`).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from visitprep.visit.dates.values import Order
from visitprep.wording import N_, NC_, say


class Choice(StrEnum):
    """A code with its words."""

    label: str

    def __new__(cls, code: str, label: str) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = cls._told_apart(label)
        return member

    @classmethod
    def _told_apart(cls, label: str) -> str:
        """One word may mean several things to a translator: it says which question it answers."""
        return label if " " in label else NC_(cls.__name__, label)

    def words(self) -> str:
        return say(self.label)


class Gap(Choice):
    """Ways of not answering (a data absent reason, in FHIR). Each prints as what it is.

    A question never asked has no gap and no value.
    """

    SKIPPED = "skipped", N_("skipped")
    DONT_KNOW = "dont_know", N_("does not know")
    IN_PERSON = "in_person", N_("will say in person")
    RATHER_NOT = "rather_not", N_("would rather not say")


class YesNo(Choice):
    YES = "yes", N_("Yes")
    NO = "no", N_("No")
    UNSURE = "unsure", N_("Not sure")


class Pregnancy(Choice):
    YES = "yes", N_("Yes")
    NO = "no", N_("No")
    UNSURE = "unsure", N_("Not sure")
    DOES_NOT_APPLY = "does_not_apply", N_("Does not apply")


class FilledBy(Choice):
    PATIENT = "patient", N_("the patient")
    CAREGIVER_WITH_PATIENT = "caregiver_with_patient", N_("a helper, with the patient there to answer")
    CAREGIVER_ALONE = "caregiver_alone", N_("a helper, without the patient there")
    INTERPRETER = "interpreter", N_("the patient, through an interpreter")


class LegalRole(Choice):
    NONE = "none", N_("No legal role")
    HEALTH_PROXY = "health_proxy", N_("Health care proxy or agent")
    POWER_OF_ATTORNEY = "power_of_attorney", N_("Power of attorney")
    GUARDIAN = "guardian", N_("Guardian")
    PARENT = "parent", N_("Parent")
    OTHER = "other", N_("Something else")


class Country(Choice):
    """Where the person lives, and how 3/4/2024 is read there: nothing is said where both ways are in use.

    What to call, and the paper, are in urgent/countries.json under the same codes.
    """

    US = "US", N_("United States"), Order.MDY
    CA = "CA", N_("Canada"), None
    UK = "UK", N_("United Kingdom"), Order.DMY
    IE = "IE", N_("Ireland"), Order.DMY
    AU = "AU", N_("Australia"), Order.DMY
    NZ = "NZ", N_("New Zealand"), Order.DMY
    EU = "EU", N_("Another country in the European Union"), Order.DMY
    OTHER = "unknown", N_("Somewhere else"), None

    date_order: Order | None

    def __new__(cls, code: str, label: str, date_order: Order | None) -> Self:
        member = str.__new__(cls, code)
        member._value_, member.label, member.date_order = code, cls._told_apart(label), date_order
        return member


class VisitMode(Choice):
    IN_PERSON = "in_person", N_("In person")
    VIDEO = "video", N_("By video")
    PHONE = "phone", N_("By phone")


class VisitKind(Choice):
    FIRST = "first", N_("First visit")
    FOLLOW_UP = "follow_up", N_("Follow-up visit")
    PROCEDURE = "procedure", N_("A procedure, such as a shot")
    OTHER = "other", N_("Something else")


class Region(Choice):
    """Own list of body regions (clinical.md 1.2 C); the hints answer the commonest mix-ups of back and shoulder."""

    HEAD = "head", N_("head")
    FACE = "face", N_("face")
    JAW = "jaw", N_("jaw")
    NECK = "neck", N_("neck")
    SHOULDER = "shoulder", N_("shoulder")
    UPPER_ARM = "upper_arm", N_("upper arm")
    ELBOW = "elbow", N_("elbow")
    FOREARM = "forearm", N_("forearm")
    WRIST = "wrist", N_("wrist")
    HAND = "hand", N_("hand")
    FINGERS = "fingers", N_("fingers")
    CHEST = "chest", N_("chest")
    UPPER_BACK = "upper_back", N_("upper back")
    MID_BACK = "mid_back", N_("middle back")
    LOWER_BACK = "lower_back", N_("lower back")
    TAILBONE = "tailbone", N_("tailbone")
    BUTTOCK = "buttock", N_("buttock")
    BELLY = "belly", N_("belly")
    PELVIS = "pelvis", N_("pelvis")
    GROIN = "groin", N_("groin")
    GENITAL_AREA = "genital_area", N_("genital area")
    HIP = "hip", N_("hip")
    THIGH = "thigh", N_("thigh")
    KNEE = "knee", N_("knee")
    SHIN_CALF = "shin_calf", N_("shin or calf")
    ANKLE = "ankle", N_("ankle")
    FOOT = "foot", N_("foot")
    TOES = "toes", N_("toes")
    WHOLE_BODY = "whole_body", N_("whole body")


class Side(Choice):
    LEFT = "left", N_("left")
    RIGHT = "right", N_("right")
    BOTH = "both", N_("both sides")
    MIDDLE = "middle", N_("middle")
    UNSURE = "unknown", N_("not sure of the side")


class OnsetSpeed(Choice):
    SUDDEN = "sudden", N_("All at once")
    GRADUAL = "gradual", N_("Little by little")
    OTHER = "other", N_("Something else")


class Cause(Choice):
    INJURY = "injury", N_("An injury or a fall")
    CRASH = "crash", N_("A vehicle crash")
    WORK = "work", N_("Work")
    SURGERY = "surgery", N_("Surgery")
    ILLNESS = "illness", N_("An illness or infection")
    CANCER = "cancer", N_("Cancer or its treatment")
    UNCLEAR = "unclear", N_("No clear cause")
    OTHER = "other", N_("Something else")


class Pattern(Choice):
    CONSTANT = "constant", N_("There all the time")
    COMES_AND_GOES = "comes_and_goes", N_("Comes and goes")
    CONSTANT_FLARES = "constant_flares", N_("There all the time, with flares")
    VARIES = "varies", N_("It varies too much to say")


class HowOften(Choice):
    EVERY_DAY = "every_day", N_("Every day")
    MOST_DAYS = "most_days", N_("Most days")
    SOME_DAYS = "some_days", N_("Some days")
    RARELY = "rarely", N_("Rarely")
    VARIES = "varies", N_("It varies too much to say")


class LowDays(Choice):
    """How often somebody was down or worried, in words of our own: two people answer it about one of them."""

    NEVER = "never", N_("Never")
    SOME_DAYS = "some_days", N_("Some days")
    MOST_DAYS = "most_days", N_("Most days")
    EVERY_DAY = "every_day", N_("Every day")
    VARIES = "varies", N_("It varies too much to say")


class DayTime(Choice):
    MORNING = "morning", N_("Morning")
    MIDDAY = "midday", N_("Middle of the day")
    EVENING = "evening", N_("Evening")
    NIGHT = "night", N_("Night")
    NO_PATTERN = "no_pattern", N_("No pattern")


class Trend(Choice):
    BETTER = "better", N_("Getting better")
    SAME = "same", N_("About the same")
    WORSE = "worse", N_("Getting worse")
    UP_AND_DOWN = "up_and_down", N_("Up and down")


class Quality(Choice):
    """Words for pain: a subset of the HL7 value set [S17], common words only."""

    ACHING = "aching", N_("aching")
    DULL = "dull", N_("dull")
    SORE = "sore", N_("sore")
    THROBBING = "throbbing", N_("throbbing")
    HEAVY = "heavy", N_("heavy")
    TIGHT = "tight", N_("tight")
    CRAMPING = "cramping", N_("cramping")
    PRESSURE = "pressure", N_("pressure")
    SHARP = "sharp", N_("sharp")
    STABBING = "stabbing", N_("stabbing")
    SHOOTING = "shooting", N_("shooting")
    BURNING = "burning", N_("burning")
    TINGLING = "tingling", N_("tingling")
    PINS = "pins_and_needles", N_("pins and needles")
    ELECTRIC = "electric", N_("like an electric shock")
    NUMB = "numb", N_("numb")
    ITCHING = "itching", N_("itching")
    COLD = "cold", N_("cold")
    TENDER = "tender", N_("tender to touch")
    OTHER = "other", N_("other words")


class Worsens(Choice):
    SITTING = "sitting", N_("sitting")
    STANDING = "standing", N_("standing")
    WALKING = "walking", N_("walking")
    BENDING = "bending", N_("bending")
    LIFTING = "lifting", N_("lifting")
    TWISTING = "twisting", N_("twisting")
    LYING = "lying_down", N_("lying down")
    COUGHING = "coughing", N_("coughing or sneezing")
    STAIRS = "stairs", N_("stairs")
    REACHING = "reaching", N_("reaching")
    WEATHER = "cold_weather", N_("cold or weather")
    STRESS = "stress", N_("stress")
    TOUCH = "touch", N_("touch")
    EATING = "eating", N_("eating")
    PERIODS = "periods", N_("periods")
    EXERCISE = "exercise", N_("exercise")
    OTHER = "other", N_("something else")


class Eases(Choice):
    REST = "rest", N_("rest")
    LYING = "lying_down", N_("lying down")
    MOVING = "moving", N_("moving")
    HEAT = "heat", N_("heat")
    COLD = "cold", N_("cold")
    STRETCHING = "stretching", N_("stretching")
    MEDICINE = "medicine", N_("medicine")
    MASSAGE = "massage", N_("massage")
    BRACE = "brace", N_("a brace")
    POSITION = "position", N_("a certain position")
    NOTHING = "nothing", N_("nothing helps")
    OTHER = "other", N_("something else")


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
    OTHER = "other", N_("Another reason")


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


class HeadacheSign(Choice):
    """What comes with a headache: asked, and never concluded from."""

    LIGHT = "light", N_("light hurts")
    SOUND = "sound", N_("sound hurts")
    SICK = "sick", N_("feeling sick or throwing up")
    SIGHT = "sight", N_("spots, lines or zigzags before it")
    ONE_SIDE = "one_side", N_("mostly on one side")
    MOVING = "moving", N_("worse when moving about")
    OTHER = "other", N_("something else")


class SkinChange(Choice):
    """An arm or leg next to the other one."""

    HEAT = "heat", N_("warmer or colder skin")
    COLOR = "color", N_("skin of another color")
    SWELLING = "swelling", N_("swelling")
    SWEAT = "sweat", N_("more or less sweat")
    HAIR_NAILS = "hair_nails", N_("hair or nails that grow differently")
    TOUCH = "touch", N_("hurts at a light touch")
    STIFF = "stiff", N_("stiff or shaky")
    OTHER = "other", N_("something else")


class ClaimKind(Choice):
    WORKERS_COMP = "workers_comp", N_("an injury at work (workers' comp)")
    CRASH = "crash", N_("a crash (car insurance)")
    DISABILITY = "disability", N_("disability")
    LAWSUIT = "lawsuit", N_("a lawsuit")
    OTHER = "other", N_("something else")


class CameWith(Choice):
    """What decides whether a clinic looks for something else first (clinical.md 3.2 [S45][S47])."""

    FEVER = "fever", N_("fever or chills")
    WEIGHT_LOSS = "weight_loss", N_("weight loss for no known reason")
    BLADDER = "bladder", N_("trouble starting or holding pee")
    BOWEL = "bowel", N_("trouble holding poop")
    SADDLE = "saddle", N_("numb between the legs")
    WEAK_LIMB = "weak_limb", N_("a weak arm or leg")
    UNSTEADY = "unsteady", N_("unsteady walking")
    NIGHT_SWEATS = "night_sweats", N_("night sweats")
    CANCER = "cancer", N_("cancer, now or before")
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
    OTHER = "other", N_("Another device")


class HelpNeeded(Choice):
    DRESSING = "dressing", N_("getting dressed")
    BATHING = "bathing", N_("bathing")
    TOILET = "toilet", N_("using the toilet")
    COOKING = "cooking", N_("cooking")
    HOUSEWORK = "housework", N_("housework")
    SHOPPING = "shopping", N_("shopping")
    STAIRS = "stairs", N_("stairs")
    TRANSFERS = "transfers", N_("getting in or out of a bed or chair")
    OTHER = "other", N_("something else")


class Aid(Choice):
    CANE = "cane", N_("cane")
    WALKER = "walker", N_("walker")
    WHEELCHAIR = "wheelchair", N_("wheelchair or scooter")
    BRACE = "brace", N_("brace")
    CRUTCHES = "crutches", N_("crutches")
    OTHER = "other", N_("something else")


class WorkStatus(Choice):
    FULL_TIME = "full_time", N_("Working full time")
    PART_TIME = "part_time", N_("Working part time")
    LIGHT_DUTY = "light_duty", N_("Light duty")
    OFF_SICK = "off_sick", N_("Off sick")
    DISABILITY = "disability", N_("On disability")
    RETIRED = "retired", N_("Retired")
    STUDENT = "student", N_("Student")
    CARER = "carer", N_("Caring for someone")
    HOMEMAKER = "homemaker", N_("Running the home")
    LOOKING = "looking", N_("Looking for work")
    OTHER = "other", N_("Something else")


class ListSource(Choice):
    LABELS = "labels", N_("The labels on the bottles")
    PHARMACY = "pharmacy", N_("A printout from the pharmacy")
    PORTAL = "portal", N_("A clinic website or app")
    MEMORY = "memory", N_("Memory")
    MIXED = "mixed", N_("A mix of these")


class TeamRole(Choice):
    PRIMARY_CARE = "primary_care", N_("Own doctor (primary care)")
    REFERRER = "referrer", N_("Who made the referral")
    BLOOD_THINNER_PRESCRIBER = "blood_thinner_prescriber", N_("Who prescribes the blood thinner")
    SURGEON = "surgeon", N_("Surgeon")
    NEUROLOGIST = "neurologist", N_("Neurologist (nerves)")
    RHEUMATOLOGIST = "rheumatologist", N_("Rheumatologist (joints)")
    CARDIOLOGIST = "cardiologist", N_("Cardiologist (heart)")
    MENTAL_HEALTH = "mental_health", N_("Counselor or mental health")
    THERAPIST = "therapist", N_("Physical therapist")
    PHARMACY = "pharmacy", N_("Pharmacy")
    OTHER = "other", N_("Someone else")


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
