"""Tobacco, alcohol, cannabis and other drugs: optional, never scored, printed only after a yes (clinical.md 1.2 G)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, OneLine, Question
from visitprep.interview.questions.readers import one
from visitprep.lines import habits
from visitprep.visit.records.choices import YesNo
from visitprep.wording import NC_, Wording

HABITS = OneLine(
    "habits",
    "substances",
    ("tobacco", "alcohol", "cannabis", "other"),
    Wording(
        "Do you smoke or vape, drink alcohol, use cannabis or CBD, or other drugs? What, and how much? None of it: 0",
        "Does {name} smoke or vape, drink alcohol, use cannabis or CBD, or other drugs? What, and how much? None of it: 0",
    ),
    one(habits.read),
    says={
        "tobacco": NC_("said back", "smoking: {value}"),
        "alcohol": NC_("said back", "alcohol: {value}"),
        "cannabis": NC_("said back", "cannabis: {value}"),
        "other": NC_("said back", "other drugs: {value}"),
    },
    help=Wording(
        "Most pain clinics ask everybody this, because it matters for sedation and for some medicines. "
        "You do not have to answer here. It is printed only if you say so.",
        "Most pain clinics ask everybody this, because it matters for sedation and for some medicines. "
        "It does not have to be answered here. It is printed only after a yes.",
    ),
    private=True,
)

SUBSTANCES = Group(
    "substances",
    tuple(
        Question(
            field,
            ask,
            guidance=Wording("If not, type: no"),
            core=False,
            private=True,
            help=Wording(
                "Most pain clinics ask everybody this, because it matters for sedation and for some medicines. "
                "You do not have to answer here. It is printed only if you say so.",
                "Most pain clinics ask everybody this, because it matters for sedation and for some medicines. "
                "It does not have to be answered here. It is printed only after a yes.",
            ),
            source="clinical.md 1.2 G",
        )
        for field, ask in (
            (
                "tobacco",
                Wording("Do you smoke or vape? How much?", "Does {name} smoke or vape? How much?"),
            ),
            (
                "alcohol",
                Wording(
                    "How many drinks with alcohol do you have in a week?",
                    "How many drinks with alcohol does {name} have in a week?",
                ),
            ),
            (
                "cannabis",
                Wording("Do you use cannabis or CBD? How?", "Does {name} use cannabis or CBD? How?"),
            ),
            ("other", Wording("Do you use any other drugs?", "Does {name} use any other drugs?")),
            (
                "past_treatment",
                Wording(
                    "Have you ever had treatment for alcohol or drug use?",
                    "Has {name} ever had treatment for alcohol or drug use?",
                ),
            ),
        )
    )
    + (
        Question(
            "print_it",
            Wording(
                "May your answers on smoking, alcohol and drugs be printed for the clinic?",
                "May the answers on {name}'s smoking, alcohol and drugs be printed for the clinic?",
            ),
            Kind.ONE,
            (YesNo.YES, YesNo.NO),
            when=lambda visit, record: any(
                getattr(record, name) is not None
                for name in ("tobacco", "alcohol", "cannabis", "other", "past_treatment")
            ),
            only="if one of these was answered",
            help=Wording("Without a yes here, none of these answers is on the clinic's pages."),
        ),
    ),
)
