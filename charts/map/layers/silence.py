"""Places from which nothing is heard although reports are to be expected."""

import pandas as pd

from analysis.silence import silence, silence_sentence
from analysis.states import Zone
from charts.map.layers.model import LayerClass, LayerQuestion, MapLayer, occurring, state_class
from language import _


def silence_layer(question: LayerQuestion) -> MapLayer:
    """Return which places are silent against expectation, and which of them beyond what chance explains."""
    listed = silence(question.source, question.whole)
    silent = listed.set_index("region_code")["beyond_chance"].map({True: "up_strong", False: "up"})
    codes = _others(question).mask(question.zones.index.isin(silent.index)).fillna(silent).astype("str")
    chance = listed.set_index("region_code")["p_silence"].mul(100).round().astype("Int64")
    focus = listed[listed["region_code"] == question.selection.region]
    return MapLayer(
        title=_("Wilayah yang sepi di luar dugaan"),
        word=_("Sepi"),
        basis=silence_sentence(listed),
        classes=occurring(_classes(), codes),
        codes=codes,
        numbers=chance,
        reasons=dict(zip(focus["region_code"], focus["reason"], strict=True)),
    )


def _others(question: LayerQuestion) -> "pd.Series[str]":
    absent = (Zone.OUT_OF_SCOPE.value, Zone.NO_DATA.value)
    return question.zones.where(question.zones.isin(absent), "steady")


def _classes() -> tuple[LayerClass, ...]:
    chance = _("Peluang nihil karena kebetulan {value}%. Periksa dahulu saluran pelaporannya.")
    return (
        LayerClass("up_strong", "!", _("Sepi, sulit dijelaskan kebetulan"), chance),
        LayerClass("up", "?", _("Sepi, mungkin kebetulan"), chance),
        LayerClass("steady", "·", _("Tidak menonjol"), _("Keadaannya tidak mengherankan.")),
        state_class(Zone.NO_DATA, _("Tidak ada angka yang diketahui; itu bukan sepi.")),
        state_class(Zone.OUT_OF_SCOPE, _("Tidak ada pemilihan di sini.")),
    )
