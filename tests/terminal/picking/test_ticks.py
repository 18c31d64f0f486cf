"""A tick reply that mixes numbers with words keeps both."""

from __future__ import annotations

import io

import pytest
from made_up_prompts import SIDE, WORSE
from msgspec.structs import replace

from visitprep.interview.engine.words.said_back import noted_words
from visitprep.interview.prompts import Answered, Kind, Option, Prompt, Saved, Way, Went
from visitprep.lines.medicines.meant import helps_meant
from visitprep.terminal.picking.one_row import pick_with_words
from visitprep.terminal.picking.options import NotOnList
from visitprep.terminal.picking.saved_ticks_changed import pick_corrected
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.records.choices.medicine import Helps

ROWS = tuple(Option(f"r{n}", f"Row {n}") for n in range(1, 13)) + (Option("shot", "Injections or shots"),)
OWN = Prompt("k", "Which?", Kind.MANY, options=ROWS, own_words=True)
NOTED = replace(OWN, own_words=False, notes=True)
NOTED_UNSURE = replace(NOTED, can_be_unsure=True)
SCALE = Prompt("s", "How bad?", Kind.ONE, options=tuple(Option(str(n), str(n)) for n in range(11)), notes=True)
YES_NO = Prompt(
    "y",
    "Is it?",
    Kind.ONE,
    options=(Option("yes", "Yes"), Option("no", "No"), Option("unsure", "Not sure")),
    notes=True,
)


@pytest.mark.parametrize(
    ("typed", "rows", "words", "beside"),
    [
        ("1 warfarin, 2 left hip, 6 7 (3 times) 8", (1, 2, 6, 7, 8), "warfarin; left hip; 3 times", (1, 2, 7)),
        ("1 2 4-6, 10, stairlift", (1, 2, 4, 5, 6, 10), "stairlift", ()),
        ("nuisance, 1 and 9", (1, 9), "nuisance", ()),
        ("2 and the boxes", (2,), "the boxes", ()),
        (
            "2 7 12 and afib, prostate, shingles Feb 2026. no diabetes",
            (2, 7, 12),
            "afib, prostate, shingles Feb 2026. no diabetes",
            (),
        ),
        ("1 6 4 and the pills", (1, 4, 6), "the pills", ()),
        ("3 2 plus his shoes", (2, 3), "his shoes", ()),
        ("1, 6, 4 + bills", (1, 4, 6), "bills", ()),
        ("6 4 my socks", (4, 6), "my socks", (4,)),
        ("2 9 and in the yard", (2, 9), "in the yard", (9,)),
        ("5 3 in the knee", (5,), "3 in the knee", (5,)),
        ("2 7. also lupus", (2, 7), "also lupus", ()),
        ("7, the rest no", (7,), "", ()),
        ("7 the others none", (7,), "", ()),
        ("7 and nothing else", (7,), "", ()),
        ("7, rest nope", (7,), "", ()),
        ("1, she gets muddled", (1,), "she gets muddled", ()),
        ("1, hot bath, 2 aspirin", (1,), "hot bath, 2 aspirin", ()),
        ("fell in 2, hurt for 4", (), "fell in 2, hurt for 4", ()),
        ("6 weeks of rest", (), "6 weeks of rest", ()),
        ("vitamin B 12", (), "vitamin B 12", ()),
        ("5-4", (4, 5), "", ()),
        ("a deep ache, 1 and 9 when I cough", (1, 9), "a deep ache; when I cough", (9,)),
        ("a vice, 4 when i stand and 11", (4, 11), "a vice; when i stand", (4,)),
        ("bees, 8 and 10 in my feet", (8, 10), "bees; in my feet", (10,)),
        ("buzzing, 3 times a day", (), "buzzing, 3 times a day", ()),
        ("dull mostly, 8 out of 10 when bad", (), "dull mostly, 8 out of 10 when bad", ()),
    ],
)
def test_numbers_are_ticks_and_words_stay_words(typed, rows, words, beside):
    found = pick_ticks(typed, OWN)
    assert found.value == tuple(f"r{n}" for n in rows)
    assert found.words == words
    assert tuple(code for code, _ in found.beside) == tuple(f"r{n}" for n in beside)


