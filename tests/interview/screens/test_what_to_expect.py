"""The guide in the middle of the interview: pages for the words of a question, and their questions to keep."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from scripted import ScriptedAsker
from sentences import LIKELY_CAUSE
from sitting import TODAY, Sitting
from visitprep.guide.contents import CHAPTERS, PAGE_IDS
from visitprep.guide.page import page
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.path.path import without_lines
from visitprep.interview.prompts import Kind, Prompt, Way
from visitprep.interview.questions.glossary import TERMS, pages_on
from visitprep.interview.questions.order_of_sections import SECTIONS, section
from visitprep.interview.questions.suggested import STARTERS, SUGGESTED
from visitprep.interview.screens.home import Errand, home
from visitprep.interview.screens.what_to_expect import offer_questions, read_any
from visitprep.visit.visit import Visit
from visitprep.wording import Voice

Make = Callable[..., Sitting]

MRI = [ask.wording.spoken(Voice()) for ask in page("mri").asks]
ROSA = Visit.model_validate(
    {"respondent": {"filled_by": "caregiver_with_patient"}, "person": {"preferred_name": "Rosa"}}
)


def _listed(visit: Visit) -> list[str | None]:
    return [question.text for question in visit.questions or ()]


@pytest.mark.parametrize("term", [term for term in TERMS if term.page], ids=lambda term: term.word)
def test_every_link_of_the_glossary_leads_to_a_page_that_says_the_word(term) -> None:
    assert term.page in PAGE_IDS
    shown = page(term.page)
    said = " ".join((shown.title, *shown.also, *shown.sentences())).casefold()
    assert any(word.casefold() in said for word in (term.word, *term.also)), term.word


def test_the_pages_stand_in_the_order_of_the_words() -> None:
    assert pages_on(["First an MRI, then a nerve block, then a CT, then MRI again"]) == ("mri", "nerve-block", "ct")
    assert pages_on(["How are you?"]) == ()


def test_help_says_that_there_is_a_page(sitting: Make) -> None:
    here = sitting(("tests.kind", Way.HELP), ("tests.kind", Way.STOP), ("person:who", Way.HELP))
    tests = here.interview
    tests.put(Prompt("tests.kind", "Was it an MRI?", Kind.LINE, ways=frozenset({Way.HELP, Way.STOP})), "")
    assert ":guide" in here.asker.told[-1]
    assert "Words:\n  MRI: " in here.asker.told[-1]


def test_help_without_a_page_does_not_speak_of_one(sitting: Make) -> None:
    here = sitting(("person:who", Way.HELP), ("person:who", Way.STOP))
    here.interview.walk()
    assert ":guide" not in here.asker.told[-1]


def test_a_page_is_read_from_the_question_that_says_the_word(sitting: Make) -> None:
    """The question comes again afterwards, and nothing about it was answered."""
    here = sitting(
        ("q", Way.GUIDE), ("guide", ("mri",)), ("guide:questions", ("none",)), ("q", "2024"),
    )  # fmt: skip
    reply = here.interview.put(
        Prompt("q", "When was the MRI?", Kind.LINE, ways=frozenset({Way.HELP, Way.STOP})), "Or the CT."
    )
    here.asker.check_finished()
    assert reply.value == "2024"
    assert [document.title for document in here.shown] == ["MRI scan"]
    assert [option.code for option in here.asker.prompts[1].options] == ["mri", "ct", "every", "back"]
    assert here.saves == []


def test_any_page_can_be_read_anywhere(sitting: Make) -> None:
    """A question without hard words leads to the chapters; going back there leads out again."""
    day = str(len(CHAPTERS) - 1)
    here = sitting(
        ("person:who", Way.GUIDE), ("guide:chapters", ("0",)), ("guide:pages", Way.BACK),
        ("guide:chapters", (day,)), ("guide:pages", ("sedation",)), ("guide:questions", ("none",)),
        ("person:who", Way.GUIDE), ("guide:chapters", Way.BACK), ("person:who", Way.STOP),
    )  # fmt: skip
    assert here.interview.walk() is Outcome.STOPPED
    here.asker.check_finished()
    assert [document.title for document in here.shown] == ["Sedation and the day after"]


def test_every_question_of_the_interview_offers_the_guide(sitting: Make) -> None:
    here = sitting(("person:who", Way.STOP))
    here.interview.walk()
    assert Way.GUIDE in here.asker.prompts[0].ways


def test_without_a_screen_for_it_the_guide_is_not_offered() -> None:
    asker = ScriptedAsker([("person:who", Way.STOP)])
    Interview(Visit(), sections=SECTIONS, asker=asker, save=lambda visit: None, today=TODAY).walk()
    assert Way.GUIDE not in asker.prompts[0].ways


def test_stopping_while_reading_stops(sitting: Make) -> None:
    here = sitting(("person:who", Way.GUIDE), ("guide:chapters", ("0",)), ("guide:pages", Way.STOP))
    assert here.interview.walk() is Outcome.STOPPED


def test_one_key_puts_all_the_questions_of_a_page_on_the_list(sitting: Make) -> None:
    here = sitting(("guide:questions", ("all",)))
    assert offer_questions(here.interview, page("mri")) is Way.KEEP
    assert _listed(here.saves[-1]) == MRI
    assert here.asker.told == ["Saved. There are 3 questions on the list."]
    assert all(f"- {question}" in here.asker.prompts[0].guidance for question in MRI)


def test_some_of_them_can_be_chosen(sitting: Make) -> None:
    here = sitting(
        ("guide:questions", ("some",)),
        ("guide:some", Way.BACK),
        ("guide:questions", ("some",)),
        ("guide:some", ("1",)),
    )
    offer_questions(here.interview, page("mri"))
    assert _listed(here.saves[-1]) == [MRI[1]]


@pytest.mark.parametrize("reply", [("none",), Way.BACK])
def test_none_is_added_when_none_is_wanted(sitting: Make, reply) -> None:
    here = sitting(("guide:questions", reply))
    assert offer_questions(here.interview, page("mri")) is Way.KEEP
    assert here.saves == []


def test_what_is_on_the_list_is_not_offered_again(sitting: Make) -> None:
    """Signs and capitals make no difference, nor whose voice it was written in."""
    asked = Visit.model_validate(
        {
            "questions": [{"text": MRI[0].upper().rstrip("?")}],
            **ROSA.model_dump(mode="json", include={"person", "respondent"}),
        }
    )
    here = sitting(("guide:questions", ("all",)), ("guide:questions", ("none",)), visit=asked)
    offer_questions(here.interview, page("mri"))
    listed = _listed(here.saves[-1])
    assert len(listed) == 3 and listed[1] == "What if Rosa cannot lie flat, or fears the tube?"
    offer_questions(here.interview, page("mri"))
    assert [option.code for option in here.asker.prompts[-1].options] == ["none"]
    assert _listed(here.interview.visit) == listed


def test_a_list_that_was_closed_stays_closed(sitting: Make) -> None:
    closed = Visit.model_validate({"questions": [], "no_more": ["questions"]})
    here = sitting(("guide:questions", ("all",)), visit=closed)
    offer_questions(here.interview, page("mri"))
    assert len(_listed(here.interview.visit)) == 3
    assert "questions" in here.interview.visit.no_more


def test_a_full_list_is_said_and_nothing_is_lost(sitting: Make) -> None:
    from visitprep.visit.parts import ITEM_LIMIT

    full = Visit.model_validate({"questions": [{"text": f"Question {n}?"} for n in range(ITEM_LIMIT - 1)]})
    here = sitting(("guide:questions", ("all",)), visit=full)
    offer_questions(here.interview, page("mri"))
    assert "There is room for" in here.asker.told[0]
    assert _listed(here.interview.visit)[-1] == MRI[0]
    assert len(_listed(here.interview.visit)) == ITEM_LIMIT


def test_read_at_the_questions_others_ask_nothing_is_lost_or_twice_there(sitting: Make) -> None:
    """What the page put on the list stays when the rest is ticked, and is not offered again."""
    here = sitting(
        (SUGGESTED, Way.GUIDE), ("guide", ("opioids",)), ("guide:questions", ("all",)),
        (SUGGESTED, ("cause",)), ("questions", Way.STOP),
        visit=Visit.model_validate({"medicines": [{"name": "oxycodone"}]}),
        sections=[without_lines(section("questions"))],
    )  # fmt: skip
    here.interview.walk()
    here.asker.check_finished()
    listed = _listed(here.interview.visit)
    assert len(listed) == len(set(listed)) == 4
    assert listed[-1] == LIKELY_CAUSE
    first, second = (prompt for prompt in here.asker.prompts if prompt.key == SUGGESTED)
    assert {o.code for o in first.options} - {o.code for o in second.options} == {"opioid"}


def test_read_at_the_list_itself_the_list_is_shown_as_it_is_now(sitting: Make) -> None:
    visit = Visit.model_validate({"questions": [{"text": "Why?"}], "more_details": {SUGGESTED: True}})
    here = sitting(
        ("questions", Way.GUIDE), ("guide:chapters", ("4",)), ("guide:pages", ("mri",)), ("guide:questions", ("all",)),
        ("questions", Way.STOP),
        visit=visit, sections=[section("questions")],
    )  # fmt: skip
    here.interview.walk()
    assert MRI[0] in here.asker.prompts[-1].text and here.asker.prompts[-1].label == "5"


def test_pages_and_bank_share_their_words_where_they_ask_the_same() -> None:
    """So that a question is offered once, wherever it was met."""
    suggested = {starter.ask.you for starter in STARTERS}
    shared = {ask.you for page_id in PAGE_IDS for ask in page(page_id).asks} & suggested
    assert len(shared) >= 3, shared


def _read(here: Sitting) -> Outcome:
    return Outcome.STOPPED if read_any(here.interview, here.shown.append) is Way.STOP else Outcome.MENU


def test_the_home_screen_leads_to_the_pages(sitting: Make) -> None:
    """And the number of questions it shows is the one after reading."""
    here = sitting(
        ("home", ("guide",)), ("guide:chapters", ("4",)), ("guide:pages", ("mri",)), ("guide:questions", ("all",)),
        ("home", ("stop",)),
    )  # fmt: skip
    home(here.interview, {Errand.GUIDE: lambda: _read(here)})
    here.asker.check_finished()
    assert len(here.shown) == 1
    assert any("3 questions" in option.label for option in here.asker.prompts[-1].options)


def test_stopping_in_a_page_from_the_home_screen_stops(sitting: Make) -> None:
    here = sitting(("home", ("guide",)), ("guide:chapters", Way.STOP))
    home(here.interview, {Errand.GUIDE: lambda: _read(here)})
    here.asker.check_finished()
