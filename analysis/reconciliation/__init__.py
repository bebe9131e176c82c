"""Do the bodies' figures agree: their totals side by side, and the sums they published."""

from analysis.reconciliation.beside import side_by_side
from analysis.reconciliation.comparison import Comparison, compared, days_side_by_side
from analysis.reconciliation.identities import identities
from analysis.reconciliation.totals import BODIES, published_steps, stated_totals

__all__ = [
    "BODIES",
    "Comparison",
    "compared",
    "days_side_by_side",
    "identities",
    "published_steps",
    "side_by_side",
    "stated_totals",
]
