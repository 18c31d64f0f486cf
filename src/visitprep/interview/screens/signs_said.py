"""What a reply to the signs that should not wait says: which are there, what opens those for some, what to ask."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Final, NamedTuple

from visitprep.interview.engine.line_asked.replies import is_no
from visitprep.interview.prompts import Answered, Reply, Way
from visitprep.patterns import any_case
from visitprep.urgent import signs_told
from visitprep.urgent.death_spoken_of import denies_in_doubt, denies_plainly, speaks_of_death
from visitprep.urgent.signs import load_signs
from visitprep.urgent.signs_told import Says
from visitprep.urgent.words_apart import words_apart
from visitprep.visit.marks import SUICIDE, UNSURE_WHICH
from visitprep.visit.records.choices.choice import YesNo
from visitprep.wording import N_, in_a_row, say

MORE = "more"
"""In the place of a sign: the row that opens those for some."""


class Numbered(NamedTuple):
    number: int
    """Counted through all that is shown of both lists, so that a number means one sign."""
    id: str
    words: str


class SignsTicked(NamedTuple):
    signs: frozenset[str]
    words: Mapping[str, str] = MappingProxyType({})
    """What was typed for each of them; under `UNSURE_WHICH` what was for none, or for several alike."""
    with_a_no: str = ""
    """What was typed and then said to be neither new nor worse."""
    unsure: frozenset[str] = frozenset()
    """Those of the signs that only may be there."""
    new: frozenset[str] = frozenset()
    """Those of which they did not say, when asked, that it is old."""
    ahead: tuple[Numbered, ...] = ()
    """The rows of its list that were not shown yet."""
    some: bool = False
    """Those for some were shown, or come next."""
    at_first: bool = False
    """Words that tick no sign were typed at the first list."""

    def and_also(self, more: SignsTicked) -> SignsTicked:
        words, with_a_no = with_words(self.words, more.words), joined(self.with_a_no, more.with_a_no)
        unsure, new = self.unsure | more.unsure, self.new | more.new
        some, at_first = self.some or more.some, self.at_first or more.at_first
        signs = self.signs | more.signs
        return SignsTicked(signs, words, with_a_no, unsure, new, some=some, at_first=at_first)

    def with_more(self, words: Mapping[str, str]) -> SignsTicked:
        return self._replace(words=with_words(self.words, words))


NOTHING = SignsTicked(frozenset())


def opens_more(said: Reply, part: Sequence[Numbered]) -> bool:
    """That they are one of those whom the row has more signs for; alone on its screen, all that names no sign."""
    if MORE not in [sign.id for sign in part]:
        return False
    alone = len(part) == 1
    if not isinstance(said, Answered):
        return alone and said.way is Way.DONT_KNOW
    if not _is_words(said) or signs_told.read(said.words, after_none=said.none) is Says.ASK:
        return False
    if alone:
        return signs_told.says_only_unsure(said.words) or not signs_told.names_a_sign(said.words)
    return signs_told.names_those_for_some(said.words)


def names_one(words: str, part: Sequence[Numbered]) -> str:
    """The one sign of the rows that the words are about; empty where it is another, or several."""
    ids = [sign.id for sign in part if sign.id != MORE]
    found = {*words_apart(words, [*ids, UNSURE_WHICH]).of}
    return found.pop() if len(found) == 1 and _named(words) <= {*ids} else ""


def may_wait_for_today(words: str) -> bool | None:
    """Whether words beside no number name signs of the second list alone; None where they name none at all."""
    if signs_told.is_emergency(words):
        return False
    found = _named(words)
    return found <= {sign.id for sign in load_signs().today} if found else None


def is_to_be_asked(said: Answered) -> bool:
    """Words alone that deny, tell of what is long there, or name no sign: neither passed over nor sent to call.

    Somebody may have typed their name there, the next answer, or a sign in words that are not known here.
    """
    if not _is_words(said) or _is_explained(said):
        return False
    if not signs_told.names_a_sign(said.words):
        return True
    return signs_told.read(said.words, after_none=said.none) is Says.ASK


def long_known(said: Reply, part: Sequence[Numbered]) -> tuple[Numbered, ...]:
    """The signs that were ticked, where their words say of every one that it is not new: "19 since last winter".

    A thought of ending one's life counts however old it is.
    """
    if not isinstance(said, Answered) or speaks_of_it(said.words):
        return ()
    numbers = {*said.value, *said.unsure}
    ticked = tuple(sign for sign in part if str(sign.number) in numbers)
    if any(sign.id in (MORE, SUICIDE) for sign in ticked) or not signs_told.says_long_known(said.words):
        return ()
    apart = words_apart(said.words, [sign.id for sign in ticked])
    if apart.of and not all(signs_told.says_long_known(apart.of.get(sign.id, "")) for sign in ticked):
        return ()  # they tell it of one, and nothing of the other
    beside = dict(said.beside)
    told_apart = [words for number, words in beside.items() if number != str(ticked[-1].number)] if ticked else []
    return ticked if all(map(signs_told.says_long_known, told_apart)) else ()


def named_on_page(signs: Sequence[Numbered]) -> str:
    known = load_signs()
    pages = {sign.id: say(sign.page) for sign in (*known.emergency, *known.today)}
    return in_a_row([pages[sign.id] for sign in signs])


def said_back(ticked: SignsTicked) -> str:
    """Each sign with the words about it, as the page calls it: a lone number shows nobody what it stood for."""
    known = load_signs()
    unsure = N_("{row} (not sure)")
    named = {
        sign.id: say(unsure, row=say(sign.page)) if sign.id in ticked.unsure else say(sign.page)
        for sign in (*known.emergency, *known.today)
    }
    told = [
        say(N_("{sign}: {words}"), sign=page, words=ticked.words[sign]) if sign in ticked.words else page
        for sign, page in named.items()
        if sign in ticked.signs
    ]
    told += [say(N_("your words: {words}"), words=rest)] if (rest := ticked.words.get(UNSURE_WHICH)) else []
    told += [say(N_("the row with more signs comes next"))] if told and ticked.some and ticked.ahead else []
    return say(N_("= {said}"), said="; ".join(told)) if told else ""


def goes_on_with(said: Answered, ticked: Collection[str]) -> bool:
    """Words alone of which every part is about a sign that was ticked before."""
    # One more in the row: of a single one all words would be.
    apart = words_apart(said.words, [*ticked, UNSURE_WHICH])
    return bool(ticked and apart.of) and _is_words(said) and not apart.rest and _named(said.words) <= {*ticked}


def _named(words: str) -> frozenset[str]:
    """The signs of both lists that a part of them is about."""
    known = load_signs()
    return frozenset(words_apart(words, [sign.id for sign in (*known.emergency, *known.today)]).of)


def words_of(said: Reply) -> str:
    """What says more than the answer."""
    if not isinstance(said, Answered) or is_no(said.words):
        return ""
    is_answer = said.value == (YesNo.UNSURE.value,) and signs_told.says_only_unsure(said.words)
    return "" if is_answer else said.words


_GOES_ON: Final = any_case(r"(?:no[\s,]+)?(?:(?:just|let'?s|please) )*(?:go|carry|keep) (?:on|going)\b[\s,.;:!-]*")


def beyond_going_on(words: str) -> str:
    """What is said besides, where they go on: "2 go on, I'll call him tomorrow"."""
    found = _GOES_ON.match(words)
    return words[found.end() :] if found else words


def words_beside(said: Reply, part: Sequence[Numbered], found: Sequence[str]) -> dict[str, str]:
    """What the reply says of each sign that it ticked: behind its own number, or by what it names."""
    if not isinstance(said, Answered) or is_no(said.words):
        return {}
    numbers = dict(said.beside)
    of_rows = {sign.id: numbers[str(sign.number)] for sign in part if str(sign.number) in numbers}
    if [*found] == [MORE]:
        return {MORE: said.words}
    if len(of_rows) > 1 and {*of_rows} == {*found}:
        rest = said.words
        for words in of_rows.values():
            rest = rest.replace(words, "", 1)
        return {**of_rows, UNSURE_WHICH: rest} if (rest := rest.strip(" ,;")) else of_rows
    return words_for(said.words, [sign for sign in found if sign != MORE])


def words_for(words: str, signs: Sequence[str]) -> dict[str, str]:
    """The words by the one of the signs that they are about."""
    apart = words_apart(words, signs)
    return {**apart.of, UNSURE_WHICH: apart.rest} if apart.rest else {**apart.of}


def with_words(words: Mapping[str, str], more: Mapping[str, str]) -> dict[str, str]:
    """Both, each with its sign."""
    return {sign: joined(words.get(sign, ""), more.get(sign, "")) for sign in {**words, **more}}


def joined(*words: str) -> str:
    return "; ".join(filter(None, words))


def happening(said: Reply, part: Sequence[Numbered]) -> tuple[str, ...]:
    """The signs that were ticked or may be there. Words alone, but a no, are taken as "not sure"; beside a number
    they tell more of it."""
    if not isinstance(said, Answered):
        return (UNSURE_WHICH,)
    numbers = {*said.value, *said.unsure}
    found = tuple(sign.id for sign in part if str(sign.number) in numbers)
    if speaks_of_it(said.words):  # the same sign, and as private as that one
        return tuple(dict.fromkeys((*found, SUICIDE)))
    tells = said.words and not is_no(said.words) and not _is_explained(said)
    if tells and (not found or signs_told.is_unsure(said.words)):
        return (*found, UNSURE_WHICH)
    return found


def _is_explained(said: Answered) -> bool:
    """None, with words on why: they are kept, and nobody is asked again."""
    return said.none and signs_told.explains(said.words)


def not_sure(said: Reply, part: Sequence[Numbered], found: Sequence[str]) -> frozenset[str]:
    """Marked with a question mark; or the only one, where the words beside it say so."""
    if not isinstance(said, Answered):
        return frozenset()
    marked = frozenset(sign.id for sign in part if str(sign.number) in said.unsure)
    named = [sign for sign in found if sign != UNSURE_WHICH]
    return frozenset(named) if len(named) == 1 and signs_told.says_only_unsure(said.words) else marked


def _is_words(said: Answered) -> bool:
    """Words alone, and neither a bare no nor of death, which has an answer of its own."""
    numbers = said.value or said.unsure
    return not numbers and bool(said.words) and not is_no(said.words) and not speaks_of_it(said.words)


def speaks_of_it(words: str) -> bool:
    """Of death, and more than to deny it."""
    return speaks_of_death(words) and not (denies_plainly(words) or denies_in_doubt(words))
