"""The figures that answer whether the bodies' figures agree."""

from analysis.measure import CountSource
from analysis.reconciliation import compared, stated_totals
from analysis.selection import Selection
from charts.answer import answer
from charts.answers_handling import published_provenance
from charts.figures import Figure
from charts.figures.reconciliation import comparison_sentence, stated_figure


@answer("angka-terbit")
def stated_answer(source: CountSource, selection: Selection, *, step: str) -> Figure:
    """Describe the totals of one step that bodies published of the place in focus."""
    totals = stated_totals(selection)
    rows = totals[totals["step"] == step]
    return stated_figure(totals, published_provenance(source, selection, rows), step=step)


def agreement(source: CountSource, selection: Selection) -> str:
    """Return in words how far the published figures of the place in focus agree."""
    known = published_provenance(source, selection, stated_totals(selection))
    return comparison_sentence(compared(selection), known)
