import json
from base64 import b64decode
from collections.abc import Mapping
from math import isnan
from typing import Any

import numpy as np
import pandas as pd
import pytest

from charts import figures
from charts.figures import Provenance
from charts.plot import CONFIG, plot, ready, template
from charts.theme import DARK, LIGHT, Mode
from data.kinds import Level
from language import speaking


def texts(drawn: Any) -> list[str]:
    """Return everything a figure writes: notes on it and traces of text."""
    written = [trace for trace in drawn.data if trace.type == "scatter" and trace.mode == "text"]
    traces = [str(text) for trace in written for text in trace.text]
    return [*(str(note.text) for note in drawn.layout.annotations), *traces]


def marks(drawn: Any) -> list[Any]:
    return [trace for trace in drawn.data if trace.type != "scatter" or trace.mode != "text"]


def test_bars_hold_the_shares_and_their_intervals(nation_mix: pd.DataFrame, provenance: Provenance) -> None:
    drawn = plot(figures.type_mix({"Indonesia": nation_mix}, provenance))
    (bars,) = marks(drawn)
    assert list(bars.x) == [0.5, 0.25, 0.2, 0.05]
    assert list(bars.error_x.array) == pytest.approx([0.04] * 4)
    assert list(bars.error_x.arrayminus) == pytest.approx([0.03] * 4)


def test_labels_stand_whole_above_the_bars(nation_mix: pd.DataFrame, provenance: Provenance) -> None:
    figure = figures.type_mix({"Indonesia": nation_mix}, provenance)
    written = texts(plot(figure))
    for label in figure.frame["label"]:
        assert label in written
    assert any(text.startswith("<b>50,0%</b>") and "(340)" in text for text in written)


def test_compared_places_are_marks_named_in_the_legend(
    nation_mix: pd.DataFrame, provenance: Provenance
) -> None:
    mixes = {"Indonesia": nation_mix, "Provinsi Banten": nation_mix.iloc[:2]}
    bars, nation = marks(plot(figures.type_mix(mixes, provenance)))
    assert (bars.name, nation.name) == ("Provinsi Banten", "Indonesia")
    assert sorted(nation.x, reverse=True) == [0.5, 0.25, 0.2, 0.05]


def test_zone_bars_take_colour_word_and_order(zones: pd.DataFrame, provenance: Provenance) -> None:
    drawn = plot(figures.top_regions(zones, provenance))
    assert [trace.marker.color for trace in marks(drawn)] == [
        LIGHT.zones["merah"].fill,
        LIGHT.zones["kuning"].fill,
    ]
    assert [list(trace.x) for trace in marks(drawn)] == [[56, 34, 21], [3]]
    assert any(text.startswith("Kabupaten Purbalingga") and "Merah" in text for text in texts(drawn))


