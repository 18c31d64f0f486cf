"""The page on what should not wait: complete, in one voice, and never a verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from visitprep.urgent.countries import CountryPack, codes, pack
from visitprep.urgent.page import OFFER_TO_STOP, QUESTION, crisis_text, reply, urgent_page
from visitprep.urgent.signs import load_signs
from visitprep.wording import Voice

PERSON = Voice()
ROSA = Voice("Rosa")
FORBIDDEN = ("you are fine", "no red flags", "safe", "press 3", "invalid", "nothing wrong", "no need to")
# The only places where a caregiver's page may speak to the caregiver.
TO_THE_CAREGIVER = "Do you want to save and stop here? You can carry on another time."


def everything_said(country: CountryPack, voice: Voice) -> Iterator[str]:
    page = urgent_page(country, voice)
    yield from (page.title, page.emergency.heading, *page.emergency.signs)
    yield from (page.today.heading, *page.today.signs, page.closing)
    yield from (QUESTION.spoken(voice), OFFER_TO_STOP.spoken(voice))
    yield from (reply(answer, country, voice) for answer in ("now", "today", "no"))
    yield from crisis_text(country, voice)


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("voice", [PERSON, ROSA], ids=["person", "caregiver"])
class TestEveryCountryInBothVoices:
    def test_no_text_passes_a_verdict(self, code: str, voice: Voice) -> None:
        """Nothing here can know that somebody is well, so nothing says so."""
        for text in everything_said(pack(code), voice):
            assert not any(words in text.lower() for words in FORBIDDEN), text

    def test_no_brace_is_left_over_and_no_sentence_is_empty(self, code: str, voice: Voice) -> None:
        """Every placeholder is filled in."""
        for text in everything_said(pack(code), voice):
            assert text.strip()
            assert not set("{}") & set(text), text

    def test_the_emergency_number_stands_where_it_is_needed(self, code: str, voice: Voice) -> None:
        """In the heading of the first list, in the closing line, after a yes, and with the crisis lines."""
        number = pack(code).emergency.spoken(voice)
        page = urgent_page(pack(code), voice)
        assert number in page.emergency.heading
        assert number in page.closing
        assert number in reply("now", pack(code), voice)
        assert number in " ".join(crisis_text(pack(code), voice))

    def test_every_sign_is_shown(self, code: str, voice: Voice) -> None:
        """Thirteen that cannot wait an hour, ten that cannot wait past today; on paper nothing is folded."""
        page = urgent_page(pack(code), voice)
        assert (len(page.emergency.signs), len(page.today.signs)) == (13, 10)


@pytest.mark.parametrize("code", codes())
def test_a_caregiver_s_page_never_says_you_for_the_patient(code: str) -> None:
    """It says Rosa, and he and she are not guessed."""
    for text in everything_said(pack(code), ROSA):
        if text == TO_THE_CAREGIVER:
            continue
        assert not re.search(r"\b(you|your|yours|yourself)\b", text, re.IGNORECASE), text
        assert not re.search(r"\b(he|she|his|her|him|hers)\b", text, re.IGNORECASE), text


@pytest.mark.parametrize("code", codes())
def test_the_person_s_page_speaks_to_the_person(code: str) -> None:
    """No name, and no gap where one would stand."""
    page = urgent_page(pack(code), PERSON)
    assert page.emergency.heading.endswith("now for any of these:")
    assert "Rosa" not in " ".join(everything_said(pack(code), PERSON))


def test_the_page_reads_in_one_voice() -> None:
    """Heading and sign make one thought."""
    page = urgent_page(pack("US"), ROSA)
    assert page.emergency.heading == ("Call 911 or go to the emergency room now if Rosa has any of these:")
    assert page.emergency.signs[6] == "Sudden tearing pain in the belly or back, or Rosa suddenly faints."
    assert page.today.heading == "Call Rosa's doctor or an urgent care clinic today for any of these:"


def test_yes_is_answered_with_whom_to_call_for_the_list_that_was_read() -> None:
    """Nobody is told of a list that was not on the screen yet."""
    assert reply("now", pack("UK"), PERSON).startswith("Please do not wait for your visit. Call 999 now.")
    assert reply("today", pack("UK"), ROSA).startswith(
        "Please do not wait for Rosa's visit. Call Rosa's GP or NHS 111 (in Northern Ireland: the GP out-of-hours"
    )


def test_no_is_answered_with_what_to_do_if_that_changes() -> None:
    """And with nothing else."""
    assert reply("no", pack("US"), PERSON) == "OK. If that changes, do not wait for your visit."
    assert reply("no", pack("US"), ROSA) == "OK. If that changes, do not wait for Rosa's visit."


def said_of(sign: str) -> str:
    return next(one.words.you for one in load_signs().emergency + load_signs().today if one.id == sign)


def test_every_sign_says_that_it_is_new() -> None:
    """A crash of 2015 sends nobody to 911 today. Thoughts of suicide count however old they are, and say so."""
    new = re.compile(r"\b(new|newly|sudden|suddenly|quickly)\b", re.IGNORECASE)
    for sign in load_signs().emergency + load_signs().today:
        for words in (sign.words.you, sign.words.them or sign.words.you):
            assert new.search(words), words
    assert said_of("E11").endswith("new or not.")
    assert said_of("E6").endswith("in the last few days.")
    assert "in the last few weeks" in said_of("E7")
    assert QUESTION.you == "Is any of this new, or suddenly worse?"


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("E1", ("numbness between your legs", "wipe", "sex")),
        ("E2", ("hard to start or stop peeing", "leaks")),
        ("E12", ("stiff neck with fever",)),
        ("E10", ("impossible to wake", "gurgling or snoring", "not at all", "blue or gray", "naloxone (Narcan)")),
        ("E13", ("pregnant", "bleed", "belly pain")),
        ("T10", ("benzodiazepine (such as Xanax or Valium)", "Do not stop suddenly")),
    ],
)
def test_what_was_missing_is_on_the_list(sign: str, words: tuple[str, ...]) -> None:
    """Early trouble with the bladder, loss of feeling, a stiff neck by itself, an overdose in full, pregnancy."""
    assert all(part in said_of(sign) for part in words)


def test_a_stiff_neck_with_fever_is_on_one_list_only() -> None:
    """Neck pain with fever was sent to a doctor today by one list and to the emergency room by the other."""
    assert [sign.id for sign in load_signs().today if "neck" in sign.words.you] == []


def test_signs_have_ids_of_their_own_and_say_what_is_not_confirmed() -> None:
    """Each has a source, or says that it has none yet; reading a source is not confirming."""
    signs = load_signs()
    both = signs.emergency + signs.today
    assert {sign.id for sign in signs.emergency} == {f"E{n}" for n in range(1, 14)}
    assert {sign.id for sign in signs.today} == {f"T{n}" for n in range(1, 11)}
    assert len({sign.id for sign in both}) == len(both)
    assert {sign.id for sign in both if not sign.sourced} == {"E9", "T9"}
    assert all(sign.sources for sign in both if sign.sourced)
    assert (signs.read, signs.confirmed) == ("2026-11-29", "")


def test_what_matters_only_to_some_comes_last() -> None:
    """Fourteen for everybody in two lists, nine for some, so that the first screens hold what all have to read."""
    for listed in (load_signs().emergency, load_signs().today):
        folded = [sign.for_some for sign in listed]
        assert folded == sorted(folded)
    assert [sign.id for sign in load_signs().emergency if sign.for_some] == ["E6", "E7", "E10", "E13"]
    assert [sign.id for sign in load_signs().today if sign.for_some] == ["T6", "T7", "T8", "T9", "T10"]


def test_crisis_text_speaks_to_the_person_and_to_whoever_helps() -> None:
    """In the person's voice the last line is for somebody who helps them."""
    assert crisis_text(pack("US"), PERSON) == (
        "If you are thinking about suicide, or you need someone to talk to now, call or text 988 (free, 24 hours).",
        "Chat: 988lifeline.org.",
        "Veterans: call 988 then press 1, or text 838255.",
        "En español: 988 y oprima 2, o mande AYUDA al 988.",
        "In danger now: call 911.",
        "If you are helping someone who says they want to die, stay with them and call or text 988 now.",
    )
    assert crisis_text(pack("US"), ROSA)[-1] == (
        "If Rosa talks about wanting to die, stay with Rosa and call or text 988 now."
    )


