"""What helps, in words: which rows they name, and that none of them is lost."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from visitprep.interview.engine.words.rows_a_reply_ticks import with_rows_named
from visitprep.interview.engine.words.words_beside_rows import with_words
from visitprep.interview.prompts import Answered, Kind, Prompt
from visitprep.interview.questions.health.illnesses import ILLNESSES
from visitprep.interview.questions.pains.one_pain import PAIN_QUESTIONS
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.visit.answering import Address, Moment
from visitprep.visit.visit import Visit

BETTER = next(question for question in PAIN_QUESTIONS if question.field == "better_with")
PROMPT = Prompt(
    key="k", text="What makes this pain better?", kind=Kind.MANY, options=BETTER.choices(), own_words=True
)


@pytest.mark.parametrize(
    ("words", "rows", "kept"),
    [
        ("sitting, or leaning on the shopping cart", "position", "sitting; leaning on the shopping cart"),
        (
            "the patch takes the edge off. nothing else really",
            "medicine",
            "the patch takes the edge off; nothing else really",
        ),
        ("ice, nothing really works", "cold", "nothing really works"),
        ("nothing but the heating pad", "heat", "the heating pad"),
        ("nothing really helps", "nothing", ""),
        ("a hot bath and tylenol", "heat medicine", "a hot bath and tylenol"),
    ],
)
def test_what_helps_in_words(words: str, rows: str, kept: str) -> None:
    reply = with_rows_named(Answered((), words=words), BETTER, PROMPT)
    assert (" ".join(reply.value), reply.words) == (rows, kept)


CONDITIONS = ILLNESSES.questions[0]
ILL = Prompt(key="k", text="Told of?", kind=Kind.MANY, options=CONDITIONS.choices(), own_words=True)


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("denies stroke, kidney problems, and diabetes", ""),
        ("does not have diabetes, heart trouble, kidney or liver disease", ""),
        ("negative for hepatitis, HIV and TB", ""),
        ("thyroid, free of cancer, diabetes and heart disease", "thyroid"),
        ("asthma, never had a stroke, heart attack or cancer", "lung"),
        ("denies diabetes, has copd", "lung"),
        ("no diabetes, high blood pressure", "high_blood_pressure"),
        ("endometriosis, low blood pressure or pots, they never did the test", ""),
        ("my blood pressure drops when i stand", ""),
        ("bp on the low side", ""),
        ("low blood sugar", ""),
        ("my kidneys are fine now", ""),
        ("heart checked and clear", ""),
        ("they thought i had lupus but the tests were negative", ""),
        ("lupus, they couldnt rule it out", ""),
        ("a stroke was ruled out", ""),
        ("not quite diabetes", ""),
        ("suspected epilepsy", ""),
        ("lupus, never confirmed", ""),
        ("blood pressure used to be high, low now", "high_blood_pressure"),
        ("high blood pressure and low thyroid", "high_blood_pressure thyroid"),
        ("my blood pressure and low thyroid", "high_blood_pressure thyroid"),
        ("no stroke, a TIA in 2019", "stroke"),
        ("asthma as a kid, gone now", "lung"),
    ],
)
def test_a_word_that_turns_the_meaning_ticks_no_illness(words: str, rows: str) -> None:
    reply = with_rows_named(Answered((), words=words), CONDITIONS, ILL)
    assert " ".join(reply.value) == rows
    assert (
        not set(words.replace(",", "").split())
        - set(reply.words.replace(";", "").replace(",", "").split())
        - {"but"}
    )


def test_words_stay_when_a_row_is_unticked_and_something_else_stays_ticked() -> None:
    moment, here = Moment(date(2026, 11, 29), None), Address("health", "conditions")
    words = "an odd heart beat; low iron; they never did the test"
    first = Answered(("heart", "mental_health", "other"), words=words, beside=(("heart", "an odd heart beat"),))
    visit = with_words(Visit(), CONDITIONS, here, first, ILL, moment)
    visit = with_words(visit, CONDITIONS, here, Answered(("mental_health", "other")), ILL, moment)
    assert visit.health.condition_details == words


@pytest.mark.parametrize(
    ("reply", "sure", "unsure"),
    [
        (Answered((), words="doc thinks my liver is fatty"), "", "liver"),
        (Answered((), words="maybe a stroke"), "", "stroke"),
        (Answered((), words="might be diabetic, asthma"), "lung", "diabetes"),
        (Answered((), words="sleep apnea, they never did the test"), "", "sleep_apnea"),
        (Answered((), words="they suspect glaucoma"), "", "glaucoma"),
        (Answered((), words="heart attack maybe 2019"), "heart", ""),
        (Answered((), words="kidneys, not sure since when"), "kidney", ""),
        (Answered((), words="a stroke was ruled out"), "", ""),
        (Answered(("sleep_apnea",), words="they never did the test", beside=(("sleep_apnea", "they never did the test"),)),
         "", "sleep_apnea"),
        (Answered(("stroke",), words="might have", beside=(("stroke", "might have"),)), "", "stroke"),
        (Answered(("heart",), words="stent, doc thinks from stress", beside=(("heart", "stent, doc thinks from stress"),)),
         "heart", ""),
    ],
)  # fmt: skip
def test_an_illness_that_words_leave_open_is_not_sure(reply: Answered, sure: str, unsure: str) -> None:
    found = with_rows_named(reply, CONDITIONS, ILL)
    assert (" ".join(found.value), " ".join(found.unsure)) == (sure, unsure)
    assert found.words


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("2 7 12 and afib, prostate. no diabetes", "Heart disease or a stent: afib; prostate; no diabetes"),
        ("12 and prostate", "prostate"),
        ("12 prostate", "Thin bones or an easy break: prostate"),
        ("2 + gout", "gout"),
        ("1 2, also a bad gallbladder", "also a bad gallbladder"),
    ],
)
def test_words_joined_to_the_numbers_of_rows_are_no_detail_of_the_last(typed: str, kept: str) -> None:
    reply = with_rows_named(replace(pick_ticks(typed, ILL), typed=typed), CONDITIONS, ILL)
    visit = with_words(Visit(), CONDITIONS, Address("health", "conditions"), reply, ILL, Moment(date(2026, 11, 30)))
    assert visit.health.condition_details == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1 3 6 7 13 2 his kidney number was 38 in october", "Kidney disease: his kidney number was 38 in october"),
        ("1 2 3 her a1c was 8.1 in june", "Diabetes: her a1c was 8.1 in june"),
        ("3 7 8 12 his liver numbers were up", "Liver disease or hepatitis: his liver numbers were up"),
        ("2 11 13 breast cancer 2016", "Cancer, now or before: breast cancer 2016"),
        ("7 1 2 since the kidneys went bad", "High blood pressure: since the kidneys went bad"),
        ("1 2 stent 2019", "Heart disease or a stent: stent 2019"),
        ("1 7 8 15 kidneys at 40 liver ok", "kidneys at 40 liver ok"),
        ("1 and 2 and 6 but i dont wear the machine it chokes me and the kidneys are a bit low they said fifty two",
         "Sleep apnea: but i dont wear the machine it chokes me; Kidney disease: the kidneys are a bit low they said"
         " fifty two"),
        ("2 and 6 and 7 i cant stand the mask", "Sleep apnea: i cant stand the mask"),
        ("1 since 1990 and a stroke in 2015", "Diabetes: since 1990; Stroke: a stroke in 2015"),
        ("7 they said forty and my sugar comes and goes",
         "Diabetes: my sugar comes and goes; Kidney disease: they said forty"),
        ("6 but the cpap chokes me and 1 the sugar runs high",
         "Diabetes: the sugar runs high; Sleep apnea: but the cpap chokes me"),
        ("6 from the heart and the lungs", "Sleep apnea: from the heart and the lungs"),
        ("18 since he died and my mother had a stroke",
         "Depression, anxiety or PTSD: since he died and my mother had a stroke"),
    ],
)  # fmt: skip
def test_words_behind_numbers_stand_with_the_ticked_illness_that_they_name(typed: str, kept: str) -> None:
    moment, here = Moment(date(2026, 11, 29), None), Address("health", "conditions")
    reply = with_rows_named(pick_ticks(typed, ILL), CONDITIONS, ILL)
    assert with_words(Visit(), CONDITIONS, here, reply, ILL, moment).health.condition_details == kept


def test_what_makes_it_better_is_kept_there_when_told_under_worse() -> None:
    worse = next(question for question in PAIN_QUESTIONS if question.field == "worse_with")
    visit = Visit.model_validate({"pains": [{"id": "pain-1", "place": "low back"}]})
    moment, here = Moment(date(2026, 11, 29), None), Address("pains", "worse_with", "pain-1")
    reply = Answered(("bending", "other"), words="Turning patients. Lying on my side makes it better.")
    visit = with_words(visit, worse, here, reply, PROMPT, moment)
    assert visit.pains is not None and visit.pains[0].notes == {
        "worse_with": "Turning patients.",
        "better_with": "Lying on my side makes it better.",
    }


def test_a_no_to_a_list_ticks_none_of_it_beside_a_tick() -> None:
    typed = "1. He has type 2 diabetes. He denies heart disease, kidney disease, liver disease and cancer."
    reply = with_rows_named(pick_ticks(typed, ILL), CONDITIONS, ILL)
    assert reply.value == ("diabetes",)
    assert reply.words == typed[3:-1]
    assert reply.beside == (("diabetes", typed[3:-1]),)


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("no just both feet swell from the pregabalin", ""),
        ("both hands are cold", ""),
        ("the other foot swells too", ""),
        ("swells and colder", "heat swelling"),
        ("swells, and the nails are thick", "swelling hair_nails"),
    ],
)
def test_a_no_to_a_difference_of_one_side_stays_a_no(words: str, rows: str) -> None:
    skin = next(question for question in PAIN_QUESTIONS if question.field == "skin_changes")
    prompt = Prompt(key="k", text="Different?", kind=Kind.MANY, options=skin.choices(), own_words=True)
    reply = with_rows_named(Answered((), words=words), skin, prompt)
    assert " ".join(reply.value) == rows
    assert rows or reply.words == words


ANOTHER = {
    "2 5 8 hep c but its cured, 18. kidneys a lil low they said": (
        "high_blood_pressure lung kidney liver mental_health",
        "Kidney disease: kidneys a lil low they said; Liver disease or hepatitis: hep c but its cured",
    ),
    "5. liver is fatty they said": ("lung liver", "Liver disease or hepatitis: liver is fatty they said"),
    "18 ptsd. had a stroke in 2019": (
        "stroke mental_health",
        "Stroke: had a stroke in 2019; Depression, anxiety or PTSD: ptsd",
    ),
    "2, 7. copd too": ("high_blood_pressure lung kidney", "Asthma, COPD or other lung disease: copd too"),
    "15 18. they said my heart is enlarged": (
        "heart thyroid mental_health",
        "Heart disease or a stent: they said my heart is enlarged",
    ),
    "2 5 kidneys a lil low": ("high_blood_pressure lung kidney", "Kidney disease: kidneys a lil low"),
    "18. doc said my kidneys are going": ("kidney mental_health", "Kidney disease: doc said my kidneys are going"),
    "18 depression. glaucoma in left eye": (
        "glaucoma mental_health",
        "Glaucoma: glaucoma in left eye; Depression, anxiety or PTSD: depression",
    ),
    "11 kidney cancer 2019": ("cancer", "Cancer, now or before: kidney cancer 2019"),
    "18. from the kidney stones": ("mental_health", "Depression, anxiety or PTSD: from the kidney stones"),
    "2. takes lisinopril for kidneys": ("high_blood_pressure", "High blood pressure: takes lisinopril for kidneys"),
}


@pytest.mark.parametrize("typed", ANOTHER)
def test_words_that_name_another_illness_tick_it_and_stand_with_it(typed: str) -> None:
    reply = with_rows_named(replace(pick_ticks(typed, ILL), typed=typed), CONDITIONS, ILL)
    moment, here = Moment(date(2026, 11, 30)), Address("health", "conditions")
    told = with_words(Visit(), CONDITIONS, here, reply, ILL, moment).health.condition_details
    assert (" ".join(str(one) for one in reply.value), told) == ANOTHER[typed]


BESIDE = {
    "13 borderline diabetes": ("arthritis", "borderline diabetes"),
    "13, borderline diabetes": ("arthritis", "borderline diabetes"),
    "13 pre diabetes": ("arthritis", "pre diabetes"),
    "13 2 borderline diabetic": ("high_blood_pressure arthritis", "borderline diabetic"),
    "2 13 prediabetes": ("high_blood_pressure arthritis", "prediabetes"),
    "2 kidney function borderline": ("high_blood_pressure", "kidney function borderline"),
    "2 no diabetes": ("high_blood_pressure", "no diabetes"),
    "13 of the thumbs and borderline diabetes": (
        "arthritis", "Arthritis or an immune disease: of the thumbs; borderline diabetes",
    ),
    "13 RA, borderline diabetes": ("arthritis", "Arthritis or an immune disease: RA; borderline diabetes"),
    # of the row itself
    "13 gout": ("arthritis", "Arthritis or an immune disease: gout"),
    "1 borderline": ("diabetes", "Diabetes: borderline"),
    "2 borderline high": ("high_blood_pressure", "High blood pressure: borderline high"),
    "12 osteopenia": ("osteoporosis", "Thin bones or an easy break: osteopenia"),
    "13 2 in the neck": ("arthritis", "Arthritis or an immune disease: 2 in the neck"),
}  # fmt: skip


@pytest.mark.parametrize("typed", BESIDE)
def test_what_names_another_illness_is_not_of_the_row_it_stands_behind(typed: str) -> None:
    """ "Diabetes: arthritis: borderline diabetes" tells a clinician nothing."""
    prompt = replace(ILL, can_be_unsure=True)
    reply = with_rows_named(pick_ticks(typed, prompt), CONDITIONS, prompt)
    visit = with_words(
        Visit(), CONDITIONS, Address("health", "conditions"), reply, prompt, Moment(date(2026, 11, 28))
    )
    assert (" ".join(reply.value), visit.health.condition_details) == BESIDE[typed]
