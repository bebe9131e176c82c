"""The funnel plot: counts over what was expected, with the limits chance keeps."""

from math import nan

import pandas as pd

from analysis.comparison import Flag, Funnel
from charts.figures.model import Axis, Column, ColumnKind, Curve, Figure, Points
from charts.figures.provenance import Provenance
from charts.words import counted, zone_title
from geo.register import short_name
from language import _

_NAMED = 8
_OUTSIDE = {Flag.ABOVE_95.value, Flag.ABOVE_998.value, Flag.BELOW_998.value, Flag.BELOW_95.value}


def funnel_plot(
    found: Funnel, provenance: Provenance, *, zones: pd.Series, wide: bool = False, focus: str | None = None
) -> Figure:
    """Describe a funnel plot.

    Args:
        found: what `analysis.comparison.funnel` returned.
        provenance: where the numbers come from.
        zones: code of the zone of each region, by code of the region.
        wide: whether the limits hold the spread between regions too; otherwise chance alone.
        focus: code of a region that carries its name wherever it lies.
    """
    prefix = "wide_" if wide else ""
    flags = found.table[f"{prefix}flag"]
    frame = found.table.assign(
        name=[short_name(code) for code in found.table["region_code"]],
        zone=found.table["region_code"].map(zones),
        place=[flag_word(flag) for flag in flags],
        limit_low=found.table[f"{prefix}low_95"],
        limit_high=found.table[f"{prefix}high_95"],
        is_named=_named(found.table, flags, focus),
    )
    frame = frame.assign(zone_word=[zone_title(zone) for zone in frame["zone"]])
    frame = frame.sort_values("score", ascending=False, kind="stable").reset_index(drop=True)
    return Figure(
        id="corong-lebar" if wide else "corong",
        title=_("Corong: siapa di luar yang biasa"),
        subtitle=_("Jumlah {counted} dibagi jumlah yang diharapkan").format(
            counted=counted(provenance.counter, provenance.unit)
        ),
        sentence=found.sentence,
        alt=_("Diagram corong, satu titik per wilayah. {sentence}").format(sentence=found.sentence),
        frame=frame,
        columns=(
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            Column("zone_word", _("Zona")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            Column("expected", _("Yang diharapkan"), ColumnKind.NUMBER),
            Column("ratio", _("Rasio"), ColumnKind.NUMBER),
            Column("limit_low", _("Batas bawah 95%"), ColumnKind.NUMBER),
            Column("limit_high", _("Batas atas 95%"), ColumnKind.NUMBER),
            Column("place", _("Letak")),
            Column("q_value", _("Nilai q"), ColumnKind.NUMBER),
        ),
        encoding=Points(
            "expected",
            "ratio",
            Axis(_("Jumlah yang diharapkan"), is_log=_needs_log(found.curve)),
            Axis(_("Jumlah dibagi harapan")),
            label="name",
            zone="zone",
            named="is_named",
            curves=_curves(found.curve, prefix),
        ),
        provenance=provenance,
    )


def flag_word(flag: str) -> str:
    """Return where a region lies in the funnel, in words."""
    return {
        Flag.BELOW_998: _("di bawah batas 99,8%"),
        Flag.BELOW_95: _("di bawah batas 95%"),
        Flag.INSIDE: _("di dalam batas"),
        Flag.ABOVE_95: _("di atas batas 95%"),
        Flag.ABOVE_998: _("di atas batas 99,8%"),
    }[Flag(flag)]


def _named(table: pd.DataFrame, flags: pd.Series, focus: str | None) -> pd.Series:
    """The outliers furthest from what was expected, and the region in focus."""
    outside = table[flags.isin(_OUTSIDE)]
    furthest = outside["score"].abs().sort_values(ascending=False, kind="stable").index[:_NAMED]
    return table.index.to_series().isin(furthest) | (table["region_code"] == (focus or ""))


def _needs_log(curve: pd.DataFrame) -> bool:
    """Whether expected counts reach over more than a factor of ten."""
    expected = curve["expected"]
    return bool(len(expected) and expected.max() > 10 * expected.min())


def _curves(curve: pd.DataFrame, prefix: str) -> tuple[Curve, ...]:
    if curve.empty:
        return ()
    x = tuple(map(float, curve["expected"]))
    even = Curve(_("Sama dengan yang diharapkan"), x, tuple(1.0 for _each in x))
    limits = (("95", _("Batas 95%")), ("998", _("Batas 99,8%")))
    return (even, *(_both_sides(curve, prefix, level, title) for level, title in limits))


def _both_sides(curve: pd.DataFrame, prefix: str, level: str, title: str) -> Curve:
    """The upper and the lower limit as one curve with a gap between them."""
    sides = [curve.dropna(subset=[f"{prefix}{end}_{level}"]) for end in ("high", "low")]
    x = [*sides[0]["expected"], nan, *sides[1]["expected"]]
    y = [*sides[0][f"{prefix}high_{level}"], nan, *sides[1][f"{prefix}low_{level}"]]
    return Curve(title, tuple(map(float, x)), tuple(map(float, y)), is_limit=True)
