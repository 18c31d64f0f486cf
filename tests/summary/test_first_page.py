"""Page 1 on one sheet: what a pain doctor looks for stands there, read back from the PDF of two made-up people."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from tests.blocks import texts_of_sheet
from tests.people import PEOPLE, TODAY, person
from tests.summary.told import page_of

from visitprep.answers.reading import read_answers
from visitprep.document.blocks import Document
from visitprep.document.sheet import Figure, Framed, LabelledRows, PainRows, SafetyBox, Sheet, ToWrite
from visitprep.document.words import text_of
from visitprep.formats_copies_measures import CopyName
from visitprep.medicines.takes_more import takes_more
from visitprep.render import pdf
from visitprep.render.layout import Layout
from visitprep.summary.copies.clinic import summarize
from visitprep.summary.copies.materials import Materials
from visitprep.summary.copies.table import COPIES
from visitprep.summary.first_page.medicines.label import label_of
from visitprep.summary.first_page.sheet import says_the_same
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.visit import Visit

HERE = Path(__file__).parent / "told_people"
DAY = date(2026, 11, 28)

FACTS = {
    "elder": (
        "Wilhelmina van der Berg-Oyelaran", "84, born 2 Mar 1942", "Tue 8 Dec 2026, 2:00 pm", "Lakeside Pain and Spine Institute",
        "Dr. Amara Castellanos", "large print", "Walker", "no longer cook a meal or get to church", "Too many pills",
        "Cook a meal (2 of 10 now)", "Not wanted", "surgery", "Ending up in a home", "Lower back", "6 (3–9)",
        "both buttocks and down the back of both legs", "getting worse", "Numb and weak: both feet", "shopping cart", "spinal stenosis",
        "Right hip, groin", "5 (0–8)", "Both knees", "Left shoulder", "Oct 2026", "hydrocodone-acetaminophen", "2 a day, 3 on Sundays",
        "zolpidem 5 mg", "4 nights a week", "gabapentin 100 mg", "dizzy", "Tylenol 500 mg", "4 a day", "Voltaren gel",
        "12 other medicines, warfarin and insulin glargine among them", "70 % for 2 months", "sugar went to 350", "kidney doctor said no",
        "confused, saw things", "Severe narrowing at L4-5", "stand 5 minutes", "walk 50 yards", "3 falls this year", "lives alone",
        "does not drive", "5 hours, trouble 10 of 14 days", "PEG 7.7 of 10", "higher is worse", "PHQ-4 5 of 12", "depression 3",
        "penicillin: throat closed, ambulance", "contrast dye: hives and low blood pressure", "chlorhexidine", "latex", "warfarin 2.5 mg",
        "uneven heartbeat", "INR 2.6", "Anticoagulation clinic", "Pacemaker", "left hip replacement", "kidney disease stage 3b", "kidney 34",
        "heart failure", "A1c 7.9", "acetaminophen in 2 products", "August 2026", "confused for three days", "cannot lie face down",
        "None reported", "Can I have a shot again, with the warfarin?",
    ),
    "scs": (
        "Delacroix", "born 30 Nov 1963", "Tue 1 Dec 2026, 8:00 am", "no referral", "My pain doctor retired", "Morphine runs out December 9",
        "Fish off the pier for two hours (3 of 10 now)", "cold turkey", "That the cancer is back", "7 (5–10)", "Numb and weak: big toe, foot drops",
        "failed back surgery syndrome", "Between the shoulder blades", "New, since Sep 2026", "wakes at night",
        "Lost 11 pounds since August, night sweats", "morphine ER 30 mg", "3 a day", "runs out 9 Dec 2026", "oxycodone 10 mg", "lorazepam 1 mg",
        "pregabalin 150 mg", "clopidogrel 75 mg, aspirin 81 mg", "fentanyl patch", "30 %", "fusion", "methadone", "4 falls this year", "3 to 5 hours",
        "PEG 8.0 of 10", "anxiety 5", "Demerol: seizure", "clopidogrel 75 mg", "aspirin 81 mg", "stent March 2026", "not MRI safe",
        "Boston Scientific", "has a card", "does not use a CPAP", "prostate cancer 2021", "going up, 6.2", "none since 2006",
        "cannot lie on my back more than 10 minutes", "Who fills the morphine on December 9?",
    ),
}  # fmt: skip
FULL = {
    "worker": (
        "Goes by Jo", "who said its in my head", "my brother died of those", "since about october, it didnt used to", "cant make a fist",
        "purple and ice cold then red hot", "CRPS or RSD", "only 2 a day", "4 at a time, three or four times a day", "cannabis: CBD cream only",
        "Dilaudid: throat swelled up", "factor five leiden", "plate and screws left hand", "answered no; breastfeeding",
        "woke up during the hand surgery", "raynauds since high school", "suicidal thoughts, scary", "way worse, the burning started when i woke up",
        "workers comp, accident 3/11/26", "claim still open", "my baby would be better off without me", "PHQ-4 11 of 12",
        "bones look spotty/thin", "without me being put under",
    ),
    "veteran": (
        "Goes by Gunny", "leg thats going dead", "no more fusions", "2 and sometimes 3, they cut me from 30s", "runs out 18 Dec 2026",
        "clonazepam 0.5 mg", "Goody's powder", "eliquis 5 mg", "MRI conditional, head and legs only", "hard to intubate",
        "use it maybe 2 nights a week", "spinal headache 5 days", "screws loose at L2",
        "6 falls this year", "also a lawsuit over the", "some mornings I think about my pistol", "PHQ-4 11 of 12", "PTSD, TBI 2005",
    ),
    "daughter": (
        "Patrice Villanueva, for Teeny", "pain pills make her see things so we are stuck", "warfarin 3 mg", "INR 3.1", "GFR 28",
        "ibuprofen; beside it: warfarin; kidney disease", "something on the liver", "on macrobid", "the lead is old so no", "does not use a CPAP machine",
        "lives alone, but my sister and I take turns nights", "i wish the lord would take me", "cries in the car", "5 falls this year",
    ),
}  # fmt: skip
"""Three who tell of more than one side holds when nothing leaves, and what never leaves."""
NEVER_SAID = ("lives with alone", "emergency contact", "(other)", "past_treatment", "note:")


@cache
def told(name: str) -> Visit:
    return read_answers((HERE / f"{name}.yaml").read_bytes(), DAY)


@cache
def copy_of(name: str) -> Document:
    return COPIES[CopyName.CLINIC].make(told(name), Materials(prepared_on=DAY))


@cache
def printed(name: str) -> Sheet:
    """Page 1 as it is printed on Letter."""
    sheets = pdf.as_printed(copy_of(name), Layout()).sheets
    assert sheets is not None
    return sheets.choices[0]


def fullest(visit: Visit, today: date = TODAY) -> Sheet:
    sheets = COPIES[CopyName.CLINIC].make(visit, Materials(prepared_on=today)).sheets
    assert sheets is not None
    return sheets.choices[0]


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with pdftotext")
@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("name", FACTS)
def test_every_fact_stands_on_page_one_in_letters_of_ten_points_or_more(
    name: str, paper: str, tmp_path: Path
) -> None:
    """One side, whatever the paper; none of the facts of the page set by hand is missing."""
    layout = Layout(paper=paper)
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf.render(copy_of(name), layout))
    read = subprocess.run(["pdftotext", "-l", "1", path, "-"], capture_output=True, check=True).stdout.decode()
    page = _plain(read)
    assert [fact for fact in FACTS[name] if _plain(fact) not in page] == []
    assert pdf.choice_made(copy_of(name), layout)[1] >= 10
    assert "overleaf" not in page


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="reads the PDF back with pdftotext")
@pytest.mark.parametrize("name", FULL)
def test_a_page_that_is_too_full_stays_on_one_side_and_keeps_what_must_not_be_missed(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(pdf.render(copy_of(name), Layout()))
    read = subprocess.run(["pdftotext", "-l", "1", path, "-"], capture_output=True, check=True).stdout.decode()
    page = _plain(read)
    assert [fact for fact in FULL[name] if _plain(fact) not in page] == []
    assert [words for words in (*NEVER_SAID, "overleaf") if words in read] == []
    assert read.count("…") <= 1
    assert "· None reported" not in read  # a line of its own
    assert any(isinstance(block, Figure) for group in printed(name).side for block in group.blocks)


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def test_pains_are_numbered_in_the_order_of_trouble() -> None:
    (rows,) = (
        block for group in fullest(told("elder"), DAY).main for block in group.blocks if isinstance(block, PainRows)
    )
    assert [row.number for row in rows.rows] == [1, 2, 3, 4, 5]
    usual = [row.usual[1] for row in rows.rows if row.usual]
    assert usual == sorted(usual, reverse=True)


@pytest.mark.parametrize("name", PEOPLE)
def test_each_choice_says_no_more_than_the_one_before(name: str) -> None:
    sheets = COPIES[CopyName.CLINIC].make(person(name), Materials(prepared_on=TODAY)).sheets
    assert sheets is not None
    lengths = [sum(map(str.isalnum, "".join(texts_of_sheet(sheet)))) for sheet in sheets.choices]
    assert lengths == sorted(lengths, reverse=True)


def never_leaves(visit: Visit) -> Iterator[str]:
    """The beginnings of what stands on page 1 however full it is, of all that was answered."""
    said = [visit.reason.main_reason, visit.reason.worries, visit.work.job]
    said += [one.text for one in (visit.concerns or ())[:3]]
    said += [one.activity for one in visit.goals or ()]
    questions = [one.text or "" for one in visit.questions or ()]
    asked = [
        one for one in questions if not any(says_the_same(one, two.text or "") for two in visit.concerns or ())
    ]
    yield from (_plain(" ".join(text.split()[:2])) for text in (*said, *asked[:3]) if text)
    mood, sleep = visit.mood, visit.sleep
    if visit.function.falls is not None:
        yield "thisyear"
    if sleep.hours is not None or sleep.trouble_days is not None:
        yield "sleep"
    if mood.lives_with:
        yield "livesalone" if mood.lives_with in ("nobody", "alone") else _plain(mood.lives_with.split()[0])
    if mood.low_days and mood.print_it is YesNo.YES:
        yield "mood"


@pytest.mark.parametrize("name", [*FACTS, *FULL, *PEOPLE])
def test_what_a_visit_is_about_stands_on_page_one_in_every_choice(name: str) -> None:
    """Why now, concerns, goals, three questions, fears, falls, work, who is at home, sleep and mood."""
    visit = person(name) if name in PEOPLE else told(name)
    sheets = page_of(visit).sheets
    assert sheets is not None
    page = _plain(" ".join(texts_of_sheet(sheets.choices[-1])))
    assert [words for words in never_leaves(visit) if words not in page] == []


@pytest.mark.parametrize("name", ["elder", "scs"])
def test_no_row_is_empty_and_no_dash_stands_for_an_answer(name: str) -> None:
    for sheet in copy_of(name).sheets.choices:  # type: ignore[union-attr]
        for group in (*sheet.main, *sheet.side, *sheet.foot):
            for block in group.blocks:
                if isinstance(block, LabelledRows | SafetyBox):
                    assert all(row.label and any(row.lines) for row in block.rows)
        assert not any(text.strip() in ("–", "-") for text in texts_of_sheet(sheet))


@pytest.mark.parametrize(
    ("label", "really", "more"),
    [
        ("1 every 12 hours", "3 a day", True),
        ("1 every 6 hours as needed", "4 a day", False),
        ("1 twice a day", "2 a day", False),
        ("1 at bedtime", "2 a day", True),
        ("2 if needed", "4 a day", False),
        ("1 every 12 hours", "some days", False),
        ("3 a day", "i do 2 pills 4 times a day when its bad, like 12 days a month", True),
        ("no more than 6 a day", "i take 8 or 9 most days", True),
        ("6 a day max", "i really take 10 on bad days, about twice a week", True),
        ("1 every 6 hours", "honestly i take 4 at once, every day", True),
        ("1 twice a day", "i do 2 three times a day when it's bad", True),
        ("twice a day", "i do 3 times when i work, like 15 days a month", True),
        ("2 a day", "i take 2 in the morning and 2 at night, 5 days a week", True),
        ("1 tablet twice a day", "1 and a half twice a day", True),
        ("every 72 hours", "i change it every two days", True),
        ("one every 6 hours", "i take two in the morning and two at night", False),
        ("3x a day", "really 1 at bedtime, most nights", False),
        ("2 four times a day", "i just have 2 at night", False),
        ("1 a day", "about 3 days a week", False),
        ("4 times a day", "i only use it twice", False),
        ("1-2 every 6 hours", "usually 2 at a time, 3 times a day", False),
    ],
)
def test_more_than_the_label_is_told_only_where_both_say_how_many(label: str, really: str, more: bool) -> None:
    assert takes_more(label, really) is more


def test_almost_nothing_said_makes_a_page_to_write_on() -> None:
    sheet = fullest(person("barely"))
    (group,) = (group for group in sheet.side if group.id == "safety")
    # He has no allergies: nobody ticks that once more.
    assert sum(isinstance(block, ToWrite) for block in group.blocks) == 9


def test_what_was_not_come_to_is_lines_to_write_on_while_there_is_room() -> None:
    """Somebody stopped behind the medicines. Who said that nothing was tried, or follows up, has no such lines."""
    half_way = {
        "reason": {"main_reason": "my knee gives way"},
        "pains": [{"id": "pain-1", "place": "left knee", "usual": 6}],
        "medicines": [{"id": "medicine-1", "name": "naproxen"}, {"id": "medicine-2", "name": "lisinopril"}],
    }
    sheets = page_of(Visit.model_validate(half_way)).sheets
    assert sheets is not None
    groups = {group.id: group for group in (*sheets.choices[0].main, *sheets.choices[0].foot)}
    written = [id for id, group in groups.items() if any(isinstance(block, ToWrite) for block in group.blocks)]
    assert written == ["tried", "daily", "questions"]
    assert [*groups] == ["pain", "medicines", "tried", "daily", "questions"]
    last = (*sheets.choices[-1].main, *sheets.choices[-1].foot)
    assert not any(isinstance(block, ToWrite) for group in last for block in group.blocks)

    told = {**half_way, "treatments": [], "past_medicines": [], "function": {"falls": 0}, "questions": []}
    carried = {"of": "visit-1", "day": "2026-11-03", "things": {"pains.pain-1": "2026-11-03"}}
    for visit in (told, {**half_way, "carried": carried}):
        sheets = page_of(Visit.model_validate(visit)).sheets
        assert sheets is not None
        every = (group for sheet in sheets.choices for group in (*sheet.main, *sheet.foot))
        assert not any(isinstance(block, ToWrite) for group in every for block in group.blocks)


@pytest.mark.parametrize(
    ("dose", "when", "label"),
    [
        ("1", "TAKE ONE CAPSULE BY MOUTH EVERY MORNING", "TAKE ONE CAPSULE BY MOUTH EVERY MORNING"),
        ("1 tablet", "one tablet twice a day", "one tablet twice a day"),
        ("half a tablet", "TAKE ONE-HALF TABLET BY MOUTH", "TAKE ONE-HALF TABLET BY MOUTH"),
        ("half", "TAKE ONE-HALF TABLET BY MOUTH", "TAKE ONE-HALF TABLET BY MOUTH"),
        ("1 tablet", "TAKE ONE-HALF TABLET BY MOUTH", "1, TAKE ONE-HALF TABLET BY MOUTH"),
        ("2", "For 10 days As needed", "2, For 10 days As needed"),
        ("1 capsule", "three times a day", "1 capsule three times a day"),
        ("1", "BID", "1 BID"),
    ],
)
def test_how_many_stands_once_and_apart_from_a_label_that_begins_anew(dose: str, when: str, label: str) -> None:
    assert label_of(Medicine(name="gabapentin", dose=dose, when=when)) == label


def test_what_was_not_asked_again_stands_in_the_frame_of_a_follow_up() -> None:
    """What they want, ask and fear, falls, who is at home and work: nobody looks for them on page 2."""
    then = {
        "goals": [{"id": "goal-1", "activity": "ride his bike", "now": 2}],
        "questions": [{"id": "question-1", "text": "Can he drive on these tablets?"}],
        "reason": {"worries": "losing the hand", "main_reason": "the burning"},
        "function": {"falls": 2},
        "mood": {"lives_with": "nobody"},
        "work": {"status": "off_sick", "job": "press operator"},
    }
    names = ("goals.goal-1", "questions.question-1", "reason", "function", "mood", "work")
    carried = {"of": "visit-1", "day": "2026-12-03", "things": dict.fromkeys(names, "2026-12-03")}
    checked = {**carried, "checked": ["reason.main_reason"]}
    sheets = page_of(Visit.model_validate({**then, "carried": checked})).sheets
    assert sheets is not None
    for sheet in sheets.choices:
        (frame,) = (
            block for group in (*sheet.main, *sheet.side) for block in group.blocks if isinstance(block, Framed)
        )
        told = {row.label: "; ".join(map(text_of, row.lines)) for row in frame.rows}
        assert told["Wants"] == "ride his bike (2 of 10 now)" and told["Fears"] == "losing the hand"
        assert told["Questions"] == "Can he drive on these tablets?"
        assert told["Daily life"] == "2 falls this year; lives alone; off sick (press operator)"


def test_what_was_carried_tells_each_medicine_and_pain_with_its_numbers_and_what_was_tried() -> None:
    then = {
        "medicines": [
            {"id": "a", "name": "oxycodone", "strength": "5 mg", "when": "at night", "really_taken": "3 a day"},
            {"id": "b", "name": "gabapentin", "strength": "300 mg", "when": "at bedtime"},
            {"id": "c", "name": "lisinopril", "strength": "20 mg", "when": "once a day"},
        ],
        "pains": [
            {"id": "a", "place": "left hand", "usual": 7, "worst": 9},
            {"id": "b", "place": "neck", "usual": 4},
            {"id": "c", "place": "jaw", "usual": 2},
        ],
        "treatments": [{"id": "a", "kind": "stimulator", "what": "spinal cord stimulator", "effect": "none"}],
        "past_medicines": [{"id": "a", "name": "pregabalin", "effect": "some"}],
    }
    names = [f"{part}.{one['id']}" for part, things in then.items() for one in things]
    carried = {"of": "visit-1", "day": "2026-12-03", "things": dict.fromkeys(names, "2026-12-03")}
    former = Visit.model_validate(then)
    visit = Visit.model_validate({**then, "reason": {"main_reason": "the hand"}, "carried": carried})
    sheets = summarize(visit, prepared_on=date(2027, 1, 12), former=former).sheets
    assert sheets is not None
    for sheet in sheets.choices[:20]:
        frame = next(
            block for group in (*sheet.main, *sheet.side) for block in group.blocks if isinstance(block, Framed)
        )
        told = {row.label: "; ".join(map(text_of, row.lines)) for row in frame.rows}
        medicines, pains = told["Medicines"], told["Pains"]
        assert "oxycodone 5 mg: at night → 3 a day" in medicines and "gabapentin 300 mg: at bedtime" in medicines
        assert "lisinopril" in medicines and medicines.count(";") == len(then["medicines"]) - 1
        assert [one for one in ("left hand 7", "neck 4", "jaw 2") if one not in pains] == []
        assert "Not: spinal cord stimulator" in told["Tried before"] and "Helped: preg" in told["Tried before"]
        assert "tried" not in told.get("Also", "")


@pytest.mark.parametrize(
    ("when", "label"),
    [
        ("1 Unit Every Week PRN", "1 Unit Every Week PRN"),
        ("every 6 h p.r.n.", "every 6 h p.r.n."),
        ("as needed", "as needed"),
        ("every 6 hours", "every 6 hours if needed"),
        ("with the prn list", "with the prn list"),
        ("sprn", "sprn if needed"),
    ],
)
def test_that_it_is_for_when_needed_is_said_once(when: str, label: str) -> None:
    assert label_of(Medicine(name="gabapentin", when=when, as_needed=YesNo.YES)) == label
