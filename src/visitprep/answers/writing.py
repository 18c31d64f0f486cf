"""A visit as a file that somebody could have written by hand. Reading it gives the same visit; ids are made anew,
but for a follow-up, where they say what was carried over, and where another came to answer.

Every answer is put the short way where that is sure to be read back as it was; else with `said:`, which means
"these very words". A date goes with its value when the words alone would be read differently on another day.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from pydantic import ValidationError

from visitprep.answers.blank import title_lines
from visitprep.answers.entries import NOTE
from visitprep.answers.keeping import written_carried, written_lines, written_told
from visitprep.answers.meanings import NONE, WRITTEN_GAPS, gap_in, is_none
from visitprep.answers.outline import OutlinePart, chapters, closed_lists, opened_details, parts
from visitprep.text import clean
from visitprep.visit.answering import Moment
from visitprep.visit.dates.partial_date import PartialDate
from visitprep.visit.marks import lines_of_no_question
from visitprep.visit.records.choices.choice import Choice
from visitprep.visit.records.number_fields import Span
from visitprep.visit.records.reason import Packed
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import LISTS, Visit
from visitprep.wording import N_, say

_HEAD = N_("Answers for visitprep. Read them back with: visitprep start --answers FILE")
_KEEPING = N_("Kept by visitprep")

# Far apart, and each at the turn of a year: words that give one value on both mean it on any day.
_PROBES = (Moment(date(2026, 1, 1)), Moment(date(2070, 7, 15)))


def write_answers(visit: Visit) -> str:
    """The file. Ends in a line end; an empty visit is a file with a comment and nothing else."""
    lines = [f"# {say(_HEAD)}"]
    for chapter in chapters():
        written = [_yaml(entry) for part in chapter.parts if (entry := _part(visit, part))]
        if written:
            lines += [*title_lines(chapter.title), "\n\n".join(written)]
    asked = {part.name for chapter in chapters() for part in chapter.parts}
    unasked: dict[str, Any] = {}
    for name, part in parts().items():
        if name not in asked:
            unasked |= _part(visit, part)
    if rest := {**unasked, **_kept(visit)}:
        lines += [*title_lines(say(_KEEPING)), _yaml(rest)]
    return "\n".join(lines) + "\n"


def _part(visit: Visit, part: OutlinePart) -> dict[str, Any]:
    """The entries of one part: itself, and the note beside it. Empty where there is nothing to write."""
    found: dict[str, Any] = {}
    value = getattr(visit, part.name)
    if part.name in LISTS:
        if part.name in visit.gaps:
            found[part.name] = WRITTEN_GAPS[visit.gaps[part.name]]
        elif value is not None:
            with_ids = visit.carried is not None or bool(visit.told)  # they say which ones were meant
            found[part.name] = [_item(item, part, with_ids) for item in value] or NONE
    elif entries := _entries(value, part):
        found[part.name] = entries
    if note := visit.notes.get(part.name):
        found[f"{part.name}{NOTE}"] = clean(note)
    return found


def _item(item: Item, part: OutlinePart, with_id: bool) -> Any:
    """An entry of a list: bare words where the list asks for nothing else."""
    assert part.repeating is not None
    entries = _entries(item, part)
    if with_id:
        return {"id": item.id, **entries}
    if len(part.questions) == 1 == len(entries) and not item.gaps:
        words = entries.get(part.questions[0].field)
        # One word alone in a list, such as "none", would be an answer for the whole list.
        if isinstance(words, str) and not is_none(words, part.repeating.none.you):
            return words
    return entries


def _entries(record: Record, part: OutlinePart | None) -> dict[str, Any]:
    """Field to what is written, in the order of the questions, each with its note after it."""
    asked = [question.field for question in part.questions] if part is not None else []
    found: dict[str, Any] = {}
    for field in dict.fromkeys((*asked, *record.answerable())):
        value = getattr(record, field)
        if value is not None:
            found[field] = _value(value, type(record), field)
        elif field in record.gaps:
            found[field] = WRITTEN_GAPS[record.gaps[field]]
        if note := record.notes.get(field):
            found[f"{field}{NOTE}"] = clean(note)
    if asked and isinstance(line := found.get(asked[0]), str) and not _is_read_as_it_is(line, part, asked[0]):
        found[asked[0]] = {"said": line}
    return found


def _is_read_as_it_is(line: str, part: OutlinePart | None, field: str) -> bool:
    """Whether a reader finds in `line` the one answer and nothing more, as it does in most names of medicines."""
    reads = part.repeating.reads if part is not None and part.repeating is not None else None
    return reads is None or bool(gap_in(line)) or reads(line) == {field: line}


def _value(value: Any, kind: type[Record], field: str) -> Any:
    match value:
        case bool():
            return "yes" if value else "no"
        case Choice():
            return value.value
        case tuple():
            return ", ".join(choice.value for choice in value) or NONE
        case int():
            return str(value)
        case Span():
            return _same(value.written(), value, kind, field) or {"low": repr(value.low), "high": repr(value.high)}
        case PartialDate():
            said = clean(value.said)
            known = {"value": value.value} if value.value is not None else {}
            return _same(said, value, kind, field) or {"said": said, **known}
        case _:
            text = clean(str(value))
            return {"said": text} if gap_in(text) else text


def _same(words: str, value: object, kind: type[Record], field: str) -> str | None:
    """`words`, if they are read as `value` on any day."""
    if gap_in(words):
        return None
    for moment in _PROBES:
        try:
            read = kind.model_validate({field: words}, context=moment.context())
        except ValidationError:
            return None
        if getattr(read, field) != value:
            return None
    return words


def _kept(visit: Visit) -> dict[str, Any]:
    """What reading would not find out by itself."""
    found: dict[str, Any] = {}
    if visit.packing:
        found["packing"] = {item: _packed(packed) for item, packed in visit.packing.items()}
    if visit.carried is not None:
        found["carried"] = written_carried(visit.carried)
    if visit.told:
        found["told"] = written_told(visit.told)
    if lines := lines_of_no_question(visit):
        found["lines"] = written_lines(lines)
    if visit.no_more != closed_lists(visit):
        found["no_more"] = ", ".join(sorted(visit.no_more)) or NONE
    if visit.more_details != opened_details(visit):
        found["more_details"] = {section: "yes" if on else "no" for section, on in visit.more_details.items()}
    if visit.checked:
        found["checked"] = {part: day.isoformat() for part, day in visit.checked.items()}
    return found


def _packed(packed: Packed) -> Any:
    entries = _entries(packed, None)
    return entries["packed"] if list(entries) == ["packed"] and not packed.gaps else entries


def _yaml(entries: Mapping[str, Any]) -> str:
    import yaml

    text: str = yaml.dump(
        dict(entries), Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=10**6, default_flow_style=False
    )
    return text.removesuffix("\n")


@cache
def _dumper() -> Any:
    """PyYAML's safe dumper, for a reader to whom everything is words: only what would be nothing needs quotes.

    `no` and `2021` are written as they are; several lines as a block; lists are indented under their name.
    """
    import yaml

    # "null" and "~" are the only words that this file's reader takes for something else.
    nothing = {
        first: [resolver for resolver in resolvers if resolver[0] == "tag:yaml.org,2002:null"]
        for first, resolvers in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    class Dumper(yaml.SafeDumper):
        yaml_implicit_resolvers = nothing

        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
            super().increase_indent(flow, False)

    def text(dumper: Any, data: str) -> Any:
        data = clean(data)
        style = "|" if "\n" in data else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", data, style=style)

    Dumper.add_representer(str, text)
    return Dumper
