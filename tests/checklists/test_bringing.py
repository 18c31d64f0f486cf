"""The lines to bring: those that apply, in order, with the person's own ticks."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from visitprep.checklists.bring import to_bring
from visitprep.checklists.checklist import Checklist
from visitprep.checklists.files import read_lists
from visitprep.visit.countdown import Start
from visitprep.visit.facts import Fact
from visitprep.visit.records.reason import Packed


def a_list(name: str, *items: dict[str, Any], when: tuple[str, ...] = (), title: str = "") -> Checklist:
    return Checklist.model_validate(
        {"checklist": name, "title": title or name.title(), "when": list(when), "items": list(items)}
    )


def item(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "what": more.pop("what", name.title()), **more}


BASE = a_list("base", item("id-card", start="leaving_home"), item("list", unless=["has_tests"]))


def test_all_facts_of_a_list_have_to_hold() -> None:
    """One of two is not enough."""
    both = a_list("both", item("cpap"), when=("procedure", "sleep_apnea"))
    assert to_bring([both], {Fact.PROCEDURE}, {}) == ()
    assert to_bring([both], {Fact.SLEEP_APNEA}, {}) == ()
    assert [line.id for line in to_bring([both], {Fact.PROCEDURE, Fact.SLEEP_APNEA}, {})] == ["cpap"]


def test_an_item_is_left_out_when_any_of_its_facts_holds() -> None:
    """`unless` is about one line, not about the list."""
    assert [line.id for line in to_bring([BASE], (), {})] == ["id-card", "list"]
    assert [line.id for line in to_bring([BASE], {Fact.HAS_TESTS}, {})] == ["id-card"]


def test_a_later_item_of_the_same_id_takes_the_earlier_one_s_place() -> None:
    """Place and heading stay, the rest is new; and only while its own list applies."""
    own = a_list("own", item("id-card", what="Blue card", start="one_week"), item("new"), when=("implant",))
    after = a_list("after", item("last"))
    lines = to_bring([BASE, after, own], {Fact.IMPLANT}, {})
    assert [(line.set_title, line.what) for line in lines] == [
        ("Base", "Blue card"), ("Base", "List"), ("After", "Last"), ("Own", "New"),
    ]  # fmt: skip
    assert lines[0].start is Start.ONE_WEEK
    assert to_bring([BASE, after, own], (), {})[0].what == "Id-Card"


def test_lines_under_one_heading_stay_together() -> None:
    """A clinic may add to a shipped heading by using its title."""
    more = a_list("more", item("extra"), title="Base")
    lines = to_bring([BASE, a_list("other", item("x")), more], (), {})
    assert [line.id for line in lines] == ["id-card", "list", "extra", "x"]


def test_ticks_and_words_of_the_person_come_along() -> None:
    """Packed, where it is, who brings it; nothing said is nothing, and "not packed" is no tick."""
    packing = {
        "id-card": Packed(packed=True, where="[left] drawer", who="Luis"),
        "list": Packed(packed=False),
        "gone": Packed(packed=True),
    }
    first, second = to_bring([BASE], (), packing)
    assert (first.ticked, first.my_where, first.my_who) == (True, "[left] drawer", "Luis")
    assert (second.ticked, second.my_where, second.my_who) == (False, "", "")


def test_every_fact_at_once_still_has_each_line_once() -> None:
    """With every list but those that shut each other out."""
    lines = to_bring(read_lists().all, set(Fact), {})
    assert len({line.id for line in lines}) == len(lines) > 80
    headings = [line.set_title for line in lines]
    assert len(list(groupby(headings))) == len(set(headings))
