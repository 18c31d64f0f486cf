"""Paper both ways: the blank sheet as a file, typed in again by its numbers; and the clinic's own form."""

from __future__ import annotations

import re

import pytest
from runs import CTRL_D, FOR_ME

from sentences import BIRTH_DATE, DO_NOT_WAIT
from visitprep.visit.answering import Address
from visitprep.worksheet.numbering import edition, number_of

MEDICINES = number_of(Address("medicines"))
PAINS = number_of(Address("pains"))
LANGUAGE = number_of(Address("person", "language"))


@pytest.fixture
def rosa(place):
    """Rosa Delgado, who answers for herself."""
    place.answered(*FOR_ME, "Rosa Delgado", "2 March 1956", ":quit")
    return place


@pytest.fixture
def helped(place):
    """Ana, who helps her mother Rosa."""
    place.answered("3", "1", "Rosa", "Ana", "daughter", "1", "0", "0", ":quit")
    assert place.visit["respondent"]["name"] == "Ana"
    return place


def made(place):
    return sorted(path.name for path in place.folder.iterdir())


def sheet(place, *arguments):
    done = place.run("worksheet", *arguments, "-f", "text", "-o", "-")
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()


def test_the_sheet_needs_no_visit_and_makes_none(place):
    assert "Name: ____" in sheet(place)
    assert not place.home.exists()


def test_it_is_a_pdf_whose_name_says_what_it_is(rosa):
    done = rosa.run("worksheet")
    (name,) = made(rosa)
    assert re.fullmatch(r"visitprep-worksheet-\d{4}-\d\d-\d\d\.pdf", name)
    assert done.stdout.decode().splitlines() == [
        f"Made: {name}",
        "Fill it in by hand. Then type it in by the numbers on it: visitprep type-in",
    ]
    assert rosa.folder.joinpath(name).read_bytes().startswith(b"%PDF-")


def test_a_sheet_that_is_there_is_never_written_over_unasked(rosa):
    rosa.folder.joinpath("sheet.txt").write_text("filled in")
    done = rosa.run("worksheet", "-o", "sheet.txt")
    assert done.returncode == 3 and b"sheet.txt is there already" in done.stderr
    assert rosa.folder.joinpath("sheet.txt").read_text() == "filled in"
    assert rosa.run("worksheet", "-o", "sheet.txt", "--force").returncode == 0


def test_the_voice_is_that_of_the_visit_unless_another_is_named(helped):
    assert "What is Rosa's birth date?" in sheet(helped)
    assert BIRTH_DATE in sheet(helped, "--own")
    assert "What is Luis's birth date?" in sheet(helped, "--helper", "Luis")
    done = helped.run("worksheet", "--own", "--helper", "Luis")
    assert done.returncode == 2 and b"cannot go together" in done.stderr


def test_the_optional_questions_come_with_all(rosa):
    assert "\nM2" not in sheet(rosa) and "\nM2" in sheet(rosa, "--all")


def test_paper_and_print_are_those_of_export(rosa):
    from reading import pdf_text

    for paper, height in (("letter", 792), ("a4", 842)):
        assert rosa.run("worksheet", "--paper", paper, "-o", f"{paper}.pdf").returncode == 0
        box = re.search(rb"/MediaBox ?\[0 0 [\d.]+ (\d+)", rosa.folder.joinpath(f"{paper}.pdf").read_bytes())
        assert box is not None and int(box[1]) in (height - 1, height)
    small = rosa.run("worksheet", "-f", "html", "-o", "-").stdout
    large = rosa.run("worksheet", "-f", "html", "--large-print", "-o", "-").stdout
    assert b'class="large"' in large and b'class="large"' not in small
    assert f"Edition {edition()}" in pdf_text(rosa.folder.joinpath("a4.pdf").read_bytes(), rosa.folder)


def test_typed_in_by_number_it_is_saved_at_once(rosa):
    done = rosa.run("type-in", "--plain", typed=f"\n{LANGUAGE}\nEnglish\n:menu\n{MEDICINES}.1\ngabapentin\n")
    assert done.returncode == 3, done.stderr  # the input ended in the middle, and all of it is saved
    assert rosa.visit["person"]["language"] == "English"
    assert rosa.visit["medicines"][0]["name"] == "gabapentin"
    again = rosa.run("type-in", "--plain", typed="\n:quit\n")
    assert "Enter for the next: 3, Clinic" in " ".join(again.stdout.decode().split())
    assert "Saved. Carry on any time" in again.stdout.decode()


