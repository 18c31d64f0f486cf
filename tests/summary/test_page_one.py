"""What a clinician finds on page 1, and how it is worded."""

from __future__ import annotations

import pytest
from tests.blocks import count_words, walk_blocks
from tests.people import PEOPLE, TODAY, person
from tests.summary.told import copy_of, page_one, section_text, whole_text

from visitprep.document import Area, Box, Fields, PainMap, Quote, Scales, Side, Table, Tone
from visitprep.document.body_map import View
from visitprep.render.fitting import fitted
from visitprep.summary import summarize
from visitprep.summary.sections import safety_lists, tried
from visitprep.summary.words.labels import SAFETY_LINES as SAFETY_TABLE
from visitprep.summary.words.labels import SAFETY_NONE
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices import (
    AllergyKind,
    Effect,
    FilledBy,
    Gap,
    HelpNeeded,
    LowDays,
    Region,
    WhyStopped,
    YesNo,
)
from visitprep.visit.records.choices import Side as PainSide
from visitprep.visit.records.health import Allergy, Health
from visitprep.visit.records.living import Function, HelperView, Mood, Peg, Phq4, Sleep
from visitprep.visit.records.medicine import Medicine, PastMedicine
from visitprep.visit.records.pain import Pain
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.records.reason import Concern, Reason
from visitprep.visit.visit import Visit

SAFETY_LINES = (
    "Allergies", "Blood thinners", "Diabetes", "Implants and devices", "Pregnancy", "Infection or antibiotics",
    "Sleep apnea", "Trouble with anesthesia",
)  # fmt: skip


def _safety(visit: Visit) -> dict[str, str]:
    document = summarize(visit, prepared_on=TODAY)
    box = next(b for b in walk_blocks(document) if isinstance(b, Box) and b.tone is Tone.SAFETY)
    return {row.label: row.value for block in box.blocks if isinstance(block, Fields) for row in block.rows}


def _page(visit: Visit) -> str:
    return page_one(summarize(visit, prepared_on=TODAY))


def test_what_somebody_ended_with_a_full_stop_gets_no_second_sign() -> None:
    person = Person(hearing_vision_memory="Left ear is deaf.", mobility_needs="Cane")
    line = summarize(Visit(person=person), prepared_on=TODAY).byline[-1]
    assert line.endswith(
        "Interpreter needed: not answered; Hearing, sight or memory: Left ear is deaf. Moving about: Cane"
    )


@pytest.mark.parametrize("name", PEOPLE)
def test_the_safety_box_comes_first_with_every_line_in_order(name: str) -> None:
    """The box opens page 1 and names all eight, whatever was answered; what was "none" stands in one line."""
    document = summarize(person(name), prepared_on=TODAY)
    assert document.parts[0].sections[0].id == "safety"
    lines = _safety(person(name))
    none = lines.get("None reported", "").lower().split(", ")
    assert tuple(lines)[:2] == SAFETY_LINES[:2]
    assert [line for line in SAFETY_LINES if line not in lines and line.lower() not in none] == []
    in_lines = [line for line in SAFETY_LINES if line in lines]
    assert [line for line in lines if line in SAFETY_LINES] == in_lines


def test_an_empty_visit_says_not_answered_on_every_safety_line() -> None:
    """Nothing in the box of an empty visit can be read as a no."""
    assert set(_safety(Visit()).values()) == {"not answered"}


def test_no_allergies_and_no_answer_about_allergies_are_different_words() -> None:
    assert _safety(Visit(allergies=()))["Allergies"] == "none reported"
    assert _safety(Visit())["Allergies"] == "not answered"
    assert _safety(Visit(gaps={"allergies": Gap.DONT_KNOW}))["Allergies"] == "does not know"


def test_a_blood_thinner_on_the_list_is_in_the_box_even_when_the_answer_was_no() -> None:
    """Ray said no, and Eliquis is on his list: both stand there, and nobody decides which is right."""
    ray = Visit(health=Health(blood_thinner=YesNo.NO), medicines=(Medicine(name="Eliquis", strength="5 mg"),))
    assert _safety(ray)["Blood thinners"] == "none reported; on the medicine list: Eliquis 5 mg"


def test_a_long_answer_about_blood_thinners_never_hides_the_medicine() -> None:
    ray = Visit(
        health=Health(blood_thinner=YesNo.NO, blood_thinner_why="I was told once, " * 20),
        medicines=(Medicine(name="Warfarin"),),
    )
    assert "Warfarin" in _safety(ray)["Blood thinners"]


