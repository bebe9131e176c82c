"""Small releases written by hand for the tests of the analysis."""

from datetime import date
from io import StringIO
from pathlib import Path

import pandas as pd
import pyarrow.parquet as parquet

from data.kinds import TableKind, Unit
from data.release import Release, file_checksum
from data.schema import arrow_table, columns_of

DAYS = [*columns_of(TableKind.CASES, dtype="date"), "as_of"]


def table(text: str) -> pd.DataFrame:
    """A table written as text: columns divided by spaces, `-` for NA."""
    frame = pd.read_csv(StringIO(text), sep=r"\s+", dtype=str, na_values="-", keep_default_na=False)
    for column in frame.columns.intersection(DAYS):
        frame[column] = pd.to_datetime(frame[column]).dt.date
    for column in frame.columns.intersection(["persons", "value"]):
        frame[column] = frame[column].astype("Int64")
    return frame


def write_release(
    folder: Path,
    frame: pd.DataFrame,
    *,
    kind: TableKind = TableKind.CASES,
    complete: bool = True,
    unit: Unit | None = Unit.PERSON,
    days: tuple[date, date] = (date(2020, 1, 1), date(2020, 12, 31)),
) -> Release:
    folder.mkdir(parents=True, exist_ok=True)
    parquet.write_table(arrow_table(frame, kind=kind), folder / "table.parquet")
    release = Release(
        name="contoh",
        release_id="1",
        kind=kind,
        title="Contoh",
        title_en="Example",
        illustrative=False,
        complete=complete,
        unit=unit,
        elections=tuple(sorted(frame["election"].unique())),
        first_day=days[0],
        last_day=days[1],
        published_at="2021-01-01T00:00:00+00:00",
        note="",
        rows=len(frame),
        checksum=file_checksum(folder / "table.parquet"),
        source="tests",
        folder=folder,
    )
    release.write_manifest()
    return release


def cases(text: str, *, election: str = "pilkada-2020", body: str = "kasn") -> pd.DataFrame:
    """Cases from text, with the columns that a test leaves out filled in."""
    frame = table(text)
    defaults = {"election": election, "body": body, "violation_type": "unspecified"}
    missing = {name: value for name, value in defaults.items() if name not in frame.columns}
    frame = frame.assign(**missing)
    if "persons" not in frame.columns:
        frame["persons"] = pd.array([1] * len(frame), dtype="Int64")
    return frame.assign(case_id=[str(number) for number in range(len(frame))])


def counts(text: str, *, election: str = "pilkada-2020") -> pd.DataFrame:
    """Statements from text, with the columns that a test leaves out filled in."""
    frame = table(text)
    defaults = {
        "election": election,
        "body": "kasn",
        "counter": "reported",
        "unit": "person",
        "url": "https://a",
    }
    missing = {name: value for name, value in defaults.items() if name not in frame.columns}
    frame = frame.assign(**missing)
    level = frame["region_code"].str.len().map({2: "provinsi", 4: "kabkota"}).fillna("nasional")
    return frame if "level" in frame.columns else frame.assign(level=level)
