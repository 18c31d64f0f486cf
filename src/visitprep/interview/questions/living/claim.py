"""A claim linked to the pain: what it is, whether it is open, and whether that may be printed (clinical.md 1.1)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Question
from visitprep.interview.questions.living.consents import CANNOT_BE_ASKED, CONSENT
from visitprep.patterns import any_case
from visitprep.visit.facts import says_something
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.living import ClaimKind
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import Wording


def has_claim(visit: Visit, record: Record) -> bool:
    return says_something(visit.work.claim)


_CLAIM_KIND = any_case(
    r"\bwork(?:er|men|man)?'?s?'? ?comp\w*|\b(?:comp|w\.?c|mva)\b|\b(?:work(?:place)?|on[- ]the[- ]job) (?:injury|claim)\b|\b(?:car|auto|vehicle|crash|motor)\b"
    r"|\bdisability\b|\bssdi?\b|\b(?:law ?suit|liability|malpractice|su(?:ing|ed)|litigation)\b"
)
_CLAIM_STATE = any_case(
    r"\b(?:open|closed|settled|pending|hearing|finished|over|ongoing|going on|still|lawyer|attorney|won|lost|denied"
    r"|appeal\w*|deposition|trial|court|su(?:ing|es)|appl(?:ied|ying)|waiting|mediation)\b"
)


def _kind_not_told(visit: Visit, record: Record) -> bool:
    told = _CLAIM_KIND.search(visit.work.claim or "") is not None
    return has_claim(visit, record) and (not told or visit.work.claim_kind is not None)


def _state_not_told(visit: Visit, record: Record) -> bool:
    told = _CLAIM_STATE.search(visit.work.claim or "") is not None
    return has_claim(visit, record) and (not told or visit.work.claim_open is not None)


CLAIM = (
    Question(
        "claim",
        Wording("Is a work or insurance claim linked to this pain?"),
        guidance=Wording("For example: a claim after a crash. If not, type: no"),
        core=False,
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
    Question(
        "claim_open",
        Wording("Is the claim still open?"),
        Kind.ONE,
        tuple(YesNo),
        private=True,
        help=Wording("Open means that nobody has decided it yet, or that it still pays."),
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
        when=has_claim,
        only="if a claim was named",
    ),
)
