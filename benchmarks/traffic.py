"""What travels between a page and its server, as the browser sees it."""

import base64
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

_BINARY = 2


@dataclass
class Traffic:
    """Bytes and messages since the last `reset`.

    Attributes:
        received: bytes of websocket messages from the server, before compression.
        sent: number of websocket messages to the server.
        fetched: bytes of files fetched, as they travelled, by address.
    """

    received: int = 0
    sent: int = 0
    fetched: dict[str, int] = field(default_factory=dict)
    _addresses: dict[str, str] = field(default_factory=dict)

    def reset(self) -> None:
        """Forget what travelled so far."""
        self.received = self.sent = 0
        self.fetched = {}

    @property
    def total(self) -> int:
        """Bytes from the server by either way."""
        return self.received + sum(self.fetched.values())

    def fetched_from(self, part: str) -> int:
        """Return the bytes of files whose address contains `part`."""
        return sum(size for address, size in self.fetched.items() if part in address)

    def watch(self, page: Page) -> None:
        """Begin to count on a page."""
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.webSocketFrameReceived", self._receive)
        session.on("Network.webSocketFrameSent", self._send)
        session.on("Network.responseReceived", self._respond)
        session.on("Network.loadingFinished", self._finish)

    def _receive(self, event: Mapping[str, Any]) -> None:
        frame = event["response"]
        text = frame["payloadData"]
        self.received += len(base64.b64decode(text)) if frame["opcode"] == _BINARY else len(text.encode())

    def _send(self, _event: Mapping[str, Any]) -> None:
        self.sent += 1

    def _respond(self, event: Mapping[str, Any]) -> None:
        self._addresses[event["requestId"]] = event["response"]["url"]

    def _finish(self, event: Mapping[str, Any]) -> None:
        address = self._addresses.get(event["requestId"], "")
        if address.startswith("http"):
            self.fetched[address] = self.fetched.get(address, 0) + int(event["encodedDataLength"])
