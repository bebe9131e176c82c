"""Faktor Risiko says what the analysis says, with the weights the address asks for."""

from datetime import date

import pytest

from analysis.comparison import history, repeats
from analysis.drivers import Weights, driver_checklist, driver_index, ikp_comparison
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import source_for
from analysis.subjects import extended_subjects
from data.store import open_release
from language import format_number
from pages.parts.drivers.weights import weights_of, weights_text
from tests.app.conftest import OpenPage, texts

PAGE = "pages/explore/drivers.py"
CHOSEN = Selection(as_of=date(2020, 12, 19))


@pytest.fixture(scope="module")
def source() -> CountSource:
    return source_for(open_release("ilustrasi"), CHOSEN)


@pytest.mark.parametrize("dataset", ["ilustrasi", "terbit"])
@pytest.mark.parametrize(
    "query",
    [{}, {"l": "provinsi"}, {"p": "36", "b": "en"}, {"t": "2019-12-20", "p": "31"}],
    ids=lambda query: "-".join(query.values()) or "none",
)
def test_the_page_opens_whatever_is_chosen(open_page: OpenPage, query: dict[str, str], dataset: str) -> None:
    app = open_page(PAGE, **{"d": dataset, "t": "2020-12-19"} | query)
    assert not app.exception
    assert [error.value for error in app.error] == []


def test_the_page_says_what_the_analysis_says(open_page: OpenPage, source: CountSource) -> None:
    checklist = driver_checklist(source, CHOSEN)
    app = open_page(PAGE, d="ilustrasi", t="2020-12-19")
    said = texts(app)
    there = checklist[checklist["present"] == "yes"].groupby("driver").size()
    by_driver = app.table[0].value.set_index("Pendorong")
    assert by_driver.at["**Calon petahana**", "Ada"] == format_number(there["incumbency"])
    index = driver_index(checklist)
    matrix = app.dataframe[0].value
    assert len(matrix) == len(index)
    first = index.sort_values(["rank", "index_low", "region_code"], ascending=[True, False, True]).iloc[0]
    assert matrix["Wilayah"].iloc[0] == first["region_name"]
    assert matrix["Indeks"].iloc[0].startswith(format_number(first["index"]))
    compared = ikp_comparison(source, CHOSEN, scheme="umum-2024")
    assert compared is not None
    assert compared.sentence in said
    assert f"**{len(repeats(history(sources=[source])))} kabupaten/kota**" in said
    subjects = app.table[-1].value["Jumlah"].tolist()
    assert subjects == [f"**{format_number(n)}**" for n in extended_subjects()["value"]]


def test_weights_come_from_the_address(open_page: OpenPage, source: CountSource) -> None:
    weights = Weights.equal().but(incumbency=3, dynasty=0)
    assert weights_of("incumbency-3.dynasty-0") == weights
    assert weights_text(weights) == "incumbency-3.dynasty-0"
    app = open_page(PAGE, d="ilustrasi", t="2020-12-19", bobot="incumbency-3.dynasty-0")
    assert weights.sentence() in texts(app)
    index = driver_index(driver_checklist(source, CHOSEN), weights)
    top = index.loc[index["rank"] == 1, "index"].iloc[0]
    assert app.dataframe[0].value["Indeks"].iloc[0].startswith(format_number(top))


@pytest.mark.parametrize(
    "text", ["", "x-1", "incumbency-9", "incumbency-", "-1", "incumbency-1.incumbency-x"]
)
def test_wrong_weights_fall_back(text: str) -> None:
    assert weights_of(text) == Weights.equal()


def test_all_weights_cannot_be_zero() -> None:
    nothing = ".".join(f"{driver}-0" for driver, _weight in Weights.equal().pairs)
    assert weights_of(nothing) == Weights.equal()


def test_a_wrong_list_falls_back(open_page: OpenPage) -> None:
    app = open_page(PAGE, d="ilustrasi", t="2020-12-19", ikp="x", banding="y")
    assert app.selectbox(key="ikp list").value == "umum-2024"
