"""Medicines now, one at a time from the label, then the sweeps for what people forget (clinical.md 1.2 K, 1.4)."""

from __future__ import annotations

import re

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, Hearing, LineList, Question, Repeating, Section, YesOrNo
from visitprep.interview.questions.later.since import STILL_TAKEN
from visitprep.interview.questions.medicines import really_taken, told_and_no_medicine, told_before
from visitprep.interview.questions.medicines.missing import MISSING, ask_again
from visitprep.interview.questions.medicines.no_more_taken import with_stopped
from visitprep.interview.questions.medicines.one_medicine import MEDICINE_QUESTIONS, TAKEN, title
from visitprep.interview.questions.medicines.prescribers import PRESCRIBERS
from visitprep.interview.questions.medicines.the_others import REST
from visitprep.lines.medicines import medicine
from visitprep.lines.medicines.around_the_label.asked_back import WHICH_UNIT
from visitprep.lines.medicines.around_the_label.number_alone import strength_told
from visitprep.lines.medicines.entry import fields_of_line, is_heading
from visitprep.lines.medicines.meant import name_meant, source_meant
from visitprep.lines.medicines.medicine import WHAT_LABEL_SAYS
from visitprep.lines.medicines.taking import taken
from visitprep.lines.reading import Reading, Unclear
from visitprep.medicines.label.vocabulary.how_much import FORM
from visitprep.medicines.names import lookup
from visitprep.patterns import any_case
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.choices.medicine import ListSource
from visitprep.visit.records.record import Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording, say

_READ_OFF = any_case(r"\b(?:look|read|hold)ing (?:at|off|from|it)\b")
_SAYS = any_case(r"^(?:(?:it|the \w+) )?says? ")
_SPELLED = any_case(r"\b\w(?:[ .-]\w){3,}\b")
_WHY_AGAIN = Wording("These are easy to forget. If the answer is yes, the list opens, to add what is missing.")
_AS_IT_IS = Wording(
    "Many people take things another way. The clinic plans from what is really taken, so the true answer is the best one."
)


def _has_any(visit: Visit, record: Record) -> bool:
    return visit.medicines != ()


def _was_not_asked_each(visit: Visit, record: Record) -> bool:
    """Of lines, each that matters was asked about by itself, and the others are asked about together."""
    if visit.medicine_review.taken_differently is not None or not visit.medicines:
        return visit.medicines != ()
    return any(not said_at(visit, f"medicines.{one.id}") for one in visit.medicines)


def _of_the_one_above(line: str, hearing: Hearing) -> tuple[Reading, ...]:
    """How it is taken and what it does. A trouble or a reason alone may be what another is taken for: "cough drops"."""
    who, rest = told_before.same_doctor(line, hearing)
    reading = Reading(who) if who and not rest.strip() else taken.read(line, hearing.today)
    another = (
        reading.values.get("side_effects") == line.strip() or {"reason", "differently"} & reading.values.keys()
    )
    return () if another or FORM.search(line) else (reading,)


def _unit_again(typed: str, unclear: Unclear, hearing: Hearing) -> Reading:
    """A number whose unit was asked, where the label has none, stays as it was written; and what it is for."""
    name = getattr(hearing.record, "name", None) or ""
    if unclear.field == "strength":
        asked = str(unclear.ask) == say(WHICH_UNIT, number=unclear.typed)
        return strength_told(typed, unclear.typed, name, asked=asked)
    if not unclear.field and not name and str(unclear.ask) == say(WHAT_LABEL_SAYS):
        return _name_as_typed(typed, unclear.typed, hearing)
    if unclear.field == "name" and unclear.meant is not None:
        return name_meant(typed)
    return told_before.what_for(typed, unclear)


def _name_as_typed(typed: str, line: str, hearing: Hearing) -> Reading:
    """Where the name was asked for, one medicine is told of: what no one name can be told in is the name."""
    said = _SPELLED.sub(lambda letters: re.sub(r"\W", "", letters[0]), _SAYS.sub("", typed))
    said = ", ".join(dict.fromkeys(one for one in re.split(r"[,;]\s*", said) if not _READ_OFF.search(one)))
    read = medicine.read(said, hearing.today)
    rows = {lookup(str(one.values.get("name", "")).split(",")[0]) for one in read}
    if len(rows) == 1 and None not in rows:
        told = {name: value for one in reversed(read) for name, value in one.values.items()}
        name = str(told["name"]) if said in typed else str(told["name"]).split(",")[0]
        behind = (medicine.read(f"{name} {one}", hearing.today)[0] for one in line.split(", ")[1:])
        more = {of: one for row in behind if not (row.left or row.unclear) for of, one in row.values.items()}
        return Reading({**more, **told, "name": name}, left="" if said in typed else typed)
    if (len(read) == 1 and read[0].values) or medicine.is_sentence(typed) or told_before.is_bare(typed):
        return Reading({})
    return Reading({"name": typed.strip()})


def _sweep(field: str, ask: Wording, adds_to: str = "medicines") -> Question:
    return YesOrNo(field, ask, help=_WHY_AGAIN, adds_to=adds_to)


