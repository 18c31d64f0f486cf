"""A whole summary of a made-up person, with every kind of block on it."""

from __future__ import annotations

from visitprep.document.blocks import (
    Beside,
    Blank,
    Box,
    Bullets,
    Card,
    Chart,
    Column,
    Document,
    Field,
    Fields,
    Paragraph,
    Part,
    Quote,
    Reading,
    Scale,
    Scales,
    Section,
    Series,
    Table,
    Tick,
    TickList,
    Tone,
    WriteLines,
)
from visitprep.document.body_map import Area, MappedPain, PainMap
from visitprep.document.sides import Side

_NO_PAIN = ("no pain", "the worst pain imaginable")
_NOT_IN_THE_WAY = ("does not get in the way", "gets in the way of everything")

_SAFETY = Box(
    "Read first: safety",
    (
        Fields(
            (
                Field("Allergies", "Penicillin (rash). Contrast dye (throat swelling, 2019)"),
                Field("Blood thinners", "Apixaban 5 mg, twice a day. Last taken this morning"),
                Field("Diabetes", "Type 2, tablets. Last A1c: 7.4 in March 2026"),
                Field("Implants", "Pacemaker (2021, left chest)"),
                Field("Pregnancy", "does not apply"),
                Field("Infection or antibiotics", "none reported"),
                Field("Sleep apnea", "not answered", gap=True),
                Field("Trouble with anesthesia", "does not know", gap=True),
            )
        ),
    ),
    Tone.SAFETY,
)

_PAINS = Table(
    "Where it hurts",
    (
        Column("Where", 1.5),
        Column("Since", 1.1),
        Column("Pattern", 1.3),
        Column("Words for it", 1.5),
        Column("Worse with", 1.3),
        Column("Better with", 1.3),
    ),
    (
        (
            "1  lower back",
            "about 6 years; worse since the fall in March 2024",
            "there all the time, with flares",
            "aching, stabbing when turning",
            "sitting, standing, bending",
            "lying down, heat",
        ),
        (
            "2  left knee",
            "2022",
            "comes and goes",
            "sharp, “like a nail”",
            "stairs, walking",
            "rest, a brace",
        ),
        ("3  right shoulder", "not sure", "most days, at night", "burning", "reaching", "nothing helps"),
    ),
)

_MEDICINES = Table(
    "Medicines now",
    (
        Column("Medicine", 1.7),
        Column("Strength", 0.9),
        Column("How it is taken", 1.7),
        Column("What for", 1.1),
        Column("Does it help?", 1.2),
        Column("Prescribed by", 1.1),
    ),
    (
        (
            "Hydrochlorothiazide/lisinopril",
            "12.5 mg/20 mg",
            "1 tablet by mouth, every morning",
            "blood pressure",
            "Not taken for pain",
            "Dr. Okafor",
        ),
        (
            "Apixaban",
            "5 mg",
            "1 tablet by mouth, twice a day",
            "heart rhythm",
            "Not taken for pain",
            "Dr. Lindqvist",
        ),
        (
            "Gabapentin",
            "300 mg",
            "1 capsule, three times a day; often skips the midday one because it makes her sleepy",
            "leg pain",
            "Helps a little",
            "Dr. Okafor",
        ),
        (
            "Acetaminophen",
            "500 mg",
            "2 tablets when needed, up to 3 times a day",
            "back",
            "Helps some",
            "store-bought",
        ),
        ("Turmeric", "not on the label", "1 capsule a day", "joints", "Not sure", "herb or supplement"),
    ),
)

_WEEKS = Chart(
    "12 June to 10 July 2026: written on 24 of 29 days",
    tuple(f"{day} June" for day in range(12, 31)) + tuple(f"{day} July" for day in range(1, 11)),
    (
        Series(
            "Pain, 0 to 10",
            10,
            tuple(
                None if n % 6 == 4 else Reading(n % 4 + 1, n % 4 + 2, n % 4 + 2 + 3 * (n % 7 == 0))
                for n in range(29)
            ),
        ),
        Series(
            "Sleep, hours a night",
            12,
            tuple(None if n % 6 == 4 else Reading(4 + n % 3, 4 + n % 3, 4 + n % 3) for n in range(29)),
        ),
    ),
)

