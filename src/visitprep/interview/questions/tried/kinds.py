"""Everything that was tried, ticked once: the kinds, and the names of medicines no longer taken."""

from __future__ import annotations

import re
from dataclasses import replace

from visitprep.interview.questions.medicines.missing import names_a_medicine, with_past
from visitprep.interview.questions.tried.treatments import OPEN_FIELDS, TREATED, told_at_list
from visitprep.interview.tick_list import Ticked, TickList, TickRow
from visitprep.lines.history import treatment
from visitprep.lines.history.effect import BARE_LENGTH
from visitprep.lines.history.medicines_tried import is_story, name_told, something_told, story_ahead, things_tried
from visitprep.lines.history.treatment_kind import kind_said
from visitprep.medicines.names import lookup
from visitprep.medicines.reading import may_be
from visitprep.patterns import compiled
from visitprep.visit.answering import (
    Address,
    Moment,
    gap_at,
    items,
    record_at,
    with_answers,
    with_list_closed,
    with_new_item,
    with_note,
    without_item,
)
from visitprep.visit.as_typed import said_at, with_noted, with_said
from visitprep.visit.records.care import Treatment
from visitprep.visit.records.choices.care import TreatmentKind
from visitprep.visit.records.numbers import NUMBER_WORDS
from visitprep.visit.visit import Visit
from visitprep.wording import N_, Wording

_ROWS = tuple(TickRow(kind.value, Wording(kind.label)) for kind in TreatmentKind if kind is not TreatmentKind.OTHER)


def _nothing_said(visit: Visit) -> bool:
    """The list of treatments was not begun, closed or passed over; a medicine may stand on its own list already."""
    part = "treatments"
    return not items(visit, part) and part not in visit.no_more and gap_at(visit, Address(part)) is None


def _store_kinds(visit: Visit, ticked: Ticked, moment: Moment) -> Visit:
    """A treatment for each kind ticked, a medicine of before for each name; what was unticked and says no more goes."""
    there = {str(getattr(item, "kind", "")): item for item in items(visit, "treatments")}
    for code, item in there.items():
        if code not in ticked.on and all(getattr(item, field) is None for field in OPEN_FIELDS):
            visit = without_item(visit, "treatments", item.id)
    ticked, names = _sorted_out(ticked)
    for code in ticked.on:
        new = there[code].id if code in there else ""
        if not new:
            visit, new = with_new_item(visit, "treatments", {"kind": code}, moment)
        if words := ticked.beside_row(code):
            visit = _with_told(visit, new, words, moment)
    known = {(getattr(item, "name", "") or "").casefold() for item in items(visit, "past_medicines")}
    aside: list[str] = []
    for name in names:
        if (counted := _COUNTED.fullmatch(name)) is not None:
            if kind_said(counted["what"])[0] or _OTHER_TREATMENT.search(counted["what"]):
                visit = _with_counted(visit, name, counted["what"], moment)
                continue
            name = counted["what"] if _is_known(counted["what"]) else name
        is_treatment = _OTHER_TREATMENT.search(name)
        if is_treatment and (name_told(name) is None or "infusion" in name.casefold()):
            visit = _with_other_treatment(visit, name, moment)
        elif (told := name_told(name) or something_told(name)) is not None:
            visit = with_past(visit, name, moment, told)
        elif not names_a_medicine(name) or name[:1].isdigit() or is_story(name):
            aside.append(name)
        elif name.casefold() not in known:
            visit = with_past(visit, name, moment)
    if aside:
        # "At home, heat bag": told of what was ticked, and no medicine.
        visit = with_note(visit, Address("treatments"), ", ".join(aside), moment)
    return with_list_closed(with_list_closed(visit, "treatments"), "past_medicines")


_COUNTED = compiled(
    rf"(?:had |about |like )*(?:\d{{1,2}}|a few|a couple(?: of)?|several|{'|'.join(NUMBER_WORDS)})(?: x"
    rf"| times)?\s+(?:of )?"
    r"(?P<what>[^\W\d].*)",
    re.IGNORECASE,
)
"""How many there were, in front: "2 root canals". Of a medicine no number stands there."""


