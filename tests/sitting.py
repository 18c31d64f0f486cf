"""A sitting with a scripted asker: what was asked, what was saved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from scripted import Line, ScriptedAsker
from visitprep.document.blocks import Document
from visitprep.interview.engine.interview import Interview
from visitprep.interview.question import Section
from visitprep.interview.screens.what_to_expect import read_about
from visitprep.visit.visit import Visit

TODAY = date(2026, 11, 23)


class Sitting:
    """One run of the interview; `saves` holds every visit saved, in order, `shown` every page of the guide."""

    def __init__(self, script: Sequence[Line], visit: Visit, sections: Sequence[Section]) -> None:
        self.asker = ScriptedAsker(script)
        self.saves: list[Visit] = []
        self.shown: list[Document] = []
        self.interview = Interview(
            visit,
            sections=sections,
            asker=self.asker,
            save=self.saves.append,
            today=TODAY,
            read_about=partial(read_about, show=self.shown.append),
        )
