"""What is typed at "may it be printed?": a plain yes, a plain no, or words that leave it open.

What is printed on a yes that nobody gave cannot be taken back; so a yes is one only where nothing beside it puts it
off, hands it on, or takes a part of it away. Left open it is asked again before anything is printed.
"""

from __future__ import annotations

import re

from visitprep.interview.prompts import Answered, Option, Prompt, Reply, Way, Went
from visitprep.lines.yes_no import DENIES, NO, NOT_SURE, YES
from visitprep.patterns import any_case, compiled
from visitprep.terminal.picking.options import NotOnList, numbered, pick_one

_WHO = r"(?:you|they|we|i|it|this|that|these|all(?: of it)?|everything|s?he|mom|mum|dad|the (?:clinic|doctors?))"
_HOW = r"(?: (?:through|from|on|over|behind|by|in) (?:the |her |his )?[\w ]{2,16}?)?"
_BEFORE = (
    rf"(?:(?:well|oh|and|ok(?:ay)?|like (?:i|s?he) said|told you"
    rf"|(?:i|we)(?:'ve)? (?:just )?asked (?:her|him|mom|mum|dad|my \w+){_HOW}(?: (?:if|whether)"
    rf" (?:it|that|this)(?: is|'s) (?:ok(?:ay)?|fine|all right))?(?=,| and)"
    rf"|{_WHO} (?:just )?(?:says?|said|told me|answered|nods?|nodded){_HOW}(?: that)?)[\s,:]+)*"
)
_PLAIN_YES = compiled(
    rf"{_BEFORE}(?:{YES}|ok(?:ay)?|fine|go ahead|please do|print (?:it|them|that|everything|all(?: of it)?)"
    rf"|{_WHO} (?:can|may)|(?:that(?:'s| is)|thats|it(?:'s| is)|its) (?:ok(?:ay)?|fine|alright|all right))\b"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_PLAIN_NO = compiled(
    rf"{_BEFORE}(?:(?:please )?(?:{NO})(?!,? (?:idea|clue|problem|objection|worries|i don'?t mind))|never"
    r"|(?:please )?(?:do not|don'?t|never) print|(?:i|s?he)(?:'d| would)? rather (?:you )?(?:not|didn'?t)"
    r"|rather not|better not|leave (?:it|that|them) (?:out|off)"
    r"|(?:i|s?he) (?:do(?:es)? not|don'?t|doesn'?t) want)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_OPEN = any_case(
    rf"\b(?:{NOT_SURE}|ask(?:ing|s)?|depend\w*|maybe|perhaps|possibly|probably|prob|might|later|not yet|first|if"
    r"|unless|until|till|before|once|when|after|decid\w*|choos\w*|check(?:ing)?|see|think (?:about|over)|wait"
    r"|tomorrow|up to|(?:has|have|had|need|needs|want|wants) to|let (?:me|her|him|them)|guess|suppose|think so"
    r"|should|would|could|hope)\b|\?"
)
"""It is put off, handed on, or somebody's guess."""
_IF_OF_USE = any_case(
    r"[\s,]*\b(?:if|when) (?:(?:it|that|this|they|you|the (?:clinic|doctors?))(?:'s| is| will| can|'ll)?) "
    r"(?:(?:any|of|a|really|some) )*(?:helps?|useful|use|needed|needs? (?:it|to know))"
    r"(?: (?:you|them|her|him|me|the \w+))?(?=[\s.,!]*$)"
)
"""A yes with what it is for, which every reader of the page decides by reading it: "yes if it helps"."""
_PART_OF_IT = any_case(r"\b(?:but|only|except|without|some|part|parts|half|just (?:the|this|that))\b")
"""A yes to a part of what is asked about: which part cannot be kept apart, so it is no yes."""
_NO_OBJECTION = any_case(
    r"[\s,;.]*(?:(?:it'?s|it is|is|there'?s|i have|i am|i'?m|it) )?(?:(?:no|not a|isn'?t a|nothing to)"
    r" (?:secret|problem|objection|worry|worries|hide|shame)|(?:i )?(?:don'?t|do not) mind|why not|not ashamed)\b"
)


def pick_decision(typed: str, prompt: Prompt) -> Reply:
    """The row that was decided on, with the words beside it; passed over, with the words, where it stays open.

    Raises NotOnList where it is no words at all.
    """
    try:
        return Answered((pick_one(typed, prompt.options).code,))
    except NotOnList:
        text = " ".join(typed.translate(str.maketrans("‘’ʼ", "'''")).split())
        agreed = _NO_OBJECTION.sub("", text) if _PLAIN_YES.fullmatch(text) else text
        row, words = _decided(agreed, prompt.options)
        if row is not None:
            return Answered((row.code,), words=words if agreed == text else text)
        if len(text.split()) < 2 and not _OPEN.search(text):
            raise
        return Went(Way.SKIP, words=typed.strip())


def _decided(text: str, options: tuple[Option, ...]) -> tuple[Option | None, str]:
    begins = re.fullmatch(r"(\d)[\s,;.:)-]+(\D.*)", text)
    if begins and (row := numbered(options).get(begins[1])) is not None:
        code, rest = ("yes" if row is _row("yes", options) else "no"), begins[2]
    elif said := _PLAIN_NO.fullmatch(text):
        code, rest = "no", said["rest"]
    elif said := _PLAIN_YES.fullmatch(text):
        code, rest = "yes", said["rest"]
    else:
        return None, ""
    is_yes = code == "yes"
    if _OPEN.search(_IF_OF_USE.sub("", text) if is_yes else rest) or _says(rest, NO if is_yes else YES):
        return None, ""
    if is_yes and (_PART_OF_IT.search(rest) or DENIES.search(rest)):
        return None, ""
    return _row(code, options), rest.strip(" ,;.:-!")


def _row(answer: str, options: tuple[Option, ...]) -> Option:
    return next(option for option in options if answer in (option.code, *option.also))


def _says(words: str, answer: str) -> bool:
    return re.search(rf"\b(?:{answer})\b", words, re.IGNORECASE) is not None
