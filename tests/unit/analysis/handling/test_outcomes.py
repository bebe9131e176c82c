from datetime import date

import pandas as pd

from analysis.handling import (
    by_position,
    findings_and_reports,
    findings_and_reports_by_month,
    outcomes,
    sanctions,
    type_by_sanction,
)
from analysis.measure import CountSource
from analysis.selection import Selection
from data import vocabulary
from data.tables import read_reference


def test_each_reported_ends_in_one_outcome(source: CountSource, asked: Selection) -> None:
    table = outcomes(source, asked)
    assert table.set_index("outcome")["count"].to_dict() == {
        "in_process": 2,  # c and the one in Merauke
        "awaiting_ppk": 7,  # b 2, e 3, f 1, g 1
        "followed_up": 4,
        "not_proven": 1,
        "ended_unstated": 1,
    }
    assert table["count"].sum() == table["reported"].iloc[0] == 15
    assert table["is_open"].tolist() == [True, True, False, False, False]


def test_outcomes_are_those_of_the_day(source: CountSource, asked: Selection) -> None:
    early = outcomes(source, asked.but(as_of=date(2020, 8, 31))).set_index("outcome")["count"]
    assert early.to_dict() == {"in_process": 6, "awaiting_ppk": 0, "followed_up": 0}


def test_every_end_without_a_recommendation_has_an_outcome() -> None:
    words = vocabulary.table("case_status")
    ended = words.index[(words["is_terminal"] == "yes") & (words["counts_as_confirmed"] == "no")]
    known = vocabulary.table("handling_outcomes")
    assert set(ended) == set(known.index[known["group"] == "ended"]) - {"ended_unstated"}


def test_sanctions_are_of_those_followed_up(source: CountSource, asked: Selection) -> None:
    table = sanctions(source, asked)
    assert table[["sanction", "count"]].to_numpy().tolist() == [["moral_open", 4]]
    later = sanctions(source, asked.but(as_of=date(2020, 11, 30)))
    assert later[["sanction", "count", "followed_up"]].to_numpy().tolist() == [
        ["moral_open", 4, 5],
        ["disiplin_sedang", 1, 5],
    ]


def test_the_illustration_s_sanctions_add_up(illustration: CountSource) -> None:
    selection = Selection(as_of=illustration.days[1])
    table = sanctions(illustration, selection)
    crossed = type_by_sanction(illustration, selection)
    assert table["count"].sum() == crossed.loc["total", "total"]
    assert crossed.loc["total"].drop("total").to_dict() == table.set_index("sanction")["count"].to_dict()
    inner = crossed.drop(index="total", columns="total")
    assert (inner.sum(axis=1) == crossed["total"].drop("total")).all()


def test_small_counts_are_hidden_on_demand(illustration: CountSource) -> None:
    selection = Selection(as_of=illustration.days[1])
    whole = type_by_sanction(illustration, selection)
    safe = type_by_sanction(illustration, selection, hide_below=5)
    small = ((whole > 0) & (whole < 5)).astype("bool")
    assert small.any(axis=None)
    assert safe[small].isna().all(axis=None)
    assert safe.loc["total"].equals(whole.loc["total"])
    shown = safe.notna()
    assert safe[shown].equals(whole[shown])


def test_findings_against_reports(source: CountSource, asked: Selection) -> None:
    table = findings_and_reports(source, asked)
    assert table.assign(kind=table["kind"].fillna("?"))[["kind", "count"]].to_numpy().tolist() == [
        ["finding", 11],  # finding 4 + 2 + 1 + 1, cyber_watch 3
        ["public_report", 2],
        ["?", 2],  # not stated, and SigapLapor, which carries both
    ]


def test_every_channel_kind_is_a_channel() -> None:
    kinds = read_reference("channel_kinds")
    assert set(kinds["channel"]) | set(kinds["kind"]) <= set(vocabulary.table("channels").index)


def test_findings_and_reports_over_time(source: CountSource, asked: Selection) -> None:
    table = findings_and_reports_by_month(source, asked)
    august = table[table["month"] == pd.Timestamp(2020, 8, 1)].set_index("kind")
    assert august.loc["finding", ["count", "reported", "share"]].tolist() == [6, 6, 1]
    assert table["count"].sum() == 15
    assert sorted(set(table["month"].dt.strftime("%Y-%m"))) == ["2020-08", "2020-09", "2020-10"]


def test_positions(source: CountSource, asked: Selection) -> None:
    table = by_position(source, asked)
    numbers = ["reported", "in_process", "awaiting_ppk", "followed_up", "ended", "recommended"]
    assert table.assign(position=table["position"].fillna("?"))[
        ["position", *numbers]
    ].to_numpy().tolist() == [
        ["jpt", 6, 0, 2, 4, 0, 6],
        ["fungsional", 2, 1, 0, 0, 1, 0],
        ["pelaksana", 5, 1, 4, 0, 0, 4],
        ["?", 2, 0, 1, 0, 1, 1],
    ]
    assert table["share_followed_up"].iloc[0] == 4 / 6
    assert pd.isna(table["share_followed_up"].iloc[1])  # nobody recommended: no share, not zero


def test_positions_hide_small_counts(source: CountSource, asked: Selection) -> None:
    hidden = by_position(source, asked, hide_below=5)
    assert not ((hidden["awaiting_ppk"] > 0) & (hidden["awaiting_ppk"] < 5)).any()
    assert hidden.loc[hidden["recommended"].isna(), "share_recommended"].isna().all()
