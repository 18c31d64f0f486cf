"""One side for the patient's own doctor: what the clinic will need, what has changed, what to ask there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from visitprep.document.blocks import Document
from visitprep.document.sheet import (
    Choices,
    Group,
    Labelled,
    LabelledRows,
    Lines,
    Masthead,
    Numbered,
    Saying,
    Sheet,
    Sheets,
    ToWrite,
    Why,
)
from visitprep.document.words import Span, Words, act, joined, plain, text_of
from visitprep.findings.falls import falls_told
from visitprep.findings.pain_order import pains_in_order
from visitprep.findings.safety.box_lines import MEDICINES_TOGETHER, Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import SafetyFact, Told
from visitprep.summary.copies.materials import Materials
from visitprep.summary.first_page import scans
from visitprep.summary.first_page.daily.falls import FALL_TOLD
from visitprep.summary.first_page.denied import to_act
from visitprep.summary.first_page.follow_up import Before, group_title, what_changed
from visitprep.summary.first_page.medicines import taken_now
from visitprep.summary.first_page.pains import place, words
from visitprep.summary.first_page.rank import WHOLE, Room, rooms
from visitprep.summary.first_page.safety.rows import told_in_words, with_marks
from visitprep.summary.first_page.short import inside, listed, note, says, sentence, typed, when
from visitprep.summary.first_page.who import age_and_birth, appointment_lines, filled_in, name_of_patient
from visitprep.summary.may_share import for_the_clinic
from visitprep.summary.shared_sections.named_voice import named_in
from visitprep.summary.shared_sections.voices import Voices, by_whom, footer, told_before, voices_of
from visitprep.summary.words.from_records import with_origins
from visitprep.summary.words.safety_heads import HEADS
from visitprep.summary.words.strength_said import another_strength
from visitprep.visit.records.choices.care import Copy
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.people import TeamRole
from visitprep.visit.records.people import Clinician
from visitprep.visit.visit import Visit
from visitprep.visit.voice import voice_of
from visitprep.wording import N_, NC_, Wording, count, say

TITLE = Wording(N_("For my own doctor"), N_("For {name}'s own doctor"))

_WEIGHTS = (1.0, 0.75)
_LINES_BACK = 3
_ASK = Wording(N_("What I want to ask there"), N_("What {name} wants to ask there"))
_REFERRAL = Wording(N_("A referral, if my insurance wants one"), N_("A referral, if {name}'s insurance wants one"))
_ASKED_FOR = Wording(N_("I asked for it; it is not here yet"), N_("{name} asked for it; it is not here yet"))
_STAY = Wording(N_("The letter on my stay in hospital"), N_("The letter on {name}'s stay in hospital"))
_HAVE = Wording(N_("What I have"), N_("What {name} has"))


def own_doctor(visit: Visit, materials: Materials) -> Document:
    """The copy as a document of one sheet."""
    visit = with_origins(for_the_clinic(visit))
    voices = voices_of(visit)
    former = materials.former and with_origins(for_the_clinic(materials.former))
    before = Before(former, visit.carried.day) if former and visit.carried else None
    today, voice = materials.prepared_on, voice_of(visit)
    facts = with_marks(safety_facts(visit, today), visit)
    return Document(
        title=TITLE.spoken(voice),
        running_head=say(N_("{name} · {born}"), name=name_of_patient(visit), born=age_and_birth(visit, today)),
        byline=(),
        footer=footer(visit),
        parts=(),
        sheets=Sheets(
            Choices(named_in(_sheet(visit, voices, facts, room, today, before), visit) for room in rooms())
        ),
    )


def _sheet(
    visit: Visit,
    voices: Voices,
    facts: Mapping[Line, SafetyFact],
    room: Room,
    today: date,
    before: Before | None = None,
) -> Sheet:
    voice = voice_of(visit)
    changed = group_title(before) if before else say(N_("What has changed"))
    groups = (
        _group("needed", say(N_("What the clinic will need from you")), _needed(visit, facts, room)),
        _group("ask", _ASK.spoken(voice), _asked(visit, room)),
        _group("changed", changed, _changed(visit, facts, room, before), say(N_("you may not know"))),
        _group(
            "together",
            say(N_("Taken together")),
            _together(facts, room),
            say(N_("names compared, nothing checked")),
        ),
    )
    back = ToWrite(say(N_("Please tell the clinic or me")), lines=_LINES_BACK)
    return Sheet(
        _masthead(visit, today),
        Why(tuple(_sayings(visit, voices, room)), (), ()),
        (*(group for group in groups if group.blocks), Group("back", say(N_("Back to you")), (back,))),
        (),
    )


def _group(id: str, title: str, block: object, note: str = "") -> Group:
    return Group(id, title, (block,) if block else (), note if block else "")  # type: ignore[arg-type]


def _masthead(visit: Visit, today: date) -> Masthead:
    doctor = _own(visit)
    to = tuple(filter(None, (_for_whom(visit, doctor), listed((doctor.phone or "",)) if doctor else "")))
    appointment = listed(appointment_lines(visit))
    clinic = say(N_("Visit at a pain clinic: {visit}"), visit=appointment) if appointment else ""
    under = joined(
        (
            sentence(act(clinic)),
            sentence(plain(filled_in(visit, today))),
            plain(told_before(visit, voices_of(visit), on_one_page=True)),
        ),
        " ",
    )
    return Masthead(name_of_patient(visit), age_and_birth(visit, today), to, under)


def _own(visit: Visit) -> Clinician | None:
    return next((one for one in visit.team or () if one.role is TeamRole.PRIMARY_CARE), None)


def _for_whom(visit: Visit, doctor: Clinician | None) -> str:
    if doctor is None or not doctor.name:
        return TITLE.spoken(voice_of(visit))
    return say(N_("For {name}"), name=typed(doctor.name, 60))


def _sayings(visit: Visit, voices: Voices, room: Room) -> Iterator[Saying]:
    if visit.reason.main_reason:
        yield Saying(
            typed(visit.reason.main_reason, min(room.longest, 400)), by_whom(visit, voices, "reason", "main_reason")
        )


# -- what the clinic will need ------------------------------------------------------------------------------------


def _needed(visit: Visit, facts: Mapping[Line, SafetyFact], room: Room) -> Lines | None:
    rows = [(plain(what), _at_most(said, room)) for what, said in _needs(visit, facts, room)]
    heads = (say(NC_("own doctor's copy", "What")), _HAVE.spoken(voice_of(visit)))
    return Lines(tuple(rows), _WEIGHTS, heads, boxes=True) if rows else None


def _at_most(words: Words, room: Room) -> Words:
    """The words, cut where one row would take the room of the others: the clinic's copy has them whole."""
    left = 2 * room.longest
    kept: list[Span] = []
    for span in words:
        if len(span.text) > left:
            return (*kept, Span(typed(span.text, left) if left > 1 else "…", span.act))
        kept.append(span)
        left -= len(span.text)
    return tuple(kept)


