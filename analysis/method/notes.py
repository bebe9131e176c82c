"""Every method note, in the order of the method page; a new one is added here."""

from collections.abc import Callable

from analysis.method import relative_risk
from analysis.method.note import MethodNote

_NOTES: tuple[Callable[[], MethodNote], ...] = (relative_risk.note,)


def notes() -> tuple[MethodNote, ...]:
    """Return the notes in the language in force."""
    return tuple(each() for each in _NOTES)
