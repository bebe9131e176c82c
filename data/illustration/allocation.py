"""The solved allocations: how many persons by day in each region, of each type and position.

Solving takes half a minute and may pick another of several equally good answers on another machine, so the
answer is kept in `allocation/*.csv`; `python -m data.illustration --solve` finds it from the constraints.
"""

import numpy as np
import pandas as pd

from data.illustration import SEED
from data.illustration.constraints import HERE, totals
from data.illustration.mix import cumulative_mix
from data.illustration.places import cumulative_regions
from data.vocabulary import table

FOLDER = HERE / "allocation"
COLUMNS = ("region_code", "violation_type", "position")


def weights(group: str) -> pd.Series:
    """Return our weights (index code) for what no published figure splits; see `weights.csv`."""
    rows = pd.read_csv(HERE / "weights.csv", dtype={"group": str, "code": str, "weight": float, "why": str})
    return rows[rows["group"] == group].set_index("code")["weight"]


def solve() -> None:
    """Solve the three allocations from the constraints and keep them."""
    positions = table("positions")
    staff = positions.index[positions["subject_class"] == "asn"].tolist()
    types = table("violation_types").index.tolist()
    _keep("region_code", cumulative_regions(np.random.default_rng(SEED)))
    _keep("violation_type", cumulative_mix("type", codes=types, rest=weights("type")))
    _keep("position", cumulative_mix("position", codes=staff, rest=weights("position")))


def allocation(column: str) -> pd.DataFrame:
    """Return a kept allocation.

    Args:
        column: one of `COLUMNS`.

    Returns:
        Index day with a known total, one column a code, cumulative persons (int); rows add up to the totals.
    """
    kept = pd.read_csv(FOLDER / f"{column}.csv", dtype={"as_of": str, "code": str, "persons": int})
    wide = kept.pivot_table(index="as_of", columns="code", values="persons", fill_value=0)
    wide.index = pd.to_datetime(wide.index)
    return wide.reindex(totals("reported").index).astype("int64")


def _keep(column: str, cumulative: pd.DataFrame) -> None:
    FOLDER.mkdir(exist_ok=True)
    tidy = cumulative.reset_index(names="as_of").melt(id_vars="as_of", var_name="code", value_name="persons")
    tidy = tidy.sort_values(["as_of", "code"])
    tidy[tidy["persons"] > 0].to_csv(
        FOLDER / f"{column}.csv", index=False, lineterminator="\n", date_format="%Y-%m-%d"
    )
