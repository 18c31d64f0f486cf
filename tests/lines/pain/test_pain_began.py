"""How a pain began, what they were told it is, and where it is numb. Every example is made up."""

from __future__ import annotations

import re
from datetime import date

import pytest
from pydantic import ValidationError

from visitprep.interview.question import Hearing
from visitprep.interview.questions.pains.began import BEGAN
from visitprep.lines.pain import began, place, spreads
from visitprep.lines.pain.since import take_began, take_day_it_began
from visitprep.lines.unread import Unread
from visitprep.visit.answering import Address, Moment, with_answer
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.pain import Pain
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("line", "detail", "told"),
    [
        (
            "after the dental implant. dentist said nerve damage, dr feldt says trigeminal neuralgia, one said its tmj",
            "after the dental implant",
            "dentist said nerve damage, dr feldt says trigeminal neuralgia, one said its tmj",
        ),
        (
            "fell on the ice. rotator cuff tear they think and arthritis",
            "fell on the ice",
            "rotator cuff tear they think and arthritis",
        ),
        ("car wreck, my chiropractor says pinched nerve", "car wreck", "my chiropractor says pinched nerve"),
        (
            "came on slow, the diabetes nurse says its the sugar nerves",
            "came on slow",
            "the diabetes nurse says its the sugar nerves",
        ),
        (
            "crept up, the pain nurse at the infirmary says its nerve damage",
            "crept up",
            "the pain nurse at the infirmary says its nerve damage",
        ),
        (
            "car crash, my physical therapist calls it whiplash",
            "car crash",
            "my physical therapist calls it whiplash",
        ),
        ("no reason, the eye man says its the nerve", "no reason", "the eye man says its the nerve"),
        (
            "came off the bike, peroneal nerve damage, the surgeon said",
            "came off the bike",
            "peroneal nerve damage",
        ),
        ("fell off ladder. foot drop, the surgeon told us", "fell off ladder", "foot drop"),
        ("crash in june, nerve damage, said the doctor", "crash in june", "nerve damage"),
        (
            "lifting a box, slipped disc, according to Dr. Kelly",
            "lifting a box",
            "slipped disc, according to Dr. Kelly",
        ),
        ("told slipped disc. lifting a box", "lifting a box", "slipped disc"),
        (
            "crps hale. comp guy dr stark sept says no crps",
            None,
            "crps hale; comp guy dr stark sept says no crps",
        ),
        ("comp guy dr stark says no crps", None, "comp guy dr stark says no crps"),
        (
            "came on slowly. spinal stenosis L4-5, Dr Wren + CT",
            "came on slowly",
            "spinal stenosis L4-5, Dr Wren + CT",
        ),
        ("slowly over time. degenerative discs L5, MRI", "slowly over time", "degenerative discs L5, MRI"),
        (
            "pinched nerve dr hale. workers comp doc nov says nothing wrong",
            None,
            "pinched nerve dr hale; workers comp doc nov says nothing wrong",
        ),
        ("dr ames sciatica. dr bell si joint", None, "dr ames sciatica; dr bell si joint"),
        (
            "lifting a box. ortho surgeon march no tear. pt says tear",
            "lifting a box",
            "ortho surgeon march no tear; pt says tear",
        ),
        (
            "crps per hale, then in sept the comp doctor said no",
            None,
            "crps per hale; in sept the comp doctor said no",
        ),
        (
            "dr. ames said fibromyalgia. the other doctor says its all in my head",
            None,
            "dr. ames said fibromyalgia; the other doctor says its all in my head",
        ),
        (
            "twisted it in may. mri showed a torn meniscus",
            "twisted it in may",
            "mri showed a torn meniscus",
        ),
        ("lifting a wheelchair at work, slipped disc", "lifting a wheelchair at work", "slipped disc"),
        ("woke up with it. nobody knows", "woke up with it", "not told"),
        ("just came on. was told nerve trapped in neck c5/6", "just came on", "nerve trapped in neck c5/6"),
        (
            "the accident, Mr Doyle suspects CRPS, the physio says nerve damage",
            "the accident",
            "Mr Doyle suspects CRPS, the physio says nerve damage",
        ),
        ("they're not sure if it's gout or arthritis", None, "they're not sure if it's gout or arthritis"),
        ("one says arthritis the other says disc", None, "one says arthritis the other says disc"),
        (
            "crept up on me. dr ahmed wonders about fibro, rheumatologist isnt convinced",
            "crept up on me",
            "dr ahmed wonders about fibro, rheumatologist isnt convinced",
        ),
        (
            "out of nowhere. my doctor reckons frozen shoulder, the chiro reckons its my neck",
            "out of nowhere",
            "my doctor reckons frozen shoulder, the chiro reckons its my neck",
        ),
        (
            "woke up with it. nobody is sure, could be ms could be nothing",
            "woke up with it",
            "nobody is sure, could be ms could be nothing",
        ),
        (
            "it came on slow. first they said arthritis now they say bursitis",
            "it came on slow",
            "first they said arthritis now they say bursitis",
        ),
        (
            "after my second baby. midwife said pelvis, gp said piriformis",
            "after my second baby",
            "midwife said pelvis, gp said piriformis",
        ),
        (
            "just started. maybe carpal tunnel the nurse said, not certain",
            "just started",
            "maybe carpal tunnel the nurse said, not certain",
        ),
        ("possible lupus, waiting on blood", None, "possible lupus, waiting on blood"),
        (
            "bad fall, mri says torn disc, surgeon disagrees",
            "bad fall",
            "mri says torn disc, surgeon disagrees",
        ),
        ("fell. they think crps but wont say for sure", "fell", "they think crps but wont say for sure"),
    ],
)
def test_who_said_it_is_no_part_of_how_it_began(line: str, detail: str | None, told: str) -> None:
    values = began.read(line, TODAY).values
    assert (values.get("cause_detail"), values["told_diagnosis"]) == (detail, told)


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("right hand, since the accident", "injury"),
        ("right hand, accident at the press", "injury"),
        ("low back, since the accident at work", "work"),
        ("neck, car accident", "crash"),
        ("neck, hit by a van", "crash"),
        ("neck, motorbike accident", "crash"),
        ("hip, accident with a bus", "crash"),
        ("shoulder, hit by a door", None),
    ],
)
def test_an_accident_is_one_of_the_road_where_a_vehicle_is_named(line: str, cause: str | None) -> None:
    assert place.read(line, TODAY).values.get("cause") == cause
    if cause:
        assert began.read(line.split(", ")[1], TODAY).values["cause"] == cause


