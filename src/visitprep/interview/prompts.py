"""What an asker shows, and what it hands back.

The interview builds a `Prompt`, an asker (`terminal/`) shows it and returns a `Reply`. The asker knows nothing of
visits; it never validates and never guesses: what was typed comes back as typed, or as the codes of options.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum
from typing import NamedTuple, Protocol

from msgspec import Struct

from visitprep.patterns import any_case
from visitprep.wording import N_, NC_, say


class Kind(Enum):
    """How a question is answered."""

    LINE = "line"
    WORDS = "words"
    """Several lines allowed."""
    ONE = "one"
    """One option."""
    MANY = "many"
    """Any number of options; none ticked is asked about, never assumed."""


class Way(Enum):
    """Everything that can be said to a question besides answering it."""

    BACK = "back"
    SKIP = "skip"
    DONT_KNOW = "dont_know"
    IN_PERSON = "in_person"
    RATHER_NOT = "rather_not"
    HELP = "help"
    GUIDE = "guide"
    """Read what to expect. Open wherever help is, when there is a place to show a page."""
    NOTE = "note"
    CLEAR = "clear"
    WHO = "who"
    """Say who answers from here on. Open wherever the menu is, while questions are asked in their order."""
    MENU = "menu"
    STOP = "stop"
    ONE_BY_ONE = "one_by_one"
    """One question at a time, where a line or a tick list is asked."""
    OUT = "out"
    """Take out what is open: a line of a list."""
    KEYS = "keys"
    KEEP = "keep"
    """A blank Enter on a question with a saved answer. Never offered in words; never skips, erases or answers."""


class Command(Struct, frozen=True):
    """A typed way, the same everywhere. Always with a prefix: "back" is an answer to "Where does it hurt?"."""

    way: Way
    typed: tuple[str, ...]
    words: str
    row: str = ""
    """Its wording as a row of a list; empty when it gets no row."""


COMMANDS: tuple[Command, ...] = (
    Command(Way.BACK, ("<", ":back", ":b"), N_("go back one question (nothing is lost)"), N_("Go back")),
    Command(Way.SKIP, (":skip", ":s"), N_("skip this question for now"), N_("Skip for now")),
    Command(Way.DONT_KNOW, (":dk", ":dontknow", ":idk"), N_("say that you don't know"), N_("I don't know")),
    Command(
        Way.IN_PERSON,
        (":person", ":inperson", ":in-person", ":in_person", ":room", ":p"),
        N_("say this in person instead"),
        N_("I'd rather say this in person"),
    ),
    Command(Way.RATHER_NOT, (":no", ":rathernot"), N_("rather not say"), N_("I'd rather not say")),
    Command(Way.HELP, ("?", ":help", ":why", ":h"), N_("see why this is asked, and help")),
    Command(Way.GUIDE, (":guide", ":g"), N_("read what to expect, page by page")),
    Command(Way.NOTE, (":note", ":n"), N_("add a note in your own words")),
    Command(Way.CLEAR, (":clear",), N_("take out the saved answer")),
    Command(
        Way.ONE_BY_ONE,
        (":one", ":onebyone"),
        N_("be asked one question at a time here"),
        N_("Ask me one at a time"),
    ),
    Command(
        Way.OUT,
        (":out",),
        N_("take this off the list; in a list of lines also: :out 2"),
        N_("Take it off the list"),
    ),
    Command(Way.WHO, (":who", ":w"), N_("say who answers from now on, when somebody leaves or comes")),
    Command(Way.MENU, (":menu", ":m"), N_("see all the sections")),
    Command(Way.STOP, (":quit", ":stop", ":q"), N_("stop for now (everything is saved)")),
    Command(Way.KEYS, (":keys", ":k"), N_("show this list again")),
)

SPOKEN: dict[str, Way] = {
    NC_("typed", "don't know"): Way.DONT_KNOW,
    "dont know": Way.DONT_KNOW,
    NC_("typed", "i don't know"): Way.DONT_KNOW,
    "i dont know": Way.DONT_KNOW,
    "i don’t know": Way.DONT_KNOW,
    "don’t know": Way.DONT_KNOW,
    NC_("typed", "don't remember"): Way.DONT_KNOW,
    "dont remember": Way.DONT_KNOW,
    NC_("typed", "i don't remember"): Way.DONT_KNOW,
    "i dont remember": Way.DONT_KNOW,
    NC_("typed", "don't remember the year"): Way.DONT_KNOW,
    "dont remember the year": Way.DONT_KNOW,
    "dont remember year": Way.DONT_KNOW,
    "don't remember year": Way.DONT_KNOW,
    NC_("typed", "rather not say"): Way.RATHER_NOT,
    NC_("typed", "i'd rather not say"): Way.RATHER_NOT,
    NC_("typed", "prefer not to say"): Way.RATHER_NOT,
    NC_("typed", "never had it"): Way.OUT,
    NC_("typed", "i never had it"): Way.OUT,
    NC_("typed", "never had that"): Way.OUT,
    NC_("typed", "never tried it"): Way.OUT,
    NC_("typed", "i never tried it"): Way.OUT,
    NC_("typed", "never took it"): Way.OUT,
    NC_("typed", "take it off the list"): Way.OUT,
    NC_("typed", "go back"): Way.BACK,
    "go back please": Way.BACK,
    "go back one": Way.BACK,
    "go back one question": Way.BACK,
    NC_("typed", "previous question"): Way.BACK,
    "the previous question": Way.BACK,
    "last question again": Way.BACK,
    NC_("typed", "skip"): Way.SKIP,
    NC_("typed", "skip it"): Way.SKIP,
    NC_("typed", "skip this"): Way.SKIP,
    NC_("typed", "skip this one"): Way.SKIP,
    "skip that": Way.SKIP,
    "skip that one": Way.SKIP,
    NC_("typed", "skip this question"): Way.SKIP,
    "skip for now": Way.SKIP,
    NC_("typed", "stop for now"): Way.STOP,
    NC_("typed", "stop here"): Way.STOP,
    "save and stop": Way.STOP,
    "i want to stop": Way.STOP,
    "i want to stop here": Way.STOP,
}
"""Whole answers that mean a way and cannot mean anything else, in English and in the language spoken."""

_IN_THE_ROOM = any_case(
    r"(?:(?:i|i['’]?[dm]|(?:i|we)['’]?ll|would|will|much|rather|ruther|prefer to|want to|wanna|gonna|just) )*"
    r"(?:say|tell|talk|explain|answer)(?: (?:that|it|this|them|y['’]?all|you|about|to|him|her|one|the|doc\w*))*"
    r" (?:in (?:the )?(?:person|room)|face to face|(?:when i(?:['’]?m| am) )?there|at the (?:visit|clinic))"
)


def typed_way(text: str, open_ways: frozenset[Way]) -> Way | None:
    """The way that `text` names, if it is open at this question; None when it is an answer."""
    said = " ".join(text.lower().split()).rstrip(".")
    for command in COMMANDS:
        if said in command.typed and command.way in open_ways:
            return command.way
    for words, way in SPOKEN.items():
        if said in (words, say(words).lower()):
            return way if way in open_ways else None
    return Way.IN_PERSON if Way.IN_PERSON in open_ways and _IN_THE_ROOM.fullmatch(said) else None


def way_and_words(text: str, open_ways: frozenset[Way]) -> tuple[Way, str] | None:
    """The way that `text` begins with in whole words, and what is said besides: "don't know, she rubs it"."""
    said, sign, words = re.match(r"([^,;.:(-]*)([,;.:(-]?)(.*)", " ".join(text.split()), re.DOTALL).groups()  # type: ignore[union-attr]
    words = words.strip(" ,;.:()-")
    for spoken, way in SPOKEN.items():
        if way in (Way.OUT, Way.BACK, Way.STOP):  # asked about, or a place to go, and never with words to keep
            continue
        if sign and words and way in open_ways and said.strip().lower() in (spoken, say(spoken).lower()):
            return way, words
    return None


_YES = (NC_("typed", "yes"), NC_("typed, one letter for yes", "y"))
_NO = (NC_("typed", "no"), NC_("typed, one letter for no", "n"))


def yes_words() -> tuple[str, ...]:
    """What may be typed for a yes, in small letters."""
    return (*_YES, *(say(word).casefold() for word in _YES))


def no_words() -> tuple[str, ...]:
    return (*_NO, *(say(word).casefold() for word in _NO))


class Option(Struct, frozen=True):
    code: str
    label: str
    also: tuple[str, ...] = ()
    """Words that choose it where it is typed, besides its number and its label."""
    named_by: str = ""
    """An expression for words that name it inside a sentence."""


class Saved(Struct, frozen=True):
    """The answer on file: in words to show, as codes of options, as text to edit."""

    words: str
    codes: tuple[str, ...] = ()
    text: str = ""
    whose: str = ""
    """Who said it, where that is not whoever answers now."""


class Prompt(Struct, frozen=True):
    """One question as it is put to a person. All text is ready to show."""

    key: str
    """The address it fills, or the name of a menu."""
    text: str
    kind: Kind
    heading: str = ""
    """The section, and which of several: "Where it hurts: lower back"."""
    position: str = ""
    """Where it stands: "Question 3 of about 12"."""
    guidance: str = ""
    """Always shown under the question: anchors of a scale, an example, a crisis line."""
    guidance_stays: bool = False
    """It is shown each time the question is asked again, too."""
    options: tuple[Option, ...] = ()
    saved: Saved | None = None
    ways: frozenset[Way] = frozenset()
    draft: str | tuple[str, ...] = ""
    """What was typed or ticked before this prompt was left or found wanting."""
    problem: str = ""
    """Why it is asked again, in a sentence."""
    one_key: bool = False
    """The number of an option chooses it, without Enter. For many small questions in a row, where a wrong key costs
    one step back; at most nine options."""
    suggest: Callable[[str], tuple[str, ...]] | None = None
    """At most three names for what was typed; offered, never put in its place."""
    menu: str = ""
    """Where the menu leads, when that is not the sections; as a row of a list."""
    enter_goes_on: bool = False
    """A blank Enter is KEEP though nothing is saved; the text says where it leads."""
    label: str = ""
    """What stands before the words that are typed: "Numbers", "3"."""
    follows: bool = False
    """A further line of the same list: the question stands above it already."""
    is_words: bool = False
    """A number alone is hardly the answer: somebody meant a row of a list that is not here."""
    pasted_lines: bool = False
    """Lines pasted together are an answer of several lines."""
    may_be_told: bool = False
    """Words behind ":in-person" are an answer: the line is theirs to say in the room."""
    own_words: bool = False
    """MANY: words that are on no row are an answer too, typed behind the numbers or in a row of their own."""
    notes: bool = False
    """ONE and MANY: words beside a number are kept with the answer ("1, she gets muddled")."""
    can_be_unsure: bool = False
    """MANY: a row may be marked as not sure ("3?")."""
    means: Callable[[str], str] | None = None
    """ONE: the code of the row that is meant by words that no row has ("helps the feet some"); empty for none."""
    decides: bool = False
    """ONE: only a plain yes or no is one; other words leave it open."""
    same: Same | None = None
    """MANY: an answer that can be given again in one word."""


class Answered(Struct, frozen=True):
    """An answer: text as typed for LINE and WORDS, option codes for ONE (exactly one) and MANY (any number)."""

    value: str | tuple[str, ...]
    words: str = ""
    """ONE and MANY: what was typed besides, where the prompt takes own words or notes."""
    unsure: tuple[str, ...] = ()
    """MANY: the options that may or may not be true, where the prompt takes that."""
    beside: tuple[tuple[str, str], ...] = ()
    """MANY: which of `words` stand behind the number of one row, with its code."""
    none: bool = False
    """MANY: a 0, or another word for no row, stood there beside `words`."""
    off: tuple[str, ...] = ()
    """MANY: the options that were said to be none by name or number."""
    corrects: bool = False
    """MANY: the answer on file stands but for what was said, and with it its words."""
    typed: str = ""
    """MANY: the line as typed, where one was."""


class Went(Struct, frozen=True):
    """A way taken instead of answering. `draft` is the half-typed answer, to be shown again."""

    way: Way
    draft: str | tuple[str, ...] = ""
    words: str = ""
    """What was said with it: "she rubs it" of "don't know, she rubs it"."""


class Same(Struct, frozen=True):
    """What was answered to the same question about something else."""

    about: str
    """What that was about: "low back"."""
    reply: Answered


Reply = Answered | Went


class Size(NamedTuple):
    """What of a screen can be read at once: cells of a line of text, and rows."""

    columns: int
    rows: int


class Asker(Protocol):
    """Asks on some kind of terminal.

    Raises KeyboardInterrupt on Ctrl-C, `errors.InputEnded` when there is nothing more to read.
    """

    @property
    def size(self) -> Size | None:
        """How much can be read at once; None where nothing scrolls away (a pipe, a file)."""
        ...

    def ask(self, prompt: Prompt) -> Reply: ...

    def tell(self, text: str) -> None:
        """Show a paragraph or several; wrapped to the screen, shown literally."""
        ...
