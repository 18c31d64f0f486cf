"""What is no medicine, or answers another question, told among the medicines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import TODAY, Sitting
from visitprep.interview.prompts import Way
from visitprep.interview.questions.medicines.told_and_no_medicine import with_told
from visitprep.interview.questions.order_of_sections import section
from visitprep.lines.medicines.medicine import read
from visitprep.visit.answering import Moment
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.people import FilledBy, LegalRole
from visitprep.visit.records.people import Respondent
from visitprep.visit.visit import Visit

MEDICINES = section("medicines")
Make = Callable[..., Sitting]


@pytest.mark.parametrize(
    ("line", "naloxone", "listed"),
    [
        ("hes run out of naloxon never had any at home", YesNo.NO, []),
        ("she never had narcan", YesNo.NO, []),
        ("no narcan at home", YesNo.NO, []),
        ("hes out of naloxone, never had any", YesNo.NO, []),
        ("narcan in the car", YesNo.YES, []),
        ("not sure if we have narcan", YesNo.UNSURE, []),
        ("narcan my wife knows where", None, []),
        ("narcan just in case", YesNo.YES, []),
        ("narcan spray for emergencies", YesNo.YES, []),
        ("tylenol 500 mg at night, no narcan at home", YesNo.NO, ["tylenol"]),
        ("narcan nasal spray 4 mg", YesNo.YES, ["narcan"]),
        ("naltrexone 50 mg daily", None, ["naltrexone"]),
    ],
)
def test_naloxone_at_home_answers_its_own_question(
    sitting: Make, line: str, naloxone: YesNo | None, listed: list[str]
) -> None:
    here = sitting(("medicines", line), Way.STOP, sections=[MEDICINES])
    here.interview.walk()
    visit = here.interview.visit
    assert visit.substances.naloxone == naloxone
    assert [one.name for one in visit.medicines or ()] == listed
    assert bool(visit.substances.notes) == (not {"narcan", "naltrexone"} & set(listed))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("hes", None),
        ("theres a patch", None),
        ("has a pump", None),
        ("they said no", None),
        ("got it from dr lee", None),
        ("hes on gabapentin 300 mg", "gabapentin"),
        ("she's on zorbex 5 mg", "zorbex"),
        ("he has a fentanyl patch", "fentanyl patch"),
        ("they put him on eliquis 5 mg", "eliquis"),
        ("he has aspirin allergy", None),
        ("he has diabetes", None),
        ("she takes 2 metformin", "metformin"),
        ("hesperidin 500 mg", "hesperidin"),
    ],
)
def test_a_pronoun_or_a_verb_is_no_name(line: str, name: str | None) -> None:
    (reading,) = read(line, TODAY)
    assert reading.values.get("name") == name
    assert name is None or not reading.left


@pytest.mark.parametrize(
    ("line", "name", "reason", "gone"),
    [
        ("jadenu for the iron stopped last yr upset stomach", "jadenu", "the iron", True),
        ("exjade for iron", "exjade", "iron", False),
        ("kayexalate for potassium quit 2021", "kayexalate", "potassium", True),
        ("used to take jadenu for the iron", "jadenu", "the iron", True),
        ("velphoro for my calcium", "velphoro", "my calcium", False),
        ("folic acid for the iron stopped 2019", "folic acid", "the iron", True),
        ("iron for anemia", "iron", "anemia", False),
        ("something for the iron", None, None, False),
        ("waiting for aspirin", None, None, False),
    ],
)
def test_what_it_is_for_is_not_its_name(line: str, name: str | None, reason: str | None, gone: bool) -> None:
    (reading,) = read(line, TODAY)
    assert (reading.values.get("name"), reading.values.get("reason"), reading.gone) == (name, reason, gone)


def test_why_one_was_taken_is_not_why_it_was_stopped(sitting: Make) -> None:
    line = "jadenu for the iron stopped last yr upset stomach"
    here = sitting(("medicines", line), Way.STOP, sections=[MEDICINES])
    here.interview.walk()
    (past,) = here.interview.visit.past_medicines or ()
    assert (past.name, past.why_stopped, past.side_effects) == ("jadenu", ("side_effects",), "upset stomach")
    assert past.when is not None and past.when.value == "2025"
    assert "for the iron" in past.notes["name"]


@pytest.mark.parametrize(
    ("line", "need", "noted"),
    [
        ("Please note that she is hard of hearing: speak slowly and to her left ear. I hold her health power of attorney.",
         "Please note that she is hard of hearing: speak slowly and to her left ear", "I hold her health power of attorney"),
        ("he cant see well, large print please", "he cant see well, large print please", ""),
        ("she speaks only Spanish, please get an interpreter", "she speaks only Spanish, please get an interpreter", ""),
        ("Mum is deaf", "Mum is deaf", ""),
        ("she is forgetful, write things down", "she is forgetful, write things down", ""),
        ("I use the CVS on Main", None, "I use the CVS on Main"),
        ("his pharmacist is Joe at Boots", None, "his pharmacist is Joe at Boots"),
        ("i use the cvs on main street", None, "i use the cvs on main street"),
        ("i use biofreeze on my back", None, None),
        ("please note he sleeps a lot", None, "please note he sleeps a lot"),
        ("cod liver oil for my hearing", None, None),
        ("ear drops for wax", None, None),
        ("fish oil, note: for eyes", None, None),
        ("she takes something for her memory", None, None),
    ],
)  # fmt: skip
def test_a_note_that_names_no_medicine_goes_where_the_clinic_sees_it(
    line: str, need: str | None, noted: str | None
) -> None:
    """`noted` None: the line is read as one of the list."""
    helper = Respondent(filled_by=FilledBy.CAREGIVER_ALONE)
    found = with_told(Visit().model_copy(update={"respondent": helper}), line, Moment(TODAY, None))
    assert (found is None) is (noted is None)
    if found is not None:
        visit, _, rest = found
        assert (visit.person.hearing_vision_memory, visit.notes.get("medicines", ""), rest) == (need, noted, "")
        is_one = "power of attorney" in line
        assert visit.respondent.legal_role is (LegalRole.POWER_OF_ATTORNEY if is_one else None)


def test_a_pharmacy_told_in_a_sentence_is_no_head_of_a_list(sitting: Make) -> None:
    here = sitting(
        ("medicines", "my pharmacy is Walgreens"), ("medicines", "My Medications:"), Way.STOP, sections=[MEDICINES]
    )
    here.interview.walk()
    assert here.interview.visit.notes["medicines"] == "my pharmacy is Walgreens"
    assert not here.interview.visit.medicines
