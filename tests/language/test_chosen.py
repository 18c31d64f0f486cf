"""One place says which language a run speaks: its questions, pages, mistakes, and the help that is answered first."""

from __future__ import annotations

import marked
import pytest
from runs import Place, called
from tests.people import person

from visitprep import wording
from visitprep.answers.writing import write_answers
from visitprep.cli.edge import guarded
from visitprep.wording import say

CALLS = (
    "--help",
    "help",
    "--minutes 0",
    "--person",
    "sledge",
    "show --sledge",
    "show",
    "start --plain",
    "export --as n.yaml",
)
"""Help and wrong calls, before and behind the parser; a page; the first question."""


@pytest.fixture(autouse=True)
def chosen(catalogue_of_marks: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wording, "chosen_language", lambda: marked.LANGUAGE)


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = Place(tmp_path_factory.mktemp("place"))
    called(("start", "--answers", "-"), write_answers(person("typical")).encode(), place.folder, place.environ())
    return place


@pytest.mark.parametrize("call", CALLS)
def test_all_of_a_run_is_in_the_chosen_language(begun: Place, call: str) -> None:
    with wording.speaking(""):
        done = called(call.split(), b"", begun.folder, begun.environ())
    assert "⟦" in done.stdout.decode() + done.stderr.decode()


def test_so_is_what_the_edge_says(capsys: pytest.CaptureFixture[str]) -> None:
    def fails() -> int:
        raise KeyboardInterrupt

    with wording.speaking(""):
        assert guarded(fails) == 130
        assert "⟦" in capsys.readouterr().err


def test_a_page_may_be_in_another() -> None:
    with wording.speaking("en"):
        assert say("Blood thinners") == "Blood thinners"
    with wording.speaking(""):
        assert say("Blood thinners") == "⟦Blood thinners⟧"
