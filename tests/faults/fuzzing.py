"""Answers of any kind, typed and in files: understood or refused in words, and what is saved is what is read back."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sessions import PEOPLE

from visitprep.answers.reading import read_answers
from visitprep.answers.writing import write_answers
from visitprep.errors import BadAnswers, InputEnded
from visitprep.interview.engine.interview import Interview
from visitprep.interview.prompts import Answered, Kind, Prompt, Reply, Way, Went
from visitprep.interview.questions.order_of_sections import SECTIONS
from visitprep.storage.content.visit_file import Fine, Stored, decode, encode
from visitprep.text import clean
from visitprep.visit.visit import Visit

TODAY = date(2026, 3, 3)
LEAVES = {Way.STOP, Way.HELP, Way.KEYS, Way.GUIDE, Way.MENU}
WORDS = (
    "6", "9" * 400, "-1", "1e400", "3 to 8", "8 to 3", "none", "no", "y", "i don't know", "gabapentin 300 mg",
    "metropolol 50 mg twice a day blood pressure", "left knee, back; 7 when I cough", "last spring", "31 February",
    "3/4", "2021-13-45", "about 5 years ago", "Ω≈ç√", "שלום", "﷽" * 50, "a\u0301" * 40, "\u202e\x1b[2J", "half a \ud800 letter",
    "x" * 5000, "so much " * 3000, "latex, rash, severe", "'\";--", "{{7*7}}", "#let x = 1", "<script>", "\t", "0", "½", "１２", "null",
    "penicillin (hives) and 3 others", "MRI 2019 st. mary's, report yes pictures no", "10:30 - 6", "1/1/26",
)  # fmt: skip


class Anybody:
    """Picks any reply that the prompt allows, so many times."""

    size = None

    def __init__(self, draw: random.Random, most: int) -> None:
        self._draw, self._left, self.answers = draw, most, 0

    def tell(self, text: str) -> None:
        pass

    def ask(self, prompt: Prompt) -> Reply:
        self._left -= 1
        if self._left < 0:
            raise InputEnded
        ways = sorted(prompt.ways - LEAVES, key=lambda way: way.value)
        if ways and self._draw.random() < 0.25:
            return Went(self._draw.choice(ways))
        self.answers += 1
        codes = [option.code for option in prompt.options]
        if prompt.kind is Kind.ONE:
            return Answered((self._draw.choice(codes),))
        if prompt.kind is Kind.MANY:
            return Answered(tuple(code for code in codes if self._draw.random() < 0.3))
        return Answered(clean(self._draw.choice(WORDS)))  # as every asker hands it over


def typed_answers(many: int, draw: random.Random) -> Iterator[tuple[str, list[str]]]:
    """Walks of 60 prompts through sections in any order; each visit saved is one try."""
    tried = walk = 0
    while tried < many:
        walk += 1
        asker, wrong, saved = Anybody(draw, 60), list[str](), list[Visit]()
        sections = draw.sample(list(SECTIONS), 3)
        interview = Interview(Visit(), sections=sections, asker=asker, save=saved.append, today=TODAY)
        try:
            interview.walk()
        except InputEnded:
            pass
        except Exception as error:
            wrong.append(f"{type(error).__name__} in {[section.id for section in sections]}")
        for visit in saved[-3:]:
            found = decode(encode(Stored(visit, 3, datetime(2026, 3, 3))))
            if not isinstance(found, Fine) or found.stored.visit != visit:
                wrong.append("not read back as it was saved")
        tried += max(1, asker.answers)
        yield f"walk {walk}", wrong
        yield from ((f"walk {walk}", []) for _ in range(asker.answers - 1))


def answers_files(many: int, draw: random.Random) -> Iterator[tuple[str, list[str]]]:
    people = [path.read_bytes() for path in sorted(PEOPLE.glob("*.yaml"))]
    for number in range(many):
        data, wrong = _changed(draw.choice(people), draw), list[str]()
        try:
            visit: Any = read_answers(data, TODAY)
        except BadAnswers as problem:
            if not problem.problems:
                wrong.append("refused without a word")
        except Exception as error:
            wrong.append(type(error).__name__)
        else:
            again = read_answers(write_answers(visit).encode(), TODAY)
            if again != visit:
                wrong.append("written and read again, it is another visit")
        yield f"file {number}", wrong


def _changed(data: bytes, draw: random.Random) -> bytes:
    lines = data.split(b"\n")
    for _ in range(draw.randint(1, 4)):
        at = draw.randrange(len(lines))
        match draw.randrange(6):
            case 0:
                del lines[at:]
                lines.append(b"")
            case 1:
                lines.insert(at, lines[draw.randrange(len(lines))])
            case 2:
                lines[at] = b" " * draw.randrange(5) + lines[at].lstrip()
            case 3:
                name, colon, _ = lines[at].partition(b":")
                lines[at] = name + colon + b" " + draw.choice(WORDS).encode("utf-8", "replace")
            case 4:
                lines[at] = bytes(draw.randrange(256) for _ in range(12))
            case 5:
                lines[at] = lines[at].replace(b":", draw.choice((b" :", b": {", b": [", b": &a", b": |")), 1)
    return b"\n".join(lines)