def test_without_a_visit_it_begins_one(place):
    done = place.run("type-in", "--plain", typed="\n".join((*FOR_ME, "", "", "Rosa Delgado", ":quit", "")))
    assert done.returncode == 0, done.stderr
    assert DO_NOT_WAIT in done.stdout.decode()
    assert place.visit["person"]["name"] == "Rosa Delgado"


def test_with_no_keyboard_it_says_what_to_do(rosa):
    done = rosa.run("type-in")
    assert done.returncode == 3 and b"--plain" in done.stderr


def test_with_keys_enter_goes_to_the_next_number(rosa):
    """Arrow keys for choices, a line for words; a list leads to another number too; Ctrl-D stops."""
    pytest.importorskip("pexpect")
    window = rosa.window("type-in")
    window.enter("stands its edition")
    window.enter("Enter for the next: 3, Clinic", f"{PAINS}.1")
    window.enter(f"{PAINS}.1.1.", "knee")
    window.ready(f"{PAINS}.1.3.")
    window.press(":")
    window.ready("Another number on the paper")
    window.press(CTRL_D)
    assert window.exit_code() == 0
    assert rosa.visit["pains"][0]["place"] == "knee"


def test_the_answers_in_the_order_of_a_clinics_form(rosa):
    form = rosa.folder / "riverside.yaml"
    form.write_text(
        "form: r\ntitle: Riverside\nlines:\n  - heading: DOB\n    answers: person.birth_date\n  - heading: Meds\n    answers: medicines\n"
    )
    done = rosa.run("export", "--as", "riverside.yaml", "-f", "text", "-o", "-")
    assert done.returncode == 0, done.stderr
    text = done.stdout.decode()
    assert text.startswith("Riverside\n") and text.index("DOB") < text.index(
        "2 March 1956", text.index("DOB")
    ) < text.index("Meds")
    assert "Not answered." in text
    rosa.run("export", "--as", "generic", "-f", "markdown")
    assert any(re.fullmatch(r"visitprep-form-.*\.md", name) for name in made(rosa))


def test_a_form_with_mistakes_prints_nothing(rosa):
    rosa.folder.joinpath("bad.yaml").write_text(
        "form: r\ntitle: x\nlines:\n  - heading: DOB\n    answers: person.birthdate\n"
    )
    done = rosa.run("export", "--as", "bad.yaml")
    assert done.returncode == 5
    told = done.stderr.decode()
    assert (
        "bad.yaml, line 5: There is no answer called 'person.birthdate'. Did you mean 'person.birth_date'?" in told
    )
    assert made(rosa) == ["bad.yaml"]
    assert rosa.run("export", "--as", "none.yaml").returncode == 5


def test_what_only_the_person_can_say_is_printed_and_typed_back_in_as_their_word(place):
    place.folder.joinpath("m.yaml").write_text(
        "person: {name: Rosa Delgado, preferred_name: Rosa, country: US}\n"
        "respondent: {filled_by: caregiver_alone, name: Maren, relation: sister}\n"
        "reason: {main_reason: Her knee}\n"
    )
    place.run("start", "--answers", "m.yaml")
    sheet = place.run("worksheet", "--only-theirs", "-f", "text", "-o", "-").stdout.decode()
    assert "What only Rosa can say" in sheet
    number = sheet[: sheet.index("number best describes your pain on average")].split()[-2]
    done = place.run("type-in", "--plain", typed=f"1\n1\n\n{number}\n6\n:quit\n")
    assert place.visit["peg"] == {"pain": 6}, done.stdout.decode()[-600:]
    assert place.visit["told"]["peg"] == {} and place.visit["told"]["reason"]["name"] == "Maren"
    assert place.visit["respondent"]["filled_by"] == "caregiver_alone"
    said = " ".join(done.stdout.decode().split())
    assert "as said by Rosa. Who answers from here on: Maren, without Rosa." in said


def test_it_is_only_for_somebody_who_is_helped(place):
    place.folder.joinpath("m.yaml").write_text("person: {name: Rosa}\nrespondent: {filled_by: patient}\n")
    place.run("start", "--answers", "m.yaml")
    assert place.run("worksheet", "--only-theirs").returncode == 2
