from datetime import date

import pandas as pd
import pytest

from data.errors import UserError
from geo.reference import REFERENCE
from geo.register import (
    current_code,
    from_bps,
    full_name,
    province_at,
    province_parents,
    provinces,
    region_code,
    regions,
    short_name,
)

BEFORE_THE_SPLIT = date(2020, 12, 9)


def test_there_are_416_kabupaten_and_98_kota():
    assert regions()["kind"].value_counts().to_dict() == {"kabupaten": 416, "kota": 98}


def test_regions_have_the_promised_columns_and_no_empty_cell():
    assert regions().index.name == "region_code"
    assert list(regions().columns) == [
        "name", "kind", "province_code", "province_name", "capital", "area_km2", "population", "lon", "lat",
    ]  # fmt: skip
    assert regions().index.is_monotonic_increasing
    assert regions().index.is_unique
    assert regions().isna().sum().sum() == 0


def test_a_region_is_described_as_the_register_has_it():
    pandeglang = regions().loc["3601"]
    assert pandeglang["name"] == "Kabupaten Pandeglang"
    assert pandeglang["kind"] == "kabupaten"
    assert (pandeglang["province_code"], pandeglang["province_name"]) == ("36", "Banten")
    assert pandeglang["area_km2"] == 2771.488


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("3601", "Kabupaten Pandeglang"),
        ("3673", "Kota Serang"),
        ("3101", "Kabupaten Administrasi Kepulauan Seribu"),
        ("3171", "Kota Administrasi Jakarta Pusat"),
        ("7109", "Kabupaten Kepulauan Siau Tagulandang Biaro"),
        ("36", "Provinsi Banten"),
    ],
)
def test_full_names_are_official(code, name):
    assert full_name(code) == name


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("3601", "Pandeglang"),
        ("3604", "Kabupaten Serang"),
        ("3673", "Kota Serang"),
        ("1271", "Kota Medan"),
        ("7501", "Kabupaten Gorontalo"),
        ("75", "Gorontalo"),
        ("3101", "Kepulauan Seribu"),
        ("3171", "Kota Jakarta Pusat"),
        ("31", "DKI Jakarta"),
    ],
)
def test_short_names_are_short(code, name):
    assert short_name(code) == name


def test_no_two_places_share_a_short_name():
    codes = [*regions().index, *provinces().index]
    assert len({short_name(code) for code in codes}) == 514 + 38


def test_regions_add_up_to_their_provinces():
    sums = regions().groupby("province_code")[["area_km2", "population"]].sum()
    apart = (sums - provinces()[["area_km2", "population"]]).abs()
    assert apart["area_km2"].max() < 0.01
    assert apart["population"].max() == 0


def test_every_correction_stands_in_the_register():
    listed = pd.read_csv(REFERENCE / "register_corrections.csv", dtype="str")
    tables = {"regions": regions(), "provinces": provinces()}
    for row in listed.itertuples():
        assert str(tables[row.table].loc[row.code, row.column]) == row.becomes


def test_middles_lie_in_indonesia_and_near_their_region():
    assert regions()["lon"].between(95, 141.1).all()
    assert regions()["lat"].between(-11.1, 6.1).all()
    # Wakatobi: the package's own point lies in Africa, at 23.5° east
    assert regions().loc["7407", ["lon", "lat"]].round(1).tolist() == [123.8, -5.5]


@pytest.mark.parametrize(
    ("as_of", "count"),
    [
        (None, 38),
        (BEFORE_THE_SPLIT, 34),
        (date(2022, 7, 24), 34),
        (date(2022, 7, 25), 37),
        (date(2022, 12, 8), 38),
        (date(2024, 11, 27), 38),
    ],
)
def test_provinces_follow_the_split_of_2022(as_of, count):
    assert len(provinces(as_of)) == count


def test_a_province_of_the_past_holds_the_regions_that_left_it():
    today, then = provinces(), provinces(BEFORE_THE_SPLIT)
    parts = ["91", "93", "94", "95"]
    assert then.loc["91", "population"] == today.loc[parts, "population"].sum()
    assert then.loc["92", "area_km2"] == pytest.approx(today.loc[["92", "96"], "area_km2"].sum())
    assert list(then.columns) == list(today.columns)
    assert then.dtypes.to_dict() == today.dtypes.to_dict()
    assert then.loc["36"].to_dict() == pytest.approx(today.loc["36"].to_dict())


def test_province_at_gives_the_province_of_the_day():
    codes = ["9301", "9401", "9671", "3601"]  # Merauke, Nabire, Kota Sorong and Pandeglang
    assert province_at(codes, BEFORE_THE_SPLIT).to_dict() == {
        "9301": "91",
        "9401": "91",
        "9671": "92",
        "3601": "36",
    }
    assert province_at(codes, date(2024, 11, 27)).tolist() == ["93", "94", "96", "36"]
    assert province_at(codes).tolist() == ["93", "94", "96", "36"]


def test_province_at_refuses_an_unknown_region():
    with pytest.raises(KeyError):
        province_at(["9999"], BEFORE_THE_SPLIT)


def test_splits_agree_with_the_changes_of_codes():
    changes = pd.read_csv(REFERENCE / "code_changes.csv", dtype="str")
    parents = changes.groupby("new_province")["old_province"].unique().map(list).to_dict()
    assert parents == {child: [parent] for child, parent in province_parents().items()}


@pytest.mark.parametrize("text", ["3601", " 3601 ", "36.01"])
def test_region_code_accepts_a_known_code(text):
    assert region_code(text) == "3601"


@pytest.mark.parametrize("text", ["", "36", "9999", "Pandeglang", "3601.0", "9101"])
def test_region_code_refuses_what_is_no_code_and_says_what_to_do(text):
    with pytest.raises(UserError) as refused:
        region_code(text)
    assert text in refused.value.what
    assert "3601" in refused.value.expected
    assert "python -m geo match" in refused.value.next_step


def test_bps_codes_are_translated_for_all_514():
    crosswalk = pd.read_csv(REFERENCE / "bps_crosswalk.csv", dtype="str")
    translated = crosswalk["bps_code"].map(from_bps)
    assert sorted(translated) == list(regions().index)
    assert translated.tolist() == crosswalk["region_code"].tolist()
    assert crosswalk["region_name"].tolist() == regions().loc[translated, "name"].tolist()


@pytest.mark.parametrize(
    ("bps", "kemendagri", "name"),
    [
        ("3601", "3601", "Kabupaten Pandeglang"),
        ("9401", "9301", "Kabupaten Merauke"),  # Kemendagri 9401 is Nabire
        ("1101", "1109", "Kabupaten Simeulue"),
    ],
)
def test_a_bps_code_is_not_read_as_a_kemendagri_code(bps, kemendagri, name):
    assert from_bps(bps) == kemendagri
    assert regions().loc[kemendagri, "name"] == name


def test_an_unknown_bps_code_is_refused():
    with pytest.raises(UserError, match="BPS"):
        from_bps("0000")


def test_codes_from_before_the_split_become_todays():
    changes = pd.read_csv(REFERENCE / "code_changes.csv", dtype="str")
    assert len(changes) == 26
    assert changes["old_code"].map(current_code).tolist() == changes["new_code"].tolist()
    assert set(changes["new_code"]) <= set(regions().index)
    assert not set(changes["old_code"]) & set(regions().index)
    assert current_code("3601") == "3601"