def test_one_day_is_no_day_ago() -> None:
    hearing = Hearing(TODAY, Visit(), Pain(id="pain-1", place="back"))
    reading = BEGAN.reads("one day i just couldnt get up, they said disc", hearing)[0]
    assert reading.values == {
        "cause": "other",
        "cause_detail": "one day i just couldnt get up",
        "told_diagnosis": "disc",
    }


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("they said nerve damage", "nerve damage"),
        ("nothing yet", "not told"),
        ("nobody knows", "not told"),
        ("bone spurs and a bulging disc", "bone spurs and a bulging disc"),
        ("dentist says tmj, neurologist says no", "dentist says tmj, neurologist says no"),
        ("arthritis i think", "arthritis i think"),
        (
            "fell on the ice. rotator cuff tear they think and arthritis",
            "rotator cuff tear they think and arthritis",
        ),
    ],
)
def test_what_they_were_told_by_itself(line: str, told: str) -> None:
    assert began.read_told(line, TODAY).values["told_diagnosis"] == told


@pytest.mark.parametrize(
    ("line", "spread", "where"),
    [
        ("numb, both feet, dont feel the floor good", None, "numb, both feet, dont feel the floor good"),
        ("down the right leg, toes tingle, heel", "down the right leg", "toes tingle, heel"),
        ("hands go numb, both thumbs, shoots to the elbow", "shoots to the elbow", "hands go numb, both thumbs"),
        ("numb in the left foot, goes up to the knee", "goes up to the knee", "numb in the left foot"),
        ("i hardly feel my toes", None, "i hardly feel my toes"),
        ("right hip and thigh", "right hip and thigh", None),
        ("both feet numb, hands arent", None, "both feet numb"),
    ],
)
def test_a_place_behind_what_is_numb_is_where_it_is_numb(line: str, spread: str | None, where: str | None) -> None:
    values = spreads.read(line, TODAY).values
    assert (values.get("spreads_to"), values.get("nerve_where")) == (spread, where)


