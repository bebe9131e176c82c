"""Headers that tell a browser what the dashboard may do, and how long it may keep what it fetched."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from pages.parts.service.front_page import SCRIPT
from pages.parts.service.measures import ANSWERS, OPEN_SESSIONS

_INLINE_SCRIPT = re.compile(rb"<script>(.*?)</script>", re.DOTALL)
_NAMED_BY_CONTENT = re.compile(r"/app/static/.+-[0-9a-f]{8}\.[a-z.]+$")  # the outlines of the map
_OK = 200


class Headers:
    """Adds the headers to every answer over HTTP, and counts answers and open tabs."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._headers = {
            "Content-Security-Policy": _content_security(),
            "X-Content-Type-Options": "nosniff",
            "X-Frame-Options": "DENY",
            "Referrer-Policy": "same-origin",
            "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] == "websocket":
            with OPEN_SESSIONS.track_inprogress():
                await self._app(scope, receive, send)
            return

        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                ANSWERS.labels(message["status"]).inc()
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                if message["status"] == _OK and _NAMED_BY_CONTENT.search(scope["path"]):
                    headers["Cache-Control"] = "public, immutable, max-age=31536000"
            await send(message)

        await self._app(scope, receive, send_on)


def _content_security() -> str:
    """What the page may load: only what this service sends.

    Scripts are the files of the service and those that its front page holds, known by their checksums; charts
    of columns need WebAssembly. Styles are written into the page by Streamlit and Plotly.
    """
    page = Path(streamlit.__file__).parent / "static" / "index.html"
    scripts = [*_INLINE_SCRIPT.findall(page.read_bytes()), SCRIPT.encode()]
    known = " ".join(f"'sha256-{_checksum(script)}'" for script in scripts)
    rules = {
        "default-src": "'self'",
        "script-src": f"'self' blob: 'wasm-unsafe-eval' {known}".strip(),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self' data: blob:",
        "worker-src": "'self' blob:",
        "frame-src": "'self' blob:",
        "frame-ancestors": "'none'",
        "form-action": "'self'",
        "base-uri": "'self'",
        "object-src": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _checksum(script: bytes) -> str:
    return b64encode(sha256(script).digest()).decode()
