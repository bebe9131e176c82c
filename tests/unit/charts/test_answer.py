"""Every answer on screen can be made again for another day, with the choices it was made with."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from analysis.comparison import RankBy
from analysis.measure import CountSource
from analysis.selection import Selection
from analysis.source import source_for
from analysis.zones import legend, zone_table
from charts.again import ANSWERS
from charts.answers import map_figure, mix_figure, trend_figure
from charts.answers_compare import rank_figures
from charts.figures.model import Note
from data.store import open_release

DAY = date(2020, 9, 21)
ASKED = Selection(as_of=DAY, province="36")
CHOICES: Mapping[str, Mapping[str, object]] = {  # of those that do not go without
    "angka-terbit": {"step": "reported"},
    "bagian-waktu": {"cumulative": True},
    "banding-jenis": {"places": ["3601", "3604"]},
    "banding-waktu": {"places": ["3601", "3604"], "to_vote": False},
    "banding-wilayah": {"places": ["3601", "3604"]},
    "corong": {"wide": False},
    "dua-tanggal": {"day": "2020-08-21"},
    "jenis-sanksi": {"by_group": True},
    "peringkat": {"by": "count"},
    "peta-kecil": {"day": "2020-08-21"},
    "silang": {"across": "jabatan", "by_group": True},
}


@pytest.fixture(scope="module")
def source() -> CountSource:
    return source_for(open_release("ilustrasi"), ASKED)


@pytest.mark.parametrize("code", ANSWERS)
def test_every_answer_is_made_from_what_is_written_down_alone(source: CountSource, code: str) -> None:
    for figure in ANSWERS[code].again(source, ASKED, CHOICES.get(code, {})):
        assert figure.recipe is not None
        assert (figure.recipe.answer, figure.recipe.figure) == (code, figure.id)
        assert dict(figure.recipe.choices).keys() == CHOICES.get(code, {}).keys()
        assert figure.provenance.as_of == DAY


def test_a_recipe_holds_what_differs_from_the_usual(source: CountSource) -> None:
    groups = mix_figure(source, ASKED, by_group=True)
    first, _groups = rank_figures(source, ASKED, by=RankBy.RATE)
    assert groups.recipe is not None
    assert first.recipe is not None
    assert (groups.recipe.choices, groups.recipe.selection) == ((("by_group", True),), ASKED)
    assert first.recipe.choices == (("by", "rate"),)
    later = ASKED.but(as_of=DAY + timedelta(days=30))
    (again,) = ANSWERS["jenis"].again(source, later, dict(groups.recipe.choices))
    assert again.sentence == mix_figure(source, later, by_group=True).sentence != groups.sentence


def test_tables_handed_over_are_made_anew_and_notes_of_the_day_left_out(source: CountSource) -> None:
    shown = map_figure(source, ASKED, zone_table(source, ASKED), legend(source, ASKED))
    noted = trend_figure(source, ASKED, notes=(Note(DAY, "Pleno"),))
    assert shown.recipe is not None
    assert noted.recipe is not None
    assert shown.recipe.choices == noted.recipe.choices == ()
    (again,) = ANSWERS["peta"].again(source, ASKED, {})
    assert again.frame.equals(shown.frame)


def test_a_choice_that_is_none_is_refused(source: CountSource) -> None:
    with pytest.raises(ValueError, match="cuaca"):
        ANSWERS["silang"].again(source, ASKED, {"across": "cuaca", "by_group": True})
    with pytest.raises(TypeError):
        ANSWERS["jenis"].again(source, ASKED, {"by_moon": True})
