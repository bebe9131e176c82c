"""Which places are silent, of both kinds of release."""

from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.silence import silence
from analysis.zone_numbers import zone_numbers
from pages.parts.warning.silence import show_silence


def show_silent(source: CountSource, chosen: Selection) -> None:
    """List the places of which less is heard than expected, beside those without a zone."""
    show_silence(silence(source, chosen), zone_numbers(source, chosen))
