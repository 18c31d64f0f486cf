"""Kinds of label lines, with a line of each and further ones. Every line is made up or a label's usual words."""

from __future__ import annotations

import pytest

from visitprep.medicines.label.line import read_label_line, read_parts

FIELDS = ("name", "strength", "form", "dose", "when", "as_needed", "reason", "limits")

KINDS: list[tuple[str, dict[str, object]]] = [
    # as needed, and the reason without "for"
    ("Tylenol 500 mg 2 tabs PO q6h prn pain",
     {"name": "Tylenol", "strength": "500 mg", "dose": "2 tabs PO", "when": "q6h", "as_needed": "prn", "reason": "pain"}),
    ("Xanax 0.5 mg bid prn anxiety",
     {"name": "Xanax", "strength": "0.5 mg", "when": "bid", "as_needed": "prn", "reason": "anxiety"}),
    ("Losartan 50 mg once a day blood pressure",
     {"name": "Losartan", "strength": "50 mg", "when": "once a day", "reason": "blood pressure"}),
    # "up to N times"
    ("Ultram 50 mg 1-2 tablets up to 4 times a day as needed for pain",
     {"name": "Ultram", "strength": "50 mg", "dose": "1-2 tablets", "when": "up to 4 times a day",
      "as_needed": "as needed", "reason": "pain"}),
    ("Zapain 30/500 2 up to four times daily",
     {"name": "Zapain", "strength": "30/500", "dose": "2", "when": "up to four times daily"}),
    # a ceiling
    ("Phenergan 25 mg every 6 hours as needed, max 4 doses/day",
     {"name": "Phenergan", "strength": "25 mg", "when": "every 6 hours", "as_needed": "as needed",
      "limits": ("max 4 doses/day",)}),
    ("tramadol 50 mg q6h, not to exceed 8 per day",
     {"name": "tramadol", "strength": "50 mg", "when": "q6h", "limits": ("not to exceed 8 per day",)}),
    # one form or many
    ("omeprazole 20 mg cap 1 cap PO daily",
     {"name": "omeprazole", "strength": "20 mg", "form": "cap", "dose": "1 cap PO", "when": "daily"}),
    ("metformin 500 mg tablet(s) 2 tablet(s) with dinner",
     {"name": "metformin", "strength": "500 mg", "form": "tablet(s)", "dose": "2 tablet(s)", "when": "with dinner"}),
    # "times/day"
    ("tramadol 50mg capsules TAKE 1 OR 2 4 TIMES/DAY WHEN REQUIRED",
     {"name": "tramadol", "strength": "50mg", "form": "capsules", "dose": "TAKE 1 OR 2", "when": "4 TIMES/DAY",
      "as_needed": "WHEN REQUIRED"}),
    # units of a vitamin are its strength, of an insulin they are how much
    ("Vitamin D3 2000 units daily", {"name": "Vitamin D3", "strength": "2000 units", "when": "daily"}),
    ("vitamin D 50,000 units once a week", {"name": "vitamin D", "strength": "50,000 units", "when": "once a week"}),
    ("Lantus 20 units at bedtime", {"name": "Lantus", "dose": "20 units", "when": "at bedtime"}),
    # the other name in brackets
    ("Zocor (simvastatin) 20mg Tablet", {"name": "Zocor (simvastatin)", "strength": "20mg", "form": "Tablet"}),
    ("sertraline (generic for Zoloft) 100 mg daily",
     {"name": "sertraline (generic for Zoloft)", "strength": "100 mg", "when": "daily"}),
    # a length
    ("Amoxicillin 500 mg capsule 1 cap PO TID x 10 days",
     {"name": "Amoxicillin", "strength": "500 mg", "form": "capsule", "dose": "1 cap PO", "when": "TID x 10 days"}),
    ("Keflex 500 mg qid for the next 7 days", {"name": "Keflex", "strength": "500 mg", "when": "qid for the next 7 days"}),
    # the hospital's count
    ("Percocet 5-325 mg Tablet Sig: One (1) Tablet PO Q4H as needed for pain",
     {"name": "Percocet", "strength": "5-325 mg", "form": "Tablet", "dose": "One (1) Tablet PO", "when": "Q4H",
      "as_needed": "as needed", "reason": "pain"}),
    ("Lyrica 75 mg capsule take 1 capsule (75 mg) by mouth twice daily",
     {"name": "Lyrica", "strength": "75 mg", "form": "capsule", "dose": "take 1 capsule (75 mg) by mouth",
      "when": "twice daily"}),
    # under the skin
    ("Novolog 10 units SC daily", {"name": "Novolog", "dose": "10 units", "when": "SC daily"}),
    ("Humira 40 mg subcut every other week", {"name": "Humira", "strength": "40 mg", "when": "subcut every other week"}),
    # where a cream goes
    ("Hydrocortisone 1% Cream - apply to the affected area twice a day",
     {"name": "Hydrocortisone", "strength": "1%", "form": "Cream", "when": "apply to the affected area twice a day"}),
    ("Capsaicin cream to both feet three times a day",
     {"name": "Capsaicin cream", "when": "to both feet three times a day"}),
    # grams of a gel or a powder are how much
    ("Voltaren gel 2 g twice a day", {"name": "Voltaren gel", "dose": "2 g", "when": "twice a day"}),
    ("diclofenac 1% gel 4 g to affected knee four times a day",
     {"name": "diclofenac", "strength": "1%", "form": "gel", "dose": "4 g", "when": "to affected knee four times a day"}),
    ("Miralax 17 g daily", {"name": "Miralax", "dose": "17 g", "when": "daily"}),
    # more than one word or number of a name
    ("Tylenol with codeine no. 3 1 tablet q6h", {"name": "Tylenol with codeine no. 3", "dose": "1 tablet", "when": "q6h"}),
    ("levothyroxine sodium 100 mcg daily", {"name": "levothyroxine sodium", "strength": "100 mcg", "when": "daily"}),
]  # fmt: skip


