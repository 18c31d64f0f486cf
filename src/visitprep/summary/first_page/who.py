"""Who the page is about: name, age and birth date; the appointment at the right; one line of what else to know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from visitprep.document.sheet import Masthead
from visitprep.document.words import Words, act, joined, plain
from visitprep.findings.safety.special.never import rules_in
from visitprep.patterns import any_case, compiled
from visitprep.summary.first_page.denied import to_act
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import day, listed, lower_first, names, says, sentence, typed
from visitprep.summary.shared_sections.voices import told_before, voices_of
from visitprep.summary.words.answers_in_words import always_said
from visitprep.text import capital, isolated, proper
from visitprep.visit.days_answered import days_answered
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.people import FilledBy, LegalRole, VisitKind, VisitMode
from visitprep.visit.tellers import as_filled_in, in_short, others, teller
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, say

_LONG_NAME = 60
_ONE_LINE = 44
_NOBODY = any_case(r"(?:no one|nobody|none|no|(?:by )?(?:my|him|her)?self|me|i did)[.! ]*")
_TITLED = compiled(r"\b(?:dr|mrs?|ms|prof)\.? [a-z]\w+")
_HELPED_TYPE = any_case(
    r"[^.;]*\b(?:typ(?:es?|ed|ing)|fill(?:s|ed|ing) (?:this|it)"
    r"|help(?:s|ed|ing) (?:me|him|her) (?:with|type|fill|do|answer))\b[^.;]*"
)
_KINDS = {
    VisitKind.FIRST: N_("First visit"),
    VisitKind.FOLLOW_UP: N_("Follow-up"),
    VisitKind.PROCEDURE: NC_("kind of visit", "Procedure"),
}
_MODES = {VisitMode.VIDEO: N_("by video"), VisitMode.PHONE: N_("by phone")}


def masthead(visit: Visit, room: Room, prepared_on: date) -> Masthead:
    """The head of page 1. A name that was not given says so: the clinic must know whose page it holds."""
    return Masthead(
        name_of_patient(visit),
        age_and_birth(visit, prepared_on),
        tuple(appointment_lines(visit)),
        _under(visit, room, prepared_on),
    )


def name_of_patient(visit: Visit) -> str:
    """The name, or that it was not given."""
    name = always_said(visit.person, "name")
    return say(N_("Name: {answer}"), answer=name.text) if name.gap else typed(proper(name.text), _LONG_NAME)


def age_and_birth(visit: Visit, on: date) -> str:
    """As in "84, born 2 Mar 1942", the age as of the day of the print; or that the birth date is not known."""
    born = visit.person.birth_date
    if born is None or born.earliest is None:
        told = always_said(visit.person, "birth_date").text
        return say(N_("birth date: {answer}"), answer=isolated(told))
    had_birthday = (on.month, on.day) >= (born.earliest.month, born.earliest.day)
    years = on.year - born.earliest.year - (not had_birthday)
    return say(N_("{age}, born {date}"), age=years, date=day(born.earliest))


def appointment_lines(visit: Visit) -> Iterator[str]:
    """Day and time, clinic, clinician: as many as are known."""
    appointment = visit.appointment
    when = ""
    if appointment.date is not None:
        exact = appointment.date.earliest if appointment.date.is_exact else None
        when = day(exact, weekday=True) if exact else isolated(appointment.date.said)
    if told := listed((when, _time(visit), say(_MODES[appointment.mode]) if appointment.mode in _MODES else "")):
        yield told
    clinic, clinician = (
        typed(proper(_NO_NAME_ENDS.sub("", names(told))), longest)
        for told, longest in ((appointment.clinic, 80), (appointment.clinician, 60))
    )
    if _is_named_in(clinician, clinic):
        clinician = ""
    if len(clinic) + len(clinician) < _ONE_LINE:
        clinic, clinician = listed((clinic, clinician)), ""
    yield from (told for told in (clinic, clinician) if told)


def _is_named_in(clinician: str, clinic: str) -> bool:
    """The clinic's line names who is seen there already: "Riverside, Dr. Anand"; "dr anand i said"."""
    words, known = (set(re.findall(r"[^\W\d_]+", text.casefold())) for text in (clinician, clinic))
    return bool(words - _SAYS_NOTHING) and words - _SAYS_NOTHING <= known


_NO_NAME_ENDS = any_case(r"(?<=\w)[\s,]+(?:it['’]?s|that['’]?s|is|on|at|and|my|the|appointment is)$")
"""Behind a name, the beginning of what was told next: "lakeside pain clinic its dec 9"."""
_SAYS_NOTHING = frozenset("i already like said told you that".split())


def _time(visit: Visit) -> str:
    return str(visit.appointment.time) if visit.appointment.time is not None else ""


