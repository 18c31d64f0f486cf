"""Work, and a claim linked to the pain: days missed, the job, whether it may be printed (clinical.md 1.1, 1.2 D)."""

from __future__ import annotations

import re

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Group, Hearing, OneLine, Question, YesOrNo
from visitprep.interview.questions.living.consents import CANNOT_BE_ASKED, CONSENT
from visitprep.interview.questions.who_answers import older_than
from visitprep.lines.daily import working
from visitprep.lines.reading import Reading
from visitprep.patterns import any_case
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.living import ClaimKind, WorkStatus
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Voice, Wording


def _works(visit: Visit, record: Record) -> bool:
    return visit.work.status in (
        WorkStatus.FULL_TIME,
        WorkStatus.PART_TIME,
        WorkStatus.LIGHT_DUTY,
        WorkStatus.OFF_SICK,
    )


_RETIRED_AT = 74
_WORKING = Wording(
    "Do you work? As what? Is there a claim, like workers comp?",
    "Does {name} work? As what? Is there a claim, like workers comp?",
)


def _ask_working(visit: Visit, record: Record, voice: Voice) -> str:
    """Of somebody of that age it is taken that they are retired, and asked all the same."""
    if not older_than(_RETIRED_AT, visit):
        return _WORKING.spoken(voice)
    retired = Wording(
        N_("Are you retired? From what work? Is there a claim, like workers comp?"),
        N_("Is {name} retired? From what work? Is there a claim, like workers comp?"),
    )
    return retired.spoken(voice)


def _read_working(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    yes = re.match(r"(?:y|yes|yeah)\b[\s,.;]*", line.strip(), re.IGNORECASE)
    if older_than(_RETIRED_AT, hearing.visit) and yes:
        line = f"retired, {line.strip()[yes.end() :]}".strip(" ,")
    return (working.read(line, hearing.today),)


WORKING = OneLine(
    "working",
    "work",
    ("status", "job", "claim"),
    _WORKING,
    _read_working,
    asks=_ask_working,
    says={"claim": NC_("said back", "claim: {value}")},
    help=Wording("For example: part time, school bus driver, no claim. Or: retired cook, no claim"),
    private=True,
)


def _has_claim(visit: Visit, record: Record) -> bool:
    return says_something(visit.work.claim)


_CLAIM_KIND = any_case(
    r"\bwork(?:er|men|man)?'?s?'? ?comp\w*|\b(?:comp|w\.?c|mva)\b"
    r"|\b(?:work(?:place)?|on[- ]the[- ]job) (?:injury|claim)\b|\b(?:car|auto|vehicle|crash|motor)\b"
    r"|\bdisability\b|\bssdi?\b|\b(?:law ?suit|liability|malpractice|su(?:ing|ed)|litigation)\b"
)
_CLAIM_STATE = any_case(
    r"\b(?:open|closed|settled|pending|hearing|finished|over|ongoing|going on|still|lawyer|attorney|won|lost|denied"
    r"|appeal\w*|deposition|trial|court|su(?:ing|es)|appl(?:ied|ying)|waiting|mediation)\b"
)


def _kind_not_told(visit: Visit, record: Record) -> bool:
    told = _CLAIM_KIND.search(visit.work.claim or "") is not None
    return _has_claim(visit, record) and (not told or visit.work.claim_kind is not None)


def _state_not_told(visit: Visit, record: Record) -> bool:
    told = _CLAIM_STATE.search(visit.work.claim or "") is not None
    return _has_claim(visit, record) and (not told or visit.work.claim_open is not None)


CLAIM = (
    Detail(
        "claim",
        Wording("Is a work or insurance claim linked to this pain?"),
        guidance=Wording("For example: a claim after a crash. If not, type: no"),
        private=True,
        help=Wording(
            "It is asked of everybody. Some clinics need other forms when there is a claim. You can leave this out. "
            "The next question is whether it may be printed.",
            "It is asked of everybody. Some clinics need other forms when there is a claim. This can be left out. "
            "The next question is whether it may be printed.",
        ),
        source="clinical.md 1.1 [S19]",
    ),
    Question(
        "claim_kind",
        Wording("What kind of claim is it?"),
        Kind.ONE,
        tuple(ClaimKind),
        private=True,
        when=_kind_not_told,
        only="if a claim was named, and not what kind",
    ),
    YesOrNo(
        "claim_open",
        Wording("Is the claim still open?"),
        private=True,
        help=Wording("Open means that it has not been decided yet, or that it still pays."),
        when=_state_not_told,
        only="if a claim was named, and not whether it is open",
    ),
    Question(
        "print_claim",
        Wording(
            "May the answers about the claim be printed for the clinic?",
            "Ask {name}: may the answers about the claim be printed for the clinic?",
        ),
        Kind.ONE,
        CONSENT,
        guidance=CANNOT_BE_ASKED,
        help=Wording(
            "Without a yes here, it is left off the clinic's pages. Your own pages still have it.",
            "Without a yes here, it is left off the clinic's pages. {name}'s own pages still have it.",
        ),
        when=_has_claim,
        only="if a claim was named",
    ),
)
WORK = Group(
    "work",
    (
        Question(
            "status",
            Wording("Are you working now? Choose what fits best.", "Is {name} working now? Choose what fits best."),
            Kind.ONE,
            tuple(WorkStatus),
        ),
        Detail("job", Wording("What is your job, or what was it?", "What is {name}'s job, or what was it?")),
        Detail(
            "days_missed",
            Wording(
                "How many work days did you miss in the past month because of pain?",
                "How many work days did {name} miss in the past month because of pain?",
            ),
            guidance=Wording("A number from 0 to 31"),
            when=_works,
            only="if there is work now, or a job they are off sick from",
        ),
        Detail(
            "job_needs",
            Wording("What does the job need you to do?", "What does the job need {name} to do?"),
            Kind.WORDS,
            guidance=Wording("For example: stand all day, lift boxes"),
            when=_works,
            only="if there is work now, or a job they are off sick from",
        ),
        Detail(
            "goal",
            Wording("What do you hope for at work?", "What does {name} hope for at work?"),
            Kind.WORDS,
            guidance=Wording("For example: full time again, or lighter tasks. If that is over, type: no"),
        ),
        *CLAIM,
    ),
)
