"""The page on violation types: choices with counts, cross-tables that hide small counts, the rule card."""

from datetime import date

import pytest

from analysis.mix import mix_by_group
from analysis.selection import Selection
from analysis.source import source_for
from data.store import open_release
from language import format_number
from tests.app.conftest import OpenPage

PAGE = "pages/explore/types.py"
DAY = date(2020, 9, 21)
FILTERS = [
    {},
    {"l": "provinsi"},
    {"p": "36"},
    {"r": "3601"},
    {"r": "36", "l": "provinsi"},
    {"r": "3303", "j": "fungsional"},
    {"v": "party_approach.photo_symbol"},
    {"r": "3601", "v": "party_membership"},
    {"c": "followed_up", "r": "3303"},
    {"t": "2019-12-16"},
]


def texts(app: object) -> str:
    return "\n".join(str(part.value) for part in (*app.markdown, *app.caption, *app.subheader, *app.info))


@pytest.mark.parametrize("dataset", ["ilustrasi", "terbit"])
@pytest.mark.parametrize("query", FILTERS, ids=lambda query: "-".join(query.values()) or "none")
def test_the_page_opens_whatever_is_chosen(open_page: OpenPage, query: dict[str, str], dataset: str) -> None:
    asked = {"t": "2020-09-21"} | query
    app = open_page(PAGE, d=dataset, b="en" if "p" in query else "id", **asked)
    assert not app.exception
    assert [error.value for error in app.error] == []


def test_each_choice_carries_its_count(open_page: OpenPage) -> None:
    selection = Selection(as_of=DAY)
    groups = mix_by_group(source_for(open_release("ilustrasi"), selection), selection).set_index("group")
    app = open_page(PAGE, t="2020-09-21")
    (choice,) = [pills for pills in app.pills if pills.key == "choice groups"]
    count = format_number(groups.loc["social_media", "count"])
    assert f"Media sosial · {count}" in choice.options
    assert len(choice.options) == 10
