"""What was tried before, by result, in running lines: medicines stopped, treatments, operations for pain."""

from __future__ import annotations

import re
from collections.abc import Sequence

from visitprep.document.sheet import Labelled, LabelledRows
from visitprep.document.words import Words, act, joined, plain, text_of
from visitprep.lines.history.outcome.dependence import tells_dependence
from visitprep.lines.history.outcome.effect import says_both
from visitprep.lines.history.outcome.help_told import length_of_its_own
from visitprep.lines.history.outcome.length import LENGTH as _LENGTH
from visitprep.lines.history.part_named import PART
from visitprep.lines.history.stop_reason import reason_in
from visitprep.lines.history.tried_for_other import for_other
from visitprep.patterns import any_case, compiled
from visitprep.summary.first_page.bearing import Bearing
from visitprep.summary.first_page.denied import alarms
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import (
    inside,
    listed,
    note,
    says,
    since,
    typed,
    unless_told,
    when,
)
from visitprep.summary.first_page.tried.operations import for_pain, operation_in_words, told_as_treatment
from visitprep.summary.first_page.tried.rank import KINDS, Result, rank_of
from visitprep.summary.words import titles
from visitprep.summary.words.from_records import marked
from visitprep.text import isolated
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

DOT = " · "


_LABELS = {
    Result.HELPED: NC_("what was tried", "Helped"),
    Result.A_LITTLE: N_("A little"),
    Result.NOT: NC_("what was tried", "Not"),
    Result.WORSE: NC_("what was tried", "Worse"),
    Result.BOTH: N_("Both ways"),
    Result.UNSURE: N_("Not sure"),
    Result.UNSAID: N_("Result not said"),
}
_RESULTS = {
    Effect.A_LOT: Result.HELPED,
    Effect.SOME: Result.HELPED,
    Effect.A_LITTLE: Result.A_LITTLE,
    Effect.NONE: Result.NOT,
    Effect.WORSE: Result.WORSE,
    Effect.TOO_SOON: Result.UNSURE,
    Effect.UNSURE: Result.UNSURE,
    None: Result.UNSAID,
}
_MINOR = (Result.A_LITTLE, Result.NOT, Result.UNSURE, Result.UNSAID)
_HARM = -1
"""The rank of a treatment that made it worse and what it did: it leads, as it may be offered again."""
_HARMED = 3
"""So many of these are named however full the page is: none of them is one of "3 others"."""
_SAYS_SHOT = any_case(r"\b(?:shots?|injections?|epidurals?|steroids?|cortisone|blocks?|facet)\b")
_REASONS = {
    WhyStopped.NO_HELP: "",
    WhyStopped.SIDE_EFFECTS: N_("side effects"),
    WhyStopped.COST: NC_("what was tried", "cost"),
    WhyStopped.WORE_OFF: N_("stopped working"),
    WhyStopped.ALLERGY: NC_("what was tried", "allergy"),
    WhyStopped.CLINICIAN: N_("stopped by the doctor or nurse"),
    WhyStopped.PROCEDURE: N_("for a procedure or a pregnancy"),
    WhyStopped.BETTER: N_("no longer needed"),
    WhyStopped.NOT_STOPPED: N_("not stopped"),
    WhyStopped.OTHER: "",
}


def tried_before(visit: Visit, room: Room) -> LabelledRows | None:
    """The groups that hold something; None when nothing was tried, or nobody was asked."""
    groups: dict[Result, list[tuple[tuple[int, ...], Words, str]]] = {result: [] for result in Result}
    told, bearing = visit.treatments or (), Bearing(visit)
    stopped = note(visit.medicine_review, "stopped_last_month")
    for same in _done_again(told):
        ranks = list[tuple[int, ...]]()
        for one in same:
            rank = rank_of(one, bearing.on(one.what, *one.notes.values()))
            ranks.append((_HARM, *rank) if one.effect is Effect.WORSE and says(one.problems) else rank)
        words = treatment_in_words(same[0], room) if len(same) == 1 else _each_in_words(same, room)
        groups[_of_all(same)].append((min(ranks), words, titles.EVERYTHING_TRIED))
    for medicine in visit.past_medicines or ():
        rank = rank_of(medicine, bearing.on(*medicine.notes.values(), medicine.side_effects))
        if _for_other(medicine):
            rank = (2, *rank[1:])  # tried for no pain: it leads nothing here
        words = medicine_in_words(medicine, room, stopped)
        groups[_result(medicine)].append((rank, words, titles.EVERYTHING_TRIED))
    for surgery in visit.surgeries or ():
        result = for_pain(surgery)
        if result is not None and not told_as_treatment(surgery, told):
            # What no operation may repeat stands before the rest.
            first = 0 if result in (Result.WORSE, Result.NOT) else 1
            rank = (0, first, 0, bearing.on(surgery.what, surgery.helped_pain))
            groups[result].append((rank, operation_in_words(surgery, room), titles.SAFETY_IN_FULL))
    rows: list[Labelled] = []
    left: list[str] = []
    for result, ranked in groups.items():
        found = sorted(ranked, key=lambda one: one[0])
        has_bold = [one for one in found if any(span.act for span in one[1])]
        kept = found if room.minor_tried or result not in _MINOR else has_bold
        kept = [one for at, one in enumerate(kept) if at < (_HARMED if one[0][0] == _HARM else room.tried)]
        left += [one[2] for one in found if not any(one is other for other in kept)]
        if kept:
            rows.append(Labelled(say(_LABELS[result]), (joined(tuple(words for _, words, _ in kept), DOT),)))
    if not rows and not left:
        return None
    return LabelledRows(tuple(rows), plain(_elsewhere(left)))


