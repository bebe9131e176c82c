from datetime import date

import pandas as pd
import pytest

from analysis.handling import path
from analysis.intervals import wilson
from analysis.measure import NATION, CountSource
from analysis.selection import Selection
from data.kinds import Unit
from data.published import counts
from language import speaking


def rows_of(table: pd.DataFrame, *columns: str) -> dict[str, list[object]]:
    plain = table.set_index("step")[list(columns)].astype("object")
    return {str(step): [None if pd.isna(cell) else cell for cell in row] for step, row in plain.iterrows()}


def test_each_step_counts_for_itself(source: CountSource, asked: Selection) -> None:
    table = path(source, asked)
    assert rows_of(table, "count", "previous", "previous_count", "passed") == {
        "reported": [15, None, None, None],  # 4 + 2 + 1 + 1 + 3 + 1 + 1 + 1 + 1
        "forwarded": [8, "reported", 15, 12],  # a 4, b 2, c 1, g 1; e 3 and f 1 went on without
        "verified": [11, "forwarded", 8, 8],  # and e 3
        "recommended": [11, "verified", 11, 10],  # a 4, b 2, e 3, f 1, g 1; f was not among the verified
        "followed_up": [4, "recommended", 11, 4],  # a; g only in November
        "sanctioned": [4, "followed_up", 4, 4],
    }
    assert table["counts_as"].tolist() == ["suspected"] * 3 + ["proven"] + ["followed_up"] * 2
    assert set(table["unit"]) == {"person"}
    assert set(table["bodies"]) == {"kasn"}


def test_shares_are_of_the_step_before(source: CountSource, asked: Selection) -> None:
    row = path(source, asked).set_index("step").loc["followed_up"]
    low, high = wilson([4], [11])
    assert row["share"] == pytest.approx(4 / 11)
    assert (row["share_low"], row["share_high"]) == (pytest.approx(low[0]), pytest.approx(high[0]))


def test_days_from_the_step_before(source: CountSource, asked: Selection) -> None:
    found = rows_of(path(source, asked), "days_p25", "days_median", "days_p90")
    # forwarded after 2 days (4 persons), 4 (2 persons), 3 and 1: in order 1 2 2 2 2 3 4 4
    assert found["forwarded"] == [2, 2, 4]
    assert found["followed_up"] == [20, 20, 20]
    assert found["reported"] == [None, None, None]


def test_the_path_is_that_of_the_as_of_day(source: CountSource, asked: Selection) -> None:
    early = path(source, asked.but(as_of=date(2020, 8, 4))).set_index("step")["count"]
    assert early.to_dict() == {
        "reported": 6, "forwarded": 4, "verified": 0, "recommended": 0, "followed_up": 0, "sanctioned": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("place", "reported"),
    [("3601", 8), ("36", 12), ("91", 1), ("31", 1), (NATION, 15)],  # Merauke was in Papua (91) in 2020
)
def test_places(source: CountSource, asked: Selection, place: str, reported: int) -> None:
    assert path(source, asked, place=place)["count"].iloc[0] == reported
    focus = asked.but(region=place) if len(place) == 4 else asked.but(province=place or None)
    assert path(source, focus)["count"].iloc[0] == reported


def test_filters(source: CountSource, asked: Selection) -> None:
    types = asked.but(violation_types=("party_approach",))
    assert path(source, types)["count"].iloc[0] == 6
    assert path(source, types.but(positions=("fungsional",)))["count"].iloc[0] == 2


def test_persons_are_not_passed_off_as_cases(source: CountSource, asked: Selection) -> None:
    table = path(source, asked.but(unit=Unit.CASE))
    assert table["count"].isna().all()
    assert not table["is_recorded"].any()


def test_before_the_first_day_nothing_is_known(source: CountSource, asked: Selection) -> None:
    assert path(source, asked.but(as_of=date(2019, 12, 31)))["count"].isna().all()


def test_supervision_passed_from_kasn_to_bkn(source: CountSource, asked: Selection) -> None:
    def owners(day: date) -> list[str]:
        return path(source, asked.but(as_of=day)).set_index("step")["owner"].tolist()

    until = ["bawaslu", "bawaslu", "kasn", "kasn", "ppk", "ppk"]
    assert owners(date(2024, 8, 22)) == until
    assert owners(date(2024, 8, 23)) == [owner.replace("kasn", "bkn") for owner in until]
    with speaking("en"):
        assert path(source, asked)["owner_label"].iloc[-1] == "PPK (personnel authority)"


def test_what_the_illustration_does_not_record_is_not_zero(illustration: CountSource) -> None:
    day = illustration.days[1]
    table = path(illustration, Selection(as_of=day)).set_index("step")
    stated = counts().query("election == 'pilkada-2020' and level == 'nasional' and as_of == @day")
    final = stated[stated["violation_type"].isna() & stated["position"].isna()].set_index("counter")["value"]
    for counter in ("reported", "recommended", "followed_up"):
        assert table.loc[counter, "count"] == final[counter]
    for step in ("forwarded", "verified", "sanctioned"):
        assert not table.loc[step, "is_recorded"]
        assert pd.isna(table.loc[step, "count"])
    assert table.loc["recommended", "previous"] == "reported"


def test_statements_keep_their_body_and_day(published: CountSource) -> None:
    # on 5 November 2020 BKN stated 827 reported, 606 recommended, 362 followed up
    table = path(published, Selection(as_of=date(2020, 11, 7), dataset="terbit"))
    assert rows_of(table, "count", "bodies", "previous", "passed") == {
        "reported": [827, "bkn", None, None],
        "forwarded": [None, None, None, None],
        "verified": [None, None, None, None],
        "recommended": [606, "bkn", "reported", 606],
        "followed_up": [362, "bkn", "recommended", 362],
        "sanctioned": [None, None, None, None],
    }
    known = table[table["is_recorded"]]
    assert set(known["stated_on"]) == {pd.Timestamp(2020, 11, 5)}
    assert known["source_url"].str.startswith("http").all()


def test_no_share_is_taken_across_days(published: CountSource) -> None:
    # on 21 September KASN stated the reported only: 680; the recommended are those of 19 August
    table = path(published, Selection(as_of=date(2020, 9, 22), dataset="terbit")).set_index("step")
    assert table.loc["reported", "count"] == 680
    assert table.loc["recommended", "stated_on"] == pd.Timestamp(2020, 8, 19)
    assert pd.isna(table.loc["recommended", "share"])
    assert pd.isna(table.loc["recommended", "previous"])
