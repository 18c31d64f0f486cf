"""Ctrl-C in a command says what it says everywhere: what was answered is saved."""

from __future__ import annotations

import pytest

from visitprep.cli import app
from visitprep.cli.root_options import RootOptions


def test_ctrl_c_is_not_passed_over_in_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(**_: object) -> int:
        return 130

    monkeypatch.setattr(app, "app", interrupted)
    with pytest.raises(KeyboardInterrupt):
        app.run(RootOptions(rest=("import", "a.xml")))
