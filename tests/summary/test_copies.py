"""The right copy for the right reader: what each holds, and what it must never tell."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator
from typing import Any

import pytest
from msgspec.structs import replace
from tests.blocks import texts, walk_blocks
from tests.people import PEOPLE, person
from tests.summary.told import copy_of, documented, section_text, whole_text

from sentences import ONE_TOPIC, TO_BRING
from visitprep.document.blocks import Beside, Card, Document, Fields, Part, TickList, WriteLines
from visitprep.document.sheet import Sheet
from visitprep.summary.copies.table import COPIES
from visitprep.summary.copies.which_sections import TOGETHER, narrowed, pieces_of
from visitprep.summary.may_share import PIECES, without
from visitprep.visit.countdown import Start
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.facts import Fact
from visitprep.visit.records import fields
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.records.record import Item
from visitprep.visit.to_bring import ToBring
from visitprep.visit.visit import LISTS, RECORDS, Visit, record_type

SMALL = tuple(copy for copy in COPIES if copy not in ("clinic", "me", "own-doctor"))
"""Copies whose every field is listed in docs/what-each-copy-holds.md."""


def _is_documented(copy: str, part: str, field: str) -> bool:
    return bool({part, f"{part}.{field}"} & documented(copy))


def _fields() -> Iterator[tuple[str, str]]:
    for part in (*RECORDS, *LISTS):
        for field in record_type(part).answerable():
            yield part, field


def _canary(part: str, field: str) -> Any:
    """A value of that field which is nobody else's; None where it is chosen and not written."""
    kinds = typing.get_args(record_type(part).model_fields[field].annotation)
    kind = next(kind for kind in kinds if kind is not type(None))
    word = f"c-{part} {field}".replace("_", " ")
    if kind in (fields.Line, fields.Words):
        return word
    if typing.get_origin(kind) is typing.Annotated and typing.get_args(kind)[0] is PartialDate:
        return PartialDate(said=word, value=None)
    return None


def _visit_of_canaries(**more: dict[str, Any]) -> Visit:
    content: dict[str, Any] = {}
    for part, field in _fields():
        if (value := _canary(part, field)) is not None:
            content.setdefault(part, {})[field] = value
    for part, values in more.items():
        content[part] |= values
    return Visit.model_validate(
        {part: [values] if issubclass(record_type(part), Item) else values for part, values in content.items()}
    )


CANARIES = _visit_of_canaries(
    respondent={"filled_by": "caregiver_with_patient"},
    mood={"print_it": "yes"},
    work={"print_claim": "yes"},
    substances={"print_it": "yes"},
    team={"name": "Dr. c-medicines prescriber"},
    tests={"trouble": "a rash: c-tests trouble"},
)

SPEAKING = _visit_of_canaries(
    respondent={"filled_by": "caregiver_with_patient"},
    health={
        "blood_thinner": "yes",
        "condition_details": "diabetes: c-health condition details",
        "hospital_stays": "diabetes: c-health hospital stays",
        "emergency_visits": "diabetes: c-health emergency visits",
    },
    medicines={"reason": "kidney: c-medicines reason"},
    surgeries={"what": "new knee: c-surgeries what"},
    treatments={"kind": "stimulator", "ongoing": "yes", "ended": None},
    tests={"trouble": "a rash: c-tests trouble"},
)
"""Where what was typed is about something that the card tells of."""


def _told(copy: str, visit: Visit) -> set[tuple[str, str]]:
    text = whole_text(copy_of(visit, copy)).casefold()
    canaries = ((where, _canary(*where)) for where in _fields())
    return {where for where, word in canaries if word and _said(word).casefold() in text}


def _said(canary: Any) -> str:
    return canary.said if isinstance(canary, PartialDate) else str(canary)


@pytest.mark.parametrize("copy", SMALL)
def test_every_answer_on_a_copy_is_documented_and_every_documented_one_is_there(copy: str) -> None:
    """Each field says its own name; what is found on the page is exactly the list in docs/what-each-copy-holds.md."""
    told = _told(copy, SPEAKING if copy == "card" else CANARIES)
    written = {(part, field) for part, field in _fields() if _canary(part, field)}
    expected = {(part, field) for part, field in written if _is_documented(copy, part, field)}
    # There for when the other name was not given.
    other_name = {"companion": {("person", "name")}, "card": {("person", "preferred_name")}}
    expected -= other_name.get(copy, set())
    expected -= {("team", "name")} - told  # it is that of the prescriber here
    expected -= {("treatments", "ended")}  # one that has ended is no implant any more
    assert told == expected


