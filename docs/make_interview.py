"""Write docs/interview.md: every question, taken from the program, for a clinician to review without reading code.

.venv/bin/python docs/make_interview.py
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from printed import printed
from sources import SECTIONS_OF_THE_NOTES, SOURCES

from visitprep.interview.engine.interview import Interview
from visitprep.interview.engine.more_details import more_details_prompt
from visitprep.interview.engine.path.steps import MoreDetails
from visitprep.interview.engine.progress import minutes_left
from visitprep.interview.engine.words.help import keys_in_words
from visitprep.interview.prompts import Answered, Kind, Prompt, Reply
from visitprep.interview.question import Group, OneLine, Question, Repeating, Section
from visitprep.interview.questions.glossary import TERMS
from visitprep.interview.questions.journal import ONE_LINE
from visitprep.interview.questions.journal import SECTIONS as JOURNAL_SECTIONS
from visitprep.interview.questions.order_of_sections import SECTIONS, every_section
from visitprep.interview.questions.suggested import STARTERS
from visitprep.interview.screens import welcome
from visitprep.interview.tick_list import TickList
from visitprep.urgent.countries import pack
from visitprep.urgent.page import crisis_text, when_read
from visitprep.urgent.signs import load_signs
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.choices.people import FilledBy
from visitprep.visit.records.people import Person, Respondent
from visitprep.visit.visit import Visit, record_type
from visitprep.wording import Voice, Wording

PAGE = Path(__file__).parent / "interview.md"
COMMAND = ".venv/bin/python docs/make_interview.py"
ME = Voice()
ROSA = Voice("Rosa")
INSTRUMENTS = ("peg", "phq4", "pgic")
"""Their published words belong to others and stay as they are."""

_HEAD = f"""# The interview, word for word

Made from the program by `{COMMAND}`; a test fails when it is out of date.
To change a sentence, change it in `src/visitprep/interview/questions/`, in the file of its section, and make the
page again.

How to read it:

- **You** is what the person reads. **Helper** is what somebody reads who answers for a person, here called Rosa.
  Where a helper's words are not given, they are the same.
- **Shown** stands under the question at all times. **Help** comes when `?` is typed, with the words of the glossary
  (at the end) that stand on the screen.
- Most answers are typed as **lines** and **tick lists**; the questions under them are asked where a line left them
  open, one at a time after `:one`, on the worksheet, and in a file of answers.
- **Main** questions are asked of everybody whom they fit. **Detail** questions come only when the person wants
  "more questions", which are offered once, at the end.
- Every question can be skipped, answered with "I don't know", kept to be said in person, and given a note in the
  person's own words; "something else" always asks what it is. Where it says *rather not say*, that stands beside
  these ways in so many words.
- **Prints** says where the answer was found when it was put into a visit that has everything else: page 1 at its
  fullest and what stands behind it are for the clinic, the own copy is for the person. What even the shortest
  page 1 says whole stands there alone; where it has to be cut it stands behind as well. Mood, a claim, and tobacco,
  alcohol and drugs are printed for the clinic after a yes alone.
