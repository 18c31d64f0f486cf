"""What a machine can check of a Bundle without the internet: FHIR R4's own rules, and those of the IPS 2.0.

`ips-2.0.0.json` is an extract of the guide's npm package hl7.fhir.uv.ips 2.0.0 (CC0): of each profile that we write, how
often an element may stand and what it has to be. `python tests/exchange/ips_gate.py FOLDER` makes it again from the
unpacked package. The structure itself is held against `fhir.resources` (R4B: the resources we write are those of R4).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

EXTRACT = Path(__file__).with_name("ips-2.0.0.json")
PROFILES = (
    "AllergyIntolerance", "Bundle", "Composition", "Condition", "Device", "DeviceUseStatement", "MedicationStatement",
    "Patient", "Procedure",
)  # fmt: skip
_PATTERNS = ("patternCodeableConcept", "patternCoding", "fixedCode", "fixedUri")
_ENTRY_OR_REASON = ("11450-4", "48765-2", "10160-0")


def issues(bundle: dict[str, Any]) -> list[str]:
    """Everything that is wrong; empty when nothing is."""
    return [*_structure(bundle), *_enums(bundle), *_profiles(bundle), *_document(bundle), *_references(bundle)]


def _structure(bundle: dict[str, Any]) -> Iterator[str]:
    from fhir.resources.R4B.bundle import Bundle
    from pydantic import ValidationError

    try:
        Bundle.model_validate(bundle)
    except ValidationError as problem:
        for error in problem.errors(include_input=False):
            yield f"R4B {'.'.join(map(str, error['loc']))}: {error['msg']}"


def _enums(node: Any, model: Any = None) -> Iterator[str]:
    """Codes of required lists, which the models name and do not enforce."""
    from fhir.resources.R4B import get_fhir_model_class

    if isinstance(node, list):
        for one in node:
            yield from _enums(one, model)
    elif isinstance(node, dict):
        if "resourceType" in node:
            model = get_fhir_model_class(node["resourceType"])
            for name, field in model.model_fields.items():
                extra = field.json_schema_extra or {}
                allowed = extra.get("enum_values")
                value = node.get(field.alias or name)
                if allowed and isinstance(value, str) and value not in allowed:
                    yield f"{node['resourceType']}.{name} is {value}"
        for value in node.values():
            yield from _enums(value)


def _profiles(bundle: dict[str, Any]) -> Iterator[str]:
    known = json.loads(EXTRACT.read_text())
    for resource in (bundle, *(entry["resource"] for entry in bundle["entry"])):
        for url in resource.get("meta", {}).get("profile", ()):
            name = url.rpartition("/")[2].removesuffix("-uv-ips")
            if name not in known:
                yield f"no such profile: {url}"
                continue
            for rule in known[name]:
                yield from _against(resource, rule)


def _against(resource: dict[str, Any], rule: dict[str, Any]) -> Iterator[str]:
    *above, last = rule["path"]
    for parent in _found([resource], above):
        there = _found([parent], [last])
        path = f"{resource['resourceType']}.{'.'.join(rule['path'])}"
        if len(there) < rule["min"]:
            yield f"{path} needs {rule['min']}"
        if rule["max"] != "*" and len(there) > int(rule["max"]):
            yield f"{path} at most {rule['max']}"
        if "is" in rule and there and not any(_is(value, rule["is"]) for value in there):
            yield f"{path} is something else"


def _found(nodes: list[Any], path: list[str]) -> list[Any]:
    for name in path:
        found: list[Any] = []
        for node in nodes:
            if not isinstance(node, dict):
                continue
            if name.endswith("[x]"):
                stem = name[:-3]
                values = [v for k, v in node.items() if k.lstrip("_").startswith(stem) and k.lstrip("_") != stem]
            else:
                values = [node[key] for key in (name, f"_{name}") if key in node]
            for value in values:
                found += value if isinstance(value, list) else [value]
        nodes = found
    return nodes


def _is(value: Any, pattern: Any) -> bool:
    if isinstance(pattern, dict):
        return isinstance(value, dict) and all(k in value and _is(value[k], p) for k, p in pattern.items())
    if isinstance(pattern, list):
        return isinstance(value, list) and all(any(_is(one, p) for one in value) for p in pattern)
    return bool(value == pattern)


def _document(bundle: dict[str, Any]) -> Iterator[str]:
    first, *others = (entry["resource"] for entry in bundle["entry"])
    if bundle["type"] != "document" or first["resourceType"] != "Composition":
        yield "a document begins with a Composition"
        return
    if any(resource["resourceType"] == "Composition" for resource in others):
        yield "two Compositions"
    codes = [section["code"]["coding"][0]["code"] for section in first["section"]]
    yield from (f"section {code} is missing" for code in _ENTRY_OR_REASON if codes.count(code) != 1)
    for section in first["section"]:
        code = section["code"]["coding"][0]["code"]
        if code in _ENTRY_OR_REASON and ("entry" in section) == ("emptyReason" in section):
            yield f"{code} needs an entry or a reason, and not both"
        if not section.get("text", {}).get("div"):
            yield f"{code} says nothing"


def _references(bundle: dict[str, Any]) -> Iterator[str]:
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    if len(set(urls)) != len(urls):
        yield "a fullUrl stands twice"
    used = set(_all_references(bundle))
    yield from (f"leads nowhere: {one}" for one in sorted(used - set(urls)))
    for entry in bundle["entry"][1:]:
        if entry["fullUrl"] not in used:
            yield f"nothing speaks of {entry['resource']['resourceType']}"


def _all_references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(found := node.get("reference"), str):
            yield found
        node = list(node.values())
    if isinstance(node, list):
        for one in node:
            yield from _all_references(one)


def extract(package: Path) -> dict[str, list[dict[str, Any]]]:
    """The rules of the profiles, out of the unpacked package."""
    found = {}
    for name in PROFILES:
        content = json.loads((package / f"StructureDefinition-{name}-uv-ips.json").read_text())
        rules = []
        for element in content["snapshot"]["element"][1:]:
            if ":" in element["id"]:
                continue
            pattern = next((element[key] for key in _PATTERNS if key in element), None)
            rule = {"path": element["id"].split(".")[1:], "min": element["min"], "max": element["max"]}
            if pattern is not None:
                rule["is"] = pattern
            if rule["min"] or rule["max"] != "*" or pattern is not None:
                rules.append(rule)
        found[name] = rules
    return found


if __name__ == "__main__":
    lines = (
        f"{json.dumps(name)}: [\n{_rows}\n]"
        for name, rules in extract(Path(sys.argv[1])).items()
        for _rows in [",\n".join(json.dumps(rule) for rule in rules)]
    )
    EXTRACT.write_text("{\n" + ",\n".join(lines) + "\n}\n")
