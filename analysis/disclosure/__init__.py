"""What the public may see of counted cases: few days, no small numbers, and nothing to work them out from."""

from analysis.disclosure.derived import public_release, scoped_release
from analysis.disclosure.feasible import unprotected
from analysis.disclosure.suppression import LEAST_SHOWN, shown_cells
from analysis.disclosure.table import CountTable, count_table, public_days

__all__ = [
    "LEAST_SHOWN",
    "CountTable",
    "count_table",
    "public_days",
    "public_release",
    "scoped_release",
    "shown_cells",
    "unprotected",
]
