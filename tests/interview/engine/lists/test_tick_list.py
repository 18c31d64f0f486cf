"""One list for several fields: not ticked is no only after an answer, and only what was said back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitting import Sitting
from visitprep.findings.kinds_listed import review_as_listed
from visitprep.interview.prompts import Answered, Way
from visitprep.interview.questions.order_of_sections import section
from visitprep.visit.answering import Address, value_at
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.visit import Visit

Make = Callable[..., Sitting]
HEALTH, TRIED, MEDICINES, DAILY = (section(name) for name in ("health", "tried", "medicines", "daily"))
NO_ALLERGIES = Visit.model_validate({"allergies": [], "no_more": ["allergies"]})


def test_ticked_is_yes_the_others_are_no_and_both_are_kept(sitting: Make) -> None:
    here = sitting(
        ("ticks:fits", ("thinner", "falls")),
        ("health.blood_thinner_why", "warfarin"),
        ("function.falls", Way.STOP),
        visit=NO_ALLERGIES,
        sections=[HEALTH],
    )
    here.interview.walk()
    here.asker.check_finished()
    visit = here.interview.visit
    assert visit.health.blood_thinner is YesNo.YES
    assert visit.health.infection_now is YesNo.NO
    assert visit.function.falls is None
    assert (visit.devices, visit.surgeries) == ((), ())
    said = next(told for told in here.asker.told if told.startswith("= no to all others"))
    assert "infection" in said and "blood thinner" not in said and "falls" not in said


def test_zero_is_no_to_all_of_them(sitting: Make) -> None:
    here = sitting(("ticks:fits", ()), ("health.conditions", Way.STOP), visit=NO_ALLERGIES, sections=[HEALTH])
    here.interview.walk()
    here.asker.check_finished()
    assert here.interview.visit.function.falls == 0
    assert here.interview.visit.health.steroid_shots == "none"


def test_not_sure_is_kept_as_that(sitting: Make) -> None:
    here = sitting(
        ("ticks:fits", Answered((), unsure=("thinner", "steroids"))),
        ("health.conditions", Way.STOP),
        visit=NO_ALLERGIES,
        sections=[HEALTH],
    )
    here.interview.walk()
    here.asker.check_finished()
    assert here.interview.visit.health.blood_thinner is YesNo.UNSURE
    assert here.interview.visit.health.gaps == {"steroid_shots": Gap.DONT_KNOW}


def test_enter_alone_is_never_an_answer_to_the_safety_list(sitting: Make) -> None:
    here = sitting(("ticks:fits", Way.STOP), visit=NO_ALLERGIES, sections=[HEALTH])
    here.interview.walk()
    (prompt,) = here.asker.prompts
    assert not prompt.enter_goes_on and prompt.saved is None


def test_skipped_nothing_is_a_no_and_its_rows_are_not_asked_one_by_one(sitting: Make) -> None:
    here = sitting(("ticks:fits", Way.SKIP), ("health.conditions", Way.STOP), visit=NO_ALLERGIES, sections=[HEALTH])
    here.interview.walk()
    here.asker.check_finished()
    visit = here.interview.visit
    assert visit.health.infection_now is None and visit.health.gaps["infection_now"] is Gap.SKIPPED
    assert visit.devices is None and visit.gaps["devices"] is Gap.SKIPPED


def test_back_shows_what_was_ticked_and_another_tick_opens_its_question(sitting: Make) -> None:
    here = sitting(
        ("ticks:fits", ("falls",)),
        ("function.falls", Way.BACK),
        ("ticks:fits", ("infection",)),
        ("health.conditions", Way.STOP),
        visit=NO_ALLERGIES,
        sections=[HEALTH],
    )
    here.interview.walk()
    here.asker.check_finished()
    saved = here.asker.prompts[2].saved
    assert saved is not None and saved.codes == ("falls",)
    assert here.interview.visit.function.falls == 0
    assert here.interview.visit.health.infection_now is YesNo.YES


def test_one_at_a_time_asks_every_row_by_itself(sitting: Make) -> None:
    here = sitting(
        ("ticks:fits", Way.ONE_BY_ONE),
        ("health.blood_thinner", ("no",)),
        ("health.infection_now", Way.STOP),
        visit=NO_ALLERGIES,
        sections=[HEALTH],
    )
    here.interview.walk()
    here.asker.check_finished()


def test_what_a_file_answered_is_not_on_the_list(sitting: Make) -> None:
    visit = NO_ALLERGIES.model_copy(update={"devices": ()})
    here = sitting(("ticks:fits", Way.STOP), visit=visit, sections=[HEALTH])
    here.interview.walk()
    assert "device" not in {option.code for option in here.asker.prompts[0].options}


def test_what_was_tried_is_ticked_once_and_each_takes_a_line(sitting: Make) -> None:
    here = sitting(
        ("ticks:tried", Answered(("physical_therapy", "injection"), words="duloxetine, tramadol")),
        ("treatments.treatment-1:treated", "back 2023, 12 visits, a little"),
        ("treatments.treatment-2:treated", "epidural low back March 2024, 70% for 2 months"),
        ("past_medicines.past-1:before", "2023 no help, nausea"),
        ("past_medicines.past-2:before", "2021 a little, made me sick"),
        ("more:tried", Way.STOP),
        sections=[TRIED],
    )
    here.interview.walk()
    here.asker.check_finished()
    therapy, shot = here.interview.visit.treatments or ()
    assert (therapy.sessions, therapy.effect) == (12, "a_little")
    assert (shot.percent_relief, shot.relief_lasted) == (70, "2 months")
    assert [one.name for one in here.interview.visit.past_medicines or ()] == ["duloxetine", "tramadol"]


def test_words_behind_a_number_are_its_line_or_stand_before_it(sitting: Make) -> None:
    """How it went is all there is to ask; a day alone is not asked a second time."""
    beside = (("acupuncture", "2019, six visits, no help"), ("nerve_block", "intercostal block feb 2025"))
    words = "; ".join(said for _, said in beside)
    here = sitting(
        ("ticks:tried", Answered(("nerve_block", "acupuncture"), words=words, beside=beside)),
        ("treatments.treatment-2:treated", "left side, 50% for 3 weeks"),
        ("more:tried", Way.STOP),
        sections=[TRIED],
    )
    here.interview.walk()
    here.asker.check_finished()
    needles, block = here.interview.visit.treatments or ()
    assert (needles.sessions, needles.effect, needles.started.value) == (6, "none", "2019")
    assert (block.what, block.started.value) == ("intercostal block, left side", "2025-02")
    assert (block.percent_relief, block.relief_lasted) == (50, "3 weeks")
    assert "intercostal block feb 2025" in here.asker.prompts[1].text
    assert needles.notes == {}


def test_nothing_tried_is_none_of_both_lists(sitting: Make) -> None:
    here = sitting(("ticks:tried", ()), sections=[TRIED])
    here.interview.walk()
    assert (here.interview.visit.treatments, here.interview.visit.past_medicines) == ((), ())


def test_nothing_about_relief_after_it_made_things_worse(sitting: Make) -> None:
    here = sitting(
        ("ticks:tried", ("injection",)),
        ("treatments.treatment-1:treated", "low back, made the leg worse, twice 2021"),
        ("more:tried", Way.STOP),
        sections=[TRIED],
    )
    here.interview.walk()
    here.asker.check_finished()
    assert [key for key in here.asker.keys if "relief" in key or "ended" in key] == []


def test_a_name_behind_the_numbers_is_added_to_the_list(sitting: Make) -> None:
    visit = Visit.model_validate(
        {"medicines": [{"id": "medicine-1", "name": "lisinopril"}], "no_more": ["medicines"],
         "lines": {"medicines.medicine-1": {"typed": "lisinopril", "filled": ["name"], "day": "2026-11-23"}}}
    )  # fmt: skip
    here = sitting(
        ("medicine_review:rest", "y"),
        ("ticks:missing", Answered(("store_bought",), words="Aleve 220 mg 2 as needed")),
        Way.STOP,
        visit=visit,
        sections=[MEDICINES],
    )
    here.interview.walk()
    assert [one.name for one in here.interview.visit.medicines or ()] == ["lisinopril", "Aleve"]
    assert here.interview.visit.medicine_review.injections is YesNo.NO


def test_own_words_of_a_list_become_its_note(sitting: Make) -> None:
    here = sitting(
        ("function:reach", Way.SKIP),
        ("ticks:help", Answered(("bathing", "walker"), words="opening jars")),
        ("function.stopped_doing", Way.STOP),
        sections=[DAILY],
    )
    here.interview.walk()
    function = here.interview.visit.function
    assert function.help_needed == ("bathing", "other")
    assert function.aids == ("walker",)
    assert function.notes == {"help_needed": "opening jars"}


@pytest.mark.parametrize(
    ("row", "words", "place", "value"),
    [
        ("thinner", "warfarin for afib", Address("health", "blood_thinner_why"), "warfarin for afib"),
        ("falls", "twice since august", Address("function", "falls"), 2),
        ("lying", "on my back", Address("health", "trouble_lying"), "on my back"),
        ("steroids", "left knee in May", Address("health", "steroid_shots"), "left knee in May"),
        ("anesthesia", "sick for two days", Address("health", "anesthesia_detail"), "sick for two days"),
        ("emergency", "my back, in May", Address("health", "emergency_visits"), "my back, in May"),
    ],
)
def test_words_beside_a_row_answer_its_next_question(
    sitting: Make, row: str, words: str, place: Address, value: object
) -> None:
    reply = Answered((row,), words=words, beside=((row, words),))
    here = sitting(("ticks:fits", reply), Way.STOP, visit=NO_ALLERGIES, sections=[HEALTH])
    here.interview.walk()
    assert value_at(here.interview.visit, place) == value
    assert str(place) not in [prompt.key for prompt in here.asker.prompts]


def test_words_beside_a_list_are_read_as_its_lines(sitting: Make) -> None:
    beside = (("device", "stent left leg 2023"), ("operations", "gallbladder 1998, c section 1984"))
    reply = Answered(("device", "operations"), words="; ".join(words for _, words in beside), beside=beside)
    here = sitting(("ticks:fits", reply), ("devices", Way.STOP), visit=NO_ALLERGIES, sections=[HEALTH])
    here.interview.walk()
    visit = here.interview.visit
    assert [device.details for device in visit.devices or ()] == ["stent left leg 2023"]
    assert [surgery.what for surgery in visit.surgeries or ()] == ["gallbladder", "c section"]


def test_what_goes_on_behind_a_comma_is_of_its_row_though_another_follows(sitting: Make) -> None:
    beside = (("operations", "toes left foot 2024"), ("emergency", "foot infection in september"))
    words = "toes left foot 2024, gallbladder; foot infection in september"
    here = sitting(
        ("ticks:fits", Answered(("operations", "emergency"), words=words, beside=beside)),
        Way.STOP, visit=NO_ALLERGIES, sections=[HEALTH],
    )  # fmt: skip
    here.interview.walk()
    assert [surgery.what for surgery in here.interview.visit.surgeries or ()] == ["toes left foot", "gallbladder"]


def test_words_that_name_no_device_are_a_note_of_the_list(sitting: Make) -> None:
    reply = Answered(("device",), words="left hip", beside=(("device", "left hip"),))
    here = sitting(("ticks:fits", reply), ("devices", Way.STOP), visit=NO_ALLERGIES, sections=[HEALTH])
    here.interview.walk()
    assert here.interview.visit.notes["devices"] == "left hip"
    assert not here.interview.visit.devices


def test_words_that_stand_beside_no_row_are_kept_too(sitting: Make) -> None:
    reply = Answered(("thinner", "falls"), words="ask my son")
    here = sitting(
        ("ticks:fits", reply), ("health.blood_thinner_why", Way.STOP), visit=NO_ALLERGIES, sections=[HEALTH]
    )
    here.interview.walk()
    assert here.interview.visit.health.notes["blood_thinner"] == "ask my son"


def test_what_was_tried_keeps_words_with_their_row_and_takes_only_names_for_medicines(sitting: Make) -> None:
    reply = Answered(("tens",), words="at home; heat bag, naproxen made me sick", beside=(("tens", "at home"),))
    here = sitting(("ticks:tried", reply), Way.STOP, sections=[TRIED])
    here.interview.walk()
    visit = here.interview.visit
    assert {str(item.kind): item.notes.get("kind") for item in visit.treatments or ()} == {
        "tens": "at home",
        "heat_ice": "heat bag",
    }
    assert [item.name for item in visit.past_medicines or ()] == ["naproxen"]


LISTED = Visit.model_validate(
    {
        "medicines": [
            {"id": "m1", "name": "voltarol gel"},
            {"id": "m2", "name": "St John's wort"},
            {"id": "m3", "name": "temazepam", "when": "now and then"},
            {"id": "m4", "name": "paracetamol"},
        ],
        "no_more": ["medicines"],
        "medicine_review": {"taken_differently": "no"},
    }
)


def test_what_is_not_ticked_is_a_no_that_denies_nothing_that_the_list_holds(sitting: Make) -> None:
    here = sitting(("ticks:missing", ()), Way.STOP, visit=LISTED, sections=[MEDICINES])
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == "ticks:missing"))
    review = here.interview.visit.medicine_review
    assert (review.vitamins_herbs, review.creams_patches, review.now_and_then) == (YesNo.NO,) * 3
    assert (review.injections, review.drops_inhalers) == (YesNo.NO, YesNo.NO)
    told = review_as_listed(here.interview.visit)
    assert (told.vitamins_herbs, told.creams_patches, told.now_and_then, told.injections) == (
        None, None, None, YesNo.NO,
    )  # fmt: skip
    assert review.store_bought is None and review.gaps["store_bought"] is Gap.SKIPPED


def test_a_kind_ticked_without_a_name_opens_the_list_at_once_and_says_why(sitting: Make) -> None:
    reply = Answered(("vitamins_herbs",))
    here = sitting(("ticks:missing", reply), ("medicines", Way.KEEP), Way.STOP, visit=LISTED, sections=[MEDICINES])
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == "ticks:missing"))
    assert here.asker.prompts[1].key == "medicines"
    assert here.asker.prompts[1].text.startswith("Missing, you said: vitamins, herbs, CBD. What is it called?")
    assert "medicines" in here.interview.visit.no_more


def test_names_go_where_their_number_says_and_nothing_else_is_said(sitting: Make) -> None:
    reply = Answered(
        ("vitamins_herbs", "stopped_last_month"),
        words="fish oil; naproxen",
        beside=(("vitamins_herbs", "fish oil"), ("stopped_last_month", "naproxen")),
    )
    here = sitting(("ticks:missing", reply), Way.STOP, visit=LISTED, sections=[MEDICINES])
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == "ticks:missing"))
    visit = here.interview.visit
    assert [one.name for one in visit.medicines or ()][4:] == ["fish oil"]
    assert [one.name for one in visit.past_medicines or ()] == ["naproxen"]
    assert not any("nothing else" in told for told in here.asker.told)


@pytest.mark.parametrize(
    "reply",
    [
        Answered(
            ("stopped_last_month",),
            words="ibuprofen October, kidney doctor said no",
            beside=(("stopped_last_month", "ibuprofen October"),),
        ),
        Answered(
            ("store_bought", "stopped_last_month"),
            words="tylenol; ibuprofen October, kidney doctor said no",
            beside=(("store_bought", "tylenol"), ("stopped_last_month", "ibuprofen October")),
        ),
    ],
)
def test_what_is_said_of_a_stopped_medicine_is_no_medicine(sitting: Make, reply: Answered) -> None:
    listed = {"medicines": [{"id": "medicine-1", "name": "lisinopril"}], "no_more": ["medicines"]}
    here = sitting(("ticks:missing", reply), Way.STOP, visit=Visit.model_validate(listed), sections=[MEDICINES])
    here.interview.walk(start=next(s for s in here.interview.path() if str(s.place) == "ticks:missing"))
    visit = here.interview.visit
    names = [item.name for item in visit.medicines or ()]
    assert names == ["lisinopril", *(["tylenol"] if "store_bought" in reply.value else [])]
    assert [item.name for item in visit.past_medicines or ()] == ["ibuprofen"]