LIST_MEDICINES = Wording(
    "Your medicines, one on a line, as on the label: name, strength, how many, when, what for. Creams, shots, drops, "
    "vitamins, store-bought pills too.",
    "{name}'s medicines, one on a line, as on the label: name, strength, how many, when, what for. Creams, shots, drops, "
    "vitamins, store-bought pills too.",
)
MEDICINES = Section(
    "medicines",
    Wording("Medicines now", "{name}'s medicines now"),
    (
        Repeating(
            "medicines",
            MEDICINE_QUESTIONS,
            first=Wording("Do you take any medicines now?", "Does {name} take any medicines now?"),
            another=Wording("Is there another medicine?"),
            add=Wording("Add a medicine"),
            none=Wording("No medicines at all"),
            one="{n} medicine",
            many="{n} medicines",
            title=title,
            still=STILL_TAKEN,
            reads=fields_of_line,
            lines=LineList(
                LIST_MEDICINES,
                told_before.read,
                by_hand=Wording(
                    "One on two lines. First as on the label: name, strength, how many, when, what for. Then how you really "
                    "take it, and whether it helps. Of an opioid, also when it was last filled, and how many are left.",
                    "One on two lines. First as on the label: name, strength, how many, when, what for. Then how {name} really "
                    "takes it, and whether it helps. Of an opioid, also when it was last filled, and how many are left.",
                ),
                lines_by_hand=2,
                asks=lambda visit, voice: ask_again(visit, voice) or LIST_MEDICINES.spoken(voice),
                heading=is_heading,
                elsewhere=told_and_no_medicine.with_told,
                same=told_before.is_same,
                gone=with_stopped,
                whole_is_first=False,
                goes_on=_of_the_one_above,
                reads_again=_unit_again,
                says={
                    "reason": N_("for {value}"),
                    "started": N_("since {value}"),
                    "really_taken": N_("really taken: {value}"),
                    "side_effects": N_("trouble: {value}"),
                    "as_needed": "",
                    **really_taken.SUPPLY_SAYS,
                },
                each=(TAKEN, really_taken.REFILL, PRESCRIBERS),
            ),
            help=Wording(
                "Everything counts: pills, creams, patches, drops, inhalers, shots, vitamins and herbs, "
                "from a prescription or from the store. The clinic needs the whole list, so that nothing new clashes with it."
            ),
        ),
        REST,
        MISSING,
        Group(
            "medicine_review",
            (
                Question(
                    "source",
                    Wording("What did you read this list from?"),
                    Kind.ONE,
                    tuple(ListSource),
                    means=source_meant,
                    when=_has_any,
                    only="if a medicine is listed",
                ),
                _sweep(
                    "store_bought",
                    Wording(
                        "Do you take any store-bought pain pills, sleep aids, or cold or allergy pills that are not on the list yet?",
                        "Does {name} take any store-bought pain pills, sleep aids, or cold or allergy pills that are not on the list yet?",
                    ),
                ),
                _sweep(
                    "vitamins_herbs",
                    Wording(
                        "Do you take any vitamins, herbs, supplements or CBD that are not on the list yet?",
                        "Does {name} take any vitamins, herbs, supplements or CBD that are not on the list yet?",
                    ),
                ),
                _sweep(
                    "creams_patches",
                    Wording(
                        "Do you use any creams, gels or patches that are not on the list yet?",
                        "Does {name} use any creams, gels or patches that are not on the list yet?",
                    ),
                ),
                _sweep(
                    "drops_inhalers",
                    Wording(
                        "Do you use any eye drops, ear drops, nose sprays or inhalers that are not on the list yet?",
                        "Does {name} use any eye drops, ear drops, nose sprays or inhalers that are not on the list yet?",
                    ),
                ),
                _sweep(
                    "injections",
                    Wording(
                        "Do you get any shots, such as insulin, that are not on the list yet?",
                        "Does {name} get any shots, such as insulin, that are not on the list yet?",
                    ),
                ),
                _sweep(
                    "now_and_then",
                    Wording(
                        "Do you take anything only now and then that is not on the list yet?",
                        "Does {name} take anything only now and then that is not on the list yet?",
                    ),
                ),
                _sweep(
                    "stopped_last_month",
                    Wording(
                        "Did you stop any medicine in the last month?",
                        "Did {name} stop any medicine in the last month?",
                    ),
                    adds_to="past_medicines",
                ),
                YesOrNo(
                    "taken_differently",
                    Wording(
                        "Do you take any of these a different way than the label says?",
                        "Does {name} take any of these a different way than the label says?",
                    ),
                    help=_AS_IT_IS,
                    then_say=Wording("Which one, and how is it really taken?"),
                    when=_was_not_asked_each,
                    only="if a medicine is listed that was not asked about by itself",
                ),
            ),
        ),
    ),
    intro=Wording(
        "It helps to have the bottles and boxes beside you.", "It helps to have {name}'s bottles and boxes at hand."
    ),
)
