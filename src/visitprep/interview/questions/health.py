"""Health, allergies and the facts a clinic must know before a shot or sedation (clinical.md 1.2 H to J, 4.1)."""

from __future__ import annotations

from datetime import date

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, LineList, Question, Repeating, Section, TickList, TickRow
from visitprep.interview.questions import ticked
from visitprep.interview.questions.falls import FALLS
from visitprep.interview.questions.readers import many, several
from visitprep.interview.questions.substances import HABITS, SUBSTANCES
from visitprep.interview.questions.ticked import FieldRow
from visitprep.lines import allergy, device, operation
from visitprep.visit.records.choices import AllergyKind, AllergySeverity, Condition, DeviceKind, YesNo
from visitprep.visit.records.health import Allergy, Device, Surgery
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Wording


def _allergy(item: Item) -> str:
    assert isinstance(item, Allergy)
    return item.thing or ""


def _surgery(item: Item) -> str:
    assert isinstance(item, Surgery)
    return item.what or ""


def _device(item: Item) -> str:
    assert isinstance(item, Device)
    return item.kind.words() if item.kind else ""


def _could_be_pregnant(visit: Visit, record: Record) -> bool:
    """Left out only where the birth date rules it out; nobody's sex is asked or guessed."""
    born = visit.person.birth_date.earliest if visit.person.birth_date else None
    seen = visit.appointment.date.earliest if visit.appointment.date else None
    if born is None:
        return True
    return 10 <= (seen or date.today()).year - born.year <= 60


def _pregnant(visit: Visit, record: Record) -> bool:
    return _could_be_pregnant(visit, record) and visit.health.pregnant is not None


def _yes(field: str) -> object:
    return lambda visit, record: getattr(record, field) is YesNo.YES


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


_FITS = (
    FieldRow(
        TickRow(
            "thinner",
            Wording("I take a blood thinner, or aspirin", "{name} takes a blood thinner, or aspirin"),
            Wording(NC_("not ticked", "blood thinner")),
        ),
        "health",
        "blood_thinner",
        YesNo.YES,
        YesNo.NO,
        YesNo.UNSURE,
    ),
    FieldRow(
        TickRow(
            "device",
            Wording(
                "A device or metal in my body, a stent, a new joint",
                "A device or metal in {name}'s body, a stent, a new joint",
            ),
            Wording(NC_("not ticked", "device or metal")),
        ),
        "devices",
    ),
    FieldRow(
        TickRow(
            "anesthesia",
            Wording(
                "Anesthesia (numbing, sleep) gave me trouble", "Anesthesia (numbing, sleep) gave {name} trouble"
            ),
            Wording(NC_("not ticked", "anesthesia trouble")),
        ),
        "health",
        "anesthesia_problem",
        YesNo.YES,
        YesNo.NO,
        YesNo.UNSURE,
    ),
    FieldRow(
        TickRow(
            "lying",
            Wording("I cannot lie flat, face up or down", "{name} cannot lie flat, face up or down"),
            Wording(NC_("not ticked", "trouble lying flat")),
        ),
        "health",
        "trouble_lying",
        no="no",
    ),
    FieldRow(
        TickRow(
            "infection",
            Wording("Infection or antibiotics now"),
            Wording(NC_("not ticked", "infection or antibiotics")),
        ),
        "health",
        "infection_now",
        YesNo.YES,
        YesNo.NO,
        YesNo.UNSURE,
    ),
    FieldRow(
        TickRow("steroids", Wording("Steroid shot in the past year"), Wording(NC_("not ticked", "steroid shots"))),
        "health",
        "steroid_shots",
        no="none",
    ),
    FieldRow(
        TickRow("falls", Wording("Fell in the past year"), Wording(NC_("not ticked", "falls"))),
        "function",
        "falls",
        no=0,
    ),
    FieldRow(
        TickRow("pregnant", Wording("Pregnant, or could be"), Wording(NC_("not ticked", "pregnancy"))),
        "health",
        "pregnant",
        YesNo.YES,
        YesNo.NO,
        YesNo.UNSURE,
        when=lambda visit: _could_be_pregnant(visit, visit.health),
    ),
    FieldRow(
        TickRow("operations", Wording("Had an operation, ever"), Wording(NC_("not ticked", "operations"))),
        "surgeries",
    ),
)

FITS = TickList(
    "fits",
    "health",
    Wording("Which fit you? 3? means not sure about 3.", "Which fit {name}? 3? means not sure about 3."),
    rows=ticked.rows_shown(_FITS, "ticks:fits"),
    covers=ticked.covers(_FITS),
    store=ticked.store(_FITS),
    is_open=ticked.is_open(_FITS),
    said=Wording(N_("= no to all others: {rows}")),
    label=N_("Numbers, or 0 for none"),
    help=Wording(
        "The clinic must know these before any shot or sedation. What is ticked is asked about next, one line each. "
        "Keep taking a blood thinner as you were told: only the person who prescribes it should change it.",
        "The clinic must know these before any shot or sedation. What is ticked is asked about next, one line each. "
        "A blood thinner is taken as told: only the person who prescribes it should change it.",
    ),
    can_be_unsure=True,
)


