"""What each body stated over time, one step at a time."""

from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers_reconciliation import stated_answer
from charts.figures.reconciliation import step_words
from language import _
from pages.parts.figure import show_figure
from pages.parts.page_choice import page_segments

_STEP = "langkah"


def show_stated(source: CountSource, chosen: Selection) -> None:
    """Draw the totals of the step the reader chooses."""
    words = step_words()
    step = page_segments(_("Langkah"), _STEP, words, default=next(iter(words)), label_visibility="collapsed")
    show_figure(stated_answer(source, chosen, step=step))
