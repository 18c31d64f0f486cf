"""The person's own copy: what to say first, what to ask, room for answers, what should not wait, what to bring."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document.blocks import Block, Box, Bullets, Document, Field, Paragraph, Part, Section, WriteLines
from visitprep.findings.opening import opening_lines
from visitprep.summary.copies.holds import Holds
from visitprep.summary.copies.materials import Materials
from visitprep.summary.may_share import keeps_claim, keeps_mood, without, without_measures
from visitprep.summary.shared_sections import people
from visitprep.summary.shared_sections.after import after_section, has_notes
from visitprep.summary.shared_sections.bring import bring_part
from visitprep.summary.shared_sections.urgent import do_not_wait
from visitprep.summary.shared_sections.voices import voices_of
from visitprep.summary.words import titles
from visitprep.summary.words.answers_in_words import NOT_ANSWERED, fields, rows
from visitprep.summary.words.field_labels import LABELS, OWN_COPY, labels_of, labels_without
from visitprep.urgent.countries import pack
from visitprep.urgent.page import urgent_page
from visitprep.visit.consent import CLAIM, CONSENTS, NOT_MOOD
from visitprep.visit.kept_off_paper import kept_back
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.country import Country
from visitprep.visit.visit import Visit
from visitprep.visit.voice import voice_of
from visitprep.wording import N_, Voice, Wording, say

TITLE = Wording(N_("Your own copy"), N_("{name}'s own copy"))

FOOTER = Wording(
    N_("Your own copy. It is not for the clinic's file."), N_("{name}'s own copy. It is not for the clinic's file.")
)
TOP = 5
"""Questions printed large; the rest follow (clinical.md 1.2 P)."""

NO_OPENING = Wording(
    N_("Why you go, when it began, what it keeps you from, what you hope for"),
    N_("Why {name} goes, when it began, what it keeps {name} from, what {name} hopes for"),
)
MORE_QUESTIONS = N_("More questions, if there is time")
IN_PERSON_SAID = N_("The clinic's pages give only the number of these, not what they are about.")
OWN_HOLDS = Holds(
    (
        "person.preferred_name", "person.country", "respondent.filled_by", "respondent.name",
        "respondent.relation", "appointment.date", "appointment.time", "appointment.clinic",
        "appointment.clinician", "questions", "closing.opening", "after", "decided",
    ),
    also={
        "where there is no other name:": ("person.name",),
        "the opening minute, made from": (
            "reason", "concerns", "goals", "pains", "medicines", "past_medicines", "treatments",
            "function",
        ),
        "what the clinic does not get, with the questions kept for the room and their notes:": (
            "mood", "phq4", "helper_view.low_days", "helper_view.mood", "work.claim", "work.claim_kind",
            "work.claim_open", "work.print_claim", "substances.print_it",
        ),
    },
)  # fmt: skip


def own(visit: Visit, materials: Materials) -> Document:
    """Nothing of it is meant for anybody else: it names what is kept for the room, and what was withheld."""
    visit = kept_back(without_measures(without(visit, materials.left_out), materials.measures_off))
    voice = voice_of(visit)
    pages = Part("", tuple(_sections(visit, materials.topics, voice)))
    checklist = bring_part(materials.bring, more=materials.bring_is_short)
    return Document(
        title=TITLE.spoken(voice),
        running_head=visit.person.called or say(N_("Name: {answer}"), answer=say(NOT_ANSWERED)),
        byline=people.visit_and_day(visit, materials.prepared_on),
        footer=FOOTER.spoken(voice),
        parts=(pages, checklist) if checklist else (pages,),
    )


def _sections(visit: Visit, topics: tuple[tuple[str, str], ...], voice: Voice) -> Iterator[Section]:
    if (
        visit.closing.opening or visit.closing.notes.get("opening") or not has_notes(visit)
    ):  # after the visit nobody begins with it
        yield Section("own-opening", _opening_title(visit), tuple(_opening(visit, voice)))
    yield Section("own-questions", titles.OWN_QUESTIONS.spoken(voice), tuple(_questions(visit)))
    if topics:
        yield Section("own-in-person", say(titles.IN_PERSON), tuple(_in_person(topics)))
    if kept := tuple(_kept_off(visit)):
        yield Section("own-kept", say(titles.KEPT_OFF), fields(kept))
    if has_notes(visit):
        yield after_section(visit)
    else:
        yield Section("own-answers", say(titles.ANSWERS), tuple(_answers(visit)))
    if chosen := tuple(row for part in CONSENTS for row in rows(getattr(visit, part), OWN_COPY[part])):
        yield Section("own-choices", say(titles.CHOICES), fields(chosen))
    yield _before_a_treatment()
    yield _do_not_wait(visit, voice)


def _opening_title(visit: Visit) -> str:
    """With the name of whoever says it, where that is a helper."""
    if not visit.respondent.is_helper:
        return say(titles.OPENING)
    return say(titles.OPENING_BY, helper=voices_of(visit).helper)


def _opening(visit: Visit, voice: Voice) -> Iterator[Block]:
    """Their own words, else the lines made from their answers, else room to write."""
    closing = visit.closing
    lines = (closing.opening,) if closing.opening else opening_lines(visit)
    if closing.gaps.get("opening") in (Gap.RATHER_NOT, Gap.IN_PERSON):
        lines = ()
    if lines:
        yield Bullets(lines, large=True)
    else:
        yield WriteLines(NO_OPENING.spoken(voice), 4)
    shown = ("opening",) if closing.opening else ()
    yield from fields(tuple(rows(closing, OWN_COPY["closing"], shown)))


def _questions(visit: Visit) -> Iterator[Block]:
    asked = tuple(ask.text for ask in visit.questions or () if ask.text)
    if not asked:
        yield WriteLines(say(N_("What to ask, the most important first")), 3)
        return
    yield Bullets(asked[:TOP], numbered=True, large=True)
    if rest := asked[TOP:]:
        yield Paragraph(say(MORE_QUESTIONS), strong=True)
        yield Bullets(rest)


def _in_person(topics: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    yield Paragraph(say(IN_PERSON_SAID))
    yield Bullets(
        tuple(
            say(N_("{question} (your note: {note})"), question=question, note=note) if note else question
            for question, note in topics
        )
    )


def _kept_off(visit: Visit) -> Iterator[Field]:
    """What was answered and withheld."""
    if keeps_mood(visit):
        yield from rows(visit.mood, labels_without("mood", *NOT_MOOD))
        yield from rows(visit.phq4, LABELS["phq4"])
        yield from rows(visit.helper_view, OWN_COPY["helper_view"])
    if keeps_claim(visit):
        yield from rows(visit.work, labels_of("work", *CLAIM))


def _answers(visit: Visit) -> Iterator[Block]:
    """Room to write, since much of what is said is forgotten (peers.md 20)."""
    asked = [ask.text for ask in visit.questions or () if ask.text][:TOP]
    for number in range(1, len(asked) + 1):
        yield WriteLines(say(N_("Answer to question {number}"), number=number))
    yield WriteLines(say(N_("What happens next")), 3)
    yield WriteLines(say(N_("Who calls whom, and when")))


def _before_a_treatment() -> Section:
    """Empty lines and nothing else: every clinic says something different here (clinical.md 4.3)."""
    labels = (N_("Food and drink before it"), N_("Medicines, only as the clinic says"), N_("Who drives"))
    lines = tuple(WriteLines(say(label), 1) for label in labels)
    return Section("own-treatment", say(titles.BEFORE_TREATMENT), lines)


def _do_not_wait(visit: Visit, voice: Voice) -> Section:
    country = pack((visit.person.country or Country.OTHER).value)
    # In a box that is not torn: half of a list of signs looks like all of it.
    return Section(
        "own-urgent", urgent_page(country, voice).title, (Box("", do_not_wait(country, voice), whole=True),)
    )
