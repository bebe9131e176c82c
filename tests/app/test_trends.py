"""The page on trends and stages: the headline is the test's, whatever is chosen nothing breaks."""

from datetime import date

import pytest

from analysis.selection import Selection
from analysis.source import source_for
from analysis.stages.tags import trend_tags
from data.store import open_release
from tests.app.conftest import OpenPage

PAGE = "pages/explore/trends.py"
DAY = date(2020, 9, 21)
FILTERS = [
    {},
    {"l": "provinsi", "periode": "bulan"},
    {"p": "36", "sumbu": "suara"},
    {"r": "3601", "sumbu": "suara", "periode": "bulan"},
    {"r": "36", "letak": "tahapan"},
    {"r": "3303", "j": "fungsional", "tingkat": "provinsi"},
    {"v": "party_approach.photo_symbol", "pemilu": "pemilu-2024.pilkada-2018"},
    {"r": "3601", "v": "party_membership"},
    {"c": "followed_up", "r": "3303", "t": "2021-01-31"},
    {"t": "2019-12-16"},
    {"periode": "tahun", "sumbu": "x", "letak": "y", "tingkat": "z", "pemilu": "pemilu-1955"},
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


def test_the_headline_is_the_trend_of_the_place_in_focus(open_page: OpenPage) -> None:
    selection = Selection(as_of=DAY, region="3601")
    source = source_for(open_release("ilustrasi"), selection)
    told = trend_tags(source, selection, places=("3601",))["sentence"].iloc[0]
    assert f"#### Kabupaten Pandeglang: {told}" in texts(open_page(PAGE, t="2020-09-21", r="3601"))
