"""Medicines taken now, what the list was made from, and the questions for what people forget."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document import Block, Column, Field, Paragraph, Table
from visitprep.summary.words.labels import LABELS
from visitprep.summary.words.reading import DASH, caption, fields, list_line, rows, said, together
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.records.choices import YesNo
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

CHECKED_ON = N_("List as of")
"""The day it was made, last changed or looked at: nobody may have looked since it was made."""

_MEDICINE = LABELS["medicines"]

_WHEN_NEEDED = {YesNo.YES: N_("only when needed"), YesNo.NO: N_("on a schedule")}

_COLUMNS = (
    (_MEDICINE["name"], 1.7),
    (N_("Label says"), 1.4),
    (_MEDICINE["really_taken"], 1.4),
    (_MEDICINE["reason"], 0.8),
    (N_("Since, by whom"), 1.0),
    (_MEDICINE["helps"], 1.2),
)


def medicines_now(visit: Visit, language: str) -> tuple[Block, ...]:
    """Every medicine in the person's order, then where the list comes from and what else was asked."""
    medicines = visit.medicines or ()
    blocks: list[Block] = list(list_line(visit, "medicines", language))
    if medicines:
        table_rows = tuple(_row(medicine, language) for medicine in medicines)
        columns = tuple(Column(say(title, language), weight) for title, weight in _COLUMNS)
        title = say(N_("Strength and dose are as on the label"), language)
        blocks.append(Table(caption(title, table_rows, language), columns, table_rows))
        blocks += fields(tuple(_notes(medicines, language)))
    asked = (*_checked(visit, language), *rows(visit.medicine_review, LABELS["medicine_review"], language))
    if asked:
        blocks += fields(asked)
    else:
        blocks.append(Paragraph(say(N_("Where this list comes from: not answered."), language)))
    return tuple(blocks)


def _checked(visit: Visit, language: str) -> Iterator[Field]:
    if day := visit.checked.get("medicines"):
        yield Field(say(CHECKED_ON, language), in_words(day, language))


def _row(medicine: Medicine, language: str) -> tuple[str, ...]:
    def cell(*plain: str, labelled: tuple[str, ...] = ()) -> str:
        return together(medicine, _MEDICINE, language, plain=plain, labelled=labelled)

    return (
        _name(medicine, language),
        "; ".join(
            text for text in (cell("dose", "when", "route"), _when_needed(medicine, language)) if text != DASH
        )
        or DASH,
        cell("really_taken", labelled=("differently",)),
        _what_for(medicine, language),
        cell("started", "prescriber", labelled=("last_changed", "runs_out")),
        cell("helps", labelled=("side_effects",)),
    )


def _name(medicine: Medicine, language: str) -> str:
    """The first column: "Tylenol 500 mg (acetaminophen; Store-bought; caplet)"."""
    known = medicine.ingredient and medicine.name and medicine.ingredient.casefold() in medicine.name.casefold()
    name = together(medicine, _MEDICINE, language, plain=("name",))
    strength = together(medicine, _MEDICINE, language, plain=("strength",))
    more = together(
        medicine, _MEDICINE, language, plain=("kind", "form") if known else ("ingredient", "kind", "form")
    )
    parts = [name, strength if strength != DASH else "", f"({more})" if more != DASH else ""]
    return " ".join(part for part in parts if part)


def _what_for(medicine: Medicine, language: str) -> str:
    """Alone in its column, whose title is its label: also "skipped" stands without another one."""
    answer = said(medicine, "reason", language)
    return answer.text if answer else DASH


def _when_needed(medicine: Medicine, language: str) -> str:
    if medicine.as_needed in _WHEN_NEEDED:
        return say(_WHEN_NEEDED[medicine.as_needed], language)
    return together(medicine, _MEDICINE, language, plain=(), labelled=("as_needed",))


def _notes(medicines: tuple[Medicine, ...], language: str) -> Iterator[Field]:
    for number, medicine in enumerate(medicines, 1):
        name = medicine.name or say(N_("Medicine {number}"), language, number=number)
        for row in rows(medicine, _MEDICINE, language, shown=tuple(_MEDICINE)):
            yield Field(f"{name}: {row.label}", row.value)
