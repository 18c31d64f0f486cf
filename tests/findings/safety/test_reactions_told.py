"""A reaction told where something else was asked speaks to the allergies. Every person is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.findings.safety.box_lines import Line
from visitprep.findings.safety.every_line import safety_facts
from visitprep.findings.safety.evidence import pieces
from visitprep.findings.safety.line_in_words import allergies_told_elsewhere
from visitprep.findings.safety.safety_fact import State
from visitprep.findings.safety.special.reactions import reactions_told
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("they put anchors in it. the tape blistered me bad", "the tape blistered me bad"),
        ("mri with contrast, the contrast made me itch", "the contrast made me itch"),
        ("they used chlorhexidine, broke out all over", "they used chlorhexidine, broke out all over"),
        ("the antibiotic after made her throw up", "the antibiotic after made her throw up"),
        ("anesthesia, stopped breathing on the table", "anesthesia, stopped breathing on the table"),
        ("steri strips, skin came off with them", "steri strips, skin came off with them"),
        ("adhesive takes my skin off", "adhesive takes my skin off"),
        ("iodine turned her red and itchy", "iodine turned her red and itchy"),
        ("vancomycin turned me red", "vancomycin turned me red"),
        ("contrast made my face swell", "contrast made my face swell"),
        ("hives all over after the ct", "hives all over after the ct"),
        ("gadolinium, throat closed up", "gadolinium, throat closed up"),
        ("allergic to shellfish so no contrast", "allergic to shellfish so no contrast"),
        ("the tape was fine", None),
        ("paper tape is ok, latex is ok", None),
        ("ct with contrast showed swelling at L4", None),
        ("mri, dye, red marrow", None),
        ("no hives from the dye this time", None),
        ("no latex allergy", None),
        ("my mother is allergic to latex", None),
        ("staples, the wound got red and infected", None),
        ("he cant have contrast cause of kidneys", None),
        ("carpal tunnel, swelling never went down", None),
        ("the shot in the knee, threw up", None),
    ],
)
def test_a_thing_and_what_it_did(words: str, told: str | None) -> None:
    assert next(reactions_told(words), None) == told


TAPE = {"what": "rotator cuff", "when": "2026", "notes": {"what": "the tape blistered me bad"}}


@pytest.mark.parametrize(
    ("visit", "state", "words"),
    [
        ({"allergies": [], "surgeries": [TAPE]}, State.CONTRADICTED,
         "answered no; among operations: the tape blistered me bad (2026)"),
        ({"allergies": [{"thing": "penicillin", "reaction": "hives"}], "surgeries": [TAPE]}, State.REPORTED,
         "among operations: the tape blistered me bad (2026)"),
        ({"allergies": [{"thing": "adhesive tape", "reaction": "blisters"}], "surgeries": [TAPE]}, State.REPORTED, ""),
        ({"surgeries": [TAPE]}, State.REPORTED, "among operations: the tape blistered me bad (2026)"),
        ({"allergies": [], "past_medicines": [{"name": "Bactrim", "side_effects": "hives all over"}]},
         State.CONTRADICTED, "answered no; among medicines stopped: Bactrim"),
        ({"allergies": [], "past_medicines": [{"name": "Lyrica", "side_effects": "swollen legs"}]}, State.DENIED, ""),
    ],
)  # fmt: skip
def test_it_stands_with_the_allergies(visit: dict[str, object], state: State, words: str) -> None:
    fact = safety_facts(Visit.model_validate(visit), TODAY)[Line.ALLERGIES]
    assert fact.state is state
    assert (allergies_told_elsewhere(fact) if fact.evidence else "") == words


def test_an_allergy_ticked_as_the_reason_says_what_happened_where_that_was_told() -> None:
    notes = {"name": "took my skin off", "when": "took my skin off, it is the tape"}
    stopped = {"name": "lidocaine patches", "why_stopped": ["allergy"], "notes": notes}
    (told,) = safety_facts(Visit.model_validate({"past_medicines": [stopped]}), TODAY)[Line.ALLERGIES].evidence
    assert told.more == "took my skin off, it is the tape"


def test_a_number_behind_words_stays_with_them() -> None:
    """Page 1 never tells "the QT was a little long" without its 470."""
    assert pieces("the QT was a little long, 470, seen by a nurse") == (
        "the QT was a little long, 470",
        "seen by a nurse",
    )


@pytest.mark.parametrize(
    ("words", "bold"),
    [
        ("no more pethidine ever, gave me a fit", True),
        ("no more pethidine. gave me a fit", True),
        ("never again codeine, i was out of it for days", True),
        ("no tramadol, it gave me seizures", True),
        ("no more cymbalta, couldnt pee", False),
        ("not gabapentin, made my legs swell up", False),
        ("keep me off ketamine, i hallucinated", True),
        ("no fentanyl patch, i stopped breathing on it", True),
        ("no nsaids, bled from my stomach", True),
        ("not the steroids again they made me psychotic", True),
        ("no opioids please", None),
        ("no codeine, i dont like it", None),
        ("i do not want more pills that make me foggy", None),
        ("no morphine, my dad died on it", None),
        ("no surgery, my sister had a bad reaction to the anaesthetic", None),
    ],
)
def test_what_a_medicine_that_is_not_wanted_did_stands_with_the_allergies(words: str, bold: bool | None) -> None:
    visit = Visit.model_validate({"reason": {"not_wanted": words}, "allergies": [{"thing": "latex"}]})
    told = safety_facts(visit)[Line.ALLERGIES].evidence
    assert [one.words for one in told] == ([] if bold is None else [words])
    assert [one.more for one in told] == ([] if bold is None else ["told under “Not wanted”"])
    assert [bool(one.acts) for one in told] == ([] if bold is None else [bold])


@pytest.mark.parametrize(
    "words",
    [
        "i dont want anything that makes me foggy for driving kids, and nothing stronger than what i got, im afraid of"
        " getting hooked on the hydrocodone",
        "no opioids that would make me loopy, i had a friend get hooked on oxycodone",
        "nothing to knock me out, i take enough with my tramadol",
        "dont want gabapentin if it will make me sleepy",
        "no more oxycodone, i was afraid id get addicted",
        "no steroids which could make my sugar go up, i had enough",
    ],
)
def test_what_is_wished_or_feared_is_no_reaction(words: str) -> None:
    visit = Visit.model_validate({"reason": {"not_wanted": words}, "allergies": [{"thing": "latex"}]})
    assert not safety_facts(visit)[Line.ALLERGIES].evidence


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("never again codeine, i was out of it for days", True),
        ("please never give me tramadol again it gave me seizures", True),
        ("i dont take ibuprofen, it made my kidneys worse", True),
        ("i take codeine and i was fine", False),
        ("the gabapentin made me drowsy", False),
        ("i dont want codeine, my mum was hooked", False),
    ],
)
def test_anywhere_else_a_medicine_has_to_be_refused(words: str, stands: bool) -> None:
    told = safety_facts(Visit.model_validate({"closing": {"anything_else": words}}))[Line.ALLERGIES].evidence
    assert [one.words for one in told] == ([words] if stands else [])
