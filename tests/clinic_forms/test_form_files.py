"""A clinic's form in a file: what it may say, and every mistake with its line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from make_tables import HERE

from sentences import MEND_THE_LINES
from visitprep.clinic_forms.files import BadForm, find_form, read_form, shipped_folder
from visitprep.clinic_forms.form import ClinicForm, FormPart, Heading
from visitprep.clinic_forms.names import address_of, fields_of, names
from visitprep.errors import NotFound, Unreadable
from visitprep.visit.visit import LISTS, RECORDS, record_type

PAGE = HERE / "clinic-forms.md"
SMALL = "form: a\ntitle: b\nlines:\n  - heading: DOB\n    answers: person.birth_date\n"


def write(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def mistakes(folder: Path, text: str) -> list[tuple[int, str]]:
    with pytest.raises(BadForm) as caught:
        read_form(write(folder, text))
    return [(mistake.line, mistake.sentence) for mistake in caught.value.mistakes]


class TestNames:
    def test_are_real_parts_and_questions(self) -> None:
        """Each name leads to an answer of the visit."""
        for name in names():
            at = address_of(name)
            assert at.part in (*RECORDS, *LISTS)
            assert not at.field or at.field in record_type(at.part).answerable()
            assert (at.part in LISTS) == (at.item == "*" or (not at.field and at.part in LISTS))

    def test_leave_out_only_what_people_keep_for_themselves(self) -> None:
        """What to say first, and whether something may be printed."""
        every = {(part, field) for part in (*RECORDS, *LISTS) for field in record_type(part).answerable()}
        left = every - {(part, field) for part in (*RECORDS, *LISTS) for field in fields_of(part)}
        assert left == {
            ("closing", "opening"),
            ("questions", "answer"),
            ("mood", "print_it"),
            ("work", "print_claim"),
            ("substances", "print_it"),
        }


class TestMistakes:
    @pytest.mark.parametrize(
        ("text", "line", "part"),
        [
            ("", 1, "This file is empty."),
            ("- a\n", 1, "This does not look like a clinic's form."),
            ("title: b\nlines:\n  - part: c\n", 1, "The line that begins with form: is missing here."),
            ("form: a\nlines:\n  - part: c\n", 1, "The line that begins with title: is missing here."),
            ("form: a\ntitle: b\n", 1, "The line that begins with lines: is missing here."),
            ("form: a\ntitle: b\nlines:\n", 3, "There is nothing in this list yet."),
            ("form: a\ntitle: b\nlines: DOB\n", 3, "Please write each one on a line of its own"),
            ("form: a\ntitle:\nlines:\n  - part: c\n", 2, "title: Please write something here."),
            ("form: a\ntitle: [b]\nlines:\n  - part: c\n", 2, "title: Please write this as words on one line."),
            (SMALL + "page: 2\n", 6, "There is no line called 'page'."),
            (SMALL + "  - DOB\n", 6, "Each line needs a name, such as heading: or part:"),
            (SMALL + "  - answers: allergies\n", 6, "The line that begins with heading: is missing here."),
            (SMALL + "  - heading: x\n    answer: allergies\n", 7, "Did you mean 'answers'?"),
            (SMALL + "  - heading: x\n    answers: alergies\n", 7, "Did you mean 'allergies'?"),
            (SMALL + "  - heading: x\n    answers: [allergies, medicine.name]\n", 7, "called 'medicine.name'"),
            (SMALL + "  - heading: x\n    answers:\n      - sleep\n      - sleep.hour\n", 9, "'sleep.hours'"),
            (SMALL + "  - heading: x\n    answers: pains.1.usual\n", 7, "Did you mean 'pains.*.usual'?"),
            (SMALL + "  - heading: x\n    answers: closing.opening\n", 7, "There is no answer called"),
            (SMALL + "  - heading: x\n    answers: __class__\n", 7, "There is no answer called '__class__'."),
            (SMALL + "  - heading: x\n    answers:\n", 7, "Please write one of the names."),
            (SMALL + "  - heading: x\n    answers: {a: b}\n", 7, "Please write one name, or several"),
            (SMALL + "  - heading: x\n    answers: []\n", 7, "Please write one name, or several"),
            (SMALL + "  - part: x\n    answers: sleep\n", 7, "A part: only groups what follows."),
            (SMALL + f"  - heading: {'x' * 301}\n", 6, "there is room for 300 letters here"),
            (SMALL + "  - heading: x: y\n", 6, "one colon too many"),
        ],
    )  # fmt: skip
    def test_one_at_a_time(self, tmp_path: Path, text: str, line: int, part: str) -> None:
        """Where, and what to write instead."""
        found = mistakes(tmp_path, text)
        assert len(found) == 1, found
        assert found[0][0] == line
        assert part in found[0][1]

    def test_all_together(self, tmp_path: Path) -> None:
        """Each with its file and line, and what to do then."""
        path = write(tmp_path, "form: a\nlines:\n  - heading: x\n    answers: slep\n  - haeding: y\n")
        with pytest.raises(BadForm) as caught:
            read_form(path)
        lines = caught.value.what.splitlines()
        assert lines[0] == "4 things to mend in the clinic's form:"
        assert lines[2].startswith(f"  {path}, line 4: There is no answer called 'slep'. Did you mean 'sleep'?")
        assert [re.search(r"line (\d+)", line)[1] for line in lines[1:]] == ["1", "4", "5", "5"]
        assert MEND_THE_LINES in caught.value.next_step
        assert caught.value.exit_code == 5

    @given(st.text(max_size=80))
    @settings(max_examples=150, deadline=None)
    def test_any_file_is_read_or_refused(self, tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
        """Never anything else."""
        path = tmp_path_factory.mktemp("any") / "mine.yaml"
        path.write_text(text, encoding="utf-8", errors="surrogatepass")
        with pytest.raises(BadForm) as caught:
            read_form(path)
        assert all(mistake.line >= 0 and mistake.sentence for mistake in caught.value.mistakes)

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(Unreadable, match="there is no such file"):
            find_form(str(tmp_path / "none.yaml"))


class TestTheShippedForm:
    def test_is_found_by_its_short_name(self) -> None:
        assert find_form("generic") == find_form(" Generic ") == read_form(shipped_folder() / "generic-intake.yaml")

    def test_asks_for_every_part(self) -> None:
        """Nothing that visitprep asks has to be looked for somewhere else."""
        named = {
            name.partition(".")[0]
            for line in find_form("generic").lines
            if isinstance(line, Heading)
            for name in line.answers
        }
        later = {"planned", "pgic", "decided", "after"}  # a form of new patients asks nothing about a visit before
        assert named == {*RECORDS, *LISTS} - later

    def test_is_found_beside_the_source_and_in_a_package(self, tmp_path: Path) -> None:
        """As the checklists are."""
        package = tmp_path / "src" / "visitprep"
        for folder in (tmp_path / "clinic_forms", package / "_clinic_forms"):
            with pytest.raises(NotFound) if not (tmp_path / "clinic_forms").exists() else _nothing():
                shipped_folder(package)
            folder.mkdir(parents=True)
            (folder / "generic-intake.yaml").touch()
            assert shipped_folder(package) == folder


class _nothing:
    def __enter__(self) -> None: ...

    def __exit__(self, *error: object) -> None: ...


class TestTheDocumentedExample:
    def example(self) -> str:
        return re.findall(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[0]

    def test_loads(self, tmp_path: Path) -> None:
        """Word for word as on the page."""
        form = read_form(write(tmp_path, self.example()))
        assert isinstance(form, ClinicForm) and form.form == "riverside"
        assert form.lines[0] == FormPart(part="Page 1")
        assert form.lines[-1] == Heading(heading="Sleep and mood", answers=("sleep", "mood.in_own_words"))
        assert form.lines[3] == Heading(heading="Insurance number", note="on the card")

    def test_mistake_on_the_page_is_what_is_shown(self, tmp_path: Path) -> None:
        """Its line too."""
        text = self.example().replace("answers: medicines\n", "answers: medicins\n")
        ((line, sentence),) = mistakes(tmp_path, text)
        assert f"riverside.yaml, line {line}: {sentence.split(' The names are')[0]}" in PAGE.read_text(
            encoding="utf-8"
        )

    def test_page_names_every_name(self) -> None:
        text = PAGE.read_text(encoding="utf-8")
        assert all(f"`{name}`" in text for name in names())
