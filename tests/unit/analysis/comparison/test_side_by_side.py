import pytest

from analysis.comparison import side_by_side
from analysis.cube import Cube
from analysis.selection import Selection
from analysis.statements import StatementTable
from data.errors import UserError
from data.kinds import Level


def test_the_columns_of_a_comparison(banten: Cube, selection: Selection) -> None:
    table = side_by_side(banten, selection, ["3672", "3601", "3602"]).set_index("region_code")
    assert table.index.tolist() == ["3672", "3601", "3602"]
    row = table.loc["3601"]
    assert (row["zone"], row["count"], row["decided"], row["in_process"]) == ("merah", 12, 7, 5)
    assert (row["reported"], row["recommended"], row["followed_up"]) == (12, 7, 0)
    assert row["rr_low"] < row["rr"] < row["rr_high"]
    assert row["trend_sentence"].startswith("Tren ")
    assert row["reason"].startswith("12 orang dilaporkan")


def test_where_nobody_votes_there_is_no_risk(banten: Cube, selection: Selection) -> None:
    table = side_by_side(banten, selection, ["3601", "3602"]).set_index("region_code")
    assert table.loc["3602", ["rr", "rr_low", "rr_high"]].isna().all()
    assert table.loc["3602", "count"] == 1


def test_the_places_give_the_level(banten: Cube, selection: Selection) -> None:
    table = side_by_side(banten, selection.but(level=Level.REGION, province="32"), ["36", "33"])
    assert table["count"].tolist() == [14, 4]


def test_the_unknown_stays_unknown(stated: StatementTable, selection: Selection) -> None:
    table = side_by_side(stated, selection, ["3601", "1301"]).set_index("region_code")
    assert table.loc["3601", ["count", "recommended"]].tolist() == [3, 4]
    assert table.loc["1301", ["count", "reported", "recommended", "rr"]].isna().all()
    assert table.loc["3601", "body"] == "kasn"


@pytest.mark.parametrize(
    "places",
    [
        ["3601"],
        ["3601"] * 2,
        ["3601", "36"],
        ["3601", "9999"],
        ["1101", "1102", "1103", "1104", "1105", "1106", "1107", "1108", "1109"],
    ],
)
def test_wrong_choices_are_refused(banten: Cube, selection: Selection, places: list[str]) -> None:
    with pytest.raises(UserError) as refused:
        side_by_side(banten, selection, places)
    assert "2 hingga 8" in refused.value.expected
