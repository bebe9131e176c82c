"""The three benches of the laboratory: a zone rule, the weights of drivers, the proposals."""

from collections.abc import Callable, Mapping

from analysis.measure import CountSource
from analysis.selection import Selection
from language import _
from pages.parts.laboratory.proposals import show_proposals
from pages.parts.laboratory.rule import show_rule_bench
from pages.parts.laboratory.weights import show_weights_bench

BENCHES: Mapping[str, Callable[[CountSource, Selection], None]] = {
    "aturan": show_rule_bench,
    "bobot": show_weights_bench,
    "usulan": show_proposals,
}


def bench_words() -> dict[str, str]:
    """Return the benches in words, by the code in the address."""
    return {"aturan": _("Aturan zona"), "bobot": _("Bobot pendorong"), "usulan": _("Usulan")}
