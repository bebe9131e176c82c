"""A question together with the counts that answer it, so that two answers can be held side by side."""

from typing import NamedTuple

from analysis.measure import CountSource
from analysis.selection import Selection
from data.errors import UserError
from language import _


class View(NamedTuple):
    """One side of a comparison.

    Attributes:
        source: the counts of the selection's election, from one release.
        selection: the question.
    """

    source: CountSource
    selection: Selection


def check_same_measure(first: View, second: View) -> None:
    """Refuse to hold unlike counts side by side.

    Raises:
        UserError: where counter, unit, violation types or positions differ.
    """
    for name in ("counter", "unit", "violation_types", "positions"):
        one, other = getattr(first.selection, name), getattr(second.selection, name)
        if one != other:
            raise UserError(
                _("Dua sisi perbandingan menghitung hal yang berbeda."),
                where=name,
                expected=_("langkah, satuan, jenis, dan jabatan yang sama di kedua sisi"),
                next_step=_("Samakan pilihannya, lalu bandingkan lagi."),
            )
