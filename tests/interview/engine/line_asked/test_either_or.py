"""A question that names its own answers takes one of them, in any of its words; nothing of a reply is thrown away."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.engine.line_asked.either_or import side_said, sides_of
from visitprep.interview.prompts import Answered, Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.records.choices.pain import Region
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
MEDICINES, PAINS, HEALTH = section("medicines"), section("pains"), section("health")
STRENGTH = ("the strength", "how many")


@pytest.mark.parametrize(
    ("ask", "sides"),
    [
        ("5: is that the strength, or how many?", ("is that the strength", "how many")),
        ("Hands: left, right or both?", ("left", "right", "both")),
        ("Sit 30: minutes or hours?", ("minutes", "hours")),
        ("penicillin: what happened?", ()),
    ],
)
def test_the_sides_are_those_of_the_question(ask: str, sides: tuple[str, ...]) -> None:
    assert sides_of(ask) == sides


@pytest.mark.parametrize(
    ("typed", "side"),
    [
        ("the strength", 0),
        ("strength", 0),
        ("it is the strength I think", 0),
        ("how many", 1),
        ("the strength, not how many", None),
        ("5 mg", None),
        ("both sides", None),
    ],
)
def test_a_side_is_chosen_in_any_of_its_words(typed: str, side: int | None) -> None:
    assert side_said(typed, STRENGTH) == side


@pytest.mark.parametrize(
    ("typed", "side"),
    [
        ("all across", "both"), ("rt mostly", "right"), ("right more than left", "both"), ("lft", "left"),
        ("both, the right worse", "both"), ("in the spine", "middle"), ("whole back", "both"), ("the right one", "right"),
        ("not the left", ""), ("right side, shoots into my left leg", ""), ("dead center", "middle"),
        ("middle mostly across the belt line", "middle"),
    ],
)  # fmt: skip
def test_a_side_of_the_body_is_known_in_everyday_words(typed: str, side: str) -> None:
    sides = ("left", "right", "both", "middle")
    found = side_said(typed, sides)
    assert (sides[found] if found is not None else "") == side


@pytest.mark.parametrize(
    ("reply", "strength", "dose"),
    [
        ("the strength", "5 mg", None),
        ("strength", "5 mg", None),
        ("5 mg", "5 mg", None),
        ("y, 5 mg", "5 mg", None),
        ("no, 5 mg", "5 mg", None),
        ("how many", None, "5"),
    ],
)
def test_strength_or_how_many(sitting: Make, reply: str, strength: str | None, dose: str | None) -> None:
    here = sitting(
        ("medicines", "Eliquis 5 twice a day"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", reply),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert (found.strength, found.dose) == (strength, dose)


def test_what_the_reply_tells_besides_is_kept(sitting: Make) -> None:
    here = sitting(
        ("medicines", "Eliquis 5 twice a day"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", "says 5 mg, one in the mornin one at nite"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert found.strength == "5 mg"
    assert "one in the mornin one at nite" in " ".join(found.notes.values())


def test_what_stays_unclear_is_a_note(sitting: Make) -> None:
    here = sitting(
        ("medicines", "Eliquis 5 twice a day"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", Way.KEEP),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    assert (here.interview.visit.medicines or ())[0].notes == {"strength": "5"}


@pytest.mark.parametrize(("reply", "now", "usual"), [("now", "3", None), ("usual", None, "3")])
def test_now_or_usual(sitting: Make, reply: str, now: str | None, usual: str | None) -> None:
    here = _numbers(sitting, "she says 3", reply)
    (pain,) = here.interview.visit.pains or ()
    assert (pain.now and str(pain.now), pain.usual and str(pain.usual)) == (now, usual)


@pytest.mark.parametrize("reply", ["worst 8 usual 5", "no, worst 8 usual 5"])
def test_numbers_with_their_words_in_a_reply_take_the_place_of_those_that_stood(sitting: Make, reply: str) -> None:
    here = _numbers(sitting, "now 5, usual 4, worst 7, she says 6", reply)
    (pain,) = here.interview.visit.pains or ()
    assert [str(pain.now), str(pain.usual), str(pain.worst)] == ["5", "5", "8"]
    assert any("worst 8" in told and "usual 5" in told for told in here.asker.told)


def test_a_reply_that_nothing_understands_is_kept_with_what_it_is_about(sitting: Make) -> None:
    here = _numbers(sitting, "she says 3", "ask my son")
    (pain,) = here.interview.visit.pains or ()
    assert pain.notes["now"] == "she says 3; ask my son"


def test_words_for_a_place_are_read_as_a_place(sitting: Make) -> None:
    here = sitting(
        ("pains", "down there since 2023"),
        ("pains", Way.KEEP),
        ("pains.pain-1:unclear", "low back and left knee"),
        Way.STOP,
        sections=[PAINS],
    )
    here.interview.walk()
    (pain,) = here.interview.visit.pains or ()
    assert set(pain.body_regions) == {Region.LOWER_BACK, Region.KNEE}


def test_a_line_can_be_taken_out_where_it_is_asked_about(sitting: Make) -> None:
    here = sitting(
        ("medicines", "Eliquis 5 twice a day"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", Way.OUT),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    assert not here.interview.visit.medicines


def test_back_from_an_unclear_part_goes_to_its_line_and_enter_asks_it_again(sitting: Make) -> None:
    here = _numbers(sitting, "she says 3", Way.BACK, ("pains.pain-1:numbers", Way.KEEP), "now")
    assert str((here.interview.visit.pains or ())[0].now) == "3"


def _numbers(sitting: Make, line: str, *replies: object) -> Sitting:
    """The line of numbers of one pain, with what is asked behind it."""
    before = sitting(("pains", "left knee"), ("pains", Way.KEEP), Way.STOP, sections=[PAINS])
    before.interview.walk()
    script = [reply if isinstance(reply, tuple) else ("pains.pain-1:numbers:unclear", reply) for reply in replies]
    visit = before.interview.visit
    here = sitting(("pains.pain-1:numbers", line), *script, Way.STOP, visit=visit, sections=[PAINS])
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == "pains.pain-1:numbers"))
    return here


@pytest.mark.parametrize(
    ("reply", "things"),
    [
        ("y", ["penicillin"]),
        ("yes penicillin, and codeine is a seperate one it made her throw up", ["penicillin", "codeine"]),
        ("y, and codeine throws me up", ["penicillin", "codeine"]),
        ("no, penicillamine", ["penicillamine"]),
    ],
)
def test_a_reply_may_tell_of_a_further_allergy(sitting: Make, reply: str, things: list[str]) -> None:
    here = sitting(
        ("allergies", "penecillin hives"),
        ("allergies", Way.KEEP),
        ("allergies.allergy-1:unclear", reply),
        Way.STOP,
        sections=[HEALTH],
    )
    here.interview.walk()
    found = here.interview.visit.allergies or ()
    assert [one.thing for one in found] == things
    assert "allergies" in here.interview.visit.no_more
    assert [str(one.reaction) for one in found[1:]] == [
        "throws me up" if "throws" in reply else "it made her throw up"
    ][: len(found) - 1]


TRIED = section("tried")


@pytest.mark.parametrize(
    ("reply", "effect", "words"),
    [
        ("a lot", "a_lot", ""),
        ("a lot for the leg", "a_lot", "a lot for the leg"),
        ("a lot the first year, then nothing", None, "a lot the first year, then nothing"),
    ],
)
def test_an_answer_keeps_its_further_words(sitting: Make, reply: str, effect: str | None, words: str) -> None:
    """ "A lot the first year, then nothing" is not "a lot"."""
    here = sitting(
        ("ticks:tried", ("tens",)),
        ("treatments.treatment-1:treated", "back 2020, helped"),
        ("treatments.treatment-1:treated:unclear", reply),
        Way.STOP,
        sections=[TRIED],
    )
    here.interview.walk()
    (found,) = here.interview.visit.treatments or ()
    assert found.effect == effect
    assert words in found.notes.get("effect", "")


@pytest.mark.parametrize(
    ("reply", "effect", "words"),
    [
        ("a lot", "a_lot", ""),
        ("a lot the first time, none the second", None, "a lot the first time, none the second"),
        ("A lot the first one. The second only a little.", None, "A lot the first one. The second only a little."),
        ("first one a lot, second not at all", None, "first one a lot, second not at all"),
    ],
)
def test_several_shots_in_one_line_are_asked_about_all_in_all(
    sitting: Make, reply: str, effect: str | None, words: str
) -> None:
    """Once, and no word of the reply is lost."""
    here = sitting(
        ("ticks:tried", ("injection",)),
        (
            "treatments.treatment-1:treated",
            "2 epidurals 2021, the first helped 6 weeks, the last took the edge off",
        ),
        ("treatments.treatment-1:treated:unclear", reply),
        Way.STOP,
        sections=[TRIED],
    )
    here.interview.walk()
    (found,) = here.interview.visit.treatments or ()
    assert (found.effect, found.sessions, found.notes.get("effect", "")) == (effect, 2, words)


@pytest.mark.parametrize(
    ("told", "when", "how_long", "effect", "trouble"),
    [
        ("2024 6 months no help put on 30 pounds", "2024", "6 months", "none", "put on 30 pounds"),
        ("2024", "2024", None, None, None),
        ("the winter that the dog died", None, None, None, None),
    ],
)
def test_a_story_told_to_when_fills_what_it_says(
    sitting: Make, told: str, when: str | None, how_long: str | None, effect: str | None, trouble: str | None
) -> None:
    here = sitting(
        ("ticks:tried", Answered((), words="Lyrica a little")),
        ("past_medicines.past-1.when", told),
        Way.STOP,
        sections=[TRIED],
    )
    here.interview.walk()
    (found,) = here.interview.visit.past_medicines or ()
    assert found.when is not None
    assert (found.when.value, found.how_long, found.side_effects) == (when, how_long, trouble)
    assert found.effect == "a_little"
    assert ("no help" in found.notes.get("when", "")) is ("no help" in told)


@pytest.mark.parametrize(
    ("told", "note"),
    [("i still use it", None), ("never stopped", None), ("not yet", None), ("still go once a week", "once a week")],
)
def test_what_is_still_used_has_no_end(sitting: Make, told: str, note: str | None) -> None:
    treatment = {"id": "t", "kind": "tens", "what": "back", "effect": "some", "started": "2019", "sessions": 3}
    visit = Visit.model_validate({"treatments": [treatment], "no_more": ["treatments", "past_medicines"]})
    here = sitting(
        ("treatments.t.ongoing", Way.SKIP), ("treatments.t.ended", told), Way.STOP, visit=visit, sections=[TRIED]
    )
    here.interview.walk()
    (found,) = here.interview.visit.treatments or ()
    assert (str(found.ongoing), found.ended, found.notes.get("ongoing")) == ("yes", None, note)


def test_a_medicine_still_taken_is_one_of_now(sitting: Make) -> None:
    here = sitting(
        ("ticks:tried", Answered((), words="Lyrica a little")),
        ("past_medicines.past-1.when", "i still take it"),
        Way.STOP,
        sections=[TRIED],
    )
    here.interview.walk()
    visit = here.interview.visit
    (found,) = visit.medicines or ()
    assert (found.name, str(found.helps)) == ("Lyrica", "a_little") and not visit.past_medicines


def test_a_bare_number_is_no_date(sitting: Make) -> None:
    """4 may be a month, a year or how long ago."""
    here = sitting(
        ("tests", "ct of the head"),
        ("tests", Way.KEEP),
        ("tests.test-1.date", "4"),
        ("tests.test-1.date", "4 years ago"),
        Way.STOP,
        sections=[section("tests")],
    )
    here.interview.walk()
    (found,) = here.interview.visit.tests or ()
    assert found.date is not None and found.date.said == "4 years ago"


@pytest.mark.parametrize(
    ("typed", "treatments", "medicines"),
    [
        ("Lyrica, mirror box 6 weeks a little", [("mirror box", "a_little")], ["Lyrica"]),
        ("yoga no help; naproxen", [("yoga", "none")], ["naproxen"]),
        ("ketamine infusion 2024 a lot", [("ketamine infusion", "a_lot")], []),
    ],
)
def test_a_treatment_among_the_names_is_no_medicine(
    sitting: Make, typed: str, treatments: list[tuple[str, str]], medicines: list[str]
) -> None:
    here = sitting(("ticks:tried", Answered((), words=typed)), Way.STOP, sections=[TRIED])
    here.interview.walk()
    visit = here.interview.visit
    assert [(one.what, one.effect) for one in visit.treatments or ()] == treatments
    assert [one.name for one in visit.past_medicines or ()] == medicines


def test_what_goes_on_behind_a_comma_is_of_the_same_row(sitting: Make) -> None:
    """And not of the first row ticked."""
    words = "back fusion 2011, gallbladder 2004"
    here = sitting(
        ("allergies", "none"),
        (
            "ticks:fits",
            Answered(("device", "operations"), words=words, beside=(("operations", "back fusion 2011"),)),
        ),
        Way.STOP,
        sections=[HEALTH],
    )
    here.interview.walk()
    visit = here.interview.visit
    assert [one.what for one in visit.surgeries or ()] == ["back fusion", "gallbladder"]
    assert "gallbladder" not in str(visit.notes)


@pytest.mark.parametrize(
    ("typed", "side"),
    [
        ("across the middle, right leg is worse", 3),
        ("middle, more to the right", 3),
        ("the middle, both legs", 3),
        ("the middle and the right leg is worse", 3),
        ("across the low back, worse on the right", 2),
        ("both, right worse", 2),
        ("right, worse when i sit", 1),
        ("left mostly, right a little", None),
    ],
)
def test_which_is_worse_does_not_say_where_it_is(typed: str, side: int | None) -> None:
    assert side_said(typed, ("left", "right", "both", "the middle")) == side


def test_the_first_that_is_told_alone_is_the_answer_and_no_greater_one_behind_it() -> None:
    sides = sides_of("Helps: a lot, some, or a little?")
    assert side_said("some. a lot when i get it in early", sides) == 1
    assert side_said("a little, more if i lie down, a lot then", sides) == 2
