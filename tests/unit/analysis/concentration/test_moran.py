from itertools import permutations

import numpy as np
import pytest

from analysis.concentration.moran import local_moran
from analysis.concentration.network import Network
from analysis.concentration.table import flagged, kinds_of
from analysis.concentration.words import Kind, kind_word

KINDS = tuple(Kind)


def ring(number: int) -> Network:
    places = np.arange(number)
    position = np.column_stack([(places - 1) % number, (places + 1) % number])
    return Network(position, np.ones_like(position, dtype=np.bool_))


def grid(side: int) -> Network:
    """A square of places, each next to those above, below and beside it."""
    row, column = np.divmod(np.arange(side**2), side)
    moves = [(-1, 0), (1, 0), (0, -1), (0, 1)]
    rows = np.column_stack([row + down for down, _right in moves])
    columns = np.column_stack([column + right for _down, right in moves])
    inside = (rows >= 0) & (rows < side) & (columns >= 0) & (columns < side)
    return Network(np.where(inside, rows * side + columns, 0), inside)


def test_four_places_in_a_ring_by_hand() -> None:
    counts, expected = np.array([0.0, 4.0, 10.0, 2.0]), np.full(4, 4.0)
    found = local_moran(counts, expected, around=ring(4))
    shape, rate = float(found.risk.alpha[0, 0]), float(found.risk.beta[0, 0])
    value = (counts + shape) / (4 + rate)
    np.testing.assert_allclose(found.value, value)
    # the neighbours of 0 are 3 and 1, of 1 are 0 and 2, of 2 are 1 and 3, of 3 are 2 and 0
    lag = np.array([value[3] + value[1], value[0] + value[2], value[1] + value[3], value[2] + value[0]]) / 2
    np.testing.assert_allclose(found.lag, lag)
    # 16 of 16 expected: the overall risk is 1
    second_moment = ((value - 1) ** 2).mean()
    np.testing.assert_allclose(found.statistic, (value - 1) * (lag - 1) / second_moment)


def test_the_mean_over_all_arrangements_is_anselins() -> None:
    # local Moran with weights that add up to 1 has mean -1 / (n - 1) over all arrangements: here -1/4
    counts = (0.0, 1.0, 2.0, 5.0, 12.0)
    every = [
        local_moran(np.array(order), np.full(5, 4.0), around=ring(5), draws=9).statistic
        for order in permutations(counts)
    ]
    np.testing.assert_allclose(np.mean(every, axis=0), -1 / 4, atol=1e-9)


def test_a_planted_concentration_is_found_and_named() -> None:
    side = 12
    counts = np.random.default_rng(3).poisson(4.0, size=side**2).astype(np.float64)
    block = [row * side + column for row in (4, 5, 6) for column in (4, 5, 6)]
    counts[block] = [22, 18, 25, 20, 30, 21, 17, 24, 19]
    found = local_moran(counts, np.full(side**2, counts.mean()), around=grid(side))
    kinds = [KINDS[each] for each in kinds_of(found)]
    assert kinds[5 * side + 5] is Kind.HIGH_HIGH
    assert {place for place in np.flatnonzero(flagged(found)) if kinds[place] is Kind.HIGH_HIGH} <= set(block)


def test_one_extreme_place_makes_no_concentration_of_its_neighbours() -> None:
    side = 12
    counts = np.random.default_rng(4).poisson(4.0, size=side**2).astype(np.float64)
    counts[5 * side + 5] = 400
    assert not flagged(local_moran(counts, np.full(side**2, counts.mean()), around=grid(side))).any()


def test_no_difference_no_concentration() -> None:
    found = local_moran(np.full(9, 5.0), np.full(9, 5.0), around=grid(3))
    assert found.p_value.tolist() == [1] * 9
    assert not flagged(found).any()


def test_no_case_anywhere() -> None:
    found = local_moran(np.zeros(9), np.full(9, 1e-9), around=grid(3))
    assert not flagged(found).any()


def test_a_place_without_neighbours_is_not_a_zero() -> None:
    alone = Network(np.array([[1], [0], [0]]), np.array([[True], [True], [False]]))
    found = local_moran(np.array([9.0, 0.0, 3.0]), np.full(3, 4.0), around=alone)
    assert np.isnan([found.lag[2], found.statistic[2], found.p_value[2], found.q_value[2]]).all()
    assert not np.isnan(found.value[2])
    assert KINDS[kinds_of(found)[2]] is Kind.ISOLATED


def test_what_is_not_known_is_not_compared_nor_a_neighbour() -> None:
    counts = np.array([6.0, np.nan, 2.0, 8.0])
    found = local_moran(counts, np.where(np.isnan(counts), np.nan, 4.0), around=ring(4))
    assert np.isnan(found.value[1])
    assert found.degree.tolist() == [1, 0, 1, 2]
    assert KINDS[kinds_of(found)[1]] is Kind.NOT_COMPARED


def test_a_seed_gives_the_same_answer() -> None:
    counts, expected = np.random.default_rng(5).poisson(3.0, size=36).astype(np.float64), np.full(36, 3.0)
    one, other = (local_moran(counts, expected, around=grid(6), seed=11, draws=999) for _ in range(2))
    np.testing.assert_array_equal(one.p_value, other.p_value)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_word(kind: Kind) -> None:
    assert kind_word(kind)