def _elsewhere(titles_of: Sequence[str]) -> str:
    """How many are not named here, and under which heads each stands: operations are not told twice behind."""
    if not titles_of:
        return ""
    places = (titles.EVERYTHING_TRIED, titles.SAFETY_IN_FULL)
    heads = [say(N_("“{title}”"), title=say(title)) for title in places if title in titles_of]
    message = (N_("{n} other: see {heads}"), N_("{n} others: see {heads}"))
    return count(*message, len(titles_of), heads=listed(heads))


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


_DID = {
    Result.HELPED: NC_("one of several", "helped"),
    Result.A_LITTLE: N_("helped a little"),
    Result.NOT: N_("did not help"),
    Result.WORSE: N_("made it worse"),
}
_GOOD = frozenset({Result.HELPED, Result.A_LITTLE})
_WHICH_OF = compiled(r"(?:^|, )(?:first|second|third|fourth|fifth|last|the later ones)(?: \d+)?(?: of \d+)?$")


def _done_again(told: Sequence[Treatment]) -> list[list[Treatment]]:
    """Each with those of its kind and name that did something else: no good one is told without the bad."""
    found: dict[object, list[Treatment]] = {}
    for one in told:
        is_shot = one.kind in (TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK, TreatmentKind.ABLATION)
        known = (one.kind, _WHICH_OF.sub("", one.what or "").casefold())
        found.setdefault(known if is_shot and _result(one) in _DID else one.id or id(one), []).append(one)
    groups = ([same] if len({*map(_result, same)}) > 1 else [[one] for one in same] for same in found.values())
    return [same for group in groups for same in group]


def _of_all(same: Sequence[Treatment]) -> Result:
    results = {*map(_result, same)}
    return next(iter(results)) if len(results) == 1 else Result.HELPED if results <= _GOOD else Result.BOTH


def _each_in_words(same: Sequence[Treatment], room: Room) -> Words:
    """As in "epidurals, 2: helped Mar 2025, relief for 2-3 months; did not help Aug 2025"."""
    name = _WHICH_OF.sub("", treatment_named(same[0], min(room.longest, 160)))
    each = tuple(treatment_in_words(one, room, say(_DID[_result(one)])) for one in same)
    head = plain(say(N_("{what}, {count}:"), what=name, count=len(same)))
    return joined((head, joined(each, "; ")), " ")


def treatment_in_words(treatment: Treatment, room: Room, called: str = "") -> Words:
    """What it was, or is `called` here, and what is known of it."""
    longest = min(room.longest, 160)
    facts: list[str] = [unless_told(_span(treatment), "" if called else treatment.what or "")]
    if treatment.sessions is not None and not (called and str(treatment.sessions) == "1"):
        facts.append(_sessions(treatment))
    elif treatment.kind in _IN_VISITS and (weeks := length_of_its_own(note(treatment, "what"))):
        facts.append(weeks["long"].strip())
    relief = f"{treatment.percent_relief} %" if treatment.percent_relief is not None else ""
    lasted = isolated(treatment.relief_lasted or "")
    if relief and lasted:
        facts.append(say(N_("{percent} for {time}"), percent=relief, time=lasted))
    else:
        # Alone behind a year it reads as how long it was done: "since 2020, a year".
        is_length = re.match(_LENGTH, treatment.relief_lasted or "", re.IGNORECASE) is not None
        facts += [relief, say(N_("relief for {time}"), time=lasted) if is_length else lasted]
    facts += [
        isolated(_both_ways(treatment) or note(treatment, "effect")),
        isolated(note(treatment, "percent_relief")),
    ]
    named = called or treatment_named(treatment, longest)
    drug = treatment.drug or ""
    if drug and drug.casefold() not in named.casefold():
        named = say(N_("{treatment}, {drug}"), treatment=named, drug=typed(drug, longest))
    head = marked(listed((named, listed(facts)), " "), treatment, "what")
    trouble = treatment.problems or ""
    if treatment.effect is Effect.WORSE and PART.fullmatch(trouble):
        trouble = say(N_("what got worse: {words}"), words=isolated(trouble))  # alone it reads as the place
    told = _why_told(treatment)
    is_told = not told or told.casefold() in f"{text_of(plain(head))} {trouble}".casefold()
    return _with_trouble(head, trouble, longest, "" if is_told else isolated(told))


