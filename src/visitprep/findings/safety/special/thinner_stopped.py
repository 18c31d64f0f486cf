"""A blood thinner that was stopped: a clinic asks when and for what, and nobody may read that it was not told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from visitprep.common_words import FULL_STOP
from visitprep.findings.safety.every_typed_text import own_words
from visitprep.findings.safety.evidence import is_denied, pieces
from visitprep.findings.safety.safety_fact import Bearing, Source, State, Told
from visitprep.findings.safety.special.told_twice import within_a_year
from visitprep.findings.somebody_else import is_anothers
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import read_name
from visitprep.patterns import any_case, compiled
from visitprep.visit.answering import Address
from visitprep.visit.visit import Visit
from visitprep.wording import NC_, say

_THINS: Final = frozenset({"blood_thinner", "antiplatelet"})
_STOPS: Final = (
    r"\b(?:stop|h[eo]ld|paus|skip|cut|taper|wean|lower|reduc|quit|switch|miss|withh|without|r[au]n out"
    r"|(?:t[ao]+k|c[ao]m|go|put)\w* (?:\w+ )?off)\w*"
)
_WHEN: Final = r"\b(?:when|while|after|once|time|if|since|as)\b[^,;.]*?"
_LEFT_OFF: Final = any_case(
    rf"(?:\b(?:no|not|never|nobody)|n['’]?t|{_WHEN})\s(?:[\w'’]+ ){{0,3}}?{_STOPS}"
    r"(?: (?:of|from|on|taking|off|down|my|his|her|the|me|him|all|any|dose))* ([\w-]+)"
)
_A_CLOT: Final = r"\b(?:strokes?|tia|clot(?:s|ted)?|dvt|embol\w+|heart attack|infarct\w*|block(?:ed|age))\b"
_CLOTTED: Final = any_case(
    rf"{_A_CLOT}[^;.]*?{_WHEN}{_STOPS}"
    rf"|{_STOPS}[^;.]*?(?:,|\band|\bthen)\s(?:\w+ ){{0,5}}?(?:had|got|threw)\b[^,;.]*?{_A_CLOT}",
    needs=" stroke| tia | clot| dvt | embol| heart attack| infarct| blocked | blockage ",
)
_SENTENCE: Final = compiled(rf"[;\n]|{FULL_STOP}")


def is_of_leaving_off(words: str) -> bool:
    """They tell of a medicine that is not to be stopped, or of what its stopping did: of no reaction to it."""
    kept = {one for one in _LEFT_OFF.findall(words) if lookup(one)}
    return bool(kept) and {one for one in re.findall(r"[\w-]{5,}", words) if lookup(one)} <= kept


def harmed_when_stopped(visit: Visit) -> Iterator[Told]:
    """What tells of a stroke or a clot when a thinner was stopped: to act on, beside the thinner, and told once."""
    wish = (Source.NOT_WANTED, Address("reason", "not_wanted"), visit.reason.not_wanted or "")
    for source, here, typed in (*own_words(visit), wish):
        if not _CLOTTED.search(typed):
            continue
        for words in filter(_CLOTTED.search, _SENTENCE.split(typed)):
            told = next(filter(_CLOTTED.search, pieces(words)), words.strip())
            is_no = source is not wish[0] and any(is_denied(told, hit) for hit in _CLOTTED.finditer(told))
            named = re.findall(r"\w{5,}|blood thinner", words)
            if not is_no and any(read_name(one).flags & _THINS for one in named) and not is_anothers(words, visit):
                yield Told(source, told, here, bearing=Bearing.ADDS, acts=(told,))
                return


def thinners_stopped(visit: Visit, answer: State, today: date | None) -> Iterator[Told]:
    """Beside a no, one of no day or of long ago says nothing against it."""
    means = say(NC_("safety", "stopped"))
    for past in visit.past_medicines or ():
        name = past.name or ""
        if not name or not read_name(name).flags & _THINS:
            continue
        recent = today is not None and within_a_year(past.when, today)
        bearing = Bearing.ADDS if recent or answer is not State.DENIED else Bearing.BESIDE
        here = Address("past_medicines", item=past.id)
        yield Told(
            Source.PAST_MEDICINES, name, here, means, past.when, bearing=bearing, acts=(name,) if recent else ()
        )
    told = visit.medicine_review.notes.get("stopped_last_month", "")
    said = pieces(told)
    named = next((one for one in said if read_name(" ".join(one.split()[:3])).flags & _THINS), "") or next(
        (word for one in said for word in one.split() if read_name(word).flags & _THINS), ""
    )
    if named:
        words = told.partition("; from ")[0]
        here = Address("medicine_review", "stopped_last_month")
        yield Told(Source.PAST_MEDICINES, words, here, means, bearing=Bearing.ADDS, acts=(words,))
