"""The web page as axe-core sees it in a real browser: on screen, in the dark, and on a phone."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.people import person
from tests.summary.told import copy_of

from visitprep.document.blocks import Document
from visitprep.render import html
from visitprep.render.layout import Layout
from visitprep.visit.to_bring import ToBring

pytestmark = [
    pytest.mark.slow,  # Chromium starts anew for each page
    pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium to run axe-core in"),
]

_RUN = """
axe.run(document, {resultTypes: ["violations"]}).then(found => {
  document.body.innerHTML = "<pre id=found></pre>";
  document.getElementById("found").textContent = btoa(unescape(encodeURIComponent(JSON.stringify(
    found.violations.map(one => [one.id, one.help, one.nodes.map(node => node.html)])))));
});
"""
_DARK = "--blink-settings=preferredColorScheme=0"


def violations(document: Document, folder: Path, *options: str, large: bool = False) -> list[list[object]]:
    """What axe-core objects to: the rule, what it wants, and the elements."""
    page = html.render(document, Layout(large_print=large)).decode()
    spec = find_spec("axe_core_python")
    assert spec is not None and spec.origin is not None
    axe = Path(spec.origin).with_name("axe.min.js").read_text(encoding="utf-8")
    # The page itself allows no script at all; only the copy that is tested does.
    page, found = re.subn(r"<meta http-equiv=.?Content-Security-Policy.*?>", "", page, flags=re.IGNORECASE)
    assert found == 1
    path = folder / "page.html"
    path.write_text(
        page.replace("</body>", f"<script>{axe}</script><script>{_RUN}</script></body>"), encoding="utf-8"
    )
    command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=60000", *options]
    done = subprocess.run([*command, "--dump-dom", path.as_uri()], capture_output=True, check=True)
    told = re.search(rb'<pre id="found">([A-Za-z0-9+/=]*)</pre>', done.stdout)
    assert told, "axe-core did not finish"
    return json.loads(base64.b64decode(told[1]))


@pytest.mark.parametrize("copy", ["clinic", "me", "companion", "pharmacist", "card"])
def test_axe_objects_to_nothing(copy: str, tmp_path: Path) -> None:
    """Every copy of somebody who filled in everything."""
    bring = (ToBring("x", "Photo ID", "The front desk asks for it.", group="Leaving home"),)
    document = copy_of(person("everything"), copy, bring=bring)
    assert violations(document, tmp_path, "--window-size=1280,900") == []


@pytest.mark.parametrize(
    ("options", "large"),
    [
        ((_DARK, "--window-size=1280,900"), False),
        (("--window-size=400,800",), False),
        (("--window-size=1280,900",), True),
    ],
    ids=["dark", "phone", "large print"],
)
def test_nor_however_it_is_shown(options: tuple[str, ...], large: bool, tmp_path: Path) -> None:
    assert violations(copy_of(person("typical"), "clinic"), tmp_path, *options, large=large) == []


def test_axe_would_object(tmp_path: Path) -> None:
    """A picture without words is found, so that an empty list above means something."""
    document = copy_of(person("barely"), "clinic")
    original = html.render

    def spoilt(*given: object) -> bytes:
        return original(*given).replace(b"</main>", b'<img src="data:,"></main>')  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(html, "render", spoilt)
        assert [one[0] for one in violations(document, tmp_path)] == ["image-alt"]
