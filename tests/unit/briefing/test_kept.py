"""A saved arrangement keeps the figures put into it, and makes them anew for each briefing."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from analysis.measure import CountSource
from analysis.selection import Selection
from briefing.__main__ import main
from briefing.arrange import Part, with_figures
from briefing.kept import KeptFigure, kept_figure, made_anew
from briefing.presets import not_kept, preset, save_preset
from briefing.section import SectionId
from charts.answers import mix_figure, trend_figure
from charts.answers_compare import date_moves_figures
from charts.figures import Figure
from data.errors import UserError
from data.kinds import Counter

AT = datetime(2026, 1, 1, tzinfo=UTC)
MONTH = timedelta(days=30)


@pytest.fixture
def banten(question: Selection) -> Selection:
    return question.but(province="36")


def _again(figure: Figure, source: CountSource, *, kept_in: Selection, asked: Selection) -> Figure:
    kept = kept_figure(figure, kept_in)
    assert kept is not None
    assert KeptFigure.of_row(kept.row()) == kept
    return made_anew(kept, asked, counts_for=lambda _asked: source)


def test_a_figure_of_the_briefings_own_place_follows_it(source: CountSource, banten: Selection) -> None:
    figure = mix_figure(source, banten, by_group=True)
    asked = banten.but(province="74", as_of=banten.as_of + MONTH)
    again = _again(figure, source, kept_in=banten, asked=asked)
    assert again.sentence == mix_figure(source, asked, by_group=True).sentence
    assert "Sulawesi Tenggara" in again.sentence


def test_a_figure_that_went_its_own_way_keeps_to_it(
    source: CountSource, question: Selection, banten: Selection
) -> None:
    own = banten.but(region="3601", counter=Counter.RECOMMENDED, violation_types=("social_media_campaign",))
    asked = question.but(province="74", as_of=question.as_of + MONTH)
    again = _again(trend_figure(source, own), source, kept_in=question, asked=asked)
    assert again.recipe is not None
    assert again.recipe.selection == own.but(as_of=asked.as_of)


def test_one_of_several_figures_and_a_day_come_back(source: CountSource, banten: Selection) -> None:
    _moves, moved = date_moves_figures(source, banten, banten.as_of - MONTH)
    again = _again(moved, source, kept_in=banten, asked=banten)
    assert (again.id, again.sentence) == (moved.id, moved.sentence)
    assert again.frame.equals(moved.frame)


def test_what_cannot_be_made_anew_is_told_and_left_out(source: CountSource, question: Selection) -> None:
    figure = mix_figure(source, question)
    other = mix_figure(source, question.but(dataset="terbit"))
    parts = [Part(SectionId.CHOSEN, figure=each) for each in (figure, replace(figure, recipe=None), other)]
    assert not_kept(parts, selection=question) == (parts[1].figure, other)
    with pytest.raises(UserError, match="Tidak ada bagian"):
        save_preset("Kosong", parts[1:], selection=question, at=AT)


@pytest.mark.parametrize(
    "change", [{"answer": "cuaca"}, {"figure": "cuaca"}, {"choices": (("by_moon", True),)}], ids=str
)
def test_a_figure_that_is_made_no_more_is_named(
    source: CountSource, question: Selection, change: dict[str, object]
) -> None:
    kept = kept_figure(mix_figure(source, question), question)
    assert kept is not None
    with pytest.raises(UserError, match="Jenis pelanggaran"):
        made_anew(replace(kept, **change), question, counts_for=lambda _asked: source)


def test_a_schedule_makes_the_figures_of_a_saved_arrangement(
    source: CountSource, banten: Selection, tmp_path: Path
) -> None:
    figure = mix_figure(source, banten, by_group=True)
    parts = [Part(SectionId.OPEN), Part(SectionId.CHOSEN, "Kelompok pekan ini", "Untuk rapat.", figure)]
    save_preset("Rapat Senin", parts, selection=banten, at=AT)
    kept = preset("Rapat Senin").parts[1]
    assert (kept.title, kept.note, kept.figure) == ("Kelompok pekan ini", "Untuk rapat.", None)
    day = date(2020, 10, 21)
    file = tmp_path / "rapat.xlsx"
    asked = ["--as-of", day.isoformat(), "--preset", "Rapat Senin", "--region", "36", "--out", str(file)]
    assert main(asked) == 0
    told = {str(cell) for sheet in load_workbook(file) for row in sheet.values for cell in row}
    assert mix_figure(source, banten.but(as_of=day), by_group=True).sentence in told
    assert figure.sentence not in told


def test_a_figure_made_already_stays_as_it_was_seen(source: CountSource, question: Selection) -> None:
    seen = Part(SectionId.CHOSEN, figure=mix_figure(source, question))
    section = Part(SectionId.TOP)
    assert with_figures([seen, section], _never) == [seen, section]


def _never(kept: KeptFigure) -> Figure:
    raise AssertionError(kept)
