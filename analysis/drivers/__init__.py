"""What makes a region prone: a checklist of evidence, an index with open weights, and the published IKP."""

from analysis.drivers.checklist import driver_checklist, driver_context, driver_pieces
from analysis.drivers.comparison import IkpComparison, ikp_comparison
from analysis.drivers.ikp import ikp_schemes, ikp_scores
from analysis.drivers.index import driver_index
from analysis.drivers.leading import leading_drivers
from analysis.drivers.presence import Basis, Presence
from analysis.drivers.sensitivity import weight_sensitivity
from analysis.drivers.weights import Weights
from analysis.drivers.words import checklist_sentence, index_sentence

__all__ = [
    "Basis",
    "IkpComparison",
    "Presence",
    "Weights",
    "checklist_sentence",
    "driver_checklist",
    "driver_context",
    "driver_index",
    "driver_pieces",
    "ikp_comparison",
    "ikp_schemes",
    "ikp_scores",
    "index_sentence",
    "leading_drivers",
    "weight_sensitivity",
]
