"""The countries that a visit can be in: which way their dates are written. A new one is named here first."""

from __future__ import annotations

from typing import Self

from visitprep.visit.dates.values import Order
from visitprep.visit.records.choices.choice import Choice
from visitprep.wording import N_


class Country(Choice):
    """Where the person lives, and how 3/4/2024 is read there: nothing is said where both ways are in use.

    What to call, and the paper, are in urgent/countries.json under the same codes.
    """

    US = "US", N_("United States"), Order.MDY, True
    CA = "CA", N_("Canada"), None, True
    UK = "UK", N_("United Kingdom"), Order.DMY, True
    IE = "IE", N_("Ireland"), Order.DMY, True
    AU = "AU", N_("Australia"), Order.DMY, True
    NZ = "NZ", N_("New Zealand"), Order.DMY, True
    EU = "EU", N_("Another country in the European Union"), Order.DMY, False
    OTHER = "unknown", N_("Somewhere else"), None, True

    date_order: Order | None
    in_english: bool
    """Clinics speak it there: who speaks English is not asked about an interpreter."""

    def __new__(cls, code: str, label: str, date_order: Order | None, in_english: bool) -> Self:
        member = str.__new__(cls, code)
        member._value_, member.label, member.date_order = code, cls._told_apart(label), date_order
        member.in_english = in_english
        return member
