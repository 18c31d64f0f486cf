"""Devices and operations: what is in the body, and what was done to it (clinical.md 1.2 H, J)."""

from __future__ import annotations

from datetime import date

from visitprep.findings.safety.answers import called
from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Hearing, LineList, Question, Repeating, YesOrNoDetail
from visitprep.interview.questions.line_readers import many, several
from visitprep.lines.history.operations import device, operation
from visitprep.lines.history.operations.device_words import kind_in
from visitprep.lines.history.operations.not_operated import says_refused
from visitprep.lines.reading import Reading, Unclear
from visitprep.patterns import any_case
from visitprep.visit.answering import Address, Moment, items, with_answer, with_more_noted
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.health import DeviceKind
from visitprep.visit.records.health import Device, Surgery
from visitprep.visit.records.record import Item
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Wording, say

_CARD = NC_("said back", "card: {value}")


def _device(item: Item) -> str:
    assert isinstance(item, Device)
    if item.kind in (DeviceKind.METAL, DeviceKind.FRAGMENT, DeviceKind.OTHER) and (words := called(item)):
        return words  # "left hip 2019" says more than its group
    # A line that names no device goes by its own words.
    return item.kind.words() if item.kind else item.details or next(iter(item.notes.values()), "")


def _read_device(line: str, today: date) -> tuple[Reading, ...]:
    """What names no device known here still says what it is and where: only of which kind it is, is asked."""
    told = device.read(line, today)
    return tuple(Reading({"details": one.left}) if one == Reading({}, left=one.left) else one for one in told)


def _told_again(reply: str, part: Unclear, hearing: Hearing) -> Reading:
    """The device that the reply names is there; what it says besides stands with it."""
    told = dict(next(iter(device.read(reply, hearing.today)), Reading({})).values)
    if part.field != "kind" or told.get("kind") is None:
        return Reading({})
    words = filter(None, (getattr(hearing.record, "details", None), told.pop("details", None)))
    return Reading({**told, "details": ", ".join(map(str, words))})


def _more_of_the_last(visit: Visit, line: str, moment: Moment) -> tuple[Visit, str, str] | None:
    """A line of the same kind behind a device that has no more than its name tells of that one, and of no second."""
    last = visit.devices[-1] if visit.devices else None
    told = device.read(line, moment.today)
    kinds = {one.values["kind"] for one in told if one.values.get("kind") is not None} or {kind_in(line)[0]}
    if last is None or last.details or last.card is not None or kinds != {last.kind} or _ONE_MORE.search(line):
        return None
    if len(line.split()) < 2 or (last.kind in _OF_MANY and not _THE_SAME.match(line)):
        return None
    card = next((one.values["card"] for one in told if one.values.get("card") is not None), None)
    visit = with_answer(visit, Address("devices", "details", last.id), line.strip(), moment)
    if isinstance(card, YesNo):
        visit = with_answer(visit, Address("devices", "card", last.id), card.value, moment)
    return visit, say(N_("= {said}"), said="; ".join((_device(last), line.strip()))), ""


_ONE_MORE = any_case(r"\b(?:another|second|2nd|two|other|also|too|more|both|old|new)\b")
_THE_SAME = any_case(r"\s*(?:the|that|this|my|her|his|it)\b")
_OF_MANY = frozenset({DeviceKind.METAL, DeviceKind.FRAGMENT, DeviceKind.OTHER})
"""Kinds of which somebody may well have several."""


def _denied_beside(visit: Visit, line: str, moment: Moment) -> tuple[Visit, str, str] | None:
    """A no to other things is no device: "no card no pacemaker nothing" is about the card of the one above.

    With nothing on the list yet it ends it where it denies everything; of one thing it is a note.
    """
    if (more := _more_of_the_last(visit, line, moment)) is not None:
        return more
    said = device.denial_in(line)
    if said is None or (not visit.devices and said.every and kind_in(line)[1] is None):
        return None
    visit = with_more_noted(visit, Address("devices"), line.strip(), moment)
    told = [say(N_("your words: {words}"), words=line.strip())]
    if visit.devices and said.card is not None and visit.devices[-1].card is None:
        last = visit.devices[-1]
        visit = with_answer(visit, Address("devices", "card", last.id), said.card.value, moment)
        told = [_device(last), say(_CARD, value=said.card.words()), *told]
    rest = line if said.every and not visit.devices else ""
    return visit, say(N_("= {said}"), said="; ".join(told)), rest


def _not_operated(visit: Visit, line: str, moment: Moment) -> tuple[Visit, str, str] | None:
    """What was refused is no operation: it stays a note of the one before it, or of the list."""
    if not says_refused(line) or not operation.none_done(line, moment.today, order=moment.order):
        return None
    last = next(reversed(items(visit, "surgeries")), None)
    address = Address("surgeries", "what", last.id) if last is not None else Address("surgeries")
    visit = with_more_noted(visit, address, line.strip(), moment)
    return visit, say(N_("= noted, and no operation: {words}"), words=line.strip()), ""


def _surgery(item: Item) -> str:
    assert isinstance(item, Surgery)
    return item.what or ""


DEVICES = Repeating(
    "devices",
    (
        Question("kind", Wording("Which device or part is it?"), Kind.ONE, tuple(DeviceKind)),
        Question(
            "details",
            Wording("Where in the body is it?"),
            guidance=Wording(
                "Add the make, model and year, if a card says so. For example: left chest, put in 2019"
            ),
            help=Wording("Scans and some treatments fit one model and not another, so the clinic looks it up."),
        ),
        YesOrNoDetail("card", Wording("Is there a card that came with it?")),
    ),
    lines=LineList(
        Wording("Device or metal, one on a line: what, where, make, year, and is there a card?"),
        many(_read_device),
        reads_again=_told_again,
        whole_is_first=False,
        note_to="details",
        says={"card": _CARD},
        elsewhere=_denied_beside,
        safety=True,
    ),
    first=Wording(
        "Do you have a device or metal part in your body?", "Does {name} have a device or metal part in the body?"
    ),
    another=Wording("Is there another?"),
    add=Wording("Add a device or metal part"),
    none=Wording(NC_("devices in the body", "None")),
    one="{n} device",
    many="{n} devices",
    title=_device,
    help=Wording(
        "A pacemaker, a stimulator, a pump, a clip, a new joint, screws or plates. Some scans and treatments use magnets, heat or "
        "electric pulses, so the clinic must know first."
    ),
)

SURGERIES = Repeating(
    "surgeries",
    (
        Question("what", Wording("Which surgery was it?")),
        Question("when", Wording("About when was it?"), guidance=Wording("A year is fine.")),
        Question(
            "helped_pain",
            Wording("Did it help the pain?"),
            guidance=Wording("For example: yes, for a year. Or: it was for something else"),
        ),
        Detail("where", Wording("Where was it done?")),
    ),
    lines=LineList(
        Wording("Operations, one on a line: what, year, did it help the pain?"),
        several(operation.read),
        elsewhere=_not_operated,
    ),
    first=Wording("Have you had any surgeries?", "Has {name} had any surgeries?"),
    another=Wording("Was there another?"),
    add=Wording("Add a surgery"),
    none=Wording("No surgeries"),
    one="{n} surgery",
    many="{n} surgeries",
    title=_surgery,
    help=Wording("All surgeries count, even old ones, and even those for something else."),
)