@pytest.mark.slow_after(3)
@pytest.mark.parametrize("copy", SMALL)
@pytest.mark.parametrize("name", [name for name in PEOPLE if name != "barely"])
def test_what_is_not_documented_changes_nothing(copy: str, name: str) -> None:
    """Not a word, not a number, not a gap, not a note: the page is the same without the answer."""
    visit = person(name)
    before = _fullest_and_shortest(copy_of(visit, copy))
    for part, field in _fields():
        if not _is_documented(copy, part, field) and (without := _without_field(visit, part, field)) != visit:
            assert _fullest_and_shortest(copy_of(without, copy)) == before, (part, field)


def _fullest_and_shortest(document: Document) -> tuple[Document, tuple[Sheet, ...]]:
    """Of page 1 the choice with all of it and the one with the least: those between hold no more than the first."""
    sheets = document.sheets
    return replace(document, sheets=None), (sheets.choices[0], sheets.choices[-1]) if sheets else ()


def _without_field(visit: Visit, part: str, field: str) -> Visit:
    def bare(record: Any) -> Any:
        gaps = {name: gap for name, gap in record.gaps.items() if name != field}
        notes = {name: note for name, note in record.notes.items() if name != field}
        return record.model_copy(update={field: None, "gaps": gaps, "notes": notes})

    held = getattr(visit, part)
    changed = tuple(map(bare, held)) if isinstance(held, tuple) else held and bare(held)
    return visit.model_copy(update={part: changed})


def test_the_persons_own_copy_tells_nothing_else_either() -> None:
    written = _told("me", CANARIES)
    assert {where for where in written if not _is_documented("me", *where)} == set()
    assert ("questions", "text") in written and ("closing", "opening") in written


def test_the_clinics_copy_tells_all_that_is_allowed() -> None:
    """Everything but the text for the person's own mouth, and what they wrote down after the visit."""
    missing = {where for where in _fields() if _canary(*where)} - _told("clinic", CANARIES)
    afterwards = {where for where in missing if where[0] in ("after", "decided") or where[1] == "answer"}
    assert missing - afterwards == {("closing", "opening"), ("team", "name")}


@pytest.mark.parametrize("name", ["typical", "caregiver", "everything"])
def test_a_pharmacist_reads_nothing_of_mood_pain_or_claims(name: str) -> None:
    visit = person(name)
    text = whole_text(copy_of(visit, "pharmacist"))
    told = (
        *(pain.place for pain in visit.pains or ()),
        visit.reason.main_reason,
        visit.mood.in_own_words,
        visit.mood.stressors,
        visit.helper_view.mood,
        visit.function.stopped_doing,
        visit.closing.anything_else,
    )
    for words in told:
        assert words is None or words not in text
    for word in ("PHQ", "PEG", "Mood", "claim", "Work", "Effect on life"):
        assert word not in text
    assert visit.medicines and all((medicine.name or "") in text for medicine in visit.medicines)
    sections = [section.id for section in copy_of(visit, "pharmacist").parts[0].sections]
    assert [id for id in sections if id != "names"][:3] == ["medicines", "stopped", "allergies"]


def _names(*medicines: str, **more: Any) -> dict[str, str]:
    """What a pharmacist reads of the names on the list; KeyError where there is nothing to read."""
    visit = Visit.model_validate({"medicines": [{"name": name} for name in medicines], **more})
    sections = copy_of(visit, "pharmacist").parts[0].sections
    (found,) = [section for section in sections if section.id == "names"]
    return {row.label: row.value for block in found.blocks if isinstance(block, Fields) for row in block.rows}


def test_a_pharmacist_reads_what_the_names_say() -> None:
    told = _names("oxycodone", "lorazepam", "gabapentin", "Tylenol", "Vicodin", "eloquis", "Glimbo")
    assert told == {
        "Opioids with sedatives": "oxycodone + Vicodin + lorazepam + gabapentin",
        "Same kind twice": "acetaminophen in 2 products: Tylenol, Vicodin",
        "Blood thinners": "eloquis (not recognised; may be Eliquis)",
        "Names not recognised": "eloquis (may be Eliquis)",
        "Names not known to visitprep, so not compared": "Glimbo",
    }


