"""The rule `peluang` on arrays, held against a slow telling of the rule place by place and day by day."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from scipy.stats import nbinom

from analysis.risk_flips import cases_to_flip, stability
from analysis.risk_zones import DEFAULT_LIMITS, RiskLimits, RiskZones, risk_zones
from analysis.smoothing import RelativeRisk
from analysis.states import ZONES, Zone

Floats = npt.NDArray[np.float64]

NA = np.nan
# places whose counts alone decide alpha and beta, so that single places can be tried beside them
CROWD = np.array([0, 0, 0, 1, 1, 2, 2, 3, 4, 7] * 30, dtype=np.float64)


def beside_the_crowd(*counts: list[float], expected: float = 2.0, active: bool = True) -> RiskZones:
    """Each place given by its counts on the days, after 300 places that stay as they are."""
    own = np.array(counts, dtype=np.float64)
    observed = np.vstack([np.repeat(CROWD[:, np.newaxis], own.shape[1], axis=1), own])
    exposure = np.full(observed.shape, 2.0)
    exposure[len(CROWD) :] = expected
    return risk_zones(observed, exposure, channel_active=active)


def told(zones: RiskZones, place: int = -1) -> list[Zone]:
    return [ZONES[index] for index in zones.zones[place]]


class Memory:
    """The rule told for one place: a zone is kept until its probability falls below the second limit."""

    def __init__(self) -> None:
        self.high = self.raised = self.low = False

    def next(self, p_exceed: float, p_double: float, *, active: bool, limits: RiskLimits) -> Zone:
        if np.isnan(p_exceed):
            return Zone.INSUFFICIENT
        self.high = p_double > limits.enter or (self.high and p_double > limits.leave)
        self.raised = p_exceed > limits.enter or (self.raised and p_exceed > limits.leave)
        kept = p_exceed < limits.green_enter or (self.low and p_exceed < limits.green_leave)
        self.low = active and kept
        if self.high:
            return Zone.MERAH
        if self.raised:
            return Zone.ORANYE
        if self.low:
            return Zone.HIJAU
        tail = (1 - limits.interval) / 2
        return Zone.INSUFFICIENT if 1 - p_exceed > tail and p_double > tail else Zone.KUNING


@pytest.fixture(scope="module")
def election() -> RiskZones:
    """A season of 30 weeks in 120 places; some unknown, some without exposure, some without a channel."""
    random = np.random.default_rng(11)
    expected = random.lognormal(0, 0.8, 120)
    weekly = random.poisson((expected * random.gamma(0.7, 1 / 0.7, 120) / 20)[:, np.newaxis], size=(120, 30))
    counts = weekly.cumsum(axis=1).astype(np.float64)
    counts[3, 10:15], counts[4] = NA, NA
    total = np.nansum(counts, axis=0)
    exposure = expected[:, np.newaxis] / expected.sum() * total
    exposure[5] = 0
    active = random.random((120, 30)) < 0.8
    return risk_zones(counts, exposure, channel_active=active)


def slowly(zones: RiskZones) -> Iterator[list[Zone]]:
    for place in range(len(zones.zones)):
        memory = Memory()
        cells = zip(zones.p_exceed[place], zones.p_double[place], zones.channel_active[place], strict=True)
        yield [memory.next(one, two, active=bool(active), limits=zones.limits) for one, two, active in cells]


def test_every_zone_is_what_the_slow_rule_tells(election: RiskZones) -> None:
    expected = list(slowly(election))
    assert [told(election, place) for place in range(len(election.zones))] == expected
    found = {zone for row in expected for zone in row}
    assert found == {Zone.HIJAU, Zone.KUNING, Zone.ORANYE, Zone.MERAH, Zone.INSUFFICIENT}


def test_each_zone_by_hand() -> None:
    # the crowd has alpha about 1.2 and beta about 1.2: a count of 12 where 2 are expected is beyond doubt
    zones = beside_the_crowd([0], [2], [5], [12])
    shape, rate = zones.risk.alpha.item(), zones.risk.beta.item()
    assert zones.rr[-1, 0] == pytest.approx((12 + shape) / (2 + rate))
    assert [told(zones, place) for place in (-4, -3, -2, -1)] == [
        [Zone.HIJAU],  # P(RR > 1) below 20%
        [Zone.KUNING],  # about the average, and surely not twice it
        [Zone.ORANYE],  # P(RR > 1) above 80%, P(RR > 2) not
        [Zone.MERAH],  # P(RR > 2) above 80%
    ]


def test_hijau_needs_somebody_who_could_have_reported() -> None:
    assert told(beside_the_crowd([0], active=True)) == [Zone.HIJAU]
    assert told(beside_the_crowd([0], active=False)) == [Zone.KUNING]


def test_not_enough_evidence_where_the_interval_spans_all_three_bands() -> None:
    small = beside_the_crowd([1], expected=0.5)
    assert small.rr_low[-1, 0] < 1 < 2 < small.rr_high[-1, 0]
    assert told(small) == [Zone.INSUFFICIENT]


def test_a_sure_decision_goes_before_a_wide_interval() -> None:
    limits = replace(DEFAULT_LIMITS, interval=0.999)
    observed = np.append(CROWD, 5)[:, np.newaxis]
    zones = risk_zones(observed, np.full(observed.shape, 2.0), channel_active=True, limits=limits)
    assert zones.rr_low[-1, 0] < 1
    assert zones.rr_high[-1, 0] > 2
    assert told(zones) == [Zone.ORANYE]


def test_a_zone_is_kept_until_the_probability_falls_below_the_second_limit() -> None:
    # expected counts grow as the nation reports more, while the place stays at 9
    days = np.linspace(2.0, 6.0, 30)
    observed = np.vstack([np.outer(CROWD, days / 2), np.full((1, 30), 9.0)])
    zones = risk_zones(np.rint(observed), np.tile(days, (301, 1)), channel_active=True)
    merah = zones.zones[-1] == ZONES.index(Zone.MERAH)
    inside = zones.p_double[-1] > 0.7
    assert merah.tolist() == inside.tolist()
    kept = merah & (zones.p_double[-1] <= 0.8)
    assert kept.any()
    alone = risk_zones(np.rint(observed)[:, kept], np.tile(days, (301, 1))[:, kept], channel_active=True)
    assert ZONES.index(Zone.MERAH) not in alone.zones[-1]  # without the days before, none of them is merah


def test_a_day_without_a_count_changes_nothing() -> None:
    zones = beside_the_crowd([12, NA, 7])
    assert told(zones) == [Zone.MERAH, Zone.INSUFFICIENT, told(beside_the_crowd([12, 7]))[-1]]


def test_equal_risks_leave_every_place_kuning() -> None:
    zones = risk_zones(np.full((50, 1), 3.0), np.full((50, 1), 3.0), channel_active=True)
    assert {ZONES[index] for index in zones.zones.ravel()} == {Zone.KUNING}
    assert zones.rr.ravel().tolist() == [1] * 50
    flips = cases_to_flip(zones)
    assert (flips.more == -1).all()
    assert (flips.fewer == -1).all()
    assert stability(zones) == pytest.approx([1] * 50)


def held_zone(zones: RiskZones, place: int, counts: npt.NDArray[np.int64]) -> list[Zone]:
    """The zone of one place on the last day had it had other counts, with alpha and beta as they are."""
    last = zones.risk.on_day(-1)
    one = RelativeRisk(last.observed[[place]], last.expected[[place]], last.alpha, last.beta, form=(1, 1))
    tried = counts[np.newaxis, :].astype(np.float64)
    exceed, double = (one.exceedance_at(tried, each)[0] for each in (zones.limits.raised, zones.limits.high))
    found = []
    for p_exceed, p_double in zip(exceed, double, strict=True):
        memory = Memory()
        memory.high, memory.raised, memory.low = (bool(flag[place]) for flag in zones.before)
        active = bool(zones.channel_active[place, -1])
        found.append(memory.next(p_exceed, p_double, active=active, limits=zones.limits))
    return found


def test_distance_to_another_zone_is_what_trying_every_count_finds(election: RiskZones) -> None:
    flips, tried = cases_to_flip(election), np.arange(80)
    for place in np.flatnonzero(~np.isnan(election.p_exceed[:, -1])):
        found = held_zone(election, place, tried)
        now = int(election.risk.observed[place, -1])
        assert found[now] == ZONES[election.zones[place, -1]]
        up = next((count for count in tried[now:] if found[count] != found[now]), None)
        down = next((count for count in tried[now::-1] if found[count] != found[now]), None)
        assert flips.more[place] == (-1 if up is None else up - now)
        assert flips.fewer[place] == (-1 if down is None else now - down)
        assert ZONES[flips.more_zone[place]] == found[now if up is None else up]
        assert ZONES[flips.fewer_zone[place]] == found[now if down is None else down]


def test_stability_is_the_predictive_probability_of_the_counts_that_keep_the_zone(
    election: RiskZones,
) -> None:
    tried = np.arange(400)
    shares, last = stability(election), election.risk.on_day(-1)
    shape, rate = last.alpha.item(), last.beta.item()
    for place in np.flatnonzero(~np.isnan(shares))[::7]:
        observed, expected = last.observed[place, 0], last.expected[place, 0]
        chance = nbinom.pmf(tried, shape + observed, (rate + expected) / (rate + 2 * expected))
        found = held_zone(election, place, tried)
        same = [zone == found[int(observed)] for zone in found]
        assert shares[place] == pytest.approx(chance[same].sum(), abs=1e-9)


def test_what_is_not_known_has_no_distance(election: RiskZones) -> None:
    unknown = np.isnan(election.p_exceed[:, -1])
    assert unknown.nonzero()[0].tolist() == [4, 5]  # no count; no exposure
    assert np.isnan(stability(election))[unknown].all()
    assert (cases_to_flip(election).more[unknown] == -1).all()


def test_holding_the_estimates_of_the_others_costs_at_most_one_case() -> None:
    random = np.random.default_rng(4)
    share = random.lognormal(0, 0.6, 300)
    share /= share.sum()
    observed = random.poisson(680 * share * random.gamma(0.5, 2, 300)).astype(np.float64)

    def after(place: int, more: int) -> Zone:
        """The zone after a complete refit, with the expected counts shared out anew."""
        changed = observed.copy()
        changed[place] += more
        expected = (share * changed.sum())[:, np.newaxis]
        return told(risk_zones(changed[:, np.newaxis], expected, channel_active=True), place)[0]

    start = risk_zones(observed[:, np.newaxis], (share * observed.sum())[:, np.newaxis], channel_active=True)
    flips = cases_to_flip(start)
    sample = [place for place in range(0, 300, 10) if flips.more[place] != -1]
    exact = [after(place, int(flips.more[place])) == ZONES[flips.more_zone[place]] for place in sample]
    assert np.mean(exact) >= 0.8
    for place, is_exact in zip(sample, exact, strict=True):
        near = {after(place, int(flips.more[place]) + step) for step in (-1, 1)}
        assert is_exact or ZONES[flips.more_zone[place]] in near
