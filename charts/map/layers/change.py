"""How the zones changed between two days."""

import pandas as pd

from analysis.ledger import Direction, View, ledger, movements
from analysis.states import COLOURED, Zone
from charts.map.layers.model import LayerClass, LayerQuestion, MapLayer, occurring, state_class
from language import _, format_date

_LOOKS = {Direction.WORSE.value: "up_strong", Direction.BETTER.value: "down_strong"}
_SAME, _APART = "steady", "apart"


def change_layer(question: LayerQuestion) -> MapLayer:
    """Return which zones are worse, better, the same, or without comparison."""
    before = View(question.source, question.whole.but(as_of=question.before))
    after = View(question.source, question.whole)
    moved = movements(before, after).set_index("region_code")
    changed = moved["direction"].notna()
    codes = moved["direction"].map(_LOOKS).fillna(_APART).where(changed, _unchanged(moved))
    focus = question.selection.region
    days = {"before": format_date(question.before), "after": format_date(question.selection.as_of)}
    return MapLayer(
        title=_("Perubahan zona {before} → {after}").format(**days),
        word=_("Perubahan"),
        basis=_("Zona kedua hari dihitung dengan aturan dan saringan yang sama."),
        classes=occurring(_classes(days), codes),
        codes=codes,
        numbers=moved["count_before"],
        reasons=_told(before, after, focus) if focus and changed.get(focus, default=False) else {},
    )


def _unchanged(moved: pd.DataFrame) -> "pd.Series[str]":
    """The look of places whose zone or state is the same on both days."""
    zones = moved["zone_after"]
    has_zone = zones.isin([zone.value for zone in COLOURED])
    outside = zones == Zone.OUT_OF_SCOPE.value
    looks = pd.Series(_APART, index=moved.index, dtype="str")
    return looks.mask(outside, Zone.OUT_OF_SCOPE.value).mask(has_zone, _SAME)


def _classes(days: dict[str, str]) -> tuple[LayerClass, ...]:
    on_both = _("Jumlah per {before}: {{value}}; per {after}: {{count}}.").format(**days)
    return (
        LayerClass("up_strong", "▲", _("Memburuk"), f"{_('Zonanya memburuk.')} {on_both}"),
        LayerClass("down_strong", "▼", _("Membaik"), f"{_('Zonanya membaik.')} {on_both}"),
        LayerClass(_SAME, "=", _("Tetap"), f"{_('Zonanya sama.')} {on_both}"),
        LayerClass(
            _APART,
            "≠",
            _("Tidak terbandingkan"),
            _("Pada salah satu dari kedua hari tidak ada zona di sini, jadi tidak ada perbandingan."),
        ),
        state_class(Zone.OUT_OF_SCOPE, _("Tidak ada pemilihan di sini.")),
    )


def _told(before: View, after: View, region: str) -> dict[str, str]:
    """What the ledger says of a region whose zone changed."""
    changed = ledger(before, after)
    told = changed[changed["region_code"] == region]
    return dict(zip(told["region_code"], told["sentence"], strict=True))
