"""The allergies, conditions, procedures and tests of a FHIR record."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from visitprep.health_records.ccda.statements import NONE_CODES
from visitprep.health_records.fhir.resources import (
    Concept,
    Json,
    Records,
    comments,
    concept,
    days,
    displays,
    many,
    one,
    said_day,
    text,
)
from visitprep.health_records.found import Item, Kind, LeaveOut, Status, TestKind
from visitprep.health_records.lab_values import NOT_OF_BLOOD, OF_BLOOD, flagged, time_of
from visitprep.health_records.not_theirs import is_referral
from visitprep.health_records.plain import is_absent, is_name, is_over, line, says_none, status_said, test_kind_of
from visitprep.health_records.rows.twins import Reading
from visitprep.patterns import compiled
from visitprep.wording import N_, say

_NONE = compiled(r"no-known-|no-.*-known")
_NOTHING_YET = ("entered-in-error", "cancelled", "registered")
_GONE = frozenset({"inactive", "resolved", "remission", "refuted-inactive"})


def is_none(name: Concept) -> bool:
    return any(_NONE.match(code) or code in NONE_CODES for code in name.codes) or says_none(name.name)


def names_nothing(name: Concept) -> bool:
    return not is_name(name.name) or is_absent(name.name)


def _words(value: object) -> str:
    """The code of a status, whatever shape it has."""
    found = concept(value)
    return " ".join(dict.fromkeys((*sorted(found.codes), found.name.casefold()))).strip()


def _standing(resource: Json, stopped: str, today: date) -> Status:
    said = _words(resource.get("clinicalStatus")) or _words(resource.get("status"))
    if said == "confirmed":  # DSTU2 has one word for both: what is confirmed there and not called resolved holds
        return Status.CURRENT
    if said.split(" ")[0] in _GONE or is_over(stopped, today):
        return Status.PAST
    return status_said(said) if said else Status.UNCLEAR


PAIN = N_("Pain: {place}")
"""What a visit's own file calls a pain, which is no illness (exchange/fhir/lists.py)."""


# -- allergies and conditions ----------------------------------------------------------------------------------


def allergies_of(records: Records, today: date) -> Iterator[Reading]:
    for resource in records.of("AllergyIntolerance"):
        reactions = [one(reaction) for reaction in many(resource.get("reaction"))]
        name = concept(resource.get("code") or resource.get("substance"))
        if not name.name and not name.codes:
            name = next(
                (found for reaction in reactions if (found := concept(reaction.get("substance"))).name), name
            )
        if is_none(name):
            yield Reading(None, none=True)
            continue
        verified = _words(resource.get("verificationStatus")) + " " + _words(resource.get("status"))
        if names_nothing(name) or "entered-in-error" in verified:
            continue
        said = [
            word
            for reaction in reactions
            for word in displays(many(reaction.get("manifestation"))) or [text(reaction.get("description"))]
        ]
        item = Item(
            Kind.ALLERGIES,
            name.name,
            coded_name=name.other,
            code=name.code,
            status=_standing(resource, "", today),
            said_status=_words(resource.get("clinicalStatus")),
            said_date=text(resource.get("onsetString")),
            self_reported=records.is_told(resource, "asserter"),
            date=days(resource, "onsetDateTime", "onsetPeriod", "onset")
            or next((day for reaction in reactions if (day := days(reaction, "onset"))), ""),
            noted=days(resource, "recordedDate", "assertedDate", "dateRecorded"),
            reaction=", ".join(dict.fromkeys(word for word in said if word)),
            severity=_severity(resource, reactions),
            comment=comments(resource, *reactions),
        )
        yield Reading(item, negated="refuted" in verified)


_RISK = {"high": N_("high risk"), "crith": N_("high risk"), "low": N_("low risk"), "critl": N_("low risk")}


def _severity(resource: Json, reactions: list[Json]) -> str:
    """How bad a reaction was called; and how bad the next could be, which is another thing."""
    bad = [word for reaction in reactions if (word := text(reaction.get("severity")))]
    risk = _RISK.get(text(resource.get("criticality")).casefold())
    return ", ".join(dict.fromkeys((*bad, *([say(risk)] if risk else []))))


