import numpy as np
import pytest

from analysis.comparison.rank_model import Gammas, joint_rank_intervals, rank_intervals


def test_what_is_known_well_has_one_rank() -> None:
    found = rank_intervals(Gammas(shape=np.array([10_000.0, 100.0, 1_000.0]), rate=np.ones(3)), level=0.95)
    assert found.low.tolist() == found.high.tolist() == [1, 3, 2]


def test_the_same_data_have_the_same_interval() -> None:
    found = rank_intervals(Gammas(shape=np.full(5, 3.5), rate=np.ones(5)), level=0.95)
    assert set(found.low) == {1}
    assert set(found.high) == {5}


def test_no_places_no_ranks() -> None:
    found = rank_intervals(Gammas(shape=np.empty(0), rate=np.empty(0)), level=0.95)
    assert found.low.size == found.high.size == 0


@pytest.mark.parametrize("places", [3, 8, 34, 120])
def test_the_intervals_are_those_of_draws(places: int) -> None:
    random = np.random.default_rng(places)
    rates = Gammas(shape=random.poisson(2.5, places) * 2 + 0.5, rate=random.uniform(0.5, 3, places))
    drawn = random.gamma(rates.shape, size=(10_000, places)) / rates.rate
    ranks = 1 + np.argsort(np.argsort(-drawn, axis=1), axis=1)
    found = rank_intervals(rates, level=0.95)
    inside = ((ranks >= found.low) & (ranks <= found.high)).mean(axis=0)
    # ranks are whole, so the coverage of one place lies above the level, not on it
    assert inside.min() > 0.94
    drawn_ends = np.quantile(ranks, [0.025, 0.975], axis=0, method="inverted_cdf")
    # where chances are small from rank to rank, the ends of draws are off by a few hundredths of the places
    assert np.abs(np.stack(found) - drawn_ends).max() <= max(1, 0.025 * places)


def test_an_uncertain_exposure_blurs_but_keeps_the_mean() -> None:
    # relative variance 1/4 and exp(s^2) - 1 = 1/4 add up to 1/2: shape 2
    sigma = np.sqrt(np.log(1.25))
    blurred = Gammas(shape=np.array([4.0]), rate=np.array([2.0])).blurred(np.array([sigma]))
    assert blurred.shape[0] == pytest.approx(2)
    assert blurred.shape[0] / blurred.rate[0] == pytest.approx(2)


def test_joint_ranks_by_hand() -> None:
    # 5-6, 3-4, 3.5-5.5: the second lies wholly below the first; the third may be anything
    found = joint_rank_intervals(np.array([5, 3, 3.5]), np.array([6, 4, 5.5]))
    assert found.low.tolist() == [1, 2, 1]
    assert found.high.tolist() == [2, 3, 3]


def test_certain_places_keep_their_own_rank() -> None:
    found = joint_rank_intervals(np.array([1.0, 2.0]), np.array([1.0, 2.0]))
    assert found.low.tolist() == found.high.tolist() == [2, 1]
