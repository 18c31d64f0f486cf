"""Numbers and names at the list of what was tried, as somebody types them in one line. Every example is made up."""

from __future__ import annotations

import io
from contextlib import suppress
from datetime import date

import pytest

from visitprep.errors import InputEnded
from visitprep.interview.engine.interview import Interview
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.questions.tried.kinds import KINDS
from visitprep.interview.questions.tried.treatments import told_at_list
from visitprep.interview.tick_list import Ticked
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.visit import Visit


def sat(line: str) -> Visit:
    asker = PlainAsker(io.StringIO(f"{line}\n"), io.StringIO(), width=80)
    interview = Interview(
        Visit(), sections=[section("tried")], asker=asker, save=lambda visit: None, today=date(2026, 11, 29)
    )
    with suppress(InputEnded):
        interview.walk()
    return interview.visit


def typed(line: str) -> tuple[list[tuple[str, str | None, int | None]], list[str | None]]:
    """The treatments, each with its kind, what and how often; and the names of medicines."""
    visit = sat(line)
    treated = [(str(one.kind), one.what, one.sessions) for one in visit.treatments or ()]
    return treated, [one.name for one in visit.past_medicines or ()]


@pytest.mark.parametrize(
    ("line", "treated", "medicines"),
    [
        ("6, 14 by the oral surgeon, night guard, 2 root canals, cymbalta, lyrica",
         [("acupuncture", None, None), ("nerve_block", None, None), ("other", "night guard", None),
          ("other", "root canals", 2)], ["cymbalta", "lyrica"]),
        ("2 teeth pulled, elavil", [("other", "teeth pulled", 2)], ["elavil"]),
        ("6, 3 epidurals", [("acupuncture", None, None), ("injection", "epidurals", 3)], []),
        ("1, mouth guard, 4 botox", [("physical_therapy", None, None), ("other", "mouth guard", None),
                                     ("botox", "botox", 4)], []),
        ("2 every day, 9 wrist, 2 tylenol", [("home_exercise", None, None), ("brace", None, None)], ["tylenol"]),
        ("neurontin 2400, 19 back 2018", [("surgery", None, None)], ["neurontin"]),
        ("14 epidurals, 5 monthly", [("massage", None, None), ("nerve_block", None, None)], []),
        ("1, norco 10, tylenol 3", [("physical_therapy", None, None)], ["norco", "tylenol 3"]),
        ("8, tramadol, saw things, and she fell, elavil just dry mouth", [("heat_ice", None, None)],
         ["tramadol", "elavil"]),
        ("1 9 prednisone helped for a week, then nothing", [("physical_therapy", None, None), ("brace", None, None)],
         ["prednisone"]),
        ("12 weeks of pt didnt do anything, lyrica", [("physical_therapy", None, None)], ["lyrica"]),
        ("pt made it worse, lyrica, 2 months, nothing", [("physical_therapy", None, None)], ["lyrica"]),
        ("13 cortisone in the knee, mobic", [("injection", None, None)], ["mobic"]),
    ],
)  # fmt: skip
def test_a_count_is_of_its_treatment_and_no_medicine(
    line: str, treated: list[tuple[str, str | None, int | None]], medicines: list[str]
) -> None:
    assert typed(line) == (treated, medicines)


@pytest.mark.parametrize(
    ("words", "beside"),
    [
        ("2019, no help, tylenol", "2019, no help"),
        ("first one helped 6 weeks, other two did nothing", "first one helped 6 weeks, other two did nothing"),
        ("2 of them, first great, 2nd made it worse, lyrica", "2 of them, first great, 2nd made it worse"),
        ("L4, lyrica no help", "L4"),
        ("knee, helped some, 3 epidurals no help", "knee, helped some"),
    ],
)
def test_how_it_went_behind_a_comma_is_of_the_row_before(words: str, beside: str) -> None:
    said = Ticked(KINDS.rows(Visit()), ("injection",), words=words, beside=(("injection", words.split(",")[0]),))
    assert KINDS.hears(said).beside == (("injection", beside),)


