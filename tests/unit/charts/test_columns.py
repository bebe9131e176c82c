"""The view of columns: what stands where, how high, and that nothing is fetched for it."""

import json
from datetime import date

import pandas as pd
import pytest

from analysis.selection import Selection
from charts.columns import columns_deck
from charts.theme import DARK, Mode
from data.kinds import Level

SELECTION = Selection(as_of=date(2020, 9, 21))
ZONES = pd.DataFrame(
    {
        "region_code": ["3304", "3601", "1101", "1102"],
        "region_name": ["Purbalingga", "Pandeglang", "Aceh Selatan", "Aceh Tenggara"],
        "zone": ["merah", "kuning", "hijau", "no_data"],
        "count": pd.array([56, 3, 0, None], dtype="Int64"),
    }
)


@pytest.fixture
def deck() -> dict:
    return json.loads(columns_deck(ZONES, selection=SELECTION).to_json())


def test_only_places_with_a_count_stand_and_height_follows_it(deck):
    columns = deck["layers"][1]["data"]
    assert [column["name"] for column in columns] == ["Purbalingga", "Pandeglang"]
    assert columns[1]["height"] / columns[0]["height"] == pytest.approx(3 / 56)
    assert columns[1]["amount"] == "3 orang"


def test_ground_is_all_514_regions_and_34_provinces_at_the_level_of_2020(deck):
    assert len(deck["layers"][0]["data"]["features"]) == 514
    provinces = columns_deck(ZONES.iloc[:0], selection=SELECTION.but(level=Level.PROVINCE))
    assert len(json.loads(provinces.to_json())["layers"][0]["data"]["features"]) == 34


def test_no_base_map_is_asked_for(deck):
    assert deck.get("mapProvider") is None
    assert deck["mapStyle"] == "__MAP_STYLE__"  # without it Streamlit falls back to a style of a tile server
    assert "http" not in json.dumps(deck)


def test_dark_uses_the_dark_ground():
    deck = json.loads(columns_deck(ZONES, selection=SELECTION, mode=Mode.DARK).to_json())
    expected = [int(DARK.raised[i : i + 2], 16) for i in (1, 3, 5)]
    assert deck["layers"][0]["getFillColor"] == expected
