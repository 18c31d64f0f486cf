"""A wrong entry explained in one plain sentence. Pydantic's own words are never shown."""

from __future__ import annotations

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from visitprep.visit.records.fields import PLAIN
from visitprep.wording import N_, say

SENTENCES = {
    "enum": N_("Please choose one of the answers listed."),
    "tuple_type": N_("Please choose from the answers listed."),
    "int_parsing": N_("Please type a whole number, such as 3."),
    "int_type": N_("Please type a whole number, such as 3."),
    "string_type": N_("Please write this as words."),
    "extra_forbidden": N_("visitprep has no question with this name."),
    "missing": N_("Something is missing here."),
    "bool_type": N_("Please answer yes or no."),
    "bool_parsing": N_("Please answer yes or no."),
    "dict_type": N_("This needs its answers indented under it, one to a line."),
    "model_type": N_("This needs its answers indented under it, one to a line."),
    "string_pattern_mismatch": N_("This may hold only small letters, digits and dashes."),
}
"""What to say for each kind of mistake that Pydantic finds itself."""
_OTHERWISE = N_("That could not be understood. Please try other words.")


def sentence_for(error: ValidationError | PydanticCustomError) -> str:
    """The first problem of `error`, in words."""
    if isinstance(error, PydanticCustomError):
        return str((error.context or {}).get("sentence") or say(_OTHERWISE))
    return sentence_of(error.errors(include_url=False, include_input=False)[0])


def sentence_of(problem: object) -> str:
    """One entry of `ValidationError.errors()`, in words."""
    assert isinstance(problem, dict)
    if problem["type"] == PLAIN:
        return str(problem["ctx"]["sentence"])
    return say(SENTENCES.get(problem["type"], _OTHERWISE))
