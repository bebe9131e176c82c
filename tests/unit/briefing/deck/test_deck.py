"""The deck of 21 September 2020, opened again and compared with the content it was made from."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.presentation import Presentation as PresentationFile

from analysis.selection import Selection
from analysis.source import source_for
from briefing import Briefing, brief
from briefing.deck import pptx
from briefing.deck.package import unpacked
from briefing.section import SectionId
from charts.figures.model import Bars, Trend
from charts.theme import LIGHT
from data.store import open_release

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ROUNDING = 20  # EMU


def shapes_of(parent: Any) -> Iterator[Any]:
    """Walk through the shapes and through those in groups."""
    for shape in parent.shapes:
        yield shape
        if shape.shape_type == 6:
            yield from shapes_of(shape)


def freeforms(deck: PresentationFile) -> dict[str, Any]:
    """Return the filled freeforms of the map by the code in their names."""
    group = next(
        shape for shape in deck.slides[2].shapes if shape.shape_type == 6 and "514" in described(shape)
    )
    drawn = [shape for shape in shapes_of(group) if shape._element.findall(f".//{_A}custGeom")]
    named = {
        shape.name[-5:-1]: shape for shape in drawn if shape.shape_type != 6 and shape.name.endswith(")")
    }
    return {code: shape for code, shape in named.items() if code.isdigit()}


def described(shape: Any) -> str:
    """Return the text alternative of a shape."""
    return str(shape._element.xpath(".//p:cNvPr")[0].get("descr", ""))


def charts(deck: PresentationFile, name: str) -> list[Any]:
    """Return the native charts whose name begins so."""
    every = (shape for slide in deck.slides for shape in slide.shapes)
    return [shape.chart for shape in every if shape.has_chart and shape.name.startswith(name)]


def book_of(chart: Any) -> list[tuple[Any, ...]]:
    """Return the rows of the workbook inside a chart."""
    sheet = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    return list(sheet.iter_rows(values_only=True))


def test_it_has_a_slide_for_each_part(deck: PresentationFile, full: Briefing) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert len(titles) >= 8
    assert titles[0] == full.title
    assert titles[-3:] == [
        "Kabupaten Pandeglang",
        "Kabupaten Kepulauan Siau Tagulandang Biaro",
        "Metode dan sumber",
    ]
    assert all(any(section.title in title for title in titles) for section in full.sections)
    # two short sections stand on one slide, in their order
    assert "Umur rekomendasi yang terbuka · Laporan menurut tahapan" in titles


def test_what_has_nothing_to_show_is_told_on_the_last_slide_alone(full: Briefing) -> None:
    watch = full.section(SectionId.WATCH)
    silent = replace(watch, table=replace(watch.table, frame=watch.table.frame.iloc[:0]))
    noted = replace(silent, note="Ditunggu.")
    small = replace(full, sections=(silent,), regions=())
    slides, kept = (
        Presentation(BytesIO(pptx(each))).slides for each in (small, replace(small, sections=(noted,)))
    )
    assert [slide.shapes.title.text for slide in slides][2:] == [full.map.figure.title, "Metode dan sumber"]
    words = [shape.text_frame.text for shape in slides[-1].shapes if shape.has_text_frame]
    assert any(f"{watch.title}: {watch.sentence}" in text for text in words)
    # what a reader annotated keeps its slide
    assert watch.title in [slide.shapes.title.text for slide in kept]


def test_each_region_is_a_shape_in_the_colour_of_its_zone(deck: PresentationFile, full: Briefing) -> None:
    drawn, zones = freeforms(deck), full.map.frame.set_index("region_code")["zone"]
    fills = {
        code: "#" + str(shape._element.spPr.find(f"{_A}solidFill")[0].get("val")).lower()
        for code, shape in drawn.items()
    }
    assert len(fills) == 514
    assert fills == {code: LIGHT.zones[zone].fill for code, zone in zones.items()}
    assert drawn["3601"].name == "Kabupaten Pandeglang (3601)"
    assert described(drawn["3601"]) == "Kabupaten Pandeglang (3601): Kuning, 3 orang"
    # 48 + 100 + 162 + 204 = 514
    assert Counter(zones) == {"merah": 48, "kuning": 100, "hijau": 162, "out_of_scope": 204}


def test_the_place_in_focus_is_named_and_keeps_its_colour(islands: PresentationFile) -> None:
    (name,) = (shape for shape in islands.slides[2].shapes if shape.name == "Nama wilayah")
    assert name.text_frame.text == "Kepulauan Siau Tagulandang Biaro"
    line, colour = (each for each in shapes_of(islands.slides[2]) if each.name == name.text_frame.text)
    assert line._element.spPr.find(f"{_A}noFill") is not None
    fill = colour._element.spPr.find(f"{_A}solidFill")[0].get("val")
    assert f"#{fill}".lower() == LIGHT.zones["merah"].fill


def test_where_nothing_was_reported_one_slide_says_what_was_looked_at(quiet: PresentationFile) -> None:
    titles = [slide.shapes.title.text for slide in quiet.slides]
    assert titles[2:] == ["Peta zona risiko netralitas ASN", "Yang juga diperiksa", "Metode dan sumber"]
    (table,) = (shape.table for shape in quiet.slides[3].shapes if shape.has_table)
    told = {row.cells[0].text: row.cells[1].text for row in table.rows}
    assert told["Apa yang berubah"] == "Tidak ada wilayah yang berubah zona hingga 21 September 2020."
    assert "Laporan menurut tahapan" in told  # bars of zeros alone are not drawn


def test_bars_hold_the_numbers_of_the_analysis(deck: PresentationFile, full: Briefing) -> None:
    figure = full.section(SectionId.MIX).figure
    assert isinstance(figure.encoding, Bars)
    (chart,) = charts(deck, figure.title)
    head, *rows = book_of(chart)
    assert [row[0] for row in rows] == figure.frame["label"].tolist()
    assert [row[1] for row in rows] == pytest.approx(figure.frame["share"].tolist())
    assert [row[head.index("Jumlah")] for row in rows] == figure.frame["count"].tolist()
    plotted = list(chart.plots[0].series[0].values)
    assert plotted == pytest.approx(figure.frame["share"].head(len(plotted)).tolist())


@pytest.mark.parametrize("which", [SectionId.PATH, SectionId.AGES])
def test_what_is_not_recorded_stays_empty(deck: PresentationFile, full: Briefing, which: SectionId) -> None:
    figure = full.section(which).figure
    (chart,) = charts(deck, figure.title)
    known = [
        None if value is None or value != value else int(value)
        for value in figure.frame["count"].astype(object).where(figure.frame["count"].notna(), None)
    ]
    assert [row[1] for row in book_of(chart)[1:]] == known
    assert [None if value is None else int(value) for value in chart.plots[0].series[0].values] == known


def test_the_trend_holds_totals_and_new_counts(deck: PresentationFile, full: Briefing) -> None:
    figure = full.section(SectionId.TREND).figure
    assert isinstance(figure.encoding, Trend)
    total, new = charts(deck, figure.title)[:2]
    assert [row[1] for row in book_of(total)[1:]] == figure.frame["cumulative"].tolist()
    assert [row[1] for row in book_of(new)[1:]] == figure.frame["new"].tolist()
    assert total.plots[0].series[0].values[-1] == 680


def test_tables_hold_the_rows_told(deck: PresentationFile, full: Briefing) -> None:
    told = full.section(SectionId.OPEN).table.frame
    tables = [shape.table for slide in deck.slides for shape in slide.shapes if shape.has_table]
    open_ones = [table for table in tables if table.cell(0, 0).text == "PPK"]
    rows = [[cell.text for cell in row.cells] for table in open_ones for row in list(table.rows)[1:]]
    assert [row[0] for row in rows] == told["ppk"].tolist()
    assert [int(row[1]) for row in rows] == told["open"].tolist()


@pytest.mark.parametrize("language", ["deck", "english"])
def test_every_slide_carries_notes_and_the_mark(language: str, request: pytest.FixtureRequest) -> None:
    word = {"deck": "Data ilustratif", "english": "Illustrative data"}[language]
    for slide in request.getfixturevalue(language).slides:
        assert slide.notes_slide.notes_text_frame.text.strip()
        assert [shape.name for shape in slide.shapes if shape.has_text_frame and shape.text == word] == [
            "Tanda"
        ]


@pytest.mark.parametrize("language", ["deck", "english"])
def test_pictures_charts_tables_and_the_map_are_described(
    language: str, request: pytest.FixtureRequest
) -> None:
    drawn = [
        shape
        for slide in request.getfixturevalue(language).slides
        for shape in slide.shapes
        if shape.has_chart or shape.has_table or shape.shape_type == 13
    ]
    assert len(drawn) > 10
    assert [shape.name for shape in drawn if not described(shape)] == []


@pytest.mark.parametrize("which", ["deck", "english", "islands", "quiet"])
def test_nothing_leaves_the_slide_and_no_places_overlap(which: str, request: pytest.FixtureRequest) -> None:
    deck = request.getfixturevalue(which)
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0, shape.name
            assert shape.top >= 0, shape.name
            assert shape.left + shape.width <= deck.slide_width + _ROUNDING, shape.name
            assert shape.top + shape.height <= deck.slide_height + _ROUNDING, shape.name
        foot = min((s.top for s in slide.placeholders if s.name in {"Sumber", "Nomor"}), default=None)
        bodies = [s for s in slide.shapes if not s.is_placeholder and s.shape_type != 13]
        if slide is not deck.slides[0]:
            assert [s.name for s in bodies if s.top + s.height > foot] == []
        boxes = [(s.left, s.top, s.left + s.width, s.top + s.height) for s in slide.placeholders]
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
                assert apart, slide.shapes.title.text_frame.text


def test_no_number_of_a_shape_is_given_twice(deck: PresentationFile) -> None:
    for slide in deck.slides:
        numbers = slide._element.xpath(".//p:cNvPr/@id")
        assert len(numbers) == len(set(numbers))


def test_real_data_carries_no_mark(full: Briefing) -> None:
    content = pptx(replace(full, illustrative=False, mark="", mark_notice="", sections=(), regions=()))
    slides = [part for name, part in unpacked(content).items() if name.startswith("ppt/slides/slide")]
    assert len(slides) == 4
    assert not any(b'name="Tanda"' in part for part in slides)


def test_published_figures_alone_make_a_deck_without_a_mark(question: Selection) -> None:
    asked = question.but(dataset="terbit")
    told = brief(source_for(open_release("terbit"), asked), asked)
    made = Presentation(BytesIO(pptx(told)))
    # only the totals stated on four days are known: the line joins them, and there are no new counts
    (total,) = charts(made, told.section(SectionId.TREND).figure.title)
    assert [value for value in total.plots[0].series[0].values if value is not None] == [369, 456, 490, 680]
    assert not any(shape.name == "Tanda" for slide in made.slides for shape in slide.shapes)
