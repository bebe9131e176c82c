"""Connections send small messages at once; Streamlit by itself holds them back."""

from collections.abc import Callable
from socket import IPPROTO_TCP, TCP_NODELAY, create_connection, socket

import pytest
from streamlit.web.server.starlette import starlette_server

from pages.parts.service import sockets


@pytest.fixture
def streamlits_own(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int, int], socket]:
    """What Streamlit binds with, put back after the test."""
    monkeypatch.setattr(starlette_server, "_bind_socket", sockets._bind)
    return sockets._bind


def _sends_at_once(listening: socket) -> bool:
    listening.settimeout(5)
    with listening, create_connection(listening.getsockname()), listening.accept()[0] as connection:
        return bool(connection.getsockopt(IPPROTO_TCP, TCP_NODELAY)) or connection.proto == IPPROTO_TCP


@pytest.mark.usefixtures("streamlits_own")
def test_connections_send_at_once() -> None:
    sockets.send_at_once()
    listening, address = starlette_server._bind_server_socket("127.0.0.1", "127.0.0.1", 0, 5)
    assert address == "127.0.0.1"
    assert _sends_at_once(listening)


def test_streamlit_by_itself_still_needs_it(streamlits_own: Callable[[str, int, int], socket]) -> None:
    # Where this fails, Streamlit has mended it and `service/sockets.py` can go.
    assert not _sends_at_once(streamlits_own("127.0.0.1", 0, 5))
