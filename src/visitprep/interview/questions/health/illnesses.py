"""Illnesses, and the history that only some clinics ask about (clinical.md 1.2 H)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Group, Question, YesOrNoDetail
from visitprep.interview.questions.health.safety_facts import could_be_pregnant
from visitprep.lines.history import illness_words
from visitprep.patterns import any_case
from visitprep.visit.records.choices.health import Condition, Pregnancy
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import Wording


def _pregnant(visit: Visit, record: Record) -> bool:
    answer = visit.health.pregnant
    return could_be_pregnant(visit, record) and answer not in (None, Pregnancy.DOES_NOT_APPLY)


_KINDS = frozenset(
    {
        Condition.HEART,
        Condition.STROKE,
        Condition.KIDNEY,
        Condition.LIVER,
        Condition.BLEEDING_CLOTTING,
        Condition.CANCER,
        Condition.IMMUNE,
        Condition.MENTAL_HEALTH,
        Condition.SUBSTANCE_USE,
    }
)
"""Of these the kind and the year change what a clinic can do."""


def _has_kinds(visit: Visit, record: Record) -> bool:
    return visit.health.condition_details is not None or bool(_KINDS & set(visit.health.conditions or ()))


_OF_DIABETES = any_case(
    r"\btype\s*(?:1|2|one|two|i{1,2})\b|\binsulin\b|\bpills?\b|\btablets?\b|\bmetformin\b|\ba1c\b|\bdiet\b"
)


def _diabetes_not_told(visit: Visit, record: Record) -> bool:
    if visit.health.diabetes_detail is not None:
        return True
    told = _OF_DIABETES.search(visit.health.condition_details or "")
    return Condition.DIABETES in (visit.health.conditions or ()) and told is None


ILLNESSES = Group(
    "health",
    (
        Question(
            "conditions",
            Wording(
                "Has a doctor ever told you that you have any of these?",
                "Has a doctor ever said that {name} has any of these?",
            ),
            Kind.MANY,
            tuple(Condition),
            words_to="condition_details",
            named_by=illness_words.ILLNESSES,
            contrary=illness_words.OF_OTHERS,
            help=Wording(
                "Some of these matter when a medicine, shot or scan is chosen. Leave out any that you would rather "
                "say in person.",
                "Some of these matter when a medicine, shot or scan is chosen. Leave out any that {name} would rather "
                "say in person.",
            ),
        ),
        Question(
            "condition_details",
            Wording("For each one ticked: which kind is it, and since when?"),
            Kind.WORDS,
            guidance=Wording(
                "For example: stent 2015, kidney stage 3b. What is private can be left out. If there is no more to say, type: no"
            ),
            when=_has_kinds,
            only="if one of these was ticked: heart, stroke, kidney, liver, bleeding, cancer, immune, mood, alcohol or drugs",
        ),
        Question(
            "diabetes_detail",
            Wording("Which type of diabetes is it?"),
            Kind.WORDS,
            guidance=Wording("For example: type 2, with pills. Add the last A1c (a blood test), if that is known."),
            help=Wording("A steroid shot can raise blood sugar for some days, so the clinic needs to know."),
            when=_diabetes_not_told,
            only="if diabetes was ticked, and nothing more of it said",
            source="clinical.md 4.1 [S57][S8]",
        ),
    ),
)

HISTORY = Group(
    "health",
    (
        YesOrNoDetail(
            "breastfeeding",
            Wording("Are you breastfeeding?", "Is {name} breastfeeding?"),
            when=_pregnant,
            only="if the question on pregnancy was answered",
            help=Wording("Some medicines pass into breast milk, so clinics ask before they choose one."),
        ),
        Question(
            "emergency_visits",
            Wording(
                "What were you in the emergency room or the hospital for, in the past 6 months?",
                "What was {name} in the emergency room or the hospital for, in the past 6 months?",
            ),
            Kind.WORDS,
            guidance=Wording("For example: back pain, in May, sent home. If never, type: none"),
        ),
        Detail(
            "hospital_stays",
            Wording(
                "What were you in the hospital for in the past few years?",
                "What was {name} in the hospital for in the past few years?",
            ),
            Kind.WORDS,
            guidance=Wording("For example: pneumonia, 2024. If never, type: never"),
        ),
        Detail(
            "family_history",
            Wording(
                "Does anyone in your family have lasting pain, or a joint or nerve disease?",
                "Does anyone in {name}'s family have lasting pain, or a joint or nerve disease?",
            ),
            Kind.WORDS,
            guidance=Wording("For example: mother, arthritis. If not, type: no"),
        ),
        Detail(
            "family_anesthesia",
            Wording(
                "Has anyone in your family had a dangerous reaction to anesthesia?",
                "Has anyone in {name}'s family had a dangerous reaction to anesthesia?",
            ),
            Kind.WORDS,
            guidance=Wording("For example: a brother, high fever. If not, type: no"),
            help=Wording("Some reactions run in families. The clinic plans for it before it gives sedation."),
        ),
        Detail(
            "height",
            Wording("How tall are you?", "How tall is {name}?"),
            guidance=Wording("For example: 5 feet 6, or 168 cm"),
        ),
        Detail(
            "weight",
            Wording("How much do you weigh?", "How much does {name} weigh?"),
            guidance=Wording("For example: 180 pounds, or 82 kg. A guess is fine."),
            help=Wording("It is asked before sedation. The clinic will measure it again."),
            private=True,
        ),
        Detail(
            "appetite",
            Wording("How is your appetite?", "How is {name}'s appetite?"),
            guidance=Wording("For example: good, or less than before"),
        ),
        Detail(
            "tiredness",
            Wording("How tired are you during the day?", "How tired is {name} during the day?"),
            guidance=Wording("For example: worn out by noon. If not, type: no"),
        ),
        Detail(
            "pain_clinics",
            Wording(
                "Have you been to a pain clinic before? Which, when, and why did it end?",
                "Has {name} been to a pain clinic before? Which, when, and why did it end?",
            ),
            Kind.WORDS,
            guidance=Wording("For example: Lakeside Pain, 2021, we moved. If not, type: no"),
        ),
    ),
)
