"""Reads a finished page back with a second program, and gives the words on it without any blanks."""

from __future__ import annotations

import re
import subprocess
import tempfile
from functools import cache
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

from markdown_it import MarkdownIt

from visitprep.document.blocks import Document
from visitprep.render import view
from visitprep.render.phrases import BETWEEN

_BLANKS = re.compile("[\\s\u200b]+")


def squeezed(text: str) -> str:
    """`text` without blanks and line ends, so that only its words and signs are compared."""
    return _BLANKS.sub("", text)


class Html(HTMLParser):
    """The words of a web page as a reader would see them, and the elements and attributes it is made of."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self._style = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        self._style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._style = False

    def handle_data(self, data: str) -> None:
        if not self._style:
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)


def read_back(made: bytes, name: str, folder: Path) -> str:
    """The text of a file in the format called `name`, its pieces apart."""
    if name == "html":
        return "\n".join(Html(made.decode()).words)
    if name == "markdown":
        html = MarkdownIt("commonmark", {"html": True}).enable("table").render(made.decode())
        return "\n".join(Html(html).words)
    return pdf_text(made, folder) if name == "pdf" else made.decode()


def words_of(made: bytes, name: str, folder: Path, document: Document) -> str:
    """All words of a file in the format called `name`, which shows `document`."""
    text = read_back(made, name, folder)
    return pages_joined(text, document) if name == "pdf" else squeezed(text)


@cache
def structure(made: bytes) -> str:
    """What pdfinfo tells of the elements of a PDF. A long page would take it half a minute."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        path.write_bytes(made)
        return subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, check=True).stdout.decode(
            errors="replace"
        )


def pages_joined(text: str, document: Document) -> str:
    """The words of all pages as if there were one, so that what runs on over a page is found in one piece."""
    head, foot = _on_each_page(document)
    return f"{head} {''.join(bodies(text, document))} {foot}"


def bodies(text: str, document: Document) -> list[str]:
    """The words of each page, without what stands at its head and its foot."""
    pages = text.split("\f")[:-1]
    head, foot = _on_each_page(document)
    found = []
    for number, page in enumerate(pages, 1):
        words = squeezed(page)
        end = f"{foot}Page{number}of{len(pages)}"
        assert words.startswith(head) and words.endswith(end)
        found.append(words[len(head) : -len(end)])
    return found


def _on_each_page(document: Document) -> tuple[str, str]:
    """What stands at the head and at the foot of each page; beside a page 1 for a clinician all of it at the foot."""
    if document.sheets is None:
        return squeezed(_repeated(document.running_head)), squeezed(_repeated(document.footer))
    whole = BETWEEN.join(filter(None, (document.running_head, document.title, document.footer)))
    without_title = BETWEEN.join(filter(None, (document.running_head, document.footer)))
    return "", squeezed(_repeated(whole if len(whole) <= 200 else without_title))


def _repeated(text: str) -> str:
    return text if len(text) <= 200 else text[:200] + "…"


def pdf_text(made: bytes, folder: Path) -> str:
    """What pdftotext (poppler) finds in a PDF, in the order in which it was written."""
    path = folder / "page.pdf"
    path.write_bytes(made)
    run = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return run.stdout.decode()


def on_screen(document: Document, width: int = 100) -> str:
    """The page as Rich writes it."""
    stream = StringIO()
    view.show(document, stream, width=width)
    return stream.getvalue()
