"""What is typed at a tick list: numbers in any order, "3?" for not sure, the rows' own words, and other words.

Numbers and words may stand in any order ("1 warfarin, 2 left hip, 6 7"): the numbers are ticks, and the words
behind a number stay beside its row. Nothing that was typed is thrown away.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from visitprep.common_words import A_NO
from visitprep.interview.prompts import Answered, Option, Prompt, yes_words
from visitprep.lines.yes_no import DENIES, YES
from visitprep.lists_denied import denied_pieces
from visitprep.number_words import alone_in_digits
from visitprep.patterns import any_case, compiled
from visitprep.terminal.picking.amounts import (
    counts_something,
    is_amount,
    makes_it_an_amount,
    tells_how_often,
    tells_what_is_taken,
    tells_when,
)
from visitprep.terminal.picking.another_thing import names_another
from visitprep.terminal.picking.no_by_number import without_denied
from visitprep.terminal.picking.not_sure import with_doubts_marked
from visitprep.terminal.picking.options import NotOnList, numbered, pick_many, pick_one, says_none
from visitprep.terminal.picking.ranges import spelled_out
from visitprep.terminal.picking.row_numbers_in_words import BEGAN_A_SENTENCE, number_behind, rows_inside
from visitprep.terminal.picking.rows_of_a_place import rows_of_places
from visitprep.wording import N_, NC_, say

_NUMBER = compiled(r"(\d{1,3})(?:\s*-\s*(\d{1,3}))?(\?)?(?=[\s,;)]|\.(?!\d)|$)[\s;.)]*(?:(?:and|n|&)\s+(?=\d))?")
_AND = any_case(r"(?:and|n|also|then|plus|&)\s+(?=\d)")
_IN_BRACKETS = compiled(r"\(([^()]*)\)\s*")
_NONE_BEFORE_WORDS = any_case(
    r"(?:none|neither|no(?:pe|t any)?|nah)(?: of (?:these|those|them|that|the above|it|'?em))?"
    r"\s*[,;.:]\s+(?=[^\W\d_])(?!(?:but|except|only)\b)"
)
_NO_BUT = any_case(
    r"(?:none|no|nope|nah|neither|nothing)\b(?: of (?:these|those|them))?[\s,;.]+(?:but|just|only|except)\b"
    r"(?!.*\b(?:had|have|has|take|takes|took|use|uses|got|on)\b)"
)
"""Words beside a no that tell of nothing had or taken: "no, but my balance is off"."""
_YES = any_case(rf"(?:{YES})\b(?![^\w\s]\w)(?:,? (?:(?:i|s?he|it) (?:did|do|does|is|was)|that one))?[\s,.:;!]*")
_NONE_OF_THEM = compiled(r"0(?=[\s,;.]|$)[\s,;.]*")


class _Said(Struct):
    """What was found so far."""

    on: list[str] = field(default_factory=list)
    unsure: list[str] = field(default_factory=list)
    beside: list[tuple[str, str]] = field(default_factory=list)
    """Words, each with the code of the row it stands behind; "" for none."""
    missing: str = ""
    """A number that no row has."""
    none: bool = False
    highest: int = 0
    """The number of a row with words that was typed last, while they go up."""
    going_up: int = 0
    """How many pieces did so."""
    each_in_front: bool = False
    """All pieces begin with a row and have its words: no other number is one."""

    def goes_on(self, number: int, *, in_doubt: bool) -> bool:
        """After rows with their words in order, a higher number is a row too: "7 twice, 9 hip, gut, 12 er".

        `in_doubt` after one: "1 on insulin, a1c 8.1 in june, 7 stage 3" says two illnesses, and is sure of both.
        """
        return self.going_up > (0 if in_doubt else 1) and number > self.highest

    def count(self, number: int) -> None:
        up = number > self.highest
        self.highest, self.going_up = number, self.going_up + 1 if up else 0


def pick_ticks(typed: str, prompt: Prompt) -> Answered:
    """The rows that were typed, those said no to, and the words besides where the prompt takes them. Raises
    NotOnList."""
    if len(prompt.options) == 1 and typed.strip(" .!").casefold() in yes_words():
        return Answered((prompt.options[0].code,))  # a yes to the only row there is
    if len(prompt.options) == 1 and (yes := _YES.match(typed)) and not DENIES.search(typed[yes.end() :]):
        typed = f"1 {typed[yes.end() :]}"
    typed = with_doubts_marked(spelled_out(alone_in_digits(typed), prompt.options), prompt.options)
    typed, off = without_denied(typed, prompt.options)
    if off and not typed:
        rows = ", ".join(option.label for option in prompt.options if option.code in off)
        raise NotOnList(say(N_("No to: {rows}. Which do fit? Type the numbers, or 0 for none."), rows=rows))
    found = _ticks(typed, prompt)
    on = tuple(code for code in found.value if code not in off)
    unsure = tuple(code for code in found.unsure if code not in off)
    if _OTHER in unsure and "?" not in typed and dict(found.beside).get(_OTHER):
        on, unsure = (*on, _OTHER), tuple(code for code in unsure if code != _OTHER)
    return replace(found, value=on, unsure=unsure, off=off)


_OTHER = "other"
"""A row for what the list does not have: with words behind its number there is no doubt that it is meant."""


def _ticks(typed: str, prompt: Prompt) -> Answered:
    if not (prompt.own_words or prompt.can_be_unsure):
        try:
            return Answered(pick_many(typed, prompt.options))
        except NotOnList:
            if not prompt.notes:
                raise
            found = _read(typed, prompt.options)
            if not (found.on or found.none or found.unsure) or found.missing:
                raise
            return _answered(found, prompt)
    found = _read(typed, prompt.options, in_doubt=prompt.can_be_unsure)
    if found.missing:
        raise NotOnList(say(N_("There is no number {number} here."), number=found.missing))
    if found.beside and not prompt.own_words:
        words = _joined(found)
        if not (found.on or found.unsure or found.none) and prompt.means and (named := prompt.means(words)):
            found.on.append(named)
        elif prompt.notes and not (found.on or found.unsure) and _NO_BUT.match(words):
            found.none = True  # the words are a note, and name no row
        if not prompt.notes or not (found.on or found.unsure or found.none):
            raise NotOnList(say(N_("'{typed}' is not on the list. Type the numbers, or 0 for none."), typed=words))
    return _answered(found, prompt)


def _answered(found: _Said, prompt: Prompt) -> Answered:
    ordered = tuple(option.code for option in prompt.options if option.code in found.on)
    unsure = tuple(option.code for option in prompt.options if option.code in found.unsure)
    beside = tuple(one for one in found.beside if one[0])
    words = _joined(found)
    return Answered(ordered, words=words, unsure=unsure, beside=beside, none=found.none and bool(words))


def _joined(found: _Said) -> str:
    """All words in the order typed; those between commas stay so, those of different rows are set apart."""
    joined = ""
    for code, words in found.beside:
        joined = f"{joined}{'; ' if code else ', '}{words}" if joined else words
    return joined


def _read(typed: str, options: Sequence[Option], *, in_doubt: bool = False) -> _Said:
    """Piece by piece between commas. Behind their own words, a number with words is no row: "a bath, 2 aspirin".
    With words that tell when it is one: "a deep ache, 9 when i cough".

    `in_doubt`: there it may be one, "kidneys a bit low, 6 got the machine", and a row is never denied by a guess.
    """
    found = _Said()
    text = " ".join(typed.split()).strip(" ,;.")
    text = text if re.search(r"[^\d.]", text) else text.replace(".", " ")
    zero = _NONE_OF_THEM.match(text) if "0" not in numbered(options) else None
    if zero is not None and not says_none(text):  # "0 thank goodness" is
        if numbered(options).get(text[zero.end() : zero.end() + 1]):
            found.missing = "0"
            return found
        found.none, text = True, text[zero.end() :]
    if says_none(text):
        found.none = True
        return found
    own = False
    if (none := _NONE_BEFORE_WORDS.match(text)) is not None:
        found.none, text = True, text[none.end() :]
    pieces = [piece for piece in (piece.strip(" .") for piece in re.split(r"[,;]", text)) if piece]
    pieces = _numbers_first(pieces, numbered(options))
    labels = " ".join(option.label for option in options).casefold()
    long_words = any_case(r"[^\W\d_]{4,}").findall
    denied = denied_pieces(typed, pieces, lambda item: any(word.casefold() in labels for word in long_words(item)))
    found.each_in_front = len(pieces) > 1 and all(_ROW_AND_WORDS.match(piece) for piece in pieces)
    for piece in pieces:
        if piece in denied:
            code, before = found.beside.pop() if found.beside else ("", "")
            found.beside.append((code, f"{before}, {piece}" if before else piece))
            continue
        own = _read_piece(piece, options, found, own=own, in_doubt=in_doubt)
    return found


_ROW_AND_WORDS = compiled(r"\d{1,3}\??[\s.:)-]+\D")
_ENDS_WITH_NUMBER = compiled(r"(?P<words>\D*[^\W\d_])\s+(?P<number>\d{1,3})")


def _numbers_first(pieces: list[str], by_number: dict[str, Option]) -> list[str]:
    """Each with its number in front where two or more end with one, down the list: "wind 11, chewing 14"."""
    ends = [found for piece in pieces if (found := _ENDS_WITH_NUMBER.fullmatch(piece))]
    numbers = [int(one["number"]) for one in ends]
    counts = any(makes_it_an_amount(one["words"]) for one in ends)
    if len(ends) < 2 or counts or numbers != sorted(set(numbers)) or not {*map(str, numbers)} <= {*by_number}:
        return pieces
    turned = {one[0]: f"{one['number']} {one['words']}" for one in ends}
    return [turned.get(piece, piece) for piece in pieces]


_AND_A_ROW = any_case(r"\s(?:and|&|plus)\s+\d{1,2}\??$")
"""It ends with one more, whatever the other pieces are: "1 since 2015 and 2, 18 lately"."""
_FEW = 4
_ENDS_A_LIST = any_case(r"(?:(?:and|also|then|plus|&)\s+)+\d{1,3}\b|\d{1,3}\.\s")
"""Behind words of their own: "and 7. No fever" is a row, and what follows it a sentence."""
_FURTHER = any_case(
    r"(?:(?:(?:and|n|plus)\s+|[&+]\s*)+(?=[^\W\d_])|(?=(?:also|as well as)\b))"
    r"(?!(?:in|on|at|with|when|if|after|then)\b)"
)
"""Between numbers and words that go with the list and not with its last row: "2 7 12 and gout"."""
_OF_THE_ROW = any_case(r"(?:i|it|s?he|they|take\w*|took|was|is|gets?|got|still|now|both|a (?:bit|little)|very)\b")
_COUNTED = any_case(
    r"\s*(?!(?:and|also|plus|as well as|the|my|his|her|i|s?he|it|they|we|when|if|but|always|[^\W\d_]+ing"
    r"|borderline|pre|mild\w*|slight\w*|some|maybe)\b)"
    r"[^\W\d_]"
)
"""What there may be two of; "3 getting up from a chair" counts nothing."""
_DENIES = any_case(rf"(?:{A_NO}|the rest|otherwise|everything else)\b")


def _is_count_behind(numbers: str, number: int, words: str) -> bool:
    """A small number behind a higher one, with words of its own: how many of that row there were."""
    before = re.findall(r"\d+", numbers)
    return number <= _FEW and bool(before) and number < int(before[-1]) and _COUNTED.match(words) is not None


def _read_piece(piece: str, options: Sequence[Option], found: _Said, *, own: bool, in_doubt: bool) -> bool:
    """The numbers at the beginning of a piece and the words behind them; whether words of their own were met."""
    by_number = numbered(options)
    if placed := rows_of_places(piece, by_number):
        for option, words in placed:
            (found.unsure if in_doubt else found.on).append(option.code)
            found.beside += [(option.code, words)] if words else []
        return own
    at, last, numbers, brackets = _numbers_in(piece, by_number, found, in_doubt=in_doubt)
    rest = piece[at:].strip(" .:-")
    further = _FURTHER.match(rest)
    rest = re.sub(r"^(?:and|n)\s+", "", rest, flags=re.IGNORECASE) if further is None else rest[further.end() :]
    if rest.casefold() in ("none", say(NC_("typed", "none")).casefold()):
        rest = ""
    row = next((int(one) for one, option in by_number.items() if numbers and option.code == numbers[0][0]), 0)
    often = in_doubt and tells_how_often(rest)
    goes_on = often or ((len(numbers) == 1 or in_doubt) and found.goes_on(row, in_doubt=in_doubt))
    ends = _ENDS_A_LIST.match(piece) is not None and not found.missing
    is_last = len(numbers) == 1 and ends and (row > max(found.highest, _FEW) or piece[:at].rstrip().endswith("."))
    if own and rest and numbers and not (goes_on or is_last or (tells_when(rest) and not in_doubt)):
        if in_doubt and not found.missing and len(numbers) == 1:
            found.unsure.append(last)
            found.beside.append((last, rest))
            return True
        found.missing = ""
        found.beside.append(("", piece))
        return True
    for code, unsure in numbers:
        (found.unsure if unsure else found.on).append(code)
    if row:
        found.count(row)
    found.beside += [aside for aside in brackets if aside[1]]
    if not rest:
        return own
    apart = not found.each_in_front or _AND_A_ROW.search(rest)
    if numbers and apart and (inside := rows_inside(rest, last, by_number, in_doubt=in_doubt)):
        _, *others = inside
        for more in others:
            (found.unsure if more.unsure or (in_doubt and not more.sure) else found.on).append(more.code)
        of = ["" if further and not in_doubt else _row_of(inside[0].words, last, options)]
        of += [_row_of(one.words, one.code, options) for one in others]
        found.beside += [(code, one.words) for code, one in zip(of, inside, strict=True) if one.words]
        return own
    if not numbers:
        return _read_words(rest, options, found, by_number, own=own, in_doubt=in_doubt)
    is_loose = (further and not (in_doubt and _OF_THE_ROW.match(rest))) or (ends and _DENIES.match(rest))
    found.beside.append(("" if is_loose else _row_of(rest, last, options), rest))
    return own or BEGAN_A_SENTENCE.search(rest) is not None


def _row_of(words: str, code: str, options: Sequence[Option]) -> str:
    """The row that words behind its number are beside; none where they name something else."""
    return "" if names_another(words, next((one for one in options if one.code == code), None)) else code


def _numbers_in(
    piece: str, by_number: dict[str, Option], found: _Said, *, in_doubt: bool
) -> tuple[int, str, list[tuple[str, bool]], list[tuple[str, str]]]:
    """Where the numbers in front end, the last row, each row with whether it is unsure, and words in brackets."""
    at, last, numbers = 0, "", list[tuple[str, bool]]()
    brackets = list[tuple[str, str]]()
    while at < len(piece):
        if last and (aside := _IN_BRACKETS.match(piece, at)) is not None:
            brackets.append((last, aside[1].strip()))
            at = aside.end()
            continue
        if not at and (joined := _AND.match(piece)) is not None:
            at = joined.end()  # "1 2, and 9 he has a mask"
        number = _NUMBER.match(piece, at)
        behind = piece[number.end() :] if number is not None else ""
        if number is None or (is_amount(behind) and not (in_doubt and not at and tells_what_is_taken(behind))):
            break
        if number[2] and counts_something(piece[number.end() :]):
            break  # "4-5 beers"
        first, final = sorted((int(number[1]), int(number[2] or number[1])))
        if at and _is_count_behind(piece[:at], first, piece[number.end() :]):
            break  # "13 2 in the neck": two of them
        known = all(str(one) in by_number for one in range(first, final + 1))
        if not known and found.on and re.match(r"[^\W\d_]", piece[number.end() :]):
            break  # "16 and 19, 9 lb since summer": behind rows, a number with words that is no row is words
        for one in range(first, final + 1):
            code = by_number[str(one)].code if str(one) in by_number else ""
            numbers.append((code or str(one), bool(number[3])))
            if not code:
                found.missing = found.missing or str(one)
            last = code
        at = number.end()
    return at, last, numbers, brackets


def _read_words(
    rest: str, options: Sequence[Option], found: _Said, by_number: dict[str, Option], *, own: bool, in_doubt: bool
) -> bool:
    """A piece with no number in front; whether it is words of their own."""
    several = rows_inside(rest, found.on[-1], by_number, in_doubt=in_doubt) if len(found.on) > 1 else []
    if len(several) == 2 and not several[1].words:  # "11 wind, 13, chewing 14"
        found.on.append(several[1].code)
        found.beside.append((several[1].code, several[0].words))
        return own
    if (named := number_behind(rest, options)) is not None:
        found.on.append(named.code)
        found.beside.append((named.code, rest.rpartition(" ")[0]))
        return own
    try:
        found.on.append(pick_one(rest, options).code)
        return own
    except NotOnList:
        found.beside.append(("", rest))
        return True
