"""The dashboard run by Streamlit's own test runner: every page, no browser."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from language import DEFAULT_LANGUAGE, use_language

ENTRY = Path(__file__).resolve().parents[2] / "dashboard.py"

OpenPage = Callable[..., AppTest]


@pytest.fixture
def open_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenPage]:
    """Open a page with a query, as a fresh visitor of an installation without imported releases."""
    monkeypatch.setenv("PETA_STORE", str(tmp_path / "store"))
    monkeypatch.setattr("pages.parts.section.RUNS_BESIDE", False)

    def run(page: str = "", **query: str) -> AppTest:
        # The test runner asks for the words of options outside the session, so it must speak its language.
        use_language(query.get("b", DEFAULT_LANGUAGE))
        app = AppTest.from_file(str(ENTRY), default_timeout=60)
        for key, value in query.items():
            app.query_params[key] = value
        app.run()
        if page:
            app.switch_page(page).run()
        return app

    yield run
    use_language(DEFAULT_LANGUAGE)
