"""The number that they give and the helper's own, told in one breath, each go to whose it is."""

from __future__ import annotations

import pytest

from sitting import TODAY
from visitprep.interview.question import Hearing, OneLine, list_called
from visitprep.interview.questions.living.daily import REACH
from visitprep.interview.questions.living.sleep import SLEPT
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.questions.pains.line_questions import COURSE, NUMBERS, ONE_LINE
from visitprep.lines.people.two_voices import IS_MINE, voices_apart
from visitprep.lines.reading import Unclear
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.visit import Visit

VISIT = Visit.model_validate(
    {
        "person": {"preferred_name": "Eleanor"},
        "respondent": {"filled_by": "caregiver_alone", "name": "Kate", "relation": "granddaughter"},
        "pains": [{"id": "pain-1", "place": "low back"}, {"id": "pain-2", "place": "left shoulder"}],
    }
)

BOTH = {
    "Eleanor says 4 usually, 6 at worst and 2 at best. I would put it at 7 usually and 9 at worst.": (
        "4 usually, 6 at worst and 2 at best", "I would put it at 7 usually and 9 at worst",
    ),
    "he says 5 but i think 8": ("5", "i think 8"),
    "she'd say a 3, from what I see nearer 5, because she winces": (
        "3", "from what I see nearer 5, because she winces",
    ),
    "I'd say 8, she says 5": ("5", "I'd say 8"),
    "Mum gives it a six, I reckon it's an eight": ("six", "I reckon it's an eight"),
    "my husband says four usually (I'd say six)": ("four usually", "I'd say six"),
    "her number is 4, mine would be 7": ("4", "mine would be 7"),
    "dad always says 2, but to me it looks like a 7 when he gets up": ("2", "to me it looks like a 7 when he gets up"),
    "she can't say. I would put it at 7": ("she can't say", "I would put it at 7"),
    "She gives it 5 to 6. I see an 8, dull ache, worse with stairs": ("5 to 6, dull ache, worse with stairs", "I see an 8"),
    "Dad says 3 but it's more like 6": ("3", "it's more like 6"),
    "he tells everyone 4, I'd say 8": ("4", "I'd say 8"),
    "3, up to 6. In my opinion it is nearer 5, because she winces when I help her with her coat.": (
        "3, up to 6", "In my opinion it is nearer 5, because she winces when I help her with her coat",
    ),
    "she says 5 now, it's really an 8 if you ask me": ("5 now", "it's really an 8 if you ask me"),
    "Mum will only admit to a 3; watching her it's at least a 6": ("3", "watching her it's at least a 6"),
    "4 according to him, 7 according to me": ("4 according to him", "7 according to me"),
    "3 he says. 6 I say.": ("3 he says", "6 I say"),
    "5 (her), 7 (me)": ("5 (her)", "7 (me)"),
    "my wife's own number is 6 - mine's 8": ("6", "mine's 8"),
    "her: 4 usual, 7 worst. me: 6 usual, 9 worst": ("her: 4 usual, 7 worst", "me: 6 usual, 9 worst"),
    "he'd never say more than 2, I have seen it at 9": ("he'd never say more than 2", "I have seen it at 9"),
    "To us it looks like 8 but he says 5": ("5", "To us it looks like 8"),
    "it is 4 at rest, to my mind it's closer to 6, he limps": ("it is 4 at rest", "to my mind it's closer to 6, he limps"),
    "Now 4, usual 5, worst 7 he says but I'd say at least a 9, I hear him at night, best 3": (
        "Now 4, usual 5, worst 7 he says, best 3, I hear him at night", "worst: I'd say at least a 9",
    ),
    "now 3, usual 4, worst 6 she says, though I think 8, best 2": (
        "now 3, usual 4, worst 6 she says, best 2", "worst: I think 8",
    ),
    "usual 5 worst 8, but really a 10 if you ask me, least 2": (
        "usual 5 worst 8, least 2", "worst: really a 10 if you ask me",
    ),
    "worst 7 he says, I say 9": ("worst 7 he says", "I say 9"),
    "5 5 8 2 she says but I'd say 7 usual": ("5 5 8 2 she says", "I'd say 7 usual"),
    "usual 5, she says 3, tired and sore": ("3, tired and sore", "usual 5"),
    "6, but she says 2": ("2", "6"),
    "usually 6, he says 4": ("4", "usually 6"),
    "about a 7 (she says 4)": ("4)", "about a 7"),
    "no, she says her usual is 3, I say 5": ("her usual is 3", "I say 5"),
    "usually a 4 if you ask her, I reckon 7": ("usually a 4 if you ask her", "I reckon 7"),
    "to me it's a 7, she'd never admit more than 4": ("she'd never admit more than 4", "to me it's a 7"),
    "according to mum it's a 5, in my view 8": ("5", "in my view 8"),
    "if you ask me 8, if you ask him 4": ("4", "if you ask me 8"),
    "he tells me 4 but I see 7": ("4", "I see 7"),
    "Dad reckons it's a 4, I reckon it's a 7": ("4", "I reckon it's a 7"),
    "she told me 6 this morning, I'd have said 9": ("6 this morning", "I'd have said 9"),
    "4 in her words, 8 in mine": ("4 in her words", "8 in mine"),
    "5 she says, honestly it's 8": ("5 she says", "it's 8"),
    "he makes out it's a 3, I can see it's a 7": ("3", "I can see it's a 7"),
    "mum puts it at 5 usual 8 worst, I'd go for 7": ("at 5 usual 8 worst", "I'd go for 7"),
    # one voice alone
    "worst 9, she says 6, burning": (None, ""),
    "usual 5, she says worst 8": (None, ""),
    "5 usually, she says 8 at night": (None, ""),
    "5 usually, I'd say 8 at worst": (None, ""),
    "she told the nurse 4, she told me 8": (None, ""),
    "She usually says 4, but last night she said 9": (None, ""),
    "she says 6 most days and I think that is right": (None, ""),
    "I think she would say 6": (None, ""),
    "I would say 6 most days": (None, ""),
    "5 usual, 8 worst": (None, ""),
}  # fmt: skip