def test_a_pharmacist_reads_nothing_but_the_list_in_the_names() -> None:
    """Alcohol, a blood thinner that was only ticked, what is for the clinic: none of it."""
    more = {"substances": {"alcohol": "six beers", "print_it": "yes"}, "health": {"blood_thinner": "yes"}}
    assert _names("oxycodone", "lorazepam", **more) == {"Opioids with sedatives": "oxycodone + lorazepam"}
    with pytest.raises(ValueError, match="not enough values"):  # nothing to say is no section
        _names("oxycodone", **more)


def test_a_prescriber_is_found_in_the_team_and_two_of_one_name_are_not_guessed() -> None:
    text = section_text(copy_of(person("typical"), "pharmacist"), "prescribers")
    assert text == "Dr. Okafor\nDr. Ifeoma Okafor, Hillside Family Practice, 555 0150"
    with pytest.raises(KeyError):
        section_text(copy_of(person("caregiver"), "pharmacist"), "prescribers")


@pytest.mark.parametrize("name", ["typical", "caregiver", "everything"])
def test_a_companion_reads_no_diagnosis_and_no_medicine(name: str) -> None:
    visit = person(name)
    text = whole_text(copy_of(visit, "companion")).casefold()
    for medicine in (*(visit.medicines or ()), *(visit.past_medicines or ())):
        assert (medicine.name or "").casefold() not in text
    for condition in visit.health.conditions or ():
        assert condition.label.casefold() not in text
    for pain in visit.pains or ():
        assert (pain.place or "").casefold() not in text


BRING = (
    ToBring("id", "Photo ID", "The desk asks.", group="Everybody", start=Start.LEAVING_HOME, my_where="my purse"),
    ToBring("x", "The records", group="Everybody", start=Start.TWO_WEEKS),
    ToBring("x", "A driver", group="Way", start=Start.DAY_BEFORE, when=frozenset({Fact.DRIVER_NEEDED})),
    ToBring("x", "Naloxone", group="Opioids", start=Start.DAY_BEFORE, when=frozenset({Fact.OPIOID_NOW})),
    ToBring("x", "Device card", group="Implant", start=Start.LEAVING_HOME, when=frozenset({Fact.IMPLANT})),
)


def test_a_companion_carries_what_tells_nothing_and_hears_that_there_is_more() -> None:
    document = copy_of(person("typical"), "companion", bring=BRING)
    text = section_text(document, "carry")
    assert text.startswith("Photo ID\nIt is here: my purse.\nA driver")
    assert "2 more things to bring are on the patient's own list." in text
    for word in ("Naloxone", "Device", "Opioids", "The records", "The desk asks"):
        assert word not in whole_text(document)


def test_a_companion_has_where_when_whom_to_call_and_room_to_write() -> None:
    document = copy_of(person("caregiver"), "companion", bring=BRING)
    assert [section.id for section in document.parts[0].sections] == ["where", "carry", "after", "call"]
    text = whole_text(document)
    for told in (
        "15 December 2026",
        "Lakeview Pain Center",
        "Ana Example\n555 0172",
        "Ana Example, daughter, 555 0172",
    ):
        assert told in text
    assert "In an emergency, call 911." in text
    assert not re.search(r"[0-9]", section_text(document, "after")), "hours are the clinic's to say"
    after = replace(document, parts=(Part("", (document.parts[0].sections[2],)),))
    assert all(isinstance(block, WriteLines | Beside) for block in walk_blocks(after))


@pytest.mark.parametrize(("name", "said"), [("Rosa", "Rosa"), ("Wilhelmina van der Berg-Oyelaran", "the patient")])
def test_a_long_name_stands_in_no_line_to_fill_in(name: str, said: str) -> None:
    document = copy_of(Visit.model_validate({"person": {"name": name}}), "companion")
    assert f"When and where to pick {said} up" in section_text(document, "after")
    assert document.running_head == f"Coming along with {name}"


def test_a_companion_reads_what_was_added_to_the_time() -> None:
    """Also where the time itself is not known yet."""
    noted = {"notes": {"time": "Come 15 minutes early."}}
    for appointment, told in (({"time": "10:30"}, "10:30"), ({"gaps": {"time": "dont_know"}}, "does not know")):
        text = section_text(
            copy_of(Visit.model_validate({"appointment": appointment | noted}), "companion"), "where"
        )
        assert f"Time\n{told} (Come 15 minutes early.)" in text


