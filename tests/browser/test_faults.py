"""A store that breaks under a reader, and a server that is killed: the figures stay and come back."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from data import audit
from tests.browser.conftest import PATIENCE, PROJECT, _free_port, _wait_until_healthy
from tests.browser.hands import open_map, the_map
from tests.support.store import publish_cases

pytestmark = pytest.mark.browser


class Server:
    """A dashboard that can be killed and started again at the same address, with what it logged."""

    def __init__(self, store: Path, log: Path) -> None:
        self._environment = os.environ | {"PETA_STORE": str(store)}
        self._port, self._log = _free_port(), log
        self.address = f"http://127.0.0.1:{self._port}"

    def start(self) -> None:
        command = [sys.executable, "-m", "pages", "--server.port", str(self._port)]
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                command, cwd=PROJECT, env=self._environment, stdout=subprocess.DEVNULL, stderr=log
            )
        _wait_until_healthy(self.address, self._process)

    def end(self, how: signal.Signals) -> None:
        self._process.send_signal(how)
        self._process.wait()

    def logged(self, words: str) -> list[str]:
        lines = (json.loads(line) for line in self._log.read_text().splitlines() if line.startswith("{"))
        return [line["level"] for line in lines if words in line["message"]]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    publish_cases(2, 3)
    return tmp_path / "store"


@pytest.fixture
def server(store: Path, tmp_path: Path) -> Iterator[Server]:
    running = Server(store, tmp_path / "log")
    running.start()
    yield running
    running.end(signal.SIGTERM)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A reader whose browser may complain: a server that is killed answers nothing."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    yield context.new_page()
    context.close()


def check_figures(page: Page) -> None:
    expect(the_map(page)).to_have_attribute("data-ready", "true")
    expect(page.get_by_text("5 orang", exact=False).first).to_be_visible()


def test_figures_outlive_a_broken_store_and_a_killed_server(server: Server, store: Path, page: Page) -> None:
    open_map(page, f"{server.address}/peta?d=uji&t=2020-09-21")
    check_figures(page)
    banner = page.get_by_role("alert").filter(has_text="Penyimpanan rilis sedang tidak dapat dibaca")
    store.rename(store.with_name("away"))
    time.sleep(5.5)  # as long as a look at the store holds
    page.reload()
    expect(banner).to_be_visible()
    check_figures(page)
    assert server.logged("Penyimpanan rilis tidak dapat dibaca") == ["WARNING"]

    store.with_name("away").rename(store)
    time.sleep(5.5)
    page.reload()
    check_figures(page)
    expect(banner).to_have_count(0)
    assert server.logged("Well again: Penyimpanan rilis tidak dapat dibaca") == ["INFO"]

    server.end(signal.SIGKILL)
    cut_off = page.get_by_role("dialog").filter(has_text="Peladen tidak menjawab")
    expect(cut_off).to_be_visible()
    check_figures(page)
    server.start()
    expect(cut_off).to_have_count(0, timeout=2 * PATIENCE)
    check_figures(page)
    assert "d=uji" in page.url
    assert not list(store.rglob(".tmp-*"))
    assert server.logged("A page failed") == []
    assert audit.record(audit.Act.SIGN_IN).number == 2  # the next one follows the publication
