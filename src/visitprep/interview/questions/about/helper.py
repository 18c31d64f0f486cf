"""Who helps with the answers, and who may hear about the care (clinical.md 1.2 A)."""

from __future__ import annotations

import re

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Group, YesOrNoDetail
from visitprep.interview.questions.who_answers import ONLY_HELPER, by_name, helper, whose_own
from visitprep.visit.records.choices.people import LegalRole
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import Wording


def _phone_not_told(visit: Visit, record: Record) -> bool:
    """The helper's number stands with the name, as the one to call."""
    name, told = visit.respondent.name or "", visit.person.emergency_contact or ""
    first = name.split()[0].casefold() if name.split() else ""
    is_there = bool(first) and first in told.casefold() and bool(re.search(r"(?:\d[\s().-]*){7}", told))
    return visit.respondent.is_helper and (not is_there or visit.respondent.phone is not None)


RESPONDENT = Group(
    "respondent",
    (
        Detail(
            "phone",
            Wording("", "What is your own phone number?"),
            when=_phone_not_told,
            only="if a helper answers, and is not the one to call in an emergency",
            help=Wording("The clinic may want to ask about these answers. It is printed beside your name."),
        ),
        Detail(
            "legal_role",
            Wording("", "Do you have a legal role for {name}'s health care?"),
            Kind.ONE,
            tuple(LegalRole),
            when=helper,
            only=ONLY_HELPER,
            help=Wording(
                "A legal role means that a paper or a court lets you decide about somebody's health care. The clinic may "
                "need to see that paper. Most helpers have no legal role, and can still help."
            ),
            source="clinical.md 5 [S5][S64]",
        ),
        YesOrNoDetail(
            "paper_on_file",
            Wording("", "Does the clinic have the paper about that role?"),
            when=lambda visit, _: visit.respondent.legal_role not in (None, LegalRole.NONE),
            only="if the helper has a legal role",
        ),
        Detail(
            "share_with",
            Wording(
                "Who may the clinic talk to about your care?", "Who may the clinic talk to about {name}'s care?"
            ),
            Kind.WORDS,
            guidance=Wording("For example: Ana Diaz, daughter. If nobody, type: nobody"),
            reads=by_name,
            says_back=whose_own("respondent", "share_with"),
            help=Wording(
                "So that the clinic knows who may hear about your care. It has its own form to sign for this.",
                "So that the clinic knows who may hear about {name}'s care. It has its own form to sign for this.",
            ),
        ),
    ),
)
