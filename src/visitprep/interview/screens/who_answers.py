"""Who answers from now on: changed at any time, while all that was said before keeps its voice."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from visitprep.findings.called_by_helper import called_by_helper
from visitprep.interview.engine.asked_again import typed_in
from visitprep.interview.engine.choose import LEAVE, Menu, Row, choose
from visitprep.interview.engine.conversation import LEAVING
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.signs_in_passing import yes_or_no
from visitprep.interview.prompts import Answered, Reply, Way, Went
from visitprep.lines.people.who_is_here import said_who_is_here
from visitprep.visit.marks import FROM_ELSEWHERE
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.tellers import helper_of, others, with_name_corrected, with_respondent
from visitprep.visit.two_views import has_helpers_answers, with_helpers_answers_apart
from visitprep.visit.visit import Teller, Visit
from visitprep.wording import N_, say

_KEPT = N_("From now on, what is said is written down as said by {who}. What was said before keeps its voice.")
_HERE = N_("Who answers on this computer from now on?")
_DID_LEAVE = N_("You wrote: “{words}”.\nDoes {helper} answer from here on without {name}?")
_DID_COME = N_("You wrote: “{words}”.\nIs {name} there to answer from here on, with {helper}?")
_WHY = N_("The page says who answered what. Some questions are only for {name} to answer.")
_OPEN = N_("The questions that only {name} can answer are open now. visitprep asks them as it goes on.")
_APART = N_(
    "What was said before of pain, sleep and help stands under the name of {helper}. {name}'s own is asked next."
)
WITH_HELPER = (FilledBy.CAREGIVER_WITH_PATIENT, FilledBy.CAREGIVER_ALONE)
_NAMED = {
    FilledBy.INTERPRETER: N_("{name}, with an interpreter or in another language"),
    FilledBy.CAREGIVER_WITH_PATIENT: N_("{name} and {helper} together"),
    FilledBy.CAREGIVER_ALONE: N_("{helper}, without {name}"),
}
_BOTH = N_("both|we both|both of us|us both|the two of us|we two|me and her|her and me|me and him|him and me")
"""Typed for the row of whoever helps and the person."""


def both_words() -> tuple[str, ...]:
    return tuple(dict.fromkeys((*_BOTH.split("|"), *say(_BOTH).casefold().split("|"))))


class From(Struct, frozen=True):
    """One row: who answers, and which helper."""

    filled_by: FilledBy
    helper: Teller | None = None
    is_new: bool = False


def who_answers(visit: Visit) -> str:
    """As it is now: "Rosa", "Rosa and Ana together", "Ana, without Rosa"; empty while nobody has said."""
    respondent = visit.respondent
    return named(visit, respondent.filled_by, respondent.name) if respondent.filled_by else ""


def named(visit: Visit, by: FilledBy, helper: str | None) -> str:
    """The same of anybody who may answer."""
    words = _NAMED.get(by)
    name = person_named(visit)
    return say(words, name=name, helper=helper or say(N_("a helper"))) if words else name


def ask_who_is_here(interview: Interview) -> Outcome:
    """Of a visit from another computer, before anything is added: that is told by whoever sits here."""
    outcome = change_who_answers(interview, say(_HERE), ways=frozenset({Way.STOP, Way.KEYS}))
    if outcome is Outcome.FINISHED and FROM_ELSEWHERE.stands(interview.visit):
        interview.keep(FROM_ELSEWHERE.put(interview.visit, False))
    return outcome


def ask_who_this_time(interview: Interview) -> bool:
    """At the next visit of somebody with a helper; whether it was said. Whose visit it is was said before."""
    if not known_helpers(interview.visit):
        return False
    change_who_answers(interview, say(N_("Who answers this time?")), ways=frozenset({Way.STOP, Way.KEYS}))
    return interview.visit.respondent.filled_by is not None


def change_who_answers(interview: Interview, text: str = "", *, ways: frozenset[Way] = LEAVE) -> Outcome:
    """Ask who answers from here on; FINISHED when that is settled, or left as it was."""
    visit = interview.visit
    named = _rows(visit)
    both = [value for _, value in named if value and value.filled_by is FilledBy.CAREGIVER_WITH_PATIENT]
    rows = [
        Row(str(number), label, value, both_words() if value is not None and value is both[0] else ())
        for number, (label, value) in enumerate(named)
    ]
    now = who_answers(visit)
    picked = choose(
        interview,
        Menu(
            "who-answers",
            text or say(N_("Who answers from now on?")),
            (*rows, *((Row("same", say(N_("Leave it: {who}"), who=now), Way.KEEP),) if now else ())),
            guidance=say(N_("Until now: {who}."), who=now) if now else "",
            ways=ways,
        ),
    )
    if isinstance(picked, Way):
        return Outcome.FINISHED if picked in (Way.KEEP, Way.BACK) else Outcome.of(picked)
    if picked is None:
        return _correct(interview)
    return take_over(interview, picked)


def _rows(visit: Visit) -> list[tuple[str, From | None]]:
    name = person_named(visit)
    found: list[tuple[str, From | None]] = [
        (name, From(FilledBy.PATIENT)),
        (named(visit, FilledBy.INTERPRETER, ""), From(FilledBy.INTERPRETER)),
    ]
    known = known_helpers(visit)
    for helper in known:
        found += [(named(visit, by, helper.name), From(by, helper)) for by in WITH_HELPER]
    other, without = (
        (N_("{name} and somebody else together"), N_("Somebody else, without {name}"))
        if known
        else (N_("{name} and a helper together"), N_("A helper, without {name}"))
    )
    found += [
        (say(other, name=name), From(FilledBy.CAREGIVER_WITH_PATIENT, is_new=True)),
        (say(without, name=name), From(FilledBy.CAREGIVER_ALONE, is_new=True)),
    ]
    if visit.respondent.is_helper:
        helper_name = visit.respondent.name or say(N_("the helper"))
        found.append((say(N_("Only the name or the relation of {helper} is wrong"), helper=helper_name), None))
    return found


def known_helpers(visit: Visit) -> tuple[Teller, ...]:
    """Those who are known: who helps now, and who told something before."""
    respondent = visit.respondent
    now = helper_of(respondent)
    is_known = respondent.is_helper or (respondent.filled_by is None and bool(respondent.name))
    return tuple(dict.fromkeys((*((now,) if is_known else ()), *(o for o in others(visit) if o.helper))))


def take_over(interview: Interview, who: From) -> Outcome:
    """They answer from here on: their name is asked where they are new."""
    visit = interview.visit
    former = visit.respondent
    was_alone, helper_before = former.is_alone, former.name or say(N_("the helper"))
    respondent = Respondent(filled_by=who.filled_by, share_with=former.share_with)
    if who.helper is not None:
        same = (former.is_helper or former.filled_by is None) and (former.name or "") == who.helper.name
        respondent = (
            former.model_copy(update={"filled_by": who.filled_by})
            if same
            else Respondent(
                filled_by=who.filled_by,
                share_with=former.share_with,
                name=who.helper.name or None,
                relation=who.helper.relation or None,
            )
        )
    changed = with_respondent(visit, respondent)
    apart = was_alone and not respondent.is_alone and has_helpers_answers(changed)
    interview.keep(with_helpers_answers_apart(changed) if was_alone and not respondent.is_alone else changed)
    if who.is_new and (way := interview.ask_helper(1 if interview.visit.person.called else 0)) in LEAVING:
        return Outcome.of(way)
    name = person_named(interview.visit)
    said = [say(_KEPT, who=who_answers(interview.visit))]
    if apart:
        said.append(say(_APART, helper=helper_before, name=name))
    if was_alone and not interview.visit.respondent.is_alone:
        said.append(say(_OPEN, name=name))
    interview.asker.tell("\n".join(said))
    return Outcome.FINISHED


def hear_who_is_here(interview: Interview, reply: Reply) -> Reply:
    """What is left of a reply once who answers was changed; WHO where nothing is.

    A helper's "dad has gone to bed now, so it's just me" is asked about before it is taken for so.
    """
    if isinstance(reply, Went) and reply.way is Way.WHO:
        return Went(Way.STOP) if change_who_answers(interview) is Outcome.STOPPED else Went(Way.WHO)
    visit, came = interview.visit, interview.visit.respondent.is_alone
    names = f"{visit.person.called} {visit.person.name or ''}".casefold()
    called = {*names.split(), names.strip(), visit.person.called.casefold()} | called_by_helper(visit)
    heard = said_who_is_here(typed_in(reply), called, came=came) if visit.respondent.is_helper else None
    if heard is None:
        return reply
    text = _DID_COME if came else _DID_LEAVE
    helper, name = visit.respondent.name or say(N_("a helper")), person_named(visit)
    prompt = yes_or_no("in_passing:who", say(text, words=heard[0], helper=helper, name=name), YesNo.NO.words())
    asked, rest = interview.put(prompt, say(_WHY, name=name)), heard[1]
    if not isinstance(asked, Answered) or asked.value != (YesNo.YES.value,):
        return asked if asked == Went(Way.STOP) else reply
    take_over(interview, From(WITH_HELPER[not came], known_helpers(visit)[0]))
    interview.as_typed = rest
    if isinstance(reply, Answered) and isinstance(reply.value, str):
        return replace(reply, value=rest) if rest else Went(Way.WHO)
    if isinstance(reply, Answered):
        beside = tuple((code, words) for code, words in reply.beside if words in rest)
        return replace(reply, words=rest, beside=beside) if rest or reply.value or reply.none else Went(Way.WHO)
    return replace(reply, words=rest) if rest or reply.way is not Way.NOTE else Went(Way.WHO)


def _correct(interview: Interview) -> Outcome:
    was = helper_of(interview.visit.respondent)
    way = interview.ask_helper(1 if interview.visit.person.called else 0)
    interview.keep(with_name_corrected(interview.visit, was))
    return Outcome.of(way) if way in LEAVING else Outcome.FINISHED


def person_named(visit: Visit) -> str:
    return visit.person.called or say(N_("the person the visit is for"))
