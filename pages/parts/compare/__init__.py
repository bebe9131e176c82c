"""The five ways to compare: regions, two dates, two elections, the funnel, ranks."""

from collections.abc import Callable, Mapping

from analysis.measure import CountSource
from analysis.selection import Selection
from language import _
from pages.parts.compare.days import show_days
from pages.parts.compare.elections import show_elections
from pages.parts.compare.funnel import show_funnel
from pages.parts.compare.ranks import show_ranks
from pages.parts.compare.regions import show_regions

VIEWS: Mapping[str, Callable[[CountSource, Selection], None]] = {
    "wilayah": show_regions,
    "tanggal": show_days,
    "pemilihan": show_elections,
    "corong": show_funnel,
    "peringkat": show_ranks,
}


def view_words() -> dict[str, str]:
    """Return what can be compared, in words, by the code in the address."""
    return {
        "wilayah": _("Wilayah"),
        "tanggal": _("Dua tanggal"),
        "pemilihan": _("Dua pemilihan"),
        "corong": _("Corong"),
        "peringkat": _("Peringkat"),
    }
