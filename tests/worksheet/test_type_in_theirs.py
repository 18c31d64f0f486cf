"""The sheet that only the person can fill in, typed in by whoever helps: in the person's name, and by its numbers."""

from __future__ import annotations

import pytest
from tests.blocks import walk_blocks
from tests.people import person

from scripted import Line, ScriptedAsker
from sitting import TODAY
from visitprep.document.blocks import Blank
from visitprep.interview.engine.interview import Outcome
from visitprep.interview.prompts import Way
from visitprep.visit.answering import Address, value_at
from visitprep.visit.records.people import Respondent
from visitprep.visit.tellers import THE_PERSON, others, teller, with_respondent
from visitprep.visit.visit import Visit
from visitprep.worksheet.numbering import edition, number_of
from visitprep.worksheet.only_theirs import MARK, on_it, only_theirs
from visitprep.worksheet.type_in_theirs import TypeInTheirs
from visitprep.worksheet.typed_number import leads_elsewhere
from visitprep.worksheet.whose_paper import answers_again, ask_whose

ALONE = Respondent.model_validate({"filled_by": "caregiver_alone", "name": "Lucia", "relation": "his sister"})
USUAL = number_of(Address("pains", "usual"), 1)
NOW = number_of(Address("pains", "now"), 1)
HOURS = number_of(Address("sleep", "hours"))


def by_lucia() -> Visit:
    return person("typical").model_copy(update={"respondent": ALONE})


def without_now() -> Visit:
    visit = by_lucia()
    first, *others = visit.pains or ()
    return visit.model_copy(update={"pains": (first.model_copy(update={"now": None}), *others)})


def typing(visit: Visit, *script: Line) -> tuple[TypeInTheirs, ScriptedAsker, str]:
    asker = ScriptedAsker([("type-in:which", ("theirs",)), ("type-in:whose", ("person",)), *script])
    sitting = TypeInTheirs(visit, sections=(), asker=asker, save=lambda saved: None, today=TODAY)
    sitting.theirs = on_it(visit)
    with asker:
        paper = ask_whose(sitting)
        assert paper is not None and paper.only_theirs
        assert sitting.run() is Outcome.STOPPED
    return sitting, asker, answers_again(sitting, paper)


def test_only_numbers_of_the_paper_are_offered_in_their_order() -> None:
    visit = by_lucia()
    on_paper = [block.number for block in walk_blocks(only_theirs(visit)) if isinstance(block, Blank)]
    blanks: list[Line] = [Way.SKIP] * len(on_paper)
    _, asker, _ = typing(visit, Way.KEEP, Way.KEEP, *blanks, ("type-in:number", Way.KEEP))
    asked = [prompt.position for prompt in asker.prompts if not prompt.key.startswith(("type-in", "who"))]
    assert asked == on_paper
    assert not any("is left out" in told for told in asker.told)
    assert f'"{edition()}{MARK}"' in asker.prompts[2].text


def test_it_is_saved_in_his_name_and_she_answers_again() -> None:
    script = (Way.KEEP, ("type-in:number", USUAL), "6", Way.MENU, ("type-in:number", HOURS), ("sleep.hours", "7"))
    sitting, _, told = typing(by_lucia(), *script, Way.STOP)
    now = sitting.visit
    for part, item, field in (("pains", "pain-1", "usual"), ("sleep", "", "hours")):
        assert teller(now, part, item, field) == THE_PERSON
    assert now.respondent == ALONE and THE_PERSON in others(now)
    name = now.person.called
    assert told == f"What is typed in is saved, as said by {name}. Who answers from here on: Lucia, without {name}."
    assert str(now.helper_view.pain_usual) == str(by_lucia().pains[0].usual)  # type: ignore[index]


