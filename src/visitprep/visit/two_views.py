"""The person's own answers and a helper's view of the same things, kept apart.

What a helper said alone is the helper's view as soon as the person answers for themselves: it moves to
`helper_view`, and their own is open. Words that have no place there stand as a note, with who said them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, TypeVar

from visitprep.patterns import any_case
from visitprep.text import proper
from visitprep.visit.carried import carried_from
from visitprep.visit.records.choices.choice import Choice, Gap
from visitprep.visit.records.fields import WORDS_LIMIT
from visitprep.visit.records.record import Record
from visitprep.visit.tellers import is_saying, teller, told_by
from visitprep.visit.visit import Teller, Visit
from visitprep.wording import N_, say

SEEN_AS: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("sleep", "hours"): "sleep_hours",
        ("function", "help_needed"): "help_needed",
        ("mood", "low_days"): "low_days",
        ("mood", "in_own_words"): "mood",
    }
)
"""What is asked of the person and, as they see it, of a helper; of the first pain its numbers too."""
_OF_FIRST_PAIN = {"now": "pain_now", "usual": "pain_usual"}
_WORDS_SEEN_AS = {("reason", "main_reason"): "pain", ("function", "stopped_doing"): "daily_life"}
"""Where a helper's words go that the person's own took the place of."""
_NUMBERS = ("now", "usual", "worst", "least")
_OWN_TO_SAY = tuple(
    ("reason", name) for name in ("main_reason", "treatment_hoped", "not_wanted", "worries", "hoped_for")
)
"""What nobody says for another: of a helper alone it is what the helper thinks."""
_FACTS = frozenset({"person", "respondent", "appointment", "helper_view", "team", "closing", "after"})
"""Parts in which nobody has a view of their own."""
_HIDDEN = any_case(
    r"\b(?:s?he|they|dad|mom|mum)(?:'?ll|'d|'s| will| would| is)? ?(?:(?:wo|would|does|do)n'?t|never|not|hates to"
    r"|refuses to|too proud to) (?:(?:ever|even|really|like to|want to) )*(?:tells? (?:you|any|the|us|me|his|her)"
    r"|admits?|lets? on|owns? up|mentions?|(?:say|talk about|show) (?:so|it|that|this)\b"
    r"|want (?:you|us|them|any\w+|(?:the|his|her) \w+) to (?:know|find|see|hear)\b)"
    r"|\b(?:s?he|they)(?:'s| is)? (?:hid(?:es?|ing)|play(?:s|ing) (?:it|this|that|\w+ pain) down"
    r"|keep(?:s|ing) (?:it|this|that) from)\b|\bdon'?t (?:tell|let) (?:him|her|them|dad|mom|mum)\b"
)
_STRENGTH = any_case(r"\b\d+(?:\.\d+)?\b")
_ASKED_FOR_THEIRS = ("numbers", "small")
"""Lines in which a helper alone is asked for the numbers that the person gives."""
_THEIR_DECISION = frozenset({Gap.RATHER_NOT, Gap.IN_PERSON})


def seen_as(visit: Visit, part: str, item: str, field: str) -> str:
    """The field of the helper's view that is asked the same; empty for most answers."""
    if part != "pains":
        return SEEN_AS.get((part, field), "")
    first = next(iter(visit.pains or ()), None)
    return _OF_FIRST_PAIN.get(field, "") if first is not None and first.id == item else ""


def has_helpers_answers(visit: Visit) -> bool:
    """Whether a helper alone answered what the person has a view of their own of."""
    return any(True for _ in _helpers_answers(visit))


def with_helpers_answers_apart(visit: Visit) -> Visit:
    """Those answers moved to what the helper sees, so that the person is asked for their own beside them.

    What a helper alone did not know of these is open again too, and a number among other words has its name.
    """
    visit = _with_numbers_named(visit)
    for part, item, field in tuple(_helpers_answers(visit)):
        visit = _with_told_apart(visit, part, item, field)
        visit = _opened(visit, part, item, field)
    for part, item, field in tuple(_not_known(visit)):
        visit = _opened(visit, part, item, field)
    return visit


def with_kept(visit: Visit, part: str, item: str, field: str) -> Visit:
    """The visit with what a helper said there kept as theirs, before the person's own takes its place."""
    record, who = _record(visit, part, item), teller(visit, part, item, field)
    value, note = getattr(record, field), record.notes.get(field, "")
    if not who.helper or value is None or part in _FACTS:
        return visit
    if is_their_number(visit, part, item, field):
        return _with_note_before(visit, part, item, field, _as_told(value, who, visit))
    if name := seen_as(visit, part, item, field) or _WORDS_SEEN_AS.get((part, field), ""):
        return _with_note_gone(_with_view(visit, name, value, note, who), part, item, field)
    if is_saying(value):
        told = labelled(value, who, visit)
        both = told if not note else note if told in note else f"{told}; {note}"
        return _with(visit, part, item, {"notes": {**record.notes, field: _within(both)}})
    return visit


