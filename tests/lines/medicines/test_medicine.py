"""One line of a medicine: what is sure, what is asked, and what is kept beside it. Every example is made up."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from visitprep.lines.medicines.medicine import fields, read
from visitprep.lines.reading import Reading
from visitprep.visit.records.medicine import Medicine

Asked = list[tuple[str, str, object]]


def told(reading: Reading) -> dict[str, str]:
    return {field: str(value) for field, value in reading.values.items()}


def asked(reading: Reading) -> Asked:
    return [(doubt.field, doubt.typed, doubt.meant) for doubt in reading.unclear]


def only(line: str) -> Reading:
    (reading,) = read(line)
    Medicine.model_validate(dict(reading.values))  # what is handed back is what the record takes
    return reading


GRAMMAR: list[tuple[str, dict[str, str], Asked, str]] = [
    ("gabapentin 300 mg three times a day for nerve pain",
     {"name": "gabapentin", "strength": "300 mg", "when": "three times a day", "reason": "nerve pain"}, [], ""),
    ("metropolol 50 mg twice a day blood pressure",
     {"name": "metropolol", "strength": "50 mg", "when": "twice a day", "reason": "blood pressure"},
     [("name", "metropolol", "metoprolol")], ""),
    ("levothyroxine 75 morning", {"name": "levothyroxine", "strength": "75", "when": "morning"},
     [("strength", "75", "75 mcg")], ""),
    ("oxycodone 10", {"name": "oxycodone", "strength": "10"}, [("strength", "10", "10 mg")], ""),
    ("Percoset 10", {"name": "Percoset", "strength": "10"},
     [("name", "Percoset", "Percocet"), ("strength", "10", "10/325 mg")], ""),
    ("lantus 18 units bedtime", {"name": "lantus", "dose": "18 units", "when": "bedtime"}, [], ""),
    ("morphine ER 30 mg 1 every 12 hours, Dr. Pelletier he retired",
     {"name": "morphine ER", "strength": "30 mg", "dose": "1", "when": "every 12 hours", "prescriber": "Dr. Pelletier"},
     [], "he retired"),
    ("tamsulosin .4 mg bedtime prostate",
     {"name": "tamsulosin", "strength": ".4 mg", "when": "bedtime", "reason": "prostate"}, [], ""),
    ("Zorvolex 35 mg 3x daily Dr Hsu for my elbow",
     {"name": "Zorvolex", "strength": "35 mg", "when": "3x daily", "prescriber": "Dr Hsu", "reason": "my elbow"}, [], ""),
    ("zorbitol 35 mg 3x daily by mouth Dr Hsu for my elbow",
     {"name": "zorbitol", "strength": "35 mg", "when": "3x daily by mouth", "prescriber": "Dr Hsu", "reason": "my elbow"},
     [], ""),
    ("clonazepam .5 daily", {"name": "clonazepam", "strength": ".5", "when": "daily"}, [("strength", ".5", "0.5 mg")], ""),
    ("xanax .25 at night", {"name": "xanax", "strength": ".25", "when": "at night"}, [("strength", ".25", "0.25 mg")], ""),
    ("cbd gummy 25 mg at nite most nites from my neighbor, dr doesnt know",
     {"name": "cbd", "strength": "25 mg", "form": "gummy", "when": "at nite most nites"}, [],
     "from my neighbor, dr doesnt know"),
    ("norco 5/325 half a tab maybe 3 a week left over",
     {"name": "norco", "strength": "5/325", "dose": "half a tab", "when": "3 a week"}, [], "left over"),
    ("ibuprofin 200 store brand 4 when it's bad",
     {"name": "ibuprofin", "strength": "200", "dose": "4", "when": "when it's bad", "as_needed": "yes",
      "kind": "store_bought"},
     [("name", "ibuprofin", "ibuprofen"), ("strength", "200", "200 mg")], ""),
    ("flexeril 10", {"name": "flexeril", "strength": "10"}, [("strength", "10", "10 mg")], ""),
    ("flexeril 10 mg at night for spasams",
     {"name": "flexeril", "strength": "10 mg", "when": "at night", "reason": "spasams"}, [], ""),
    ("Aleve 2 on bad days", {"name": "Aleve", "dose": "2", "when": "on bad days", "as_needed": "yes"}, [], ""),
]  # fmt: skip

MORE: list[tuple[str, dict[str, str], Asked, str]] = [
    ("tramadol 50 mg most nights from my pain clinic helps a little",
     {"name": "tramadol", "strength": "50 mg", "when": "most nights", "prescriber": "my pain clinic",
      "helps": "a_little"}, [], ""),
    ("Voltaren gel 2 g on my thumb", {"name": "Voltaren gel", "dose": "2 g", "when": "on my thumb"}, [], ""),
    ("Voltaren gel twice a day on my thumb", {"name": "Voltaren gel", "when": "twice a day on my thumb"}, [], ""),
    ("baclofen 10 mg wobble at night", {"name": "baclofen", "strength": "10 mg", "when": "at night"}, [], "wobble"),
    ("I take 2 Advil at night", {"name": "Advil", "dose": "2", "when": "at night"}, [], ""),
    ("my gabapentin 300 mg at night", {"name": "gabapentin", "strength": "300 mg", "when": "at night"}, [], ""),
    ("metoprolol sucinate ER 50 mg daily",
     {"name": "metoprolol sucinate ER", "strength": "50 mg", "when": "daily"},
     [("name", "metoprolol sucinate ER", "metoprolol succinate ER")], ""),
    ("trazadone 50-100 mg at bedtime", {"name": "trazadone", "dose": "50-100 mg", "when": "at bedtime"},
     [("name", "trazadone", "trazodone")], ""),
    ("Tylenol 3 every 6 hours", {"name": "Tylenol", "when": "every 6 hours"}, [("name", "Tylenol 3", None)], ""),
    ("warfarin 5 mg daily except Sunday",
     {"name": "warfarin", "strength": "5 mg", "when": "daily except Sunday"}, [], ""),
    ("warfarin 5 mg Mon Wed Fri and 2.5 mg other days",
     {"name": "warfarin", "when": "5 mg Mon Wed Fri and 2.5 mg other days"},
     [("strength", "5 mg Mon Wed Fri and 2.5 mg other days", None)], ""),
    ("lyrica 150 mg was 75 mg", {"name": "lyrica", "strength": "150 mg"}, [], "was 75 mg"),
    ("gabapentin 300 mg daily but I stopped in May",
     {"name": "gabapentin", "strength": "300 mg", "when": "daily"}, [], "but I stopped in May"),
    ("Crestor 20 Dr Amari", {"name": "Crestor", "strength": "20", "prescriber": "Dr Amari"},
     [("strength", "20", "20 mg")], ""),
    ("Soma Qwilf 350 mg", {"name": "Soma", "strength": "350 mg"}, [("name", "Soma Qwilf", "Soma Qwilf")],
     "Qwilf"),
    ("valium 5 when I fly", {"name": "valium", "strength": "5", "when": "when I fly", "as_needed": "yes"},
     [("strength", "5", "5 mg")], ""),
]  # fmt: skip


@pytest.mark.parametrize(("line", "values", "doubts", "left"), GRAMMAR + MORE)
def test_a_line_gives_what_is_sure_and_asks_the_rest(
    line: str, values: dict[str, str], doubts: Asked, left: str
) -> None:
    """A misspelt name keeps its letters, a number without a unit stays one, and words of no field stand apart."""
    reading = only(line)
    assert (told(reading), asked(reading), reading.left) == (values, doubts, left)


@pytest.mark.parametrize(
    ("line", "typed", "meant"),
    [
        ("gabapentin 1800 a day", "1800 a day", "1800 mg a day"),
        ("oxycodone 40 a day", "40 a day", "40 mg a day"),
        ("lisinopril 15 daily", "15", "15 mg"),
        ("melatonin 20 nightly", "20", "20 mg"),
        ("methotrexate 17.5 weekly", "17.5", "17.5 mg"),
        ("Effexor 225 daily", "225", "225 mg"),
        ("warfarin 8 daily", "8", None),
        ("lisinopril .5 daily", ".5", None),
        ("Xanax 1 at night", "1", None),
        ("prednisone 5 daily", "5", None),
        ("lorazepam 3 a day", "3 a day", None),
        ("methotrexate 6 weekly", "6", None),
    ],
)
def test_a_bare_number_is_asked_and_stands_in_no_field(line: str, typed: str, meant: str | None) -> None:
    """A number may be how many, or how much; only a large one has one reading, and that is asked as well."""
    reading = only(line)
    assert [(doubt.typed, doubt.meant) for doubt in reading.unclear] == [(typed, meant)]
    number = typed.split()[0]
    assert not any(number in str(value).split() for value in reading.values.values())


@pytest.mark.parametrize(
    "line",
    [
        "the little orange one my neighbor gave me when it got bad",
        "something for my nerves",
        "I am not sure what it is called but it is for my heart and I take it every day",
        "my blood pressure pill",
        "muscle relaxer at night",
        "no aspirin 81 mg",
        "allergic to penicillin 500 mg",
        "small white pill",
        "they put me on a new one at the hospital last month and it helps",
        "take 1 tablet by mouth twice daily",
        "heat patch",
    ],
)
def test_what_tells_no_name_is_kept_whole_and_the_label_is_asked_for(line: str) -> None:
    """A sentence never becomes a name."""
    reading = only(line)
    assert told(reading) == {} and asked(reading) == [("", line, None)] and reading.left == line


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Tylenol and Advil when needed", ["Tylenol", "Advil"]),
        ("gabapentin 300 mg and tramadol 50 mg", ["gabapentin", "tramadol"]),
        ("lisinopril, amlodipine, metformin 500 mg twice a day", ["lisinopril", "amlodipine", "metformin"]),
        ("Aleve at night; Tylenol in the morning", ["Aleve", "Tylenol"]),
        ("ibuprofin and Zyrtec", ["ibuprofin", "Zyrtec"]),
        ("lisinopril and Percoset 10", ["lisinopril", "Percoset"]),
        ("Eloquis 5 mg twice a day, metropolol 50", ["Eloquis", "metropolol"]),
    ],
)
def test_several_medicines_on_a_line_are_told_apart_after_asking(line: str, names: list[str]) -> None:
    """The question stands once, on the first, and its "yes" means the pieces of the line."""
    readings = read(line)
    assert [reading.values["name"] for reading in readings] == names
    lines = [doubt for reading in readings for doubt in reading.unclear if doubt.field == ""]
    assert [(doubt.typed, len(doubt.meant)) for doubt in lines] == [(line, len(names))]  # type: ignore[arg-type]
    assert readings[0].unclear[0] is lines[0]


@pytest.mark.parametrize(
    "line", ["warfarin 5 mg, evening", "hydrocortisone, cream 1 %", "gabapentin 300 mg, nightly"]
)
def test_a_word_of_a_label_behind_a_comma_is_no_second_medicine(line: str) -> None:
    assert len(read(line)) == 1


def test_what_stands_behind_the_last_of_several_names_is_said_of_all() -> None:
    """ "Tylenol and Advil when needed": neither is taken every day."""
    assert [reading.values["as_needed"] for reading in read("Tylenol and Advil when needed")] == ["yes", "yes"]
    strengths = [reading.values.get("strength") for reading in read("lisinopril and metformin 500 mg daily")]
    assert strengths == [None, "500 mg"]


@pytest.mark.parametrize(
    "line",
    ["hydrocodone and acetaminophen 5/325 1 tab q6h", "calcium and vitamin D daily", "iron 65 mg for tired and cramps",
     "lisinopril/hydrochlorothiazide 20-12.5 mg daily", "Zocor (simvastatin) 20 mg"],
)  # fmt: skip
def test_a_mixture_and_a_reason_are_one_line(line: str) -> None:
    assert len(read(line)) == 1


def test_a_pasted_list_gives_one_reading_a_line() -> None:
    """Marks of a list go, and directions below a name belong to it."""
    pasted = """
        1. GABAPENTIN 300 MG CAPSULE
           TAKE 1 CAPSULE BY MOUTH THREE TIMES DAILY
           Qty: 90  Refills: 2
        2. Lisinopril 20 mg tablet

        - metformin 500 mg
          Sig: one tablet twice a day with meals
        • aspirin 81 mg daily
        something for sleep
    """
    readings = read(pasted)
    assert [reading.values.get("name") for reading in readings] == [
        "GABAPENTIN", "Lisinopril", "metformin", "aspirin", None,
    ]  # fmt: skip
    assert readings[0].values["dose"] == "TAKE 1 CAPSULE BY MOUTH"
    assert readings[0].values["when"] == "THREE TIMES DAILY"
    assert readings[2].values["when"] == "twice a day with meals"
    assert readings[4].left == "something for sleep"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("gabapentin", {"name": "gabapentin"}),
        ("oxycodone 10", {"name": "oxycodone", "strength": "10"}),
        ("clonazepam .5 daily", {"name": "clonazepam", "strength": ".5", "when": "daily"}),
        ("baclofen 10 mg wobble at night",
         {"name": "baclofen", "strength": "10 mg", "when": "at night", "notes": {"name": "wobble"}}),
        ("prednisone taper", {"name": "prednisone taper"}),
        ("my blood thinner", {"name": "my blood thinner"}),
        ("small white pill", {"name": "small white pill"}),
        ("Tylenol and Advil when needed", {"name": "Tylenol and Advil when needed"}),
        ("the little orange one my neighbor gave me",
         {"notes": {"name": "the little orange one my neighbor gave me"}}),
        (5, {"name": 5}),
    ],
)  # fmt: skip
def test_where_nothing_can_be_asked_back_the_rest_becomes_a_note(
    typed: object, expected: dict[str, object]
) -> None:
    """A file, or a question that takes one answer: no word is lost, and a story is no name."""
    assert dict(fields(typed)) == expected


@pytest.mark.parametrize(
    ("line", "when"),
    [
        (
            "tizanidine 4mg at nite when i need it maybe 3 nites a week",
            "at nite when i need it maybe 3 nites a week",
        ),
        ("tizanidine 4 mg 3 nights a week", "3 nights a week"),
        ("tizanidine 4 mg at night 3 nights a week", "at night 3 nights a week"),
        ("tizanidine 4 mg 2 or 3 days a week as needed", "2 or 3 days a week as needed"),
        ("tizanidine 4 mg up to 3 nights per week", "up to 3 nights per week"),
        ("tizanidine 4 mg max 3 days a week", "max 3 days a week"),
        ("tizanidine 4 mg five nights out of 7", "five nights out of 7"),
        ("tizanidine 4 mg a couple of mornings a week", "a couple of mornings a week"),
        ("tizanidine 4 mg 2-3 x a week", "2-3 x a week"),
    ],
)
def test_a_number_of_nights_or_days_is_no_count_of_tablets(line: str, when: str) -> None:
    """Nothing is glued together from what is left around it."""
    reading = only(line)
    assert reading.values["when"] == when and "dose" not in reading.values and not reading.left
    assert ("as_needed" in reading.values) == ("need" in when)


def test_a_count_before_the_number_of_nights_is_still_one() -> None:
    values = only("tizanidine 4 mg 1 tablet 3 nights a week").values
    assert (values["dose"], values["when"]) == ("1 tablet", "3 nights a week")


@pytest.mark.parametrize(
    ("line", "when", "left"),
    [
        ("oxycontin er 20mg 1 twice a day for the groin sometimes a third one on bad days",
         "twice a day sometimes a third one on bad days", ""),
        ("oxycodone 5 mg 1 twice a day sometimes an extra one on bad days",
         "twice a day sometimes an extra one on bad days", ""),
        ("oxycodone 5 mg 1 twice a day, 1 more on bad days", "twice a day, 1 more on bad days", ""),
        ("oxycodone 5 mg 1 twice a day and another one if needed", "twice a day and another one if needed", ""),
        ("oxycodone 5 mg 1 twice a day, on bad days 2", "twice a day, on bad days 2", ""),
        ("oxycodone 5 mg 1 twice a day, 2 on bad days", "twice a day, 2 on bad days", ""),
    ],
)  # fmt: skip
def test_one_more_on_bad_days_does_not_make_it_as_needed(line: str, when: str, left: str) -> None:
    """What is taken by the clock stays so, and the words on the other one are kept together."""
    reading = only(line)
    assert (reading.values["dose"], reading.values["when"], reading.left) == ("1", when, left)
    assert "as_needed" not in reading.values


@pytest.mark.parametrize(
    ("line", "started", "left"),
    [
        ("oxycontin er 20mg 1 twice a day since 2020 for the groin sometimes a third one on bad days", "2020", ""),
        ("gabapentin since March 2021", "2021-03", ""),
        ("gabapentin 300 mg for nerve pain since 2021", "2021", ""),
        ("gabapentin 300 mg at night since my fall", None, "since my fall"),
    ],
)  # fmt: skip
def test_since_when_is_a_day_and_no_strength(line: str, started: str | None, left: str) -> None:
    (reading,) = read(line, date(2026, 11, 28))
    day = reading.values.get("started")
    assert (getattr(day, "value", None), reading.left) == (started, left)
    assert reading.values.get("strength") in (None, "20mg", "300 mg") and not reading.unclear
    Medicine.model_validate(dict(reading.values), context={"today": date(2026, 11, 28)})


_WORDS = (
    "gabapentin|Percocet|Percoset|Tylenol 3|aspirin|zorbitol|metropolol|300 mg|5/325|10|.5|1800|2 tablets|take|by mouth|twice a day"
    "|daily|at night|a day|prn|as needed|for pain|nerve pain|Dr Hsu|from my doctor|store brand|on my thumb|max 4 a day|x 10 days|"
    "wobble|stopped|except|was|then|and|or|, |; |helps a little|most nights|3 nights a week|since 2020|one more on bad days|when it's bad|patch|with food|the|2"
)
_DROPPED = {
    "for",
    "from",
    "and",
    "was",
    "then",
    "store",
    "brand",
    "helps",
    "a",
    "little",
    "the",
    "my",
    "take",
    "taking",
    "some",
    "or",
}


def test_the_point_of_a_half_stays_in_what_is_left() -> None:
    """ ".5" is not "5"."""
    assert only(".5 gabapentin").left == ".5"


@pytest.mark.slow
@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(_WORDS.split("|")), min_size=1, max_size=8))
def test_no_word_of_a_line_is_lost(pieces: list[str]) -> None:
    """Each stands in a field, in what is asked, or in what is left; only words that join them may go."""
    line = " ".join(pieces)
    kept = " ".join(
        " ".join((*map(str, reading.values.values()), *(doubt.typed for doubt in reading.unclear), reading.left))
        for reading in read(line)
    )
    lost = set(re.findall(r"[\w./']+", line)) - set(re.findall(r"[\w./']+", kept))
    assert lost <= _DROPPED


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_read(line: str) -> None:
    """No text breaks the reader, and what it gives is what the record takes."""
    for reading in read(f"gabapentin {line}"):
        Medicine.model_validate(dict(reading.values))


@pytest.mark.parametrize(
    ("line", "taken", "trouble"),
    [
        ("oxycodone 5 mg every 6 hours, I take 3 a day", "I take 3 a day", None),
        ("tramadol 50 mg 1-2 every 6 hours as needed, about 4 a day", "about 4 a day", None),
        ("norco 10/325 as needed but really 4 times a day", "really 4 times a day", None),
        ("pregabalin 75 mg twice a day but I only take one, makes me dopey", "I only take one", "dopey"),
        ("lyrica 75 mg twice a day (she takes one at night)", "she takes one at night", None),
        ("duloxetine 60 mg in the morning, makes me sweat", None, "sweat"),
        ("baclofen 10 mg at night when i take it", None, None),
        ("metformin 1000 mg twice a day with food", None, None),
    ],
)
def test_how_it_is_really_taken_may_stand_on_the_line(line: str, taken: str | None, trouble: str | None) -> None:
    """Then nobody asks it again; what a label says stays what the label says."""
    (reading,) = read(line, date(2026, 11, 28))
    assert (reading.values.get("really_taken"), reading.values.get("side_effects")) == (taken, trouble)


@pytest.mark.parametrize(
    ("line", "label", "taken", "trouble", "reason"),
    [
        ("tegretol 200 mg they want 3 a day but i take 2, noon one makes me wobbly, for the face",
         "3 a day", "i take 2", "noon one makes me wobbly", "the face"),
        ("oxycodone 5 mg supposed to take 4 a day but i only take 2, the morning one makes me sick",
         "4 a day", "i only take 2", "the morning one makes me sick", None),
        ("gabapentin 300 mg says three times a day i take all 3 at bedtime instead",
         "three times a day", "i take all 3 at bedtime instead", None, None),
        ("eliquis 5 mg 2x a day but i forget the evening one couple times a week",
         "2x a day", "i forget the evening one couple times a week", None, None),
        ("gabapentin 300 mg 3 a day but i skip the noon one, for the feet",
         "3 a day", "i skip the noon one", None, "the feet"),
        ("lyrica 75 mg dr lee said 3 a day but just take 2 because the morning one makes me sleepy",
         "3 a day", "just take 2", "the morning one makes me sleepy", None),
        ("hydrocodone 5 mg (they want 4 a day, i take 2)", "4 a day", "i take 2", None, None),
        ("lisinopril 10 mg in the morning makes me cough", "in the morning", None, "cough", None),
        ("oxycontin 20 mg doc has me on it twice a day but i only do it once cause the morning one knocks me out, for my hip",
         "twice a day", "i only do it once", "the morning one knocks me out", "my hip"),
        ("zoloft 100 mg was told to take in the morning but i take it at night",
         "in the morning", "i take it at night", None, None),
        ("baclofen 10 mg prescribed 3 a day, take 1 most nites", "3 a day", "take 1 most nites", None, None),
        ("norco 5/325 they have me on 2 a day", "2 a day", None, None, None),
        ("metformin 500 mg twice a day, upsets my stomach", "twice a day", None, "upsets my stomach", None),
        ("duloxetine 60 mg one in the morning", "in the morning", None, None, None),
        ("topiramate 25 mg two in the am one at night", "two in the am one at night", None, None, None),
    ],
)  # fmt: skip
def test_what_is_prescribed_and_what_is_taken_are_told_apart(
    line: str, label: str, taken: str | None, trouble: str | None, reason: str | None
) -> None:
    """The dose that makes trouble is told by its time of day, which is no time of taking."""
    (reading,) = read(line, date(2026, 11, 28))
    told_so = [reading.values.get(field) for field in ("when", "really_taken", "side_effects", "reason")]
    assert told_so == [label, taken, trouble, reason]
    assert (reading.left, reading.unclear) == ("", ())


@pytest.mark.parametrize(
    ("line", "name", "when", "left"),
    [
        ("i dont take nsaids on account of the eliquis, well aleve couple mornings a week",
         "aleve", "couple mornings a week", "i dont take nsaids on account of the eliquis"),
        ("no nsaids but aleve 2 at night", "aleve", "at night", "no nsaids"),
        ("i don't take any pain pills, except tylenol 500 mg at night", "tylenol", "at night",
         "i don't take any pain pills"),
        ("i dont take blood thinners, well baby aspirin every day", "baby aspirin", "every day",
         "i dont take blood thinners"),
        ("not on anything for sleep, just benadryl some nights", "benadryl", "some nights",
         "not on anything for sleep"),
        ("no blood thinners other than xarelto 20 mg at supper", "xarelto", "at supper", "no blood thinners"),
    ],
)  # fmt: skip
def test_of_a_no_with_one_exception_the_exception_is_the_medicine(
    line: str, name: str, when: str, left: str
) -> None:
    reading = only(line)
    assert (reading.values["name"], reading.values["when"], reading.left) == (name, when, left)
    assert not reading.gone


@pytest.mark.parametrize("line", ["no vitamins", "no aspirin or ibuprofen", "no opioids, dr said tylenol only"])
def test_a_no_without_an_exception_names_no_medicine(line: str) -> None:
    assert told(only(line)) == {}


@pytest.mark.parametrize(
    "line", ["gabapentin 300 mg does not help but i take it", "warfarin 5 mg daily but not on sunday"]
)
def test_a_no_about_a_medicine_that_is_named_first_is_no_exception(line: str) -> None:
    assert only(line).values["name"] == line.split()[0]


@pytest.mark.parametrize(
    ("line", "started", "left"),
    [
        ("lorazepam 0.5 mg at bedtime been on it 11 yrs", "2015~", ""),
        ("norco 5/325 3 a day, ive been on it for 2 years now", "2024~", ""),
        ("xanax 0.5 mg at night on it about 6 months, helps some", "2026-05~", ""),
        ("lorazepam 0.5 mg at bedtime for 11 years", "2015~", ""),
        ("cipro 500 mg twice a day for 2 weeks", None, ""),
    ],
)
def test_how_long_it_is_taken_says_since_when(line: str, started: str | None, left: str) -> None:
    (reading,) = read(line, date(2026, 11, 28))
    assert (getattr(reading.values.get("started"), "value", None), reading.left) == (started, left)


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("naproxen 500 mg twice a day for foot and neck, 3 on a bad day", "twice a day, 3 on a bad day"),
        ("ibuprofen 400 mg three times a day, 2 on bad days", "three times a day, 2 on bad days"),
        ("codeine 30 mg 4 times a day, up to 8 when bad", "4 times a day, up to 8 when bad"),
        ("diclofenac 50 mg bd, 3 if its a bad day", "bd, 3 if its a bad day"),
        ("tylenol 2 every morning, when its bad 4", "every morning, when its bad 4"),
        ("naproxen 250 mg one in the morning and two on bad days", "in the morning and two on bad days"),
    ],
)
def test_more_on_bad_days_of_what_is_taken_by_the_clock_is_neither_its_dose_nor_only_when_needed(
    line: str, when: str
) -> None:
    (reading,) = read(line)
    assert reading.values["when"] == when
    assert "as_needed" not in reading.values
    assert reading.values.get("dose") in (None, "2", "one")
    assert not reading.left


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("water pill bendroflumathiazide 2.5 morning", "bendroflumathiazide"),
        ("blood pressure pill amlodapine 5", "amlodapine"),
        ("sleeping pill zopiclon 7.5", "zopiclon"),
        ("water tablet is furosimide 40", "furosimide"),
        ("nerve pill gabapentine 300", "gabapentine"),
    ],
)
def test_a_misspelt_name_behind_what_it_does_is_offered(line: str, name: str) -> None:
    (reading,) = read(line)
    assert reading.values["name"] == name
    assert "name" in {one.field for one in reading.unclear}


@pytest.mark.parametrize(
    ("line", "really"),
    [
        ("ibuprofen 200s i take 3 or 4, couple three times a day", "i take 3 or 4, couple three times a day"),
        ("aleve i take 2, twice a week", "i take 2, twice a week"),
        ("tylenol 500s i take 2, most days", "i take 2, most days"),
    ],
)
def test_how_many_and_then_how_often_is_one(line: str, really: str) -> None:
    (reading,) = read(line, date(2026, 11, 30))
    assert reading.values["really_taken"] == really
    assert "when" not in reading.values


@pytest.mark.parametrize(
    "told",
    [
        "kidneys a bit down doc said wants blood again",
        "kidneys not great they are watching it",
        "sugar was up last time nurse wants it checked",
        "thyroid low",
        "heart a bit weak doctor said",
        "kidney function low stage 3 dr says careful",
        "sugar's been up they want the a1c again",
        "one kidney only",
        "i have heart failure",
        "got osteoporosis from it",
    ],
)
def test_how_an_illness_is_told_beside_a_medicine_is_not_what_it_is_for(told: str) -> None:
    (reading,) = read(f"atorvastatin 40 mg at night. {told}")
    assert "reason" not in reading.values
    assert reading.left == told
    for label in ("atorvastatin 40 mg at night, heart", "atorvastatin 40 mg heart at night"):
        (reading,) = read(label)
        assert reading.values["reason"] == "heart"


@pytest.mark.parametrize(
    ("line", "directions"),
    [
        ("naproxin 500 twice a day for foot n neck, 3 on a bad day", "twice a day, 3 on a bad day"),
        ("ibuprofen 400 three times a day for my back, 4 times if its bad", "three times a day, 4 times if its bad"),
        ("tramadol 50 1 morning 1 night for hip, extra one on bad nights", "1 morning 1 night, extra one on bad nights"),
        ("cocodamol 30/500 two 4x a day for knees, 6 a day wet weather", "two 4x a day, 6 a day wet weather"),
        ("gabapentin 300 mg three times a day for legs, double at night when it burns",
         "three times a day, double at night when it burns"),
        ("metformin 500 twice a day for sugar, skip when i cant eat", "twice a day, skip when i cant eat"),
        ("baclofen 10 three times a day for spasms, 2 at bedtime when legs jump",
         "three times a day, 2 at bedtime when legs jump"),
        ("lidocaine patch 5% on the back 12 hours for spine, two when its bad",
         "on the back 12 hours, two when its bad"),
        ("meloxicam 15 one a day for hands, with food or it bites, half if stomach bad",
         "one a day, with food or it bites, half if stomach bad"),
        ("prednisolone 5mg mornings for the lungs, 8 of em for 5 days if chest goes",
         "mornings, 8 of em for 5 days if chest goes"),
        ("insulin glargine 20 units at night for sugar, 22 if over 12", "20 units at night, 22 if over 12"),
        ("furosemide 40 mg morning for water, two if ankles up", "morning, two if ankles up"),
        ("solpadeine for my back 2 when it is bad, mostly twice a day", "2 when it is bad, mostly twice a day"),
        ("oxycodone 5 every 6 hours for pain, 2 at once when it spikes", "every 6 hours, 2 at once when it spikes"),
    ],
)  # fmt: skip
def test_directions_not_wholly_understood_stand_whole(line: str, directions: str) -> None:
    (reading,) = read(line, date(2026, 11, 28))
    told = " ".join(str(reading.values[name]) for name in ("dose", "when") if name in reading.values)
    assert (told, reading.left) == (directions, "")
    assert not {"as_needed", "really_taken"} & reading.values.keys() and "reason" in reading.values


def test_what_another_does_so_often_is_no_dose() -> None:
    (reading,) = read("warfarin, dose changes, 3 or 4mg, clinic tells me every fortnight", date(2026, 11, 28))
    assert "when" not in reading.values or "tells me every fortnight" in str(reading.values["when"])


@pytest.mark.parametrize(
    ("line", "name", "strength", "when", "left"),
    [
        ("water pill bendroflumathiazide 2.5 morning", "bendroflumathiazide", "2.5", "morning", "water pill"),
        ("heart pill bisoprolal 2.5 once a day", "bisoprolal", "2.5", "once a day", "heart pill"),
        ("sleeping tablet zopiclon 7.5 night", "zopiclon", "7.5", "night", "sleeping tablet"),
        ("acid tablet omeprazol 20 before breakfast", "omeprazol", "20", "before breakfast", "acid tablet"),
        ("muscle relaxer tizanadine 4 mg night", "tizanadine", "4 mg", "night", "muscle relaxer"),
        ("muscle relaxer tizanidine 4 mg night", "tizanidine", "4 mg", "night", "muscle relaxer"),
        ("blood thinner warfarin 5 mg", "warfarin", "5 mg", None, "blood thinner"),
        ("azo urinary pain relief, phenazopyridine 95", "azo urinary pain relief, phenazopyridine", "95", None, ""),
        ("Zocor, simvastatin 20 mg at night", "Zocor, simvastatin", "20 mg", "at night", ""),
        ("Advil ibuprofen 200 mg at night", "Advil ibuprofen", "200 mg", "at night", ""),
        ("nurofen plus 200 mg from boots", "nurofen plus", "200 mg", None, "from boots"),
        ("aleve from walgreens twice a day", "aleve", None, "twice a day", "from walgreens"),
    ],
)  # fmt: skip
def test_a_name_behind_its_kind_and_two_names_of_one(
    line: str, name: str, strength: str | None, when: str | None, left: str
) -> None:
    (reading,) = read(line, date(2026, 11, 28))
    told = [reading.values.get(field) for field in ("name", "strength", "when")]
    assert (told, reading.left) == ([name, strength, when], left)
    meant = [one for one in reading.unclear if one.field == "name"]
    assert all(one.meant and " " not in str(one.meant) for one in meant)
