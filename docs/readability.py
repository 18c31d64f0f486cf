"""How hard the words are to read: a table of school grades, and sentences or words that should be plainer.

    .venv/bin/python docs/readability.py

Grades are Flesch-Kincaid, over a whole section or list (aim 6), and over each single screen: the question, what
stands under it, its help and its answers (cap 8; a few words more or less swing such a short text a lot). Left out:
the published words of instruments, names of medicines and of professions, and what people typed.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

import textstat
from make_interview import INSTRUMENTS, ME, ROSA, opening_screens

from visitprep import errors
from visitprep.checklists.files import read_lists
from visitprep.guide.page import Page, pages
from visitprep.interview.engine.words.help import keys_in_words
from visitprep.interview.question import Question, Repeating, Section
from visitprep.interview.questions.glossary import TERMS
from visitprep.interview.questions.journal import ONE_LINE
from visitprep.interview.questions.journal import SECTIONS as JOURNAL_SECTIONS
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.interview.questions.suggested import STARTERS
from visitprep.medicines.table import entries
from visitprep.urgent.countries import pack
from visitprep.urgent.page import crisis_text, reply, urgent_page
from visitprep.visit.records.choices.country import Country
from visitprep.visit.records.choices.people import FilledBy, TeamRole
from visitprep.wording import Voice

AIM = 6.0
CAP = 8.0
ENOUGH = 100
"""Words; a grade of fewer says little."""
LONGEST = 25
"""Words of a sentence."""
CDC = "[S33]"
"""In the source of a question with the exact words of the CDC survey."""

HARD = {
    "abdomen": "belly", "accompany": "come with", "acute": "sudden", "additional": "more", "adequate": "enough",
    "administer": "give", "adverse": "bad", "alleviate": "ease", "ambulate": "walk",
    "analgesic": "pain medicine", "anticoagulant": "blood thinner", "approximately": "about", "assist": "help",
    "assistance": "help", "bilateral": "both sides", "bowel": "poop", "cease": "stop", "cervical": "neck",
    "chronic": "lasting", "clinician": "clinic, doctor", "commence": "start", "complaint": "trouble",
    "comprehensive": "whole", "concerning": "about", "consult": "ask", "contraindicated": "does not fit",
    "currently": "now", "demonstrate": "show", "determine": "find out", "diminish": "get less",
    "discontinue": "stop", "duration": "how long", "elevate": "raise", "encounter": "visit",
    "etiology": "cause", "exacerbate": "make worse", "excessive": "too much", "facilitate": "help",
    "facility": "clinic", "frequently": "often", "functional": "daily", "hypertension": "high blood pressure",
    "impair": "harm", "inability": "cannot", "incontinence": "leaking", "indicate": "show", "ingest": "swallow",
    "inhibit": "stop", "initial": "first", "initiate": "start", "intensity": "how strong",
    "intermittent": "comes and goes", "lumbar": "lower back", "manifest": "show", "medication": "medicine",
    "medications": "medicines", "modality": "kind", "monitor": "watch", "numerous": "many", "obtain": "get",
    "occur": "happen", "onset": "start", "optimal": "best", "paresthesia": "tingling", "perceive": "feel",
    "pharmaceutical": "medicine", "physician": "doctor", "practitioner": "doctor", "prior": "before",
    "provider": "doctor", "psychological": "of the mind", "radiate": "spread", "regarding": "about",
    "regimen": "plan", "relevant": "that matters", "require": "need", "residence": "home", "respond": "answer",
    "respondent": "helper", "severity": "how bad", "sufficient": "enough", "symptom": "sign, trouble",
    "symptoms": "signs, trouble", "terminate": "end", "thoracic": "upper back", "unable": "cannot",
    "urinate": "pee", "utilize": "use", "verify": "check", "void": "pee",
}  # fmt: skip
"""Word to what people say. The same list for a word with -s, -d, -ed, -ing or -ly at its end."""

CHECKLIST_FIELDS = ("title", "what", "why", "where", "carry")


@dataclass(frozen=True, slots=True)
class Text:
    """A whole screenful or more. `sentences` are read as prose; `rows` are answers to pick from."""

    title: str
    sentences: tuple[str, ...]
    rows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    title: str
    words: int
    grade: float
    """Of the sentences."""
    with_rows: float
    """Of the sentences and every answer to pick from, each read as a sentence."""


# -- what is read --------------------------------------------------------------------------------------------


def texts() -> Iterator[Text]:
    """Everything that is measured, in the order it is met."""
    yield from _opening()
    for voice, who in ((ME, "you"), (ROSA, "helper")):
        for section in SECTIONS:
            if section.parts:
                yield _section(section, voice, who)
        journal = [
            _section(section, voice, who) for section in JOURNAL_SECTIONS
        ]  # one alone is too short to measure
        yield Text(f"Journal ({who})", (ONE_LINE, *(line for text in journal for line in text.sentences)))
    for voice, who in ((ME, "you"), (ROSA, "helper")):
        suggested = [starter.ask.spoken(voice) for starter in STARTERS]
        yield Text(f"Questions others ask ({who})", (*suggested, *(s.why.spoken(voice) for s in STARTERS if s.why)))
    yield Text("Words explained", tuple(f"{term.word}: {term.meaning}" for term in TERMS))
    for shown in pages():
        yield from _guide_page(shown)
    for checklist in read_lists().all:
        lines = [getattr(item, name) for item in checklist.items for name in CHECKLIST_FIELDS[1:]]
        yield Text(f"Checklist: {checklist.title}", (checklist.title, *filter(None, lines)))
    yield Text("Errors", tuple(error_sentences()))


def _opening() -> Iterator[Text]:
    for who, filled_by in (("you", FilledBy.PATIENT), ("helper", FilledBy.CAREGIVER_ALONE)):
        sentences: list[str] = [keys_in_words()]
        rows: list[str] = []
        for shown in opening_screens(filled_by):
            if isinstance(shown, str):
                continue  # the lists of signs are measured by country, below
            sentences += [shown.text, shown.guidance]
            rows += [option.label for option in shown.options]
        yield Text(f"Before the first question ({who})", tuple(filter(None, sentences)), tuple(rows))
    for country in Country:
        for voice, who in ((ME, "you"), (ROSA, "helper")):
            page = urgent_page(pack(country), voice)
            answers = tuple(reply(call, pack(country), voice) for call in ("now", "today", "no"))
            lists = (page.emergency.heading, *page.emergency.signs, page.today.heading, *page.today.signs)
            # Numbers and addresses to call are no words.
            crisis = tuple(line for line in crisis_text(pack(country), voice) if "español" not in line)
            yield Text(
                f"Do not wait, {country.label} ({who})", (page.title, *lists, page.closing, *answers, *crisis)
            )


def _section(section: Section, voice: Voice, who: str) -> Text:
    sentences = [section.intro.spoken(voice)]
    rows: list[str] = []
    for part in section.asked:
        if isinstance(part, Repeating):
            sentences += [part.first.spoken(voice), part.another.spoken(voice), part.help.spoken(voice)]
            rows += [part.add.spoken(voice), part.none.spoken(voice)]
        for question in part.questions:
            own, picked = _screen(part.part, question, voice)
            sentences += own
            rows += picked
    return Text(f"{section.title.spoken(ME)} ({who})", tuple(filter(None, sentences)), tuple(rows))


def _guide_page(shown: Page) -> Iterator[Text]:
    """The words of a page, and its questions in both voices; not its sources."""
    titles = (shown.title, *(passage.title for passage in shown.passages))
    for voice, who in ((ME, "you"), (ROSA, "helper")):
        asks = (ask.wording.spoken(voice) for ask in shown.asks)
        yield Text(f"Guide: {shown.title} ({who})", (*titles, *shown.sentences(), *asks))


def screens() -> Iterator[Text]:
    """Each question with all that can be on the screen with it, in both voices."""
    for voice, who in ((ME, "you"), (ROSA, "helper")):
        for section in SECTIONS:
            for part in section.asked:
                for question in part.questions:
                    sentences, rows = _screen(part.part, question, voice)
                    if sentences:
                        yield Text(f"{part.part}.{question.field} ({who})", tuple(sentences), tuple(rows))


def _screen(part: str, question: Question, voice: Voice) -> tuple[list[str], list[str]]:
    help_text = question.help.spoken(voice)
    if part in INSTRUMENTS:
        return [help_text], []
    own = [question.guidance.spoken(voice), help_text, question.then_say.spoken(voice)]
    if CDC not in question.source:
        own.insert(0, question.ask.spoken(voice))
    return list(filter(None, own)), [option.label for option in question.choices()]


_FACTS: dict[str, object] = {
    "path": Path("visit.json"),
    "beside": Path("visit-2.json"),
    "what": "The visit",
    "next_step": "",
    "question": "when is the visit",
    "instead": "Type the answers into a file first.",
    "variable": "HOME",
    "visit_id": "rosa",
    "why": "the disk is full",
    "last_good": datetime(2026, 11, 23, 10, 30),
    "version": 2,
    "known": 1,
    "problems": ["Please answer yes or no."],
    "holder": "since 10:30",
}
"""Something for each thing an error is told; an error that asks for more stops this script."""


def error_sentences() -> Iterator[str]:
    """What each error says, and its next step."""
    for _, kind in inspect.getmembers(errors, inspect.isclass):
        if not issubclass(kind, errors.VisitprepError) or "__init__" not in vars(kind):
            continue
        if kind in (errors.VisitprepError, errors.Unreadable):
            continue  # only their children are shown
        names = list(inspect.signature(kind).parameters)
        error = kind(*(_FACTS[name] for name in names))
        yield from filter(None, (error.what, error.next_step))


# -- measuring -----------------------------------------------------------------------------------------------


textstat.set_rounding(False)  # it rounds syllables a word to one decimal first, which is worth a whole grade


@cache
def measured(text: Text) -> Measured:
    plain = _as_prose(text.sentences)
    every = _as_prose((*text.sentences, *text.rows))
    return Measured(
        text.title,
        textstat.lexicon_count(plain),
        textstat.flesch_kincaid_grade(plain),
        textstat.flesch_kincaid_grade(every),
    )


def table() -> list[Measured]:
    """One row for each text that is long enough; the lists that are shorter are joined into one."""
    found, short = [], []
    for text in texts():
        row = measured(text)
        if row.words >= ENOUGH:
            found.append(row)
        else:
            short.append(text)
    together = Text(
        f"{len(short)} shorter ones together",
        tuple(sentence for text in short for sentence in text.sentences),
        tuple(row for text in short for row in text.rows),
    )
    return [*found, measured(together)]


def hard_screens() -> list[Measured]:
    """Single screens above the cap, the hardest first."""
    found = [row for row in map(measured, screens()) if max(row.grade, row.with_rows) > CAP]
    return sorted(found, key=lambda row: -max(row.grade, row.with_rows))


def _as_prose(pieces: Iterable[str]) -> str:
    """Each line a sentence of its own; medicine names, codes to type and numbers taken out."""
    sentences = []
    for piece in pieces:
        for line in piece.splitlines():
            words = _without_names(re.sub(r"(?<!\w)[:<?][a-z]*\s{2,}", "", line)).strip()
            if words:
                sentences.append(words if words[-1] in ".?!" else f"{words}.")
    return " ".join(sentences)


@cache
def _without_names(text: str) -> str:
    return _names().sub("pill", text)


@cache
def _names() -> re.Pattern[str]:
    known = {name for entry in entries() for name in entry.names if len(name) > 3}
    known |= {role.label.split(" (")[0] for role in TeamRole if role.label.split(" (")[0].endswith("ist")}
    either = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True))
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)


# -- lints ---------------------------------------------------------------------------------------------------


def long_sentences() -> Iterator[str]:
    """Sentences of more than `LONGEST` words, with where they are."""
    for text in texts():
        for piece in text.sentences:
            # A colon ends what can be taken in at once: what follows is a list or an example.
            for sentence in re.split(r"(?<=[.?!:;])\s+|\n", piece):
                words = len(re.findall(r"[^\W\d][\w'’-]*", sentence))  # a phone number is not read as words
                if words > LONGEST:
                    yield f"{text.title}: {words} words: {sentence}"


def hard_words() -> Iterator[str]:
    """Words of `HARD` that the glossary does not explain, with what to say in their place."""
    terms = sorted({word.lower() for term in TERMS for word in (term.word, *term.also)}, key=len, reverse=True)
    explained = re.compile(rf"\b(?:{'|'.join(re.escape(term) for term in terms)})\b")
    for text in texts():
        for piece in (*text.sentences, *text.rows):
            for word in re.findall(r"[a-z]+", explained.sub("", piece.lower())):
                if plain := HARD.get(_stem(word)):
                    yield f"{text.title}: {word!r} ({plain}): {piece}"


def _stem(word: str) -> str:
    stems = (word.removesuffix(end) for end in ("s", "d", "ed", "ing", "ly", "es"))
    return next((stem for stem in stems if stem in HARD), word)


def show() -> str:
    lines = [f"{'':<52} words  grade  with answers"]
    lines += [f"{row.title:<52.52} {row.words:>5}  {row.grade:>5.1f}  {row.with_rows:>12.1f}" for row in table()]
    hardest = sorted(map(measured, screens()), key=lambda row: -max(row.grade, row.with_rows))[:10]
    lines += ["", "The ten hardest of the single screens:", ""]
    lines += [f"{row.title:<52.52} {row.words:>5}  {row.grade:>5.1f}  {row.with_rows:>12.1f}" for row in hardest]
    return "\n".join([*lines, "", *sorted({*long_sentences(), *hard_words()})])


if __name__ == "__main__":
    sys.stdout.write(show() + "\n")