HEALTH = Section(
    "health",
    Wording("Health, allergies and safety facts", "{name}'s health, allergies and safety facts"),
    (
        Repeating(
            "allergies",
            (
                Question(
                    "thing",
                    Wording("What is the allergy to?"),
                    guidance=Wording(
                        "For example: penicillin, latex, dye used for scans, skin cleaner, tape, a food"
                    ),
                ),
                Question(
                    "reaction",
                    Wording("What happened?"),
                    Kind.WORDS,
                    guidance=Wording("For example: a rash on the arms"),
                ),
                Question(
                    "severity",
                    Wording("How bad was it?"),
                    Kind.ONE,
                    tuple(AllergySeverity),
                ),
                Question("kind", Wording("What kind of thing is that?"), Kind.ONE, tuple(AllergyKind), core=False),
                Question("when", Wording("About when was that?"), guidance=Wording("A year is fine."), core=False),
            ),
            first=Wording(
                "Are you allergic to any medicine, latex, dye used for scans, skin cleaner, tape, or food?",
                "Is {name} allergic to any medicine, latex, dye used for scans, skin cleaner, tape, or food?",
            ),
            another=Wording("Is there another allergy?"),
            add=Wording("Add an allergy"),
            none=Wording("No allergies that I know of", "No allergies known"),
            one="{n} allergy",
            many="{n} allergies",
            title=_allergy,
            lines=LineList(
                Wording(
                    "Which medicine, dye, skin cleaner, latex, tape or food ever did you harm? One on a line, with what "
                    "happened. If there is none, type: none",
                    "Which medicine, dye, skin cleaner, latex, tape or food ever did {name} harm? One on a line, with what "
                    "happened. If there is none, type: none",
                ),
                many(allergy.read),
                says={"kind": ""},
                safety=True,
            ),
            help=Wording(
                "Allergies are printed in the safety box on the first page. An upset stomach counts too; it is marked as a side effect."
            ),
        ),
        FITS,
        Group(
            "health",
            (
                Question(
                    "blood_thinner",
                    Wording(
                        "Do you take anything that thins the blood?",
                        "Does {name} take anything that thins the blood?",
                    ),
                    Kind.ONE,
                    tuple(YesNo),
                    guidance=Wording("For example: warfarin, Eliquis, Xarelto, Plavix, or daily aspirin"),
                    help=Wording(
                        "The clinic must know this before any shot. Keep taking it as you were told: "
                        "only the person who prescribes it should change it.",
                        "The clinic must know this before any shot. {name} should keep taking it as told: "
                        "only the person who prescribes it should change it.",
                    ),
                    source="clinical.md 4.1 [S53][S6]",
                ),
                Question(
                    "blood_thinner_why",
                    Wording("Which blood thinner is it, what is it for, and who checks it?"),
                    guidance=Wording(
                        "For example: warfarin for an uneven heartbeat, the clinic of Dr. Lee, last INR 2.5"
                    ),
                    help=Wording("It tells the clinic which doctor to ask before any shot is planned."),
                    when=_yes("blood_thinner"),  # type: ignore[arg-type]
                    only="if something that thins the blood is taken",
                ),
                Question(
                    "infection_now",
                    Wording(
                        "Do you have an infection now, or take antibiotics?",
                        "Does {name} have an infection now, or take antibiotics?",
                    ),
                    Kind.ONE,
                    tuple(YesNo),
                    help=Wording(
                        "Clinics often wait with a shot until an infection is over. If the answer is yes, call the clinic before the visit."
                    ),
                    source="clinical.md 4.1 [S6][S11][S12]",
                ),
                Question(
                    "pregnant",
                    Wording("Are you pregnant, or could you be?", "Is {name} pregnant, or is it possible?"),
                    Kind.ONE,
                    tuple(YesNo),
                    when=_could_be_pregnant,
                    only="but when the birth date rules it out (under 10 or over 60); sex is never asked or guessed",
                    help=Wording(
                        "Some tests and shots use X-rays, so clinics ask this first. It is asked of everybody of this age, "
                        "because visitprep does not guess. If it does not fit, the answer is no."
                    ),
                    source="clinical.md 4.1 [S11][S12c]",
                ),
                Question(
                    "anesthesia_problem",
                    Wording(
                        "Has a numbing shot or sleep medicine for surgery ever caused you trouble?",
                        "Has a numbing shot or sleep medicine for surgery ever caused {name} trouble?",
                    ),
                    Kind.ONE,
                    tuple(YesNo),
                    guidance=Wording("For example: very sick after it, hard to wake, or the shot did not numb"),
                    help=Wording(
                        "Some treatments use a numbing shot, or medicine that makes people sleepy. With this answer the "
                        "clinic can plan for it."
                    ),
                ),
                Question(
                    "anesthesia_detail",
                    Wording("What happened that time?"),
                    Kind.WORDS,
                    guidance=Wording("For example: sick for two days after knee surgery in 2015"),
                    when=_yes("anesthesia_problem"),  # type: ignore[arg-type]
                    only="if there was trouble",
                ),
                Question(
                    "trouble_lying",
                    Wording(
                        "Is it hard for you to lie flat, face up or face down?",
                        "Is it hard for {name} to lie flat, face up or face down?",
                    ),
                    Kind.WORDS,
                    guidance=Wording("For example: cannot lie face down. If not, type: no"),
                    help=Wording("Many scans and shots are done lying down."),
                    source="clinical.md 4.2 [K]",
                ),
                Question(
                    "steroid_shots",
                    Wording(
                        "Which steroid shots did you have in the past year, and when?",
                        "Which steroid shots did {name} have in the past year, and when?",
                    ),
                    Kind.WORDS,
                    guidance=Wording("For example: left knee, May 2026. If none, type: none"),
                    help=Wording("Clinics count them, because many set a limit for each year."),
                    source="clinical.md 4.1 [S65b]",
                ),
            ),
        ),
        FALLS,
        Repeating(
            "devices",
            (
                Question("kind", Wording("Which device or part is it?"), Kind.ONE, tuple(DeviceKind)),
                Question(
                    "details",
                    Wording("Where in the body is it?"),
                    guidance=Wording(
                        "Add the make, model and year, if a card says so. For example: left chest, put in 2019"
                    ),
                    help=Wording(
                        "Scans and some treatments fit one model and not another, so the clinic looks it up."
                    ),
                ),
                Question("card", Wording("Is there a card that came with it?"), Kind.ONE, tuple(YesNo), core=False),
            ),
            lines=LineList(
                Wording("Device or metal, one on a line: what, where, make, year, and is there a card?"),
                many(device.read),
                whole_is_first=False,
                note_to="details",
                says={"card": NC_("said back", "card: {value}")},
                safety=True,
            ),
            first=Wording(
                "Do you have a device or metal part in your body?",
                "Does {name} have a device or metal part in the body?",
            ),
            another=Wording("Is there another?"),
            add=Wording("Add a device or metal part"),
            none=Wording(NC_("devices in the body", "None")),
            one="{n} device",
            many="{n} devices",
            title=_device,
            help=Wording(
                "A pacemaker, a stimulator, a pump, a clip, a new joint, screws or plates. Some scans and treatments use magnets, heat or "
                "electric pulses, so the clinic must know first."
            ),
        ),
        Repeating(
            "surgeries",
            (
                Question("what", Wording("Which surgery was it?")),
                Question("when", Wording("About when was it?"), guidance=Wording("A year is fine.")),
                Question(
                    "helped_pain",
                    Wording("Did it help the pain?"),
                    guidance=Wording("For example: yes, for a year. Or: it was for something else"),
                ),
                Question("where", Wording("Where was it done?"), core=False),
            ),
            lines=LineList(
                Wording("Operations, one on a line: what, year, did it help the pain?"),
                several(operation.read),
            ),
            first=Wording("Have you had any surgeries?", "Has {name} had any surgeries?"),
            another=Wording("Was there another?"),
            add=Wording("Add a surgery"),
            none=Wording("No surgeries"),
            one="{n} surgery",
            many="{n} surgeries",
            title=_surgery,
            help=Wording("All surgeries count, old ones too, also those for something else."),
        ),
        Group(
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
                    help=Wording(
                        "Some of these change which medicines, shots or scans fit. Leave out any that you would rather "
                        "say in person.",
                        "Some of these change which medicines, shots or scans fit. Leave out any that {name} would rather "
                        "say in person.",
                    ),
                ),
                Question(
                    "condition_details",
                    Wording("Of what was ticked: which kind is it, and since when?"),
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
                    guidance=Wording(
                        "For example: type 2, with pills. Add the last A1c (a blood test), if that is known."
                    ),
                    help=Wording(
                        "A steroid shot can raise blood sugar for some days, so the clinic needs to know."
                    ),
                    when=lambda visit, _: Condition.DIABETES in (visit.health.conditions or ()),
                    only="if diabetes was ticked",
                    source="clinical.md 4.1 [S57][S8]",
                ),
                Question(
                    "breastfeeding",
                    Wording("Are you breastfeeding?", "Is {name} breastfeeding?"),
                    Kind.ONE,
                    tuple(YesNo),
                    core=False,
                    when=_pregnant,
                    only="if the question on pregnancy was answered",
                    help=Wording("Some medicines pass into breast milk, so clinics ask before they choose one."),
                ),
                Question(
                    "hospital_stays",
                    Wording(
                        "What were you in the hospital for in the past few years?",
                        "What was {name} in the hospital for in the past few years?",
                    ),
                    Kind.WORDS,
                    guidance=Wording("For example: pneumonia, 2024. If never, type: never"),
                    core=False,
                ),
                Question(
                    "family_history",
                    Wording(
                        "Does anyone in your family have lasting pain, or a joint or nerve disease?",
                        "Does anyone in {name}'s family have lasting pain, or a joint or nerve disease?",
                    ),
                    Kind.WORDS,
                    guidance=Wording("For example: mother, arthritis. If not, type: no"),
                    core=False,
                ),
            ),
        ),
        HABITS,
        SUBSTANCES,
    ),
)
