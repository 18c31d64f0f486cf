"""YAML written by hand, read so that no file can do harm: strings first, every place with its line number.

`yaml.safe_load` is not used: it turns `no` into False and `12:30` into 750, keeps the last of two equal names in
silence, and 495 bytes of merge keys cost it 25 seconds and 713 MB. This reads the parser's events instead, one by
one, with caps, and allows only lists, names with values, and words. What the words mean is for the records to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from visitprep.errors import VisitprepError
from visitprep.patterns import compiled
from visitprep.wording import N_, say

if TYPE_CHECKING:
    from yaml.events import Event

MAX_BYTES = 1_048_576
MAX_DEPTH = 16
MAX_EVENTS = 60_000
_MAX_LINES = MAX_EVENTS // 2  # a name with its value is two
MAX_WORDS = 20_000
MAX_NAME = 200

Tree = dict[str, Any] | list[Any] | str | None
"""Names to trees, trees in a row, words, or nothing."""
Place = tuple[str | int, ...]
"""The way to a value: names, and positions in lists from 0. `()` is the whole file."""


class YamlProblem(VisitprepError):
    """One thing in the file that cannot be read. Lines and columns count from 1; 0 means the file as a whole."""

    exit_code = 5

    def __init__(self, line: int, column: int, message: str, **values: str) -> None:
        sentence = say(message, **values)
        where = say(N_("Line {line}: {sentence}"), line=line, sentence=sentence) if line else sentence
        super().__init__(where, say(N_("Mend that place and try again.")))
        self.line = line
        self.column = column
        self.sentence = sentence


class YamlDocument(Struct, frozen=True):
    data: Tree
    """All words are `str`, just as written; an empty value, `null` and `~` are None."""
    lines: Mapping[Place, int]
    """The line of every name and every list entry, from 1."""

    def line(self, place: Place) -> int:
        """The line of `place`, or of the nearest thing around it that is in the file; 1 for an empty file."""
        for length in range(len(place), -1, -1):
            if place[:length] in self.lines:
                return self.lines[place[:length]]
        return 1


# C0 but tab and line ends, DEL, C1, surrogates, bidi overrides and isolates, an inner BOM, two non-characters.
_HIDDEN = compiled("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_LINE_ENDS = compiled("\r\n|\r")
# To PyYAML these end a line, to an editor they do not: line numbers would be wrong, and words could become a name.
_ODD_ENDS = compiled("[\x85\u2028\u2029]")


def read_yaml(raw: bytes, *, ours: bool = False) -> YamlDocument:
    """The file as lists, names and words. Raises YamlProblem, and nothing else, whatever the bytes are.

    `ours` is for files that come with the program. libyaml reads those, six times as fast; bytes from a stranger
    could crash it.
    """
    text = _text(raw)
    tree = _Tree()
    for number, (event, line, column) in enumerate(_events(text, ours), start=1):
        if number > MAX_EVENTS:
            raise YamlProblem(line, column, _TOO_MUCH)
        tree.take(event, line, column)
    return YamlDocument(tree.root, tree.lines)


def _text(raw: bytes) -> str:
    if len(raw) > MAX_BYTES:
        raise YamlProblem(0, 0, N_("This file is bigger than 1 MB. Please split it into smaller files."))
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise YamlProblem(1, 1, N_("This file is saved as UTF-16. Please save it again as plain text in UTF-8."))
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as problem:
        line, column = _position(raw[: problem.start].decode("utf-8"))
        raise YamlProblem(line, column, _NOT_UTF8) from None
    text = _ODD_ENDS.sub(" ", _LINE_ENDS.sub("\n", text))
    # Counted before anything is parsed, which takes seconds for what would be refused in the end.
    if text.count("\n") > _MAX_LINES or sum(map(text.count, ",[]{}")) > MAX_EVENTS:
        raise YamlProblem(0, 0, _TOO_MUCH)
    if hidden := _HIDDEN.search(text):
        raise YamlProblem(*_position(text[: hidden.start()]), _HIDDEN_HERE, code=_code(hidden[0]))
    return text


def _position(before: str) -> tuple[int, int]:
    lines = _LINE_ENDS.sub("\n", before).split("\n")
    return len(lines), len(lines[-1]) + 1


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"


def _events(text: str, ours: bool) -> Iterator[tuple[Event, int, int]]:
    """PyYAML's events with their line and column; its complaints turned into our sentences."""
    import yaml

    # For a stranger's file the pure Python parser: the C one ends the whole program on deep nesting.
    loader: Any = (getattr(yaml, "CSafeLoader", yaml.SafeLoader) if ours else yaml.SafeLoader)(text)
    try:
        while loader.check_event():
            event = loader.get_event()
            yield event, event.start_mark.line + 1, event.start_mark.column + 1
    except yaml.MarkedYAMLError as problem:
        raise _plain(problem, text) from None
    except (ValueError, OverflowError):
        # "\UFFFFFFFF": PyYAML asks Python for a character that does not exist.
        raise YamlProblem(loader.line + 1, loader.column + 1, _BACKSLASH) from None
    finally:
        loader.dispose()


