"""What is measured: pages with one filter in common, and how a reader uses it on each."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from playwright.sync_api import Locator, Page

from benchmarks.server import Host, Program
from data.settings import PROJECT

APPS = PROJECT / "benchmarks" / "apps"
_TYPES = (1, 5, 6)  # options with many cases, among those a list shows without scrolling; 0 is all


@dataclass(frozen=True)
class Subject:
    """A page to measure.

    Attributes:
        id: short name.
        title: what it is called in the table.
        program: what is run.
        prepare: open the filter; returns what the reader clicks to change it for the n-th time.
        has_map: whether our map is on it.
        draws: whether each change draws on a canvas; only then the page has answered.
        path: address of the page below that of the server.
        act: what the reader does with it.
    """

    id: str
    title: str
    program: Program
    prepare: Callable[[Page, int], Locator]
    has_map: bool = False
    draws: bool = True
    path: str = ""
    act: Callable[[Locator], None] = Locator.click


def _option(page: Page, turn: int) -> Locator:
    page.get_by_test_id("stSelectbox").first.locator("input").click()
    return page.get_by_role("option").nth(_TYPES[turn % len(_TYPES)])


def _types(page: Page, _turn: int) -> Locator:
    found = page.get_by_label("Jenis pelanggaran", exact=True)
    found.focus()
    return found


def _province(page: Page, _turn: int) -> Locator:
    found = page.locator(".st-key-filter-province").get_by_label("Provinsi")
    found.focus()
    return found


def _next_of_list(found: Locator) -> None:
    found.press("ArrowDown")


def _radio(page: Page, turn: int) -> Locator:
    return page.get_by_role("radio").nth(_TYPES[turn % len(_TYPES)])


EMPTY = Subject("empty", "empty Streamlit page", Program(APPS / "empty.py"), _option, draws=False)
MAP = Subject("map", "our map alone", Program(APPS / "own_map.py"), _option, has_map=True)
DASHBOARD = Subject(
    "dashboard",
    "our whole page, with charts",
    Program(PROJECT / "dashboard.py", Host.PRODUCT),
    _types,
    has_map=True,
    path="peta",
    act=_next_of_list,
)
PROVINCE = replace(DASHBOARD, id="province", title="our whole page, a province picked", prepare=_province)
PYDECK = Subject("pydeck", "the same map with pydeck", Program(APPS / "pydeck_map.py"), _option)
PLOTLY = Subject("plotly", "the same map with Plotly", Program(APPS / "plotly_map.py"), _option)
DASH = Subject("dash", "the same map with Dash", Program(APPS / "dash_map.py", Host.ITSELF), _radio)
BOKEH = Subject("bokeh", "the same map with Bokeh", Program(APPS / "bokeh_map.py", Host.BOKEH), _radio)
FOLIUM = Subject("folium", "the same map with Folium", Program(APPS / "folium_map.py", Host.ITSELF), _radio)
PEERS = (PYDECK, PLOTLY, DASH, BOKEH, FOLIUM)
SUBJECTS = (EMPTY, MAP, DASHBOARD, PROVINCE, *PEERS)