@pytest.mark.parametrize(
    ("words", "sessions"),
    [
        ("2 of them, first great, 2nd made it worse", 2),
        ("first one 2022 helped, second one 2024 nothing", None),
    ],
)
def test_several_behind_one_tick_are_one_treatment_with_a_mixed_result(words: str, sessions: int | None) -> None:
    """What they did all in all is asked, with the words."""
    shot = Treatment(id="t", kind=TreatmentKind.INJECTION, notes={"kind": words})
    reading = told_at_list(shot, date(2026, 11, 29), None)
    assert (reading.values.get("sessions"), "effect" in reading.values) == (sessions, False)
    (asked,) = reading.unclear
    assert asked.field == "effect" and asked.typed in words


@pytest.mark.parametrize(
    ("line", "helped", "medicines"),
    [
        ("8 heat, helps a bit, tramadol", "a_little", [("tramadol", None)]),
        ("8, helps a bit, tramadol", "a_little", [("tramadol", None)]),
        ("tramadol, 8 heat, helps a bit", "a_little", [("tramadol", None)]),
        ("8 heat no help, tramadol, helps a bit", "none", [("tramadol", "a_little")]),
        ("1 3 8, made it worse, tramadol", None, [("tramadol", None)]),
    ],
)
def test_what_names_nothing_goes_with_the_row_before_it(
    line: str, helped: str | None, medicines: list[tuple[str, str | None]]
) -> None:
    visit = sat(line)
    heat = next(one for one in visit.treatments or () if one.kind == "heat_ice")
    assert heat.effect == helped
    assert [(one.name, one.effect) for one in visit.past_medicines or ()] == medicines


@pytest.mark.parametrize(
    ("line", "kinds", "medicines"),
    [
        ("1 5 19 topirimate, amitriptyline", ["physical_therapy", "massage", "surgery"], ["topirimate", "amitriptyline"]),
        ("1 19 lyrica", ["physical_therapy", "surgery"], ["lyrica"]),
        ("1 8 gabapentine, tramadol", ["physical_therapy", "heat_ice"], ["gabapentine", "tramadol"]),
        ("1 5 8 13 19 flexeril. amitriptaline", ["physical_therapy", "massage", "heat_ice", "injection", "surgery"],
         ["flexeril", "amitriptaline"]),
        ("1 17 naproxin", ["physical_therapy", "stimulator"], ["naproxin"]),
        ("6 tramadol", ["acupuncture"], ["tramadol"]),
        ("13 kenalog, tramadol", ["injection"], ["tramadol"]),
        ("13 topirimate, tramadol", ["injection"], ["topirimate", "tramadol"]),
        ("19 carpal tunnel, gabapentin", ["surgery"], ["gabapentin"]),
    ],
)  # fmt: skip
def test_a_medicine_behind_the_last_number_is_no_note_of_that_row(
    line: str, kinds: list[str], medicines: list[str]
) -> None:
    visit = sat(line)
    treated = visit.treatments or ()
    assert [str(one.kind) for one in treated] == kinds
    assert [one.name for one in visit.past_medicines or ()] == medicines
    noted = " ".join(words for one in treated for words in one.notes.values())
    assert not any(name in noted for name in medicines)


