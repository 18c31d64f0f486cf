"""`visitprep add`: one more medicine, pain, test, treatment, allergy or question."""

from __future__ import annotations

from enum import StrEnum

import typer

from visitprep.cli.session import Session

app = typer.Typer(rich_markup_mode=None)


class What(StrEnum):
    MEDICINE = "medicine"
    PAIN = "pain"
    TEST = "test"
    TREATMENT = "treatment"
    ALLERGY = "allergy"
    QUESTION = "question"


_LISTS = {
    What.MEDICINE: "medicines",
    What.PAIN: "pains",
    What.TEST: "tests",
    What.TREATMENT: "treatments",
    What.ALLERGY: "allergies",
    What.QUESTION: "questions",
}


@app.command()
def add(
    what: What = typer.Argument(help="medicine, pain, test, treatment, allergy or question"),
    person: str = typer.Option("", "--person", metavar="NAME", help="Whose visit, when there are several."),
    plain: bool = typer.Option(False, "--plain", help="Ask with plain numbered lines."),
) -> None:
    """Add one medicine, pain, test, treatment, allergy or question.

    What it is, is asked; it is never typed on this line, where the shell would remember it.

    Example: visitprep add medicine
    """
    from visitprep.cli.home import STOPPED
    from visitprep.interview.lists import add_one

    session = Session(plain=plain)
    visit_id = session.find(person or None)
    session.must_ask(f"which {what.value}", "Run it in a terminal, or with --plain to answer line by line.")
    with session.opened(visit_id) as opened:
        add_one(session.interview(opened), _LISTS[what])
        session.asker.tell(STOPPED)
