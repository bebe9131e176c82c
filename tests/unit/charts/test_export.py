from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from xml.etree import ElementTree as ET

import openpyxl
import pandas as pd
import pytest
from PIL import Image

from charts import figures
from charts.export import ExportFormat, export, file_name, media_type
from charts.export.table import neutral
from charts.figures import Figure, Provenance
from data.kinds import Level
from language import speaking
from tests.unit.charts.conftest import mix

SVG = "{http://www.w3.org/2000/svg}"
MEANINGS = {"hijau": "0", "kuning": "1–4", "merah": "≥ 5"}
Describe = Callable[[str], Figure]
day = datetime.fromisoformat


@pytest.fixture
def describe(
    nation_mix: pd.DataFrame,
    zones: pd.DataFrame,
    series: pd.DataFrame,
    stages: pd.DataFrame,
    provenance: Provenance,
) -> Describe:
    table = pd.DataFrame({"photo_symbol": [0, 2], "candidate_support": [5, None]}, index=["3601", "3604"])
    numbers = pd.DataFrame({"title": ["Dilaporkan"], "value": [680], "note": ["orang"]})
    makers: dict[str, Callable[[], Figure]] = {
        "mix": lambda: figures.type_mix({"Indonesia": nation_mix, "Banten": nation_mix}, provenance),
        "trend": lambda: figures.trend(series, provenance, stages=stages),
        "heat": lambda: figures.region_by_type(table, provenance, names=["Pandeglang", "Serang"]),
        "top": lambda: figures.top_regions(zones, provenance),
        "map": lambda: figures.zone_map(zones, provenance, level=Level.REGION, meanings=MEANINGS),
        "tiles": lambda: figures.zone_map(
            zones, provenance, level=Level.REGION, meanings=MEANINGS, tiles=True
        ),
        "province": lambda: figures.zone_map(
            zones, provenance, level=Level.REGION, meanings=MEANINGS, province="36"
        ),
        "numbers": lambda: figures.key_figures(numbers, provenance),
        "empty": lambda: figures.top_regions(zones.iloc[:0], provenance),
    }
    return lambda name: makers[name]()


KINDS = ["mix", "trend", "heat", "top", "map", "tiles", "province", "numbers", "empty"]


@pytest.mark.parametrize("kind", ["mix", "heat", "map", "numbers", "empty"])
def test_every_figure_becomes_a_picture_of_slide_size(describe: Describe, kind: str) -> None:
    picture = Image.open(BytesIO(export(describe(kind), ExportFormat.PNG)))
    assert picture.size == (3200, 1800)
    assert picture.text["Title"] == describe(kind).title


@pytest.mark.parametrize("kind", KINDS)
def test_every_svg_tells_title_source_day_and_mark(describe: Describe, kind: str) -> None:
    figure = describe(kind)
    root = ET.fromstring(export(figure, ExportFormat.SVG))  # noqa: S314 - our own file
    told = root.findtext(f"{SVG}desc") or ""
    assert root.findtext(f"{SVG}title") == figure.title
    assert root.get("role") == "img"
    assert (root.get("width"), root.get("height")) == ("1600pt", "900pt")
    for words in (figure.alt, figure.provenance.source, figure.provenance.rule, "21 September 2020"):
        assert words in told
    assert told.startswith("Data ilustratif\n")


def test_a_published_figure_carries_no_mark(zones: pd.DataFrame, published: Provenance) -> None:
    figure = figures.top_regions(zones, published)
    assert "ilustratif" not in export(figure, ExportFormat.SVG).decode().lower()
    assert "ilustratif" not in export(figure, ExportFormat.CSV).decode("utf-8-sig").lower()
    assert "ilustratif" not in file_name(figure, ExportFormat.CSV)


@pytest.mark.parametrize("form", list(ExportFormat))
@pytest.mark.parametrize("kind", ["map", "trend"])
def test_one_figure_gives_the_same_bytes_twice(describe: Describe, kind: str, form: ExportFormat) -> None:
    assert export(describe(kind), form) == export(describe(kind), form)


def test_svg_holds_no_date_and_no_link_to_elsewhere(describe: Describe) -> None:
    text = export(describe("mix"), ExportFormat.SVG).decode()
    assert "<dc:date>" not in text
    assert 'xlink:href="http' not in text
    assert "<text" not in text  # letters are outlines


def test_the_illustrative_mark_is_drawn_in_the_corner(zones: pd.DataFrame, provenance: Provenance) -> None:
    real = replace(provenance, illustrative=False)
    pictures = [
        Image.open(BytesIO(export(figures.top_regions(zones, known), ExportFormat.PNG))).convert("L")
        for known in (provenance, real)
    ]
    corner = (2700, 80, 3100, 180)
    assert [picture.crop(corner).getextrema()[0] < 128 for picture in pictures] == [True, False]