@pytest.mark.parametrize(
    ("typed", "rows", "beside"),
    [
        ("2 wind 3 4 chewing 6 talking long and brushing teeth", (2, 3, 4, 6), (2, 4, 6)),
        ("5 2 6 lip 10", (2, 5, 6, 10), (6,)),
        ("1 eliquis 2 pacemaker 7 a little", (1, 2, 7), (1, 2, 7)),
        ("4 lifting 7 on my side 9 down more than up 12 my boss", (4, 7, 9, 12), (4, 7, 9, 12)),
        ("2 left hip and 5 and 9 nuts", (2, 5, 9), (2, 9)),
        ("8 shot 3 times and 12 massage", (8, 12), (8, 12)),
        ("1 wind, 3, chewing 4", (1, 3, 4), (1, 4)),
        ("wind 2, chewing 4, talking 6", (2, 4, 6), (2, 4, 6)),
        ("9 mornings mostly 11 12 when it rains", (9, 11, 12), (9, 12)),
    ],
)
def test_numbers_among_words_are_rows_without_commas(typed, rows, beside):
    """A bare number never becomes a note."""
    for prompt in (OWN, NOTED):
        found = pick_ticks(typed, prompt)
        assert found.value == tuple(f"r{n}" for n in rows)
        assert tuple(code for code, _ in found.beside) == tuple(f"r{n}" for n in beside)


@pytest.mark.parametrize(
    "typed",
    [
        "7 type 2",
        "4 diabetes since age 12",
        "9 back fusion 11 levels",
        "5 fell 6 steps",
        "6 cpap set at 10",
        "3 heat 10 minutes",
        "1 warfarin 5 mg",
        "10 took 12 of them",
        "2 hurts about 4 times a day",
        "1 neck fusion 2 in 2011",
        "4 neck c5 6",
        "11 colon 2 feet of it out",
    ],
)
def test_a_number_among_words_that_counts_is_no_row(typed):
    number, _, words = typed.partition(" ")
    assert pick_ticks(typed, OWN) == Answered((f"r{number}",), words=words, beside=((f"r{number}", words),))


def test_a_number_that_ends_the_words_is_not_sure_where_a_row_may_be():
    found = pick_ticks("1 warfarin 5, 7", replace(OWN, can_be_unsure=True))
    assert (found.value, found.unsure) == (("r1", "r7"), ("r5",))


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("1 thru 6 all of it", (1, 2, 3, 4, 5, 6)),
        ("1 to 6", (1, 2, 3, 4, 5, 6)),
        ("1-6", (1, 2, 3, 4, 5, 6)),
        ("3 – 5", (3, 4, 5)),
        ("2..4", (2, 3, 4)),
        ("from 1 to 4, 7 and 9", (1, 2, 3, 4, 7, 9)),
        ("7, 1 through 3", (1, 2, 3, 7)),
        ("all", tuple(range(1, 14))),
        ("all of em", tuple(range(1, 14))),
        ("yes all of them", tuple(range(1, 14))),
        ("every one of these.", tuple(range(1, 14))),
        ("all but 3", (1, 2, *range(4, 14))),
        ("everything except 3 and 5", (1, 2, 4, *range(6, 14))),
        ("all but the last one", tuple(range(1, 13))),
        ("1 to 6 except 3", (1, 2, 4, 5, 6)),
        ("1-6 but not 4", (1, 2, 3, 5, 6)),
        ("1 to 3 and 5 to 7", (1, 2, 3, 5, 6, 7)),
        ("only 2 and 3", (2, 3)),
        ("all 13", tuple(range(1, 14))),
        ("all except injections", tuple(range(1, 13))),
    ],
)
def test_a_range_and_all_are_every_row_of_it(typed, rows):
    codes = tuple("shot" if n == 13 else f"r{n}" for n in rows)
    for prompt in (OWN, NOTED):
        assert pick_ticks(typed, prompt) == Answered(codes)


@pytest.mark.parametrize(
    "typed",
    [
        "2 to 3 times a week",
        "1 to 2 hours",
        "all my life",
        "all of them but worst is 2",
        "everything hurts",
        "4 to 8 pills",
        "4-5 beers",
        "all 3",
    ],
)
def test_what_only_looks_like_a_range_or_all_ticks_nothing(typed):
    assert pick_ticks(typed, OWN) == Answered((), words=typed)


