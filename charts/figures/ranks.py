"""Ranks with how sure they are: the first of the table, the region in focus, and the groups of equals."""

import pandas as pd

from analysis.comparison import RankBy
from analysis.comparison.ranks import rank_sentence
from charts.figures.model import Bars, Column, ColumnKind, Figure, Intervals
from charts.figures.provenance import Provenance
from charts.words import zone_title
from geo.register import short_name
from language import _, _n, format_number

MOST = 30


def rank_intervals(
    table: pd.DataFrame, provenance: Provenance, *, by: RankBy, zones: pd.Series, focus: str | None = None
) -> Figure:
    """Describe the first places of a rank table and the region in focus, each with where it may really rank.

    Args:
        table: frame of `analysis.comparison.ranks`.
        provenance: where the numbers come from.
        by: what was ranked by.
        zones: code of the zone of each region, by code of the region.
        focus: code of a region that is shown wherever it ranks.
    """
    last = table["rank"].iloc[MOST - 1] if len(table) > MOST else None
    shown = table.index.to_series() < MOST
    frame = table[shown | (table["region_code"] == (focus or ""))]
    frame = frame.assign(
        name=[short_name(code) for code in frame["region_code"]],
        zone=frame["region_code"].map(zones),
    )
    frame = frame.assign(zone_word=[zone_title(zone) for zone in frame["zone"]]).reset_index(drop=True)
    sentence = _sentence(table, focus)
    return Figure(
        id=f"peringkat-{by.value}",
        title=_("Peringkat dan rentangnya"),
        subtitle=_subtitle(table, last, by),
        sentence=sentence,
        alt=_("Diagram titik dengan rentang peringkat. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("rank_text", _("Peringkat")),
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            Column("zone_word", _("Zona")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            Column("value", value_title(by), ColumnKind.NUMBER),
            Column("rank_low", _("Terbaik, 95%"), ColumnKind.NUMBER),
            Column("rank_high", _("Terburuk, 95%"), ColumnKind.NUMBER),
            Column("joint_low", _("Terbaik, semua sekaligus"), ColumnKind.NUMBER),
            Column("joint_high", _("Terburuk, semua sekaligus"), ColumnKind.NUMBER),
            Column("group", _("Kelompok"), ColumnKind.NUMBER),
        ),
        encoding=Intervals("name", "rank", "rank_low", "rank_high", zone="zone", reversed=True),
        provenance=provenance,
    )


def value_title(by: RankBy) -> str:
    """Return what places are ranked by."""
    return {RankBy.COUNT: _("Jumlah"), RankBy.RATE: _("Laju"), RankBy.RR: _("Risiko relatif")}[by]


def league_groups(groups: pd.DataFrame, provenance: Provenance, *, by: RankBy) -> Figure:
    """Describe the groups of places that cannot be told apart.

    Args:
        groups: frame of `analysis.comparison.league`.
        provenance: where the numbers come from.
        by: what was ranked by.
    """
    frame = groups.assign(
        ranks=[
            _("Peringkat {first}–{last}").format(first=first, last=last)
            if first != last
            else _("Peringkat {first}").format(first=first)
            for first, last in zip(groups["first_rank"], groups["last_rank"], strict=True)
        ],
        names=[", ".join(short_name(code) for code in codes) for codes in groups["region_codes"]],
    )
    sentence = _groups_sentence(groups)
    return Figure(
        id=f"kelompok-peringkat-{by.value}",
        title=_("Kelompok yang belum dapat dibedakan"),
        subtitle=_("Wilayah dalam satu kelompok belum dapat dibedakan dari yang teratas di dalamnya (95%)"),
        sentence=sentence,
        alt=_("Diagram batang banyaknya wilayah per kelompok. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("ranks", _("Peringkat")),
            Column("regions", _("Wilayah"), ColumnKind.NUMBER),
            Column("highest", _("Tertinggi"), ColumnKind.NUMBER),
            Column("lowest", _("Terendah"), ColumnKind.NUMBER),
            Column("names", _("Anggota")),
        ),
        encoding=Bars("ranks", "regions"),
        provenance=provenance,
    )


def _subtitle(table: pd.DataFrame, last: int | None, by: RankBy) -> str:
    what = {
        RankBy.COUNT: _("Menurut jumlah"),
        RankBy.RATE: _("Menurut laju"),
        RankBy.RR: _("Menurut risiko relatif"),
    }[by]
    line = _("{what}; 1 adalah yang tertinggi; garis: letak peringkat sebenarnya, 95%").format(what=what)
    left_out = int((table["rank"].iloc[MOST:] == last).sum()) if last is not None else 0
    if not left_out:
        return line
    more = _n(
        "{number} wilayah lain berperingkat sama dengan yang terakhir",
        "{number} wilayah lain berperingkat sama dengan yang terakhir",
        left_out,
    )
    return f"{line} · {more.format(number=format_number(left_out))}"


def _sentence(table: pd.DataFrame, focus: str | None) -> str:
    if table.empty:
        return _("Tidak ada wilayah yang dapat diperingkat pada pilihan ini. Longgarkan saringan.")
    chosen = table[table["region_code"] == (focus or "")]
    row = chosen.iloc[0] if len(chosen) else table.iloc[0]
    first = rank_sentence(row, places=len(table))
    groups = table["group"].max()
    second = _n(
        "Seluruhnya {places} wilayah membentuk satu kelompok yang belum dapat dibedakan.",
        "Seluruhnya {places} wilayah membentuk {number} kelompok yang dapat dibedakan.",
        int(groups),
    )
    return f"{first} {second.format(places=format_number(len(table)), number=format_number(groups))}"


def _groups_sentence(groups: pd.DataFrame) -> str:
    if groups.empty:
        return _("Tidak ada wilayah yang dapat diperingkat pada pilihan ini. Longgarkan saringan.")
    return " ".join(groups["sentence"].head(3))