- Sources are explained at the end. What nobody qualified has confirmed yet is in `review-needed.md`.
"""


class _Reader:
    """Answers by key and keeps what was asked and told, in order. Any question of words gets `name`."""

    size = None  # a whole list at once: nothing scrolls away on paper

    def __init__(self, replies: dict[str, str], name: str = "Rosa") -> None:
        self.replies, self.name = replies, name
        self.seen: list[Prompt | str] = []

    def tell(self, text: str) -> None:
        self.seen.append(text)

    def ask(self, prompt: Prompt) -> Reply:
        self.seen.append(prompt)
        if prompt.kind is Kind.ONE:
            return Answered((self.replies[prompt.key],))
        if prompt.kind is Kind.MANY:
            return Answered((), words=self.replies[prompt.key])
        return Answered(self.name)


def page(measures_off: frozenset[str] = frozenset()) -> str:
    """The whole page, as text; without the measures in `measures_off`."""
    lines = [*_HEAD.splitlines(), *_opening()]
    number = 0
    for section in every_section(measures_off):
        if section.parts:
            text, number = _section(section, number)
            lines += text
    lines += ["", "# The journal", "", "Asked by `visitprep journal`, day by day, once the visit is begun.", ""]
    lines += [f"Under its first question stands also: {ONE_LINE}"]
    for section in JOURNAL_SECTIONS:
        text, number = _section(section, number)
        lines += text
    return "\n".join([*lines, *_glossary(measures_off), *_sources("\n".join(lines))]) + "\n"


# -- before the first question -------------------------------------------------------------------------------


def opening_screens(filled_by: FilledBy) -> Sequence[Prompt | str]:
    """What stands before the first section, in order: who it is for, then what should not wait (in the US)."""
    helps = filled_by is not FilledBy.PATIENT
    reader = _Reader(
        {
            "who": "someone" if helps else "me",
            "there": "no" if filled_by is FilledBy.CAREGIVER_ALONE else "yes",
            "person.country": "US",
            "urgent:now": "",
            "urgent:today": "unsure",
            "urgent:stop": "on",
        }
    )
    visit = Visit(person=Person(), respondent=Respondent())
    interview = Interview(visit, sections=SECTIONS, asker=reader, save=lambda visit: None, today=date(2026, 11, 23))
    welcome.ask_who(interview)
    welcome.ask_where_and_urgent(interview)
    return reader.seen


def _opening() -> Iterator[str]:
    yield from ("", "## Before the first question", "", "### Welcome", "")
    yield from _quoted(welcome.greeting("(the folder it is kept in)", minutes_left(SECTIONS, Visit())))
    yield from ("", "### What can be typed at any question", "")
    yield from _quoted(keys_in_words())
    for who, filled_by in (
        ("Somebody who answers for themselves", FilledBy.PATIENT),
        ("A helper who answers alone", FilledBy.CAREGIVER_ALONE),
    ):
        yield from ("", f"### {who}")
        for shown in opening_screens(filled_by):
            yield ""
            if isinstance(shown, str):
                yield from _quoted(shown)
            else:
                yield from _screen(shown)
    yield from _countries()


def _screen(prompt: Prompt) -> Iterator[str]:
    heading = f"{prompt.heading}: " if prompt.heading else ""
    yield f"**{heading}{_one_line(prompt.text)}**"
    if prompt.guidance:
        yield from ("", f"- Shown: {_one_line(prompt.guidance)}")
    if prompt.options:
        yield from ("", f"- Answers: {'; '.join(option.label for option in prompt.options)}")


def _countries() -> Iterator[str]:
    yield from ("", "### Numbers, by country", "", "The first line always stands beside every question on mood.")
    for home in Country:
        country = pack(home)
        yield from ("", f"**{home.label}** ({when_read(country) or 'no number is printed'})", "")
        yield f"- Emergency: call {country.emergency.spoken(ME)}, or go to {country.emergency_place}"
        yield f"- Today: call {country.today.spoken(ME)}"
        yield from (f"- {line}" for line in crisis_text(country, ME))
    signs = load_signs()
    yield from ("", "Shown on the screen only to whoever ticks their row:", "")
    some = (sign for sign in signs.emergency + signs.today if sign.for_some)
    yield from (f"- {sign.id}: {sign.words.spoken(ME)}" for sign in some)
    yield from ("", f"Where each sign comes from (read on {signs.read}; no clinician has confirmed them):", "")
    for sign in signs.emergency + signs.today:
        state = "" if sign.sourced else ", no source for part of it"
        yield f"- {sign.id}: {', '.join(sign.sources) or 'general knowledge'}{state if sign.sources else ''}"


# -- the sections --------------------------------------------------------------------------------------------


def _section(section: Section, number: int) -> tuple[list[str], int]:
    lines = ["", f"## {section.title.spoken(ME)}"]
    if section.later:
        lines += ["", "Not part of a first visit: asked from the second one on, or after one."]
    if section.title.spoken(ME) != section.title.spoken(ROSA):
        lines += ["", f"Of a helper: {section.title.spoken(ROSA)}"]
    if section.intro:
        lines += ["", *_said("Said on entering", section.intro)]
    for core in (True, False):
        if not core and section.has_details:
            lines += ["", "### A few more details", "", *_more_details(section)]
        for part in section.parts:
            if isinstance(part, OneLine | TickList):
                lines += (_line(part) if isinstance(part, OneLine) else _ticks(part)) if core else []
                continue
            if isinstance(part, Repeating) and core:
                lines += _list(part)
            repeating = isinstance(part, Repeating)
            for question in part.questions:
                if question.core is core:
                    number += 1
                    lines += _question(part, question, number, repeating=repeating)
    return lines, number


def _more_details(section: Section) -> list[str]:
    many = sum(not question.core for _, question in section.questions())
    return list(
        _screen(
            more_details_prompt(MoreDetails(section, (section,), tuple(map(str, range(many))), (section,)), Visit())
        )
    )


def _line(line: OneLine) -> list[str]:
    """One line for several fields: its words, and which questions it stands for."""
    whole = line.asks if line.id == "block" else None  # a measure; elsewhere it shortens what was asked before
    text = whole(Visit(), record_type(line.part)(), ME) if whole else line.ask.spoken(ME)
    lines = ["", f"### One line: {_one_line(text)}", ""]
    if not whole and line.ask.spoken(ME) != line.ask.spoken(ROSA):
        lines.append(f"- Helper: **{_one_line(line.ask.spoken(ROSA))}**")
    lines += _said("Shown", line.guidance)
    if line.sensitive:
        lines.append("- Shown: the crisis line of the country (see above), in the words for whoever answers")
    lines += _said("Help", line.help)
    if line.only:
        lines.append(f"- Asked: only {line.only}")
    fields = ", ".join(f"`{line.part}.{name}`" for name in line.fields)
    return [*lines, f"- Fills: {fields}. What it leaves open and is a main question is asked behind it"]


def _ticks(ticks: TickList) -> list[str]:
    lines = ["", f"### Tick list: {_one_line(ticks.ask.spoken(ME))}", ""]
    if ticks.ask.spoken(ME) != ticks.ask.spoken(ROSA):
        lines.append(f"- Helper: **{_one_line(ticks.ask.spoken(ROSA))}**")
    if rows := "; ".join(row.label.spoken(ME) for row in ticks.rows(Visit())):
        lines.append(f"- Rows: {rows}")
    lines += _said("Help", ticks.help)
    how = ["own words are taken in place"] if ticks.own_words else []
    how += ["a row can be marked as not sure"] if ticks.can_be_unsure else []
    how.append("Enter alone is none" if ticks.enter_is_none else "Enter alone answers nothing")
    lines.append(f"- Answered: {'; '.join(how)}")
    if ticks.covers:
        lines.append(f"- Fills: {', '.join(f'`{name}`' for name in ticks.covers)}")
    return lines


def _list(part: Repeating) -> list[str]:
    lines = ["", f"### List: {part.many.replace('{n} ', '')}", ""]
    if not part.grows:
        return [*lines, "Asked of what is listed already; nothing is added here."]
    if part.lines is not None:
        lines += _said("Asked for line by line", part.lines.ask)
        if part.lines.safety:
            lines.append("- That there is none is a word, and never Enter alone")
        for ticks in part.lines.then:
            lines += _ticks(ticks)
        for line in part.lines.each:
            lines += _line(line)
        lines += ["", "One at a time (`:one`), in a worksheet and in a file of answers:", ""]
    lines += _said("While it is empty", part.first)
    lines += _said("Then, each time", part.another)
    lines += _said("To add", part.add)
    lines += _said("For none", part.none)
    lines += _said("Help", part.help)
    if part.suggested:
        lines += ["", "Offered once before this list, to tick; those that fit the answers only:", ""]
        for starter in STARTERS:
            when = f" *If: {', '.join(fact.value for fact in starter.facts)}.*" if starter.facts else ""
            unless = f" *Unless: {', '.join(fact.value for fact in starter.unless)}.*" if starter.unless else ""
            lines.append(f"- {starter.ask.spoken(ME)}{when}{unless}")
            lines += [f"  {line}" for line in _said("Helper", starter.ask, helper_only=True)]
            lines += [f"  {line}" for line in _said("Why", starter.why)]
            lines.append(f"  - Source: {_source(starter.source)}")
    return lines


def _question(part: Group | Repeating, question: Question, number: int, *, repeating: bool) -> list[str]:
    you, them = _one_line(question.ask.spoken(ME)), _one_line(question.ask.spoken(ROSA))
    lines = ["", f"### {number}. {you or them}", ""]
    if not you:
        lines.append("- Asked of a helper only")
    elif you != them:
        lines.append(f"- Helper: **{them}**")
    lines += _said("Shown", question.guidance)
    if question.sensitive:
        lines.append("- Shown: the crisis line of the country (see above), in the words for whoever answers")
    lines += _said("Help", question.help)
    if labels := [option.label for option in question.choices()]:
        how = "choose one" if question.kind is Kind.ONE else "choose any; none is an answer too"
        lines.append(f"- Answers ({how}): {'; '.join(labels)}")
    lines += _said("After yes", question.then_say)
    lines += _said("Afterwards", question.afterwards)
    if question.adds_to:
        lines.append(f"- After yes: the list of {question.adds_to.replace('_', ' ')} opens again, to add it")
    if question.offers:
        lines.append("- After yes: it is offered to be put on its own list (medicines, tests or treatments)")
    if question.suggest:
        lines.append("- While typing: at most three names are offered; what was typed is never replaced")
    if question.draft:
        lines.append("- Begins with a text made only from the other answers; asked when there is one to make")
    facts = ["Main" if question.core else "Detail"]
    if repeating:
        facts.append("of each one listed")
    if question.only:
        facts.append(question.only if question.only.startswith("unless") else f"only {question.only}")
    if question.private:
        facts.append("*rather not say* is offered")
    lines.append(f"- Asked: {'; '.join(facts)}")
    lines.append(f"- Prints: {printed(part.part, question.field)}")
    lines.append(f"- Source: {_source(question.source)}. Field: `{part.part}.{question.field}`")
    return lines


# -- the end -------------------------------------------------------------------------------------------------


def _glossary(measures_off: frozenset[str]) -> Iterator[str]:
    yield from ("", "## Words explained", "", "Shown with the help of any screen that has the word.", "")
    yield from (f"- **{term.word}**: {term.meaning}" for term in TERMS if term.word.lower() not in measures_off)


def _source(source: str) -> str:
    return source.replace("clinical.md ", "notes ").replace("peers.md", "peers")


def _sources(text: str) -> Iterator[str]:
    cited = set(re.findall(r"\bS\d+[a-z]?\b", text))
    if missing := cited - set(SOURCES):
        raise SystemExit(f"docs/sources.py does not say what {', '.join(sorted(missing))} is.")
    yield from ("", "## Sources", "", "Sections of the research notes that the questions were written from:", "")
    yield from (f"- {code}: {words}" for code, words in SECTIONS_OF_THE_NOTES.items())
    yield from ("", "Public sources. Most were read as stored copies or excerpts:", "")
    for code in sorted(cited, key=lambda code: (int(re.findall(r"\d+", code)[0]), code)):
        yield f"- {code}: {SOURCES[code]}"


def _said(label: str, wording: Wording, *, helper_only: bool = False) -> list[str]:
    """The wording as one or two lines, by voice; empty for none."""
    you, them = _one_line(wording.spoken(ME)), _one_line(wording.spoken(ROSA))
    lines = [f"- {label}: {you}"] if you and not helper_only else []
    if them and them != you:
        lines.append(f"- {label}: {them}" if helper_only else f"- {label}, helper: {them}")
    return lines


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _quoted(text: str) -> Iterator[str]:
    """Each line a line of a quotation, ended so that Markdown keeps it on its own."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        text = line.strip()
        listed = text.startswith("- ")
        if listed and number and not lines[number - 1].strip().startswith("- "):
            yield ">"
        broken = text and not listed and number + 1 < len(lines) and not lines[number + 1].strip().startswith("- ")
        yield f"> {text}\\" if broken else f"> {text}".rstrip()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
