"""The desk: a file comes in, a report and a clean table go out; nothing is stored here."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from data.checks import Severity, find_all
from data.draft import Options, PlaceMatcher, make_draft
from data.headers import table_kind
from data.intake import read_source
from data.kinds import Level, TableKind
from data.privacy import safe_to_show, without_identifiers


@dataclass(frozen=True)
class Examination:
    """What became of a file.

    Attributes:
        file: its name.
        format: `CSV`, `XLSX` or `Parquet`.
        checksum: SHA-256 of the file.
        kind: cases or counts.
        columns: schema column and the heading it was read from, in file order.
        left_out: headings of the columns that were not read, safe to show.
        rows: number of rows with text.
        table: the accepted rows, stored columns typed; no identifiers.
        unplaced: number of accepted rows whose place is not known yet.
        findings: see `data.checks.find_all`.
        removed: identifiers that were cut out; columns column, kind, count.
    """

    file: str
    format: str
    checksum: str
    kind: TableKind
    columns: dict[str, str]
    left_out: tuple[str, ...]
    rows: int
    table: pd.DataFrame
    unplaced: int
    findings: pd.DataFrame
    removed: pd.DataFrame

    @property
    def provenance(self) -> str:
        """What a release says of its file; the file's name stays out, since it may name a person."""
        return f"{self.format}, SHA-256 {self.checksum}"

    @property
    def refused(self) -> int:
        """Number of rows that were refused."""
        return self.rows - len(self.table)

    @property
    def is_refused(self) -> bool:
        """Whether nothing of the file can be accepted."""
        return self.table.empty

    @property
    def is_clean(self) -> bool:
        """Whether every row was accepted and placed and no rule that must hold is broken."""
        must = (self.findings["level"] == Severity.MUST).any()
        return not (must or self.unplaced or self.is_refused)


def examine(path: Path, *, match_places: PlaceMatcher, options: Options) -> Examination:
    """Read, clean and check a file; every problem is found in one go.

    Args:
        path: CSV, XLSX or Parquet.
        match_places: tells which region a written place means; see `data.draft.PlaceMatcher`.
        options: what the steward says about the file.

    Raises:
        UserError: where the file cannot be read at all.
    """
    source = read_source(path)
    kind = table_kind(source.headers)
    clean = without_identifiers(source.cells, headers=source.headers)
    draft = make_draft(
        clean.cells, headers=source.headers, kind=kind, match_places=match_places, options=options
    )
    found = find_all(draft)
    table = _accepted(draft.table, found)
    return Examination(
        file=safe_to_show(source.name),
        format=source.kind,
        checksum=source.checksum,
        kind=kind,
        columns=dict(draft.written),
        left_out=_shown(draft.left_out),
        rows=len(source.cells),
        table=table,
        unplaced=_unplaced(table, kind),
        findings=found,
        removed=clean.removed,
    )


def _accepted(table: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    must = found.loc[found["level"] == Severity.MUST, "row"]
    if must.isna().any():
        return table.iloc[:0]
    return table[~table.index.isin(must.astype("int64"))]


def _unplaced(table: pd.DataFrame, kind: TableKind) -> int:
    unplaced = table["region_code"].isna()
    if kind is TableKind.COUNTS:
        unplaced &= table["level"] != Level.NATION.value
    return int(unplaced.sum())


def _shown(headings: Sequence[str]) -> tuple[str, ...]:
    return tuple(safe_to_show(heading) for heading in headings)
