"""How old the recommendations are that wait for a PPK."""

import pandas as pd

from charts.figures.model import Bars, Column, ColumnKind, Figure
from charts.figures.provenance import Provenance
from charts.words import amount
from data.vocabulary import labels
from language import _, format_date, format_number


def ages_figure(totals: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe the open recommendations of a place by age.

    Args:
        totals: frame of `analysis.handling.open_recommendation_totals`: one row, or none where the data set
            holds no recommendation.
        provenance: where the numbers come from.
    """
    classes = labels("ageing_classes")
    frame = pd.DataFrame({"label": list(classes.values()), "count": pd.array([None] * len(classes), "Int64")})
    if len(totals):
        frame["count"] = [int(totals[f"age_{code}"].iloc[0]) for code in classes]
    is_open = bool(frame["count"].fillna(0).sum())
    sentence = _sentence(totals, provenance)
    return Figure(
        id="umur-rekomendasi",
        title=_("Umur rekomendasi yang terbuka"),
        subtitle=_("Rekomendasi sanksi yang menunggu PPK, {place}").format(place=provenance.place),
        sentence=sentence,
        alt=_("Diagram batang. {sentence}").format(sentence=sentence),
        frame=frame if is_open else frame.iloc[:0],
        columns=(Column("label", _("Umur")), Column("count", _("Jumlah"), ColumnKind.NUMBER)),
        encoding=Bars("label", "count"),
        provenance=provenance,
    )


def _sentence(totals: pd.DataFrame, provenance: Provenance) -> str:
    day = format_date(provenance.as_of)
    if totals.empty or not totals["recommended"].iloc[0]:
        return _("Tidak ada rekomendasi sanksi yang tercatat di {place} hingga {day}.").format(
            place=provenance.place, day=day
        )
    row = totals.iloc[0]
    if not row["open"]:
        return _("Semua rekomendasi di {place} sudah ditindaklanjuti per {day}: {number}.").format(
            place=provenance.place, day=day, number=amount(row["recommended"], provenance.unit)
        )
    late = (
        _("; {number} melewati batas {days} hari").format(
            number=format_number(row["over_deadline"]), days=format_number(row["limit_days"])
        )
        if pd.notna(row["over_deadline"])
        else ""
    )
    return _("{open} menunggu PPK di {place} per {day}, yang tertua {days} hari{late}.").format(
        open=amount(row["open"], provenance.unit),
        place=provenance.place,
        day=day,
        days=format_number(row["oldest_age"]),
        late=late,
    )