def _needs(visit: Visit, facts: Mapping[Line, SafetyFact], room: Room) -> Iterator[tuple[str, Words]]:
    """What clinics ask an own doctor for, where this person has something of the kind."""
    voice = voice_of(visit)
    yield _REFERRAL.spoken(voice), plain(typed(visit.appointment.referral_reason or "", 120))
    missing = [
        test
        for test in visit.tests or ()
        if test.report in (Copy.ASKED_FOR_IT, Copy.NO) and not scans.was_not_done(test)
    ]
    for test in missing[: room.tried]:
        asked = _ASKED_FOR.spoken(voice) if test.report is Copy.ASKED_FOR_IT else ""
        named = listed((scans.test_named(test), when(test.date)), " ")
        yield say(N_("Report: {test}"), test=named), plain(asked)
    if (more := len(missing) - room.tried) > 0:
        yield count(N_("{n} more report"), N_("{n} more reports"), more), ()
    for line, what in (
        (Line.KIDNEY, N_("The latest kidney numbers")),
        (Line.BLOOD_THINNER, N_("Whom the clinic should talk to about the blood thinner before a shot")),
        (Line.IMPLANTS, N_("The last check of what is implanted, and whether it may have an MRI")),
        (Line.HEART, N_("The last letter about the heart")),
        (Line.CANCER, N_("The last letter about the cancer")),
    ):
        if line in facts and facts[line].holds:
            yield say(what), told_in_words(facts[line], room)
    if says(visit.health.hospital_stays):
        yield _STAY.spoken(voice), plain(typed(visit.health.hospital_stays or "", 160))


# -- what to ask, what has changed --------------------------------------------------------------------------------


def _asked(visit: Visit, room: Room) -> Numbered | None:
    asked = [typed(one.text, min(room.longest, 200)) for one in visit.questions or () if one.text]
    return Numbered(tuple(asked[: room.questions])) if asked else None


def _changed(
    visit: Visit, facts: Mapping[Line, SafetyFact], room: Room, before: Before | None
) -> LabelledRows | None:
    """Of a follow-up only what differs from the visit before: what was started and stopped comes first."""
    rows = dict(_news(visit, facts, room))
    first: tuple[Labelled, ...] = ()
    if before is not None:
        told = what_changed(before, visit, room)
        first = told.rows if told is not None else ()
        then = dict(_news(before.visit, with_marks(safety_facts(before.visit, before.day), before.visit), room))
        known = {label: {text_of(one) for one in lines} for label, lines in then.items()}
        rows = {
            label: tuple(one for one in lines if text_of(one) not in known.get(label, ()))
            for label, lines in rows.items()
            if label not in _TOLD_BY_THE_CHANGES
        }
    found = (
        Labelled(say(label), (_at_most(joined(lines, "; "), room),)) for label, lines in rows.items() if any(lines)
    )
    every = (*first, *found)
    return LabelledRows(every) if every else None


