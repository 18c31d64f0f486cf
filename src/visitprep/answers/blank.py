"""The blank file: every question as a comment, the words that fit, and an empty place for the answer."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from visitprep.answers.examples import EXAMPLES
from visitprep.answers.meanings import GAP_WORDS, is_short, offered
from visitprep.answers.outline import OutlineChapter, OutlinePart, asks_helper, chapters, spoken
from visitprep.answers.shapes import Many, NumberRange, One, shape_of
from visitprep.interview.question import Question
from visitprep.urgent.countries import pack
from visitprep.visit.records.choices.choice import Choice
from visitprep.visit.records.choices.country import Country
from visitprep.visit.visit import list_part
from visitprep.wording import N_, say

WIDTH = 78
"""Columns; a plain text window of the usual size shows all of a comment."""

PLACES = 3
"""Empty dashes of a list whose entries are one line each."""

_HEAD = N_(
    "Answers for visitprep\n\n"
    "Write each answer after its colon, and leave the rest empty. Nothing has to be filled in, and the order does "
    "not matter. Lines that begin with # are there to help; visitprep does not read them.\n\n"
    "Keep the spaces at the start of the lines. When an answer has a colon or a # in it, or begins with a sign "
    'such as [ * & ! % @ or a quote, put it in "quotes".\n\n'
    "In place of any answer you can write: {gaps}.\n"
    "Where a list has nothing in it, write: none. For example: allergies: none\n"
    "To add your own words to an answer, put them on a line of their own, under its name with _note after it. "
    "For example: side_note: It moves around.\n"
    "A long answer may go on over several lines: write | after the colon, and the words on the lines below, with "
    "spaces before them.\nDates can be as you remember them: 2021, March 2021, about 5 years ago.\n\n"
    "When you are done: visitprep start --answers FILE"
)
_ONE_OF = N_("One of: {words}")
_ANY_OF = N_("Any of these, with commas between: {words}")
_ONE_BELOW = N_("One of these; write the short form on the left:")
_ANY_BELOW = N_("Any of these, with commas between; write the short form on the left:")
_NUMBER = N_("A number from {lowest} to {highest}")
_DETAILS = N_("A few more details, if you like.")
_HELPER = N_("Only if you are helping the patient.")
_IF_NONE = N_("If there is nothing to list, write: {name}: none")
_MOST = N_("There is room for {limit}.")
_ONE_EACH = N_("One to a line, after a dash.")
_COPY = N_("For another one, copy all the lines from the dash down, and fill in the copy.")
_AN_EXAMPLE = N_("An example:")
_DRAFTED = N_("Leave this empty, and it is made from your other answers.")
_CRISIS = N_("If you are thinking about suicide, or you need someone to talk to now:")


def blank(measures_off: frozenset[str] = frozenset()) -> str:
    """The file, in the plain "you" voice, without the measures in `measures_off`. Read as it is: an empty visit."""
    gaps = ", ".join(words[0] for words in GAP_WORDS.values())
    lines = [*_comment(say(_HEAD, gaps=gaps)), ""]
    for chapter in chapters(measures_off):
        lines += _chapter(chapter)
    return "\n".join(lines).rstrip("\n") + "\n"


def title_lines(title: str) -> list[str]:
    """The heading of a chapter, as comments that stand out in a plain editor."""
    return ["", f"# {'-' * (WIDTH - 2)}", f"# {title}", f"# {'-' * (WIDTH - 2)}"]


def _chapter(chapter: OutlineChapter) -> Iterator[str]:
    yield from title_lines(chapter.title)
    if chapter.intro:
        yield from _comment(chapter.intro)
    told = False
    for part in chapter.parts:
        yield ""
        if not told and any(question.sensitive for question in part.questions):
            told = True
            yield from _crisis()
        yield from _list(part) if part.repeating is not None else _record(part)


def _crisis() -> Iterator[str]:
    # The country is not known yet, so every line is given; beside these questions one always stands.
    yield from _comment(say(_CRISIS))
    for country in Country:
        yield from _comment(f"  {country.words()}: {say(pack(country.value).crisis.reach)}", hanging=4)


def _record(part: OutlinePart) -> Iterator[str]:
    yield f"{part.name}:"
    yield from _questions(part, "  ")


def _list(part: OutlinePart) -> Iterator[str]:
    assert part.repeating is not None
    row = list_part(part.name)
    yield from _comment(spoken(part.repeating.first))
    yield from _comment(spoken(part.repeating.help))
    yield "#"
    yield from _comment(say(_IF_NONE, name=part.name))
    one_line_each = len(part.questions) == 1
    if one_line_each:
        yield from _comment(f"{spoken(part.questions[0].ask)} {say(_ONE_EACH)}")
    else:
        yield from _comment(say(_COPY))
    if row.is_kept_short and not one_line_each:
        yield from _comment(say(_MOST, limit=row.limit))
    yield from _comment(say(_AN_EXAMPLE))
    yield from (f"#   {line}" for line in (f"{part.name}:", *(f"  {line}" for line in EXAMPLES[part.name])))
    yield f"{part.name}:"
    if one_line_each:
        yield from ["  -"] * min(PLACES, row.limit)
    else:
        yield "  -"
        yield from _questions(part, "    ")


def _questions(part: OutlinePart, indent: str) -> Iterator[str]:
    core = [question for question in part.questions if question.core]
    details = [question for question in part.questions if not question.core]
    for number, question in enumerate((*core, *details)):
        if number:
            yield ""
        if number == len(core) and core:
            yield from _comment(say(_DETAILS), indent)
            yield f"{indent}#"
        yield from _question(part, question, indent)
        yield f"{indent}{question.field}:"


def _question(part: OutlinePart, question: Question, indent: str) -> Iterator[str]:
    if asks_helper(question):
        yield from _comment(say(_HELPER), indent)
    yield from _comment(spoken(question.ask), indent)
    yield from _comment(spoken(question.guidance), indent)
    if question.draft is not None:
        yield from _comment(say(_DRAFTED), indent)
    shape = shape_of(part.record, question.field)
    if question.fixed:
        words = ", ".join(f"{option.code} ({say(option.label)})" for option in question.fixed)
        yield from _comment(say(_ONE_OF, words=words), indent)
    elif isinstance(shape, One | Many):
        members = question.options or tuple(shape.choice)
        yield from _choices(members, isinstance(shape, Many), indent)
    elif isinstance(shape, NumberRange) and not question.guidance:
        yield from _comment(say(_NUMBER, lowest=shape.lowest, highest=shape.highest), indent)


def _choices(members: tuple[Choice, ...], many: bool, indent: str) -> Iterator[str]:
    if all(is_short(say(member.label)) for member in members):
        words = ", ".join(offered(type(members[0]), members))
        yield from _comment(say(_ANY_OF if many else _ONE_OF, words=words), indent)
        return
    yield from _comment(say(_ANY_BELOW if many else _ONE_BELOW), indent)
    width = max(len(member.value) for member in members) + 2
    for member in members:
        yield f"{indent}#   {member.value:<{width}}{member.words()}"


def _comment(text: str, indent: str = "", hanging: int = 0) -> Iterator[str]:
    """Wrapped lines; a blank line between paragraphs stays one."""
    for paragraph in text.split("\n") if text else ():
        wrapped = textwrap.wrap(
            paragraph,
            WIDTH - len(indent) - 2,
            subsequent_indent=" " * hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield from (f"{indent}# {line}" for line in wrapped) if wrapped else (f"{indent}#",)