def test_a_long_story_about_an_allergy_leaves_its_name_in_the_box() -> None:
    story = "It began with an itch on my arms. " * 12
    visit = Visit(allergies=(Allergy(thing="Penicillin", reaction=story),))
    assert _safety(visit)["Allergies"] == "Penicillin; see “Safety details”"
    assert story.strip() in section_text(summarize(visit, prepared_on=TODAY), "safety-details")


def test_a_woman_of_82_is_not_said_to_have_left_the_question_on_pregnancy_open() -> None:
    assert _safety(person("caregiver"))["Pregnancy"] == "not asked at this age"


def test_left_is_the_patients_own_left_in_words_and_on_the_map() -> None:
    """Words and picture come from the same answer."""
    document = summarize(Visit(pains=(Pain(regions=(Region.KNEE,), side=PainSide.LEFT),)), prepared_on=TODAY)
    assert "left knee" in page_one(document)
    pain = next(block for block in walk_blocks(document) if isinstance(block, PainMap)).pains[0]
    assert (pain.number, pain.areas, pain.label) == (1, (Area("knee", Side.LEFT, View.FRONT),), "left knee")


def test_a_side_nobody_named_is_not_guessed() -> None:
    document = summarize(Visit(pains=(Pain(regions=(Region.HIP,)),)), prepared_on=TODAY)
    pain = next(block for block in walk_blocks(document) if isinstance(block, PainMap)).pains[0]
    assert (pain.areas[0].side, pain.label) == (Side.UNKNOWN, "hip")


def test_a_number_that_varies_is_printed_as_low_to_high() -> None:
    assert "usual 3 to 7" in _page(person("typical"))


def test_the_typical_page_can_be_read_in_about_a_minute() -> None:
    """Rosa's page 1 holds every section in few words; `tests/render/test_prints.py` reads the printed one."""
    document = summarize(person("typical"), prepared_on=TODAY)
    assert [section.id for section in document.parts[0].sections] == [
        "safety",
        "matters",
        "pain",
        "tried",
    ]
    assert sum(count_words(s.blocks) for s in document.parts[0].sections) <= 550


def test_peg_and_phq4_are_scored_from_the_persons_own_answers() -> None:
    page = _page(person("typical"))
    assert "6.7/10: pain 6, enjoyment of life 7, general activity 7" in page
    assert "total 5/12 (anxiety 2/6, depression 3/6" in page


def test_a_missing_answer_leaves_the_measure_unscored_with_the_answers_given() -> None:
    page = _page(Visit(peg=Peg(pain=8, activity=7)))
    assert "not scored (1 answer missing): pain 8, enjoyment of life not answered, general activity 7" in page


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
    document = summarize(visit, prepared_on=TODAY)
    page = page_one(document)
    assert "6.7" not in page and "6/12" not in page
    assert "not scored: Ana answered without Rosa. As Ana sees it, in order: 5, 8, 7" in page
    assert "in order: 1, 0, 2, 3" in page
    assert "As Ana sees it." in next(b for b in walk_blocks(document) if isinstance(b, Scales)).note
    assert document.footer == "Reported by Ana (daughter), not verified."
    assert any("Filled in by Ana (daughter), without Rosa there." in line for line in document.byline)


def test_two_voices_stand_side_by_side() -> None:
    """Rosa's words are in her column, Ana's in hers."""
    document = summarize(person("caregiver"), prepared_on=TODAY)
    table = next(b for b in walk_blocks(document) if isinstance(b, Table) and "side by side" in b.caption)
    assert [column.title for column in table.columns] == ["", "Rosa says", "Ana Example (daughter) sees"]
    mood = next(row for row in table.rows if row[0] == "Mood")
    assert "I am fine." in mood[1] and "She cries in the evening" in mood[2]


def test_numbers_of_two_people_stand_side_by_side_and_are_never_made_one() -> None:
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
            pain_usual="3 to 4",
            help_needed=(HelpNeeded.STAIRS, HelpNeeded.COOKING),
            sleep_hours=7,
            low_days=LowDays.SOME_DAYS,
        ),
    )
    document = summarize(visit, prepared_on=TODAY)
    table = next(b for b in walk_blocks(document) if isinstance(b, Table) and "side by side" in b.caption)
    assert [column.title for column in table.columns] == ["", "Rosa says", "Ana (daughter) sees"]
    assert table.rows == (
        ("Pain (0–10)", "now 7; usual 6", "now 5; usual 3 to 4"),
        ("Daily life", "help with: stairs", "help with: stairs, cooking"),
        ("Sleep", "4 to 5 hours a night", "7 hours a night"),
        ("Mood", "down or worried: Every day", "down or worried: Some days"),
    )


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
        assert words not in whole_text(summarize(visit, prepared_on=TODAY))


