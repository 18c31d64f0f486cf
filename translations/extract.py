"""Every sentence of ours that a person can meet, in one file for translators: `python translations/extract.py`.

Writes src/visitprep/locale/visitprep.pot. Our own extractor and not `pybabel extract`, because a sentence here also
stands in a second voice (`Wording(you, them)`), in the help of a command, and in TOML, YAML and JSON.
"""

from __future__ import annotations

import ast
import json
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent.parent
SOURCE = HERE / "src" / "visitprep"
POT = SOURCE / "locale" / "visitprep.pot"

TO_A_HELPER = "Said to a helper; {name} is the patient."
ON_PAPER = "On the sheet to fill in by hand: when a question is for them. It begins a sentence there."
TYPED = "typed"
SEARCH = "what people look for"
HARD_WORD = "a hard word that is explained"
CONTEXTS = {"TYPED": TYPED, "SEARCH": SEARCH, "HARD_WORD": HARD_WORD}
"""Those that the program names. A test holds them against it."""
LICENSED = "Licensed text: use the published translation, or leave it empty. Do not translate it yourself."


class Message(NamedTuple):
    id: str
    many: str = ""
    context: str = ""
    comment: str = ""


Found = Iterator[tuple[str, Message]]
"""Each with the file it stands in."""


# -- Python --------------------------------------------------------------------------------------------------

_FIRST = frozenset({"N_", "say", "later", "plain_error", "NotADate"})
"""The first argument is a message."""
_PLURAL = frozenset({"count", "count_later"})
_HELP = frozenset({"Option", "Argument", "command", "callback", "Typer"})
"""Typer's own: what `help` says, and the docstring of what they decorate."""


class Unreadable(Exception):
    """A message that is put together by the program: nobody can translate it."""


def of_python(path: Path) -> Iterator[Message]:
    waiting: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while waiting:
        node = waiting.pop()
        inside = list(ast.iter_child_nodes(node))
        if isinstance(node, ast.Call):
            yield from _of_call(node, path)
            if _is_plural(node):  # what is marked once more inside it is the same message
                inside = node.args[2:]
        elif isinstance(node, ast.Tuple) and (counted := _counted(node, path)):
            yield counted
            inside = []
        elif isinstance(node, ast.ClassDef) and any(_name(base) == "Choice" for base in node.bases):
            yield from _of_choice(node, path)
            inside = []
        elif isinstance(node, ast.AnnAssign) and _name(node.target) == "SAME":
            yield from (Message(word, context=SEARCH) for word in _texts(node.value, path))
        elif isinstance(node, ast.FunctionDef) and (said := ast.get_docstring(node)):
            yield from (Message(said) for decorator in node.decorator_list if _is_command(decorator))
        waiting += reversed(inside)


def _is_plural(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id in _PLURAL and len(node.args) > 1


def _of_choice(node: ast.ClassDef, path: Path) -> Iterator[Message]:
    """A label of one word says which question it answers, as `Choice` does."""
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and _name(call.func) == "N_":
            for label in _texts(call.args[0], path):
                yield Message(label, context="" if " " in label else node.name)


def _counted(node: ast.Tuple, path: Path) -> Message | None:
    """`(N_("1 thing"), N_("{n} things"))`, kept for `count`."""
    if len(node.elts) != 2 or not all(isinstance(one, ast.Call) and _name(one.func) == "N_" for one in node.elts):
        return None
    (one,), (many,) = (_texts(element, path) for element in node.elts)
    return Message(one, many) if "{n}" in many else None


def _is_command(decorator: ast.expr) -> bool:
    return isinstance(decorator, ast.Call) and _name(decorator.func) in ("command", "callback")


def _of_call(node: ast.Call, path: Path) -> Iterator[Message]:
    name, named = _name(node.func), {keyword.arg: keyword.value for keyword in node.keywords}

    def texts(value: ast.expr | None) -> Iterator[str]:
        if value is not None:
            yield from _texts(value, path)

    yield from (Message(text, comment=ON_PAPER) for text in texts(named.get("only")))
    if name == "Wording":
        values = dict(zip(("you", "them"), node.args, strict=False)) | named
        yield from (Message(text) for text in texts(values.get("you")))
        yield from (Message(text, comment=TO_A_HELPER) for text in texts(values.get("them")))
    elif name == "NC_" and isinstance(node.args[1], ast.Constant):
        context = CONTEXTS.get(_name(node.args[0])) or next(texts(node.args[0]))
        yield from (Message(text, context=context) for text in texts(node.args[1]))
    elif _is_plural(node):
        for one, many in zip(texts(node.args[0]), texts(node.args[1]), strict=True):
            yield Message(one, many)
    elif name == "Repeating":
        (one,), (many,) = texts(named.get("one")), texts(named.get("many"))
        yield Message(one, many)
    elif name == "Term":
        words = [*texts(node.args[0]), *(texts(node.args[2]) if len(node.args) > 2 else ())]
        yield from (Message(text, context=HARD_WORD) for text in words)
    elif _is_typer(node.func) and name in _HELP:
        yield from map(Message, texts(named.get("help")))
    elif name in _FIRST and node.args:
        yield from map(Message, texts(node.args[0]))


def _is_typer(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id == "typer"
    )


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _texts(value: ast.expr, path: Path) -> Iterator[str]:
    """The literal texts that `value` can be. What is only a name is marked where it gets its value."""
    match value:
        case ast.Constant(value=str(text)):
            if text:
                yield text
        case ast.Call() if _name(value.func) == "N_":
            yield from _texts(value.args[0], path)
        case ast.IfExp():
            yield from _texts(value.body, path)
            yield from _texts(value.orelse, path)
        case ast.Tuple():
            for one in value.elts:
                yield from _texts(one, path)
        case ast.JoinedStr() | ast.BinOp():
            raise Unreadable(f"{path}, line {value.lineno}: write it with {{placeholders}}")


# -- data ----------------------------------------------------------------------------------------------------


def of_guide(path: Path) -> Iterator[Message]:
    page = tomllib.loads(path.read_text(encoding="utf-8"))
    yield from map(Message, (page["title"], page["summary"]))
    yield from (Message(word, context=SEARCH) for word in page["also"])
    for passage in page["passages"]:
        yield Message(passage["title"])
        yield from map(Message, (*passage.get("text", ()), *passage.get("points", ()), *passage.get("then", ())))
    yield from map(Message, page["differs"])
    for ask in page["asks"]:
        yield from _voices(ask)


def of_checklist(path: Path) -> Iterator[Message]:
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))
    yield Message(listed["title"])
    for item in listed["items"]:
        yield from (Message(item[line]) for line in ("what", "why", "where", "carry") if line in item)


