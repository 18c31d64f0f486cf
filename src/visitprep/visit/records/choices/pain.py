"""Where it hurts, what it is like, and what came with it."""

from __future__ import annotations

from visitprep.visit.records.choices.choice import Choice
from visitprep.wording import N_


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
