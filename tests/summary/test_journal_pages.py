"""The journal on the clinic's page and on pages of its own: counts, and never causes."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from kept_days import TODAY, entry
from tests.blocks import walk_blocks
from tests.people import person

from visitprep.document.blocks import Bullets, Chart, Document, Paragraph
from visitprep.render import plain
from visitprep.summary.copies.clinic import summarize
from visitprep.summary.shared_sections.journal import (
    chart_page,
    entries_page,
    in_numbers,
    journal,
    last_days,
    list_page,
    whole_page,
)
from visitprep.visit.visit import Teller, Visit

ROSA = Visit.model_validate({"person": {"name": "Rosa Marquez"}})
WEEKS = tuple(
    entry(
        ago, now=3 + ago % 5, sleep=5 + ago % 3, did="gardening" if ago % 5 > 2 else "rested", mood=f"secret mood {ago}",
        line=f"own line {ago}", flare=ago == 9, medicines="ibuprofen" if ago % 4 == 0 else None, triggers="wine",
    )
    for ago in (30, 28, 27, 20, 19, 15, 12, 9, 8, 5, 4, 3, 1, 0)
)  # fmt: skip


def section_of(document: Document, id: str) -> str:
    return plain.text(
        Document("", "", (), "", tuple(p for p in document.parts if any(s.id == id for s in p.sections)))
    )


def lines_of(blocks: tuple[object, ...]) -> tuple[str, ...]:
    return next(block.items for block in blocks if isinstance(block, Bullets))


def test_the_clinic_gets_one_chart_and_five_lines() -> None:
    chart, lines, only_counts = journal(ROSA, WEEKS, TODAY)
    assert isinstance(chart, Chart) and isinstance(lines, Bullets) and isinstance(only_counts, Paragraph)
    assert len(lines.items) == 5
    assert lines.items[0] == "Written: 14 entries; a flare on 1 day; as-needed medicine on 6 days."
    assert lines.items[1] == (
        "Pain: 5 on the middle day (median), range 3 to 7. Worst days: 10 March (7), 5 March (7), 23 February (7)."
    )
    assert lines.items[2].startswith(
        "Sleep: 5.5 hours on the middle night (median), range 5 to 7, told for 14 nights."
    )
    assert "gardening on " in lines.items[3] and "days with less pain" in lines.items[4]


def test_it_stands_behind_page_one() -> None:
    page = summarize(person("typical"), prepared_on=TODAY, entries=WEEKS)
    (behind,) = page.parts
    assert [section.id for section in behind.sections].count("journal") == 1
    (without,) = summarize(person("typical"), prepared_on=TODAY).parts
    assert [s.id for s in without.sections] == [s.id for s in behind.sections if s.id != "journal"]


def test_mood_and_own_lines_never_reach_the_clinic() -> None:
    """Of the words only the few things noted most often are there."""
    said = "\n".join(plain.text(summarize(person("typical"), prepared_on=TODAY, entries=WEEKS)).split())
    assert "wine" in said
    assert "secret" not in said and "own line" not in said


def test_an_old_journal_is_not_on_the_page() -> None:
    """What was written before the last six weeks says little about now."""
    old = tuple(one.model_copy(update={"day": one.day - timedelta(days=60)}) for one in WEEKS)
    assert journal(ROSA, old, TODAY) == ()


CAUSES = re.compile(
    r"because|cause(?!s what)|due to|leads? to|makes|trigger|correlat|should|better if", re.IGNORECASE
)


def test_no_line_says_what_causes_what() -> None:
    for line in lines_of(journal(ROSA, WEEKS, TODAY)):
        assert not CAUSES.search(line), line


def test_the_days_between_are_gaps_up_to_today() -> None:
    days = last_days((entry(20, now=4), entry(2, now=6)), TODAY)
    (chart,) = (
        b
        for b in walk_blocks(chart_page(ROSA, (entry(20, now=4), entry(2, now=6)), TODAY, 42))
        if isinstance(b, Chart)
    )
    assert len(days) == 2
    assert (len(chart.days), chart.days[0], chart.days[-1]) == (21, "22 February", "14 March")
    told = [number for number, reading in enumerate(chart.series[0].values) if reading]
    assert told == [0, 18]
    assert [series.label for series in chart.series] == ["Pain, 0 to 10"]  # nothing was said of sleep


@pytest.mark.parametrize("many", range(4))
def test_few_days_are_told_as_what_they_are(many: int) -> None:
    """No comparison of single days, and no word in the plural for one."""
    written = tuple(entry(ago, now=3 + ago, sleep=5, did="a walk") for ago in range(many))
    days = last_days(written, TODAY)
    said = " ".join(lines_of(in_numbers(days, TODAY))) if days else ""
    assert not re.search(r"\b1 (?:days|nights|entries)\b|On the 1 ", said)


def test_the_list_says_every_word_of_every_entry() -> None:
    told = entry(
        2, now="3 to 8", worst=9, sleep=5.5, mood="low", did="a walk", where="knee", changed="slept badly",
        triggers="rain", helped="heat", medicines="ibuprofen 400 mg", worst_activity="stairs", line="own words",
        notes={"now": "note on now", "mood": "note on mood"}, flare=True,
    )  # fmt: skip
    for page in (
        list_page(ROSA, (told,), TODAY),
        whole_page(ROSA, (told,), TODAY, 42),
        entries_page(ROSA, (told,), TODAY),
    ):
        said = " ".join(plain.text(page).split())
        for word in (
            "low", "a walk", "knee", "slept badly", "rain", "heat", "ibuprofen 400 mg", "stairs", "own words",
            "note on now", "note on mood", "5.5", "9", "12 March", "19:30",
        ):  # fmt: skip
            assert word in said, word
        assert "lare" in said


def test_an_empty_stretch_says_so() -> None:
    assert "Nothing was written in the last 42 days." in plain.text(chart_page(ROSA, (), TODAY, 42))


def test_whose_word_the_days_are_is_printed() -> None:
    """A helper's numbers are no self-report; where two wrote, each day says by whom."""
    maren = Teller(helper=True, name="Maren", relation="sister")
    days = [entry(3, now=6), entry(2, now=5)]
    hers = tuple(one.model_copy(update={"told": maren}) for one in days)
    assert "Written by Maren (sister): 2 entries." in " ".join(lines_of(journal(ROSA, hers, TODAY)))
    both = (hers[0], days[1].model_copy(update={"told": Teller()}))
    page = " ".join(plain.text(list_page(ROSA, both, TODAY)).split())
    assert page.count(", by Maren (sister)") == 1
    old = " ".join(lines_of(journal(ROSA, days, TODAY)))
    assert "Written: 2 entries." in old
