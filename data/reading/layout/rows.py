"""Rows below the headings that are no data: totals, repeated headings, notes under the table."""

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd

from data.dates import meanings_of
from data.reading.layout.headings import is_number, one_line
from data.reading.source import Note
from language import _, format_number

_TOTAL = re.compile(
    r"(?:sub[- ]?|grand )?(?:total|jumlah|jml)"
    r"(?:[ :.]+(?:keseluruhan|seluruhnya|seluruh|semua|akhir|umum|besar|total|nasional|kasus|orang|asn"
    r"|(?:provinsi|prov\.?|kab\.?|kabupaten|kota|se-?)\b.*))*[ :.]*",
    re.IGNORECASE,
)
_SAYS_TOTAL = r"(?i)^(?:sub|grand|total|jumlah|jml)"
_FOOT_ROWS = 30
_FOOT_CELLS = 2
_USUAL_CELLS = 4
_DIGITS = 2


def without_odd_rows(
    cells: pd.DataFrame, headings: Sequence[str], *, count: frozenset[int]
) -> tuple[pd.DataFrame, list[Note]]:
    """Return the rows that are data, and what was left out.

    No row that could be accepted is left out: a total says so in words, or repeats the sum of every row above
    it; a note under the table fills at most two cells, neither a number nor a day, where rows fill four.

    Args:
        cells: the rows below the headings, all text.
        headings: the heading of each column.
        count: the columns that hold figures, where the headings say so.
    """
    kept = cells[(cells != "").any(axis="columns")]
    kept, repeated = _without_headings(kept, headings)
    kept, totals = _without_totals(kept, headings, count)
    kept, foot = _without_foot(kept)
    return kept, [*repeated, *totals, *foot]


def _without_headings(cells: pd.DataFrame, headings: Sequence[str]) -> tuple[pd.DataFrame, list[Note]]:
    said = [(place, text) for place, text in enumerate(headings) if text]
    same = pd.Series(data=bool(said), index=cells.index)
    for place, text in said:
        same &= cells[place] == text
    message = _("Judul kolom yang berulang di tengah tabel tidak dibaca sebagai data.")
    return cells[~same], [Note("headings_repeated", message, row=int(row)) for row in cells.index[same]]


def _without_totals(
    cells: pd.DataFrame, headings: Sequence[str], count: frozenset[int]
) -> tuple[pd.DataFrame, list[Note]]:
    rows = [row for row in _perhaps_totals(cells) if _is_total(cells.loc[row])]
    if not rows and _repeats_the_sum(cells, count):
        rows = [cells.index[-1]]
    if not rows:
        return cells, []
    kept = cells.drop(index=rows)
    return kept, [_about_total(cells, row, rows, headings) for row in rows]


def _perhaps_totals(cells: pd.DataFrame) -> pd.Index:
    marked = np.zeros(len(cells), dtype=bool)
    for place in range(cells.shape[1]):
        marked |= cells[place].str.match(_SAYS_TOTAL).to_numpy(dtype=bool)
    return cells.index[marked]


def _is_total(row: pd.Series) -> bool:
    filled = [one_line(cell) for cell in row if cell]
    words = [cell for cell in filled if not is_number(cell)]
    return bool(words) and _TOTAL.fullmatch(words[0]) is not None and len(set(words)) == 1


def _repeats_the_sum(cells: pd.DataFrame, count: frozenset[int]) -> bool:
    """Return whether the last row is a total without a word: no text, and every figure the sum above it."""
    if len(cells) < _DIGITS + 1:
        return False
    last = cells.iloc[-1]
    filled = {place for place in range(cells.shape[1]) if last[place]}
    if not filled or not filled <= count:
        return False
    sums = {place: _sum(cells[place].iloc[:-1]) for place in filled}
    return all(sums[place] == _figure(last[place]) and sums[place] for place in filled)


def _about_total(cells: pd.DataFrame, row: int, totals: list[int], headings: Sequence[str]) -> Note:
    message = _("Baris jumlah tidak dibaca sebagai data.")
    suggestion = ""
    for place in range(cells.shape[1]):
        stated = _figure(str(cells.at[row, place]))
        if stated is None or not _is_figures(cells[place].drop(index=totals)):
            continue
        if stated not in _sums_above(cells[place], row, totals):
            total = _sums_above(cells[place], row, totals)[0]
            message = _(
                "Baris jumlah tidak dibaca sebagai data; tertulis {stated}, padahal baris di atasnya {total}."
            ).format(stated=format_number(stated), total=format_number(total))
            suggestion = _("periksa apakah ada baris yang hilang atau angka yang keliru")
            return Note("totals_left_out", message, suggestion, int(row), headings[place])
    return Note("totals_left_out", message, suggestion, int(row))


def _sums_above(column: pd.Series, row: int, totals: list[int]) -> tuple[float, float]:
    """Return the sum of all rows above a total, and of those since the total before it."""
    above = column[column.index < row].drop(index=[each for each in totals if each < row])
    before = max((each for each in totals if each < row), default=0)
    return _sum(above), _sum(above[above.index > before])


def _is_figures(column: pd.Series) -> bool:
    filled = column[column != ""]
    numbered = [str(number) for number in range(1, len(filled) + 1)]
    return bool(len(filled)) and all(map(is_number, filled.unique())) and filled.tolist() != numbered


def _sum(column: pd.Series) -> float:
    return float(sum(_figure(text) or 0 for text in column))


def _figure(text: str) -> float | None:
    if not is_number(text):
        return None
    plain = re.sub(r"[.,\s](?=\d{3}(?!\d))", "", text).replace(",", ".").rstrip("%")
    try:
        return float(plain)
    except ValueError:
        return None


def _without_foot(cells: pd.DataFrame) -> tuple[pd.DataFrame, list[Note]]:
    filled = (cells != "").sum(axis="columns").to_numpy()
    if not len(filled) or filled.max() < _USUAL_CELLS:
        return cells, []
    length = 0
    while length < min(_FOOT_ROWS, len(cells) - 1) and _is_foot(cells.iloc[-1 - length]):
        length += 1
    if not length:
        return cells, []
    message = _("{count} baris di bawah tabel hanya berisi catatan dan tidak dibaca sebagai data.").format(
        count=format_number(length)
    )
    return cells.iloc[:-length], [Note("foot_left_out", message, row=int(cells.index[-length]))]


def _is_foot(row: pd.Series) -> bool:
    filled = [one_line(cell) for cell in row if cell]
    if len(filled) > _FOOT_CELLS:
        return False
    return not any(is_number(cell) or meanings_of(cell) for cell in filled)
