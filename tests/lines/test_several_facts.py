"""Several facts in one line: each found one is filled, and only what two readings have is asked."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.daily import activity, habits, reach, slept, working
from visitprep.lines.people import appointment, who
from visitprep.lines.reading import Reading
from visitprep.visit.dates.partial_date import Order, PartialDate
from visitprep.visit.records.living import Function, Sleep, Work
from visitprep.visit.records.people import Appointment, Person
from visitprep.visit.records.reason import Goal

TODAY = date(2026, 11, 28)
CONTEXT = {"today": TODAY}


def plain(reading: Reading) -> dict[str, object]:
    return {
        name: value.value if isinstance(value, PartialDate) else value for name, value in reading.values.items()
    }


def asked(reading: Reading) -> list[tuple[str, str]]:
    return [(unclear.field, unclear.typed) for unclear in reading.unclear]


@pytest.mark.parametrize(
    ("line", "name", "born"),
    [
        ("Wilhelmina van der Berg-Oyelaran, March 2 1942", "Wilhelmina van der Berg-Oyelaran", "1942-03-02"),
        ("born 3 May 1956, Ana Lopez", "Ana Lopez", "1956-05-03"),
        ("Ana 13/4/1950", "Ana", "1950-04-13"),
        ("Maria de la Cruz, 2 de marzo de 1942", "Maria de la Cruz", "1942-03-02"),
        ("J. R. O'Neil Jr., 1950-03-02", "J. R. O'Neil Jr.", "1950-03-02"),
        ("Bo Li dob 29 February 1960", "Bo Li", "1960-02-29"),
        ("my name is Sam Ortiz, born on the 4th of July 1948", "Sam Ortiz", "1948-07-04"),
        ("May June, May 5 1951", "May June", "1951-05-05"),
        ("José Núñez (12.31.1949)", "José Núñez", "1949-12-31"),
        ("1944-01-09 Lee Park", "Lee Park", "1944-01-09"),
        ("April Summers, Jan 2, 1961", "April Summers", "1961-01-02"),
    ],
)
def test_a_name_and_a_birth_date(line: str, name: str, born: str) -> None:
    """In any order."""
    reading = who.read(line, TODAY)
    assert plain(reading) == {"name": name, "birth_date": born}
    assert not reading.unclear and not reading.left
    Person.model_validate(dict(reading.values), context=CONTEXT)


def test_a_numeric_birth_date_is_asked_unless_the_country_settles_it() -> None:
    """April 9 or September 4."""
    reading = who.read("Lorraine Tibbets 4/9/74", TODAY)
    assert plain(reading) == {"name": "Lorraine Tibbets"}
    assert asked(reading) == [("birth_date", "4/9/74")]
    american = who.read("Lorraine Tibbets 4/9/74", TODAY, order=Order.MDY)
    assert plain(american) == {"name": "Lorraine Tibbets", "birth_date": "1974-04-09"}
    american = who.read("Lorraine Tibbets 4.9.74", TODAY, order=Order.MDY)
    assert asked(american) == [("birth_date", "4.9.74")]
    german = who.read("Lorraine Tibbets 4.9.74", TODAY, order=Order.DMY)
    assert plain(german) == {"name": "Lorraine Tibbets", "birth_date": "1974-09-04"}


@pytest.mark.parametrize(
    ("line", "values", "typed"),
    [
        ("Bob 31/31/1950", {"name": "Bob"}, "31/31/1950"),
        ("Ann Lee March 1942", {"name": "Ann Lee"}, "March 1942"),
        ("Ann Lee 1942", {"name": "Ann Lee"}, "1942"),
        ("4/9/74", {}, "4/9/74"),
    ],
)
def test_less_than_a_day_is_asked(line: str, values: dict[str, object], typed: str) -> None:
    """The name is kept."""
    reading = who.read(line, TODAY)
    assert plain(reading) == values
    assert asked(reading) == [("birth_date", typed)]


def test_a_name_alone_and_what_they_are_called() -> None:
    """No lead-in becomes part of a name."""
    assert plain(who.read("John Smith", TODAY)) == {"name": "John Smith"}
    assert plain(who.read("William Poe, call me Bill, 3 May 1950", TODAY)) == {
        "name": "William Poe", "preferred_name": "Bill", "birth_date": "1950-05-03",
    }  # fmt: skip


APPOINTMENTS = {
    "Hill Country Pain Center dec 3 at 10:30, sent by Dr. Pham": {
        "clinic": "Hill Country Pain Center", "date": "2026-12-03", "time": "10:30", "referred_by": "Dr. Pham",
    },
    "Lakeside Pain and Spine Institute, Dec 8 2pm, from Dr. Amara Castellanos": {
        "clinic": "Lakeside Pain and Spine Institute", "date": "2026-12-08", "time": "2pm",
        "referred_by": "Dr. Amara Castellanos",
    },
    "Hill Pain Center, Dec 3, 9:30 am, sent by Dr. Ames": {
        "clinic": "Hill Pain Center", "date": "2026-12-03", "time": "9:30 am", "referred_by": "Dr. Ames",
    },
    "dec 8 2:15 pm": {"date": "2026-12-08", "time": "2:15 pm"},
    "Pain clinic at St. Brigid, Thursday December 3, 2026 at noon, referred by my nurse": {
        "clinic": "Pain clinic at St. Brigid", "date": "2026-12-03", "time": "noon", "referred_by": "my nurse",
    },
    "tomorrow 3 pm Valley Spine, with Dr. Hsu, my Dr. Lee sent me": {
        "clinic": "Valley Spine", "clinician": "Dr. Hsu", "date": "2026-11-29", "time": "3 pm",
        "referred_by": "Dr. Lee",
    },
    "Hill Pain by video Dec 9 at 14:30": {
        "clinic": "Hill Pain", "date": "2026-12-09", "time": "14:30", "mode": "video",
    },
    "North Pain Dec 3 at 10 in the morning": {
        "clinic": "North Pain", "date": "2026-12-03", "time": "10 in the morning",
    },
    "Clinic 5, Dec 10, half past nine am": {
        "clinic": "Clinic 5", "date": "2026-12-10", "time": "half past nine am",
    },
    "follow-up, River Pain, Jan 5": {"clinic": "River Pain", "date": "2027-01-05", "kind": "follow_up"},
    "River Pain": {"clinic": "River Pain"},
    "13 January 2027 08:45 Bay Spine Center": {
        "clinic": "Bay Spine Center", "date": "2027-01-13", "time": "08:45",
    },
}  # fmt: skip


@pytest.mark.parametrize(("line", "values"), APPOINTMENTS.items())
def test_an_appointment(line: str, values: dict[str, object]) -> None:
    """Clinic, day, time, and who sent them, each by its own sign."""
    reading = appointment.read(line, TODAY)
    assert plain(reading) == values
    assert not reading.unclear and not reading.left
    Appointment.model_validate(dict(reading.values), context=CONTEXT)


def test_a_time_or_a_day_with_two_readings_is_asked() -> None:
    """All else is kept."""
    reading = appointment.read("Valley Pain 12/3 at 6:15", TODAY)
    assert plain(reading) == {"clinic": "Valley Pain"}
    assert asked(reading) == [("time", "6:15"), ("date", "12/3")]
    assert asked(appointment.read("County Pain, Dec 7 at 7", TODAY)) == [("time", "7")]


REACH = {
    "sit 40 min stand an hour walk a mile": {"sit": "40 min", "stand": "an hour", "walk": "a mile"},
    "sit 1 hour, stand 10 minutes, walk 2 blocks": {"sit": "1 hour", "stand": "10 minutes", "walk": "2 blocks"},
    "can't stand at all, sit 20 min": {"stand": "can't stand at all", "sit": "20 min"},
    "sit and stand 20 minutes": {"sit": "20 minutes", "stand": "20 minutes"},
    "40 min sitting, an hour standing": {"sit": "40 min", "stand": "an hour"},
    "sit as long as I want, stand 5 min and walk to the mailbox": {
        "sit": "as long as I want", "stand": "5 min", "walk": "to the mailbox",
    },
    "stand 2-3 minutes walk half a block sit no limit": {
        "stand": "2-3 minutes", "walk": "half a block", "sit": "no limit",
    },
    "I can sit for about 20 minutes, I can't walk": {"sit": "about 20 minutes", "walk": "can't walk"},
    "sit 1.5 hours": {"sit": "1.5 hours"},
    "walking is fine": {"walk": "fine"},
    "all fine its my hand not my legs": {"sit": "fine", "stand": "fine", "walk": "fine"},
    "no problem with any of it": {"sit": "no problem", "stand": "no problem", "walk": "no problem"},
    "I can do all of that as long as I want": {
        "sit": "as long as i want", "stand": "as long as i want", "walk": "as long as i want",
    },
    "fine until my hip locks": {},
    "ok, but after an hour my foot is numb": {},
    "Sitting: 15 minutes. Standing: 5 minutes. Walking: 1 block": {
        "sit": "15 minutes", "stand": "5 minutes", "walk": "1 block",
    },
    "20 minutes sitting, 5 standing up": {"sit": "20 minutes"},
    "sits as long as she wants, stand 10 min, one block with the rollator": {
        "sit": "as long as she wants", "stand": "10 min", "walk": "one block with the rollator",
    },
    "40 min sitting, 10 min standing, half a block": {"sit": "40 min", "stand": "10 min", "walk": "half a block"},
    "sit 20 min, stand 5 min, to the mailbox and back": {
        "sit": "20 min", "stand": "5 min", "walk": "to the mailbox and back",
    },
    "sit and stand 20 minutes, a mile on a good day": {
        "sit": "20 minutes", "stand": "20 minutes", "walk": "a mile on a good day",
    },
    "cant stand, sit an hour, 50 feet": {"stand": "cant stand", "sit": "an hour", "walk": "50 feet"},
    "sit 1 hour, stand 10 minutes, 5 minutes walking": {"sit": "1 hour", "stand": "10 minutes", "walk": "5 minutes"},
    "sit 2 hours in the car, stand 10 minutes": {"sit": "2 hours in the car", "stand": "10 minutes"},
    "two blocks with my cane": {"walk": "two blocks with my cane"},
}  # fmt: skip


@pytest.mark.parametrize(("line", "values"), REACH.items())
def test_sit_stand_and_walk(line: str, values: dict[str, object]) -> None:
    """Each in the words they used."""
    reading = reach.read(line, TODAY)
    assert plain(reading) == values
    Function.model_validate(dict(reading.values))


@pytest.mark.parametrize(
    ("line", "asks"),
    [("walk 10", [("walk", "10")]), ("sit 3, stand 5 min", [("sit", "3")]), ("sit about 20", [("sit", "about 20")]),
     ("sit 30 stand 15 walk 2", [("sit", "30"), ("stand", "15"), ("walk", "2")]),
     ("sit 20 min, stand 5, to the mailbox and back", [("stand", "5")]),
     ("20 minutes sitting, 5 standing up", [("stand", "5")]), ("half an hour", [])],
)  # fmt: skip
def test_a_number_without_a_unit_is_asked(line: str, asks: list[tuple[str, str]]) -> None:
    """Minutes, blocks or miles: nobody can know."""
    assert asked(reach.read(line, TODAY)) == asks


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("half a pack a day, dont drink, no dope. pills sit in the kitchen cupboard not locked and tylers been thru rehab",
         "pills sit in the kitchen cupboard not locked, tylers been thru rehab"),
        ("no smoking, 2 beers a week, pills are locked in my dresser", "pills are locked in my dresser"),
        ("no drugs, we keep the pills in a safe", "we keep the pills in a safe"),
        ("quit smoking 2010, no drink, no weed. i keep my meds in a lock box", "i keep my meds in a lock box"),
        ("vape, i dont drink because of the liver", "i dont drink because of the liver"),
        ("half a pack a day, i dont drink alcohol because my dad was a drunk",
         "i dont drink alcohol because my dad was a drunk"),
        ("no drugs, my grandson stole my pain pills once", "my grandson stole my pain pills once"),
        ("never been a smoker or a drinker, no dope", ""),
        ("no smoke no drink, i dont use drugs of any kind", ""),
    ],
)  # fmt: skip
def test_a_clause_beside_the_habits_stays_whole(line: str, left: str) -> None:
    assert habits.read(line, TODAY).left == left


@pytest.mark.parametrize(
    ("line", "values", "open_kinds"),
    [
        ("a beer on weekends", {"alcohol": "a beer on weekends"}, ["tobacco", "cannabis", "other"]),
        ("one sherry on Sunday", {"alcohol": "one sherry on Sunday"}, ["tobacco", "cannabis", "other"]),
        ("half a pack a day, no alcohol", {"tobacco": "half a pack a day", "alcohol": "no"}, ["cannabis", "other"]),
        ("quit smoking 2010, wine with dinner, CBD gummies",
         {"tobacco": "quit smoking 2010", "alcohol": "wine with dinner", "cannabis": "CBD gummies"}, ["other"]),
        ("I don't smoke or drink", {"tobacco": "no", "alcohol": "no"}, ["cannabis", "other"]),
        ("smoke pot sometimes", {"cannabis": "smoke pot sometimes"}, ["tobacco", "alcohol", "other"]),
        ("no drugs", {"other": "no"}, ["tobacco", "alcohol", "cannabis"]),
        ("I don't drink much", {"alcohol": "I don't drink much"}, ["tobacco", "cannabis", "other"]),
        ("no alcohol since 2015", {"alcohol": "no alcohol since 2015"}, ["tobacco", "cannabis", "other"]),
        ("vape, 2 beers, weed at night, no other drugs",
         {"tobacco": "vape", "alcohol": "2 beers", "cannabis": "weed at night", "other": "no"}, []),
    ],
)  # fmt: skip
def test_habits_are_not_no_until_said(line: str, values: dict[str, object], open_kinds: list[str]) -> None:
    """What was not named is offered as no, and is no only after a yes."""
    reading = habits.read(line, TODAY)
    assert plain(reading) == values
    assert [list(unclear.meant) for unclear in reading.unclear if isinstance(unclear.meant, dict)] == (
        [open_kinds] if open_kinds else []
    )


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("none, i get drug tested for the CDL", "i get drug tested for the CDL"),
        ("none, i get drug tested. the card helps, i think", "i get drug tested. the card helps, i think"),
        ("no, they drug test us at work", "they drug test us at work"),
        ("nope. random drug tests at my job", "random drug tests at my job"),
        ("none. they test for drugs before every route", "they test for drugs before every route"),
        ("none, im a nurse, id lose my license", "im a nurse, id lose my license"),
        ("no never, my brother died of heroin", "my brother died of heroin"),
        ("none, my husband smokes in the house", "my husband smokes in the house"),
        ("nothing, my dad was a drunk", "my dad was a drunk"),
        ("no, only alcohol wipes for the shot", "only alcohol wipes for the shot"),
        ("no, i'm drug free since 1999", "i'm drug free since 1999"),
    ],
)
def test_a_no_to_all_with_words_that_tell_of_no_use(line: str, left: str) -> None:
    reading = habits.read(line, TODAY)
    assert plain(reading) == dict.fromkeys(("tobacco", "alcohol", "cannabis", "other"), "no")
    assert reading.left == left


@pytest.mark.parametrize("line", ["no, maybe a bit", "no, weekends", "no, used to", "none, 2 a day"])
def test_a_no_with_an_amount_is_no_plain_no(line: str) -> None:
    assert "no" not in habits.read(line, TODAY).values.values() or habits.read(line, TODAY).unclear


@pytest.mark.parametrize("line", ["0", "none", "nothing", "never", "no"])
def test_none_of_them(line: str) -> None:
    """One word for all four."""
    assert plain(habits.read(line, TODAY)) == dict.fromkeys(("tobacco", "alcohol", "cannabis", "other"), "no")


@pytest.mark.parametrize(
    ("line", "values", "left"),
    [
        ("school bus driver, part time now, no claim",
         {"status": "part_time", "job": "school bus driver", "claim": "no"}, ""),
        ("retired teacher", {"status": "retired", "job": "teacher"}, ""),
        ("off sick since March, workers comp claim open",
         {"status": "off_sick", "claim": "workers comp claim open"}, "since March"),
        ("on disability", {"status": "disability"}, ""),
        ("full time nurse, no claim", {"status": "full_time", "job": "nurse", "claim": "no"}, ""),
        ("I work as a cook, lawsuit after the crash", {"job": "cook", "claim": "lawsuit after the crash"}, ""),
        ("laid off, was a welder", {"status": "looking", "job": "welder"}, ""),
        ("homemaker", {"status": "homemaker"}, ""),
        ("claim denied, truck driver", {"job": "truck driver", "claim": "claim denied"}, ""),
        ("light duty at the warehouse", {"status": "light_duty", "job": "at the warehouse"}, ""),
    ],
)  # fmt: skip
def test_work(line: str, values: dict[str, object], left: str) -> None:
    """Status, job and claim."""
    reading = working.read(line, TODAY)
    assert plain(reading) == values
    assert reading.left == left and not reading.unclear
    Work.model_validate(dict(reading.values))


@pytest.mark.parametrize("line", ["no", "not working", "I don't work", "not working any more"])
def test_not_working_is_asked_why(line: str) -> None:
    """Retired, off sick and on disability are not the same to a clinic."""
    reading = working.read(line, TODAY)
    assert not reading.values and asked(reading) == [("status", line)]


@pytest.mark.parametrize(
    ("line", "hours", "wakes"),
    [
        ("6, sometimes", "6", "yes"), ("5 to 6 hours, wakes me 3 times", "5 to 6 hours", "yes"), ("7", "7", None),
        ("about 6.5 hours, no", "about 6.5 hours", "no"), ("4 or 5, often", "4 or 5", "yes"),
        ("4 hours, pain wakes me every night", "4 hours", "yes"), ("six, never", "six", "no"),
        ("8 hours and pain does not wake me", "8 hours", "no"), ("5 1/2, yes", "5 1/2", "yes"),
        ("yes, 3 or 4 hours", "3 or 4 hours", "yes"),
    ],
)  # fmt: skip
def test_sleep(line: str, hours: str, wakes: str | None) -> None:
    """Hours as said, and whether pain wakes them."""
    reading = slept.read(line, TODAY)
    assert reading.values.get("hours") == hours and reading.values.get("wakes_from_pain") == wakes
    assert not reading.unclear
    Sleep.model_validate(dict(reading.values))


@pytest.mark.parametrize(
    ("line", "typed"),
    [("11 to 5", "11 to 5"), ("10 to 6, yes", "10 to 6"), ("from 11 to 5, yes", "11 to 5"), ("9pm to 5am", "9pm to 5am"),
     ("in bed 10:30 to 6", "10:30 to 6")],
)  # fmt: skip
def test_a_night_by_the_clock_is_asked(line: str, typed: str) -> None:
    """It is no span of hours."""
    reading = slept.read(line, TODAY)
    assert "hours" not in reading.values
    assert asked(reading) == [("hours", typed)]


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("sleep through the night 2 outta 10", {"activity": "sleep through the night", "now": "2"}),
        ("drive my whole route 4", {"activity": "drive my whole route", "now": "4"}),
        ("cook a meal 2, my son eats here Sundays",
         {"activity": "cook a meal", "now": "2", "why": "my son eats here Sundays"}),
        ("swim laps, now maybe 3", {"activity": "swim laps", "now": "3"}),
        ("garden, id say about a 4, my neighbor does it",
         {"activity": "garden", "now": "4", "why": "my neighbor does it"}),
        ("Walk to church, 300 yards", {"activity": "Walk to church, 300 yards"}),
        ("sleep through", {"activity": "sleep through"}),
        ("walk 2 blocks", {"activity": "walk 2 blocks"}),
        ("lift 10 lbs 3", {"activity": "lift 10 lbs", "now": "3"}),
        ("play golf: 0", {"activity": "play golf", "now": "0"}),
        ("gardening 3/10", {"activity": "gardening", "now": "3"}),
        ("walk to church 300 yards 1", {"activity": "walk to church 300 yards", "now": "1"}),
        ("sit through a movie 4-5", {"activity": "sit through a movie", "now": "4-5"}),
        ("climb stairs, now 2, to reach my bedroom",
         {"activity": "climb stairs", "now": "2", "why": "to reach my bedroom"}),
        ("ride my bike 11", {"activity": "ride my bike 11"}),
        ("stand for 20 minutes", {"activity": "stand for 20 minutes"}),
    ],
)  # fmt: skip
def test_a_goal(line: str, values: dict[str, object]) -> None:
    """A number without a unit at the end is how well; one over 10 is none."""
    (reading,) = activity.read(line, TODAY)
    assert plain(reading) == values
    Goal.model_validate(dict(reading.values))


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("quit smoking 99, well a glass of wine most nites, 2 sometimes", "alcohol", "well a glass of wine most nites, 2 sometimes"),
        ("half a pack, beer on weekends, 4 or 5", "alcohol", "beer on weekends, 4 or 5"),
        ("no drinking, 2 years now, weed no", "alcohol", "no drinking, 2 years now"),
    ],
)  # fmt: skip
def test_how_much_belongs_to_what_was_named_before_it(line: str, kind: str, words: str) -> None:
    reading = habits.read(line, TODAY)
    assert (reading.values[kind], reading.left) == (words, "")


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("never smoked, no drink, well a small brandy a couple nights a week to sleep", "alcohol",
         "a small brandy a couple nights a week to sleep"),
        ("no, except a beer on sundays", "alcohol", "a beer on sundays"),
        ("no smoking, no alcohol just a sherry at bedtime, no drugs", "alcohol", "just a sherry at bedtime"),
        ("none, only the odd cigar", "tobacco", "the odd cigar"),
        ("no drugs, no cannabis except gummies for sleep", "cannabis", "gummies for sleep"),
        ("i dont drink, now and then a port with my sister", "alcohol", "now and then a port with my sister"),
        ("no alcohol apart from communion wine", "alcohol", "communion wine"),
        ("no tobacco, well i vape a little", "tobacco", "i vape a little"),
        ("no drink, maybe two beers saturday, no weed", "alcohol", "maybe two beers saturday"),
        ("none of it, well a toddy when i have a cold", "alcohol", "a toddy when i have a cold"),
        ("no drink, well a nip of something at night", "alcohol", "no drink, well a nip of something at night"),
        ("no alcohol but i do smoke a pack a day", "alcohol", "no"),
    ],
)  # fmt: skip
def test_a_no_that_turns_has_an_exception(line: str, kind: str, words: str) -> None:
    reading = habits.read(line, TODAY)
    assert (reading.values[kind], reading.left) == (words, "")


def test_how_it_goes_is_a_note_of_a_goal_and_no_reason() -> None:
    (reading,) = activity.read("have my sister to lunch, now maybe 2, its all cans", TODAY)
    assert (plain(reading), reading.left) == ({"activity": "have my sister to lunch", "now": "2"}, "its all cans")


def test_a_bare_number_is_no_goal() -> None:
    """It may be a slip of a menu number."""
    assert activity.read("10", TODAY) == (Reading({}, left="10"),)


@pytest.mark.parametrize(
    ("line", "wakes"),
    [
        ("4 maybe, up 3 times wi the leg", "yes"),
        ("5 hrs the leg keeps me up", "yes"),
        ("6, up twice to pee", None),
        ("5 no it dont wake me", "no"),
        ("bout 5, hip wakes me", "yes"),
    ],
)
def test_what_gets_them_up_at_night_may_be_the_pain(line: str, wakes: str | None) -> None:
    reading = slept.read(line, TODAY)
    assert reading.values.get("wakes_from_pain") == wakes
    assert "hours" in reading.values


@pytest.mark.parametrize(
    ("line", "wanted", "now"),
    [
        ("hold a pan and cook a proper supper, now about two", "hold a pan and cook a proper supper", "2"),
        ("lift my grandson, now like two", "lift my grandson", "2"),
        ("dance now maybe three", "dance", "3"),
        ("garden, right now a four", "garden", "4"),
        ("walk two blocks", "walk two blocks", None),
        ("sit with the two of them", "sit with the two of them", None),
    ],
)
def test_how_well_may_be_a_word(line: str, wanted: str, now: str | None) -> None:
    (reading,) = activity.read(line, TODAY)
    assert (reading.values["activity"], reading.values.get("now")) == (wanted, now)
