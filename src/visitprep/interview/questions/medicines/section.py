"""Medicines now, one at a time from the label, then the sweeps for what people forget (clinical.md 1.2 K, 1.4)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Group, LineList, OneLine, Question, Repeating, Section, never
from visitprep.interview.questions.medicine_entry import fields_of_line, is_heading, offered_names
from visitprep.interview.questions.medicines import really_taken, told_before
from visitprep.interview.questions.medicines.missing import MISSING, with_stopped
from visitprep.interview.questions.medicines.the_others import REST
from visitprep.interview.questions.since import STILL_TAKEN
from visitprep.lines.medicines.meant import helps_meant, source_meant
from visitprep.visit.as_typed import said_at
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Helps, ListSource, MedicineKind, Route
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording


def _title(item: Item) -> str:
    assert isinstance(item, Medicine)
    # A medicine that nobody could name has what was said of it as the note of its name.
    return " ".join(filter(None, (item.name or item.notes.get("name"), item.strength)))


def _as_needed(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Medicine)
    return record.as_needed in (YesNo.YES, YesNo.UNSURE)


TAKEN = OneLine(
    "taken",
    "medicines",
    ("really_taken", "helps", "side_effects", "differently"),
    Wording(
        "How do you really take it, does it help, any trouble? y: as the label says.",
        "How does {name} really take it, does it help, any trouble? y: as the label says.",
    ),
    really_taken.read,
    gone=with_stopped,
    refuses=really_taken.refuse,
    says={
        "side_effects": N_("trouble: {value}"),
        "reason": N_("for {value}"),
        "started": N_("since {value}"),
        "runs_out": N_("runs out: {value}"),
    },
    asks=really_taken.text,
    label=N_("y, or words"),
    when=really_taken.matters,
    only="if it is for pain, taken as needed, or one that can harm when it is taken another way",
    help=Wording("The clinic plans from what is really taken, even if that is more or less than the label says."),
)


_QUESTIONS = (
    Question(
        "name",
        Wording("What is the name on the label?"),
        guidance=Wording(
            "The name is enough: gabapentin. Or the whole line: gabapentin 300 mg three times a day for nerve pain"
        ),
        help=Wording(
            "If a bottle has two names, type either one. If there is no label, type what it looks like and what it is for."
        ),
        suggest=offered_names,
    ),
    Question(
        "kind",
        Wording("What kind is it?"),
        Kind.ONE,
        tuple(MedicineKind),
        help=Wording(
            "Store-bought means that no prescription was needed. Creams, patches and shots can be any of these."
        ),
        still=never,
    ),
    Question(
        "strength",
        Wording("What strength is on the label?"),
        guidance=Wording("With the unit. For example: 300 mg"),
        help=Wording("It is a number with mg, mcg, mL, units or %. Type it just as the label has it."),
        still=never,
    ),
    Question(
        "dose",
        Wording("How many each time?"),
        guidance=Wording("For example: 1 capsule, half a tablet, or 2 puffs"),
        still=never,
    ),
    Question(
        "when",
        Wording("When does the label say to take it?"),
        guidance=Wording("The label's own words are best. For example: three times a day"),
        still=never,
    ),
    Question(
        "as_needed",
        Wording("Is it only taken when needed?"),
        Kind.ONE,
        tuple(YesNo),
        help=Wording(
            '"As needed" or "PRN" on a label means: not every day, only when the pain or other trouble is there.'
        ),
        still=never,
    ),
    Question(
        "really_taken",
        Wording(
            "How many do you really take, on a usual day or week?",
            "How many does {name} really take, on a usual day or week?",
        ),
        guidance=Wording("For example: 2 a day, or 3 a week"),
        help=Wording(
            "The clinic plans from what is really taken, even if that is more or less than the label says."
        ),
        when=_as_needed,
        still=never,
        only="if it is taken as needed, or that is not sure",
    ),
    Question(
        "reason",
        Wording("What is it for?"),
        guidance=Wording("For example: nerve pain, or blood pressure"),
        still=never,
    ),
    Question(
        "helps",
        Wording("Does it help?"),
        Kind.ONE,
        tuple(Helps),
        means=helps_meant,
        still=really_taken.for_pain,
    ),
    Question(
        "form",
        Wording("What form is it?"),
        guidance=Wording("For example: tablet, capsule, cream, patch, liquid"),
        core=False,
    ),
    Question("route", Wording("How is it taken?"), Kind.ONE, tuple(Route), core=False),
    Question(
        "started",
        Wording("When did you start to take it?", "When did {name} start to take it?"),
        guidance=Wording("A year is fine, or: about 2 years ago"),
        core=False,
        still=really_taken.since_not_asked,
    ),
    Question(
        "last_changed",
        Wording("When was the dose last changed?"),
        guidance=Wording("If it never was, type: never"),
        core=False,
    ),
    Question(
        "prescriber",
        Wording("Who prescribes it?"),
        guidance=Wording("If nobody does, type: nobody"),
        core=False,
        when=lambda visit, record: getattr(record, "kind", None) in (None, MedicineKind.PRESCRIPTION),
        only="if it comes from a prescription, or the kind was not said",
    ),
    Question(
        "side_effects",
        Wording("Does it cause any trouble?"),
        Kind.WORDS,
        guidance=Wording("For example: sleepy, dry mouth. If not, type: no"),
        core=False,
    ),
    Question(
        "differently",
        Wording(
            "Do you take it any other way than the label says?",
            "Does {name} take it any other way than the label says?",
        ),
        Kind.WORDS,
        guidance=Wording("Many people do. If not, type: no"),
        help=Wording("The clinic plans from what is really taken, so the true answer is the best one."),
        core=False,
    ),
    Question(
        "ingredient",
        Wording("What is the active ingredient, if the label names it?"),
        help=Wording('On store-bought boxes it is on the back, under "Active ingredient".'),
        core=False,
    ),
    Question(
        "runs_out",
        Wording("About when will it run out?"),
        help=Wording("If it will run out before the visit, call the person who prescribes it today."),
        core=False,
        when=lambda visit, record: getattr(record, "kind", None) in (None, MedicineKind.PRESCRIPTION),
        only="if it comes from a prescription, or the kind was not said",
        still=really_taken.runs_out_unknown,
    ),
    *(
        Question(
            field,
            ask,
            guidance=guidance,
            when=really_taken.is_opioid,
            only="if it is an opioid",
            still=never,
            private=True,
            source="review 5 [K]",
        )
        for field, ask, guidance in (
            ("last_filled", Wording("When was it last filled?"), Wording("For example: November 3")),
            ("left", Wording("About how many are left?"), Wording("For example: 20 tablets")),
            (
                "ran_out_early",
                Wording("Did you ever run out of it early?", "Did {name} ever run out of it early?"),
                Wording("For example: once, in March. If not, type: no"),
            ),
        )
    ),
)


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


def _sweep(field: str, ask: Wording, adds_to: str = "medicines") -> Question:
    return Question(field, ask, Kind.ONE, tuple(YesNo), help=_WHY_AGAIN, adds_to=adds_to)


MEDICINES = Section(
    "medicines",
    Wording("Medicines now", "{name}'s medicines now"),
    (
        Repeating(
            "medicines",
            _QUESTIONS,
            first=Wording("Do you take any medicines now?", "Does {name} take any medicines now?"),
            another=Wording("Is there another medicine?"),
            add=Wording("Add a medicine"),
            none=Wording("No medicines at all"),
            one="{n} medicine",
            many="{n} medicines",
            title=_title,
            still=STILL_TAKEN,
            reads=fields_of_line,
            lines=LineList(
                Wording(
                    "Your medicines, one on a line, as on the label: name, strength, how many, when, what for. Creams, "
                    "shots, drops, vitamins, store-bought pills too.",
                    "{name}'s medicines, one on a line, as on the label: name, strength, how many, when, what for. Creams, "
                    "shots, drops, vitamins, store-bought pills too.",
                ),
                told_before.read,
                by_hand=Wording(
                    "One on two lines. First as on the label: name, strength, how many, when, what for. Then how you really "
                    "take it, and whether it helps. Of an opioid, also when it was last filled, and how many are left.",
                    "One on two lines. First as on the label: name, strength, how many, when, what for. Then how {name} really "
                    "takes it, and whether it helps. Of an opioid, also when it was last filled, and how many are left.",
                ),
                lines_by_hand=2,
                heading=is_heading,
                gone=with_stopped,
                whole_is_first=False,
                says={
                    "reason": N_("for {value}"),
                    "started": N_("since {value}"),
                    "really_taken": N_("really taken: {value}"),
                    "side_effects": N_("trouble: {value}"),
                    "prescriber": N_("from {value}"),
                    "as_needed": "",
                },
                each=(TAKEN, really_taken.REFILL),
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
                Question(
                    "taken_differently",
                    Wording(
                        "Do you take any of these a different way than the label says?",
                        "Does {name} take any of these a different way than the label says?",
                    ),
                    Kind.ONE,
                    tuple(YesNo),
                    help=_AS_IT_IS,
                    then_say=Wording("Which one, and how is it really taken?"),
                    when=_was_not_asked_each,
                    only="if a medicine is listed that was not asked about by itself",
                ),
            ),
        ),
    ),
    intro=Wording(
        "It helps to have the bottles and boxes beside you.",
        "It helps to have {name}'s bottles and boxes at hand.",
    ),
)
