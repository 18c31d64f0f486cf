"""What the checks say (clinical.md 4.4): in its words for the person, the same of somebody a helper names."""

from __future__ import annotations

from typing import Final

from visitprep.wording import N_, Wording

ONLY_NAMES: Final = N_("visitprep only compares names. It can miss things. It is not a safety check.")

R1: Final = Wording(
    N_(
        "You listed {X} more than once ({A}, {B}). That can be correct. "
        "Please check with your pharmacist or the clinic."
    ),
    N_(
        "{X} is listed more than once ({A}, {B}). That can be correct. "
        "Please check with a pharmacist or the clinic."
    ),
)
R2: Final = Wording(
    N_(
        "{A} and {B} both have acetaminophen in them. It is also called Tylenol, paracetamol or APAP. "
        "Before your visit, ask a pharmacist if it is OK for you to take both."
    ),
    N_(
        "{A} and {B} both have acetaminophen in them. It is also called Tylenol, paracetamol or APAP. "
        "Before the visit, ask a pharmacist if it is OK for {name} to take both."
    ),
)
R2_MORE: Final = Wording(
    N_(
        "{A} and {B} all have acetaminophen in them. It is also called Tylenol, paracetamol or APAP. "
        "Before your visit, ask a pharmacist if it is OK for you to take all of them."
    ),
    N_(
        "{A} and {B} all have acetaminophen in them. It is also called Tylenol, paracetamol or APAP. "
        "Before the visit, ask a pharmacist if it is OK for {name} to take all of them."
    ),
)
R3: Final = Wording(
    N_("{A} and {B} are the same kind of pain medicine (NSAIDs). Ask a pharmacist if you should take both."),
    N_("{A} and {B} are the same kind of pain medicine (NSAIDs). Ask a pharmacist if {name} should take both."),
)
R3_MORE: Final = Wording(
    N_("{A} and {B} are the same kind of pain medicine (NSAIDs). Ask a pharmacist if you should take all of them."),
    N_(
        "{A} and {B} are the same kind of pain medicine (NSAIDs). "
        "Ask a pharmacist if {name} should take all of them."
    ),
)
R3_SKIN: Final = Wording(
    N_(
        "{A} and {B} are the same kind of pain medicine (NSAIDs), and {A} goes on the skin. "
        "Ask a pharmacist if you should take both."
    ),
    N_(
        "{A} and {B} are the same kind of pain medicine (NSAIDs), and {A} goes on the skin. "
        "Ask a pharmacist if {name} should take both."
    ),
)
R3_LOW_ASPIRIN: Final = Wording(
    N_("{A} is low-dose aspirin. {B} is in the same family (NSAIDs). Ask a pharmacist if you should take both."),
    N_("{A} is low-dose aspirin. {B} is in the same family (NSAIDs). Ask a pharmacist if {name} should take both."),
)
R4: Final = Wording(
    N_(
        "{A} can affect bleeding. Tell the clinic before any injection. "
        "Do NOT stop or skip it unless the person who prescribes it tells you to."
    ),
    N_(
        "{A} can affect bleeding. Tell the clinic before any injection. "
        "{name} should NOT stop or skip it unless the person who prescribes it says so."
    ),
)
R5: Final = Wording(
    N_(
        "Your list has an opioid ({A}) and a {class_} ({B}). Make sure the clinic knows you take both. "
        "Do not stop either one on your own."
    ),
    N_(
        "{name}'s list has an opioid ({A}) and a {class_} ({B}). "
        "Make sure the clinic knows that {name} takes both. "
        "Neither one should be stopped without asking the person who prescribes it."
    ),
)
R5_CLASSES: Final = (("benzodiazepine", N_("benzodiazepine")), ("sedative", N_("sedative")))
R7: Final = Wording(
    N_(
        "Your list has an opioid ({A}) and {B}, which blocks opioids. Make sure the clinic knows you take both. "
        "Do not stop either one on your own."
    ),
    N_(
        "{name}'s list has an opioid ({A}) and {B}, which blocks opioids. "
        "Make sure the clinic knows that {name} takes both. "
        "Neither one should be stopped without asking the person who prescribes it."
    ),
)
R6_DOSE: Final = Wording(N_("How many, and when, is missing for {A}. It is on the label. You can add it later."))
R6_STRENGTH: Final = Wording(N_("The strength is missing for {A}. It is on the label. You can add it later."))
R6_COUNT: Final = Wording(
    N_("{A}: you take this only when you need it. How many you usually take is missing. You can add it later."),
    N_("{A}: this is taken only when needed. How many are usually taken is missing. You can add it later."),
)
R6_STORE: Final = Wording(
    N_("No store-bought medicines are listed. If you take any, you can add them later."),
    N_("No store-bought medicines are listed. If {name} takes any, you can add them later."),
)
R6_SUPPLEMENTS: Final = Wording(
    N_("No vitamins, herbs or supplements are listed. If you take any, you can add them later."),
    N_("No vitamins, herbs or supplements are listed. If {name} takes any, you can add them later."),
)
R6_ALLERGIES: Final = Wording(N_("The question about allergies is not answered yet. You can answer it later."))

# For the clinician, in a few words. R4 has the blood thinners' own line, and R6 is only counted.
R1_BRIEF: Final = N_("{X} on {n} lines: {A}, {B}")
R2_BRIEF: Final = N_("acetaminophen in {n} products: {A}, {B}")
R3_BRIEF: Final = N_("NSAIDs: {A}, {B}")
R3_SKIN_BRIEF: Final = N_("NSAIDs: {A} (on the skin), {B}")
R3_LOW_ASPIRIN_BRIEF: Final = N_("NSAIDs: {A} (low dose), {B}")
