"""Somebody who treats them, or their pharmacy: "Dr. Ruiz heart 555 0125"."""

from __future__ import annotations

import re
from datetime import date

from visitprep.lines.apart import apart, each
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
_PERSON = re.compile(
    r"(?:(?:and |my |the |our |me |i |his |her )*)(?:dr\b\.?|doctor|nurse|sister|brother|daughter|son"
    r"|husband|wife|partner|friend"
    r"|neighbou?r|niece|nephew|mother|father|mum|mom|dad|carers?|caregivers?|me\b|myself"
    r"|social worker)(?:\s|$)",
    re.IGNORECASE,
)


def read(line: str, today: date) -> tuple[Reading, ...]:
    """Each of those in the line, with the phone that stands beside them."""
    text = Unread(line).text
    pieces = apart(text, _begins) or (line,)
    return each(text, pieces, [_one(piece) for piece in pieces])


def _begins(before: str, after: str) -> bool:
    """Another one has a role, a title or a phone of their own; "heart, 555 0125" goes on with the one"
    " before."""
    if _PHONE.fullmatch(after.strip()):
        return False
    if not _role(after):
        return bool(_PERSON.match(after))
    return bool(_PERSON.match(after) or _role(after) is TeamRole.PHARMACY or re.search(r"[A-Z][a-z]", after))


def _role(text: str) -> TeamRole | None:
    return next((role for role, words in _ROLES if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)), None)


def _one(line: str) -> Reading:
    """The phone is taken out; the role is known from a word; all words but the phone are the name."""
    rest, values = Unread(line), dict[str, object]()
    if found := rest.take(_PHONE):
        values["phone"] = found[0].strip()
    name = re.sub(r"\s*;\s*", " ", rest.text).strip(" ,;:-")
    if not name:
        return Reading({}, left=line)
    if role := _role(name):
        return Reading({"role": role, "name": name, **values})
    return Reading({"name": name, **values})
