"""What was tried before (clinical.md 1.2 L and M)."""

from __future__ import annotations

from visitprep.interview.medicine_entry import offered_names
from visitprep.interview.prompts import Kind
from visitprep.interview.question import Question, Section, Several
from visitprep.visit.care import Treatment
from visitprep.visit.choices import Effect, TreatmentKind, WhyStopped, YesNo
from visitprep.visit.medicine import PastMedicine
from visitprep.visit.record import Item, Record
from visitprep.visit.visit import Visit
from visitprep.wording import Wording


def _past(item: Item, language: str) -> str:
    assert isinstance(item, PastMedicine)
    return item.name or ""


def _treatment(item: Item, language: str) -> str:
    assert isinstance(item, Treatment)
    kind = item.kind.words(language) if item.kind else ""
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
        Several(
            "past_medicines",
            (
                Question(
                    "name",
                    Wording("Which medicine was it?"),
                    guidance=Wording("For example: naproxen, pregabalin, a muscle relaxer"),
                    suggest=offered_names,
                    prints="page 1 or 2",
                ),
                Question(
                    "when",
                    Wording("About when was that?"),
                    guidance=Wording("A year is fine."),
                    prints="page 1 or 2",
                ),
                Question("effect", Wording("Did it help?"), Kind.ONE, tuple(Effect), prints="page 1 or 2"),
                Question(
                    "why_stopped",
                    Wording("Why did it stop? Choose as many as fit."),
                    Kind.MANY,
                    tuple(WhyStopped),
                    prints="page 1 or 2",
                ),
                Question("highest_dose", Wording("What was the highest dose, if you know it?"), core=False),
                Question(
                    "how_long",
                    Wording("How long was it taken?"),
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
                "It is easy to forget. Think of: Tylenol or acetaminophen; ibuprofen or naproxen; gabapentin or pregabalin; "
                "duloxetine or amitriptyline; muscle relaxers; opioids; steroids by mouth; creams, gels and patches; "
                "migraine medicines."
            ),
        ),
        Several(
            "treatments",
            (
                Question(
                    "kind",
                    Wording("Which treatment was it?"),
                    Kind.ONE,
                    tuple(TreatmentKind),
                    prints="page 1 or 2",
                ),
                Question(
                    "what",
                    Wording("Can you say more about it: which part of the body, which side?"),
                    guidance=Wording("For example: lower back, steroid shot, left side"),
                    prints="page 1 or 2",
                ),
                Question(
                    "started",
                    Wording("About when did it start?"),
                    guidance=Wording("A year is fine."),
                    prints="page 1 or 2",
                ),
                Question("ongoing", Wording("Is it still going on?"), Kind.ONE, tuple(YesNo), prints="page 2"),
                Question("ended", Wording("About when did it end?"), when=_over, prints="page 2"),
                Question(
                    "sessions",
                    Wording("About how many times, or how many visits?"),
                    prints="page 2",
                    source="clinical.md D11 [S65]",
                ),
                Question("effect", Wording("Did it help?"), Kind.ONE, tuple(Effect), prints="page 1 or 2"),
                Question(
                    "percent_relief",
                    Wording("How much did it help, from 0 to 100 percent?"),
                    guidance=Wording("0 = not at all. 100 = the pain was gone."),
                    help=Wording("Insurers often ask for this number before they pay for a shot. A guess is fine."),
                    when=lambda visit, record: getattr(record, "kind", None) in _LASTING,
                    prints="page 1 or 2",
                    source="clinical.md D11 [S65]",
                ),
                Question(
                    "relief_lasted",
                    Wording("How long did the help last?"),
                    guidance=Wording("For example: 3 weeks"),
                    when=lambda visit, record: getattr(record, "kind", None) in _LASTING,
                    prints="page 1 or 2",
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
                "Physical therapy, shots, surgery, massage, acupuncture, talk therapy, heat or ice: all count, "
                "also what did not help. Insurers often ask for dates and how many visits."
            ),
        ),
    ),
)
