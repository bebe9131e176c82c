"""Every page opens, says what the analysis says, and keeps the filters."""

from datetime import date
from pathlib import Path

import pytest

from analysis.selection import Selection
from analysis.source import source_for
from analysis.summary import key_figures
from analysis.zones import zone_table
from data.store import open_release
from language import format_number
from tests.app.conftest import OpenPage, texts

MAP = "pages/overview/risk_map.py"
ENTRY = Path(__file__).resolve().parents[2]
PAGES = sorted(
    str(script.relative_to(ENTRY))
    for script in (ENTRY / "pages").glob("*/*.py")
    if script.parent.name != "parts" and script.name != "__init__.py"
)
DAY = date(2020, 9, 21)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("dataset", "language"), [("ilustrasi", "id"), ("terbit", "en")])
def test_a_page_opens_without_an_error(open_page: OpenPage, page: str, dataset: str, language: str) -> None:
    app = open_page(page, d=dataset, b=language)
    assert not app.exception
    assert [error.value for error in app.error] == []
    assert app.title[0].value


def test_the_key_figures_are_those_of_the_analysis(open_page: OpenPage) -> None:
    selection = Selection(as_of=DAY)
    source = source_for(open_release("ilustrasi"), selection)
    figures = key_figures(source, selection)
    shown = [metric.value for metric in open_page(MAP, t="2020-09-21").metric]
    assert shown[:3] == [
        format_number(figures.reported),
        format_number(figures.recommended),
        format_number(figures.followed_up),
    ]
    assert shown[0] == "680"


def test_pandeglang_by_deep_link_tells_its_zone_and_why(open_page: OpenPage) -> None:
    selection = Selection(as_of=DAY, region="3601")
    row = (
        zone_table(source_for(open_release("ilustrasi"), selection), selection)
        .set_index("region_code")
        .loc["3601"]
    )
    said = texts(open_page(MAP, t="2020-09-21", r="3601"))
    assert row["zone"] == "kuning"
    assert row["reason"] in said
    assert "3 orang" in said


def test_filters_stay_when_the_page_changes(open_page: OpenPage) -> None:
    app = open_page(MAP, t="2020-09-21", p="36", v="party_approach")
    app.switch_page("pages/explore/trends.py").run()
    assert app.session_state["selection"].province == "36"
    assert app.session_state["selection"].violation_types == ("party_approach",)
    assert app.selectbox(key="filter as_of").value == DAY


def test_a_pill_takes_its_filter_away_and_reset_takes_all(open_page: OpenPage) -> None:
    app = open_page(MAP, t="2020-09-21", p="36", c="recommended")
    app.button(key="pill 0").click().run()
    assert app.session_state["selection"].province is None
    assert app.query_params["c"] == "recommended"
    app.button(key="reset").click().run()
    assert "c" not in app.query_params
    assert [button.key for button in app.button if str(button.key).startswith("pill")] == []


def test_published_figures_never_carry_the_illustrative_mark(open_page: OpenPage) -> None:
    assert "ilustratif" not in texts(open_page(d="terbit")).lower()
    assert "Data ilustratif" in texts(open_page(d="ilustrasi"))


@pytest.mark.parametrize(
    "wrong", [{"d": "x"}, {"t": "0001-01-01"}, {"r": "9999"}, {"z": "kasn-provinsi-2020"}]
)
@pytest.mark.parametrize("page", ["", MAP])
def test_wrong_addresses_fall_back(open_page: OpenPage, page: str, wrong: dict[str, str]) -> None:
    app = open_page(page, **wrong)
    assert not app.exception
    assert [error.value for error in app.error] == []
    assert app.metric