def of_form(path: Path) -> Iterator[Message]:
    form = yaml.safe_load(path.read_text(encoding="utf-8"))
    yield Message(form["title"])
    for line in form["lines"]:
        yield from (Message(line[key]) for key in ("part", "heading", "note") if key in line)


def of_signs(path: Path) -> Iterator[Message]:
    signs = json.loads(path.read_text(encoding="utf-8"))
    for sign in (*signs["emergency"], *signs["today"]):
        yield from _voices(sign)
        yield from (Message(sign["page"]), Message(sign["short"]))
    yield from map(Message, signs["more"].values())


def of_countries(path: Path) -> Iterator[Message]:
    for pack in json.loads(path.read_text(encoding="utf-8")).values():
        crisis = pack["crisis"]
        for words in (pack["emergency"], pack["emergency_place"], pack["today"], crisis["reach"], crisis["action"]):
            yield from _voices({"you": words} if isinstance(words, str) else words)
        yield from map(Message, crisis["more"])


def of_measure(path: Path) -> Iterator[Message]:
    measure = json.loads(path.read_text(encoding="utf-8"))
    texts = [measure["title"], measure["stem"], measure["credit"]]
    for item in measure["items"]:
        texts += [item.get(key, "") for key in ("label", "text", "low_anchor", "high_anchor")]
    texts += [option["label"] for option in measure["options"]]
    yield from (Message(text, comment=LICENSED) for text in texts if text)


def _voices(words: dict[str, Any]) -> Iterator[Message]:
    yield Message(words["you"])
    if words.get("them"):
        yield Message(words["them"], comment=TO_A_HELPER)


# -- all of them ---------------------------------------------------------------------------------------------

READERS = (
    ("src/visitprep/**/*.py", of_python),
    ("src/visitprep/guide/topics/*.toml", of_guide),
    ("src/visitprep/urgent/signs.json", of_signs),
    ("src/visitprep/urgent/countries.json", of_countries),
    ("src/visitprep/measures/*.json", of_measure),
    ("checklists/*.yaml", of_checklist),
    ("clinic_forms/*.yaml", of_form),
)


def every_message() -> Found:
    for pattern, read in READERS:
        for path in sorted(HERE.glob(pattern)):
            yield from ((path.relative_to(HERE).as_posix(), message) for message in read(path))


@cache
def catalogue() -> Catalog:
    """Of all that the program says today."""
    made = Catalog(project="visitprep", copyright_holder="The visitprep maintainers", charset="utf-8", fuzzy=False)
    for file, message in every_message():
        made.add(
            (message.id, message.many) if message.many else message.id,
            locations=[(file, 1)],
            auto_comments=[message.comment] if message.comment else (),
            context=message.context or None,
        )
    return made


def ids(of: Catalog) -> set[tuple[str | None, str, str]]:
    """What has to be the same in the file and in the program: context, message, and its plural."""
    found = set()
    for message in of:
        one, many = message.id if isinstance(message.id, tuple) else (message.id, "")
        if one:
            found.add((message.context, one, many))
    return found


def written() -> Catalog:
    with POT.open("rb") as file:
        return read_po(file)


def main() -> None:
    made = catalogue()
    if POT.exists() and ids(written()) == ids(made):
        made.creation_date = written().creation_date  # what has not changed keeps its day
    file = BytesIO()
    write_po(file, made, width=0, include_lineno=False, sort_output=False)
    POT.parent.mkdir(exist_ok=True)
    POT.write_bytes(file.getvalue())
    sys.stdout.write(f"{len(ids(made)):,} messages in {POT.relative_to(HERE)}\n")


if __name__ == "__main__":
    main()
