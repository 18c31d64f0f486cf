"""The list of visits says who and when without making records of their answers."""

from __future__ import annotations

import hashlib

import pytest
from kept_visits import Clock, python, rosa, saved_visit

from visitprep.storage import visit_folder
from visitprep.storage.content.visit_file import Stored, encode
from visitprep.storage.store import VisitStore
from visitprep.visit.following import follow_up


def test_a_list_of_visits_reads_none_of_them_whole(
    store: VisitStore, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says the same as reading them whole would."""
    saved_visit(store)
    path = saved_visit(store, follow_up(rosa(), of="visit-1", day=clock().date()))
    whole = store.visits()
    with monkeypatch.context() as patch:
        patch.setattr(visit_folder, "glance_at", lambda data: None)
        assert store.visits() == whole
    with monkeypatch.context() as patch:
        patch.setattr(visit_folder, "decode", lambda *_: pytest.fail("read whole"))
        assert store.visits() == whole
    assert [(info.label, info.follows) for info in whole] == [("Rosa", ""), ("Rosa", "visit-1")]
    path.write_bytes(path.read_bytes().replace(b"Rosa", b"Luis"))
    assert store.visits()[1].problem is not None, "one that was edited is read whole, and told"


@pytest.mark.parametrize("part", [b'"Rosa"', b'"Rosa Marquez"'])
def test_what_is_of_no_usual_shape_is_read_whole(store: VisitStore, part: bytes) -> None:
    """A digest is no signature: a name that is no text is told like any other fault."""
    path = saved_visit(store)
    body = encode(Stored(rosa(), 2, store.read("visit-1").saved)).replace(part, b"[1]")
    body = body[: body.index(b'  "digest"')]
    path.write_bytes(body + b'  "digest": "%b"\n}\n' % hashlib.sha256(body).hexdigest().encode())
    (info,) = store.visits()
    assert info.problem is not None and info.saved is None


def test_a_list_of_visits_loads_no_records(store: VisitStore) -> None:
    saved_visit(store)
    code = (
        "import sys, pathlib, datetime\n"
        "from visitprep.storage.store import VisitStore\n"
        "VisitStore(pathlib.Path(sys.argv[1]), lambda: datetime.datetime(2026, 3, 3)).visits()\n"
        "print('pydantic' in sys.modules)"
    )
    assert python(code, store.home).communicate()[0] == "False\n"
