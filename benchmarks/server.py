"""Streamlit servers, one for each measured page, with the processor time each has used."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from socket import socket
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from data.settings import PROJECT

_START_SECONDS = 90.0
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Server:
    """One running Streamlit server."""

    address: str
    process: subprocess.Popen[bytes]

    def cpu_seconds(self) -> float:
        """Return the processor time of all its threads so far, user and system (Linux)."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS


@contextmanager
def servers(scripts: Sequence[Path], *, options: Sequence[str] = ()) -> Iterator[list[Server]]:
    """Start a server for each script and end them all.

    A script that is not the dashboard runs through a link in a folder that also holds the dashboard's static
    files, so that its maps find their geometry.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        (folder / "static").symlink_to(PROJECT / "static")
        started = [stack.enter_context(_server(_beside(folder, script), options)) for script in scripts]
        for server in started:
            _wait_until_healthy(server)
        yield started


def _beside(folder: Path, script: Path) -> Path:
    if script.parent == PROJECT:
        return script
    link = folder / script.name
    link.symlink_to(script)
    return link


@contextmanager
def _server(script: Path, options: Sequence[str]) -> Iterator[Server]:
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port), *options]
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    with subprocess.Popen(
        command, cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield Server(f"http://127.0.0.1:{port}", process)
        finally:
            process.terminate()


def _free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_healthy(server: Server) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            with urlopen(f"{server.address}/_stcore/health") as answer:
                if answer.status == 200:
                    return
        except URLError:
            time.sleep(0.1)
    raise SystemExit("A server did not start.")