@pytest.mark.parametrize(
    "line", ["left hip since nov", "left hip, started couple months after like nov", "left hip, early nov"]
)
def test_the_month_of_today_without_a_year_may_be_of_last_year(line: str) -> None:
    reading = place.read(line, TODAY)
    assert "started" not in reading.values
    assert "about November 2025 or about November 2026?" in str(reading.unclear[0].ask)


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("left hip since october", "2026-10~"),
        ("left hip, this november", "2026-11"),
        ("left hip since last november", "2025-11"),
        ("left hip since nov 2024", "2024-11"),
        ("left hip, nov 3", "2026-11-03~"),
        ("left hip since 3 weeks", "2026-11~"),
    ],
)
def test_any_other_day_is_not_asked_about(line: str, value: str) -> None:
    reading = place.read(line, TODAY)
    assert getattr(reading.values["started"], "value", None) == value


@pytest.mark.parametrize(
    ("said", "taken"), [("nov", False), ("since early november", False), ("nov 2025", True), ("oct", True)]
)
def test_asked_by_itself_it_is_asked_for_too(said: str, taken: bool) -> None:
    visit = Visit.model_validate({"pains": [{"id": "p1", "place": "left hip"}]})
    try:
        with_answer(visit, Address("pains", "started", "p1"), said, Moment(TODAY))
    except ValidationError as error:
        assert not taken and "November 2025 or about November 2026" in str(error)
    else:
        assert taken


@pytest.mark.parametrize(
    ("line", "detail", "told"),
    [
        ("migraine with aura, dr patel the neurologist", None, "migraine with aura, dr patel the neurologist"),
        ("fibromyalgia, dr brandt said it in 2018", None, "fibromyalgia, dr brandt said it in 2018"),
        ("fibromyalgia dr brandt said in 2018", None, "fibromyalgia dr brandt said in 2018"),
        ("sugar nerves", None, "sugar nerves"),
        ("tmj, my dentist", None, "tmj, my dentist"),
        ("plantar fasciitis, foot doctor", None, "plantar fasciitis, foot doctor"),
        ("osteoarthritis of the knee, dr osei 2019", None, "osteoarthritis of the knee, dr osei 2019"),
        ("endometriosis, dr hall found it in 2015", None, "endometriosis, dr hall found it in 2015"),
        ("spinal stenosis l4 l5, dr bauer the surgeon", None, "spinal stenosis l4 l5, dr bauer the surgeon"),
        ("degenerative disc disease", None, "degenerative disc disease"),
        ("just wear and tear", None, "just wear and tear"),
        ("endo, dr hall", None, "endo, dr hall"),
        ("neuropathy, sugar, dr osei", "sugar", "neuropathy, dr osei"),
        ("crps, they think", None, "crps, they think"),
        (
            "lifting patients, herniated disc dr lee said 2019",
            "lifting patients",
            "herniated disc dr lee said 2019",
        ),
        ("after shingles, postherpetic neuralgia", "after shingles", "postherpetic neuralgia"),
        ("pinched nerve. picking up a box", "picking up a box", "pinched nerve"),
        ("since i was 15, migraines", "since i was 15", "migraines"),
    ],
)
def test_a_name_of_an_illness_is_what_they_were_told(line: str, detail: str | None, told: str) -> None:
    values = began.read(line, TODAY).values
    assert (values.get("cause_detail"), values["told_diagnosis"]) == (detail, told)
    assert ("cause" in values) is (detail is not None)


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        ("lifting", "other"),
        ("lifting patients", "other"),
        ("lifting patients, dr lee", "other"),
        ("pulled a cart", "other"),
        ("lifting a wheelchair at work", "work"),
        ("fell off a ladder", "injury"),
        ("pulled a muscle", "injury"),
        ("shingles", "illness"),
        ("after the arthritis came", "illness"),
        ("woke up with it", "other"),
    ],
)
def test_how_it_began_is_no_injury_unless_it_was_said(line: str, cause: str) -> None:
    values = began.read(line, TODAY).values
    assert (values["cause"].value, values["cause_detail"]) == (cause, line)
    assert "told_diagnosis" not in values


