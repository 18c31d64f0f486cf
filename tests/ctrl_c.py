"""A terminal gives its programs Ctrl-C. A test run in the background of a shell has lost it, and passes that on."""

import signal


def heard_again() -> None:
    """Between fork and exec: the program hears Ctrl-C, whatever started the tests."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
