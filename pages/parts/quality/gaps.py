"""What the cases do not say, and which rows may be the same case twice."""

from analysis.measure import CountSource
from analysis.quality import copies, gaps
from analysis.selection import Selection
from charts.answers import provenance
from charts.figures.quality import gaps_figure
from data.kinds import Counter
from pages.parts.figure import show_figure


def show_gaps(source: CountSource, chosen: Selection) -> None:
    """Draw the share of each detail that is missing, places first, and name the possible copies."""
    asked = chosen.but(counter=Counter.REPORTED)
    release = source.release
    show_figure(gaps_figure(gaps(release, asked), copies(release, asked), provenance(source, asked)))
