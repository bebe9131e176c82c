"""Evidence written by hand for the tests of the zone rules."""

from datetime import date

import numpy as np
import pandas as pd

from analysis.counts import Evidence, Past
from data.kinds import Exposure, Level

DAY = date(2020, 9, 21)


def evidence(*counts: int, votes: list[bool] | None = None, level: Level = Level.REGION) -> Evidence:
    known = np.array(counts, dtype=np.int32)[:, np.newaxis]
    places = tuple(str(number) for number in range(len(counts)))
    return Evidence(
        election="pilkada-2020",
        borders=DAY,
        level=level,
        places=places,
        days=(DAY,),
        counts=known,
        stated_zero=np.zeros(known.shape, dtype=np.bool_),
        votes=np.array(votes or [True] * len(counts)),
        exposure=Exposure.CONTEST,
        denominators=pd.DataFrame({"value": pd.array([1.0] * len(counts), dtype="Float64")}, index=places),
        provinces=np.array(["36"] * len(counts)),
        heard=known,
        recall=lambda: Past((), known[:, :0], known[:, :0]),
    )