@pytest.mark.parametrize(
    ("line", "since", "told"),
    [
        ("started at 17, gp says migraine with aura, brain mri was fine in 2022", None,
         "gp says migraine with aura, brain mri was fine in 2022"),
        ("fell off a horse, x-ray normal in 2019", None, "x-ray normal in 2019"),
        ("surgery in 2019 made it worse, told arthritis", None, "arthritis"),
        ("told in 2020 it was endometriosis, began when i was 12", None, "in 2020 it was endometriosis"),
        ("after my surgery in 2019, told scar tissue", "2019", "scar tissue"),
        ("in 2018 tripped over the dog, saw dr bell in 2019 who said torn meniscus", "2018",
             "saw dr bell in 2019 who said torn meniscus"),
        ("feb 2024 lifting a pallet at work. something popped", "2024-02", None),
        ("started october 2025 by itself. they said arthritis in march 2026", "2025-10", "arthritis in march 2026"),
    ],
)  # fmt: skip
def test_the_day_of_a_scan_or_of_who_said_it_is_not_when_it_began(
    line: str, since: str | None, told: str | None
) -> None:
    visit = Visit.model_validate({"pains": [{"id": "p1", "place": "head"}]})
    (reading,) = BEGAN.reads(line, Hearing(TODAY, visit, (visit.pains or ())[0]))
    started = reading.values.get("started")
    assert (started.value if isinstance(started, PartialDate) else None) == since
    assert reading.values.get("told_diagnosis") == told


@pytest.mark.parametrize(
    ("line", "detail", "told", "left"),
    [
        ("It began by itself. Nobody has told me what it is yet. I only told Dr. Osei last week and he said wait for "
         "the clinic.", "It began by itself", "not told",
         "I only told Dr. Osei last week and he said wait for the clinic"),
        ("no one has said what it is", None, "not told", ""),
        ("nothing happened, no one's told me anything", "nothing happened", "not told", ""),
        ("just started. doctor doesnt know. waiting on an mri", "just started, waiting on an mri", "not told", ""),
        ("i was never told. gardening, back seized", "gardening, back seized", "not told", ""),
        ("it came on slowly, the gp said see a specialist", "it came on slowly", None, "the gp said see a specialist"),
        ("woke up with it. they said come back in 6 weeks", "woke up with it", None, "they said come back in 6 weeks"),
        ("dr said to rest it, lifted a suitcase", "lifted a suitcase", None, "dr said to rest it"),
        ("lifting a pallet at work. something popped", "lifting a pallet at work, something popped", None, ""),
        ("march moving a couch. felt a crack", "march moving a couch, felt a crack", None, ""),
        ("slipped on ice, my leg gave out", "slipped on ice, my leg gave out", None, ""),
        ("pushing a bed at work, herniated disc", "pushing a bed at work", "herniated disc", ""),
        ("car wreck, soft tissue injury", "car wreck", "soft tissue injury", ""),
    ],
)  # fmt: skip
def test_what_happened_and_what_to_do_are_not_what_it_is(
    line: str, detail: str | None, told: str | None, left: str
) -> None:
    reading = began.read(line, TODAY)
    values = reading.values
    assert (values.get("cause_detail"), values.get("told_diagnosis"), reading.left) == (detail, told, left)


def test_who_said_nothing_of_what_it_is_keeps_what_they_said() -> None:
    reading = began.read_told("nobody has told me, dr osei said wait for the clinic", TODAY)
    assert (reading.values["told_diagnosis"], reading.left) == ("not told", "dr osei said wait for the clinic")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("since summer 2 years ago", "2024-22"), ("since spring 3 years ago", "2023-21"),
        ("christmas two years back", "2024-12"), ("march 3 years ago", "2023-03"), ("about 2 or 3 years ago", None),
        ("2 years ago", "2024~"), ("fall 5 years ago", "2021-23"),
    ],
)  # fmt: skip
def test_a_part_of_a_year_so_many_years_ago(words: str, value: str | None) -> None:
    started = place.read(f"right knee, {words}", TODAY).values["started"]
    assert isinstance(started, PartialDate)
    assert value is None or started.value == value


