"""Lines that are not put on the list: "none"; "no, 5 mg", which means the line before; one to tell in the room."""

from __future__ import annotations

import re

from visitprep.interview.engine.line.replies import is_no, is_yes
from visitprep.interview.engine.on_path import OnPath
from visitprep.interview.engine.path.steps import Lines
from visitprep.interview.prompts import Answered, Kind, Prompt, Way
from visitprep.lines.corrected import put_right
from visitprep.wording import N_, NC_, say

_WAYS = frozenset({Way.BACK, Way.MENU, Way.STOP, Way.KEYS})

_NONE = (NC_("typed", "none"), NC_("typed", "no"), NC_("typed", "nothing"), NC_("typed", "nobody"))
_NONE_TOO = frozenset({"0", "nkda", "none known", "none that i know", "none that i know of", "no allergies"})
_NO_MORE = NC_(
    "what ends a list of lines, between bars",
    "(?:no,? )?(?:nothing (?:else|more)|no(?:ne)? (?:more|others?)|that(?:'?s| is) (?:all|it|everything))",
)
_BEGINS = NC_(
    "words that begin a correction of what was just typed, between bars",
    "no|nope|sorry|i mean|i meant|correction|not that",
)


def says_none(said: str) -> bool:
    """Of a line in small letters: there is nothing to put on the list."""
    return said in _NONE_TOO or any(said in (word, say(word).casefold()) for word in _NONE)


def says_no_more(said: str) -> bool:
    """Of a line in small letters: the list is at its end."""
    return re.fullmatch(say(_NO_MORE), said) is not None


def correction(typed: str) -> str:
    """What is to be put right, "5 mg" of "no, 5 mg"; empty where the line is a line of its own."""
    found = re.fullmatch(rf"(?:{say(_BEGINS)})\s*[,:;-]\s*(?P<words>\S.*)", typed.strip(), re.IGNORECASE)
    return found["words"].strip() if found else ""


def mended(line: str, words: str) -> str:
    """`line` with `words` in the one place where they can belong; where there is none or several, `words` alone."""
    whole, rest = put_right(line, words)
    return words if rest else whole or words


def ask_to_mend(interview: OnPath, step: Lines, number: int, line: str) -> str | Way:
    """What line `number` shall be: `line` after a yes, or what they typed instead; "" after a no."""
    while True:
        text = say(N_("Change line {number} to: {line}?"), number=number, line=line)
        reply = interview.put(yes_or_no(interview, step, "change", text), "")
        if not isinstance(reply, Answered):
            return reply.way
        said = str(reply.value)
        if is_yes(said) or is_no(said):
            return line if is_yes(said) else ""
        line = said


def yes_or_no(interview: OnPath, step: Lines, about: str, text: str) -> Prompt:
    return Prompt(
        key=f"{step.repeating.part}:{about}",
        text=text,
        kind=Kind.LINE,
        ways=_WAYS,
        label=say(N_("y, or n")),
        **interview.where(step),
    )


NUMBER_ALONE = N_("A number alone: is that the menu number, or what you want to say? Type it in words.")
