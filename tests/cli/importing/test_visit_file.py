"""Two sisters, two computers: each fills in half, and one visit comes of it."""

from __future__ import annotations

import re
import stat

import pytest
from runs import Place

ROSA = "person: {name: Rosa Example, birth_date: 9 May 1944, country: US}\n"
ANA = (
    ROSA + "respondent: {filled_by: caregiver_with_patient, name: Ana Example, relation: daughter}\n"
    "medicines:\n  - {name: gabapentin, strength: 300 mg}\n"
    "concerns: [{text: Walking}, {text: Sleep}, {text: The pills}]\n"
)
BEA = (
    ROSA + "respondent: {filled_by: caregiver_with_patient, name: Bea Example, relation: daughter}\n"
    "medicines:\n  - {name: gabapentin, strength: 600 mg}\n  - {name: lisinopril}\n"
    "concerns: [{text: Another scan}]\n"
    "function: {walk: ten minutes}\n"
)


def computer(tmp_path, name, answers=""):
    (tmp_path / name).mkdir()
    made = Place(tmp_path / name)
    if answers:
        (made.folder / "answers.yaml").write_text(answers)
        assert made.run("start", "--answers", "answers.yaml").returncode == 0
    return made


@pytest.fixture
def ana(tmp_path):
    return computer(tmp_path, "ana", ANA)


@pytest.fixture
def bea(tmp_path):
    made = computer(tmp_path, "bea", BEA)
    made.run("journal", typed="pain 6, slept 5 h\n")
    return made


def saved(place, *options, typed=""):
    done = place.run("visits", "save", "rosa.visitprep", *options, typed=typed)
    assert done.returncode == 0, done.stderr
    return place.folder / "rosa.visitprep"


def imported(place, path, *replies):
    return place.run("import", str(path), "--plain", typed="".join(f"{reply}\n" for reply in replies))


def test_the_file_is_its_owners_alone_and_is_not_written_over(bea):
    path = saved(bea)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert bea.run("visits", "save", "rosa.visitprep").returncode == 3
    assert bea.run("visits", "save", "rosa.visitprep", "--force").returncode == 0


def test_it_opens_as_a_visit_of_its_own_with_its_journal(tmp_path, bea):
    other = computer(tmp_path, "other")
    done = imported(other, saved(bea), "1", "8")
    assert "It is here now: Rosa Example." in done.stdout.decode()
    asked = {"more_details": None}  # where it came from is remembered there
    no_order = [{**place.visit, "no_more": set(place.visit["no_more"]), **asked} for place in (other, bea)]
    assert no_order[0] == no_order[1]
    journal = "visits/visit-1/journal.jsonl"
    assert (other.home / journal).read_bytes() == (bea.home / journal).read_bytes()


def test_a_follow_up_brings_the_journal_of_the_weeks_before_and_says_whose_it_is(tmp_path, bea):
    """What help says: the file holds the journal. The evenings are written beside the visit before."""
    bea.run("next", "--plain", typed=":quit\n")
    bea.run("journal", typed="pain 4, slept 7 h\n")
    other = computer(tmp_path, "other")
    imported(other, saved(bea), "1", "8")
    written = (other.home / "visits/visit-1/journal.jsonl").read_text()
    assert [strength for strength in (4, 6) if f'"now": {{"low": {strength}.0' in written] == [4, 6]
    added = other.run("add", "allergy", "--plain", typed="latex\n:quit\n").stdout.decode()
    assert "For Rosa" in added
    nothing = other.run("compare")
    assert nothing.returncode == 4 and "not on this computer" in nothing.stderr.decode()
    back = imported(bea, saved(other), "1", ":quit").stdout.decode()
    assert "journal entries that are not here" not in back


def test_who_sits_at_the_other_computer_is_asked_before_anything_is_added_and_stays_its_teller(tmp_path, bea):
    other = computer(tmp_path, "other")
    stopped = imported(other, saved(bea), "1", ":quit")
    assert "Who answers on this computer from now on?" in stopped.stdout.decode()
    back = other.run("--plain", typed="6\nClara\ncousin\n:quit\n")  # whoever stopped there is asked then
    assert "Who answers on this computer from now on?" in back.stdout.decode()
    assert other.visit["respondent"]["name"] == "Clara"
    assert "Who answers on this computer" not in other.run("--plain", typed=":quit\n").stdout.decode()
    other.run("add", "allergy", typed="latex, hives\n")
    done = imported(bea, saved(other), "1", *["2"] * 6)
    assert "In the file (Clara (cousin);" in " ".join(done.stdout.decode().split())
    told = {name: one for name, one in bea.visit["told"].items() if name.startswith("allergies")}
    assert {one["name"] for one in told.values()} == {"Clara"}


