"""A real Chromium that draws in software, stays off the network and carries the probe into every page."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PROBE = Path(__file__).with_name("probe.js")
# The welcome of a first visit lies over the page until it is closed; what is measured is a reader at work.
BEEN_HERE = "localStorage.setItem('peta-netral.visited', '1');"
_PATIENCE = 60_000  # milliseconds


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a headless Chromium found on the PATH.

    Raises:
        SystemExit: where there is none.
    """
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        raise SystemExit(f"No Chromium found: install one of {', '.join(NAMES)}.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def fresh_page(browser: Browser) -> Iterator[Page]:
    """Give a page with an empty cache, on a laptop's screen, with the probe in it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.add_init_script(script=BEEN_HERE)
    context.add_init_script(path=PROBE)
    page = context.new_page()
    page.set_default_timeout(_PATIENCE)
    yield page
    context.close()


def machine() -> str:
    """Return what is worth knowing of this machine, without its name."""
    return f"{os.cpu_count()} cores, drawing in software"
