"""What a clinician finds on page 1, and how it is worded."""

from __future__ import annotations

from tests.blocks import texts_of_sheet, walk_blocks
from tests.people import person
from tests.summary.told import copy_of, page_of, page_one, safety_rows, section_text, sheet_of, whole_text

from visitprep.document.blocks import Table
from visitprep.document.body_map import PainMap
from visitprep.document.sheet import Compared, Figure, LabelledRows
from visitprep.document.sides import Side
from visitprep.document.words import text_of
from visitprep.summary.first_page.who import _goes_by
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.living import HelpNeeded
from visitprep.visit.records.choices.medicine import Effect
from visitprep.visit.records.choices.pain import LowDays, Region
from visitprep.visit.records.choices.pain import Side as PainSide
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.health import Allergy
from visitprep.visit.records.living import Function, HelperView, Mood, Peg, Phq4, Sleep
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.records.reason import Concern, Reason
from visitprep.visit.visit import Visit


def _page(visit: Visit) -> str:
    return page_one(page_of(visit))


def test_what_somebody_ended_with_a_full_stop_gets_no_second_sign() -> None:
    person = Person(hearing_vision_memory="Left ear is deaf.", mobility_needs="Cane")
    head = sheet_of(page_of(Visit(person=person))).masthead
    assert text_of(head.under).endswith("Left ear is deaf. Cane.")


def test_a_long_story_about_an_allergy_leaves_its_name_in_the_box_and_stands_whole_behind() -> None:
    story = "It began with an itch on my arms. " * 12
    visit = Visit(allergies=(Allergy(thing="Penicillin", reaction=story),))
    row = safety_rows(visit)["Allergies"]
    assert row.startswith("Penicillin: It began with an itch") and len(row) < len(story)
    assert story.strip() in section_text(page_of(visit), "health")


def _map(visit: Visit) -> PainMap:
    groups = (*sheet_of(page_of(visit)).main, *sheet_of(page_of(visit)).side)
    return next(block.map for group in groups for block in group.blocks if isinstance(block, Figure))


def test_left_is_the_patients_own_left_in_words_and_on_the_map() -> None:
    """Words and picture come from the same answer."""
    visit = Visit(pains=(Pain(regions=(Region.KNEE,), side=PainSide.LEFT),))
    assert "Left knee" in _page(visit)
    pain = _map(visit).pains[0]
    assert (pain.number, pain.areas[0].region, pain.areas[0].side) == (1, "knee", Side.LEFT)


def test_a_side_nobody_named_is_not_guessed() -> None:
    pain = _map(Visit(pains=(Pain(regions=(Region.HIP,)),))).pains[0]
    assert (pain.areas[0].side, pain.label) == (Side.UNKNOWN, "Hip")


def test_a_number_that_varies_is_printed_as_low_to_high() -> None:
    assert "3 to 7" in _page(person("typical"))


def test_the_typical_page_can_be_read_in_about_a_minute() -> None:
    """Rosa's page 1 holds every group in few words; `tests/render/test_prints.py` reads the printed one."""
    sheet = sheet_of(page_of(person("typical")))
    assert [group.id for group in sheet.main] == ["pain", "medicines", "tried", "tests", "daily"]
    assert [group.id for group in sheet.side] == ["safety", "map"]
    assert sum(len(text.split()) for text in texts_of_sheet(sheet)) <= 850


def test_peg_and_phq4_are_scored_from_the_persons_own_answers_and_say_what_is_worse() -> None:
    page = _page(person("typical"))
    assert "PEG 6.7 of 10 (pain 6, enjoyment 7, activity 7; higher is worse)" in page
    assert "PHQ-4 5 of 12 (anxiety 2, depression 3 of 6; from 3 up: ask more)" in page.replace("\n", "")