SAMPLE = Document(
    title="Pain clinic visit: summary",
    running_head="Rosa Example (made up)   Born 2 March 1951",
    byline=(
        "For the visit on Tuesday 14 July 2026 at 10:30, Riverside Pain Clinic",
        "Filled in on 10 July 2026 by Ana Example, daughter, with Rosa there to answer. Language: Spanish; interpreter wanted.",
    ),
    footer="Reported by the patient and caregiver. Not verified.",
    parts=(
        Part(
            "For the clinician",
            (
                Section("safety", "", (_SAFETY,)),
                Section(
                    "concerns",
                    "What matters most",
                    (
                        Bullets(
                            (
                                "Find out why the back pain got worse after the fall in March",
                                "Sleep more than 3 hours in one go",
                                "Is it safe to have the injection with a blood thinner?",
                            ),
                            numbered=True,
                        ),
                        Quote(
                            "I want to lift my grandson again. I am so tired of being told it is my age.",
                            "Rosa",
                        ),
                    ),
                ),
                Section(
                    "pain",
                    "Pain",
                    (
                        _PAINS,
                        Scales(
                            (
                                Scale("Pain now", 6, 6, *_NO_PAIN, "6"),
                                Scale("On most days", 3, 8, *_NO_PAIN, "3 to 8"),
                                Scale("At its least", None, None, *_NO_PAIN, "not answered"),
                                Scale("Enjoyment of life", 7, 7, *_NOT_IN_THE_WAY, "7"),
                                Scale("General activity", 10, 10, *_NOT_IN_THE_WAY, "10"),
                                Scale("Mood", 0, 0, *_NOT_IN_THE_WAY, "0"),
                            )
                        ),
                        Beside(
                            (Paragraph("On the left, where there is room."),),
                            (Paragraph("On the right, or below."),),
                            0.6,
                        ),
                        Card(
                            "Rosa Example (made up)",
                            (Paragraph("Allergies", strong=True), Bullets(("Penicillin: rash",))),
                            (Paragraph("Medicines now", strong=True), Bullets(("Apixaban 5 mg: twice a day",))),
                            "Prepared on 10 July 2026.",
                            times=2,
                            alert="Stimulator: not MRI safe",
                        ),
                        PainMap(
                            (
                                MappedPain(1, 6, (Area("lower_back", Side.MIDDLE),), (), "lower back"),
                                MappedPain(2, 6, (Area("knee", Side.LEFT),), (), "left knee"),
                                MappedPain(3, 6, (Area("shoulder", Side.RIGHT),), (), "right shoulder"),
                                MappedPain(4, 6, (Area("hand", Side.BOTH),), (), "both hands"),
                                MappedPain(5, 6, (Area("hip", Side.UNKNOWN),), (), "hip, not sure of the side"),
                                MappedPain(6, 6, (Area("whole_body", Side.MIDDLE),), (), "whole body, on bad days"),
                            )
                        ),
                    ),
                ),
            ),
        ),
        Part(
            "More for the clinician",
            (
                Section("journal", "Journal", (_WEEKS,)),
                Section("medicines", "Medicines", (_MEDICINES, WriteLines("Anything taken that is not here?", 2))),
                Section(
                    "team",
                    "Team and history",
                    (
                        Box(
                            "Who else treats Rosa",
                            (Fields((Field("Family doctor", "Dr. Ifeoma Okafor, 555 0100"),)),),
                        ),
                        Paragraph(
                            "Had an MRI of the lower back on 3 May 2026. She has the disc and will bring it."
                        ),
                    ),
                ),
            ),
        ),
        Part(
            "For you: what to bring",
            (
                Section(
                    "bring",
                    "Before you leave the house",
                    (
                        Paragraph(
                            "Do not stop any medicine for this visit unless the clinic tells you to.",
                            strong=True,
                        ),
                        TickList(
                            (
                                Tick("This summary, two copies", ticked=True),
                                Tick(
                                    "All your medicines, in their own boxes",
                                    details=("Also the ones from the store.",),
                                ),
                                Tick(
                                    "The disc with the pictures from May 2026",
                                    details=("Ask at: St. Anne, 555 0199", "Say: “a copy on a disc”"),
                                ),
                                Tick("Pacemaker card"),
                            )
                        ),
                    ),
                ),
                Section(
                    "ask",
                    "Questions to ask",
                    (
                        Bullets(
                            (
                                "What do you think is causing the pain?",
                                "What can I do myself?",
                                "Who do I call at night?",
                            ),
                            numbered=True,
                            large=True,
                        ),
                        Bullets(("Parking is behind the building.", "Eat as usual unless told otherwise.")),
                        WriteLines("What they told me:", 4),
                        Blank(
                            "12.1",
                            "Does it help?",
                            "Tick one.",
                            ("A lot", "Some", "A little", "Not at all"),
                            lines=0,
                        ),
                        Blank("12.2", "How strong is it?", anchors=_NO_PAIN),
                    ),
                ),
            ),
        ),
    ),
)