def _under(visit: Visit, room: Room, prepared_on: date) -> Words:
    """First visit or follow-up and who sent; who filled it in and when; language; needs on the day, in bold."""
    parts = [_goes_by(visit), _visit(visit, room), filled_in(visit, prepared_on), _language(visit)]
    return joined(
        (
            *(sentence(plain(part)) for part in parts if part),
            *(act(told) for told in (told_before(visit, voices_of(visit)),) if told),
            *_needs(visit, room),
        ),
        " ",
    )


def _goes_by(visit: Visit) -> str:
    """What they like to be called, where the name at the top does not say it."""
    called = visit.person.preferred_name or ""
    whole, short = (set(re.findall(r"\w+", name.casefold())) for name in (visit.person.name or "", called))
    if not says(called) or short <= whole:
        return ""
    return say(N_("Goes by {name}"), name=typed(proper(called), 40))


def _visit(visit: Visit, room: Room) -> str:
    appointment = visit.appointment
    kind = say(_KINDS[appointment.kind]) if appointment.kind in _KINDS else ""
    sent = ""
    if _NOBODY.fullmatch((appointment.referred_by or "").strip()):
        sent = say(N_("no referral"))
    elif says(appointment.referred_by):
        who = _TITLED.sub(lambda name: proper(name[0]), appointment.referred_by or "")
        sent = say(N_("sent by {who}"), who=typed(who, min(room.own_words, 120)))
    return capital(listed((kind, sent)))


def filled_in(visit: Visit, prepared_on: date) -> str:
    """Who filled it in, with whom, and on which day; a helper with what they are to the person."""
    visit = as_filled_in(visit)
    respondent = visit.respondent
    on = _days(visit, prepared_on)
    if not respondent.is_helper:
        by = FilledBy.PATIENT if respondent.filled_by is None else respondent.filled_by
        if respondent.filled_by is None:
            return say(N_("Made {date}"), date=on)
        filled = say(N_("Filled in by {who}, {date}"), who=by.words(), date=on)
        helped = _HELPED_TYPE.search(said.typed) if (said := visit.lines.get("person:who")) else None
        words = _BEFORE_WHO_HELPED.sub("", helped[0]).strip() if helped else ""
        return say(N_("{filled} (“{words}”)"), filled=filled, words=typed(words, 80)) if words else filled
    about = listed(
        (
            isolated(lower_first(in_short(respondent.relation or ""))),
            lower_first(respondent.legal_role.words()) if _may_decide(visit) and respondent.legal_role else "",
            isolated(respondent.phone or ""),
        )
    )
    helper = isolated(proper(respondent.name or "") or say(N_("a helper")))
    helper = say(N_("{name} ({about})"), name=helper, about=about) if about else helper
    person = isolated(visit.person.called or say(N_("the patient")))
    if respondent.is_alone:
        alone = N_("Filled in by {helper} without {person} there, {date}")
        rest = N_("Filled in with {person} at first, the rest by {helper} alone, {date}")
        if any(not who.helper for who in others(visit)):
            began_alone = teller(visit, "person", "", "name").helper
            alone = N_("Filled in by {helper}, some of it told by {person}, {date}") if began_alone else rest
        return say(alone, helper=helper, person=person, date=on)
    return say(N_("Filled in by {helper} with {person}, {date}"), helper=helper, person=person, date=on)


_BEFORE_WHO_HELPED = any_case(r"^(?:.*,(?=.*\b(?:typ|fill|help)))?[\d/ -]*|.*\bmyself\b.*")


def _days(visit: Visit, prepared_on: date) -> str:
    """When it was answered, as in "8 Dec" or "2 to 8 Dec"; the day of the print where that is not known."""
    first, last = days_answered(visit) or (prepared_on, prepared_on)
    with_year = last.year != _year(visit)
    to = day(last, year=with_year)
    if first == last:
        return to
    if (first.year, first.month) == (last.year, last.month):
        return say(N_("{first} to {last}"), first=first.day, last=to)
    return say(N_("{first} to {last}"), first=day(first, year=first.year != last.year), last=to)


def _year(visit: Visit) -> int | None:
    date_ = visit.appointment.date
    return date_.earliest.year if date_ and date_.earliest else None


def _may_decide(visit: Visit) -> bool:
    return visit.respondent.legal_role not in (None, LegalRole.NONE)


def _language(visit: Visit) -> str:
    if visit.person.interpreter_needed is YesNo.YES:
        return ""
    return isolated(visit.person.language or "")


def _needs(visit: Visit, room: Room) -> Iterator[Words]:
    person = visit.person
    if person.interpreter_needed is YesNo.YES:
        language = isolated(person.language or "")
        needs = (
            say(N_("Interpreter needed: {spoken}"), spoken=language) if language else say(N_("Interpreter needed"))
        )
        yield sentence(act(needs))
    for text in (person.hearing_vision_memory, person.mobility_needs):
        if says(text) and re.search(r"[^\W\d_]", text or ""):  # a number alone tells nobody what to do
            for rule in rules_in(text or ""):  # that stands in the safety box
                text = (text or "").replace(rule, "").strip(" ,;.")
            if text:
                yield sentence(to_act(capital(typed(text, min(room.whole, 240)))))