def test_all_with_words_keeps_them_and_is_no_row_that_denies():
    rows = (Option("a", "Heat"), Option("b", "Rest"), Option("nothing", "Nothing helps"))
    prompt = replace(OWN, options=rows)
    assert pick_ticks("all, and cursing", prompt).value == ("a", "b")
    assert pick_ticks("all, and cursing", prompt).words == "cursing"
    assert pick_ticks("all, no heat", prompt).value == ()


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        (
            "5 2 11 12 lifting patients mostly. and my pt made it so much worse in 2019, 8 visits. heat helps",
            (2, 5, 11, 12),
        ),
        ("1, 4. had pt in 2019, 6 sessions. heat", (1, 4)),
        ("3 hip. then 5 years later, 7 pain docs", (3,)),
        ("2 lifting. my boss had me do 9 doubles in a row", (2,)),
        ("1 4 stairs, 6 appointments so far", (1, 4)),
    ],
)
def test_a_number_in_a_story_ticks_nothing_and_the_story_stays_whole(typed, rows):
    found = pick_ticks(typed, OWN)
    assert found.value == tuple(f"r{n}" for n in rows)
    assert typed.endswith(found.words)


@pytest.mark.parametrize(
    "typed", ["0 its my sister in law", "0. its my sister in law", "none, its my sister in law"]
)
def test_none_with_words_is_none(typed):
    assert pick_ticks(typed, replace(OWN, can_be_unsure=True)) == Answered(
        (), words="its my sister in law", none=True
    )


@pytest.mark.parametrize("typed", ["no, but my balance is off", "none but my balance is off"])
def test_a_no_with_words_that_tell_of_nothing_had_keeps_them(typed):
    assert pick_ticks(typed, NOTED_UNSURE) == Answered((), words=typed, none=True)


@pytest.mark.parametrize("typed", ["no, but i had my knee done", "my balance is off", "none but i take one"])
def test_words_that_may_tell_of_a_row_are_asked_back(typed):
    with pytest.raises(NotOnList):
        pick_ticks(typed, NOTED_UNSURE)


def test_a_zero_before_words_is_told_with_them():
    assert pick_ticks("0, it went away", OWN) == Answered((), words="it went away", none=True)


def test_a_number_behind_words_of_its_own_row_is_that_row():
    assert pick_ticks("1, injection in hip 13", OWN) == Answered(
        ("r1", "shot"), words="injection in hip", beside=(("shot", "injection in hip"),)
    )


def test_a_list_without_words_of_its_own_takes_them_beside_a_number_alone():
    assert pick_ticks("2 left hip, 3", NOTED) == Answered(
        ("r2", "r3"), words="left hip", beside=(("r2", "left hip"),)
    )
    for typed in ("left hip", "20 left hip", "20"):
        with pytest.raises(NotOnList):
            pick_ticks(typed, NOTED)


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("1, she gets muddled in english", "yes", "she gets muddled in english"),
        ("no she doesnt", "no", "she doesnt"),
        ("yes, at night", "yes", "at night"),
    ],
)
def test_words_behind_one_answer_are_kept_beside_it(typed, code, words):
    assert pick_with_words(typed, YES_NO) == Answered((code,), words=words)


def test_one_number_in_words_picks_on_a_scale_and_nothing_else_does():
    assert pick_with_words("she said 3", SCALE) == Answered(("3",), words="she said 3")
    for typed, prompt in (("she said 1", YES_NO), ("not really", YES_NO), ("3 or 4", SCALE), ("1 week", YES_NO)):
        with pytest.raises(NotOnList):
            pick_with_words(typed, prompt)


def test_a_way_with_words_behind_it_is_that_way_and_keeps_them():
    asker = PlainAsker(io.StringIO("dont know, she rubs it\n"), io.StringIO())
    prompt = replace(SIDE, notes=True, ways=SIDE.ways | {Way.DONT_KNOW})
    assert asker.ask(prompt) == Went(Way.DONT_KNOW, words="she rubs it")


def test_a_refusal_says_again_what_is_asked():
    out = io.StringIO()
    PlainAsker(io.StringIO("sideways\n1\n"), out).ask(WORSE)
    assert out.getvalue().count(WORSE.text) == 2


LIST_FROM = Prompt(
    "medicines.from",
    "What did you read this list from?",
    Kind.ONE,
    options=(
        Option("labels", "The labels on the bottles"),
        Option("memory", "Memory"),
        Option("mix", "A mix of these"),
    ),
    ways=frozenset({Way.NOTE, Way.SKIP}),
    notes=True,
)
HELPS = replace(
    LIST_FROM,
    options=(
        Option("some", "Helps some"),
        Option("little", "Helps a little"),
        Option("none", "Does not help"),
        Option("unsure", "Not sure"),
    ),
)


