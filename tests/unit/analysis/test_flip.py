from datetime import date
from pathlib import Path
from unittest.mock import Mock

import numpy as np
import pandas as pd
import pytest
from scipy.special import gdtrib

from analysis.counts import Evidence
from analysis.cube import Cube, build_cube
from analysis.flip import distance_to_flip
from analysis.judgement import judged, zone_indices
from analysis.rules import RULES
from analysis.selection import Selection
from analysis.smoothing import relative_risk
from analysis.statements import StatementTable
from analysis.states import ZONES
from analysis.steps import flips_of
from analysis.zones import zone_table
from data.elections import contests
from data.kinds import Exposure, Level, Unit
from tests.support.evidence import evidence
from tests.support.releases import cases, write_release

DAY = date(2020, 9, 21)
ASKED = Selection(as_of=DAY)


def flips(source: Cube | StatementTable, asked: Selection) -> pd.DataFrame:
    return distance_to_flip(source, asked).set_index("region_code")


def row(table: pd.DataFrame, code: str) -> tuple[object, ...]:
    columns = ["flip_up", "flip_up_zone", "flip_down", "flip_down_zone"]
    return tuple(None if pd.isna(each) else each for each in table.loc[code, columns])


def test_fixed_limits_by_hand(cube: Cube, selection: Selection) -> None:
    found = flips(cube, selection)
    # kuning 1 to 4, merah from 5: Pandeglang has 4, Kabupaten Serang none
    assert row(found, "3601") == (1, "merah", 4, "hijau")
    assert row(found, "3604") == (1, "kuning", None, None)
    assert found.loc["3601", "flip_words"] == (
        "satu orang lagi menjadikannya merah; 4 orang lebih sedikit menjadikannya hijau"
    )


def test_a_state_at_zero_is_left_with_the_first(cube: Cube, selection: Selection) -> None:
    found = flips(cube, selection)
    assert row(found, "1101") == (1, "kuning", None, None)  # nobody votes there and nobody was reported
    assert row(found, "3602") == (4, "merah", 1, "out_of_scope")  # one person, though nobody votes
    assert found.loc["3602", "flip_words"] == "4 orang lagi menjadikannya merah"


def test_what_is_not_known_has_no_distance(stated: StatementTable, selection: Selection) -> None:
    found = flips(stated, selection)
    assert row(found, "1301") == (None, None, None, None)
    assert pd.isna(found.loc["1301", "flip_words"])
    assert row(found, "3604") == (1, "kuning", None, None)  # a stated zero
    assert pd.isna(found.loc["3604", "stability"])


@pytest.mark.parametrize("rule", ["kasn-kabkota-2020", "ikp-2024"])
@pytest.mark.parametrize("counts", [(0, 0, 0, 10), (2, 4, 4, 4, 6), (1, 5, 9), (7, 7)])
def test_the_distance_is_the_first_count_that_changes_the_zone(rule: str, counts: tuple[int, ...]) -> None:
    # held limits: the zones of 0 to 40 by the rule itself, the places that vote being the given ones
    ladder = range(41)
    votes = [True] * len(counts) + [False] * len(ladder)
    proof = evidence(*counts, *ladder, votes=votes)
    named = RULES[rule].classify(proof).zones[len(counts) :, 0]
    found = RULES[rule].flips(proof)
    for place, count in enumerate(counts):
        up = [step for step in range(count + 1, 41) if named[step] != named[count]]
        down = [step for step in range(count) if named[step] != named[count]]
        assert found.more[place] == (up[0] - count if up else -1)
        assert found.fewer[place] == (count - down[-1] if down else -1)
        if up:
            assert found.more_zone[place] == named[up[0]]
        if down:
            assert found.fewer_zone[place] == named[down[-1]]


def test_without_limits_there_is_no_distance() -> None:
    found = RULES["ikp-2024"].flips(evidence(7, -1))
    assert found.more.tolist() == [-1, -1]
    assert np.isnan(RULES["ikp-2024"].stability(evidence(7, -1))).all()


def test_a_class_without_counts_is_passed_over() -> None:
    zones = np.array([0, 1, 3], dtype=np.uint8)
    found = flips_of(np.array([0, 3]), np.array([0, 0, 3]), zones)  # the first class holds nothing
    assert found.more.tolist() == [3, -1]
    assert found.fewer.tolist() == [-1, 1]
    assert [ZONES[each].value for each in (found.more_zone[0], found.fewer_zone[1])] == ["merah", "kuning"]


