"""The right copy for the right reader, from the command line and from the home screen."""

from __future__ import annotations

import json
import stat
from datetime import date, timedelta

import pytest
from runs import FOR_ME

from file_starts import starts_as
from sentences import MAY_BE_PRINTED, MOOD_MAY_BE_PRINTED, SAFETY_IN_FULL, SINCE_THE_LAST_ONE, TO_BRING
from visitprep.formats_copies_measures import CopyName, Format
from visitprep.wording import one_of

COPIES = {copy: ("--for", copy) for copy in CopyName} | {CopyName.CARD: ("--card",)}

ANSWERS = """
person: {name: Rosa Example, preferred_name: Rosi, country: US}
respondent: {filled_by: patient}
more_details: {do_not_wait: yes}
medicines:
  - {name: Gabapentin, strength: 300 mg}
allergies:
  - {thing: Penicillin}
mood: {in_own_words: very low}
substances: {alcohol: wine}
work: {claim: number 12-34}
questions:
  - text: What is it?
"""


@pytest.fixture
def rosa(place):
    """Rosa, who wrote her answers in a file and was never asked what may be printed."""
    place.folder.joinpath("answers.yaml").write_text(ANSWERS)
    assert place.run("start", "--answers", "answers.yaml").returncode == 0
    place.folder.joinpath("answers.yaml").unlink()
    return place


def text(place, *arguments):
    done = place.run("export", *arguments, "-f", "text", "-o", "-")
    assert done.returncode == 0, done.stderr
    return done.stdout.decode(), done.stderr.decode()


@pytest.mark.slow_after(5)
@pytest.mark.parametrize("format", Format)
@pytest.mark.parametrize("copy", COPIES)
def test_every_copy_is_made_in_every_format_and_of_the_example(place, copy, format):
    done = place.run("export", "--example", *COPIES[copy], "-f", format, "-o", "-")
    assert done.returncode == 0, done.stderr
    assert starts_as(format, done.stdout)
    assert "leaves out: " in done.stderr.decode()
    assert not place.home.exists()


@pytest.mark.parametrize("copy", COPIES)
def test_each_copy_has_a_name_of_its_own(rosa, copy):
    assert rosa.run("export", *COPIES[copy], "-f", "text").returncode == 0
    (name,) = [path.name for path in rosa.folder.iterdir()]
    assert name.endswith("-rosi.txt" if copy == "clinic" else f"-rosi-{copy}.txt")


def test_the_clinics_copy_is_what_is_made_when_nothing_is_said_and_has_no_own_pages(rosa):
    page, said = text(rosa)
    assert SAFETY_IN_FULL in page and "What to say first" not in page
    assert TO_BRING not in page
    assert "leaves out: your own pages" in said and "--for me" in said


def test_what_nobody_decided_stays_off_and_it_is_said_how_to_change_that(rosa):
    page, said = text(rosa)
    for word in ("very low", "wine", "12-34"):
        assert word not in page
    assert "nobody has said yes to it yet: mood, the work or insurance claim, smoking, alcohol and drugs" in said
    assert "visitprep edit mood, visitprep edit daily, visitprep edit substances" in said


def test_it_is_asked_once_at_the_keyboard_and_kept(rosa):
    pytest.importorskip("pexpect")
    window = rosa.window("export", "-o", "page.txt", "--plain")
    for question, answer in ((MOOD_MAY_BE_PRINTED, "Yes"), ("claim be printed", "No"), ("drugs be printed", "Yes")):
        window.see(question)
        window.reply(answer)
    assert window.exit_code() == 0, window.everything
    page = rosa.folder.joinpath("page.txt").read_text()
    assert "very low" in page and "wine" in page and "12-34" not in page
    assert rosa.visit["mood"]["print_it"] == "yes" and rosa.visit["work"]["print_claim"] == "no"
    again = rosa.window("export", "-o", "again.txt", "--plain")
    assert again.exit_code() == 0
    assert MAY_BE_PRINTED not in again.everything
    assert "the work or insurance claim" in again.everything


def test_who_stops_there_prints_nothing_and_who_skips_prints_without(rosa):
    pytest.importorskip("pexpect")
    window = rosa.window("export", "-o", "page.txt", "--plain")
    window.reply(":quit")
    assert window.exit_code() == 2 and not list(rosa.folder.iterdir())
    window = rosa.window("export", "-o", "page.txt", "--plain", "--without", "daily,substances")
    window.see(MOOD_MAY_BE_PRINTED)
    window.reply(":skip")
    assert window.exit_code() == 0
    assert "very low" not in rosa.folder.joinpath("page.txt").read_text()
    assert rosa.visit["mood"]["gaps"] == {"print_it": "skipped"}


