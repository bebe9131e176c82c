"""What every command line shares: a user's error is plain sentences and exit code 1, never a traceback."""

import os
import sys
from collections.abc import Callable
from datetime import date

from data.errors import UserError
from language import _


def run(main: Callable[[], int]) -> None:
    """End the process with the exit code of `main`; tell a `UserError` in plain lines and end with 1.

    Args:
        main: reads the arguments, does the work and returns an exit code. A reader that stops listening
            (`| head`) ends the command quietly.
    """
    try:
        code = main()
        sys.stdout.flush()
    except UserError as error:
        sys.stderr.write(error_lines(error) + "\n")
        code = 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing left to flush at exit
        code = 1
    sys.exit(code)


def error_lines(error: UserError) -> str:
    """Return the parts of the error that say something, one a line."""
    return "\n".join(part for part in (error.what, error.where, error.expected, error.next_step) if part)


def day_asked(text: str) -> date:
    """Return the day an option `--as-of` names.

    Raises:
        UserError: where it is no day as year-month-day.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UserError(
            _("Tanggal {text} tidak dapat dibaca.").format(text=text),
            where="--as-of",
            expected=_("tahun-bulan-hari, misalnya 2020-09-21"),
        ) from error
