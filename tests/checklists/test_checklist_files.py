"""A clinic's own checklist: forgiving where it is clear, and every mistake told with file and line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sentences import MEND_THE_LINES
from visitprep.checklists.bring import to_bring
from visitprep.checklists.checklist import Checklist
from visitprep.checklists.files import BadChecklists, read_checklist, read_lists
from visitprep.errors import Unreadable
from visitprep.text import clean_line
from visitprep.visit.countdown import Start
from visitprep.visit.facts import Fact

DOCS = Path(__file__).parents[2] / "docs" / "checklists.md"
SMALL = "checklist: riverside\ntitle: Riverside Pain Clinic\nitems:\n  - id: parking\n    what: Parking slip\n"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    (tmp_path / "checklists").mkdir()
    return tmp_path


def write(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def mistakes(folder: Path, text: str) -> list[tuple[int, str]]:
    with pytest.raises(BadChecklists) as caught:
        read_checklist(write(folder, text))
    assert all(mistake.path == folder / "mine.yaml" for mistake in caught.value.mistakes)
    return [(mistake.line, mistake.sentence) for mistake in caught.value.mistakes]


class TestAFileOfOnesOwn:
    def test_needs_little(self, tmp_path: Path) -> None:
        """A name, a title, and items with an id and what they are."""
        found = read_checklist(write(tmp_path, SMALL))
        assert found.when == ()
        assert found.checked is None
        assert (found.items[0].start, found.items[0].confirmed, found.items[0].why) == (Start.DAY_BEFORE, True, "")

    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("when: diabetes", (Fact.DIABETES,)),
            ("when: [diabetes, implant]", (Fact.DIABETES, Fact.IMPLANT)),
            ("when:\n  - diabetes\n  - implant", (Fact.DIABETES, Fact.IMPLANT)),
            ("when: 'diabetes'", (Fact.DIABETES,)),
            ("when:", ()),
            ("when: []", ()),
        ],
    )
    def test_when_may_be_written_in_many_ways(self, tmp_path: Path, written: str, meant: tuple[Fact, ...]) -> None:
        """What is clear is taken as it is meant."""
        assert meant == read_checklist(write(tmp_path, f"{written}\n{SMALL}")).when

    def test_words_may_run_over_lines(self, tmp_path: Path) -> None:
        """They come out on one."""
        found = read_checklist(
            write(
                tmp_path, SMALL + "    why: >\n      The lot\n      is full.\n    where: |\n      At\n      home\n"
            )
        )
        assert (found.items[0].why, found.items[0].where) == ("The lot is full.", "At home")

    def test_joins_the_shipped_ones_last(self, config: Path) -> None:
        """First those of the folder, by name, then the one that was named."""
        write(config / "checklists", SMALL.replace("riverside", "second").replace("parking", "b"), "b.yaml")
        write(config / "checklists", SMALL.replace("riverside", "first").replace("parking", "a"), "a.yml")
        write(config / "checklists", "not: [read", ".a.yaml.swp.yaml")
        write(config / "checklists", "not: [read", "notes.txt")
        named = write(config, SMALL)
        lists = read_lists(config, [named]).all
        assert [one.checklist for one in lists[-3:]] == ["first", "second", "riverside"]
        assert len(lists) == len(read_lists().all) + 3

    def test_need_not_be_there(self, tmp_path: Path) -> None:
        """No folder is no mistake, and none is made."""
        assert read_lists(tmp_path) == read_lists()
        assert list(tmp_path.iterdir()) == []

    def test_that_was_named_has_to_be_there(self, tmp_path: Path) -> None:
        """Or nobody would know it was left out."""
        with pytest.raises(Unreadable, match="there is no such file"):
            read_lists(None, [tmp_path / "gone.yaml"])

    def test_folder_that_is_a_file_is_told(self, tmp_path: Path) -> None:
        """Not passed over in silence."""
        (tmp_path / "checklists").write_text("")
        (mistake,) = read_lists(tmp_path).mistakes
        assert "could not open this" in str(mistake)

    def test_one_that_is_broken_does_not_stop_the_others(self, tmp_path: Path) -> None:
        """It is left out, and told with file and line; one that was named is wanted."""
        folder = tmp_path / "checklists"
        folder.mkdir()
        (folder / "broken.yaml").write_text("checklist: broken\ntitle: Broken\nitems: [\n")
        (folder / "fine.yaml").write_text("checklist: fine\ntitle: Fine\nitems:\n  - {id: towel, what: A towel}\n")
        found = read_lists(tmp_path)
        assert [one.checklist for one in found.own] == ["fine"]
        assert len(found.shipped) > 20
        assert [(mistake.path.name, mistake.line > 0) for mistake in found.mistakes] == [("broken.yaml", True)]
        with pytest.raises(BadChecklists):
            read_lists(None, [folder / "broken.yaml"])
        (tmp_path / "other").mkdir()
        (tmp_path / "other" / "checklists").write_text("")
        assert [mistake.line for mistake in read_lists(tmp_path / "other").mistakes] == [0]


class TestEveryMistakeIsTold:
    def test_all_those_of_a_file_together_each_with_its_line(self, tmp_path: Path) -> None:
        """Nobody has to run it six times."""
        found = mistakes(
            tmp_path,
            "checklist: My Clinic\n"
            "titel: Riverside\n"
            "when: [diabetis, [x]]\n"
            "checked: yesterday\n"
            "items:\n"
            "  - id: a\n"
            "    what: Slip\n"
            "    start: tomorrow\n"
            "  - id: b\n"
            "    unless: [implants]\n"
            "    confirmed: perhaps\n"
            "  - Parking\n"
            "  - id: a\n"
            "    what: [Slip]\n"
            "    why: " + "x" * 301 + "\n",
        )
        assert [(line, sentence.split(" The names are")[0]) for line, sentence in found] == [
            (1, "Please use small letters, digits and dashes only, and begin with a letter."),
            (1, "The line that begins with title: is missing here."),
            (2, "There is no line called 'titel'. Did you mean 'title'?"),
            (3, "Please write one of the names."),
            (3, "There is no fact called 'diabetis'. Did you mean 'diabetes'?"),
            (4, "checked: Please write the date as year, month and day, such as 2026-03-31."),
            (8, "start: There is no start called 'tomorrow'."),
            (9, "The line that begins with what: is missing here."),
            (10, "There is no fact called 'implants'. Did you mean 'implant'?"),
            (11, "Please write true or false."),
            (12, "Each item needs lines of its own, such as id: and what:"),
            (13, "This id is here twice. Please give each its own."),
            (14, "what: Please write this as words on one line."),
            (15, "why: This is too long; there is room for 300 letters here."),
        ]

    @pytest.mark.parametrize(
        ("text", "line", "part"),
        [
            ("", 1, "This file is empty."),
            ("# to do\n", 1, "This file is empty."),
            ("- a\n- b\n", 1, "This does not look like a checklist."),
            ("just words", 1, "This does not look like a checklist."),
            ("checklist: a\ntitle: b\nitems:\n", 3, "nothing in this list yet"),
            ("checklist: a\ntitle: b\nitems: []\n", 3, "nothing in this list yet"),
            ("checklist: a\ntitle: b\nitems:\n  id: c\n  what: d\n", 3, "line of its own that begins with a dash"),
            ("checklist: a\ntitle:\nitems:\n  - id: c\n    what: d\n", 2, "title: Please write something here."),
            ("checklist:\ntitle: b\nitems:\n  - id: c\n    what: d\n", 1, "a name in small letters"),
            ("checklist: a\ntitle: b\nwhen: {a: b}\nitems:\n  - id: c\n    what: d\n", 3, "begins with a dash"),
            (SMALL + "    when: [diabetes]\n", 6, "The line when: is for the whole list, at the top of the file."),
            (SMALL + "    wen: [diabetes]\n", 6, "There is no line called 'wen'."),
            (SMALL + "    what: again\n", 6, "'what' is here twice"),
            (SMALL + "    why: Note: this\n", 6, "one colon too many"),
            (SMALL + "checked: 2026-02-30\n", 6, "such as 2026-03-31"),
            (SMALL + "checked: 20260301\n", 6, "such as 2026-03-31"),
            (SMALL + "when: not diabetes\n", 6, "There is no fact called 'not diabetes'."),
            (SMALL + "when: '{{ diabetes }}'\n", 6, "There is no fact called '{{ diabetes }}'."),
            (SMALL + "when: ''\n", 6, "Please write one of the names."),
            (SMALL + "when: __members__\n", 6, "There is no fact called '__members__'."),
            (SMALL + "when: DIABETES\n", 6, "There is no fact called 'DIABETES'."),
        ],
    )
    def test_one_at_a_time(self, tmp_path: Path, text: str, line: int, part: str) -> None:
        """Where, and what to write instead. `when` is names, and nothing that could be worked out."""
        found = mistakes(tmp_path, text)
        assert len(found) == 1
        assert line == found[0][0]
        assert part in found[0][1]

    def test_of_every_file_together(self, config: Path) -> None:
        """File, line and reason, in the order the files are read; then what to do."""
        one = write(config / "checklists", SMALL + "when: diabetis\n", "one.yaml")
        two = write(config, "a: [b\n", "two.yaml")
        with pytest.raises(BadChecklists) as caught:
            read_lists(config, [two])
        lines = caught.value.what.splitlines()
        assert lines[0] == "2 things to mend in the checklists:"
        assert lines[1].startswith(f"  {one}, line 6: There is no fact called 'diabetis'. Did you mean 'diabetes'?")
        assert lines[2].startswith(f"  {two}, line 1: The bracket that begins here has no end")
        assert MEND_THE_LINES in caught.value.next_step
        assert caught.value.exit_code == 5

    def test_without_flooding_the_screen(self, tmp_path: Path) -> None:
        """Twenty are shown, the rest are counted."""
        path = write(tmp_path, "checklist: a\ntitle: b\nitems:\n" + "  - x\n" * 3_000)
        with pytest.raises(BadChecklists) as caught:
            read_checklist(path)
        assert len(caught.value.mistakes) == 3_000
        lines = caught.value.what.splitlines()
        assert len(lines) == 22
        assert lines[-1] == "  and 2,980 more"

    def test_never_in_the_words_of_a_library(self, tmp_path: Path) -> None:
        """Nobody here has to know what a tuple is."""
        for text in ("items: 3\nwhen: 4\n", "checklist: [a]\ntitle: {b: c}\nitems:\n  - [d]\n  - id: [e]\n"):
            for _, sentence in mistakes(tmp_path, text):
                assert not re.search("input|tuple|string|pydantic|value|instance|invalid|Extra|Field", sentence)


NAUGHTY = (
    "pain in [left] knee [/b]", "[none]", "<script>alert(1)</script>", '#import "x": * #read("/etc/passwd")',
    "a|b **c** `d` # e", "=HYPERLINK(1)", "@SUM(A1)", "-5", "+1 555", "back\\slash \\n C:\\new", "quote \" and ' and “”",
    "{name} {0} %s ${HOME} {{7*7}}", "膝の痛み", "ألم", "🩺👩‍⚕️ :pill:", "&a *b !c", "- d: e", "? f", "<<: g", "null", "~", "no",
    "12:30", "0755", "2024-13-45", "---", "é", "x\r\nEND:VEVENT", "../../x", "--help", "_" * 40,
)  # fmt: skip


def quoted(words: str) -> str:
    return "'" + words.replace("'", "''").replace("\r\n", " ") + "'"


class TestWordsComeOutAsTyped:
    @pytest.mark.parametrize("words", NAUGHTY)
    def test_whatever_they_look_like(self, tmp_path: Path, words: str) -> None:
        """In a title and in every line of an item, to the last bracket."""
        text = f"checklist: naughty\ntitle: {quoted(words)}\nitems:\n  - id: a\n" + "".join(
            f"    {name}: {quoted(words)}\n" for name in ("what", "why", "where", "carry")
        )
        (line,) = to_bring([read_checklist(write(tmp_path, text))], (), {})
        expected = clean_line(words.replace("\r\n", " "))
        assert {line.what, line.why, line.where, line.carry, line.set_title} == {expected}

    @given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=60))
    @settings(max_examples=150, deadline=None)
    def test_or_the_file_is_refused(self, tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
        """Only for hidden characters, or for nothing to read; and with a line."""
        folder = tmp_path_factory.mktemp("naughty")
        text = f"checklist: a\ntitle: b\nitems:\n  - id: c\n    what: {quoted(words)}\n"
        (folder / "mine.yaml").write_bytes(text.encode())
        try:
            found = read_checklist(folder / "mine.yaml")
        except BadChecklists as problem:
            assert all(mistake.line >= 5 for mistake in problem.mistakes)
            assert re.search("hidden character|something here", problem.what)
        else:
            assert isinstance(found, Checklist)
            assert found.items[0].what == clean_line(found.items[0].what) != ""
            if not re.search(r"\s", words):
                assert clean_line(words) == found.items[0].what


class TestTheDocumentedExample:
    def example(self) -> str:
        return re.findall(r"```yaml\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)[0]

    def test_loads_and_does_what_the_page_says(self, config: Path) -> None:
        """A line of its own, and another way to put a shipped one."""
        write(config / "checklists", self.example(), "riverside.yaml")
        lists = read_lists(config).all
        with_procedure = {line.id: line for line in to_bring(lists, {Fact.PROCEDURE}, {})}
        assert with_procedure["riverside-parking"].set_title == "Riverside Pain Clinic"
        assert with_procedure["driver"].what == "Driver who can stay: ____________________"
        assert with_procedure["driver"].set_title == "For the day of a procedure"
        assert "riverside-parking" not in {line.id for line in to_bring(lists, (), {})}

    def test_page_names_every_fact_start_and_line(self) -> None:
        """The page is checked against the program."""
        page = DOCS.read_text(encoding="utf-8")
        for fact in Fact:
            assert f"| `{fact}` |" in page
        assert set(re.findall(r"^\| `([a-z_]+)` \|", page, re.MULTILINE)) >= set(Fact) | set(Start)
        from visitprep.checklists.checklist import ChecklistItem

        for name in (*Checklist.model_fields, *ChecklistItem.model_fields):
            assert f"`{name}:`" in page

    def test_mistake_on_the_page_is_what_is_shown(self, tmp_path: Path) -> None:
        """Word for word."""
        text = self.example().replace("when: [procedure]", "when: [procedur]")
        ((line, sentence),) = mistakes(tmp_path, text)
        shown = f"riverside.yaml, line {line}: {sentence.split(' The names are')[0]}"
        assert shown in DOCS.read_text(encoding="utf-8")
