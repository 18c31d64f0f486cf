"""Plain dictionaries, read without trust: any value may be of another type than the standard says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct, field

from visitprep.health_records.plain import day_of, is_absent, is_name, line, not_now
from visitprep.health_records.rows.columns import tidy

Json = dict[str, Any]
_DEEPEST = 40


def many(value: object) -> list[Any]:
    """A list, whether the record has one, one thing alone, or nothing."""
    return value if isinstance(value, list) else [] if value is None else [value]


def one(value: object) -> Json:
    """The first thing of a list, or the thing: as an object, or as an empty one."""
    first = value[0] if isinstance(value, list) and value else value
    return first if isinstance(first, dict) else {}


def text(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return line(str(value))


def resources(value: object, depth: int = 0) -> Iterator[Json]:
    """Every resource of a file, out of bundles and lists, without those contained in another."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for inner in value:
            yield from resources(inner, depth + 1)
    elif isinstance(value, dict):
        kind = value.get("resourceType")
        if kind == "Bundle":
            for entry in many(value.get("entry")):
                inner = entry.get("resource") if isinstance(entry, dict) else None
                if isinstance(inner, dict):
                    if isinstance(url := entry.get("fullUrl"), str):
                        inner["_fullUrl"] = url
                    yield from resources(inner, depth + 1)
        elif kind == "Parameters":
            for parameter in many(value.get("parameter")):
                yield from resources(one(parameter).get("resource"), depth + 1)
        elif isinstance(kind, str):
            yield value
        elif isinstance(value.get("resource"), dict):  # some apps wrap each resource once more
            yield from resources(value["resource"], depth + 1)


class Concept(Struct, frozen=True):
    """What a coded thing is called. `written` is its own text, `coded` the name of a code."""

    written: str = ""
    coded: str = ""
    codes: frozenset[str] = frozenset()
    code: str = ""

    @property
    def name(self) -> str:
        return self.written or self.coded

    @property
    def other(self) -> str:
        return self.coded if self.written and self.coded.casefold() != self.written.casefold() else ""


_KNOWN_SYSTEMS = ("rxnorm", "snomed", "icd-10", "loinc", "cpt")


def concept(value: object) -> Concept:
    """A CodeableConcept, a Coding, a bare string; a list of them by its first."""
    value = value[0] if isinstance(value, list) and value else value
    if isinstance(value, str):
        return Concept(tidy(line(value)) if is_name(line(value)) else "", codes=frozenset({value.casefold()}))
    if not isinstance(value, dict):
        return Concept()
    if isinstance(inner := value.get("concept"), dict):  # R5
        return concept(inner)
    codings = [coding for coding in many(value.get("coding")) if isinstance(coding, dict)]
    if "code" in value and "coding" not in value:
        codings = [value]
    written = tidy(text(value.get("text")))
    shown = [tidy(display) for coding in codings if is_name(display := text(coding.get("display")))]
    codes = frozenset(code.casefold() for coding in codings if (code := text(coding.get("code"))))
    known = [
        f"{system}|{text(coding.get('code'))}"
        for coding in codings
        if (system := next((part for part in _KNOWN_SYSTEMS if part in text(coding.get("system")).casefold()), ""))
        and text(coding.get("code"))
    ]
    # Epic's first RxNorm code is the ingredient alone, so the codes of one thing never tell strengths apart.
    return Concept(
        written if is_name(written) else "", shown[0] if shown else "", codes, known[-1] if known else ""
    )


def codes_in(value: object) -> Iterator[str]:
    """The codes of a coded thing: for what a record has by the ten thousand, and nothing else of it is looked at."""
    codings = value.get("coding") if isinstance(value, dict) else None
    for coding in many(value if codings is None else codings):
        code = coding.get("code") if isinstance(coding, dict) else coding
        if isinstance(code, str):
            yield code.strip().casefold()


def days(value: Json, *names: str) -> str:
    """The first day that one of these fields tells: a moment, or the start of a period."""
    for name in names:
        found = value.get(name)
        if isinstance(found, str) and (day := day_of(found)):
            return day
        if isinstance(found, dict) and (day := day_of(found.get("start"))):
            return day
    return ""


def said_day(value: Json, *names: str) -> str:
    """The words in which one of these fields tells a day that is none of a calendar: "spring 2024"."""
    for name in names:
        if said := text(value.get(f"{name}String")):
            return said
        for extension in many(one(value.get(f"_{name}DateTime")).get("extension")):
            if "originalText" in text(one(extension).get("url")):
                return text(one(extension).get("valueString"))
    return ""


def comments(*values: Json, day: str = "") -> str:
    """What somebody wrote beside a thing: a note, whether it is text, an annotation or a list of them.

    Without the words of its `day`, which are told where days are.
    """
    said = []
    for value in values:
        for note in many(value.get("note")) + many(value.get("comment")) + many(value.get("comments")):
            said.append(text(one(note).get("text")) or text(note))
    told = "; ".join(dict.fromkeys(word for word in said if word and (not is_absent(word) or not_now(word))))
    return re.sub(rf"(?:^|; )[^;:]+: {re.escape(day)}(?=;|$)", "", told).removeprefix("; ") if day else told


class Records(Struct):
    """The resources of one source, and what their references point at."""

    all: list[Json]
    _index: dict[str, Json] = field(default_factory=dict)
    _by_kind: dict[str, list[Json]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for resource in self.all:
            kind, number = resource["resourceType"], resource.get("id")
            self._by_kind.setdefault(kind, []).append(resource)
            if number:
                self._index.setdefault(f"{kind}/{number}", resource)
            if url := resource.get("_fullUrl"):
                self._index.setdefault(url, resource)

    def of(self, *kinds: str) -> Iterator[Json]:
        return (resource for kind in kinds for resource in self._by_kind.get(kind, ()))

    def referred(self, reference: object, inside: Json) -> Json:
        """What a reference points at: inside its own resource, in this file, or nothing."""
        target = one(reference).get("reference") if isinstance(reference, dict) else reference
        if isinstance(target, dict):
            target = target.get("reference")
        if not isinstance(target, str):
            return {}
        if target.startswith("#"):
            return next(
                (c for c in many(inside.get("contained")) if isinstance(c, dict) and c.get("id") == target[1:]), {}
            )
        return self._index.get(target) or self._index.get("/".join(_plain(target).split("/")[-2:])) or {}

    def is_told(self, resource: Json, *names: str) -> bool:
        """Whether one of these fields says that it is the person, or who helps them, who tells it."""
        for by in [by for name in names if name in resource for by in many(resource[name])]:
            told = one(by).get("reference")
            if isinstance(told, str) and told.startswith(("urn:", "#")):
                told = f"{self.referred(told, resource).get('resourceType')}/"
            if isinstance(told, str) and ("Patient/" in told or "RelatedPerson/" in told):
                return True
        return False


def _plain(target: str) -> str:
    return re.sub(r"/_history/.*$", "", target)


def displays(values: Iterable[object]) -> list[str]:
    return [name for value in values if (name := concept(value).name)]
