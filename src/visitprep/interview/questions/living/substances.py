"""Tobacco, alcohol, cannabis and other drugs: optional, never scored, printed only after a yes (clinical.md 1.2 G)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, Group, Hearing, OneLine, Question, Section, YesOrNo
from visitprep.interview.questions.living.consents import CANNOT_BE_ASKED, CONSENT
from visitprep.interview.questions.medicines.really_taken import takes_opioid
from visitprep.lines.daily import habits
from visitprep.lines.medicines import naloxone
from visitprep.lines.reading import Reading, Unclear
from visitprep.patterns import any_case
from visitprep.visit.answering import items
from visitprep.visit.consent import has_told
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, NC_, Wording, later

_CANNABIS = any_case(r"\b(?:cannabis|marijuana|cbd|thc|hemp|weed|edibles?)\b")
_TAKEN = any_case(
    r"\b(?:gave|tried|try|used|use[sd]?|few|times|once|twice|gumm\w+|oil|helps?|helped|months?|weeks?|years?)\b"
)
_NEVER = any_case(r"\b(?:never|don'?t|do not|doesn'?t|does not|no) (?:use|used|tried|try|take|have)")


def _told_elsewhere(visit: Visit) -> str:
    """What was said of cannabis or CBD in another place: a line, a medicine, something tried."""
    texts = [said.typed for said in visit.lines.values()]
    for item in (*items(visit, "medicines"), *items(visit, "past_medicines"), *items(visit, "treatments")):
        texts += [str(getattr(item, "name", None) or getattr(item, "what", None) or ""), *item.notes.values()]
    return next((text for text in texts if _CANNABIS.search(text)), "")


def _read(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """A "none" does not deny what was told: of words about having had it, or told at another place, it is asked."""
    reading = habits.read(line, hearing.today)
    told = _told_elsewhere(hearing.visit)
    if told and any(isinstance(one.meant, Mapping) and "cannabis" in one.meant for one in reading.unclear):
        reading = habits.read(f"{line}; no cannabis", hearing.today)  # asked by itself, not among the others
    if reading.values.get("cannabis") != habits.NO:
        return (reading,)
    values = {name: value for name, value in reading.values.items() if name != "cannabis"}
    pieces = [piece.strip() for piece in re.split(r"[,;]", line) if _CANNABIS.search(piece)]
    own = next((piece for piece in pieces if _TAKEN.search(piece) and not _NEVER.search(piece)), "")
    if own:
        return (replace(reading, values={**values, "cannabis": own}),)
    if not told or pieces:
        return (reading,)
    ask = later(N_("Before, you said: {words}. Was cannabis or CBD used, then? y, or how."), words=told)
    return (replace(reading, values=values, unclear=(*reading.unclear, Unclear("cannabis", told, ask, told))),)


_EVERYBODY = Wording(
    "Most pain clinics ask everybody this, because it matters for sedation and for some medicines. "
    "You do not have to answer here. It is printed only if you say so.",
    "Most pain clinics ask everybody this, because it matters for sedation and for some medicines. "
    "It does not have to be answered here. It is printed only after a yes.",
)

HABITS = OneLine(
    "habits",
    "substances",
    ("tobacco", "alcohol", "cannabis", "other"),
    Wording(
        "Do you smoke or vape, drink alcohol, use cannabis or CBD, or other drugs? What, and how much? None of it: 0",
        "Does {name} smoke or vape, drink alcohol, use cannabis or CBD, or other drugs? What, and how much? None of it: 0",
    ),
    _read,
    says={
        "tobacco": NC_("said back", "smoking: {value}"),
        "alcohol": NC_("said back", "alcohol: {value}"),
        "cannabis": NC_("said back", "cannabis: {value}"),
        "other": NC_("said back", "other drugs: {value}"),
    },
    help=_EVERYBODY,
    private=True,
)

_PRIVATE = Wording(
    "Clinics ask this of everybody who takes an opioid, to keep people safe. It is printed only if you say so.",
    "Clinics ask this of everybody who takes an opioid, to keep people safe. It is printed only after a yes.",
)


def _takes_opioid(visit: Visit, record: Record) -> bool:
    return takes_opioid(visit)


RESCUE = Group(
    "substances",
    (
        YesOrNo(
            "naloxone",
            Wording("Do you have naloxone (Narcan) at home?", "Is there naloxone (Narcan) at {name}'s home?"),
            means=naloxone.meant,
            when=_takes_opioid,
            only="if an opioid is listed",
            private=True,
            help=_PRIVATE,
            source="review 5, CDC 2022 recommendation 8 [K]",
        ),
        Question(
            "woken",
            Wording(
                "Has anyone ever had to wake you, or call for help, after a pain pill or another drug?",
                "Has anyone ever had to wake {name}, or call for help, after a pain pill or another drug?",
            ),
            guidance=Wording("For example: yes, in 2022. If not, type: no"),
            when=_takes_opioid,
            only="if an opioid is listed",
            private=True,
            help=_PRIVATE,
            source="review 5, CDC 2022 recommendation 8 [K]",
        ),
    ),
)

SUBSTANCES = Group(
    "substances",
    tuple(
        Detail(
            field,
            ask,
            guidance=Wording("If not, type: no"),
            private=True,
            help=_EVERYBODY,
            source="clinical.md 1.2 G",
        )
        for field, ask in (
            ("tobacco", Wording("Do you smoke or vape? How much?", "Does {name} smoke or vape? How much?")),
            (
                "alcohol",
                Wording(
                    "How many drinks with alcohol do you have in a week?",
                    "How many drinks with alcohol does {name} have in a week?",
                ),
            ),
            ("cannabis", Wording("Do you use cannabis or CBD? How?", "Does {name} use cannabis or CBD? How?")),
            ("other", Wording("Do you use any other drugs?", "Does {name} use any other drugs?")),
            (
                "past_treatment",
                Wording(
                    "Have you ever had treatment for alcohol or drug use?",
                    "Has {name} ever had treatment for alcohol or drug use?",
                ),
            ),
        )
    )
    + (
        Question(
            "print_it",
            Wording(
                "May your answers on smoking, alcohol and drugs be printed for the clinic, and for your own doctor?",
                "Ask {name}: may the answers on smoking, alcohol and drugs be printed for the clinic, and for {name}'s own "
                "doctor?",
            ),
            Kind.ONE,
            CONSENT,
            guidance=CANNOT_BE_ASKED,
            when=lambda visit, record: has_told(visit, "substances"),
            only="if one of these was answered",
            help=Wording(
                "Without a yes here, none of these answers is on the clinic's pages, or on a copy for your own doctor.",
                "Without a yes here, none of these answers is on the clinic's pages, or on a copy for {name}'s own "
                "doctor.",
            ),
        ),
    ),
)
SUBSTANCE_USE = Section(
    "substances",
    Wording("Smoking, alcohol and drugs", "{name}: smoking, alcohol and drugs"),
    (RESCUE, HABITS, SUBSTANCES),
)
