"""One thing tried, in a running line: what it was, when, what it did and what trouble it made."""

from __future__ import annotations

import re
from collections.abc import Iterable

from visitprep.document.words import Words, act, joined, plain, text_of
from visitprep.lines.history.outcome.effect import says_both
from visitprep.lines.history.outcome.help_told import length_of_its_own
from visitprep.lines.history.outcome.length import LENGTH as _LENGTH
from visitprep.lines.history.part_named import NAMED_PART
from visitprep.lines.history.stop_reason import reason_in
from visitprep.lines.history.tried_for_other import for_other
from visitprep.patterns import any_case, compiled
from visitprep.summary.first_page.denied import alarms
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import inside, listed, note, says, since, typed, unless_told, when
from visitprep.summary.first_page.told_in_line import LINE, line_with_room
from visitprep.summary.first_page.tried.rank import KINDS
from visitprep.summary.words.from_records import marked
from visitprep.text import isolated
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

_SAYS_SHOT = any_case(r"\b(?:shots?|injections?|epidurals?|steroids?|cortisone|blocks?|facet)\b")
_REASONS = {
    WhyStopped.SIDE_EFFECTS: N_("side effects"),
    WhyStopped.COST: NC_("what was tried", "cost"),
    WhyStopped.WORE_OFF: N_("stopped working"),
    WhyStopped.ALLERGY: NC_("what was tried", "allergy"),
    WhyStopped.CLINICIAN: N_("stopped by the doctor or nurse"),
    WhyStopped.PROCEDURE: N_("for a procedure or a pregnancy"),
    WhyStopped.BETTER: N_("no longer needed"),
}


def treatment_named(treatment: Treatment, longest: int = 2_000) -> str:
    """What it was, and of which part: "epidural low back", "physical therapy, back"."""
    what = typed(treatment.what or "", longest) if says(treatment.what) else ""
    kind = say(KINDS[treatment.kind]) if treatment.kind in KINDS else ""
    if not kind or (kind.casefold() in what.casefold()):
        return what or say(N_("something else") if treatment.kind else N_("treatment not named"))
    if what and (treatment.kind is TreatmentKind.SURGERY or _says_kind(treatment.kind, what)):
        return what
    return listed((kind, what))


def _says_kind(kind: TreatmentKind | None, what: str) -> bool:
    """Their words name the kind of treatment already."""
    if kind in (TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK):
        return bool(_SAYS_SHOT.search(what))
    return kind is TreatmentKind.PSYCHOLOGY and bool(re.search(r"therap|psycholog|counsel", what, re.IGNORECASE))


def treatment_in_words(
    visit: Visit, treatment: Treatment, room: Room, called: str = "", others: Iterable[Treatment] = ()
) -> Words:
    """The line it was told in and what else is known of it and of the `others` of that line; else what it was, or
    is `called` here, and what is known."""
    told = line_with_room(visit, "treatments", treatment, room.longest)
    if not told:
        return _all_known(treatment, room, called)
    kind = say(KINDS[treatment.kind]) if treatment.kind in KINDS else ""
    line = typed(told.words, max(room.longest, LINE))
    if kind and kind.casefold() not in line.casefold() and not _says_kind(treatment.kind, line):
        line = say(N_("{kind}: {words}"), kind=kind, words=line)
    rests = (told.rest, *(line_with_room(visit, "treatments", one, room.longest).rest for one in others))
    known = dict.fromkeys(_all_known(one, room, _NO_NAME) for one in rests)
    return joined((_harm_bold(line), *known), ", ")


_NO_NAME = " "
"""Called so, only what is known of it stands there."""


def _all_known(treatment: Treatment, room: Room, called: str) -> Words:
    longest = min(room.longest, 160)
    facts: list[str] = [unless_told(_span(treatment), "" if called else treatment.what or "")]
    if treatment.sessions is not None and not (called and str(treatment.sessions) == "1"):
        facts.append(_sessions(treatment))
    elif treatment.kind in _IN_VISITS and (weeks := length_of_its_own(note(treatment, "what"))):
        facts.append(weeks["long"].strip())
    facts += [
        relief_of(treatment),
        isolated(both_ways(treatment) or note(treatment, "effect")),
        isolated(note(treatment, "percent_relief")),
    ]
    named = called or treatment_named(treatment, longest)
    drug = treatment.drug or ""
    if drug and drug.casefold() not in named.casefold():
        named = say(N_("{treatment}, {drug}"), treatment=named, drug=typed(drug, longest))
    head = marked(listed((named.strip(), listed(facts)), " "), treatment, "what")
    trouble = treatment.problems or ""
    if treatment.effect is Effect.WORSE and len(trouble.split()) <= _A_PART and NAMED_PART.fullmatch(trouble):
        trouble = say(N_("what got worse: {words}"), words=isolated(trouble))  # alone it reads as the place
    told = why_told(treatment)
    is_told = not told or told.casefold() in f"{text_of(plain(head))} {trouble}".casefold()
    why = listed((_all_the_same(treatment), "" if is_told else isolated(told)))
    return with_trouble(head, trouble, longest, why)


