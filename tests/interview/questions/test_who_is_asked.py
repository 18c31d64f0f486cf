"""What only the person can say, and what cannot be theirs, is not asked; whose visit it is stands at every question."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from scripted import ScriptedAsker
from sitting import Sitting
from visitprep.interview.engine.named_asker import NamedAsker
from visitprep.interview.prompts import Kind, Prompt, Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.records.choices.living import WorkStatus
from visitprep.visit.visit import Visit
from visitprep.visit.voice import name_alone, voice_of

Make = Callable[..., Sitting]
PAINS, DAILY = section("pains"), section("daily")
NUMBERS = {"now", "usual", "worst", "least"}


def _visit(filled_by: str = "patient", born: str = "1975-02-01") -> Visit:
    return Visit.model_validate(
        {
            "person": {"name": "Rosa", "birth_date": born},
            "respondent": {"filled_by": filled_by},
            "pains": [{"id": "pain-1", "place": "left knee"}],
            "no_more": ["pains"],
        }
    )


@pytest.mark.parametrize(
    ("who", "asks"),
    [("caregiver_alone", "Which numbers from 0 to 10 does Rosa give"), ("caregiver_with_patient", "How strong")],
)
def test_a_helper_alone_tells_the_numbers_of_each_pain_that_somebody_gives(
    sitting: Make, who: str, asks: str
) -> None:
    """What they say of the first pain is not asked for once more."""
    line = ("pains.pain-1:numbers", "knee 6 usually, 9 at its worst")
    here = sitting(line, Way.STOP, visit=_visit(who), sections=[PAINS])
    before = {str(step.place) for step in here.interview.path()}
    assert not any(f"pains.pain-1.{name}" in before for name in NUMBERS)
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == line[0]))
    (pain,) = here.interview.visit.pains or ()
    assert (str(pain.usual), str(pain.worst)) == ("6", "9")
    assert here.asker.prompts[0].text.startswith(asks)
    assert "helper_view.says_number" not in {str(step.place) for step in here.interview.path()}


@pytest.mark.parametrize(("line", "usual"), [("6", "6"), ("she wont say", None), ("none", None)])
def test_a_number_alone_is_the_usual_one_and_none_is_kept(sitting: Make, line: str, usual: str | None) -> None:
    place = "pains.pain-1:numbers"
    here = sitting((place, line), Way.STOP, visit=_visit("caregiver_alone"), sections=[PAINS])
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == place))
    (pain,) = here.interview.visit.pains or ()
    assert (str(pain.usual) if pain.usual else None) == usual
    assert usual or line in " ".join((*pain.notes.values(), *map(str, pain.gaps)))


@pytest.mark.parametrize(
    ("born", "he", "there"),
    [("1975-02-01", "they", True), ("1943-03-03", "they", False), ("1975-02-01", "he", False)],
)
def test_periods_are_no_row_for_somebody_of_83_or_a_man(sitting: Make, born: str, he: str, there: bool) -> None:
    visit = _visit(born=born)
    visit = visit.model_copy(update={"person": visit.person.model_copy(update={"pronouns": he})})
    visit = visit.model_copy(update={"more_details": {"one:pains.pain-1:course": True}})
    here = sitting(("pains.pain-1.worse_with", Way.STOP), visit=visit, sections=[PAINS])
    step = next(s for s in here.interview.path() if str(s.place) == "pains.pain-1.worse_with")
    here.interview.walk(start=step)
    assert ("periods" in {option.code for option in here.asker.prompts[0].options}) is there


def test_work_at_83_is_asked_as_retired_and_yes_says_so(sitting: Make) -> None:
    here = sitting(
        ("work:working", "yes, school cook"), Way.STOP, visit=_visit(born="1943-03-03"), sections=[DAILY]
    )
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == "work:working"))
    assert here.asker.prompts[0].text.startswith("Are you retired?")
    assert (here.interview.visit.work.status, here.interview.visit.work.job) == (WorkStatus.RETIRED, "school cook")


@pytest.mark.parametrize(
    ("called", "name"),
    [
        ("my mum Hedvika", "Hedvika"),
        ("Mum", "Mum"),
        ("my mum", "My mum"),
        ("Hedvika", "Hedvika"),
        ("Sonja", "Sonja"),
        ("Nan", "Nan"),
        ("my mum is poorly", "My mum is poorly"),
    ],
)
def test_a_relation_before_a_name_is_no_name(called: str, name: str) -> None:
    assert name_alone(called) == name
    visit = Visit.model_validate(
        {"person": {"preferred_name": called}, "respondent": {"filled_by": "caregiver_alone"}}
    )
    assert voice_of(visit).name == name


def test_whose_visit_it_is_stands_at_every_question_as_it_is_then() -> None:
    asker, whose = ScriptedAsker(["a", "b", "c", "d"]), ["Rosa"]
    named = NamedAsker(lambda: asker, lambda: whose[0])
    for key in ("home", "first", "second"):
        named.ask(Prompt(key, "What?", Kind.LINE))
    whose[0] = "Luis"
    named.ask(Prompt("third", "What?", Kind.LINE))
    assert [prompt.position for prompt in asker.prompts] == ["For Rosa", "For Rosa", "For Rosa", "For Luis"]
