"""Words typed with the safety ticks go to the row that they name. Every example is made up."""

from __future__ import annotations

import io
from contextlib import suppress
from datetime import date

import pytest

from visitprep.errors import InputEnded
from visitprep.interview.engine.interview import Interview
from visitprep.interview.prompts import Kind, Option, Prompt
from visitprep.interview.questions.health.safety_facts import SAFETY_FACTS
from visitprep.interview.questions.health.words_beside_ticks import words_in_rows
from visitprep.interview.questions.order_of_sections import section
from visitprep.interview.tick_list import Ticked
from visitprep.terminal.picking.ticks import pick_ticks
from visitprep.terminal.plain import PlainAsker
from visitprep.visit.visit import Visit
from visitprep.wording import Voice

ROWS = SAFETY_FACTS.rows(Visit())


@pytest.mark.parametrize(
    ("on", "words", "beside", "rows", "told"),
    [
        ("lying snores", "no blood thinners", (("snores", "no blood thinners"),), "lying snores",
         {"thinner": "no blood thinners", "snores": ""}),
        ("falls", "denies blood thinners, pacemaker, infection and steroid shots", (), "falls",
         {"thinner": "denies blood thinners", "device": "pacemaker"}),
        ("falls", "does not have a pacemaker, infection or snore", (), "falls",
         {"device": "does not have a pacemaker"}),
        ("snores", "no thinners, no metal", (("snores", "no thinners, no metal"),), "snores",
         {"thinner": "no thinners", "device": "no metal", "snores": ""}),
        ("falls", "no blood thinners just the baby aspirin; twice", (("falls", "twice"),), "thinner falls",
         {"thinner": "no blood thinners just the baby aspirin", "falls": "twice"}),
        ("thinner device", "the steroid shots were all more than a year ago", (), "thinner device",
         {"thinner": "", "device": "", "steroids": "the steroid shots were all more than a year ago"}),
        ("thinner", "cortisone years ago", (), "thinner", {"thinner": "", "steroids": "cortisone years ago"}),
        ("falls", "no thinner but i take aspirin", (), "thinner falls", {"thinner": "no thinner but i take aspirin"}),
        ("falls", "no thinners only a hernia", (), "falls", {"thinner": "no thinners only a hernia"}),
        ("falls", "no metal just a plate in my wrist", (), "device falls",
         {"device": "no metal just a plate in my wrist"}),
        ("falls", "twice. not pregnant", (("falls", "twice. not pregnant"),), "falls",
         {"falls": "twice", "pregnant": "not pregnant"}),
        ("snores", "also a pacemaker", (), "device snores", {"device": "also a pacemaker", "snores": ""}),
        ("thinner", "i wake myself gasping some nights", (("thinner", "i wake myself gasping some nights"),),
         "thinner stops_breathing", {"thinner": "", "stops_breathing": "i wake myself gasping some nights"}),
        ("falls", "twice, he wakes up choking", (("falls", "twice, he wakes up choking"),), "falls stops_breathing",
         {"falls": "twice", "stops_breathing": "he wakes up choking"}),
        ("falls", "twice, choked on a pill once", (("falls", "twice, choked on a pill once"),), "falls",
         {"falls": "twice, choked on a pill once"}),
        ("stops_breathing", "i take aspirin", (("stops_breathing", "i take aspirin"),), "thinner stops_breathing",
         {"thinner": "i take aspirin"}),
        ("emergency", "pneumonia; antibiotics since monday", (("emergency", "pneumonia"),), "infection emergency",
         {"emergency": "pneumonia", "infection": "antibiotics since monday"}),
        ("operations", "back 2011, pacemaker 2021", (("operations", "back 2011, pacemaker 2021"),),
         "device operations", {"operations": "back 2011, pacemaker 2021", "device": "pacemaker 2021"}),
        ("operations", "a plate in the collarbone", (("operations", "a plate in the collarbone"),), "device operations",
         {"operations": "a plate in the collarbone", "device": "a plate in the collarbone"}),
        ("operations", "wrist plate, taken out 2019", (("operations", "wrist plate, taken out 2019"),), "operations",
         {"device": ""}),
        ("operations", "no metal, just a hernia", (("operations", "no metal, just a hernia"),), "operations",
         {"operations": "just a hernia", "device": "no metal"}),
        ("steroids", "in the hospital in may", (("steroids", "in the hospital in may"),), "steroids",
         {"steroids": "in the hospital in may"}),
        ("thinner", "eliquis, had metal removed", (("thinner", "eliquis, had metal removed"),), "thinner",
         {"thinner": "eliquis, had metal removed"}),
        ("thinner device", "no thinners", (("device", "no thinners"),), "thinner device", {"device": "no thinners"}),
        ("device falls operations snores", "ray says i snore like a truck. no blood thinner", (),
         "device falls operations snores",
         {"snores": "ray says i snore like a truck", "thinner": "no blood thinner", "device": ""}),
        ("device operations", "i snore like a bear", (("operations", "i snore like a bear"),),
         "device operations snores", {"snores": "i snore like a bear", "operations": ""}),
        ("falls snores", "he says i stop breathing", (("snores", "he says i stop breathing"),),
         "falls snores stops_breathing", {"stops_breathing": "he says i stop breathing", "snores": ""}),
        ("falls snores", "in october, snore bad", (("falls", "in october, snore bad"),), "falls snores",
         {"falls": "in october", "snores": "snore bad"}),
        ("thinner device", "eliquis, pacemaker", (("device", "eliquis, pacemaker"),), "thinner device",
         {"thinner": "eliquis", "device": "pacemaker"}),
        ("device falls", "fell in october in the shower", (), "device falls",
         {"falls": "fell in october in the shower", "device": ""}),
        ("device", "stent 2019. eliquis", (("device", "stent 2019. eliquis"),), "thinner device",
         {"thinner": "eliquis", "device": "stent 2019"}),
        ("device", "stent 2019, took plavix for a year", (("device", "stent 2019, took plavix for a year"),), "device",
         {"device": "stent 2019, took plavix for a year"}),
        ("operations", "knee 2011, got infected", (("operations", "knee 2011, got infected"),), "operations",
         {"operations": "knee 2011, got infected"}),
        ("snores", "loud, fell twice last year", (("snores", "loud, fell twice last year"),), "falls snores",
         {"falls": "fell twice last year"}),
        ("falls", "used to snore", (("falls", "used to snore"),), "falls", {"falls": "used to snore"}),
        ("", "no blood thinners", (), "", {"thinner": "no blood thinners"}),
    ],
)  # fmt: skip
def test_each_piece_goes_to_its_row(
    on: str, words: str, beside: tuple[tuple[str, str], ...], rows: str, told: dict[str, str]
) -> None:
    found = words_in_rows(Ticked(ROWS, tuple(on.split()), words=words, beside=beside))
    assert found.on == tuple(rows.split())
    assert {code: found.beside_row(code) for code in told} == told


