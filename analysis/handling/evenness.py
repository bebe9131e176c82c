"""Whether like acts meet like sanctions: how often discipline, not a moral sanction, was imposed."""

import numpy as np
import pandas as pd
from scipy.stats import MonteCarloMethod, chi2_contingency

from analysis.handling.protection import TOTAL
from analysis.handling.sanctions import UNSTATED, type_by_sanction
from analysis.handling.tables import typed, with_share
from analysis.measure import CountSource
from analysis.selection import Selection
from data import vocabulary

_MORAL = "moral"
_DRAWS = 1999
_COLUMNS = {"group": "str", "unit": "str", "sanctioned": "Int64", "disciplined": "Int64"}


def sanction_evenness(
    source: CountSource, selection: Selection, *, place: str | None = None, seed: int = 0
) -> pd.DataFrame:
    """Return for each group of violations how many of those sanctioned met discipline, not a moral sanction.

    A difference between groups is no proof of unequal treatment: groups hold acts of different gravity, and
    who acted in which post is not held apart.

    Args:
        source: the counts of the selection's election; from statements the answer is empty.
        selection: the question; its place, types and positions are filters.
        place: code of a region or province, or `NATION`; None for the place in focus.
        seed: of the random draws.

    Returns:
        One row a group in which a sanction is stated, in the order of the vocabulary: `group`, `unit`,
        `sanctioned`, `disciplined` (Int64; light, medium or heavy discipline), `share`, `share_low`,
        `share_high` (disciplined of sanctioned, see `with_share`), `p_value` (Float64, the same in every row:
        how often chance alone brings differences as large between the groups, from Pearson's statistic and
        random tables with the same totals; NA where there is nothing to compare).

    Source: W. M. Patefield, "Algorithm AS 159: an efficient method of generating random R x C tables",
        Applied Statistics 30 (1981), pages 91-97; the tables are drawn by `scipy.stats.random_table`.
    """
    counts = type_by_sanction(source, selection, place=place).drop(index=TOTAL, errors="ignore")
    counts = counts.drop(columns=[TOTAL, UNSTATED], errors="ignore").astype("int64")
    levels = vocabulary.table("sanctions")["level"].reindex(counts.columns).to_numpy()
    groups = vocabulary.table("violation_types")["group"].reindex(counts.index)
    parts = pd.DataFrame(
        {
            "sanctioned": counts.sum(axis=1),
            "disciplined": counts.loc[:, levels != _MORAL].sum(axis=1),
        }
    )
    summed = parts.groupby(groups).sum()
    order = vocabulary.table("violation_groups").index
    summed = summed.reindex([code for code in order if code in summed.index])
    summed = summed[summed["sanctioned"] > 0].rename_axis("group").reset_index()
    table = typed(summed.assign(unit=selection.unit.value), _COLUMNS)
    p_value = _chance(table, seed) if len(table) else None
    return with_share(table, part="disciplined", whole="sanctioned").assign(
        p_value=pd.array([p_value] * len(table), dtype="Float64")
    )


def _chance(table: pd.DataFrame, seed: int) -> float | None:
    disciplined = table["disciplined"].to_numpy(dtype=np.int64)
    moral = table["sanctioned"].to_numpy(dtype=np.int64) - disciplined
    if len(table) < 2 or not disciplined.any() or not moral.any():
        return None
    draws = MonteCarloMethod(n_resamples=_DRAWS, rng=np.random.default_rng(seed))
    return float(chi2_contingency(np.array([disciplined, moral]), correction=False, method=draws).pvalue)
