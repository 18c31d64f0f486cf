"""How a medicine is really taken, told in words, stands with the medicine."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import TODAY, Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.question import Hearing
from visitprep.interview.questions.medicines import really_taken
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit
from visitprep.visit.voice import voice_of

Make = Callable[..., Sitting]
MEDICINES = section("medicines")
HEARING = Hearing(TODAY, Visit(), Medicine())


@pytest.mark.parametrize(
    ("name", "is_asked"),
    [
        *(
            (name, True)
            for name in ("Tylenol", "tylenol arthritis", "acetaminofen", "excedrin", "ibuprofin", "alleve")
        ),
        *(
            (name, True)
            for name in ("lidocane patch", "Salonpas", "voltaren gel", "aspercreme", "biofreeze", "flexaril")
        ),
        *((name, False) for name in ("NyQuil", "baby aspirin", "lisinopril", "eliquis", "zyrtec", "turmeric")),
    ],
)
def test_what_is_for_pain_is_asked_whether_it_helps(name: str, is_asked: bool) -> None:
    item = Medicine(id="m-1", name=name)
    assert really_taken.for_pain(Visit(), item) is is_asked
    assert really_taken.matters(Visit(), item) or not is_asked


def test_a_medicine_for_another_trouble_is_not() -> None:
    assert not really_taken.for_pain(Visit(), Medicine(id="m-1", name="Tylenol", reason="fever"))


@pytest.mark.parametrize(
    ("line", "taken", "trouble"),
    [
        ("one tablet maybe 3 nights a week", "one tablet maybe 3 nights a week", None),
        ("makes me woozy so I skip the noon one", "I skip the noon one", "woozy"),
        ("3 x a day but i skip the noon one makes me foggy", "3 x a day but i skip the noon one", "foggy"),
        ("2 a day, i skip the morning one it makes me dizzy", "2 a day, i skip the morning one", "dizzy"),
        ("y but skip lunch dose makes me sleepy", "skip lunch dose", "sleepy"),
        ("i leave out the noon pill because i get foggy", "i leave out the noon pill because i get foggy", None),
        ("only take 2, third one makes me sick", "only take 2", "third one makes me sick"),
        (
            "3 a day, noon one makes me foggy so i skip it",
            "3 a day, noon one makes me foggy so i skip it",
            "noon one makes me foggy",
        ),
        ("3x day but only at night makes me dopey", "3x day but only at night", "dopey"),
        ("3 times a day but not the noon one, makes me foggy", "3 times a day but not the noon one", "foggy"),
        ("i skip the noon one it knocks me out", "i skip the noon one", "it knocks me out"),
        ("i dont take the noon one it makes me fuzzy headed", "i dont take the noon one", "fuzzy headed"),
        ("3 x a day skipping noon, foggy otherwise", "3 x a day, skipping noon", "foggy otherwise"),
        ("three a day but makes my mouth dry", "three a day", "makes my mouth dry"),
        ("y, sleepy", "as the label says", "sleepy"),
    ],
)
def test_words_about_the_taking_are_how_it_is_taken(line: str, taken: str, trouble: str | None) -> None:
    (reading,) = really_taken.read(line, HEARING)
    assert (reading.values.get("really_taken"), reading.values.get("side_effects")) == (taken, trouble)
    assert not reading.left


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        ("helps some dr okafor northside", {"helps": "some", "prescriber": "dr okafor northside"}, ""),
        ("helps some, dr okafor northside", {"helps": "some", "prescriber": "dr okafor northside"}, ""),
        ("y dr lee pain clinic", {"really_taken": "as the label says", "prescriber": "dr lee pain clinic"}, ""),
        ("a lot dr patel", {"helps": "a_lot", "prescriber": "dr patel"}, ""),
        ("helps a lot, dr okafor doesnt know", {"helps": "a_lot"}, "dr okafor doesnt know"),
    ],
)
def test_who_prescribes_it_is_no_effect(line: str, values: dict[str, str], left: str) -> None:
    (reading,) = really_taken.read(line, HEARING)
    assert ({name: str(value) for name, value in reading.values.items()}, reading.left) == (values, left)


def _at_taken(sitting: Make, *script: object) -> Medicine:
    here = sitting(
        ("medicines", "warfarin at night"), ("medicines", Way.KEEP), *script, Way.STOP, sections=[MEDICINES]
    )
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    return found


@pytest.mark.parametrize(
    ("reply", "strength", "taken"),
    [("the strength on the label", "5 mg", "as the label says"), ("really taken", None, "5 mg")],
)
def test_an_amount_behind_a_yes_is_asked_about(sitting: Make, reply: str, strength: str | None, taken: str) -> None:
    found = _at_taken(
        sitting, ("medicines.medicine-1:taken", "y, 5 mg"), ("medicines.medicine-1:taken:unclear", reply)
    )
    assert (found.strength, found.really_taken) == (strength, taken)


def test_a_bare_no_is_asked_what_then(sitting: Make) -> None:
    found = _at_taken(
        sitting, ("medicines.medicine-1:taken", "no"), ("medicines.medicine-1:taken", "only half of it")
    )
    assert found.differently == "only half of it"


def test_of_the_others_each_gets_its_own_words(sitting: Make) -> None:
    here = sitting(
        ("medicines", "lisinopril 20 mg daily"),
        ("medicines", "metformin 500 mg 3 times a day"),
        ("medicines", Way.KEEP),
        ("medicine_review:rest", "no"),
        ("medicine_review:rest", "2 makes me woozy so I skip the noon one"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    assert here.asker.prompts[4].problem
    taken = {item.name: item.really_taken for item in here.interview.visit.medicines or ()}
    assert taken == {"lisinopril": None, "metformin": "I skip the noon one"}


def test_what_a_label_says_that_was_not_told_is_not_taken_otherwise(sitting: Make) -> None:
    here = sitting(
        ("medicines", "tamsulosin 0.4 mg"),
        ("medicines", "pantoprazole 40 mg a.m."),
        ("medicines", "lisinopril 10 mg 1 tab daily"),
        ("medicines", Way.KEEP),
        ("medicine_review:rest", "1 is 1 cap in evg, 2 one a.m., 3 is 2 tabs at night"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    told = [(one.dose, one.when, one.really_taken) for one in here.interview.visit.medicines or ()]
    assert told == [
        ("1 cap", "in evg", None),
        ("one", "a.m.", None),
        ("1 tab", "daily", "is 2 tabs at night"),
    ]


def test_dont_know_with_words_is_dont_know_with_a_note(sitting: Make) -> None:
    daily = section("pains")
    before = sitting(("pains", "left knee"), ("pains", Way.KEEP), Way.STOP, sections=[daily])
    before.interview.walk()
    here = sitting(
        ("pains.pain-1:numbers", "dont know, she rubs it"), Way.STOP, visit=before.interview.visit, sections=[daily]
    )
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == "pains.pain-1:numbers"))
    (pain,) = here.interview.visit.pains or ()
    assert "she rubs it" in " ".join(pain.notes.values()) and pain.gaps


@pytest.mark.parametrize(
    ("line", "taken", "started", "runs_out"),
    [
        ("3 a day, helps some, since 2014, out december 9", "3 a day", "2014", "december 9"),
        ("4 a day, some, since 2016", "4 a day", "2016", None),
        ("y since 2010, runs out on 9 December", "as the label says", "2010", "9 December"),
        ("as the label, started in March 2015", "as the label says", "March 2015", None),
        ("2 at night since my wife died", "2 at night since my wife died", None, None),
        ("since the surgery I take 2", "since the surgery I take 2", None, None),
    ],
)
def test_since_when_and_when_it_runs_out_are_heard(
    line: str, taken: str, started: str | None, runs_out: str | None
) -> None:
    """They are asked in the same breath."""
    (reading,) = really_taken.read(line, HEARING)
    found = reading.values
    assert (found["really_taken"], found.get("started"), found.get("runs_out")) == (taken, started, runs_out)
    assert not reading.left


@pytest.mark.parametrize(
    ("reply", "taken"),
    [
        (
            "1 not on weekends, 3 2 or 3 times most days, rest y",
            ["not on weekends", None, "2 or 3 times most days"],
        ),
        ("3 2 at night", [None, None, "2 at night"]),
        ("1 2 at night", ["2 at night", None, None]),
        ("3: 2 a day; 1: only mornings", ["only mornings", None, "2 a day"]),
        ("1. not on weekends. 3. 2 a day", ["not on weekends", None, "2 a day"]),
        ("3 1 or 2 a night, 1 & 2 at noon", ["at noon", "at noon", "1 or 2 a night"]),
        ("1, 2, 3 at night", ["at night", "at night", "at night"]),
        ("1 2 y, 3 only 1", ["as the label says", "as the label says", "only 1"]),
        ("lisinopril 1 every other day", [None, "1 every other day", None]),
        ("2 1/2 tablet", [None, "1/2 tablet", None]),
    ],
)
def test_the_number_at_the_head_names_the_medicine(sitting: Make, reply: str, taken: list[str | None]) -> None:
    here = sitting(
        *(("medicines", line) for line in ("hydroxyurea 500 mg", "lisinopril 20 mg", "metformin 500 mg")),
        ("medicines", Way.KEEP),
        ("medicine_review:rest", reply),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    assert [item.really_taken for item in here.interview.visit.medicines or ()] == taken


def test_several_clauses_about_the_others_each_go_where_they_belong(sitting: Make) -> None:
    here = sitting(
        *(("medicines", line) for line in ("metformin 500 mg", "zorbex 5 mg", "lisinopril 20 mg", "flomax 0.4 mg")),
        ("medicines", Way.KEEP),
        ("medicine_review:rest", "2 and 4 arent medicines, 1 upsets my belly, rest yes"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    visit = here.interview.visit
    assert [(one.name, one.side_effects, one.really_taken) for one in visit.medicines or ()] == [
        ("metformin", "upsets my belly", None),
        ("lisinopril", None, None),
    ]
    assert (
        visit.medicine_review.taken_differently is not None
        and visit.medicine_review.taken_differently.value == "no"
    )


def test_what_was_told_of_the_blood_thinner_stands_on_the_list(sitting: Make) -> None:
    visit = Visit.model_validate(
        {"health": {"blood_thinner": "yes", "blood_thinner_why": "eliquis 5 mg twice a day"}}
    )
    here = sitting(("medicines", "eliquis you got already"), Way.STOP, visit=visit, sections=[MEDICINES])
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert (found.strength, found.when) == ("5 mg", "twice a day")


@pytest.mark.parametrize(
    ("line", "is_asked"),
    [
        ("eliquis 5 mg twice a day for clot in my leg", False),
        ("warfarin 5 mg at night", False),
        ("hydroxyurea 500 mg daily for pain crises", False),
        ("metformin 500 mg twice a day for nerve pain", False),
        ("oxycodone 5 mg twice a day", True),
        ("propranolol 40 mg daily for migraine", True),
        ("zorbex 5 mg daily for back pain", True),
    ],
)
def test_whether_it_helps_is_not_asked_of_what_is_not_for_pain(sitting: Make, line: str, is_asked: bool) -> None:
    here = sitting(("medicines", line), ("medicines", Way.KEEP), Way.STOP, sections=[MEDICINES])
    here.interview.walk()
    visit = here.interview.visit
    (found,) = visit.medicines or ()
    assert really_taken.for_pain(visit, found) is is_asked
    assert ("help" in here.asker.prompts[-1].text) is is_asked


@pytest.mark.parametrize(
    ("medicine", "asked", "not_asked"),
    [
        ({"name": "eliquis"}, (), ("help", "since", "run out")),
        ({"name": "lantus"}, (), ("help", "since", "run out")),
        ({"name": "lorazepam"}, ("since when", "run out"), ("help",)),
        ({"name": "lorazepam", "started": "2015"}, ("run out",), ("since when", "help")),
        ({"name": "oxycodone"}, ("since when", "help"), ("run out",)),
        ({"name": "oxycodone", "started": "2019"}, ("help",), ("since when",)),
        ({"name": "gabapentin"}, ("help",), ("since when", "run out")),
    ],
)
def test_what_cannot_apply_or_was_said_is_not_asked_with_it(
    medicine: dict[str, str], asked: tuple[str, ...], not_asked: tuple[str, ...]
) -> None:
    """As the first medicine and as a later one."""
    for before in ([], [{"name": "ibuprofen"}]):
        visit = Visit.model_validate({"medicines": [*before, medicine]}, context={"today": TODAY})
        record = (visit.medicines or ())[-1]
        text = really_taken.text(visit, record, voice_of(visit))
        assert all(words in text for words in asked)
        assert not any(words in text for words in not_asked)


@pytest.mark.parametrize(
    ("line", "kind", "taken", "left"),
    [
        ("y, store stuff", "store_bought", "as the label says", "store stuff"),
        ("is just store stuff", "store_bought", None, "is just store stuff"),
        ("y. its from the drugstore", "store_bought", "as the label says", "its from the drugstore"),
        ("2 a day, over the counter", "store_bought", "2 a day", "over the counter"),
        ("y", None, "as the label says", ""),
    ],
)
def test_that_it_is_bought_is_not_how_it_is_taken(
    line: str, kind: str | None, taken: str | None, left: str
) -> None:
    (reading,) = really_taken.read(line, Hearing(TODAY, Visit(), Medicine(name="ibuprofen")))
    assert (reading.values.get("kind"), reading.values.get("really_taken"), reading.left) == (kind, taken, left)


def test_words_about_the_store_behind_the_name_of_another_one(sitting: Make) -> None:
    here = sitting(
        ("medicines", "senna 2 at night"),
        ("medicines", Way.KEEP),
        ("medicine_review:rest", "y. senna is just store stuff"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    (one,) = here.interview.visit.medicines or ()
    assert (one.kind, one.really_taken) == ("store_bought", None)
    assert one.notes["really_taken"] == "is just store stuff"
    assert "taken_differently" not in here.interview.visit.medicine_review.notes


ADVIL = Medicine(id="m-1", name="advil", dose="3 or 4 at a time", when="most work days")


@pytest.mark.parametrize(
    ("item", "taken"),
    [
        (ADVIL, "3 or 4 at a time most work days"),
        (Medicine(id="m-1", name="aleve"), "as the label says"),
        (Medicine(id="m-1", name="gabapentin", dose="1", when="at night"), "as the label says"),
        (Medicine(id="m-1", name="aspirin", when="daily", prescriber="dr kim"), "as the label says"),
    ],
)
def test_a_yes_to_what_has_no_label_is_what_was_typed(item: Medicine, taken: str) -> None:
    line = "y, takes the edge off but burns my stomach"
    (reading,) = really_taken.read(line, Hearing(TODAY, Visit(), item))
    assert reading.values["really_taken"] == taken
    assert reading.values["side_effects"] == "burns my stomach"


@pytest.mark.parametrize(
    "words",
    [
        "kidney doctor said no",
        "my doctor said not to",
        "dr lee says never",
        "told not to by dr lee",
        "my kidney dr doesnt want me on it",
        "pharmacist warned me",
        "they said stay off",
    ],
)
def test_a_no_of_a_doctor_stands_beside_how_it_is_taken(words: str) -> None:
    (reading,) = really_taken.read(f"helps some. {words}", Hearing(TODAY, Visit(), Medicine(name="aleve")))
    assert (reading.values["differently"], reading.values["helps"].value) == (words, "some")
    assert not reading.left


def test_what_a_doctor_allows_is_no_no() -> None:
    (reading,) = really_taken.read("helps some. dr said no more than 2", Hearing(TODAY, Visit(), ADVIL))
    assert "differently" not in reading.values


def test_one_whose_line_told_what_it_does_is_asked_about_with_the_others(sitting: Make) -> None:
    """Its own question is passed over, and how it is taken was not said."""
    here = sitting(
        ("medicines", "amitriptyline 10 mg at bedtime dr wen, sleep ok not the pain"),
        ("medicines", Way.KEEP),
        ("medicine_review:rest", "1 i skip it when i drive early"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert (found.really_taken or found.differently) == "i skip it when i drive early"


def test_a_number_whose_label_has_no_unit_ends_the_question(sitting: Make) -> None:
    here = sitting(
        ("medicines", "pancreatin 25000 with meals"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:unclear", "thats just what it says, pancreatin 25000"),
        Way.STOP,
        sections=[MEDICINES],
    )
    here.interview.walk()
    (found,) = here.interview.visit.medicines or ()
    assert (found.name, found.strength) == ("pancreatin", "25000")


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("y helps shoulder some", {"really_taken": "as the label says", "helps": "some"}),
        ("helps me sleep bit makes the dizziness worse", {"helps": "a_little", "side_effects": "makes the dizziness worse"}),
        ("helps him sleep some", {"helps": "some"}),
        ("helps only a little", {"helps": "a_little"}),
        ("helps some with walking", {"helps": "some"}),
        ("y dr salazar comp doc", {"really_taken": "as the label says", "prescriber": "dr salazar comp doc"}),
        ("2 a day helps some, dr patel", {"really_taken": "2 a day", "helps": "some", "prescriber": "dr patel"}),
        ("dr patel knows", {}),
        ("i take 2 in the morning, 5 or 6 on bad days", {"really_taken": "i take 2 in the morning, 5 or 6 on bad days"}),
        ("3 a day, i run out early most months", {"really_taken": "3 a day", "ran_out_early": "i run out early most months"}),
        ("y, runs out dont know, i just get more", {"really_taken": "as the label says", "runs_out": "dont_know"}),
        ("since 2019, it runs out whenever", {"started": "2019", "runs_out": "dont_know"}),
        ("y, cpap i dont use", {"really_taken": "as the label says"}),
    ],
)  # fmt: skip
def test_what_is_told_there_is_asked_no_more(line: str, values: dict[str, str]) -> None:
    (reading,) = really_taken.read(line, Hearing(TODAY, Visit(), Medicine(id="m-1", name="hydrocodone")))
    assert {name: str(value) for name, value in reading.values.items()} == values
    assert not (reading.unclear or reading.gone)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("dr baca gives me that too", "dr baca"),
        ("two or three, helps a little, dr baca gives me that too", "dr baca"),
        ("dr okafor also gives me those", "dr okafor"),
        ("helps some, dr lee has me on that too", "dr lee"),
        ("my pcp gives me that as well", "pcp"),
    ],
)
def test_who_gives_it_too_is_no_trouble(line: str, who: str) -> None:
    (reading,) = really_taken.read(line, HEARING)
    assert (reading.values.get("prescriber"), reading.values.get("side_effects")) == (who, None)
