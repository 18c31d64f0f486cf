"""What was tried before, by result, in running lines: medicines stopped, treatments, operations for pain."""

from __future__ import annotations

import re
from enum import StrEnum

from visitprep.document.sheet import Labelled, LabelledRows
from visitprep.document.words import Words, act, joined, plain
from visitprep.lines.history.effect import says_both
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import inside, listed, lower_first, note, says, typed, unless_told, when
from visitprep.summary.words import titles
from visitprep.text import isolated
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.visit.records.health import Surgery
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, count, say

DOT = " · "


class Result(StrEnum):
    """The groups, in the order they are printed."""

    HELPED = "helped"
    A_LITTLE = "a_little"
    NOT = "not"
    WORSE = "worse"
    BOTH = "both"
    """Better here and worse there, or one after the other, in their words."""
    UNSURE = "unsure"
    UNSAID = "unsaid"


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
_KINDS = {
    TreatmentKind.PHYSICAL_THERAPY: N_("physical therapy"),
    TreatmentKind.HOME_EXERCISE: N_("exercises at home"),
    TreatmentKind.OCCUPATIONAL_THERAPY: N_("occupational therapy"),
    TreatmentKind.CHIROPRACTIC: NC_("what was tried", "chiropractic"),
    TreatmentKind.MASSAGE: NC_("what was tried", "massage"),
    TreatmentKind.ACUPUNCTURE: NC_("what was tried", "acupuncture"),
    TreatmentKind.TENS: NC_("what was tried", "TENS"),
    TreatmentKind.HEAT_ICE: N_("heat or ice"),
    TreatmentKind.BRACE: NC_("what was tried", "brace"),
    TreatmentKind.PSYCHOLOGY: N_("talk therapy"),
    TreatmentKind.MINDFULNESS: NC_("what was tried", "mindfulness"),
    TreatmentKind.PAIN_PROGRAM: N_("pain program"),
    TreatmentKind.INJECTION: NC_("what was tried", "shot"),
    TreatmentKind.NERVE_BLOCK: N_("nerve block"),
    TreatmentKind.ABLATION: NC_("what was tried", "ablation"),
    TreatmentKind.BOTOX: NC_("what was tried", "Botox"),
    TreatmentKind.STIMULATOR: NC_("what was tried", "stimulator"),
    TreatmentKind.PUMP: N_("pain pump"),
    TreatmentKind.SURGERY: NC_("what was tried", "surgery"),
}
_PLAIN = frozenset(
    {"left", "right", "both", "back", "lower", "upper", "surgery", "operation", "pain", "with", "from"}
)
_SAYS_SHOT = re.compile(r"\b(?:shots?|injections?|epidurals?|steroids?|cortisone|blocks?|facet)\b", re.IGNORECASE)
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
    groups: dict[Result, list[Words]] = {result: [] for result in Result}
    told = visit.treatments or ()
    operations = [
        (result, surgery)
        for surgery in visit.surgeries or ()
        if (result := _for_pain(surgery)) is not None and not _told_as_treatment(surgery, told)
    ]
    for result, surgery in operations:  # what no operation may repeat stands before the rest
        if result in (Result.WORSE, Result.NOT):
            groups[result].append(_surgery(surgery, room))
    for treatment in sorted(visit.treatments or (), key=lambda one: one.effect is not Effect.A_LOT):
        groups[_result(treatment)].append(treatment_in_words(treatment, room))
    stopped = note(visit.medicine_review, "stopped_last_month")
    for medicine in visit.past_medicines or ():
        groups[_result(medicine)].append(medicine_in_words(medicine, room, stopped))
    for result, surgery in operations:
        if result not in (Result.WORSE, Result.NOT):
            groups[result].append(_surgery(surgery, room))
    rows, left = [], 0
    for result, found in groups.items():
        has_bold = [one for one in found if any(span.act for span in one)]
        kept = found if room.minor_tried or result not in _MINOR else has_bold
        kept = kept[: room.tried]
        left += len(found) - len(kept)
        if kept:
            rows.append(Labelled(say(_LABELS[result]), (joined(tuple(kept), DOT),)))
    if not rows and not left:
        return None
    more = ""
    if left:
        message = (N_("{n} other: see “{title}”"), N_("{n} others: see “{title}”"))
        more = count(*message, left, title=say(titles.EVERYTHING_TRIED))
    return LabelledRows(tuple(rows), plain(more))


