"""A page waits a moment for the browser to draw its first figure, and goes on with or without its word."""

from threading import Event

import pytest
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from pages.parts import lead
from pages.parts.lead.drawn import drawn, expected_drawing
from tests.app.conftest import OpenPage

PAGE = "pages/act/warning.py"


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """For each time a page waited, whether a browser had its say."""
    waits: list[bool] = []
    wait_for = lead._wait_for

    def wait(done: Event, *, longest: float) -> None:
        wait_for(done, longest=longest)
        waits.append(done.is_set())

    monkeypatch.setattr(lead, "HOLDS_STILL", True)
    monkeypatch.setattr(lead, "_wait_for", wait)
    return waits


def test_a_browser_that_stays_silent_gets_the_whole_page_after_a_moment(
    open_page: OpenPage, waits: list[bool]
) -> None:
    app = open_page(PAGE, t="2020-12-19")
    assert waits == [False]
    assert app.subheader[-1].value == "Tren yang naik"
    app.selectbox("filter level").select("provinsi").run()
    assert waits == [False, False]
    assert app.subheader[-1].value == "Tren yang naik"
    app.run()  # nothing new is shown
    assert waits == [False, False]


def test_a_browsers_word_ends_the_wait_it_is_meant_for_alone() -> None:
    browser = TestClient(Starlette(routes=[Route("/drawn/{turn}", drawn, methods=["POST"])]))
    with expected_drawing() as one, expected_drawing() as other:
        assert browser.post(f"/drawn/{one.turn}").status_code == 204
        assert one.done.is_set()
        assert not other.done.is_set()
    assert browser.post(f"/drawn/{one.turn}").status_code == 204  # too late, and no error
    assert browser.post("/drawn/another").status_code == 204