@pytest.mark.parametrize(
    ("line", "before", "started"),
    [
        ("sickle crisis since i was a kid, about 6 a year. last one oct", None, "since i was a kid"),
        ("sickle crisis since i was a kid, about 6 a year. last one oct", "all my life", None),
        ("3 or 4 a month", None, None),
        ("twice a week since the accident", None, None),
        ("last one oct", None, None),
        ("latest attack aug, nobody knows why", None, None),
        ("most recent one was last week", None, None),
        ("once a year", None, None),
        ("a bad one every 2 weeks", None, None),
        ("had two last year, the last was in june", None, None),
        ("2 or 3 attacks a month now, began in 2020", None, "in 2020"),
        ("a couple a year since 2018", None, "since 2018"),
        ("gout, first one 2019, last one oct", None, "2019"),
        ("slipped 2 discs last year", None, "last year"),
        ("a year, slipped on ice", None, "a year"),
        ("lifting, about 2 years ago", "same time", "about 2 years ago"),
        ("had it all my life, dont know what it is", None, "all my life"),
        ("since birth, crohns they said", None, "since birth"),
        ("for years, then a fall in 2019", "for years", "in 2019"),
        ("started 2019 after a fall", "all my life", "?It began: all my life or 2019?"),
        ("hurting since 2019", "since i was a kid", "?It began: since i was a kid or 2019?"),
        ("slipped disc 2019", "since birth", None),
    ],
)
def test_how_often_it_comes_is_no_day_that_it_began(line: str, before: str | None, started: str | None) -> None:
    pain = Pain(place="hip", started=PartialDate(before) if before else None)
    (found,) = BEGAN.reads(line, Hearing(TODAY, Visit(), pain))
    asked = next((f"?{one.ask}" for one in found.unclear if one.field == "started"), None)
    told = found.values.get("started", asked)
    assert getattr(told, "said", told) == started
    assert "told_diagnosis" not in found.values or not re.search(r"a year|last one", found.values["told_diagnosis"])


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("low back, whole width, since 98, got worse after the 2016 operation, aches", "1998"),
        ("low back since 98 worse since 2016", "1998"),
        ("neck since 05", "2005"),
        ("knee since 45 minutes ago", None),
        ("hip since 60 visits", None),
        ("hands since 16", None),
    ],
)
def test_a_year_of_two_digits_behind_since_is_a_year(line: str, value: str | None) -> None:
    began = take_began(Unread(line), date(2026, 11, 29), None)[0]
    assert (began.value if began else None) == value


@pytest.mark.parametrize(
    ("line", "told", "left"),
    [
        ("lifting boxes, then neuro said migraine", "neuro said migraine", "lifting boxes"),
        ("fell 2019, so the surgeon said stenosis", "stenosis", "fell 2019"),
        ("so they told me fibro", "fibro", ""),
        ("then a rheum called it lupus", "a rheum called it lupus", ""),
        ("but my pt thinks its the si joint", "my pt thinks its the si joint", ""),
        ("gradual. Then Dr Lee diagnosed CRPS", "Dr Lee diagnosed CRPS", "gradual"),
        ("gp said sinus, then neuro said cluster headache", "gp said sinus, then neuro said cluster headache", ""),
    ],
)
def test_no_joining_word_stands_at_the_edge_of_what_was_told(line: str, told: str, left: str) -> None:
    read = began.read_told(line, TODAY)
    assert (read.values["told_diagnosis"], read.left) == (told, left)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("it come on slow from lifting people, thirty one years at the nursing home", None),
        ("wore out after 20 years as a roofer", None),
        ("25 years in the mine did it", None),
        ("31 years of lifting patients, it began in 2015", "in 2015"),
        ("since 2015 and i was 31 years at the nursing home", "since 2015"),
        ("for 12 years in my back", "for 12 years"),
        ("it came on 5 years ago at work", "5 years ago"),
    ],
)
def test_how_long_a_work_was_done_is_no_start(line: str, said: str | None) -> None:
    found = take_day_it_began(Unread(line), TODAY)
    assert (found.words if found else None) == said


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("peroneal nerve damage, the surgeon said", "peroneal nerve damage"),
        ("the nerve was crushed, said the doctor", "the nerve was crushed"),
        ("it's a trapped nerve, so the doctor says", "it's a trapped nerve"),
        ("arthritis, was what they said", "arthritis"),
        ("slipped disc, said the GP", "slipped disc, said the GP"),
        ("CRPS according to the pain nurse", "CRPS according to the pain nurse"),
        ("they said peroneal nerve damage", "peroneal nerve damage"),
        ("nerve damage, the doctor says it will heal", "nerve damage, the doctor says it will heal"),
    ],
)
def test_who_said_it_is_not_what_it_is(line: str, told: str) -> None:
    reading = began.read_told(line, TODAY)
    assert (reading.values, reading.left) == ({"told_diagnosis": told}, "")


@pytest.mark.parametrize(
    "told",
    [
        "the doctor at the hospital said it is wear and tear",
        "the nurse at the clinic said it was arthritis",
        "doctor at the ER told her it was a slipped disc",
        "the doctor at the hospital said her spine is crumbling",
        "the surgeon in Leeds said it is stenosis",
    ],
)
def test_who_says_it_is_told_with_where_they_are(told: str) -> None:
    assert began.read(f"lifting, {told}", TODAY).values["told_diagnosis"] == told
