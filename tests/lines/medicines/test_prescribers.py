"""Who prescribes which of several medicines, in one line."""

from __future__ import annotations

import pytest

from visitprep.lines.medicines.prescribers import GIVES, read

NAMES = ("percocet", "lorazepam", "gabapentin")
KESSLER, AMES = "dr kessler", "dr ames"


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("dr kessler", (KESSLER, KESSLER, KESSLER)),
        ("dr kessler for all of them", (KESSLER, KESSLER, KESSLER)),
        ("dr kessler prescribes everything", (KESSLER, KESSLER, KESSLER)),
        ("dr kessler, my surgeon", ("dr kessler, my surgeon",) * 3),
        ("1 dr kessler, others dr ames", (KESSLER, AMES, AMES)),
        ("1 dr kessler. others dr ames", (KESSLER, AMES, AMES)),
        ("1 dr kessler, 2 and 3 dr ames", (KESSLER, AMES, AMES)),
        ("dr kessler 1 and 2, dr ames 3", (KESSLER, KESSLER, AMES)),
        ("1, 3 dr kessler, 2 dr ames", (KESSLER, AMES, KESSLER)),
        ("1: dr kessler 2: dr ames 3: dr ames", (KESSLER, AMES, AMES)),
        ("percocet dr kessler, rest dr ames", (KESSLER, AMES, AMES)),
        ("dr kessler does the percocet and dr ames the rest", (KESSLER, AMES, AMES)),
        ("dr ames except percocet is dr kessler", (KESSLER, AMES, AMES)),
        ("dr kessler gives me the percocet, dr ames gives me the other two", (KESSLER, AMES, AMES)),
        ("1 dr kessler; 2 nobody, old bottle; 3 dr ames", (KESSLER, "nobody, old bottle", AMES)),
        ("all of them dr ames i already told you, dr kessler only does the percocet", (KESSLER, AMES, AMES)),
        ("dr ames all of them like i said, dr kessler just does the percocet", (KESSLER, AMES, AMES)),
        ("dr ames, i told you that already, except the percocet thats dr kessler", (KESSLER, AMES, AMES)),
        ("i said that, dr ames for all of them", (AMES, AMES, AMES)),
        ("dr ames does everything you have it already", (AMES, AMES, AMES)),
        ("they are all dr ames, dr kessler only the percocet and nothing else", (KESSLER, AMES, AMES)),
        ("1 dr kessler", (KESSLER, None, None)),
        ("kessler all but the nerve pill thats dr ames", ("kessler", "kessler", "dr ames")),
        ("dr kessler all except lorazepam that is dr ames", (KESSLER, AMES, KESSLER)),
        ("all from dr kessler but the benzo from dr ames", (KESSLER, AMES, KESSLER)),
        ("kessler everything only the benzo is from dr ames", ("kessler", "dr ames", "kessler")),
        ("dr kessler for all but not the benzo thats dr ames", (KESSLER, AMES, KESSLER)),
        ("the narcotic is dr kessler rest dr ames", (KESSLER, AMES, AMES)),
        ("Dr. Kessler", ("Dr. Kessler",) * 3),
        ("dr kessler, psychiatrist", ("dr kessler, psychiatrist",) * 3),
        ("dr kessler, all of the tablets", (KESSLER,) * 3),
        ("my gp, all of the pills", ("my gp",) * 3),
        ("all dr kessler except the lorazepam, dr ames does that", (KESSLER, AMES, KESSLER)),
        (
            "dr kessler, all of the tablets, only the gabapentin i buy in the shop",
            (KESSLER, KESSLER, "i buy in the shop"),
        ),
        ("Hollis, GP", ("Hollis, GP",) * 3),
        ("nurse jane, pain clinic", ("nurse jane, pain clinic",) * 3),
        ("dr lim, urology", ("dr lim, urology",) * 3),
        ("my gp, hollis", ("my gp, hollis",) * 3),
        ("the NP, Sue Park", ("NP, Sue Park",) * 3),
        ("dr feld, he's my psych", ("dr feld, he's my psych",) * 3),
        ("dr okafor, the shrink", ("dr okafor, the shrink",) * 3),
        ("1 dr kessler, psychiatrist, 2 gp", ("dr kessler, psychiatrist", "gp", None)),
        ("Dr. Ames (neurology)", ("Dr. Ames (neurology)",) * 3),
        ("gp, pain clinic", (None, None, None)),
        ("dr kessler, dr ames", (None, None, None)),
        ("1 pain clinic, 2 the same, 3 heart doctor", ("pain clinic", "pain clinic", "heart doctor")),
        ("1 dr kessler 2 same 3 dr ames", (KESSLER, KESSLER, AMES)),
        ("1 dr kessler, 2 same as 1, 3 dr ames", (KESSLER, KESSLER, AMES)),
        ("1 dr kessler, the rest the same", (KESSLER,) * 3),
        ("1 okafor rest pruitt", ("okafor", "pruitt", "pruitt")),
        ("pruitt all but 1", (None, "pruitt", "pruitt")),
        ("pruitt all of em but 1 is okafor", ("okafor", "pruitt", "pruitt")),
        ("pruitt for all 'em", ("pruitt",) * 3),
        ("okafor does 1, pruitt the rest of em", ("okafor", "pruitt", "pruitt")),
        ("pruitt does every one of em except percocet", (None, "pruitt", "pruitt")),
        ("all but 1 pruitt", (None, "pruitt", "pruitt")),
        ("pruitt all but 1, 1 okafor", ("okafor", "pruitt", "pruitt")),
        ("pruitt all except percocet, okafor that one", ("okafor", "pruitt", "pruitt")),
        ("okafor the percocet, pruitt the others", ("okafor", "pruitt", "pruitt")),
        ("okafor the percocet pruitt the others", ("okafor", "pruitt", "pruitt")),
        ("okafor just the percocet rest is pruitt", ("okafor", "pruitt", "pruitt")),
        ("percocet okafor everything else pruitt", ("okafor", "pruitt", "pruitt")),
        ("1 okafor 2 3 pruitt", ("okafor", "pruitt", "pruitt")),
        ("okafor only 1 pruitt 2 to 3", ("okafor", "pruitt", "pruitt")),
        ("1 mary okafor np rest pruitt md", ("mary okafor np", "pruitt md", "pruitt md")),
        ("1 northside clinic rest my pcp", ("northside clinic", "my pcp", "my pcp")),
        ("first one okafor rest pruitt", (None, None, None)),
        ("the same", (None, None, None)),
        ("whoever is on at the surgery", ("whoever is on at the surgery",) * 3),
        ("the VA", ("VA",) * 3),
        ("Mayo clinic", ("Mayo clinic",) * 3),
    ],
)
def test_each_has_its_own(line: str, who: tuple[str | None, ...]) -> None:
    told, left = read(line, NAMES)
    assert tuple(told.get(place) for place in range(3)) == who
    assert left == ("" if told else line)


