"""What a person decided about written places and terms that no register knows: remembered, and undoable."""

from data.decisions.book import (
    decide_place,
    decide_term,
    decision_history,
    decisions_in_force,
    known_decisions,
    take_back_decision,
)
from data.decisions.checking import may_be_kept, vocabularies
from data.decisions.decision import Decision, Decisions, Subject

__all__ = [
    "Decision",
    "Decisions",
    "Subject",
    "decide_place",
    "decide_term",
    "decision_history",
    "decisions_in_force",
    "known_decisions",
    "may_be_kept",
    "take_back_decision",
    "vocabularies",
]
