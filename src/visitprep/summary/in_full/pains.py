"""Each pain in full, numbered as on page 1."""

from __future__ import annotations

from datetime import date

from visitprep.document.blocks import Block, Field
from visitprep.document.words import joined, plain, text_of
from visitprep.findings.pain_order import pains_in_order
from visitprep.summary.first_page.pains.place import place
from visitprep.summary.first_page.pains.words import told_fields, words_of
from visitprep.summary.first_page.rank import Room
from visitprep.summary.first_page.short import listed, sentence
from visitprep.summary.in_full.telling import rest
from visitprep.summary.words.answers_in_words import fields
from visitprep.text import capital
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.pain import Cause
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_ALL = Room(longest=100_000)
_NUMBERS = (
    ("now", N_("now {n}")),
    ("usual", N_("usual {n}")),
    ("worst", N_("worst {n}")),
    ("least", N_("least {n}")),
)


def every_pain(visit: Visit, today: date) -> tuple[Block, ...]:
    """A row for each: its number and place, and everything said of it."""
    return fields(tuple(_row(number, pain, today) for number, pain in enumerate(pains_in_order(visit), 1)))


def _row(number: int, pain: Pain, today: date) -> Field:
    head = plain(say(N_("{n}  {place}"), n=number, place=place(pain)))
    numbers = listed(say(message, n=str(getattr(pain, name))) for name, message in _NUMBERS if getattr(pain, name))
    told = joined((sentence(plain(capital(numbers))), words_of(pain, _ALL, today)), " ")
    sure = {name for name, _ in _NUMBERS if getattr(pain, name)} | {"started"}
    sure |= {name for name in ("headache_days", "pill_days") if getattr(pain, name)}
    sure |= {
        name for name in ("numbness", "tingling", "weakness", "wakes_at_night") if getattr(pain, name) is YesNo.YES
    }
    sure |= told_fields(pain)
    sure |= {"cause"} if pain.cause is Cause.OTHER and pain.cause_detail else set()
    more = sentence(rest(pain, "pains", f"{text_of(head)} {text_of(told)}", sure))
    return Field(text_of(head), text_of(joined((told, more), " ")))