@pytest.mark.parametrize(
    ("prompt", "typed", "code", "words"),
    [
        (YES_NO, "told you, yes", "yes", ""),
        (YES_NO, "y since may", "yes", "since may"),
        (YES_NO, "i think so", "yes", ""),
        (YES_NO, "n she quit", "no", "she quit"),
        (HELPS, "idk", "unsure", ""),
        (YES_NO, "whats that, no", "no", "whats that"),
        (YES_NO, "i dont think so", "no", ""),
        (YES_NO, "never heard of it", "no", "never heard of it"),
        (YES_NO, "i dont have any", "no", "i dont have any"),
        (YES_NO, "sure, 3 times a night", "yes", "3 times a night"),
        (HELPS, "helps the feet some", "some", "helps the feet some"),
        (HELPS, "helps the front some", "some", "helps the front some"),  # no "nt" of a not
        (HELPS, "dont help at all", "none", "dont help at all"),
        (HELPS, "no clue", "unsure", ""),
        (LIST_FROM, "bottles mostly, and my head", "labels", "bottles mostly, and my head"),
    ],
)
def test_a_sentence_that_names_one_row_is_that_row(prompt, typed, code, words):
    assert pick_with_words(typed, prompt) == Answered((code,), words=words)


@pytest.mark.parametrize(
    "typed",
    ["he has the list somewhere", "I did my best", "he has trouble", "I have to ask", "it has been years", "I have a walker",
     "y'all already asked", "ya think", "correct me if wrong", "sure don't", "I have heard of it", "yeah no",
     "certainly never", "she has some days like that"],
)  # fmt: skip
def test_what_only_begins_as_a_yes_does_is_none(typed):
    with pytest.raises(NotOnList):
        pick_with_words(typed, YES_NO)


@pytest.mark.parametrize(
    "typed", ["he has it", "I have one at home", "she does", "i do, the left one", "sure, if needed", "yes the left one",
              "yes my doctor said so", "i did it twice", "it does when i walk", "correct"],
)  # fmt: skip
def test_a_yes_stays_one(typed):
    assert pick_with_words(typed, YES_NO).value == ("yes",)


HOW_MUCH = Prompt(
    "medicines.helps",
    "Does it help?",
    Kind.ONE,
    options=tuple(Option(one.value, one.words()) for one in Helps),
    notes=True,
    means=helps_meant,
)


@pytest.mark.parametrize(
    ("typed", "code", "words"),
    [
        ("2 takes the edge off", Helps.SOME, "takes the edge off"),
        ("3, not much", Helps.A_LITTLE, "not much"),
        ("1 a lot some days", Helps.A_LOT, "a lot some days"),
        ("2. it doesn't do a thing for the leg", Helps.SOME, "it doesn't do a thing for the leg"),
        ("takes the edge off", Helps.A_LITTLE, "takes the edge off"),
    ],
)
def test_a_number_in_front_decides_and_the_words_are_its_note(typed, code, words):
    assert pick_with_words(typed, HOW_MUCH) == Answered((code.value,), words=words)


@pytest.mark.parametrize(
    ("prompt", "typed"),
    [(HELPS, "no clue, helped a bit, its off"), (LIST_FROM, "bottles and memory"), (YES_NO, "yes and no")],
)
def test_a_sentence_that_names_two_rows_names_none(prompt, typed):
    with pytest.raises(NotOnList):
        pick_with_words(typed, prompt)


def test_words_that_name_no_row_are_handed_back_to_be_kept():
    asker = PlainAsker(io.StringIO("surgeon has it\nmemry\n2\n"), io.StringIO())
    assert asker.ask(LIST_FROM) == Went(Way.NOTE, words="surgeon has it")
    assert asker.ask(LIST_FROM) == Answered(("memory",))


def test_behind_rows_a_number_with_words_that_is_no_row_is_words():
    reply = pick_ticks("2 and 3, 99 bottles since summer", OWN)
    assert (reply.value, reply.words) == (("r2", "r3"), "99 bottles since summer")
    assert pick_ticks("9 and 10 a mask i dont wear", OWN).beside == (("r10", "a mask i dont wear"),)


