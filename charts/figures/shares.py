"""Which violations make up the count: by type and by group, one place or several compared."""

from collections.abc import Mapping

import pandas as pd

from charts import sentences
from charts.figures.model import Bars, Column, ColumnKind, Figure
from charts.figures.provenance import Provenance
from charts.words import counted
from data.vocabulary import labels
from language import _


def type_mix(mixes: Mapping[str, pd.DataFrame], provenance: Provenance) -> Figure:
    """Describe the violation types of a place, with 95% intervals, beside those of the places around it.

    Args:
        mixes: frames of `analysis.mix.mix` by name of place, widest first; the last is in focus.
        provenance: where the numbers come from.
    """
    return _mix(
        mixes, provenance, code="violation_type", table="violation_types", title=_("Jenis pelanggaran")
    )


def group_mix(mixes: Mapping[str, pd.DataFrame], provenance: Provenance) -> Figure:
    """Describe the groups of violations; `mixes` holds frames of `analysis.mix.mix_by_group`."""
    return _mix(mixes, provenance, code="group", table="violation_groups", title=_("Kelompok pelanggaran"))


def _mix(
    mixes: Mapping[str, pd.DataFrame], provenance: Provenance, *, code: str, table: str, title: str
) -> Figure:
    places = tuple(mixes)
    frame = _in_order(mixes, code=code).assign(label=lambda rows: rows[code].map(dict(labels(table))))
    told = bool(mixes[places[-1]]["count"].notna().any())
    in_focus = frame["place"] == places[-1]
    sentence = sentences.of_mix(frame[in_focus], provenance, others=frame[~in_focus], told=told)
    return Figure(
        id={"violation_type": "jenis", "group": "kelompok"}[code],
        title=title,
        subtitle=_("Bagian dari {counted}, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=places[-1]
        ),
        sentence=sentence,
        alt=_("Diagram batang. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=_columns(title, compared=len(places) > 1),
        encoding=Bars(
            "label", "share", "share_low", "share_high", beside="count", series="place", places=places
        ),
        provenance=provenance,
    )


def _in_order(mixes: Mapping[str, pd.DataFrame], *, code: str) -> pd.DataFrame:
    """Stack the places; keep what occurs anywhere, most frequent in the focus first."""
    together = pd.concat([mix.assign(place=place) for place, mix in mixes.items()], ignore_index=True)
    known = together[together["count"].gt(0).groupby(together[code]).transform("any")]
    focus = known[known["place"] == list(mixes)[-1]].set_index(code)["count"]
    order = known.assign(
        in_focus=known[code].map(focus).fillna(0),
        overall=known.groupby(code)["count"].transform("sum"),
    )
    ranked = order.sort_values(["in_focus", "overall", code], ascending=[False, False, True], kind="stable")
    return ranked.drop(columns=["in_focus", "overall"]).reset_index(drop=True)


def _columns(title: str, *, compared: bool) -> tuple[Column, ...]:
    place = (Column("place", _("Wilayah")),) if compared else ()
    return (
        *place,
        Column("label", title),
        Column("count", _("Jumlah"), ColumnKind.NUMBER),
        Column("share", _("Bagian"), ColumnKind.SHARE),
        Column("share_low", _("Batas bawah 95%"), ColumnKind.SHARE),
        Column("share_high", _("Batas atas 95%"), ColumnKind.SHARE),
    )
