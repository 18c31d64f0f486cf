"""Work in daily life: what they do or did, since when, how it was changed, a claim, and what they want."""

from __future__ import annotations

import re
from collections.abc import Iterator

from visitprep.document.words import Words, plain
from visitprep.patterns import any_case
from visitprep.summary.first_page.rank import WHOLE, Room
from visitprep.summary.first_page.short import inside, listed, lower_first, note, says, typed, typed_keeping
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.living import ClaimKind, WorkStatus
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say


def told_of_work(visit: Visit, room: Room) -> Iterator[tuple[str, tuple[Words, Words]]]:
    """Each answer of the line on work, or of the word on it where they are retired: as it is there, and whole."""
    work, longest = visit.work, min(room.longest, room.work, 120)
    retired = work.status is WorkStatus.RETIRED
    if work.status:
        yield "work.status", (plain(work.status.words()),) * 2
    if work.job:
        yield (
            "work.job",
            (
                plain(
                    _own_job(work.job, min(longest, 80)) if retired else typed_keeping(work.job, longest, _changed)
                ),
                plain(_own_job(work.job, WHOLE) if retired else typed(work.job, WHOLE)),
            ),
        )
    if retired:
        return
    if work.days_missed is not None and str(work.days_missed) != "0":
        yield "work.days_missed", (plain(str(work.days_missed)),) * 2
    if work.goal and says(work.goal):
        yield "work.goal", (plain(typed(work.goal, longest)), plain(typed(work.goal, WHOLE)))


def job_short(visit: Visit, room: Room) -> str:
    """Where work has no line of its own ("retired school cook"); that line says it otherwise."""
    if visit.work.status is not WorkStatus.RETIRED:
        return ""
    job = _own_job(visit.work.job or "", min(room.longest, room.work, 80))
    is_sentence = re.match(r"(?:i|s?he|we|they|was|were|worked|used)\b", job, re.IGNORECASE)
    message = N_("{status} ({job})") if is_sentence else N_("{status} {job}")
    return _with_job(lower_first(visit.work.status.words()), job, message)


_RETIRED = any_case(r"^(?:i['’]?m |is |am )?ret(?:ired|['’]?d)?\b\.?\s*")


def _own_job(job: str, longest: int) -> str:
    """What they were, without the word that they are retired, which stands before it: "ret. machinist"."""
    return typed(_RETIRED.sub("", job) or job, longest)


_CHANGED = any_case(
    r"\b(?:cut|reduced|down|went|dropped|half|fewer|less)\b.*\b(?:hours?|hrs|days?|time|shifts?)\b"
    r"|\b(?:light duty|part[- ]time|laid off|fired|let go|quit|stopped|off (?:work|sick)|missing|missed)\b"
)


def _changed(piece: str) -> bool:
    """It tells how work was changed, by pain most often: such words are not cut for room."""
    return _CHANGED.search(piece) is not None


def _with_job(status: str, job: str, message: str) -> str:
    """What they do with how much of it, once: "semi retired farmer" says both."""
    if not (status and job) or re.search(rf"\b{re.escape(status)}\b", job, re.IGNORECASE):
        return job or status
    return say(message, status=status, job=job)


def work_in_words(visit: Visit, room: Room) -> str:
    work, longest = visit.work, min(room.longest, 120)
    if work.status is WorkStatus.RETIRED:
        return _claim(visit, longest)
    status = lower_first(work.status.words()) if work.status else ""
    ends = "|".join(
        re.escape(status.split(" ", n)[-1]).replace(r"\ ", "[ -]") for n in range(max(status.count(" "), 1))
    )
    since = re.sub(rf"^(?:{ends})\b[\s,;:–-]*", "", note(work, "status"), flags=re.IGNORECASE)
    if status and since and len(since) <= longest:
        status = say(N_("{status} {since}"), status=status, since=since)  # "off sick since sept"
    job = typed_keeping(work.job or "", min(longest, room.work), _changed)
    about = _with_job(status, job, N_("{status} ({job})"))
    missed = ""
    if work.days_missed is not None and str(work.days_missed) != "0":
        missed = say(N_("missed {n} days last month"), n=str(work.days_missed))
        missed = say(N_("missed 1 day last month")) if str(work.days_missed) == "1" else missed
    goal = (
        say(N_("wants: {goal}"), goal=inside(typed(work.goal or "", min(longest, room.work))))
        if says(work.goal)
        else ""
    )
    return listed((about, _claim(visit, longest), missed, goal), "; ")


_A_CLAIM = 80
"""Letters of it, however full the page is."""


def _claim(visit: Visit, longest: int) -> str:
    """What was said of it, of which kind it is, and whether it is still open."""
    work = visit.work
    if not says(work.claim):
        return ""
    kind = (
        lower_first(work.claim_kind.words()) if work.claim_kind and work.claim_kind is not ClaimKind.OTHER else ""
    )
    known = {YesNo.YES: N_("claim still open"), YesNo.NO: N_("claim closed")}
    state = say(known[work.claim_open]) if work.claim_open in known else ""
    told = typed(work.claim or "", max(longest, _A_CLAIM))
    said = set(re.findall(r"[a-z]+", told.casefold().replace("'", "")))
    is_told = work.claim_kind is not None and bool(said & _CLAIM_WORDS.get(work.claim_kind, frozenset()))
    return listed((told, "" if is_told else kind, state))


_CLAIM_WORDS = {
    ClaimKind.WORKERS_COMP: frozenset({"comp", "workers", "workcover", "wcb"}),
    ClaimKind.LAWSUIT: frozenset({"lawsuit", "suing", "sue", "lawyer"}),
    ClaimKind.DISABILITY: frozenset({"disability", "ssdi", "ssi"}),
}
"""Their words name the kind of claim already."""