class _Open(Struct):
    """A list, or a set of names, that has begun and not ended."""

    node: dict[str, Any] | list[Any]
    place: Place
    name: str | None = None
    """The name that waits for its value."""


class _Tree(Struct):
    root: Tree = None
    lines: dict[Place, int] = field(default_factory=dict)
    _open: list[_Open] = field(default_factory=list)
    _begun: bool = False

    def take(self, event: Event, line: int, column: int) -> None:
        from yaml import events

        match event:
            case events.DocumentStartEvent():
                if event.version or event.tags:
                    raise YamlProblem(line, column, _PERCENT)
                if self._begun:
                    raise YamlProblem(line, column, _DASHES)
                self._begun = True
            case events.AliasEvent():
                raise YamlProblem(line, column, _ANCHOR)
            case events.ScalarEvent() | events.CollectionStartEvent():
                if event.anchor is not None:
                    raise YamlProblem(line, column, _ANCHOR)
                if event.tag is not None:
                    raise YamlProblem(line, column, _TAG)
                self._node(event, line, column)
            case events.CollectionEndEvent():
                self._open.pop()

    def _node(self, event: Any, line: int, column: int) -> None:
        from yaml.events import MappingStartEvent, ScalarEvent

        inner = self._open[-1] if self._open else None
        if inner is not None and isinstance(inner.node, dict) and inner.name is None:
            if not isinstance(event, ScalarEvent):
                raise YamlProblem(line, column, _NOT_A_NAME)
            inner.name = _name(event, inner.node, line, column)
            inner.node[inner.name] = None
            self.lines[(*inner.place, inner.name)] = line
            return
        value: Tree
        if isinstance(event, ScalarEvent):
            value = _words(event, line, column)
            if event.style is None and value in ("", "~", "null"):
                value = None
        else:
            if len(self._open) >= MAX_DEPTH:
                raise YamlProblem(line, column, N_("This is nested too deeply."))
            value = {} if isinstance(event, MappingStartEvent) else []
        place: Place = ()
        if inner is None:
            self.root = value
            if value is not None:  # nothing would be "found" on the line after the last
                self.lines[()] = line
        elif isinstance(inner.node, list):
            place = (*inner.place, len(inner.node))
            inner.node.append(value)
            self.lines[place] = line
        else:
            assert inner.name is not None
            place = (*inner.place, inner.name)
            inner.node[inner.name] = value
            inner.name = None
        if isinstance(value, dict | list):
            self._open.append(_Open(value, place))


def _words(event: Any, line: int, column: int) -> str:
    words: str = event.value
    if len(words) > MAX_WORDS:
        raise YamlProblem(line, column, _TOO_LONG, room=f"{MAX_WORDS:,}")
    # Only an escape in double quotes can still make one of these.
    words = _ODD_ENDS.sub("\n", _LINE_ENDS.sub("\n", words))
    if hidden := _HIDDEN.search(words):
        raise YamlProblem(line, column, _HIDDEN_HERE, code=_code(hidden[0]))
    return words


def _name(event: Any, others: Mapping[str, Any], line: int, column: int) -> str:
    name = _words(event, line, column)
    if event.style is None and name == "<<":
        raise YamlProblem(line, column, N_("Entries cannot be merged with << here. Please write them out."))
    if not name or "\n" in name or len(name) > MAX_NAME:
        raise YamlProblem(line, column, _NOT_A_NAME)
    if name in others:
        shown = name if len(name) <= 40 else f"{name[:40]}..."
        raise YamlProblem(line, column, N_("'{name}' is here twice. Please keep one of them."), name=shown)
    return name


