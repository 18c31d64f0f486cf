"""What commands say fits the screen, from 40 columns to 200; into a pipe a sentence stays on one line."""

from __future__ import annotations

import re

import pytest

from visitprep.cells import cells

SAYS = (
    ("--help",),
    ("edit", "--help"),
    ("visits",),
    ("check",),
    ("show", "sleep"),
    ("export", "--for", "nobody"),
)
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


@pytest.mark.slow
@pytest.mark.parametrize("columns", [40, 200])
def test_no_line_is_wider_than_the_screen(place, columns):
    place.folder.joinpath("ann.yaml").write_text("person:\n  name: Ann Example\nsleep:\n  hours: 5\n")
    place.run("start", "--answers", "ann.yaml")
    for said in SAYS:
        window = place.window(*said, columns=columns)
        window.exit_code()
        lines = ESCAPES.sub("", window.raw.decode()).replace("\r", "").split("\n")
        assert len(lines) > 1, said
        assert [line for line in lines if cells(line.rstrip()) > columns] == [], said


def test_into_a_pipe_a_sentence_stays_whole(place):
    place.folder.joinpath("ann.yaml").write_text("person:\n  name: Ann Example\n")
    place.run("start", "--answers", "ann.yaml")
    assert f"    {place.file}\n" in place.run("visits").stdout.decode()
