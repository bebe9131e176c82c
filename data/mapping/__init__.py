"""Which column of a file is which column of the schema: proposed with a confidence, confirmed, remembered."""

from data.mapping.answers import with_codes, with_columns, with_orders
from data.mapping.apply import apply_mapping
from data.mapping.facts import mapping_facts
from data.mapping.kinds import CERTAIN, ColumnChoice, ColumnMapping, Ground, fingerprint_of, mapping_of
from data.mapping.memory import mapping_history, recall_mapping, remember_mapping, undo_mapping
from data.mapping.notes import mapping_notes
from data.mapping.propose import propose_mapping

__all__ = [
    "CERTAIN",
    "ColumnChoice",
    "ColumnMapping",
    "Ground",
    "apply_mapping",
    "fingerprint_of",
    "mapping_facts",
    "mapping_history",
    "mapping_notes",
    "mapping_of",
    "propose_mapping",
    "recall_mapping",
    "remember_mapping",
    "undo_mapping",
    "with_codes",
    "with_columns",
    "with_orders",
]