@pytest.mark.parametrize(
    ("line", "what", "effect", "medicines"),
    [
        (
            "1 5 lyrica, gabapentin. the warm pool helped me the most",
            "warm pool",
            "a_lot",
            ["lyrica", "gabapentin"],
        ),
        ("1 tramadol. the only thing that helps is lying down", "lying down", None, ["tramadol"]),
        ("1 5 lyrica, but walking helps the most", "walking", "a_lot", ["lyrica"]),
        ("6 tramadol. the best thing i tried was a weighted blanket", "weighted blanket", "a_lot", ["tramadol"]),
        ("1 3 baclofen. only thing that touched it was the hot tub", "hot tub", None, ["baclofen"]),
        ("2 3 tramadol the pool was great", "pool", "a_lot", ["tramadol"]),
        ("1 5 aspirin, my doctor helped a lot", "doctor", "a_lot", ["aspirin"]),
        ("1 13 gabapentin, the doctor says it helps", None, None, ["gabapentin"]),
        ("1 5 lyrica, the higher dose helped", None, None, ["lyrica"]),
        ("1 5 lyrica. it helped me the most", None, None, ["lyrica"]),
        ("1 tylenol. tylenol helped most", None, None, ["tylenol"]),
    ],
)
def test_a_sentence_about_something_else_is_a_treatment_of_its_own(
    line: str, what: str | None, effect: str | None, medicines: list[str]
) -> None:
    visit = sat(line)
    others = [(one.what, one.effect) for one in visit.treatments or () if one.kind == "other"]
    assert others == ([(what, effect)] if what else [])
    assert [one.name for one in visit.past_medicines or ()] == medicines
    if what:
        assert not any(one.effect or one.notes for one in visit.past_medicines or ())


@pytest.mark.parametrize(
    ("line", "row", "told", "medicine"),
    [
        ("5 massage helped a lot. lyrica no help", "massage", "a_lot", ("lyrica", "none")),
        ("1 13 19 shots helped some, lyrica", "injection", "some", ("lyrica", None)),
        ("1 16 topamax worked 6 months. my tens helps most", "tens", "a_lot", ("topamax", None)),
    ],
)
def test_words_go_to_the_row_they_name(line: str, row: str, told: str, medicine: tuple[str, str | None]) -> None:
    visit = sat(line)
    assert [one.effect for one in visit.treatments or () if one.kind == row] == [told]
    assert [(one.name, one.effect) for one in visit.past_medicines or ()] == [medicine]


@pytest.mark.parametrize(
    ("typed", "treated", "medicines", "note"),
    [
        ("1, 13 the shoulder, amitriptyline, capsaicin cream. tens not allowed, pacemaker",
         ["physical_therapy", "injection"], ["amitriptyline", "capsaicin cream"],
         "not tried: TENS unit (tens not allowed: pacemaker)"),
        ("1, 7 not allowed, pacemaker", ["physical_therapy"], [], "not tried: TENS unit (not allowed: pacemaker)"),
        ("acupuncture not allowed, warfarin", [], [], "not tried: Acupuncture (acupuncture not allowed: warfarin)"),
        ("tens not allowed, gabapentin", [], ["gabapentin"], "not tried: TENS unit (tens not allowed)"),
        ("lyrica. never had shots, doctor said no", [], ["lyrica"], "never had shots, doctor said no"),
        ("1 5, chiropractor not allowed, osteoporosis", ["physical_therapy", "massage"], [],
         "not tried: Chiropractic or osteopathy (chiropractor not allowed: osteoporosis)"),
        ("7\nnever had it, told no because of pacemaker", [], [],
         "not tried: TENS unit (told no because of pacemaker)"),
        ("7 8\n\nnever started, bad heart", ["heat_ice"], [], "not tried: TENS unit (bad heart)"),
        ("13 2 epidurals. march 2025 helped a lot 2 months. aug 2025 nothing", ["injection"], [], None),
    ],
)  # fmt: skip
def test_what_was_never_had_is_kept_with_its_reason_and_asked_no_more(
    typed: str, treated: list[str], medicines: list[str], note: str | None
) -> None:
    visit = sat(typed)
    assert [str(one.kind) for one in visit.treatments or ()] == treated
    assert [one.name for one in visit.past_medicines or ()] == medicines
    assert visit.notes.get("treatments") == note


def test_a_dose_behind_a_name_keeps_how_often_it_was_taken() -> None:
    past = sat("gabapentin 300 3 times a day, dizzy; lyrica 75, swelling").past_medicines or ()
    assert [one.highest_dose for one in past] == ["300 3 times a day", "75"]


def test_each_of_two_keeps_its_own_result() -> None:
    (shot,) = sat("13\nknee 2023, 2 of them, helped\nfirst one a lot, second not at all").treatments or ()
    assert (shot.effect, shot.sessions) == (None, 2)
    assert "first one a lot, second not at all" in shot.notes["effect"]


