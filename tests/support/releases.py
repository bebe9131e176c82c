"""Small releases written by hand for the tests of the analysis."""

from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as parquet

from analysis.cube import Cube, lay_out
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


FIRST, LAST = date(2020, 1, 1), date(2020, 12, 31)


def a_release(**stated: Any) -> Release:
    """A complete register of the Pilkada of 2020 that lies nowhere, but for what is stated."""
    plain: dict[str, Any] = {
        "name": "contoh",
        "release_id": "1",
        "kind": TableKind.CASES,
        "title": "Contoh",
        "title_en": "Example",
        "illustrative": False,
        "complete": True,
        "unit": Unit.PERSON,
        "elections": ("pilkada-2020",),
        "first_day": FIRST,
        "last_day": LAST,
        "published_at": "2021-01-01T00:00:00+00:00",
        "note": "",
        "rows": 1,
        "checksum": "",
        "source": "tests",
        "folder": Path("nowhere"),
    }
    return Release(**plain | stated)


def cube_of_reports(rows: list[dict[str, Any]], release_id: str = "1", *, last_day: date = LAST) -> Cube:
    """The cube of new reports (`place`, `day`, `count`)."""
    release = a_release(release_id=release_id, checksum=release_id, rows=len(rows), last_day=last_day)
    new = pd.DataFrame(rows, columns=["place", "day", "count"]).assign(
        step="reported", violation_type="unspecified", day=lambda frame: pd.to_datetime(frame["day"])
    )
    return lay_out(new, release=release, election="pilkada-2020", unit=Unit.PERSON)


def write_release(
    folder: Path,
    frame: pd.DataFrame,
    *,
    kind: TableKind = TableKind.CASES,
    complete: bool = True,
    unit: Unit | None = Unit.PERSON,
    days: tuple[date, date] = (FIRST, LAST),
) -> Release:
    folder.mkdir(parents=True, exist_ok=True)
    parquet.write_table(arrow_table(frame, kind=kind), folder / "table.parquet")
    release = a_release(
        kind=kind,
        complete=complete,
        unit=unit,
        elections=tuple(sorted(frame["election"].unique())),
        first_day=days[0],
        last_day=days[1],
        rows=len(frame),
        checksum=file_checksum(folder / "table.parquet"),
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
