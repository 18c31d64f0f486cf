"""Who wrote an entry: the person, a helper, or both together; and who may be writing the next one."""

from __future__ import annotations

from collections.abc import Iterable

from visitprep.text import proper
from visitprep.visit.tellers import THE_PERSON, named_with, others, source_of
from visitprep.visit.visit import Teller, Visit
from visitprep.wording import N_, say


def who_wrote(told: Teller, visit: Visit) -> str:
    """In words: "Rosa", "Ana (daughter)", "Rosa and Ana (daughter) together"."""
    person = visit.person.called or say(N_("the patient"))
    helper = proper(told.name) or say(N_("the helper"))
    helper = named_with(helper, told.relation)
    if told.helper:
        return helper
    return say(N_("{name} and {helper} together"), name=person, helper=helper) if told.name else person


def may_be_writing(visit: Visit, wrote: Iterable[Teller] = ()) -> tuple[Teller, ...]:
    """The person, then each helper alone and beside the person; nobody to choose from where no helper is known.

    `wrote` are the writers of the entries there are, oldest first: a helper keeps the place that the first entry
    gave, so that a number learnt one evening is the same name on all others.
    """
    known = [source_of(visit.respondent), *others(visit)]
    unwritten = sorted((one.name, one.relation) for one in known if one.helper or one.name)
    helpers = dict.fromkeys([*((one.name, one.relation) for one in wrote if one.helper or one.name), *unwritten])
    if not helpers:
        return ()
    each = [
        Teller(helper=alone, name=name, relation=relation)
        for name, relation in helpers
        for alone in (True, False)
        if alone or name
    ]
    return THE_PERSON, *each