_SEVERAL = compiled(
    r"(?:root canals|(?:teeth|wisdom teeth|molars)\b|extractions|crowns|fillings|epidurals|shots|injections"
    r"|(?:nerve )?blocks"
    r"|massages|surgeries|operations|infusions|rounds)\b",
    re.IGNORECASE,
)


def _is_a_count(code: str, words: str) -> bool:
    """Whether a number before `words` counts them, and is not the number of the row `code`."""
    if not code:
        return kind_said(words)[0] is not None or _OTHER_TREATMENT.search(words) is not None
    kind = kind_said(words)[0]
    return _SEVERAL.match(words) is not None and (kind is None or kind.value != code)


def _is_known(words: str) -> bool:
    first = words.split()[0].strip(".,")
    return lookup(first) is not None or may_be(first) is not None


def _with_counted(visit: Visit, words: str, what: str, moment: Moment) -> Visit:
    """Several of one treatment: of the kind that it is, else with its own name."""
    kind = kind_said(what)[0] or TreatmentKind.OTHER
    reading = treatment.read(words, moment.today, kind=kind, order=moment.order)[0]
    values = dict(reading.values)
    if kind is TreatmentKind.OTHER:
        values["what"] = what
        if "sessions" not in values and words[:1].isdigit():
            values["sessions"] = int(words.split()[0])
    if _is_listed(visit, kind, values.get("what")):
        return visit
    visit, new = with_new_item(visit, "treatments", {"kind": kind, **values}, moment)
    return with_said(visit, f"treatments.{new}", words, values, moment.today)


def _is_listed(visit: Visit, kind: TreatmentKind, what: object) -> bool:
    """The list may be answered a second time, with the same words."""
    return any(
        isinstance(one, Treatment) and one.kind is kind and one.what == what for one in items(visit, "treatments")
    )


def _with_told(visit: Visit, item: str, words: str, moment: Moment) -> Visit:
    """Words behind a number: its line where they say how it went ("2019, no help"), else told before the line."""
    visit = with_note(visit, address := Address("treatments", "kind", item), words, moment)
    reading = told_at_list(record_at(visit, address), moment.today, moment.order)
    place = _line_place(item)
    if said_at(visit, place) is not None or not {"effect", "percent_relief"} & reading.values.keys():
        return visit
    visit = with_answers(with_note(visit, address, "", moment), address, reading.values, moment)
    unclear = tuple(part.field for part in reading.unclear)
    visit = with_said(visit, place, words, reading.values, moment.today, unclear)
    return (
        with_noted(visit, place, Address("treatments", "what", item), reading.left, moment)
        if reading.left
        else visit
    )


_OTHER_TREATMENT = compiled(
    r"\b(?:mirror(?: box)?|yoga|tai chi|pilates|cupping|dry needling|traction|hypnosis|biofeedback|inversion"
    r"|decompression"
    r"|(?:pool|aqua\w*|water|laser|light|music|art|horse|mirror|magnet|shockwave|cranio\w*|myofascial"
    r"|red light) ?therapy"
    r"|laser|shockwave|infrared|kinesio\w*|k ?tape|reiki|rolfing|reflexology|infusions?|stem cells?|prp"
    r"|prolotherapy|ultrasound"
    r"|whirlpool|hot tub|sauna|swimming|gym|magnets?|copper bracelet|faith healing|prayer|virtual reality"
    r"|desensiti\w+|root canals?|(?:night|mouth|bite|tooth) ?guards?|(?:bite |tmj |wrist |night )?splints?"
    r"|orthotics?|insoles?"
    r"|(?:shoe )?inserts?|(?:tooth|teeth|molars?) (?:out|pulled|removed)|extractions?|crowns?|fillings?"
    r"|(?:neck |soft )?collar"
    r"|compression (?:socks?|stockings?|sleeves?)|(?:special )?(?:pillow|mattress|wedge)|diet|keto"
    r"|gluten free|weight loss"
    r"|walking boot|crutches|bed rest|rolling|foam roller|massage gun|percussion gun|hypnotherapy|counsel\w*)\b",
    re.IGNORECASE,
)


