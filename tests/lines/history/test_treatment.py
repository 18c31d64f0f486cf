"""Something tried, in one line: what was said is filled, and only what matters and is missing is asked."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.history.outcome.effect import says_both
from visitprep.lines.history.past_medicine import read as read_past_medicine
from visitprep.lines.history.stop_reason import reason_in
from visitprep.lines.history.treatments.other_kinds import of_other_kinds
from visitprep.lines.history.treatments.treatment import read
from visitprep.lines.reading import Reading
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.choices.medicine import Effect, WhyStopped
from visitprep.visit.records.medicine import PastMedicine

TODAY = date(2026, 11, 28)
CONTEXT = {"today": TODAY}


def plain(reading: Reading) -> dict[str, object]:
    """Codes and values of dates."""
    return {
        name: value.value if isinstance(value, PartialDate) else value for name, value in reading.values.items()
    }


def asked(reading: Reading) -> list[tuple[str, str]]:
    return [(unclear.field, unclear.typed) for unclear in reading.unclear]


SHOT, THERAPY = TreatmentKind.INJECTION, TreatmentKind.PHYSICAL_THERAPY

SURE = {
    # the walk's own table, and its dialogues
    "epidural low back 3 times March 2024, 70% for 2 months, sugar went to 350": (
        SHOT,
        {"what": "epidural low back", "started": "2024-03", "sessions": 3, "percent_relief": 70,
         "relief_lasted": "2 months", "problems": "sugar went to 350"},
    ),
    "back 2022 six times no help": (
        TreatmentKind.ACUPUNCTURE, {"what": "back", "started": "2022", "sessions": 6, "effect": "none"},
    ),
    "40 visits, didnt do nothing": (THERAPY, {"sessions": 40, "effect": "none"}),
    "still going, every day, a little": (TreatmentKind.TENS, {"ongoing": "yes", "effect": "a_little"}),
    "spring 2025 10 visits helped a little": (
        THERAPY, {"started": "2025-21", "sessions": 10, "effect": "a_little"},
    ),
    "epidural 60% about 2 months": (
        SHOT, {"what": "epidural", "percent_relief": 60, "relief_lasted": "about 2 months"},
    ),
    "back 2023, 12 visits, a little": (
        THERAPY, {"what": "back", "started": "2023", "sessions": 12, "effect": "a_little"},
    ),
    "heat on my back every day, a little": (
        TreatmentKind.HEAT_ICE, {"what": "heat on my back", "ongoing": "yes", "effect": "a_little"},
    ),
    "2 shots 2021, 70 % for 3 months, second made the leg worse": (
        SHOT,
        {"sessions": 2, "started": "2021", "percent_relief": 70, "relief_lasted": "3 months",
         "problems": "second made the leg worse"},
    ),
    # others
    "L4-5 epidural 10/2024 Dr. Ruiz, no relief": (
        SHOT, {"what": "epidural L4-5", "started": "2024-10", "where": "Dr. Ruiz", "effect": "none"},
    ),
    "neck at St. Brigid Pain Center, 2019 to 2020, a lot": (
        THERAPY,
        {"what": "neck", "where": "St. Brigid Pain Center", "started": "2019", "ended": "2020", "effect": "a_lot"},
    ),
    "RFA right side low back 2x 2023, 80 percent for 9 months": (
        TreatmentKind.ABLATION,
        {"what": "RFA right side low back", "sessions": 2, "started": "2023", "percent_relief": 80,
         "relief_lasted": "9 months"},
    ),
    "once, in May 2024, helped a lot but I was sore for a week": (
        TreatmentKind.MASSAGE,
        {"sessions": 1, "started": "2024-05", "effect": "a_lot", "problems": "I was sore for a week"},
    ),
    "knees cortisone twice 2023, helped some, lasted 6 weeks": (
        SHOT,
        {"what": "cortisone knees", "sessions": 2, "started": "2023", "effect": "some", "relief_lasted": "6 weeks"},
    ),
    "made my headaches worse, 2020": (
        TreatmentKind.CHIROPRACTIC,
        {"effect": "worse", "started": "2020", "problems": "made my headaches worse"},
    ),
    "no relief": (SHOT, {"effect": "none"}),
    "too soon to tell, started October": (THERAPY, {"effect": "too_soon", "started": "2026-10~"}),
    "botox every": (TreatmentKind.BOTOX, {"what": "botox"}),
    "not sure if it helped, 2018": (TreatmentKind.ACUPUNCTURE, {"effect": "unsure", "started": "2018"}),
    "August both knees steroid 50% for about 6 weeks": (
        SHOT,
        {"what": "steroid both knees", "started": "2026-08~", "percent_relief": 50,
         "relief_lasted": "about 6 weeks"},
    ),
    "useless": (TreatmentKind.TENS, {"effect": "none"}),
    "2019 to now, helps some": (TreatmentKind.TENS, {"started": "2019", "ongoing": "yes", "effect": "some"}),
    "never stopped": (TreatmentKind.TENS, {"ongoing": "yes"}),
    "till now": (TreatmentKind.TENS, {"ongoing": "yes"}),
}  # fmt: skip


@pytest.mark.parametrize(("line", "kind", "values"), [(line, *row) for line, row in SURE.items()])
def test_what_was_said_is_filled(line: str, kind: TreatmentKind, values: dict[str, object]) -> None:
    """And nothing is asked; the record takes it as it is."""
    (reading,) = read(line, TODAY, kind=kind)
    assert plain(reading) == values
    assert not reading.unclear
    Treatment.model_validate({"kind": kind, **reading.values}, context=CONTEXT)


@pytest.mark.parametrize(
    ("line", "sessions", "words"),
    [
        (
            "2 of em, worked the first time, 2nd time made it worse",
            2,
            "worked the first time, 2nd time made it worse",
        ),
        ("3, only the first one helped", 3, "only the first one helped"),
        ("helped the first time, not the second", None, "helped the first time, not the second"),
    ],
)
def test_a_mixed_result_is_asked_about_in_its_words(line: str, sessions: int | None, words: str) -> None:
    (reading,) = read(line, TODAY, kind=SHOT)
    assert (reading.values.get("sessions"), "effect" in reading.values) == (sessions, False)
    assert words in reading.left


def test_worse_asks_what_got_worse_and_nothing_of_relief() -> None:
    """No relief, and no end of it, after "made it worse"."""
    (reading,) = read("made it worse, twice last year, 2 weeks", TODAY, kind=TreatmentKind.CHIROPRACTIC)
    assert plain(reading) == {"effect": "worse", "sessions": 2, "started": "2025"}
    assert asked(reading) == [("problems", "made it worse")]
    assert reading.left == "2 weeks"


@pytest.mark.parametrize(
    ("line", "kind", "values", "asks"),
    [
        ("both knees steroid 2025, 6 weeks", SHOT,
         {"what": "steroid both knees", "started": "2025", "relief_lasted": "6 weeks"}, ["effect"]),
        ("helped till i got home", SHOT, {}, ["effect", "relief_lasted"]),
        ("helped", TreatmentKind.TENS, {}, ["effect"]),
        ("it worked", SHOT, {}, ["effect"]),
        ("12 weeks, not much", THERAPY, {}, ["effect"]),
        ("4 epidurals over 2 years, last one only lasted a week", SHOT, {"what": "epidurals", "sessions": 4}, ["effect"]),
        ("last March, a lot", SHOT, {"effect": "a_lot"}, ["started"]),
    ],
)  # fmt: skip
def test_half_an_answer_is_asked_about(
    line: str, kind: TreatmentKind, values: dict[str, object], asks: list[str]
) -> None:
    """ "Helped" is no amount, and what one of four did is not what they did."""
    (reading,) = read(line, TODAY, kind=kind)
    assert plain(reading) == values
    assert [unclear.field for unclear in reading.unclear] == asks


@pytest.mark.parametrize("line", ["my cousin recommended it", "110% better", "ask my wife", ""])
def test_a_line_where_nothing_is_sure_stays_whole(line: str) -> None:
    """It is kept as a note."""
    assert read(line, TODAY) == (Reading({}, left=line),)


PAST = {
    "2021 a little, got confused and saw things": {
        "when": "2021", "effect": "a_little", "why_stopped": (WhyStopped.SIDE_EFFECTS,),
        "side_effects": "got confused and saw things",
    },
    "2023 no help, nausea": {
        "when": "2023", "effect": "none", "why_stopped": (WhyStopped.SIDE_EFFECTS,), "side_effects": "nausea",
    },
    "2022 some but I fell and legs swelled": {
        "when": "2022", "effect": "some", "why_stopped": (WhyStopped.SIDE_EFFECTS,),
        "side_effects": "I fell and legs swelled",
    },
    "2019, 600 mg, for 3 months, didn't help, too expensive": {
        "when": "2019", "highest_dose": "600 mg", "how_long": "3 months", "effect": "none",
        "why_stopped": (WhyStopped.COST,),
    },
    "a lot, then it wore off, 2018": {"effect": "a_lot", "when": "2018", "why_stopped": (WhyStopped.WORE_OFF,)},
    "worked great until the doctor stopped it in 2020": {
        "effect": "a_lot", "when": "2020", "why_stopped": (WhyStopped.CLINICIAN,),
    },
    "last year made me dizzy, some": {
        "when": "2025", "effect": "some", "why_stopped": (WhyStopped.SIDE_EFFECTS,), "side_effects": "made me dizzy",
    },
    "up to 60 mg a day, a little, constipation": {
        "highest_dose": "60 mg a day", "effect": "a_little", "why_stopped": (WhyStopped.SIDE_EFFECTS,),
        "side_effects": "constipation",
    },
    "10 mg twice a day 2020, packed it in after a month, sleepy": {
        "when": "2020", "how_long": "a month", "highest_dose": "10 mg twice a day",
        "why_stopped": (WhyStopped.SIDE_EFFECTS,), "side_effects": "sleepy",
    },
    "two weeks in March from the hospital, helped a bit, he was sick from it": {
        "when": "2026-03~", "how_long": "two weeks", "effect": "a_little",
        "why_stopped": (WhyStopped.SIDE_EFFECTS,), "side_effects": "he was sick from it",
    },
    "2019, dr ames stopped it, rash": {
        "when": "2019", "why_stopped": (WhyStopped.CLINICIAN, WhyStopped.SIDE_EFFECTS), "side_effects": "rash",
    },
    "2022 dr feld gave it for the knees, sick": {
        "when": "2022", "why_stopped": (WhyStopped.SIDE_EFFECTS,), "side_effects": "sick",
    },
    "2015 to 2017, some, insurance quit paying": {
        "when": "2015/2017", "effect": "some", "why_stopped": (WhyStopped.COST,),
    },
    "some": {"effect": "some"},
    "2010": {"when": "2010"},
}  # fmt: skip


@pytest.mark.parametrize(("line", "values"), PAST.items())
def test_a_medicine_of_before(line: str, values: dict[str, object]) -> None:
    """When, how much, and why it ended, in their words."""
    reading = read_past_medicine(line, TODAY)
    assert plain(reading) == values
    assert not reading.unclear
    PastMedicine.model_validate({"name": "x", **reading.values}, context=CONTEXT)


@pytest.mark.parametrize(
    ("line", "why", "left"),
    [
        ("only in the hospital, not stopped", ("not_stopped",), "only in the hospital"),
        ("still use it in the er", ("not_stopped",), "still use it in the er"),
        ("works a lot, she still gets it when admitted", ("not_stopped",), "she still gets it when admitted"),
        ("never stopped, only in a crisis", ("not_stopped",), "only in a crisis"),
        ("hasnt been stopped", ("not_stopped",), ""),
        ("IV only in the ER, some", None, "IV only in the ER"),
        ("2019, ended up in the hospital", ("side_effects",), ""),
        ("still get headaches from it", ("side_effects",), ""),
        ("never stopped hurting", None, "never stopped hurting"),
        ("in the hospital for 3 days with bleeding", ("side_effects",), ""),
    ],
)
def test_where_it_was_given_is_no_trouble(line: str, why: tuple[str, ...] | None, left: str) -> None:
    """And what was never stopped was stopped for nothing."""
    reading = read_past_medicine(line, TODAY)
    assert (reading.values.get("why_stopped"), reading.left) == (why, left)


def test_side_effects_without_a_word_are_asked() -> None:
    """Which ones is what the clinic needs."""
    reading = read_past_medicine("2012 to 2014, a lot, 75 mcg, side effects", TODAY)
    assert plain(reading) == {
        "when": "2012/2014", "effect": "a_lot", "highest_dose": "75 mcg", "why_stopped": (WhyStopped.SIDE_EFFECTS,),
    }  # fmt: skip
    assert asked(reading) == [("side_effects", "side effects")]


@pytest.mark.parametrize(
    ("line", "what", "left"),
    [
        ("ilioinguinal block 2020 great for 3 weeks then back", "ilioinguinal block", "then back"),
        (
            "epidural 2019, 70% for 3 weeks then the pain came right back",
            "epidural",
            "then the pain came right back",
        ),
        ("epidural 2019 some, and then it was back", "epidural", "and then it was back"),
        ("epidural 2019 a lot, back to normal in a month", "epidural", "back to normal"),
        ("knee 2021 a lot then it came back", "knee", "then it came back"),
        ("right back 2021 no help", "right back", ""),
        ("back 2021 no help", "back", ""),
        ("my back 2021 some, it came back", "back", "it came back"),
    ],
)
def test_what_came_back_is_no_part_of_the_body(line: str, what: str | None, left: str) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("what"), reading.left) == (what, left)


@pytest.mark.parametrize(
    ("line", "trouble", "how_long"),
    [
        ("2021 puked stopped after a week", "puked", "a week"),
        ("2021 threw up, quit after 3 days", "threw up", "3 days"),
        ("2021 barfed all day, had to stop after 2 days", "barfed all day", "2 days"),
        ("2021 made me woozy", "made me woozy", None),
    ],
)
def test_everyday_words_for_trouble_say_why_it_stopped(line: str, trouble: str, how_long: str | None) -> None:
    """And the time until it was stopped leaves no words of its own."""
    reading = read_past_medicine(line, TODAY)
    assert plain(reading) == {
        "when": "2021", "why_stopped": (WhyStopped.SIDE_EFFECTS,), "side_effects": trouble,
        **({"how_long": how_long} if how_long else {}),
    }  # fmt: skip
    assert not reading.left and not reading.unclear


BLOCK = TreatmentKind.NERVE_BLOCK
EACH_ITS_DAY: dict[str, tuple[TreatmentKind | None, list[dict[str, object]]]] = {
    "occipital nerve block jan 2025 helped 2 weeks, july 2025 nothing": (
        BLOCK,
        [
            {"what": "occipital nerve block", "started": "2025-01", "relief_lasted": "2 weeks"},
            {"what": "occipital nerve block", "started": "2025-07", "effect": "none"},
        ],
    ),
    "2 shots in the hip. first one 2024 helped a lot for 3 months, second one 2025 made it worse": (
        SHOT,
        [
            {"what": "hip", "started": "2024", "effect": "a_lot", "relief_lasted": "3 months", "sessions": 1},
            {"what": "hip", "started": "2025", "effect": "worse", "sessions": 1},
        ],
    ),
    "2021 first one helped a lot, 2023 second nothing": (
        SHOT, [{"started": "2021", "effect": "a_lot"}, {"started": "2023", "effect": "none"}],
    ),
    "epidural nothing, rfa 80% for 6 months": (
        None, [{"what": "epidural", "effect": "none"}, {"what": "rfa", "percent_relief": 80, "relief_lasted": "6 months"}],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("line", "kind", "found"), [(line, *row) for line, row in EACH_ITS_DAY.items()])
def test_each_with_its_day_or_kind_has_what_it_did(
    line: str, kind: TreatmentKind | None, found: list[dict[str, object]]
) -> None:
    assert [plain(one) for one in read(line, TODAY, kind=kind)] == found


@pytest.mark.parametrize(
    ("all_of_them", "each", "values"),
    [
        ("3 epidurals, ", "first one helped 6 weeks, last one fall 2022 did nothing", {"what": "epidurals", "sessions": 3}),
        ("stellate ganglion twice at great lakes 2025, ", "first helped 3 weeks second nothing",
         {"what": "stellate ganglion", "started": "2025", "where": "great lakes", "sessions": 2}),
        ("lumbar epidural steroid x3 2020-2022, ", "1st 80% 3 months 2nd 50% 3rd nothing",
         {"what": "epidural steroid lumbar", "started": "2020", "ended": "2022", "sessions": 3}),
        ("", "the first epidural worked for 3 months, the next 2 did squat", {}),
        ("", "one helped a lot, the other did nothing", {}),
        ("2 of them, ", "first great, 2nd made it worse", {"sessions": 2}),
        ("", "first one helped 6 weeks, other two did nothing", {}),
        ("had 3, ", "first helped a lot, rest nothing", {"sessions": 3}),
        ("got 2, ", "one worked one didnt", {"sessions": 2}),
        ("", "first one yes, second one no", {}),
        ("", "first one 80 percent, second 20", {}),
        ("", "first shot 6 weeks, second shot nothing", {}),
        ("", "first one helped 3 months, second one made the leg worse", {}),
        ("2 of them ", "first helped a lot the second one hurt like hell", {"sessions": 2}),
    ],
)  # fmt: skip
def test_what_each_of_several_did_is_asked_about_in_its_words(
    all_of_them: str, each: str, values: dict[str, object]
) -> None:
    """No effect of one of them is taken for that of all."""
    (reading,) = read(all_of_them + each, TODAY, kind=SHOT)
    assert (plain(reading), asked(reading), reading.left) == (values, [("effect", each)], each)


@pytest.mark.parametrize(
    ("line", "kind", "values", "left"),
    [
        ("once a month since 2025 helps her mood some", TreatmentKind.PSYCHOLOGY,
         {"started": "2025", "effect": "some"}, "once a month, helps her mood"),
        ("6 times 2019 trouble: felt nice didnt last", TreatmentKind.ACUPUNCTURE,
         {"started": "2019", "sessions": 6}, "didnt last"),
        ("cracked me, threw my back out, never again", TreatmentKind.CHIROPRACTIC,
         {"problems": "threw my back out"}, "cracked me, never again"),
        ("2 courses 2021, twice, helped some", THERAPY, {"started": "2021", "effect": "some"}, "2 courses, twice"),
        ("6 weeks a little, no trouble", THERAPY, {"effect": "a_little", "problems": "none"}, "6 weeks"),
        ("3 rounds, cut them in half", TreatmentKind.BOTOX, {"sessions": 3, "percent_relief": 50}, "cut them in half"),
    ],
)  # fmt: skip
def test_no_more_is_read_than_was_said(
    line: str, kind: TreatmentKind, values: dict[str, object], left: str
) -> None:
    (reading,) = read(line, TODAY, kind=kind)
    assert (plain(reading), reading.left) == (values, left)


@pytest.mark.parametrize(
    "line",
    [
        "made the hand worse neck bit better", "made my knee worse but back better", "helped the neck a lot, hand got worse",
        "good for the hips and worse for the back",
        "the floor exercises put me in bed for days but the warm pool was wonderful",
        "the traction was great but the exercises flared me up",
        "walking in water helped, the bike made my knee swell",
        "the hands on bit was lovely, the gym part floored me for a week",
        "the band work wrecked my shoulder but the ultrasound bit was nice",
        "loved the bath, the weights laid me up for two days",
        "stretching good. the treadmill set me back weeks",
        "the tens bit did nothing but the heat was heaven",
        "bed exercises ok, stairs work had me crying for days",
        "the neck adjusting gave me migraines but the low back felt better for days",
    ],
)  # fmt: skip
def test_better_here_and_worse_there_is_asked_as_it_was_said(line: str) -> None:
    (reading,) = read(line, TODAY, kind=THERAPY)
    assert ([(part.field, part.typed) for part in reading.unclear], reading.left) == ([("effect", line)], line)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("2022 some but she bled, ulcer, 3 days in hospital",
         {"when": "2022", "effect": "some", "side_effects": "she bled, ulcer, 3 days in hospital"}),
        ("2024 6 months no help put on 30 pounds",
         {"when": "2024", "effect": "none", "how_long": "6 months", "side_effects": "put on 30 pounds"}),
        ("30 pounds weight no help", {"effect": "none", "side_effects": "30 pounds weight"}),
        ("sick for 2 weeks", {"side_effects": "sick for 2 weeks"}),
    ],
)  # fmt: skip
def test_the_time_of_the_trouble_is_not_how_long_it_was_taken(line: str, values: dict[str, object]) -> None:
    assert plain(read_past_medicine(line, TODAY)) == {**values, "why_stopped": (WhyStopped.SIDE_EFFECTS,)}


def test_trouble_and_who_stopped_it_are_both_reasons() -> None:
    reading = read_past_medicine("2019, a lot but her chest got tight so dr said no more", TODAY)
    assert set(reading.values["why_stopped"]) == {WhyStopped.CLINICIAN, WhyStopped.SIDE_EFFECTS}  # type: ignore[call-overload]


@pytest.mark.parametrize("line", ["gave up in a week", "quit within two days", "wore off in 3 weeks"])
def test_how_soon_it_ended_is_no_day_from_now(line: str) -> None:
    (reading,) = read(line, TODAY)
    assert "started" not in reading.values


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("warm wash cloth on the face helps some, ice on feet", ["warm wash cloth on the face", "ice on feet"]),
        ("heat on back, ice on knee", ["heat on back", "ice on knee"]),
        ("ice on the knee no help, heat on my neck helps a lot", ["ice on the knee", "heat on my neck"]),
        ("hot shower in the morning, ice pack on my shoulder at night", ["hot shower", "ice pack on my shoulder"]),
        ("heat and ice, nothing", ["heat and ice"]),
        ("heating pad on my back, helps a little", ["heating pad on my back"]),
    ],
)
def test_warmth_and_cold_stand_each_with_its_place(line: str, what: list[str]) -> None:
    assert [one.values["what"] for one in read(line, TODAY, kind=TreatmentKind.HEAT_ICE)] == what


@pytest.mark.parametrize(
    ("line", "kind", "effect", "lasted"),
    [
        ("took feet from 7 to 5 for a day or two", TreatmentKind.ACUPUNCTURE, Effect.A_LITTLE, None),
        ("weekly 2025, pain went from 8 to 3", TreatmentKind.MASSAGE, Effect.A_LOT, None),
        ("back, from a 9 to a 6", TreatmentKind.TENS, Effect.SOME, None),
        ("hip may 2024, went from 5 to 8", TreatmentKind.INJECTION, Effect.WORSE, None),
        ("june 2024, left jaw, best 2 days in 3 years", TreatmentKind.NERVE_BLOCK, Effect.A_LOT, "2 days"),
        ("shoulder april 2026, 5 good weeks", TreatmentKind.INJECTION, None, "5 good weeks"),
        ("L4-5 2023, pain all gone for a week or so", TreatmentKind.INJECTION, Effect.A_LOT, "a week or so"),
        ("from 2019 to 2021 helped some", TreatmentKind.PHYSICAL_THERAPY, Effect.SOME, None),
    ],
)  # fmt: skip
def test_how_much_it_helped_may_be_told_by_numbers(
    line: str, kind: TreatmentKind, effect: Effect | None, lasted: str | None
) -> None:
    (reading,) = read(line, TODAY, kind=kind)
    assert (reading.values.get("effect"), reading.values.get("relief_lasted")) == (effect, lasted)


@pytest.mark.parametrize(
    ("line", "when", "trouble", "doctor"),
    [
        ("heart dr stopped it after a week on account of my rhythm, dont remember year",
         Gap.DONT_KNOW, "my rhythm", True),
        ("kidney doctor took me off it because of my sodium, 2022", "2022", "my sodium", True),
        ("cardiologist pulled it after 3 days over my ekg, not sure what year", Gap.DONT_KNOW, "my ekg", True),
        ("stopped after 2 weeks because of my kidneys, year unknown", Gap.DONT_KNOW, None, False),
        ("i quit after a month, made me gain weight, 2020", "2020", "made me gain weight", False),
        ("can't remember the year, helped a lot", Gap.DONT_KNOW, None, False),
        ("neurologist took me off after 2 months due to my platelets, no idea when",
         Gap.DONT_KNOW, "my platelets", True),
        ("got off it before surgery 2021", "2021", None, False),
        ("not sure if it helped, 2019", "2019", None, False),
    ],
)  # fmt: skip
def test_who_stopped_it_is_no_trouble_and_a_year_may_be_unknown(
    line: str, when: object, trouble: str | None, doctor: bool
) -> None:
    values = plain(read_past_medicine(line, TODAY))
    assert (values["when"], values.get("side_effects")) == (when, trouble)
    assert (WhyStopped.CLINICIAN in values.get("why_stopped", ())) is doctor  # type: ignore[operator]


@pytest.mark.parametrize("line", ["trial 2023 less than 30%", "under 20 percent for a week", "not even 10%"])
def test_less_than_a_number_is_no_number(line: str) -> None:
    """It stays words, and whether it helped is asked."""
    (reading,) = read(line, date(2026, 11, 28), kind=TreatmentKind.STIMULATOR)
    assert "percent_relief" not in reading.values and line.split()[-1] in reading.left


@pytest.mark.parametrize(
    ("words", "both"),
    [
        ("arm better neck no", True), ("arm yes neck no", True), ("yes for the leg, no for the back", True),
        ("helped my leg not my back", True), ("leg better, back the same", True), ("arm pain gone, neck still hurts", True),
        ("good for the arm, nothing for the neck", True), ("neck good arm bad", True),
        ("left leg better right leg no", True), ("better in the leg but not the back", True),
        ("arm gone numb", False), ("no neck pain now", False), ("back to work no problem", False), ("neck ok", False),
        ("no back pain, leg fine", False), ("it helped my back, no side effects", False), ("no pain in leg", False),
    ],
)  # fmt: skip
def test_one_part_helped_and_another_not_is_both_ways(words: str, both: bool) -> None:
    assert says_both(words) is both


@pytest.mark.parametrize(
    ("line", "kind", "values", "left"),
    [
        ("2020 helped a year then quit. still in there battery dead", TreatmentKind.STIMULATOR,
         {"started": "2020", "relief_lasted": "a year", "ongoing": "yes",
          "problems": "still in there battery dead"}, "helped a year then quit"),
        ("2019, worked great 6 months then stopped working, still in my back", TreatmentKind.STIMULATOR,
         {"started": "2019", "effect": "a_lot", "relief_lasted": "6 months", "ongoing": "yes",
          "problems": "then stopped working, still in my back"}, ""),
        ("2020 no help, still in there turned off", TreatmentKind.PUMP,
         {"started": "2020", "effect": "none", "ongoing": "yes", "problems": "still in there turned off"}, ""),
        ("2021 helped some, still use it every day", TreatmentKind.STIMULATOR,
         {"started": "2021", "effect": "some", "ongoing": "yes"}, ""),
        ("2022 helped a year then quit", SHOT, {"started": "2022", "relief_lasted": "a year"},
         "helped a year then quit"),
        ("2020 quit after a month", THERAPY, {"started": "2020"}, "quit after a month"),
    ],
)  # fmt: skip
def test_that_it_stopped_working_and_is_in_the_body_still_is_told(
    line: str, kind: TreatmentKind, values: dict[str, object], left: str
) -> None:
    (reading,) = read(line, TODAY, kind=kind)
    assert (plain(reading), reading.left) == (values, left)


@pytest.mark.parametrize(
    ("line", "own", "others"),
    [
        ("hot baths, heating pad, and the warm pool at the Y back in 2019, the pool was the best thing, they closed it",
         "hot baths, heating pad",
         [("other", "warm pool", "the warm pool at the Y back in 2019, the pool was the best thing, they closed it")]),
        ("heat on my back every day helps, pool therapy 2020 helped a lot", "heat on my back every day helps",
         [("other", "pool therapy", "pool therapy 2020 helped a lot")]),
        ("heat helps some, acupuncture 2019 no help", "heat helps some",
         [("acupuncture", "", "acupuncture 2019 no help")]),
        ("hot tub and swimming 2021 great", "hot tub", [("other", "swimming", "swimming 2021 great")]),
        ("ice. the pool helped most", "ice", [("other", "pool", "the pool helped most")]),
        ("warm pool twice a week helps most", "warm pool twice a week helps most", []),
        ("heat and ice, nothing", "heat and ice, nothing", []),
        ("hot bath, ice packs on my neck, helps a bit", "hot bath, ice packs on my neck, helps a bit", []),
    ],
)  # fmt: skip
def test_what_is_no_heat_stands_apart_from_it(line: str, own: str, others: list[tuple[str, str, str]]) -> None:
    found = of_other_kinds(line, TreatmentKind.HEAT_ICE)
    assert (found[0], [(str(one.kind), one.what, one.words) for one in found[1]]) == (own, others)


def test_of_physical_therapy_all_of_it_is_one() -> None:
    line = "2019 in the pool, massage, traction, no help"
    assert of_other_kinds(line, THERAPY) == (line, ())


@pytest.mark.parametrize(
    ("line", "what", "problems"),
    [
        ("in 2019, 8 visits, made me worse, she kept stretching my neck", None, None),
        ("2020, he cracked my back, no help", None, None),
        ("2022 they had me on my stomach, no help", None, "they had me on my stomach"),
        ("low back 2019, she twisted my knee", "low back", None),
        ("2019 made my back worse", None, "made my back worse"),
        ("2021 they worked on my hip helped some", "hip", None),
        ("2018, he adjusted my neck, helped a lot", "neck", None),
        ("at the Y back in 2019, helped some", None, None),
        ("my back in 2019, helped some", "back", None),
    ],
)
def test_what_was_pulled_at_or_hurt_is_not_what_it_was_for(
    line: str, what: str | None, problems: str | None
) -> None:
    (reading,) = read(line, TODAY, kind=THERAPY)
    assert (reading.values.get("what"), reading.values.get("problems")) == (what, problems)


@pytest.mark.parametrize(
    ("line", "effect"),
    [
        ("helped me the most", "a_lot"), ("it worked best", "a_lot"), ("was the best thing", "a_lot"),
        ("helped most of all", "a_lot"), ("best thing", "a_lot"), ("best thing i ever did", None), ("helped most days", None),
    ],
)  # fmt: skip
def test_what_helped_most_helped_a_lot(line: str, effect: str | None) -> None:
    (reading,) = read(line, TODAY, kind=THERAPY)
    assert reading.values.get("effect") == effect


def test_more_of_the_same_warmth_is_no_second_one() -> None:
    (reading,) = read(
        "rice bag and the hot tub at my sons house, hot tub is best", TODAY, kind=TreatmentKind.HEAT_ICE
    )
    assert (reading.values["what"], reading.values["effect"]) == ("hot tub", "a_lot")


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("2 of em. aug 2025 helped like 2 months. jan this yr did nothing", ["aug 2025", "jan this yr"]),
        ("twice. 2022 worked a few months. 2024 didnt", ["2022", "2024"]),
        ("3 shots, may helped, july helped less, sept did nothing", ["may", "july", "sept"]),
    ],
)
def test_of_several_with_their_days_each_was_one(line: str, days: list[str]) -> None:
    readings = read(line, TODAY, kind=TreatmentKind.INJECTION)
    assert [one.values["started"].said for one in readings] == days  # type: ignore[attr-defined]
    assert [one.values["sessions"] for one in readings] == [1] * len(days)


def test_how_long_it_helped_more_or_less() -> None:
    first, _ = read("aug 2025 helped like 2 months. jan this yr did nothing", TODAY, kind=TreatmentKind.INJECTION)
    assert (first.values["relief_lasted"], first.left) == ("2 months", "")


@pytest.mark.parametrize(
    ("line", "ended", "why", "helped"),
    [
        ("spring 2019, 8 times, was helping till comp cut it off in june", "2019-06~", "comp cut it off", True),
        (
            "fall 2019 6 visits was helping then medicaid cut me off in january",
            "2020-01~",
            "medicaid cut me off",
            True,
        ),
        ("2018 6 visits, insurance stopped paying in july 2018", "2018-07", "insurance stopped paying", False),
        ("2018, 12 visits, was working, cut off by insurance", None, "cut off by insurance", True),
        ("helped but insurance wouldnt cover more after may", None, "insurance wouldnt cover more after may", True),
        ("was working until they stopped approving it", None, "they stopped approving it", True),
    ],
)
def test_an_insurer_ended_it(line: str, ended: str | None, why: str, helped: bool) -> None:
    (reading,) = read(line, TODAY, kind=TreatmentKind.PHYSICAL_THERAPY)
    told = reading.values.get("ended")
    assert (told.value if told else None) == ended  # type: ignore[attr-defined]
    assert reading.left == why == reason_in(why)
    assert any(one.field == "effect" for one in reading.unclear) == helped


@pytest.mark.parametrize(
    ("line", "percent"),
    [
        ("epidural in the low back 2023 one time, helped half for three weeks then back to what it was", 50),
        ("epidural 2023 helped half", 50),
        ("block 2022 helped about half for a month", 50),
        ("shot in the hip 2021, helped by half", 50),
        ("shot 2021, helps me maybe half", 50),
        ("shot 2021, helped half a day", None),
        ("shot 2021, helped half the night", None),
    ],
)
def test_half_is_fifty_percent_and_is_not_asked_again(line: str, percent: int | None) -> None:
    (reading,) = read(line, date(2026, 11, 30), kind=TreatmentKind.INJECTION)
    assert reading.values.get("percent_relief") == percent
    assert not percent or "effect" not in {one.field for one in reading.unclear}


@pytest.mark.parametrize(
    ("line", "lasted"),
    [
        ("helpd few weeks then back again", "few weeks"),
        ("good for a month then same as before", "a month"),
        ("eased it a couple of weeks, then it came back", "a couple of weeks"),
        ("helped 3 weeks and then wore off", "3 weeks"),
        ("helped for two months then pain was back", "two months"),
        ("felt better a few days then right back to where i was", "a few days"),
        ("better for a wk or so then as bad as ever", "a wk"),
        ("ok for a month then nothing", "a month"),
        ("was grand for 6 weeks then no good", "6 weeks"),
        ("did the job for a year then stopped", "a year"),
        ("nice for a day or two after, then back", "a day or two"),
        ("worked til it didnt", None),
        ("helped at first then nothing", None),
        ("helped until it stopped helping", None),
    ],
)
def test_what_helped_for_a_time_and_then_no_more_is_kept_whole_and_asked_no_more(
    line: str, lasted: str | None
) -> None:
    for kind in (THERAPY, SHOT):
        (reading,) = read(line, TODAY, kind=kind)
        assert (reading.values.get("relief_lasted"), reading.left, reading.unclear) == (lasted, line, ())
    assert says_both(line) and "effect" not in reading.values


@pytest.mark.parametrize(
    ("line", "where", "what"),
    [
        ("at the hand clinic in Beaumont since May, twice a week", "the hand clinic in Beaumont", None),
        ("at the back pain unit in Mercy since june, once a week", "the back pain unit in Mercy", None),
        ("every other week at the wrist clinic in Tallaght, too sore", "the wrist clinic in Tallaght", None),
        ("in the spine centre, weekly, since March", "the spine centre", None),
        ("at the hand clinic, for my wrist, since May", "the hand clinic", "wrist"),
        ("at the Heart Center gym, left shoulder, 2x a week since june", "the Heart Center gym", "left shoulder"),
        ("since May twice a week at the foot and ankle place downtown", "the foot and ankle place", None),
        ("for the hand, at Beaumont, since may, twice weekly", "Beaumont", "hand"),
    ],
)
def test_a_place_that_is_called_by_a_part_is_no_part_treated(line: str, where: str, what: str | None) -> None:
    (reading,) = read(line, TODAY, kind=THERAPY)
    assert (reading.values.get("where"), reading.values.get("what")) == (where, what)


@pytest.mark.parametrize(
    ("words", "both"),
    [
        ("A lot the first one. The second only a little.", True), ("first one helped a lot, second did nothing", True),
        ("The first helped but the last one made it worse", True), ("some the first, none the second", True),
        ("The 2nd helped a lot, the 1st not at all", True), ("both helped a lot", False),
        ("the second helped a lot", False), ("the first and second both a lot", False),
    ],
)  # fmt: skip
def test_several_that_did_not_do_the_same_are_both_ways(words: str, both: bool) -> None:
    assert says_both(words) is both


@pytest.mark.parametrize(
    ("line", "began", "problems"),
    [
        ("medtronic since 2021 and it helped a lot for three years and since spring of last year it does nothing and they"
         " reprogrammed it two times", "2021", "since spring of last year it does nothing"),
        ("put in 2021, helped a lot for three years, does nothing since spring 2025", "2021",
         "does nothing since spring 2025"),
        ("in 2019 helped some and since january nothing", "2019", "since january nothing"),
        ("since march 2023 helped a lot for a year and since march of this year it quit working", "2023-03",
         "since march of this year it quit working"),
    ],
)  # fmt: skip
def test_since_when_it_does_nothing_is_no_day_it_was_put_in(line: str, began: str, problems: str) -> None:
    (reading,) = read(line, TODAY, kind=TreatmentKind.STIMULATOR)
    assert (plain(reading)["started"], reading.values["problems"]) == (began, problems)
    assert "effect" in reading.values and "sessions" not in reading.values


def test_what_never_helped_and_one_more_of_them_stay_as_they_were() -> None:
    (reading,) = read("since 2018 it does nothing", TODAY, kind=TreatmentKind.STIMULATOR)
    assert (plain(reading)["started"], reading.values["effect"]) == ("2018", "none")
    both = read("trial 2019 helped a lot, another one in 2020 no help", TODAY, kind=TreatmentKind.STIMULATOR)
    assert [plain(one)["started"] for one in both] == ["2019", "2020"]