@pytest.mark.parametrize("line", BOTH)
def test_each_voice_has_its_own_words(line: str) -> None:
    theirs, mine = BOTH[line]
    told = voices_apart(line)
    assert " ".join(told[0].replace(" ,", ",").split()) == (line if theirs is None else theirs)
    assert told[1] == mine


@pytest.mark.parametrize("question", [NUMBERS, ONE_LINE])
def test_only_theirs_fill_the_numbers(question: OneLine) -> None:
    line = "Eleanor said 3 on the telephone, 6 at worst; from what I see it is 5."
    found = question.reads(line, Hearing(TODAY, VISIT, VISIT.pains[1]))[0]  # type: ignore[index]
    assert {name: found.values[name] for name in ("usual", "worst")} == {"usual": "3", "worst": "6"}
    assert found.beside["usual"].endswith("Kate: from what I see it is 5") and not found.unclear


@pytest.mark.parametrize(
    ("line", "theirs", "mine"),
    [
        (
            "Now 4, usual 5, worst 7 he says but I'd say at least a 9, I hear him at night, best 3",
            ("4", "5", "7", "3"),
            {"worst": "Kate: worst: I'd say at least a 9"},
        ),
        ("4 6 8 3 she says, I'd say 7 usual", ("4", "6", "8", "3"), {"usual": "Kate: I'd say 7 usual"}),
        ("now 2, usual 3, worst 5, best 1 he says. I reckon worst is 9", ("2", "3", "5", "1"), {"worst": "Kate: I reckon worst is 9"}),
    ],
)  # fmt: skip
def test_with_the_person_there_too(line: str, theirs: tuple[str, ...], mine: dict[str, str]) -> None:
    there = VISIT.respondent.model_copy(update={"filled_by": FilledBy.CAREGIVER_WITH_PATIENT})
    visit = VISIT.model_copy(update={"respondent": there})
    found = NUMBERS.reads(line, Hearing(TODAY, visit, VISIT.pains[0]))[0]  # type: ignore[index]
    assert tuple(found.values[name] for name in ("now", "usual", "worst", "least")) == theirs
    assert found.beside == mine and not found.unclear


