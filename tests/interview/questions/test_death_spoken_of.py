"""Where somebody speaks of suicide or of wanting to die, the crisis lines are told at once, and no word is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.interview.prompts import Way, Went
from visitprep.interview.questions.crisis import crisis_in_full
from visitprep.interview.questions.order_of_sections import section
from visitprep.summary.may_share import keeps_mood
from visitprep.urgent.death_spoken_of import denies_in_doubt, denies_plainly, speaks_of_death
from visitprep.visit.visit import Visit
from visitprep.wording import Voice

Make = Callable[..., Sitting]
MOOD = section("mood")
WORDS = "some days i think better off not waking up"
IN_THE_US = Visit.model_validate({"person": {"country": "US"}})
CRISIS = crisis_in_full(IN_THE_US, Voice())
NUMBERS = ("nervous", "worrying", "interest", "down")


def _numbers(visit: Visit) -> list[int | None]:
    return [getattr(visit.phq4, name) for name in NUMBERS]


@pytest.mark.parametrize(
    "words",
    [
        WORDS, "I would be better off dead", "I want to kill myself", "just end it", "thought of SUICIDE",
        "suicidal at times", "I don\u2019t want to live", "she wants to die", "I would rather not be here",
        "wish I was dead", "better off without me",
        "thinking of ending it all", "life is not worth living", "no point in living", "go to sleep and not wake up",
        "self-harm when I was young", "in spring he said hed be better off not here", "wish I wouldnt wake up",
        "sometimes i'd rather not wake up", "wish i could go to sleep and not wake", "i hope i dont wake up one day",
        "i wish god would take me", "i wouldn't care if i died", "dont want to be alive", "easier if i was gone",
        "i think about my pistol", "everyone would be better off", "i want it all to be over", "not waking up",
    ],
)  # fmt: skip
def test_these_words_speak_of_death(words: str) -> None:
    assert speaks_of_death(words)


@pytest.mark.parametrize(
    "words",
    ["I cry a lot", "the weekend it rains", "my mother died in May", "waking up at night", "tired to the bone"],
)
def test_these_do_not(words: str) -> None:
    assert not speaks_of_death(words)


def test_behind_the_four_numbers_they_are_kept_with_mood_and_the_crisis_lines_told(sitting: Make) -> None:
    here = sitting(
        ("phq4:block", f"1 1 2 3 {WORDS}"), ("mood.in_own_words", Way.STOP), visit=IN_THE_US, sections=[MOOD]
    )
    here.interview.walk()
    here.asker.check_finished()
    visit = here.interview.visit
    assert _numbers(visit) == [1, 1, 2, 3]
    assert visit.mood.notes == {"in_own_words": WORDS}
    assert "988" in CRISIS and CRISIS in here.asker.told
    assert WORDS in here.asker.prompts[1].guidance
    assert keeps_mood(visit)  # until they say that it may be printed


def test_numbers_that_cannot_be_read_lose_no_word_and_the_crisis_line_stays(sitting: Make) -> None:
    here = sitting(
        ("phq4:block", f"bad, {WORDS}"),
        ("phq4:block", "1 1 2 3"),
        ("mood.in_own_words", Way.STOP),
        visit=IN_THE_US,
        sections=[MOOD],
    )
    here.interview.walk()
    visit, (first, second, _) = here.interview.visit, here.asker.prompts
    assert CRISIS in here.asker.told
    assert visit.mood.notes == {"in_own_words": f"bad, {WORDS}"}
    assert _numbers(visit) == [1, 1, 2, 3]
    assert second.problem and "988" in second.guidance
    assert (second.text, second.guidance_stays) == (first.text, True)


def test_numbers_alone_that_do_not_fit_are_no_note(sitting: Make) -> None:
    here = sitting(("phq4:block", "1 1"), ("phq4:block", "1 1 2 9"), ("phq4:block", Way.STOP), sections=[MOOD])
    here.interview.walk()
    assert not here.interview.visit.mood.notes
    assert not any("= kept" in told for told in here.asker.told)


def test_four_zeros_with_words_are_asked_about_in_their_own_words(sitting: Make) -> None:
    here = sitting(("phq4:block", "0 0 0 0 but I cry at night"), ("mood.in_own_words", Way.STOP), sections=[MOOD])
    here.interview.walk()
    here.asker.check_finished()
    assert not any("988" in told for told in here.asker.told)


def test_words_with_a_way_of_passing_over_are_heard_too(sitting: Make) -> None:
    here = sitting(("phq4:block", Went(Way.RATHER_NOT, words=WORDS)), Way.STOP, visit=IN_THE_US, sections=[MOOD])
    here.interview.walk()
    assert CRISIS in here.asker.told
    assert here.interview.visit.mood.notes == {"in_own_words": WORDS}


@pytest.mark.parametrize(
    "script",
    [
        (("mood.in_own_words", f"It is hard. {WORDS}"),),
        (("mood.in_own_words", Way.NOTE), ("mood.in_own_words:note", WORDS), ("mood.in_own_words", "low")),
        (("mood.in_own_words", Went(Way.RATHER_NOT, words=WORDS)),),
    ],
)
def test_in_a_question_in_their_own_words_the_crisis_lines_are_told_at_once(
    sitting: Make, script: tuple[tuple[str, object], ...]
) -> None:
    visit = Visit.model_validate({"phq4": dict.fromkeys(NUMBERS, 1), "person": {"country": "US"}})
    here = sitting(*script, Way.STOP, visit=visit, sections=[MOOD])
    here.interview.walk()
    assert here.asker.told.count(CRISIS) == 1


def test_other_words_there_are_not_answered_with_it(sitting: Make) -> None:
    visit = Visit.model_validate({"phq4": dict.fromkeys(NUMBERS, 1)})
    here = sitting(("mood.in_own_words", "I cry a lot"), Way.STOP, visit=visit, sections=[MOOD])
    here.interview.walk()
    assert not any("suicide" in told for told in here.asker.told)


@pytest.mark.parametrize(
    "words",
    [
        "gets me down. not going to hurt myself", "i would never hurt myself", "I\u2019d never hurt myself",
        "im not suicidal", "no suicidal thoughts", "i have no thoughts of suicide", "never thought of suicide",
        "she would never hurt herself", "no plans to hurt myself or anyone", "sad a lot, would never harm myself",
        "i have never had thoughts of suicide", "no i wouldnt hurt myself",
        "i would never harm myself", "not suicidal", "not suicidal at all", "no, never suicidal, i have my kids",
        "2 he says hes fine no thoughts of dying", "no thoughts of dying", "ok not suicidal",
        "he is down no plans to hurt himself", "has no thoughts of death",
        "would not hurt myself, i have my kids", "no suicidality", "1 1 2 1 not suicidal", "denies suicidal thoughts",
    ],
)  # fmt: skip
def test_a_plain_denial_is_heard_as_one(words: str) -> None:
    assert speaks_of_death(words) and denies_plainly(words)


@pytest.mark.parametrize(
    "words",
    [
        "not suicidal anymore", "not going to hurt myself today", "not suicidal right now", "i dont want to live",
        "i would never hurt myself but i wish i wouldnt wake up", "i would never hurt myself. i want to die",
        "i wont hurt myself because of my kids", "i promised not to hurt myself", "i dont want to kill myself",
        "not going to hurt myself i think", "hopeless. not going to hurt myself", "better off not here",
        "i tried to kill myself in 2010, would never hurt myself", "i never said i wasnt suicidal",
        "some days hes fine no thoughts of dying", "there are days with no thoughts of dying", "no more thoughts of dying",
        "not sure i wont hurt myself", "i cant say i'd never hurt myself", "never hurt myself before",
        "suicidal? no", "not suicidal but id rather not wake up", "i could never kill myself because of my kids",
    ],
)  # fmt: skip
def test_a_denial_in_doubt_is_answered_with_all_of_it(words: str) -> None:
    assert not denies_plainly(words)
    assert crisis_in_full(IN_THE_US, Voice()) == CRISIS


@pytest.mark.parametrize(
    "words",
    [
        "no, hes low and says hes a burden but he doesnt want to be dead", "God no I don't want to be dead",
        "i dont want to die, i just want the pain to stop", "down a lot but not suicidal", "he doesn't want to die",
        "she'd never do anything to hurt herself but she is very down", "low yes, but not thinking of ending it",
        "never wanted to die, just tired", "I'm not wanting to hurt myself, only frustrated", "not suicidal anymore",
        "she says she doesnt want to end her life although she cries", "nobody here wants to die thanks",
        "does not want to die but asks why him", "not that he wants to die", "not going to hurt myself today",
    ],
)  # fmt: skip
def test_a_denial_with_more_behind_it_is_to_be_asked_about(words: str) -> None:
    assert speaks_of_death(words) and denies_in_doubt(words)


@pytest.mark.parametrize(
    "words",
    [
        "i want to die", "not suicidal but wish i was dead", "dont want to be here anymore", "suicidal",
        "no plans to kill myself but i think about dying", "he said he'd be better off dead", "i dont want to live",
        "can't go on, want it all to end", "not going to do it today but i think of suicide every day",
        "sometimes i'd rather not wake up", "i have a plan to end my life", "no. well. i do think of killing myself",
        "no but yes i thought about ending it last night", "hurt myself on purpose last week",
        "i dont want to kill myself but i wish god would take me", "not just suicidal, i have the pills",
        "she does not want to die she wants to kill herself", "no i cant stop thinking about suicide",
        "dont want to die alone but i want to kill myself", "he doesnt want to die slowly, wants to end it",
    ],
)  # fmt: skip
def test_what_may_be_a_real_sign_is_never_asked_about_first(words: str) -> None:
    assert speaks_of_death(words) and not (denies_in_doubt(words) or denies_plainly(words))


@pytest.mark.parametrize(
    "words", ["not suicidal though. nothing like that", "not suicidal tho", "no he's never talked about suicide"]
)
def test_a_though_that_ends_a_denial_leaves_nothing_open(words: str) -> None:
    assert denies_plainly(words)


def test_behind_a_plain_denial_the_number_stands_beside_the_question_alone(sitting: Make) -> None:
    visit = Visit.model_validate({"phq4": dict.fromkeys(NUMBERS, 1), "person": {"country": "US"}})
    here = sitting(("mood.in_own_words", "down. no thoughts of suicide"), Way.STOP, visit=visit, sections=[MOOD])
    here.interview.walk()
    assert "988" in here.asker.prompts[0].guidance
    assert not [told for told in here.asker.told if "988" in told]