_PAIN = NC_("own doctor's copy", "Pain")
_TOLD_BY_THE_CHANGES = frozenset({_PAIN, NC_("own doctor's copy", "Medicines")})
"""Started, stopped and changed; a pain that is new or gone: with what they were before."""


def _news(visit: Visit, facts: Mapping[Line, SafetyFact], room: Room) -> Iterator[tuple[str, tuple[Words, ...]]]:
    """Each row's label and what stands in it, one thing after the other."""
    longest = min(room.longest, 300)
    steroids = facts.get(Line.STEROIDS)
    yield NC_("own doctor's copy", "Falls"), (_falls(visit),)
    yield NC_("own doctor's copy", "Nerves"), tuple(_nerves(visit))
    yield N_("Told with the pain"), tuple(filter(None, (_came_with(facts, room), *_told_with_pains(visit, facts))))
    yield HEADS[Line.ALLERGIES], tuple(_reactions(facts))
    yield NC_("own doctor's copy", "Medicines"), tuple(_medicines(visit, room))
    yield HEADS[Line.STEROIDS], (told_in_words(steroids, room),) if steroids and steroids.holds else ()
    yield _PAIN, tuple(map(plain, filter(None, _pains(visit))))
    not_wanted = typed(visit.reason.not_wanted or "", longest) if says(visit.reason.not_wanted) else ""
    yield N_("Not wanted"), (plain(not_wanted),) if not_wanted else ()


def _falls(visit: Visit) -> Words:
    falls = visit.function.falls
    if falls is None or str(falls) == "0":
        told = falls_told(visit) if falls is not None else ()
        return act(say(FALL_TOLD, words="; ".join(told))) if told else ()
    said = str(falls)
    text = count(N_("{n} this year"), N_("{n} this year"), int(said)) if said.isdigit() else said
    added = note(visit.function, "falls")
    return act(f"{text} ({added})" if added else text)


def _nerves(visit: Visit) -> Iterator[Words]:
    for one in pains_in_order(visit):
        if found := words.nerves(one):
            yield found


def _came_with(facts: Mapping[Line, SafetyFact], room: Room) -> Words:
    fact = facts.get(Line.CAME_WITH)
    return told_in_words(fact, room) if fact is not None and fact.holds else ()


def _told_with_pains(visit: Visit, facts: Mapping[Line, SafetyFact]) -> Iterator[Words]:
    """What else came with a pain, in bold as on the clinic's page 1, where it is not among the red flags."""
    fact = facts.get(Line.CAME_WITH)
    told = {one.words for one in fact.told} if fact is not None else set()
    for one in pains_in_order(visit):
        if says(one.other_symptoms) and one.other_symptoms not in told:
            yield to_act(typed(one.other_symptoms or "", WHOLE))


def _reactions(facts: Mapping[Line, SafetyFact]) -> Iterator[Words]:
    """Severe allergies, and a reaction that was told with a scan."""
    fact = facts[Line.ALLERGIES]
    yield from (act(typed(_severe(one), 160)) for one in fact.said if one.acts)
    yield from (act(typed(one.words, 160)) for one in fact.evidence)


def _severe(one: Told) -> str:
    told = listed((one.words, one.more), ": ")
    return say(N_("{text} ({where})"), text=told, where=one.from_record) if one.from_record else told


def _pains(visit: Visit) -> Iterator[str]:
    for one in pains_in_order(visit):
        yield inside(place.with_numbers(one))


def _medicines(visit: Visit, room: Room) -> Iterator[Words]:
    """What their own doctor may not know: stopped lately, bought, taken otherwise, and what is bad about them."""
    if stopped := note(visit.medicine_review, "stopped_last_month"):
        yield plain(say(N_("stopped: {what}"), what=typed(stopped, 160)))
    for medicine in visit.medicines or ():
        really, side = medicine.really_taken or medicine.differently, medicine.side_effects
        if (strength := another_strength(medicine)) and strength not in (really or ""):
            really = listed((really or "", strength), "; ")
        if not says(really) and not says(side):
            continue
        told = joined(
            (plain(typed(really or "", 120)), to_act(inside(typed(side or "", 120))) if says(side) else ()), ", "
        )
        yield (*plain(f"{taken_now.name_of(medicine, room)}: "), *told)
    if visit.medicine_review.taken_differently is YesNo.YES and (
        other := note(visit.medicine_review, "taken_differently")
    ):
        yield plain(typed(other, 160))


def _together(facts: Mapping[Line, SafetyFact], room: Room) -> LabelledRows | None:
    rows = tuple(
        Labelled(say(HEADS[line]), (_at_most(told_in_words(facts[line], room), room),))
        for line in MEDICINES_TOGETHER
        if line in facts and facts[line].holds
    )
    return LabelledRows(rows) if rows else None
