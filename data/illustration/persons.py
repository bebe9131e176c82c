"""The reconstruction, person by person."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from data.illustration import ELECTION, SEED
from data.illustration.constraints import HERE, binding, totals
from data.illustration.days import report_days
from data.illustration.mix import cumulative_mix
from data.illustration.places import cumulative_regions
from data.illustration.steps import add_steps
from data.vocabulary import table


def reconstruct(seed: int = SEED) -> pd.DataFrame:
    """Return the Cases table of Pilkada 2020: one row a person, in order of report.

    Region, violation type, position and channel are drawn independently within each period between two
    published totals.

    Returns:
        The columns of docs/architecture.md, dates as datetime64.
    """
    rng = np.random.default_rng(seed)
    persons = pd.DataFrame({"reported_on": report_days(totals("reported"))})
    persons["region_code"] = _dealt(cumulative_regions(rng), rng)
    for column, group, codes in _mixes():
        persons[column] = _dealt(cumulative_mix(group, codes=codes, rest=_rest(group)), rng)
    persons = add_steps(persons, rng)
    persons["channel"] = _in_proportion(_rest("channel"), len(persons), rng)
    followed = persons["followed_up_on"].notna()
    persons["sanction"] = pd.Series(pd.NA, index=persons.index, dtype="str")
    imposed = binding("sanction").set_index("code")["value"]
    persons.loc[followed, "sanction"] = _in_proportion(imposed, int(followed.sum()), rng)
    numbers = [f"I{number:04d}" for number in range(1, len(persons) + 1)]
    return persons.assign(case_id=numbers, election=ELECTION, body="kasn", persons=1)


def _mixes() -> tuple[tuple[str, str, list[str]], ...]:
    positions = table("positions")
    staff = positions.index[positions["subject_class"] == "asn"]
    return (
        ("violation_type", "type", list(table("violation_types").index)),
        ("position", "position", list(staff)),
    )


def _rest(group: str) -> pd.Series:
    """Return our weights for what no figure splits; see `weights.csv`."""
    weights = pd.read_csv(
        HERE / "weights.csv", dtype={"group": str, "code": str, "weight": float, "why": str}
    )
    return weights[weights["group"] == group].set_index("code")["weight"]


def _dealt(cumulative: pd.DataFrame, rng: np.random.Generator) -> npt.NDArray[np.object_]:
    """Return a code for each person in order of report, shuffled within each period."""
    new = cumulative.diff().fillna(cumulative.iloc[:1]).astype("int64")
    return np.concatenate([rng.permutation(np.repeat(new.columns, row)) for row in new.to_numpy()])


def _in_proportion(weights: pd.Series, count: int, rng: np.random.Generator) -> npt.NDArray[np.object_]:
    """Return `count` codes in the proportion of `weights` (largest remainder), shuffled."""
    exact = weights / weights.sum() * count
    whole = np.floor(exact).astype("int64")
    whole[(exact - whole).nlargest(count - int(whole.sum())).index] += 1
    return rng.permutation(np.repeat(whole.index, whole))