def test_nothing_enters_without_a_yes(tmp_path, bea):
    other = computer(tmp_path, "other")
    assert "Nothing was taken in." in imported(other, saved(bea), "2").stdout.decode()
    assert imported(other, saved(bea, "--force")).returncode == 3
    assert not (other.home / "visits").exists()


def test_two_halves_become_one_visit_and_no_word_is_lost(ana, bea):
    path = saved(bea)
    # Walking: yes. Another scan: yes (there is no room). The strength: both. Lisinopril: yes. The journal: yes.
    done = imported(ana, path, "1", "2", "2", "3", "2", "2")
    said = done.stdout.decode()
    assert "Here (Ana Example (daughter)): 300 mg" in said
    assert "In the file (Bea Example (daughter); " in said and "600 mg" in said
    visit = ana.visit
    assert visit["function"]["walk"] == "ten minutes"
    assert [medicine["name"] for medicine in visit["medicines"]] == ["gabapentin", "lisinopril"]
    assert visit["medicines"][0]["strength"] == "300 mg"
    assert "600 mg" in visit["medicines"][0]["notes"]["strength"]
    assert "Another scan" in visit["notes"]["concerns"]
    assert sorted(visit["told"]) == ["function.walk", "medicines.medicine-2.name"]
    assert {teller["name"] for teller in visit["told"].values()} == {"Bea Example"}
    assert "slept 5 h" not in said and ana.run("journal", "list").stdout.decode().count(" 6 ") == 1
    page = ana.run("export", "-f", "text", "-o", "-").stdout.decode()
    told = " ".join(page.split())
    assert (
        "Told by Rosa Example with Bea Example (daughter) there: Daily life, Medicines now (a part of it)." in told
    )
    assert "Told by Rosa Example with Bea Example (daughter) there: lisinopril." in told
    again = imported(ana, path, "1").stdout.decode()
    assert "Nothing in the file is new here." in again


@pytest.fixture
def lent(tmp_path, ana):
    """Ana's visit on Clara's computer as well, and what each did since: one thing both, the others alone."""
    clara = computer(tmp_path, "clara")
    imported(clara, saved(ana), "1", "6", "Clara", "cousin")
    changed = (
        (ana, "400 mg", "Walking", "Walking far", "latex, hives"),
        (clara, "600 mg", "Sleep", "Sleep on my back", "kiwi, itch"),
    )
    for place, strength, concern, now, allergy in changed:
        visit = {**place.visit}
        visit["medicines"][0]["strength"] = strength
        for one in visit["concerns"]:
            one["text"] = now if one["text"] == concern else one["text"]
        hand_changed(place, visit)
        place.run("add", "allergy", "--plain", typed=f"{allergy}\n:quit\n")
    return clara


def hand_changed(place, visit):
    """As if it had been answered there."""
    from datetime import datetime

    from visitprep.storage.store import VisitStore
    from visitprep.visit.visit import Visit

    with VisitStore(place.home, lambda: datetime.now().astimezone()).open("visit-1") as opened:
        opened.save(Visit.model_validate(visit))


def test_only_what_was_changed_there_since_both_had_the_same_is_asked(ana, lent):
    path = saved(lent)
    before = ana.visit
    done = imported(ana, path, "1", *["2"] * 9)
    said = " ".join(done.stdout.decode().split())
    assert "on my back" in said and "kiwi" in said, "Clara changed them alone"
    assert "Walking" not in said, "Ana changed it alone"
    assert "Here (Ana Example (daughter)): 400 mg" in said, "both did"
    assert [one["text"] for one in ana.visit["concerns"]] == ["Walking far", "Sleep on my back", "The pills"]
    assert [one["thing"] for one in ana.visit["allergies"]] == ["latex, hives", "kiwi, itch"]
    assert {one["name"] for name, one in ana.visit["told"].items() if name.startswith("allergies")} == {"Clara"}
    assert before["concerns"][0] in ana.visit["concerns"]
    # The way back: what Ana took in is what both have; her own changes alone are asked there.
    back = imported(lent, saved(ana, "--force"), "1", ":quit").stdout.decode()
    assert "Walking far" in back and "on my back" not in back
    # And a file that brings nothing new asks nothing, though the one here went on.
    ana.run("add", "allergy", "--plain", typed="peanuts, rash\n:quit\n")
    assert "Nothing in the file is new here." in imported(ana, saved(lent, "--force"), "1").stdout.decode()


