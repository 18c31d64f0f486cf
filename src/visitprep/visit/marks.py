"""What is remembered of the asking itself, and is no answer: offers made, and questions passed over for now.

All of it is stored in `Visit.more_details`, where each kind has names of its own; nobody else knows them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date

from msgspec import Struct

from visitprep.visit.as_typed import said_at, with_said, without_said
from visitprep.visit.visit import Said, Visit

_WORDS_BESIDE = "do_not_wait:words"
"""The place of the words, among the lines. Behind it stands the sign that they are of; in an older visit none."""
_WORDS_WITH_NO = "do_not_wait:no"
"""The same of words that were answered with a no, where another sign was ticked."""


class Mark(Struct, frozen=True):
    """A yes or a no that is remembered of one thing, or of the visit."""

    kind: str
    """What its names begin with."""
    of_words: bool = False
    """It is remembered of words, in small or large letters."""

    def said(self, visit: Visit, of: object = "") -> bool | None:
        """None while nobody has said."""
        return visit.more_details.get(self._name(of))

    def stands(self, visit: Visit, of: object = "") -> bool:
        return self._name(of) in visit.more_details

    def put(self, visit: Visit, value: bool, of: object = "") -> Visit:
        return visit.model_copy(update={"more_details": {**visit.more_details, self._name(of): value}})

    def taken_off(self, visit: Visit, of: object = "") -> Visit:
        others = {name: on for name, on in visit.more_details.items() if name != self._name(of)}
        return visit.model_copy(update={"more_details": others})

    def things(self, visit: Visit) -> tuple[str, ...]:
        """Of what it is remembered."""
        return tuple(name.removeprefix(self.kind) for name in visit.more_details if name.startswith(self.kind))

    def renewed(self, visit: Visit, on: Mapping[str, bool]) -> Visit:
        """Remembered of these, and of no others any more."""
        others = {name: was for name, was in visit.more_details.items() if not name.startswith(self.kind)}
        now = {self._name(of): value for of, value in on.items()}
        return visit.model_copy(update={"more_details": {**others, **now}})

    def _name(self, of: object) -> str:
        return f"{self.kind}{str(of).casefold() if self.of_words else of}"


FROM_ELSEWHERE = Mark("who_is_here")
"""It came from another computer; a yes until somebody has said who answers at this one."""
DETAILS_WANTED = Mark("")
"""Of a section: whether its further questions are wanted."""
FURTHER_WANTED = Mark("detail:")
"""Of a further question, by where it stands: it was among a dozen that were wanted."""
STAYS_OFF_PAPER = Mark("held:")
"""Of words that were not to be told."""
SAW_SUGGESTED = Mark("question_bank")
"""The questions that others ask were shown; whether one was ever ticked, since it stays on the list."""
DECIDED_OF_RECORD = Mark("record:")
"""Of a find of a health record, whose name says nothing of what it is: whether it was taken in, or left."""
LEFT_OF_RECORD = Mark("record-later:")
"""Of a find of a health record that was left for later."""
LIST_BEGUN = Mark("begun:")
"""Something ticked a list that nobody has looked at yet: what is not ticked there is no denial."""
TAKEN_NOW = Mark("elsewhere:")
"""Of a medicine named among other answers."""
IS_A_SIGN = Mark("in_passing:", of_words=True)
"""Of words that sound like a sign: whether they mean one."""
NO_ALLERGY = Mark("no_allergy:", of_words=True)
"""Of words that were shown among the allergies, and left unticked."""
DRAFT_KEPT = Mark("")
"""Of a text made from the other answers that was left as it is: it follows them, and nothing is stored."""
LEFT_FOR_LATER = Mark("check:")
"""Of a thing carried over (`visit/carried.py`) that was passed over: not asked again by itself."""
_DO_NOT_WAIT = Mark("do_not_wait")
"""They were asked about what should not wait; a yes where both lists were gone through."""
_SIGN = Mark("do_not_wait:")
"""Of a sign that is happening; a no where it may be, and they are not sure."""
_TOLD_FOR_TODAY = Mark("told_for_today")
"""Words that tick no sign were typed at the second list alone, which says to call today."""
_SAID_NEW = Mark("said_new:")
"""Of a sign that they were asked about, and did not say to be old."""
NO_FALL = Mark("no_fall:", of_words=True)
"""Of words that tell of a fall on no day: asked how many falls there were this year, they left it at none."""
NO_OPERATION = Mark("no_operation:", of_words=True)
"""Of words that tell of an operation where none was listed: whether it was none; a no where that was left open."""
MAIN_PAIN = Mark("main:")
"""Of a further pain that was picked to be asked about in full."""

SUICIDE = "E11"
"""The sign of `urgent/signs.json` that is about mood, which a clinic sees only with a yes."""

UNSURE_WHICH = "unsure"
"""In the place of a sign: something may be happening, and they could not say which."""


def with_details_taken(visit: Visit, places: Iterable[object]) -> Visit:
    """A dozen of the further questions, by where they stand."""
    for place in places:
        visit = FURTHER_WANTED.put(visit, True, place)
    return visit


def saw_do_not_wait(visit: Visit) -> bool:
    """Whether they were asked about what should not wait, and nothing of it was happening."""
    return _DO_NOT_WAIT.stands(visit) and not signs_happening(visit)


def signs_happening(visit: Visit) -> tuple[str, ...]:
    """The signs that were said to be happening, or may be, when they were last asked about."""
    return _SIGN.things(visit)


def signs_unsure(visit: Visit) -> frozenset[str]:
    """Those of them that may be happening: marked as not sure."""
    return frozenset(name for name in signs_happening(visit) if not _SIGN.said(visit, name))


def signs_said_new(visit: Visit) -> frozenset[str]:
    """Those of which they were asked whether that is new, and did not say no: whatever their words tell."""
    return frozenset(_SAID_NEW.things(visit))


def words_for_today(visit: Visit) -> bool:
    """Whether the words that tick no sign were typed at the second list alone."""
    return _TOLD_FOR_TODAY.said(visit) is True


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


SAFETY_LIST = "ticks:fits"
"""The place of the list of what the clinic must know before a shot, among the lines."""


def ticked_alone(visit: Visit, row: str) -> bool:
    """Whether a row of that list was ticked. What is asked of it next may not have been come to."""
    said = said_at(visit, SAFETY_LIST)
    return said is not None and row in said.typed.split()


def saw_all_signs(visit: Visit) -> bool:
    """Whether both lists were gone through: false for whoever stopped at a sign of the first."""
    return _DO_NOT_WAIT.said(visit) is True


def lines_of_no_question(visit: Visit) -> Mapping[str, Said]:
    """Those among what was typed that filled no answer, so that nothing else holds their words."""
    return {name: said for name, said in visit.lines.items() if name.startswith((_WORDS_BESIDE, _WORDS_WITH_NO))}


def without_thoughts_of_suicide(visit: Visit, speaks_of_it: Callable[[str], object]) -> Visit:
    """As if that sign had never been ticked. What was typed beside the signs may be about it, and goes with it, but
    for words of another sign that do not speak of it."""
    if SUICIDE not in signs_happening(visit):
        return visit
    for place, said in lines_of_no_question(visit).items():
        sign = place[len(_WORDS_BESIDE) + 1 :] if place.startswith(_WORDS_BESIDE) else ""
        if sign in ("", SUICIDE, UNSURE_WHICH) or speaks_of_it(said.typed):
            visit = without_said(visit, place)
    return _SIGN.taken_off(visit, SUICIDE)


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
    for_today: bool | None = None,
) -> Visit:
    """What was said now, in place of what was said before. `words`, each of its sign, are kept as typed that day.

    Without a sign they are of a no. `whole`: both lists were gone through. `for_today`: words that tick no sign
    were typed at the second list alone; None where that stays as it was.
    """
    visit, happening = _without_words(visit), tuple(happening)
    told = {"": words} if isinstance(words, str) else words
    if not happening:
        told, with_a_no = {"": "; ".join(filter(None, (with_a_no, *told.values())))}, ""
    places = {f"{_WORDS_BESIDE}:{sign}" if sign else _WORDS_BESIDE: typed for sign, typed in told.items()}
    for place, typed in (*places.items(), (_WORDS_WITH_NO, with_a_no)):
        if typed and day is not None:
            visit = with_said(visit, place, typed, (), day)
    visit = _SIGN.renewed(_DO_NOT_WAIT.put(visit, whole), {sign: sign not in unsure for sign in happening})
    for_today = words_for_today(visit) if for_today is None else for_today
    visit = _TOLD_FOR_TODAY.renewed(visit, {"": True} if for_today and UNSURE_WHICH in happening else {})
    return _SAID_NEW.renewed(visit, {sign: True for sign in happening if sign in new})


def _without_words(visit: Visit) -> Visit:
    for place in lines_of_no_question(visit):
        visit = without_said(visit, place)
    return visit


def with_left_of_record(visit: Visit, finds: Mapping[str, bool]) -> Visit:
    """Of the finds of one record, which are left for later; others stay as they were."""
    for find, is_left in finds.items():
        visit = LEFT_OF_RECORD.put(visit, True, find) if is_left else LEFT_OF_RECORD.taken_off(visit, find)
    return visit
