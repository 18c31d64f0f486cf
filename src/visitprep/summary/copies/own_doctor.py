"""One side for the patient's own doctor: what the clinic will need, what has changed, what to ask there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from visitprep.document import Document
from visitprep.document.sheet import (
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
from visitprep.document.words import Words, act, joined, plain
from visitprep.findings.safety import Line, SafetyFact, safety_facts
from visitprep.summary.copies.materials import Materials
from visitprep.summary.first_page import pain, scans, taken
from visitprep.summary.first_page.rank import Room, rooms
from visitprep.summary.first_page.safety import LABELS, told_in_words
from visitprep.summary.first_page.short import inside, listed, note, says, sentence, typed, when
from visitprep.summary.first_page.who import age_and_birth, appointment_lines, filled_in, name_of_patient
from visitprep.summary.may_share import for_the_clinic
from visitprep.summary.sections.voices import Voices, voices_of
from visitprep.visit.records.choices import Copy, TeamRole, YesNo
from visitprep.visit.records.people import Clinician
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

TITLE = N_("For my own doctor")
FOOTER = N_("Told by the patient, not checked against records.")
_WEIGHTS = (1.0, 0.75)
_LINES_BACK = 3


def own_doctor(visit: Visit, materials: Materials) -> Document:
    """The copy as a document of one sheet."""
    visit = for_the_clinic(visit)
    voices = voices_of(visit)
    today = materials.prepared_on
    choices: list[Sheet] = []
    for room in rooms():
        sheet = _sheet(visit, voices, room, today)
        if not choices or sheet != choices[-1]:
            choices.append(sheet)
    return Document(
        title=say(TITLE),
        running_head=say(N_("{name} · {born}"), name=name_of_patient(visit), born=age_and_birth(visit, today)),
        byline=(),
        footer=say(FOOTER),
        parts=(),
        sheets=Sheets(tuple(choices)),
    )


def _sheet(visit: Visit, voices: Voices, room: Room, today: date) -> Sheet:
    facts = safety_facts(visit, today)
    groups = (
        _group("needed", N_("What the clinic will need from you"), _needed(visit, facts, room)),
        _group("ask", N_("What I want to ask there"), _asked(visit, room)),
        _group("changed", N_("What has changed"), _changed(visit, facts, room), N_("you may not know")),
        _group("together", N_("Taken together"), _together(facts, room), N_("names compared, nothing checked")),
    )
    back = ToWrite(say(N_("Please tell the clinic or me")), lines=_LINES_BACK)
    return Sheet(
        _masthead(visit, today),
        Why(tuple(_sayings(visit, voices, room)), (), ()),
        (*(group for group in groups if group.blocks), Group("back", say(N_("Back to you")), (back,))),
        (),
    )


def _group(id: str, title: str, block: object, note: str = "") -> Group:
    return Group(id, say(title), (block,) if block else (), say(note) if note and block else "")  # type: ignore[arg-type]


def _masthead(visit: Visit, today: date) -> Masthead:
    doctor = _own(visit)
    to = tuple(filter(None, (_for_whom(doctor), listed((doctor.phone or "",)) if doctor else "")))
    appointment = listed(appointment_lines(visit))
    clinic = say(N_("I have a visit at a pain clinic: {visit}"), visit=appointment) if appointment else ""
    under = joined((sentence(act(clinic)), sentence(plain(filled_in(visit, today)))), " ")
    return Masthead(name_of_patient(visit), age_and_birth(visit, today), to, under)


def _own(visit: Visit) -> Clinician | None:
    return next((one for one in visit.team or () if one.role is TeamRole.PRIMARY_CARE), None)


def _for_whom(doctor: Clinician | None) -> str:
    if doctor is None or not doctor.name:
        return say(TITLE)
    return say(N_("For {name}"), name=typed(doctor.name, 60))


def _sayings(visit: Visit, voices: Voices, room: Room) -> Iterator[Saying]:
    if visit.reason.main_reason:
        yield Saying(typed(visit.reason.main_reason, min(room.longest, 400)), voices.by)


# -- what the clinic will need ------------------------------------------------------------------------------------


def _needed(visit: Visit, facts: Mapping[Line, SafetyFact], room: Room) -> Lines | None:
    rows = [(plain(say(what)), said) for what, said in _needs(visit, facts, room)]
    heads = (say(NC_("own doctor's copy", "What")), say(N_("What I have")))
    return Lines(tuple(rows), _WEIGHTS, heads, boxes=True) if rows else None


def _needs(visit: Visit, facts: Mapping[Line, SafetyFact], room: Room) -> Iterator[tuple[str, Words]]:
    """What clinics ask an own doctor for, where this person has something of the kind."""
    yield N_("A referral, if my insurance wants one"), plain(typed(visit.appointment.referral_reason or "", 120))
    for test in visit.tests or ():
        if test.report in (Copy.ASKED_FOR_IT, Copy.NO):
            asked = say(N_("I asked for it; it is not here yet")) if test.report is Copy.ASKED_FOR_IT else ""
            named = listed((scans.test_named(test), when(test.date)), " ")
            yield say(N_("Report: {test}"), test=named), plain(asked)
    for line, what in (
        (Line.KIDNEY, N_("The latest kidney numbers")),
        (Line.BLOOD_THINNER, N_("Whom the clinic should talk to about the blood thinner before a shot")),
        (Line.IMPLANTS, N_("The last check of what is implanted, and whether it may have an MRI")),
        (Line.HEART, N_("The last letter about the heart")),
        (Line.CANCER, N_("The last letter about the cancer")),
    ):
        if line in facts and facts[line].holds:
            yield what, told_in_words(facts[line], room)
    if says(visit.health.hospital_stays):
        yield N_("The letter on my stay in hospital"), plain(typed(visit.health.hospital_stays or "", 160))


# -- what to ask, what has changed --------------------------------------------------------------------------------


def _asked(visit: Visit, room: Room) -> Numbered | None:
    asked = [typed(one.text, min(room.longest, 200)) for one in visit.questions or () if one.text]
    return Numbered(tuple(asked[: room.questions])) if asked else None


def _changed(visit: Visit, facts: Mapping[Line, SafetyFact], room: Room) -> LabelledRows | None:
    longest = min(room.longest, 300)
    steroids = (
        told_in_words(facts[Line.STEROIDS], room) if Line.STEROIDS in facts and facts[Line.STEROIDS].holds else ()
    )
    rows = (
        (NC_("own doctor's copy", "Falls"), _falls(visit)),
        (NC_("own doctor's copy", "Nerves"), joined(tuple(_nerves(visit)), "; ")),
        (NC_("own doctor's copy", "Medicines"), joined(tuple(_medicines(visit, room)), "; ")),
        (LABELS[Line.STEROIDS], steroids),
        (NC_("own doctor's copy", "Pain"), plain("; ".join(_pains(visit)))),
        (
            N_("Not wanted"),
            plain(typed(visit.reason.not_wanted or "", longest) if says(visit.reason.not_wanted) else ""),
        ),
    )
    found = tuple(Labelled(say(label), (words,)) for label, words in rows if words)
    return LabelledRows(found) if found else None


def _falls(visit: Visit) -> Words:
    falls = visit.function.falls
    if falls is None or str(falls) == "0":
        return ()
    said = str(falls)
    text = count(N_("{n} this year"), N_("{n} this year"), int(said)) if said.isdigit() else said
    added = note(visit.function, "falls")
    return act(f"{text} ({added})" if added else text)


def _nerves(visit: Visit) -> Iterator[Words]:
    for one in pain.in_order(visit):
        if found := pain.nerves(one, 200):
            yield found


def _pains(visit: Visit) -> Iterator[str]:
    for one in pain.in_order(visit):
        usual = one.usual or one.now
        worst = say(N_("(worst {n})"), n=f"{one.worst.high:g}") if one.worst else ""
        yield listed((inside(pain.place(one)), str(usual or ""), worst), " ")


def _medicines(visit: Visit, room: Room) -> Iterator[Words]:
    """What their own doctor may not know: stopped lately, bought, taken otherwise, and what is bad about them."""
    if stopped := note(visit.medicine_review, "stopped_last_month"):
        yield plain(say(N_("stopped: {what}"), what=typed(stopped, 160)))
    for medicine in visit.medicines or ():
        really, side = medicine.really_taken or medicine.differently, medicine.side_effects
        if not says(really) and not says(side):
            continue
        told = joined(
            (plain(typed(really or "", 120)), act(inside(typed(side or "", 120))) if says(side) else ()), ", "
        )
        yield (*plain(f"{taken.name_of(medicine, room)}: "), *told)
    if visit.medicine_review.taken_differently is YesNo.YES and (
        other := note(visit.medicine_review, "taken_differently")
    ):
        yield plain(typed(other, 160))


def _together(facts: Mapping[Line, SafetyFact], room: Room) -> LabelledRows | None:
    rows = tuple(
        Labelled(say(LABELS[line]), (told_in_words(facts[line], room),))
        for line in (Line.OPIOID_SEDATIVE, Line.OPIOID_BLOCKER, Line.TWICE)
        if line in facts and facts[line].holds
    )
    return LabelledRows(rows) if rows else None
