"""What was tried before (clinical.md 1.2 L and M)."""

from __future__ import annotations

from visitprep.interview.question import Section
from visitprep.interview.questions.tried.kinds import KINDS
from visitprep.interview.questions.tried.past_medicines import PAST_MEDICINES
from visitprep.interview.questions.tried.treatments import TREATMENTS
from visitprep.wording import Wording

TRIED = Section("tried", Wording("Tried before", "What {name} tried before"), (KINDS, TREATMENTS, PAST_MEDICINES))
