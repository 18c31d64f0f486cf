"""The sheet to fill in by hand: everything is on it, in both voices, with room to answer."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from reading import squeezed, words_of
from tests.blocks import texts, walk_blocks
from tests.people import person

from visitprep.document.blocks import Blank, Document, WriteLines
from visitprep.interview.question import Repeating
from visitprep.interview.questions.crisis import pack_of
from visitprep.measures.instrument import load
from visitprep.render.formats import FORMATS
from visitprep.render.layout import Layout
from visitprep.summary.words.field_labels import LABELS
from visitprep.urgent.page import crisis_text, urgent_page
from visitprep.visit.answering import Address
from visitprep.visit.records.number_fields import Rating
from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type
from visitprep.wording import Voice
from visitprep.worksheet.numbering import ON_PAPER, edition, number_of, numbers
from visitprep.worksheet.sheet import worksheet

ME, ROSA = Voice(), Voice("Rosa")
BOTH = pytest.mark.parametrize("voice", [ME, ROSA], ids=["you", "helper"])


def blanks(document: Document) -> dict[str, Blank]:
    return {block.number: block for block in walk_blocks(document) if isinstance(block, Blank) and block.number}


def everything(document: Document) -> str:
    said = [document.title, *document.byline]
    for part in document.parts:
        said.append(part.title)
        for section in part.sections:
            said += [section.title, *texts(section.blocks)]
    return "\n".join(said)


def asked(voice: Voice, *, core: bool) -> Iterator[tuple[str, str, object]]:
    """Each question of the interview in that voice: its number, its words, the question."""
    for section in ON_PAPER:
        for part in section.asked:
            entry = 1 if isinstance(part, Repeating) else 0
            for question in part.questions:
                words = question.ask.spoken(voice)
                number = number_of(Address(part.part, question.field), entry)
                if number.startswith("H") and not voice.about_someone:
                    continue  # nobody who answers alone is asked this
                if question.core is core and words and question.draft is None:
                    yield number, words, question


@BOTH
def test_every_core_question_is_on_the_sheet(voice: Voice) -> None:
    """With its words, and every answer to choose from; what is written on lines has the number of its line."""
    found = blanks(worksheet(Visit(), voice))
    on_lines = {one.number for one in numbers() if one.repeating and one.asked(more=False).lines}
    told = list(asked(voice, core=True))
    assert len(told) > 100 and len(on_lines) > 8
    for number, words, question in told:
        if number.split(".")[0] in on_lines:
            assert found[number.rpartition(".")[0]].lines in (1, 2)
            continue
        on_paper = found[number]
        assert words.endswith(on_paper.question) and on_paper.question
        labels = [option.label for option in question.choices()]
        assert len(on_paper.choices) == len(labels)
        assert all(shown.startswith(label) for shown, label in zip(on_paper.choices, labels, strict=True))
        assert labels or on_paper.lines or on_paper.anchors


@BOTH
def test_the_optional_questions_are_there_only_when_asked_for(voice: Voice) -> None:
    """Without them no number is missing in between."""
    core, every = blanks(worksheet(Visit(), voice)), blanks(worksheet(Visit(), voice, more=True))
    for number, words, _ in asked(voice, core=False):
        assert number not in core
        assert words.endswith(every[number].question)
    plain = [int(number) for number in core if number.isdigit()]
    assert plain == list(range(1, len(plain) + 1))
    assert any(number.startswith("M") for number in every) and not any(n.startswith("M") for n in core)
    assert any(number.startswith("H") for number in core) is voice.about_someone


def test_the_questions_before_the_first_one_are_there_for_a_helper() -> None:
    """Who they are: asked on the screen before the interview begins."""
    found = blanks(worksheet(Visit(), ROSA))
    assert found[number_of(Address("respondent", "name"))].question == "And what is your own name?"
    assert "How are you related to Rosa?" in {one.question for one in found.values()}


def test_lists_have_several_blank_entries() -> None:
    """Eight medicines, two lines for each, or a box with the details; and "none" is an answer of its own."""
    found = blanks(worksheet(Visit(), ME))
    medicines = next(one.number for one in numbers() if one.part == "medicines")
    assert found[medicines].choices == ("No medicines at all",)
    assert [found[f"{medicines}.{entry}"].lines for entry in range(1, 9)] == [2] * 8
    boxes = blanks(worksheet(Visit(), ME, more=True))
    asked = [boxes[f"{medicines}.{entry}.3"].question for entry in range(1, 9)]
    assert asked == ["What strength is on the label?"] * 8
    for part in {one.part for one in numbers() if one.repeating}:
        number = next(one.number for one in numbers() if one.part == part)
        assert len([n for n in found if n.startswith(f"{number}.2")]) >= 1, part


@BOTH
def test_numbers_to_circle_have_both_ends_in_words(voice: Voice) -> None:
    """0 and 10 mean nothing by themselves."""
    found = blanks(worksheet(Visit(), voice, more=True))
    rated = [
        (number, question)
        for core in (True, False)
        for number, _, question in asked(voice, core=core)
        if question.field in ("now", "usual", "worst", "least")
        or number in {number_of(Address("peg", name)) for name in ("pain", "enjoyment", "activity")}
    ]
    assert len(rated) == 8
    for number, _ in rated:
        assert found[number].anchors is not None and all(found[number].anchors), number
    assert Rating in {
        kind for part in ("pains", "goals") for kind in record_type(part).model_fields["now"].annotation.__args__
    }


@BOTH
def test_the_measures_are_as_published_with_their_credit(voice: Voice) -> None:
    """PEG and PHQ-4, word for word, in no other voice."""
    said = everything(worksheet(Visit(), voice))
    for name in ("peg", "phq4"):
        measure = load(name)
        assert measure is not None
        for words in (measure.credit, measure.stem, *(item.text for item in measure.items)):
            assert words in said
        for item in measure.items:
            assert item.low_anchor in said and item.high_anchor in said
    assert said.count(load("phq4").stem) == 1


@BOTH
def test_what_should_not_wait_is_at_the_front_and_whom_to_call_beside_mood(voice: Voice) -> None:
    """On the first sheet of paper, before any question; with the numbers of their country."""
    visit = Visit(person={"country": "US"})
    document = worksheet(visit, voice, more=True)
    page = urgent_page(pack_of(visit), voice)
    front = "\n".join(text for section in document.parts[0].sections for text in texts(section.blocks))
    for words in (page.title, *page.emergency.signs, *page.today.signs, page.closing):
        assert words in front
    beside = [
        "\n".join(texts(section.blocks))
        for part in document.parts[1:]
        for section in part.sections
        if section.id.startswith("mood")
    ]
    assert len(beside) == 2  # the core ones, and the details
    for said in beside:
        assert all(line in said for line in crisis_text(pack_of(visit), voice))
        assert said.index("988") < said.index("mood" if "own words" in said else "weighs")


@BOTH
def test_nobody_is_told_to_type_on_paper(voice: Voice) -> None:
    """The hints speak of a pen."""
    said = everything(worksheet(Visit(), voice, more=True)).replace("type it in with: visitprep type-in", "")
    for words in ("type:", "Type ", "Please type", "type both", " typed", ":skip", "press Enter", "{"):
        assert words not in said, words
    assert "type 2" in said  # of diabetes


def test_there_is_room_for_a_note_in_every_section() -> None:
    """What fits nowhere else."""
    for part in worksheet(Visit(), ROSA, more=True).parts[1:]:
        for section in part.sections:
            last = section.blocks[-1]
            alone = len(section.blocks) == 1 and isinstance(last, Blank) and last.lines > 1
            assert section.id == "how" or alone or isinstance(last, WriteLines), section.title


def test_it_holds_none_of_the_answers() -> None:
    """Only the name and the birth date, so that a loose sheet finds its way back."""
    visit = person("everything")
    document = worksheet(visit, ME, more=True)
    assert visit.person.name in document.running_head
    assert everything(document) == everything(
        worksheet(Visit(person={"country": visit.person.country}), ME, more=True)
    )
    assert "____" in worksheet(Visit(), ME).running_head


def test_every_page_says_which_edition_it_is() -> None:
    """Four signs that change with the questions, and with nothing else."""
    for visit, voice in ((Visit(), ME), (person("caregiver"), ROSA)):
        assert edition() in worksheet(visit, voice).footer
    assert len(edition()) == 4 and edition().isalnum() and edition().isupper()


needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with pdftotext")


@pytest.mark.slow_after(2)
@pytest.mark.parametrize("large_print", [False, True])
@pytest.mark.parametrize("name", [pytest.param(n, marks=needs_pdftotext if n == "pdf" else ()) for n in FORMATS])
def test_every_word_of_the_sheet_is_in_every_format(name: str, large_print: bool, tmp_path: Path) -> None:
    """Questions, choices, anchors and numbers."""
    document = worksheet(Visit(), ROSA)
    found = words_of(FORMATS[name].render(document, Layout("a4", large_print)), name, tmp_path, document)
    lost = [text for block in walk_blocks(document) for text in texts((block,)) if squeezed(text) not in found]
    if name == "pdf":  # side by side, two questions are read in turns
        lost = [word for text in lost for word in text.split() if word not in found]
    assert lost == []


def test_every_answer_has_a_label() -> None:
    """The few words for it, on the page and at the keyboard."""
    for part in (*RECORDS, *LISTS):
        assert set(record_type(part).answerable()) <= set(LABELS[part]), part
