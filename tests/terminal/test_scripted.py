"""The scripted asker is as strict as the tests that rest on it need."""

from __future__ import annotations

import pytest

from scripted import ScriptedAsker
from visitprep.errors import InputEnded
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way, Went

PLACE = Prompt(key="place", text="Where?", kind=Kind.LINE, ways=frozenset({Way.SKIP}))
SIDES = (Option("left", "Left"), Option("right", "Right"))
SIDE = Prompt(key="side", text="Which side?", kind=Kind.ONE, options=SIDES)
WORSE = Prompt(key="worse", text="What makes it worse?", kind=Kind.MANY, options=SIDES)


def test_replies_come_in_order_with_or_without_a_key():
    with ScriptedAsker(["knee", ("side", ("left",)), ("worse", ()), Way.SKIP]) as asker:
        replies = [asker.ask(prompt) for prompt in (PLACE, SIDE, WORSE, PLACE)]
    assert replies == [Answered("knee"), Answered(("left",)), Answered(()), Went(Way.SKIP)]
    assert asker.keys == ["place", "side", "worse", "place"]


def test_an_unused_reply_fails():
    with pytest.raises(AssertionError, match="never asked for"), ScriptedAsker(["knee", "hip"]) as asker:
        asker.ask(PLACE)


def test_a_prompt_after_the_end_of_the_script_fails():
    with pytest.raises(AssertionError, match="script is over"):
        ScriptedAsker([]).ask(PLACE)


def test_the_end_of_the_script_can_be_the_end_of_the_input():
    with pytest.raises(InputEnded):
        ScriptedAsker([], ends=True).ask(PLACE)


def test_another_prompt_than_expected_fails():
    with pytest.raises(AssertionError, match="'place' was:"):
        ScriptedAsker([("side", ("left",))]).ask(PLACE)


@pytest.mark.parametrize(
    ("prompt", "reply"),
    [
        (SIDE, Answered(("middle",))),
        (SIDE, Answered(("left", "right"))),
        (SIDE, Answered("left")),
        (PLACE, Answered(("left",))),
        (PLACE, Answered("  ")),
        (PLACE, Went(Way.BACK)),
        (PLACE, Went(Way.KEEP)),
    ],
)
def test_a_reply_that_no_person_could_give_fails(prompt, reply):
    with pytest.raises(AssertionError):
        ScriptedAsker([reply]).ask(prompt)


def test_a_saved_answer_can_be_kept():
    saved = Prompt(key="place", text="Where?", kind=Kind.LINE, saved=Saved("knee", text="knee"))
    assert ScriptedAsker([Way.KEEP]).ask(saved) == Went(Way.KEEP)


def test_the_transcript_holds_what_was_told_asked_and_said():
    asker = ScriptedAsker(["knee"])
    asker.tell("Hello Rosa.")
    asker.ask(PLACE)
    assert asker.transcript == ["Hello Rosa.", "[place] Where?", "> knee"]
    assert asker.told == ["Hello Rosa."]
