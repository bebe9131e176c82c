"""Where a browser says that it has drawn what it was sent: on the websocket, its word would begin a run."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from secrets import token_urlsafe
from threading import Event, Semaphore

from starlette.requests import Request
from starlette.responses import Response

_room = Semaphore(4)  # runs that hold still at once: with many readers an early end is worth more
_expected: dict[str, Event] = {}


@dataclass(frozen=True)
class Drawing:
    """What a browser is asked to say once it has drawn; `done` is set when it does."""

    turn: str = field(default_factory=lambda: token_urlsafe(12))
    done: Event = field(default_factory=Event)


@contextmanager
def expected_drawing() -> Iterator[Drawing | None]:
    """Give a drawing to wait for; None where too many runs hold still already."""
    if not _room.acquire(blocking=False):
        yield None
        return
    drawing = Drawing()
    _expected[drawing.turn] = drawing.done
    try:
        yield drawing
    finally:
        del _expected[drawing.turn]
        _room.release()


async def drawn(request: Request) -> Response:
    """Take a browser's word; one that nobody waits for is no error."""
    done = _expected.get(request.path_params["turn"])
    if done:
        done.set()
    return Response(status_code=204)