@pytest.mark.parametrize(
    ("typed", "rows"),
    [
        ("7 twice, 9 toes 2024, gallbladder, 12 infection in may", ("r7", "r9", "r12")),
        ("1 warfarin, 2 left hip, gut, 3 falls", ("r1", "r2", "r3")),
        ("7 twice, 9 hip, heart pills, 2 aspirin", ("r7", "r9")),
        ("9 hip, heart pills, 10 aspirin", ("r9",)),
        ("1 eliquis 5 twice a day, 7 fell 3 times", ("r1", "r7")),
        ("1 warfarin 5 every night, 9", ("r1", "r9")),
        ("1 twice, 12 2 in the neck 2022", ("r1", "r12")),
        ("12, 2 9 5 and nothing else", ("r2", "r5", "r9", "r12")),
        ("1 2 6 hips too", ("r1", "r2", "r6")),
    ],
)
def test_after_rows_that_go_up_a_higher_number_is_a_row_too(typed: str, rows: tuple[str, ...]) -> None:
    """One row with words is no order yet, and a lower number is an amount."""
    assert pick_ticks(typed, OWN).value == rows


def test_a_number_behind_their_own_words_is_not_denied_where_a_row_may_be_unsure() -> None:
    """ "2 aspirin" is no row 2 of most lists; of illnesses a no would stand on the page."""
    typed = "sugar type two, kidneys a bit low, 6 got the machine dont wear it"
    said = pick_ticks(typed, replace(OWN, can_be_unsure=True))
    assert (said.value, said.unsure, said.beside) == ((), ("r6",), (("r6", "got the machine dont wear it"),))
    assert pick_ticks(typed, OWN).unsure == ()


@pytest.mark.parametrize(
    "typed", ["1, 2, 3 at night, 8", "1 2 3 at night 8", "1,2,3 at night,8", "1, 2 and 3 at night, also 8"]
)
def test_a_row_at_night_is_no_amount(typed: str) -> None:
    said = pick_ticks(typed, NOTED)
    assert (said.value, said.beside) == (("r1", "r2", "r3", "r8"), (("r3", "at night"),))


@pytest.mark.parametrize("typed", ["up 3 at night", "1, wakes 3 at night", "1, about 3 at night"])
def test_how_often_at_night_is_no_row(typed: str) -> None:
    assert "r3" not in pick_ticks(typed, OWN).value


@pytest.mark.parametrize(
    ("typed", "beside"),
    [
        ("leg is 11 and 12", ((11, "leg"), (12, "leg"))),
        ("leg 11 12", ((11, "leg"), (12, "leg"))),
        ("my foot is more like 3 & 6", ((3, "my foot"), (6, "my foot"))),
        (
            "the back is 1 and 8 the leg 11 and 12",
            ((1, "the back"), (8, "the back"), (11, "the leg"), (12, "the leg")),
        ),
        ("knees 3, hips 4 and 6", ((3, "knees"), (4, "hips"), (6, "hips"))),
        ("left hip is 9", ((9, "left hip"),)),
        ("feet: 1 2 when i stand", ((1, "feet"), (2, "feet when i stand"))),
        ("leg is 11 and 12 at night", ((11, "leg"), (12, "leg at night"))),
        ("mostly 2 and 5", ((2, "mostly"), (5, "mostly"))),
    ],
)
def test_rows_given_to_a_part_of_the_body_are_ticked_with_it(
    typed: str, beside: tuple[tuple[int, str], ...]
) -> None:
    for prompt in (OWN, NOTED):
        found = pick_ticks(typed, prompt)
        assert found.beside == tuple((f"r{n}", words) for n, words in beside)
        assert found.value == tuple(f"r{n}" for n, _ in beside)


@pytest.mark.parametrize(
    "typed",
    [
        "pain is 7 out of 10",
        "leg is 12 days sore",
        "leg is 3 and 4 inches shorter",
        "my kids are 11 and 12",
        "hip since i was 12",
        "my knee was 3 in may",
        "back is 6 or 7",
        "leg is about 12",
    ],
)
def test_a_number_behind_a_part_of_the_body_that_counts_is_no_row(typed: str) -> None:
    assert pick_ticks(typed, OWN) == Answered((), words=typed)


def test_the_same_words_beside_two_rows_are_told_with_each() -> None:
    assert noted_words(pick_ticks("leg is 1 and 2", OWN), OWN) == "Row 1: leg; Row 2: leg"


def test_a_range_past_the_last_row_is_refused() -> None:
    with pytest.raises(NotOnList):
        pick_ticks("1 through 20", OWN)


