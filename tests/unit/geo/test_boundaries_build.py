import json

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from geo.boundaries.borders import shared_borders
from geo.boundaries.load import BUNDLED
from geo.boundaries.paths import Canvas, ring_path
from geo.build.cells import divide, nearest_site
from geo.build.land import land_to_divide
from geo.build.repair import give_islands, join_pieces
from geo.build.run import geometry_digest, provenance
from geo.build.sources import SOURCES, VILLAGES, fetch

LAND = shapely.MultiPolygon([shapely.box(110, -2, 114, 0)])
SITES = np.array([[111.0, -1.0], [113.0, -1.0]])
OWNERS = pd.Series(["6201", "6202"])


def _areas(shapes):
    """Square degrees by region."""
    return pd.Series(shapely.area(shapes.to_numpy()), index=shapes.index).groupby(level=0).sum().to_dict()


def test_without_weights_the_border_is_half_way():
    pieces = divide(LAND, SITES, weights=np.zeros(2), owners=OWNERS)
    assert _areas(pieces) == pytest.approx({"6201": 4.0, "6202": 4.0})


def test_a_weight_moves_the_border_by_its_share_of_the_distance():
    # distance 2; the border moves by weight / (2 · distance) = 1 / 4
    pieces = divide(LAND, SITES, weights=np.array([1.0, 0.0]), owners=OWNERS)
    assert _areas(pieces) == pytest.approx({"6201": 4.5, "6202": 3.5})


def test_the_nearest_site_weighs_its_distance():
    point = np.array([[112.2, -1.0]])
    assert nearest_site(point, SITES, np.zeros(2)).tolist() == [1]
    assert nearest_site(point, SITES, np.array([1.0, 0.0])).tolist() == [0]


def test_inland_water_belongs_to_the_land_around():
    lake = shapely.Polygon(shapely.box(110, -2, 114, 0).exterior, [shapely.box(111, -1.5, 112, -1).exterior])
    land = land_to_divide(shapely.MultiPolygon([lake]), _islets(), _gazetteer([]))
    assert land.area == pytest.approx(8.0)


def _islets():
    """One islet the coastline knows, drawn at its true size so that nothing is shrunk; one it does not."""
    return np.array([shapely.box(109.0, -1, 109.01, -0.99), shapely.box(108.0, -1, 108.01, -0.99)])


def _gazetteer(places):
    return pd.DataFrame(
        {"region_code": ["6299"] * len(places), "lon": [x for x, _ in places], "lat": [y for _, y in places]}
    )


def test_a_named_islet_is_added_where_the_gazetteer_has_it():
    known = shapely.MultiPolygon([*LAND.geoms, shapely.box(109.0, -1, 109.01, -0.99)])
    land = land_to_divide(known, _islets(), _gazetteer([(108.007, -0.995)]))
    assert shapely.get_num_geometries(land) == 3
    assert land.intersects(shapely.Point(108.0119, -0.995))
    assert not land.intersects(shapely.Point(108.001, -0.995))


def test_an_islet_nobody_named_is_left_out():
    known = shapely.MultiPolygon([*LAND.geoms, shapely.box(109.0, -1, 109.01, -0.99)])
    assert shapely.get_num_geometries(land_to_divide(known, _islets(), _gazetteer([]))) == 2


VILLAGES_TABLE = pd.DataFrame({"region_code": ["6201", "6202"], "lon": [111.0, 113.0], "lat": [-1.0, -1.0]})


def test_an_exclave_without_a_village_goes_to_the_region_around_it():
    speck = shapely.box(112.5, -2, 112.6, -1.9)
    pieces = gpd.GeoSeries(
        [shapely.box(110, -2, 112, 0), shapely.box(112, -2, 114, 0).difference(speck), speck],
        index=pd.Index(["6201", "6202", "6201"], name="region_code"),
        crs="EPSG:4326",
    )
    joined = join_pieces(pieces, VILLAGES_TABLE)
    assert _areas(joined.geometry) == pytest.approx({"6201": 4.0, "6202": 4.0})


def test_a_large_exclave_without_a_village_goes_too():
    far = shapely.box(112.2, -2, 113, 0)
    pieces = gpd.GeoSeries(
        [shapely.box(111, -1.2, 112, -0.8), far, shapely.box(113, -2, 114, 0)],
        index=pd.Index(["6201", "6201", "6202"], name="region_code"),
        crs="EPSG:4326",
    )
    joined = join_pieces(pieces, VILLAGES_TABLE)
    assert _areas(joined.geometry) == pytest.approx({"6201": 0.4, "6202": 3.6})


def test_an_uninhabited_island_goes_where_the_gazetteer_has_it():
    island = shapely.box(115, -1, 115.1, -0.9)
    land = shapely.MultiPolygon([*LAND.geoms, island])
    pieces = divide(land, SITES, weights=np.zeros(2), owners=OWNERS)
    islands = pd.DataFrame({"region_code": ["6201"], "lon": [115.05], "lat": [-0.95]})
    given = give_islands(pieces, land, villages=VILLAGES_TABLE, islands=islands)
    owner = given.index[shapely.contains_xy(given.to_numpy(), 115.05, -0.95)]
    assert owner.tolist() == ["6201"]


def test_a_shared_corner_is_no_border():
    squares = gpd.GeoDataFrame(
        geometry=[shapely.box(0, 0, 1, 1), shapely.box(1, 0, 2, 1), shapely.box(2, 1, 3, 2)],
        index=["a", "b", "c"],
        crs="EPSG:4326",
    )
    assert shared_borders(squares).to_numpy().tolist() == [["a", "b"], ["b", "a"]]


def test_a_ring_is_drawn_in_relative_steps():
    assert ring_path(np.array([[1, 2], [4, 2], [4, 2], [4, 6], [1, 2]])) == "M1 2l3 0 0 4z"


def test_a_shape_too_small_to_draw_is_one_unit():
    canvas = Canvas(west=100, south=-10, east=110, north=0, units=10)
    assert canvas.path(shapely.box(101, -1.01, 101.01, -1)) == "M10 10l1 0 0 1-1 0z"


def test_another_file_than_the_expected_one_is_refused(tmp_path):
    (tmp_path / VILLAGES.file).write_bytes(b"something else")
    with pytest.raises(ValueError, match="sha256"):
        fetch(VILLAGES, tmp_path)


def test_the_committed_quality_was_measured_on_the_committed_geometry():
    committed = json.loads((BUNDLED / "provenance.json").read_text(encoding="utf-8"))
    assert committed["quality"]["measured_on"] == geometry_digest()
    assert committed["quality"]["median_iou"] >= 0.89
    assert committed["quality"]["lowest_iou"] >= 0.45


def test_the_committed_provenance_names_the_sources_in_the_code():
    committed = json.loads((BUNDLED / "provenance.json").read_text(encoding="utf-8"))
    assert committed["sources"] == provenance()["sources"]
    assert committed["parameters"] == provenance()["parameters"]
    assert {source["name"] for source in committed["sources"]} == {source.name for source in SOURCES}
