"""The blank file has every question, reads as nothing, and takes every word it offers."""

from __future__ import annotations

import re

import pytest
from tests.answers.by_hand import problems, read

from visitprep.answers.blank import WIDTH, blank
from visitprep.answers.examples import EXAMPLES
from visitprep.answers.outline import parts, spoken
from visitprep.answers.shapes import Many, One, shape_of
from visitprep.interview.questions.order_of_sections import ALL, SECTIONS
from visitprep.visit.visit import LISTS, Visit
from visitprep.wording import say

BLANK = blank()
PREPARING = [section for section in SECTIONS if not section.later]
"""What is asked to get ready for a first visit; the rest has no place in a file that nobody has filled in yet."""
LATER_LISTS = {part.part for section in ALL if section.later for part in section.parts} & set(LISTS) - {"questions"}
COMMENTS = re.sub(r"\s+", " ", " ".join(re.findall(r"^ *# ?(.*)$", BLANK, re.MULTILINE)))


def test_the_blank_file_is_an_empty_visit() -> None:
    """Nothing in it is an answer before somebody writes one."""
    assert read(BLANK) == Visit()


def test_every_question_is_in_it_with_its_wording() -> None:
    """In the words of the interview, to "you"; what only a helper is asked, about "the patient"."""
    for section in PREPARING:
        for part, question in section.questions():
            assert re.search(rf"^{part}:$", BLANK, re.MULTILINE)
            wording = re.sub(r"\s+", " ", spoken(question.ask))
            assert wording
            assert wording in COMMENTS
            assert re.sub(r"\s+", " ", spoken(question.guidance)) in COMMENTS
    assert "{name}" not in BLANK


def test_chapters_come_in_the_order_of_the_interview() -> None:
    """So that a file filled in by hand and an interview can be followed side by side."""
    titles = [spoken(section.title) for section in PREPARING if section.parts]
    places = [BLANK.index(f"\n# {title}\n") for title in titles]
    assert places == sorted(places)


def test_every_line_fits_a_plain_window() -> None:
    """Except a label that stands in its own row beside its code, nothing is wider than the window."""
    too_wide = [line for line in BLANK.splitlines() if len(line) > WIDTH + 2 and not re.match(r" *#   \w+  ", line)]
    assert too_wide == []
    assert not re.search(r"[ \t]$", BLANK, re.MULTILINE)


def test_every_word_it_offers_is_understood_where_it_is_offered() -> None:
    """Walks every choice of every question, as code and as words."""
    tried = 0
    for name, part in parts().items():
        for question in part.questions:
            shape = shape_of(part.record, question.field)
            if not isinstance(shape, One | Many):
                continue
            for member in question.options:
                for words in (member.value, say(member.label)):
                    entry = f"{question.field}: '{words.replace(chr(39), chr(39) * 2)}'"
                    text = f"{name}:\n  - {entry}\n" if name in LISTS else f"{name}:\n  {entry}\n"
                    visit = read(text)
                    record = getattr(visit, name)[0] if name in LISTS else getattr(visit, name)
                    found = getattr(record, question.field)
                    assert found == (member if isinstance(shape, One) else (member,))
                    tried += 1
    assert tried > 500


@pytest.mark.parametrize("part", [part for part in LISTS if part not in LATER_LISTS])
def test_each_list_has_an_example_that_can_be_read(part: str) -> None:
    """Taken out of its comments it is a list with something in it, and none of its answers is lost."""
    lines = [f"{part}:", *(f"  {line}" for line in EXAMPLES[part])]
    for line in lines:
        assert f"#   {line}\n" in BLANK
    text = "\n".join(lines)
    assert problems(text) == []
    assert len(getattr(read(text), part)) == sum(line.startswith("- ") for line in EXAMPLES[part])


def test_it_can_be_filled_in_after_its_colons() -> None:
    """Made-up Ada Example fills in a few lines in her editor and leaves the rest as it is."""
    filled = BLANK
    for empty, answer in (
        ("  # What is your full name, as the clinic has it?\n  name:", " Ada Example"),
        ("  country:", " UK"),
        ("concerns:\n  -", " My left knee"),
        ("    place:\n", None),
        ("allergies:", None),
    ):
        assert empty in filled
        if answer is not None:
            filled = filled.replace(empty, empty + answer, 1)
    filled = filled.replace("    place:\n", "    place: left knee\n", 1)
    filled = filled.replace("    started:\n", "    started: 3/4/2021\n", 1)
    visit = read(filled)
    assert visit.person.name == "Ada Example"
    assert visit.concerns is not None and [concern.text for concern in visit.concerns] == ["My left knee"]
    assert visit.pains is not None and len(visit.pains) == 1
    assert visit.pains[0].started is not None and visit.pains[0].started.value == "2021-04-03"
    assert visit.allergies is None
    assert visit.no_more == {"concerns", "pains"}


def test_a_crisis_line_stands_before_every_chapter_that_asks_about_mood() -> None:
    """Each country's own; the file does not know yet which one it is."""
    for first in ("helper_view:\n", "phq4:\n"):
        before = BLANK[: BLANK.index(f"\n{first}")].rsplit("\n\n", 1)[1]
        assert "988" in before and "116 123" in before and "findahelpline.com" in before