def test_a_range_is_of_the_numbers_that_the_rows_show() -> None:
    signs = replace(OWN, options=tuple(Option(str(n), f"{n}. A sign") for n in range(4, 11)), can_be_unsure=True)
    assert pick_ticks("4 thru 6", signs).value == ("4", "5", "6")
    assert pick_ticks("all but 10", signs).value == ("4", "5", "6", "7", "8", "9")


MENU = Prompt(
    key="there",
    text="Is that person with you now?",
    kind=Kind.ONE,
    options=(Option("yes", "Yes, we answer together", ("yes", "we both")), Option("no", "No, alone", ("no",))),
)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2 for now, she comes later and I ask her", "no"),
        ("2, she is asleep", "no"),
        ("2 no not today", "no"),
        ("2 no enough", "no"),
        ("1 she sits here", "yes"),
        ("we both, she sits next to me", "yes"),
        ("no he's at home", "no"),
    ],
)
def test_words_behind_a_number_of_a_menu_do_not_refuse_it(typed: str, code: str) -> None:
    assert pick_with_words(typed, MENU) == Answered((code,))


@pytest.mark.parametrize("typed", ["2 weeks", "1 or 2", "2 not 1", "2 is wrong, 1", "3 she says"])
def test_what_may_be_another_number_is_asked_again(typed: str) -> None:
    with pytest.raises(NotOnList):
        pick_with_words(typed, MENU)


@pytest.mark.parametrize(
    ("typed", "rows", "beside"),
    [
        ("2, nine pounds since the summer, and 7. No trouble with pee and no fever.", "2 7", {}),
        ("2, nine pounds since summer, 7. No trouble with pee", "2 7", {}),
        ("3 when i sneeze, 6 left leg, and 8. Otherwise fine.", "3 6 8", {"r3": "when i sneeze", "r6": "left leg"}),
        ("8, every night, and 1. Temp was 101", "1 8", {"r1": "Temp was 101"}),
        ("2, lost 12 lbs in june, 7, and 8. Never any of the rest.", "2 7 8", {}),
        ("2, five pounds in 2 months, and 7 on the stairs", "2 7", {"r7": "on the stairs"}),
        ("3, dribbles, then 5. not the others", "3 5", {}),
        ("6 both legs, plus 7. I use a stick.", "6 7", {"r6": "both legs", "r7": "I use a stick"}),
        ("3, a hot bath, and 2 aspirin", "3", {}),
        ("1, a long walk, 4 beers", "1", {}),
    ],
)
def test_a_number_that_ends_the_list_is_a_row_and_what_follows_it_a_sentence(
    typed: str, rows: str, beside: dict[str, str]
) -> None:
    picked = pick_ticks(typed, OWN)
    assert picked.value == tuple(f"r{n}" for n in rows.split()) and dict(picked.beside) == beside


@pytest.mark.parametrize(
    ("typed", "answer", "words"),
    [
        ("Certainly not, I am 59", "no", "I am 59"),
        ("of course not", "no", ""),
        ("goodness no", "no", ""),
        ("God no, I'm 61", "no", "I'm 61"),
        ("not anymore", "no", ""),
        ("not at my age", "no", ""),
        ("definitely not, tubes tied", "no", "tubes tied"),
        ("good heavens no", "no", ""),
        ("not any more, he is 3", "no", "he is 3"),
        ("I certainly am not", "no", ""),
        ("oh no, years ago", "no", "years ago"),
        ("no way", "no", ""),
        ("not likely", "no", ""),
        ("yes of course", "yes", "of course"),
        ("of course I am", "yes", "I am"),
        ("certainly", "yes", ""),
        ("well yes", "yes", ""),
        ("unfortunately yes", "yes", ""),
        ("absolutely", "yes", ""),
        ("I am", "yes", ""),
    ],
)
def test_whatever_stands_in_front_a_no_is_a_no_and_a_yes_a_yes(typed: str, answer: str, words: str) -> None:
    picked = pick_with_words(typed, YES_NO)
    assert (picked.value, picked.words) == ((answer,), words)


@pytest.mark.parametrize(
    "typed", ["hardly, I am 60", "I am past that", "I should hope not", "good n bad", "not really"]
)
def test_what_is_neither_is_asked_again(typed: str) -> None:
    with pytest.raises(NotOnList):
        pick_with_words(typed, YES_NO)


