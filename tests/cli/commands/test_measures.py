"""One setting takes a measure out of the whole program, and everything else still works."""

from __future__ import annotations

import json

import make_interview
import pytest

from visitprep.interview.screens.in_person import kept_for_the_room
from visitprep.measures.instrument import KNOWN, load
from visitprep.usecases.session import Session
from visitprep.visit.answering import Address, Moment, with_gap
from visitprep.visit.records.choices.choice import Gap
from visitprep.visit.visit import Visit

TRACES = {
    "pgic": ("PGIC", '"pgic"', "my overall status", "Very much improved", "Minimally worse"),
    "peg": ("PEG", '"peg"', "interfered", "Does not interfere", "Krebs"),
    "phq4": ("PHQ", '"phq4"', "bothered by", "on edge", "More than half the days", "Nearly every day"),
}
"""Words that stand nowhere else in the program."""


@pytest.mark.slow_after(1)
@pytest.mark.parametrize("measure", KNOWN)
def test_a_measure_turned_off_leaves_no_trace(place, measure, monkeypatch):
    """Not in the blank file, the schema, the page in any format, the answers shown, nor the documentation of questions."""
    # Where each answer is printed says nothing of a measure, and takes hundreds of pages to find out.
    monkeypatch.setattr(make_interview, "printed", lambda part, field: "page 1")
    before = everything(place)
    if measure != "pgic":  # it is asked only since an earlier visit, and the made-up person has none
        assert all(any(trace in text for trace in TRACES[measure]) for text in before.values()), before.keys()
    assert any(trace in make_interview.page() for trace in TRACES[measure])
    assert place.run("measures", "--off", measure).returncode == 0
    for name, text in everything(place).items():
        assert [trace for trace in TRACES[measure] if trace in text] == [], name
    page = make_interview.page(frozenset({measure}))
    assert [trace for trace in TRACES[measure] if trace in page.split("## Words explained")[0]] == []
    place.run("measures", "--on", measure)
    assert everything(place) == before


def everything(place) -> dict[str, str]:
    calls = {
        "blank": ("answers", "--blank"),
        "schema": ("schema",),
        "screen": ("show", "--example", "--plain"),
        "html": ("export", "--example", "--format", "html", "--output", "-"),
        "markdown": ("export", "--example", "--format", "markdown", "--output", "-"),
    }
    done = {name: place.run(*call) for name, call in calls.items()}
    assert {name: run.returncode for name, run in done.items()} == dict.fromkeys(done, 0)
    return {name: run.stdout.decode() for name, run in done.items()}


@pytest.mark.parametrize("measure", KNOWN)
def test_it_is_not_asked_and_the_rest_is(place, measure):
    """The whole interview without it: every other question stays, in its place."""
    place.run("measures", "--off", measure)
    without = Session({"VISITPREP_HOME": str(place.home)}).sections
    with_all = Session({"VISITPREP_HOME": str(place.root / "elsewhere")}).sections
    instrument = load(measure)
    assert instrument is not None
    words = [text for section in without for _, question in section.questions() for text in asked(question)]
    assert not any(item.text in text for item in instrument.items for text in words)
    kept = [(part, q.field) for section in with_all for part, q in section.questions() if part != measure]
    assert [(part, q.field) for section in without for part, q in section.questions()] == kept


def asked(question) -> tuple[str, ...]:
    return question.ask.you, question.ask.them, question.guidance.you, question.help.you


def test_answers_given_before_stay_and_come_back(place):
    """They are not printed while it is off, and nothing is deleted."""
    (place.folder / "rosa.yaml").write_text(
        "person: {name: Rosa Made-Up}\npeg: {pain: 7, enjoyment: 8, activity: 6}\n"
    )
    place.run("start", "--answers", "rosa.yaml")
    place.run("measures", "--off", "peg")
    assert "7.0 of 10" not in place.run("show", "--plain").stdout.decode()
    assert place.visit["peg"]["pain"] == 7
    assert "pain: 7" in place.run("answers").stdout.decode()
    place.run("measures", "--on", "peg")
    assert "7.0 of 10" in place.run("show", "--plain").stdout.decode()


def test_a_question_kept_for_the_room_is_not_named_either():
    """The person's own page names what they keep for the room, but for the words of a measure left out."""
    moment = Moment(make_interview.date(2026, 11, 23))
    visit = with_gap(Visit(), Address("peg", "pain"), Gap.IN_PERSON, moment)
    assert len(kept_for_the_room(visit)) == 1
    assert kept_for_the_room(visit, measures_off=frozenset({"peg"})) == ()


def test_a_broken_setting_turns_nothing_off(place):
    """Nobody's visit waits for a setting."""
    place.home.mkdir()
    (place.home / "settings.json").write_text(json.dumps({"measures_off": "peg"}))
    assert "peg: on" in place.run("measures").stdout.decode()
