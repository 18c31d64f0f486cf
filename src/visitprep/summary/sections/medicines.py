"""Medicines taken now, what the list was made from, and the questions for what people forget."""

from __future__ import annotations

from collections.abc import Iterator

from visitprep.document.blocks import Block, Column, Field, Paragraph, Table
from visitprep.findings.kinds_listed import review_as_listed
from visitprep.findings.named_elsewhere import named_elsewhere
from visitprep.summary.words.answer_labels import LABELS
from visitprep.summary.words.answers_in_words import DASH, caption, fields, list_line, rows, said, together
from visitprep.summary.words.effects_said import effects_said, without_effects
from visitprep.text import isolated
from visitprep.visit.dates.partial_date import in_words
from visitprep.visit.records.choices.choice import YesNo
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


def medicines_now(visit: Visit) -> tuple[Block, ...]:
    """Every medicine in the person's order, then where the list comes from and what else was asked."""
    medicines = visit.medicines or ()
    blocks: list[Block] = list(list_line(visit, "medicines"))
    if medicines:
        table_rows = tuple(_row(medicine) for medicine in medicines)
        columns = tuple(Column(say(title), weight) for title, weight in _COLUMNS)
        title = say(N_("Strength and dose are as on the label"))
        blocks.append(Table(caption(title, table_rows), columns, table_rows))
        blocks += fields(tuple(_notes(medicines)))
    asked = (
        *named_on_no_list(visit, whole=False),
        *_checked(visit),
        *rows(review_as_listed(visit), LABELS["medicine_review"]),
    )
    if asked:
        blocks += fields(asked)
    else:
        blocks.append(Paragraph(say(N_("Where this list comes from: not answered."))))
    return tuple(blocks)


def named_on_no_list(visit: Visit, *, whole: bool = True) -> Iterator[Field]:
    """Medicines told as taken now in other answers, each with the words that tell of it.

    Not `whole`: their names alone, for a copy that has none of those answers.
    """
    named = named_elsewhere(visit)
    if whole:
        for one in named:
            yield Field(say(N_("Named elsewhere, on no list: {name}"), name=one.name), one.words)
    elif named:
        yield Field(say(N_("Named elsewhere, on no list")), ", ".join(isolated(one.name) for one in named))


def _checked(visit: Visit) -> Iterator[Field]:
    if day := visit.checked.get("medicines"):
        yield Field(say(CHECKED_ON), in_words(day))


def _row(medicine: Medicine) -> tuple[str, ...]:
    def cell(*plain: str, labelled: tuple[str, ...] = ()) -> str:
        return together(medicine, _MEDICINE, plain=plain, labelled=labelled)

    return (
        _name(medicine),
        "; ".join(text for text in (cell("dose", "when", "route"), _when_needed(medicine)) if text != DASH) or DASH,
        cell("really_taken", labelled=("differently",)),
        _what_for(medicine),
        cell("started", "prescriber", labelled=("last_changed", "runs_out")),
        _what_it_does(cell("helps", labelled=("side_effects",)), medicine),
    )


def _name(medicine: Medicine) -> str:
    """The first column: "Tylenol 500 mg (acetaminophen; Store-bought; caplet)"."""
    known = medicine.ingredient and medicine.name and medicine.ingredient.casefold() in medicine.name.casefold()
    name = together(medicine, _MEDICINE, plain=("name",))
    strength = together(medicine, _MEDICINE, plain=("strength",))
    more = together(medicine, _MEDICINE, plain=("kind", "form") if known else ("ingredient", "kind", "form"))
    parts = [name, strength if strength != DASH else "", f"({more})" if more != DASH else ""]
    return " ".join(part for part in parts if part)


def _what_it_does(told: str, medicine: Medicine) -> str:
    """With what they told of it where they were asked how they take it."""
    return "; ".join(text for text in (told if told != DASH else "", effects_said(medicine)) if text) or DASH


def _what_for(medicine: Medicine) -> str:
    """Alone in its column, whose title is its label: also "skipped" stands without another one."""
    answer = said(medicine, "reason")
    return answer.text if answer else DASH


def _when_needed(medicine: Medicine) -> str:
    if medicine.as_needed in _WHEN_NEEDED:
        return say(_WHEN_NEEDED[medicine.as_needed])
    return together(medicine, _MEDICINE, plain=(), labelled=("as_needed",))


def _notes(medicines: tuple[Medicine, ...]) -> Iterator[Field]:
    for number, medicine in enumerate(medicines, 1):
        name = medicine.name or say(N_("Medicine {number}"), number=number)
        for row in rows(without_effects(medicine), _MEDICINE, shown=tuple(_MEDICINE)):
            yield Field(f"{name}: {row.label}", row.value)
