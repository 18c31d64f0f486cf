"""Medicines named as taken now in any answer, and on no list."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.document.words import text_of
from visitprep.findings.medicines_on_no_list import named_elsewhere
from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.safety_fact import Source
from visitprep.findings.said_of_taking import mentions
from visitprep.summary.first_page.medicines.taken_now import taken_now
from visitprep.summary.first_page.rank import Room
from visitprep.summary.shared_sections.medicines_named_elsewhere import named_on_no_list
from visitprep.visit.marks import TAKEN_NOW
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.health import Allergy, Health, Substances
from visitprep.visit.records.living import Function, HelperView, Sleep
from visitprep.visit.records.medicine import Medicine, PastMedicine
from visitprep.visit.records.people import Respondent
from visitprep.visit.records.reason import Closing
from visitprep.visit.visit import Visit


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("just toast. and i found aleve in her purse, she takes it when the hands are bad", "aleve"),
        ("wakes her 3 times, she takes a lorazepam 0.5 maybe 3 nights a week, helps her drop off", "lorazepam"),
        ("capsaicin burned like hell 2 days. voltaren gel on the hands helps", "voltaren gel"),
        ("my husband gives me one of his valium when its real bad", "valium"),
        ("she pops tylenol pm like candy", "tylenol pm"),
        ("i use aspercreme on my knees", "aspercreme"),
        ("the only thing that helps is aleve", "aleve"),
        ("she takes her sisters ambien some nights", "ambien"),
        ("uses alleve for the hands", "alleve"),
        ("they put him on eliquis in june", "eliquis"),
        ("takes aspirin, fish oil and turmeric", "aspirin fish oil turmeric"),
        ("tylenol and ibuprofen help a little", "tylenol ibuprofen"),
        ("4 or 5 aleve a day", "aleve"),
        ("no i dont take anything except aleve", "aleve"),
        ("takes nothing but tylenol", "tylenol"),
        ("theres a bottle of tramadol she takes from when it rains", "tramadol"),
        ("takes tylenol every day, doesnt help", "tylenol"),
        ("gabapentin makes me foggy but i still take it", "gabapentin"),
        ("if i take aleve my stomach bleeds", "aleve"),
        ("when the norco runs out i take aleve", "aleve"),
        ("i take metoprolol and used to take lisinopril", "metoprolol"),
        ("got a prescription for gabapentin but never filled it", ""),
        ("advil and aleve do nothing", ""),
        ("he said no more aleve", ""),
        ("my mother takes warfarin", ""),
        ("tramadol made me sick", ""),
        ("i used to take norco", ""),
        ("i was on lyrica, did nothing", ""),
        ("they want me to try cymbalta", ""),
        ("can i get lyrica", ""),
        ("should she take aleve", ""),
        ("no longer takes aspirin", ""),
        ("dr lee said not to take aleve", ""),
        ("the dog takes gabapentin", ""),
        ("april when she was on the tramadol", ""),
        ("head ct because of the eliquis, sent home", ""),
        ("im scared of getting hooked on oxycodone", ""),
        ("her cardiologist took her off xarelto", ""),
        ("he will not take aleve anymore", ""),
        ("i get short of breath flat", ""),
        ("she takes cover and uses power tools", ""),
        ("she takes naps on the couch", ""),
        ("when very bad i take ketonal 100 from Poland, 2 times a week, doctor dont know", "ketonal"),
        ("he uses ibuprom 200 mg from Warsaw", "ibuprom"),
        ("i take zaldiar 37.5 twice a day", "zaldiar"),
        ("do i have to stop my eliquis for a shot, and what about tylers advil i take at times", "eliquis advil"),
        ("what about the aleve i take on weekends", "aleve"),
        ("should i keep taking my aleve 2x a day", "aleve"),
        ("one of my sister's ibuprofen tablets once a month", "ibuprofen"),
        ("sometimes my daughter's flexeril", "flexeril"),
        ("i drink melatonin 5mg to sleep", "melatonin"),
        ("i used to take ketonal 100", ""),
        ("my mother takes ketonal 100 from Poland", ""),
        ("what about the norco my sister takes", ""),
        ("what about aleve", ""),
        ("i take 20 steps and stairs 2 at a time", ""),
        ("takes showers 2 times a week, naps 20 minutes", ""),
    ],
)
def test_what_is_said_of_a_name(words: str, names: str) -> None:
    assert " ".join(one.name for one in mentions(words)) == names


def test_the_words_that_tell_of_it_are_kept_as_typed() -> None:
    (one,) = mentions("just toast. i found aleve in her purse, she takes it because it hurts")
    assert one.words == "i found aleve in her purse, she takes it because it hurts"


ALEVE = HelperView(daily_life="i found aleve in her purse, she takes it when the hands are bad")


@pytest.mark.parametrize(
    ("visit", "names"),
    [
        (Visit(helper_view=ALEVE), ["aleve"]),
        (Visit(helper_view=ALEVE, medicines=(Medicine(id="m-1", name="naproxen"),)), []),
        (Visit(helper_view=ALEVE, medicines=(Medicine(id="m-1", name="naproxin"),)), []),
        (Visit(helper_view=ALEVE, past_medicines=(PastMedicine(id="p-1", name="Aleve"),)), []),
        (Visit(helper_view=ALEVE, allergies=(Allergy(id="a-1", thing="Aleve"),)), []),
        (Visit(sleep=Sleep(aids="ambien")), ["ambien"]),
        (Visit(sleep=Sleep(aids="i take ketonal 100 from Poland")), ["ketonal"]),
        (
            Visit(
                sleep=Sleep(aids="i take ketonal 100 from Poland"),
                medicines=(Medicine(id="m-1", name="Ketonal", strength="100 mg"),),
            ),
            [],
        ),
        (Visit(function=Function(bad_day="ambien")), []),
        (Visit(substances=Substances(naloxone=YesNo.YES, other="has narcan")), []),
        (Visit(substances=Substances(other="takes my xanax")), []),
        (Visit(substances=Substances(other="takes my xanax", print_it=YesNo.YES)), ["xanax"]),
        (Visit(closing=Closing(anything_else="my mother takes warfarin")), []),
        (
            Visit(
                medicines=(
                    Medicine(id="m-1", name="diclofenac gel", differently="when bad he takes two of my aleve"),
                )
            ),
            ["aleve"],
        ),
        (Visit(medicines=(Medicine(id="m-1", name="aleve", really_taken="i take my aleve at night"),)), []),
        (
            Visit(
                closing=Closing(anything_else="my mother takes warfarin"),
                respondent=Respondent(filled_by=FilledBy.CAREGIVER_ALONE, relation="daughter"),
            ),
            ["warfarin"],
        ),
        (
            Visit(
                health=Health(blood_thinner_why="clopidogrel and aspirin"),
                medicines=(Medicine(id="m-1", name="clopidogrel"), Medicine(id="m-2", name="aspirin 81")),
            ),
            [],
        ),
    ],
)
def test_what_stands_on_a_list_is_not_named_again(visit: Visit, names: list[str]) -> None:
    assert [one.name for one in named_elsewhere(visit)] == names


def test_it_is_under_the_pain_medicines_and_speaks_to_the_safety_lines_until_it_is_decided() -> None:
    visit = Visit(
        helper_view=ALEVE,
        sleep=Sleep(aids="lorazepam from an old bottle"),
        medicines=(Medicine(id="m-1", name="eliquis"), Medicine(id="m-2", name="oxycodone")),
    )
    taken = taken_now(visit, Room())
    assert taken is not None
    assert "Named elsewhere, on no list: aleve (i found aleve in her purse" in text_of(taken.more).replace(
        "lorazepam (lorazepam from an old bottle), ", ""
    )
    facts = safety_facts(visit, date(2026, 11, 29))
    assert [one.words for one in facts[Line.NSAID].of(Source.ELSEWHERE)] == ["aleve"]
    assert [one.words for one in facts[Line.OPIOID_SEDATIVE].of(Source.ELSEWHERE)] == ["lorazepam"]
    decided = TAKEN_NOW.put(visit, False, "naproxen")
    assert [one.name for one in named_elsewhere(decided)] == ["lorazepam"]
    assert not safety_facts(decided, date(2026, 11, 29))[Line.NSAID].told


def test_alone_it_stands_without_a_list() -> None:
    taken = taken_now(Visit(helper_view=ALEVE), Room())
    assert taken is not None
    ((line,),) = taken.rows
    assert text_of(line).startswith("Named elsewhere, on no list: aleve (")
    assert text_of(line).endswith("the list of medicines was not asked yet")


def test_a_copy_without_those_answers_has_the_names_alone() -> None:
    visit = Visit(helper_view=ALEVE)
    assert [(one.label, one.value) for one in named_on_no_list(visit, whole=False)] == [
        ("Named elsewhere, on no list", "aleve")
    ]
    assert [one.label for one in named_on_no_list(visit)] == ["Named elsewhere, on no list: aleve"]