@pytest.mark.parametrize(
    ("line", "who", "left"),
    [
        ("1 dr brandt, i havent told her about 2", {0: "dr brandt"}, "i havent told her about 2"),
        ("dr lee for 1, dr kim doesnt know about 2", {0: "dr lee"}, "dr kim doesnt know about 2"),
        ("havent told dr brandt", {}, "havent told dr brandt"),
        ("dr kim has no idea", {}, "dr kim has no idea"),
        ("2 dr lee, never told anyone of the gummies", {1: "dr lee"}, "never told anyone of the gummies"),
    ],
)
def test_who_was_not_told_prescribes_nothing(line: str, who: dict[int, str], left: str) -> None:
    assert read(line, ("norco", "cbd gummies", "lyrica")) == (who, left)


@pytest.mark.parametrize(
    "line",
    ["2 most days", "Prescribed by: 2 most days", "for my nerves", "one at night", "it helps a bit", "helps me sleep",
     "half a pill", "when it hurts", "takes the edge off", "no trouble", "it makes me sleepy", "3", "not sure", "idk",
     "1 twice a day, 2 at bedtime", "with food"],
)  # fmt: skip
def test_what_is_said_of_the_medicine_names_nobody(line: str) -> None:
    assert read(line, NAMES[:1]) == read(line, NAMES[:2]) == ({}, line)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("dr kessler, for my nerves", "for my nerves"),
        ("dr kessler. it helps some", "it helps some"),
        ("it's for sleep, dr kessler", "it's for sleep"),
    ],
)
def test_who_prescribes_it_beside_what_it_is_for(line: str, left: str) -> None:
    assert read(line, NAMES[:1]) == ({0: KESSLER}, left)


def test_the_same_is_whoever_was_named_before() -> None:
    assert read("same as before", NAMES[:1], KESSLER) == ({0: KESSLER}, "")


@pytest.mark.parametrize(
    "line", ["Dr. Keller prescribes them", "and Dr. Keller prescribes those", "Dr. Keller ordered it for me"]
)
def test_who_gives_it_in_a_clause_of_its_own(line: str) -> None:
    found = GIVES.fullmatch(line)
    assert found is not None and (found["who"], found["yes"]) == ("Dr. Keller", "") and found["gives"]


def test_what_is_said_of_another_medicine_is_no_word_of_these() -> None:
    who, left = read("dr kessler. The ibuprofen I buy and some is from dr bo", NAMES)
    assert who == dict.fromkeys(range(3), KESSLER)
    assert left == "The ibuprofen I buy and some is from dr bo"
