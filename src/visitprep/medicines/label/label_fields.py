"""What a label line is taken apart into: fields, what may mean two things, and what nothing understood."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from visitprep.medicines.table import Entry


class LabelLine(Struct, frozen=True):
    """The fields of one line, each in the person's own words; empty when the line does not say it."""

    name: str
    strength: str = ""
    form: str = ""
    dose: str = ""
    """How many each time."""
    when: str = ""
    """When and how often; a mixed schedule ("one in the morning and two at night") is kept whole."""
    as_needed: str = ""
    """The words that say so ("as needed", "prn")."""
    reason: str = ""
    """What came after "for"."""
    prescriber: str = ""
    bought: str = ""
    """The words that say it needs no prescription ("store brand")."""
    limits: tuple[str, ...] = ()
    """What else is said of when: a ceiling ("max 4 a day"), a length ("x 10 days"), "at bedtime" said later."""
    asides: tuple[str, ...] = ()
    """What no field has room for: where a cream goes when no time is told, "shake well", "Refills: 2"."""
    joining: tuple[str, ...] = ()
    """Words that only join fields ("for"), kept so that no word of the line is lost."""
    entry: Entry | None = None
    """The table's row, when the name is in it."""

    @property
    def pieces(self) -> tuple[str, ...]:
        """Every piece of the line that went into a field."""
        fields = (self.name, self.strength, self.form, self.dose, self.when, self.as_needed, self.reason)
        more = (self.prescriber, self.bought, *self.limits, *self.asides, *self.joining)
        return tuple(piece for piece in (*fields, *more) if piece)

    @property
    def whole_when(self) -> str:
        """All that the label says of when, together."""
        return " ".join(filter(None, (self.when, self.as_needed, *self.limits)))


class Doubt(Struct, frozen=True):
    """Words of a line that may mean two things."""

    kind: Literal[
        "numbered", "unit", "either", "total", "strengths", "stopped", "condition", "turned", "longer", "times"
    ]
    typed: str


class Parts(Struct, frozen=True):
    """A line as far as it is understood."""

    line: LabelLine
    doubts: tuple[Doubt, ...] = ()
    left: tuple[str, ...] = ()
    """Words nothing understood, in their order."""
