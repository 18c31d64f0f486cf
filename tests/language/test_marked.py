"""Every question, copy, page and error is looked up: spoken in the language of marks, every word of ours is marked."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, timedelta
from functools import partial
from html import unescape
from pathlib import Path

import pytest
from anybody import Anybody
from marked import in_other_letters, unmarked, words_in
from msgspec import Struct
from msgspec.structs import fields
from tests.people import TODAY, person
from told import copy_of, whole_text

from visitprep import errors
from visitprep.answers.blank import blank
from visitprep.answers.outline import parts
from visitprep.answers.schema import schema
from visitprep.answers.writing import write_answers
from visitprep.checklists.bring import to_bring
from visitprep.checklists.files import read_lists
from visitprep.clinic_forms.files import find_form
from visitprep.clinic_forms.page import form_page
from visitprep.document.blocks import Document
from visitprep.errors import InputEnded, VisitprepError
from visitprep.exchange.calendar import calendar_of
from visitprep.findings.changes import changes
from visitprep.findings.doubts import doubts
from visitprep.formats_copies_measures import Format
from visitprep.guide.contents import PAGE_IDS
from visitprep.guide.page import page, sources
from visitprep.guide.sheet import contents, sheet
from visitprep.interview.engine.interview import Interview
from visitprep.interview.engine.words.mistakes import SENTENCES, sentence_of
from visitprep.interview.questions.order_of_sections import every_section
from visitprep.interview.screens.what_to_expect import read_about
from visitprep.journal.entry import Entry
from visitprep.render import html, markdown, plain
from visitprep.render.formats import FORMATS
from visitprep.render.layout import Layout
from visitprep.render.pdf import page_data
from visitprep.render.view import show
from visitprep.summary.compared import compared
from visitprep.summary.copies.table import COPIES
from visitprep.summary.shared_sections import journal
from visitprep.urgent.countries import pack
from visitprep.urgent.page import crisis_text, reply, urgent_page
from visitprep.visit.countdown import stages
from visitprep.visit.facts import Fact
from visitprep.visit.records.choices.country import Country
from visitprep.visit.visit import Visit
from visitprep.wording import Voice, Wording
from visitprep.worksheet.sheet import worksheet

VOICES = (Voice(), Voice("Роса"))
PEOPLE = ("barely", "typical", "caregiver", "everything")
CITED = words_in((*sources().values(), *PAGE_IDS))
"""Publications are cited as they are called, and pages are asked for by their ids."""


def somebody(name: str) -> Visit:
    """A made-up person whose every word is in other letters than ours."""
    visit = in_other_letters(person(name))
    assert isinstance(visit, Visit)
    return visit


def wordings(thing: object) -> Iterator[Wording]:
    if isinstance(thing, Wording):
        yield thing
    elif isinstance(thing, tuple):
        for one in thing:
            yield from wordings(one)
    elif isinstance(thing, Struct):
        for field in fields(thing):
            yield from wordings(getattr(thing, field.name))


@pytest.mark.parametrize("voice", VOICES, ids=("you", "them"))
def test_every_question_and_all_that_is_said_about_it(voice: Voice) -> None:
    said = {wording.spoken(voice) for section in every_section() for wording in wordings(section)}
    assert len(said) > 400
    assert [text for text in said if unmarked(text)] == []


def test_every_answer_that_can_be_chosen() -> None:
    asked = [question for section in every_section() for _, question in section.questions()]
    words = [choice.words() for question in asked for choice in question.options]
    assert len(words) > 300
    assert [text for text in words if unmarked(text)] == []


@pytest.mark.parametrize("name", [None, "everything", "caregiver"])
def test_an_interview(name: str | None) -> None:
    """Headings, hints, mistakes, what is told between the questions, and the pages that are read up."""
    asker = Anybody(seed=1, patience=150)
    interview = Interview(
        somebody(name) if name else Visit(),
        sections=every_section(),
        asker=asker,
        save=lambda visit: None,
        today=TODAY,
        read_about=partial(read_about, show=lambda document: asker.shown.append(whole_text(document))),
    )
    with suppress(InputEnded):
        interview.walk()
    assert len(asker.keys) > 20
    assert [text for text in asker.shown if unmarked(text, CITED)] == []


@pytest.mark.parametrize("kind", [*SENTENCES, "of another kind"])
def test_every_mistake(kind: str) -> None:
    assert unmarked(sentence_of({"type": kind})) == []


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("copy", COPIES)
def test_every_copy(name: str, copy: str) -> None:
    assert unmarked(whole_text(copy_of(somebody(name), copy))) == []


def entries() -> tuple[Entry, ...]:
    days = (TODAY - timedelta(days=n) for n in range(12))
    words = dict.fromkeys(("mood", "did", "triggers", "helped", "medicines"), "ж")
    return tuple(
        Entry.model_validate(
            {"id": f"e{n}", "day": day, "time": "10:00", "now": 3 + n % 5, "worst": "6 - 8", "sleep": 5.5, **words}
            | {"flare": n % 3 == 0},
            context={"today": TODAY},
        )
        for n, day in enumerate(days)
    )


PAGES = {
    "copy with a checklist": lambda: copy_of(somebody("typical"), "clinic", entries=entries()),
    "journal as a chart": lambda: journal.chart_page(somebody("typical"), entries(), TODAY, 42),
    "journal with every entry": lambda: journal.whole_page(somebody("typical"), entries(), TODAY, 42),
    "journal as a list": lambda: journal.list_page(somebody("typical"), entries(), TODAY),
    "two visits compared": lambda: compared(
        changes(somebody("typical"), somebody("everything")), somebody("everything"), "1", "2"
    ),
    "sheet to fill in": lambda: worksheet(somebody("typical"), Voice(), more=True),
    "sheet for a helper": lambda: worksheet(somebody("caregiver"), Voice("Роса"), more=True),
    "a clinic's form": lambda: form_page(find_form("generic"), somebody("everything"), prepared_on=TODAY),
    "contents of the guide": contents,
}


@pytest.mark.parametrize("called", PAGES)
def test_every_other_page(called: str) -> None:
    assert unmarked(whole_text(PAGES[called]()), CITED) == []


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_every_page_of_the_guide(page_id: str) -> None:
    assert unmarked(whole_text(sheet(page(page_id), Voice())), CITED) == []


def _as_html(document: Document, layout: Layout) -> str:
    """Its words: what stands between the tags, and what is read out in place of a drawing."""
    text = re.sub(r"<style>.*?</style>", "", "\n".join(html._page(document, layout)), flags=re.DOTALL)
    text = re.sub(r'<[^>]*?\baria-label="([^"]*)"[^>]*>', r" \1 ", text)
    return unescape(re.sub("<[^>]*>", " ", text))


def _as_pdf(document: Document, layout: Layout) -> str:
    def texts(data: object) -> Iterator[str]:
        if isinstance(data, str):
            yield re.sub("<[^>]*>", " ", data)
        elif isinstance(data, dict):
            for key in data.keys() - {"id", "kind", "paper", "language", "font", "for", "long", "said-in"}:
                yield from texts(data[key])
        elif isinstance(data, list | tuple):
            for one in data:
                yield from texts(one)

    return "\n".join(texts(page_data(document, layout, lambda text: text, lambda text: text, "")))


def _on_screen(document: Document, layout: Layout) -> str:
    from io import StringIO

    screen = StringIO()
    show(document, screen, as_plain=False, width=2_000)
    return screen.getvalue()


DRAWN = {
    "text": lambda document, layout: plain.text(document, 2_000),
    "markdown": lambda document, layout: unescape(
        re.sub("<[^>]*>", " ", markdown.render(document, layout).decode())
    ),
    "html": _as_html,
    "pdf": _as_pdf,
    "screen": _on_screen,
}


def _drawn(form: str, document: Document) -> str:
    """As a format writes it; a format that has no reader above is text that needs none."""
    if form in DRAWN:
        return DRAWN[form](document, Layout())
    return FORMATS[Format(form)].render(document, Layout()).decode()


@pytest.mark.parametrize("form", [*Format, "screen"])
@pytest.mark.parametrize("called", ["copy with a checklist", "journal as a chart", "sheet to fill in"])
def test_what_a_format_adds(form: str, called: str) -> None:
    assert unmarked(_drawn(form, PAGES[called]())) == []


@pytest.mark.parametrize("country", [country.value for country in Country])
@pytest.mark.parametrize("voice", VOICES, ids=("you", "them"))
def test_what_should_not_wait(country: str, voice: Voice) -> None:
    numbers = pack(country)
    shown = urgent_page(numbers, voice)
    lists = (part for signs in (shown.emergency, shown.today) for part in (signs.heading, *signs.signs))
    replies = (reply(call, numbers, voice) for call in ("now", "today", "no"))
    said = (shown.title, *lists, shown.closing, *replies, *crisis_text(numbers, voice))
    assert [text for text in said if unmarked(text)] == []


def test_every_thing_to_bring() -> None:
    things = to_bring(read_lists().all, frozenset(Fact), {})
    assert len(things) > 50
    said = (text for one in things for text in (one.what, one.why, one.where, one.carry, one.set_title))
    assert [text for text in said if unmarked(text)] == []


def test_the_steps_before_the_visit() -> None:
    visit = somebody("typical")
    told = [step for stage in stages(visit, TODAY) for step in (stage.title(TODAY), stage.due(TODAY))]
    assert [text for text in told if unmarked(text)] == []
    data = calendar_of(TODAY, stages(visit, TODAY), visit_key="0", revision=1, now=datetime(2026, 11, 23, 9))
    shown = re.findall(r"(?:SUMMARY|DESCRIPTION):(.*(?:\r?\n .*)*)", data.decode())
    assert shown and [text for text in shown if unmarked(re.sub(r"\r?\n ", "", text))] == []


def test_what_looks_mistyped() -> None:
    assert [doubt.text for name in PEOPLE for doubt in doubts(somebody(name), TODAY) if unmarked(doubt.text)] == []


CODES = words_in(
    word.replace("_", " ")
    for part in parts().values()
    for field in (part.name, *part.record.answerable())
    for word in (field,)
)


def test_comments_in_a_file_of_answers() -> None:
    """Names of lines and codes of answers stay as they are: they are read back."""
    comments = re.findall(r"(?m)^ *# ?(.*)$", blank())
    text = "\n".join(comments)
    text = re.sub(r"(?m)^ +[\w-]+  +(?=⟦)", "", text)  # a code, and its words beside it
    text = re.sub(r"(?m)^ *(?:- )?[a-z_]+:.*$", "", text)  # an example
    text = re.sub(r"(?m)^ *- .*$", "", text)
    assert unmarked(text) == []
    written = "\n".join(re.findall(r"(?m)^# ?(.*)$", write_answers(somebody("everything"))))
    assert written and unmarked(written) == []


def test_descriptions_in_the_schema() -> None:
    def said(node: object) -> Iterator[str]:
        if isinstance(node, dict):
            for key, value in node.items():
                if key in ("title", "description") and isinstance(value, str):
                    yield value
                else:
                    yield from said(value)
        elif isinstance(node, list):
            for one in node:
                yield from said(one)

    texts = list(said(schema()))
    assert texts and [text for text in texts if unmarked(text)] == []


ARGUMENTS: dict[str, object] = {
    "path": Path("/п/ф.json"),
    "beside": Path("/п/б.json"),
    "why": errors.N_("it is a folder"),
    "what": errors.N_("The settings file"),
    "question": errors.N_("what to change"),
    "instead": errors.N_("Leave it out."),
    "next_step": errors.N_("Leave it out."),
    "holder": "",
    "variable": "П",
    "visit_id": "visit-1",
    "version": 3,
    "known": 1,
    "problems": ["ж", "ж"],
    "last_good": datetime(2026, 11, 23, 9, 30),
}


def _kinds(of: type[VisitprepError]) -> Iterator[type[VisitprepError]]:
    for kind in of.__subclasses__():
        if kind.__module__ == errors.__name__:
            yield kind
        yield from _kinds(kind)


@pytest.mark.parametrize("kind", sorted(set(_kinds(VisitprepError)), key=lambda kind: kind.__name__))
@pytest.mark.parametrize("without", [(), ("last_good",), ("problems",)])
def test_every_error(kind: type[VisitprepError], without: tuple[str, ...]) -> None:
    few = {"last_good": None, "problems": ["ж"]}
    takes = inspect.signature(kind.__init__).parameters.keys() - {"self"}
    values = {name: few[name] if name in without else ARGUMENTS[name] for name in takes}
    problem = kind(**values)
    assert unmarked(problem.what) == unmarked(problem.next_step) == []


def test_an_error_is_told_in_the_language_of_whoever_reads_it() -> None:
    """It was raised while another one was spoken."""
    from visitprep.wording import speaking

    with speaking("en"):
        problem = errors.NoSuchVisit("visit-7")
        assert problem.what == "There is no visit called visit-7."
    assert problem.what == "⟦There is no visit called visit-7.⟧"


def test_a_mistake_is_told_in_the_language_of_whoever_reads_it() -> None:
    from pydantic import ValidationError

    from visitprep.interview.engine.words.mistakes import sentence_for
    from visitprep.visit.records.pain import Pain
    from visitprep.wording import speaking

    with speaking("en"):
        for values in ({"now": 12}, {"started": "31/2/2020"}, {"started": "2026 to 2015"}):
            with pytest.raises(ValidationError) as caught:
                Pain.model_validate(values, context={"today": date(2026, 11, 23)})
            with speaking("xx"):
                assert unmarked(sentence_for(caught.value)) == []
