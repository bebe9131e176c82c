"""The reconstruction, person by person."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.illustration import ELECTION, SEED
from data.illustration.allocation import COLUMNS, allocation, weights
from data.illustration.constraints import binding, totals
from data.illustration.days import report_days
from data.illustration.steps import add_steps


def reconstruct(seed: int = SEED) -> pd.DataFrame:
    """Return the Cases table of Pilkada 2020: one row a person, in order of report.

    Region, violation type, position and channel are dealt out independently within each period between two
    published totals.

    Returns:
        The columns of docs/architecture.md, dates as datetime64.
    """
    rng = np.random.default_rng(seed)
    persons = pd.DataFrame({"reported_on": report_days(totals("reported"))})
    for column in COLUMNS:
        persons[column] = _dealt(allocation(column), rng)
    persons = add_steps(persons, rng)
    persons["channel"] = _in_proportion(weights("channel"), len(persons), rng)
    followed = persons["followed_up_on"].notna()
    persons["sanction"] = pd.Series(pd.NA, index=persons.index, dtype="str")
    imposed = binding("sanction").set_index("code")["value"]
    persons.loc[followed, "sanction"] = _in_proportion(imposed, int(followed.sum()), rng)
    numbers = [f"I{number:04d}" for number in range(1, len(persons) + 1)]
    return persons.assign(case_id=numbers, election=ELECTION, body="kasn", persons=1)


def _dealt(cumulative: pd.DataFrame, rng: np.random.Generator) -> npt.NDArray[np.object_]:
    """Return a code for each person in order of report, shuffled within each period."""
    new = np.diff(cumulative.to_numpy(), axis=0, prepend=0)
    codes = cumulative.columns.to_numpy(dtype=object)
    return np.concatenate([rng.permutation(np.repeat(codes, row)) for row in new])


def _in_proportion(shares: pd.Series, count: int, rng: np.random.Generator) -> npt.NDArray[np.object_]:
    """Return `count` codes in the proportion of `shares` (largest remainder), shuffled."""
    exact = (shares / shares.sum() * count).to_numpy()
    whole = np.floor(exact).astype(np.int64)
    whole[np.argsort(whole - exact, kind="stable")[: count - int(whole.sum())]] += 1
    return rng.permutation(np.repeat(shares.index.to_numpy(dtype=object), whole))
