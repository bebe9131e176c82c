"""Streamlit's own page, which a browser gets at every address, in our name and told where its server is.

By itself it looks for its server below the address of the page first (`/peta/_stcore/health`), finds nothing
there and begins again at the root.
"""

import gzip
from functools import lru_cache

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SCRIPT = 'window.__streamlit = { BACKEND_BASE_URL: new URL("./", location.href).href };'
_CHANGES = {
    '<html lang="en">': '<html lang="id">',
    "<title>Streamlit</title>": f"<title>Peta Netral</title>\n    <script>{SCRIPT}</script>",
}
_OF_THE_FILE = ("etag", "last-modified")  # which is not what is sent
_OK = 200


class FrontPage:
    """Changes the page on its way to a browser; everything else passes as it is."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        beginning: Message | None = None
        page = b""

        async def send_on(message: Message) -> None:
            nonlocal beginning, page
            if _begins_page(message):
                beginning = message
                return
            if beginning is None:
                await send(message)
                return
            page += message.get("body", b"")
            if not message.get("more_body", False):
                await _send_page(beginning, page, send)

        is_page_possible = scope["type"] == "http" and scope["method"] == "GET"
        await self._app(scope, receive, send_on if is_page_possible else send)


def _begins_page(message: Message) -> bool:
    if message["type"] != "http.response.start" or message["status"] != _OK:
        return False
    return MutableHeaders(scope=message).get("content-type", "").startswith("text/html")


async def _send_page(beginning: Message, page: bytes, send: Send) -> None:
    headers = MutableHeaders(scope=beginning)
    is_packed = headers.get("content-encoding") == "gzip"
    body = _ours(page, is_packed=is_packed)
    headers["content-length"] = str(len(body))
    for name in _OF_THE_FILE:
        del headers[name]
    await send(beginning)
    await send({"type": "http.response.body", "body": body})


@lru_cache(maxsize=4)
def _ours(page: bytes, *, is_packed: bool) -> bytes:
    text = (gzip.decompress(page) if is_packed else page).decode()
    for given, wanted in _CHANGES.items():
        text = text.replace(given, wanted, 1)
    return gzip.compress(text.encode(), mtime=0) if is_packed else text.encode()
