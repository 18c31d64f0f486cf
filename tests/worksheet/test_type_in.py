"""A sheet typed in by its numbers gives what the interview gives."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from remembering import Remembers
from tests.blocks import walk_blocks
from tests.people import person
from tests.visit_strategies import visits

from scripted import ScriptedAsker
from sentences import ABOUT_SUICIDE
from sitting import TODAY
from visitprep.document.blocks import Blank
from visitprep.interview.engine.interview import Interview, Outcome
from visitprep.interview.engine.path.path import path
from visitprep.interview.engine.path.steps import ListOpen
from visitprep.interview.prompts import Way
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.visit.answering import items
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Respondent
from visitprep.visit.visit import Visit
from visitprep.visit.voice import voice_of
from visitprep.worksheet.numbering import edition, number_of, numbers
from visitprep.worksheet.paper_sections import paper_sections
from visitprep.worksheet.sheet import worksheet
from visitprep.worksheet.type_in import OnSheet, TypeIn


def typing(asker, visit: Visit | None = None) -> TypeIn:
    return TypeIn(visit or Visit(), sections=(), asker=asker, save=lambda saved: None, today=TODAY)


def started(target: Visit) -> Visit:
    """What the first screens ask, before the questions: who answers, and for whom."""
    helper = target.respondent
    return Visit(
        respondent=Respondent(filled_by=helper.filled_by, name=helper.name, relation=helper.relation),
        person={"preferred_name": target.person.preferred_name} if target.person.preferred_name else {},
    )


@pytest.mark.slow_after(1)
@pytest.mark.parametrize("name", ["typical", "caregiver", pytest.param("everything", marks=pytest.mark.slow)])
def test_a_whole_person_typed_in_is_the_visit_of_the_interview(name: str) -> None:
    """The same answers, gaps and notes, whichever way they came in."""
    target = person(name)
    target = target.model_copy(
        update={"closing": target.closing.model_copy(update={"opening": "Read this aloud."})}
    )
    asked = Interview(started(target), sections=SECTIONS, asker=Remembers(target), save=lambda v: None, today=TODAY)
    assert asked.walk() is Outcome.FINISHED
    asker = Remembers(target)
    typed = typing(asker, started(target))
    typed.run(more=True)
    # Which offers were made: paper makes none. And what is asked of a follow-up only: the sheet is for a first visit.
    # The details of a pain stand on the sheet before sleep is asked about, and on the screen come after it, where
    # whether pain wakes them is known already: then only the sheet asks whether this one does.
    night = {"wakes_at_night": True, "gaps": {"wakes_at_night"}}
    # A helper's phone is asked on the sheet before the emergency contact, and on the screen not at all once it
    # stands there.
    phone = {"phone"}
    once = {"more_details": True, "planned": True, "pgic": True, "pains": {"__all__": night}, "respondent": phone}
    assert typed.visit.model_dump(exclude=once) == asked.visit.model_dump(exclude=once)
    assert asked.visit.sleep.wakes_from_pain is not None
    assert typed.visit.respondent.phone == target.respondent.phone
    assert [pain.wakes_at_night for pain in typed.visit.pains or ()] == [
        pain.wakes_at_night for pain in target.pains or ()
    ]
    assert len(typed.visit.medicines or ()) == len(target.medicines or ()) > 0
    assert all(position for key, position in asker.asked if not key.startswith("type-in") and ":note" not in key)


# A visit that fails is long already: shrinking it takes minutes and tells little.
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(visits())
def test_the_numbers_on_the_sheet_are_the_numbers_asked(visit: Visit) -> None:
    """Every question on the path of any visit has its number, and the sheet has the same words under it."""
    voice = voice_of(visit)
    sheet = {
        block.number: block for block in walk_blocks(worksheet(visit, voice, more=True)) if isinstance(block, Blank)
    }
    sitting = typing(ScriptedAsker([]), visit)
    sitting._lay_out(more=True)
    last = (-1,)
    for step in sitting.path():
        number = sitting._number(step.place)
        assert sitting._place(step) > last, "asked in the order of the sheet"
        last = sitting._place(step)
        asked = step.repeating.first if isinstance(step, ListOpen) else step.question.ask
        words = asked.spoken(voice)
        if not words:  # a helper's question, in a visit that says so and names no helper
            continue
        if number in sheet and sheet[number].question:
            assert words.endswith(sheet[number].question)
        else:  # more entries than the sheet has room for, or a list of one question each
            _, entry, *_ = number.split(".")
            assert int(entry) <= len(items(visit, step.place.part))


def test_a_number_typed_leads_to_its_question() -> None:
    """ "2" is the birth date, "m7" the phone, "15.2" the next medicine, and Enter the next number."""
    medicines = number_of_list("medicines")
    script = [
        ("type-in:edition", Way.KEEP),
        ("type-in:number", "2"),
        ("person.birth_date", "2 March 1956"),
        ("appointment.clinic", Way.MENU),
        ("type-in:number", "m 7"),
        ("person.phone", "555 0100"),
        ("person.hearing_vision_memory", Way.MENU),
        ("type-in:number", f"{medicines}.1"),
        ("medicines.name", "gabapentin"),
        ("medicines.medicine-1.kind", Way.MENU),
        ("type-in:number", f"{medicines},1,3"),
        ("medicines.medicine-1.strength", "300 mg"),
        ("medicines.medicine-1.dose", Way.MENU),
        ("type-in:number", Way.KEEP),
        ("person.name", Way.STOP),
    ]
    with ScriptedAsker(script) as asker:
        sitting = typing(asker)
        assert sitting.run() is Outcome.STOPPED
    assert sitting.visit.person.phone == "555 0100"
    assert (sitting.visit.medicines or ())[0].strength == "300 mg"
    assert [prompt.position for prompt in asker.prompts if prompt.key == "person.phone"] == ["M7"]


def number_of_list(part: str) -> str:
    return next(one.number for one in numbers() if one.part == part)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("0", "There is no number like that on the paper. The numbers are: 1 to"),
        ("seven", "There is no number like that"),
        ("900", "There is no number like that"),
        ("2.1", "There is no 2.1 on the paper. The last one there is 2."),
        ("H1", "Numbers with H are for a helper."),
        ("M99", "There is no number like that"),
        ("{concerns}.1.2", "The last one there is {concerns}.1.1."),
    ],
)
def test_a_number_that_is_not_there_is_told(typed: str, said: str) -> None:
    """What is wrong, and which numbers there are; then it is asked again."""
    concerns = number_of_list("concerns")
    typed, said = typed.replace("{concerns}", concerns), said.replace("{concerns}", concerns)
    with ScriptedAsker([Way.KEEP, ("type-in:number", typed), ("type-in:number", Way.STOP)]) as asker:
        typing(asker).run()
    assert said in asker.prompts[-1].problem


def test_a_later_entry_becomes_the_next_one_and_that_is_said() -> None:
    """Nobody is left thinking that they type medicine 5."""
    medicines = number_of_list("medicines")
    with ScriptedAsker([Way.KEEP, f"{medicines}.5.4", ("medicines", "gabapentin"), Way.STOP]) as asker:
        typing(asker).run()
    assert f"{medicines}.5.4 is not there yet. First comes {medicines}.1." in asker.told
    assert (asker.prompts[2].position, asker.prompts[2].label) == (medicines, "1")
    pains = number_of_list("pains")
    with ScriptedAsker([Way.KEEP, f"{pains}.2", ("pains.place", "knee"), Way.STOP]) as asker:
        typing(asker).run()
    assert f"{pains}.2.1 is not there yet. First comes {pains}.1.1." in asker.told


def test_a_fourth_concern_has_no_room() -> None:
    """The list is kept short on purpose, on paper as on the screen."""
    visit = Visit(concerns=[{"text": text} for text in ("sleep", "work", "the knee")])
    with ScriptedAsker([Way.KEEP, f"{number_of_list('concerns')}.4", Way.STOP]) as asker:
        typing(asker, visit).run()
    assert "There is room for 3 here" in asker.prompts[-1].problem


def test_a_question_that_does_not_apply_can_still_be_typed() -> None:
    """Whoever filled in the paper answered it: it is not lost, and it is said that it would not be asked."""
    why = next(one.number for one in numbers() if one.question and one.question.field == "blood_thinner_why")
    script = [Way.KEEP, why, ("health.blood_thinner_why", "a stent"), ("health.infection_now", Way.STOP)]
    with ScriptedAsker(script) as asker:
        sitting = typing(asker)
        sitting.run()
    assert sitting.visit.health.blood_thinner_why == "a stent"
    assert any(f"{why} is asked if something that thins the blood is taken." in told for told in asker.told)


def test_it_resumes_at_the_first_number_not_yet_typed() -> None:
    """Stopped anywhere, it goes on there; what was skipped is passed over."""
    with ScriptedAsker([Way.KEEP, Way.KEEP, "Rosa Delgado", Way.SKIP, Way.STOP]) as asker:
        first = typing(asker)
        first.run()
    with ScriptedAsker([Way.KEEP, ("type-in:number", Way.STOP)]) as asker:
        typing(asker, first.visit).run()
    assert asker.prompts[-1].text == "Number on the paper, or Enter for the next: 3, Clinic"


def test_back_goes_to_the_number_before() -> None:
    """The same ways as everywhere."""
    date = number_of_part("appointment", "date")
    script = [Way.KEEP, date, ("appointment.date", Way.BACK), ("appointment.clinic", "Riverside"), Way.STOP]
    with ScriptedAsker(script) as asker:
        typing(asker).run()


def test_another_edition_is_mentioned() -> None:
    """A sheet printed before the questions changed may have other numbers."""
    for typed, is_told in ((edition().lower(), False), ("AAAA", True)):
        with ScriptedAsker([("type-in:edition", typed), Way.STOP]) as asker:
            typing(asker).run()
        assert any("another edition" in told for told in asker.told) is is_told


def test_a_number_typed_before_it_was_asked_for_counts() -> None:
    """Whoever types with their eyes on the paper is a prompt ahead."""
    with ScriptedAsker([("type-in:edition", "2"), ("person.birth_date", Way.STOP)]) as asker:
        typing(asker).run()


def test_everything_typed_says_so_and_enter_stops() -> None:
    """At the end a number can still be changed."""
    target = person("typical")
    asker = Remembers(target)
    sitting = typing(asker, started(target))
    sitting.run()
    numbered = [step for step in path(paper_sections(more=False), sitting.visit) if isinstance(step, OnSheet)]
    assert numbered and not any(step.is_open(sitting.visit) for step in numbered)
    assert asker.asked[-1][0] == "type-in:number"
    assert any(told.startswith("That was the last number.") for told in asker.told)


def test_help_tells_the_whole_question() -> None:
    """The few words are for the eye that goes between paper and screen."""
    with ScriptedAsker([Way.KEEP, f"{number_of_list('pains')}.1", Way.HELP, Way.STOP]) as asker:
        typing(asker).run()
    assert any("Where does it hurt? Name one place." in told for told in asker.told)


def test_mood_has_the_crisis_line_beside_it() -> None:
    """Also when it is only typed in."""
    nervous = number_of_part("phq4", "nervous")
    with ScriptedAsker([Way.KEEP, nervous, Way.STOP]) as asker:
        typing(asker).run()
    assert ABOUT_SUICIDE in asker.prompts[-1].guidance


def number_of_part(part: str, field: str) -> str:
    return next(
        one.number for one in numbers() if one.part == part and one.question and one.question.field == field
    )


def test_a_helper_types_in_what_they_see_themselves() -> None:
    """Numbers with H."""
    visit = Visit(respondent=Respondent(filled_by=FilledBy.CAREGIVER_ALONE), person={"preferred_name": "Rosa"})
    seen = number_of_part("helper_view", "sleep")
    with ScriptedAsker([Way.KEEP, seen, ("helper_view.sleep", "Up at four, every night"), Way.STOP]) as asker:
        sitting = typing(asker, visit)
        sitting.run()
    assert seen.startswith("H")
    assert sitting.visit.helper_view.sleep == "Up at four, every night"


def test_numbers_do_not_depend_on_who_answers() -> None:
    """One table, made from the questions alone."""
    from visitprep.visit.answering import Address

    assert number_of(Address("person", "name")) == "1"
    assert number_of(Address("medicines", "strength"), 2) == f"{number_of_list('medicines')}.2.3"
    assert number_of(Address("respondent", "filled_by")) == ""
    assert len({one.number for one in numbers()}) == len(numbers())


def test_what_was_written_on_lines_is_read_as_on_the_screen() -> None:
    """A line is taken whole; then what is asked about that medicine, under the number of its line."""
    medicines = number_of_list("medicines")
    script = [
        ("type-in:edition", Way.KEEP),
        ("type-in:number", f"{medicines}.1"),
        ("medicines", "gabapentin 300 mg three times a day for nerve pain"),
        ("medicines", Way.KEEP),
        ("medicines.medicine-1:taken", Way.STOP),
    ]
    with ScriptedAsker(script) as asker:
        sitting = typing(asker)
        sitting.run()
    (gabapentin,) = sitting.visit.medicines or ()
    assert (gabapentin.name, gabapentin.strength, gabapentin.reason) == ("gabapentin", "300 mg", "nerve pain")
    assert asker.prompts[-1].position == f"{medicines}.1"


def test_a_treatment_is_known_by_its_line() -> None:
    treatments = number_of_list("treatments")
    lines = ("PT 2022 12 visits helped some", "acupuncture no help")
    script = [Way.KEEP, treatments, *(("treatments", line) for line in lines), ("treatments", Way.STOP)]
    with ScriptedAsker(script) as asker:
        sitting = typing(asker)
        sitting.run()
    assert [(one.kind, one.effect) for one in sitting.visit.treatments or ()] == [
        ("physical_therapy", "some"),
        ("acupuncture", "none"),
    ]
