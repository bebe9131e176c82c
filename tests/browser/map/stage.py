"""What tests ask of a map on the screen: where something lies, what colour it has, whether it was painted."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect

HOME = "http://127.0.0.1:9/"  # never reached: every request is answered by the test
PANDEGLANG = "3601"
BESIDE_A_LETTER = 10  # pixels
StandUp = Callable[..., Locator]

_FRAMES = """(map, frames) => new Promise((done) => {
    const step = () => (frames-- ? requestAnimationFrame(step) : done());
    step();
})"""
# The colour at the middle of a region or some pixels beside it, where no letter stands.
_COLOUR = """(map, [code, pane, beside]) => {
    const [x, y] = map.pointOf(code, pane);
    const canvas = map.querySelectorAll(".fills")[pane];
    const density = canvas.width / canvas.clientWidth;
    const { data } = canvas.getContext("2d").getImageData((x - beside) * density, y * density, 1, 1);
    return "#" + [...data.slice(0, 3)].map((part) => part.toString(16).padStart(2, "0")).join("");
}"""
_MARKED = """(map, pane) => {
    const canvas = map.querySelectorAll(".marks")[pane];
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((sum, part, i) => sum + (i % 4 === 3 && part > 0 ? 1 : 0), 0);
}"""
# Whether the region lies within each picture.
_INSIDE = """(map) => [0, 1].map((pane) => {
    const [x, y] = map.pointOf("3601", pane);
    const { clientWidth, clientHeight } = map.querySelectorAll(".marks")[pane];
    return x > 0 && y > 0 && x < clientWidth && y < clientHeight;
})"""
# How far apart two regions are on the screen.
_APART = """(map) => {
    const [[ax, ay], [bx, by]] = ["3601", "3526"].map((code) => map.pointOf(code));
    return Math.hypot(ax - bx, ay - by);
}"""


def ready(the_map: Locator) -> Locator:
    expect(the_map).to_have_attribute("data-ready", "true")
    return the_map


def wait_for_paints(the_map: Locator, *, frames: int = 3) -> None:
    the_map.evaluate(_FRAMES, frames)


def colour(the_map: Locator, code: str, *, pane: int = 0, beside: int = 0) -> str:
    return str(the_map.evaluate(_COLOUR, [code, pane, beside]))


def marked(the_map: Locator, pane: int) -> int:
    """Return how many pixels of a picture carry a mark of pointer, keys or selection."""
    return int(the_map.evaluate(_MARKED, pane))


def inside(the_map: Locator) -> list[bool]:
    """Tell of both pictures whether Pandeglang lies within."""
    return list(the_map.evaluate(_INSIDE))


def apart(the_map: Locator) -> float:
    """Return how many pixels lie between Pandeglang and Bangkalan."""
    return float(the_map.evaluate(_APART))


def both(page: Page) -> tuple[Locator, Locator]:
    return page.get_by_test_id("map-canvas"), page.get_by_test_id("map-twin-canvas")


def point(page: Page, the_map: Locator, code: str) -> None:
    x, y = the_map.evaluate("(map, code) => map.pointOf(code)", code)
    page.get_by_test_id("map-canvas").hover(position={"x": x, "y": y})


def channels(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


@contextmanager
def fingers(page: Page) -> Iterator[Callable[..., None]]:
    """Touch the page at points, as the browser itself reports fingers."""
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        held = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": held})

    yield touch
    session.detach()
