"""The page that every address answers with: Streamlit's, in our name, told where its server is."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import streamlit
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse
from starlette.testclient import TestClient

from pages.parts.service.front_page import FrontPage
from pages.parts.service.headers import Headers

_INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def test_streamlits_page_speaks_in_our_name_and_knows_its_server() -> None:
    plain = FileResponse(_INDEX)
    for app in (plain, GZipMiddleware(plain)):
        answer = TestClient(FrontPage(app)).get("/peta")
        assert "<title>Peta Netral</title>" in answer.text
        assert '<html lang="id">' in answer.text
        assert "BACKEND_BASE_URL" in answer.text
        assert len(answer.text) > len(_INDEX.read_text())  # all of Streamlit's is still there
        assert "etag" not in answer.headers
        assert answer.headers.get("content-encoding") == (None if app is plain else "gzip")


def test_every_script_written_into_the_page_is_allowed_by_its_checksum() -> None:
    answer = TestClient(Headers(FrontPage(FileResponse(_INDEX)))).get("/")
    rules = answer.headers["Content-Security-Policy"]
    scripts = _SCRIPT.findall(answer.text)
    assert len(scripts) > 1
    for script in scripts:
        assert f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" in rules


def test_everything_else_passes_as_it_is() -> None:
    page = "<title>Streamlit</title>"
    for app in (PlainTextResponse(page), HTMLResponse(page, status_code=404)):
        assert TestClient(FrontPage(app)).get("/").text == page
    assert TestClient(FrontPage(HTMLResponse(page))).post("/").text == page
