"""Who wrote an entry: the person, a helper, or both together; and who may be writing the next one."""

from __future__ import annotations

from visitprep.text import proper
from visitprep.visit.tellers import THE_PERSON, others, source_of
from visitprep.visit.visit import Teller, Visit
from visitprep.wording import N_, say


def who_wrote(told: Teller, visit: Visit) -> str:
    """In words: "Rosa", "Ana (daughter)", "Rosa and Ana (daughter) together"."""
    person = visit.person.called or say(N_("the patient"))
    helper = proper(told.name) or say(N_("the helper"))
    helper = f"{helper} ({told.relation})" if told.relation else helper
    if told.helper:
        return helper
    return say(N_("{name} and {helper} together"), name=person, helper=helper) if told.name else person


def may_be_writing(visit: Visit, last: Teller | None) -> tuple[Teller, ...]:
    """Whoever wrote `last` first, who comes next in few words; nobody to choose from where no helper is known."""
    known = [source_of(visit.respondent), *others(visit), *((last,) if last else ())]
    helpers = dict.fromkeys((one.name, one.relation) for one in known if one.helper or one.name)
    if not helpers:
        return ()
    each = [
        Teller(helper=alone, name=name, relation=relation)
        for name, relation in helpers
        for alone in (True, False)
        if alone or name
    ]
    first = last if last is not None else source_of(visit.respondent)
    return tuple(dict.fromkeys((first, THE_PERSON, *each)))
