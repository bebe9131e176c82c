"""Cells of a workbook that were merged downwards: what they say holds for every row they cover."""

from collections.abc import Iterable, Sequence

import pandas as pd

from data.headers import recognise, table_kind
from data.reading.source import Note
from data.schema import columns
from language import _, format_number

_CARRIED = ("place", "context", "term", "date")


def with_merged_cells(
    cells: pd.DataFrame, headings: Sequence[str], merged: Iterable[tuple[int, int, int, int]]
) -> tuple[pd.DataFrame, list[Note]]:
    """Return the rows with merged places, terms and dates written into every row they cover.

    Numbers and case numbers are not repeated: one figure that was merged over three rows is one figure.

    Args:
        cells: the rows below the headings.
        headings: the heading of each column.
        merged: first row, first column, last row, last column of each range.
    """
    kind = table_kind(headings)
    dtypes = columns(kind)["dtype"]
    carried = {
        place for place, column in recognise(headings, kind=kind).items() if dtypes[column] in _CARRIED
    }
    filled, counted = cells.copy(), dict[int, int]()
    for top, left, bottom, right in merged:
        if left == right and left in carried and top < bottom and top in filled.index:
            covered = (filled.index >= top) & (filled.index <= bottom)
            filled[left] = filled[left].mask(covered, str(filled.at[top, left]))
            counted[left] = counted.get(left, 0) + int(covered.sum()) - 1
    return filled, [_note(headings[place], count) for place, count in sorted(counted.items())]


def _note(heading: str, count: int) -> Note:
    message = _("Sel yang digabung diisikan ke {count} baris di bawahnya.").format(count=format_number(count))
    return Note(
        "merged_filled",
        message,
        suggestion=_("periksa apakah isinya memang berlaku untuk semua baris itu"),
        column=heading,
    )
