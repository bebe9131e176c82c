"""Streamlit's scripts and styles, compressed once: it sends them as they are, 5 MB for the first chart."""

import gzip
from functools import lru_cache
from mimetypes import guess_type
from pathlib import Path

import streamlit
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_FOLDER = (Path(streamlit.__file__).parent / "static" / "static").resolve()
_MARK = "/static/"
_KINDS = frozenset({".js", ".css"})
_KEPT = 128  # files: more than a reader of all pages fetches, about 6 MB
_LEVEL = 6
_HEADERS = {
    "Content-Encoding": "gzip",
    "Vary": "Accept-Encoding",
    "Cache-Control": "public, immutable, max-age=31536000",  # their names change with what they hold
}


class Compressed:
    """Answers requests for Streamlit's own scripts and styles; leaves all others to the app."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        packed = await run_in_threadpool(_packed, scope["path"]) if _may_be_packed(scope) else None
        if packed is None:
            await self._app(scope, receive, send)
            return
        kind, _encoding = guess_type(scope["path"])
        await Response(packed, media_type=kind, headers=_HEADERS)(scope, receive, send)


def _may_be_packed(scope: Scope) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or _MARK not in scope["path"]:
        return False
    headers = Headers(scope=scope)
    return "gzip" in headers.get("Accept-Encoding", "") and "Range" not in headers


@lru_cache(maxsize=_KEPT)
def _packed(path: str) -> bytes | None:
    """Return a file of Streamlit's compressed; None where there is none, or it is no script or style."""
    file = (_FOLDER / path.partition(_MARK)[2]).resolve()
    if file.suffix not in _KINDS or not file.is_relative_to(_FOLDER) or not file.is_file():
        return None
    return gzip.compress(file.read_bytes(), _LEVEL, mtime=0)
