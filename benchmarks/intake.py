"""Bringing a case file in, as a steward does: read, cleaned, checked and published, by the command itself."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import numpy as np
import pandas as pd

from data.settings import PROJECT
from data.vocabulary import table as vocabulary
from geo.register import provinces, regions

_SEED = 2020
_SIZES = (10_000, 1_000_000)
_KILOBYTE = 1024
_WITH_IDENTIFIER = 0.02


@dataclass(frozen=True)
class Intake:
    """What one file took.

    Attributes:
        rows: rows of the file.
        megabytes: its size.
        seconds: from the start of the command to its end, loading of the program included.
        cpu: seconds of a processor the command used, which other work on the machine hardly changes.
        start: the same of a command that does nothing but load the program.
        memory: most memory the command held, in megabytes.
    """

    rows: int
    megabytes: float
    seconds: float
    cpu: float
    start: float
    memory: float


def timed_intake() -> list[Intake]:
    """Time files of growing size, each in a fresh process and into a fresh store.

    Raises:
        RuntimeError: where a file was not published in full.
    """
    with TemporaryDirectory() as name:
        return [_timed(rows, Path(name)) for rows in _SIZES]


def intake_table(results: Sequence[Intake]) -> str:
    """Return the results as a Markdown table."""
    rows = [
        f"| {each.rows:,} | {each.megabytes:,.1f} | {each.seconds:.1f} | {each.cpu:.1f} | "
        f"{each.start:.1f} | {each.memory:,.0f} |"
        for each in results
    ]
    head = [
        "| rows | file MB | seconds | CPU s | of which start | most memory MB |",
        "|---:|---:|---:|---:|---:|---:|",
    ]
    return "\n".join([*head, *rows])


def write_case_file(path: Path, *, rows: int) -> None:
    """Write a CSV of cases as a clerk's spreadsheet has them, one in fifty remarks with an identifier."""
    draw = np.random.default_rng(_SEED)
    places = regions()
    place = draw.integers(len(places), size=rows)
    types = vocabulary("violation_types")["label_id"].to_numpy()
    reported = pd.Timestamp("2020-01-06") + pd.to_timedelta(draw.integers(0, 330, size=rows), unit="D")
    later = reported + pd.to_timedelta(draw.integers(5, 40, size=rows), unit="D")
    remark = np.where(
        draw.random(rows) < _WITH_IDENTIFIER, "NIP 199001012015051000 dipanggil", "berkas lengkap"
    )
    province = provinces()["name"].reindex(places["province_code"].to_numpy()[place])
    frame = pd.DataFrame(
        {
            "No Kasus": [f"K-{number}" for number in range(rows)],
            "Tanggal Lapor": reported.strftime("%d/%m/%Y"),
            "Kab/Kota": places["name"].to_numpy()[place],
            "Provinsi": province.to_numpy(),
            "Jenis Pelanggaran": draw.choice(types, size=rows),
            "Jabatan": draw.choice(["Camat", "Guru", "sekda", "Kepala Dinas"], size=rows),
            "Jumlah Orang": draw.integers(1, 4, size=rows),
            "Tanggal Rekomendasi": np.where(draw.random(rows) < 0.6, later.strftime("%d/%m/%Y"), ""),
            "Keterangan": remark,
        }
    )
    frame.to_csv(path, index=False, sep=";")


def _timed(rows: int, folder: Path) -> Intake:
    path = folder / f"{rows}.csv"
    write_case_file(path, rows=rows)
    store = folder / f"store-{rows}"
    stated = ["--name", "bench", "--election", "pilkada-2020", "--body", "kasn"]
    start = _run(["--help"], store)
    whole = _run(["import", str(path), *stated], store)
    published = sum(
        pd.read_parquet(table, columns=["case_id"]).shape[0] for table in store.glob("bench/*/table.parquet")
    )
    if published != rows:
        raise RuntimeError(f"{published} of {rows} rows were published")
    return Intake(rows, path.stat().st_size / 1e6, whole.seconds, whole.cpu, start.cpu, memory=whole.memory)


class _Run(NamedTuple):
    seconds: float
    cpu: float
    memory: float


def _run(arguments: list[str], store: Path) -> _Run:
    """Run a command of `python -m data`; return what it took, memory in megabytes."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "data", *arguments],
        cwd=PROJECT,
        env=os.environ | {"PETA_STORE": str(store)},
        stdout=subprocess.DEVNULL,
    )
    _pid, _status, used = os.wait4(process.pid, 0)
    process.returncode = 0  # it was waited for above
    seconds = time.perf_counter() - begun
    return _Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * _KILOBYTE / 1e6)
