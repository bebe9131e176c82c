from datetime import date

import pandas as pd

from analysis.handling import Limit, open_recommendation_totals, open_recommendations
from analysis.handling.authorities import authority_of_places, office_names
from analysis.measure import CountSource
from analysis.selection import Selection
from data.published import counts
from language import speaking

ADDING_UP = ["recommended", "followed_up", "open", "escalated", "over_deadline"]
AGES = ["age_d10", "age_d30", "age_d90", "age_d91"]


def test_the_table_by_hand(source: CountSource, asked: Selection) -> None:
    table = open_recommendations(source, asked)
    assert table[["ppk", *ADDING_UP, "median_age", "oldest_age"]].to_numpy().tolist() == [
        ["Wali Kota Serang", 3, 0, 3, 0, 0, 5, 5],
        ["Bupati Pandeglang", 6, 4, 2, 2, 2, 30, 30],
        ["Gubernur DKI Jakarta", 1, 0, 1, 0, 1, 30, 30],
        ["Gubernur Banten", 1, 0, 1, 0, 1, 20, 20],
    ]
    assert table[AGES].to_numpy().tolist() == [[3, 0, 0, 0], [0, 2, 0, 0], [0, 1, 0, 0], [0, 1, 0, 0]]
    assert table["oldest_since"].iloc[1] == pd.Timestamp(2020, 10, 1)
    assert table["ppk_code"].tolist() == ["3673", "3601", "31", "36"]


def test_totals_add_up_exactly(source: CountSource, asked: Selection) -> None:
    table, whole = open_recommendations(source, asked), open_recommendation_totals(source, asked).iloc[0]
    assert (table["recommended"] - table["followed_up"] == table["open"]).all()
    assert (table[AGES].sum(axis=1) == table["open"]).all()
    assert (table[[*ADDING_UP, *AGES]].sum() == whole[[*ADDING_UP, *AGES]]).all()
    # ages 5 5 5 20 30 30 30
    assert (whole["median_age"], whole["oldest_age"]) == (20, 30)
    assert whole["share"] == 4 / 11


def test_before_the_first_recommendation_the_totals_are_zero(source: CountSource, asked: Selection) -> None:
    early = asked.but(as_of=date(2020, 8, 31))
    assert open_recommendations(source, early).empty
    whole = open_recommendation_totals(source, early)
    assert whole[["recommended", "open"]].to_numpy().tolist() == [[0, 0]]
    assert whole[["share", "median_age"]].isna().all(axis=None)


def test_a_follow_up_of_later_leaves_it_open(source: CountSource, asked: Selection) -> None:
    later = open_recommendations(source, asked.but(as_of=date(2020, 11, 10))).set_index("ppk_code")
    assert later.loc["31", ["followed_up", "open"]].tolist() == [1, 0]
    assert pd.isna(later.loc["31", "median_age"])


def test_the_limit_is_a_setting(source: CountSource, asked: Selection) -> None:
    assert open_recommendations(source, asked, limit=Limit(days=25))["over_deadline"].sum() == 3
    table = open_recommendations(source, asked)
    assert set(table["limit_days"]) == {10}
    assert not table["limit_is_verified"].any()


def test_places_and_filters(source: CountSource, asked: Selection) -> None:
    assert open_recommendations(source, asked.but(province="36"))["ppk_code"].tolist() == [
        "3673",
        "3601",
        "36",
    ]
    party = open_recommendations(source, asked.but(violation_types=("party_approach",)))
    assert party["ppk_code"].tolist() == ["31", "36"]


def test_the_office_never_a_person() -> None:
    codes = pd.Series(["3601", "3673", "36", "91", None])
    assert office_names(codes).fillna("?").tolist() == [
        "Bupati Pandeglang", "Wali Kota Serang", "Gubernur Banten", "Gubernur Papua", "?",
    ]  # fmt: skip
    with speaking("en"):
        assert office_names(codes).tolist()[:3] == [
            "Regent of Pandeglang",
            "Mayor of Serang",
            "Governor of Banten",
        ]


def test_the_governor_of_the_day() -> None:
    of = {day.year: authority_of_places(day) for day in (date(2020, 9, 21), date(2024, 9, 21))}
    assert (of[2020]["93"], of[2024]["93"]) == ("91", "93")  # Papua Selatan was part of Papua
    assert of[2020]["9301"] == "9301"
    assert of[2020]["3171"] == of[2020]["3101"] == "31"
    assert pd.isna(of[2020][""])


def test_the_illustration_ends_on_the_published_totals(illustration: CountSource) -> None:
    day = illustration.days[1]
    stated = counts().query("election == 'pilkada-2020' and level == 'nasional' and as_of == @day")
    final = stated[stated["violation_type"].isna() & stated["position"].isna()].set_index("counter")["value"]
    selection = Selection(as_of=day)
    whole = open_recommendation_totals(illustration, selection).iloc[0]
    assert (whole["recommended"], whole["followed_up"]) == (final["recommended"], final["followed_up"])
    table = open_recommendations(illustration, selection)
    assert table[["recommended", "followed_up", "open"]].sum().tolist() == [
        final["recommended"], final["followed_up"], final["recommended"] - final["followed_up"],
    ]  # fmt: skip
    assert table["escalated"].isna().all()  # nobody published whose file was escalated


def test_statements_have_no_recommendations_to_list(published: CountSource, asked: Selection) -> None:
    table = open_recommendations(published, asked.but(dataset="terbit"))
    assert table.empty
    assert "share_low" in table
