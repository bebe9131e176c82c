"""Which violations stand out in one place: its shares with intervals, and the shares it is read against."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from charts.figures.model import Column, ColumnKind, Figure, Intervals, Mark
from charts.figures.provenance import Provenance
from charts.figures.share_bars import share_columns
from charts.phrases import inside, joined, not_told, nothing
from charts.words import counted, tally
from language import _, format_date, format_number

_MARKS = ("nation_share", "province_share", "peers_share")


def spine_figure(spine: pd.DataFrame, provenance: Provenance, *, province: str = "") -> Figure:
    """Describe the type mix of a place beside nation, province and peers.

    A group of which the place has none is shown where the nation's share lets at least one be expected: among
    few, most groups are missing, and that says nothing.

    Args:
        spine: frame of `analysis.comparison.spine`.
        provenance: where the numbers come from.
        province: name of the province the place lies in; empty for a province, which has none around it.
    """
    told = spine[spine["share"].notna()]
    expected = told["nation_share"].fillna(0) * told["count"].sum()
    shown = told["count"].gt(0) | expected.ge(1)
    frame = told[shown].sort_values("count", ascending=False, kind="stable", ignore_index=True)
    titles = {
        "nation_share": _("Indonesia"),
        "province_share": province,
        "peers_share": _("Wilayah sebanding"),
    }
    marks = tuple(
        Mark(column, titles[column]) for column in _MARKS if titles[column] and frame[column].notna().any()
    )
    sentence = _sentence(spine, frame, provenance)
    return Figure(
        id="pembeda-jenis",
        title=_("Yang menonjol di sini"),
        subtitle=_("Bagian dari {counted}, {place}; garis: rentang 95%").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram titik dan rentang. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("label", _("Kelompok pelanggaran")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            *share_columns(),
            *(Column(mark.column, mark.title, ColumnKind.SHARE) for mark in marks),
        ),
        encoding=Intervals(
            category="label",
            value="share",
            low="share_low",
            high="share_high",
            kind=ColumnKind.SHARE,
            marks=marks,
        ),
        provenance=provenance,
    )


def _sentence(spine: pd.DataFrame, frame: pd.DataFrame, provenance: Provenance) -> str:
    if spine["count"].isna().all():
        return not_told(provenance, _("jenis pelanggaran"))
    if frame.empty or not frame["count"].gt(0).any():
        return nothing(provenance)
    unusual = frame[frame["differs"].fillna(value=False)]
    everyone = tally(int(frame["count"].sum()), provenance.counter, provenance.unit)
    if frame["differs"].isna().all():
        return _("Dari {everyone} di {place}; perbedaan dengan wilayah lain tidak dapat diuji.").format(
            everyone=everyone, place=provenance.place
        )
    if unusual.empty:
        return _(
            "Dari {everyone} di {place} hingga {day}, tidak ada kelompok yang bagiannya berbeda dari wilayah "
            "lain melebihi kebetulan; pada jumlah kecil perbedaan memang sulit dibuktikan."
        ).format(everyone=everyone, place=provenance.place, day=format_date(provenance.as_of))
    named = joined([_direction(row) for row in unusual.to_dict("records")])
    return _(
        "Dari {everyone} di {place} hingga {day}, {number} kelompok berbeda dari wilayah lain: {named}."
    ).format(
        everyone=everyone,
        place=provenance.place,
        day=format_date(provenance.as_of),
        number=format_number(len(unusual)),
        named=named,
    )


def _direction(row: Mapping[Hashable, Any]) -> str:
    higher = row["share"] > row["nation_share"]
    words = _("{label} lebih sering") if higher else _("{label} lebih jarang")
    return words.format(label=inside(row["label"]))