def treatment_named(treatment: Treatment, longest: int = 2_000) -> str:
    """What it was, and of which part: "epidural low back", "physical therapy, back"."""
    what = typed(treatment.what or "", longest) if says(treatment.what) else ""
    kind = say(_KINDS[treatment.kind]) if treatment.kind in _KINDS else ""
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


def treatment_in_words(treatment: Treatment, room: Room) -> Words:
    longest = min(room.longest, 160)
    facts: list[str] = [unless_told(_span(treatment), treatment.what or "")]
    if treatment.sessions is not None:
        facts.append(_sessions(treatment))
    relief = f"{treatment.percent_relief} %" if treatment.percent_relief is not None else ""
    lasted = isolated(treatment.relief_lasted or "")
    if relief and lasted:
        facts.append(say(N_("{percent} for {time}"), percent=relief, time=lasted))
    else:
        facts += [relief, lasted]
    facts += [
        isolated(_both_ways(treatment) or note(treatment, "effect")),
        isolated(note(treatment, "percent_relief")),
    ]
    named = treatment_named(treatment, longest)
    drug = treatment.drug or ""
    if drug and drug.casefold() not in named.casefold():
        named = say(N_("{treatment}, {drug}"), treatment=named, drug=typed(drug, longest))
    head = listed((named, listed(facts)), " ")
    return _with_trouble(head, treatment.problems, longest)


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
    return _RESULTS[tried.effect]


def _sessions(treatment: Treatment) -> str:
    said = str(treatment.sessions)
    if not said.isdigit():
        return said
    if treatment.kind in (
        TreatmentKind.PHYSICAL_THERAPY,
        TreatmentKind.OCCUPATIONAL_THERAPY,
        TreatmentKind.PSYCHOLOGY,
        TreatmentKind.CHIROPRACTIC,
    ):
        return count(N_("{n} visit"), N_("{n} visits"), int(said))
    return count(N_("{n} time"), N_("{n} times"), int(said))


def _span(treatment: Treatment) -> str:
    """When: "since May 2017" while it goes on, "2012 to 2014", else the one date there is."""
    started, ended = when(treatment.started), when(treatment.ended)
    if treatment.ongoing is YesNo.YES:
        return say(N_("since {date}"), date=started) if started else say(N_("still going on"))
    if started and ended and started != ended:
        return say(N_("{start} to {end}"), start=started, end=ended)
    return started or (say(N_("to {date}"), date=ended) if ended else "")


def medicine_in_words(medicine: PastMedicine, room: Room, stopped: str = "") -> Words:
    longest = min(room.longest, 160)
    name = typed(medicine.name or say(N_("name not answered")), longest)
    dose = say(N_("to {dose}"), dose=isolated(medicine.highest_dose)) if medicine.highest_dose else ""
    told_when = unless_told(when(medicine.when), medicine.name or "")
    facts = listed((told_when, isolated(medicine.how_long or ""), isolated(_both_ways(medicine))))
    head = listed((name, listed((dose, facts))), " ")
    reasons = [say(_REASONS[why]) for why in medicine.why_stopped or () if _REASONS[why]]
    why = typed(note(medicine, "why_stopped"), longest)
    side = medicine.side_effects or ""
    if side and WhyStopped.SIDE_EFFECTS in (medicine.why_stopped or ()):
        reasons = [reason for reason in reasons if reason != say(_REASONS[WhyStopped.SIDE_EFFECTS])]
    if story := _story_of(medicine, stopped):
        reasons = [reason for reason in reasons if reason != say(_REASONS[WhyStopped.CLINICIAN])]
        why, side = why, listed((side, story), "; ")
    return _with_trouble(head, side, longest, listed((*reasons, why)))


def _story_of(medicine: PastMedicine, stopped: str) -> str:
    """What they added on what they stopped last month, where it begins with this medicine's name."""
    name = (medicine.name or "").casefold()
    if not name or not stopped.casefold().startswith(name):
        return ""
    return stopped[len(name) :].strip(" ,:;-–")


