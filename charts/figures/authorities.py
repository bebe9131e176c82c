"""Which authorities have recommendations waiting, and how old these are."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from charts.figures.model import Column, ColumnKind, Figure, Heat
from charts.figures.provenance import Provenance
from charts.phrases import joined
from charts.words import amount
from data.vocabulary import labels
from language import _, format_date, format_number, format_percent

_NAMED = 3


def authorities_figure(
    table: pd.DataFrame, totals: pd.DataFrame, provenance: Provenance, *, most: int | None = None
) -> Figure:
    """Describe the open recommendations of each authority (PPK) by age.

    Args:
        table: frame of `analysis.handling.league.league`, in the order to be shown.
        totals: frame of `analysis.handling.open_recommendation_totals` of the same places.
        provenance: where the numbers come from.
        most: how many authorities at most; None for all of them.
    """
    ages = {f"age_{code}": title for code, title in labels("ageing_classes").items()}
    frame = table.head(most if most is not None else len(table)).reset_index(drop=True)
    frame = frame.assign(ppk=frame["ppk"].fillna(_("Tempat tidak diketahui")))
    sentence = authorities_sentence(table, totals, provenance)
    return Figure(
        id="ppk",
        title=_("Rekomendasi yang menunggu, per PPK"),
        subtitle=_subtitle(len(frame), len(table), provenance),
        sentence=sentence,
        alt=_("Tabel berwarna. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("ppk_code", _("Kode wilayah")),
            Column("ppk", _("PPK")),
            Column("recommended", _("Rekomendasi"), ColumnKind.NUMBER),
            Column("followed_up", _("Ditindaklanjuti"), ColumnKind.NUMBER),
            Column("share", _("Bagian ditindaklanjuti"), ColumnKind.SHARE),
            Column("open", _("Menunggu"), ColumnKind.NUMBER),
            *(Column(code, title, ColumnKind.NUMBER) for code, title in ages.items()),
            Column("median_age", _("Umur tengah (hari)"), ColumnKind.NUMBER),
            Column("oldest_age", _("Tertua (hari)"), ColumnKind.NUMBER),
            Column("oldest_since", _("Tertua sejak"), ColumnKind.DATE),
            Column("over_deadline", _("Melewati batas"), ColumnKind.NUMBER),
            Column("escalated", _("Ditegur atau diblokir"), ColumnKind.NUMBER),
        ),
        encoding=Heat("ppk", tuple(ages)),
        provenance=provenance,
    )


def authorities_sentence(table: pd.DataFrame, totals: pd.DataFrame, provenance: Provenance) -> str:
    """Return how many wait, how long, and where most of them.

    Args:
        table: frame of `analysis.handling.open_recommendations`; any order.
        totals: frame of `analysis.handling.open_recommendation_totals`.
        provenance: where the numbers come from.
    """
    place, day = provenance.place, format_date(provenance.as_of)
    if totals.empty:
        return _("Data ini tidak mencatat rekomendasi per PPK di {place}.").format(place=place)
    row = totals.iloc[0]
    if not row["recommended"]:
        return _("Belum ada rekomendasi sanksi di {place} per {day}.").format(place=place, day=day)
    if not row["open"]:
        return _("Semua rekomendasi sanksi di {place} sudah ditindaklanjuti per {day}: {number}.").format(
            place=place, day=day, number=amount(row["recommended"], provenance.unit)
        )
    said = _(
        "{open} dari {all} rekomendasi sanksi ({share}) belum ditindaklanjuti di {place} per {day}"
    ).format(
        open=format_number(row["open"]),
        all=format_number(row["recommended"]),
        share=format_percent(1 - row["share"], 0),
        place=place,
        day=day,
    )
    return f"{said}{_late(row)}. {_most(table, row['open'])}".rstrip()


def _late(row: pd.Series) -> str:
    oldest = _("; yang tertua {days} hari").format(days=format_number(row["oldest_age"]))
    if pd.isna(row["over_deadline"]):
        return oldest
    late = _("; {number} melewati {days} hari").format(
        number=format_number(row["over_deadline"]), days=format_number(row["limit_days"])
    )
    return late + oldest


def _most(table: pd.DataFrame, waiting: int) -> str:
    """Name the authorities with most, where there are several to tell apart."""
    known = table[table["ppk"].notna() & table["open"].gt(0)]
    if len(known) <= 1:
        return ""
    first = known.sort_values(["open", "oldest_age", "ppk_code"], ascending=[False, False, True]).head(_NAMED)
    named = joined([_named(row) for row in first.to_dict("records")])
    if len(first) == len(known):
        return _("Yang menunggu: {named}.").format(named=named)
    return _("Terbanyak: {named}; {share} dari yang menunggu ada pada {number} PPK ini.").format(
        named=named, share=format_percent(first["open"].sum() / waiting, 0), number=format_number(len(first))
    )


def _named(row: Mapping[Hashable, Any]) -> str:
    return f"{row['ppk']} ({format_number(row['open'])})"


def _subtitle(shown: int, every: int, provenance: Provenance) -> str:
    if shown == every:
        return _("Jumlah {unit} menurut umur rekomendasi, {place}").format(
            unit=amount_word(provenance), place=provenance.place
        )
    return _("Jumlah {unit} menurut umur rekomendasi, {place}; {shown} dari {every} PPK").format(
        unit=amount_word(provenance),
        place=provenance.place,
        shown=format_number(shown),
        every=format_number(every),
    )


def amount_word(provenance: Provenance) -> str:
    """Return the unit as it stands alone: orang, perkara."""
    return amount(2, provenance.unit).removeprefix(format_number(2)).strip()
