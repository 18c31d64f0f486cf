"""Words typed at a question with answers of its own: one of them, or none and it is asked once more."""

from __future__ import annotations

import pytest

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Question
from visitprep.lines.options_said import SAID
from visitprep.terminal.picking.one_row_named import rows_in_words
from visitprep.wording import Wording

TYPED: dict[str, dict[str, str]] = {
    "Effect": {
        "best 2 days in 3 years": "a_lot",
        "almost all gone": "a_lot",
        "worked great": "a_lot",
        "did squat": "none",
        "waste of money": "none",
        "made me worse": "worse",
        "no worse": "",
        "it was so so": "some",
        "didnt help much": "",
        "took the edge off": "",
        "a tad": "a_little",
        "helped a lot": "a_lot",
        "did not help a lot": "",
        "didnt do a thing": "none",
        "flared me up for days": "worse",
        "too early to say": "too_soon",
        "well it helped some": "some",
        "lots better": "a_lot",
        "nothing at all": "none",
        "idk": "unsure",
    },
    "Helps": {
        "its for a fib": "not_for_pain",
        "thats for my blood pressure": "not_for_pain",
        "helps the feet a little i guess": "a_little",
        "it dont help none": "not_at_all",
        "not at all": "not_at_all",
        "lifesaver": "a_lot",
        "not for pain": "not_for_pain",
        "only been on it a week": "too_soon",
        "some": "some",
        "it doesn't help": "not_at_all",
    },
    "AllergySeverity": {
        "well i was in the hospital 3 nights confused": "severe",
        "hives all over": "rash",
        "threw up": "side_effect",
        "sick to my stomach": "side_effect",
        "i was a kid, mom said": "unknown",
        "couldnt breathe": "severe",
        "my throat closed": "severe",
        "itchy": "rash",
        "didnt need a hospital": "",
        "not bad at all": "",
        "made me loopy": "side_effect",
    },
    "Copy": {
        "dr feldt has it i only got the cd": "no",
        "dr weir at the ortho has it": "no",
        "surgeon has it": "no",
        "the va has it": "no",
        "lost it": "no",
        "in my folder": "have_it",
        "i have it at home": "have_it",
        "on my phone": "have_it",
        "they're sending it": "asked_for_it",
        "asked for it last week": "asked_for_it",
        "its at the pain clinic": "at_the_clinic",
        "they sent it over": "at_the_clinic",
        "never got one": "no",
        "dont have it": "no",
        "yes": "",
        "pain clinic has it": "at_the_clinic",
        "its at the infirmary so they have it": "at_the_clinic",
        "they already have it": "at_the_clinic",
        "you have it already": "at_the_clinic",
        "they gave me it, its in my folder": "have_it",
        "the gp has it": "no",
    },
    "Trend": {
        "worse every month": "worse",
        "about the same for yrs": "same",
        "not getting better": "",
        "up n down": "up_and_down",
        "little better": "better",
        "its getting worse": "worse",
        "good days and bad": "up_and_down",
        "hasnt changed": "same",
        "better since the shot": "better",
        "depends on the weather": "up_and_down",
    },
    "Pattern": {
        "all the time": "constant",
        "never goes away": "constant",
        "constant but worse at nite": "constant",
        "on and off": "comes_and_goes",
        "comes and goes, only when i move it": "comes_and_goes",
        "always there with flares": "constant_flares",
        "sometimes": "comes_and_goes",
        "depends": "varies",
        "always": "constant",
        "spells": "comes_and_goes",
    },
    "HowOften": {
        "every day": "every_day",
        "twice a week": "some_days",
        "couple times a month": "rarely",
        "almost every day": "most_days",
        "most days": "most_days",
        "5 days a week": "most_days",
        "hardly ever": "rarely",
        "every single day": "every_day",
        "every other day": "some_days",
        "it depends": "varies",
    },
    "LowDays": {
        "never": "never",
        "some days": "some_days",
        "more than not": "most_days",
        "im ok": "never",
        "all the time": "every_day",
        "now and then": "some_days",
        "pretty much every day": "every_day",
        "holidays mostly, a few": "some_days",
        "always": "every_day",
        "often": "most_days",
    },
    "OnsetSpeed": {
        "slow over the years": "gradual",
        "woke up with it": "sudden",
        "it crept up": "gradual",
        "all at once": "sudden",
        "not sudden": "",
        "over time": "gradual",
        "bam": "sudden",
    },
    "VisitMode": {
        "in person karen drives me": "in_person",
        "my son is driving me": "in_person",
        "on zoom": "video",
        "they will call me": "phone",
        "video on my phone": "video",
        "going there": "in_person",
    },
    "VisitKind": {
        "first": "first",
        "new patient": "first",
        "been there before": "follow_up",
        "they said a shot": "procedure",
        "follow up": "follow_up",
    },
}
"""By the kind of answer: what was typed, and the code of the answer; empty where it may be two, or none."""


@pytest.mark.parametrize("kind", SAID, ids=lambda kind: kind.__name__)
def test_words_name_one_answer_or_none(kind: type) -> None:
    options = Question("x", Wording("x"), Kind.ONE, tuple(kind)).choices()
    read = {}
    for typed in TYPED[kind.__name__]:
        found, _ = rows_in_words(typed, options, loosely=True)
        read[typed] = found[0].code if len(found) == 1 else ""
    assert read == TYPED[kind.__name__]
