"""What they are called, the visit and the work, as tired people type them. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.interview.questions.about.person import ABOUT_THEM
from visitprep.lines.daily import activity, working
from visitprep.lines.people import appointment, needs, who
from visitprep.lines.people.called import called, kin_of
from visitprep.lines.people.helper_said import as_told, is_helper_s
from visitprep.visit.dates.partial_date import Order, PartialDate
from visitprep.visit.tellers import named_with
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("theresa but everybody calls her terri", "Terri"),
        ("call him bud", "Bud"),
        ("mrs jones is fine", "Mrs Jones"),
        ("her name is Theresa but we say Terri", "Terri"),
        ("Theresa 'Terri' Kowalczyk", "Terri"),
        ("Mom but her name is Ruth", "Ruth"),
        ("my mother ruth", "Ruth"),
        ("my mum, mrs reyes garza", "Mrs Reyes Garza"),
        ("my dad, mr. juan de cruz", "Mr. Juan de Cruz"),
        ("my wife (Ana Maria)", "Ana Maria"),
        ("my husband, he's called bob", "Bob"),
        ("mrs ito, my mum", "Mrs Ito"),
        ("my mum is deaf", "My mum is deaf"),
        ("its my mom", "my mom"),
        ("it's my sister in law Ruth", "Ruth"),
        ("ruth, my mother", "Ruth"),
        ("bill, short for william", "Bill"),
        ("jim to his friends", "Jim"),
        ("juan de la cruz", "Juan de la Cruz"),
        ("Dr. Ruth Klein", "Dr. Ruth Klein"),
        ("my mum Hedvika", "Hedvika"),
        ("AJ", "AJ"),
    ],
)
def test_what_they_are_called_is_found_in_a_sentence(typed: str, name: str) -> None:
    assert called(typed) == name


@pytest.mark.parametrize(
    ("typed", "kin"),
    [
        ("my mum, mrs reyes garza", "mum"),
        ("ruth, my mother", "mother"),
        ("its my mom", "mom"),
        ("my mum, we call her Bee", "mum"),
        ("mum, her name is ruth", "mum"),
        ("Ruth", ""),
        ("mrs jones is fine", ""),
    ],
)
def test_what_the_person_is_to_the_helper(typed: str, kin: str) -> None:
    assert kin_of(typed) == kin


def test_a_name_with_what_she_goes_by_behind_the_birth_date() -> None:
    reading = who.read("theresa kowalczyk 9/3/1979 she goes by terri", TODAY, order=Order.MDY)
    assert (reading.values["name"], reading.values["preferred_name"]) == ("Theresa Kowalczyk", "Terri")
    assert getattr(reading.values["birth_date"], "value", "") == "1979-09-03"


@pytest.mark.parametrize(
    ("line", "clinic", "time", "sees", "sent"),
    [
        ("lakeshore pain center on jan 12 at 1015, dr okafor. dr lim sent her, susan lim her regular doctor",
         "lakeshore pain center", "10:15", "dr okafor", "dr lim (susan lim her regular doctor)"),
        ("Hill Pain dec 3 230pm dr ames sent him", "Hill Pain", "2:30pm", None, "dr ames"),
        ("oak pain jan 5 at 930 am with dr Patel, dr. Ames referred him", "oak pain", "9:30 am", "dr Patel", "dr. Ames"),
        ("oak pain. jan 5. 2pm. dr bell sent him.", "oak pain", "2pm", None, "dr bell"),
        ("oak pain jan 5 10am dr patel is who we see", "oak pain", "10am", "dr patel", None),
        ("oak pain clinic jan 12 1015, her pcp sent her", "oak pain clinic", "10:15", None, "her pcp"),
        ("its the sandia pain clinic in albuquerque, dec 9 at 10:30", "sandia pain clinic in albuquerque", "10:30",
         None, None),
        ("it is at the lakeside pain institute, dec 9 9 am", "lakeside pain institute", "9 am", None, None),
        ("that would be the valley pain center, dec 9", "valley pain center", None, None, None),
        ("its called northgate pain clinic, dec 9", "northgate pain clinic", None, None, None),
        ("i go to riverside pain clinic, dec 9", "riverside pain clinic", None, None, None),
        ("its dr lee at the hill clinic, dec 9", "hill clinic", None, "dr lee", None),
        ("lakeside pain clinic dec 9 at 10:30, its dr okafor. dr brandt our family doctor sent us",
         "lakeside pain clinic", "10:30", "dr okafor", "dr brandt (family doctor)"),
        ("lakeside pain dec 8 9:30am its dr patel, sent by dr kessler", "lakeside pain", "9:30am", "dr patel", "dr kessler"),
        ("oak pain dec 12 10am. the doctor is dr wong. dr lee sent me", "oak pain", "10am", "dr wong", "dr lee"),
        ("oak pain dec 12 10am with dr wong, dr lee is the one that sent me", "oak pain", "10am", "dr wong", "dr lee"),
        ("oak pain jan 5 10am, it's doctor patel that we see, dr bell sent mom",
         "oak pain", "10am", "doctor patel", "dr bell"),
        ("we are seeing dr patel at oak pain jan 5 at 0930", "oak pain", "09:30", "dr patel", None),
    ],
)  # fmt: skip
def test_who_sent_them_and_whom_they_see(
    line: str, clinic: str, time: str, sees: str | None, sent: str | None
) -> None:
    reading = appointment.read(line, TODAY, order=Order.MDY)
    assert [reading.values.get(name) for name in ("clinic", "time", "clinician", "referred_by")] == [
        clinic, time, sees, sent,
    ]  # fmt: skip
    assert "date" in reading.values and not reading.unclear and not reading.left


@pytest.mark.parametrize(
    ("line", "sees", "sent", "left"),
    [
        ("lakeside pain center dr patel dec 8 9:30am, dr kessler my surgeon sent me its workers comp",
         "dr patel", "dr kessler (surgeon)", "its workers comp"),
        ("oak pain jan 5 at 930am dr patel, my pcp sent me workers comp", "dr patel", "my pcp", "workers comp"),
        ("dr patel at lakeside pain, dec 8, 9:30 am. dr kessler (surgeon) sent me. workers comp",
         "dr patel", "dr kessler (surgeon)", "workers comp"),
        ("lakeside dec 8 930am dr kessler sent me he did my back surgery", None, "dr kessler", "he did my back surgery"),
    ],
)  # fmt: skip
def test_what_is_said_behind_who_sent_them_is_no_name(line: str, sees: str | None, sent: str, left: str) -> None:
    reading = appointment.read(line, TODAY, order=Order.MDY)
    assert (reading.values.get("clinician"), reading.values["referred_by"], reading.left) == (sees, sent, left)


@pytest.mark.parametrize(
    ("reply", "values", "left"),
    [
        ("am. and no i see dr patel, dr kessler is the one that sent me",
         {"time": "9:30 am", "clinician": "dr patel", "referred_by": "dr kessler"}, ""),
        ("in the morning, dr lee is who we see", {"time": "9:30 am", "clinician": "dr lee"}, ""),
        ("am, i have to be there by 9", {"time": "9:30 am"}, "i have to be there by 9"),
        ("p.m.", {"time": "9:30 pm"}, ""),
        ("at 9", {}, ""),
    ],
)  # fmt: skip
def test_the_half_of_the_day_with_a_correction_behind_it(reply: str, values: dict[str, str], left: str) -> None:
    reading = appointment.time_again(reply, "930", TODAY)
    assert (dict(reading.values), reading.left) == (values, left)


@pytest.mark.parametrize(
    ("reply", "values"),
    [
        ("dr susan lim sent her. okafor is who we see", {"referred_by": "dr susan lim", "clinician": "dr okafor"}),
        ("she sees him there, dr bell sent her", {"referred_by": "dr bell", "clinician": "dr okafor"}),
        ("dr bell did", {"referred_by": "dr bell"}),
        ("he works there", {"clinician": "dr okafor"}),
        ("perhaps", {}),
    ],
)
def test_an_answer_about_the_doctor_that_was_named(reply: str, values: dict[str, str]) -> None:
    assert dict(appointment.read_reply(reply, "dr okafor", TODAY).values) == values


@pytest.mark.parametrize(
    ("line", "status", "claim"),
    [
        ("dental hygenist 20 years, off since the crash, lost the job 2025. suing the other driver, lawyer bob pruitt, "
         "deposition feb 2027, ssdi denied once", None,
         "suing the other driver, lawyer bob pruitt, deposition feb 2027, ssdi denied once"),
        ("no, ssdi pending", None, "ssdi pending"),
        ("applied for disability in june, waiting", None, "applied for disability in june, waiting"),
        ("not working, fighting for disability", None, "fighting for disability"),
        ("ssdi denied twice then approved", "disability", None),
        ("on ssdi since 2020, was a nurse", "disability", None),
        ("warehouse. lawsuit against the store. mediation in may", None, "lawsuit against the store, mediation in may"),
        ("no lawyer no claim, part time at the school", "part_time", "no"),
    ],
)  # fmt: skip
def test_disability_that_was_asked_for_is_no_income(line: str, status: str | None, claim: str | None) -> None:
    reading = working.read(line, TODAY)
    assert (reading.values.get("status"), reading.values.get("claim")) == (status, claim)


def test_a_job_that_was_lost_is_asked_about_and_its_words_are_kept() -> None:
    reading = working.read("dental hygenist 20 years, off since the crash, lost the job 2025", TODAY)
    assert reading.values == {"job": "dental hygenist 20 years"}
    assert [one.field for one in reading.unclear] == ["status"]
    assert reading.left == "off since the crash, lost the job 2025"


@pytest.mark.parametrize(
    ("line", "goals"),
    [
        ("drive to her sisters, 2 right now, and braid our daughters hair 0",
         [("drive to her sisters", "2"), ("braid our daughters hair", "0")]),
        ("hold a cup 3, drive 2, sleep", [("hold a cup", "3"), ("drive", "2"), ("sleep", None)]),
        ("pick up the grandkids, cant at all", [("pick up the grandkids", "0")]),
        ("walk 2 blocks 3, sit through church 4, she loves it", [("walk 2 blocks", "3"), ("sit through church", "4")]),
        ("lift 10 lbs 3 and climb stairs 2", [("lift 10 lbs", "3"), ("climb stairs", "2")]),
    ],
)  # fmt: skip
def test_each_goal_has_its_own_number(line: str, goals: list[tuple[str, str | None]]) -> None:
    readings = activity.read(line, TODAY)
    assert [(one.values["activity"], one.values.get("now")) for one in readings] == goals


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("me and our girl maddie whos 9", "Dale (husband) and their girl maddie whos 9"),
        ("me dale 419-555-0142", "Dale (husband) 419-555-0142"),
        ("me, her husband", "Dale (husband)"),
        ("my mother", "Dale's mother"),
        ("memory care", "memory care"),
    ],
)
def test_a_helper_stands_there_by_name(typed: str, printed: str) -> None:
    assert as_told(typed, "Dale", "husband") == printed


@pytest.mark.parametrize(
    ("typed", "helper"),
    [
        ("me and my husband", True),
        ("my sister, and me", True),
        ("call me 419-555-0142 or my brother", True),
        ("just me", True),
        ("Im his daughter in law, my mobile is 419-555-0142", True),
        ("my mother, who is Walt's sister", True),
        ("I live with my son Paul, Nadia and the two kids", False),
        ("my daughter Anke in Portland is also called", False),
        ("my wife", False),
        ("my brother lives with me", False),
        ("our two kids", False),
        ("my wife June 419-555-0177, she works till 4", False),
        ("Nadia, my daughter in law", False),
        ("no one near me", False),
    ],
)
def test_with_both_there_a_my_is_the_helper_s_only_where_the_words_show_it(typed: str, helper: bool) -> None:
    assert is_helper_s(typed, "Walt", "daughter in law") is helper


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("deaf in the left ear, uses a walker",
         {"hearing_vision_memory": "deaf in the left ear", "mobility_needs": "uses a walker"}),
        ("walker", {"mobility_needs": "walker"}),
        ("I cannot write well because my hands are numb. I cannot lie flat for long.",
         {"hearing_vision_memory": "I cannot write well because my hands are numb",
          "mobility_needs": "I cannot lie flat for long."}),
        ("i need to lie on my side", {"mobility_needs": "i need to lie on my side"}),
        ("I can only stand for five minutes", {"mobility_needs": "I can only stand for five minutes"}),
        ("I cannot sit on hard chairs", {"mobility_needs": "I cannot sit on hard chairs"}),
        ("cant turn my head, deaf", {"hearing_vision_memory": "deaf", "mobility_needs": "cant turn my head"}),
        ("No just dim the lights", {"hearing_vision_memory": "just dim the lights"}),
    ],
)  # fmt: skip
def test_getting_around_is_told_apart(line: str, values: dict[str, str]) -> None:
    assert needs.read(line, TODAY).values == values


@pytest.mark.parametrize(
    ("line", "clinic", "sent"),
    [
        ("riverbend pain clinic dec 10 dr nguyen. dr hale sent me, comp doctor", "riverbend pain clinic",
         "dr hale (comp doctor)"),
        ("dr hale sent me, comp doctor", None, "dr hale (comp doctor)"),
        ("dr hale sent me, my pcp", None, "dr hale (pcp)"),
        ("dr hale sent me, hes the work comp doc. mercy pain dec 4", "mercy pain", "dr hale (work comp doc)"),
        ("north pain clinic. dr lee sent me. family doctor", "north pain clinic", "dr lee (family doctor)"),
        ("riverbend pain clinic, dr moss referred me, spine surgeon", "riverbend pain clinic",
         "dr moss (spine surgeon)"),
        ("dr hale sent me, riverbend pain clinic", "riverbend pain clinic", "dr hale"),
        ("mercy pain, dr hale sent me, the adjuster ok'd it", "mercy pain", "dr hale"),
    ],
)  # fmt: skip
def test_what_the_one_who_sent_them_does_is_no_clinic(line: str, clinic: str | None, sent: str) -> None:
    found = appointment.read(line, date(2026, 11, 30)).values
    assert (found.get("clinic"), found.get("referred_by")) == (clinic, sent)


@pytest.mark.parametrize(
    ("line", "who", "day", "time"),
    [
        ("dr okafor next tues dec 8 930", "dr okafor", "2026-12-08", "9:30 am"),
        ("with dr hale december ten at half past nine", "dr hale", "2026-12-10", "9:30 am"),
        ("dr jones december fourteenth ten thirty", "dr jones", "2026-12-14", "10:30 am"),
        ("dr moss coming thursday 10 december 2pm", "dr moss", "2026-12-10", "2pm"),
        ("nurse kelly next wednesday, dec ninth at nine", "nurse kelly", "2026-12-09", "9:00 am"),
        ("Dr Lim monday 7 december 9:30", "Dr Lim", "2026-12-07", "9:30 am"),
    ],
)
def test_a_name_ends_before_the_day(line: str, who: str, day: str, time: str) -> None:
    found = appointment.read(line, date(2026, 11, 30)).values
    seen = found["date"]
    assert isinstance(seen, PartialDate)
    assert (found.get("clinician") or found.get("clinic"), str(seen.earliest), found["time"]) == (who, day, time)


@pytest.mark.parametrize(
    ("relation", "named"),
    [
        ("son, i live with her with my wife", "Teo (son)"),
        ("son and i live with her", "Teo (son)"),
        ("daughter who lives with her", "Teo (daughter)"),
        ("husband and caregiver", "Teo (husband and caregiver)"),
        ("sister in law", "Teo (sister in law)"),
        ("", "Teo"),
    ],
)
def test_a_helper_is_named_with_what_they_are_and_no_more(relation: str, named: str) -> None:
    assert named_with("Teo", relation) == named
    assert as_told("me", "teo", relation) == named


@pytest.mark.parametrize(
    ("line", "status", "job"),
    [
        ("I was a third grade teacher. There is a pension", None, "I was a third grade teacher. There is a pension"),
        ("I am a retired third grade teacher, there is no claim", "retired", "third grade teacher"),
        ("part time in a shop, on the tills, was 30 hours now 16, missed 9 shifts", "part_time",
         "in a shop, on the tills, was 30 hours now 16, missed 9 shifts"),
        ("he was a joiner, long retired", "retired", "joiner, long retired"),
        ("laid off in may, was a welder", "looking", "laid off in may, was a welder"),
        ("She is a cook at the school. She is off sick since March.", "off_sick", "cook at the school"),
        ("seamstress, retired, nobody home by day", "retired", "seamstress, nobody home by day"),
        ("Retired. I taught school. I get a pension.", "retired", "I taught school. I get a pension"),
    ],
)  # fmt: skip
def test_the_job_is_kept_in_their_words_whole(line: str, status: str | None, job: str) -> None:
    values = working.read(line, date(2026, 11, 28)).values
    assert (values.get("status"), values["job"]) == (status, job)


@pytest.mark.parametrize(
    ("typed", "language"),
    [("english of course", "English"), ("only english please", "English"), ("english is fine", "English"),
     ("cantonese", "Cantonese"), ("english and some polish", "English and some polish"),
     ("Spanish, but English is fine", "Spanish, but English is fine")],
)  # fmt: skip
def test_what_only_nods_is_no_language(typed: str, language: str) -> None:
    (question,) = (one for one in ABOUT_THEM.questions if one.field == "language")
    assert question.reads is not None and question.reads(typed, Visit()) == language


@pytest.mark.parametrize(
    ("line", "sees", "sent"),
    [
        ("valley pain clinc thurs 10 dec half 10. dr hollis sent me my gp", None, "dr hollis (gp)"),
        ("valley pain dec 10 10am, dr hollis shes my gp sent me", None, "dr hollis (gp)"),
        ("valley pain dec 10, hollis sent me my family doctor", None, "hollis (family doctor)"),
        ("mercy clinic jan 4 2pm dr lee sent her her surgeon", None, "dr lee (surgeon)"),
        ("valley pain 12 dec 10am seeing dr patel. dr hollis sent me my gp", "dr patel", "dr hollis (gp)"),
        ("valley pain 12 dec 10am. dr hollis is my gp she sent me", None, "dr hollis (gp)"),
        ("valley pain 12 dec 10am. hollis my gp sent me", None, "hollis (gp)"),
        ("valley pain dr anand, 12 dec, karen bloom sent me shes the nurse practitioner at my oncologist", "dr anand",
         "karen bloom (nurse practitioner at my oncologist)"),
        ("valley pain 12 dec, karen bloom sent me, shes the nurse practitioner at my oncologist", None,
         "karen bloom (nurse practitioner at my oncologist)"),
        ("valley pain, tom reyes sent me he is the physician assistant at my spine surgeons office", None,
         "tom reyes (physician assistant at my spine surgeons office)"),
        ("valley pain 12 dec, joan smith referred me shes a nurse practitioner with my family doctor", None,
         "joan smith (nurse practitioner with my family doctor)"),
        ("valley pain 12 dec, mike dunn sent me hes the PA at urgent care", None, "mike dunn (PA at urgent care)"),
        ("valley pain, lisa grant sent me shes the social worker at dialysis", None,
         "lisa grant (social worker at dialysis)"),
        ("my oncologist's nurse practitioner karen bloom sent me, valley pain", None,
         "my oncologist's nurse practitioner karen bloom"),
    ],
)  # fmt: skip
def test_who_sent_them_is_told_with_what_they_are(line: str, sees: str | None, sent: str) -> None:
    reading = appointment.read(line, TODAY, order=Order.DMY)
    assert (reading.values.get("clinician"), reading.values["referred_by"], reading.left) == (sees, sent, "")


@pytest.mark.parametrize(
    ("reply", "sent", "left"),
    [
        ("am. hollis is my gp tho she sent me", "hollis (gp)", ""),
        ("morning. dr hollis is my gp though, he referred me", "dr hollis (gp)", ""),
        ("am. my gp is dr hollis she sent me", "dr hollis (gp)", ""),
        ("am. my gp tho she sent me", "my gp", ""),
        ("am. jean driving me in", None, "jean driving me in"),
    ],
)
def test_at_which_half_of_the_day_who_sent_them_may_be_told(reply: str, sent: str | None, left: str) -> None:
    again = appointment.time_again(reply, "10:30", TODAY)
    assert (again.values["time"], again.values.get("referred_by"), again.left) == ("10:30 am", sent, left)


@pytest.mark.parametrize(
    ("line", "name", "born", "left"),
    [
        (
            "Ruth Ellen Hostetler, May 14, 1955; I am a retired third-grade teacher",
            "Ruth Ellen Hostetler",
            "1955-05-14",
            "I am a retired third-grade teacher",
        ),
        ("I'm Dave Kim. DOB 04/17/1962. Truck driver.", "Dave Kim", "1962-04-17", "Truck driver"),
        ("Jim Beam, 61 years old, 2/2/1965", "Jim Beam", "1965-02-02", "61 years old"),
        ("1955-05-14, retired", None, "1955-05-14", "retired"),
        ("Ruth Hostetler, teacher, May 14 1955", "Ruth Hostetler", "1955-05-14", "teacher"),
        ("May 14 1955 Ruth Hostetler", "Ruth Hostetler", "1955-05-14", ""),
        ("Ana Ruiz, 7 Feb 1980, married, two kids", "Ana Ruiz", "1980-02-07", "married, two kids"),
    ],
)
def test_what_else_they_are_is_no_part_of_the_name(line: str, name: str | None, born: str, left: str) -> None:
    reading = who.read(line, date(2026, 11, 29))
    birth = reading.values["birth_date"]
    assert isinstance(birth, PartialDate) and birth.value == born
    assert (reading.values.get("name"), reading.left) == (name, left)