_TOO_MUCH = N_("There is too much in this file. Please split it into smaller ones.")
_TOO_LONG = N_("These words are too long; there is room for {room} letters.")
_NOT_UTF8 = N_("A letter here is not saved as UTF-8. Please save the file again as plain text in UTF-8.")
_HIDDEN_HERE = N_("There is a hidden character here ({code}). Please take it out.")
_ANCHOR = N_('Words cannot begin with & or * here. Please put the words in "quotes".')
_TAG = N_('Words cannot begin with ! here. Please put the words in "quotes".')
_PERCENT = N_('A line cannot begin with % here. Please put the words in "quotes".')
_DASHES = N_("A second part begins here, with --- or after three dots. Please keep one part to a file.")
_NOT_A_NAME = N_("What stands before a colon has to be a short name on one line.")
_BACKSLASH = N_("A backslash (\\) is special in \"double quotes\". Please use 'single quotes' for these words.")
_SPACES = N_("This line does not fit the lines above it. Please check the spaces at the start of each line.")
_COLON = N_(
    "There is one colon too many here, or the spaces at the start of the line do not fit. "
    'Please put words that have a colon in them in "quotes".'
)
_NO_COLON = N_("There is no colon after this name. Please write it as name: words")
_DASH = N_('A dash cannot stand here. Each - begins a line. Please put the words in "quotes".')
_QUESTION_MARK = N_('A question mark cannot stand here. Please put the words in "quotes".')
_TAB = N_("There is a tab here. Please use spaces instead.")
_SIGN = N_('Words cannot begin with this sign. Please put the words in "quotes".')
_MISSING = N_('Something is missing here, or a sign is one too many. Please put the words in "quotes".')
_DOES_NOT_FIT = N_(
    "This does not fit what stands before it. Please check the spaces at the start of the line, "
    "and signs such as % or ... or quotes before it."
)
_BAR = N_("After | or > the line has to end. Please put the words on the next line, with spaces before them.")
_BRACKET = N_(
    "The bracket that begins here has no end, or a comma is missing inside it. "
    'Inside of it, words with a ? or a : want "quotes" around them.'
)
_QUOTE = N_("A quote begins here and has no end.")

# Checked in order: how PyYAML's "context" and its "problem" begin, what we say, and whether the mistake is where
# the thing began.
_SENTENCES: tuple[tuple[str, str, str, bool], ...] = (
    ("while scanning a directive", "", _PERCENT, True),
    ("", "found duplicate YAML directive", _PERCENT, False),
    ("", "found incompatible YAML", _PERCENT, False),
    ("", "duplicate tag handle", _PERCENT, False),
    ("while scanning an a", "", _ANCHOR, True),
    ("while scanning a tag", "", _TAG, True),
    ("while parsing a tag", "", _TAG, True),
    ("while parsing a node", "", _TAG, True),
    ("while scanning a block scalar", "", _BAR, True),
    ("while scanning a double-quoted scalar", "", _BACKSLASH, False),
    ("while scanning a quoted scalar", "", _QUOTE, True),
    ("while parsing a flow", "expected ','", _BRACKET, True),
    ("", "expected '<document start>'", _DOES_NOT_FIT, False),
    ("", "could not find expected ':'", _NO_COLON, True),
    ("", "mapping values are not allowed", _COLON, False),
    ("", "sequence entries are not allowed", _DASH, False),
    ("", "mapping keys are not allowed", _QUESTION_MARK, False),
    ("", "found character '\\t'", _TAB, False),
    ("", "found character", _SIGN, False),
    ("", "expected the node content", _MISSING, False),
)


def _plain(problem: Any, text: str) -> YamlProblem:
    """PyYAML's complaint in our words."""
    context, complaint = problem.context or "", problem.problem or ""
    sentence, at_start = next(
        (
            (sentence, at_start)
            for about, begins, sentence, at_start in _SENTENCES
            if context.startswith(about) and complaint.startswith(begins)
        ),
        (_SPACES, False),
    )
    mark = (problem.context_mark if at_start else None) or problem.problem_mark or problem.context_mark
    # At the very end PyYAML names a line after the last one.
    last = text.rstrip("\n").count("\n") + 1
    return YamlProblem(min(mark.line + 1, last), mark.column + 1, sentence)
