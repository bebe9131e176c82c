"""Which column of the schema a written heading means, and which kind of table a set of headings is."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

import pandas as pd

from data.kinds import TableKind
from data.schema import columns
from data.vocabulary import normalise


@cache
def _meanings(kind: TableKind) -> Mapping[str, tuple[int, str]]:
    """Each normalised heading with its rank (names before aliases) and column."""
    found: dict[str, tuple[int, str]] = {}
    for column, aliases in columns(kind)["aliases"].items():
        for rank, written in enumerate((str(column), *aliases)):
            found.setdefault(normalise(written), (rank, str(column)))
    return MappingProxyType(found)


def meanings_of_headings(kind: TableKind) -> Mapping[str, str]:
    """Return each normalised name and alias with the column of the schema it means."""
    return {written: column for written, (_rank, column) in _meanings(kind).items()}


def recognise(headers: Sequence[str], *, kind: TableKind) -> dict[int, str]:
    """Return which columns of the file hold which columns of the schema.

    Where two headings mean one column, the better one is taken: the column's own name, then its aliases in
    the order of the schema, then the one further left.

    Returns:
        Position in the file to schema column, in file order.
    """
    meanings = _meanings(kind)
    best: dict[str, tuple[int, int]] = {}
    for position, header in enumerate(headers):
        rank, column = meanings.get(normalise(header), (0, ""))
        if column and (rank, position) < best.get(column, (len(meanings), 0)):
            best[column] = (rank, position)
    places = {position: column for column, (_rank, position) in best.items()}
    return dict(sorted(places.items()))


def table_kind(headers: Sequence[str]) -> TableKind:
    """Return the kind of table the headings speak of.

    Counts state a figure and have more headings of their own than cases have.
    """
    cases, counts = recognise(headers, kind=TableKind.CASES), recognise(headers, kind=TableKind.COUNTS)
    own_to_counts = len(counts.keys() - cases.keys())
    own_to_cases = len(cases.keys() - counts.keys())
    states_figures = "value" in counts.values()
    return TableKind.COUNTS if states_figures and own_to_counts > own_to_cases else TableKind.CASES


def known_headers(cells: Iterable[str]) -> int:
    """Return how many cells of a row are headings the schema knows."""
    written = {normalise(cell) for cell in cells}
    return max(len(written & set(_meanings(kind))) for kind in TableKind)


def header_row(grid: pd.DataFrame) -> int:
    """Return the position of the row with most known headings; where none has any, the first with text."""
    scores = [known_headers(map(str, row)) for row in grid.to_numpy()]
    if max(scores) > 0:
        return scores.index(max(scores))
    return int(grid.map(bool).any(axis="columns").to_numpy().argmax())
