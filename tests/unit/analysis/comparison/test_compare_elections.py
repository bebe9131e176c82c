from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis.comparison import compare_elections, difficulty_words, zone_moves
from analysis.cube import Cube, build_cube
from analysis.selection import Selection
from analysis.statements import build_statements
from analysis.view import View
from data.errors import UserError
from data.kinds import Counter, Level, TableKind
from tests.support.releases import cases, counts, write_release

LATER = """
region_code reported_on persons
3601        2024-09-01  4
3602        2024-09-01  2
9301        2024-09-01  3
3303        2024-09-01  9
"""


@pytest.fixture
def later(tmp_path: Path) -> View:
    release = write_release(
        tmp_path, cases(LATER, election="pilkada-2024"), days=(date(2024, 1, 1), date(2024, 12, 31))
    )
    selection = Selection(as_of=date(2024, 11, 27), election="pilkada-2024")
    return View(build_cube(release, election="pilkada-2024"), selection)


@pytest.fixture
def earlier(banten: Cube, selection: Selection) -> View:
    return View(banten, selection)


def test_two_elections_by_hand(earlier: View, later: View) -> None:
    row = compare_elections(earlier, later).set_index("region_code").loc["3601"]
    assert (row["count_before"], row["count_after"], row["difference"]) == (12, 4, -8)
    assert row["ratio"] == pytest.approx(1 / 3)
    # 4 of 16 when halves are expected: 2 x (1 + 16 + 120 + 560 + 1820) / 2^16
    assert row["p_value"] == pytest.approx(2 * 2517 / 65536)
    assert (row["zone_before"], row["zone_after"], row["zone_changed"]) == ("merah", "kuning", True)
    assert row["is_compared"]


def test_the_moves_are_those_of_the_places_compared(earlier: View, later: View) -> None:
    table = compare_elections(earlier, later)
    moves = zone_moves(table)
    assert moves.to_numpy().sum() == table["is_compared"].sum()
    # Pandeglang from 12 persons to 4, Purbalingga from 4 to 9, Kediri from 2 and Cilegon from 1 to nobody
    assert moves.loc["merah", "kuning"] == 1
    assert moves.loc["kuning", "merah"] == 1
    assert moves.loc["kuning", "hijau"] == 2


def test_who_did_not_vote_in_both_is_not_compared(earlier: View, later: View) -> None:
    table = compare_elections(earlier, later).set_index("region_code")
    # Lebak votes in 2024 only
    assert table.loc["3602", "difficulty"] == "votes"
    assert table.loc["3602", ["difference", "ratio", "zone_changed"]].isna().all()
    assert table.loc["3602", "count_after"] == 2
    assert (table["difficulty"].eq("") == table["is_compared"]).all()


def test_provinces_that_were_split_are_not_compared(earlier: View, later: View) -> None:
    table = compare_elections(
        *(each._replace(selection=each.selection.but(level=Level.PROVINCE)) for each in (earlier, later))
    )
    table = table.set_index("region_code")
    assert len(table) == 38
    # Papua and Papua Barat lost regions, six provinces in all are not what they were
    assert table.index[table["difficulty"] == "area"].tolist() == ["91", "92", "93", "94", "95", "96"]
    assert table.loc["93", "count_after"] == 3
    assert pd.isna(table.loc["93", "count_before"])


def test_two_bodies_are_not_compared(tmp_path: Path, selection: Selection, later: View) -> None:
    rows = "region_code as_of value body\n3601 {0} 3 kasn\n3303 {0} 7 {1}"
    views = []
    for election, day, body in (
        ("pilkada-2020", "2020-09-01", "kasn"),
        ("pilkada-2024", "2024-09-01", "bkn"),
    ):
        release = write_release(
            tmp_path / election,
            counts(rows.format(day, body), election=election),
            kind=TableKind.COUNTS,
            complete=False,
            unit=None,
        )
        asked = selection if election == "pilkada-2020" else later.selection
        views.append(View(build_statements(release, election=election), asked))
    table = compare_elections(*views).set_index("region_code")
    assert table.loc["3601", "difference"] == 0
    assert table.loc["3303", "difficulty"] == "body"
    assert table.loc["3604", "difficulty"] == "unknown"
    assert str(table.loc["3303", "difference"]) == "<NA>"


def test_unlike_counts_are_refused(earlier: View, later: View) -> None:
    proven = later._replace(selection=later.selection.but(counter=Counter.RECOMMENDED))
    with pytest.raises(UserError):
        compare_elections(earlier, proven)
    province = later._replace(selection=later.selection.but(level=Level.PROVINCE))
    with pytest.raises(UserError, match="tingkat"):
        compare_elections(earlier, province)


def test_each_difficulty_has_its_words() -> None:
    words = [difficulty_words(code) for code in ("area", "votes", "unknown", "body")]
    assert len(set(words)) == 4
    assert difficulty_words("") == ""