def conditions_of(records: Records, today: date) -> Iterator[Reading]:
    for resource in records.of("Condition"):
        name = concept(resource.get("code"))
        if is_none(name):
            yield Reading(None, none=True)
            continue
        verified = _words(resource.get("verificationStatus"))
        if names_nothing(name) or "entered-in-error" in verified:
            continue
        stopped = days(resource, "abatementDateTime", "abatementPeriod")
        status = _standing(resource, stopped, today)
        onset = text(resource.get("onsetString"))
        if resource.get("abatementBoolean") is True or resource.get("abatementString"):
            status = Status.PAST
        item = Item(
            Kind.CONDITIONS,
            name.name,
            coded_name=name.other,
            code=name.code,
            status=status,
            said_status=_words(resource.get("clinicalStatus")),
            date=days(resource, "onsetDateTime", "onsetPeriod"),
            noted=days(resource, "recordedDate", "dateRecorded", "assertedDate"),
            stopped=stopped,
            self_reported=records.is_told(resource, "asserter"),
            comment="; ".join(filter(None, (onset and say(N_("began: {words}"), words=onset), comments(resource)))),
            leave_out=LeaveOut.SUSPECTED if {"provisional", "differential"} & {*verified.split()} else None,
        )
        yield Reading(item, negated="refuted" in verified)


# -- procedures --------------------------------------------------------------------------------------------


def procedures_of(records: Records, today: date) -> Iterator[Reading]:
    for resource in records.of("Procedure"):
        name = concept(resource.get("code"))
        if is_none(name):
            yield Reading(None, none=True)
            continue
        if is_referral(name.name):
            continue  # that somebody was sent is no treatment: it is told with the plans
        status = text(resource.get("status")).casefold()
        if names_nothing(name) or status == "entered-in-error":
            continue
        off = LeaveOut.CANCELLED if status in ("stopped", "aborted", "suspended", "on-hold") else None
        if status == "not-done" or resource.get("notPerformed") is True:
            off = LeaveOut.NOT_DONE
        test = test_kind_of(name.name) or (test_kind_of(name.other) if name.other else None)
        item = Item(
            Kind.TESTS if test else Kind.PROCEDURES,
            name.name,
            coded_name=name.other,
            code=name.code,
            status=Status.UNCLEAR if status in ("preparation", "unknown", "in-progress", "") else Status.PAST,
            said_status=status,
            date=days(resource, "performedDateTime", "performedPeriod", "occurrenceDateTime", "occurrencePeriod"),
            said_date=text(resource.get("performedString") or resource.get("occurrenceString")),
            self_reported=records.is_told(resource, "asserter", "reportedReference"),
            test_kind=test,
            leave_out=off,
            result=_came_of_it(resource),
            comment=comments(resource),
        )
        yield Reading(item)


def _came_of_it(resource: Json) -> str:
    """What was written of its outcome, and of trouble with it."""
    told = [text(resource.get("outcome")) or concept(resource.get("outcome")).name]
    told += displays(many(resource.get("complication")))
    return "; ".join(dict.fromkeys(filter(None, told)))


# -- tests -----------------------------------------------------------------------------------------------------

_IMAGING_CATEGORY = compiled(r"\brad\b|imaging|radiology|lp29684|\bct\b|\bus\b|\bnmr\b|\bxrc?\b")
_LAB_CATEGORY = compiled(r"laborator|\blab\b|\bhm\b|\bch\b|49581000146104|imaging|\bprocedure\b")
_MODALITY = {"CR": "X-ray", "DX": "X-ray", "CT": "CT", "MR": "MRI", "US": "Ultrasound", "NM": "Nuclear medicine"}


def tests_of(records: Records, today: date, tests: frozenset[int]) -> Iterator[Reading]:
    """`tests`: by id, the observations that tell of one."""
    for resource in records.of("ImagingStudy"):
        yield from _study(resource)
    for resource in records.of("DiagnosticReport"):
        yield from _report(resource)
    for resource in records.of("Observation"):
        if id(resource) in tests:
            yield from _observation(resource, records)


def is_lab(resource: Json) -> bool:
    """Whether it is of a kind that tells of tests: of the many observations of a record most are not.

    One without a kind is told by its name, which says what was looked at.
    """
    if not resource.get("category"):
        return bool(NOT_OF_BLOOD.search(named := concept(resource.get("code")).name) or OF_BLOOD.search(named))
    for category in many(resource.get("category")):
        if not isinstance(category, dict):
            if _is_lab_word(str(category)):
                return True
            continue
        codings = category.get("coding")
        for coding in codings if isinstance(codings, list) else ():
            if isinstance(coding, dict) and _is_lab_word(str(coding.get("code"))):
                return True
        if _is_lab_word(str(category.get("text") or category.get("code") or "")):
            return True
    return False