@pytest.mark.parametrize(
    ("line", "theirs", "mine"),
    [
        ("She says usually 5, worst I would say 9", {"usual": "5"}, {"worst": "Kate: worst I would say 9"}),
        (
            "she says 4 usually, I'd say 7 standing, worst is an 8",
            {"usual": "4"},
            {"usual": "Kate: I'd say 7 standing", "worst": "Kate: worst is an 8"},
        ),
        (
            "Mom gives it a 4 now, I'd say usually 6, worst 8, best 2",
            {"now": "4"},
            {"usual": "Kate: I'd say usually 6", "worst": "Kate: worst 8", "least": "Kate: best 2"},
        ),
    ],
)
def test_each_number_of_the_helpers_stands_by_theirs_of_its_name(
    line: str, theirs: dict[str, str], mine: dict[str, str]
) -> None:
    """And under the helper's name, each of them."""
    there = VISIT.respondent.model_copy(update={"filled_by": FilledBy.CAREGIVER_WITH_PATIENT})
    visit = VISIT.model_copy(update={"respondent": there})
    found = NUMBERS.reads(line, Hearing(TODAY, visit, VISIT.pains[0]))[0]  # type: ignore[index]
    assert dict(found.values) == theirs and dict(found.beside) == mine


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("worst I'd say 9", {"worst": "9"}),
        ("I'd say usual 6, worst 9", {"usual": "6", "worst": "9"}),
        ("5 usually, I'd say 8 at worst", None),
        ("I think she would say usual 6", None),
    ],
)
def test_whose_number_it_is_that_a_helper_alone_speaks_of_is_asked(line: str, asked: object) -> None:
    found = NUMBERS.reads(line, Hearing(TODAY, VISIT, VISIT.pains[0]))[0]  # type: ignore[index]
    assert [part.meant for part in found.unclear] == ([asked] if asked else [])
    assert bool(found.values) is (asked is None)


@pytest.mark.parametrize(
    ("reply", "kept", "left"),
    [
        ("y, and usual I'd say 6", {"now": "2"}, "Kate: usual I'd say 6"),
        ("usual I'd say 6", {}, "Kate: usual I'd say 6"),
        ("she says 3, I reckon 6", {"now": "3"}, "Kate: I reckon 6"),
    ],
)
def test_in_a_reply_too_the_helpers_number_is_the_helpers(reply: str, kept: object, left: str) -> None:
    asked = Unclear("now", "2 sitting", lambda: "", "2")
    found = NUMBERS.reads_again(reply, asked, Hearing(TODAY, VISIT, VISIT.pains[0]))  # type: ignore[misc, index]
    assert (found.values, found.left) == (kept, left)


def test_a_reply_that_it_is_the_helpers_is_understood() -> None:
    for reply in (
        "That is my estimate, not hers.",
        "It is also my estimate: 9.",
        "mine",
        "no, that's my own number",
    ):
        assert IS_MINE.fullmatch(reply), reply
    for reply in ("usual", "worst", "it is my left leg", "hers"):
        assert not IS_MINE.fullmatch(reply), reply


def test_a_reply_in_two_voices_gives_theirs_and_keeps_the_helpers() -> None:
    hearing = Hearing(TODAY, VISIT, VISIT.pains[1])  # type: ignore[index]
    asked = Unclear("least", "she says 3", lambda: "", 3)
    found = ONE_LINE.reads_again("no, she says her usual is 3, I say 5", asked, hearing)  # type: ignore[misc]
    assert found.values == {"usual": "3"} and found.left == "Kate: I say 5"


