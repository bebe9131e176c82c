import pandas as pd
import pytest

from charts import figures
from charts.figures import Provenance
from charts.figures.model import Bars, Heat, Trend, ZoneMap
from data.kinds import Level
from tests.unit.charts.conftest import mix


def test_type_mix_keeps_the_values_it_is_given(nation_mix: pd.DataFrame, provenance: Provenance) -> None:
    figure = figures.type_mix({"Indonesia": nation_mix}, provenance)
    assert list(figure.frame["label"])[:2] == [
        "Kampanye/sosialisasi di medsos",
        "Dukungan terbuka/mengantar pendaftaran",
    ]
    assert list(figure.frame["count"]) == [340, 170, 136, 34]
    assert list(figure.frame["share"]) == [340 / 680, 170 / 680, 136 / 680, 34 / 680]


def test_type_mix_orders_by_the_place_in_focus_and_keeps_what_occurs_elsewhere(
    nation_mix: pd.DataFrame, provenance: Provenance
) -> None:
    region = mix(social_media_campaign=0, candidate_support=2, attend_declaration=1, photo_symbol=0)
    figure = figures.type_mix({"Indonesia": nation_mix, "Kabupaten Pandeglang": region}, provenance)
    focus = figure.frame[figure.frame["place"] == "Kabupaten Pandeglang"]
    assert list(focus["violation_type"]) == [
        "candidate_support",
        "attend_declaration",
        "social_media_campaign",
        "photo_symbol",
    ]
    assert isinstance(figure.encoding, Bars)
    assert figure.encoding.places == ("Indonesia", "Kabupaten Pandeglang")
    assert figure.columns[0].name == "place"


def test_trend_carries_stages_with_their_words(
    series: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    figure = figures.trend(series, provenance, stages=stages, period="week")
    assert isinstance(figure.encoding, Trend)
    assert [band.title for band in figure.encoding.bands] == ["Sebelum pencalonan", "Pendaftaran bakal calon"]
    assert list(figure.frame["cumulative"]) == [610, 650, 675, 680]
    assert figure.id == "tren-minggu"


def test_an_unknown_period_is_refused(
    series: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    with pytest.raises(ValueError, match="decade"):
        figures.trend(series, provenance, stages=stages, period="decade")


def test_region_by_type_leaves_out_types_without_a_count(provenance: Provenance) -> None:
    table = pd.DataFrame(
        {"photo_symbol": [0, 2], "candidate_support": [5, 1], "coercion": [0, 0]}, index=["3601", "3604"]
    )
    names = ["Kabupaten Pandeglang", "Kabupaten Serang"]
    figure = figures.region_by_type(table, provenance, names=names)
    assert isinstance(figure.encoding, Heat)
    assert set(figure.encoding.columns) == {"photo_symbol", "candidate_support"}
    assert figure.frame.loc[0, "candidate_support"] == 5
    assert list(figure.frame["region_code"]) == ["3601", "3604"]


def test_top_regions_says_how_many_equals_are_left_out(zones: pd.DataFrame, provenance: Provenance) -> None:
    tied = zones.assign(count=pd.array([5, 5, 3, 3, 3, 0, None, None], dtype="Int64"))
    figure = figures.top_regions(tied, provenance, limit=3)
    assert list(figure.frame["count"]) == [5, 5, 3]
    assert figure.subtitle == "Jumlah orang yang dilaporkan, Indonesia · 2 wilayah lain juga berjumlah 3"
    assert (
        figures.top_regions(tied, provenance, limit=5).subtitle == "Jumlah orang yang dilaporkan, Indonesia"
    )


def test_top_regions_leaves_zero_and_unknown_out(zones: pd.DataFrame, provenance: Provenance) -> None:
    assert list(figures.top_regions(zones, provenance, limit=10).frame["count"]) == [56, 34, 21, 3]


def test_zone_map_counts_places_per_class(zones: pd.DataFrame, provenance: Provenance) -> None:
    meanings = {"hijau": "0", "kuning": "1–4", "merah": "5 atau lebih"}
    figure = figures.zone_map(zones, provenance, level=Level.REGION, meanings=meanings)
    assert isinstance(figure.encoding, ZoneMap)
    assert {entry.zone: entry.places for entry in figure.encoding.classes} == {
        "hijau": 1,
        "kuning": 1,
        "merah": 3,
        "no_data": 1,
        "reported_zero": 1,
        "out_of_scope": 1,
    }
    assert sum(entry.places for entry in figure.encoding.classes) == len(zones)


def test_zone_map_of_a_province_holds_its_regions_only(zones: pd.DataFrame, provenance: Provenance) -> None:
    meanings = {"hijau": "0", "kuning": "1–4", "merah": "5 atau lebih"}
    figure = figures.zone_map(zones, provenance, level=Level.REGION, meanings=meanings, province="36")
    assert set(figure.frame["region_code"]) == {"3601", "3604", "3673"}


def test_frames_given_stay_as_they_were(
    zones: pd.DataFrame, nation_mix: pd.DataFrame, provenance: Provenance
) -> None:
    before = zones.copy(), nation_mix.copy()
    figures.top_regions(zones, provenance)
    figures.zone_map(zones, provenance, level=Level.REGION, meanings={})
    figures.type_mix({"Indonesia": nation_mix}, provenance)
    pd.testing.assert_frame_equal(zones, before[0])
    pd.testing.assert_frame_equal(nation_mix, before[1])
