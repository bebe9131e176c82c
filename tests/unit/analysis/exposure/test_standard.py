import numpy as np
import pytest

from analysis.exposure import expected


def test_expected_counts_by_hand() -> None:
    # 3 + 1 persons where 20 + 60 thousand live: 0.05 a thousand, so 1 and 3 are expected
    told = expected(np.array([[3], [1]]), np.array([20.0, 60.0]), votes=np.array([True, True]))
    assert told[:, 0].tolist() == pytest.approx([1, 3])


def test_those_who_do_not_vote_set_no_standard_and_expect_nothing() -> None:
    told = expected(np.array([[3], [1], [50]]), np.array([20.0, 60, 20]), votes=np.array([True, True, False]))
    assert told[:2, 0].tolist() == pytest.approx([1, 3])
    assert np.isnan(told[2, 0])


def test_the_unknown_sets_no_standard_but_expects_its_share() -> None:
    told = expected(np.array([[3], [1], [-1]]), np.array([20.0, 60, 40]), votes=np.ones(3, dtype=bool))
    assert told[:, 0].tolist() == pytest.approx([1, 3, 2])


def test_without_exposure_nothing_is_expected() -> None:
    told = expected(np.array([[3], [1], [2]]), np.array([20.0, np.nan, 0.0]), votes=np.ones(3, dtype=bool))
    assert told[0, 0] == pytest.approx(3)
    assert np.isnan(told[1:, 0]).all()


def test_each_day_has_its_own_rate_and_a_day_without_counts_none() -> None:
    counts = np.array([[0, 4, -1], [0, 4, -1]])
    told = expected(counts, np.array([1.0, 3.0]), votes=np.ones(2, dtype=bool))
    assert told[:, :2].T.tolist() == [[0, 0], [2, 6]]
    assert np.isnan(told[:, 2]).all()
