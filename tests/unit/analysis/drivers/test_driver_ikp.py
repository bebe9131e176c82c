from datetime import date

import numpy as np
import pandas as pd
import pytest
from scipy.stats import kendalltau, spearmanr

from analysis.cube import Cube
from analysis.drivers import ikp_comparison, ikp_scores
from analysis.drivers.agreement import rank_agreement
from analysis.drivers.comparison import disagreements
from analysis.drivers.ikp import ikp_scheme, ikp_schemes, thirds
from analysis.selection import Selection
from data.errors import UserError
from data.kinds import Level

PROVINCES = Selection(as_of=date(2020, 9, 21), dataset="contoh", level=Level.PROVINCE)


def test_the_published_scores_are_read() -> None:
    overall = ikp_scores("umum-2024").set_index("region_code")
    assert len(overall) == 34
    assert overall.loc["73", "score"] == 10.20  # South Sulawesi, low
    assert overall.loc["73", "ikp_level"] == "rendah"
    thematic = ikp_scores("asn-2023-provinsi").set_index("region_code")["score"]
    ordered = thematic.sort_values(ascending=False)
    assert ordered.index.get_loc("73") == 3  # and yet fourth on ASN neutrality
    assert thematic["13"] == 4.96  # 4.9 was printed too


def test_a_list_of_ranks_runs_the_other_way() -> None:
    ranks = ikp_scores("asn-2023-kabkota").set_index("region_code")
    assert ranks.loc["7109", "score"] == 1
    assert ranks["risk"].idxmax() == "7109"


def test_an_unknown_list_is_refused() -> None:
    with pytest.raises(UserError, match="umum-1955"):
        ikp_scheme("umum-1955")


def test_thirds_share_ties() -> None:
    # six values: two in each third; the three zeros have the middle ranks 2, 2, 2 of 1.5/6 = 0.25: low
    assert thirds(pd.Series([1, 2, 3, 4, 5, 6])).tolist() == [1, 1, 2, 2, 3, 3]
    assert thirds(pd.Series([0, 0, 0, 7, 8, 9])).tolist() == [1, 1, 1, 2, 3, 3]
    known = thirds(pd.Series([5.0, np.nan, 1.0, 3.0]))
    assert known.isna().tolist() == [False, True, False, False]
    assert known.dropna().tolist() == [3, 1, 2]


def test_rank_correlations_are_those_of_scipy() -> None:
    one = pd.Series([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, np.nan])
    other = pd.Series([2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 11])
    found = rank_agreement(one, other)
    assert found.number == 10
    # five swapped neighbours: rho = 1 - 6 * 10 / (10 * 99) = 0.939..., tau = 1 - 2 * 5 / 45 = 0.777...
    assert found.spearman == pytest.approx(1 - 60 / 990)
    assert found.kendall == pytest.approx(1 - 10 / 45)
    assert found.spearman == pytest.approx(spearmanr(one[:10], other[:10]).statistic)
    assert found.kendall == pytest.approx(kendalltau(one[:10], other[:10]).statistic)
    # atanh(0.93939) = 1.7332; s = sqrt((1 + 0.44122) / 7) = 0.45375; 1.7332 - 1.95996 * 0.45375 = 0.84387
    assert found.spearman_low == pytest.approx(np.tanh(0.84387), abs=1e-3)
    assert found.is_told_apart


def test_few_places_have_no_interval() -> None:
    found = rank_agreement(pd.Series(range(9)), pd.Series(range(9)))
    assert (found.spearman, found.spearman_low) == (pytest.approx(1), None)
    assert not found.is_enough
    same = rank_agreement(pd.Series([1] * 20), pd.Series(range(20)))
    assert same.spearman is None


def test_the_intervals_cover() -> None:
    generator = np.random.default_rng(20200921)
    draws = [
        rank_agreement(*(pd.Series(generator.normal(size=34)) for _side in "xy")) for _draw in range(150)
    ]
    within = [draw.spearman_low <= 0 <= draw.spearman_high for draw in draws]
    assert 0.9 <= np.mean(within) <= 0.99  # 95% with 150 draws: two standard errors are 3.6%


TABLE = pd.DataFrame(
    {
        "region_code": ["11", "12", "13"],
        "region_name": ["A", "B", "C"],
        "ikp": pd.array([10.2, 80.0, None], dtype="Float64"),
        "ikp_level": pd.array(["rendah", "tinggi", None], dtype="str"),
        "ikp_third": pd.array([1, 3, None], dtype="Int64"),
        "index": pd.array([90.0, 10.0, 95.0], dtype="Float64"),
        "index_third": pd.array([3, 1, 3], dtype="Int64"),
        "count": pd.array([58, 60, 1], dtype="Int64"),
        "count_third": pd.array([3, 3, 1], dtype="Int64"),
    }
)


def test_disagreements_go_both_ways() -> None:
    found = disagreements(TABLE, ikp_scheme("umum-2024"))
    assert list(zip(found["measure"], found["direction"], found["region_code"], strict=True)) == [
        ("count", "ours_higher", "11"),
        ("index", "ikp_higher", "12"),
        ("index", "ours_higher", "11"),
    ]
    assert (
        found["sentence"].iloc[0]
        == "A: jumlah yang dihitung termasuk sepertiga tertinggi (58), IKP rendah (10,20)."
    )


def test_on_a_list_cut_off_at_the_top_nobody_is_low() -> None:
    found = disagreements(TABLE, ikp_scheme("asn-2023-provinsi"))
    # two are listed; by index C and A lead, and C is not on the list; B is on it and lowest with us
    assert list(zip(found["measure"], found["direction"], found["region_code"], strict=True)) == [
        ("index", "ikp_higher", "12"),
        ("index", "ours_higher", "13"),
    ]


def test_the_comparison_says_when_it_cannot_tell(cube: Cube) -> None:
    found = ikp_comparison(cube, PROVINCES, scheme="asn-2023-agregat")
    assert found is not None
    assert "terlalu sedikit" in found.sentence
    assert found.not_matched == ("93",)  # Papua Selatan did not exist in 2020


def test_the_comparison_shows_every_place(cube: Cube) -> None:
    found = ikp_comparison(cube, PROVINCES)
    assert found is not None
    assert found.scheme.code == "umum-2024"
    assert len(found.table) == 34
    # where nobody votes there is no count to compare: Aceh and Jakarta
    assert found.table.loc[found.table["count"].isna(), "region_code"].tolist() == ["11", "31"]
    assert found.count_agreement.number == 32


def test_the_nation_has_no_list(cube: Cube) -> None:
    assert ikp_comparison(cube, PROVINCES.but(level=Level.NATION)) is None
    assert {scheme.level for scheme in ikp_schemes()} == {Level.PROVINCE, Level.REGION}