def relief_of(treatment: Treatment) -> str:
    """How much, and for how long."""
    relief = f"{treatment.percent_relief} %" if treatment.percent_relief is not None else ""
    lasted = isolated(treatment.relief_lasted or "")
    if relief and lasted:
        return say(N_("{percent} for {time}"), percent=relief, time=lasted)
    # Alone behind a year it reads as how long it was done: "since 2020, a year".
    is_length = re.match(_LENGTH, treatment.relief_lasted or "", re.IGNORECASE) is not None
    return relief or (say(N_("relief for {time}"), time=lasted) if is_length else lasted)


_A_PART = 5
"""Words of a part of the body at most: "the left side of my neck"."""


def both_ways(tried: Treatment | PastMedicine) -> str:
    """Their words, where they tell that it helped and did not."""
    return next((said for said in tried.notes.values() if says_both(said)), "")


_IN_VISITS = (
    TreatmentKind.PHYSICAL_THERAPY, TreatmentKind.OCCUPATIONAL_THERAPY, TreatmentKind.PSYCHOLOGY,
    TreatmentKind.CHIROPRACTIC,
)  # fmt: skip


def _sessions(treatment: Treatment) -> str:
    said = str(treatment.sessions)
    if not said.isdigit():
        return said
    if treatment.kind in _IN_VISITS:
        return count(N_("{n} visit"), N_("{n} visits"), int(said))
    return count(N_("{n} time"), N_("{n} times"), int(said))


def _span(treatment: Treatment) -> str:
    """When: "since May 2017" while it goes on, "2012 to 2014", else the one date there is."""
    started, ended = when(treatment.started), when(treatment.ended)
    if treatment.ongoing is YesNo.YES:
        return since(treatment.started) or say(N_("still going on"))
    if started and ended and started != ended:
        return say(N_("{start} to {end}"), start=started, end=ended)
    return started or (say(N_("to {date}"), date=ended) if ended else "")


def medicine_in_words(visit: Visit, medicine: PastMedicine, room: Room) -> Words:
    """The line it was told in and what is known besides; else its name, and all that is known."""
    stopped = note(visit.medicine_review, "stopped_last_month")
    told = line_with_room(visit, "past_medicines", medicine, room.longest)
    name = typed(medicine.name or say(N_("name not answered")), min(room.longest, 160))
    if not told:
        return _medicine_known(medicine, room, name, stopped)
    line = typed(told.words, max(room.longest, LINE))
    if name.casefold() not in line.casefold():
        line = say(N_("{kind}: {words}"), kind=name, words=line)
    return joined((_harm_bold(line), _medicine_known(told.rest, room, "", stopped)), ", ")


def _medicine_known(medicine: PastMedicine, room: Room, name: str, stopped: str) -> Words:
    longest = min(room.longest, 160)
    dose = say(N_("to {dose}"), dose=isolated(medicine.highest_dose)) if medicine.highest_dose else ""
    told_when = unless_told(when(medicine.when), medicine.name or "")
    facts = listed((told_when, isolated(medicine.how_long or ""), isolated(both_ways(medicine))))
    head = marked(listed((name, listed((dose, facts))), " "), medicine, "name")
    told = why_told(medicine)
    why = typed(note(medicine, "why_stopped"), longest)
    ticked = (one for one in medicine.why_stopped or () if one is not WhyStopped.PROCEDURE or not why)
    reasons = [say(_REASONS[one]) for one in ticked if one in _REASONS]
    side = medicine.side_effects or ""
    if side and WhyStopped.SIDE_EFFECTS in (medicine.why_stopped or ()):
        reasons = [reason for reason in reasons if reason != say(_REASONS[WhyStopped.SIDE_EFFECTS])]
    if story := _story_of(medicine, stopped):
        reasons = [reason for reason in reasons if reason != say(_REASONS[WhyStopped.CLINICIAN])]
        side = listed((side, story), "; ")
    if len(side) > longest * 1.2:  # our words of why leave before theirs of what it did
        reasons, longest = [], longest + len(listed(reasons))
    if told and told.casefold() not in f"{why} {side} {reasons}".casefold():
        reasons = [isolated(told), *(one for one in reasons if one != say(_REASONS[WhyStopped.COST]))]
    reasons = [_all_the_same(medicine), isolated(for_other_pain(medicine)), *reasons, why]
    return with_trouble(head, side, longest, listed(reasons))


