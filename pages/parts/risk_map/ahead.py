"""The pictures of every violation type, which the map changes to without asking; made once for all."""

from analysis.measure import CountSource
from analysis.remembered import remembered
from analysis.selection import Selection
from charts.map import of_any_type, type_answers
from pages.parts.map import send_ahead
from pages.parts.packed import packed


def send_types_ahead(source: CountSource, chosen: Selection) -> None:
    """Send the map of the page what each violation type looks like on its own."""
    send_ahead(_answers(source, of_any_type(chosen)))


@remembered(64)  # some 20 kB each
def _answers(source: CountSource, asked: Selection) -> bytes:
    return packed(type_answers(source, asked))
