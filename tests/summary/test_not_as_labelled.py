"""What must not be missed and is missed stands in bold on page 1, however full. Every example is made up."""

from __future__ import annotations

import pytest

from visitprep.document.words import text_of
from visitprep.summary.first_page.medicines.taken_now import how_taken, rest_of, taken_now
from visitprep.summary.first_page.rank import Others, Room
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

FULL = Room(other_medicines=Others.COUNT, longest=40, is_harsh=True)


@pytest.mark.parametrize(
    ("told", "bold"),
    [
        ({"name": "apixaban", "when": "2x/day", "really_taken": "forgets the eve one approx 3 of 7 days"},
         "forgets the eve one approx 3 of 7 days"),
        ({"name": "apixiban", "when": "2x/day", "differently": "NOT as label: eve dose missed"},
         "NOT as label: eve dose missed"),
        ({"name": "eliquis", "dose": "1", "when": "twice a day", "really_taken": "1 in the morning"},
         "1 in the morning"),
        ({"name": "eliquis", "dose": "1", "when": "twice a day", "really_taken": "1 morning and 1 night"}, ""),
        ({"name": "warfarin", "when": "5 mg daily", "really_taken": "as the label says"}, ""),
        ({"name": "warfarin", "when": "daily", "differently": "no"}, ""),
        ({"name": "eliquis", "when": "twice a day", "really_taken": "not the evening one"}, "not the evening one"),
        ({"name": "eliquis", "when": "twice a day", "really_taken": "a.m. only"}, "a.m. only"),
        ({"name": "lantus", "when": "hs", "differently": "skips when not eating"}, "skips when not eating"),
        ({"name": "keppra", "when": "bid", "differently": "misses when drinking"}, "misses when drinking"),
        ({"name": "keppra", "when": "bid", "really_taken": "y never misses"}, ""),
        ({"name": "topiramate", "when": "bid", "really_taken": "when i remember"}, "when i remember"),
        ({"name": "percocet", "dose": "1", "when": "every 6 hours", "really_taken": "skips the noon one"},
         "skips the noon one"),
        ({"name": "vitamin d", "when": "daily", "really_taken": "forgets it"}, ""),
        ({"name": "oxycodone", "dose": "1 to 2", "when": "every 6 hours", "as_needed": "yes", "really_taken": "5 a day"}, ""),
        ({"name": "oxycodone", "dose": "1", "when": "every 6 hours", "as_needed": "yes", "really_taken": "5 a day"}, "5 a day"),
        ({"name": "oxycodone", "dose": "1", "when": "every 6 hours", "really_taken": "2 a day"}, "2 a day"),
    ],
)  # fmt: skip
def test_a_full_page_tells_it_in_bold(told: dict[str, str], bold: str) -> None:
    others = tuple(Medicine(id=f"m{one}", name="lisinopril") for one in range(8))
    lines = taken_now(Visit(medicines=(Medicine(id="m", **told), *others)), FULL)
    assert lines is not None
    spans = [*lines.more, *(span for row in lines.rows for cell in row for span in cell)]
    words = told.get("differently", told.get("really_taken", ""))
    assert [words for span in spans if span.act and words in span.text] == ([bold] if bold else [])


@pytest.mark.parametrize(
    ("told", "printed"),
    [
        (
            {"name": "Aleve", "when": "1x/wk", "really_taken": "2 tabs when hip is bad"},
            "2 tabs when hip is bad, 1x/wk",
        ),
        ({"name": "Tylenol", "when": "a few times a month", "really_taken": "2"}, "2, a few times a month"),
        ({"name": "Advil", "when": "every 6 hours", "really_taken": "4 at a time"}, "every 6 hours → 4 at a time"),
        (
            {"name": "naproxen", "prescriber": "Dr Lee", "when": "once a week", "really_taken": "2"},
            "once a week → 2",
        ),
        ({"name": "methotrexate", "when": "once a week", "really_taken": "2"}, "once a week → 2"),
    ],
)
def test_how_seldom_something_bought_is_taken_is_no_label(told: dict[str, str], printed: str) -> None:
    assert text_of(how_taken(Medicine(id="m", **told), Room())) == printed


@pytest.mark.parametrize(
    ("name", "really", "more", "bold"),
    [
        ("metoprolol", "skip it when I feel faint", "9 other medicines, metoprolol (skip it when I feel faint) among them",
         "metoprolol (skip it when I feel faint)"),
        ("levothyroxine", "misses the sunday one", "9 other medicines, levothyroxine (misses the sunday one) among them",
         "levothyroxine (misses the sunday one)"),
        ("levothyroxine", "every day", "9 other medicines: see", ""),
        ("digoxin", "every day", "9 other medicines, digoxin among them", ""),
        ("lithium", "", "9 other medicines, lithium among them", ""),
    ],
)  # fmt: skip
def test_what_is_looked_for_and_what_is_skipped_is_named_among_the_others(
    name: str, really: str, more: str, bold: str
) -> None:
    others = tuple(Medicine(id=f"m{one}", name="lisinopril") for one in range(8))
    one = Medicine(id="m", name=name, when="every day", really_taken=really or None)
    pill = Medicine(id="p", name="tramadol")
    lines = taken_now(Visit(medicines=(pill, one, *others)), Room(other_medicines=Others.COUNT))
    assert lines is not None
    told = text_of(lines.more).replace("\u2068", "").replace("\u2069", "")
    assert more in told
    assert [span.text.strip("\u2068\u2069") for span in lines.more if span.act] == ([bold] if bold else [])


@pytest.mark.parametrize(
    ("side", "is_bold"),
    [
        ("sleepwalked into the yard", True),
        ("drove to the shop and did not remember", True),
        ("could not wake me", True),
        ("dry mouth", False),
        ("no memory trouble", False),
    ],
)
def test_a_bad_effect_of_a_night_is_bold(side: str, is_bold: bool) -> None:
    words = rest_of(Medicine(id="m", name="zolpidem", side_effects=side), Room())
    assert any(span.act for span in words) == is_bold


@pytest.mark.parametrize("really", ["at bedtime every night", "every night at bedtime", "at bedtime"])
def test_every_night_at_bedtime_is_at_bedtime(really: str) -> None:
    assert text_of(
        how_taken(Medicine(id="m", name="zolpidem", when="at bedtime", really_taken=really), Room())
    ) == ("at bedtime")
