import gzip
import hashlib
import json
from datetime import date

import numpy as np
import pytest
import shapely

from data.settings import PROJECT
from geo.boundaries import Detail, load_provinces, load_regions, neighbours, static_files, tiles
from geo.boundaries.measure import area_km2, enclosed_gaps
from geo.register import province_at, regions

BEFORE_THE_SPLIT = date(2020, 12, 9)
STATIC = PROJECT / "static"


@pytest.mark.parametrize("detail", list(Detail))
def test_each_level_is_514_valid_regions_without_overlap_or_gap(detail):
    level = load_regions(detail)
    assert list(level.index) == list(regions().index)
    assert level.crs.to_epsg() == 4326
    assert shapely.is_valid(level.geometry.to_numpy()).all()
    assert not shapely.is_empty(level.geometry.to_numpy()).any()
    assert shapely.coverage_is_valid(level.geometry.to_numpy())
    # inland water is filled, so that any hole would be a gap between neighbours
    assert enclosed_gaps(level.geometry.to_numpy()) == 0


def test_a_gap_between_neighbours_is_counted():
    left = shapely.Polygon([(0, 0), (1, 0), (1, 1), (1, 2), (1, 3), (0, 3)])
    right = shapely.Polygon([(1, 0), (2, 0), (2, 3), (1, 3), (1, 2), (1.1, 1.5), (1, 1)])
    assert enclosed_gaps(np.array([left, right])) == 1


def test_an_overlap_is_no_coverage():
    assert not shapely.coverage_is_valid([shapely.box(0, 0, 1, 1), shapely.box(0.9, 0, 2, 1)])


def test_areas_are_near_the_official_ones():
    ratio = area_km2(load_regions(Detail.FULL).geometry) / regions()["area_km2"]
    factor = ratio.where(ratio >= 1, 1 / ratio)
    assert (factor <= 1.15).mean() >= 0.9
    assert list(factor.index[factor > 1.6]) == []


def test_a_compact_region_holds_the_middle_of_its_villages():
    place = regions().loc["3601"]
    assert load_regions(Detail.FULL).geometry["3601"].contains(shapely.Point(place["lon"], place["lat"]))


@pytest.mark.parametrize(("as_of", "count"), [(None, 38), (BEFORE_THE_SPLIT, 34)])
def test_provinces_are_the_exact_union_of_their_regions(as_of, count):
    whole = load_provinces(Detail.NATION, as_of)
    parts = load_regions(Detail.NATION)
    province = province_at(parts.index, as_of)
    assert len(whole) == count
    assert shapely.coverage_is_valid(whole.geometry.to_numpy())
    sums = parts.geometry.groupby(province.to_numpy()).agg(lambda group: shapely.area(group.to_numpy()).sum())
    np.testing.assert_allclose(shapely.area(whole.geometry.to_numpy()), sums.loc[whole.index], rtol=1e-9)


def test_neighbours_go_both_ways_and_never_home():
    pairs = neighbours()
    there = set(zip(pairs["region_code"], pairs["neighbour_code"], strict=True))
    assert there == {(other, one) for one, other in there}
    assert not any(one == other for one, other in there)
    assert len(there) == len(pairs)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("3273", {"3204", "3217", "3277"}),  # Kota Bandung: Kabupaten Bandung, Bandung Barat, Kota Cimahi
        ("3101", set()),  # Kepulauan Seribu: islands only
    ],
)
def test_neighbours_of_known_places(code, expected):
    pairs = neighbours()
    assert set(pairs.loc[pairs["region_code"] == code, "neighbour_code"]) == expected


def _content(file):
    return json.loads(gzip.decompress((STATIC / file).read_bytes()))


def test_the_first_load_is_small():
    assert (STATIC / static_files().nation).stat().st_size <= 150_000


def test_the_nation_file_draws_every_region_and_province():
    content = _content(static_files().nation)
    assert [region["code"] for region in content["regions"]] == list(regions().index)
    assert len(content["provinces"]) == 38
    assert len(content["provinces2020"]) == 34
    width, height = content["size"]
    for region in content["regions"]:
        assert region["path"].startswith("M")
        assert region["path"].endswith("z")
        assert 0 <= region["centre"][0] <= width
        assert 0 <= region["centre"][1] <= height
        assert region["tile"] == tiles().loc[region["code"], ["column", "row"]].tolist()


def test_each_province_has_its_file():
    files = static_files()
    assert sorted(files.provinces) == sorted(province_at(regions().index).unique())
    assert sorted(files.provinces2020) == ["91", "92"]
    for code, file in files.provinces.items():
        content = _content(file)
        assert {region["province"] for region in content["regions"]} == {code}
    assert len(_content(files.provinces2020["91"])["regions"]) == 29


def test_every_static_file_is_in_the_index():
    files = static_files()
    listed = {files.nation, *files.provinces.values(), *files.provinces2020.values()}
    assert listed == {f"geometry/{path.name}" for path in (STATIC / "geometry").glob("*.json.gz")}


def test_file_names_tell_their_content():
    name = static_files().nation
    text = gzip.decompress((STATIC / name).read_bytes())
    assert name == f"geometry/nation-{hashlib.sha256(text).hexdigest()[:8]}.json.gz"


def test_every_region_off_by_a_lot_is_in_the_report():
    report = (PROJECT / "docs" / "boundary-quality.md").read_text(encoding="utf-8")
    listed = report.split("## Regions whose area is off")[1].split("## ")[0]
    ratio = area_km2(load_regions(Detail.FULL).geometry) / regions()["area_km2"]
    off = ratio.index[(ratio > 1.15) | (ratio < 1 / 1.15)]
    assert [code for code in off if f"| {code} |" not in listed] == []
