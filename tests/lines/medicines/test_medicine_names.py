"""Where the name of a medicine begins, what is none, and numbers with a decimal comma. Every example is made up."""

from __future__ import annotations

import pytest

from visitprep.interview.questions.medicines.no_more_taken import name_and_rest, names_a_medicine
from visitprep.lines.medicines.meant import name_meant
from visitprep.lines.medicines.medicine import read
from visitprep.lines.reading import Reading
from visitprep.visit.records.medicine import Medicine


def only(line: str) -> Reading:
    (reading,) = read(line)
    Medicine.model_validate(dict(reading.values))
    return reading


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("and nurofen from the corner shop I think, when I am not there", "nurofen"),
        ("also paracetamol 500 mg two at night", "paracetamol"),
        ("and also ibuprofen 200 mg", "ibuprofen"),
        ("plus senna 2 at night", "senna"),
        ("oh and Voltarol gel on my knee", "Voltarol gel"),
        ("And Eliquis 5 mg", "Eliquis"),
        ("also, aspirin 81 mg daily", "aspirin"),
        ("and metropolol 50 mg", "metropolol"),
        ("and zorbitol 35 mg", "zorbitol"),
        ("and and tramadol 50 mg", "tramadol"),
        ("Anadin Extra 2 at night", "Anadin Extra"),
    ],
)
def test_an_and_is_no_part_of_a_name(line: str, name: str) -> None:
    assert only(line).values["name"] == name


def test_am_behind_i_is_no_time_of_day() -> None:
    reading = only("and nurofen from the corner shop I think, when I am not there")
    assert reading.values == {"name": "nurofen", "kind": "store_bought"}
    assert reading.left == "I think, when I am not there"
    assert only("aspirin 81 mg am").values["when"] == "am"


@pytest.mark.parametrize(
    "line",
    ["at", "heat", "injection", "ice", "at home", "heat bag", "physio", "exercises at home", "acupuncture", "TENS",
     "its about the BuTec patch", "it's about warfarin", "Tel: 0151 555 0100", "Page 1 of 1"],
)  # fmt: skip
def test_no_name_is_made_of_other_words(line: str) -> None:
    """Nor of what tells about one that is named already."""
    reading = only(line)
    assert dict(reading.values) == {} and reading.left == line


@pytest.mark.parametrize(
    ("line", "strength", "dose"),
    [
        ("bisoprolol 2,5 half a tablet in the morning", "2,5", "half a tablet"),
        ("bisoprolol 2.5 half a tablet in the morning", "2.5", "half a tablet"),
        ("carvedilol 12,5 half at night", "12,5", "half"),
        ("ramipril 5 half a tablet", "5", "half a tablet"),
        ("warfarin 2,5 one tablet daily", "2,5", "one tablet"),
    ],
)
def test_a_bare_number_before_a_count_is_the_strength(line: str, strength: str, dose: str) -> None:
    """As typed, and asked with the unit of its labels."""
    reading = only(line)
    assert (reading.values["strength"], reading.values["dose"]) == (strength, dose)
    assert [(doubt.field, doubt.meant) for doubt in reading.unclear] == [("strength", f"{strength} mg")]


@pytest.mark.parametrize(
    ("line", "strength"),
    [
        ("bisoprolol 2,5 mg daily", "2,5 mg"),
        ("digoxin 0,125 mg one in the morning", "0,125 mg"),
        ("warfarin 1,25 mg", "1,25 mg"),
        ("metformin 1,000 mg", "1,000 mg"),
        ("methotrexate 7,5mg weekly", "7,5mg"),
    ],
)
def test_a_decimal_comma_stays_as_typed(line: str, strength: str) -> None:
    reading = only(line)
    assert reading.values["strength"] == strength and not reading.unclear


@pytest.mark.parametrize(
    ("line", "when", "reason"),
    [
        ("Levothyroxin 75 micrograms, empty stomach", "empty stomach", None),
        ("levothyroxine 50 mcg before breakfast, empty stomach, for thyroid", "before breakfast, empty stomach",
         "thyroid"),
        ("alendronate 70 mg weekly, empty stomach", "weekly, empty stomach", None),
        ("levothyroxine 50 mcg on an empty stomach", "on an empty stomach", None),
        ("omeprazole 20 mg daily stomach", "daily", "stomach"),
        ("tramadol 50 mg 2 tabs four times a day for the pain helps a bit", "four times a day", "the pain"),
        ("warfarin 3 mg daily because of AF", "daily", "AF"),
    ],
)  # fmt: skip
def test_an_empty_stomach_is_a_direction(line: str, when: str, reason: str | None) -> None:
    values = only(line).values
    assert (values["when"], values.get("reason")) == (when, reason)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("tramadol 50 mg 2 tabs four times a day for the pain helps a bit but bunged up", "bunged up"),
        ("paracetamol 500 mg helps while its bad", "helps while its bad"),
        ("baclofen 10 mg wobble at night", "wobble"),
        ("ramipril 5 mg with wobbly daily knees", "ramipril 5 mg with wobbly daily knees"),
    ],
)
def test_what_is_left_is_no_shreds(line: str, left: str) -> None:
    assert only(line).left == left


