"""The index of drivers with its range, and our orders beside the published IKP."""

import pandas as pd

from analysis.drivers import IkpComparison
from charts.figures.model import Axis, Column, ColumnKind, Figure, Intervals, Points
from charts.figures.provenance import Provenance
from geo.register import short_name
from language import _, format_number

_SHOWN = 15
_NAMED = 10


def index_figure(index: pd.DataFrame, provenance: Provenance, *, weights: str, limit: int = _SHOWN) -> Figure:
    """Describe the places with the highest index, each with the range that what is not known leaves.

    Args:
        index: frame of `analysis.drivers.driver_index`.
        provenance: where the numbers come from.
        weights: the weights in words.
        limit: most places shown.
    """
    whole = {name: index[name].round() for name in ("index", "index_low", "index_high")}
    known = index.assign(**whole).dropna(subset=["index"])
    ordered = known.sort_values(["rank", "index_low", "region_code"], ascending=[True, False, True])
    frame = (
        ordered.head(limit)
        .assign(name=[short_name(code) for code in ordered["region_code"].head(limit)])
        .reset_index(drop=True)
    )
    sentence = _index_sentence(known, len(index), weights)
    return Figure(
        id="indeks-pendorong",
        title=_("Indeks pendorong dan rentangnya"),
        subtitle=_("0 sampai 100; garis: dari semua yang tidak diketahui tidak ada, sampai semuanya ada"),
        sentence=sentence,
        alt=_("Diagram titik dengan rentang. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            Column("index", _("Indeks"), ColumnKind.NUMBER),
            Column("index_low", _("Paling rendah"), ColumnKind.NUMBER),
            Column("index_high", _("Paling tinggi"), ColumnKind.NUMBER),
            Column("yes", _("Ada"), ColumnKind.NUMBER),
            Column("no", _("Tidak"), ColumnKind.NUMBER),
            Column("not_known", _("Tidak diketahui"), ColumnKind.NUMBER),
            Column("rank", _("Urutan"), ColumnKind.NUMBER),
            Column("rank_best", _("Urutan terbaik"), ColumnKind.NUMBER),
            Column("rank_worst", _("Urutan terburuk"), ColumnKind.NUMBER),
        ),
        encoding=Intervals("name", "index", "index_low", "index_high"),
        provenance=provenance,
    )


def _index_sentence(known: pd.DataFrame, places: int, weights: str) -> str:
    if known.empty:
        return _("Belum satu pun pendorong diketahui dalam tampilan ini. {weights}").format(weights=weights)
    top = known[known["rank"] == known["rank"].min()].sort_values(
        ["index_low", "region_code"], ascending=False
    )
    first = top.iloc[0]
    return _(
        "Sedikitnya satu pendorong diketahui di {known} dari {places} wilayah; indeks tertinggi {index} "
        "(antara {low} dan {high}), antara lain {region}. {weights} Alat penyaringan tentang daerah, bukan "
        "ramalan tentang orang."
    ).format(
        known=format_number(len(known)),
        places=format_number(places),
        index=format_number(first["index"]),
        low=format_number(first["index_low"]),
        high=format_number(first["index_high"]),
        region=first["region_name"],
        weights=weights,
    )


def ikp_figure(found: IkpComparison, provenance: Provenance, *, measure: str) -> Figure:
    """Describe our index or count of each place against a published list.

    Args:
        found: what `analysis.drivers.ikp_comparison` returned.
        provenance: where our numbers come from.
        measure: `index` or `count`.
    """
    disagree = found.disagreements[found.disagreements["measure"] == measure]
    table = found.table.dropna(subset=["ikp", measure])
    frame = table.assign(
        name=[short_name(code) for code in table["region_code"]],
        is_named=table["region_code"].isin(disagree["region_code"].head(_NAMED)),
    ).reset_index(drop=True)
    ours = _("Indeks pendorong") if measure == "index" else _("Jumlah yang dihitung")
    published = (
        _("Skor IKP (tinggi: lebih rawan)")
        if found.scheme.higher_is_riskier
        else _("Urutan IKP (1: paling rawan)")
    )
    return Figure(
        id=f"ikp-{found.scheme.code}-{measure}",
        title=_("{ours} dibandingkan dengan IKP").format(ours=ours),
        subtitle=_("{list}; yang bernama: tinggi pada yang satu, rendah pada yang lain").format(
            list=found.scheme.label
        ),
        sentence=found.sentence,
        alt=_("Diagram titik, satu titik per wilayah. {sentence}").format(sentence=found.sentence),
        frame=frame,
        columns=(
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            Column("ikp", published, ColumnKind.NUMBER),
            Column("ikp_level", _("Tingkat IKP")),
            Column("index", _("Indeks pendorong"), ColumnKind.NUMBER),
            Column("count", _("Jumlah yang dihitung"), ColumnKind.NUMBER),
        ),
        encoding=Points("ikp", measure, Axis(published), Axis(ours), label="name", named="is_named"),
        provenance=provenance,
    )
