"""Every copy there is: who reads it, what it is made of, and what it leaves out (docs/what-each-copy-holds.md)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from msgspec import Struct

from visitprep.document.blocks import Document
from visitprep.formats_copies_measures import CopyName
from visitprep.summary.copies.card import CARD_HOLDS, card
from visitprep.summary.copies.clinic import summarize
from visitprep.summary.copies.companion import COMPANION_HOLDS, companion
from visitprep.summary.copies.holds import Holds
from visitprep.summary.copies.materials import Materials
from visitprep.summary.copies.own import OWN_HOLDS, own
from visitprep.summary.copies.own_doctor import own_doctor
from visitprep.summary.copies.pharmacist import PHARMACIST_HOLDS, pharmacist
from visitprep.summary.may_share import PIECES
from visitprep.summary.shared_sections.named_voice import named_in
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording


class ReadersCopy(Struct, frozen=True):
    """One copy. `name` is what is typed after `--for`."""

    name: CopyName
    called: Wording
    """Its name at the start of a sentence: "The clinic's copy"."""
    leaves_out: Wording
    """What is never on it, after "leaves out: "."""
    row: Wording
    """Where it is chosen from a list."""
    make: Callable[[Visit, Materials], Document]
    holds: Holds
    as_fhir: frozenset[str] | None
    """The sections of a visit that a FHIR file for this reader may hold; None for whoever gets no such file."""
    has_checklist: bool = False
    """It tells what to bring: only then the checklists are read."""
    tells_changes: bool = False
    """Since the last copy for the clinic, or since the last visit: only then that is read."""
    is_usual: bool = False
    """Made from the home screen too."""
    has_sections: bool = True
    """False for what is one piece."""


def with_names(make: Callable[[Visit, Materials], Document]) -> Callable[[Visit, Materials], Document]:
    """A copy in which no "I" of a helper stands without a name."""

    def named(visit: Visit, materials: Materials) -> Document:
        return named_in(make(visit, materials), visit)

    return named


def _clinic(visit: Visit, materials: Materials) -> Document:
    return summarize(
        visit,
        prepared_on=materials.prepared_on,
        left_out=materials.left_out,
        entries=materials.entries,
        measures_off=materials.measures_off,
        former=materials.former,
    )


COPIES: Mapping[CopyName, ReadersCopy] = MappingProxyType(
    {
        copy.name: copy
        for copy in (
            ReadersCopy(
                CopyName.CLINIC,
                Wording(N_("The clinic's copy")),
                Wording(
                    N_("your own pages (what to say first, what to bring, room for answers): see --for me"),
                    N_("{name}'s own pages (what to say first, what to bring, room for answers): see --for me"),
                ),
                Wording(N_("For the clinic")),
                _clinic,
                Holds(in_words="everything but what the person keeps: see below"),
                as_fhir=frozenset(PIECES),
                tells_changes=True,
                is_usual=True,
            ),
            ReadersCopy(
                CopyName.ME,
                Wording(N_("Your own copy"), N_("{name}'s own copy")),
                Wording(N_("the pages for the clinic")),
                Wording(N_("For me: what to say and ask, with room for the answers"), N_("For {name} and me")),
                with_names(own),
                OWN_HOLDS,
                as_fhir=frozenset(PIECES),
                has_checklist=True,
                is_usual=True,
            ),
            ReadersCopy(
                CopyName.COMPANION,
                Wording(N_("The copy for whoever comes along")),
                Wording(
                    N_("everything about your health, pain and medicines"),
                    N_("everything about {name}'s health, pain and medicines"),
                ),
                Wording(N_("For whoever comes along")),
                with_names(companion),
                COMPANION_HOLDS,
                as_fhir=None,
                has_checklist=True,
            ),
            ReadersCopy(
                CopyName.OWN_DOCTOR,
                Wording(N_("The copy for your own doctor"), N_("The copy for {name}'s own doctor")),
                Wording(N_("the pages for the clinic")),
                Wording(N_("For my own doctor: what the clinic will need"), N_("For {name}'s own doctor")),
                with_names(own_doctor),
                Holds(
                    in_words="a choice of what the clinic may have: the reason, the visit there, questions, what "
                    "the clinic will need, what changed"
                ),
                as_fhir=None,
                tells_changes=True,
                has_sections=False,
            ),
            ReadersCopy(
                CopyName.PHARMACIST,
                Wording(N_("The pharmacist's copy")),
                Wording(N_("everything but medicines, allergies and who prescribes")),
                Wording(N_("For the pharmacist")),
                with_names(pharmacist),
                PHARMACIST_HOLDS,
                as_fhir=frozenset({"medicines", "stopped", "allergies", "team"}),
            ),
            ReadersCopy(
                CopyName.CARD,
                Wording(N_("The wallet card")),
                Wording(
                    N_("everything but name, whom to call, what matters in an emergency, allergies and medicines")
                ),
                Wording(N_("A wallet card")),
                with_names(card),
                CARD_HOLDS,
                as_fhir=frozenset({"medicines", "allergies", "conditions"}),
                has_sections=False,
            ),
        )
    }
)