@pytest.mark.parametrize(
    ("lines", "asked", "not_asked"),
    [
        (["8", "heat on my back, a little"], "", "About when did it start?"),
        (["1", "back, 12 visits, a little"], "About when did it start?", "How long did the help last?"),
        (["15", "low back 2015 both sides", ":skip"], "Did it help?", "How long did the help last?"),
        (["15", "low back 2015 both sides", ":skip"], "Did it help?", "from 0 to 100 percent"),
        (["15", "low back 2015, helped some, 50%"], "How long did the help last?", "Did it help?"),
        (["17", "back, May 2017, helps some, 30%"], "", "How long did the help last?"),
        (
            ["13", "back 2019 3 of them, helped at first, worse at the end", "the first ones did then they didnt"],
            "all in all",
            "from 0 to 100 percent",
        ),
    ],
)
def test_nothing_is_asked_that_has_no_answer(lines: list[str], asked: str, not_asked: str) -> None:
    out = io.StringIO()
    asker = PlainAsker(io.StringIO("".join(f"{line}\n" for line in lines)), out, width=80)
    interview = Interview(
        Visit(), sections=[section("tried")], asker=asker, save=lambda visit: None, today=date(2026, 11, 29)
    )
    with suppress(InputEnded):
        interview.walk()
    assert asked in out.getvalue()
    assert not_asked not in out.getvalue()


@pytest.mark.parametrize(
    ("line", "kept", "medicines"),
    [
        ("1 and 7 and 13 in my back in twenty nineteen and tramadol which sent me funny",
         {"injection": "in my back in twenty nineteen"}, [("tramadol", "which sent me funny")]),
        ("4 in the spring and naproxen that tore my stomach up", {"chiropractic": "in the spring"},
         [("naproxen", "that tore my stomach up")]),
        ("5 at the gym and tramodol it made me see things", {"massage": "at the gym"},
         [("tramodol", "it made me see things")]),
        ("12 in 2020 but tramadol sent me funny", {"pain_program": "in 2020"}, [("tramadol", "sent me funny")]),
        ("7 and 13 in the hip last year and they gave me codeine which bunged me up",
         {"injection": "in the hip last year"}, [("codeine", "which bunged me up")]),
        ("13 in my back with cortisone and tramadol which upset my stomach",
         {"injection": "in my back with cortisone"}, [("tramadol", "which upset my stomach")]),
        ("13 in my back and massage did nothing", {"injection": "in my back", "massage": "massage"}, []),
        ("13 lidocaine and cortisone in my knee 2019", {"injection": "lidocaine and cortisone in my knee 2019"}, []),
        ("6 worked as well as tylenol and ibuprofen", {"acupuncture": "worked as well as tylenol and ibuprofen"}, []),
        ("1 twice and the pool helped", {"physical_therapy": "twice and the pool helped"}, []),
    ],
)  # fmt: skip
def test_what_stands_behind_an_and_is_no_part_of_the_row_before(
    line: str, kept: dict[str, str], medicines: list[tuple[str, str | None]]
) -> None:
    visit = sat(line)
    notes = {str(one.kind): "; ".join(one.notes.values()) for one in visit.treatments or ()}
    assert {kind: words for kind, words in notes.items() if words} == kept
    assert [(one.name, one.side_effects) for one in visit.past_medicines or ()] == medicines


def test_a_medicine_that_did_harm_is_not_told_with_the_treatment_whose_line_names_it() -> None:
    visit = sat("13\nin my back in 2019 seventy percent and tramadol which sent me funny")
    (shot,), (medicine,) = visit.treatments or (), visit.past_medicines or ()
    assert (shot.percent_relief, shot.what, dict(shot.notes)) == (70, "back", {})
    assert (medicine.name, medicine.side_effects) == ("tramadol", "which sent me funny")
    said = said_at(visit, f"treatments.{shot.id}:treated")
    assert said is not None and "tramadol" not in said.line
