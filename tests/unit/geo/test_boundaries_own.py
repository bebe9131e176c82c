import geopandas as gpd
import pandas as pd
import pytest
import shapely

from data.errors import UserError
from geo.boundaries import Detail, is_bundled, load_regions, static_files, tiles
from geo.boundaries import load as loading
from geo.boundaries.keys import Scheme, read_keys
from geo.boundaries.own import prepared, read_own
from geo.reference import REFERENCE
from geo.register import regions


@pytest.fixture
def official():
    """An institution's table: true codes and names on the bundled shapes."""
    shapes = load_regions(Detail.NATION).copy()
    return shapes.assign(nama=regions()["name"]).reset_index().rename(columns={"region_code": "kode"})


def bps_codes():
    dtypes = {"bps_code": "str", "region_code": "str"}
    table = pd.read_csv(REFERENCE / "bps_crosswalk.csv", dtype=dtypes, usecols=list(dtypes))
    return table.set_index("region_code")["bps_code"]


def test_kemendagri_codes_are_read(official):
    keys = read_keys(official[["kode"]])
    assert keys.scheme is Scheme.KEMENDAGRI
    assert list(keys.codes) == list(official["kode"])


@pytest.mark.parametrize(
    "write",
    [
        lambda codes: codes.str[:2] + "." + codes.str[2:],
        lambda codes: codes.astype("int64"),
        lambda codes: codes.astype("float64"),
    ],
    ids=["dotted", "whole number", "decimal number"],
)
def test_codes_are_read_however_a_file_writes_them(official, write):
    assert list(read_keys(pd.DataFrame({"id": write(official["kode"])})).codes) == list(official["kode"])


@pytest.mark.parametrize("named", [True, False])
def test_bps_codes_are_told_from_kemendagri_codes(official, named):
    table = pd.DataFrame({"kode": official["kode"].map(bps_codes()), "nama": official["nama"]})
    keys = read_keys(table if named else table[["kode"]])
    assert keys.scheme is Scheme.BPS
    assert list(keys.codes) == list(official["kode"])


def test_names_alone_are_enough(official):
    keys = read_keys(official[["nama"]])
    assert keys.scheme is Scheme.NAME
    assert list(keys.codes) == list(official["kode"])


def test_a_shared_name_means_the_kabupaten_where_the_kota_is_named(official):
    bare = official["nama"].str.replace("Kabupaten ", "")
    assert list(read_keys(pd.DataFrame({"wadmkk": bare})).codes) == list(official["kode"])


def test_codes_that_fit_neither_scheme_are_refused(official):
    some = official.iloc[:400]
    with pytest.raises(UserError, match="tidak dapat dipastikan"):
        read_keys(some[["kode"]])


def test_a_file_without_any_key_is_refused(official):
    with pytest.raises(UserError, match="Tidak ada kolom"):
        read_keys(pd.DataFrame({"luas": range(514)}))


def test_a_good_file_becomes_a_coverage(official, tmp_path):
    path = tmp_path / "batas.gpkg"
    official.to_file(path)
    own = read_own(path)
    assert list(own.index) == list(regions().index)
    assert shapely.coverage_is_valid(own.geometry.to_numpy())


def test_stray_lines_beside_polygons_are_dropped(official, tmp_path):
    shape = official.loc[official["kode"] == "3601", "geometry"].iloc[0]
    stray = shapely.GeometryCollection([shape, shapely.LineString([(106, -6.5), (106.1, -6.5)])])
    path = tmp_path / "batas.parquet"
    _with_shape(official, "3601", stray).to_parquet(path)
    assert shapely.area(read_own(path).geometry["3601"]) == pytest.approx(shapely.area(shape), rel=1e-6)


def test_another_coordinate_system_is_understood(official, tmp_path):
    path = tmp_path / "batas.parquet"
    official.to_crs("EPSG:3857").to_parquet(path)
    assert read_own(path).crs.to_epsg() == 4326


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (lambda table: table[table["kode"] != "3601"], "1 dari 514 kabupaten/kota tidak ada: 3601"),
        (lambda table: _with_shape(table, "3601", _BOW_TIE), "1 bentuk tidak sah.*: 3601"),
        (
            lambda table: _with_shape(table, "3601", shapely.box(0, 0, 1, 1)),
            "1 bentuk berada di luar Indonesia",
        ),
        (lambda table: _with_shape(table, "3601", shapely.Point(106, -6.5)), "bukan poligon: 3601"),
        (lambda table: _grown(table, "3601"), "bertumpang tindih.*Pandeglang"),
    ],
    ids=["missing", "invalid", "elsewhere", "point", "overlap"],
)
def test_a_bad_file_is_refused_with_the_problem(official, tmp_path, spoil, expected):
    path = tmp_path / "batas.gpkg"
    spoil(official).to_file(path)
    with pytest.raises(UserError, match=expected) as refusal:
        read_own(path)
    assert refusal.value.where == str(path)
    assert "PETA_BOUNDARIES" in refusal.value.next_step


def test_every_problem_is_told_at_once(official, tmp_path):
    path = tmp_path / "batas.gpkg"
    _with_shape(official[official["kode"] != "1101"], "3601", _BOW_TIE).to_file(path)
    with pytest.raises(UserError, match=r"1101.*tidak sah"):
        read_own(path)


def test_a_file_that_is_no_map_is_refused(tmp_path):
    path = tmp_path / "batas.gpkg"
    path.write_text("bukan peta")
    with pytest.raises(UserError, match="tidak dapat dibaca"):
        read_own(path)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(UserError, match="tidak ditemukan"):
        prepared(tmp_path / "tidak-ada.gpkg", tiles=tiles(), store=tmp_path, static=tmp_path)


def test_the_setting_puts_own_boundaries_in_force(official, tmp_path, monkeypatch):
    path = tmp_path / "batas.parquet"
    official.to_parquet(path)
    monkeypatch.setenv("PETA_BOUNDARIES", str(path))
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    monkeypatch.setattr(loading, "STATIC", tmp_path / "static")
    assert not is_bundled()
    assert len(load_regions(Detail.NATION)) == 514
    nation = static_files().nation
    assert nation.startswith("geometry/own/")
    drawn = tmp_path / "static" / nation.removeprefix("geometry/")
    assert drawn.exists()
    drawn.unlink()  # as a new installation beside the same store begins
    kept = tmp_path / "store" / "boundaries"
    prepared(path, tiles=tiles(), store=kept, static=tmp_path / "static" / "own")
    assert drawn.exists()


_BOW_TIE = shapely.Polygon([(106, -6.5), (106.2, -6.3), (106.2, -6.5), (106, -6.3)])


def _with_shape(table, code, shape):
    table = table.copy()
    table.loc[table["kode"] == code, "geometry"] = gpd.GeoSeries([shape], crs=table.crs).to_numpy()
    return table


def _grown(table, code):
    shape = table.loc[table["kode"] == code, "geometry"].iloc[0]
    return _with_shape(table, code, shape.buffer(0.2))
