from datetime import date

import numpy as np
import pytest

from analysis.comparison.peers import peer_codes, peer_sentence, peers
from analysis.comparison.traits import contest_kinds, criteria, province_seats, traits
from analysis.selection import Selection
from data.errors import UserError
from geo import register

DAY = date(2020, 12, 31)


def test_the_distance_by_hand() -> None:
    table = peers("3601", election="pilkada-2020", number=1)
    known = traits("pilkada-2020", DAY)
    here, there = known.loc["3601"], known.loc[table["region_code"].iloc[0]]

    def gap(name: str, plus: int = 0) -> float:
        logs = np.log(known[name].dropna() + plus)
        return float((np.log(here[name] + plus) - np.log(there[name] + plus)) / logs.std(ddof=0)) ** 2

    # both are kabupaten with a land border that elect their own head: nothing for island and contest
    size = 0.5 * gap("population") + 0.5 * gap("civil_servants")
    remoteness = 0.25 * (gap("km_to_capital", 1) + gap("km_to_jakarta", 1) + gap("density"))
    assert table["distance"].iloc[0] == pytest.approx(np.sqrt(size + remoteness))


def test_peers_share_kind_and_vote() -> None:
    known = traits("pilkada-2020", DAY)
    for place in ("3601", "3602", "7371", "9501"):
        alike = peers(place, election="pilkada-2020", number=30)["region_code"]
        assert place not in set(alike)
        assert (known.loc[alike, "kind"] == known.loc[place, "kind"]).all()
        votes = known["contest"] != "none"
        assert (votes[alike] == votes[place]).all()


def test_jakarta_is_compared_by_population_alone() -> None:
    table = peers("3171", election="pilkada-2020")
    assert table["distance"].notna().all()
    assert table["region_code"].iloc[:4].str.startswith("31").all()


def test_nearest_first_with_reasons() -> None:
    table = peers("3601", election="pilkada-2020")
    assert len(table) == 8
    assert table["distance"].is_monotonic_increasing
    assert table["reason"].iloc[0].startswith("Penduduk ")
    assert "1.437.046" in table["reason"].iloc[0]
    assert all(name in peer_sentence("3601", table) for name in table["region_name"])


def test_the_weights_of_a_group_add_up_to_one() -> None:
    for group in {each.group for each in criteria()}:
        assert sum(each.weight for each in criteria() if each.group == group) == pytest.approx(1)


def test_each_capital_lies_in_its_province() -> None:
    seats = province_seats()
    assert list(seats.index) == list(register.provinces().index)
    assert (seats["region_code"].str[:2] == seats.index).all()


def test_distances_are_those_of_the_map() -> None:
    # Jakarta to Surabaya is about 660 kilometres as the crow flies, Serang is the capital of its province
    known = traits("pilkada-2020", DAY)
    assert known.loc["3578", "km_to_jakarta"] == pytest.approx(660, abs=10)
    assert known.loc["3673", "km_to_capital"] == 0


def test_the_capital_is_that_of_the_day() -> None:
    # Merauke belonged to Papua (capital Jayapura) until 2022, then became the capital of Papua Selatan
    assert traits("pilkada-2020", DAY).loc["9301", "km_to_capital"] > 600
    assert traits("pilkada-2024", date(2024, 11, 27)).loc["9301", "km_to_capital"] == 0


def test_what_is_voted_for() -> None:
    kinds = contest_kinds("pilkada-2020", DAY)
    # Banten elected no governor in 2020, Jambi (15) did
    assert (kinds["3601"], kinds["3602"]) == ("head", "none")
    assert set(kinds[kinds.index.str[:2] == "15"]) <= {"governor", "both"}
    assert set(contest_kinds("pemilu-2024", date(2024, 2, 14))) == {"general"}
    assert set(contest_kinds("pilkada-2017", date(2017, 2, 15))) == {"not_recorded"}


def test_only_regions_have_peers(selection: Selection) -> None:
    with pytest.raises(UserError, match="kabupaten/kota"):
        peers("36", election="pilkada-2020")
    with pytest.raises(UserError, match="1–30"):
        peers("3601", election="pilkada-2020", number=0)
    assert peer_codes("36", selection) == ()