def test_where_no_line_is_known_a_helper_is_sent_to_the_emergency_number() -> None:
    """Nobody with a person in danger beside them is only told to look something up."""
    assert crisis_text(pack("unknown"), ROSA) == (
        "If Rosa is thinking about suicide, or needs someone to talk to now: "
        "find a line to call or text at findahelpline.com.",
        "In danger now: call the local emergency number.",
        "If Rosa talks about wanting to die, stay with Rosa and call the local emergency number now.",
    )


@pytest.mark.parametrize("name", ["{name}", "[/b] Ana", "Zoë <script>", "{", r"\n"])
def test_a_name_is_literal(name: str) -> None:
    """Whatever was typed as a name comes out as typed."""
    page = urgent_page(pack("US"), Voice(name))
    assert f"if {name} has any of these" in page.emergency.heading
    assert page.today.heading.startswith(f"Call {name}'s doctor")
    assert crisis_text(pack("US"), Voice(name))[-1].startswith(f"If {name} talks")


def syllables(word: str) -> int:
    groups = len(re.findall(r"[aeiouy]+", word))
    return max(1, groups - (word.endswith("e") and not word.endswith("le") and groups > 1))


def grade(texts: list[str]) -> float:
    """Flesch-Kincaid grade of all texts together. A colon ends a sentence only where a text ends.

    A web address is counted as one short word, as it is not read out as prose.
    """
    texts = [re.sub(r"\S+\.(com|org)\b", "site", text) for text in texts]
    sentences = sum(len(re.findall(r"[.?!](?=\s)|[.:?!]$", text)) for text in texts)
    words = re.findall(r"[a-z']+", " ".join(texts).lower())
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("voice", [PERSON, ROSA], ids=["person", "caregiver"])
def test_the_whole_screen_reads_at_grade_6(code: str, voice: Voice) -> None:
    """Measured over the whole screen: short lines of medical words swing too much one by one."""
    page = urgent_page(pack(code), voice)
    emergency = [page.emergency.heading, *page.emergency.signs]
    today = [page.today.heading, *page.today.signs]
    assert grade([*emergency, *today, page.closing]) <= 6.0
    # A few short lines, with "suicide" and "emergency number" in most: the hard limit, not the aim.
    assert grade([text for text in crisis_text(pack(code), voice) if "español" not in text]) <= 8.0


def test_the_row_that_folds_more_says_only_what_is_new() -> None:
    """It stands under "new or suddenly worse": whoever takes opioids, or is over 50, has nothing to tick there."""
    known = load_signs()
    assert known.more_emergency.startswith("New trouble") and known.more_today.startswith("New trouble")
