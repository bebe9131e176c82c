"""Signing in with a real provider on this machine, in a real browser; and every way around it, closed."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from socket import create_connection
from time import monotonic, sleep

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import PATIENCE, PROJECT, _free_port
from tests.support.oidc_provider import CLIENT, SECRET

pytestmark = pytest.mark.browser

SECRETS = """
[auth]
redirect_uri = "{address}/oauth2callback"
cookie_secret = "a-secret-of-this-test-alone-0123456789-abcdef"
client_id = "{client}"
client_secret = "{secret}"
server_metadata_url = "{issuer}/.well-known/openid-configuration"
"""


@dataclass(frozen=True)
class Door:
    address: str
    store: Path
    claims: Path

    def tell(self, **claims: object) -> None:
        self.claims.write_text(json.dumps(claims))


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """A dashboard that people sign in to, and its provider."""
    folder = tmp_path_factory.mktemp("door")
    ports = _free_port(), _free_port()
    address, issuer = (f"http://127.0.0.1:{port}" for port in ports)
    secrets = folder / "secrets.toml"
    secrets.write_text(SECRETS.format(address=address, client=CLIENT, secret=SECRET, issuer=issuer))
    known = Door(address, folder / "store", folder / "claims.json")
    known.tell(sub="s-1")
    environment = os.environ | {"PETA_STORE": str(known.store), "STREAMLIT_SECRETS_FILES": str(secrets)}
    commands = (
        [sys.executable, "-m", "tests.support.oidc_provider", str(ports[1]), str(known.claims)],
        [sys.executable, "-m", "pages", "--server.port", str(ports[0])],
    )
    servers = [subprocess.Popen(command, cwd=PROJECT, env=environment) for command in commands]
    try:
        for port in ports:
            _wait_until_open(port)
        yield known
    finally:
        for server in servers:
            server.terminate()
            server.wait()


def _wait_until_open(port: int) -> None:
    deadline = monotonic() + 180
    while True:
        try:
            create_connection(("127.0.0.1", port)).close()
        except OSError:
            assert monotonic() < deadline
            sleep(0.1)
        else:
            return


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script("localStorage.setItem('peta-netral.visited', '1')")  # no welcome in the way
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    yield context
    context.close()


def _opened(context: BrowserContext, door: Door, path: str = "") -> Page:
    page = context.new_page()
    page.goto(f"{door.address}/{path}")
    return page


def _sign_in(page: Page) -> None:
    page.get_by_role("button", name="Masuk").click()
    page.wait_for_url("**/?d=*")


def _asks_to_sign_in(page: Page) -> None:
    expect(page.get_by_role("button", name="Masuk")).to_be_visible()
    expect(page.get_by_text("Kabupaten")).to_have_count(0)


def test_a_steward_signs_in_reads_the_log_and_leaves(door: Door, context: BrowserContext) -> None:
    door.tell(sub="s-7", peta_roles=["pengelola-data"])
    page = _opened(context, door, "audit")
    _asks_to_sign_in(page)
    page.get_by_role("button", name="Masuk").click()
    page.wait_for_url("**/audit?d=*")  # the link that was opened, after the provider's pages
    expect(page.get_by_text("Masuk sebagai pengelola data.")).to_be_visible()
    expect(page.get_by_text("Log utuh")).to_be_visible()
    lines = (door.store / ".audit" / "audit.jsonl").read_text().splitlines()
    assert {(each["act"], each["who"]) for each in map(json.loads, lines)} == {("sign_in", "s-7")}
    page.get_by_role("button", name="Keluar").click()
    _asks_to_sign_in(page)


def test_a_role_is_held_to_its_pages_also_by_a_direct_link(door: Door, context: BrowserContext) -> None:
    door.tell(sub="s-8", peta_roles=["pimpinan"])
    page = _opened(context, door)
    _sign_in(page)
    page.goto(f"{door.address}/audit")
    expect(page.get_by_text("Peran Anda tidak mengizinkan ini.")).to_be_visible()
    expect(page.get_by_text("Log utuh")).to_have_count(0)


@pytest.mark.parametrize("claims", [{"key": "other"}, {"age": -86_400}], ids=["forged", "expired"])
def test_a_forged_or_old_token_lets_nobody_in(
    door: Door, context: BrowserContext, claims: dict[str, object]
) -> None:
    door.tell(sub="s-9", peta_roles=["pengelola-data"], **claims)
    page = _opened(context, door)
    page.get_by_role("button", name="Masuk").click()
    page.wait_for_url(f"{door.address}/")
    _asks_to_sign_in(page)


def test_a_forged_cookie_lets_nobody_in(door: Door, context: BrowserContext) -> None:
    door.tell(sub="s-7", peta_roles=["pengelola-data"])
    page = _opened(context, door)
    _sign_in(page)
    (cookie,) = (each for each in context.cookies() if each["name"] == "_streamlit_user")
    value = str(cookie["value"])
    changed = value[:20] + ("A" if value[20] != "A" else "B") + value[21:]
    context.add_cookies([{"name": "_streamlit_user", "value": changed, "url": door.address}])
    page.goto(door.address)
    _asks_to_sign_in(page)


def test_a_websocket_from_another_origin_is_refused(door: Door, context: BrowserContext) -> None:
    page = context.new_page()
    page.set_content("<p>Another page</p>")  # its origin is not the dashboard's
    address = door.address.replace("http", "ws") + "/_stcore/stream"
    opened = page.evaluate(
        """address => new Promise(tell => {
            const socket = new WebSocket(address, ["streamlit"]);
            socket.onopen = () => tell("open");
            socket.onerror = () => tell("refused");
        })""",
        address,
    )
    assert opened == "refused"
