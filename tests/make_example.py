"""Write the example person that is shipped, from tests/people/typical.yaml:  python tests/make_example.py"""

from __future__ import annotations

from pathlib import Path

from people import person

SHIPPED = Path(__file__).parent.parent / "src/visitprep/examples/first_visit.json"


def example() -> str:
    """The typical person as JSON, which is read in a third of the time that YAML takes."""
    return person("typical").model_dump_json(indent=1, exclude_defaults=True) + "\n"


if __name__ == "__main__":
    SHIPPED.write_text(example(), encoding="utf-8")
