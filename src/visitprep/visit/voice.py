"""Whose voice the words speak in, and what each person is called."""

from __future__ import annotations

import re

from visitprep.text import capital
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Voice, say

_RELATIONS = NC_(
    "what a helper calls the person, before the name, between bars",
    "mum|mom|mam|mother|dad|father|nan|gran|grandma|grandmother|granddad|grandpa|grandfather|wife|husband|partner|son|"
    "daughter|sister|brother|aunt|auntie|uncle|friend|neighbou?r",
)


def voice_of(visit: Visit) -> Voice:
    """The person themselves; or, where a helper answers, about the person by name."""
    if not visit.respondent.is_helper:
        return Voice("")
    return Voice(name_alone(visit.person.called) or say(N_("the patient")))


def name_alone(called: str) -> str:
    """The name in "my mum Hedvika"; "my mum" stays, with a capital where a sentence begins with it."""
    found = re.fullmatch(
        rf"(?:my\s+)?(?:{say(_RELATIONS)})\b[\s,]*(?:is\s+|called\s+)*(?P<name>\S.*)?", called, re.I
    )
    if found is None:
        return called
    name = (found["name"] or "").strip()
    return name if name[:1].isupper() else capital(called)