def test_trend_holds_both_series_and_a_band_for_every_other_stage(
    series: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    drawn = plot(figures.trend(series, provenance, stages=stages))
    total, new = drawn.data
    assert list(total.y) == [610, 650, 675, 680]
    assert list(new.y) == [10, 40, 25, 5]
    assert len(drawn.layout.shapes) == 1
    assert "<b>1</b> Sebelum pencalonan   <b>2</b> Pendaftaran bakal calon" in texts(drawn)
    assert "<b>680</b>" in texts(drawn)


def test_statements_alone_draw_the_total_without_new_counts(
    series: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    stated = series.assign(
        new=pd.array([None] * 4, dtype="Int64"), cumulative=pd.array([610, None, None, 680], dtype="Int64")
    )
    figure = figures.trend(stated, provenance, stages=stages)
    (total,) = plot(figure).data
    assert total.mode == "lines+markers"
    assert figure.sentence == (
        "680 orang yang dilaporkan di Indonesia menurut pernyataan terakhir, pada 21 September 2020."
    )


def test_heat_writes_counts_and_leaves_zero_blank(provenance: Provenance) -> None:
    table = pd.DataFrame(
        {"photo_symbol": pd.array([0, 2], dtype="Int64"), "candidate_support": pd.array([5, None], "Int64")},
        index=["3601", "3604"],
    )
    heat, counts = plot(figures.region_by_type(table, provenance, names=["Pandeglang", "Serang"])).data
    assert heat.z.shape == (2, 2)
    assert sorted(counts.text) == ["", "2", "5", "–"]
    inks = dict(zip(counts.text, counts.textfont.color, strict=True))
    assert (inks["5"], inks[""]) == (LIGHT.surface, LIGHT.ink)  # white on the darkest cell alone


def test_month_names_are_indonesian(
    series: pd.DataFrame, stages: pd.DataFrame, provenance: Provenance
) -> None:
    august = series.assign(period_start=series["period_start"] - pd.Timedelta(days=35))
    drawn = plot(figures.trend(august, provenance, stages=stages))
    assert drawn.layout.xaxis.ticktext[0] == "Agu<br>2020"


def test_nothing_to_draw_is_said_in_words(zones: pd.DataFrame, provenance: Provenance) -> None:
    drawn = plot(figures.top_regions(zones.iloc[:0], provenance))
    assert drawn.data == ()
    (said,) = texts(drawn)
    assert said.replace("<br>", " ").startswith("Hingga 21 September 2020, data ini tidak mencatat")


@pytest.mark.parametrize(("mode", "palette"), [(Mode.LIGHT, LIGHT), (Mode.DARK, DARK)])
def test_each_mode_has_its_own_template(
    zones: pd.DataFrame, provenance: Provenance, mode: Mode, palette: Any
) -> None:
    drawn = plot(figures.top_regions(zones, provenance), mode=mode)
    assert drawn.layout.template.layout.paper_bgcolor == palette.surface
    assert drawn.layout.template.layout.font.color == palette.ink


def test_numbers_are_written_as_the_reader_writes_them() -> None:
    assert template(Mode.LIGHT)["layout"]["separators"] == ",."
    with speaking("en"):
        assert template(Mode.LIGHT)["layout"]["separators"] == ".,"


def test_illustrative_data_says_so_and_published_data_does_not(
    zones: pd.DataFrame, provenance: Provenance, published: Provenance
) -> None:
    assert plot(figures.top_regions(zones, provenance)).layout.title.text == "Data ilustratif"
    assert plot(figures.top_regions(zones, published)).layout.title.text is None


def _plain(form: Any) -> Any:
    """Return a chart in Plotly's format with numbers and days written in one way."""
    if isinstance(form, Mapping) and "bdata" in form:
        return _plain(np.frombuffer(b64decode(form["bdata"]), form["dtype"]).tolist())
    if isinstance(form, Mapping):
        return {name: _plain(value) for name, value in form.items() if value not in (None, [])}
    if isinstance(form, list):
        return [_plain(value) for value in form]
    if isinstance(form, str):
        return form.removesuffix(".000000")
    return None if isinstance(form, float) and isnan(form) else form


@pytest.mark.parametrize("mode", list(Mode))
def test_what_is_sent_unchecked_is_what_plotly_makes_of_it(
    nation_mix: pd.DataFrame,
    zones: pd.DataFrame,
    series: pd.DataFrame,
    stages: pd.DataFrame,
    provenance: Provenance,
    mode: Mode,
) -> None:
    for figure in (
        figures.type_mix({"Indonesia": nation_mix, "Provinsi Banten": nation_mix.iloc[:2]}, provenance),
        figures.top_regions(zones, provenance),
        figures.trend(series, provenance, stages=stages),
    ):
        checked = json.loads(plot(figure, mode=mode).to_json())
        assert _plain(ready(figure, mode=mode).to_dict()) == _plain(checked)


def test_a_map_is_not_drawn_by_plotly(zones: pd.DataFrame, provenance: Provenance) -> None:
    figure = figures.zone_map(zones, provenance, level=Level.REGION, meanings={})
    with pytest.raises(TypeError, match="ZoneMap"):
        plot(figure)


def test_the_mode_bar_is_off() -> None:
    assert isinstance(CONFIG, Mapping)
    assert CONFIG["displayModeBar"] is False
