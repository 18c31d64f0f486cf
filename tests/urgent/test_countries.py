"""Country packs: a number to call everywhere, and honest dates."""

from __future__ import annotations

import json
import re
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest
from msgspec.structs import replace

from visitprep.urgent.countries import codes, pack
from visitprep.urgent.page import crisis_text, when_read
from visitprep.visit.dates.values import Order
from visitprep.visit.records.choices.country import Country
from visitprep.wording import Voice

NUMBERS = {
    code: set(numbers)
    for code, numbers in json.loads(Path(__file__).with_name("countries_again.json").read_text("utf-8")).items()
}
"""Every number a pack may print, written a second time, so that a slip of the finger in the data is seen."""


@pytest.mark.parametrize("code", codes())
def test_every_pack_has_an_emergency_and_a_crisis_entry(code: str) -> None:
    """And one for a doctor today; none is empty."""
    found = pack(code)
    assert found.code == code
    entries = (found.emergency, found.today, found.crisis.action)
    assert all(entry.spoken(voice) for entry in entries for voice in (Voice(), Voice("Rosa")))
    assert found.emergency_place
    assert found.crisis.reach


@pytest.mark.parametrize("code", codes())
def test_no_pack_prints_any_other_number(code: str) -> None:
    """A wrong number here can hurt somebody."""
    found = pack(code)
    texts = (
        found.emergency.you,
        found.today.you,
        found.today.them,
        found.crisis.action.you,
        found.crisis.reach,
        *found.crisis.more,
    )
    # The web address 988lifeline.org begins with a number of its own.
    words = " / ".join(texts).replace("988lifeline.org", "").replace("1800MEDICARE", "")
    printed = set(re.findall(r"\d+(?: \d+)*", words))
    assert printed == NUMBERS[code]


def test_where_no_number_is_known_the_words_say_where_to_look() -> None:
    """The emergency number is the local one, and the directory of lines is named."""
    found = pack("unknown")
    assert found.emergency.spoken(Voice()) == "your local emergency number"
    assert "findahelpline.com" in found.crisis.reach


@pytest.mark.parametrize("code", codes())
def test_every_number_has_a_source_and_the_day_it_was_read(code: str) -> None:
    """And it says that nobody has confirmed it, which reading a page is not."""
    known = {one.number: one for one in pack(code).numbers}
    assert known.keys() == NUMBERS[code] - {"24"}
    for one in known.values():
        assert one.source
        assert date.fromisoformat(one.read) in {date(2026, 11, 23), date(2026, 11, 29)}
        assert one.confirmed == ""


def test_what_is_said_of_numbers_tells_read_from_confirmed() -> None:
    """The oldest day counts, and where no number is printed nothing is said of any."""
    uk = pack("UK")
    read = "These numbers were read on public pages on 23 November 2026. Nobody in the country has confirmed them for us yet."
    assert when_read(uk) == read
    half = replace(uk, numbers=(replace(uk.numbers[0], confirmed="2027-02-01"), *uk.numbers[1:]))
    assert when_read(half) == read
    whole = replace(uk, numbers=tuple(replace(one, confirmed="2027-02-01") for one in uk.numbers))
    assert when_read(whole) == "These numbers were confirmed on 1 February 2027."
    assert when_read(pack("unknown")) == ""


def test_no_line_of_one_country_is_given_for_another() -> None:
    """116 123 is not answered everywhere in the EU; a helper there is sent to 112 and to a line by country."""
    said = crisis_text(pack("EU"), Voice("Rosa"))
    assert "116 123" not in " ".join(said)
    assert said[-1] == "If Rosa talks about wanting to die, stay with Rosa and call 112 now."
    assert "France: call 3114. Spain: call 024. The Netherlands: call 113." in said


def test_the_four_nations_have_their_own_ways() -> None:
    """111 has no option 2 in Scotland, and Northern Ireland has no 111."""
    uk = pack("UK")
    assert uk.today.you == "your GP or NHS 111 (in Northern Ireland: the GP out-of-hours service)"
    option = [line for line in uk.crisis.more if "option 2" in line]
    assert option == ["England or Wales: or call NHS 111 and choose option 2 (mental health)."]


def test_the_codes_and_labels_are_those_of_the_visit() -> None:
    """A country that can be answered has a pack, and a pack can be answered."""
    assert codes() == tuple(country.value for country in Country)
    data = json.loads((files("visitprep.urgent") / "countries.json").read_text(encoding="utf-8"))
    assert list(data) == list(codes())


def test_paper_and_date_order() -> None:
    """Letter paper in North America, A4 elsewhere; month first only where it is usual."""
    assert {code for code in codes() if pack(code).paper == "letter"} == {"US", "CA"}
    assert {country for country in Country if country.date_order is Order.MDY} == {Country.US}
    assert {country for country in Country if country.date_order is None} == {Country.CA, Country.OTHER}
    assert {pack(code).paper for code in codes()} == {"letter", "a4"}


@pytest.mark.parametrize(
    ("asked", "given"), [("us", "US"), ("GB", "UK"), ("gb", "UK"), ("ZZ", "unknown"), ("", "unknown")]
)
def test_a_code_without_a_pack_never_gets_another_country_s_number(asked: str, given: str) -> None:
    """Case and GB are understood; anything else gets words in place of a number."""
    assert pack(asked).code == given


def test_what_is_said_to_be_unconfirmed_is_on_the_review_page() -> None:
    """Whoever reviews a country finds every open point of its pack in docs/review-needed.md."""
    review = (Path(__file__).parents[2] / "docs" / "review-needed.md").read_text(encoding="utf-8")
    for code in codes():
        for point in pack(code).unconfirmed:
            assert point in review


def test_nobody_is_told_to_press_3() -> None:
    """That 988 option ended in July 2025; 1 and 2 remain."""
    for code in codes():
        text = " ".join(crisis_text(pack(code), Voice())).lower()
        assert "press 3" not in text
        assert "oprima 3" not in text
    assert "press 1" in " ".join(crisis_text(pack("US"), Voice()))
