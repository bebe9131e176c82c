"""Reading single cells of a correction by the same door as a file."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data.corrections.finding import as_text
from data.draft import Draft, Options, make_draft
from data.kinds import TableKind
from data.mapping import mapping_of
from data.places import PlaceMatcher


@dataclass(frozen=True)
class CellReader:
    """Reads text as the desk would.

    Attributes:
        kind: cases or counts.
        match_places: tells which region a written place means.
        options: what a file would be told.
    """

    kind: TableKind
    match_places: PlaceMatcher
    options: Options

    def cells(self, rows: pd.DataFrame, written: Mapping[int, tuple[str, str]]) -> dict[int, str]:
        """Return what is meant by a text in one cell of each row, as the store would write it.

        Args:
            rows: stored columns as text.
            written: for each row of the index the column and its text.

        Returns:
            By row; empty where the text is empty or cannot be read.
        """
        filled = rows.copy()
        for row, (column, text) in written.items():
            filled.at[row, column] = text
        read = as_text(self.draft(filled).table, self.kind)
        return {row: str(read.at[row, column]) for row, (column, _text) in written.items()}

    def draft(self, rows: pd.DataFrame) -> Draft:
        """Return rows of a release, stored columns as text, as the desk reads them."""
        headers = tuple(rows.columns)
        mapping = mapping_of(dict(enumerate(headers)), headers=headers, kind=self.kind)
        return make_draft(
            rows.set_axis(range(len(headers)), axis="columns"),
            headers=headers,
            kind=self.kind,
            match_places=self.match_places,
            options=self.options,
            mapping=mapping,
        )