def test_a_long_view_of_the_helper_moves_whole_with_the_other_voice_beside_it() -> None:
    long_view = "She holds the wall. " * 30
    visit = Visit(
        respondent=Respondent(filled_by=FilledBy.CAREGIVER_WITH_PATIENT, name="Ana"),
        function=Function(stopped_doing="Nothing much."),
        helper_view=HelperView(daily_life=long_view),
    )
    document = summarize(visit, prepared_on=TODAY)
    assert "holds the wall" not in page_one(document)
    assert "Nothing much." in section_text(document, "helper")
    assert long_view.strip() in section_text(document, "helper")


def test_the_best_and_the_worst_of_what_was_tried_stand_on_page_one() -> None:
    """Nine things tried: the two that helped most, the two that helped least, and where the others are."""
    order = (Effect.SOME, Effect.NONE, Effect.A_LOT, Effect.A_LITTLE, Effect.WORSE)
    visit = Visit(
        past_medicines=tuple(PastMedicine(name=f"Medicine {e.value}", effect=e) for e in order),
        treatments=tuple(Treatment(what=f"Therapy {e.value}", effect=e) for e in order[:4]),
    )
    document = fitted(summarize(visit, prepared_on=TODAY), lambda pages: [True for _ in pages])
    text = section_text(document, "tried")
    assert "Medicine a_lot" in text and "Therapy a_lot" in text and "Medicine worse" in text
    assert "a_little" not in text
    assert "5 more treatments: page 2" in text
    assert "Therapy a_little" in section_text(document, "moved")


def test_the_best_and_the_worst_are_the_last_of_what_was_tried_to_leave() -> None:
    visit = Visit(treatments=tuple(Treatment(what=f"Therapy {e.value}", effect=e) for e in list(Effect)[:5]))
    crowded = summarize(visit, prepared_on=TODAY)
    document = fitted(crowded, lambda pages: [str(page).count("Therapy") <= 2 for page in pages])
    text = section_text(document, "tried")
    assert "Therapy a_lot" in text and "Therapy worse" in text and "3 more treatments: page 2" in text


def test_a_pain_and_its_bar_leave_together() -> None:
    """The sixth pain has no bar without its row."""
    visit = Visit(pains=tuple(Pain(place=f"place {n}", now={"low": n, "high": n}) for n in range(1, 7)))
    document = fitted(
        summarize(visit, prepared_on=TODAY), lambda pages: ["place 6" not in str(page) for page in pages]
    )
    assert "place 5" in page_one(document) and "now 6" not in page_one(document)
    assert "1 more pain: page 2" in page_one(document)
    assert "place 6" in section_text(document, "moved") and "now 6" in section_text(document, "moved")


def test_questions_left_for_the_visit_are_counted_and_not_named() -> None:
    """The page says how many, so that the clinic makes room; it does not say what they are about."""
    visit = Visit(gaps={"medicines": Gap.IN_PERSON}, reason=Reason(gaps={"worries": Gap.IN_PERSON}))
    assert "2 topics to raise in person." in section_text(summarize(visit, prepared_on=TODAY), "matters")


def test_the_persons_words_are_a_quote_and_say_whose_they_are_when_a_helper_writes() -> None:
    quotes = [b for b in walk_blocks(summarize(person("caregiver"), prepared_on=TODAY)) if isinstance(b, Quote)]
    assert quotes[0].by == "Rosa"
    quotes = [b for b in walk_blocks(summarize(person("typical"), prepared_on=TODAY)) if isinstance(b, Quote)]
    assert quotes[0].by == ""


def test_the_title_lines_say_who_what_and_when() -> None:
    document = summarize(person("typical"), prepared_on=TODAY)
    assert document.title == "Pain clinic visit summary"
    assert document.running_head == "Rosa Example (made up) · born 2 March 1968"
    assert document.byline[1].startswith(
        "Prepared on 23 November 2026. Filled in by the patient. Language: English;"
    )
    assert document.footer == "Reported by the patient, not verified."


def test_braces_in_a_persons_words_are_only_words() -> None:
    """Text with {placeholders} is printed as typed and never filled in."""
    visit = Visit(
        person=Person(name="{name} {0}"), concerns=(Concern(text="{title} {"),),
        reason=Reason(main_reason="{", notes={"main_reason": "{text}"}),
    )  # fmt: skip
    text = whole_text(summarize(visit, prepared_on=TODAY))
    assert "{name} {0}" in text and "{title} {" in text and "{ (note: {text})" in text


def test_what_reads_differently_inside_a_line_has_words_of_its_own_there() -> None:
    """Nothing is made small by hand: another language writes its nouns as it does."""
    assert set(SAFETY_NONE) < set(SAFETY_TABLE)
    assert set(safety_lists._KINDS) == set(AllergyKind)
    assert set(tried._WHY) == set(WhyStopped)
