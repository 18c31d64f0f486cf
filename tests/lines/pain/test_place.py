"""Where it hurts and since when, in one line."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.question import Hearing
from visitprep.interview.questions.pains.line_questions import ONE_LINE
from visitprep.lines.pain.place import goes_along, read, read_all
from visitprep.lines.reading import Reading
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.body_words import places_in
from visitprep.visit.records.choices.pain import Region, Side
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 28)


def plain(reading: Reading) -> dict[str, object]:
    return {
        name: value.value if isinstance(value, PartialDate) else value for name, value in reading.values.items()
    }


LINES = {
    "low back right side, 2 years": {
        "place": "low back right side", "regions": ("lower_back",), "side": "right", "started": "2024~",
    },
    "lower back in the middle, about 12 years": {
        "place": "lower back in the middle", "regions": ("lower_back",), "side": "middle", "started": "2014~",
    },
    "right hip and groin since 2019": {
        "place": "right hip and groin", "regions": ("hip", "groin"), "side": "right", "started": "2019",
    },
    "both knees since 2008": {"place": "both knees", "regions": ("knee",), "side": "both", "started": "2008"},
    "left shoulder, october, fell": {
        "place": "left shoulder", "regions": ("shoulder",), "side": "left", "started": "2026-10~",
        "cause": "injury", "cause_detail": "fell",
    },
    "neck": {"place": "neck", "regions": ("neck",)},
    "left calf": {"place": "left calf", "regions": ("shin_calf",), "side": "left"},
    "lower back middle, left calf since 2020": {
        "place": "lower back middle, left calf", "regions": ("lower_back", "shin_calf"), "started": "2020",
        "region_sides": {"lower_back": "middle", "shin_calf": "left"},
    },
    "neck and left shoulder": {
        "place": "neck and left shoulder", "regions": ("neck", "shoulder"), "region_sides": {"shoulder": "left"},
    },
    "bottom of my left foot for 3 months": {
        "place": "bottom of my left foot", "regions": ("foot",), "side": "left", "started": "2026-08~",
    },
    "all over, 2012": {"place": "all over", "regions": ("whole_body",), "started": "2012"},
    "jaw, both sides, started in June": {
        "place": "jaw, both sides", "regions": ("jaw",), "side": "both", "started": "2026-06~",
    },
    "knee, left, since 2010": {"place": "knee, left", "regions": ("knee",), "side": "left", "started": "2010"},
    "head, since the car accident 2015": {
        "place": "head", "regions": ("head",), "started": "2015", "cause": "crash",
        "cause_detail": "since the car accident",
    },
    "tailbone since I think 2021": {"place": "tailbone", "regions": ("tailbone",), "started": "2021~"},
    "migraines since 2010": {"place": "migraines", "regions": ("head",), "started": "2010"},
    "neck down into the left arm": {
        "place": "neck", "regions": ("neck",), "spreads_to": "down into the left arm",
    },
    "right thumb 6 months": {"place": "right thumb", "regions": ("fingers",), "side": "right", "started": "2026-05~"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("left leg down the back to the little toe since 2014", "left"),
        ("right arm from the neck down", "right"),
        ("my left leg from the back", "left"),
        ("the right shoulder blade to the neck", "right"),
        ("back and left leg", None),
        ("left leg and back", None),
        ("left arm from the neck and the right one too", None),
    ],
)
def test_a_side_told_first_is_told(line: str, side: str | None) -> None:
    assert read(line, TODAY).values.get("side") == side


@pytest.mark.parametrize(("line", "values"), LINES.items())
def test_place_side_and_since(line: str, values: dict[str, object]) -> None:
    """The words stay; the drawing and the date are read from them."""
    reading = read(line, TODAY)
    assert plain(reading) == values
    assert not reading.unclear and not reading.left
    Pain.model_validate(dict(reading.values), context={"today": TODAY})


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("both feet, burning, 2015, then shingles left ribs since 2024", ["both feet", "shingles left ribs"]),
        ("lower back right side; left knee", ["lower back right side", "left knee"]),
        ("neck 2010, left knee 2020", ["neck", "left knee"]),
        ("headache, also both hands", ["headache", "both hands"]),
        ("belly and then the back since August", ["belly", "back"]),
        ("neck, left shoulder and elbow", ["neck, left shoulder and elbow"]),
        ("low back, then down the left leg", ["low back"]),
        ("back of my head, then it goes to the neck", ["back of my head"]),
        ("right hip and groin since 2019", ["right hip and groin"]),
        ("knees. Hips too", ["knees", "Hips too"]),
        ("both thumbs cant open jars, and neck n headaches come and go", ["both thumbs", "neck n headaches"]),
        ("left elbow aches, right wrist clicks since 2020", ["left elbow", "right wrist"]),
        ("neck and shoulder aches", ["neck and shoulder"]),
        ("left ribs, since sept last year, and my right hip, couple years", ["left ribs", "my right hip"]),
        ("low back since 2015, right leg, numb", ["low back, right leg"]),
        ("hip and groin burn", ["hip and groin"]),
        ("low back kills me when i bend, and hands go dead at nite", ["low back", "hands"]),
        (
            "everywhere, the fibro. neck shoulders hips both sides, told 2017",
            ["everywhere, neck shoulders hips both sides"],
        ),
        ("fibro all over. neck, shoulders, hips and knees", ["fibro all over, neck, shoulders, hips and knees"]),
        ("everywhere; worst neck and shoulders", ["everywhere, worst neck and shoulders"]),
        ("everywhere hurts. especially low back", ["everywhere, especially low back"]),
        ("all my joints. hands wrists knees feet", ["all my joints, hands wrists knees feet"]),
        ("all over. left knee grinds", ["all over", "left knee"]),
        ("all over, also my left knee since 2020", ["all over", "left knee"]),
        ("whole body. then right knee worn out 2019", ["whole body", "right knee"]),
    ],
)
def test_several_pains_on_a_line_are_several(line: str, places: list[str]) -> None:
    """Cut where another is begun in words, or has a date of its own; never within what one pain spreads over."""
    assert [reading.values.get("place") for reading in read_all(line, TODAY)] == places


@pytest.mark.parametrize(
    ("line", "place", "started"),
    [
        ("l shoulder off and on since spring", "l shoulder", "2026-21~"),
        ("knee off n on for yrs", "knee", "for yrs"),
        ("hands for a long time", "hands", "for a long time"),
        ("both feet, many years", "both feet", "many years"),
        ("neck last yr, comes and goes", "neck", "2025"),
        ("my back for years", "my back", "for years"),
    ],
)
def test_how_it_goes_and_how_long_are_no_part_of_the_place(line: str, place: str, started: str) -> None:
    said = plain(read(line, TODAY))
    assert (said["place"], said["started"]) == (place, started)


@pytest.mark.parametrize(
    ("line", "values", "asks"),
    [
        ("elbow since spring", {"place": "elbow", "regions": ("elbow",), "started": "2026-21~"}, [("side", "elbow")]),
        ("hands about 20 years", {"place": "hands", "regions": ("hand",), "started": "2006~"}, [("side", "hands")]),
        ("low back", {"place": "low back", "regions": ("lower_back",)}, [("side", "low back")]),
        ("my bad leg", {"place": "my bad leg"}, [("regions", "my bad leg")]),
        ("below the knee since 2019", {"place": "below the knee", "started": "2019"}, [("regions", "below the knee")]),
        ("not my knee, my hip", {"place": "my hip", "regions": ("hip",)}, [("side", "hip")]),
        ("back and both legs, 10 years", {"place": "back and both legs", "started": "2016~"},
         [("regions", "back and both legs")]),
        ("left hip and knees",
         {"place": "left hip and knees", "regions": ("hip", "knee"), "region_sides": {"hip": "left"}},
         [("side", "knees")]),
        ("right knee, last March", {"place": "right knee", "regions": ("knee",), "side": "right"},
         [("started", "last March")]),
        ("left knee, elbow", {"place": "left knee, elbow", "regions": ("knee", "elbow"), "side": "left"}, []),
    ],
)  # fmt: skip
def test_only_the_unclear_part_is_asked(line: str, values: dict[str, object], asks: list[tuple[str, str]]) -> None:
    """Which side, where, or when; all else is kept."""
    reading = read(line, TODAY)
    assert plain(reading) == values
    assert [(unclear.field, unclear.typed) for unclear in reading.unclear] == asks


@pytest.mark.parametrize(
    ("line", "place", "spreads_to", "left"),
    [
        ("low back left side goin down my left leg", "low back left side", "goin down my left leg", ""),
        ("right knee, new knee 2019 clicks", "right knee", None, "new knee 2019 clicks"),
        ("both feet burn n tingle at night", "both feet", None, "burn n tingle at night"),
        ("lower back where the rods are", "lower back", None, "where the rods are"),
        ("headaches behind the left eye", "headaches behind the left eye", None, ""),
    ],
)
def test_a_place_is_called_by_its_place(line: str, place: str, spreads_to: str | None, left: str) -> None:
    """What is said of it stands beside."""
    reading = read(line, TODAY)
    assert (reading.values["place"], reading.values.get("spreads_to"), reading.left) == (place, spreads_to, left)


@pytest.mark.parametrize(
    ("line", "place", "started"),
    [
        ("lower jaw and cheek on the left like electric shocks, since 2 wks after they put the implant in, nov 2023",
         "lower jaw and cheek on the left", "2023-11"),
        ("left knee since 2019, worse since march 2024", "left knee", "2019"),
        ("low back 10 years, worse since spring", "low back", "2016~"),
        ("left hip replaced 2018, hurts since 2021", "left hip", "2021"),
        ("right wrist 3 months after the cast came off, june 2024", "right wrist", "2024-06"),
        ("tailbone, mri 2022, since 2019", "tailbone", "2019"),
        ("both feet 2021 chemo, 5 yrs", "both feet", "2021"),
        ("left foot, started aug 2020 after my second baby, shot 2023", "left foot", "2020-08"),
        ("right jaw 2 years after the crown", "right jaw", None),
        ("both knees, august 2026, epidural 3 times, 2024", "both knees", "2026-08"),
        ("my right hip. fell 2020. surgery 2021", "my right hip", "2020"),
        ("neck since about 2015", "neck", "2015~"),
        ("left side of face since 2020 or 2021", "left side of face", "2020/2021"),
    ],
)  # fmt: skip
def test_of_two_dates_the_one_it_began_counts(line: str, place: str, started: str | None) -> None:
    """A length behind which its event stands is no length until today."""
    reading = read(line, TODAY)
    assert plain(reading)["place"] == place and plain(reading).get("started") == started
    assert "started" not in [one.field for one in reading.unclear]


def test_of_two_dates_that_say_no_more_one_is_asked_for() -> None:
    reading = read("both hands 2009, 2016", TODAY)
    assert "started" not in reading.values and [one.field for one in reading.unclear] == ["started"]


@pytest.mark.parametrize(
    ("line", "place", "regions"),
    [
        ("rt sholder since i fell on ice in feb cant lift it over my head", "rt sholder", ("shoulder",)),
        ("right shoulder, cant lift my arm up over my head", "right shoulder", ("shoulder",)),
        ("my lt elbow, cant do my hair or reach behind my back", "my lt elbow", ("elbow",)),
        ("low back in the middle hurts when i bend to my feet", "low back in the middle", ("lower_back",)),
        ("both knees, since i fell on my tailbone in 2020", "both knees", ("knee",)),
        ("left hip fell on my hand 2022, cant put weight on that foot", "left hip", ("hip",)),
        ("both hands, drop things on my feet", "both hands", ("hand",)),
        ("neck hurts when i look over my shoulder", "neck", ("neck",)),
        ("cant turn my neck", "cant turn my neck", ("neck",)),
        ("face, dentist pulled a tooth", "face", ("face",)),
        ("pain in both knees when i climb with my hands full", "pain in both knees", ("knee",)),
    ],
)
def test_a_part_of_the_body_in_what_is_said_of_a_place_is_no_place(
    line: str, place: str, regions: tuple[str, ...]
) -> None:
    reading = read(line, TODAY)
    assert (reading.values["place"], reading.values["regions"]) == (place, regions)
    assert not reading.unclear


@pytest.mark.parametrize(
    ("line", "regions"),
    [("cant lift my arm over my head", Region.HEAD), ("my bad side, cant reach behind my back", Region.LOWER_BACK)],
)
def test_how_far_it_can_be_moved_is_not_offered_as_the_place(line: str, regions: Region) -> None:
    (unclear,) = read(line, TODAY).unclear
    assert unclear.meant is None or regions not in unclear.meant  # type: ignore[operator]


@pytest.mark.parametrize(
    "line", ["my hip when i walk and my left knee too", "left shoulder and my head", "pain up to my neck and head"]
)
def test_a_second_place_is_not_taken_for_words_about_the_first(line: str) -> None:
    assert read(line, TODAY).values["place"] == line


@pytest.mark.parametrize(
    ("words", "sides"),
    [
        ("lower jaw and cheek on the left", {"left"}),
        ("cheek and temple on the right side", {"right"}),
        ("neck and shoulder on the left", {None, "left"}),
        ("rt jaw", {"right"}),
    ],
)
def test_a_side_said_last_is_of_all_that_the_head_has(words: str, sides: set[str | None]) -> None:
    assert {one.side for one in places_in(words)} == sides


def test_what_it_began_with_may_stand_behind_the_place() -> None:
    assert read("right shoulder from the wreck 2019", TODAY).values["cause_detail"] == "from the wreck"


def test_the_list_to_tick_begins_with_what_the_words_may_mean() -> None:
    """For "back and left hip" the hip is ticked."""
    (unclear,) = read("back and left hip", TODAY).unclear
    assert unclear.meant == ("hip",)


@pytest.mark.parametrize("line", ["2 years", "2019", ""])
def test_a_date_alone_is_no_place(line: str) -> None:
    """The line stays whole."""
    assert read(line, TODAY) == Reading({}, left=line)


@pytest.mark.parametrize(
    ("line", "regions", "side"),
    [
        ("right side of her chest under the breast around to the shoulder blade", ("chest",), "right"),
        ("right hip near the groin, 2 years", ("hip",), "right"),
        ("left knee just below the kneecap", ("knee",), "left"),
        ("low back above the belt line both sides", ("lower_back",), "both"),
        ("left hip right above the pocket", ("hip",), "left"),
        ("head behind the left eye", ("head",), "left"),
        ("neck under the skull", ("neck",), None),
        ("low back across the belt line both sides worse on the left", ("lower_back",), "both"),
        ("both hands at the thumbs, right worse", ("hand", "fingers"), "both"),
        ("right thigh above the knee and the left foot", ("thigh", "foot"), None),
    ],
)
def test_what_a_place_is_near_to_is_no_other_place(line: str, regions: tuple[str, ...], side: str | None) -> None:
    reading = read(line, TODAY)
    assert (reading.values["regions"], reading.values.get("side"), reading.unclear) == (regions, side, ())


@pytest.mark.parametrize(
    "line",
    ["below the knee", "between hip and knee", "not the knee", "hip to below the knee", "left arm above the elbow"],
)
def test_a_place_only_pointed_from_is_asked(line: str) -> None:
    assert "regions" not in read(line, TODAY).values


@pytest.mark.parametrize(
    ("line", "place", "started"),
    [
        (
            "right shoulder top and front same day as the back",
            "right shoulder top and front",
            "same day as the back",
        ),
        ("left elbow, began same day as my neck", "left elbow", "same day as my neck"),
        ("right knee, same time as the left hip", "right knee", "same time as the left hip"),
    ],
)
def test_the_day_of_another_pain_is_when_it_began(line: str, place: str, started: str) -> None:
    values = read(line, TODAY).values
    assert (values["place"], values["started"], "regions" in values) == (place, started, True)


@pytest.mark.parametrize(
    ("line", "where", "started", "left"),
    [
        ("jaw both sides right is worse since about 2020, clicks and locks", "jaw both sides", "since about 2020",
         "right is worse, clicks and locks"),
        ("both knees left worse since 2015, clicks", "both knees", "since 2015", "left worse, clicks"),
        ("both hands since 2020 right worse, drops things", "both hands", "since 2020", "right worse, drops things"),
        ("hips both, left is the bad one since 2018", "hips both", "since 2018", "left is the bad one"),
        ("both shoulders right one hurts more since may 2019", "both shoulders", "since may 2019",
         "right one hurts more"),
        ("neck since 2012 worse since 2020", "neck", "since 2012", "worse since 2020"),
        ("neck worse after 2014 since 2011", "neck", "since 2011", "worse after 2014"),
    ],
)  # fmt: skip
def test_which_side_is_worse_is_no_part_of_the_place(line: str, where: str, started: str, left: str) -> None:
    reading = read(line, TODAY)
    assert (reading.values["place"], reading.values["started"].said, reading.left) == (where, started, left)


@pytest.mark.parametrize("line", ["i hurt all over since 2018", "all over for 5 years", "hurts all over since may"])
def test_all_over_is_a_place_and_no_length(line: str) -> None:
    assert "all over" in read(line, TODAY).values["place"]


@pytest.mark.parametrize(
    ("line", "side"),
    [
        ("left side of the chest in a band from his back round under the breast", "left"),
        ("down the right side of the ribs to the front", "right"),
        ("left side of the chest and right hip", None),
    ],
)
def test_the_side_told_first_is_of_all_of_it(line: str, side: str | None) -> None:
    assert read(line, TODAY).values.get("side") == side


@pytest.mark.parametrize(
    ("line", "side", "asked"),
    [
        ("low back across the belt, on and off since i was 30", Side.BOTH, []),
        ("low back straight across, bad since march 2024", Side.BOTH, []),
        ("low back, across my shoulders", None, ["side"]),
        ("low back since 2011", None, ["side"]),
    ],
)
def test_across_the_back_is_both_sides_and_is_not_asked(line: str, side: Side | None, asked: list[str]) -> None:
    reading = read(line, date(2026, 11, 29))
    assert reading.values.get("side") is side
    assert [one.field for one in reading.unclear if one.typed.endswith("back")] == asked


@pytest.mark.parametrize(
    ("line", "where", "side", "left"),
    [
        ("right shoulder same accident not so bad", "right shoulder", "right", "not so bad"),
        ("left knee same fall not as bad", "left knee", "left", "not as bad"),
        ("neck same crash just stiff", "neck", None, "just stiff"),
        ("left hip same time, milder", "left hip", "left", "milder"),
        ("my right knee isnt so bad", "my right knee", "right", "isnt so bad"),
        ("left shoulder no injury", "left shoulder", "left", "no injury"),
        ("right arm, it is swollen, since 2022, no blood pressure or needles in that arm", "right arm", "right",
         "it is swollen, no blood pressure or needles in that arm"),
        ("my left breast, no mammogram on that side", "my left breast", "left", "no mammogram on that side"),
        ("both hands, dont get much use of my fingers", "both hands", "both", "dont get much use of my fingers"),
        ("my jaw, not my teeth", "my jaw", None, "not my teeth"),
        ("low down in my pelvis both sides, goes down into my left thigh", "low down in my pelvis both sides", "both",
         ""),
        ("left hip, no my right hip", "left hip, no my right hip", None, ""),
    ],
)  # fmt: skip
def test_the_name_of_a_place_holds_no_clause(line: str, where: str, side: str | None, left: str) -> None:
    reading = read(line, TODAY)
    assert (reading.values["place"], reading.values.get("side"), reading.left) == (where, side, left)


@pytest.mark.parametrize(
    ("line", "region", "side"),
    [
        ("neck, up behind the ears and over the top", "neck", None),
        ("upper back, between the spine and the blade, right", "upper_back", "right"),
    ],
)
def test_the_place_told_first_is_offered_where_more_words_on_it_are_not_plain(
    line: str, region: str, side: str | None
) -> None:
    reading = read(line, TODAY)
    assert [one.meant for one in reading.unclear if one.field == "regions"] == [(region,)]
    assert reading.values.get("side") == side


@pytest.mark.parametrize(
    ("line", "since"),
    [
        ("3, reaching over my head. same accident feb 2024", "2024-02"), ("5 since 2019, burning", "2019"),
        ("4, 8 in winter, achy", None), ("3, xray 2022 was fine, sore", None), ("4 usually, lasts 2 days", None),
    ],
)  # fmt: skip
def test_the_day_of_a_small_pain_may_be_told_with_its_numbers(line: str, since: str | None) -> None:
    pains = [{"id": "p1", "place": "low back"}, {"id": "p2", "place": "right shoulder", "started": "same accident"}]
    visit = Visit.model_validate({"pains": pains}, context={"today": TODAY})
    (reading,) = ONE_LINE.reads(line, Hearing(TODAY, visit, (visit.pains or ())[1]))
    started = reading.values.get("started")
    assert (started.value if isinstance(started, PartialDate) else None) == since


def test_a_small_pain_said_to_go_numb_is_numb() -> None:
    visit = Visit.model_validate({"pains": [{"id": "p1", "place": "neck"}, {"id": "p2", "place": "right arm"}]})
    hearing = Hearing(TODAY, visit, (visit.pains or ())[1])
    (reading,) = ONE_LINE.reads("0. right one, goes numb not really pain, every day", hearing)
    assert (reading.values["numbness"], reading.values["nerve_where"]) == ("yes", "goes numb not really pain")


@pytest.mark.parametrize(
    ("line", "regions", "side"),
    [
        ("The right side of my ribs, from my spine around to under my breast", ["chest", "mid_back"], "right"),
        ("On the right side of my chest, under the breast, and around to the back", ["chest", "mid_back"], "right"),
        ("the left side of my ribs, around to my back, since 2023", ["chest", "mid_back"], "left"),
        ("From my spine around to under my right breast", ["chest", "mid_back"], "right"),
        ("a band on the left chest, from the shoulder blade to the breastbone", ["chest", "upper_back"], "left"),
        ("chest left side, a band from the back round to under the nipple", ["chest", "mid_back"], "left"),
    ],
)
def test_a_band_round_the_chest_is_drawn_front_and_back(line: str, regions: list[str], side: str) -> None:
    reading = read(line, TODAY)
    assert [one.value for one in reading.values["regions"]] == regions  # type: ignore[attr-defined]
    assert (reading.values["side"], reading.unclear) == (side, ())


@pytest.mark.parametrize(
    "line",
    ["ribs from the back to the front", "my right ribs but not around to the back", "right rib, low back, down to the hip"],
)  # fmt: skip
def test_a_band_with_no_side_a_no_or_another_part_is_none(line: str) -> None:
    assert "mid_back" not in [one.value for one in read(line, TODAY).values.get("regions", ())]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("line", "to"),
    [
        ("my back, goes round the belly like a belt", "goes round the belly like a belt"),
        ("right ribs, comes around to the front", "comes around to the front"),
        ("back, travels to the front when I bend", "travels to the front when I bend"),
        ("knee, does not spread", "no"),
        ("left foot, comes and goes", None),
        ("hip, goes out on me", None),
    ],
)
def test_how_far_it_goes_in_a_part_of_its_own(line: str, to: str | None) -> None:
    assert read(line, TODAY).values.get("spreads_to") == to


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("goes round my belly like a belt", True),
        ("left flank, round the flank to the front", True),
        ("like a tight band around my ribs", True),
        ("left hip radiates to groin", True),
        ("pain under the right breast that goes through to the back", True),
        ("right flank into the testicle", True),
        ("girdle pain around the waist", True),
        ("round my left side from spine to belly button", True),
        ("all around the knee", False),
        ("around my eye", False),
        ("my hand goes to sleep", False),
        ("low back across the belt line", False),
        ("pain goes down when I rest", False),
        ("back goes out", False),
    ],
)
def test_a_place_that_says_how_far_it_goes(words: str, told: bool) -> None:
    assert goes_along(words) is told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "neck. down right arm goes numb thumb n first finger. couple years. arm last 3 months",
            [("neck", "couple years", "arm last 3 months")],
        ),
        (
            "low back. down the left leg to the calf. 5 years. leg since june",
            [("low back", "5 years", "leg since june")],
        ),
        ("lower back and down both legs. 10 years. legs this year", [("lower back", "10 years", "legs this year")]),
        ("burning feet and legs. feet 2019. legs last year", [("burning feet and legs", "2019", "legs last year")]),
        ("right hip. few years. groin too", [("right hip", "", "few years"), ("groin too", "", "")]),
        (
            "left knee 2 years. right knee since may",
            [("left knee", "2 years", ""), ("right knee", "since may", "")],
        ),
        ("hip 3 yrs. knee 2 months", [("hip", "3 yrs", ""), ("knee", "2 months", "")]),
    ],
)
def test_a_part_named_again_with_its_own_day_is_no_pain_of_its_own(
    line: str, told: list[tuple[str, str, str]]
) -> None:
    read = read_all(line, TODAY)
    began = [getattr(one.values.get("started"), "said", "") for one in read]
    assert [(one.values["place"], day, one.left) for one, day in zip(read, began, strict=True)] == told


@pytest.mark.parametrize(
    ("line", "started"),
    [
        ("low back clear across the belt both sides and then both legs go numb when i walk, since about two thousand"
         " fifteen but way worse since august", ["since about 2015", "since about 2015"]),
        ("my neck and then my right arm goes to sleep, since 2018", ["since 2018", "since 2018"]),
        ("my shoulder and then my elbow, for about three years", ["for about three years", "for about three years"]),
        ("right knee 2 years, left hip, since may", ["2 years", "since may"]),
        ("neck. left knee, since 2020", [None, "since 2020"]),
    ],
)  # fmt: skip
def test_a_day_behind_all_of_them_is_of_each(line: str, started: list[str | None]) -> None:
    told = [reading.values.get("started") for reading in read_all(line, TODAY)]
    assert [getattr(one, "said", one) for one in told] == started


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("low back, before 2021", "before 2021"),
        ("low back since before 2021", "before 2021"),
        ("left knee by 2019 it was bad", "by 2019"),
        ("neck, hurt long before 2019, from lifting", "long before 2019"),
        ("low back since the week before Christmas 2021", "the week before Christmas 2021"),
    ],
)
def test_before_a_day_is_not_since_that_day(line: str, said: str) -> None:
    (reading,) = read_all(line, TODAY)
    assert reading.values["started"] == PartialDate(said=said)
