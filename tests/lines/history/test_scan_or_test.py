"""A scan in one line: what, where on the body, when, what it showed, and who has it."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.history.scans.scan_or_test import held_by, read
from visitprep.lines.reading import Reading
from visitprep.summary.first_page.scans import where_it_is
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records import care
from visitprep.visit.records.choices.care import Copy, TestKind

TODAY = date(2026, 11, 28)


def plain(reading: Reading) -> dict[str, object]:
    return {
        name: value.value or value.said if isinstance(value, PartialDate) else value
        for name, value in reading.values.items()
    }


def kept(reading: Reading) -> str:
    """Every word that is no value: also who has the report."""
    return ", ".join(filter(None, (reading.left, *reading.beside.values())))


LINES = {
    # the walk's own table, and its dialogues
    "MRI lower back Feb 2024 St. Brigid Imaging, severe narrowing at L4-5, have report and pictures": {
        "kind": "mri", "part": "lower back", "date": "2024-02", "place": "St. Brigid Imaging",
        "result": "severe narrowing at L4-5", "report": "have_it", "pictures": "have_it",
    },
    "xray right hip june, clinic has it": {
        "kind": "xray", "part": "right hip", "date": "2026-06~", "report": "at_the_clinic",
    },
    "bone density 2025, asked for it": {"kind": "dexa", "date": "2025", "report": "asked_for_it"},
    "MRI low back march bulging disc L5, have the disc": {
        "kind": "mri", "part": "low back", "date": "2026-03~", "result": "bulging disc L5", "pictures": "have_it",
    },
    "PSA october going up 6.2 asked for it": {
        "kind": "labs", "part": "PSA", "date": "2026-10~", "result": "going up 6.2", "report": "asked_for_it",
    },
    "mri neck, not sure which year, normal": {
        "kind": "mri", "part": "neck", "date": "not sure which year", "result": "normal",
    },
    "MRI low back March 2023, County Imaging, have the report": {
        "kind": "mri", "part": "low back", "date": "2023-03", "place": "County Imaging", "report": "have_it",
    },
    # others
    "low back MRI 2019 at County Hospital, herniated disc L4-5": {
        "kind": "mri", "part": "low back", "date": "2019", "place": "County Hospital", "result": "herniated disc L4-5",
    },
    "EMG right arm 2023 carpal tunnel, don't have the report": {
        "kind": "emg", "part": "right arm", "date": "2023", "result": "carpal tunnel", "report": "no",
    },
    "MRI L-spine 3/2024": {"kind": "mri", "part": "L-spine", "date": "2024-03"},
    "x-ray both knees, bone on bone, 2022, have the films": {
        "kind": "xray", "part": "both knees", "date": "2022", "result": "bone on bone", "pictures": "have_it",
    },
    "blood test last month, a1c 7.9": {"kind": "labs", "date": "2026-10", "result": "a1c 7.9"},
    "emg both arms 2024 st. josephs carpal tunnel": {
        "kind": "emg", "part": "both arms", "date": "2024", "place": "st. josephs", "result": "carpal tunnel",
    },
    "ultrasound shoulder; frozen shoulder, no tear; st brigids": {
        "kind": "ultrasound", "part": "shoulder", "place": "st brigids", "result": "frozen shoulder, no tear",
    },
    "heart tracing: QTc 481, cardiologist said keep an eye": {
        "kind": "other", "part": "heart tracing", "result": "QTc 481, cardiologist said keep an eye",
    },
    "ecg last month, st segments flat": {
        "kind": "other", "part": "ecg", "date": "2026-10", "result": "st segments flat",
    },
    "blood test egfr 48, a1c 7.2": {"kind": "labs", "part": "egfr", "result": "48, a1c 7.2"},
    "no mri yet": {"kind": "mri", "result": "not done"},
    "no xray of my hip ever": {"kind": "xray", "part": "hip", "result": "not done"},
    "DEXA 2024 thin bones, no report": {"kind": "dexa", "date": "2024", "result": "thin bones", "report": "no"},
    "MRI L4-5 2024 stenosis": {"kind": "mri", "part": "L4-5", "date": "2024", "result": "stenosis"},
    "CT scan of the belly August 2021, nothing found, asked for the report": {
        "kind": "ct", "part": "belly", "date": "2021-08", "result": "nothing found", "report": "asked_for_it",
    },
    "ultrasound left shoulder 12/2025 at Hill Clinic, torn cuff, no pictures": {
        "kind": "ultrasound", "part": "left shoulder", "date": "2025-12", "place": "Hill Clinic",
        "result": "torn cuff", "pictures": "no",
    },
    "bone scan 2018 clear": {"kind": "bone_scan", "date": "2018", "result": "clear"},
    "nerve conduction study both hands 2 years ago, they have it": {
        "kind": "emg", "part": "both hands", "date": "2024~", "report": "at_the_clinic",
    },
    "X-rays of my neck and low back in May, arthritis": {
        "kind": "xray", "part": "neck and low back", "date": "2026-05~", "result": "arthritis",
    },
}  # fmt: skip


@pytest.mark.parametrize(("line", "values"), LINES.items())
def test_what_was_said_is_filled(line: str, values: dict[str, object]) -> None:
    """The result stays their own words; what was not said is not filled."""
    (reading,) = read(line, TODAY)
    assert plain(reading) == values
    assert not reading.unclear and not reading.left
    care.Test.model_validate(dict(reading.values), context={"today": TODAY})


OF_THEIR_OWN = {
    "ekg sept qtc 480": ("other", "ekg", "qtc 480"),
    "echo may ef 45%": ("other", "echo", "ef 45%"),
    "sleep study last winter, mild apnea": ("other", "sleep study", "mild apnea"),
    "skin biopsy left leg 2023 small fiber": ("other", "skin biopsy, left leg", "small fiber"),
    "urine test clean last month": ("other", "urine test", "clean"),
    "had a stress test in june, passed": ("other", "stress test", "passed"),
    "pet scan 2021 clear": ("other", "pet scan", "clear"),
    "breathing test 2024 asthma": ("other", "breathing test", "asthma"),
    "blood in july creatinine 1.8 egfr 44": ("labs", None, "creatinine 1.8 egfr 44"),
    "bloods in may fine": ("labs", None, "fine"),
    "creatinine 1.8 july": ("labs", "creatinine", "1.8"),
    "mri brain 2020 blood vessel touching nerve": ("mri", "brain", "blood vessel touching nerve"),
    "ultrasound leg 2020 blood clots": ("ultrasound", "leg", "blood clots"),
}


@pytest.mark.parametrize(
    ("line", "kind", "part", "result"), [(line, *meant) for line, meant in OF_THEIR_OWN.items()]
)
def test_a_test_without_a_row_of_its_own_keeps_its_name(
    line: str, kind: str, part: str | None, result: str
) -> None:
    """So that nobody is asked which test it was."""
    (reading,) = read(line, TODAY)
    said = plain(reading)
    assert (said["kind"], said.get("part"), said["result"]) == (kind, part, result)
    assert "date" in said and not reading.left


def test_two_kinds_in_one_line_are_two_tests() -> None:
    """They share what is said of them."""
    ct, mri = read("CT and MRI of my head 2020", TODAY)
    assert plain(ct) == {"kind": "ct", "part": "head", "date": "2020"}
    assert plain(mri) == {"kind": "mri", "part": "head", "date": "2020"}


@pytest.mark.parametrize(
    ("line", "kind"), [("MRI", "mri"), ("they did blood work", "labs"), ("an x-ray", "xray"), ("had a CT", "ct")]
)
def test_a_kind_alone_is_asked_about(line: str, kind: str) -> None:
    """One question for all that is missing."""
    (reading,) = read(line, TODAY)
    assert plain(reading) == {"kind": kind}
    assert [unclear.field for unclear in reading.unclear] == [""]


@pytest.mark.parametrize(
    ("line", "left", "report"),
    [
        ("catscan of my head when I fell, 2020ish", "when I fell", None),
        ("xray back 2024 Dr Pham has it", "Dr Pham has it", "no"),
        ("I had an MRI of my neck in May, my doctor has the results", "my doctor has the results", "no"),
        ("ultrasound belly 2025, waiting", "waiting", None),
    ],
)
def test_what_has_no_field_is_kept_beside(line: str, left: str, report: str | None) -> None:
    """Who else has it, and how it came about, are no results."""
    (reading,) = read(line, TODAY)
    assert kept(reading) == left
    assert reading.values.get("report") == report
    assert "result" not in reading.values


@pytest.mark.parametrize("line", ["my knee hurts", "Dr. Ruiz said so", "", "later", "march"])
def test_a_line_without_a_test_stays_whole(line: str) -> None:
    """Nothing is guessed from a place or a date."""
    assert read(line, TODAY) == (Reading({}, left=line),)


def test_a_date_with_two_readings_is_asked() -> None:
    """And all else of the line is kept."""
    (reading,) = read("MRI neck last March", TODAY)
    assert plain(reading) == {"kind": "mri", "part": "neck"}
    assert [(unclear.field, unclear.typed) for unclear in reading.unclear] == [("date", "last March")]


def test_who_has_it_takes_no_word_of_the_result() -> None:
    first, second = read(
        "mri low back 2019 disc bulge l5 riverside has the report, xray hip may 2024 arthritis", TODAY
    )
    assert (first.values["result"], first.values["report"], kept(first)) == (
        "disc bulge l5", "no", "riverside has the report",
    )  # fmt: skip
    assert second.values["result"] == "arthritis"


def test_a_bare_number_behind_a_scan_is_asked_about() -> None:
    (reading,) = read("ct head 4", TODAY)
    assert [(one.field, one.typed) for one in reading.unclear] == [("date", "4")]
    assert "result" not in reading.values


@pytest.mark.parametrize(
    ("line", "part", "result", "held"),
    [
        ("ct of head and face june 2024 nothing, dr keim has it", "head and face", "nothing", "dr keim has it"),
        ("mri lt knee 2024 torn meniscus, dr weir at ortho has it", "lt knee", "torn meniscus", "dr weir at ortho has it"),
        ("mri neck 2023, the clinic in town has it", "neck", None, "the clinic in town has it"),
        ("ct belly 2022 fine, my oncologist has the report", "belly", "fine", "my oncologist has the report"),
        ("dexa 2024, dr okafor got it", None, None, "dr okafor got it"),
        ("mri back 2024, you already have it", "back", None, ""),
        ("mri back 2024, pain clinic has it", "back", None, ""),
        ("xray rt shoulder march 2026 arthritis", "rt shoulder", "arthritis", ""),
    ],
)  # fmt: skip
def test_who_has_the_report_is_heard_and_no_word_is_cut_off(
    line: str, part: str | None, result: str | None, held: str
) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("part"), reading.values.get("result"), kept(reading)) == (part, result, held)
    assert (reading.values.get("report") is Copy.NO) is bool(held)
    assert held_by(kept(reading)) == held


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("blood aug 2026 sodium 129 too low, kidney gfr 48, cea fine in october",
         [(None, "2026-08", "sodium 129 too low, kidney gfr 48"), ("cea", "2026-10~", "fine")]),
        ("sodium 129 aug 2026", [("sodium", "2026-08", "129")]),
        ("cea oct 2026 fine", [("cea", "2026-10", "fine")]),
        ("blood last month, iron low", [(None, "2026-10", "iron low")]),
        ("bloodwork may 2026 a1c 7.1", [(None, "2026-05", "a1c 7.1")]),
        ("x-ray knee 2024 calcium deposits", [("knee", "2024", "calcium deposits")]),
    ],
)  # fmt: skip
def test_what_was_measured_in_blood_is_a_blood_test_with_its_date(
    line: str, found: list[tuple[str | None, str, str]]
) -> None:
    told = [
        (one.values.get("part"), getattr(one.values["date"], "value", None), one.values["result"])
        for one in read(line, TODAY)
    ]
    assert told == found


@pytest.mark.parametrize(
    ("line", "kind", "result", "denied"),
    [
        ("no mri on account of the pacemaker. wait they did one brain jan 2025, vessel touching the nerve",
         TestKind.MRI, "vessel touching the nerve", "no mri on account of the pacemaker"),
        ("never had an xray. no wait i had one hip 2021 arthritis", TestKind.XRAY, "arthritis", "never had an xray"),
        ("never had an mri but i had one ct head 2020 ok", TestKind.CT, "ok", "never had an mri"),
    ],
)  # fmt: skip
def test_a_no_that_is_taken_back_is_no_result(line: str, kind: TestKind, result: str, denied: str) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values["kind"], reading.values["result"], reading.left) == (kind, result, denied)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("brain mri 2021 normal dr ames, and blood work for lupus and rheumatoid 2018 was all fine",
         [("mri", "2021", "normal", ""), ("labs", "2018", "was all fine", "for lupus and rheumatoid")]),
        ("mri low back 2022 bulging disc, x-ray normal",
         [("mri", "2022", "bulging disc", ""), ("xray", None, "normal", "")]),
        ("mri neck 2020 and blood work for arthritis, came back ok",
         [("mri", "2020", None, ""), ("labs", None, "came back ok", "for arthritis")]),
        ("x-ray knee 2020 bone on bone, blood work showed nothing",
         [("xray", "2020", "bone on bone", ""), ("labs", None, "nothing", "")]),
        ("ultrasound belly 2019 fine, sleep study for snoring and tired 2020 mild apnea",
         [("ultrasound", "2019", "fine", ""), ("other", "2020", "mild apnea", "for snoring and tired")]),
        ("ekg normal and echo 2024 fine", [("other", None, "normal", ""), ("other", "2024", "fine", "")]),
        ("emg legs 2019 neuropathy, a1c 7.4", [("emg", "2019", "neuropathy", ""), ("labs", None, "7.4", "")]),
        ("mri and ct 2022 fine", [("mri", "2022", "fine", ""), ("ct", "2022", "fine", "")]),
        ("mri low back 2021, the x-ray missed it", [("mri", "2021", "the x-ray missed it", "")]),
        ("mri 2021 back, blood clots in leg", [("mri", "2021", "blood clots in leg", "")]),
        ("mri low back 2021 showed a disc, they wanted an emg", [("mri", "2021", "a disc", "they wanted an emg")]),
    ],
)  # fmt: skip
def test_another_test_behind_a_comma_keeps_its_own_year_and_result(
    line: str, found: list[tuple[str, str | None, str | None, str]]
) -> None:
    def told(reading: Reading) -> tuple[str, str | None, object, str]:
        day = reading.values.get("date")
        when = day.value if isinstance(day, PartialDate) else None
        return str(reading.values["kind"]), when, reading.values.get("result"), reading.left

    assert [told(one) for one in read(line, TODAY)] == found


@pytest.mark.parametrize(
    ("line", "result", "report", "pictures", "left"),
    [
        ("mri low back september 2023, stenosis at L4-5 and L3-4, i have the paper, disc at st annes hospital",
         "stenosis at L4-5 and L3-4", Copy.HAVE_IT, Copy.NO, "disc at st annes hospital"),
        ("MRI neck 2024, bulge at C5-6, report at home, pictures at the hospital",
         "bulge at C5-6", Copy.HAVE_IT, Copy.NO, "pictures at the hospital"),
        ("mri lumbar 2021, disc herniation at L5-S1, cd at my doctors",
         "disc herniation at L5-S1", None, Copy.NO, "cd at my doctors"),
        ("mri low back 2024, disc slipped at L5, images with dr lee",
         "disc slipped at L5", None, Copy.NO, "images with dr lee"),
        ("mri low back 2024 disc at L4-5 pressing", "disc at L4-5 pressing", None, None, ""),
        ("mri back 2024, disc at the bottom gone", "disc at the bottom gone", None, None, ""),
        ("mri knee 2023 torn meniscus, dr has the paper, i have the disc",
         "torn meniscus", Copy.NO, Copy.HAVE_IT, "dr has the paper"),
        ("mri brain 2022 normal, the hospital has the cd", "normal", None, Copy.NO, "the hospital has the cd"),
        ("mri spine 2023 stenosis, pictures on the portal", "stenosis", None, Copy.NO, "pictures on the portal"),
        ("xray hip may 2025, worn, the films are at Mercy", "worn", None, Copy.NO, "the films are at Mercy"),
    ],
)  # fmt: skip
def test_who_has_the_pictures_is_no_result_and_a_level_is_no_place(
    line: str, result: str, report: Copy | None, pictures: Copy | None, left: str
) -> None:
    (reading,) = read(line, TODAY)
    said = (reading.values.get("result"), reading.values.get("report"), reading.values.get("pictures"))
    assert (said, kept(reading), "place" in reading.values) == ((result, report, pictures), left, False)


def test_the_page_says_where_the_pictures_are() -> None:
    told = care.Test(report=Copy.HAVE_IT, pictures=Copy.NO, notes={"result": "disc at st annes hospital"})
    assert where_it_is(told) == "brings report, pictures: disc at st annes hospital"


@pytest.mark.parametrize(
    ("line", "result", "left"),
    [
        ("ultrasound right shoulder 2024, frozen shoulder no tear, st brigids has it", "frozen shoulder no tear",
         "st brigids has it"),
        ("sleep study, ahi 32, st. luke's has it", "ahi 32", "st. luke's has it"),
        ("ct spine 2023, nothing pressing on the nerve, st vincents have it", "nothing pressing on the nerve",
         "st vincents have it"),
    ],
)  # fmt: skip
def test_a_saint_that_has_the_report_is_no_part_of_the_result(line: str, result: str, left: str) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values["result"], str(reading.values["report"]), kept(reading)) == (result, "no", left)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nerve test 5 Nov 2026 in Beaumont, no result yet", ("Beaumont", "no result yet", None, "")),
        ("nerve study left leg at St James, results pending", ("St James", "results pending", None, "")),
        ("mri lower back at city hospital, no results so far", ("city hospital", "no results so far", None, "")),
        ("ct head last week at the general, waiting on results", ("general", "waiting on results", None, "")),
        ("xray hip in Leeds, results aren't back yet", ("Leeds", "results aren't back yet", None, "")),
        ("mri back june 2025 at Mercy, mia has the paper", ("Mercy", None, "no", "mia has the paper")),
        ("bone scan may 2024, Mr Doyle has the report", (None, None, "no", "Mr Doyle has the report")),
        ("xray knee 2022, worn out, dr has report", (None, "worn out", "no", "dr has report")),
        ("ultrasound shoulder, my son has it at home", (None, None, "no", "my son has it at home")),
        ("mri neck 2024 in Leeds, never got the result", ("Leeds", None, "no", "")),
        ("mri in May 2024, normal", (None, "normal", None, "")),
        (
            "nerve test on the leg, 2025, can't remember what it showed",
            (None, "can't remember what it showed", None, ""),
        ),
        ("EMG 2025 not sure what they found", (None, "not sure what they found", None, "")),
        ("bone scan 2022, can't recall the results", (None, "can't recall the results", None, "")),
        ("mri knee 2022, I forget what it showed, have report", (None, "I forget what it showed", "have_it", "")),
        ("mri neck, can't remember what year, normal", (None, "normal", None, "")),
    ],
)
def test_a_result_awaited_is_told_so_and_who_has_the_paper_is_no_result(
    line: str, said: tuple[object, ...]
) -> None:
    (reading,) = read(line, TODAY)
    report = reading.values.get("report")
    told = reading.values.get("place"), reading.values.get("result"), report and str(report)
    assert (*told, reading.beside.get("report", "")) == said


@pytest.mark.parametrize(
    ("line", "part", "result"),
    [
        ("cystoscopy oct 2025, normal", "cystoscopy", "normal"),
        ("hysteroscopy 2024 polyps", "hysteroscopy", "polyps"),
        ("camera in the bladder 2023 nothing found", "camera in the bladder", "nothing found"),
    ],
)
def test_a_look_inside_is_another_test_of_its_own_name(line: str, part: str, result: str) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values["kind"], reading.values["part"], reading.values["result"]) == ("other", part, result)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("MRI waiting, january", ("mri", None, "not done: planned, waiting, january")),
        ("mri of the hip booked for jan 14", ("mri", "hip", "not done: planned, booked for jan 14")),
        ("ultrasound shoulder next week", ("ultrasound", "shoulder", "not done: planned, next week")),
        ("mri lumbar 2027", ("mri", "lumbar", "not done: planned, 2027")),
        ("on the list for an mri", ("mri", None, "not done: planned, on the list")),
        ("waiting for an mri of the neck", ("mri", "neck", "not done: planned, waiting")),
        ("bone scan in 2 weeks", ("bone_scan", None, "not done: planned, in 2 weeks")),
        ("endoscopy waiting since august", ("other", "endoscopy", "not done: planned, waiting since august")),
        ("ct head 2022 normal, waiting for surgery", ("ct", "head", "normal")),
        ("mri knee 2024, he wants another, due in march", ("mri", "knee", "he wants another, due in march")),
        ("waiting for mri results, neck", ("mri", "neck", "waiting for results")),
        ("blood test last week dont know yet", ("labs", None, "dont know yet")),
        ("bloods in galway last week, nothing back", ("labs", None, "nothing back")),
        ("had blood drawn yesterday, never heard back", ("labs", None, "never heard back")),
        ("scope of the bladder last month, clear", ("other", "scope of the bladder", "clear")),
    ],
)
def test_a_test_that_is_still_to_come_is_not_done_and_one_that_was_may_wait_for_its_result(
    line: str, said: tuple[object, ...]
) -> None:
    (reading,) = read(line, TODAY)
    told = reading.values
    assert (str(told["kind"]), told.get("part"), told.get("result")) == said
    assert not reading.unclear and ("date" in told) is not str(said[2]).startswith(("not done", "waiting"))


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nerve test in beaumont, no result yet", ("beaumont", "no result yet", None)),
        ("cystoscopy sept, dr lee, all fine he said", ("dr lee", "all fine he said", None)),
        ("nerve study with dr patel in october, he has the results", ("dr patel", None, "no")),
        ("xray both hands aug, gp has it, bit of arthritis", (None, "bit of arthritis", "no")),
        ("mri in hip 2024", (None, None, None)),
    ],
)
def test_a_town_needs_no_capital_and_whoever_has_the_report_is_no_result(
    line: str, said: tuple[object, ...]
) -> None:
    (reading,) = read(line, TODAY)
    report = reading.values.get("report")
    assert (reading.values.get("place"), reading.values.get("result"), report and str(report)) == said


@pytest.mark.parametrize(
    ("line", "result", "held"),
    [
        ("X-rays of both hands in 2021, which showed arthritis; the hand doctor, Dr. Novak, has them.",
         "which showed arthritis", {"report": "the hand doctor, Dr. Novak, has them"}),
        ("MRI of the neck in 2024, two bulging discs; the hospital kept it.",
         "two bulging discs", {"report": "the hospital kept it"}),
        ("CT of the chest in May 2025, normal; Dr. Obi, my family doctor, has the report.",
         "normal", {"report": "Dr. Obi, my family doctor, has the report"}),
        ("MRI brain 2020, nothing found, my neurologist, Dr. Chu, keeps it",
         "nothing found", {"report": "my neurologist, Dr. Chu, keeps it"}),
        ("X-ray of the right knee 2023, bone on bone, my surgeon kept the films",
         "bone on bone", {"pictures": "my surgeon kept the films"}),
        ("Bone density 2022, osteopenia; the women's clinic has the results.",
         "osteopenia", {"report": "the women's clinic has the results"}),
        ("Ultrasound of the shoulder in June 2024, small tear; Mercy Hospital has it on file.",
         "small tear", {"report": "Mercy Hospital has it on file"}),
        ("CT belly 2024 clean, Dr Park holds the report", "clean", {"report": "Dr Park holds the report"}),
        ("MRI low back 2021, they kept the disc at the imaging center",
         None, {"pictures": "they kept the disc at the imaging center"}),
    ],
)  # fmt: skip
def test_who_keeps_it_is_told_whole_and_is_no_result(line: str, result: str | None, held: dict[str, str]) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("result"), dict(reading.beside), reading.left) == (result, held, "")
    assert "place" not in reading.values


@pytest.mark.parametrize(
    ("line", "day", "left"),
    [
        ("x-ray right shoulder at the hospital after the fall, spring", "spring", "after the fall"),
        ("CT neck after the fall, 2024", "2024", "after the fall"),
        ("xray knee from the fall, june", "june", "from the fall"),
        ("MRI low back since the fall", None, "since the fall"),
        ("x-ray ankle because of the fall in March", "in March", "because of the fall"),
        ("xray wrist, the fall in the garden, 2023", "2023", "the fall in the garden"),
        ("x-ray hip, day of the fall, May 2025", "May 2025", "day of the fall"),
        ("x-ray hip in the fall", "in the fall", ""),
        ("x-ray hip, the fall of 2022", "the fall of 2022", ""),
        ("MRI back last fall", "last fall", ""),
    ],
)
def test_the_fall_behind_after_is_no_autumn_and_no_second_test(line: str, day: str | None, left: str) -> None:
    (found,) = read(line, date(2026, 11, 30))
    said = found.values.get("date")
    assert (getattr(said, "said", said), found.left, found.values.get("result")) == (day, left, None)


@pytest.mark.parametrize(
    ("line", "part", "result"),
    [
        ("xray of the neck back in 2022 just arthritis", "neck", "just arthritis"),
        ("xray of the hip back around 2018 fine", "hip", "fine"),
        ("mri of my back in 2022 a disc", "back", "a disc"),
        ("xray back 2022 arthritis", "back", "arthritis"),
        ("mri of the lower back in 2022", "lower back", None),
    ],
)
def test_back_in_a_year_is_no_back(line: str, part: str, result: str | None) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values["part"], reading.values.get("result")) == (part, result)


SHORT = {
    "xray rt sholder 22 arthritis": ("rt sholder", "arthritis", "2022"),
    "xray lt hip 19 arthritis": ("lt hip", "arthritis", "2019"),
    "mri l shoulder 22 tear": ("l shoulder", "tear", "2022"),
    "xray left ankle 21 fine": ("left ankle", "fine", "2021"),
    "mri low back 20 bulging disc": ("low back", "bulging disc", "2020"),
    "emg both hands 22 normal": ("both hands", "normal", "2022"),
    "ct rt shulder 18 torn cuff": ("rt shulder", "torn cuff", "2018"),
}


@pytest.mark.parametrize("line", SHORT)
def test_a_year_of_two_digits_behind_the_part_is_asked_once(line: str) -> None:
    (reading,) = read(line, TODAY)
    (asked,) = reading.unclear
    assert (reading.values["part"], reading.values["result"]) == SHORT[line][:2]
    assert (asked.field, getattr(asked.meant, "value", None)) == ("date", SHORT[line][2])


@pytest.mark.parametrize(
    ("line", "told", "beside", "left"),
    [
        ("MRI 2023, the va has it", {"kind": "mri", "date": "2023", "report": "no"}, "the va has it", ""),
        ("MRI neck 2021, Dr. Feldman's office has it", {"kind": "mri", "part": "neck", "date": "2021", "report": "no"}, "Dr. Feldman's office has it", ""),
        ("CT 2024, kept me two days in the hospital", {"kind": "ct", "date": "2024"}, "", "kept me two days in the hospital"),
        ("CT head 2022, ended up in the hospital 3 days", {"kind": "ct", "part": "head", "date": "2022"}, "", "ended up in the hospital 3 days"),
        ("MRI 2020, atrium did it", {"kind": "mri", "date": "2020", "place": "atrium"}, "", ""),
        ("x-ray knee, the va did it, bone on bone", {"kind": "xray", "part": "knee", "place": "va", "result": "bone on bone"}, "", ""),
        ("Blood test in October, the kidneys are 41 but I don't know of what", {"kind": "labs", "date": "2026-10~", "result": "the kidneys are 41 but I don't know of what"}, "", ""),
        ("MRI low back, don't know which year", {"kind": "mri", "part": "low back", "date": "don't know which year"}, "", ""),
    ],
)  # fmt: skip
def test_a_hospital_is_no_result_and_a_month_no_place(
    line: str, told: dict[str, str], beside: str, left: str
) -> None:
    (reading,) = read(line, TODAY)
    assert plain(reading) == told
    assert (", ".join(reading.beside.values()), reading.left) == (beside, left)
