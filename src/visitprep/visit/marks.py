"""What is remembered of the asking itself, and is no answer: offers made, and questions passed over for now.

All of it is stored in `Visit.more_details`, where each kind has names of its own; nobody else knows them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from visitprep.visit.answering import Address
from visitprep.visit.as_typed import said_at, with_said, without_said
from visitprep.visit.visit import Said, Visit

_SUGGESTED = "question_bank"
_DO_NOT_WAIT = "do_not_wait"
_SIGN = "do_not_wait:"
_SAID_NEW = "said_new:"
"""A sign that they were asked about, and did not say to be old."""
_WORDS_BESIDE = "do_not_wait:words"
"""The place of the words, among the lines. Behind it stands the sign that they are of; in an older visit none."""
_WORDS_WITH_NO = "do_not_wait:no"
"""The same of words that were answered with a no, where another sign was ticked."""
_MAIN = "main:"
_FROM_RECORD = "record:"
_LEFT_OF_RECORD = "record-later:"
_DETAIL = "detail:"
_BEGUN = "begun:"
_ELSE_HERE = "who_is_here"
_HELD = "held:"
_ELSEWHERE = "elsewhere:"
_IN_PASSING = "in_passing:"
_NO_ALLERGY = "no_allergy:"

SUICIDE = "E11"
"""The sign of `urgent/signs.json` that is about mood, which a clinic sees only with a yes."""

UNSURE_WHICH = "unsure"
"""In the place of a sign: something may be happening, and they could not say which."""


def comes_from_elsewhere(visit: Visit) -> bool:
    """Whether it came from another computer, and nobody has said who answers at this one."""
    return visit.more_details.get(_ELSE_HERE, False)


def came_from_elsewhere(visit: Visit) -> bool:
    """The same, also when that was said since."""
    return _ELSE_HERE in visit.more_details


def with_come_from_elsewhere(visit: Visit) -> Visit:
    return _with(visit, _ELSE_HERE, True)


def with_known_here(visit: Visit) -> Visit:
    return _with(visit, _ELSE_HERE, False) if came_from_elsewhere(visit) else visit


def details_wanted(visit: Visit, section: str) -> bool | None:
    """Whether a section's further questions are wanted; None when that was not asked."""
    return visit.more_details.get(section)


def with_details_wanted(visit: Visit, section: str, wanted: bool) -> Visit:
    return _with(visit, section, wanted)


def detail_wanted(visit: Visit, place: object) -> bool:
    """Whether a further question was among a dozen that were wanted."""
    return f"{_DETAIL}{place}" in visit.more_details


def with_details_taken(visit: Visit, places: Iterable[object]) -> Visit:
    """A dozen of the further questions, by where they stand."""
    return visit.model_copy(
        update={"more_details": {**visit.more_details, **{f"{_DETAIL}{place}": True for place in places}}}
    )


def decided_on_words(visit: Visit, place: str) -> bool | None:
    """Whether words that were not to be told stay off paper; None while nobody has said."""
    return visit.more_details.get(f"{_HELD}{place}")


def with_words_decided(visit: Visit, place: str, *, stay_off: bool) -> Visit:
    return _with(visit, f"{_HELD}{place}", stay_off)


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


def signs_unsure(visit: Visit) -> frozenset[str]:
    """Those of them that may be happening: marked as not sure."""
    return frozenset(name for name in signs_happening(visit) if not visit.more_details[f"{_SIGN}{name}"])


def signs_said_new(visit: Visit) -> frozenset[str]:
    """Those of which they were asked whether that is new, and did not say no: whatever their words tell."""
    return frozenset(name.removeprefix(_SAID_NEW) for name in visit.more_details if name.startswith(_SAID_NEW))


def words_beside_signs(visit: Visit) -> str:
    """What they typed beside the signs, in their own words."""
    return "; ".join(said.typed for said in _beside_signs(visit).values())


def words_of_signs(visit: Visit) -> Mapping[str, str]:
    """The words that were typed for each; "" for all of them, of a visit that does not say of which."""
    return {place[len(_WORDS_BESIDE) + 1 :]: said.typed for place, said in _beside_signs(visit).items()}


def _beside_signs(visit: Visit) -> Mapping[str, Said]:
    return {place: said for place, said in visit.lines.items() if place.startswith(_WORDS_BESIDE)}


def day_of_signs(visit: Visit) -> date | None:
    """When that was typed."""
    return next((said.day for said in _beside_signs(visit).values()), None)


def words_with_a_no(visit: Visit) -> str:
    """What they typed of the signs and said to be neither new nor worse."""
    said = said_at(visit, _WORDS_WITH_NO)
    words = (said.typed if said else "", "" if signs_happening(visit) else words_beside_signs(visit))
    return "; ".join(filter(None, words))


def saw_all_signs(visit: Visit) -> bool:
    """Whether both lists were gone through: false for whoever stopped at a sign of the first."""
    return visit.more_details.get(_DO_NOT_WAIT, False)