_HARM = any_case(
    r"\b(?:(?:stopp\w*|not) breathing|(?:could|can) ?n.?o?t (?:breathe|pee|urinate|wake)|narcan|intensive care|icu"
    r"|coma|heart (?:failure|attack)|(?:in|on) (?:the|my|his|her) lungs|strokes?|seizures?|unconscious|suicid\w*"
    r"|dark thoughts|want\w* to die|kidneys?|liver|bled|bleed\w*|overdos\w*|paraly\w*|anaphyla\w*)\b"
)


def did_harm(tried: Treatment | PastMedicine) -> bool:
    trouble = tried.problems if isinstance(tried, Treatment) else tried.side_effects
    return any(says(one) and alarms(_HARM, one or "") for one in (trouble, note(tried, "why_stopped")))


def _all_the_same(tried: Treatment | PastMedicine) -> str:
    """How far it helped, of what stands with those that did harm."""
    is_told = tried.effect in (None, Effect.WORSE) or not did_harm(tried)
    return "" if is_told or tried.effect is None else tried.effect.words().casefold()


def why_told(tried: Treatment | PastMedicine) -> str:
    """Why it ended, where it did no harm, in their words."""
    return next(filter(None, map(reason_in, tried.notes.values())), "")


def for_other_pain(tried: Treatment | PastMedicine) -> str:
    return next(filter(None, map(for_other, tried.notes.values())), "")


def _story_of(medicine: PastMedicine, stopped: str) -> str:
    """What they added on what they stopped last month, where it begins with this medicine's name."""
    name = (medicine.name or "").casefold()
    if not name or not stopped.casefold().startswith(name):
        return ""
    return stopped[len(name) :].strip(" ,:;-–")


_ACT = any_case(
    r"\b(?:fell|(?<!last )(?<!the )(?<!this )falls?(?! (?:of )?['’]?\d)|confus\w*"
    r"|saw things|halluc\w*|faint\w*|pass\w* out|seizures?|sugar|infect\w*|bleed\w*"
    r"|blood(?! (?:tests?|work|thinner))|black(?:ed|ing) out|collaps\w*|gave way|retention|catheter\w*|slurr\w*"
    r"|a ?& ?e\b"
    r"|bones?|suicid\w*|disappear\w*|kill\w*|thoughts|swell\w*|swollen|throat|hives|rash|blister\w*|bruis\w*|rac(?:ed|ing)"
    r"|clots?|stroke|heart|overdos\w*|hooked|addict\w*|dependen\w*|strung out|abus\w*"
    r"|rehab|detox\w*|weak\w*|numb(?!er)\w*|worse|hurts? more|hospital"
    r"|er\b|kidney|liver|said no|breath\w*|leak\w*|paraly\w*|could ?n.t)"
)
_CLAUSE = compiled(r"(?<=[,;.])\s+|\s+(?=(?:and|but|then|so)\s)")
_IN_HOSPITAL = any_case(
    r"\b(?:at|in) (?:the |a )?hospital\b(?! (?:for|after|with|\d|\w+ (?:days?|nights?|weeks?)))"
)
"""Where it was done."""


def _harm_bold(line: str) -> Words:
    """A line as it was told, with what decides whether it may be done again in bold."""
    clauses = _CLAUSE.split(line)
    each = (act(one) if alarms(_ACT, _IN_HOSPITAL.sub("", one)) else plain(one) for one in clauses)
    return joined(tuple(each), " ")


def with_trouble(head: str, trouble: str | None, longest: int, before: str = "") -> Words:
    """The trouble in brackets, bold where it decides what may be done again."""
    told = inside(typed(trouble or "", longest)) if says(trouble) else ""
    if not told and not before:
        return plain(head)
    head = f"{head} " if head else ""
    pieces = joined((plain(before), act(told) if alarms(_ACT, told) else plain(told)), "; ")
    return (*plain(f"{head}("), *pieces, *plain(")"))
