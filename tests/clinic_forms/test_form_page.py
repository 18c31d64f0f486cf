"""The answers in the order of a form: all of them, in every format, and nothing that was to be kept."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from reading import squeezed, words_of
from tests.blocks import texts, walk_blocks
from tests.people import PEOPLE, TODAY, person
from tests.summary.told import whole_text
from tests.visit_strategies import visits

from sentences import KEPT_FOR_THE_VISIT, WILL_SAY_IN_PERSON
from visitprep.clinic_forms.files import find_form
from visitprep.clinic_forms.form import ClinicForm, FormPart, Heading
from visitprep.clinic_forms.names import address_of, fields_of
from visitprep.clinic_forms.page import form_page
from visitprep.document.blocks import Document, Fields
from visitprep.render.formats import FORMATS
from visitprep.render.layout import Layout
from visitprep.summary.may_share import for_the_clinic, keeps_mood
from visitprep.summary.words.answers_in_words import words
from visitprep.visit.answering import items
from visitprep.visit.records.choices.choice import Choice, Gap, YesNo
from visitprep.visit.visit import LISTS, Visit
from visitprep.wording import in_a_row

GENERIC = find_form("generic")


def page(visit: Visit, form: ClinicForm = GENERIC) -> Document:
    return form_page(form, visit, prepared_on=TODAY)


def one(*answers: str) -> ClinicForm:
    return ClinicForm(form="a", title="A form", lines=(Heading(heading="Asked", answers=answers),))


def said(visit: Visit, *answers: str) -> str:
    document = page(visit, one(*answers))
    return "\n".join(texts(document.parts[0].sections[0].blocks))


def _printed_words(value: object, note: str | None) -> str:
    """Their own words stand in place of "something else"."""
    ticked = value if isinstance(value, tuple) else (value,)
    if not note or not any(isinstance(one, Choice) and one.value == "other" for one in ticked):
        return words(value)
    return in_a_row([words(one) for one in ticked if one.value != "other"]) if len(ticked) > 1 else ""


def told(visit: Visit, form: ClinicForm) -> Iterator[str]:
    """Every answer and note that the form asks for, as the clinic may see it."""
    visit = for_the_clinic(visit)
    for line in form.lines:
        for name in line.answers if isinstance(line, Heading) else ():
            at = address_of(name)
            if at.part == "substances" and visit.substances.print_it is not YesNo.YES:
                continue
            if keeps_mood(visit) and (
                at.part in ("mood", "phq4") or name in ("helper_view.mood", "helper_view.low_days")
            ):
                continue
            records = items(visit, at.part) if at.part in LISTS else (getattr(visit, at.part),)
            for record in records:
                for field in (at.field,) if at.field else fields_of(at.part):
                    value = getattr(record, field)
                    if value is not None:
                        yield _printed_words(value, record.notes.get(field))
                    if field in record.notes:
                        yield record.notes[field]
                    if record.gaps.get(field, Gap.SKIPPED) is not Gap.SKIPPED:
                        yield record.gaps[field].words()


needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with pdftotext")


@pytest.mark.slow_after(5)
@pytest.mark.parametrize("format", [pytest.param(n, marks=needs_pdftotext if n == "pdf" else ()) for n in FORMATS])
@pytest.mark.parametrize("name", PEOPLE)
def test_every_answer_of_the_generic_form_is_in_every_format(name: str, format: str, tmp_path: Path) -> None:
    """Whatever was typed, whole."""
    visit = person(name)
    document = page(visit)
    found = words_of(FORMATS[format].render(document, Layout()), format, tmp_path, document)
    lost = [text for text in told(visit, GENERIC) if squeezed(text) not in found]
    if (
        format == "pdf"
    ):  # columns are read in turns, line by line; other scripts are not read back as they are drawn
        every = [word for text in lost for word in text.split()]
        lost = [word for word in every if word.isascii() and len(word) < 30 and word not in found]
    assert lost == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(visits())
def test_every_answer_of_any_visit_is_there(visit: Visit) -> None:
    text = whole_text(page(visit))
    assert [answer for answer in told(visit, GENERIC) if answer not in text] == []


def test_the_headings_are_in_the_order_of_the_form() -> None:
    """Copied down from top to bottom."""
    text = whole_text(page(person("typical")))
    at = -1
    for line in GENERIC.lines:
        words = line.part if isinstance(line, FormPart) else line.heading
        at = text.index(f"\n{words}", at + 1)


@pytest.mark.parametrize(
    "answers", [("person.phone",), ("sleep",), ("medicines",), ("pains.*.usual",), ("peg", "team")]
)
def test_what_was_not_answered_says_so(answers: tuple[str, ...]) -> None:
    """A blank never stands for "no"."""
    assert "not answered" in said(Visit(), *answers).casefold()


def test_none_is_an_answer() -> None:
    assert "None reported" in said(Visit(allergies=()), "allergies")


def test_what_visitprep_does_not_ask_is_left_to_the_hand() -> None:
    assert "visitprep does not ask this" in said(Visit())


def test_what_is_kept_for_the_room_is_not_named() -> None:
    """It reads like a question nobody has reached, as on the clinic's pages, and takes its note with it."""
    visit = Visit(work={"gaps": {"claim": Gap.IN_PERSON}, "notes": {"claim": "ask my lawyer"}})
    assert said(visit, "work") == said(Visit(), "work")
    assert said(visit, "work.claim") == said(Visit(), "work.claim")
    safety = Visit(health={"gaps": {"blood_thinner": Gap.IN_PERSON}})
    assert WILL_SAY_IN_PERSON in said(safety, "health.blood_thinner")


def test_mood_and_substances_stay_off_when_they_said_so() -> None:
    """The same words whether or not there is an answer."""
    kept = Visit(
        mood={"in_own_words": "so tired of it", "print_it": "no"}, phq4={"down": 3}, helper_view={"mood": "cries"}
    )
    for name in ("mood", "mood.in_own_words", "phq4", "phq4.down", "helper_view.mood"):
        assert KEPT_FOR_THE_VISIT in said(kept, name), name
        assert not {"so tired of it", "cries", "3"} & set(said(kept, name).splitlines())
    quiet = Visit(substances={"alcohol": "two a day"})
    assert said(quiet, "substances") == said(Visit(), "substances")
    assert "two a day" not in said(quiet, "substances.alcohol")
    assert "two a day" in said(Visit(substances={"alcohol": "two a day", "print_it": "yes"}), "substances")


def test_what_to_say_first_is_on_nobody_elses_page() -> None:
    visit = Visit(closing={"opening": "I am afraid", "anything_else": "I come by bus"})
    assert "I am afraid" not in said(visit, "closing") and "I come by bus" in said(visit, "closing")


def test_one_answer_of_each_entry_stands_beside_its_name() -> None:
    visit = person("typical")
    text = said(visit, "medicines.*.strength")
    for medicine in visit.medicines or ():
        assert medicine.name in text and (medicine.strength or "not answered") in text


def test_each_answer_about_an_entry_of_a_list_has_a_line_of_its_own() -> None:
    """It is copied by hand, and in one run of text the eye loses its place."""
    asked = one("medicines")
    rows = [
        row
        for block in walk_blocks(page(person("typical"), asked))
        if isinstance(block, Fields)
        for row in block.rows
    ]
    assert ("Strength", "300 mg") in {(row.label, row.value) for row in rows}