def _both_ways(tried: Treatment | PastMedicine) -> str:
    """Their words, where they tell that it helped and did not."""
    return next((said for said in tried.notes.values() if says_both(said)), "")


def _result(tried: Treatment | PastMedicine) -> Result:
    """Where no effect was said, a percent says whether it helped."""
    percent = getattr(tried, "percent_relief", None)
    if tried.effect is None and _both_ways(tried):
        return Result.BOTH
    if tried.effect is None and percent is not None:
        return Result.NOT if str(percent) == "0" else Result.HELPED
    result = _RESULTS[tried.effect]
    if result in (Result.HELPED, Result.A_LITTLE) and tells_dependence(getattr(tried, "side_effects", None) or ""):
        return Result.BOTH
    return result


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


def medicine_in_words(medicine: PastMedicine, room: Room, stopped: str = "") -> Words:
    longest = min(room.longest, 160)
    name = typed(medicine.name or say(N_("name not answered")), longest)
    dose = say(N_("to {dose}"), dose=isolated(medicine.highest_dose)) if medicine.highest_dose else ""
    told_when = unless_told(when(medicine.when), medicine.name or "")
    facts = listed((told_when, isolated(medicine.how_long or ""), isolated(_both_ways(medicine))))
    head = marked(listed((name, listed((dose, facts))), " "), medicine, "name")
    told = _why_told(medicine)
    reasons = [say(_REASONS[why]) for why in medicine.why_stopped or () if _REASONS[why]]
    why = typed(note(medicine, "why_stopped"), longest)
    side = medicine.side_effects or ""
    if side and WhyStopped.SIDE_EFFECTS in (medicine.why_stopped or ()):
        reasons = [reason for reason in reasons if reason != say(_REASONS[WhyStopped.SIDE_EFFECTS])]
    if story := _story_of(medicine, stopped):
        reasons = [reason for reason in reasons if reason != say(_REASONS[WhyStopped.CLINICIAN])]
        why, side = why, listed((side, story), "; ")
    if told and told.casefold() not in f"{why} {side}".casefold():
        reasons = [isolated(told), *(one for one in reasons if one != say(_REASONS[WhyStopped.COST]))]
    return _with_trouble(head, side, longest, listed((isolated(_for_other(medicine)), *reasons, why)))


def _why_told(tried: Treatment | PastMedicine) -> str:
    """Why it ended, where it did no harm, in their words."""
    return next(filter(None, map(reason_in, tried.notes.values())), "")


def _for_other(tried: Treatment | PastMedicine) -> str:
    return next(filter(None, map(for_other, tried.notes.values())), "")


def _story_of(medicine: PastMedicine, stopped: str) -> str:
    """What they added on what they stopped last month, where it begins with this medicine's name."""
    name = (medicine.name or "").casefold()
    if not name or not stopped.casefold().startswith(name):
        return ""
    return stopped[len(name) :].strip(" ,:;-–")


_ACT = re.compile(
    r"\b(?:fell|falls?|confus\w*|saw things|halluc\w*|faint\w*|pass\w* out|seizures?|sugar|infect\w*|bleed\w*|blood"
    r"|bones?|suicid\w*|disappear\w*|kill\w*|thoughts|swell\w*|swollen|throat|hives|rash|clots?"
    r"|stroke|heart|overdos\w*"
    r"|hooked|addict\w*|dependen\w*|strung out|abus\w*|rehab|detox\w*|weak\w*|numb\w*|worse|hospital"
    r"|er\b|kidney|liver|said no|breath\w*|leak\w*|paraly\w*|could ?n.t)",
    re.IGNORECASE,
)


def _with_trouble(head: str, trouble: str | None, longest: int, before: str = "") -> Words:
    """The trouble in brackets, bold where it decides what may be done again."""
    told = inside(typed(trouble or "", longest)) if says(trouble) else ""
    if not told and not before:
        return plain(head)
    pieces = joined((plain(before), act(told) if alarms(_ACT, told) else plain(told)), "; ")
    return (*plain(f"{head} ("), *pieces, *plain(")"))
