"""The dashboard run by Streamlit's own test runner: every page, no browser."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from language import DEFAULT_LANGUAGE, use_language

ENTRY = Path(__file__).resolve().parents[2] / "dashboard.py"

OpenPage = Callable[..., AppTest]


@pytest.fixture(scope="session")
def registered_pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The pages as the dashboard registers them: the runner knows their addresses only after a run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PETA_STORE", str(tmp_path_factory.mktemp("store")))
        return AppTest.from_file(str(ENTRY), default_timeout=60).run()._registered_pages


@pytest.fixture
def open_page(tmp_path: Path, registered_pages: dict[str, Any]) -> Iterator[OpenPage]:
    """Open a page by a deep link, as a fresh visitor of an installation without imported releases."""
    with visiting(tmp_path / "store", registered_pages) as run:
        yield run


@contextmanager
def visiting(store: Path, registered_pages: dict[str, Any]) -> Iterator[OpenPage]:
    """Let pages be opened over an empty store; each visit is a fresh session."""

    def run(page: str = "", **query: str) -> AppTest:
        # The test runner asks for the words of options outside the session, so it must speak its language.
        use_language(query.get("b", DEFAULT_LANGUAGE))
        app = AppTest.from_file(str(ENTRY), default_timeout=60)
        app._registered_pages = registered_pages
        for key, value in query.items():
            app.query_params[key] = value
        if page:
            app.switch_page(page)
        return app.run()

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PETA_STORE", str(store))
        patch.setattr("pages.parts.lead.HOLDS_STILL", False)
        yield run
    use_language(DEFAULT_LANGUAGE)


def texts(app: AppTest) -> str:
    """Return every sentence on the page, one a line."""
    parts = (*app.title, *app.subheader, *app.markdown, *app.caption, *app.info)
    return "\n".join(str(part.value) for part in parts)