def test_what_was_noted_beside_the_plan_is_the_persons_own() -> None:
    visit = Visit.model_validate({"decided": [{"what": "MRI"}], "notes": {"decided": "Luis wrote this down."}})
    assert "Luis wrote" not in whole_text(copy_of(visit, "clinic"))
    assert "Luis wrote" in section_text(copy_of(visit, "me"), "own-after")


def test_the_clinic_is_never_told_what_is_kept_for_the_room_and_the_person_is() -> None:
    kept = Visit.model_validate(
        {"pains": [{"place": "hip", "gaps": {"cause": "in_person"}, "notes": {"cause": "the fall at work"}}]}
    )
    assert "fall at work" not in whole_text(copy_of(kept, "clinic"))
    assert ONE_TOPIC in whole_text(copy_of(kept, "clinic"))
    assert "the fall at work" in section_text(copy_of(kept, "me"), "own-in-person")


@pytest.mark.parametrize("copy", COPIES)
def test_nothing_kept_for_the_room_reaches_another_copy(copy: str) -> None:
    if copy == "me":
        return
    visit = Visit.model_validate(
        {
            part: [_kept(part)] if issubclass(record_type(part), Item) else _kept(part)
            for part in (*RECORDS, *LISTS)
            if part not in ("person", "respondent", "appointment", "health", "sleep")
        }
    )
    assert "secret" not in whole_text(copy_of(visit, copy))


def _kept(part: str) -> dict[str, Any]:
    names = record_type(part).answerable()
    return {"gaps": dict.fromkeys(names, Gap.IN_PERSON), "notes": {name: f"secret of {name}" for name in names}}


def _long(number: int) -> Visit:
    medicines = [{"name": f"Medicine-{n}", "strength": f"{n} mg", "dose": "1 tablet", "when": "every morning"} for n in range(1, number + 1)]  # fmt: skip
    return Visit.model_validate(
        {"person": {"name": "Rosa Example"}, "medicines": medicines, "allergies": [{"thing": "Penicillin"}]}
    )


def _cards(visit: Visit, **more: Any) -> list[Card]:
    return [block for block in walk_blocks(copy_of(visit, "card", **more)) if isinstance(block, Card)]


def test_a_short_list_is_one_card_drawn_twice() -> None:
    (card,) = _cards(_long(6))
    assert card.times == 2 and card.title == "Rosa Example"
    assert card.note == "Prepared on 23 November 2026."


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("number", [21, 40, 200])
def test_a_long_list_goes_on_and_each_card_says_how_many_more(number: int, large: bool) -> None:
    cards = _cards(_long(number), large_print=large)
    assert len(cards) > 1
    seen = 0
    for place, card in enumerate(cards, 1):
        text = "\n".join(t for b in (*card.left, *card.right) for t in _words(b))
        seen += len(re.findall(r"Medicine-\d+ ", text))
        assert card.title == f"Rosa Example (card {place} of {len(cards)})" and card.times == 1
        if place < len(cards):
            left = number - seen
            assert card.note == f"{left} more medicine{'s' if left > 1 else ''}: on card {place + 1}"
    assert seen == number
    text = whole_text(copy_of(_long(number), "card"))
    assert all(f"Medicine-{n} " in text for n in range(1, number + 1))


def _words(block: Any) -> Iterator[str]:

    yield from texts((block,))


@pytest.mark.parametrize("others", [0, 40])
def test_a_long_entry_of_the_card_is_whole_where_there_is_room_and_else_says_where_the_rest_is(others: int) -> None:
    """Never cut: the name is whole in any case, and so is how bad it was."""
    name = "Penicillin " + "x" * 200
    long = {"thing": name, "reaction": "y" * 300, "severity": "severe"}
    visit = Visit.model_validate({"allergies": [long], "medicines": [{"name": "Senna"}] * others})
    text = whole_text(copy_of(visit, "card"))
    assert name in text and "severe" in text
    assert ("the rest is on the clinic's copy" in text, "yyy" in text) == (bool(others), not others)


def _card(**content: Any) -> Card:
    return _cards(Visit.model_validate(content))[0]


def _rows(card: Card) -> dict[str, str]:
    return {row.label: row.value for block in card.left if isinstance(block, Fields) for row in block.rows}


