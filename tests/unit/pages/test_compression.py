from pathlib import Path

import streamlit
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from pages.parts.service.compression import Compressed
from pages.parts.service.headers import Headers

_FOLDER = Path(streamlit.__file__).parent / "static" / "static"
_SCRIPT = min(_FOLDER.joinpath("js").glob("*.js"), key=lambda file: file.stat().st_size)
_ADDRESS = f"/static/js/{_SCRIPT.name}"
_BROWSER = TestClient(Headers(Compressed(PlainTextResponse("from the app"))))


def test_scripts_travel_compressed_and_are_kept_for_a_year() -> None:
    answer = _BROWSER.get(_ADDRESS)
    assert answer.content == _SCRIPT.read_bytes()  # unpacked by the client
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers["Cache-Control"] == "public, immutable, max-age=31536000"
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_whoever_cannot_unpack_or_asks_for_a_part_is_left_to_the_app() -> None:
    for headers in ({"Accept-Encoding": "identity"}, {"Range": "bytes=0-9"}):
        assert _BROWSER.get(_ADDRESS, headers=headers).text == "from the app"


def test_no_other_file_leaves() -> None:
    for path in ("/static/js/missing.js", "/static/%2e%2e/%2e%2e/__init__.py", "/static/media/x.woff2", "/"):
        assert _BROWSER.get(path).text == "from the app"


def test_the_outlines_of_the_map_are_kept_for_a_year() -> None:
    outlines = _BROWSER.get("/app/static/geometry/nation-3c2afd0e.json.gz")
    assert outlines.headers["Cache-Control"] == "public, immutable, max-age=31536000"
    assert "Cache-Control" not in _BROWSER.get("/app/static/logo.svg").headers
