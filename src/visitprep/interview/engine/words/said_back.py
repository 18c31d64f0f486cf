"""What was read from a line put into its record, and said back in words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from msgspec import Struct
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.days import WEEKDAY_NAMES, in_words
from visitprep.interview.engine.words.rows_a_reply_ticks import names_other_rows
from visitprep.interview.engine.words.saved_in_words import answer_words
from visitprep.interview.prompts import Answered, Prompt
from visitprep.interview.question import Question
from visitprep.lines.reading import Reading
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, record_at, with_answers
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.records.choices.care import Copy
from visitprep.visit.records.choices.choice import Gap, YesNo
from visitprep.visit.records.choices.health import Condition
from visitprep.visit.visit import Visit
from visitprep.wording import N_, say

_DAYS = ("when", "date", "started")
MISTAKES = (ValidationError, PydanticCustomError)


class Filled(Struct, frozen=True):
    """A visit with what a line said in it."""

    visit: Visit
    fields: tuple[str, ...]
    """What was taken, in the order it was said."""
    mistakes: tuple[ValidationError | PydanticCustomError, ...]


def fill(visit: Visit, address: Address, values: Mapping[str, object], moment: Moment) -> Filled:
    """Each value that the record takes; one that it does not take never keeps the others out."""
    if not values:
        return Filled(visit, (), ())
    try:
        return Filled(with_answers(visit, address, values, moment), tuple(values), ())
    except MISTAKES:
        taken, mistakes = [], []
        for name, value in values.items():
            try:
                visit = with_answers(visit, address, {name: value}, moment)
                taken.append(name)
            except MISTAKES as error:
                mistakes.append(error)
        return Filled(visit, tuple(taken), tuple(mistakes))


def has_loose_words(reply: Answered) -> bool:
    """Whether words were typed that stand behind the number of no row."""
    words = reply.words
    for _, said in reply.beside:
        words = words.replace(said, "", 1)
    return any(letter.isalnum() for letter in words)


_GOES_ON = any_case(r"[\d\s,.;]*\d[\s,.;]*(?:(?:and|plus|also|as well as)\s|[&+])\D")


def goes_on(reply: Answered, named_by: Mapping[Any, str] | None = None) -> bool:
    """The words of a tick reply are something more, and not of its row: "12 and gout", "13 borderline diabetes"."""
    return _GOES_ON.match(reply.typed) is not None or names_other_rows(reply, named_by or {})


def noted_words(
    reply: Answered, prompt: Prompt, *, named: bool = False, named_by: Mapping[Any, str] | None = None
) -> str:
    """The words of a tick reply as a note: each with the row it is about, where several rows are ticked and the
    words do not name it by themselves (`named_by`).

    With `named` always, as they are kept apart from the list; a row with a question mark is told there too.
    """
    labels = {option.code: option.label for option in prompt.options}
    words, beside, at = reply.words, reply.beside, 0
    alone = (*reply.value, *reply.unsure)
    if named and words and not beside and len(alone) == 1 and alone[0] in labels and not goes_on(reply, named_by):
        beside = ((alone[0], words),)
    if named or len(alone) > 1:
        for code, said in beside:
            pattern = (named_by or {}).get(code)
            if code == Condition.OTHER or (
                pattern and not named and re.search(rf"\b(?:{pattern})(?!\w)", said, re.IGNORECASE)
            ):
                continue
            what = say(N_("{thing}, not sure"), thing=labels[code]) if code in reply.unsure else labels[code]
            told = say(N_("{what}: {value}"), what=what, value=said)
            begin = max(words.find(said, at), 0)  # two rows may have the same words: "leg; leg"
            words = words[:begin] + words[begin:].replace(said, told, 1)
            at = begin + len(told)
    there = dict(beside)
    unsure = [say(N_("{thing}, not sure"), thing=labels[code]) for code in reply.unsure if code not in there]
    return "; ".join(filter(None, (words, *unsure)))


def ticked_in_words(reply: Answered, prompt: Prompt) -> list[str]:
    """The rows of a list that were ticked, those that may be true, and the words besides."""
    labels = {option.code: option.label for option in prompt.options}
    said = [labels[code] for code in reply.value if code in labels]
    said += [say(N_("not sure: {thing}"), thing=labels[code]) for code in reply.unsure]
    said += [say(N_("no: {thing}"), thing=labels[code]) for code in reply.off if code in labels]
    return said + ([say(N_("your words: {words}"), words=reply.words)] if reply.words else [])


def said_back(
    visit: Visit,
    address: Address,
    reading: Reading,
    fields: tuple[str, ...],
    says: Mapping[str, str],
    questions: Mapping[str, Question],
) -> str:
    """What was understood, "= gabapentin 300 mg; three times a day"; empty where nothing was read."""
    open_fields = {unclear.field for unclear in reading.unclear}
    lists = [
        name for name in reading.beside if isinstance(one := reading.values.get(name), tuple) or one is Copy.NO
    ]
    alone = tuple(name for name in fields if name not in lists)
    parts = values_said(visit, address, alone, says, questions, open_fields)
    for name in lists:  # their own words stand in place of "something else", and of "do not have it"
        told = getattr(record_at(visit, address), name) or ()
        rows = [one.words() for one in told if one.value != "other"] if isinstance(told, tuple) else []
        parts.append(say(says.get(name, "{value}"), value=", ".join((*rows, reading.beside[name]))))
    parts += [
        say(N_("your words: {words}"), words=words) for name, words in reading.beside.items() if name not in lists
    ]
    for unclear in reading.unclear if parts else ():
        said = (*parts, reading.left)
        if unclear.field not in fields and unclear.typed and not any(unclear.typed in one for one in said):
            parts.append(say(N_("{words} (?)"), words=unclear.typed))  # in no field yet
    if reading.left and parts:
        parts.append(say(N_("your words: {words}"), words=reading.left))
    return told_back(parts)


def values_said(
    visit: Visit,
    address: Address,
    fields: tuple[str, ...],
    says: Mapping[str, str],
    questions: Mapping[str, Question],
    open_fields: Collection[str] = (),
) -> list[str]:
    """Each of `fields` in words, "for pain"; one that is still to be asked with a "(?)"."""
    record = record_at(visit, address)
    parts = list[str]()
    told = [getattr(record, name) for name in fields]
    if len(told) > 1 and type(told[0]) is str and all(one == told[0] for one in told):  # a no to all of the line
        return told[:1]
    for name in fields:
        value = getattr(record, name)
        if value is None and name in _DAYS and record.gaps.get(name) is Gap.DONT_KNOW:
            parts.append(say(N_("when: not known")))
        template = says.get(name, "" if isinstance(value, YesNo) else "{value}")
        if value is None or not template:
            continue
        words = _in_words(value, questions.get(name), weekday=address.part == "appointment")
        before = say(template, value="").casefold()  # no "since since I was 17", nor "for to prevent gout"
        if not words.casefold().startswith((before, *(("to ", "against ", "as ") if before == "for " else ()))):
            words = say(template, value=words)
        parts.append(say(N_("{words} (?)"), words=words) if name in open_fields else words)
    return parts


def _in_words(value: object, question: Question | None, *, weekday: bool) -> str:
    """As printed, but a date as it was understood: "4/9/74" may be read in two ways."""
    if isinstance(value, PartialDate) and value.value:
        if value.is_exact and value.earliest is not None:
            if weekday:
                day = say(WEEKDAY_NAMES[value.earliest.weekday()])
                return say(N_("{weekday}, {date}"), weekday=day, date=in_words(value.earliest))
            return in_words(value.earliest)
        return value.in_words
    return str(value) if type(value) is int else answer_words(value, question)


def told_back(parts: list[str]) -> str:
    if not parts:
        return ""
    listed, *others = parts
    for other in others:
        listed = say(N_("{listed}; {another}"), listed=listed, another=other)
    return say(N_("= {said}"), said=listed)