def test_what_was_said_of_mri_is_in_the_bar_of_the_card_with_the_severe_allergies() -> None:
    allergies = [
        {"thing": "latex", "severity": "severe"},
        {"thing": "dye"},
        {"thing": "Demerol", "severity": "severe"},
    ]
    stimulator = {"kind": "stimulator", "details": "left buttock, 2017, not MRI safe"}
    card = _card(devices=[stimulator], allergies=allergies)
    assert card.alert == "Spinal cord or nerve stimulator: not MRI safe; Severe allergies: latex, Demerol"
    many = [{"thing": f"a medicine with a long name, number {n}", "severity": "severe"} for n in range(9)]
    assert _card(devices=[stimulator], allergies=many).alert.endswith("not MRI safe; 9 severe allergies")
    assert _rows(card)["Implants"].endswith("left buttock, 2017, not MRI safe")
    silent = _card(devices=[stimulator | {"details": "left buttock"}], allergies=allergies)
    assert silent.alert == "Severe allergies: latex, Demerol"
    assert _card(allergies=[{"thing": "dye"}]).alert == ""


def test_the_card_tells_what_the_safety_table_tells_and_no_results() -> None:
    visit = {
        "health": {"blood_thinner": "yes", "blood_thinner_why": "uneven heartbeat", "conditions": ["kidney"]},
        "devices": [],
        "surgeries": [{"what": "left knee replacement"}],
        "medicines": [{"name": "Eliquis"}, {"name": "Lantus"}],
        "tests": [{"result": "INR 2.6, kidney 34"}],
    }
    rows = _rows(_card(**visit))
    assert rows["Blood thinners"] == "Eliquis; uneven heartbeat"
    assert rows["Diabetes"].startswith("answered no") and "Lantus" in rows["Diabetes"]
    assert rows["Implants"].startswith("answered no") and "left knee replacement" in rows["Implants"]
    assert rows["Kidney"] == "kidney disease" and "Not answered" not in rows
    assert _rows(_card(health={"conditions": []}))["None reported"] == "kidney, diabetes"
    assert _rows(_card())["Not answered"] == "blood thinners, implants, kidney, diabetes"


@pytest.mark.parametrize(
    ("visit", "told"),
    [
        ({"health": {"conditions": ["other"], "condition_details": "sickle cell disease"}}, "sickle cell"),
        ({"surgeries": [{"what": "spleen taken out", "when": "2001"}]}, "spleen"),
        ({"closing": {"anything_else": "no needles in my left arm"}}, "no needles in my left arm"),
        ({"health": {"conditions": ["heart"], "condition_details": "heart failure"}}, "heart failure"),
        ({"person": {"birth_date": "5 May 1995"}, "health": {"pregnant": "yes"}}, "yes"),
        ({"health": {"conditions": ["bleeding_clotting"], "condition_details": "hemophilia"}}, "hemophilia"),
    ],
)
def test_the_card_tells_whoever_finds_the_person(visit: dict[str, Any], told: str) -> None:
    new = {label: value for label, value in _rows(_card(**visit)).items() if label not in _rows(_card())}
    assert told in " ".join(new.values()), new


def test_a_no_and_an_illness_that_is_private_are_on_no_card() -> None:
    rows = _rows(_card(health={"pregnant": "no", "conditions": ["immune"], "condition_details": "HIV"}))
    assert "Pregnancy" not in rows and "HIV" not in " ".join(rows.values())


def test_a_medicine_on_the_card_is_as_on_the_label_and_then_as_it_is_really_taken() -> None:
    medicine = {"name": "oxycodone", "strength": "10 mg", "dose": "1 tablet", "when": "at bedtime"}
    assert "oxycodone 10 mg: 1 at bedtime → 4 a day" in whole_text(
        copy_of(Visit.model_validate({"medicines": [medicine | {"really_taken": "4 a day"}]}), "card")
    )
    assert "oxycodone 10 mg: 1 at bedtime\n" in whole_text(
        copy_of(Visit.model_validate({"medicines": [medicine | {"really_taken": "1 at bedtime"}]}), "card")
    )


