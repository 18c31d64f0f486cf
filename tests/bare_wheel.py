"""Build the wheel, install it alone in a new place, and run it there: what a stranger gets."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        _run(sys.executable, "-m", "build", "--wheel", "--outdir", str(place), str(ROOT))
        (wheel,) = place.glob("*.whl")
        _run(sys.executable, "-m", "venv", str(place / "venv"))
        scripts = place / "venv" / ("Scripts" if os.name == "nt" else "bin")
        _run(str(scripts / "python"), "-m", "pip", "install", "-q", str(wheel))
        visitprep = str(scripts / "visitprep")
        env = {**os.environ, "VISITPREP_HOME": str(place / "home")}
        _run(visitprep, "--version", cwd=place, env=env)
        for format, start in (("pdf", b"%PDF-"), ("html", b"<!DOCTYPE"), ("markdown", b"# "), ("text", b"")):
            page = place / f"page.{format}"
            _run(visitprep, "export", "--example", "--format", format, "--output", str(page), cwd=place, env=env)
            assert page.read_bytes().lower().startswith(start.lower()), format
        # The shipped form is inside the wheel too.
        for name, command in (("form", ("export", "--example", "--as", "generic")), ("sheet", ("worksheet",))):
            _run(visitprep, *command, "--output", str(place / f"{name}.txt"), cwd=place, env=env)
            assert (place / f"{name}.txt").stat().st_size > 1000, name
        _run(visitprep, "start", "--answers", "-", cwd=place, env=env, input=b"person:\n  name: Ana Example\n")
        # The shipped checklists are inside the wheel.
        listed = subprocess.run(
            [visitprep, "bring", "--list"], cwd=place, env=env, check=True, capture_output=True
        ).stdout
        assert b"Photo ID" in listed, listed
        assert not (place / "home" / "config").exists()
        # So are the pages of the guide.
        guide = subprocess.run([visitprep, "guide", "mri"], cwd=place, env=env, check=True, capture_output=True)
        assert b"MRI scan" in guide.stdout, guide.stdout
    print("The bare wheel works.")


def _run(*command: str, input: bytes | None = None, **options: object) -> None:
    subprocess.run(command, check=True, input=input, stdout=subprocess.DEVNULL, **options)  # type: ignore[call-overload]


if __name__ == "__main__":
    main()
