"""From the second pain on: "the same as for the first?" in place of the whole list."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date

import pytest
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from sitting import Sitting
from visitprep.interview.prompts import Answered as Answer
from visitprep.interview.prompts import Kind, Option, Prompt, Same, Way, Went
from visitprep.interview.questions.order_of_sections import section
from visitprep.terminal.keys import KeyAsker
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.pain import Quality
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
PAINS = section("pains")


def two_pains(*, typed: bool = True) -> Visit:
    said = {f"pains.pain-{n}": {"typed": "a pain", "day": date(2026, 11, 23)} for n in (1, 2)} if typed else {}
    return Visit.model_validate(
        {
            "pains": [
                {
                    "id": "pain-1",
                    "place": "low back",
                    "qualities": ["aching", "other"],
                    "notes": {"qualities": "like glass"},
                },
                {"id": "pain-2", "place": "right leg"},
            ],
            "lines": said,
            "more_details": {"main:pain-2": True},
        }
    )


def asked(sitting: Make, visit: Visit) -> Prompt:
    """The question on the words of the second pain."""
    here = sitting(("pains.pain-2.qualities", Way.STOP), visit=visit, sections=[PAINS])
    step = next(s for s in here.interview.path() if str(s.place) == "pains.pain-2.qualities")
    here.interview.walk(start=step)
    return here.asker.prompts[0]


def answered_lines(visit: Visit) -> Visit:
    """With the lines of both pains passed over, so that their questions are on the path."""
    lines = {
        f"pains.pain-{n}:{line}": {"typed": "", "day": date(2026, 11, 23)}
        for n in (1, 2)
        for line in ("spread", "began", "course", "numbers")
    }
    return Visit.model_validate({**visit.model_dump(), "lines": {**visit.model_dump()["lines"], **lines}})


def test_what_was_ticked_for_the_first_is_offered_for_the_second_with_its_own_words(sitting: Make) -> None:
    prompt = asked(sitting, answered_lines(two_pains()))
    assert prompt.same == Same("low back", Answer(("aching",), words="like glass"))


def test_the_same_is_kept_as_if_it_was_ticked_again(sitting: Make) -> None:
    visit = answered_lines(two_pains())
    here = sitting(
        ("pains.pain-2.qualities", Answer(("aching",), words="like glass")),
        ("pains.pain-2.worse_with", Way.STOP),
        visit=visit,
        sections=[PAINS],
    )
    step = next(s for s in here.interview.path() if str(s.place) == "pains.pain-2.qualities")
    here.interview.walk(start=step)
    second = here.interview.visit.pains[1]
    assert second.qualities == (Quality.ACHING, Quality.OTHER)
    assert second.notes["qualities"] == "like glass"


def test_the_first_pain_and_what_came_in_no_line_see_the_whole_list(sitting: Make) -> None:
    prompt = asked(sitting, answered_lines(two_pains(typed=False)))
    assert prompt.same is None


WORDS = Prompt(
    key="words",
    text="Which words fit?",
    kind=Kind.MANY,
    options=(Option("aching", "Aching"), Option("dull", "Dull")),
    ways=frozenset({Way.HELP}),
    own_words=True,
    same=Same("low back", Answer(("dull",))),
)


def typed(line: str) -> tuple[object, str]:
    out = io.StringIO()
    return PlainAsker(io.StringIO(line + "\n"), out).ask(WORDS), out.getvalue()


def test_in_lines_y_is_the_same_numbers_are_the_rows_which_are_there() -> None:
    for said in ("y", "same", "Yes."):
        assert typed(said)[0] == Answer(("dull",))
    reply, shown = typed("1")
    assert reply == Answer(("aching",), typed="1")
    assert "low back" in shown and "Aching" in shown
    assert typed("?")[0] == Went(Way.HELP)


def test_a_list_that_was_skipped_for_the_first_is_no_same_for_the_second(sitting: Make) -> None:
    visit = answered_lines(two_pains())
    first = visit.pains[0].model_copy(update={"qualities": None, "notes": {}, "gaps": {"qualities": Gap.SKIPPED}})
    prompt = asked(sitting, visit.model_copy(update={"pains": (first, visit.pains[1])}))
    assert prompt.same is None


def test_an_example_stands_at_the_first_of_a_kind_and_behind_help_at_the_next(sitting: Make) -> None:
    lines = {
        f"goals.goal-{n}": {"typed": "walk", "filled": ["activity"], "day": date(2026, 11, 23)} for n in (1, 2)
    }
    visit = Visit.model_validate(
        {
            "goals": [{"id": f"goal-{n}", "activity": f"walk {n}"} for n in (1, 2)],
            "no_more": ["goals"],
            "lines": lines,
        }
    )
    here = sitting(
        ("goals.goal-1.now", "3"),
        ("goals.goal-2.now", Way.HELP),
        ("goals.goal-2.now", Way.STOP),
        visit=visit,
        sections=[section("reason")],
    )
    step = next(s for s in here.interview.path() if str(s.place) == "goals.goal-1.now")
    here.interview.walk(start=step)
    first, second, _ = here.asker.prompts
    assert first.guidance and not second.guidance
    assert first.guidance in here.asker.told[-1]


@pytest.mark.parametrize(
    ("keys", "answer"),
    [(" \r", Answer(("dull",))), (" \x1b[B \r", Answer(("aching", "dull"))), ("\x1b[B \r", Answer(("aching",)))],
)
def test_with_keys_the_same_is_the_first_row_and_rows_can_be_added_to_it(keys: str, answer: Answer) -> None:
    with create_pipe_input() as keyboard:
        keyboard.send_text(keys)
        asker = KeyAsker(io.StringIO(), io.StringIO(), guard=0, input=keyboard, output=DummyOutput())
        assert asker.ask(WORDS) == answer
