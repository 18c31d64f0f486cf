"""The journal asked in Rosa's kitchen: by questions, in one line, as a flare, and by her daughter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date

import pytest

from scripted import Line, ScriptedAsker
from sentences import ABOUT_SUICIDE
from visitprep.errors import InputEnded
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.prompts import Way
from visitprep.interview.question import Question, Section
from visitprep.interview.questions.journal import FLARE, JOURNAL, SECTIONS, every_question
from visitprep.interview.screens.journal import add_entry, entry_of
from visitprep.interview.screens.review import review
from visitprep.journal.day_said import day_in_line
from visitprep.journal.entry import Diary, Entry, changes, written
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import Visit
from visitprep.wording import Voice

TODAY = date(2026, 3, 14)
ROSA_HERSELF = Visit.model_validate({"person": {"name": "Rosa Marquez", "preferred_name": "Rosa"}})
WITH_ANA = ROSA_HERSELF.model_validate(
    {**dict(ROSA_HERSELF), "respondent": {"filled_by": "caregiver_with_patient", "name": "Ana"}}
)


class Page:
    """One entry asked for with a script; `saves` holds the entry as it was after each save."""

    def __init__(self, *script: Line, visit: Visit = ROSA_HERSELF, **said: object) -> None:
        entry = Entry.model_validate({"id": "entry-1", "day": "2026-03-14", "time": "19:30", **said})
        self.asker = ScriptedAsker(script)
        self.saves: list[Entry] = []
        self.interview = Interview(
            Diary.at(visit, entry),
            sections=(every_question(entry),),
            asker=self.asker,
            save=lambda visit: self.saves.append(entry_of(visit)),
            today=TODAY,
        )

    def asked(self) -> Outcome:
        outcome = add_entry(self.interview)
        self.asker.check_finished()
        return outcome

    @property
    def entry(self) -> Entry:
        return entry_of(self.interview.visit)


def test_a_day_by_questions_is_saved_after_each_answer() -> None:
    page = Page(
        ("entry.now", "6"), ("entry.worst", "8"), ("entry.usual", "it varies 3 to 6"), ("entry.sleep", "5.5 h"),
        ("entry.mood", Way.SKIP), ("entry.did", "gardening, a walk"), ("entry.triggers", Way.DONT_KNOW),
        ("entry.helped", "heat"), ("entry.medicines", "none"), ("entry.line", "a fair day"),
    )  # fmt: skip
    assert page.asked() is Outcome.FINISHED
    assert len(page.saves) == 10
    assert written(page.entry) == {
        "day": "2026-03-14", "time": "19:30", "did": "gardening, a walk", "helped": "heat", "medicines": "none",
        "now": {"low": 6, "high": 6}, "worst": {"low": 8, "high": 8}, "usual": {"low": 3, "high": 6},
        "sleep": {"low": 5.5, "high": 5.5}, "line": "a fair day",
        "gaps": {"mood": Gap.SKIPPED, "triggers": Gap.DONT_KNOW},
    }  # fmt: skip


def test_all_but_the_first_can_be_left_by_stopping() -> None:
    """Whoever stops after one number has a day in the journal."""
    page = Page(("entry.now", "6"), ("entry.worst", Way.STOP))
    assert page.asked() is Outcome.STOPPED
    assert [str(entry.now) for entry in page.saves] == ["6"]


def test_leaving_at_the_first_question_writes_nothing() -> None:
    page = Page(("entry.now", Way.STOP))
    page.asked()
    assert page.saves == []


def test_back_goes_back_and_loses_nothing() -> None:
    page = Page(
        ("entry.now", "6"), ("entry.worst", "8"), ("entry.usual", Way.BACK), ("entry.worst", "9"),
        ("entry.usual", Way.STOP),
    )  # fmt: skip
    page.asked()
    assert (str(page.entry.now), str(page.entry.worst)) == ("6", "9")


def test_one_line_at_the_first_question_is_all_that_is_asked() -> None:
    page = Page(("entry.now", "pain 6, slept 5 h, gardening, heat helped, rained all day"))
    assert page.asked() is Outcome.FINISHED
    entry = page.entry
    assert (str(entry.now), str(entry.sleep), entry.did, entry.helped) == ("6", "5", "gardening", "heat")
    assert entry.line == "rained all day"
    assert len(page.saves) == 1


def test_a_line_without_a_number_asks_only_for_the_number() -> None:
    page = Page(("entry.now", "rained all day"), ("entry.now", "7"))
    assert page.asked() is Outcome.FINISHED
    assert (str(page.entry.now), page.entry.line) == ("7", "rained all day")


def test_pain_6_alone_is_a_number_and_the_questions_go_on() -> None:
    page = Page(("entry.now", "pain 6"), ("entry.worst", Way.STOP))
    page.asked()
    assert str(page.entry.now) == "6"


@pytest.mark.parametrize("typed", ["11", "6.5", "-1", "60%"])
def test_a_number_that_cannot_be_one_is_asked_again(typed: str) -> None:
    """With what was typed still there; it is not kept as words."""
    page = Page(("entry.now", typed), ("entry.now", Way.STOP))
    page.asked()
    assert page.saves == []
    again = page.asker.prompts[-1]
    assert again.problem.startswith("Please type") and again.draft == typed


def test_a_line_that_says_flare_is_one() -> None:
    page = Page(("entry.now", "flare, pain 9"))
    page.asked()
    assert page.entry.flare and page.entry.line is None


def test_a_flare_is_six_questions_that_close_themselves() -> None:
    page = Page(
        ("entry.now", "9"), ("entry.where", "lower back"), ("entry.changed", "nothing"),
        ("entry.medicines", "ibuprofen 400 mg"), ("entry.worst_activity", "sitting"), ("entry.line", "Why so often?"),
        flare=True,
    )  # fmt: skip
    assert page.asked() is Outcome.FINISHED
    assert len(page.asker.prompts) == 6
    assert page.asker.prompts[0].heading == "A flare"


def test_changing_an_entry_writes_only_what_changed() -> None:
    """The id stays; what was taken out is written as taken out."""
    page = Page(
        ("review:journal", ("0",)), ("entry.now", "4"), ("review:journal", ("3",)), ("entry.sleep", Way.CLEAR),
        ("entry.sleep", Way.SKIP), ("review:journal", ("done",)), now=6, sleep=5, line="as it was",
    )  # fmt: skip
    before = page.entry
    assert review(page.interview, page.interview.sections[0]) is Outcome.FINISHED
    assert changes(before, page.entry) == {
        "now": {"low": 4, "high": 4}, "sleep": None, "gaps": {"sleep": "skipped"},
    }  # fmt: skip
    assert page.entry.id == "entry-1"


def test_every_answer_of_an_entry_can_be_changed() -> None:
    """Also one that the other kind of entry asks for: a flare told in one line may say how long she slept."""
    entry = Entry.model_validate({"day": "2026-03-14", "time": "19:30", "flare": True, "sleep": 4, "did": "rested"})
    fields = {question.field for _, question in every_question(entry).questions()}
    assert fields == {question.field for _, question in FLARE.questions()} | {"sleep", "did"}


def test_a_helper_is_asked_about_rosa_by_name() -> None:
    page = Page(("entry.now", "6"), ("entry.worst", Way.STOP), visit=WITH_ANA)
    page.asked()
    first = page.asker.prompts[0]
    assert (first.heading, first.text) == ("Rosa's journal", "How strong is Rosa's pain now, from 0 to 10?")
    assert "Rosa can imagine" in first.guidance


def test_the_crisis_line_stands_beside_mood() -> None:
    page = Page(
        ("entry.now", "6"),
        *[(f"entry.{f}", Way.SKIP) for f in ("worst", "usual", "sleep")],
        ("entry.mood", Way.STOP),
    )
    page.asked()
    assert ABOUT_SUICIDE in page.asker.prompts[-1].guidance


def test_the_visit_itself_is_never_changed() -> None:
    page = Page(("entry.now", "6"), ("entry.worst", Way.STOP), visit=WITH_ANA)
    page.asked()
    assert all(getattr(page.interview.visit, name) == getattr(WITH_ANA, name) for name in Visit.model_fields)


ALL: Sequence[tuple[Section, Question]] = [(s, q) for s in SECTIONS for _, q in s.questions()]
IDS = [f"{section.id}.{question.field}" for section, question in ALL]
YOU = re.compile(r"\b(you|your|yours)\b", re.IGNORECASE)


@pytest.mark.parametrize(("section", "question"), ALL, ids=IDS)
def test_each_question_fills_a_real_answer_in_both_voices(section: Section, question: Question) -> None:
    assert question.field in Entry.answerable()
    for wording in (question.ask, question.guidance, question.help):
        about = wording.spoken(Voice("Rosa"))
        assert not YOU.search(about), about
        assert "{" not in about + wording.spoken(Voice())
        assert "Rosa" not in wording.spoken(Voice())
    assert question.source


def test_every_answer_of_an_entry_is_asked_for() -> None:
    assert {question.field for _, question in ALL} == set(Entry.answerable())


def test_numbers_show_both_ends() -> None:
    for _, question in JOURNAL.questions():
        if question.field in ("now", "worst", "usual", "mood"):
            assert "0 = " in question.guidance.spoken(Voice()) and "10 = " in question.guidance.spoken(Voice())


def test_a_line_that_names_yesterday_is_asked_which_day_it_is_about() -> None:
    line = "we forgot yesterday. yesterday pain 8 all day, rain"
    page = Page(("entry.now", line), ("journal:day", ("2026-03-13",)), ("entry.now", "8"))
    assert page.asked() is Outcome.FINISHED
    assert (page.entry.day, page.entry.later) == (date(2026, 3, 13), True)
    assert "on Friday 13 March 2026" in page.asker.prompts[-1].text
    page = Page(("entry.now", "pain 5, walked a lot yesterday"), ("journal:day", ("2026-03-14",)))
    assert page.asked() is Outcome.FINISHED and page.entry.day == date(2026, 3, 14)


def test_the_questions_of_a_day_before_name_it() -> None:
    page = Page(("entry.now", "6"), ("entry.worst", Way.STOP), day="2026-03-12", later=True)
    page.asked()
    assert page.asker.prompts[0].text == "How strong was your pain on Thursday 12 March 2026, from 0 to 10?"
    assert page.asker.prompts[1].text == "How strong was your pain at its worst that day?"


@pytest.mark.parametrize(
    ("line", "day", "sure"),
    [
        ("yesterday pain 8", 13, True),
        ("For yesterday: pain 6", 13, True),
        ("we forgot yesterday. yesterday pain 8", 13, True),
        ("tuesday was bad, 8", 10, True),
        ("the day before yesterday pain 9", 12, True),
        ("pain 8 yesterday, slept badly", 13, False),
        ("pain 6, monday pain 3", 9, False),
        ("yesterday 8 today 5", 13, False),
        ("better than yesterday, pain 5", None, False),
        ("still sore from yesterday, 4", None, False),
        ("yesterday's walk hurt, pain 6", None, False),
        ("pain 5, appointment monday", None, False),
        ("pain 3, sunday drive", None, False),
    ],
)
def test_the_day_that_a_line_names(line: str, day: int | None, sure: bool) -> None:
    named = day_in_line(line, TODAY)
    assert (named and named.day.day, bool(named and named.sure)) == (day, sure)


_AT_A_NUMBER = (
    "worse on the stairs",
    "7, was out with me, paid for it at night",
    "clear; E3 2>/dev/null and that",
    "(he) did not say",
)


@pytest.mark.parametrize("visit", [ROSA_HERSELF, WITH_ANA], ids=["herself", "with Ana"])
@pytest.mark.parametrize(("section", "question"), ALL, ids=IDS)
def test_any_words_at_any_question_are_kept(section: Section, question: Question, visit: Visit) -> None:
    """Also where they are no number, and where she goes back before she types one."""
    fields = [one.field for _, one in section.questions()]
    at = fields.index(question.field)
    before: list[Line] = [("entry.now", "6")] if at else []
    before += [(f"entry.{field}", Way.SKIP) for field in fields[1:at]]
    for typed in _AT_A_NUMBER:
        page = Page(*before, (f"entry.{question.field}", typed), visit=visit, flare=section is FLARE)
        page.asker = page.interview.asker = ScriptedAsker(page.asker._script, ends=True)
        with suppress(InputEnded):
            add_entry(page.interview)
        assert re.findall(r"[a-z]{3,}", typed)[-1] in str(written(page.entry)), (typed, written(page.entry))


def test_words_at_a_number_stay_when_she_goes_back_and_types_one() -> None:
    page = Page(
        ("entry.now", "6"), ("entry.worst", "worse on the stairs"), ("entry.worst", Way.BACK), ("entry.now", "5"),
        ("entry.worst", "8"), ("entry.usual", Way.STOP),
    )  # fmt: skip
    page.asked()
    assert (str(page.entry.worst), page.entry.notes) == ("8", {"worst": "worse on the stairs"})


def test_a_number_after_words_with_an_hour_is_the_number() -> None:
    page = Page(
        ("entry.now", "6"), ("entry.worst", "bad again at 11"), ("entry.worst", "8"), ("entry.usual", Way.STOP)
    )
    page.asked()
    assert (str(page.entry.worst), page.entry.notes) == ("8", {"worst": "bad again at 11"})


def test_a_number_with_the_day_behind_it_is_a_line() -> None:
    for said, sleep, line in (
        ("7, bad night, 4 hours, took two extra", 4, "bad night, took two extra"),
        ("5, 6 hours, walked to the shop, rain", 6, "walked to the shop, rain"),
    ):
        page = Page(said)
        assert page.asked() is Outcome.FINISHED
        assert page.entry.now is not None and page.entry.now.low == int(said[0])
        assert page.entry.sleep is not None and page.entry.sleep.low == sleep
        assert page.entry.line == line