@pytest.mark.parametrize("typed", ["3 to 5", "about 4", "4-6"])
def test_an_answer_typed_where_its_number_is_offered_is_taken_as_the_answer(typed: str) -> None:
    """ "Number on the paper, or Enter for the next: 38.1.10, Now", and what is typed is how strong it is."""
    script: tuple[Line, ...] = (Way.KEEP, ("type-in:number", typed), Way.STOP)
    asker = ScriptedAsker(script)
    sitting = TypeInTheirs(without_now(), sections=(), asker=asker, save=lambda saved: None, today=TODAY)
    sitting.theirs = (Address("pains", "now", "pain-1"),)
    with asker:
        assert sitting.run() is Outcome.STOPPED
    now = sitting.visit.pains[0].now  # type: ignore[index]
    assert now is not None and str(now) == {"3 to 5": "3 to 5", "about 4": "4", "4-6": "4 to 6"}[typed]


def test_what_is_no_number_at_all_is_still_said_to_be_none() -> None:
    asker = ScriptedAsker((Way.KEEP, ("type-in:number", "999"), ("type-in:number", Way.STOP)))
    sitting = TypeInTheirs(without_now(), sections=(), asker=asker, save=lambda saved: None, today=TODAY)
    sitting.theirs = (Address("pains", "now", "pain-1"),)
    with asker:
        sitting.run()
    assert "no number like that" in asker.prompts[-1].problem


@pytest.mark.parametrize("typed", [NOW, "38.1.12", "39,1,3.", "m 13", "H3", "38.1.9"])
@pytest.mark.parametrize(
    "key", ["pains.pain-1.spreads_to", "reason.main_reason", "sleep.hours", "medicines.medicine-1.dose"]
)
def test_a_number_of_the_sheet_is_no_answer(typed: str, key: str) -> None:
    assert leads_elsewhere(typed, key)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("6.5", "sleep.hours"),
        ("12.5", "medicines.medicine-1.strength"),
        ("38.1", "medicines.medicine-1.strength"),
        ("12.8", "appointment.date"),
        ("6", "reason.main_reason"),
        ("38.1.11 was blank", "reason.main_reason"),
        ("2.5", "reason.main_reason"),
        ("M16 15 days", "reason.worries"),
        ("H2 blocker", "medicines"),
        ("0.5", "medicines.medicine-1.dose"),
    ],
)
def test_an_answer_is_no_number_of_the_sheet(typed: str, key: str) -> None:
    assert not leads_elsewhere(typed, key)


def test_a_number_typed_where_words_are_asked_leads_to_its_question() -> None:
    script = (Way.KEEP, ("type-in:number", number_at("reason", "main_reason")), ("reason.main_reason", USUAL))
    sitting, asker, _ = typing(by_lucia(), *script, ("pains.pain-1.usual", "6"), Way.STOP)
    assert str(value_at(sitting.visit, Address("pains", "usual", "pain-1"))) == "6"
    assert value_at(sitting.visit, Address("reason", "main_reason")) != USUAL
    assert any(told.startswith("= Usual") and told.endswith(": 6") for told in asker.told)


def test_what_is_printed_says_what_it_is_and_whose_decision() -> None:
    at = number_at("mood", "print_it")
    sitting, asker, _ = typing(by_lucia(), Way.KEEP, ("type-in:number", at), ("mood.print_it", ("yes",)), Way.STOP)
    prompt = next(one for one in asker.prompts if one.key == "mood.print_it")
    name = sitting.visit.person.called
    assert prompt.text == "May these answers on mood be printed for the clinic, and for your own doctor?"
    assert f"Only {name} decides this." in prompt.guidance
    assert any(told.startswith("= ") and told.casefold().endswith(": yes") for told in asker.told)


def test_a_visit_without_a_helper_is_asked_nothing_of_this() -> None:
    with ScriptedAsker([]) as asker:
        sitting = TypeInTheirs(person("typical"), sections=(), asker=asker, save=lambda saved: None, today=TODAY)
        paper = ask_whose(sitting)
    assert paper is not None and not paper.only_theirs


def test_what_he_said_before_is_not_offered_again() -> None:
    himself = with_respondent(by_lucia(), Respondent.model_validate({"filled_by": "patient"}))
    sitting, _, _ = typing(by_lucia(), Way.KEEP, ("type-in:number", USUAL), "6", Way.STOP)
    assert Address("pains", "usual", "pain-1") not in on_it(sitting.visit)
    assert Address("pains", "usual", "pain-1") in on_it(himself)


def number_at(part: str, field: str) -> str:
    return number_of(Address(part, field))