def test_a_missing_answer_leaves_the_measure_unscored_with_the_answers_behind() -> None:
    document = page_of(Visit(peg=Peg(pain=8, activity=7)))
    assert "PEG" not in page_one(document)
    assert "PEG, each 0 to 10\npain 8, general activity 7" in section_text(document, "daily-life")


def test_a_helper_alone_gets_no_score_and_every_number_says_whose_view_it_is() -> None:
    """Self-report measures are not scored from Ana's answers; what she answered is kept, as hers (D4)."""
    visit = Visit(
        person=Person(preferred_name="Rosa"),
        respondent=Respondent(filled_by=FilledBy.CAREGIVER_ALONE, name="Ana", relation="daughter"),
        peg=Peg(pain=5, enjoyment=8, activity=7),
        phq4=Phq4(nervous=1, worrying=0, interest=2, down=3),
        mood=Mood(print_it=YesNo.YES),
        pains=(Pain(place="hip", now={"low": 6, "high": 6}),),
    )
    document = page_of(visit)
    assert "PEG" not in page_one(document) and "PHQ" not in page_one(document)
    assert "PEG, each 0 to 10\npain 5, enjoyment of life 8" in section_text(document, "daily-life")
    assert "Filled in by Ana (daughter) without Rosa there, 23 Nov 2026" in page_one(document)
    assert document.footer.startswith("Reported by Ana (daughter), not verified.")


def test_two_voices_stand_side_by_side_on_page_one_where_they_differ() -> None:
    """Rosa says 7 and Ana sees 5: both are there, each in its column, and no 6 is made of them."""
    visit = Visit(
        person=Person(preferred_name="Rosa"),
        respondent=Respondent(filled_by=FilledBy.CAREGIVER_WITH_PATIENT, name="Ana", relation="daughter"),
        pains=(Pain(place="hip", now=7, usual=6),),
        function=Function(help_needed=(HelpNeeded.STAIRS,)),
        sleep=Sleep(hours="4 to 5"),
        mood=Mood(low_days=LowDays.EVERY_DAY, print_it=YesNo.YES),
        helper_view=HelperView(
            pain_now=5,
            pain_usual=6,
            help_needed=(HelpNeeded.STAIRS, HelpNeeded.COOKING),
            sleep_hours=7,
            low_days=LowDays.SOME_DAYS,
        ),
    )
    document = page_of(visit)
    blocks = (block for group in sheet_of(document).main for block in group.blocks)
    views = next(block for block in blocks if isinstance(block, Compared))
    assert views.heads[1:] == ("Rosa", "Ana")
    rows = {text_of(what): (text_of(says), text_of(sees)) for what, says, sees in views.rows}
    assert rows == {
        "Pain": ("now 7", "now 5"),
        "Hours of sleep": ("4 to 5", "7"),
        "Help needed": ("stairs", "stairs, cooking"),
        "Low or worried": ("every day", "some days"),
    }
    whole = next(b for b in walk_blocks(document) if isinstance(b, Table) and "side by side" in b.caption)
    assert ("Pain (0–10)", "now 7; usual 6", "now 5; usual 6") in whole.rows


def test_a_helpers_view_of_mood_goes_where_the_mood_goes() -> None:
    """When mood is kept off the clinic's pages, so is what the helper sees of it."""
    visit = Visit(
        respondent=Respondent(filled_by=FilledBy.CAREGIVER_WITH_PATIENT, name="Ana"),
        mood=Mood(low_days=LowDays.EVERY_DAY, print_it=YesNo.NO),
        helper_view=HelperView(low_days=LowDays.MOST_DAYS),
    )
    own = section_text(copy_of(visit, "me"), "own-kept")
    for words in ("Every day", "Most days"):
        assert own.count(words) == 1
        assert words not in whole_text(page_of(visit))


def test_a_long_view_of_the_helper_stands_whole_behind_with_the_other_voice_beside_it() -> None:
    long_view = "She holds the wall. " * 30
    visit = Visit(
        respondent=Respondent(filled_by=FilledBy.CAREGIVER_WITH_PATIENT, name="Ana"),
        function=Function(stopped_doing="Nothing much."),
        helper_view=HelperView(daily_life=long_view),
    )
    told = section_text(page_of(visit), "helper")
    assert "Nothing much." in told and long_view.strip() in told


