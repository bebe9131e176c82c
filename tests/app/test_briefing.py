"""The briefing is arranged on its page, and holds what the reader put into it."""

import pytest

from tests.app.conftest import OpenPage

PAGE = "pages/act/briefing.py"


@pytest.mark.parametrize("dataset", ["ilustrasi", "terbit"])
@pytest.mark.parametrize(
    "query", [{}, {"p": "36", "b": "en"}, {"r": "3601"}], ids=lambda query: "-".join(query.values()) or "none"
)
def test_the_page_opens_whatever_is_chosen(open_page: OpenPage, query: dict[str, str], dataset: str) -> None:
    app = open_page(PAGE, **{"d": dataset, "t": "2020-09-21"} | query)
    assert not app.exception
    assert [error.value for error in app.error] == []
