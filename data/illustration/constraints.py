"""What the reconstruction has to meet: `constraints.csv`, each row with the figure it comes from."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

from data.published import figures

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Rule:
    """One constraint the solvers work with; the fields are columns of `constraints()`."""

    as_of: pd.Timestamp
    code: str
    relation: str
    value: float
    printed: str


@cache
def constraints() -> pd.DataFrame:
    """Return every published figure the reconstruction is held against; cached, so do not change it.

    Returns:
        `constraint_id`, `group` (total, region, region_rank, region_status, province, province_rank,
        province_zone, type, type_cap, type_rank, group_rank, position, sanction), `as_of` (datetime64),
        `code`, `relation` (`==`, `<=`, `rank`, `share` in percent, `proportion`, a status), `value` (float),
        `printed` (the value as text: its decimals say how it was rounded), `binding` (bool: False where it
        contradicts a stronger figure, with the reason in `note`), `region_name`, and `figure_id`,
        `publisher` and `url` of its source (empty: derived, see `note`).
    """
    rows = pd.read_csv(HERE / "constraints.csv", dtype=str, keep_default_na=False)
    rows = rows.merge(
        figures()[["figure_id", "url", "publisher", "region_name"]],
        on="figure_id",
        how="left",
        validate="many_to_one",
    ).fillna({"url": "", "publisher": "", "region_name": ""})
    return rows.assign(
        as_of=pd.to_datetime(rows["as_of"]),
        printed=rows["value"],
        value=pd.to_numeric(rows["value"]),
        binding=rows["binding"] == "yes",
    )


def binding(group: str) -> pd.DataFrame:
    """Return the constraints of a group that the solvers work with, in order of day."""
    rows = constraints()
    return rows[rows["binding"] & (rows["group"] == group)].sort_values("as_of", kind="stable")


def rules(group: str) -> tuple[Rule, ...]:
    """Return the same constraints one by one."""
    rows = binding(group)[["as_of", "code", "relation", "value", "printed"]]
    return tuple(Rule(*row) for row in rows.itertuples(index=False, name=None))


def totals(counter: str) -> pd.Series:
    """Return the cumulative national totals of a counter: index day (datetime64), value persons (int)."""
    rows = binding("total")
    rows = rows[rows["code"] == counter]
    return rows.set_index("as_of")["value"].astype("int64")