def _with_told_apart(visit: Visit, part: str, item: str, field: str) -> Visit:
    """As `with_kept`, and no word or number is too short: it is asked anew, and has no other place."""
    kept = with_kept(visit, part, item, field)
    if kept is not visit:
        return kept
    record, who = _record(visit, part, item), teller(visit, part, item, field)
    told = labelled(_in_words(getattr(record, field)), who, visit)
    return _with_note_before(visit, part, item, field, told)


def is_their_number(visit: Visit, part: str, item: str, field: str) -> bool:
    """A number that a helper alone was asked for as the person gives it: the helper's own view is another."""
    lines = (visit.lines.get(f"pains.{item}:{name}") for name in _ASKED_FOR_THEIRS)
    return part == "pains" and field in _NUMBERS and any(said and field in said.filled for said in lines)


def _as_told(number: Any, who: Teller, visit: Visit) -> str:
    person = visit.person.called or say(N_("the patient"))
    return say(N_("{name}, as {helper} tells it: {n}"), name=person, helper=who_told(who, visit), n=str(number))


def _with_numbers_named(visit: Visit) -> Visit:
    """The words of a helper alone beside a pain, where a number among them would pass for the person's own."""
    for pain in visit.pains or ():
        for field, note in pain.notes.items():
            who = teller(visit, "pains", pain.id, field)
            if who.helper and _STRENGTH.search(note) and not note.startswith(start := labelled("", who, visit)):
                named = _record(visit, "pains", pain.id).notes | {field: _within(f"{start}{note}")}
                visit = _with(visit, "pains", pain.id, {"notes": named})
    return visit


def _with_note_before(visit: Visit, part: str, item: str, field: str, words: str) -> Visit:
    notes = _record(visit, part, item).notes
    both = "; ".join(filter(None, (words, notes.get(field, ""))))
    return _with(visit, part, item, {"notes": {**notes, field: _within(both)}})


RecordType = TypeVar("RecordType", bound=Record)


def with_helpers_kept(visit: Visit, part: str, item: str, fresh: RecordType) -> tuple[Visit, RecordType]:
    """What a helper said that `fresh` says otherwise kept as theirs, with its note; and `fresh` beside it."""
    if not visit.told or visit.respondent.is_alone or part in _FACTS:
        return visit, fresh
    for field in fresh.answerable():
        if not _is_overwritten(visit, part, item, field, fresh):
            continue
        note = _record(visit, part, item).notes.get(field)
        visit = with_kept(visit, part, item, field)
        kept = _record(visit, part, item).notes.get(field)
        if kept != note:
            notes = {name: text for name, text in fresh.notes.items() if name != field or text != note}
            if kept:
                notes[field] = "; ".join(filter(None, (kept, notes.get(field))))
            fresh = fresh.model_copy(update={"notes": notes})
    return visit, fresh


def _is_overwritten(visit: Visit, part: str, item: str, field: str, new: Record) -> bool:
    """A helper said something else there, which was not only carried over."""
    old, now = getattr(_record(visit, part, item), field), getattr(new, field)
    if old is None or old == now or new.gaps.get(field) in _THEIR_DECISION:
        return False
    who = told_by(visit, part, item, field)
    if who is None or not who.helper or carried_from(visit, part, item, field) is not None:
        return False
    return not (isinstance(old, str) and isinstance(now, str) and old.casefold() in now.casefold())


def is_kept_from_the_clinic(words: object, visit: Visit) -> bool:
    """A helper says that the person would not: these are the helper's own words, even with the person there."""
    return visit.respondent.is_helper and _HIDDEN.search(str(words).replace("’", "'")) is not None


def labelled(words: str, who: Teller, visit: Visit) -> str:
    """Words of one voice that stand beside an answer of another."""
    return say(N_("{who}: {answer}"), who=who_told(who, visit), answer=words)


def who_told(who: Teller, visit: Visit) -> str:
    """What to call one who told something, in a few words."""
    helper = proper(who.name) or say(N_("the helper"))
    person = visit.person.called or say(N_("the patient"))
    if who.helper:
        return helper
    # Of two who answer together nobody knows which of them spoke.
    return say(N_("{name} and {helper}"), name=person, helper=helper) if who.name else person


def with_only_the_persons(visit: Visit) -> Visit:
    """The visit without what a helper alone said of how the person is: what is left there is the person's own."""
    for part in ("sleep", "function", "mood", "reason"):
        visit = _without_helpers(visit, part, "")
    for pain in (visit.pains or ())[:1]:
        visit = _without_helpers(visit, "pains", pain.id)
    return visit


