"""One place told in full, against the small releases written by hand."""

from datetime import date

import pandas as pd
import pytest

from analysis.cube import Cube
from analysis.profile import (
    Relation,
    bordering,
    events_of,
    focused,
    not_recorded,
    place_numbers,
    place_then,
    published_of,
    risk_and_rate,
    rules_in_words,
    surroundings,
)
from analysis.selection import Selection
from analysis.statements import StatementTable
from data.kinds import Level

DAY = date(2020, 9, 21)


def test_the_place_in_focus_is_the_region_alone(selection: Selection) -> None:
    assert place_then(selection.but(province="36")) is None
    assert place_then(selection.but(region="3601")) == "3601"


def test_a_province_founded_later_is_answered_by_the_one_it_left(selection: Selection) -> None:
    assert place_then(selection.but(region="93")) == "91"
    later = selection.but(election="pilkada-2024", as_of=date(2024, 11, 27), region="93")
    assert place_then(later) == "93"


def test_a_rule_of_another_level_gives_way(selection: Selection) -> None:
    asked = focused(selection.but(rule="kasn-kabkota-2020", province="52"), "36")
    assert (asked.level, asked.region, asked.province, asked.rule) == (Level.PROVINCE, "36", None, None)
    assert focused(selection.but(rule="kasn-kabkota-2020"), "3601").rule == "kasn-kabkota-2020"


def test_the_numbers_of_a_place(cube: Cube, selection: Selection) -> None:
    # Pandeglang: 3 + 1 reported, of them 3 recommended and followed up, 1 closed; since 22 August nothing
    numbers = place_numbers(cube, focused(selection, "3601"))
    assert (numbers.reported.value, numbers.reported.change) == (4, 0)
    assert (numbers.recommended.value, numbers.recommended.share) == (3, 0.75)
    assert (numbers.followed_up.value, numbers.followed_up.share) == (3, 1.0)
    assert (numbers.awaiting.value, numbers.in_process.value) == (0, 0)
    # 4 per 1,437,046 people (register of 2025) times 100,000
    assert numbers.rate.value == pytest.approx(4 / 1_437_046 * 100_000)
    assert numbers.rate_exposure == "population"
    assert numbers.since == date(2020, 8, 22)


def test_a_place_that_does_not_vote_has_neither_risk_nor_rate(cube: Cube, selection: Selection) -> None:
    numbers = place_numbers(cube, focused(selection, "3602"))
    assert numbers.reported.value == 1
    assert (numbers.rate.value, numbers.risk.value) == (None, None)


def test_stated_numbers_have_no_change_and_none_wait(stated: StatementTable, selection: Selection) -> None:
    numbers = place_numbers(stated, focused(selection, "3601"))
    assert (numbers.reported.value, numbers.recommended.value) == (3, 4)
    assert (numbers.reported.change, numbers.awaiting.value, numbers.recommended.share) == (None, None, None)


def test_risks_are_ordered_as_counts_are_where_exposures_are_equal(cube: Cube, selection: Selection) -> None:
    table = risk_and_rate(cube, focused(selection, "3601"))
    assert table.at["3601", "rr_low"] < table.at["3601", "rr"] < table.at["3601", "rr_high"]
    assert table.at["3601", "rr"] > table.at["9301", "rr"] > table.at["3604", "rr"]


def test_neighbours_share_a_land_border(selection: Selection) -> None:
    assert bordering("3601", selection) == ("3602", "3604")
    assert bordering("36", selection) == ("31", "32")
    assert bordering("3101", selection) == ()  # Kepulauan Seribu, islands
    assert "93" not in bordering("92", selection)  # Papua Selatan was founded in 2022


def test_surroundings_name_each_place_once(cube: Cube, selection: Selection) -> None:
    near = surroundings(cube, selection, "3601")
    assert near["region_code"].is_unique
    assert near["region_code"].tolist()[:3] == ["3601", "3602", "3604"]
    assert near["relation"].tolist()[:3] == ["itself", "neighbour", "neighbour"]
    assert near["zone"].tolist()[0] == "kuning"
    assert (near["relation"] == Relation.PEER.value).sum() == near["is_peer"].sum() == 8
    assert surroundings(cube, selection, "36")["relation"].tolist() == ["itself", "neighbour", "neighbour"]


def test_published_figures_of_a_place_come_with_their_page() -> None:
    stated = published_of("3601", election="pilkada-2020", as_of=DAY)
    assert (stated["as_of"] <= pd.Timestamp(DAY)).all()
    zone = stated[stated["metric"] == "zone"]
    assert zone["value_text"].tolist() == ["kuning"]
    assert zone["url"].notna().all()


def test_events_count_for_a_region_and_its_province(selection: Selection) -> None:
    known = selection.but(election="pemilu-2019", as_of=date(2019, 4, 30))
    of_region = events_of("3604", known)
    assert set(of_region["region_code"]) <= {"3604"}
    assert set(of_region["event_id"]) <= set(events_of("36", known)["event_id"])


def test_what_is_not_recorded_is_said(cube: Cube, stated: StatementTable, selection: Selection) -> None:
    assert not_recorded(cube, selection.but(region="3601")) == [
        "Langkah yang tidak tercatat: Diteruskan ke KASN/BKN, Mulai diverifikasi KASN/BKN, Sanksi dijatuhkan."
    ]
    said = not_recorded(stated, selection.but(region="3601"))
    assert said[0].startswith("Data ini hanya memuat angka terbit")
    assert said[1] == "Wilayah yang tidak disebut dalam angka terbit tidak diketahui, bukan nol."


def test_the_rules_are_those_of_the_day(selection: Selection) -> None:
    lines = [text for text, _url in rules_in_words(selection)]
    assert any("PP 53/2010" in line for line in lines)
    assert lines[-1] == "Pengawas pada 21 September 2020: KASN"
