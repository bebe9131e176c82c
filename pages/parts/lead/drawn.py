"""Where a browser says that it has drawn what it was sent: on the websocket, its word would begin a run."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from secrets import token_urlsafe
from threading import Event

from starlette.requests import Request
from starlette.responses import Response

_expected: dict[str, Event] = {}


@dataclass(frozen=True)
class Drawing:
    """What a browser is asked to say once it has drawn; `done` is set when it does."""

    turn: str = field(default_factory=lambda: token_urlsafe(12))
    done: Event = field(default_factory=Event)


@contextmanager
def expected_drawing() -> Iterator[Drawing]:
    """Give a drawing to wait for."""
    drawing = Drawing()
    _expected[drawing.turn] = drawing.done
    try:
        yield drawing
    finally:
        del _expected[drawing.turn]


async def drawn(request: Request) -> Response:
    """Take a browser's word; one that nobody waits for is no error."""
    done = _expected.get(request.path_params["turn"])
    if done:
        done.set()
    return Response(status_code=204)
