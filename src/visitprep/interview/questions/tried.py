"""What was tried before (clinical.md 1.2 L and M)."""

from __future__ import annotations

from visitprep.interview.prompts import Kind
from visitprep.interview.question import Question, Repeating, Section
from visitprep.interview.questions.medicine_entry import offered_names
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices import Effect, TreatmentKind, WhyStopped, YesNo
from visitprep.visit.records.medicine import PastMedicine
from visitprep.visit.records.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import Wording


def _past(item: Item) -> str:
    assert isinstance(item, PastMedicine)
    return item.name or ""


def _treatment(item: Item) -> str:
    assert isinstance(item, Treatment)
    kind = item.kind.words() if item.kind else ""
    return f"{kind}: {item.what}" if item.what else kind


def _over(visit: Visit, record: Record) -> bool:
    assert isinstance(record, Treatment)
    return record.ongoing is not YesNo.YES


_LASTING = (
    TreatmentKind.INJECTION,
    TreatmentKind.NERVE_BLOCK,
    TreatmentKind.ABLATION,
    TreatmentKind.BOTOX,
    TreatmentKind.STIMULATOR,
    TreatmentKind.PUMP,
    TreatmentKind.SURGERY,
)

TRIED = Section(
    "tried",
    Wording("Tried before", "What {name} tried before"),
    (
        Repeating(
            "past_medicines",
            (
                Question(
                    "name",
                    Wording("Which medicine was it?"),
                    guidance=Wording("For example: naproxen, pregabalin, a muscle relaxer"),
                    suggest=offered_names,
                ),
                Question(
                    "when",
                    Wording("About when was that?"),
                    guidance=Wording("A year is fine."),
                ),
                Question("effect", Wording("Did it help?"), Kind.ONE, tuple(Effect)),
                Question(
                    "why_stopped",
                    Wording("Why was it stopped? Choose as many as fit."),
                    Kind.MANY,
                    tuple(WhyStopped),
                ),
                Question(
                    "highest_dose",
                    Wording("What was the highest dose, if that is known?"),
                    guidance=Wording("For example: 300 mg three times a day"),
                    core=False,
                ),
                Question(
                    "how_long",
                    Wording("How long did you take it?", "How long did {name} take it?"),
                    guidance=Wording("For example: 3 months"),
                    core=False,
                ),
                Question("side_effects", Wording("What trouble did it cause, if any?"), Kind.WORDS, core=False),
            ),
            first=Wording(
                "Which medicines did you try for the pain that you no longer take?",
                "Which medicines did {name} try for the pain and no longer takes?",
            ),
            another=Wording("Was there another?"),
            add=Wording("Add a medicine tried before"),
            none=Wording("None were tried before"),
            one="{n} medicine tried",
            many="{n} medicines tried",
            title=_past,
            help=Wording(
                "It is easy to forget some. Think of Tylenol or acetaminophen. Think of ibuprofen or naproxen. Think of nerve "
                "pain pills such as gabapentin, pregabalin, duloxetine or amitriptyline. Then muscle relaxers, opioids, "
                "steroids by mouth and migraine pills. Then creams, gels and patches."
            ),
        ),
        Repeating(
            "treatments",
            (
                Question(
                    "kind",
                    Wording("Which treatment was it?"),
                    Kind.ONE,
                    tuple(TreatmentKind),
                ),
                Question(
                    "what",
                    Wording("Which part of the body was it for, and which side?"),
                    guidance=Wording(
                        "For example: lower back, left side. For a shot, add what was in it, if that is known."
                    ),
                ),
                Question(
                    "started",
                    Wording("About when did it start?"),
                    guidance=Wording("A year is fine."),
                ),
                Question("ongoing", Wording("Is it still going on?"), Kind.ONE, tuple(YesNo)),
                Question(
                    "ended",
                    Wording("About when did it end?"),
                    guidance=Wording("A year is fine."),
                    when=_over,
                    only="if it is not still going on",
                ),
                Question(
                    "sessions",
                    Wording("About how many times did you have it?", "About how many times did {name} have it?"),
                    guidance=Wording("For therapy, the number of visits. A guess is fine."),
                    help=Wording("Insurers often ask for it before they pay for the next treatment."),
                    source="clinical.md D11 [S65]",
                ),
                Question("effect", Wording("Did it help?"), Kind.ONE, tuple(Effect)),
                Question(
                    "percent_relief",
                    Wording("How much did it help, from 0 to 100 percent?"),
                    guidance=Wording("0 = not at all. 50 = half of the pain was gone. 100 = all of it was gone."),
                    help=Wording(
                        "Insurers often ask for this number before they pay for another one. A guess is fine. "
                        "It is about the best time after the treatment, and the next question asks how long that was."
                    ),
                    when=lambda visit, record: getattr(record, "kind", None) in _LASTING,
                    only="for shots, blocks, ablation, Botox, stimulators, pumps and surgery",
                    source="clinical.md D11 [S65]",
                ),
                Question(
                    "relief_lasted",
                    Wording("How long did the help last?"),
                    guidance=Wording("For example: 3 weeks"),
                    when=lambda visit, record: getattr(record, "kind", None) in _LASTING,
                    only="for shots, blocks, ablation, Botox, stimulators, pumps and surgery",
                ),
                Question("where", Wording("Where was it done, and by whom?"), core=False),
                Question("problems", Wording("Were there any problems with it?"), Kind.WORDS, core=False),
            ),
            first=Wording(
                "Which treatments have you tried for the pain?",
                "Which treatments has {name} tried for the pain?",
            ),
            another=Wording("Was there another treatment?"),
            add=Wording("Add a treatment"),
            none=Wording("No treatments so far"),
            one="{n} treatment",
            many="{n} treatments",
            title=_treatment,
            help=Wording(
                "Physical therapy, shots, surgery, massage, acupuncture, talk therapy, heat or ice: all count. "
                "What did not help counts too. Insurers often ask for dates and how many visits."
            ),
        ),
    ),
)
