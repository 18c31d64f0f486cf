"""What somebody likes to be called, out of a sentence: "theresa but everybody calls her terri"."""

from __future__ import annotations

import re
from typing import Final

from visitprep.common_words import KIN
from visitprep.patterns import any_case
from visitprep.text import proper

_WORD: Final = r"[^\W\d_][\w'’.-]*"
_TITLE: Final = (
    r"(?:mrs?|ms|miss|mx|sir|madam|dr|doctor|sister|brother|father|rev(?:erend)?|pastor|nana?|grandma|grandpa)"
)
_NAME: Final = rf"(?:{_TITLE}\.?\s+{_WORD}(?:\s+(?-i:[A-Z])[\w'’-]*)?|{_WORD})"
_EVERYONE: Final = (
    r"(?:every(?:one|body)(?: else)?|(?:most )?people|they|friends|(?:the |his |her )?family|all(?: of us)?|we"
    r"|us(?: kids)?|i|the kids|her friends|his friends)"
)
_WHO: Final = r"(?:me|him|her|them|himself|herself|themself|myself)"
CALLED: Final = any_case(
    rf"[\s,;(.-]*\b(?:(?:but|and|or|though|so) )?(?:(?:you can |just |please |pls )*call {_WHO}"
    rf"|{_EVERYONE} (?:all |just |always |mostly |usually |do )?(?:says?|calls? {_WHO}|knows? {_WHO} as)"
    rf"|(?:(?:s?he|they|i) )?(?:just |mostly |usually |always )?(?:go(?:es)?|went) by"
    rf"|(?:(?:s?he|they|i) )?(?:likes?|prefers?|wants?|would like)(?: it)?(?: (?:to be called|being called"
    rf"|to go by))?|(?:s?he|they|i)(?:'s| is|'m| am|'re| are) called"
    rf"|(?:also |better )?known (?:to \w+ )?as|a\.?k\.?a\.?|called|answers to|short(?:ened)? to"
    rf"|(?:her |his |my |the )?nick-?name(?:'s| is|d)?|(?:just|simply)"
    rf")\s+[\"“']?(?P<called>{_NAME})[\"”']?\)?(?:\s+(?:please|pls|for short))?"
)
"""The sign with the name behind it."""
_BEFORE: Final = any_case(
    rf"(?:^|[,;.]\s*|\b(?:but|and)\s+|\bto )(?P<called>{_NAME})(?:'s|\s+is|\s+will|\s+works?|\s+to)?\s*"
    r"(?:(?:is |be |also )*(?:fine|ok(?:ay)?|good|enough|great|do|works?(?: fine)?|all right|what (?:she|he"
    r"|they|everyone|everybody|we) (?:goes? by|likes?|calls? (?:her|him)|use))|for short|(?:her |his )friends)\b"
)
"""The name with its sign behind it: "mrs jones is fine", "terri for short"."""
_SHORT_FOR: Final = any_case(
    rf"^(?P<called>{_NAME})[\s,(]+(?:short for|(?:but )?(?:it'?s |her |his |the )?(?:real|full|legal"
    rf"|given) name)\b"
)
_NICK: Final = any_case(rf"(?<=\w)\s+[(\"“'](?P<called>{_NAME})[)\"”'](?=\s|,|$)")
_LEAD: Final = any_case(
    r"^(?:(?:hi|well|oh)[\s,]+)?(?:(?:her|his|my|the|their) (?:(?:first |full )?name(?:'s| is|s)|names)|it'?s"
    r"|i call (?:her|him)|we (?:just )?call (?:her|him)|(?:s?he|they)(?:'s| is| are)|this is|i['’]?m|i am)\s+"
)
_NOT_IN_NAME: Final = (
    r"(?!(?:is|was|has|had|are|am|will|can|cannot|does|she|he|it|who|whose|that|and|or|but|not|no|says|lives|with|from"
    r"|the|for|in|on|at|her|his|my|our|name|named|called|please|also|both|only|just|already|age|aged)\b)"
)
_NAMED: Final = rf"{_NOT_IN_NAME}(?:{_TITLE}\.?\s+)?{_NOT_IN_NAME}{_WORD}(?:\s+{_NOT_IN_NAME}{_WORD}){{0,4}}"
_KIN: Final = any_case(
    rf"my (?P<kin>{KIN})(?:[\s,:(-]+(?:(?:whose|her|his|but (?:her|his)) name(?:'?s| is)?\s+"
    rf"|(?:s?he|they)(?:'s| is) (?:called )?|called |named )?(?P<behind>{_NAMED})\)?)?"
    rf"|(?P<before>{_NAMED})[\s,(]+(?:(?:he|she|that)'?s |is )?my (?P<kin_behind>{KIN})\)?"
    rf"|(?P<kin_alone>{KIN})[\s,]+(?:but )?(?:her|his) (?:real )?name(?:'?s| is)\s+(?P<other>{_NAME})"
)
"""Named by what they are to the helper."""
_PLEASE: Final = any_case(r"[\s,]+(?:please|pls|thanks|thank you|(?:and )?(?:not|never) \w+)[.!]*$")
_NO_NAME: Final = frozenset(
    """
    the a an my her his that this it is by name either anything whatever both fine ok to be not
    """.split()
)
_OF_A_SENTENCE: Final = any_case(
    rf"\b(?:(?!{_NOT_IN_NAME})\w+|i'?m|i|we|you|me|to|of|as|so|by|if|what|this|about|because|maybe|put|full|filling|writing"
    rf"|patient|born|dob|{KIN})\b"
)
"""Two of these tell a sentence, and none of them is a name in it."""
_ENDS: Final = any_case(r"[\s,;.]+(?:and )?(?:s?he|they|who|i) (?:was|is|were|am)$")
_NAME_IS: Final = any_case(r"\b(?:name|patient|it|s?he)(?:'?s|:| is)? \S+$")


