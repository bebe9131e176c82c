"""Which row of a release each correction means."""

from collections.abc import Sequence
from itertools import groupby

import pandas as pd

from data.corrections.table import Correction
from data.kinds import TableKind
from data.schema import columns_of
from language import _, format_number


def as_text(table: pd.DataFrame, kind: TableKind) -> pd.DataFrame:
    """Return stored cells as a file would write them: days as year-month-day, empty for nothing."""
    days = columns_of(kind, dtype="date")
    text = {name: _days(table[name]) if name in days else table[name].astype("str") for name in table.columns}
    filled = {name: column.where(table[name].notna(), "") for name, column in text.items()}
    return pd.DataFrame(filled, index=table.index, dtype="str")


def found_rows(
    table: pd.DataFrame, corrections: Sequence[Correction], kind: TableKind
) -> tuple[list[int], list[tuple[int, str]]]:
    """Return the position of the row that each correction means.

    Args:
        table: the stored columns of a release, rows numbered from 0.
        corrections: what to look for.
        kind: cases or counts.

    Returns:
        Positions in the order of the corrections, -1 where there is not exactly one; and the problems: row of
        the table of corrections, and a sentence.
    """
    found: dict[int, list[int]] = {one.row: [] for one in corrections}
    for names, same in groupby(sorted(corrections, key=_named), key=_named):
        if names and set(names) <= set(table.columns):
            rows = as_text(table[list(names)], kind).assign(place=range(len(table)))
            _look(table, rows, list(same), found)
    problems = [(one.row, _problem(one, table, len(found[one.row]))) for one in corrections]
    places = [found[one.row][0] if len(found[one.row]) == 1 else -1 for one in corrections]
    return places, [(row, problem) for row, problem in problems if problem]


def _look(
    table: pd.DataFrame, rows: pd.DataFrame, corrections: list[Correction], found: dict[int, list[int]]
) -> None:
    names = list(_named(corrections[0]))
    keys = pd.DataFrame([{name: one.key[name] for name in names} for one in corrections], dtype="str")
    keys["correction"] = [one.row for one in corrections]
    met = keys.merge(rows, on=names, validate="many_to_many")
    for correction in corrections:
        places = met.loc[met["correction"] == correction.row, "place"].tolist()
        found[correction.row] = _narrowed(table, correction, places)


def _narrowed(table: pd.DataFrame, correction: Correction, places: list[int]) -> list[int]:
    """Of several rows those that are empty where the key is."""
    empty = [name for name, text in correction.key.items() if not text and name in table.columns]
    if len(places) < 2 or not empty:
        return places
    here = table.iloc[places][empty].isna().all(axis=1)
    return [place for place, fits in zip(places, here, strict=True) if fits] or places


def _named(correction: Correction) -> tuple[str, ...]:
    return tuple(name for name, text in correction.key.items() if text)


def _problem(correction: Correction, table: pd.DataFrame, number: int) -> str:
    unknown = [name for name in correction.key if name not in table.columns]
    if unknown:
        return _("kolom kunci tidak dikenal: {columns}").format(columns=", ".join(unknown))
    if not _named(correction):
        return _("kunci baris kosong")
    if number == 0:
        return _("tidak ada baris dengan kunci ini")
    if number > 1:
        return _("{count} baris cocok; tambahkan kolom kunci").format(count=format_number(number))
    return ""


def _days(column: pd.Series) -> pd.Series:
    return pd.to_datetime(column).dt.strftime("%Y-%m-%d").astype("str")
