"""Numbers typed in words, as digits: "twenty two units", "two thousand and fourteen", "december ten".

What may be more than a number stays: "one of them", "Twenty Two Oaks", and "one fifty", which is 150 or one 50.
"""

from __future__ import annotations

import re

from visitprep.common_words import MONTHS, NUMBER_WORDS
from visitprep.patterns import any_case

NO_NUMBER_ONE = (
    r"(?:\b(?:a|an|the|this|that|no|any|every|each|which|some|another|bad|good|rough|left|right"
    r"|last|first|same|main|only|easy|terrible|awful|new|old|other|big|little|get(?:s|ting)?|got|ha(?:ve|s|d|ving)"
    r"|tak(?:e|es|en|ing)|took|with|during|after|between|without)\s+ones?\b|\bone\s+(?:of|that|when|where|is|i|we)\b|\bones\b"
    r"|\b(?<!at )(?:the|my|her|his|its|on|a) (?:very )?(?:worst|best) ones?\b"
    r"|\b(?:worst|best) ones?\b(?!\s*(?:$|[,;.])))"
)
"""A "one" that counts nothing: "9 on a bad one", "one of those days"; "at best one" is a number."""
_NO_ONE = any_case(NO_NUMBER_ONE)
VALUES = {word: int(number) for word, number in NUMBER_WORDS.items()}
_ORDINALS = {f"{word}th": number for word, number in VALUES.items()} | {"first": 1, "second": 2, "third": 3}
_ORDINALS |= {"fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "twentieth": 20, "thirtieth": 30}
_WORDS, _GAP = list(NUMBER_WORDS), r"(?:\s+|-)"
_ONE, _TEEN, _TEN = (rf"(?:{'|'.join(words)})\b" for words in (_WORDS[1:10], _WORDS[10:20], _WORDS[20:]))
_BELOW_100 = rf"(?:{_TEN}(?:{_GAP}{_ONE})?|{_TEEN}|{_ONE})"
_MORE = rf"(?:{_TEN}(?:{_GAP}{_ONE})?|{_TEEN})(?!{_GAP}(?:{_ONE}|hundred|thousand))"
_ALONE = rf"{_ONE}(?! (?:hundred|thousand|times?|x|a|at|in|per|every|each|tab\w*|pills?|caps\w*|of)\b)"
_HUNDREDS = rf"(?:a|{_BELOW_100}){_GAP}hundred\b(?: (?:and )?{_MORE}| {_ALONE})?"
_HOUR = rf"(?:{_ONE}|(?:ten|eleven|twelve)\b)"
_MONTH = rf"(?!mary)(?:{MONTHS})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b"
_NUMBER = any_case(
    rf"(?<![\w'’.-])(?:(?<=\bat )(?P<hour>{_HOUR})(?:{_GAP}(?P<minute>oh?{_GAP}{_ONE}|{_MORE})(?! [a-z]+s\b)"
    rf"|(?=\s*(?:$|[,;.])))|(?<!past )(?<!to )(?P<clock>{_HOUR})(?=\s*(?:o['’]?clock|[ap]\.?m\b(?! i\b)))"
    rf"|(?P<torn>{_ONE}{_GAP}{_TEN}(?:{_GAP}{_ONE})?(?!{_GAP}(?:{_TEN}|{_TEEN}|hundred|thousand)))"
    rf"|(?P<century>eighteen|nineteen|twenty){_GAP}(?P<year>oh?{_GAP}{_ONE}|{_TEEN}"
    rf"|(?:twenty\b|(?<!twenty ){_TEN})(?:{_GAP}{_ONE})?)(?! vision)"
    rf"|(?P<large>(?:a|(?:(?:a|{_BELOW_100}){_GAP}hundred (?:and )?)?{_BELOW_100}){_GAP}thousand\b"
    rf"(?: {_HUNDREDS}| (?:and )?(?:{_MORE}|{_ALONE}))?|{_HUNDREDS})"
    rf"|(?P<ordinal>(?:{_TEN}{_GAP})?(?:{'|'.join(_ORDINALS)})\b)(?P<of>(?= (?:of )?{_MONTH}))?"
    rf"|(?P<small>{_BELOW_100}|zero\b)(?P<point> point(?: (?:oh\b|zero\b|{_ONE}))+)?)(?![\w'’])",
    needs="|".join(f" {word}" for word in (*NUMBER_WORDS, *_ORDINALS, "a hundred", "a thousand")),
)
_BEFORE_DAY = any_case(rf"(?<!\w)(?<!\bi )(?<!he )(?<!we )(?<!ey )(?<!it )(?<!in ){_MONTH}\.?,? (?:the )?$")
_BEHIND_DAY = any_case(
    r"\s*(?:$|[,;.)@]|\d|eighteen|nineteen|twenty|two thousand|(?:at|around|about|with|like|and|or|to|until|this"
    r"|next|last|of|for|so|is|was|half|noon|morning|afternoon|quarter)\b)"
)
_UNIT = any_case(
    rf" (?:to|or) {_TEN}{_GAP}{_ONE}|(?: (?:to|or) {_BELOW_100})?[\s-]*(?:%|(?:m(?:illi)?g(?:ram)?s?|mcgs?"
    r"|micro(?:gram)?s?|grams?|units?|iu|mls?|cc|meq|percent)\b)"
)
_AGE = any_case(r"\b(?:(?:i|s?he) (?:was|am|is|turned)|i['’]m|aged?|age of)(?: about| around| only)? $")
_NAME = re.compile(r" (?!Units?\b|Mg\b|And\b)[A-Z][a-z]")


def in_digits(text: str, *, asked: bool = False) -> str:
    """`text` with its numbers in digits; where a number is `asked` for, "one" and "two" alone as well."""
    for start, end, digits in reversed(numbers_in_words(text, asked=asked)):
        text = text[:start] + digits + text[end:]
    return text


def alone_in_digits(text: str) -> str:
    """`text` in digits where it is numbers and no more: "one and three"."""
    digits = in_digits(text, asked=True)
    return digits if re.fullmatch(r"(?:[\d\s,;.&]|\band\b)+", digits.casefold()) else text


def numbers_in_words(text: str, *, asked: bool = False) -> list[tuple[int, int, str]]:
    """Where each stands that is sure to be a number, and its digits."""
    ones = {at for hit in _NO_ONE.finditer(text) for at in range(*hit.span())} if asked else ()
    hits = ((hit, _digits(text, hit, asked)) for hit in _NUMBER.finditer(text) if hit.start() not in ones)
    return [(*hit.span(), digits) for hit, digits in hits if digits]


def _digits(text: str, hit: re.Match[str], asked: bool) -> str:
    """Empty where the words may be something else."""
    words, before, end = hit[0].casefold(), text[: hit.start()], hit.end()
    whole, _, parts = words.partition(" point ")
    digits = ".".join(filter(None, (str(_value(whole)), "".join(str(_value(one)) for one in parts.split()))))
    if hit["hour"] or hit["clock"]:
        return f"{_value(hit['hour'])}:{_value(hit['minute']):02}" if hit["minute"] else digits
    is_day = _BEFORE_DAY.search(before) and _BEHIND_DAY.match(text, end) and not parts
    if (is_day and _value(whole) < 32) or hit["of"] is not None:
        return digits
    if hit["torn"] or hit["ordinal"] or (hit[0][0].isupper() and _NAME.match(text, end)):
        return ""
    if hit["century"]:
        return f"{_value(hit['century'])}{_value(hit['year']):02}"
    sure = asked or len(re.findall(r"\w+", words.removeprefix("a "))) > 1 or _UNIT.match(text, end)
    return digits if sure or (len(digits) > 1 and _AGE.search(before)) else ""


def _value(words: str) -> int:
    for word, times in (("thousand", 1000), ("hundred", 100)):
        if word in (said := words.casefold()):
            many, _, rest = said.partition(word)
            return (_value(many) or 1) * times + _value(rest)
    return sum((VALUES | _ORDINALS).get(word, 0) for word in re.findall(r"\w+", words.casefold()))
