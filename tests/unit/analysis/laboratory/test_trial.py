from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.cube import Cube
from analysis.drivers import Weights
from analysis.judgement import judged
from analysis.laboratory import (
    Reporting,
    Trial,
    moved_zones,
    percent_of,
    reporting_from,
    trial_sentence,
    tried,
    tried_legend,
    weighed,
    weights_from,
    weights_text,
    zone_history,
    zone_moves_of,
)
from analysis.selection import Selection
from analysis.statements import StatementTable
from data.errors import UserError

# In the releases of these tests Pandeglang (3601) has 3 + 1 persons by August, Lebak (3602) has 1.


def moved(source: Cube | StatementTable, selection: Selection, trial: Trial) -> pd.DataFrame:
    return moved_zones(source, selection, trial).set_index("region_code")


def test_no_trial_moves_nobody(cube: Cube, selection: Selection) -> None:
    table = moved_zones(cube, selection, Trial())
    assert not table["is_moved"].any()
    assert trial_sentence(table) == "Percobaan ini tidak memindahkan satu pun dari 514 wilayah."


def test_lower_limits_move_up_and_higher_ones_down(cube: Cube, selection: Selection) -> None:
    # 4 persons: kuning from 1 to 4; merah where merah begins at 4, hijau where kuning begins at 5
    up = moved(cube, selection, Trial(limits=(1, 4))).loc["3601"]
    down = moved(cube, selection, Trial(limits=(5, 6))).loc["3601"]
    assert (up["zone_before"], up["zone_after"], up["direction"]) == ("kuning", "merah", "worse")
    assert (down["zone_after"], down["direction"]) == ("hijau", "better")
    assert (down["count"], down["count_seen"]) == (4, 4)


def test_an_assumed_rate_divides_counts_into_whole_persons(cube: Cube, selection: Selection) -> None:
    # 4 / 0.80 = 5, merah; 4 / 0.85 = 4.7, of which 4 are whole; a zero stays zero
    table = moved(cube, selection, Trial(reporting=Reporting(80)))
    assert table.loc["3601", ["count", "count_seen", "zone_after"]].tolist() == [4, 5, "merah"]
    assert table.loc["3604", ["count_seen", "zone_after"]].tolist() == [0, "hijau"]
    assert moved(cube, selection, Trial(reporting=Reporting(85))).loc["3601", "count_seen"] == 4


def test_a_rate_may_differ_by_group_of_provinces(cube: Cube, selection: Selection) -> None:
    # Merauke (9301) in Papua has 1 person, twice that at half the reports; Pandeglang in Java stays
    table = moved(cube, selection, Trial(reporting=Reporting(100, (("papua", 50),))))
    assert table.loc[["9301", "3601"], "count_seen"].tolist() == [2, 4]
    assert percent_of(("3601", "9301", "36", "11"), Reporting(90, (("papua", 50),))).tolist() == [
        90,
        50,
        90,
        90,
    ]


def test_what_is_not_known_stays_so(stated: StatementTable, selection: Selection) -> None:
    table = moved(stated, selection, Trial(reporting=Reporting(10)))
    unknown = table["count"].isna()
    assert unknown.any()
    assert table.loc[unknown, "count_seen"].isna().all()
    assert not table.loc[unknown, "is_moved"].any()


def test_the_rule_by_probability_expects_less_instead_of_counting_more(
    cube: Cube, selection: Selection
) -> None:
    asked = selection.but(rule="peluang")
    whole, half = (
        tried(cube, asked, Trial(reporting=Reporting(100, (("papua", percent),)))).evidence
        for percent in (100, 50)
    )
    assert np.array_equal(whole.counts, half.counts)
    place = whole.places.index("9301")
    assert half.base[place] == pytest.approx(whole.base[place] / 2)
    # less is expected where less is reported, and more elsewhere: the sum is that of the counts
    assert half.expected[place, 0] < whole.expected[place, 0]


def test_a_trial_is_never_mistaken_for_the_rule_in_force(cube: Cube, selection: Selection) -> None:
    trial = Trial(reporting=Reporting(80))
    shown = tried_legend(tried(cube, selection, trial), selection, trial)
    assert "percobaan" in shown.rule.label
    assert any("tidak mengubah aturan yang berlaku" in caveat for caveat in shown.caveats)
    assert any("80%" in caveat for caveat in shown.caveats)
    assert judged(cube, selection).rule.label != shown.rule.label


def test_moves_add_up_to_all_places(cube: Cube, selection: Selection) -> None:
    table = moved_zones(cube, selection, Trial(limits=(1, 4)))
    moves = zone_moves_of(table)
    assert moves.to_numpy().sum() == 514
    assert moves.loc["kuning", "merah"] == table["is_moved"].sum()
    assert trial_sentence(table).startswith("Percobaan ini memindahkan 1 dari 514 wilayah: 1 naik zona")


def test_history_breaks_on_the_day_the_trial_takes_over(cube: Cube, selection: Selection) -> None:
    # Pandeglang is kuning with 3 and 4 persons; merah from 3 on puts it there from the day of the change
    table = zone_history(cube, selection, Trial(limits=(1, 3)), since=date(2020, 8, 10))
    merah = table[table["zone"] == "merah"].set_index("day")["places"]
    assert merah[pd.Timestamp(2020, 8, 3)] == 0
    assert merah[pd.Timestamp(2020, 8, 10)] == 1
    assert table.groupby("day")["is_tried"].first().tolist() == sorted(
        table.groupby("day")["is_tried"].first()
    )


@pytest.mark.parametrize("text", ["100", "80", "80.jawa-90.papua-50"])
def test_reporting_is_read_back(text: str) -> None:
    found = reporting_from(text)
    assert found is not None
    assert found.text() == text


@pytest.mark.parametrize("text", ["", "9", "101", "80.bulan-50", "80.jawa", "80.jawa-x", "80.jawa-9", "²"])
def test_wrong_reporting_is_none(text: str) -> None:
    assert reporting_from(text) is None


def test_reporting_named_twice_is_refused() -> None:
    with pytest.raises(UserError, match="dua kali"):
        Reporting(80, (("jawa", 50), ("jawa", 60)))


def test_weights_are_read_back_and_wrong_ones_are_none() -> None:
    equal = Weights.equal()
    assert weights_from(weights_text(equal)) == equal
    named = weights_from("incumbency-30")
    assert named is not None
    assert dict(named.pairs)["incumbency"] == 3.0
    assert sum(dict(named.pairs).values()) == 3.0
    wrong = ("", "x-1", "incumbency-x", "incumbency-0", "incumbency-1.incumbency-2", "incumbency-²")
    assert [weights_from(text) for text in wrong] == [None] * len(wrong)


def test_other_weights_reorder_regions() -> None:
    # Equal weights: a (incumbency) and b (dynasty) tie; with dynasty heavier b leads
    rows = [("1101", "incumbency", "yes"), ("1101", "dynasty", "no")]
    rows += [("1102", "incumbency", "no"), ("1102", "dynasty", "yes")]
    checklist = pd.DataFrame(rows, columns=["region_code", "driver", "present"])
    table = weighed(checklist, Weights.equal().but(dynasty=3.0)).set_index("region_code")
    assert table["rank"].tolist() == [1, 1]
    assert table.loc[["1101", "1102"], "rank_tried"].tolist() == [2, 1]
    assert table.loc["1101", "rank_change"] == -1
