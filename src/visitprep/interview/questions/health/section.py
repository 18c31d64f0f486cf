"""Health, allergies and the facts a clinic must know before a shot or sedation (clinical.md 1.2 H to J, 4.1).

They come right after who and why, so that somebody who stops tired has told them.
"""

from __future__ import annotations

from visitprep.findings.somebody_else import told_apart, with_told_of_family
from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Group, Hearing, LineList, Question, Repeating, Section, YesOrNo
from visitprep.interview.questions.health.breathing import BREATHING
from visitprep.interview.questions.health.came_with import CAME_WITH, CAME_WITH_QUESTIONS
from visitprep.interview.questions.health.illnesses import HISTORY, ILLNESSES
from visitprep.interview.questions.health.in_the_body import DEVICES, SURGERIES
from visitprep.interview.questions.health.safety_facts import SAFETY_FACTS, could_be_pregnant
from visitprep.interview.questions.line_readers import many
from visitprep.lines.allergies import allergy
from visitprep.lines.allergies.again import happened_again, meant_instead, which_one
from visitprep.lines.reading import Reading, Unclear
from visitprep.visit.answering import Address, Moment, items, with_more_noted
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import AllergyKind, AllergySeverity, Pregnancy
from visitprep.visit.records.health import Allergy
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording, say


def _allergy(item: Item) -> str:
    assert isinstance(item, Allergy)
    return item.thing or ""


def _yes(field: str) -> object:
    return lambda visit, record: getattr(record, field) is YesNo.YES


def _thing_again(reply: str, part: Unclear, hearing: Hearing) -> Reading:
    """Another thing than the one that was meant is of another kind, too; how bad it was, told in words, tells what
    happened."""
    before = hearing.record
    assert isinstance(before, Allergy)
    if part.field == "thing" and part.meant is None:
        return which_one(reply, before)
    if part.field in ("severity", "reaction") and (instead := meant_instead(reply, before)).values:
        return instead
    if part.field == "severity":
        return happened_again(reply, before.reaction or "")
    if part.field != "thing" or not (found := allergy.read(reply)):
        return Reading({})
    return Reading({name: found[0].values.get(name) for name in ("thing", "kind")})


def _told_elsewhere(visit: Visit, line: str, moment: Moment) -> tuple[Visit, str, str] | None:
    """What somebody else reacted to is no allergy, and goes to the family; nor is what does no harm: it is a note of
    the one before it, or of the list."""
    own, others = told_apart(line, visit, allergy.names_a_thing)
    if others:
        visit = with_told_of_family(visit, others, moment)
        return visit, say(N_("= in the family, and no allergy: {words}"), words=others), own
    if not allergy.says_fine(line):
        return None
    last = next(reversed(items(visit, "allergies")), None)
    address = Address("allergies", "reaction", last.id) if last is not None else Address("allergies")
    visit = with_more_noted(visit, address, line.strip(), moment)
    return visit, say(N_("= noted, and no allergy: {words}"), words=line.strip()), ""


_ALLERGIES = Repeating(
    "allergies",
    (
        Question(
            "thing",
            Wording("What is the allergy to?"),
            guidance=Wording("For example: penicillin, latex, dye used for scans, skin cleaner, tape, a food"),
        ),
        Question(
            "reaction", Wording("What happened?"), Kind.WORDS, guidance=Wording("For example: a rash on the arms")
        ),
        Question("severity", Wording("How bad was it?"), Kind.ONE, tuple(AllergySeverity)),
        Detail("kind", Wording("What kind of thing is that?"), Kind.ONE, tuple(AllergyKind)),
        Detail("when", Wording("About when was that?"), guidance=Wording("A year is fine.")),
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
            "Have you ever had a bad reaction to a medicine, dye, skin cleaner, latex, tape or food? One on a line, with "
            "what happened. If not, type: none",
            "Has {name} ever had a bad reaction to a medicine, dye, skin cleaner, latex, tape or food? One on a line, "
            "with what happened. If not, type: none",
        ),
        many(allergy.read),
        by_hand=Wording("One on a line, with what happened."),
        reads_again=_thing_again,
        further=True,
        elsewhere=_told_elsewhere,
        note_to="reaction",
        says={"kind": ""},
        safety=True,
    ),
    help=Wording(
        "Allergies are printed in the safety box on the first page. An upset stomach counts too; it is marked as a side effect."
    ),
)

_FACTS = Group(
    "health",
    (
        YesOrNo(
            "blood_thinner",
            Wording(
                "Do you take anything that thins the blood?", "Does {name} take anything that thins the blood?"
            ),
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
            guidance=Wording("For example: warfarin for an uneven heartbeat, the clinic of Dr. Lee, last INR 2.5"),
            help=Wording("It tells the clinic which doctor to ask before any shot is planned."),
            when=_yes("blood_thinner"),  # type: ignore[arg-type]
            only="if something that thins the blood is taken",
        ),
        YesOrNo(
            "infection_now",
            Wording(
                "Do you have an infection now, or take antibiotics?",
                "Does {name} have an infection now, or take antibiotics?",
            ),
            help=Wording(
                "Clinics often wait with a shot until an infection is over. If the answer is yes, call the clinic before the visit."
            ),
            source="clinical.md 4.1 [S6][S11][S12]",
        ),
        Question(
            "pregnant",
            Wording("Are you pregnant, or could you be?", "Is {name} pregnant, or could {name} be?"),
            Kind.ONE,
            tuple(Pregnancy),
            when=could_be_pregnant,
            only="unless the birth date (under 10 or over 60), pronouns or title rule it out; sex is never asked or guessed",
            help=Wording(
                "Some tests and shots use X-rays, so clinics ask this first. It is asked of everybody of this age, "
                "because visitprep does not guess. If it does not fit, choose: does not apply."
            ),
            source="clinical.md 4.1 [S11][S12c]",
        ),
        YesOrNo(
            "anesthesia_problem",
            Wording(
                "Has a numbing shot, or being put to sleep for surgery, ever caused you trouble?",
                "Has a numbing shot, or being put to sleep for surgery, ever caused {name} trouble?",
            ),
            guidance=Wording("For example: very sick after it, hard to wake, or the shot did not numb"),
            help=Wording(
                "Some treatments use a numbing shot, or medicine that makes people sleepy. With this answer the "
                "clinic can plan for it."
            ),
        ),
        Question(
            "anesthesia_detail",
            Wording("What was the trouble with anesthesia (numbing, sleep)?"),
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
)
FALLS = Question(
    "falls",
    Wording("How many times did you fall in the past year?", "How many times did {name} fall in the past year?"),
    guidance=Wording("If never, type: 0"),
    help=Wording(
        "Pain, weak legs and some medicines can make people fall. The clinic asks so that it can help with that."
    ),
)
HEALTH = Section(
    "health",
    Wording("Health, allergies and safety facts", "{name}'s health, allergies and safety facts"),
    (
        _ALLERGIES,
        SAFETY_FACTS,
        _FACTS,
        Group("function", (FALLS,)),
        DEVICES,
        ILLNESSES,
        CAME_WITH,
        CAME_WITH_QUESTIONS,
        BREATHING,
        SURGERIES,
        HISTORY,
    ),
)
