"""A PostgreSQL of its own for tests, started for real in a temporary folder and reached by a socket there.

pytest-postgresql would start it as whoever runs the tests; PostgreSQL refuses root, and builds run as root.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PASSWORD = "rahasia-uji"  # noqa: S105 - of a server that lives as long as the tests
_INSTALLED = Path("/usr/lib/postgresql")  # Debian keeps them off the path
_SETTINGS = (
    "-c listen_addresses='' -c fsync=off -c shared_buffers=16MB"
    " -c shared_preload_libraries=pg_stat_statements -c unix_socket_directories={folder}"
)


@dataclass(frozen=True)
class Postgres:
    """A server that can be stopped and started.

    Attributes:
        folder: where its data and its socket lie.
        programs: where `pg_ctl` and `initdb` lie.
    """

    folder: Path
    programs: Path

    def url(self, *, user: str = "peta", password: str = PASSWORD, database: str = "postgres") -> str:
        return f"postgresql://{user}:{password}@/{database}?host={self.folder}"

    def start(self) -> None:
        settings = _SETTINGS.format(folder=self.folder)
        self._run("pg_ctl", "start", "-w", "-D", "data", "-l", "log", "-o", settings)

    def stop(self) -> None:
        self._run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", "data")

    def create(self) -> None:
        (self.folder / "password").write_text(PASSWORD, encoding="utf-8")
        # Sorted as in a dictionary, unlike files and other engines: the tables have to say how they sort.
        sorting = ("--locale", "C.UTF-8", "--locale-provider", "icu", "--icu-locale", "id")
        how = ("-A", "scram-sha-256", "--pwfile", "password", "--no-sync", "--encoding", "UTF8")
        self._run("initdb", "-D", "data", "-U", "peta", *how, *sorting)

    def _run(self, program: str, *arguments: str) -> None:
        account = _account()
        subprocess.run(
            [self.programs / program, *arguments],
            check=True,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            user=account,
            group=account and pwd.getpwnam(account).pw_gid,
            extra_groups=[] if account else None,
        )


@contextmanager
def running_postgres() -> Iterator[Postgres | None]:
    """Start a server for the length of a `with` block; None where PostgreSQL is not installed."""
    programs = _programs()
    if programs is None:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="pg"))  # short: the path of a socket may have 107 characters
    try:
        if account := _account():
            shutil.chown(folder, account)
        server = Postgres(folder, programs)
        server.create()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


def _programs() -> Path | None:
    found = [path.parent for path in _INSTALLED.glob("*/bin/pg_ctl")]
    on_path = shutil.which("pg_ctl")
    found += [Path(on_path).resolve().parent] if on_path else []
    return max(found, key=lambda path: path.parts) if found else None


def _account() -> str | None:
    """The account it runs as where the tests run as root; None: the one they run as."""
    if os.geteuid() != 0:
        return None
    known = {each.pw_name for each in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"
