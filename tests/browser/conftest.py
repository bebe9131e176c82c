"""A real dashboard in a real Chromium; any console error or request to another machine fails the test."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from socket import socket
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, expect, sync_playwright

PROJECT = Path(__file__).resolve().parents[2]
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
HOME = {"127.0.0.1", "localhost"}
PATIENCE = 30_000  # milliseconds; machines are shared
LOCAL_SCHEMES = {"data", "blob", "about"}


def _free_port() -> int:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


_START_SECONDS = 240  # on a machine with much else to do


def _wait_until_healthy(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if server.poll() is not None:
            pytest.fail(f"the dashboard ended with code {server.returncode} before it answered")
        try:
            with urlopen(f"{address}/_stcore/health") as answer:
                if answer.status == 200:
                    return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail("the dashboard did not answer in time")


@contextmanager
def running_dashboard(store: Path) -> Iterator[str]:
    """Run a dashboard with the bundled data and a store; give its address."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    environment = os.environ | {"PETA_STORE": str(store)}
    command = [sys.executable, "-m", "pages", "--server.port", str(port)]
    with subprocess.Popen(command, cwd=PROJECT, env=environment, stdout=subprocess.DEVNULL) as server:
        try:
            _wait_until_healthy(address, server)
            yield address
        finally:
            server.terminate()


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running dashboard with the bundled data and an empty store."""
    with running_dashboard(tmp_path_factory.mktemp("store")) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A headless Chromium; missing, it skips with a reason, or fails where CI=true."""
    path = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if path is None:
        refuse = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        refuse("no Chromium found: install the package chromium to run the browser tests")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """A page that remembers what it should not have done."""

    page: Page
    console_errors: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)

    def watch(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.console_errors.append(str(error)))
        self.page.on("request", self._see)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.console_errors.append(f"{message.text} {message.location.get('url', '')}")

    def _see(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in LOCAL_SCHEMES and parts.hostname not in HOME:
            self.foreign_requests.append(request.url)


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visit]:
    """A fresh visitor on a laptop; leaving, it must have seen no console error and no foreign request."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    visitor = Visit(context.new_page())
    visitor.page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    visitor.watch()
    yield visitor
    context.close()
    assert visitor.console_errors == []
    assert visitor.foreign_requests == []
