"""PEG and PHQ-4: the answers as they were given, and the score where the person answered for themselves.

The LOINC codes are of two kinds of source (docs/fhir.md). The questions travel inside the response, so that
a program without the internet can read what was asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from visitprep.exchange.fhir.elements import LOINC, Json, hl7, loinc, without_empty
from visitprep.exchange.fhir.lists import Writer
from visitprep.measures.instrument import Instrument, load
from visitprep.measures.peg import score_peg
from visitprep.measures.phq4 import score_phq4
from visitprep.visit.records.record import Record


class _Codes(Struct, frozen=True):
    panel: tuple[str, str]
    items: dict[str, str]
    score: tuple[str, str]


_PEG = _Codes(
    ("91148-7", "PEG 3 item pain scale"),
    {"pain": "75893-8", "enjoyment": "91145-3", "activity": "91146-1"},
    ("91147-9", "Mean score [PEG]"),
)
_PHQ4 = _Codes(
    ("69724-3", "Patient Health Questionnaire 4 item (PHQ-4)"),
    {"nervous": "69725-0", "worry": "68509-9", "interest": "44250-9", "down": "44255-8"},
    ("70272-0", "Patient Health Questionnaire 4 item (PHQ-4) total score [Reported]"),
)
_ANSWERS = ("LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9")
"""Of the four words of the PHQ-4, from 0 to 3."""
_FIELDS = {"worry": "worrying"}
"""Items that the visit calls by another name."""
_UNIT = {"unit": "{score}", "system": "http://unitsofmeasure.org", "code": "{score}"}


def responses(writer: Writer) -> Iterator[tuple[str, Json]]:
    """One for each measure of which something was answered."""
    for part, codes in (("peg", _PEG), ("phq4", _PHQ4)):
        instrument, answers = load(part), getattr(writer.visit, part)
        if instrument is not None and any(_answer(answers, item.id) is not None for item in instrument.items):
            yield f"{part}:answers", _response(writer, part, instrument, answers, codes)


def scores(writer: Writer) -> Iterator[tuple[str, Json]]:
    """None where an answer is missing, and none of what somebody else answered for the person (clinical.md D4)."""
    if writer.visit.respondent.is_alone:
        return
    peg, phq4 = writer.visit.peg, writer.visit.phq4
    mean = score_peg(peg.pain, peg.enjoyment, peg.activity).mean
    total = score_phq4(phq4.nervous, phq4.worrying, phq4.interest, phq4.down).total
    for part, codes, score in (("peg", _PEG, mean), ("phq4", _PHQ4, total)):
        if score is not None:
            yield f"{part}:score", _score(writer, part, codes, score)


def _response(writer: Writer, part: str, instrument: Instrument, answers: Record, codes: _Codes) -> Json:
    who = writer.voices.of(f"{part}.{_FIELDS.get(instrument.items[0].id, instrument.items[0].id)}")
    given = [
        {"linkId": item.id, "text": item.text, "answer": [_value(instrument, answer)]}
        for item in instrument.items
        if (answer := _answer(answers, item.id)) is not None
    ]
    return without_empty(
        {
            "resourceType": "QuestionnaireResponse",
            "contained": [_questionnaire(part, instrument, codes)],
            "questionnaire": f"#{part}",
            "status": "completed" if len(given) == len(instrument.items) else "in-progress",
            "subject": writer.patient,
            "authored": writer.said,
            "author": who,
            "source": who,
            "item": given,
        }
    )


def _questionnaire(part: str, instrument: Instrument, codes: _Codes) -> Json:
    choice = bool(instrument.options)
    options = [{"valueCoding": _option(instrument, one.value)} for one in instrument.options]
    return without_empty(
        {
            "resourceType": "Questionnaire",
            "id": part,
            "title": instrument.title,
            "status": "active",
            "copyright": instrument.credit,
            "code": [{"system": LOINC, "code": codes.panel[0], "display": codes.panel[1]}],
            "item": [
                without_empty(
                    {
                        "linkId": item.id,
                        "code": [{"system": LOINC, "code": codes.items[item.id]}],
                        "text": f"{instrument.stem} {item.text}".strip(),
                        "type": "choice" if choice else "integer",
                        "answerOption": options,
                    }
                )
                for item in instrument.items
            ],
        }
    )


def _value(instrument: Instrument, answer: int) -> Json:
    return {"valueCoding": _option(instrument, answer)} if instrument.options else {"valueInteger": answer}


def _option(instrument: Instrument, answer: int) -> Json:
    label = next(option.label for option in instrument.options if option.value == answer)
    return {"system": LOINC, "code": _ANSWERS[answer], "display": label}


def _answer(answers: Record, item: str) -> int | None:
    value: int | None = getattr(answers, _FIELDS.get(item, item))
    return value


def _score(writer: Writer, part: str, codes: _Codes, score: float) -> Json:
    return {
        "resourceType": "Observation",
        "status": "final",
        "category": [hl7("observation-category", "survey")],
        "code": loinc(*codes.score),
        "subject": writer.patient,
        "effectiveDateTime": writer.said,
        "performer": [writer.voices.of(f"{part}.{'pain' if part == 'peg' else 'nervous'}")],
        "valueQuantity": {"value": score, **_UNIT},
        "derivedFrom": [writer.names.reference(f"{part}:answers")],
    }
