from datetime import date

import pytest

from analysis.comparison import RankBy, league, rank_sentence, ranks
from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from data.kinds import Exposure


def test_the_order_and_its_ties(banten: Cube, selection: Selection) -> None:
    table = ranks(banten, selection)
    # 12, 4, 2, 1, and all others 0
    assert table["region_code"].iloc[:4].tolist() == ["3601", "3303", "3506", "3672"]
    assert table["rank_text"].iloc[:5].tolist() == ["1", "2", "3", "4", f"5–{len(table)}"]
    assert table["rank"].iloc[4:].unique().tolist() == [5]
    assert table["region_code"].iloc[4:].is_monotonic_increasing
    assert "3602" not in set(table["region_code"])


def test_the_interval_holds_the_rank(banten: Cube, selection: Selection) -> None:
    for by in RankBy:
        table = ranks(banten, selection.but(exposure=Exposure.POPULATION), by=by)
        assert (table["rank_low"] <= table["rank"]).all()
        assert (table["rank_high"] >= table["rank_last"]).all()
        # what holds for all at once is never narrower
        assert (table["joint_low"] <= table["rank_low"]).all()
        assert (table["joint_high"] >= table["rank_high"]).all()


def test_few_persons_say_little(banten: Cube, selection: Selection) -> None:
    table = ranks(banten, selection).set_index("region_code")
    places = len(table)
    # 12 persons stand out from zeros, one person does not
    assert table.loc["3601", "rank_high"] <= 3
    assert table.loc["3672", "rank_high"] > places / 4
    # Sidak over 309 places: 4 persons reach down to 0.2, zeros up to 9.4
    assert table.loc["3303", "joint_high"] == places


def test_groups_are_opened_by_who_surely_ranks_below(banten: Cube, selection: Selection) -> None:
    table = ranks(banten, selection)
    groups = league(table)
    assert groups["regions"].sum() == len(table)
    assert table["group"].is_monotonic_increasing
    assert groups.loc[0, "region_codes"][0] == "3601"
    assert groups.loc[0, "sentence"].startswith("Peringkat 1–")


def test_rates_need_a_fit_exposure(banten: Cube, selection: Selection) -> None:
    by_staff = ranks(banten, selection.but(exposure=Exposure.ASN), by=RankBy.RATE)
    every = ranks(banten, selection.but(exposure=Exposure.ASN), by=RankBy.RR)
    assert len(by_staff) < len(every)
    people = ranks(banten, selection.but(exposure=Exposure.POPULATION), by=RankBy.RATE)
    row = people.set_index("region_code").loc["3601"]
    assert row["value"] == pytest.approx(100_000 * 12 / 1_437_046)


def test_smoothed_risks_are_drawn_together(banten: Cube, selection: Selection) -> None:
    table = ranks(banten, selection, by=RankBy.RR)
    assert table["region_code"].iloc[0] == "3601"
    # 12 where 0.06 were expected would be 195 times as many
    assert 1 < table["value"].iloc[0] < 12 / (19 / len(table))


def test_a_province_ranks_its_own(banten: Cube, selection: Selection) -> None:
    table = ranks(banten, selection.but(province="36"))
    assert table["region_code"].tolist() == ["3601", "3672", "3604", "3674"]
    assert table["rank_text"].tolist() == ["1", "2", "3–4", "3–4"]


def test_the_sentence_tells_the_row(banten: Cube, selection: Selection) -> None:
    table = ranks(banten, selection.but(province="36"))
    assert rank_sentence(table.iloc[0], places=4).startswith(
        "Kabupaten Pandeglang: peringkat 1 dari 4 wilayah; dengan keyakinan 95%, antara 1 dan "
    )


def test_the_unknown_has_no_rank(stated: StatementTable, selection: Selection) -> None:
    assert ranks(stated, selection)["region_code"].tolist() == ["3601", "3604"]
    early = selection.but(as_of=date(2019, 12, 1))
    for by in RankBy:
        assert ranks(stated, early, by=by).empty
    assert league(ranks(stated, early)).empty