@pytest.mark.parametrize(
    ("typed", "rows", "unsure"),
    [
        ("no blood thinners just the baby aspirin, 7 twice, 9, 10 and 11 i got it", (7, 9, 10, 11), ()),
        ("just aspirin, 7 two times in the yard", (7,), ()),
        ("no metal, 7 once, 11", (7, 11), ()),
        ("aspirin, 7 x2, 9", (7, 9), ()),
        ("kidneys a bit low, 6 got the machine", (), (6,)),
        ("2 3 7 stage 3 and 11, afib too", (2, 3, 7, 11), ()),
        ("1 since 2010 and 3", (1, 3), ()),
        ("1 pills since 2015 and 2, 9 down since my sister passed", (1, 2, 9), ()),
        ("7 shots only, 2", (2, 7), ()),
        ("2, 7 a1c between 8 and 9", (2, 7), ()),
    ],
)
def test_how_often_behind_a_row_leaves_no_doubt_of_it(typed, rows, unsure):
    found = pick_ticks(typed, replace(NOTED, can_be_unsure=True))
    assert (found.value, found.unsure) == (tuple(f"r{n}" for n in rows), tuple(f"r{n}" for n in unsure))


def test_an_age_behind_words_of_a_row_is_no_row() -> None:
    found = pick_ticks("getting shots since age 13", OWN)
    assert (found.value, found.words) == ((), "getting shots since age 13")


@pytest.mark.parametrize(
    ("typed", "on", "unsure"),
    [
        ("7, and 3 I don't know", (7,), (3,)),
        ("7 3?", (7,), (3,)),
        ("3 ?", (), (3,)),
        ("3 not sure", (), (3,)),
        ("3, I don't know", (), (3,)),
        ("7, maybe 3", (7,), (3,)),
        ("not sure about 3", (), (3,)),
        ("7; 3 (not sure)", (7,), (3,)),
        ("3 - idk, 5", (5,), (3,)),
        ("2 or 3 maybe", (), (2, 3)),
        ("3 and 7 both not sure", (), (3, 7)),
        ("7 yes 3 dont know 5 no", (7,), (3,)),
        ("3: he doesn't know, 7 the left one", (7,), (3,)),
        ("7, 3 I'm not sure I have that", (7,), (3,)),
        ("3 not sure if that counts", (), (3,)),
        ("3 not sure which leg", (3,), ()),
        ("3 dont remember the name", (3,), ()),
        ("fell 3 times not sure, 5", (5,), ()),
    ],
)
def test_a_number_with_a_doubt_is_no_yes_in_any_list(typed, on, unsure):
    for prompt in (OWN, NOTED) if "fell" not in typed else (OWN,):
        found = pick_ticks(typed, prompt)
        assert found.value == tuple(f"r{n}" for n in on)
        assert found.unsure == tuple(f"r{n}" for n in unsure)


@pytest.mark.parametrize("typed", ["7, 3, not sure", "7 and 3, I don't know"])
def test_a_doubt_apart_behind_several_is_asked_about(typed):
    with pytest.raises(NotOnList, match="3\\?"):
        pick_ticks(typed, OWN)


@pytest.mark.parametrize(
    ("typed", "rows", "beside"),
    [
        ("9 3 getting up from a chair", "3 9", {"r3": "getting up from a chair"}),
        ("7 3 walking far", "3 7", {"r3": "walking far"}),
        ("8 4 when it is cold", "4 8", {"r4": "when it is cold"}),
        ("1 7 8 like above and 2 he hangs on to me in the shower", "1 2 7 8",
         {"r8": "like above", "r2": "he hangs on to me in the shower"}),
        ("7 with the rail plus 2 she cant reach", "2 7", {"r7": "with the rail", "r2": "she cant reach"}),
        ("6 stairs are hard and 3 my legs give", "3 6", {"r6": "stairs are hard", "r3": "my legs give"}),
        ("8 2 in the neck", "8", {"r8": "2 in the neck"}),
        ("8 the bath and 2 beers", "8", {"r8": "the bath and 2 beers"}),
        ("9 lifting and 2 of the kids help", "9", {"r9": "lifting and 2 of the kids help"}),
    ],
)  # fmt: skip
def test_a_lower_number_that_counts_nothing_is_a_row(typed: str, rows: str, beside: dict[str, str]) -> None:
    options = tuple(Option(f"r{n}", f"Row {n}") for n in range(1, 12))
    found = pick_ticks(typed, Prompt("k", "Which?", Kind.MANY, options=options, own_words=True))
    assert (" ".join(code[1:] for code in found.value), dict(found.beside)) == (rows, beside)


