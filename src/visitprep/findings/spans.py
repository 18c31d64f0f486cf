"""Labels that state a time ("past year") over words that may name an older day.

Where they do, the label without its time is the true one, and the person is asked.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

from visitprep.visit.answering import Address
from visitprep.visit.dates.inside_text import dates_in
from visitprep.visit.dates.partial_date import Order, value_in_words
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

YEAR = timedelta(days=365)
_SLACK = timedelta(days=31)
"""About a year ago is not held against a label that says one year."""


class Spanned(Struct, frozen=True):
    """A label that holds for some time back from the day of the print."""

    address: Address
    label: str
    """With its time: "Steroid shots, past year"."""
    plain: str
    """Without it."""
    span: timedelta


STEROID_SHOTS = Spanned(
    Address("health", "steroid_shots"), N_("Steroid shots, past year"), N_("Steroid shots, as told"), YEAR
)
SPANNED = (STEROID_SHOTS,)
"""Every label of this kind that stands over free text."""

_DOUBT = N_("{label}: “{said}” is longer ago than that ({day}).")
_DOUBT_OF_A_DATE = N_("{label}: “{said}” is longer ago than that.")


class Held(Struct, frozen=True):
    """Which label is true over some words, and what to ask when it is not the one with a time."""

    label: str
    doubt: str = ""


def label_holds(words: str, spanned: Spanned, today: date, order: Order | None = None) -> Held:
    """The label with its time, unless `words` name a day that is older."""
    for named in dates_in(words, today, order):
        latest, value = named.date.latest, named.date.value
        assert latest is not None and value is not None
        slack = _SLACK if value.endswith("~") else timedelta(0)
        if latest < today - spanned.span - slack:
            label, day = say(spanned.label), value_in_words(value)
            said = named.date.said
            told_twice = said.casefold() == day.casefold()
            doubt = say(_DOUBT_OF_A_DATE if told_twice else _DOUBT, label=label, said=said, day=day)
            return Held(say(spanned.plain), doubt)
    return Held(say(spanned.label))


def label_of(visit: Visit, spanned: Spanned, today: date) -> Held:
    """The same for what stands at the label's own address."""
    words = getattr(getattr(visit, spanned.address.part), spanned.address.field) or ""
    return label_holds(words, spanned, today, visit.person.date_order)
