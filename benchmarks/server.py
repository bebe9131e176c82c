"""Servers, one for each measured page, with the processor time each has used."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from socket import socket
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen

from data.settings import PROJECT

_START_SECONDS = 90.0
_TICKS = os.sysconf("SC_CLK_TCK")


class Host(StrEnum):
    """What serves a page."""

    PRODUCT = "product"
    STREAMLIT = "streamlit"
    BOKEH = "bokeh"
    ITSELF = "itself"


@dataclass(frozen=True)
class Program:
    """A script, and what serves it."""

    script: Path
    host: Host = Host.STREAMLIT

    def command(self, port: int) -> list[str]:
        """Return the words that start it."""
        words = {
            Host.PRODUCT: ["-m", "pages", "--server.port", str(port)],
            Host.STREAMLIT: ["-m", "streamlit", "run", str(self.script), "--server.port", str(port)],
            Host.BOKEH: ["-m", "bokeh", "serve", str(self.script), "--port", str(port)],
            Host.ITSELF: [str(self.script), str(port)],
        }
        return [sys.executable, *words[self.host]]


@dataclass(frozen=True)
class Server:
    """One running server; `address` is that of the page."""

    address: str
    process: subprocess.Popen[bytes]

    def cpu_seconds(self) -> float:
        """Return the processor time of all its threads so far, user and system (Linux)."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    def megabytes(self) -> float:
        """Return the memory it holds now (Linux)."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines()
        return int(next(line for line in status if line.startswith("VmRSS:")).split()[1]) / 1024


@contextmanager
def servers(programs: Sequence[Program]) -> Iterator[list[Server]]:
    """Start a server for each program and end them all.

    A script that Streamlit serves runs through a link in a folder that also holds the
    dashboard's static files, so that its maps find their geometry.
    """
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        (folder / "static").symlink_to(PROJECT / "static")
        started = [stack.enter_context(_server(_beside(folder, program))) for program in programs]
        for server in started:
            _wait_until_healthy(server)
        yield started


def _beside(folder: Path, program: Program) -> Program:
    if program.host is not Host.STREAMLIT:
        return program
    link = folder / program.script.name
    link.symlink_to(program.script)
    return Program(link)


@contextmanager
def _server(program: Program) -> Iterator[Server]:
    port = _free_port()
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    with subprocess.Popen(
        program.command(port),
        cwd=PROJECT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
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
            with urlopen(server.address) as answer:
                if answer.status == 200:
                    return
        except URLError:
            time.sleep(0.1)
    raise SystemExit("A server did not start.")
