import numpy as np
import pandas as pd
import pytest
from scipy.stats import chi2

from analysis.exposure import rates
from analysis.exposure.rates import poisson_interval
from data.kinds import Exposure


def base(*rows: tuple[float | None, bool]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "value": pd.array([number for number, _fit in rows], dtype="Float64"),
            "is_fit_for_rates": [fit for _number, fit in rows],
        },
        index=pd.Index([f"36{place:02d}" for place in range(len(rows))], name="place"),
    )


def test_a_rate_by_hand() -> None:
    # 3 among 9,772 civil servants: 0.307 in 1,000; Garwood's limits of 3 are 0.6187 and 8.7673
    told = rates(np.array([3]), base((9772, True)), exposure=Exposure.ASN).iloc[0]
    assert told["rate"] == pytest.approx(0.30700, abs=1e-5)
    assert told["rate_low"] == pytest.approx(0.6187 / 9.772, abs=1e-4)
    assert told["rate_high"] == pytest.approx(8.7673 / 9.772, abs=1e-4)


def test_people_are_counted_by_the_hundred_thousand() -> None:
    told = rates(np.array([5]), base((1_000_000, True)), exposure=Exposure.POPULATION)
    assert told["rate"].tolist() == [0.5]


def test_zero_is_a_rate_and_the_unknown_is_not() -> None:
    told = rates(
        np.array([0, -1, 4, 4]),
        base((1000, True), (1000, True), (1000, False), (None, False)),
        exposure=Exposure.ASN,
    )
    assert told["rate"].iloc[0] == 0
    assert told["rate_low"].iloc[0] == 0
    assert told["rate_high"].iloc[0] == pytest.approx(3.6889, abs=1e-4)  # -ln(0.025)
    assert told.iloc[1:].isna().all(axis=None)


def test_contests_give_no_rate_even_where_somebody_says_they_do() -> None:
    assert rates(np.array([3]), base((4, True)), exposure=Exposure.CONTEST).isna().all(axis=None)


def test_the_interval_is_garwoods() -> None:
    counts = np.array([0, 1, 2, 10, 100])
    low, high = poisson_interval(counts, level=0.9)
    assert low[1:] == pytest.approx(chi2.ppf(0.05, 2 * counts[1:]) / 2)
    assert low[0] == 0
    assert high == pytest.approx(chi2.ppf(0.95, 2 * counts + 2) / 2)
    assert np.isnan(poisson_interval(np.nan)).all()
