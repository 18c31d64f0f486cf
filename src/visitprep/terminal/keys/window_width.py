"""What is open stays whole when the window is made narrower or wider."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from prompt_toolkit.application import Application


def follow_width(app: Application[Any], width: Callable[[], int], wrap_anew: Callable[[], None]) -> None:
    """Calls `wrap_anew` before the first drawing at another width, and wipes all of what was drawn at the last one.

    prompt_toolkit wipes as many rows as it drew. Where the terminal broke long ones in two there are more, and the
    first of them would stay above.
    """
    last, resized = [width()], app._on_resize

    def before_drawing(_: Application[Any]) -> None:
        if last[0] != width():
            last[0] = width()
            wrap_anew()

    def on_resize() -> None:
        if _breaks_long_rows() and (more := _rows_more(app)):
            app.output.cursor_up(more)
        resized()

    app.before_render += before_drawing
    app._on_resize = on_resize  # type: ignore[method-assign]


def _breaks_long_rows() -> bool:
    """Nearly every terminal does; xterm cuts them, and the question above the list would be wiped there."""
    return "TMUX" in os.environ or "XTERM_VERSION" not in os.environ


def _rows_more(app: Application[Any]) -> int:
    """How many rows more than before now lie above the cursor."""
    drawn = app.renderer.last_rendered_screen
    if drawn is None:
        return 0
    columns = max(1, app.output.get_size().columns)
    more = 0
    for y in range(drawn.get_cursor_position(app.layout.current_window).y):
        cells = max((x + 1 for x, cell in drawn.data_buffer[y].items() if cell.char.strip()), default=1)
        more += (cells - 1) // columns
    return more