@pytest.fixture(scope="module")
def uneven(tmp_path_factory: pytest.TempPathFactory) -> Cube:
    """In Java: 0 to 11 persons in each place that votes, and none elsewhere."""
    found = voters_of_java()
    rows = [f"{code} 2020-03-02 {number % 12}" for number, code in enumerate(found) if number % 12]
    text = "\n".join(["region_code reported_on persons", *rows])
    return build_cube(write_release(tmp_path_factory.mktemp("uneven"), cases(text)), election="pilkada-2020")


def voters_of_java() -> list[str]:
    held = contests("pilkada-2020")
    return sorted(code for code in held["region_code"] if len(code) == 4 and code[0] == "3")


@pytest.mark.parametrize("exposure", [Exposure.CONTEST, Exposure.POPULATION])
def test_under_peluang_the_distance_holds_with_the_estimates(uneven: Cube, exposure: Exposure) -> None:
    asked = ASKED.but(rule="peluang", exposure=exposure)
    found = flips(uneven, asked)
    judgement = judged(uneven, asked)
    risk = relative_risk(judgement.evidence.counts, judgement.evidence.expected)
    to_merah = found.index[found["flip_up_zone"] == "merah"][:8]
    assert len(to_merah)
    for code in to_merah:
        place = judgement.evidence.places.index(code)
        up, _merah, _down, _zone = row(found, code)
        counts = judgement.evidence.counts.astype(np.float64)
        counts[place] += float(str(up))
        reached = risk.exceedance_at(counts, 2)[place, 0]
        counts[place] -= 1
        assert reached > 0.8 >= risk.exceedance_at(counts, 2)[place, 0]


def test_stability_is_the_chance_of_the_same_zone(uneven: Cube) -> None:
    found = flips(uneven, ASKED)
    proof: Evidence = judged(uneven, ASKED).evidence
    risk = relative_risk(proof.counts, proof.expected)
    alpha, beta = risk.alpha[0, 0], risk.beta[0, 0]
    random = np.random.default_rng(7)
    for code in voters_of_java()[1:40:13]:
        place = proof.places.index(code)
        count, mean = proof.counts[place, 0], proof.expected[place, 0]
        drawn = random.poisson(random.gamma(alpha + count, 1 / (beta + mean), 200_000) * mean)
        classes = np.searchsorted([1, 5], [count, *drawn], side="right")
        assert found.loc[code, "stability"] == pytest.approx((classes[1:] == classes[0]).mean(), abs=0.006)


def test_the_zone_table_tells_it_only_where_asked(cube: Cube, selection: Selection) -> None:
    names = ["stability", "flip_up", "flip_up_zone", "flip_down", "flip_down_zone"]
    plain, told = zone_table(cube, selection), zone_table(cube, selection, with_flips=True)
    assert plain[names].isna().all(axis=None)
    assert plain.dtypes.equals(told.dtypes)
    pd.testing.assert_frame_equal(told[names], distance_to_flip(cube, selection)[names])
    banten = zone_table(cube, selection.but(province="36"), with_flips=True).set_index("region_code")
    assert banten.loc["3601", "flip_up"] == 1


def test_provinces_that_do_not_vote_are_classed_all_the_same(cube: Cube, selection: Selection) -> None:
    found = flips(cube, selection.but(level=Level.PROVINCE))
    assert row(found, "11") == (6, "kuning", None, None)  # KASN classed every province
    assert pd.isna(found.loc["11", "stability"])  # but nothing is expected where nobody votes


def test_cases_are_told_as_cases(tmp_path: Path) -> None:
    release = write_release(tmp_path, cases("region_code reported_on\n3601 2020-03-02"), unit=Unit.CASE)
    asked = ASKED.but(unit=Unit.CASE)
    source = build_cube(release, election="pilkada-2020", unit=Unit.CASE)
    assert flips(source, asked).loc["3601", "flip_words"].startswith("4 perkara lagi menjadikannya merah")


def test_zones_are_the_same_on_both_ways(cube: Cube, selection: Selection) -> None:
    found = judged(cube, selection)
    zones, _verdict = zone_indices(found.rule, found.evidence)
    assert (zones == found.zones).all()


def test_distance_and_stability_rest_on_one_reading_of_the_limits(
    uneven: Cube, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Mock(wraps=gdtrib)
    monkeypatch.setattr("analysis.risk_flips.gdtrib", counted)
    distance_to_flip(uneven, ASKED.but(rule="peluang", as_of=date(2020, 9, 11)))
    # one inversion for each of the five conditions of the rule
    assert counted.call_count == 5