_ACT = re.compile(
    r"\b(?:fell|falls?|confus\w*|saw things|halluc\w*|faint\w*|pass\w* out|seizures?|sugar|infect\w*|bleed\w*|blood"
    r"|bones?|suicid\w*|disappear\w*|kill\w*|thoughts|swell\w*|swollen|throat|hives|rash|clots?|stroke|heart|overdos\w*"
    r"|weak\w*|numb\w*|worse|hospital|er\b|kidney|liver|said no|breath\w*|leak\w*|paraly\w*|could ?n.t)",
    re.IGNORECASE,
)


def _with_trouble(head: str, trouble: str | None, longest: int, before: str = "") -> Words:
    """The trouble in brackets, bold where it decides what may be done again."""
    told = inside(typed(trouble or "", longest)) if says(trouble) else ""
    if not told and not before:
        return plain(head)
    pieces = joined((plain(before), act(told) if _ACT.search(told) else plain(told)), "; ")
    return (*plain(f"{head} ("), *pieces, *plain(")"))


_NEVER_FOR_PAIN = re.compile(
    r"\b(?:pacemaker|defibrillator|valves?|bypass|stents?|ablation of the heart|cataracts?|lens|tonsils?|append\w*"
    r"|gall ?bladder|hernia|c[- ]?section|ces[ae]r\w*|watchman|heart|port"
    r"|lumpectomy|mastectomy|cancer|tumou?r|thyroid|prostate"
    r"|kidney|wisdom)\b",
    re.IGNORECASE,
)
"""Operations of which a no says that they were not for pain, and not that they failed."""


_SAID_HELPED = re.compile(
    r"(?:yes|it did|some|a lot|helped|better|much better|pain (?:is |was )?(?:gone|better)|for (?:a|some|\d))"
)


def _for_pain(surgery: Surgery) -> Result | None:
    """The group of an operation, when what they say of it is plain; None leaves it with the other operations."""
    said = (surgery.helped_pain or "").strip().casefold()
    if re.match(r"(?:it )?(?:made|got|much|a lot)?.*\bworse\b", said):
        return Result.WORSE
    if re.search(r"\b(?:something else|not for (?:the )?pain|other reason|cancer|n/?a)\b", said):
        return None
    if re.match(r"(?:no|not|it didn.?t|did ?n.?t|did not|never|still hurts?|still .*pain)\b", said):
        return None if _NEVER_FOR_PAIN.search(surgery.what or "") else Result.NOT
    if re.match(r"(?:a little|a bit|slightly)\b", said):
        return Result.A_LITTLE
    return Result.HELPED if _SAID_HELPED.match(said) else None


def _told_as_treatment(surgery: Surgery, treatments: tuple[Treatment, ...]) -> bool:
    """The same operation stands among the treatments: words in common, and no other year."""
    words = _content(surgery.what or "")
    for treatment in treatments:
        if treatment.kind not in _OPERATED:
            continue
        kind = say(_KINDS[treatment.kind]) if treatment.kind in _KINDS else ""
        years = {date.earliest.year for date in (surgery.when, treatment.started) if date and date.earliest}
        if len(years) < 2 and words & _content(f"{treatment.what or ''} {kind}"):
            return True
    return False


_OPERATED = frozenset(
    {
        TreatmentKind.SURGERY,
        TreatmentKind.STIMULATOR,
        TreatmentKind.PUMP,
        TreatmentKind.ABLATION,
        TreatmentKind.OTHER,
    }
)
"""Treatments that an operation may be: therapy of the same hand is another thing."""


def _content(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z0-9-]{4,}", text.casefold()) if word not in _PLAIN}


_SAYS_NO_MORE = re.compile(
    r"(?:it |they )?(?:just |only )?(?:made|got) (?:it|me|things|the pain) (?:much |way |a lot )?worse[.!]*"
    r"|no,? it did ?n.?o?t[.!]*",
    re.IGNORECASE,
)
"""The group says it."""


def _surgery(surgery: Surgery, room: Room) -> Words:
    said = lower_first(typed(surgery.what or say(NC_("what was tried", "surgery")), min(room.longest, 160)))
    detail = surgery.helped_pain or ""
    more = typed(detail, 80) if len(detail.split()) > 2 and not _SAYS_NO_MORE.fullmatch(detail.strip()) else ""
    date = unless_told(when(surgery.when), surgery.what or "")
    return plain(listed((said, date, f"({more})" if more else ""), " "))
