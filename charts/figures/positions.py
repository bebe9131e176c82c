"""How often recommendations are followed up, by the class of the post held."""

import pandas as pd

from charts.figures.model import Column, ColumnKind, Figure, Intervals
from charts.figures.provenance import Provenance
from data.vocabulary import label
from language import _, format_date, format_number, format_percent


def positions_figure(positions: pd.DataFrame, provenance: Provenance, *, hidden_below: int = 0) -> Figure:
    """Describe the share followed up of the recommended in each class of post.

    Args:
        positions: frame of `analysis.handling.by_position`.
        provenance: where the numbers come from.
        hidden_below: the smallest count that is shown; 0 where all are.
    """
    frame = positions.assign(
        label=[
            label("positions", code) if isinstance(code, str) else _("Tidak disebut")
            for code in positions["position"]
        ]
    )
    drawn = frame[frame["share_followed_up"].notna()].sort_values(
        "share_followed_up", kind="stable", ignore_index=True
    )
    whole = drawn["recommended"].sum()
    sentence = _sentence(positions, drawn, provenance, hidden_below=hidden_below)
    return Figure(
        id="tindak-lanjut-jabatan",
        title=_("Tindak lanjut menurut golongan jabatan"),
        subtitle=_("Bagian rekomendasi yang ditindaklanjuti, {place}; garis: rentang 95%").format(
            place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram titik dan rentang. {sentence}").format(sentence=sentence),
        frame=drawn,
        columns=(
            Column("label", _("Golongan jabatan")),
            Column("reported", _("Dilaporkan"), ColumnKind.NUMBER),
            Column("in_process", _("Masih diperiksa"), ColumnKind.NUMBER),
            Column("ended", _("Ditutup"), ColumnKind.NUMBER),
            Column("recommended", _("Direkomendasikan"), ColumnKind.NUMBER),
            Column("awaiting_ppk", _("Menunggu PPK"), ColumnKind.NUMBER),
            Column("followed_up", _("Ditindaklanjuti"), ColumnKind.NUMBER),
            Column("share_followed_up", _("Bagian ditindaklanjuti"), ColumnKind.SHARE),
            Column("share_followed_up_low", _("Batas bawah 95%"), ColumnKind.SHARE),
            Column("share_followed_up_high", _("Batas atas 95%"), ColumnKind.SHARE),
        ),
        encoding=Intervals(
            category="label",
            value="share_followed_up",
            low="share_followed_up_low",
            high="share_followed_up_high",
            kind=ColumnKind.SHARE,
            reference=float(drawn["followed_up"].sum() / whole) if whole else None,
        ),
        provenance=provenance,
    )


def _sentence(
    positions: pd.DataFrame, drawn: pd.DataFrame, provenance: Provenance, *, hidden_below: int
) -> str:
    if positions.empty:
        return _("Data ini tidak mencatat penanganan menurut jabatan di {place}.").format(
            place=provenance.place
        )
    hidden = (
        _("Jumlah di bawah {number}, dan yang dapat dihitung darinya, disembunyikan.").format(
            number=format_number(hidden_below)
        )
        if hidden_below
        else ""
    )
    if drawn.empty:
        nothing = _("Belum ada rekomendasi yang dapat ditampilkan menurut jabatan di {place} per {day}.")
        told = nothing.format(place=provenance.place, day=format_date(provenance.as_of))
    else:
        least, most = drawn.iloc[0], drawn.iloc[-1]
        told = _("Terendah {least} ({low}), tertinggi {most} ({high}); garis putus: semua jabatan.").format(
            least=least["label"],
            low=format_percent(least["share_followed_up"], 0),
            most=most["label"],
            high=format_percent(most["share_followed_up"], 0),
        )
    return " ".join(filter(None, (told, hidden)))