@pytest.mark.parametrize("copy", ["me", "companion", "pharmacist", "card"])
def test_for_nobody_but_the_clinic_it_is_asked(rosa, copy):
    pytest.importorskip("pexpect")
    window = rosa.window("export", *COPIES[copy], "-o", "page.txt", "--plain")
    assert window.exit_code() == 0
    assert "be printed" not in window.everything


@pytest.mark.parametrize(
    "named",
    [("--only", "medicines"), ("--only", "Medicines now"), ("--only", "MEDICINES"), ("--only", "medicines, ")],
)
def test_only_medicines(rosa, named):
    page, said = text(rosa, *named)
    assert "Gabapentin" in page and "Rosa Example" in page
    for word in ("Penicillin", "Safety", "What is it?", "Photo ID"):
        assert word not in page
    assert "It holds only, as asked: medicines." in said and "no safety box" in said


@pytest.mark.parametrize(
    "named",
    [
        ("--without", "questions,team"),
        ("--without", "questions", "--without", "team"),
        ("--without", "Questions to ask, your care team"),
    ],
)
def test_without_some(rosa, named):
    page, said = text(rosa, *named)
    assert "What is it?" not in page and "Corner Pharmacy" not in page and "Penicillin" in page
    assert "Left out, as asked: team, questions." in said
    assert "The safety box stays whole." in said


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--only", "medicnes"), 4, "Did you mean medicines? The sections are: safety, reason, pains, medicines"),
        (("--for", "pharmacist", "--only", "mood"), 4, "The sections are: medicines, stopped, allergies."),
        (("--only", "sleep", "--without", "sleep"), 2, "Nothing would be left on this copy."),
        (("--card", "--only", "medicines"), 2, "That copy is one piece."),
        (("--card", "--for", "me"), 2, "A wallet card is a copy of its own."),
        (("--for", "nobody"), 2, f"it can be {one_of(list(CopyName))}."),
        (("--print", "--format", "html"), 2, "Only a PDF is sent to the printer."),
        (("--print", "--output", "-"), 2, "Only a PDF is sent to the printer."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_what_cannot_be_made_gets_a_sentence(rosa, arguments, code, said):
    done = rosa.run("export", *arguments)
    assert done.returncode == code, done.stderr
    assert said in done.stderr.decode()
    assert not list(rosa.folder.iterdir())


# -- paper ---------------------------------------------------------------------------------------------------


def printer(place, name, script):
    folder = place.root / "programs"
    folder.mkdir(exist_ok=True)
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return f"{folder}:/usr/bin:/bin"


@pytest.mark.parametrize("name", ["lp", "lpr"])
def test_print_hands_the_pdf_over_and_keeps_no_file(rosa, name):
    path = printer(rosa, name, f'printf "%s\\n" "$@" > "{rosa.root}/said"; cat > "{rosa.root}/paper"; echo job 7')
    done = rosa.run("export", "--print", PATH=path)
    assert (done.returncode, done.stdout) == (0, b"Sent to the printer. No file was kept.\n"), done.stderr
    assert (rosa.root / "paper").read_bytes().startswith(b"%PDF-")
    said = (rosa.root / "said").read_text().split("\n")
    assert said[:2] == ["-t" if name == "lp" else "-T", "visitprep page"]
    assert not list(rosa.folder.iterdir()) and not list((rosa.root / "tmp").rglob("*"))


def test_print_and_keep(rosa):
    path = printer(rosa, "lp", f'cat > "{rosa.root}/paper"')
    done = rosa.run("export", "--print", "-o", "page.pdf", PATH=path)
    assert done.stdout == b"Made: page.pdf\nSent to the printer.\n"
    assert (rosa.root / "paper").read_bytes() == (rosa.folder / "page.pdf").read_bytes()


def test_without_a_printer_it_is_said_how(rosa):
    empty = rosa.root / "empty"
    empty.mkdir()
    done = rosa.run("export", "--print", PATH=str(empty))
    assert done.returncode == 8
    assert b"found no printer" in done.stderr and b"visitprep export --open" in done.stderr


def test_a_printer_that_refuses_is_told_in_our_words(rosa):
    path = printer(rosa, "lp", 'echo "lp: Error - no default destination for rosa." >&2; exit 1')
    done = rosa.run("export", "--print", PATH=path)
    assert done.returncode == 8
    assert b"did not take the page" in done.stderr and b"destination" not in done.stderr


# -- remembered, and how old -----------------------------------------------------------------------------------


def test_what_was_printed_is_remembered_and_counted_against(rosa):
    _, said = text(rosa)
    assert SINCE_THE_LAST_ONE not in said
    _, said = text(rosa)
    assert SINCE_THE_LAST_ONE in said and "nothing changed" in said
    rosa.run("edit", "--plain", "questions", typed="Ask me\nNo more\nNothing more\n")
    rosa.run("add", "question", "--plain", typed="What next?\n")
    _, said = text(rosa)
    assert "1 answer changed." in said
    _, said = text(rosa, "--for", "me")
    assert SINCE_THE_LAST_ONE not in said, "each copy by itself"
    kept = rosa.file.parent / "printed"
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in kept.iterdir())