@lru_cache(maxsize=1024)
def _is_lab_word(word: str) -> bool:
    return bool(_LAB_CATEGORY.search(word.casefold()))


def _study(resource: Json) -> Iterator[Reading]:
    if text(resource.get("status")) in _NOTHING_YET:
        return
    modalities = [
        text(one(found).get("code")) or concept(found).name
        for found in many(resource.get("modality") or resource.get("modalityList"))
    ]
    modalities += [text(one(one(series).get("modality")).get("code")) for series in many(resource.get("series"))]
    named = text(resource.get("description")) or ", ".join(displays(many(resource.get("procedureCode"))))
    named = named or ", ".join(dict.fromkeys(_MODALITY.get(code, code) for code in modalities if code))
    if named:
        yield Reading(
            Item(
                Kind.TESTS,
                line(named),
                status=Status.PAST,
                date=days(resource, "started"),
                test_kind=TestKind.IMAGING,
            )
        )


def _report(resource: Json) -> Iterator[Reading]:
    name = concept(resource.get("code"))
    categories = " ".join(_words(category) for category in many(resource.get("category")))
    if names_nothing(name) or text(resource.get("status")) in _NOTHING_YET:
        return
    kind = test_kind_of(name.name) or (TestKind.IMAGING if _IMAGING_CATEGORY.search(categories) else None)
    if kind is None and many(resource.get("result")):
        return  # its single results are told
    item = Item(
        Kind.TESTS,
        name.name,
        coded_name=name.other,
        code=name.code,
        status=Status.PAST,
        said_status=text(resource.get("status")),
        date=days(resource, "effectiveDateTime", "effectivePeriod", "issued"),
        result=text(resource.get("conclusion")) or _presented(resource),
        test_kind=kind or TestKind.LABORATORY,
    )
    yield Reading(item)


def _presented(resource: Json) -> str:
    """The impression of a report that stands in it as plain text."""
    for form in many(resource.get("presentedForm")):
        if text(one(form).get("contentType")).startswith("text/plain") and (data := text(one(form).get("data"))):
            try:
                said = base64.b64decode(data).decode("utf-8", "replace")
            except (binascii.Error, ValueError):
                continue
            found = re.search(r"(?:impression|conclusion)s?\s*:?\s*(.+)", said, re.IGNORECASE | re.DOTALL)
            return line(found[1] if found else said)
    return ""


def _interpreted(resource: Json) -> list[str]:
    found = [concept(value) for value in many(resource.get("interpretation"))]
    return sorted({code for one in found for code in (*one.codes, one.name) if code})


def _observation(resource: Json, records: Records) -> Iterator[Reading]:
    name = concept(resource.get("code"))
    if is_none(name) or not name.name or is_absent(name.name):
        return
    if text(resource.get("status")) in _NOTHING_YET:
        return
    is_told = records.is_told(resource, "performer")
    item = Item(
        Kind.TESTS,
        name.name,
        coded_name=name.other,
        code=name.code,
        status=Status.PAST,
        date=days(resource, "effectiveDateTime", "effectivePeriod", "issued"),
        said_date=(day := said_day(resource, "effective")),
        comment=comments(resource, day=day) if is_told else "",
        self_reported=is_told,
        time=next(filter(None, (time_of(resource.get(name)) for name in ("effectiveDateTime", "issued"))), ""),
        specimen=text(one(resource.get("specimen")).get("display"))
        or concept(records.referred(resource.get("specimen"), resource).get("type")).name,
        result=flagged(_value(resource), _interpreted(resource))
        or ", ".join(filter(None, (_component(part) for part in many(resource.get("component"))))),
        test_kind=test_kind_of(name.name) or TestKind.LABORATORY,
    )
    yield Reading(item)


def _component(part: object) -> str:
    named, value = concept(one(part).get("code")).name, _value(one(part))
    return f"{named} {value}" if named and value else ""


def _value(resource: Json) -> str:
    quantity = one(resource.get("valueQuantity"))
    if amount := text(quantity.get("value")):
        unit = text(quantity.get("unit")) or text(quantity.get("code"))
        return line(f"{text(quantity.get('comparator'))}{amount} {'' if unit == '1' else unit}")
    return concept(resource.get("valueCodeableConcept")).name or text(resource.get("valueString"))