def test_what_was_said_besides_does_not_stand_in_brackets_behind_a_name_of_the_card() -> None:
    """There it reads as one more name. What the name says already is not said again."""
    text = whole_text(
        copy_of(
            Visit.model_validate(
                {
                    "medicines": [
                        {"name": "metoprolol succ", "strength": "50 mg", "when": "am", "notes": {"name": "succ"}},
                        {"name": "norco", "when": "3 a week", "notes": {"name": "left over"}},
                    ],
                    "allergies": [
                        {"thing": "codeine", "reaction": "I threw up", "notes": {"thing": "Norco I can take"}}
                    ],
                }
            ),
            "card",
        )
    )
    assert "metoprolol succ 50 mg: am\n" in text
    assert "norco: 3 a week; left over\n" in text
    assert "codeine: I threw up; Norco I can take\n" in text


@pytest.mark.parametrize("state", [{}, {"allergies": [], "medicines": []}, {"gaps": {"allergies": "dont_know"}}])
def test_a_card_tells_none_from_not_answered(state: dict[str, Any]) -> None:
    text = whole_text(copy_of(Visit.model_validate(state), "card"))
    assert ("none reported" in text) == ("medicines" in state)
    assert ("not answered" in text) and ("does not know" in text) == ("gaps" in state)


def _narrowed(visit: Visit, copy: str, left_out: frozenset[str]) -> str:
    return whole_text(narrowed(copy_of(visit, copy, left_out=left_out), left_out))


def test_only_medicines_is_medicines_and_who_it_is() -> None:
    visit = person("typical")
    document = copy_of(visit, "clinic", bring=BRING)
    left_out = frozenset(pieces_of(document)) - {"medicines"}
    document = narrowed(copy_of(visit, "clinic", bring=BRING, left_out=left_out), left_out)
    assert [section.id for part in document.parts for section in part.sections] == ["medicines"]
    assert "Gabapentin" in whole_text(document) and "Penicillin" not in whole_text(document)
    assert "born 2 March 1968" in document.running_head


@pytest.mark.parametrize("piece", [name for name, piece in PIECES.items() if piece.parts])
def test_what_is_left_out_is_told_nowhere_but_in_the_safety_box(piece: str) -> None:
    text = _narrowed(CANARIES, "clinic", frozenset({piece, "safety"}))
    for part in PIECES[piece].parts:
        for field in record_type(part).answerable():
            word = _canary(part, field)
            assert word is None or (part, field) == ("medicines", "prescriber") or _said(word) not in text, field
    for seen in PIECES[piece].seen:
        assert (word := _canary("helper_view", seen)) is None or _said(word) not in text


def test_what_is_left_out_is_not_called_unanswered() -> None:
    """ "PHQ-4: not answered" would be a lie about somebody who answered it."""
    text = _narrowed(person("typical"), "clinic", frozenset({"mood", "sleep"}))
    assert "PHQ-4" not in text and "Sleep\n" not in text and "hours a night" not in text
    assert "PEG 6.7 of 10" in text


def test_the_safety_box_stays_whole() -> None:
    text = _narrowed(person("caregiver"), "clinic", frozenset({"medicines", "conditions", "allergies"}))
    assert "Eliquis" in text and "Medicines now" not in text


def test_every_section_of_the_interview_can_be_named() -> None:
    from visitprep.interview.questions.order_of_sections import SECTIONS

    for section in SECTIONS:
        assert set(TOGETHER.get(section.id, (section.id,))) <= set(PIECES)
    assert set(PIECES) >= {piece for pieces in TOGETHER.values() for piece in pieces}
    held = {part for piece in PIECES.values() for part in piece.parts}
    assert held == {*RECORDS, *LISTS} - {"person", "respondent", "appointment", "helper_view"}


def test_nothing_left_out_is_the_same_visit() -> None:
    assert without(person("everything"), ()) is person("everything") or without(CANARIES, ()) is CANARIES


def test_the_checklist_is_the_last_page_of_their_own_copy_and_on_no_other() -> None:
    last = copy_of(person("typical"), "me", bring=BRING).parts[-1]
    assert last.title == TO_BRING and isinstance(last.sections[0].blocks[0], TickList)
    for copy in set(COPIES) - {"me", "companion"}:
        document = copy_of(person("typical"), copy, bring=BRING)
        assert not any(isinstance(block, TickList) for block in walk_blocks(document))


def test_an_allergy_named_like_its_kind_is_said_once() -> None:
    text = section_text(copy_of(person("typical"), "pharmacist"), "allergies")
    assert text.count("Dye used for scans") == 1
    assert "Penicillin; Medicine" in text
