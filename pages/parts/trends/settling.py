"""How long weeks take to settle in the data set in force."""

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.stages.settling import Settling, assumed_settling, settling_of
from data.kinds import TableKind
from pages.parts.stock import earlier_counts


def settling_for(source: CountSource, chosen: Selection) -> Settling | None:
    """Return how long weeks take to settle: measured where there are earlier releases; None: statements."""
    if source.release.kind is not TableKind.CASES:
        return None
    earlier = earlier_counts(chosen)
    return settling_of((source, *earlier)) if earlier else assumed_settling()
