"""What is remembered of the asking itself, and is no answer: offers made, and questions passed over for now.

All of it is stored in `Visit.more_details`, where each kind has names of its own; nobody else knows them.
"""

from __future__ import annotations

from collections.abc import Iterable

from visitprep.visit.answering import Address
from visitprep.visit.visit import Visit

_SUGGESTED = "question_bank"
_DO_NOT_WAIT = "do_not_wait"
_SIGN = "do_not_wait:"
_MAIN = "main:"

UNSURE_WHICH = "unsure"
"""In the place of a sign: something may be happening, and they could not say which."""


def details_wanted(visit: Visit, section: str) -> bool | None:
    """Whether a section's further questions are wanted; None when that was not asked."""
    return visit.more_details.get(section)


def with_details_wanted(visit: Visit, section: str, wanted: bool) -> Visit:
    return _with(visit, section, wanted)


def saw_suggested(visit: Visit) -> bool:
    """Whether the questions that others ask were shown."""
    return _SUGGESTED in visit.more_details


def with_suggested_seen(visit: Visit, *, ticked: bool) -> Visit:
    """`ticked` is kept, since something ticked once stays on the list."""
    return _with(visit, _SUGGESTED, ticked or visit.more_details.get(_SUGGESTED, False))


def saw_do_not_wait(visit: Visit) -> bool:
    """Whether they were asked about what should not wait, and nothing of it was happening."""
    return _DO_NOT_WAIT in visit.more_details and not signs_happening(visit)


def signs_happening(visit: Visit) -> tuple[str, ...]:
    """The signs that were said to be happening, or may be, when they were last asked about."""
    return tuple(name.removeprefix(_SIGN) for name in visit.more_details if name.startswith(_SIGN))


def with_do_not_wait_seen(visit: Visit, happening: Iterable[str] = ()) -> Visit:
    """What was said now, in place of what was said before."""
    others = {name: on for name, on in visit.more_details.items() if not name.startswith(_SIGN)}
    signs = {f"{_SIGN}{sign}": True for sign in happening}
    return visit.model_copy(update={"more_details": {**others, _DO_NOT_WAIT: True, **signs}})


def draft_is_kept(visit: Visit, address: Address) -> bool:
    """Whether the text made from the other answers was left as it is: it follows them, and nothing is stored."""
    return str(address) in visit.more_details


def with_draft_kept(visit: Visit, address: Address) -> Visit:
    return _with(visit, str(address), False)


def is_left_for_later(visit: Visit, thing: str) -> bool:
    """Whether a thing carried over (`visit/carried.py`) was passed over: not asked again by itself."""
    return f"check:{thing}" in visit.more_details


def with_left_for_later(visit: Visit, thing: str) -> Visit:
    return _with(visit, f"check:{thing}", False)


def is_main_pain(visit: Visit, item: str) -> bool:
    """Whether a further pain was picked to be asked about in full."""
    return bool(visit.more_details.get(f"{_MAIN}{item}"))


def with_main_pains(visit: Visit, picked: Iterable[str]) -> Visit:
    """Those picked, in place of the ones before."""
    others = {name: on for name, on in visit.more_details.items() if not name.startswith(_MAIN)}
    return visit.model_copy(update={"more_details": {**others, **{f"{_MAIN}{item}": True for item in picked}}})


def _with(visit: Visit, name: str, value: bool) -> Visit:
    return visit.model_copy(update={"more_details": {**visit.more_details, name: value}})