@pytest.mark.parametrize(
    ("typed", "many"),
    [
        ("fell twice, sep and oct", 2),
        ("7 twice", 2),
        ("had 2 falls this winter", 2),
        ("banana", None),
        ("none, fell 2 times but that was 2019", 0),
        ("0, i fell twice in 2021", 0),
        ("none, but fell twice in june", 2),
    ],
)
def test_a_fall_told_in_place_of_numbers_is_its_row_with_its_count(typed: str, many: int | None) -> None:
    out = io.StringIO()
    asker = PlainAsker(io.StringIO(f"none\n{typed}\n"), out, width=80)
    interview = Interview(
        Visit(), sections=[section("health")], asker=asker, save=lambda visit: None, today=date(2026, 11, 30)
    )
    with suppress(InputEnded):
        interview.walk()
    assert interview.visit.function.falls == many
    assert ("is not on the list" in out.getvalue()) is (many is None)


LIST = Prompt(
    "fits",
    "",
    Kind.MANY,
    options=tuple(Option(row.code, row.label.spoken(Voice())) for row in ROWS),
    ways=frozenset(),
    notes=True,
    can_be_unsure=True,
)
TOLD = {
    "2 7 9 n my wife used to say id quit breathin": "device falls operations stops_breathing?",
    "2 9 and i been on antibiotics for a tooth": "device infection operations",
    "9 knee 2012 and im on eliquis": "thinner operations",
    "2 n they gave me a cortizone shot in the hip in august": "device steroids",
    "7 twice, went to the er for it in june": "falls emergency",
    "9 gallbladder, husband says i snore and quit breathin at nite": "operations snores stops_breathing",
    "1 12 n i fell in the tub last month": "thinner falls emergency",
    "9 back 2014 n got a stim in my hip": "device operations",
    "7 once, ambulance took me": "falls emergency",
    "2 9, wife says i used to snore": "device operations snores?",
    "1 plavix 7 n im on amoxicillin right now": "thinner infection falls",
    "9 n a steroid shot in my back 3 months ago": "steroids operations",
    "9 fusion 2014 fell twice since": "falls? operations",
    "7 n was in the hospital for it": "falls emergency?",
    "7, 9. ER no he's too stubborn": "falls operations",
    "7, hospital never": "falls",
    "4 n 9 n take a aspirin ever day": "thinner lying operations",
    "9 tonsils so i dont snore no more": "operations",
    "9 back, no falls, no blood thinners": "operations",
    "9 steroid shot in my knee years ago": "operations",
    "2 7 9 and used to take warfarin": "device falls operations",
    "9, metal taken out in 2019": "operations",
    "4 y 7 n 9 y 10 n": "lying operations",
}


@pytest.mark.parametrize("typed", TOLD)
def test_what_the_words_tell_of_is_not_said_no_to(typed: str) -> None:
    reply = pick_ticks(typed, LIST)
    said = Ticked(ROWS, (*map(str, reply.value),), reply.unsure, reply.words, reply.beside, typed=typed)
    heard = SAFETY_FACTS.hears(said)
    told = " ".join(
        f"{row.code}?" if row.code in heard.unsure else row.code
        for row in ROWS
        if row.code in (*heard.on, *heard.unsure)
    )
    assert told == TOLD[typed]
