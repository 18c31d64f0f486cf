"""A code with its words, and the sets that every part uses."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from visitprep.wording import N_, NC_, say


class Choice(StrEnum):
    """A code with its words."""

    label: str

    def __new__(cls, code: str, label: str) -> Self:
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = cls._told_apart(label)
        return member

    @classmethod
    def _told_apart(cls, label: str) -> str:
        """One word may mean several things to a translator: it says which question it answers."""
        return label if " " in label else NC_(cls.__name__, label)

    def words(self) -> str:
        return say(self.label)


class Gap(Choice):
    """Ways of not answering (a data absent reason, in FHIR). Each prints as what it is.

    A question never asked has no gap and no value.
    """

    SKIPPED = "skipped", N_("skipped")
    DONT_KNOW = "dont_know", N_("does not know")
    IN_PERSON = "in_person", N_("will say in person")
    RATHER_NOT = "rather_not", N_("would rather not say")


class YesNo(Choice):
    YES = "yes", N_("Yes")
    NO = "no", N_("No")
    UNSURE = "unsure", N_("Not sure")