@pytest.mark.parametrize(("line", "fields"), KINDS)
def test_a_kind_of_label_is_understood_whole(line: str, fields: dict[str, object]) -> None:
    """Every field is a piece of the line."""
    read = read_label_line(line)
    assert read is not None
    assert {field: getattr(read, field) for field in FIELDS if getattr(read, field)} == fields


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("fentanyl 25 mcg/hr patches every 72 hours", "fentanyl patch"),
        ("fentanyl 25 mcg/hr patch every 72 hours", "fentanyl patch"),
        ("lidocaine 5% patches 12 hours on 12 hours off", "lidocaine patch"),
        ("diclofenac 1% gel twice a day", "diclofenac gel"),
    ],
)
def test_the_form_tells_the_row_in_one_and_in_many(line: str, row: str) -> None:
    read = read_label_line(line)
    assert read is not None and read.entry is not None and read.entry.name == row


@pytest.mark.parametrize(
    "line",
    [
        "clonazepam .5 daily",
        "lorazepam .5 nightly",
        "gabapentin 1800 a day",
        "warfarin 8 daily",
        "lisinopril 15 daily",
        "oxycodone 40 a day",
        "melatonin 20 nightly",
        "methotrexate 17.5 weekly",
        "Effexor 225 daily",
        # further ones
        "morphine 60 a day",
        "tizanidine 3 a day",
        "diazepam 7.5 daily",
        "prednisone 12 daily",
        "Cymbalta 90 daily",
        "levothyroxine 44 daily",
        "metoprolol 12.5 nightly",
        "warfarin 4 daily",
        "baclofen 30 a day",
        "lorazepam 2-4 a day",
        "methotrexate 6 weekly",
    ],
)
def test_a_bare_number_before_daily_is_not_how_many(line: str) -> None:
    """It may be milligrams: two readings are not understood."""
    assert read_label_line(line) is None


@pytest.mark.parametrize(
    ("line", "strength", "when"),
    [
        ("Aleve 2 a day", "", "2 a day"),
        ("lisinopril 20 1 daily", "20", "1 daily"),
        ("gabapentin 300 6 a day", "300", "6 a day"),
        ("Cymbalta 30 2 daily", "30", "2 daily"),
        ("Advil 6 a day", "", "6 a day"),
        ("methotrexate 2.5 mg 6 weekly", "2.5 mg", "6 weekly"),
        ("Norco 4-6 a day", "", "4-6 a day"),
        ("oxycodone 5 mg 4 a day", "5 mg", "4 a day"),
        ("metformin 2 a day", "", "2 a day"),
        ("Tylenol 1/2 daily", "", "1/2 daily"),
    ],
)
def test_a_count_stays_a_count(line: str, strength: str, when: str) -> None:
    """It is small, and no label of that medicine has it; or the strength stands before it."""
    read = read_label_line(line)
    assert read is not None and (read.strength, read.when) == (strength, when)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("gabapentin 300 mg 1-1-2", ("1-1-2",)),
        ("prednisone 10 mg taper", ("taper",)),
        ("gabapentin 100 mg increase by 1 every 3 days", ("increase by 1 every 3 days",)),
        ("Pennsaid 2% 2 dollops on each knee twice a day", ("2 dollops",)),
        ("Norco 5-10 mg q6h", ("5-10 mg",)),
        ("Tylenol 8 hour 650 mg", ("8 hour",)),
    ],
)
def test_what_turns_or_counts_the_unknown_is_no_field(line: str, left: tuple[str, ...]) -> None:
    """A number beside a word that is not known is left with its word."""
    parts = read_parts(line)
    assert parts is not None and parts.left == left and parts.line.dose == ""
