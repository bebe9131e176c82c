"""An institution's own boundaries: read, checked whole, and made ready once for each version of the file."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import geopandas as gpd
import pandas as pd
import shapely

from data.errors import UserError
from geo.boundaries.borders import shared_borders
from geo.boundaries.detail import FILES, Detail
from geo.boundaries.drawing import Drawing, write_static
from geo.boundaries.keys import read_keys
from geo.boundaries.levels import at_detail
from geo.boundaries.own_checks import key_problems, overlap_problems, shape_problems
from language import _

_AREAL = 2  # dimensions
_SNAP = 1e-6  # degrees, a decimetre: vertices meant to be one point
_SLIVER = 1e-4  # degrees, about ten metres: narrower gaps between neighbours are drawing errors


def read_own(path: Path) -> gpd.GeoDataFrame:
    """Return the regions of an institution's own file as a gap-free coverage.

    Args:
        path: any file GeoPandas reads, with 514 kabupaten/kota keyed by Kemendagri code, BPS code or name;
            several rows of one region are joined.

    Returns:
        Column geometry (EPSG:4326), indexed by region_code in order.

    Raises:
        UserError: where the file cannot be read or is not keyed, or with every problem found: rows that mean
            no region, missing regions, invalid shapes, overlaps, coordinates outside Indonesia.
    """
    table = read_table(path)
    table = table.set_geometry(table.geometry.map(_polygons_only))
    codes = read_keys(pd.DataFrame(table.drop(columns=table.geometry.name))).codes
    problems = [*key_problems(codes), *shape_problems(table.geometry, codes)]
    if problems:
        raise _refused(path, problems)
    joined = table.geometry.groupby(codes).agg(lambda group: shapely.union_all(group.to_numpy()))
    whole = gpd.GeoSeries(joined.sort_index(), crs=table.crs)
    problems = overlap_problems(whole)
    if problems:
        raise _refused(path, problems)
    clean = shapely.coverage_clean(  # type: ignore[attr-defined]  # newer than its stubs
        whole.to_numpy(), snapping_distance=_SNAP, gap_width=_SLIVER
    )
    index = pd.Index(whole.index, name="region_code")
    return gpd.GeoDataFrame(geometry=shapely.normalize(clean), index=index, crs=whole.crs)


def prepared(path: Path, *, tiles: pd.DataFrame, store: Path, static: Path) -> str:
    """Make levels, neighbours and the browser's files for an own boundary file, once for each version of it.

    Args:
        path: the file.
        tiles: the tile map, columns column, row, indexed by region_code.
        store: folder that keeps levels, neighbours and index, in a folder named by the file's digest.
        static: folder the browser can reach; the same name is used there.

    Returns:
        The name of the folder: the first 16 hexadecimal digits of the file's SHA-256.

    Raises:
        UserError: where the file is refused (`read_own`).
    """
    if not path.is_file():
        raise UserError(
            _("Berkas batas wilayah tidak ditemukan."),
            where=str(path),
            next_step=_(
                "Periksa setelan PETA_BOUNDARIES, atau hapus setelan itu untuk memakai batas bawaan."
            ),
        )
    name = hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    index = store / name / "static.json"
    if index.exists() and _is_drawn(index, static / name):
        return name
    full = read_own(path)
    levels = {detail: at_detail(full, detail) for detail in Detail}
    index.parent.mkdir(parents=True, exist_ok=True)
    for detail, level in levels.items():
        _atomic(index.parent / FILES[detail], level.reset_index().to_parquet)
    pairs = shared_borders(full)
    _atomic(index.parent / "neighbours.csv", lambda file: pairs.to_csv(file, index=False))
    # written last: its presence says that everything else is there
    content = json.dumps(write_static(Drawing(levels, tiles), static / name))
    _atomic(index, lambda file: file.write_text(content, encoding="utf-8"))
    return name


def _is_drawn(index: Path, folder: Path) -> bool:
    """Whether the browser's files are there: they lie in the program, which may be newer than the store."""
    nation, *rest = json.loads(index.read_text(encoding="utf-8")).values()
    return all(
        (folder / file).is_file() for file in (nation, *(each for files in rest for each in files.values()))
    )


def read_table(path: Path) -> gpd.GeoDataFrame:
    """Return the rows of any file GeoPandas reads, in EPSG:4326; an index becomes a column.

    Raises:
        UserError: where it cannot be read or does not name its coordinate system.
    """
    try:
        table = gpd.read_parquet(path) if path.suffix == ".parquet" else gpd.read_file(path)
    except (OSError, ValueError, RuntimeError) as error:
        raise UserError(
            _("Berkas batas wilayah tidak dapat dibaca."),
            where=str(path),
            expected=_("GeoPackage, GeoJSON, Shapefile (zip), atau GeoParquet"),
            next_step=_("Buka dan simpan ulang berkas itu di QGIS sebagai GeoPackage."),
        ) from error
    if table.crs is None:
        raise UserError(
            _("Berkas batas wilayah tidak menyebut sistem koordinatnya."),
            where=str(path),
            expected=_("misalnya EPSG:4326 (WGS 84)"),
            next_step=_("Tetapkan sistem koordinatnya di QGIS, lalu simpan ulang."),
        )
    return table.reset_index().to_crs("EPSG:4326")


def _polygons_only(shape: shapely.Geometry | None) -> shapely.Geometry | None:
    """Return a collection without the stray lines and points that mending tools leave beside its polygons."""
    if shapely.get_type_id(shape) != shapely.GeometryType.GEOMETRYCOLLECTION:
        return shape
    parts = shapely.get_parts(shapely.get_parts(shape))
    return shapely.union_all(parts[shapely.get_dimensions(parts) == _AREAL])


def _refused(path: Path, problems: list[str]) -> UserError:
    return UserError(
        _("Berkas batas wilayah ditolak.") + " " + " ".join(problems),
        where=str(path),
        expected=_("514 kabupaten/kota, masing-masing sekali, sah, tanpa tumpang tindih"),
        next_step=_("Perbaiki berkas itu, atau hapus setelan PETA_BOUNDARIES untuk memakai batas bawaan."),
    )


def _atomic(target: Path, write: Callable[[Path], object]) -> None:
    temporary = target.with_name(f"{target.name}.part")
    write(temporary)
    temporary.replace(target)
