"""Operations and devices, one on a line."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.question import Hearing
from visitprep.interview.questions.health.in_the_body import DEVICES as DEVICE_LIST
from visitprep.lines.history.operations import device, operation, operation_words
from visitprep.lines.reading import Reading, Unclear
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.health import DeviceKind
from visitprep.visit.records.health import Device, Surgery
from visitprep.visit.visit import Visit
from visitprep.wording import later

TODAY = date(2026, 11, 28)


def plain(reading: Reading) -> dict[str, object]:
    return {
        name: value.value if isinstance(value, PartialDate) else value for name, value in reading.values.items()
    }


OPERATIONS = {
    "left hip replacement 2012": {"what": "left hip replacement", "when": "2012"},
    "gallbladder out 1988": {"what": "gallbladder out", "when": "1988", "helped_pain": "not for pain"},
    "broke my left wrist 2009, theres a plate in there": {
        "what": "broke my left wrist, theres a plate in there", "when": "2009",
    },
    "bowel cancer op 1998 took a piece out": {
        "what": "bowel cancer op, took a piece out", "when": "1998", "helped_pain": "not for pain",
    },
    "kidney stones 2009 took them out": {"what": "kidney stones, took them out", "when": "2009"},
    "melanoma 2012, removed": {"what": "melanoma, removed", "when": "2012"},
    "cancer op on the bowel 1998": {
        "what": "cancer op on the bowel", "when": "1998", "helped_pain": "not for pain",
    },
    "c section": {"what": "c section", "helped_pain": "not for pain"},
    "knee scope left 2015 at County Hospital no help": {
        "what": "knee scope left", "when": "2015", "where": "County Hospital", "helped_pain": "no help",
    },
    "hysterectomy 1999, helped some": {"what": "hysterectomy", "when": "1999", "helped_pain": "helped some"},
    "cage at L5 2020": {"what": "cage at L5", "when": "2020"},
    "heel plate oct 2022 dr hale nope": {
        "what": "heel plate", "when": "2022-10", "where": "dr hale", "helped_pain": "nope",
    },
    "rotator cuff 2016. nah": {"what": "rotator cuff", "when": "2016", "helped_pain": "nah"},
    "carpal tunnel 2018 not much": {"what": "carpal tunnel", "when": "2018", "helped_pain": "not much"},
    "hip nail approx. 2 yrs. ago not really": {"what": "hip nail", "when": "2024~", "helped_pain": "not really"},
    "cataract both eyes 2020": {"what": "cataract both eyes", "when": "2020", "helped_pain": "not for pain"},
    "back surgery": {"what": "back surgery"},
    "laminectomy L3-L5 March 2019 helped a lot": {
        "what": "laminectomy L3-L5", "when": "2019-03", "helped_pain": "helped a lot",
    },
    "appendix removed as a child": {"what": "appendix removed", "when": "as a child", "helped_pain": "not for pain"},
    "right shoulder rotator cuff repair by Dr. Ruiz about 2016": {
        "what": "right shoulder rotator cuff repair", "where": "Dr. Ruiz", "when": "2016~",
    },
    "neck fusion C5-6 2 years ago, 50%": {"what": "neck fusion C5-6", "when": "2024~", "helped_pain": "50%"},
    "hernia repair, not for pain, 2004": {"what": "hernia repair", "helped_pain": "not for pain", "when": "2004"},
    "bypass '09": {"what": "bypass", "when": "2009", "helped_pain": "not for pain"},
}  # fmt: skip


OPERATIONS |= {
    line: {"what": what, "when": when, **({"helped_pain": helped} if helped else {})}
    for line, what, when, helped in (
        ("left foot pinned 1998, plates n screws still in. didnt realy help",
         "left foot pinned, plates n screws still in", "1998", "didnt realy help"),
        ("broke my left wrist 2009, theres a plate in there", "broke my left wrist, theres a plate in there", "2009", ""),
        ("ankle fixed 2003, two screws left in", "ankle fixed, two screws left in", "2003", ""),
        ("back fused 2011 rods still in there, no better", "back fused, rods still in there", "2011", "no better"),
        ("jaw broken 1999 plate in it yet", "jaw broken, plate in it yet", "1999", ""),
        ("shattered heel 2007, 8 screws in it, never right since", "shattered heel, 8 screws in it", "2007",
         "never right since"),
        ("broke hip 2022, pins in", "broke hip, pins in", "2022", ""),
        ("smashed my elbow 2005, wire still in", "smashed my elbow, wire still in", "2005", ""),
        ("screws in the ankle 2005 still in", "screws in the ankle, still in", "2005", ""),
        ("knee replaced 2020, metal one, still hurts", "knee replaced, metal one", "2020", "still hurts"),
    )
}  # fmt: skip


@pytest.mark.parametrize(("line", "values"), OPERATIONS.items())
def test_an_operation(line: str, values: dict[str, object]) -> None:
    """What, when, where and whether it helped, as said."""
    (reading,) = operation.read(line, TODAY)
    assert plain(reading) == values
    assert not reading.unclear and not reading.left
    Surgery.model_validate(dict(reading.values), context={"today": TODAY})


@pytest.mark.parametrize(
    ("line", "what", "years"),
    [
        ("back surgery 2x, 09 and 2014", "back surgery", ["2009", "2014"]),
        ("two c sections 1985 and 1988", "c sections", ["1985", "1988"]),
        ("both knees replaced 2019 and 2021", "both knees replaced", ["2019", "2021"]),
        ("carpal tunnel release right, twice", "carpal tunnel release right", [None, None]),
        ("neck surgery three times", "neck surgery", [None, None, None]),
    ],
)
def test_several_times_are_several_operations(line: str, what: str, years: list[str | None]) -> None:
    """Each with its own year."""
    found = operation.read(line, TODAY)
    assert [plain(reading)["what"] for reading in found] == [what] * len(years)
    assert [plain(reading).get("when") for reading in found] == years


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("fusion L4-S1 2010 made it worse", "helped_pain"),
        ("back surgery 2014, helped", "helped_pain"),
        ("knee surgery last March", "when"),
        ("back surgery 3x, 2009 and 2014", "when"),
    ],
)
def test_half_an_answer_is_asked_about(line: str, asked: str) -> None:
    """What got worse, how much it helped, which year."""
    assert {unclear.field for reading in operation.read(line, TODAY) for unclear in reading.unclear} == {asked}


@pytest.mark.parametrize("line", ["my neighbor", "something in my neck, plate I think", ""])
def test_a_line_without_an_operation_stays_whole(line: str) -> None:
    """A name in the list of operations comes only from one."""
    assert operation.read(line, TODAY) == (Reading({}, left=line),)


DEVICES = {
    "left hip replacement 2012": {"kind": "metal", "details": "left hip replacement 2012"},
    "rods and screws L4 to S1": {"kind": "metal", "details": "rods and screws L4 to S1"},
    "pacemaker left chest medtronic 2018 have the card": {
        "kind": "pacemaker", "details": "left chest medtronic 2018", "card": "yes",
    },
    "spinal cord stimulator boston scientific 2017 not MRI safe": {
        "kind": "stimulator", "details": "boston scientific 2017 not MRI safe",
    },
    "stent in my heart 2015, card in my wallet": {"kind": "other", "details": "stent in my heart 2015", "card": "yes"},
    "insulin pump": {"kind": "insulin_pump"},
    "Medtronic ICD 2020, lost the card": {"kind": "defibrillator", "details": "Medtronic ICD 2020", "card": "no"},
    "morphine pump in my belly since 2019": {"kind": "pain_pump", "details": "in my belly since 2019"},
    "aneurysm clip 2004, no card": {"kind": "clip", "details": "2004", "card": "no"},
    "stent in my heart 2019 after an attack. got card somwhere": {
        "kind": "other", "details": "stent in my heart 2019 after an attack", "card": "yes",
    },
    "pacemaker 2021, has the card somewere in the house": {"kind": "pacemaker", "details": "2021", "card": "yes"},
    "plate in right wrist": {"kind": "metal", "details": "plate in right wrist"},
    "new knee 2021": {"kind": "metal", "details": "new knee 2021"},
    "cochlear implant right ear": {"kind": "cochlear", "details": "right ear"},
    "Dexcom on my arm": {"kind": "insulin_pump", "details": "Dexcom on my arm"},
    "Dexcom sugar sensor, left arm": {"kind": "insulin_pump", "details": "Dexcom sugar sensor, left arm"},
    "omnipod on the belly": {"kind": "insulin_pump", "details": "omnipod on the belly"},
    "freestyle libre 3 sensor, right arm": {"kind": "insulin_pump", "details": "freestyle libre 3 sensor, right arm"},
    "Abbott glucose sensor on my arm": {"kind": "insulin_pump", "details": "Abbott glucose sensor on my arm"},
}  # fmt: skip


@pytest.mark.parametrize(("line", "values"), DEVICES.items())
def test_a_device(line: str, values: dict[str, object]) -> None:
    """Its kind and card, and all else in their words."""
    (reading,) = device.read(line, TODAY)
    assert plain(reading) == values
    assert not reading.unclear and not reading.left
    Device.model_validate(dict(reading.values))


@pytest.mark.parametrize(
    ("line", "field", "meant"),
    [
        ("stent 2016", "details", None),
        ("something in my neck, plate I think", "kind", DeviceKind.METAL),
        ("maybe a pacemaker", "kind", DeviceKind.PACEMAKER),
        ("fusion L4-S1 2010", "kind", DeviceKind.METAL),
        ("pacemaker taken out 2020", "kind", None),
        ("no pacemaker", "kind", None),
        ("stimulator, had it out", "kind", None),
    ],
)
def test_what_is_not_sure_is_asked(line: str, field: str, meant: object) -> None:
    """Whether it is there at all, above all; and no kind is stored before the answer."""
    (reading,) = device.read(line, TODAY)
    assert [(unclear.field, unclear.meant) for unclear in reading.unclear] == [(field, meant)]
    assert ("kind" in reading.values) == (field == "details")


@pytest.mark.parametrize("line", ["gallbladder out 1988", "pins and needles in my feet", "my card is at home", ""])
def test_a_line_without_a_device_stays_whole(line: str) -> None:
    """Nothing in the body is made up."""
    assert device.read(line, TODAY) == (Reading({}, left=line),)


NAMED = (
    ("no implants, only the metal hip left side, october 2025", "metal", "the metal hip left side, october 2025",
     "no implants"),
    ("no pacemaker or anything, only screws in my wrist", "metal", "screws in my wrist", "no pacemaker or anything"),
    ("no metal except my knee replacement", "metal", "my knee replacement", "no metal"),
    ("none, well staples from the c section", "fragment", "staples from the c section", ""),
    ("no, ear tubes when i was a kid", "other", "ear tubes when i was a kid", ""),
    ("no i have a plate in my jaw", "metal", "a plate in my jaw", ""),
    ("nothing but a dental implant lower left", "other", "a dental implant lower left", ""),
    ("what? i have a metal hip thats all", "metal", "i have a metal hip thats all", ""),
    ("the wire behind my teeth does that count?", "other", "the wire behind my teeth does that count?", ""),
    ("metal hip. no pacemaker", "metal", "metal hip", "no pacemaker"),
    ("i dont have a pacemaker, i have a stent in my heart 2020", "other", "i have a stent in my heart 2020",
     "i dont have a pacemaker"),
    ("nexplanon left arm", "other", "nexplanon left arm", ""),
    ("the birth control thing in my arm", "other", "the birth control thing in my arm", ""),
    ("permanent retainer", "other", "permanent retainer", ""),
    ("belly button piercing", "other", "belly button piercing", ""),
    ("gallbladder clips 2018", "other", "gallbladder clips 2018", ""),
    ("mirena 2022", "other", "mirena 2022", ""),
)  # fmt: skip


@pytest.mark.parametrize(("line", "kind", "details", "left"), NAMED)
def test_a_device_beside_a_no_or_a_question_goes_by_its_name(line: str, kind: str, details: str, left: str) -> None:
    (reading,) = device.read(line, TODAY)
    assert (plain(reading), reading.left, reading.unclear) == ({"kind": kind, "details": details}, left, ())


@pytest.mark.parametrize(
    "line",
    [
        "none", "nope none", "no metal", "no metal at all that i know of", "no card no pacemaker nothing",
        "no implants no metal nothing", "none of that stuff", "no pacemaker, stent or implant", "not that i know of",
        "no metal or devices",
    ],
)  # fmt: skip
def test_a_line_that_denies_everything_names_no_device(line: str) -> None:
    assert device.read(line, TODAY) == ()


def test_two_small_things_on_one_line_are_two_that_go_by_their_names() -> None:
    line = (
        "those little titanium clips from the 2021 operation i think, and the wire behind my teeth does that count?"
    )
    clips, wire = device.read(line, TODAY)
    assert clips.values == {"details": "those little titanium clips from the 2021 operation i think"}
    assert [one.meant for one in clips.unclear if one.field == "kind"] == [DeviceKind.OTHER]
    assert wire.values["details"] == "the wire behind my teeth does that count?"


@pytest.mark.parametrize(
    ("line", "denied"),
    [
        ("no card no pacemaker nothing", device.Denied(True, YesNo.NO)),
        ("no pacemaker", device.Denied(False, None)),
        ("i dont have a card", device.Denied(False, YesNo.NO)),
        ("no pacemaker, but a stent", None),
        ("stent 2019, no card", None),
        ("not MRI safe", None),
    ],
)
def test_what_only_denies_is_known(line: str, denied: object) -> None:
    assert device.denial_in(line) == denied


OPERATIONS: dict[str, list[dict[str, object]]] = {
    "laproscopy 2015 endometriosis helped a couple years, tubes tied 2012, gallbladder out 2009": [
        {"what": "laproscopy", "when": "2015", "helped_pain": "helped a couple years"},
        {"what": "tubes tied", "when": "2012", "helped_pain": "not for pain"},
        {"what": "gallbladder out", "when": "2009", "helped_pain": "not for pain"},
    ],
    "Plate in left wrist march 2024 dr hanley st vincent, pain got worse after": [
        {"what": "Plate in left wrist", "when": "2024-03", "where": "dr hanley", "helped_pain": "pain got worse after"},
    ],
    "c section 2004 2007, hernia 2011": [
        {"what": "c section", "when": "2004", "helped_pain": "not for pain"},
        {"what": "c section", "when": "2007", "helped_pain": "not for pain"},
        {"what": "hernia", "when": "2011"},
    ],
    "fusion c5 c6 2019 dr ray, still hurts, rotator cuff right 2020 better": [
        {"what": "fusion c5 c6", "when": "2019", "where": "dr ray", "helped_pain": "still hurts"},
        {"what": "rotator cuff right", "when": "2020", "helped_pain": "better"},
    ],
    "knee scope 2016 didnt, pacemaker 2021": [
        {"what": "knee scope", "when": "2016", "helped_pain": "didnt"},
        {"what": "pacemaker", "when": "2021", "helped_pain": "not for pain"},
    ],
    "back surgery 2010 and 2014": [{"what": "back surgery", "when": "2010"}, {"what": "back surgery", "when": "2014"}],
    "wisdom teeth 1999, broken ankle fixed with screws 2005": [
        {"what": "wisdom teeth", "when": "1999", "helped_pain": "not for pain"},
        {"what": "broken ankle fixed with screws", "when": "2005"},
    ],
}  # fmt: skip


@pytest.mark.parametrize(("line", "found"), OPERATIONS.items())
def test_each_operation_has_its_year_and_whether_it_helped(line: str, found: list[dict[str, object]]) -> None:
    read = [
        {name: getattr(value, "value", value) if name == "when" else value for name, value in one.values.items()}
        for one in operation.read(line, TODAY)
    ]
    assert read == found


@pytest.mark.parametrize(
    ("line", "details"),
    [
        ("plate and 7 screws left wrist 2024, still in, no card that i know of",
         "plate and 7 screws left wrist 2024, still in"),
        ("rods in back 1998, its still there, no card", "rods in back 1998, its still there"),
    ],
)  # fmt: skip
def test_a_device_that_is_still_in_says_so_in_whole_words(line: str, details: str) -> None:
    (reading,) = device.read(line, TODAY)
    assert (reading.values["card"], reading.values["details"]) == ("no", details)


def whats(line: str) -> list[tuple[object, object, str]]:
    """Of each operation of a line what, when, and what is left of it."""
    return [(one.get("what"), one.get("when"), left) for one, left in told(line)]


def told(line: str) -> list[tuple[dict[str, object], str]]:
    return [(plain(one), one.left) for one in operation.read(line, TODAY)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("right side of colon out feb 2021 for cancer, then chemo till sept",
         [("right side of colon out", "2021-02", "for cancer, chemo till sept (September 2021)")]),
        ("breast lump out march 2018, then radiation till june",
         [("breast lump out", "2018-03", "radiation till june (June 2018)")]),
        ("prostate out nov 2020, radiation after till feb",
         [("prostate out", "2020-11", "radiation after till feb (February 2021)")]),
        ("mastectomy left oct 2015 chemo till march 2016", [("mastectomy left", "2015-10", "chemo till march 2016")]),
        ("tumor removed from spine 2017, then pt for a year",
         [("tumor removed from spine", "2017", "pt for a year")]),
        ("lumpectomy 2019 then chemo and radiation", [("lumpectomy", "2019", "chemo and radiation")]),
        ("gallbladder 2001, hysterectomy 2005", [("gallbladder", "2001", ""), ("hysterectomy", "2005", "")]),
    ],
)  # fmt: skip
def test_what_went_with_an_operation_is_none_and_has_its_year(
    line: str, found: list[tuple[object, object, str]]
) -> None:
    assert whats(line) == found


@pytest.mark.parametrize(
    ("line", "second"),
    [
        ("implant put in left lower oct 2023, taken out march 2024 made it worse",
         ("implant put in left lower, taken out", "2024-03", "")),
        ("rods put in my back 2010, taken out in 2014", ("rods put in my back, taken out", "2014", "")),
        ("port put in jan 2021, removed oct 2021", ("port put in, removed", "2021-10", "")),
        ("colostomy may 2019, reversed nov 2019", ("colostomy, reversed", "2019-11", "")),
        ("neck fusion 2014, second one 2016", ("neck fusion, second one", "2016", "")),
        ("hip pinned 2011, pins taken out 2012", ("pins taken out", "2012", "")),
        ("screws in ankle 2009 took em out 2011", ("screws in ankle, took em out", "2011", "")),
        ("port in 2022 out 2023", ("port, out", "2023", "")),
        ("knee surgery left 2015 and right 2017 helped", ("knee surgery right", "2017", "")),
        ("pacemaker 2019 new battery 2026", ("new battery", "2026", "")),
    ],
)  # fmt: skip
def test_words_that_name_nothing_go_on_with_the_operation_before(
    line: str, second: tuple[object, object, str]
) -> None:
    assert whats(line)[1] == second


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("hysterectamy 1994", ("hysterectamy", "1994", "")),
        ("carpal tunnal right 2008", ("carpal tunnal right", "2008", "")),
        ("gal bladder 1999", ("gal bladder", "1999", "")),
        ("left hip hurts since 2011", (None, None, "left hip hurts since 2011")),
        ("fell off a ladder 2011", (None, None, "fell off a ladder 2011")),
    ],
)
def test_a_misspelt_operation_has_its_year_and_a_story_has_none(
    line: str, found: tuple[object, object, str]
) -> None:
    assert whats(line) == [found]


def test_a_course_alone_is_asked_about() -> None:
    (reading,) = operation.read("chemo 2021", TODAY)
    assert [one.gone for one in reading.unclear] == [True]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("implant put in oct 2023 thats when it all began", "thats when it all began"),
        ("knee scope 2019, pain started after that", "pain started after that"),
        ("c section 2001, started my pain", "started my pain"),
    ],
)
def test_an_operation_that_began_the_pain_is_not_asked_whether_it_helped(line: str, words: str) -> None:
    assert told(line)[0][0]["helped_pain"] == words


@pytest.mark.parametrize(
    ("line", "details"),
    [
        ("port from the chemo still in right chest", "port from the chemo still in right chest"),
        ("rods in my back still in", "rods in my back, still in"),
        ("iud still in", "iud, still in"),
    ],
)
def test_that_it_is_still_in_is_said_once(line: str, details: str) -> None:
    assert device.read(line, TODAY)[0].values["details"] == details


@pytest.mark.parametrize("line", ["hernia repair, dont remember the year", "gallbladder, not sure when"])
def test_a_year_that_is_not_known_is_an_answer(line: str) -> None:
    (reading,) = operation.read(line, TODAY)
    assert (reading.values["when"], reading.left) == (Gap.DONT_KNOW, "")


@pytest.mark.parametrize(
    ("line", "what", "when"),
    [
        ("gallbladder when i was 30", "gallbladder", "when i was 30"),
        ("spleen out when he was 4", "spleen out", "when he was 4"),
        ("gall bladder at 15", "gall bladder", "at 15"),
        ("tonsils as a kid", "tonsils", "as a kid"),
        ("appendix age 12", "appendix", "age 12"),
        ("hernia when she was a baby", "hernia", "when she was a baby"),
        ("gallbladder in the 80s", "gallbladder", "in the 80s"),
        ("4 c sections in the 70s and 80s", "4 c sections", "in the 70s and 80s"),
        ("hernia sometime in the nineties", "hernia", "sometime in the nineties"),
        ("hysterectomy in the early 90s", "hysterectomy", "in the early 90s"),
        ("hand surgery 1980-something", "hand surgery", "1980-something"),
        ("breast biopsy in my forties", "breast biopsy", "in my forties"),
        ("cataracts both eyes 2018 or 19", "cataracts both eyes", "2018 or 19"),
        ("knee 2018, maybe 2019", "knee", "2018, maybe 2019"),
        ("fusion around 2010 maybe 2011", "fusion", "around 2010 maybe 2011"),
        ("hysterectomy before my son was born", "hysterectomy", "before my son was born"),
        ("tubes tied after the last baby", "tubes tied", "after the last baby"),
        ("appendix out in high school", "appendix out", "in high school"),
        ("back surgery right after the accident", "back surgery", "right after the accident"),
        ("shoulder surgery after the fall", "shoulder surgery", "after the fall"),
        ("fusion the year my dad died", "fusion", "the year my dad died"),
        ("knee scope years ago", "knee scope", "years ago"),
        ("ear tubes as a baby", "ear tubes", "as a baby"),
    ],
)
def test_an_age_tells_when_it_was_and_is_no_year(line: str, what: str, when: str) -> None:
    (reading,) = operation.read(line, TODAY)
    assert (reading.values["what"], reading.values["when"]) == (what, when)
    assert [part.field for part in reading.unclear if part.field == "when"] == []
    Surgery.model_validate({"when": when}, context={"today": TODAY})


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("cataracts right 2018 left 2019", [("cataracts right", "2018"), ("cataracts left", "2019")]),
        ("knee surgery left 2015 and right 2017", [("knee surgery left", "2015"), ("knee surgery right", "2017")]),
        ("cataract right eye 2018, left eye 2019", [("cataract right eye", "2018"), ("cataract left eye", "2019")]),
        ("c section when my daughter was born 1992", [("c section when my daughter was born", "1992")]),
        ("gallbladder in the 80s, appendix as a kid, hernia 2010",
         [("gallbladder", "in the 80s"), ("appendix", "as a kid"), ("hernia", "2010")]),
        ("hip hurts since the 80s", [(None, "None")]),
        ("fell off a horse in the 90s", [(None, "None")]),
    ],
)  # fmt: skip
def test_each_has_the_time_that_was_told_of_it(line: str, found: list[tuple[str | None, str]]) -> None:
    readings = operation.read(line, TODAY)
    times = [one.values.get("when") for one in readings]
    said = [str(getattr(when, "said", when)) for when in times]
    assert [(one.values.get("what"), when) for one, when in zip(readings, said, strict=True)] == found


@pytest.mark.parametrize(
    "line",
    [
        "bladder stimulator, the interstim, right side 2023, no MRI of my back without calling them",
        "vagus nerve stimulator for seizures",
        "gastric stimulator 2020",
        "deep brain stimulator for my tremor",
        "stimulator for my bladder",
        "stimulator, bladder, 2020",
        "stimulator in my stomach",
        "stomach pacemaker 2018",
        "pacemaker for my stomach",
        "interstim",
        "VNS 2015 left chest",
    ],
)
def test_a_stimulator_that_is_not_for_pain_goes_by_its_own_words(line: str) -> None:
    (reading,) = device.read(line, TODAY)
    assert reading.values == {"kind": DeviceKind.OTHER, "details": line}


@pytest.mark.parametrize(
    ("line", "details"),
    [
        ("spinal cord stimulator, never had bladder trouble from it", "never had bladder trouble from it"),
        ("stimulator in my back for my leg pain", "in my back for my leg pain"),
        ("back stimulator 2020 battery dead", "back stimulator 2020 battery dead"),
    ],
)
def test_a_stimulator_for_pain_is_one(line: str, details: str) -> None:
    (reading,) = device.read(line, TODAY)
    assert reading.values == {"kind": DeviceKind.STIMULATOR, "details": details}


def test_a_stimulator_for_pain_and_one_for_the_bladder_are_two() -> None:
    found = device.read("spinal cord stimulator and a bladder stimulator", TODAY)
    assert [one.values.get("kind") for one in found] == [DeviceKind.STIMULATOR, DeviceKind.OTHER]


@pytest.mark.parametrize(
    "line",
    [
        "neck fusion 2018 arm better neck no",
        "fusion 2018 leg yes, back no",
        "disc out 2018 helped my leg not my back",
    ],
)
def test_what_helped_one_part_and_not_the_other_is_kept_as_said(line: str) -> None:
    (reading,) = operation.read(line, TODAY)
    assert reading.values["helped_pain"] == line.partition("2018 ")[2]
    assert not reading.left


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("no thats for my bladder", True), ("no, it was for my kidney stones", True), ("that was for cancer", True),
        ("no that's for peeing", True), ("it's for my heart", True), ("no because it was for endometriosis", True),
        ("no, it was for my back pain", False), ("no, that was for my neck", False), ("it was for 6 months", False),
        ("helped for a year", False), ("no it was for the leg", False),
    ],
)  # fmt: skip
def test_what_it_was_for_may_be_no_pain(words: str, other: bool) -> None:
    assert operation_words.is_for_other(words) is other


def test_two_fusions_are_two_lines_of_their_own() -> None:
    found = device.read("neck fusion 2018 and low back fusion 2014", TODAY)
    assert [one.left for one in found] == ["neck fusion 2018", "low back fusion 2014"]
    assert all(one.unclear[-1].meant is DeviceKind.METAL for one in found)


@pytest.mark.parametrize(
    "line",
    [
        "bullet piece left thigh 2016",
        "shrapnel right leg from iraq 2005",
        "bb in my hand since i was a kid",
        "bb left cheek",
        "needle tip broke off in my foot",
        "tip of a needle in my hip 1999",
        "glass in my arm from the wreck",
        "piece of glass in knee",
        "staples from gallbladder 2012",
        "metal shavings in my eye",
        "bullet fragments near spine 2010",
        "buckshot in my shoulder",
        "broken needle in arm",
    ],
)
def test_what_an_injury_left_is_no_new_joint(line: str) -> None:
    (found,) = device.read(line, TODAY)
    assert found.values == {"kind": DeviceKind.FRAGMENT, "details": line}


@pytest.mark.parametrize(
    ("line", "what", "when"),
    [
        ("wrist plate feb 14 2026, didnt help the pain its worse", "wrist plate", "feb 14 2026"),
        ("hip pins 2019, helped the pain some", "hip pins", "2019"),
        ("toe 2015, did nothing for the pain", "toe", "2015"),
        ("hand 2011 never touched the pain", "hand", "2011"),
    ],
)
def test_what_it_did_to_the_pain_is_no_story_and_its_day_is_told(line: str, what: str, when: str) -> None:
    (reading,) = operation.read(line, date(2026, 11, 30))
    day = reading.values["when"]
    assert isinstance(day, PartialDate)
    assert (reading.values["what"], day.said) == (what, when)


@pytest.mark.parametrize("line", ["hand 2011 pain since", "left hip 2011 fell on it", "back hurts since 2011"])
def test_a_pain_with_a_year_is_no_operation(line: str) -> None:
    (reading,) = operation.read(line, date(2026, 11, 30))
    assert "what" not in reading.values


@pytest.mark.parametrize(
    ("line", "is_sure"),
    [
        ("pacemaker left chest, dr brandt checks it, told no MRI i think", True),
        ("pacemaker sure, just not sure about the MRI part", True),
        ("stent in my heart 2019, card at home i think", True),
        ("hip replacement, not sure which year", True),
        ("i think its a pacemaker, left chest", False),
        ("port right chest maybe", False),
        ("iud, i think", False),
    ],
)
def test_a_doubt_of_the_scan_is_none_of_the_device(line: str, is_sure: bool) -> None:
    (read,) = device.read(line, TODAY)
    assert ("kind" in read.values) is is_sure


def test_a_reply_that_names_the_device_keeps_what_it_says_besides() -> None:
    reads_again = DEVICE_LIST.lines.reads_again if DEVICE_LIST.lines else None
    assert reads_again is not None
    hearing = Hearing(TODAY, Visit(), Device(id="d", details="pacemaker? 2019"))
    part = Unclear("kind", "pacemaker? 2019", later("sure?"), DeviceKind.PACEMAKER)
    read = reads_again("its a pacemaker for sure, card is at moms", part, hearing)
    assert read.values == {
        "kind": DeviceKind.PACEMAKER,
        "details": "pacemaker? 2019, its a pacemaker for sure, card is at moms",
    }
    assert reads_again("i dont know", part, hearing).values == {}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("two c sections and my tubes tied and gallbladder", ["two c sections", "my tubes tied", "gallbladder"]),
        ("they cleaned out my knee in 2016 and i had cataracts done",
         ["they cleaned out my knee", "i had cataracts done"]),
        ("a stent last year and my prostate out", ["a stent", "my prostate out"]),
        ("left rotator cuff 2011 and the right one 2013", ["left rotator cuff", "right rotator cuff"]),
        # what became of the one before
        ("knee replaced 2017 and my hip went out", ["knee replaced, my hip went out"]),
        ("back fusion 2010 and they took bone out of my hip", ["back fusion, they took bone out of my hip"]),
    ],
)  # fmt: skip
def test_each_operation_joined_by_an_and_is_one(line: str, found: list[str]) -> None:
    assert [one.values["what"] for one in operation.read(line, TODAY)] == found


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("left hip replacment 2012", DeviceKind.METAL),
        ("knee replacemnt", DeviceKind.METAL),
        ("TKR right 2014", DeviceKind.METAL),
        ("artificial hip", DeviceKind.METAL),
        ("pacemker 2018", DeviceKind.PACEMAKER),
        ("pacmaker left chest", DeviceKind.PACEMAKER),
        ("spinal cord stimulater", DeviceKind.STIMULATOR),
        ("defribillator", DeviceKind.DEFIBRILLATOR),
        ("coclear implant left ear", DeviceKind.OTHER),
        ("stimulation in PT", None),
        ("a reminder card", None),
    ],
)
def test_a_slip_in_a_long_name_is_still_that_device(line: str, kind: DeviceKind | None) -> None:
    (found,) = device.read(line, TODAY)
    assert found.values.get("kind") is kind
    assert "details" not in found.values or line.split()[0] in str(found.values["details"])