def _line_place(item: str) -> str:
    return f"treatments.{item}:{TREATED.id}"


def _with_other_treatment(visit: Visit, words: str, moment: Moment) -> Visit:
    """Among the names, and no medicine: "mirror box 6 weeks, a little"."""
    reading = treatment.read(words, moment.today, kind=TreatmentKind.OTHER, order=moment.order)[0]
    named = _OTHER_TREATMENT.search(words)
    what = str(reading.values.get("what", "")) or (named[0] if named else words)
    if named and named[0].casefold() not in what.casefold():
        what = f"{named[0]} {what}"
    values = {**reading.values, "what": what}
    if _is_listed(visit, TreatmentKind.OTHER, what):
        return visit
    visit, new = with_new_item(visit, "treatments", {"kind": TreatmentKind.OTHER, **values}, moment)
    place = _line_place(new)
    visit = with_said(visit, place, "", values, moment.today)
    return with_noted(visit, place, Address("treatments", "what", new), words, moment) if words != what else visit


_GIVEN = frozenset(
    {
        TreatmentKind.INJECTION, TreatmentKind.NERVE_BLOCK, TreatmentKind.ABLATION, TreatmentKind.BOTOX,
        TreatmentKind.PUMP,
    }
)  # fmt: skip
"""What stands behind one of these may be what was in it: "13 cortisone in the knee"."""


def _with_counts(ticked: Ticked) -> Ticked:
    """A number before several of a treatment counts them ("2 root canals"), and one behind names may be a row's."""
    on, beside, words = set(ticked.on), list(ticked.beside), ticked.words
    numbers = {str(number): row for number, row in enumerate(ticked.rows, 1)}
    for code, said in ticked.beside:
        number = next(number for number, row in numbers.items() if row.code == code)
        if code not in _GIVEN and " " in said and lookup(said) is None and lookup(said.split()[0]) is not None:
            beside.remove((code, said))  # behind the last of the numbers: "1 5 9 prednisone helped a week"
        elif (len(number) == 1 and _is_a_count(code, said)) or lookup(said) is not None:
            beside.remove((code, said))
            if not any(row == code for row, _ in beside):
                on.discard(code)
            words = words.replace(said, f"{number} {said}", 1)
    loose = Ticked(ticked.rows, tuple(on), words=words, beside=tuple(beside)).loose
    for piece in filter(None, (one.strip() for one in loose.replace(";", ",").split(","))):
        number, _, behind = piece.partition(" ")
        if BARE_LENGTH.match(piece) or number not in numbers or not behind:
            continue
        is_its_own = kind_said(behind)[0] == numbers[number].code  # "8 heat"
        if is_its_own or (not _is_a_count("", behind) and not _is_known(behind)):
            on.add(numbers[number].code)
            words = words.replace(piece, behind, 1)
            beside.append((numbers[number].code, behind))
    rows = tuple(row.code for row in ticked.rows if row.code in on)
    return _with_stories(Ticked(ticked.rows, rows, ticked.unsure, words, tuple(beside)))


