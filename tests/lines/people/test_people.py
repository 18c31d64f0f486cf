"""Who is who: in an appointment, in the care team, and a birth date that is none. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.people import appointment, carer, who
from visitprep.visit.dates.partial_date import NotADate, Order, PartialDate, read_time
from visitprep.visit.records.people import Appointment, Clinician, Person

TODAY = date(2026, 11, 28)


# Each: role, name, phone.
TEAM: dict[str, list[tuple[str | None, str, str | None]]] = {
    "Dr Feng-Riis heart, Quay Street Pharmacy, daughter Ngozi brings me 0151 555 0142": [
        ("cardiologist", "Dr Feng-Riis heart", None), ("pharmacy", "Quay Street Pharmacy", None),
        (None, "daughter Ngozi brings me", "0151 555 0142"),
    ],
    "GP Nwachukwu-Byrne, Dr Sallow memory clinic, Bellweather chemist, me Leopold 0151 555 0177": [
        ("primary_care", "GP Nwachukwu-Byrne", None), (None, "Dr Sallow memory clinic", None),
        ("pharmacy", "Bellweather chemist", None), (None, "me Leopold", "0151 555 0177"),
    ],
    "CVS 555 0199 and my sister Ann 555 0188": [
        ("pharmacy", "CVS", "555 0199"), (None, "my sister Ann", "555 0188"),
    ],
    "dr ames neurologist at mercy, my bladder doctor is dr simmons": [
        ("neurologist", "dr ames neurologist at mercy", None), (None, "my bladder doctor is dr simmons", None),
    ],
    "my eye doctor is lang, my teeth doctor is orr": [
        (None, "my eye doctor is lang", None), (None, "my teeth doctor is orr", None),
    ],
    "ames is my neurologist, simmons does my bladder": [
        ("neurologist", "ames is my neurologist", None), (None, "simmons does my bladder", None),
    ],
    "neurologist ames, urologist simmons": [("neurologist", "neurologist ames", None), (None, "urologist simmons", None)],
    "dr kim heart doctor, foot doctor dr lee": [
        ("cardiologist", "dr kim heart doctor", None), (None, "foot doctor dr lee", None),
    ],
    "my kidney doctor dr osei 555 0199, my gut doctor dr ames": [
        (None, "my kidney doctor dr osei", "555 0199"), (None, "my gut doctor dr ames", None),
    ],
    "my pcp brandt, my gyno holt": [("primary_care", "my pcp brandt", None), (None, "my gyno holt", None)],
    "physical therapist jo, counselor max": [
        ("therapist", "physical therapist jo", None), ("mental_health", "counselor max", None),
    ],
    "kim (heart), lee (kidneys)": [("cardiologist", "kim (heart)", None), (None, "lee (kidneys)", None)],
    "Dr Ames, surgeon at mercy": [("surgeon", "Dr Ames, surgeon at mercy", None)],
    "Dr Ames, neurologist mercy hospital": [("neurologist", "Dr Ames, neurologist mercy hospital", None)],
    "dr ruiz, works with dr kim": [(None, "dr ruiz, works with dr kim", None)],
    "Dr Ames 555 0111; Dr Ruiz 555 0112": [(None, "Dr Ames", "555 0111"), (None, "Dr Ruiz", "555 0112")],
    "Walgreens on Main, pharmacy, 555 0101": [("pharmacy", "Walgreens on Main, pharmacy", "555 0101")],
    "pharmacy, CVS on 5th, 555-0199": [("pharmacy", "pharmacy, CVS on 5th", "555-0199")],
    "Costco, pharmacy, 555 0144": [("pharmacy", "Costco, pharmacy", "555 0144")],
    "CVS, Walgreens": [("pharmacy", "CVS", None), ("pharmacy", "Walgreens", None)],
    "Nurse Poe, cvs": [(None, "Nurse Poe", None), ("pharmacy", "cvs", None)],
    "physio Bo, Dr Lee": [("therapist", "physio Bo", None), (None, "Dr Lee", None)],
    "pharmacy 555 0100, carer Jo 555 0101": [("pharmacy", "pharmacy", "555 0100"), (None, "carer Jo", "555 0101")],
    "Dr Pell heart, Koslows drug 555-0120, Birgit my sister 555-0148 emergency": [
        ("cardiologist", "Dr Pell heart", None), ("pharmacy", "Koslows drug", "555-0120"),
        (None, "Birgit my sister emergency", "555-0148"),
    ],
    "Dr Feng-Riis heart, Quay Street Pharmacy, daughter Ngozi brings me 0151 496 0101": [
        ("cardiologist", "Dr Feng-Riis heart", None), ("pharmacy", "Quay Street Pharmacy", None),
        (None, "daughter Ngozi brings me", "0151 496 0101"),
    ],
    "Dr Pell heart, Boots 555 0120": [("cardiologist", "Dr Pell heart", None), ("pharmacy", "Boots", "555 0120")],
    "dr pell heart, koslows drugs 555-0120": [
        ("cardiologist", "dr pell heart", None), ("pharmacy", "koslows drugs", "555-0120"),
    ],
    "Dr Pell heart, chemist 555 0120": [("cardiologist", "Dr Pell heart", None), ("pharmacy", "chemist", "555 0120")],
    # whose phone it is, though nobody knows what they are
    "Dr Pell heart, Koslows 555-0120": [("cardiologist", "Dr Pell heart", None), (None, "Koslows", "555-0120")],
    "dr pell heart, koslows 555-0120": [("cardiologist", "dr pell heart", None), (None, "koslows", "555-0120")],
    "Dr Pell heart, physio 555 0120": [("cardiologist", "Dr Pell heart", None), ("therapist", "physio", "555 0120")],
    "Dr Pell, heart, 555-0125, Koslows 555-0120": [
        ("cardiologist", "Dr Pell, heart", "555-0125"), (None, "Koslows", "555-0120"),
    ],
    "Birgit my sister, Dr Pell heart 555-0125": [
        (None, "Birgit my sister", None), ("cardiologist", "Dr Pell heart", "555-0125"),
    ],
    # without a phone, a comma or a capital
    "dr patel and dr simmons do my back": [(None, "dr patel", None), (None, "dr simmons do my back", None)],
    "Dr. Ana Ruiz family doctor, Dr. Kim heart": [
        ("primary_care", "Dr. Ana Ruiz family doctor", None), ("cardiologist", "Dr. Kim heart", None),
    ],
    "dr ruiz pcp dr kim heart": [("primary_care", "dr ruiz pcp", None), ("cardiologist", "dr kim heart", None)],
    "my pcp is dr ruiz and my heart doctor is dr kim": [
        ("primary_care", "my pcp is dr ruiz", None), ("cardiologist", "my heart doctor is dr kim", None),
    ],
    "dr ruiz is my pcp, kim is my heart doctor": [
        ("primary_care", "dr ruiz (pcp)", None), ("cardiologist", "kim is my heart doctor", None),
    ],
    "drs patel and simmons": [(None, "Dr. patel", None), (None, "Dr. simmons", None)],
    # one each
    "the surgeon, dr simmons": [("surgeon", "the surgeon, dr simmons", None)],
    "my pcp dr patel": [("primary_care", "my pcp dr patel", None)],
    "dr patel and associates": [(None, "dr patel and associates", None)],
    "dr kim heart and nerves too": [("cardiologist", "dr kim heart and nerves too", None)],
    "dr. kim cardiology and he also does my blood thinner": [
        ("cardiologist", "dr. kim cardiology and he also does my blood thinner", None),
    ],
    "dr lee at dr kims office": [(None, "dr lee at dr kims office", None)],
    "Dr. Ruiz, heart 555 0125": [("cardiologist", "Dr. Ruiz, heart", "555 0125")],
    "Dr. Ruiz, heart, office 555 0125": [("cardiologist", "Dr. Ruiz, heart, office", "555 0125")],
    "Dr Ames, she is on 555 0125": [(None, "Dr Ames, she is on", "555 0125")],
    "Dr Sallow, memory clinic 555 0125": [(None, "Dr Sallow, memory clinic", "555 0125")],
    "Mr Lowe, drug counselor, 555 0125": [("mental_health", "Mr Lowe, drug counselor", "555 0125")],
    "diabetes nurse at the surgery, the pacemaker clinic at the infirmary 01632 960140, boots in Aldham": [
        (None, "diabetes nurse at the surgery", None),
        (None, "the pacemaker clinic at the infirmary", "01632 960140"),
        ("pharmacy", "boots in Aldham", None),
    ],
    "Dr Okafor at the surgery": [("primary_care", "Dr Okafor at the surgery", None)],
    "the doctors surgery, 01632 960010": [("primary_care", "the doctors surgery", "01632 960010")],
    "Park Lane Surgery": [("primary_care", "Park Lane Surgery", None)],
    "the renal clinic at Aldham, the surgery": [
        (None, "the renal clinic at Aldham", None), ("primary_care", "the surgery", None)
    ],
    "district nurse comes tuesdays": [(None, "district nurse comes tuesdays", None)],
    "heart failure nurse, chemist": [(None, "heart failure nurse", None), ("pharmacy", "chemist", None)],
    "Mr Patel the knee surgeon": [("surgeon", "Mr Patel the knee surgeon", None)],
    "physio at the hospital, podiatrist for the feet": [
        ("therapist", "physio at the hospital", None), (None, "podiatrist for the feet", None)
    ],
    "hand surgery at Lakeside": [("surgeon", "hand surgery at Lakeside", None)],
    "dr kim orthopedic surgery": [("surgeon", "dr kim orthopedic surgery", None)],
    "nurse practitioner jill at family practice": [
        ("primary_care", "nurse practitioner jill at family practice", None)
    ],
    "home health nurse Trish 555 0144": [(None, "home health nurse Trish", "555 0144")],
    "Dr Sallow, memory clinic": [(None, "Dr Sallow, memory clinic", None)],
    "Dr Ames, family doctor, 555 0111": [("primary_care", "Dr Ames, family doctor", "555 0111")],
    "Dr. Ruiz, heart, 555 0125": [("cardiologist", "Dr. Ruiz, heart", "555 0125")],
    "Lee Park, 555 0125 ext 4": [(None, "Lee Park", "555 0125 ext 4")],
}  # fmt: skip


@pytest.mark.parametrize(("line", "found"), TEAM.items())
def test_each_has_their_own_phone(line: str, found: list[tuple[str | None, str, str | None]]) -> None:
    readings = carer.read(line, TODAY)
    for reading in readings:
        Clinician.model_validate(dict(reading.values))
    assert [(one.values.get("role"), one.values["name"], one.values.get("phone")) for one in readings] == found


@pytest.mark.parametrize(
    ("line", "who_sent", "asked"),
    [
        ("its Harbour Pain Clinic on the 17th of december 2 pm, Dr Lindqvist-Amadi", None, ["Dr Lindqvist-Amadi"]),
        ("Hill Pain, Dec 3 10 am, my doctor Ames", None, ["my doctor Ames"]),
        ("Hill Pain, Dec 3 10 am, sent by Dr Ames", "Dr Ames", []),
        ("Hill Pain, Dec 3 10 am, Dr Ames sent me", "Dr Ames", []),
        ("Hill Pain, Dec 3 10 am, from Dr Ames", "Dr Ames", []),
        ("Hill Pain, Dec 3 10 am, with Dr Hsu, Dr Ames", "Dr Ames", []),
        ("Hill Pain, Dec 3 10 am, with Dr Hsu", None, []),
    ],
)
def test_a_doctor_without_a_word_is_asked(line: str, who_sent: str | None, asked: list[str]) -> None:
    """Whom they will see, or who sent them: nobody said, and the name is kept."""
    reading = appointment.read(line, TODAY)
    assert reading.values.get("referred_by") == who_sent
    assert [unclear.typed for unclear in reading.unclear if unclear.field == "referred_by"] == asked
    assert all(name in reading.left for name in asked)
    Appointment.model_validate(dict(reading.values), context={"today": TODAY})


def test_its_is_no_part_of_a_clinic() -> None:
    assert appointment.read("its Harbour Pain Clinic on Dec 17", TODAY).values["clinic"] == "Harbour Pain Clinic"


@pytest.mark.parametrize("line", ["none", "No", "nothing yet", "not yet", "don't know yet"])
def test_no_is_no_clinic_s_name(line: str) -> None:
    """It would stand on the page as one; the words are kept."""
    reading = appointment.read(line, TODAY)
    assert "clinic" not in reading.values and reading.left == line


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("half two pm", "14:30"),
        ("half ten am", "10:30"),
        ("half past two in the afternoon", "14:30"),
        ("half past nine am", "09:30"),
        ("10 in the morning", "10:00"),
        ("half 2 pm", "14:30"),
    ],
)
def test_half_two_is_half_past(said: str, time: str) -> None:
    """In an appointment as in a time by itself."""
    assert read_time(said) == time
    assert read_time(str(appointment.read(f"Hill Pain Dec 3 {said}", TODAY).values["time"])) == time


@pytest.mark.parametrize("said", ["half seven", "7 oclock", "half six"])
def test_a_time_without_its_half_of_the_day_is_asked(said: str) -> None:
    reading = appointment.read(f"Hill Pain Dec 3 {said}", TODAY)
    assert [(unclear.field, unclear.typed) for unclear in reading.unclear] == [("time", said)]
    with pytest.raises(NotADate):
        read_time(said)


@pytest.mark.parametrize(
    "line",
    ["tue 12th jan 10 oclock", "12 jan 10 am", "Tuesday 12 January 2027", "tomorrow 2 pm", "Ann Lee Dec 3 at 10:30",
     "Friday 4 December", "4/12/26 9 am"],
)  # fmt: skip
def test_an_appointment_is_no_birth_date(line: str) -> None:
    """It is asked for, and the words are kept."""
    reading = who.read(line, TODAY, order=Order.DMY)
    assert dict(reading.values) == {}
    assert [unclear.field for unclear in reading.unclear] == ["birth_date"] and reading.left == line


@pytest.mark.parametrize(
    ("line", "name", "born", "left"),
    [
        ("Hedvika Quissling born 3.3.43 she is 83", "Hedvika Quissling", "1943-03-03", "she is 83"),
        ("Mina Poe, 14/2/55", "Mina Poe", "1955-02-14", ""),
        ("Bo Li 1 May 1950, now 76", "Bo Li", "1950-05-01", "now 76"),
        ("Ann Lee, 2 March 1956, I am 70", "Ann Lee", "1956-03-02", "I am 70"),
    ],
)
def test_an_age_behind_a_birth_date_is_kept(line: str, name: str, born: str, left: str) -> None:
    reading = who.read(line, TODAY, order=Order.DMY)
    found = reading.values["birth_date"]
    assert isinstance(found, PartialDate)
    assert (reading.values["name"], found.value, reading.left) == (name, born, left)
    Person.model_validate(dict(reading.values), context={"today": TODAY})


@pytest.mark.parametrize(
    ("line", "name", "called", "born", "left"),
    [
        ("Teodor Brandt-Holm but everyone says Ted, 11 feb 68, left handed",
         "Teodor Brandt-Holm", "Ted", "1968-02-11", "left handed"),
        ("Maria Lopez (Mimi) born 1 may 1944", "Maria Lopez", "Mimi", "1944-05-01", ""),
        ("Robert \"Bobby\" Alder, 3 June 1950, hard of hearing", "Robert Alder", "Bobby", "1950-06-03", "hard of hearing"),
        ("Ines Roe, people call me Nessie, 2 March 1956", "Ines Roe", "Nessie", "1956-03-02", ""),
    ],
)  # fmt: skip
def test_what_they_go_by_and_what_stands_behind_the_day(
    line: str, name: str, called: str, born: str, left: str
) -> None:
    reading = who.read(line, TODAY)
    birth = reading.values["birth_date"]
    assert isinstance(birth, PartialDate)
    assert (reading.values["name"], reading.values["preferred_name"], birth.value) == (name, called, born)
    assert reading.left == left


@pytest.mark.parametrize(
    ("line", "names"),
    [
        (
            "dr patel neurologist at mercy, my bladder doctor is dr simmons",
            ["dr patel neurologist at mercy", "my bladder doctor is dr simmons"],
        ),
        ("dr patel neuro and urology is dr simmons", ["dr patel neuro", "urology is dr simmons"]),
        ("walgreens on main, my heart doctor is dr kim", ["walgreens on main", "my heart doctor is dr kim"]),
        ("dr patel at mercy, works with dr lee", ["dr patel at mercy, works with dr lee"]),
        ("dr patel, neurologist, mercy hospital", ["dr patel, neurologist, mercy hospital"]),
        ("the surgeon, Dr. Simmons", ["the surgeon, Dr. Simmons"]),
    ],
)
def test_a_doctor_of_another_name_is_another_one(line: str, names: list[str]) -> None:
    assert [one.values["name"] for one in carer.read(line, TODAY)] == names


@pytest.mark.parametrize(
    ("line", "name", "left"),
    [
        ("im filling this in for my wife, her name is Joan Baker, 3 May 1950", "Joan Baker", "im filling this in for my wife, her name is"),
        ("this is for my dad Carl Ostrow, born June 2 1938", "Carl Ostrow", "this is for my dad"),
        ("it's my husband we're talking about, Pete Lang, 12 Dec 1955", "Pete Lang", "it's my husband we're talking about"),
        ("you can put Ana Diaz, March 2 1956", "Ana Diaz", ""),
        ("the patient is Leon Fisk, dob 2/13/1962", "Leon Fisk", ""),
        ("writing for my son, Jamal Price, he was born 11 Nov 2009", "Jamal Price", "writing for my son"),
        ("Helen Voss, same as on my card, 4 Apr 1944", "Helen Voss", "same as on my card"),
        ("Nana Ama Mensah 4 Apr 1944", "Nana Ama Mensah", ""),
        ("Yang Her 4 Apr 1944", "Yang Her", ""),
        ("Baker, Joan 4 Apr 1944", "Baker, Joan", ""),
        ("im filling this in for my wife", None, "im filling this in for my wife"),
        ("my wife 3 May 1950", None, "my wife"),
    ],
)  # fmt: skip
def test_of_a_sentence_the_name_is_the_name(line: str, name: str | None, left: str) -> None:
    reading = who.read(line, TODAY)
    assert (reading.values.get("name"), reading.left) == (name, left)


@pytest.mark.parametrize(
    ("line", "clinic", "sent", "sees"),
    [
        ("our gp dr keane sent us, st brigids, mon 14 december 10.30 am, dr lund", "st brigids", "our gp dr keane", "dr lund"),
        ("our own doctor dr shah sent us to Mercy Pain, jan 5, 8 am", "Mercy Pain", "our own doctor dr shah", None),
        ("my clinic is Riverside, dec 9, 9am, i was sent by Dr Hall", "Riverside", "Dr Hall", None),
        ("Mercy, dec 3, noon, cant remember who i see", "Mercy", None, None),
    ],
)  # fmt: skip
def test_our_doctor_is_no_clinic_and_an_unknown_one_no_name(
    line: str, clinic: str, sent: str | None, sees: str | None
) -> None:
    values = appointment.read(line, TODAY).values
    assert (values.get("clinic"), values.get("referred_by"), values.get("clinician")) == (clinic, sent, sees)


@pytest.mark.parametrize(
    ("line", "name", "day", "left"),
    [
        (
            "Ruth Ellen Hostetler, May 14, 1955; I am a retired third-grade teacher.",
            "Ruth Ellen Hostetler",
            "1955-05-14",
            "I am a retired third-grade teacher",
        ),
        ("Ana Diaz, born 14 may 1955 in ohio", "Ana Diaz", "1955-05-14", "in ohio"),
        ("born 14 may 1955 in ohio", None, "1955-05-14", "in ohio"),
        ("Lena Voss, 2 March 1961. I live alone.", "Lena Voss", "1961-03-02", "I live alone"),
        ("Maria Lopez, October 3rd, 1948; I use a wheelchair.", "Maria Lopez", "1948-10-03", "I use a wheelchair"),
        ("Ruth Ely, 14.5.1955 and I am diabetic", "Ruth Ely", "1955-05-14", "and I am diabetic"),
        ("Joan Marsh, born on June 1, 1950, in Lima.", "Joan Marsh", "1950-06-01", "in Lima"),
        ("Sue Kim, May 14 1955, retired, 2 kids", "Sue Kim", "1955-05-14", "retired, 2 kids"),
        ("My name is Dana Fox and I was born on July 4, 1958; I need large print.", "Dana Fox", "1958-07-04", "I need large print"),
    ],
)  # fmt: skip
def test_words_behind_the_birth_date_stay_beside_it(line: str, name: str | None, day: str, left: str) -> None:
    reading = who.read(line, TODAY)
    born = reading.values["birth_date"]
    assert (reading.values.get("name"), getattr(born, "value", ""), reading.left) == (name, day, left)
    assert not reading.unclear


def test_of_a_date_with_two_readings_only_the_date_is_asked() -> None:
    reading = who.read("Hal Pike 3/2/56 and im left handed", TODAY)
    assert [(one.field, one.typed) for one in reading.unclear] == [("birth_date", "3/2/56")]
    assert reading.left == "and im left handed"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Dr. Okafor is the heart doctor, and it's 555-0144, she sees the pacemaker clinic there too",
            ("Dr. Okafor (heart doctor)", "cardiologist", "555-0144"),
        ),
        (
            "The pharmacy is Walgreens on Grand Avenue, 555-0190",
            ("Walgreens on Grand Avenue", "pharmacy", "555-0190"),
        ),
        ("Dr. Lee is her kidney doctor, her number is 555 0101", ("Dr. Lee (kidney doctor)", None, "555 0101")),
    ],
)
def test_a_whole_sentence_names_who_treats_them(line: str, told: tuple[str | None, ...]) -> None:
    (one,) = carer.read(line, TODAY)
    assert tuple(one.values.get(name) for name in ("name", "role", "phone")) == told


@pytest.mark.parametrize(
    ("line", "name", "day"),
    [
        (
            "Her full name is Winifred Kowalczyk and she was born on the 19th of April 1948, which makes her 78.",
            "Winifred Kowalczyk",
            "1948-04-19",
        ),
        ("My name is Ann Lee, I was born on 4 May 1960", "Ann Lee", "1960-05-04"),
        ("his name is Tom Hall and his birthday is 5 june 1951", "Tom Hall", "1951-06-05"),
    ],
)
def test_a_whole_sentence_names_the_person(line: str, name: str, day: str) -> None:
    values = who.read(line, TODAY).values
    assert (values["name"], str(getattr(values["birth_date"], "value", ""))) == (name, day)


@pytest.mark.parametrize(
    ("line", "clinic", "time"),
    [
        (
            "The appointment is on Thursday December 10 at quarter past 10 at the Lakeside Pain Clinic",
            "Lakeside Pain Clinic",
            "10:15 am",
        ),
        ("dec 9 around 130 at St Lukes pain", "St Lukes pain", "1:30 pm"),
        ("my appointment is dec 9 at 10 at Mercy Pain Clinic", "Mercy Pain Clinic", None),
        ("it's on dec 9, 1:30ish, St Lukes", "St Lukes", "1:30 pm"),
        ("dec 9 approx 2pm Mercy", "Mercy", "2pm"),
    ],
)
def test_what_leads_to_the_day_and_the_time_is_no_clinic(line: str, clinic: str, time: str | None) -> None:
    values = appointment.read(line, date(2026, 11, 30)).values
    assert values["clinic"] == clinic and values.get("time") == time
