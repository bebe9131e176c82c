import numpy as np
import pytest

from analysis.warning.discovery import discrete_q_values
from analysis.warning.predictive import predictive, upper_tail
from analysis.warning.share import Shares, shares
from analysis.warning.spread import dispersion, in_blocks, most_likely


def test_three_reports_and_a_share_about_a_third() -> None:
    # beta(1, 2): P(0) = B(1,5)/B(1,2) = 0.2/0.5 = 0.4; P(1) = 3 B(2,4)/0.5 = 0.3; P(2) = 3 B(3,3)/0.5 = 0.2;
    # P(3) = B(4,2)/0.5 = 0.1
    tail = upper_tail(3, np.array([1.0]), np.array([2.0]), size=3)
    np.testing.assert_allclose(tail, [[1, 0.6, 0.3, 0.1]])


def test_a_predictive_is_as_wide_as_its_history_is_short() -> None:
    # a share of 1/3 worth three reports is beta(1, 2); nothing is alike
    known = Shares(mean=np.array([1 / 3, 2 / 3]), weight=3.0)
    usual = predictive(known, dispersion=0.0, observed=np.array([2, 1]))
    np.testing.assert_allclose(usual.expected, [1, 2])
    np.testing.assert_allclose(usual.p_values(np.array([2, 1])), [0.3, 0.9])
    assert usual.high.tolist() == [3, 3]  # even three of three come in a tenth of weeks
    sure = predictive(Shares(known.mean, weight=1e9), dispersion=0.0, observed=np.array([2, 1]))
    # binomial: P(at least 2 of 3) = 3 (1/3)² (2/3) + (1/3)³ = 7/27
    np.testing.assert_allclose(sure.p_values(np.array([2, 1]))[0], 7 / 27, rtol=1e-5)


def test_no_report_anywhere() -> None:
    usual = predictive(Shares(np.array([0.5, 0.5]), 10.0), dispersion=0.0, observed=np.array([0, 0]))
    assert usual.p_values(np.array([0, 0])).tolist() == [1, 1]
    assert usual.high.tolist() == [0, 0]


def test_q_values_charge_a_place_with_what_it_can_reach() -> None:
    tail = np.array([[1.0, 0.5, 0.01], [1.0, 0.04, 0.001]])
    q_values = discrete_q_values(np.array([2, 0]), tail, rate=0.05)
    # the second place cannot reach 0.01 but 0.001: (0.01 + 0.001) / 1 found / (1 - 0.05)
    np.testing.assert_allclose(q_values, [0.011 / 0.95, 1.0])


def test_q_values_of_two_finds_share_the_charge() -> None:
    tail = np.array([[1.0, 0.5, 0.01, 0.0], [1.0, 0.04, 0.002, 0.0]])
    q_values = discrete_q_values(np.array([2, 2]), tail, rate=0.05)
    # at 0.002: the first place reaches nothing, so 0.002 / 1; at 0.01: (0.01 + 0.002) / 2
    np.testing.assert_allclose(q_values, np.array([0.012 / 2, 0.002]) / 0.95)


def test_counts_too_small_to_alarm_are_not_charged() -> None:
    tail = np.array([[1.0, 0.5, 0.01], [1.0, 0.008, 0.0001]])
    # one report of the second place would have 0.008, but one report is never an alarm
    q_values = discrete_q_values(np.array([2, 1]), tail, rate=0.05, least=2)
    np.testing.assert_allclose(q_values, [(0.01 + 0.0001) / 0.95, 1.0])


def test_shares_lie_between_history_and_the_prior() -> None:
    known = shares(np.array([12, 6, 0, 0]), votes=np.ones(4, dtype=np.bool_))
    assert known.mean.sum() == pytest.approx(1)
    assert 0.25 < known.mean[0] < 12 / 18
    assert 0 < known.mean[2] < 0.25
    # (shape / 4 + 12) / (shape + 18), the weight being shape + 18
    shape = known.weight - 18
    assert known.mean[0] == pytest.approx((shape / 4 + 12) / (shape + 18))


def test_places_without_an_election_have_a_prior_of_their_own() -> None:
    votes = np.array([True, True, False, False])
    known = shares(np.array([20, 20, 0, 0]), votes=votes)
    assert known.mean[2] < 0.02


def test_exposure_moves_the_prior_of_the_unseen() -> None:
    votes = np.ones(4, dtype=np.bool_)
    base = np.array([1.0, 1.0, 3.0, np.nan])  # the unknown one counts as the mean of the others, 5/3
    known = shares(np.array([5, 3, 0, 0]), votes=votes, base=base)
    assert known.mean[2] / known.mean[3] == pytest.approx(3 / (5 / 3))


def test_reports_that_come_together_are_alike() -> None:
    even = np.array([0.5, 0.5])
    assert dispersion(np.full((2, 30), 4), even) < 1e-4
    together = np.tile([[8, 0], [0, 8]], 15)
    assert dispersion(together, even) > 0.3


def test_a_past_burst_is_not_what_is_usual() -> None:
    even = np.full(10, 0.1)
    calm = np.full((10, 40), 3)
    burst = calm.copy()
    burst[0, 20] = 40
    assert dispersion(burst, even) < 1e-4


def test_blocks_are_counted_back_from_the_last_week() -> None:
    weekly = np.array([[1, 2, 3, 4, 5, 6, 7]])
    assert in_blocks(weekly, 3).tolist() == [[2 + 3 + 4, 5 + 6 + 7]]


def test_the_highest_point_is_found() -> None:
    found = most_likely(lambda tried: -((np.log(tried) - np.log(40.0)) ** 2), low=0.05, high=1e6)
    assert found == pytest.approx(40, rel=0.07)
    assert most_likely(lambda tried: tried, low=1.0, high=1e6) == pytest.approx(1e6)


def test_many_places_are_as_alike_as_their_groups() -> None:
    random = np.random.default_rng(1)
    mean = np.full(200, 1 / 200)
    # Dirichlet-multinomial weeks of precision 99: an intraclass correlation of 1 / 100
    weeks = [random.multinomial(2000, random.dirichlet(99 * mean)) for _week in range(60)]
    assert dispersion(np.array(weeks).T, mean) == pytest.approx(0.01, rel=0.25)
