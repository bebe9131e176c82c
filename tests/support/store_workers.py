"""What the processes of the store's tests do: publish, import and read until they are told or killed."""

import os
import resource
import sys
import time
from datetime import date
from pathlib import Path

import pandas as pd

from data import shelf, store
from data.desk import examine
from data.draft import Options
from data.errors import UserError
from data.publication import publish_examined
from geo.match import match_many
from tests.support.store import publish_cases

ROWS = 50
FIRST = 1
STOP, READS = "stop", "reads-"
REFUSED = 3

CSV = "No Kasus;Tanggal Lapor;Kab/Kota;Jenis Pelanggaran;Jumlah Orang\n" + "".join(
    f"K-{number};21/09/2020;Kab. Pandeglang;Peserta kampanye;{{persons}}\n" for number in range(ROWS)
)
OPTIONS = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn")


def import_file(path: Path, *, name: str = "uji") -> None:
    """Bring a file in by the way the desk does."""
    publish_examined(examine(path, match_places=match_many, options=OPTIONS), name=name)


def warm_up(folder: Path) -> None:
    """Bring one file in, so that a process forked from here has all tables and patterns at hand."""
    os.environ["PETA_STORE"] = str(folder / "store")
    path = folder / "warm.csv"
    path.write_text(CSV.format(persons=1), encoding="utf-8")
    import_file(path)
    pd.read_parquet(store.open_release("uji").table)


def publish_until_killed(folder: str) -> None:
    os.environ["PETA_STORE"] = folder
    while True:
        publish_cases(*[7] * ROWS)


def import_until_killed(folder: str) -> None:
    os.environ["PETA_STORE"] = folder
    path = Path(folder).parent / f"{os.getpid()}.csv"
    path.write_text(CSV.format(persons=7), encoding="utf-8")
    while True:
        import_file(path)


def restore_until_killed(folder: str) -> None:
    """Keep taking a release out and putting it back."""
    os.environ["PETA_STORE"] = folder
    while True:
        for path in (Path(folder).parent / "backup").glob("*.zip"):
            try:
                store.restore_release(path)
            except UserError:
                store.retain("uji", keep=1)


def count_up(folder: str, times: int) -> None:
    """Add one to what the release in force says, so many times, whoever else does the same."""
    os.environ["PETA_STORE"] = folder
    done = 0
    while done < times:
        seen = store.open_release("uji")
        number = int(pd.read_parquet(seen.table)["persons"].iloc[0])
        try:
            publish_cases(*[number + 1] * ROWS, expects=seen.release_id, published_by=str(os.getpid()))
        except UserError as error:
            if "sudah berganti" not in error.what:
                raise
        else:
            done += 1


def read_until_stopped(folder: str) -> None:
    """Read what is in force again and again: always whole, never an older release after a newer one."""
    os.environ["PETA_STORE"] = folder
    near, newest, reads = Path(folder).parent, 0, 0
    while not (near / STOP).exists():
        release = store.open_release("uji")
        persons = pd.read_parquet(release.table)["persons"].tolist()
        assert len(persons) == release.rows == ROWS
        assert persons == persons[:1] * ROWS
        assert shelf.release_number(release.release_id) >= newest
        newest, reads = shelf.release_number(release.release_id), reads + 1
        time.sleep(0.01)  # ten of them must not keep the writers from the processor
    (near / f"{READS}{os.getpid()}").write_text(str(reads), encoding="utf-8")


def publish_with_little_room(folder: str, most_bytes: int) -> None:
    """Publish where no file may grow beyond some bytes; a full disk is a user's error, said plainly."""
    os.environ["PETA_STORE"] = folder
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
    try:
        publish_cases(*[9] * ROWS)
    except UserError as error:
        sys.exit(REFUSED if "tidak berubah" in error.what else 1)
