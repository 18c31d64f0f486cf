"""Named facts about a visit: the closed vocabulary that checklists are chosen by.

A fact holds or it does not; there is nothing in between and nothing to compute with. Where an answer is missing or
"not sure", the fact does not hold, except where it says otherwise below.
"""

from __future__ import annotations

from enum import StrEnum

from visitprep.patterns import any_case


class Fact(StrEnum):
    """Every fact a checklist may name. Codes are written by hand in files and never change."""

    SPINE_PAIN = "spine_pain"
    """A pain in the neck, back or tailbone."""
    HEADACHE = "headache"
    """A pain in the head."""
    NERVE_PAIN = "nerve_pain"
    """A pain that burns, tingles, is numb or like electricity; or numb, tingling or weak parts."""
    CANCER = "cancer"
    """Cancer now or before, or a pain put down to it."""
    PAST_SURGERY = "past_surgery"
    """Any surgery, or a pain that began with one."""
    WORK_CLAIM = "work_claim"
    """A claim, or a pain put down to work."""
    OPIOID_NOW = "opioid_now"
    """An opioid in the list of medicines taken now."""
    IMPLANT = "implant"
    """A device or metal part in the body."""
    ONLY_METAL = "only_metal"
    """All that is in the body is a joint, a plate, screws or a splinter: no device that somebody checks."""
    DIABETES = "diabetes"
    """Diabetes, or an insulin pump or glucose sensor."""
    BLOOD_THINNER = "blood_thinner"
    """They say so, or a medicine in the list thins blood or acts on its clotting (aspirin too)."""
    PREGNANCY = "pregnancy"
    """Pregnant, or not sure."""
    INFECTION_NOW = "infection_now"
    """An infection, or antibiotics, now."""
    PROCEDURE = "procedure"
    """The visit is for a procedure."""
    VIDEO_VISIT = "video_visit"
    PHONE_VISIT = "phone_visit"
    CAREGIVER = "caregiver"
    """A helper gives the answers, with or without the patient there."""
    INTERPRETER = "interpreter"
    """An interpreter is needed, or helped with the answers."""
    STEROID_RECENT = "steroid_recent"
    """A steroid shot in the past year, or a steroid in the list of medicines."""
    SLEEP_APNEA = "sleep_apnea"
    """Told of sleep apnea, or uses a CPAP."""
    WARFARIN = "warfarin"
    """Warfarin, by any of its names, in the list of medicines."""
    COUNTRY_US = "country_us"
    COUNTRY_UK = "country_uk"
    COUNTRY_OTHER_THAN_US = "country_other_than_us"
    """A country was named, and it is not the United States."""
    MOBILITY_AID = "mobility_aid"
    """A cane, walker, wheelchair or the like, or a need to get around at the clinic."""
    HEARING_OR_VISION_AID = "hearing_or_vision_aid"
    """Something about hearing, eyesight or memory that the clinic should know."""
    HAS_TESTS = "has_tests"
    """At least one scan or test is listed."""
    HAS_TREATMENTS = "has_treatments"
    """At least one treatment is listed."""
    DRIVER_NEEDED = "driver_needed"
    """The visit is for a procedure, or they do not drive."""


# Whole answers only: "no hearing in the left ear" begins with "no" and is not one of them.
_NONE = any_case(
    r"(?:(?:no|none|nope|nah|never|nil|nothing|n/?a|not (?:that i know of|sure|ever|once|me)|nobody|no ?one"
    r"|(?:i )?do(?:n'|n’|n| no)t know)[ ,.!]*)+"
    r"(?:(?:^| )?(?:at all|known|any|claims?|needs?|problems?|shots?|thanks|thank (?:you|god)|ever|has|did"
    r"|needed))*[ .!]*"
)


def said_none(words: str | None) -> bool:
    """They typed a "no", "none" or "don't know", and no more."""
    return words is not None and bool(_NONE.fullmatch(words.strip()))


def says_something(words: str | None) -> bool:
    """They typed more than a "no", "n/a" or "don't know"."""
    return bool(words) and not said_none(words)