def lines_of_no_question(visit: Visit) -> Mapping[str, Said]:
    """Those among what was typed that filled no answer, so that nothing else holds their words."""
    return {name: said for name, said in visit.lines.items() if name.startswith((_WORDS_BESIDE, _WORDS_WITH_NO))}


def without_thoughts_of_suicide(visit: Visit) -> Visit:
    """As if that sign had never been ticked. What was typed beside the signs may be about it, and goes with it."""
    if SUICIDE not in signs_happening(visit):
        return visit
    others = {name: on for name, on in visit.more_details.items() if name != f"{_SIGN}{SUICIDE}"}
    return _without_words(visit).model_copy(update={"more_details": others})


def with_do_not_wait_seen(
    visit: Visit,
    happening: Iterable[str] = (),
    *,
    unsure: Collection[str] = (),
    new: Collection[str] = (),
    words: str | Mapping[str, str] = "",
    with_a_no: str = "",
    day: date | None = None,
    whole: bool = True,
) -> Visit:
    """What was said now, in place of what was said before. `words`, each of its sign, are kept as typed that day.

    Without a sign they are of a no. `whole`: both lists were gone through.
    """
    visit, happening = _without_words(visit), tuple(happening)
    told = {"": words} if isinstance(words, str) else words
    if not happening:
        told, with_a_no = {"": "; ".join(filter(None, (with_a_no, *told.values())))}, ""
    places = {f"{_WORDS_BESIDE}:{sign}" if sign else _WORDS_BESIDE: typed for sign, typed in told.items()}
    for place, typed in (*places.items(), (_WORDS_WITH_NO, with_a_no)):
        if typed and day is not None:
            visit = with_said(visit, place, typed, (), day)
    others = {name: on for name, on in visit.more_details.items() if not name.startswith((_SIGN, _SAID_NEW))}
    signs = {f"{_SIGN}{sign}": sign not in unsure for sign in happening}
    signs |= {f"{_SAID_NEW}{sign}": True for sign in happening if sign in new}
    return visit.model_copy(update={"more_details": {**others, _DO_NOT_WAIT: whole, **signs}})


def _without_words(visit: Visit) -> Visit:
    for place in lines_of_no_question(visit):
        visit = without_said(visit, place)
    return visit


def decided_of_record(visit: Visit, find: str) -> bool:
    """Whether a find of a health record was taken in or left. `find` says nothing of what it is."""
    return f"{_FROM_RECORD}{find}" in visit.more_details


def with_decided_of_record(visit: Visit, find: str, *, taken: bool) -> Visit:
    return _with(visit, f"{_FROM_RECORD}{find}", taken)


def left_of_records(visit: Visit) -> int:
    """How many finds of health records were left for later."""
    return sum(1 for name in visit.more_details if name.startswith(_LEFT_OF_RECORD))


def with_left_of_record(visit: Visit, finds: Mapping[str, bool]) -> Visit:
    """Of the finds of one record, which are left for later; others stay as they were."""
    others = {
        name: on
        for name, on in visit.more_details.items()
        if name.removeprefix(_LEFT_OF_RECORD) not in finds or not name.startswith(_LEFT_OF_RECORD)
    }
    left = {f"{_LEFT_OF_RECORD}{find}": True for find, is_left in finds.items() if is_left}
    return visit.model_copy(update={"more_details": {**others, **left}})


def is_list_begun(visit: Visit, address: Address) -> bool:
    """Whether something ticked a list that nobody has looked at yet: what is not ticked there is no denial."""
    return f"{_BEGUN}{address}" in visit.more_details


def with_list_begun(visit: Visit, address: Address) -> Visit:
    return _with(visit, f"{_BEGUN}{address}", True)


def with_list_looked_at(visit: Visit, address: Address) -> Visit:
    others = {name: on for name, on in visit.more_details.items() if name != f"{_BEGUN}{address}"}
    return visit.model_copy(update={"more_details": others})


def decided_elsewhere(visit: Visit, medicine: str) -> bool | None:
    """Whether a medicine named among other answers is taken now; None while nobody has said."""
    return visit.more_details.get(f"{_ELSEWHERE}{medicine}")


def with_elsewhere_decided(visit: Visit, medicine: str, *, taken: bool) -> Visit:
    return _with(visit, f"{_ELSEWHERE}{medicine}", taken)


def is_a_sign(visit: Visit, words: str) -> bool | None:
    """Whether words that sound like a sign mean one; None when that was not asked."""
    return visit.more_details.get(f"{_IN_PASSING}{words.casefold()}")


def with_sign_decided(visit: Visit, words: str, *, is_one: bool) -> Visit:
    return _with(visit, f"{_IN_PASSING}{words.casefold()}", is_one)


def is_no_allergy(visit: Visit, words: str) -> bool:
    """They were shown among the allergies, and left unticked."""
    return f"{_NO_ALLERGY}{words.casefold()}" in visit.more_details


def with_no_allergy(visit: Visit, words: str) -> Visit:
    return _with(visit, f"{_NO_ALLERGY}{words.casefold()}", False)


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