def test_what_was_tried_is_grouped_by_what_it_did() -> None:
    """What helped first, what made it worse last; each thing by name, whatever was tried besides."""
    visit = Visit(
        past_medicines=tuple(PastMedicine(name=f"Medicine {e.value}", effect=e) for e in Effect),
        treatments=tuple(Treatment(what=f"Therapy {e.value}", effect=e) for e in Effect),
    )
    (group,) = (group for group in sheet_of(page_of(visit)).main if group.id == "tried")
    (rows,) = (block for block in group.blocks if isinstance(block, LabelledRows))
    told = {row.label: " ".join(text_of(line) for line in row.lines) for row in rows.rows}
    assert list(told)[:4] == ["Helped", "A little", "Not", "Worse"]
    assert "Medicine a_lot" in told["Helped"] and "Therapy some" in told["Helped"]
    assert "Therapy worse" in told["Worse"] and "Medicine none" in told["Not"]


def test_every_pain_of_four_or_more_is_on_every_choice_of_page_one() -> None:
    """Whatever has to leave for room, no such pain does."""
    visit = Visit(pains=tuple(Pain(place=f"place {n}", usual=4) for n in range(1, 8)))
    sheets = page_of(visit).sheets
    assert sheets is not None
    for sheet in sheets.choices:
        told = "\n".join(texts_of_sheet(sheet))
        assert all(f"Place {n}" in told for n in range(1, 8))


def test_questions_left_for_the_visit_are_counted_and_not_named() -> None:
    """The page says how many, so that the clinic makes room; it does not say what they are about."""
    visit = Visit(
        gaps={"medicines": Gap.IN_PERSON}, reason=Reason(main_reason="hip", gaps={"worries": Gap.IN_PERSON})
    )
    why = sheet_of(page_of(visit)).why
    assert not why.concerns, "they gave none"
    assert text_of(why.wishes[-1].lines[0]) == "2 topics to raise in person"


def test_the_persons_words_say_whose_they_are_when_a_helper_writes() -> None:
    assert sheet_of(page_of(person("caregiver"))).why.sayings[0].by == "Rosa"
    assert sheet_of(page_of(person("typical"))).why.sayings[0].by == ""


def test_the_head_says_who_what_and_when() -> None:
    document = page_of(person("typical"))
    head = sheet_of(document).masthead
    assert document.title == "Pain clinic visit summary"
    assert (head.name, head.age_and_birth) == ("Rosa Example (made up)", "58, born 2 Mar 1968")
    assert head.appointment[0] == "Thu 3 Dec 2026, 10:30 in the morning"
    assert "Filled in by the patient, 23 Nov." in text_of(head.under)
    assert document.footer.startswith("Reported by the patient, not verified.")


def test_braces_in_a_persons_words_are_only_words() -> None:
    """Text with {placeholders} is printed as typed and never filled in."""
    visit = Visit(
        person=Person(name="{name} {0}"), concerns=(Concern(text="{title} {"),),
        reason=Reason(main_reason="{", notes={"main_reason": "{text}"}),
    )  # fmt: skip
    text = whole_text(page_of(visit))
    assert "{name} {0}" in text and "{title} {" in text and "{ ({text})" in text


def test_goes_by_is_not_said_where_the_name_at_the_top_says_it() -> None:
    for name, called, told in (
        ("Earl J. Whitcomb", "Earl Whitcomb", ""),
        ("earl whitcomb", "Earl", ""),
        ("Maria de la Cruz", "Maria Cruz", ""),
        ("Eleanor Whitcombe", "Nell", "Goes by Nell"),
    ):
        assert _goes_by(Visit(person=Person(name=name, preferred_name=called))) == told
