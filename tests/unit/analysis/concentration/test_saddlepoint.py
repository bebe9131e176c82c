import numpy as np
import pytest
from scipy import stats

from analysis.concentration.saddlepoint import Sums, at_least, at_most


@pytest.mark.parametrize("reached", [1, 3, 8, 20])
def test_one_neighbour_is_negative_binomial(reached: int) -> None:
    # shape 2 and odds 3 give probability 1 / (1 + 3); in steps of 0.1
    sums = Sums(2.0, odds=np.array([[3.0]]), step=np.array([[0.1]]))
    exact = stats.nbinom(2, 0.25)
    assert at_least(sums, np.array([reached * 0.1]))[0] == pytest.approx(exact.sf(reached - 1), rel=0.06)
    assert at_most(sums, np.array([reached * 0.1]))[0] == pytest.approx(exact.cdf(reached), rel=0.06)


def test_equal_neighbours_add_up_to_a_negative_binomial() -> None:
    # three of shape 1 and odds 1 are one of shape 3 and probability 1/2: P(at least 15) = 0.0012
    sums = Sums(1.0, odds=np.ones((1, 3)), step=np.full((1, 3), 1 / 3))
    assert at_least(sums, np.array([5.0]))[0] == pytest.approx(stats.nbinom(3, 0.5).sf(14), rel=0.03)


def test_unequal_neighbours_against_a_simulation() -> None:
    odds, step = np.array([[0.5, 4.0, 1.0]]), np.array([[0.3, 0.1, 0.2]])
    random = np.random.default_rng(7)
    draws = random.negative_binomial(0.8, 1 / (1 + odds[0]), size=(400_000, 3)) @ step[0]
    for reached in (1.1, 1.9, 3.1):
        simulated = (draws >= reached - 1e-9).mean()
        assert at_least(Sums(0.8, odds, step), np.array([reached]))[0] == pytest.approx(simulated, rel=0.12)


def test_nothing_reached_is_certain_above_and_known_below() -> None:
    sums = Sums(2.0, odds=np.array([[1.0, 3.0, 0.0]]), step=np.array([[0.5, 0.5, 0.0]]))
    assert at_least(sums, np.array([0.0]))[0] == 1
    # no count at all: (1 + 1)^-2 (1 + 3)^-2 = 1/64
    assert at_most(sums, np.array([0.0]))[0] == pytest.approx(1 / 64)
