"""Hand-written YAML: read as words, refused with a line and a plain sentence, and never anything else."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from steps import calls
from visitprep.hand_written import yaml as yamlfile
from visitprep.hand_written.yaml import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_WORDS,
    YamlDocument,
    YamlProblem,
    read_yaml,
)

CHECKLISTS = Path(__file__).parents[1] / "checklists"

ALIAS_BOMB = b"a: &a [x, x, x, x, x, x, x, x, x]\n" + b"\n".join(
    b"%c: &%c [" % (i, i) + b", ".join([b"*%c" % (i - 1)] * 9) + b"]" for i in b"bcdefghi"
)
MERGE_BOMB = b"a: &a {k: v}\n" + b"\n".join(
    b"%c: &%c {<<: [" % (i, i) + b", ".join([b"*%c" % (i - 1)] * 9) + b"]}" for i in b"bcdefghi"
)

# (the file, its line, its column, part of the sentence)
BAD: dict[str, tuple[bytes, int, int, str]] = {
    # bombs and depth
    "alias bomb": (ALIAS_BOMB, 1, 4, "cannot begin with & or *"),
    "merge bomb": (MERGE_BOMB, 1, 4, "cannot begin with & or *"),
    "deep flow": (b"[" * 500, 1, MAX_DEPTH + 1, "nested too deeply"),
    "very deep flow": (b"[" * 10_000, 1, MAX_DEPTH + 1, "nested too deeply"),
    "deep braces": (b"{a: " * 500, 1, MAX_DEPTH * 4 + 1, "nested too deeply"),
    "deep dashes": (b"- " * 500, 1, MAX_DEPTH * 2 + 1, "nested too deeply"),
    "deep block": (b"".join(b" " * i + b"a:\n" for i in range(100)), 17, 17, "nested too deeply"),
    "too many": (b"- a\n" * 60_000, 0, 0, "too much in this file"),
    "too big": (b"# a\n" * (MAX_BYTES // 4 + 1), 0, 0, "bigger than 1 MB"),
    "too long words": (b"a: " + b"x" * (MAX_WORDS + 1), 1, 4, "there is room for 20,000"),
    "too long name": (b"\n? " + b"x" * 201 + b"\n: b", 2, 3, "short name on one line"),
    # what YAML can do and this does not
    "anchor": (b"a: b\nc: &d e", 2, 4, "cannot begin with & or *"),
    "anchor on a list": (b"a: &d\n- b", 1, 4, "cannot begin with & or *"),
    "alias": (b"a: *b", 1, 4, "cannot begin with & or *"),
    "bold, as in Markdown": (b"items:\n  - **Photo** ID", 2, 5, "cannot begin with & or *"),
    "lone ampersand": (b"what: & more", 1, 7, "cannot begin with & or *"),
    "tag": (b"a: !!int 1", 1, 4, "cannot begin with !"),
    "python tag": (b"a: !!python/object/apply:os.system ['ls']", 1, 4, "cannot begin with !"),
    "lone tag": (b"a: ! b", 1, 4, "cannot begin with !"),
    "unknown handle": (b"a: !x!y b", 1, 4, "cannot begin with !"),
    "open tag": (b"a: !<x b", 1, 4, "cannot begin with !"),
    "merge": (b"a:\n  <<: {b: c}", 2, 3, "cannot be merged with <<"),
    "second document": (b"a: b\n---\nc: d", 2, 1, "second part begins"),
    "second document after dots": (b"a: b\n...\n---\nc: d", 3, 1, "second part begins"),
    "yaml directive": (b"%YAML 1.1\n---\na: b", 1, 1, "cannot begin with %"),
    "tag directive": (b"%TAG ! tag:x,2000:\n---\na: b", 1, 1, "cannot begin with %"),
    "bad directive": (b"%YAML x\n---\na: b", 1, 1, "cannot begin with %"),
    "old yaml": (b"%YAML 2.0\n---\na: b", 1, 1, "cannot begin with %"),
    "list as a name": (b"? [a]\n: b", 1, 3, "short name on one line"),
    "flow list as a name": (b"[a, b]: c", 1, 1, "short name on one line"),
    "names as a name": (b"a:\n  {b: c}: d", 2, 3, "short name on one line"),
    "empty name": (b'"": a', 1, 1, "short name on one line"),
    "name on two lines": (b'? "a\\nb"\n: c', 1, 3, "short name on one line"),
    "same name twice": (b"a: 1\nb: 2\na: 3", 3, 1, "'a' is here twice"),
    "same name twice, deeper": (b"x:\n  - a: 1\n    a: 2", 3, 5, "'a' is here twice"),
    "same name twice, quoted": (b"a: 1\n'a': 2", 2, 1, "'a' is here twice"),
    # letters
    "Latin-1": (b"a: b\nname: Jos\xe9", 2, 10, "not saved as UTF-8"),
    "Latin-1 after umlauts": ("ä: öü".encode() + b"\xff", 1, 6, "not saved as UTF-8"),
    "Latin-1, old line ends": (b"a: b\rc: \xe9", 2, 4, "not saved as UTF-8"),
    "half a letter": ("a: é".encode()[:-1], 1, 4, "not saved as UTF-8"),
    "surrogate in bytes": (b"a: \xed\xa0\x80", 1, 4, "not saved as UTF-8"),
    "UTF-16": ("a: b".encode("utf-16"), 1, 1, "saved as UTF-16"),
    "UTF-16, other end first": (b"\xfe\xff" + "a: b".encode("utf-16-be"), 1, 1, "saved as UTF-16"),
    "UTF-16 without a mark": ("a: b".encode("utf-16-le"), 1, 2, "hidden character here (U+0000)"),
    "NUL": (b"a: b\nc: d\x00e", 2, 5, "hidden character here (U+0000)"),
    "escape": (b"a: \x1b[31m", 1, 4, "hidden character here (U+001B)"),
    "escape, written out": (b'a: b\nc: "\\e[31m"', 2, 4, "hidden character here (U+001B)"),
    "surrogate, written out": (b'a: "\\ud800"', 1, 4, "hidden character here (U+D800)"),
    "C1": ("a: \x9b31m".encode(), 1, 4, "hidden character here (U+009B)"),
    "DEL": (b"a: \x7f", 1, 4, "hidden character here (U+007F)"),
    "bidi override": ("a: x\u202ey".encode(), 1, 5, "hidden character here (U+202E)"),
    "bidi isolate in a comment": ("a: b\n# \u2066".encode(), 2, 3, "hidden character here (U+2066)"),
    "inner BOM": ("a: b\n\ufeffc: d".encode(), 2, 1, "hidden character here (U+FEFF)"),
    "form feed": (b"a: b\n\x0cc: d", 2, 1, "hidden character here (U+000C)"),
    "no such letter": (b'a: b\nc: "\\UFFFFFFFF"', 2, 7, "A backslash"),
    # slips
    "tab": (b"a:\n\tb: c", 2, 1, "There is a tab here"),
    "two colons": (b"what: Note: this", 1, 11, "one colon too many"),
    "deeper after words": (b"a: b\n  c: d", 2, 4, "one colon too many"),
    "no colon": (b"a: 1\nb\nc: 2", 2, 1, "There is no colon"),
    "spaces do not fit": (b"a:\n  - b\n c: d", 3, 2, "does not fit the lines above"),
    "name begins too far left": (b"a:\n    b: 1\n   c: 2", 3, 4, "does not fit the lines above"),
    "words after quotes": (b"a: 'b' c", 1, 8, "does not fit"),
    "two quotes": (b"'a' 'b'", 1, 5, "does not fit"),
    "open quote": (b"a: b\nc: 'd\ne: f\n", 2, 4, "quote begins here and has no end"),
    "open double quote": (b'a: "d\ne: f\n', 1, 4, "quote begins here and has no end"),
    "quote over a new part": (b"a: 'd\n---\ne: f\n", 1, 4, "quote begins here and has no end"),
    "open bracket": (b"when: [a\nitems:\n  - b: c", 1, 7, "has no end"),
    "open bracket at the end": (b"a: b\nwhen: [c, d", 2, 7, "has no end"),
    "open brace": (b"a: {b: c\nd: e", 1, 4, "has no end"),
    "no comma": (b"a: ['b' 'c']", 1, 4, "a comma is missing"),
    "no words between commas": (b"a: [,]", 1, 5, "Something is missing here"),
    "lone bracket": (b"a: ]", 1, 4, "Something is missing here"),
    "at": (b"a: @home", 1, 4, "cannot begin with this sign"),
    "backtick": (b"a: `b`", 1, 4, "cannot begin with this sign"),
    "percent": (b"a: %b", 1, 4, "cannot begin with this sign"),
    "dash in a line": (b"a: - b", 1, 4, "A dash cannot stand here"),
    "question mark": (b"a: ? b", 1, 4, "A question mark cannot stand here"),
    "unknown backslash": (b'a: "C:\\qux"', 1, 8, "A backslash"),
    "short backslash": (b'a: "\\x1"', 1, 7, "A backslash"),
    "words after a bar": (b"a: |b\n  c", 1, 4, "the line has to end"),
    "bar zero": (b"a: |0\n c", 1, 4, "the line has to end"),
    "no name": (b": a", 1, 1, "does not fit"),
    "line after the end": (b"a: b\n...\nc", 3, 1, "does not fit what stands before"),
    "comment sign of another language": (b"%x\na: b", 2, 1, "does not fit what stands before"),
}  # fmt: skip
# PyYAML's own words, none of which a person should meet.
TECHNICAL = (
    "token", "scalar", "mapping", "sequence", "node", "anchor", "alias", "stream", "block", "flow", "scann", "pars",
    "expected", "invalid", "unicode", "indent", "yaml",
)  # fmt: skip


@pytest.mark.parametrize(("raw", "line", "column", "part"), BAD.values(), ids=BAD)
def test_a_bad_file_is_refused_with_its_place_and_a_plain_sentence(
    raw: bytes, line: int, column: int, part: str
) -> None:
    """Line, column, what is wrong, in words."""
    with pytest.raises(YamlProblem) as caught:
        read_yaml(raw)
    assert (line, column) == (caught.value.line, caught.value.column)
    assert part in caught.value.sentence
    assert not any(word in caught.value.sentence.lower() for word in TECHNICAL)
    assert len(caught.value.sentence) < 200


def test_the_battery_is_large() -> None:
    """At least sixty bad files."""
    assert len(BAD) >= 60


def test_the_problem_tells_its_line_and_what_to_do() -> None:
    """Even where nobody adds the name of the file."""
    with pytest.raises(YamlProblem) as caught:
        read_yaml(b"a: 1\na: 2")
    assert caught.value.what == "Line 2: 'a' is here twice. Please keep one of them."
    assert caught.value.next_step == "Mend that place and try again."
    with pytest.raises(YamlProblem) as caught:
        read_yaml(b" " * (MAX_BYTES + 1))
    assert caught.value.what.startswith("This file is bigger")


def test_a_long_name_that_is_there_twice_is_not_told_in_full() -> None:
    """A sentence on the screen stays a sentence."""
    with pytest.raises(YamlProblem, match=r"'x{40}\.\.\.' is here twice"):
        read_yaml(b"x" * 150 + b": a\n" + b"x" * 150 + b": b")


class TestWordsStayWords:
    @pytest.mark.parametrize(
        "word",
        [
            "no", "yes", "on", "off", "true", "12:30", "1:30", "0755", "012", "1_000", "1e3", "0x1F",
            ".5", "2024-13-45", "2026-03-02", ".inf", ".nan", "NULL", "-5", "+1", "=1+1", "[left]",
            "{{7*7}}", "$x$", "a#b", "山田", "é", "👩‍⚕️", "/b", "CON", "-rf",
        ],
    )  # fmt: skip
    def test_a_word_is_what_was_written(self, word: str) -> None:
        """No no becomes False, no time a number."""
        quoted = f"'{word}'" if word[0] in "[{" else word
        assert read_yaml(f"a: {quoted}".encode()).data == {"a": word}

    @pytest.mark.parametrize("nothing", ["", "~", "null"])
    def test_nothing_is_none(self, nothing: str) -> None:
        """And in quotes it is words again."""
        assert read_yaml(f"a: {nothing}".encode()).data == {"a": None}
        assert read_yaml(f"a: '{nothing}'".encode()).data == {"a": nothing}

    def test_a_name_is_always_words(self) -> None:
        """Even one that looks like nothing."""
        assert read_yaml(b"null: a\n'<<': b\n1: c").data == {"null": "a", "<<": "b", "1": "c"}

    @pytest.mark.parametrize("raw", [b"", b"\n\n", b"# only a comment\n", b"---\n", b"\xef\xbb\xbf"])
    def test_an_empty_file_holds_nothing(self, raw: bytes) -> None:
        """It is not a mistake; whoever asked decides."""
        document = read_yaml(raw)
        assert document.data is None
        assert document.line(("items", 3)) == 1

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
    def test_any_editor_will_do(self, end: str, mark: bytes) -> None:
        """Line ends of three systems, with and without a byte order mark."""
        document = read_yaml(mark + end.join(["a: |", "  one", "  two", "b: [c]"]).encode())
        assert document.data == {"a": "one\ntwo\n", "b": ["c"]}
        assert document.line(("b",)) == 4

    def test_flow_and_block_words_work(self) -> None:
        """Brackets, braces, bars and folded lines."""
        raw = b"a: [x, {y: z}]\nb: {c: d, e: [f]}\ng: |\n  one: 1\n   two\nh: >-\n  three\n  four\n"
        assert read_yaml(raw).data == {
            "a": ["x", {"y": "z"}],
            "b": {"c": "d", "e": ["f"]},
            "g": "one: 1\n two\n",
            "h": "three four",
        }

    def test_a_line_end_that_editors_do_not_show_cannot_begin_a_name(self) -> None:
        """U+2028 ends a line for the parser; for the person who wrote it, it does not."""
        document = read_yaml("a: one\u2028two\nb: 'x\u0085y: z'\n".encode())
        assert document.data == {"a": "one two", "b": "x y: z"}
        assert document.line(("b",)) == 2

    def test_line_ends_written_out_become_plain_ones(self) -> None:
        """In double quotes only."""
        assert read_yaml(b'a: "one\\r\\ntwo\\Nthree\\Lfour"').data == {"a": "one\ntwo\nthree\nfour"}

    def test_as_deep_as_allowed(self) -> None:
        """The cap is a cap, not one less."""
        assert read_yaml(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH).data
        assert read_yaml(b"a: " + b"x" * MAX_WORDS).data == {"a": "x" * MAX_WORDS}


class TestEveryPlaceHasItsLine:
    RAW = b"# mine\nchecklist: a\n\nitems:\n  - id: b\n    what: >\n      one\n      two\n\n  - {id: c,\n     when: [d,\n       e]}\n"

    @pytest.mark.parametrize(
        ("place", "line"),
        [
            ((), 2), (("checklist",), 2), (("items",), 4), (("items", 0), 5), (("items", 0, "id"), 5),
            (("items", 0, "what"), 6), (("items", 1), 10), (("items", 1, "id"), 10), (("items", 1, "when"), 11),
            (("items", 1, "when", 0), 11), (("items", 1, "when", 1), 12),
        ],
    )  # fmt: skip
    def test_of_names_and_of_entries(self, place: tuple[str | int, ...], line: int) -> None:
        """As an editor counts them."""
        assert line == read_yaml(self.RAW).lines[place]

    def test_a_place_that_is_not_there_is_near_one_that_is(self) -> None:
        """A missing name is told at the entry it is missing from."""
        assert read_yaml(self.RAW).line(("items", 1, "what")) == 10
        assert read_yaml(self.RAW).line(("nothing", "such")) == 2

    @given(
        st.recursive(
            st.none() | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Zl", "Zp"], exclude_characters="\ufffe\uffff"), max_size=12),
            lambda inner: st.lists(inner, max_size=3)
            | st.dictionaries(st.text("abcdé _-:#", min_size=1, max_size=6), inner, max_size=3),
            max_leaves=12,
        )
    )  # fmt: skip
    @settings(max_examples=200, deadline=None)
    def test_what_was_dumped_is_read(self, tree: object) -> None:
        """Whatever another program wrote, words for words; and every place in it has a line."""
        document = read_yaml(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False).encode())
        assert tree == document.data
        assert set(_places(tree)) == {(), *document.lines}


def _places(tree: object, here: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    found = [here]
    if isinstance(tree, dict):
        for name, inner in tree.items():
            found += _places(inner, (*here, name))
    elif isinstance(tree, list):
        for number, inner in enumerate(tree):
            found += _places(inner, (*here, number))
    return found


def outcome(raw: bytes) -> YamlDocument | YamlProblem:
    """What came of it. Anything but these two is a failure."""
    try:
        return read_yaml(raw)
    except YamlProblem as problem:
        assert problem.sentence
        # An editor can go to that line.
        assert 0 <= problem.line <= max(1, raw.count(b"\n") + raw.count(b"\r") + 1)
        return problem


class TestNeverAnythingElse:
    @given(st.binary(max_size=200))
    @settings(max_examples=400, deadline=None)
    def test_any_bytes(self, raw: bytes) -> None:
        """Data or a plain problem."""
        outcome(raw)

    @given(st.text(alphabet="ab:-?[]{},&*!|>%@`'\"#\\ \n\t~<.0xuUe\u2028\x85é", max_size=60))
    @settings(max_examples=800, deadline=None)
    def test_any_signs(self, text: str) -> None:
        """Data or a plain problem, and no words but those of the file."""
        outcome(text.encode())

    def test_every_shipped_file_damaged_in_many_ways(self) -> None:
        """3,000 damaged files: a byte changed, some taken out, some put in twice, the rest cut off."""
        chance = random.Random(20_261_123)
        files = [path.read_bytes()[:1_500] for path in sorted(CHECKLISTS.glob("*.yaml"))]
        came = {YamlDocument: 0, YamlProblem: 0}
        for _ in range(3_000):
            raw = bytearray(chance.choice(files)[: chance.randrange(50, 500)])
            for _ in range(chance.randrange(1, 4)):
                start = chance.randrange(len(raw))
                piece = slice(start, start + chance.randrange(1, 12))
                match chance.randrange(5):
                    case 0:
                        raw[start] = chance.randrange(256)
                    case 1:
                        raw[piece] = b"x"
                    case 2:
                        raw[start:start] = raw[piece]
                    case 3:
                        raw[piece] = chance.choice(
                            [b"\n", b"\t", b": ", b"[", b"&a ", b"'", b'"', b"|", b"- ", b"!x "]
                        )
                    case _:
                        del raw[max(20, start) :]
            came[type(outcome(bytes(raw)))] += 1
        # Both ways out were taken often, or this tested less than it says.
        assert min(came.values()) > 300


HOSTILE = {
    "comments": lambda size: b"# abc def\n" * (size // 10),
    "backslashes": lambda size: b'a: "' + b"\\n" * (size // 2) + b'"',
    "names": lambda size: b"".join(b"k%d: v\n" % number for number in range(size // 8)),
    "question marks": lambda size: b"? " * (size // 2),
    "commas": lambda size: b"[" + b"," * size,
    "long anchor": lambda size: b"&" + b"a" * size,
    "digits": lambda size: b"a: " + b"1:59" * (size // 4),
}


@pytest.mark.parametrize("made", HOSTILE.values(), ids=HOSTILE)
def test_the_work_grows_no_faster_than_the_file(made: Callable[[int], bytes]) -> None:
    """And a file is 1 MB at most: "names" take some forty calls a letter, the others fewer."""
    few, more = (calls(lambda size=size: outcome(made(size))) for size in (2_000, 8_000))
    assert more < 4.4 * few
    assert few < 50 * 2_000


@pytest.mark.parametrize("made", HOSTILE.values(), ids=HOSTILE)
def test_the_largest_of_them_is_read_or_refused(made: Callable[[int], bytes]) -> None:
    outcome(made(MAX_BYTES))


def test_not_one_thing_too_many_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is refused at the entry that is one too many, with the rest of it unread."""
    taken = []
    monkeypatch.setattr(yamlfile, "MAX_EVENTS", 100)
    monkeypatch.setattr(yamlfile._Tree, "take", lambda *event: taken.append(event))
    with pytest.raises(YamlProblem, match="too much in this file"):
        read_yaml(b"- a\n" * 1_000)
    assert len(taken) == 100