def name_in(typed: str) -> tuple[str, str]:
    """The full name, and what else was typed: of a whole sentence the last part that is one, where there is any."""
    text = _ENDS.sub("", typed)
    if len(_OF_A_SENTENCE.findall(text)) < 2:
        return _LEAD.sub("", text), ""
    parts = re.split(r"[,;](?:\s+|$)|(?<!\b\w)(?<!\b\w\w)(?<!\bmrs)\.\s+", text, flags=re.IGNORECASE)[::-1]
    whole = [part for part in parts if " " in part and not _OF_A_SENTENCE.search(part)]
    ends = [part[last.end() :].strip(" ,:") for part in parts for last in [*_OF_A_SENTENCE.finditer(part)][-1:]]
    name = next(iter(whole or [end for end in ends if " " in end or (end and _NAME_IS.search(text))]), "")
    rest = text.replace(name, " ").strip(" ,;.") if name else text
    return name, rest if re.search(rf"\b{KIN}\b", rest) or _OF_A_SENTENCE.sub("", rest).strip() else ""


def called(typed: str) -> str:
    """The name to use; what was typed where it is a name already or says none."""
    text = _PLEASE.sub("", " ".join(typed.split()))
    bare = _LEAD.sub("", text)
    if kin := _KIN.fullmatch(bare):
        return proper(kin["behind"] or kin["before"] or kin["other"] or "") or bare
    for pattern in (CALLED, _SHORT_FOR, _NICK, _BEFORE):
        found = pattern.search(text)
        if found and found["called"].casefold().strip(".'") not in _NO_NAME:
            return proper(found["called"])
    return proper(bare.strip(" .,;") if len(bare.split()) < 5 else bare) if bare else typed


def bare_name(typed: str) -> str:
    """Without what only leads to it: "i am Yusuf"."""
    return _LEAD.sub("", typed)


def kin_of(typed: str) -> str:
    """What the person is to whoever says "my": "mum" of "my mum, mrs reyes"; empty where that is not said."""
    text = _LEAD.sub("", _PLEASE.sub("", " ".join(typed.split()))).strip(" .,;")
    found = _KIN.fullmatch(text)
    if found is None and CALLED.search(text):
        found = _KIN.match(text)
    return (found["kin"] or found["kin_behind"] or found["kin_alone"] or "").casefold() if found else ""