def test_csv_reads_back_with_decimal_commas_and_the_mark(
    nation_mix: pd.DataFrame, provenance: Provenance
) -> None:
    data = export(figures.type_mix({"Indonesia": nation_mix}, provenance), ExportFormat.CSV)
    assert data.startswith(b"\xef\xbb\xbf")
    table = pd.read_csv(BytesIO(data), sep=";", decimal=",", encoding="utf-8-sig")
    assert list(table["Jumlah"]) == [340, 170, 136, 34]
    assert list(table["Bagian"]) == [0.5, 0.25, 0.2, 0.05]
    assert set(table["Catatan"]) == {"Data ilustratif"}
    assert set(table["Per tanggal"]) == {"2020-09-21"}


def test_csv_follows_the_language_in_force(nation_mix: pd.DataFrame, provenance: Provenance) -> None:
    with speaking("en"):
        data = export(figures.type_mix({"Indonesia": nation_mix}, provenance), ExportFormat.CSV)
    assert list(pd.read_csv(BytesIO(data)).iloc[:, 2]) == [0.5, 0.25, 0.2, 0.05]


def test_xlsx_holds_real_numbers_and_dates_under_a_frozen_header(describe: Describe) -> None:
    book = openpyxl.load_workbook(BytesIO(export(describe("trend"), ExportFormat.XLSX)))
    assert book.sheetnames == ["Data ilustratif", "Keterangan"]
    sheet = book["Data ilustratif"]
    assert sheet.freeze_panes == "A2"
    assert [cell.value for cell in sheet[1]][:4] == ["Awal periode", "Akhir periode", "Baru", "Kumulatif"]
    assert [cell.value for cell in sheet[2]][:4] == [day("2020-08-31"), day("2020-09-06"), 10, 610]
    # The last week is cut off at the last day that counts.
    assert sheet["B5"].value == day("2020-09-21")
    assert sheet["A2"].number_format == "d mmm yyyy"
    assert sheet.column_dimensions["E"].width > 20


def test_xlsx_keeps_region_codes_as_text_and_gaps_empty(describe: Describe) -> None:
    sheet = openpyxl.load_workbook(BytesIO(export(describe("map"), ExportFormat.XLSX))).worksheets[0]
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=2)}
    assert rows["3601"][4].value == 3
    assert rows["9171"][4].value is None
    assert rows["3601"][0].data_type == "s"


def test_xlsx_tells_what_it_is(describe: Describe) -> None:
    figure = describe("map")
    book = openpyxl.load_workbook(BytesIO(export(figure, ExportFormat.XLSX)))
    told = {(row[0].value, row[1].value) for row in book["Keterangan"].iter_rows()}
    assert ("Ringkasan", figure.sentence) in told
    assert ("Aturan zona", figure.provenance.rule) in told
    assert ("Pemilihan", "Pilkada 2020") in told
    assert ("Sumber", figure.provenance.source) in told
    assert any(str(text).startswith("Data ilustratif:") for _label, text in told)


@pytest.mark.parametrize(
    "text", ["=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1+1", '=HYPERLINK("http://x")']
)
def test_dangerous_text_is_neutralised(text: str) -> None:
    assert neutral(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Kota Serang", "–", "", "1–4", "3601", "'=1"])
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


def test_no_cell_of_a_file_is_a_formula(zones: pd.DataFrame, provenance: Provenance) -> None:
    evil = '=HYPERLINK("http://example.org";"klik")'
    named = zones.assign(region_name=evil, reason="@SUM(1)")
    figure = figures.top_regions(named, replace(provenance, source="+cmd|' /C calc'!A0"))
    book = openpyxl.load_workbook(BytesIO(export(figure, ExportFormat.XLSX)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert book.worksheets[0]["B2"].value == f"'{evil}"
    table = pd.read_csv(
        BytesIO(export(figure, ExportFormat.CSV)), sep=";", encoding="utf-8-sig", dtype=str
    ).fillna("")
    assert not table.map(lambda value: value.startswith(("=", "+", "@", "-"))).any(axis=None)


def test_file_names_tell_figure_data_place_and_day(describe: Describe, published: Provenance) -> None:
    assert file_name(describe("map"), ExportFormat.PNG) == (
        "peta-netral_peta_ilustrasi_nasional_2020-09-21_data-ilustratif.png"
    )
    odd = replace(published, dataset="../a b", scope="36")
    figure = figures.type_mix({"Banten": mix(photo_symbol=1)}, odd)
    assert file_name(figure, ExportFormat.CSV) == "peta-netral_jenis_-a-b_36_2020-09-21.csv"


def test_each_format_has_its_media_type() -> None:
    assert [media_type(form).split("/")[0] for form in ExportFormat] == [
        "image",
        "image",
        "text",
        "application",
    ]
