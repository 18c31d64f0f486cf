"""Whether they work, as what, and whether there is a claim, in one line."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading, Unclear
from visitprep.lines.unread import TAKEN, Unread
from visitprep.patterns import any_case
from visitprep.visit.records.choices.living import WorkStatus
from visitprep.wording import N_, later

_STATUS = (
    (WorkStatus.RETIRED, r"retired|retirement|ret(?:['’]?d)?"),
    (WorkStatus.DISABILITY, r"(?:on |gets? |getting |receives? |draws? |drawing )?(?:disab\w+|ssdi|ssi)"),
    (
        WorkStatus.OFF_SICK,
        r"(?:off (?:sick|work)|(?:been |is |i'?m )?off(?= (?:since|for|until))|sick leave|on leave|medical leave)",
    ),
    (WorkStatus.LIGHT_DUTY, r"light duty|lighter (?:duty|tasks)"),
    (WorkStatus.PART_TIME, r"part[ -]?time(?: now)?"),
    (WorkStatus.FULL_TIME, r"full[ -]?time"),
    (WorkStatus.STUDENT, r"student|at school|in school"),
    (WorkStatus.LOOKING, r"unemployed|looking for work|laid off"),
    (WorkStatus.HOMEMAKER, r"homemaker|house ?wife|running the home|stay at home"),
    (WorkStatus.CARER, r"caring for|caregiver for|carer"),
)
_LOST = any_case(
    r"\b(?:lost (?:my|the|her|his|their|that|a) (?:\w+ )?job|let (?:me|her|him) go|was let go|job is gone)\b"
    r"|(?:^|\bwas |\bgot )fired\b"
)
"""Says that there is no work, and not what there is instead."""
_DISABILITY = r"(?:ss?di?|ssi|ss disability|social security|(?:long|short)[ -]term disability|disability|ltd|std)"
_NOT_PAID = (
    r"(?:den(?:y|ied|ial)|turned (?:\w+ )?down|rejected|refused|appl(?:y|ied|ying|ication)|pending|wait\w*"
    r"|appeal\w*|fil(?:ed|ing)"
    r"|trying|tried|fight\w*|not approved|no decision|undecided|hearing|in process|reconsideration|claim)"
)
_ASKED_FOR = any_case(rf"\b{_DISABILITY}\b.*\b{_NOT_PAID}\b|\b{_NOT_PAID}\b.*\b{_DISABILITY}\b")
_PAID = any_case(
    r"\b(?:approved|won|granted|awarded|gets? (?:it|paid)|(?:is|am|i'm) on (?:it|ssdi?|ssi|disability))\b"
    r"(?<!not approved)"
)
"""Disability that was asked for and is not paid: a claim, and no income."""
_NO_CLAIM = re.compile(
    r"\b(?:(?:there (?:is|was)|there'?s|(?:i|we|s?he) (?:have|has)) )?"
    r"(?:no claims?|no (?:workers'? ?)?comp(?: claims?)?|claim:? no|without a claim|not a claim)\b"
    r"(?: (?:of any (?:kind|sort)|or anything(?: like that)?|whatsoever|at all|either))?"
    r"(?:,? (?:and )?no (?:lawyer|law ?suit|attorney))?",
    re.IGNORECASE,
)
_NO_LAWYER = any_case(r"no (?:lawyer|law ?suit|attorney)(?: (?:yet|or anything))?")
_CLAIM = any_case(
    r"claim|workers'? ?comp\w*|\bcomp\b(?! (?:sci|time|eng|tech))|\bw\.?c\b"
    r"|law ?suit|lawyer|attorney|settle|insurance case|\bsu(?:ing|ed|es?)\b"
    r"|deposition|litigation|\bcourt\b|\btrial\b|\bthe other driver|\bmediation\b"
)
_OF_A_CLAIM = any_case(
    rf"{_NOT_PAID}\b|(?:it'?s |still |the )?(?:open|closed|settled|case)\b|(?:on|in) \w+ (?:19|20)\d\d$"
)
"""Goes on with the claim before it."""
_NO = any_case(
    r"(?:no|none|i'?m |i am )?(?:not working|do not|don't|(?:i )?(?:do not|don't|can'?t)"
    r" work)?(?: any ?more| now)?|(?:(?:and|because|but) )?(?:i|s?he) (?:just |simply )?can['’]?t(?: any ?more)?"
)
_OFF = any_case(r"(?:been |is )?off\b")
_LEAD = any_case(
    r"^(?:(?:yes|y|i work as|(?:s?he|they) (?:works?|worked|was|is)(?: as)?|i am|i'm|as|work as|was(?! \d)"
    r"|used to be)\s+)+(?:an?\s+)?"
)
_HOURS = any_case(r"\b(?P<hours>\d{1,2})\s*(?:hours?|hrs?|h)\b(?!\s*shifts?)(?:\s*(?:/|a|per)\s*(?:wk|week))?")
_STILL_WORKS = any_case(r"\b(?:still (?:work\w*|at it)|self[ -]?employed|work(?:s|ing)? for (?:my|him|her)self)\b")
_NO_LONGER = any_case(r"\b(?:used to|was|were|until|till|before|stopped|quit|lost|had to)\b")
_FULL, _PART = 35, 30
"""Hours a week from which a job is full time, and below which it is part time."""
_ASIDE = any_case(r"(?:since|until|after|before|for|because|due to|on account of|from|about|\d)\b")


def read(line: str, today: date) -> Reading:
    """What is neither a status nor a claim is the job; "not working" alone says too little and is asked about."""
    rest, values = Unread(line), dict[str, object]()
    unclear: list[Unclear] = []
    if rest.take(_NO_CLAIM):
        values["claim"] = "no"
    claims = _take_claims(rest) if "claim" not in values else []
    left, gone = list[str](), list[str]()
    lost = _LOST.search(rest.text)
    for status, words in _STATUS:
        if lost and status is WorkStatus.OFF_SICK:
            continue
        if status is WorkStatus.DISABILITY and (told := _take_disability(rest, words)) is not None:
            values["status"] = status
            gone += told
            break
        if status is not WorkStatus.DISABILITY and _take_status(rest, status, words):
            values["status"] = status
            break
    jobs, apart = [], rest.text
    for piece in rest.pieces():
        if (_NO.fullmatch(piece) or _LOST.search(piece)) and "status" not in values:
            ask = N_("Not working: retired, off sick, on disability, looking for work, or something else?")
            if not unclear:
                unclear.append(Unclear("status", piece, later(ask)))
            if _LOST.search(piece):
                left.append(piece)
        elif (
            _NO.fullmatch(piece)
            or _NO_LAWYER.fullmatch(piece)
            or _ASIDE.match(piece)
            or _LOST.search(piece)
            or ((lost or "status" in values) and _OFF.match(piece))
        ):
            left.append(piece)
        else:
            jobs.append(piece)
    if jobs:
        whole = apart[apart.find(jobs[0]) : apart.find(jobs[-1]) + len(jobs[-1])]
        is_whole = TAKEN not in whole and not any(one in whole for one in left)
        values["job"] = _LEAD.sub("", whole if is_whole else ", ".join(jobs))
        if "status" not in values and not unclear and not _NO_LONGER.search(line):
            _works_now(str(values["job"]), values, unclear)
    if claims:
        values["claim"] = ", ".join(claims)
    return Reading(
        {name: values[name] for name in ("status", "job", "claim") if name in values},
        tuple(unclear),
        ", ".join(filter(None, (rest.run_of(piece for piece in left if piece in rest.text), *gone))),
    )


def _take_status(rest: Unread, status: WorkStatus, words: str) -> bool:
    """The words are taken out where their part begins with them; in the midst of a sentence they stay in it."""
    if (found := re.search(rf"\b(?:{words})\b", rest.text, re.IGNORECASE)) is None:
        return False
    begin = max((sign.end() for sign in re.finditer(r"[,;.]\s*", rest.text[: found.start()])), default=0)
    is_all = not re.match(r"\s*\w", rest.text[found.end() :])
    if _BEFORE_STATUS.fullmatch(rest.text[begin : found.start()]) and (is_all or status not in _TELL_MORE):
        rest.cut(begin, found.end())
    return True


_TELL_MORE = {WorkStatus.LOOKING, WorkStatus.HOMEMAKER, WorkStatus.CARER}  # "laid off in may", "caring for my mum"
_BEFORE_STATUS = any_case(
    r"(?:(?:(?:i|s?he|they|we|hes|shes|im)(?:'\w+)?|am|is|are|was|have|has|been|work(?:s|ed|ing)?|now|currently|still|already"
    r"|just|only|on|as|an?|the|and|but|so|well|yes|y|it'?s|:|-)\s+)*"
)


def _works_now(job: str, values: dict[str, object], unclear: list[Unclear]) -> None:
    """Whoever tells of a job with its hours works: how much is known by these, or asked."""
    found = _HOURS.search(job)
    hours = int(found["hours"]) if found else 0
    if found and hours >= _FULL:
        values["status"] = WorkStatus.FULL_TIME
    elif found and 0 < hours < _PART:
        values["status"] = WorkStatus.PART_TIME
    elif found or _STILL_WORKS.search(job):
        said = found[0] if found else job
        unclear.append(Unclear("status", said, later(N_("{said}: full time, or part time?"), said=said)))


def _take_disability(rest: Unread, words: str) -> list[str] | None:
    """The piece that says so, kept whole where it says more; None where none does."""
    alone = re.compile(rf"(?:(?:i am|i'?m|s?he is|s?he'?s|s?he)\s+)?(?:{words})", re.IGNORECASE)
    for piece in rest.pieces():
        if re.search(rf"\b(?:{words})\b", piece, re.IGNORECASE):
            begin = rest.text.find(piece)
            rest.cut(begin, begin + len(piece))
            return [] if alone.fullmatch(piece) else [piece]
    return None


def _take_claims(rest: Unread) -> list[str]:
    """Each piece about a claim, with what goes on with it."""
    claims: list[str] = []
    for piece in rest.pieces():
        if _NO_LAWYER.fullmatch(piece) and not claims:
            continue
        is_claim = _CLAIM.search(piece) or (_ASKED_FOR.search(piece) and not _PAID.search(piece))
        if not is_claim and not (claims and _OF_A_CLAIM.match(piece)):
            continue
        claims.append(piece)
        begin = rest.text.find(piece)
        rest.cut(begin, begin + len(piece))
    return claims
