"""Several things on one line: each has its own words, and no day of one is told of another. All are made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.allergies import allergy
from visitprep.lines.history.operations import device, operation
from visitprep.lines.history.scans import scan_or_test
from visitprep.lines.history.treatments import treatment
from visitprep.lines.reading import Reading
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.care import Test, Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.health import Allergy, Device, Surgery
from visitprep.visit.records.record import Record

TODAY = date(2026, 11, 28)


def plain(reading: Reading) -> dict[str, object]:
    return {
        name: value.value or value.said if isinstance(value, PartialDate) else value
        for name, value in reading.values.items()
    }


def asked(reading: Reading) -> list[tuple[str, str]]:
    return [(unclear.field, unclear.typed) for unclear in reading.unclear if unclear.field]


def taken(readings: tuple[Reading, ...], record: type[Record]) -> tuple[Reading, ...]:
    for reading in readings:
        record.model_validate(dict(reading.values), context={"today": TODAY})
    return readings


# Each: what, when.
OPERATIONS: dict[str, list[tuple[str, str | None]]] = {
    "left hip 2011, both cataracts 2018, womb out 1979": [
        ("left hip", "2011"), ("both cataracts", "2018"), ("womb out", "1979"),
    ],
    "fusion L4-S1 2010, hardware removed 2012": [("fusion L4-S1", "2010"), ("hardware removed", "2012")],
    "c section 1985; hernia 2004; knee scope left 2015": [
        ("c section", "1985"), ("hernia", "2004"), ("knee scope left", "2015"),
    ],
    "gall bladder 1990 and left knee replaced 2014 and right knee replaced 2016": [
        ("gall bladder", "1990"), ("left knee replaced", "2014"), ("right knee replaced", "2016"),
    ],
    "heart bypass 2009, stents 2012 and 2015": [("heart bypass", "2009"), ("stents", "2012"), ("stents", "2015")],
    "appendix and tonsils out": [("appendix", None), ("tonsils out", None)],
    "laminectomy L3-L5 March 2019, hip replaced May 2021": [
        ("laminectomy L3-L5", "2019-03"), ("hip replaced", "2021-05"),
    ],
    "womb out 1979, bladder repair 1991": [("womb out", "1979"), ("bladder repair", "1991")],
    "knee scope March 2015 and May 2017": [("knee scope", "2015-03"), ("knee scope", "2017-05")],
    "appendix 1972. tonsils 1968. hernia 1999": [("appendix", "1972"), ("tonsils", "1968"), ("hernia", "1999")],
    # one each
    "back surgery, fusion L4-5, 2010": [("back surgery, fusion L4-5", "2010")],
    "fusion and laminectomy 2010": [("fusion and laminectomy", "2010")],
    "hernia repair, it took hours, 2004": [("hernia repair", "2004")],
    "left hip 2011": [("left hip", "2011")],
}  # fmt: skip


@pytest.mark.parametrize(("line", "found"), OPERATIONS.items())
def test_each_operation_has_its_own_year(line: str, found: list[tuple[str, str | None]]) -> None:
    readings = taken(operation.read(line, TODAY), Surgery)
    assert [(plain(one)["what"], plain(one).get("when")) for one in readings] == found


def test_what_is_said_of_one_operation_stays_with_it() -> None:
    """A year of two digits may be an age: it is asked, and y takes it."""
    first, second, third = operation.read(
        "gallbladder 88, back L4/5 decompression 2016 Dr Hasselbach good for 2 years, right knee 2020 fine", TODAY
    )
    assert plain(first) == {"what": "gallbladder", "helped_pain": "not for pain"}
    assert asked(first) == [("when", "88")]
    meant = first.unclear[1].meant
    assert isinstance(meant, PartialDate) and meant.value == "1988"
    assert plain(second) == {
        "what": "back L4/5 decompression", "when": "2016", "where": "Dr Hasselbach", "helped_pain": "good for 2 years",
    }  # fmt: skip
    assert (plain(third), third.left) == ({"what": "right knee", "when": "2020"}, "fine")


def test_two_days_of_one_operation_are_asked_and_its_words_stay() -> None:
    (reading,) = operation.read("carpal tunnel release 2001 (right) 2003 (left)", TODAY)
    assert plain(reading) == {"what": "carpal tunnel release 2001 (right) 2003 (left)"}
    assert [field for field, _ in asked(reading)] == ["when"]


# Each: kind, details, card.
DEVICES: dict[str, list[tuple[str, str | None, str | None]]] = {
    "pacemaker from Medtronic 2019, checked in August, card at home, and new right knee 2020": [
        ("pacemaker", "from Medtronic 2019, checked in August", "yes"), ("metal", "new right knee 2020", None),
    ],
    "left hip new 2011, lenses in both eyes": [
        ("metal", "left hip new 2011", None), ("other", "lenses in both eyes", None),
    ],
    "stent in heart 2022 and the screws in my ankle": [
        ("other", "stent in heart 2022", None), ("metal", "the screws in my ankle", None),
    ],
    "pacemaker and a stim": [("pacemaker", None, None), ("stimulator", None, None)],
    "plate left wrist 2015, screws right ankle 2018": [
        ("metal", "plate left wrist 2015", None), ("metal", "screws right ankle 2018", None),
    ],
    "pacemaker, heart stent 2015, lost the card": [("pacemaker", None, None), ("other", "heart stent 2015", "no")],
    "new knee 2021 and new hip 2019": [("metal", "new knee 2021", None), ("metal", "new hip 2019", None)],
    "heart stent 2015; aneurysm clip 2004; cochlear implant right ear": [
        ("other", "heart stent 2015", None), ("clip", "2004", None), ("cochlear", "right ear", None),
    ],
    "insulin pump on my belly, spinal cord stimulator 2017": [
        ("insulin_pump", "on my belly", None), ("stimulator", "2017", None),
    ],
    "stimulator in my back, pump for morphine": [("stimulator", "in my back", None), ("pain_pump", None, None)],
    # one each
    "rods and screws L4 to S1": [("metal", "rods and screws L4 to S1", None)],
    "plate and 6 screws left ankle 2009": [("metal", "plate and 6 screws left ankle 2009", None)],
    "pacemaker 2018, the battery changed 2024": [("pacemaker", "2018, the battery changed 2024", None)],
    "both knees replaced 2019": [("metal", "both knees replaced 2019", None)],
}  # fmt: skip


@pytest.mark.parametrize(("line", "found"), DEVICES.items())
def test_each_device_is_one(line: str, found: list[tuple[str, str | None, str | None]]) -> None:
    readings = taken(device.read(line, TODAY), Device)
    told = [plain(one) for one in readings]
    assert [(one["kind"], one.get("details"), one.get("card")) for one in told] == found


# Each: thing, what happened, how bad.
ALLERGIES: dict[str, list[tuple[str, str | None, str | None]]] = {
    "penicillin, as a child my throat swelled up, and plasters make me red": [
        ("penicillin", "as a child my throat swelled up", None), ("plasters", "make me red", "rash"),
    ],
    "codeine made me throw up, ibuprofen doctor says no bc of kidneys": [
        ("codeine", "made me throw up", "side_effect"), ("ibuprofen", "doctor says no bc of kidneys", None),
    ],
    "latex rash and tape takes my skin off": [("latex", "rash", "rash"), ("tape", "takes my skin off", "rash")],
    "nickel makes me itch, wool gives me a rash": [
        ("nickel", "makes me itch", "rash"), ("wool", "gives me a rash", "rash"),
    ],
    "shellfish: throat closed; bee stings swelled up my arm": [
        ("shellfish", "throat closed", "severe"), ("bee stings", "swelled up my arm", None),
    ],
    "peanuts hives, can't take codeine, it makes me sick": [
        ("peanuts", "hives", "rash"), ("codeine", "it makes me sick", "side_effect"),
    ],
    "amoxicillin rash. morphine: threw up. latex": [
        ("amoxicillin", "rash", "rash"), ("morphine", "threw up", "side_effect"), ("latex", None, None),
    ],
    "penicillin and sulfa, hives both": [("penicillin", None, None), ("sulfa", "hives both", "rash")],
    # not known whether it is one
    "trimethoprim she got a rash, not sure about penicillin she cant remember": [
        ("trimethoprim", "she got a rash", "rash"),
        ("penicillin", "not sure about penicillin she cant remember", "unknown"),
    ],
    "maybe penicillin": [("penicillin", "maybe penicillin", "unknown")],
    "penicillin?": [("penicillin", "penicillin?", "unknown")],
    "I think sulfa": [("sulfa", "I think sulfa", "unknown")],
    # one each
    "the dye in the CT 2018 I came out in hives": [("the dye in the CT", "I came out in hives", "rash")],
    "penicillin, hives, needed prednisone and epinephrine": [
        ("penicillin", "hives, needed prednisone and epinephrine", "severe"),
    ],
    "penicillin hives, benadryl helped": [("penicillin", "hives, benadryl helped", "rash")],
    "aspirin wheezing, tylenol is fine": [("aspirin", "wheezing", "severe")],
    "penicillin, my doctor made me stop": [("penicillin", "my doctor made me stop", None)],
}  # fmt: skip


@pytest.mark.parametrize(("line", "found"), ALLERGIES.items())
def test_each_allergy_has_its_own_reaction(line: str, found: list[tuple[str, str | None, str | None]]) -> None:
    """What was taken against one is none, and one that is not sure is told with those words."""
    readings = taken(allergy.read(line), Allergy)
    told = [plain(one) for one in readings]
    assert [(one["thing"], one.get("reaction"), one.get("severity")) for one in told] == found


# Each: kind, part, date, result.
SCANS: dict[str, list[tuple[str, str | None, str | None, str | None]]] = {
    "xray right hip july no fracture, arthritis; brain CT last autumn memory clinic": [
        ("xray", "right hip", "2026-07~", "no fracture, arthritis"), ("ct", "brain", "2025-23", None),
    ],
    "MRI neck 2020 disc bulge, MRI low back 2023 stenosis": [
        ("mri", "neck", "2020", "disc bulge"), ("mri", "low back", "2023", "stenosis"),
    ],
    "xray both knees 2022 and MRI right knee 2023 torn meniscus": [
        ("xray", "both knees", "2022", None), ("mri", "right knee", "2023", "torn meniscus"),
    ],
    "CT head 2019 clear. EMG both hands 2020 carpal tunnel. DEXA 2024 thin bones": [
        ("ct", "head", "2019", "clear"), ("emg", "both hands", "2020", "carpal tunnel"),
        ("dexa", None, "2024", "thin bones"),
    ],
    "X-ray pelvis 2021; ultrasound belly; blood test last month": [
        ("xray", "pelvis", "2021", None), ("ultrasound", "belly", None, None), ("labs", None, "2026-10", None),
    ],
    "mri brain and mri neck 2022": [("mri", "brain", None, None), ("mri", "neck", "2022", None)],
    "xray hip 2020 and 2022": [("xray", "hip", "2020", None), ("xray", "hip", "2022", None)],
    "MRI 2019, MRI 2021": [("mri", None, "2019", None), ("mri", None, "2021", None)],
    # one each
    "MRI low back 2023 worse than the CT 2019": [("mri", "low back", "2023", "worse than the CT 2019")],
    "MRI neck 2024, they want a CT of the neck next": [("mri", "neck", "2024", None)],
    "MRI back 2021 showed the same as the CT back 2018": [
        ("mri", "back", "2021", "the same as the CT back 2018"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("line", "found"), SCANS.items())
def test_each_scan_has_its_own_result(
    line: str, found: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    """ "Than the CT" is a word of a result."""
    readings = taken(scan_or_test.read(line, TODAY), Test)
    told = [plain(one) for one in readings]
    assert [(one["kind"], one.get("part"), one.get("date"), one.get("result")) for one in told] == found


@pytest.mark.parametrize(
    ("words", "report", "pictures"),
    [
        ("paper at home but no pictures", "have_it", "no"),
        ("I have no papers", "no", None),
        ("have both reports", "have_it", None),
        ("got the cd", None, "have_it"),
    ],
)
def test_papers_are_the_report(words: str, report: str | None, pictures: str | None) -> None:
    (reading,) = scan_or_test.read(f"CT of the back Oct 2025 St Brannocs, narrowing, {words}", TODAY)
    assert plain(reading) == {
        "kind": "ct", "part": "back", "date": "2025-10", "place": "St Brannocs", "result": "narrowing",
        **{name: value for name, value in (("report", report), ("pictures", pictures)) if value},
    }  # fmt: skip


SHOT, THERAPY = TreatmentKind.INJECTION, TreatmentKind.PHYSICAL_THERAPY
TREATMENTS: dict[str, list[dict[str, object]]] = {
    "epidural at L5 march 2021 helped 3 months; another autumn 2022 nothing; facet joints 2023 at St Brannocs "
    "two weeks; cortisone left shoulder feb 2025 my sugar went to 18": [
        {"what": "epidural L5", "started": "2021-03", "relief_lasted": "3 months"},
        {"what": "epidural L5", "started": "2022-23", "effect": "none"},
        {"what": "facet joints", "started": "2023", "where": "St Brannocs", "relief_lasted": "two weeks"},
        {"what": "cortisone left shoulder", "started": "2025-02", "problems": "my sugar went to 18"},
    ],
    "knee 2019 a lot for 6 months, hip 2021 no help, knee again 2023 some": [
        {"what": "knee", "started": "2019", "effect": "a_lot", "relief_lasted": "6 months"},
        {"what": "hip", "started": "2021", "effect": "none"},
        {"what": "knee", "started": "2023", "effect": "some"},
    ],
    "cortisone right shoulder 2018, helped 2 months, cortisone left shoulder 2019 nothing": [
        {"what": "cortisone right shoulder", "started": "2018", "relief_lasted": "2 months"},
        {"what": "cortisone left shoulder", "started": "2019", "effect": "none"},
    ],
    "epidural March 2021 60% 2 months and RFA 2022 80 percent": [
        {"what": "epidural", "started": "2021-03", "percent_relief": 60, "relief_lasted": "2 months"},
        {"what": "RFA", "started": "2022", "percent_relief": 80},
    ],
    "botox 2019 no help, trigger points neck 2020 some": [
        {"what": "botox", "started": "2019", "effect": "none"},
        {"what": "trigger points neck", "started": "2020", "effect": "some"},
    ],
    # one each
    "epidural 2020, 2021 and 2022, helped some": [
        {"what": "epidural", "started": "2020, 2021 and 2022", "effect": "some"},
    ],
    "last year in the knee, sore for a week, sugar up in March": [
        {"what": "knee", "started": "2025", "problems": "sore for a week, sugar up in March"},
    ],
    "2 shots 2021, 70 % for 3 months, second made the leg worse": [
        {"sessions": 2, "started": "2021", "percent_relief": 70, "relief_lasted": "3 months",
         "problems": "second made the leg worse"},
    ],
}  # fmt: skip


@pytest.mark.parametrize(("line", "found"), TREATMENTS.items())
def test_each_treatment_has_its_own_day_and_effect(line: str, found: list[dict[str, object]]) -> None:
    readings = taken(treatment.read(line, TODAY, kind=SHOT), Treatment)
    assert [plain(one) for one in readings] == found


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("made it worse at first then bit better", "made it worse at first then bit better"),
        ("2019, got worse then a little better", "got worse then a little better"),
        ("better at first but worse, 3 visits", "better at first but worse"),
        ("12 visits, helped some, then no help", "helped some, then no help"),
    ],
)
def test_two_effects_are_asked_and_their_words_kept(line: str, words: str) -> None:
    """Neither is the whole of it."""
    (reading,) = treatment.read(line, TODAY, kind=THERAPY)
    assert "effect" not in reading.values
    assert asked(reading) == [("effect", words)]
    assert words in reading.left


@pytest.mark.parametrize(
    ("line", "started", "ended"),
    [
        ("2017 and 2024 Quayside physio", "2017 and 2024", None),
        ("stellate block 2x march n april 2025", "march n april 2025", None),
        ("2015, 2018 and 2021, some", "2015, 2018 and 2021", None),
        ("March 2020 and May 2022", "March 2020 and May 2022", None),
        ("2015 to 2017", "2015", "2017"),
        ("between 2015 and 2017", "2015/2017", None),
    ],
)
def test_two_years_are_no_span(line: str, started: str, ended: str | None) -> None:
    """Of several days the words are kept; "to" makes a span."""
    (reading,) = treatment.read(line, TODAY, kind=THERAPY)
    assert (plain(reading)["started"], plain(reading).get("ended")) == (started, ended)


@pytest.mark.parametrize("read", [operation.read, device.read, scan_or_test.read])
def test_the_pieces_of_a_line_are_told_with_the_first(read: object) -> None:
    """Each thing has its own words, to be opened again and asked about by itself."""
    line = {
        operation.read: "fusion L4-S1 2010, hardware removed 2012",
        device.read: "new knee 2021; new hip 2019",
        scan_or_test.read: "MRI 2019, MRI 2021",
    }[read]  # type: ignore[index]
    first, second = read(line, TODAY)  # type: ignore[operator]
    assert [unclear.meant for unclear in first.unclear if not unclear.field] == [
        tuple(piece.strip() for piece in line.replace(";", ",").split(","))
    ]
    assert not second.unclear
