"""What only says that it was said before, "already told you", "see above": no answer, and never kept as one."""

from __future__ import annotations

from msgspec.structs import replace

from visitprep.interview.prompts import Kind, Prompt, Reply, Way, Went
from visitprep.patterns import any_case

_TELLS = r"(?:said|stated|told (?:you|u|ya)|answered|typed|wrote|mentioned)"
_AGAIN = (
    rf"(?:(?:as|like) (?:i(?:'?ve| have)? )?(?:just |already )?{_TELLS}|i(?:'?ve| have)? (?:just |already ){_TELLS}"
    rf"|(?:i )?(?:just )?told (?:you|u|ya)|(?:(?:we|you)(?:'?ve| have)? )?already {_TELLS}"
    rf"|i {_TELLS} (?:that |this |it )?(?:already|before|above|earlier)"
    rf"|(?:see|look|read|as|same as) above|(?:the )?same as i {_TELLS}"
    rf"|(?:see )?what i {_TELLS}|you (?:already )?asked(?: me)? (?:that|this))"
)
"""What means that it was said to this program before; "dentist said" and "i said no" are words of their own."""
_WHEN = r"(?:\s+(?:that|this|it|you|already|before|above|earlier|all that|at the start|up there|twice|once))*"
_AROUND = r"(?:(?:well|oh|um+|hm+|again|but|please)\b[\s,]*)*"
_APART = rf"(?:i )?{_TELLS} (?:that|this|it|so)"
"""So much by itself, behind a sign: "another surgery. said that"."""
_WHOLE = any_case(rf"[\s,.;:!(-]*{_AROUND}(?:{_AGAIN}|i {_TELLS}|{_APART}){_WHEN}[\s,.;:!?)-]*")
_BEFORE = any_case(rf"{_AROUND}(?:{_AGAIN}{_WHEN}|i {_TELLS}(?=[,;:]))[\s,.;:-]+(?=\S)")
_BEHIND = any_case(rf"(?:[\s,.;:(-]+(?:but )?{_AGAIN}|\s*[,.;:(-]\s*{_APART}){_WHEN}[\s.!)]*$")
_BEHIND_A_NAME = any_case(r"(?P<name>\S+(?: \S+){0,3}?)(?<!like)(?<!as),? i said[\s.!]*")


def without_said_before(typed: str) -> str:
    """The words that are an answer; empty where nothing else was typed."""
    plain = typed.translate(str.maketrans("\u2018\u2019\u02bc", "'''"))
    if _WHOLE.fullmatch(plain):
        return ""
    if found := _BEHIND_A_NAME.fullmatch(plain):
        return typed[: found.end("name")].strip(" ,")
    begin = found.end() if (found := _BEFORE.match(plain)) else 0
    end = found.start() if (found := _BEHIND.search(plain, begin)) else len(typed)
    return typed[begin:end].strip() or typed


def answer_in(reply: Reply, prompt: Prompt) -> Reply | None:
    """The reply without such words; None where there is no answer in it, and no way to pass the question over."""
    passed = Went(Way.SKIP) if Way.SKIP in prompt.ways and not prompt.follows else None
    if isinstance(reply, Went):
        words = without_said_before(reply.words) if reply.words else ""
        return passed if reply.way is Way.NOTE and reply.words and not words else replace(reply, words=words)
    if isinstance(reply.value, str):
        if prompt.kind not in (Kind.LINE, Kind.WORDS) or "\n" in reply.value:
            return reply
        words = without_said_before(reply.value)
        return replace(reply, value=words) if words else passed
    words = without_said_before(reply.words) if reply.words else ""
    if words == reply.words:
        return reply
    if not (words or reply.value or reply.unsure):
        return passed
    beside = tuple((code, said) for code, typed in reply.beside if (said := without_said_before(typed)))
    return replace(reply, words=words, beside=beside)