def helpers_words(visit: Visit, part: str, field: str) -> str:
    """Words that a helper alone said there; empty where the person did."""
    words = getattr(getattr(visit, part), field)
    is_theirs = teller(visit, part, field=field).helper or is_kept_from_the_clinic(words, visit)
    return words if words and is_theirs else ""


def _without_helpers(visit: Visit, part: str, item: str) -> Visit:
    record = _record(visit, part, item)
    theirs = {
        name
        for name in record.answerable()
        if (getattr(record, name) is not None or name in record.gaps or name in record.notes)
        and (teller(visit, part, item, name).helper or is_kept_from_the_clinic(getattr(record, name), visit))
    }
    noted = theirs | {name for name, note in record.notes.items() if is_kept_from_the_clinic(note, visit)}
    if not noted:
        return visit
    gone = {
        key: {n: v for n, v in getattr(record, key).items() if n not in without}
        for key, without in (("gaps", theirs), ("notes", noted))
    }
    return _with(visit, part, item, {**dict.fromkeys(theirs), **gone})


def _helpers_answers(visit: Visit) -> Iterator[tuple[str, str, str]]:
    places = [(part, "", field) for part, field in (*SEEN_AS, *_OWN_TO_SAY)]
    places += [("pains", pain.id, field) for pain in visit.pains or () for field in _NUMBERS]
    for part, item, field in places:
        if getattr(_record(visit, part, item), field) is not None and teller(visit, part, item, field).helper:
            yield part, item, field


def _not_known(visit: Visit) -> Iterator[tuple[str, str, str]]:
    places = [(part, "", field) for part, field in (*SEEN_AS, *_OWN_TO_SAY, ("sleep", "trouble_days"))]
    places += [("pains", pain.id, field) for pain in visit.pains or () for field in _NUMBERS]
    for part, item, field in places:
        gap = _record(visit, part, item).gaps.get(field)
        if gap in (Gap.DONT_KNOW, Gap.SKIPPED) and teller(visit, part, item, field).helper:
            yield part, item, field


def _opened(visit: Visit, part: str, item: str, field: str) -> Visit:
    """As if it had not been asked: the line that filled it no longer stands for it."""
    record = _record(visit, part, item)
    gaps = {name: gap for name, gap in record.gaps.items() if name != field}
    visit = _with(visit, part, item, {field: None, "gaps": gaps})
    names = {field, f"{part}.{item}.{field}" if item else f"{part}.{field}"}
    own = f"{part}.{item}" if item else part
    lines = {
        place: said.model_copy(update={"filled": said.filled - (names if of_it else names - {field})})
        for place, said in visit.lines.items()
        for of_it in (place.partition(":")[0] == own,)
    }
    return visit.model_copy(update={"lines": lines})


def _with_view(visit: Visit, name: str, value: Any, note: str, who: Teller) -> Visit:
    """What a helper sees; where something else stands there already, behind that."""
    view, thing = visit.helper_view, f"helper_view.{name}"
    before, notes = getattr(view, name), [view.notes.get(name, "")]
    if before is None:
        update: dict[str, Any] = {name: value, "gaps": {n: gap for n, gap in view.gaps.items() if n != name}}
        visit = visit.model_copy(update={"told": {**visit.told, thing: who}})
    else:
        same = teller(visit, "helper_view", field=name) == who
        told = _in_words(value) if same and isinstance(value, str) else labelled(_in_words(value), who, visit)
        update = {}
        if isinstance(before, str):
            if value not in before:
                update = {name: _within(f"{before}; {told}")}
        elif before != value:
            notes.append(told)
    notes.append(note)
    if kept := "; ".join(dict.fromkeys(filter(None, notes))):
        update["notes"] = {**view.notes, name: _within(kept)}
    return visit.model_copy(update={"helper_view": view.model_copy(update=update)})


def _in_words(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(_in_words, value)) or say(N_("none of these"))
    return value.words() if isinstance(value, Choice) else str(value)


def _within(words: str) -> str:
    return words if len(words) <= WORDS_LIMIT else f"{words[: WORDS_LIMIT - 1]}…"


def _with_note_gone(visit: Visit, part: str, item: str, field: str) -> Visit:
    notes = {name: note for name, note in _record(visit, part, item).notes.items() if name != field}
    return _with(visit, part, item, {"notes": notes})


def _record(visit: Visit, part: str, item: str) -> Record:
    held = getattr(visit, part)
    found: Record = next(one for one in held or () if one.id == item) if item else held
    return found


def _with(visit: Visit, part: str, item: str, update: Mapping[str, Any]) -> Visit:
    changed = _record(visit, part, item).model_copy(update=dict(update))
    listed = tuple(changed if one.id == item else one for one in getattr(visit, part)) if item else changed
    return visit.model_copy(update={part: listed})