GOALS = {
    "walk to the mailbox, she says 4, I say 2": ("walk to the mailbox", "4", "Kate: I say 2"),
    "cook a meal he'd put it at 3 but I think 1": ("cook a meal", "3", "Kate: I think 1"),
    "walk the dog she says 4, I say 2": ("walk the dog", "4", "Kate: I say 2"),
    "walk the dog she says 4 I say 2": ("walk the dog", "4", "Kate: I say 2"),
    "garden: she says a 5, to me it's a 2": ("garden", "5", "Kate: to me it's a 2"),
    "drive to town my dad says 6 but it's more like 3": ("drive to town", "6", "Kate: it's more like 3"),
    "sleep through, he gives it 4, I'd give it 2": ("sleep through", "4", "Kate: I'd give it 2"),
    "go to church mom would say 5, I would say 1": ("go to church", "5", "Kate: I would say 1"),
    "play with the kids she says 4": ("play with the kids", "4", ""),
    "shower alone Eleanor says 7 I think 3": ("shower alone", "7", "Kate: I think 3"),
    "get dressed I'd say 3, she says 6": ("get dressed", "6", "Kate: I'd say 3"),
    "go down the 14 steps, she says 3, I'd say 1": ("go down the 14 steps", "3", "Kate: I'd say 1"),
    "walk the dog, mum reckons 5, I reckon 2": ("walk the dog", "5", "Kate: I reckon 2"),
    "garden, he tells me 4 but I see 2": ("garden", "4", "Kate: I see 2"),
    "shower: in my view 2, according to mum 5": ("shower", "5", "Kate: in my view 2"),
    "drive, honestly it's a 1, he says 6": ("drive", "6", "Kate: it's a 1"),
    # whose number is whose is not plain: asked, and no word of it lost
    "walk she says she can do 2 blocks": ("walk, she says she can do 2 blocks", None, ""),
}


@pytest.mark.parametrize("line", GOALS)
def test_of_a_goal_the_number_is_theirs_and_the_helpers_stands_beside_it(line: str) -> None:
    lines = list_called("goals", SECTIONS).lines
    assert lines is not None
    (read,) = lines.reads(line, Hearing(TODAY, VISIT, VISIT.pains[0]))  # type: ignore[index]
    now = read.values.get("now")
    assert (read.values["activity"], now if now is None else str(now), read.left) == GOALS[line]


NO_NUMBER = [
    (SLEPT, "she says 6, I reckon 4, up four times", {"hours": "6"}, "Kate: I reckon 4, up four times"),
    (
        SLEPT,
        "he says 7 hours but I'd say 4, and yes it wakes him",
        {"hours": "7 hours", "wakes_from_pain": "yes"},
        "Kate: I'd say 4, and yes it wakes him",
    ),
    (
        COURSE,
        "She says about the same but I think it is 2 and worse",
        {"trend": "same"},
        "Kate: I think it is 2 and worse",
    ),
    (COURSE, "he says s, in my view w", {"trend": "same"}, "Kate: in my view w"),
    (COURSE, "3 w, I think", {"pattern": "comes_and_goes", "trend": "worse"}, "I think"),
    (
        REACH,
        "she says she can sit an hour, I'd say 20 minutes; walks 1 block",
        {"sit": "an hour", "walk": "1 block"},
        "Kate: I'd say 20 minutes; walks 1 block",
    ),
]


@pytest.mark.parametrize(("line", "typed", "values", "left"), NO_NUMBER, ids=[one[1] for one in NO_NUMBER])
def test_what_both_say_of_other_things_fills_theirs_and_keeps_the_helpers_by_name(
    line: OneLine, typed: str, values: dict[str, str], left: str
) -> None:
    (read,) = line.reads(typed, Hearing(TODAY, VISIT, VISIT.pains[0]))  # type: ignore[index]
    told = {name: getattr(value, "value", value) for name, value in read.values.items()}
    assert (told, read.left) == (values, left)