def _with_stories(ticked: Ticked) -> Ticked:
    """What names nothing goes on with the row in front of it: "8 heat, helps a bit"."""

    def begins(piece: str) -> bool:
        return _is_other(piece) or piece.split()[0] in {str(number) for number in range(1, len(ticked.rows) + 1)}

    beside, place = list[tuple[str, str]](), 0
    for number, (code, said) in enumerate(ticked.beside):
        place = ticked.words.find(said, place) + len(said)
        following = [one for _, one in ticked.beside[number + 1 :]]
        behind = re.split("|".join((";", *map(re.escape, following))), ticked.words[place:], maxsplit=1)[0]
        story = story_ahead(behind.strip(" ,"), begins) if behind.startswith(",") else ""
        end = ticked.words.find(story, place) + len(story) if story else place
        beside.append((code, ticked.words[place - len(said) : end]))
    loose = Ticked(ticked.rows, ticked.on, words=ticked.words, beside=tuple(beside)).loose
    if not beside and len(ticked.on) == 1 and (story := story_ahead(loose, begins)):
        beside.append((ticked.on[0], story))
    return replace(ticked, beside=tuple(beside))


def _sorted_out(ticked: Ticked) -> tuple[Ticked, list[str]]:
    """Words that begin like a row's own are that row ("heat bag"); the others are names of medicines."""
    on, beside, loose = set(ticked.on), list(ticked.beside), ticked.loose
    # Right behind the numbers of several rows it stays open what a story is of.
    names = [story] if ticked.on and (story := story_ahead(loose, _is_other)) else []
    for piece in _names(loose[len(names[0]) :].strip(" ,;.") if names else loose):
        first = piece.split()[0].casefold()
        row = next((row for row in ticked.rows if _begins_like(row, piece)), None)
        if row is None or lookup(first) is not None or something_told(piece) is not None:
            names.append(piece)
        else:
            on.add(row.code)
            beside.append((row.code, piece))
    rows = tuple(row.code for row in ticked.rows if row.code in on)
    return Ticked(ticked.rows, rows, words="; ".join(said for _, said in beside), beside=tuple(beside)), names


def _names(words: str) -> list[str]:
    """Each with its story; names one after the other where the table knows each word: "duloxetine tramadol"."""
    found = []
    for piece in things_tried(words.replace(";", ","), _is_other):
        single = [] if "," in piece else piece.split()
        if len(single) > 1 and lookup(piece) is None and all(lookup(word) is not None for word in single):
            found += single
        else:
            found.append(piece)
    return found


def _begins_like(row: TickRow, piece: str) -> bool:
    """Whether a piece begins with a row's own words, or with what its kind is called: "heat bag", "pt no help"."""
    words = piece.split()
    kind = kind_said(" ".join(words[:2]))[0]
    first = words[0].casefold()
    like = len(first) > 3 and row.label.you.casefold().startswith(first[:8])
    return like or (row.code == kind and not first[:1].isdigit())


def _is_other(piece: str) -> bool:
    """Whether a piece begins with a treatment that is no medicine, counted or not."""
    counted = _COUNTED.fullmatch(piece)
    if counted is not None and kind_said(counted["what"])[0] is not None:
        return True
    what = counted["what"] if counted is not None else piece
    if lookup(what.split()[0]) is None and any(_begins_like(row, what) for row in _ROWS):
        return True
    found = _OTHER_TREATMENT.search(what)
    return found is not None and len(what[: found.start()].split()) < 2


KINDS = TickList(
    "tried",
    "treatments",
    Wording(
        "What have you tried for pain? And which medicines for it do you no longer take?",
        "What has {name} tried for pain? And which medicines for it are no longer taken?",
    ),
    rows=lambda visit: _ROWS,
    covers=("treatments", "past_medicines"),
    hears=_with_counts,
    store=_store_kinds,
    is_open=_nothing_said,
    saves=lambda visit: tuple(
        str(item.kind) for item in items(visit, "treatments") if isinstance(item, Treatment) and item.kind
    ),
    label=N_("Numbers, then names of medicines, or 0 for nothing"),
    own_words=True,
    help=Wording(
        "What did not help counts too. It is easy to forget medicines: think of Tylenol, ibuprofen or naproxen. Think of "
        "nerve pain pills such as gabapentin, pregabalin, duloxetine or amitriptyline. Then muscle relaxers, opioids, "
        "steroids by mouth and migraine pills. Then creams, gels and patches."
    ),
)
