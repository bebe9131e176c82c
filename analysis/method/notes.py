"""Every method note, in the order of the method page; a new one is added here."""

from collections.abc import Callable

from analysis.method import (
    alarm,
    comparison,
    concentration,
    drivers,
    exposure,
    handling,
    laboratory,
    ledger,
    peluang,
    prevention,
    reconciliation,
    relative_risk,
    silence,
    trend,
)
from analysis.method.note import MethodNote

_NOTES: tuple[Callable[[], MethodNote], ...] = (
    exposure.note,
    relative_risk.note,
    peluang.note,
    laboratory.note,
    silence.note,
    trend.note,
    alarm.note,
    concentration.note,
    ledger.note,
    handling.note,
    comparison.note,
    drivers.note,
    prevention.note,
    reconciliation.note,
)


def notes() -> tuple[MethodNote, ...]:
    """Return the notes in the language in force."""
    return tuple(each() for each in _NOTES)
