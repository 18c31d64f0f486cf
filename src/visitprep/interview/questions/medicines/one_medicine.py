"""The questions about one medicine: as the label has it, then how it is really taken."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Detail, OneLine, Question, YesOrNo, never
from visitprep.interview.questions.medicines import really_taken
from visitprep.interview.questions.medicines.no_more_taken import with_stopped
from visitprep.lines.medicines.entry import offered_names
from visitprep.lines.medicines.meant import helps_meant
from visitprep.medicines.label.vocabulary.how_much import FORM_WORD
from visitprep.medicines.label.vocabulary.schedule import BY_THE_CLOCK
from visitprep.patterns import any_case
from visitprep.visit.records.choices.choice import YesNo
from visitprep.visit.records.choices.medicine import Helps, MedicineKind, Route
from visitprep.visit.records.medicine import Medicine
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording


def title(item: Item) -> str:
    assert isinstance(item, Medicine)
    # A medicine that nobody could name has what was said of it as the note of its name.
    return " ".join(filter(None, (item.name or item.notes.get("name"), item.strength)))


def _as_needed(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Medicine)
    return record.as_needed in (YesNo.YES, YesNo.UNSURE)


_HOW_MANY = any_case(
    r"(?:\b(?:one|two|three|four|half|a)|\d|½)(?:[-\d./ ]|\bto\b|\bor\b|\ba\b|\bof\b|\bhalf\b|\(\w+\))*"
    rf"(?!doses?\b){FORM_WORD}(?!\w)"
)


def _how_many_open(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Medicine)
    return record.dose is not None or not _HOW_MANY.search(record.when or "")


def _how_often_open(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Medicine)
    return record.as_needed is not None or not BY_THE_CLOCK.search(record.when or "")


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
        **really_taken.SUPPLY_SAYS,
    },
    asks=really_taken.text,
    label=N_("y, or words"),
    when=really_taken.matters,
    only="if it is for pain, taken as needed, or one that can harm when it is taken another way",
    help=Wording("The clinic plans from what is really taken, even if that is more or less than the label says."),
)

MEDICINE_QUESTIONS = (
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
        when=_how_many_open,
        only="if the label's words do not say it",
    ),
    Question(
        "when",
        Wording("When does the label say to take it?"),
        guidance=Wording("The label's own words are best. For example: three times a day"),
        still=never,
    ),
    YesOrNo(
        "as_needed",
        Wording("Is it only taken when needed?"),
        help=Wording(
            '"As needed" or "PRN" on a label means: not every day, only when the pain or other trouble is there.'
        ),
        still=never,
        when=_how_often_open,
        only="if the label's words do not say it",
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
        when=really_taken.may_help,
        only="if it is not plainly for something else, such as blood pressure, the thyroid, or an infection",
        still=really_taken.for_pain,
    ),
    Detail(
        "form",
        Wording("What form is it?"),
        guidance=Wording("For example: tablet, capsule, cream, patch, liquid"),
    ),
    Detail("route", Wording("How is it taken?"), Kind.ONE, tuple(Route)),
    Detail(
        "started",
        Wording("When did you start to take it?", "When did {name} start to take it?"),
        guidance=Wording("A year is fine, or: about 2 years ago"),
        still=really_taken.since_not_asked,
    ),
    Detail(
        "last_changed",
        Wording("When was the dose last changed?"),
        guidance=Wording("If it never was, type: never"),
    ),
    Detail(
        "prescriber",
        Wording("Who prescribes it?"),
        guidance=Wording("If nobody does, type: nobody"),
        when=lambda visit, record: getattr(record, "kind", None) in (None, MedicineKind.PRESCRIPTION),
        only="if it comes from a prescription, or the kind was not said",
    ),
    Detail(
        "side_effects",
        Wording("Does it cause any trouble?"),
        Kind.WORDS,
        guidance=Wording("For example: sleepy, dry mouth. If not, type: no"),
    ),
    Detail(
        "differently",
        Wording(
            "Do you take it any other way than the label says?",
            "Does {name} take it any other way than the label says?",
        ),
        Kind.WORDS,
        guidance=Wording("Many people do. If not, type: no"),
        help=Wording("The clinic plans from what is really taken, so the true answer is the best one."),
    ),
    Detail(
        "ingredient",
        Wording("What is the active ingredient, if the label names it?"),
        help=Wording('On store-bought boxes it is on the back, under "Active ingredient".'),
    ),
    Detail(
        "runs_out",
        Wording("About when will it run out?"),
        help=Wording("If it will run out before the visit, call the person who prescribes it today."),
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
