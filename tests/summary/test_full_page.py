"""What stays on a page 1 that is too full, where words end, and what is not told twice."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from tests.people import TODAY
from tests.summary.told import page_of, page_one, safety_rows, section_text, sheet_of

from visitprep.document.sheet import Compared, Figure, PainRows
from visitprep.document.words import plain, text_of
from visitprep.findings.pain_order import pains_in_order
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import State
from visitprep.summary.first_page.daily.daily_life import daily_life
from visitprep.summary.first_page.medicines.taken_now import taken_now
from visitprep.summary.first_page.pains.rows import pain_rows
from visitprep.summary.first_page.pains.words import skin
from visitprep.summary.first_page.rank import LISTED, Others, rooms
from visitprep.summary.first_page.safety.box import safety_box
from visitprep.summary.first_page.scans import scans
from visitprep.summary.first_page.short import since, typed, typed_keeping, unless_told
from visitprep.summary.first_page.views import in_a_line
from visitprep.summary.first_page.why import tells_of_a_sign
from visitprep.text import proper
from visitprep.visit.dates.partial_date import PartialDate, read_date
from visitprep.visit.records.care import Test
from visitprep.visit.records.choices.care import TestKind
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import Condition, DeviceKind
from visitprep.visit.records.choices.pain import CameWith, Pattern, Quality, Region, SkinChange, Worsens
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.health import Device, Health, Substances, Surgery
from visitprep.visit.records.living import HelperView
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.number_fields import Span
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.visit import Visit

ROOMS = tuple(rooms())


def _rating(n: float) -> Span:
    return Span(low=n, high=n)


def _year() -> PartialDate:
    found = read_date("2024", TODAY)
    assert isinstance(found, PartialDate)
    return found


def test_five_pains_keep_a_line_in_every_choice_and_the_map_in_all_but_the_last_two() -> None:
    pains = tuple(Pain(id=f"pain-{n}", place=f"place {n}", usual=_rating(2)) for n in range(7))
    visit = Visit(pains=pains)
    assert {len(pain_rows(pains_in_order(visit), room, TODAY).rows) for room in ROOMS} == {7, LISTED}
    assert [room.body_map for room in ROOMS].index(False) == len(ROOMS) - 2


def test_a_pain_without_a_number_is_not_counted_as_small_and_says_so() -> None:
    rows = pain_rows((Pain(place="neck"),), ROOMS[-1], TODAY).rows
    assert [(row.place, row.usual, row.numbers) for row in rows] == [("Neck", None, "not said")]


@pytest.mark.parametrize(
    ("text", "longest", "printed"),
    [
        ("ketamine maybe for the hand. she does NOT want a spinal cord stimulator", 45, "ketamine maybe for the hand\N{NO-BREAK SPACE}…"),
        ("likes tea, is never without a stick outside", 22, "likes tea\N{NO-BREAK SPACE}…"),
        ("my last A1c was seven point four in september", 14, "my last A1c was seven point four\N{NO-BREAK SPACE}…"),
        ("my last A1c was seven point four in september", 22, "my last A1c was seven point four\N{NO-BREAK SPACE}…"),
        ("kidneys: eGFR 42 in march and creatinine high again", 16, "kidneys: eGFR 42\N{NO-BREAK SPACE}…"),
        ("the nurse said my INR was 2.6 in november", 24, "the nurse said my INR was 2.6\N{NO-BREAK SPACE}…"),
        ("ejection fraction 35 percent on the last echo", 20, "ejection fraction 35 percent\N{NO-BREAK SPACE}…"),
        ("walks 200 m with the rollator and then sits", 10, "walks 200 m\N{NO-BREAK SPACE}…"),
        ("blood count came back at ninety eight last week", 26, "blood count came back at ninety eight\N{NO-BREAK SPACE}…"),
        ("kidney function low, 48 they said and a stage three", 24, "kidney function low, 48\N{NO-BREAK SPACE}…"),
        ("insulin at night and my last A1c was seven point four", 20, "insulin at night\N{NO-BREAK SPACE}…"),
        ("the kidneys are a bit low they said fifty two last spring", 25, "the kidneys\N{NO-BREAK SPACE}…"),
        ("she is never without her stick and walks", 22, "she\N{NO-BREAK SPACE}…"),
        ("just a little longer", 18, "just a little longer"),
        ("woken or given help: no, but Ana had to shake me awake one night in August and I was groggy all day", 50,
         "woken or given help: no, but Ana had to shake me\u00a0…"),
    ],
)  # fmt: skip
def test_a_text_cut_for_room_ends_with_a_whole_clause(text: str, longest: int, printed: str) -> None:
    assert typed(text, longest) == printed


@pytest.mark.parametrize(
    ("date", "words", "left"),
    [
        ("in the 90s", "gallbladder out in the 90s", ""),
        ("march 2024 like i wrote", "plate in left wrist march 2024", ""),
        ("May 2024", "plate in left wrist march 2024", "May 2024"),
        ("2019", "left knee", "2019"),
    ],
)
def test_a_day_that_the_words_tell_is_not_told_again(date: str, words: str, left: str) -> None:
    assert unless_told(date, words) == left


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("maureen kowalczyk", "Maureen Kowalczyk"), ("ana van der berg", "Ana van der Berg"),
        ("mary-jo o'neil", "Mary-Jo O'Neil"), ("DeShawn smith", "DeShawn smith"), ("", ""),
    ],
)  # fmt: skip
def test_a_name_typed_small_is_printed_with_capitals_and_any_other_as_typed(name: str, printed: str) -> None:
    assert proper(name) == printed
    assert sheet_of(page_of(Visit(person=Person(name=name or None)))).masthead.name in (
        printed,
        "Name: not answered",
    )


def test_medicines_that_act_on_serotonin_have_a_row_when_there_are_two() -> None:
    names = ("tramadol", "st johns wort", "lisinopril")
    both = Visit(medicines=tuple(Medicine(id=f"m{n}", name=name) for n, name in enumerate(names)))
    assert safety_rows(both)["Act on serotonin"] == "st johns wort + tramadol"
    fact = safety_facts(both)[Line.SEROTONIN]
    assert fact.acts == ("st johns wort",)
    one = Visit(medicines=(Medicine(id="m", name="tramadol"),))
    assert safety_facts(one)[Line.SEROTONIN].state is State.DOES_NOT_APPLY


def test_a_ticked_row_of_several_illnesses_says_so_and_none_of_them_is_bold() -> None:
    fact = safety_facts(Visit(health=Health(conditions=(Condition.LUNG,))))[Line.LUNGS]
    assert (fact.acts, fact.told[0].means) == ((), "ticked, which not said")


def test_only_what_is_to_act_on_is_bold() -> None:
    for woken, acts in (("no never", ()), ("no but once after wine", ("no but once after wine",))):
        told = Visit(substances=Substances(woken=woken, print_it=YesNo.YES))
        assert safety_facts(told)[Line.SUBSTANCES].acts == acts
    health = Health(came_with=(CameWith.WEIGHT_LOSS, CameWith.OTHER), notes={"came_with": "9 lb since summer"})
    assert safety_facts(Visit(health=health))[Line.CAME_WITH].acts == (CameWith.WEIGHT_LOSS.words(),)


def test_a_plate_among_devices_and_operations_is_one_and_the_other_side_is_another() -> None:
    plate = Device(id="d", kind=DeviceKind.METAL, details="plate and 7 screws left wrist 2024")
    for what, number in (("plate in left wrist, pain got worse", 1), ("plate in right wrist", 2)):
        visit = Visit(devices=(plate,), surgeries=(Surgery(id="s", what=what, when=_year()),))
        assert safety_rows(visit)["Implants"].count("plate") == number


def test_the_same_test_twice_stands_once_and_cannabis_on_the_list_is_not_told_again() -> None:
    emg = [Test(id=f"t{n}", kind=TestKind.EMG, part="both legs") for n in (1, 2)]
    found = scans(Visit(tests=tuple(emg)), ROOMS[0], TODAY)
    assert found and len(found.items) == 1
    listed = (Medicine(id="m1", name="cbd gummies"), Medicine(id="m2", name="tramadol"))
    visit = Visit(medicines=listed, substances=Substances(cannabis="them cbd gummies", print_it=YesNo.YES))
    assert safety_rows(visit)["Opioids with sedatives"] == "tramadol + cbd gummies"
    assert "them cbd gummies" not in page_one(page_of(visit))


def test_an_illness_behind_a_comma_is_not_told_with_the_one_before() -> None:
    told = Health(conditions=(Condition.OTHER,), condition_details="kidneys low gfr 48, arthritis in the thumbs")
    rows = safety_rows(Visit(health=told))
    assert (rows["Kidney"], rows["Also"]) == ("kidneys low gfr 48", "arthritis in the thumbs")


def test_the_number_that_a_helper_tells_for_somebody_stands_with_the_pain_and_in_no_table() -> None:
    visit = Visit(
        person=Person(name="Terri Example"),
        respondent=Respondent(filled_by=FilledBy.CAREGIVER_ALONE, name="dale"),
        pains=(Pain(id="p", place="left hand"),),
        helper_view=HelperView(says="like a fire", says_number=Span(low=7, high=10), pain="holds it"),
    )
    sheet = sheet_of(page_of(visit))
    row = next(block.rows[0] for group in sheet.main for block in group.blocks if isinstance(block, PainRows))
    assert (row.usual, row.numbers) == ((7, 10), "Terri Example says 7 to 10")
    assert "“like a fire”" in text_of(row.words) and "views" not in [group.id for group in sheet.main]


def test_what_speaks_against_a_no_to_numb_and_weak_stands_whole() -> None:
    notes = {"numbness": "left foot goes slappy since September, not seen yet"}
    pain = Pain(place="low back", numbness=YesNo.NO, nerve_where="woke twice with it numb", notes=notes)
    for room in ROOMS:
        words = text_of(pain_rows((pain,), room, TODAY).rows[0].words)
        assert "Answered no, and told: woke twice with it numb; left foot goes slappy since September" in words


def test_a_close_box_runs_on_only_with_rows_that_need_no_act() -> None:
    visit = Visit(medicines=(Medicine(id="m1", name="warfarin"),), health=Health(conditions=(Condition.THYROID,)))
    close = next(room for room in ROOMS if not room.safety_apart)
    box = safety_box(visit, safety_facts(visit), close)
    labels = [row.label for row in box.rows]
    assert labels[len(labels) - box.run_on :] == ["Also"] and "Blood thinners" in labels[: -box.run_on]


def test_on_a_full_page_a_row_only_names_what_another_tells_in_full() -> None:
    """And what was said against a denial stays whole."""
    visit = Visit.model_validate(
        {
            "pains": [{"place": "feet", "weakness": "yes", "nerve_where": "I drop cups and cannot do buttons"}],
            "medicines": [{"name": "Aleve"}, {"name": "baby aspirin", "strength": "81 mg"}, {"name": "Humalog"}],
            "devices": [
                {"kind": "insulin_pump", "details": "Omnipod, on my belly"},
                {"kind": "insulin_pump", "details": "sugar sensor, left arm"},
            ],
            "tests": [{"kind": "labs", "part": "kidney", "result": "eGFR 52"}],
            "health": {
                "conditions": ["diabetes", "kidney"], "condition_details": "Kidney disease: mild",
                "blood_thinner": "no", "notes": {"blood_thinner": "no blood thinners, just the baby aspirin"},
            },
        }
    )  # fmt: skip
    full, harsh = next(room for room in ROOMS if not room.safety_apart), ROOMS[-1]
    facts, numbers = safety_facts(visit), {pain.id: 1 for pain in visit.pains or ()}
    for room in (full, harsh):
        rows = {
            row.label: "; ".join(map(text_of, row.lines)) for row in safety_box(visit, facts, room, numbers).rows
        }
        assert rows["Red flags"] == "weak: pain 1"
        assert "drop cups" in text_of(pain_rows(visit.pains or (), room, TODAY).rows[0].words)
        assert rows["Implants"].count("Insulin pump") == 1 and "sugar sensor, left arm" in rows["Implants"]
        assert "Omnipod" not in rows["Diabetes"] and ("pump" in rows["Diabetes"]) is (room is full)
        assert rows["Anti-inflammatory with"] == "Aleve; beside it: baby aspirin; kidney disease"
        assert "52" in rows["Kidney"] and "Same kind twice" not in rows
        assert rows["Blood thinners"] == "answered no; on the medicine list: baby aspirin 81 mg"
    alone = safety_box(visit, facts, full)  # the pains are not on this page
    assert any("drop cups" in text_of(line) for row in alone.rows for line in row.lines)


def test_each_pain_in_full_says_nothing_twice() -> None:
    pain = Pain(
        place="right knee", regions=(Region.KNEE,), pattern=Pattern.CONSTANT, notes={"place": "still clicks"}
    )
    text = section_text(page_of(Visit(pains=(pain,))), "pain-details").casefold()
    assert text.count("still clicks") == 1 and text.count("constant") == 1 and "pattern" not in text


def test_the_map_of_a_full_page_is_small_and_still_a_figure() -> None:
    widths = {room.map_width for room in ROOMS if room.body_map}
    assert min(widths) == ROOMS[-2].map_width
    sheet = sheet_of(page_of(Visit(pains=(Pain(regions=(Region.KNEE,)),))))
    assert any(isinstance(block, Figure) for group in sheet.side for block in group.blocks)


def test_what_the_worst_pain_is_like_leaves_after_what_a_helper_adds_in_words() -> None:
    """A doctor looks for "burning, worse with touch" before what else was seen."""
    for room in ROOMS:
        assert room.described or (room.is_harsh and not room.views_in_words)


def test_the_first_pain_says_what_it_is_like_and_what_makes_it_worse_to_the_last() -> None:
    pain = Pain(
        place="chest",
        usual=_rating(6),
        qualities=(Quality.TIGHT, Quality.STABBING, Quality.BURNING, Quality.TENDER),
        worse_with=(Worsens.TWISTING, Worsens.REACHING, Worsens.OTHER),
        notes={"worse_with": "the seat belt on it; turning the big wheel, my bra"},
    )
    (row,) = pain_rows((pain,), ROOMS[-1], TODAY).rows
    assert text_of(row.words) == "Tight, stabbing, burning. Worse twisting, reaching, the seat belt on it."


def test_a_pain_with_something_bold_keeps_where_it_goes_and_since_when_to_the_last() -> None:
    back = Pain(
        id="p2",
        place="low back",
        usual=_rating(4),
        spreads_to="into both legs R worse",
        started=_year(),
        numbness=YesNo.YES,
        nerve_where="calves",
    )
    *_, row = pain_rows((Pain(id="p1", place="chest", usual=_rating(6)), back), ROOMS[-1], TODAY).rows
    assert text_of(row.words) == "Into both legs R worse. Since 2024. Numb: calves."


def test_a_place_keeps_two_lines_beside_its_bar_on_the_fullest_page() -> None:
    place = "Right side of my chest, under the breast, around to the back"
    (row,) = pain_rows((Pain(place=place, usual=_rating(6)),), ROOMS[-1], TODAY).rows
    assert row.place == place


def _others_named(names: tuple[str, ...], other_medicines: Others) -> str:
    medicines = (Medicine(name="tramadol"), *(Medicine(name=name, strength="20 mg") for name in names))
    rows = taken_now(Visit(medicines=medicines), replace(ROOMS[0], other_medicines=other_medicines))
    assert rows is not None
    return text_of(rows.more)


def test_other_medicines_lose_their_strength_before_their_names() -> None:
    few = ("omeprazole", "lisinopril")
    assert _others_named(few, Others.WHOLE).startswith("2 other medicines: omeprazole 20 mg, lisinopril 20 mg (")
    assert _others_named(few, Others.NAMES).startswith("2 other medicines: omeprazole, lisinopril (")
    assert _others_named(few, Others.COUNT).startswith("2 other medicines: omeprazole, lisinopril (")
    many = (*few, "levothyroxine", "atorvastatin", "eliquis", "furosemide", "metoprolol")
    assert _others_named(many, Others.COUNT).startswith("7 other medicines, eliquis among them: see")
    told = [room.other_medicines for room in ROOMS]
    assert told == sorted(told)


@pytest.mark.parametrize(("least", "worst", "printed"), [(2, 8, "2–8"), (8, 2, "worst 2, best 8"), (3, 3, "3–3")])
def test_a_best_above_the_worst_is_no_span(least: int, worst: int, printed: str) -> None:
    (row,) = pain_rows(
        (Pain(place="neck", usual=_rating(3), least=_rating(least), worst=_rating(worst)),), ROOMS[0], TODAY
    ).rows
    assert row.extremes == printed


@pytest.mark.parametrize(
    ("least", "worst", "printed"),
    [(3, 8, "least 3, worst 8"), (None, 8, "worst 8"), (3, None, "least 3"), (8, 2, "worst 2, best 8")],
)
def test_where_no_usual_number_is_known_the_others_stand_in_words(least, worst, printed) -> None:
    given = {name: _rating(n) for name, n in (("least", least), ("worst", worst)) if n is not None}
    (row,) = pain_rows((Pain(place="neck", **given),), ROOMS[0], TODAY).rows
    assert (row.numbers, row.extremes) == (printed, "")


def test_two_views_become_a_line_before_treatments_are_cut_to_four() -> None:
    """Their words leave with what did not help; whoever cuts what was tried first fails here."""
    order = [(room.views_in_words, room.views_table, room.tried) for room in ROOMS]
    words, table = ([row[n] for row in order].index(False) for n in (0, 1))
    few = next(number for number, row in enumerate(order) if row[2] <= 4)
    assert words < table < few
    views = Compared(("", "Rosa", "Ana"), ((plain("Pain (1)"), plain("usual 6"), plain("usual 7")),))
    line, note = in_a_line(views)
    assert [text_of(item) for item in line.items] == ["Pain (1) usual 6 (usual 7)"]
    assert note == "Rosa; in brackets Ana"


TAKEN = [
    ({"name": "methadone", "when": "3 a day", "really_taken": "one in the morning and two at bedtime, and at times a half more in the night"},
     "3 a day → one in the morning and two at bedtime, and at times a half more in the night"),
    ({"name": "Tylenol PM", "dose": "two tablets", "when": "most nights", "really_taken": "two tablets most nights"},
     "two most nights OTC"),
    ({"name": "ibuprofen", "when": "2 a day", "kind": "store_bought"}, "2 a day OTC"),
    ({"name": "ibuprofen", "when": "2 a day"}, "2 a day"),
    ({"name": "ibuprofen", "when": "2 a day", "kind": "store_bought", "prescriber": "Dr Lee"}, "2 a day Dr Lee"),
    ({"name": "lidocaine patch", "when": "on the chest 12 hrs on overnight"}, "on the chest 12 hrs on overnight"),
    ({"name": "amitriptyline", "helps": "a_little",
      "notes": {"name": "helps me sleep bit", "really_taken": "helps me sleep a bit"}}, "helps a little, helps me sleep a bit"),
]  # fmt: skip


@pytest.mark.parametrize(("medicine", "told"), TAKEN)
@pytest.mark.parametrize("room", [0, -1])
def test_how_it_is_taken_stands_once_and_whole(medicine: dict[str, object], told: str, room: int) -> None:
    visit = Visit.model_validate({"medicines": [{"id": "medicine-1", **medicine}]})
    rows = taken_now(visit, replace(ROOMS[room], medicine_table=True))
    assert rows is not None
    shown = told.removesuffix(" Dr Lee") if ROOMS[room].is_harsh else told  # the doctor's name stands on page 2
    assert " ".join(filter(None, (text_of(cell) for cell in rows.rows[0][1:]))) == shown


@pytest.mark.parametrize("room", [0, -1])
def test_when_one_is_taken_that_must_not_be_late_stands_on_page_one(room: int) -> None:
    late = {"name": "Sinemet", "dose": "one", "when": "at 7 11 3 and 7, must not be late"}
    others = [late, *({"name": f"long named tablet {n}", "when": "daily"} for n in range(5))]
    listed = [{"id": f"medicine-{n}", **one} for n, one in enumerate(others, 1)]
    rows = taken_now(Visit.model_validate({"medicines": listed}), ROOMS[room])
    assert rows is not None
    assert "Sinemet (one at 7 11 3 and 7, must not be late)" in text_of(rows.more)
    assert "daily" not in text_of(rows.more)


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        (
            "holds his shirt off. fogged in mornings, more since summer. trousers loose, lost approx 10 lb since summer",
            "holds his shirt off … trousers loose, lost approx 10 lb since summer",
        ),
        (
            "she limps a lot, sleeps in the chair, groans at night and has fallen twice this month in the bathroom",
            "she limps a lot … and has fallen twice this month in the bathroom",
        ),
        ("he is grumpy, he sits all day, he does not eat and he wets himself at night",
         "he is grumpy … and he wets himself at night"),
        ("limps, sleeps badly, does nothing at all any more, hardly speaks to us", "limps, sleeps badly, does nothing at all any more …"),
    ],
)  # fmt: skip
def test_what_a_helper_sees_is_not_cut_before_a_sign_or_a_fall(words: str, printed: str) -> None:
    assert typed_keeping(words, 45, tells_of_a_sign).replace("\u00a0", " ") == printed


@pytest.mark.parametrize(
    ("notes", "printed"),
    [
        ({"skin_changes": "purple, cold"}, "swelling, purple, cold"),
        ({"place": "burns turns purple swells cold sock hurts"}, "cold, purple, swelling"),
        ({"place": "worse in cold weather"}, "warmer or colder skin, skin of another color, swelling"),
        ({}, "warmer or colder skin, skin of another color, swelling"),
    ],
)
def test_their_own_word_for_skin_stands_in_place_of_the_row(notes: dict[str, str], printed: str) -> None:
    told = (SkinChange.HEAT, SkinChange.COLOR, SkinChange.SWELLING)
    assert text_of(skin(Pain(place="leg", skin_changes=told, notes=notes), 200)).endswith(f": {printed}")


@pytest.mark.parametrize(
    ("job", "status", "printed"),
    [
        (
            "school bus driver 19 years, cut down to 4 hours a day since september, cdl physical in february, no comp",
            "part_time",
            "working part time (school bus driver 19 years, cut down to 4 hours a day since september …)",
        ),
        ("ret. machinist", "retired", "retired machinist"),
        ("retired cook", "retired", "retired cook"),
    ],
)
def test_work_keeps_how_it_was_changed_and_says_retired_once(job: str, status: str, printed: str) -> None:
    visit = Visit.model_validate({"work": {"status": status, "job": job}})
    rows = daily_life(visit, replace(ROOMS[0], work=40, longest=45), TODAY)
    assert printed in " ".join(text_of(line) for row in rows.rows for line in row.lines).replace("\u00a0", " ")


def test_days_of_several_places_are_not_since_when_one_hurts() -> None:
    told = "neck 2024 arm is aug. its one thing the neck"
    assert since(PartialDate(said=told)) == told and since(PartialDate(said="knee surgery")) == "since knee surgery"
