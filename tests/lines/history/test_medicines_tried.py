"""Medicines tried before, typed as a story: each with the words that tell of it. Every example is made up."""

from __future__ import annotations

from datetime import date

import pytest

from visitprep.lines.history import past_medicine
from visitprep.lines.history.medicines_tried import name_told, things_tried
from visitprep.visit.records.choices.medicine import Effect

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("tramadol in april made her confused, saw things, and she fell, amitriptyline just dry mouth",
         ["tramadol: in april made her confused, saw things, and she fell", "amitriptyline: just dry mouth"]),
        ("capsaicin cream burned like hell 2 days. they tried her on amitriptyline too, just dry mouth",
         ["capsaicin cream: burned like hell 2 days", "amitriptyline: just dry mouth"]),
        ("made me sick, tramadol, cymbalta sweats and no sleep", ["tramadol: made me sick", "cymbalta: sweats and no sleep"]),
        ("lyrica gained 30 lbs, swelled up, and couldnt think, nortriptyline hungover",
         ["lyrica: gained 30 lbs, swelled up, and couldnt think", "nortriptyline: hungover"]),
        ("topamax. tingly fingers, lost words. flexeril. sleepy",
         ["topamax: tingly fingers, lost words", "flexeril: sleepy"]),
        ("advil, tore up my stomach, aleve, same thing", ["advil: tore up my stomach", "aleve: same thing"]),
        ("excedrin, rebound headaches, imitrex chest tightness", ["excedrin: rebound headaches", "imitrex: chest tightness"]),
        ("i had hydrocodone, worked ok, and tylenol which does nothing",
         ["hydrocodone: worked ok", "tylenol: which does nothing"]),
        ("he had a bad time with percocet, saw spiders, dilaudid was fine",
         ["percocet: he had a bad time, saw spiders", "dilaudid: was fine"]),
        ("gabapentin, worked better with tylenol, soma", ["gabapentin: worked better with tylenol", "soma: "]),
        ("zanaflex (too sleepy), baclofen (nothing)", ["zanaflex: too sleepy", "baclofen: nothing"]),
        ("gabapentine, lyrika, both made me fat, tramodol", ["gabapentine: ", "lyrika: ", "both made me fat", "tramodol: "]),
        ("zomatrine, made me dizzy, ultram", ["zomatrine, made me dizzy", "ultram: "]),
        ("duloxetine, a nerve pill dr gave me, didnt help", ["duloxetine: ", "a nerve pill dr gave me, didnt help"]),
        ("lidocaine patches fell off, blue emu", ["lidocaine patches: fell off", "blue emu"]),
        ("duloxetine, that new one for migraines, muscle relaxer",
         ["duloxetine: ", "that new one for migraines", "muscle relaxer"]),
        ("ultram gave him seizures. aleve ate his stomach", ["ultram: gave him seizures", "aleve: ate his stomach"]),
        ("methadone 85mg worked but knocked me out and ekg. lyrica swelled up",
         ["methadone: 85mg worked but knocked me out and ekg", "lyrica: swelled up"]),
        ("methadone ok and ecg bad", ["methadone: ok and ecg bad"]),
        ("methadone helped but sleepy and qt", ["methadone: helped but sleepy and qt"]),
        ("lyrica swelling and balance", ["lyrica: swelling and balance"]),
        ("methotrexate stopped for liver and labs", ["methotrexate: stopped for liver and labs"]),
        ("topamax, numb fingers, memory", ["topamax: numb fingers, memory"]),
        ("norco and zorbex no help", ["norco: ", "zorbex no help"]),
        ("cbd oil, nothing, kratom, quit, wife found out", ["cbd oil: nothing", "kratom: quit, wife found out"]),
    ],
)  # fmt: skip
def test_words_that_name_no_medicine_go_with_the_one_before(words: str, things: list[str]) -> None:
    found = [(name_told(thing), thing) for thing in things_tried(words)]
    assert [": ".join(told) if told else thing for told, thing in found] == things


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("threw up and shaky quit it", "threw up and shaky"),
        ("confused, saw things, she fell, so i stopped it", "confused, saw things, she fell"),
        ("saw bugs on the wall", "saw bugs on the wall"),
        ("sick as a dog and then quit taking it", "sick as a dog"),
        ("slept 16 hours", "slept 16 hours"),
        ("tingly fingers, lost words", "tingly fingers, lost words"),
        ("made my bp high", "made my bp high"),
        ("cant get it anymore", None),
        ("my mom made me try it", None),
        ("slept better", None),
    ],
)
def test_trouble_is_told_without_its_end(words: str, trouble: str | None) -> None:
    assert past_medicine.read(words, TODAY).values.get("side_effects") == trouble


@pytest.mark.parametrize(
    ("words", "effect"),
    [
        ("shots in 2017. It was terrible, hot flashes and my mood got very bad", Effect.WORSE),
        ("in 2019, awful, made me throw up", Effect.WORSE),
        ("2020. Horrible. I gained 40 pounds", Effect.WORSE),
        ("it was a nightmare, I could not sleep for weeks", Effect.WORSE),
        ("last year. I had a terrible time on it, dizzy all day", Effect.WORSE),
        ("2018 it was terrible stuff, did nothing", Effect.NONE),
        ("2015, it was awful", None),
        ("2018, terrible headaches from it", None),
        ("2016 it helped a lot but the taste was awful", None),
    ],
)
def test_what_was_terrible_and_did_harm_made_it_worse(words: str, effect: Effect | None) -> None:
    assert past_medicine.read(words, date(2026, 11, 30)).values.get("effect") is effect
