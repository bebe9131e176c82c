"""Small messages leave at once.

Streamlit makes its socket without saying that it is one of TCP; asyncio therefore leaves Nagle's algorithm
on, and every small message after another waits for the browser's acknowledgement, up to 40 ms (uvicorn's
issue 3149).
"""

from socket import IPPROTO_TCP, TCP_NODELAY, socket

from streamlit.web.server.starlette import starlette_server

_bind = starlette_server._bind_socket  # no setting reaches the socket


def _bind_prompt(address: str, port: int, backlog: int) -> socket:
    """Streamlit's listening socket, whose connections wait for nothing."""
    listening = _bind(address, port, backlog)
    listening.setsockopt(IPPROTO_TCP, TCP_NODELAY, 1)  # connections inherit it
    return listening


def send_at_once() -> None:
    """Let the server that is started next send so."""
    starlette_server._bind_socket = _bind_prompt