def test_a_copy_is_made_where_nothing_can_be_remembered(rosa):
    (rosa.file.parent / "printed").write_text("in the way")
    page, said = text(rosa)
    assert "Penicillin" in page and "not remembered for later" in said


def age(place, days):
    """The list was last looked at so many days ago; the file is as visitprep would have written it."""
    from datetime import datetime

    from visitprep.storage.content.visit_file import Stored, decode, encode

    stored = decode(place.file.read_bytes()).stored
    day = date.today() - timedelta(days=days)
    visit = stored.visit.model_copy(update={"checked": {"medicines": day}})
    place.file.write_bytes(encode(Stored(visit, stored.revision, datetime(2026, 11, 1))))


@pytest.mark.parametrize(
    ("copy", "told"), [("clinic", True), ("pharmacist", True), ("card", True), ("companion", False)]
)
def test_an_old_medicine_list_is_told_where_it_is_printed(rosa, copy, told):
    assert "last checked" not in text(rosa, *COPIES[copy])[1]
    age(rosa, 12)
    assert ("made or last checked 12 days ago" in text(rosa, *COPIES[copy])[1]) == told
    assert "last checked" not in text(rosa, "--without", "medicines")[1]


def test_looking_at_the_list_and_leaving_it_makes_it_fresh(rosa):
    rosa.run("edit", "medicines", "--plain", typed="1 medicine\nNo more\nNothing more\n")
    age(rosa, 12)
    assert "medicines" in rosa.visit["no_more"]
    assert rosa.run("edit", "medicines", "--plain", typed="Nothing more\n").returncode == 0
    assert rosa.visit["checked"] == {"medicines": date.today().isoformat()}
    page, said = text(rosa)
    assert "last checked" not in said
    assert "List as of:" in page


# -- the home screen -------------------------------------------------------------------------------------------


def test_home_makes_both_copies_with_one_answer(place):
    done = place.answered(*FOR_ME, ":menu", "Make the page", "Both", ":quit")
    assert done.returncode == 0, done.stderr
    names = sorted(path.name for path in place.folder.iterdir())
    assert len(names) == 2 and names[0].endswith("-me.pdf")
    said = done.stdout.decode()
    assert said.count("leaves out:") == 2 and said.count("Made: ") == 2


def test_home_asks_what_is_undecided_and_stopping_there_makes_nothing(rosa):
    done = rosa.answered("Make the page", "For the clinic", ":quit")
    assert MAY_BE_PRINTED in done.stdout.decode()
    assert not list(rosa.folder.iterdir())


@pytest.mark.parametrize(
    ("choice", "title"),
    [
        ("For me", "Your own copy"),
        ("For the pharmacist", "Medicines and allergies"),
        ("A wallet card", "Wallet card"),
    ],
)
def test_home_shows_the_copy_that_was_chosen(place, choice, title):
    done = place.answered(*FOR_ME, ":menu", "Look at", choice, "Back to", ":quit")
    assert done.returncode == 0, done.stderr
    assert title in done.stdout.decode()
    assert not list(place.folder.iterdir())


@pytest.mark.parametrize("copy", COPIES)
def test_show_has_every_copy(rosa, copy):
    done = rosa.run("show", "--for", copy)
    assert done.returncode == 0, done.stderr
    assert "Rosi" in done.stdout.decode() or "Rosa" in done.stdout.decode()
    assert not (rosa.file.parent / "printed").exists()


def test_the_remembered_visit_is_whole(rosa):
    text(rosa, "--for", "companion")
    (kept,) = (rosa.file.parent / "printed").iterdir()
    assert json.loads(kept.read_text())["visit"]["mood"]["in_own_words"] == "very low"
    assert kept.name == "printed-1-companion.json"