def test_where_nothing_is_known_of_what_both_had_everything_that_differs_is_asked(tmp_path, ana, lent):
    path = saved(lent)
    ana.run("restore", "--plain", "--last")  # what came in before may be gone with it
    assert not (ana.home / "visits/visit-1/shared").exists()
    assert "Walking far" in imported(ana, path, "1", ":quit").stdout.decode()
    head, _, rest = path.read_bytes().partition(b"\n")
    older = tmp_path / "older.visitprep"  # written by a visitprep that did not list them
    older.write_bytes(re.sub(rb', "shared": \[[^]]*\]', b"", head) + b"\n" + rest)
    assert b"shared" not in older.read_bytes().partition(b"\n")[0]
    assert "Walking far" in imported(ana, older, "1", ":quit").stdout.decode()


def test_it_goes_on_after_a_stop_and_one_step_goes_back(ana, bea):
    path = saved(bea)
    imported(ana, path, "1", "2", ":quit")
    assert ana.visit["function"]["walk"] == "ten minutes"
    said = imported(ana, path, "1", "1", "2", ":back", "1", "1", "1").stdout.decode()
    assert "Can walk" not in said and said.count("gabapentin: Strength") == 2
    assert ana.visit["medicines"][0]["strength"] == "300 mg"


def test_somebody_elses_visit_is_not_gone_through_by_mistake(tmp_path, bea):
    luis = computer(tmp_path, "luis", "person: {name: Luis Example}\n")
    path = saved(bea)
    assert "Go through what differs" not in imported(luis, path, "2").stdout.decode()
    done = luis.run("import", str(path), "--person", "Luis", "--plain", typed="1\n")
    assert "Are they the same person?" in done.stdout.decode() and "Nothing was taken in." in done.stdout.decode()
    assert luis.visit["person"] == {"name": "Luis Example"}


@pytest.mark.slow
def test_a_locked_one_asks_for_its_passphrase(tmp_path, bea):
    path = saved(bea, "--passphrase", typed="two words\n")
    assert b"Rosa" not in path.read_bytes()
    other = computer(tmp_path, "other")
    wrong = imported(other, path, "other words", "1")
    assert wrong.returncode == 5 and "other words" not in (wrong.stdout + wrong.stderr).decode()
    assert imported(other, path, "two words", "1", "8").returncode == 0
    assert other.visit["person"]["name"] == "Rosa Example"


def test_a_file_that_is_no_visit_or_not_there(ana):
    (ana.folder / "letter.txt").write_text("canary-7f3a")
    done = imported(ana, "letter.txt")
    said = (done.stdout + done.stderr).decode()
    assert "Nothing was found" in said and "letter.txt" in said and "canary" not in said
    assert imported(ana, "nowhere.visitprep").returncode == 4


def test_words_that_stand_here_too_are_not_shown_again_beside_the_file_s_answer():
    from visitprep.findings.changes import Answer
    from visitprep.findings.merge_differences import Difference, Kind
    from visitprep.usecases.importing.merge import _more_beside
    from visitprep.visit.answering import Address

    def beside(there, value=None, here=""):
        one = Difference(Kind.DIFFERS, Address("medicines"), Answer(value, None, here), Answer("x", None, there))
        return _more_beside(one)

    assert beside("Teo: he skips it when he drives", "he skips it when he drives") == ""
    assert beside("it fogs me; Teo: at noon", "at noon") == "it fogs me"
    assert beside("at night; 10 at worst", None, "at night; 10 at worst") == ""
    assert beside("at night; since May", None, "at night") == "since May"
    assert beside("no", "not now", "nothing") == "no"