@pytest.mark.parametrize(
    ("typed", "rows", "words"),
    [
        ("1 type 2 A1c 7.9 oct, 3 a fib, 5 COPD, 7 eGFR 48 stage 3a", (1, 3, 5, 7), "type 2 A1c 7.9 oct; a fib"),
        ("1 T2 a1c 8.1 june, 2 on lisinopril 10", (1, 2), "T2 a1c 8.1 june; on lisinopril 10"),
        ("1 a1c 6.5, 3 stent x2 2015", (1, 3), "a1c 6.5; stent x2 2015"),
        ("7 creatinine 1.4, 1 insulin 12 units", (1, 7), "creatinine 1.4; insulin 12 units"),
        ("5 copd gold 3, 6 ahi 12", (5, 6), "copd gold 3; ahi 12"),
        ("1 glucose 11, 2", (1, 2), "glucose 11"),
        ("12 L4-5, 1 a1c 7.9", (1, 12), "L4-5; a1c 7.9"),
        ("2 cans for 11, 9 two nights of 12", (2, 9), "cans for 11; two nights of 12"),
        ("3 twice in 8 wk, 4 my 11 stairs", (3, 4), "twice in 8 wk; my 11 stairs"),
        ("1.5.7", (1, 5, 7), ""),
    ],
)
def test_a_number_inside_the_words_of_a_row_is_no_row(typed: str, rows: tuple[int, ...], words: str) -> None:
    found = pick_ticks(typed, OWN)
    assert found.value == tuple(f"r{number}" for number in rows)
    assert found.words.startswith(words)


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("1, 3, 5. the words are new", ("r1", "r3", "r5")),
        ("1 old, 3 newer, 5, 7", ("r1", "r3", "r5", "r7")),
        ("1 3 5 once more", ("r1", "r3", "r5")),
    ],
)
def test_all_rows_on_file_typed_once_more_are_a_new_answer(typed: str, codes: tuple[str, ...]) -> None:
    saved = replace(OWN, saved=Saved("1, 3, 5", ("r1", "r3", "r5")))
    assert pick_corrected(typed, saved) is None
    assert pick_ticks(typed, saved).value == codes


@pytest.mark.parametrize("typed", ["7 heat", "1 heat, 3 cold", "and 1 3 5 7", "1 3 5 heat, not 7"])
def test_some_of_the_rows_on_file_add_to_it(typed: str) -> None:
    found = pick_corrected(typed, replace(OWN, saved=Saved("1, 3, 5", ("r1", "r3", "r5"))))
    assert found is not None and found.corrects and {"r1", "r3", "r5"} <= {*found.value}


def test_a_yes_to_the_only_row_ticks_it() -> None:
    one = replace(OWN, options=ROWS[:1])
    assert pick_ticks("Yes.", one) == Answered(("r1",))
    assert pick_ticks("yes", OWN).value == ()


def test_a_row_joined_to_rows_by_and_is_no_amount() -> None:
    doubted = replace(OWN, can_be_unsure=True)
    told = pick_ticks("1 and 2 and 3 for the fibrillation and 7 a bit and 9 and 11", doubted)
    assert (told.value, told.unsure) == (("r1", "r2", "r3", "r7", "r9", "r11"), ())


@pytest.mark.parametrize("typed", ["0 thank goodness", "0, thanks", "none thank god", "0 thank you."])
def test_thanks_behind_a_none_are_no_words_of_it(typed: str) -> None:
    assert pick_ticks(typed, OWN) == Answered(())


@pytest.mark.parametrize(
    ("typed", "rows", "loose"),
    [
        ("5 9 11 and migraine", (5, 9, 11), "migraine"),
        ("2, 7 and gout in both feet", (2, 7), "gout in both feet"),
        ("3 and also migraine since i was 20", (3,), "migraine since i was 20"),
        ("4 8 plus psoriasis", (4, 8), "psoriasis"),
        ("1 12 + an ulcer", (1, 12), "an ulcer"),
        ("6 10 & bad kidneys", (6, 10), "bad kidneys"),
        ("2 5 and i take pills for it", (2, 5), ""),
        ("2 5 and it runs in the family", (2, 5), ""),
    ],
)
def test_a_further_illness_behind_the_last_number_is_no_note_of_that_row(
    typed: str, rows: tuple[int, ...], loose: str
) -> None:
    said = pick_ticks(typed, replace(OWN, can_be_unsure=True))
    assert said.value == tuple(f"r{n}" for n in rows)
    assert said.words.endswith(loose) and bool(loose) is not bool(said.beside)