@pytest.mark.parametrize(
    ("words", "name", "rest"),
    [
        ("herbal devils claw", "devils claw", "herbal"),
        ("and naproxen made her stomach bleed", "naproxen", "made her stomach bleed"),
        ("amitryptiline 25 gave up 2022", "amitryptiline", "25 gave up 2022"),
        ("duloxetine 60 mg, nausea", "duloxetine", "60 mg, nausea"),
        ("tramadol", "tramadol", ""),
        ("Tylenol 3 in 2019", "Tylenol 3", "in 2019"),
    ],
)
def test_a_medicine_of_before_and_what_is_said_of_it(words: str, name: str, rest: str) -> None:
    assert name_and_rest(words) == (name, rest)


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("naproxen made her stomach bleed", True),
        ("amitryptiline 25", True),
        ("herbal devils claw", True),
        ("zorbitol", True),
        ("at home", False),
        ("heat bag", False),
        ("injection in hip", False),
        ("at", False),
        ("heat", False),
        ("the exercises", False),
    ],
)
def test_what_else_is_done_for_pain_is_no_medicine(words: str, is_one: bool) -> None:
    assert names_a_medicine(words) is is_one


@pytest.mark.parametrize(
    ("reply", "name", "inside", "left"),
    [
        ("just Solpadeine, the ordinary ones with codeine", "Solpadeine", "codeine", "the ordinary ones with codeine"),
        ("no just Solpadeine", "Solpadeine", None, ""),
        ("no its plain solpadeine", "solpadeine", None, ""),
        ("it's called Solpadeine, with codeine in", "Solpadeine", "codeine", "with codeine in"),
        ("solpadeine the purple ones", "solpadeine", None, "the purple ones"),
        ("thats wrong, solpadeine", "solpadeine", None, ""),
        ("only Solpadeine, from boots", "Solpadeine", None, "from boots"),
        ("its Rampiril Zentiva, the white ones", "Rampiril Zentiva", None, "the white ones"),
        ("just dispirin, the soluble", "dispirin", None, "the soluble"),
        ("Nurofen Express, liquid ones", "Nurofen Express", None, "liquid ones"),
        ("Nurofen, without codeine", "Nurofen", None, "without codeine"),
        ("naproxen 250 mg", None, None, ""),
    ],
)  # fmt: skip
def test_another_name_is_told_in_a_reply(reply: str, name: str | None, inside: str | None, left: str) -> None:
    reading = name_meant(reply)
    assert (reading.values.get("name"), reading.values.get("ingredient"), reading.left) == (name, inside, left)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("the muscle relaxer the little white one, tizanadine 4 at nite", "tizanadine"),
        ("my muscle relaxer, flexeril 10 at night", "flexeril"),
        ("the purple pill for my stomach nexium", "nexium"),
        ("the patch, fentanyl 25 change every 3 days", "fentanyl"),
        ("some pink pill for my sugar, metformin 500 twice a day", "metformin"),
        ("the one i cant spell, duloxetine 60", "duloxetine"),
        ("my inhaler the blue one albuterol as needed", "albuterol"),
        ("the one for nerves, lyrika 75 bid", "lyrika"),
        ("gas station cbd gummies", "cbd gummies"),
    ],
)
def test_a_name_stands_behind_how_it_looks_and_what_it_is_for(line: str, name: str) -> None:
    reading = only(line)
    assert reading.values["name"] == name
    assert line.startswith(reading.left.split(",")[0])


@pytest.mark.parametrize(
    "line",
    [
        "the pill doctor said was like gabapentin",
        "the same pill as my sister, lyrica",
        "the white pill for the iron",
        "the doctor gave me a pill instead of norco",
    ],
)
def test_a_name_that_is_told_of_another_is_not_taken(line: str) -> None:
    assert dict(only(line).values) == {}


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("butrans 10 patch on sundays", {"strength": "10", "form": "patch", "when": "on sundays"}),
        ("fentanyl 25 patch every 3 days", {"form": "patch", "when": "every 3 days"}),
        ("melatonin 10 gummy at night", {"strength": "10", "form": "gummy", "when": "at night"}),
        ("norco 10 1 every 6 as needed", {"strength": "10", "dose": "1", "when": "every 6 as needed"}),
        ("tylenol two every 6", {"dose": "two", "when": "every 6"}),
    ],
)
def test_a_number_before_one_patch_or_behind_every_counts_nothing(line: str, values: dict[str, str]) -> None:
    """Ten patches have a plural; "every 6" tells hours, and is not six tablets."""
    told = dict(only(line).values)
    assert {name: told[name] for name in told if name not in ("name", "as_needed")} == values


@pytest.mark.parametrize(
    "line", ["no more advil since march", "no more lyrica, swelled me up", "and no more of the naproxen"]
)
def test_no_more_in_front_of_a_name_says_that_it_is_taken_no_more(line: str) -> None:
    assert only(line).gone
    assert not only("no more than 4 tylenol a day").gone


@pytest.mark.parametrize(
    ("line", "meant"),
    [("gaba 300, only one at night", "gabapentin"), ("GABA 500 mg", "gabapentin"), ("gabapentin 300 mg", "")],
)
def test_a_name_that_is_said_for_another_medicine_too_is_asked_about(line: str, meant: str) -> None:
    asked = [one.meant for one in only(line).unclear if one.field == "name"]
    assert asked == ([meant] if meant else [])


def test_of_a_name_that_may_be_another_the_number_is_read_as_on_its_labels() -> None:
    """No second question of its unit, once it is said which it is."""
    assert [one.meant for one in only("gaba 300 at bedtime").unclear] == ["gabapentin", "300 mg"]
