"""Medicines now and before (clinical.md 1.2 K and L). Strength and dose stay the label's own text."""

from __future__ import annotations

from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Effect, Helps, ListSource, MedicineKind, Route, WhyStopped
from visitprep.visit.records.fields import Line, When, WhenLast, WhenNext, Words
from visitprep.visit.records.record import Item, Record


class Medicine(Item):
    name: Line | None = None
    ingredient: Line | None = None
    kind: MedicineKind | None = None
    strength: Line | None = None
    """As on the label ("300 mg"); never computed with."""
    form: Line | None = None
    route: Route | None = None
    dose: Line | None = None
    """How many each time ("2 capsules")."""
    when: Line | None = None
    """The label's words ("three times a day")."""
    as_needed: YesNo | None = None
    really_taken: Line | None = None
    """How many they really take on a usual day or week."""
    reason: Line | None = None
    started: When | None = None
    last_changed: When | None = None
    prescriber: Line | None = None
    helps: Helps | None = None
    side_effects: Words | None = None
    differently: Words | None = None
    """How they take it differently from the label."""
    runs_out: WhenNext | None = None
    last_filled: WhenLast | None = None
    left: Line | None = None
    """About how many are left."""
    ran_out_early: Line | None = None
    """Whether it ever ran out before the next was due."""


class MedicineReview(Record):
    """What the list was made from, and the sweeps for what people forget."""

    source: ListSource | None = None
    store_bought: YesNo | None = None
    vitamins_herbs: YesNo | None = None
    creams_patches: YesNo | None = None
    drops_inhalers: YesNo | None = None
    injections: YesNo | None = None
    now_and_then: YesNo | None = None
    stopped_last_month: YesNo | None = None
    taken_differently: YesNo | None = None


class PastMedicine(Item):
    """A medicine tried before and no longer taken."""

    name: Line | None = None
    when: When | None = None
    highest_dose: Line | None = None
    how_long: Line | None = None
    effect: Effect | None = None
    why_stopped: tuple[WhyStopped, ...] | None = None
    side_effects: Words | None = None
