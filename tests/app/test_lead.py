"""A page goes on by itself where no browser says that its first figure is drawn."""

import time

import pytest

from pages.parts import lead
from tests.app.conftest import OpenPage

PAGE = "pages/act/warning.py"


def test_a_browser_that_stays_silent_gets_the_whole_page_after_a_moment(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_page(PAGE, t="2020-12-19")
    looks: list[float] = []
    monkeypatch.setattr(lead, "HOLDS_STILL", True)
    monkeypatch.setattr(lead, "sleep", lambda seconds: (looks.append(seconds), time.sleep(seconds)))
    app.selectbox("filter level").select("provinsi").run()
    assert looks
    assert app.subheader[-1].value == "Tren yang naik"
    looks.clear()
    app.run()  # nothing new is shown, so nothing is waited for
    assert looks == []


def test_a_page_whose_first_run_was_ended_early_is_not_waited_for(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = open_page(PAGE, t="2020-12-19")
    looks: list[float] = []
    monkeypatch.setattr(lead, "HOLDS_STILL", True)
    monkeypatch.setattr(lead, "sleep", looks.append)
    del app.session_state["lead seen"]  # the run ended above the first figure: a button was pressed meanwhile
    app.selectbox("filter level").select("provinsi").run()
    assert looks == []
