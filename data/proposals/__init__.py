"""Proposals to change a zone rule: kept as files, never lost, in force only by an approval on record.

What happens to a proposal is added to it as an event with who, when and why; nothing is taken out again.
"""

from data.proposals.proposal import Event, Proposal, Status, event_sentence
from data.proposals.shelf import approve, in_force, proposals, propose, withdraw

__all__ = [
    "Event",
    "Proposal",
    "Status",
    "approve",
    "event_sentence",
    "in_force",
    "proposals",
    "propose",
    "withdraw",
]
