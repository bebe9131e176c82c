"""What changed between two views, place by place, each change with its cause."""

from analysis.ledger.cause import ABSENT, Cause, Direction, cause_word
from analysis.ledger.sentences import state_word
from analysis.ledger.tables import (
    cause_totals,
    ledger,
    ledger_sentence,
    movements,
    top_changes,
    transitions,
)
from analysis.view import View

__all__ = [
    "ABSENT",
    "Cause",
    "Direction",
    "View",
    "cause_totals",
    "cause_word",
    "ledger",
    "ledger_sentence",
    "movements",
    "state_word",
    "top_changes",
    "transitions",
]
