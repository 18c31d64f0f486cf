"""Somebody who treats them, or their pharmacy: "Dr. Ruiz heart 555 0125"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.reading import Reading
from visitprep.lines.unread import Unread
from visitprep.visit.records.choices import TeamRole

_PHONE = re.compile(r"(?:\+?\(?\d[\d\s().-]{5,}\d)(?:\s*(?:x|ext\.?)\s*\d+)?")
_ROLES: tuple[tuple[TeamRole, str], ...] = (
    (TeamRole.PHARMACY, r"pharmac\w+|drug ?store|chemist|cvs|walgreens|rite aid"),
    (
        TeamRole.PRIMARY_CARE,
        r"family (?:doctor|practice|physician)|primary(?: care)?|pcp|gp|my (?:own )?doctor|internist",
    ),
    (TeamRole.CARDIOLOGIST, r"heart|cardio\w*"),
    (TeamRole.NEUROLOGIST, r"neurolog\w*|nerves?"),
    (TeamRole.RHEUMATOLOGIST, r"rheum\w*|joints?"),
    (TeamRole.SURGEON, r"surg\w+"),
    (TeamRole.MENTAL_HEALTH, r"psych\w*|counsel\w+|mental health"),
    (TeamRole.THERAPIST, r"physical therap\w*|physio\w*|pt"),
)


def read(line: str, today: date) -> Reading:
    """The phone is taken out; the role is known from a word; all words but the phone are the name."""
    rest, values = Unread(line), dict[str, object]()
    if found := rest.take(_PHONE):
        values["phone"] = found[0].strip()
    name = re.sub(r"\s*;\s*", " ", rest.text).strip(" ,;:-")
    if not name:
        return Reading({}, left=line)
    for role, words in _ROLES:
        if re.search(rf"\b(?:{words})\b", name, re.IGNORECASE):
            return Reading({"role": role, "name": name, **values})
    return Reading({"name": name, **values})
