"""`python -m tests.browser.pictures [PAGE …]`: take the pictures of every page that stand in `docs/img`.

Each page by the deep link that the browser tests open: on a laptop, in the dark, and on a phone. The pictures
are for people: they are looked at after a change to a page, and no test compares them.
"""

import shutil
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from data.settings import PROJECT
from tests.browser.conftest import CHROMIUM_ARGUMENTS, CHROMIUM_NAMES, running_dashboard
from tests.browser.test_every_page import PAGES, opened

FOLDER = PROJECT / "docs" / "img"
LOOKS = {"": (1280, 800, "light"), "-gelap": (1280, 800, "dark"), "-ponsel": (390, 844, "light")}
_COLOURS = 128  # enough for flat pictures, at a third of the size


def take_pictures(browser: Browser, address: str, paths: list[str]) -> None:
    """Write the first screen of each page in each look."""
    for suffix, (width, height, scheme) in LOOKS.items():
        context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
        page = context.new_page()
        for path in paths:
            opened(page, f"{address}/{path}?{PAGES[path]}")
            page.wait_for_timeout(1500)
            _write(page.screenshot(), FOLDER / f"{path or 'ringkasan'}{suffix}.png")
        context.close()


def _write(picture: bytes, path: Path) -> None:
    Image.open(BytesIO(picture)).convert("RGB").quantize(_COLOURS).save(path, optimize=True)


def main() -> None:
    """Take the pictures of the pages named, or of all."""
    paths = sys.argv[1:] or list(PAGES)
    chromium = next(filter(None, map(shutil.which, CHROMIUM_NAMES)))
    with TemporaryDirectory() as store, running_dashboard(Path(store)) as address, sync_playwright() as drive:
        browser = drive.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
        take_pictures(browser, address, ["" if path == "ringkasan" else path for path in paths])
        browser.close()


if __name__ == "__main__":
    main()
