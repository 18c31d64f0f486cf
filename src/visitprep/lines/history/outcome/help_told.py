"""What a line tells of help, put into the fields of what was tried: how much, since when, and what stays open."""

from __future__ import annotations

import re

from visitprep.common_words import ABOUT
from visitprep.lines.date_in_line import Named
from visitprep.lines.history.outcome.effect import BARE_LENGTH, TROUBLE, EffectSaid
from visitprep.lines.reading import Unclear
from visitprep.lines.unread import Unread
from visitprep.patterns import any_case
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.medicine import Effect
from visitprep.wording import N_, later

_OF_SOMETHING_ELSE = any_case(
    r"\s*(?:straight |solid )?(?:in\b(?! (?:all|total))|(?:at|on)\s+(?:a |the |my )?(?:\w+ )?(?:hospital|er|a&e|icu"
    r"|ward|bed|rehab|drip|jail)\b|(?:of|with|after|later|before|into|from|until|till)\b)"
)
"""Behind one of these a length of time is of that: "3 days in hospital", "2 weeks in i fell"."""
_TIME_OF_IT = any_case(rf"{TROUBLE.pattern}|\b(?:after|within)\s*$")
_HOW_OFTEN = any_case(
    rf"(?<![\w-])(?:{ABOUT}?(?:once|twice|\w+ (?:times|x|days|nights|visits|sessions)) (?:a|an|per|each|every)"
    r"|\d+ ?(?:x|times) ?(?:a|per|/)|every(?! ?day)(?: other)?(?: \w+)?|each)\s+"
    r"(?:days?|nights?|weeks?|months?|years?|hours?|wks?|mo|mos|yrs?)(?![\w-])"
    r"|(?<![\w-])(?:(?:once|twice|\w+ times) )?(?:weekly|monthly|bi-?weekly)(?![\w-])"
)


def take_how_often(rest: Unread) -> str:
    """The words: "once a month" is no length of time and no number of times."""
    found = rest.take(_HOW_OFTEN)
    return found[0].strip() if found else ""


def words_left(rest: Unread, left: list[str]) -> str:
    """What was taken out as a whole stands before what nothing took."""
    own = [piece for piece in left if piece not in rest.text]
    return ", ".join(filter(None, (*own, rest.run_of(piece for piece in left if piece not in own))))


def fill_days(
    days: tuple[Named, ...], field: str, values: dict[str, object], unclear: list[Unclear], *, end: str = ""
) -> None:
    """Of several days the words, which say more than one value could."""
    if len(days) == 1:
        _fill_day(days[0], field, values, unclear, end=end)
    elif days:
        values[field] = PartialDate(days[0].joined)


def _fill_day(day: Named, field: str, values: dict[str, object], unclear: list[Unclear], *, end: str = "") -> None:
    if day.sure is None:
        unclear.append(day.ask(field))
        return
    values[field] = day.sure
    value = day.sure.value or ""
    if (
        end
        and "/" in value
        and re.search(r"\b(?:to|until|till|through)\b|-|–", day.words)
        and not re.search(r"\bor\b", day.words)
    ):
        start, _, last = value.partition("/")
        values[field] = PartialDate(PartialDate(day.words, start).in_words, start)
        values[end] = PartialDate(PartialDate(day.words, last).in_words, last)


def fill_effect(said: EffectSaid, values: dict[str, object], unclear: list[Unclear], *, percent: bool) -> None:
    if said.effect:
        values["effect"] = said.effect
    if percent and said.percent is not None:
        values["percent_relief"] = said.percent
    if said.turned:
        unclear.append(all_in_all(said.turned))
    if said.effect is Effect.WORSE and not said.what:
        field = "problems" if percent else "side_effects"
        unclear.append(Unclear(field, said.worse_words, later(N_("What got worse?"))))
    if said.hardly:
        ask = later(N_("{words}: a little, or not at all?"), words=said.hardly)
        unclear.append(Unclear("effect", said.hardly, ask))
    elif said.helped_words or (said.percent is not None and not percent and not said.effect):
        words = said.helped_words or f"{said.percent}%"
        unclear.append(Unclear("effect", words, later(N_("It helped: a lot, some, or a little?"))))


def all_in_all(words: str) -> Unclear:
    """What is asked where it helped and did not, here and there or one after the other."""
    ask = later(N_("{words}: all in all, a lot, some, a little, none, or worse?"), words=words)
    return Unclear("effect", words, ask)


def length_of_its_own(text: str) -> re.Match[str] | None:
    """A length of time that tells of no trouble: of "sore for a week" it does, and of "3 days in hospital"."""
    for part in re.finditer(r"(?:(?!\bbut\b|\band\b)[^,;])+", text):
        for length in BARE_LENGTH.finditer(text, part.start(), part.end()):
            before = text[part.start() : length.start()]
            if not _TIME_OF_IT.search(before) and not _OF_SOMETHING_ELSE.match(text, length.end()):
                return length
    return None
