"""The map page: its choices come by link, wrong ones fall back, and its numbers are the analysis's."""

import json
from collections.abc import Iterator
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from analysis.ledger import View, movements
from analysis.selection import Selection
from analysis.source import source_for
from charts.map.layers import LAYERS
from charts.map.stream import unpack_numbers
from data.store import open_release
from language import DEFAULT_LANGUAGE, use_language
from tests.app.conftest import ENTRY, OpenPage

PAGE = "pages/overview/risk_map.py"
DAY = "2020-09-21"
_IN_ORDER = ("-script", "-shell")


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppTest]:
    """A visitor who stays on the map page for the whole file, as opening it takes seconds."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PETA_STORE", str(tmp_path_factory.mktemp("store")))
        patch.setattr("pages.parts.lead.HOLDS_STILL", False)
        use_language(DEFAULT_LANGUAGE)
        app = AppTest.from_file(str(ENTRY), default_timeout=60).run()
        yield app.switch_page(PAGE).run()
        use_language(DEFAULT_LANGUAGE)


@pytest.fixture
def open_map(visitor: AppTest) -> OpenPage:
    """Open the map page by a link."""

    def run(**query: str) -> AppTest:
        visitor.query_params.clear()
        for key, value in query.items():
            visitor.query_params[key] = value
        return visitor.run()

    return run


def sent(app: AppTest) -> dict[str, object]:
    """Return what the page's map was sent."""
    known = [element.proto for element in app.get("bidi_component") if "risk-map" in element.proto.id]
    return json.loads(known[-1].bytes)


@pytest.mark.parametrize("dataset", ["ilustrasi", "terbit"])
@pytest.mark.parametrize("layer", ["zona", *LAYERS])
def test_every_layer_opens_by_link(open_map: OpenPage, dataset: str, layer: str) -> None:
    app = open_map(d=dataset, t=DAY, lapis=layer)
    assert not app.exception
    assert [error.value for error in app.error] == []
    assert app.segmented_control(key="page peta lapis").value == layer


def test_change_shows_as_many_worse_zones_as_the_ledger(open_map: OpenPage) -> None:
    app = open_map(t=DAY, lapis="beda", beda="2020-08-31")
    layer = sent(app)["layer"]
    asked = Selection(as_of=date(2020, 9, 21))
    source = source_for(open_release("ilustrasi"), asked)
    moved = movements(View(source, asked.but(as_of=date(2020, 8, 31))), View(source, asked))
    named = [each[0] for each in layer["classes"]]
    marks = [named[mark] for mark in unpack_numbers(layer["marks"])]
    assert marks.count("up_strong") == (moved["direction"] == "worse").sum() > 0
    assert app.selectbox(key="map compared with").value == date(2020, 8, 31)


@pytest.mark.parametrize("wrong", ["2020-13-45", "2031-01-01", "kemarin", "'; drop table"])
def test_a_wrong_day_to_compare_with_falls_back(open_map: OpenPage, wrong: str) -> None:
    app = open_map(t=DAY, lapis="beda", beda=wrong)
    assert not app.exception
    assert app.selectbox(key="map compared with").value == date(2020, 8, 22)  # 30 days before, as the figures


def test_a_layer_that_does_not_exist_falls_back_to_the_zones(open_map: OpenPage) -> None:
    app = open_map(t=DAY, lapis="rahasia", pasti="mungkin")
    assert app.segmented_control(key="page peta lapis").value == "zona"
    assert app.toggle(key="map certainty").value is False
    assert "layer" not in sent(app)
    assert "certainty" not in sent(app)


def test_certainty_by_link_and_by_switch(open_map: OpenPage) -> None:
    app = open_map(t=DAY, pasti="ya")
    assert app.toggle(key="map certainty").value is True
    assert len(unpack_numbers(sent(app)["certainty"]["levels"])) == 514
    app.toggle(key="map certainty").set_value(False).run()
    assert "certainty" not in sent(app)


@pytest.mark.parametrize("query", [{"l": "provinsi"}, {"p": "36"}, {"r": "3601"}, {"v": "party_approach"}])
@pytest.mark.parametrize("layer", ["beda", "respons"])
def test_filters_and_layers_go_together(open_map: OpenPage, query: dict[str, str], layer: str) -> None:
    app = open_map(t=DAY, lapis=layer, **query)
    assert not app.exception
    assert [error.value for error in app.error] == []
    assert sent(app)["layer"]["code"] == layer


def test_the_script_of_the_map_travels_before_what_stands_above_it(open_map: OpenPage) -> None:
    names = [element.proto.component_name for element in open_map(t=DAY).get("bidi_component")]
    script, head = (next(at for at, name in enumerate(names) if name.endswith(part)) for part in _IN_ORDER)
    assert script < head
