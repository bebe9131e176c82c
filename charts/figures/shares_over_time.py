"""How shares of violations move over the months: social media alone, and groups beside each other."""

import pandas as pd

from charts.figures.model import Axis, Column, ColumnKind, Figure, Lines
from charts.figures.provenance import Provenance
from charts.figures.share_bars import share_columns
from charts.phrases import inside, joined, not_told, nothing
from charts.words import counted, tally
from data.vocabulary import labels
from language import _, format_date, format_month, format_percent

_NAMED = 3


def social_media_figure(table: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe the share of social media by month and up to the end of each month, with 95% intervals.

    Args:
        table: frame of `analysis.questions.social_media_share`.
        provenance: where the numbers come from.
    """
    names = {"": _("Pada bulan itu"), "cumulative_": _("Sejak awal hingga akhir bulan itu")}
    parts = [
        table[["period_start"]].assign(
            what=name,
            **{part: table[f"{prefix}{part}"] for part in ("count", "total")},
            **{part: table[f"{prefix}{part}"] for part in ("share", "share_low", "share_high")},
        )
        for prefix, name in names.items()
    ]
    frame = pd.concat(parts, ignore_index=True).dropna(subset=["share"]).reset_index(drop=True)
    sentence = _social_media_sentence(table, provenance)
    return Figure(
        id="medsos",
        title=_("Bagian media sosial dan geraknya"),
        subtitle=_("Bagian dari {counted}, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram garis dengan rentang 95%. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("period_start", _("Bulan mulai"), ColumnKind.DATE),
            Column("what", _("Ukuran")),
            Column("count", _("Media sosial"), ColumnKind.NUMBER),
            Column("total", _("Semua jenis"), ColumnKind.NUMBER),
            *share_columns(),
        ),
        encoding=Lines(
            x="period_start",
            y="share",
            x_axis=Axis("", ColumnKind.DATE),
            y_axis=Axis(_("Bagian"), ColumnKind.SHARE),
            series="what",
            names=tuple(names.values()),
            low="share_low",
            high="share_high",
        ),
        provenance=provenance,
    )


def _social_media_sentence(table: pd.DataFrame, provenance: Provenance) -> str:
    if table.empty:
        return not_told(provenance, _("gerak bagian media sosial dari"))
    last = table.iloc[-1]
    if pd.isna(last["cumulative_share"]):
        return nothing(provenance)
    return _(
        "Media sosial {share} (rentang 95%: {low}–{high}) dari {tally} di {place} hingga {day}{months}."
    ).format(
        share=format_percent(last["cumulative_share"]),
        low=format_percent(last["cumulative_share_low"]),
        high=format_percent(last["cumulative_share_high"]),
        tally=tally(int(last["cumulative_total"]), provenance.counter, provenance.unit),
        place=provenance.place,
        day=format_date(provenance.as_of),
        months=_months(table),
    )


def _months(table: pd.DataFrame) -> str:
    """Tell the share of the latest months, each with its interval, so that chance can be told from change."""
    known = table.dropna(subset=["share"]).tail(2)
    told = [
        _("{month} {share} ({low}–{high})").format(
            month=format_month(row["period_start"].date()),
            share=format_percent(row["share"]),
            low=format_percent(row["share_low"]),
            high=format_percent(row["share_high"]),
        )
        for _index, row in known.iterrows()
    ]
    return _("; per bulan: {months}").format(months=joined(told)) if told else ""


def shares_figure(
    table: pd.DataFrame, provenance: Provenance, *, of_groups: bool, cumulative: bool, told: bool = True
) -> Figure:
    """Describe how the shares of groups, or of the types chosen, move by month.

    Args:
        table: frame of `analysis.shares_over_time.shares_over_time`.
        provenance: where the numbers come from.
        of_groups: whether its codes are groups; otherwise types.
        cumulative: shares since the beginning; otherwise of each month alone.
        told: False where the data does not hold months, which is not zero.
    """
    words = labels("violation_groups" if of_groups else "violation_types")
    prefix = "cumulative_" if cumulative else ""
    frame = table.assign(label=table["code"].map(dict(words)))
    frame = frame.rename(columns={f"{prefix}{part}": f"shown_{part}" for part in ("count", "total", "share")})
    frame = frame.dropna(subset=["shown_share"]).reset_index(drop=True)
    sentence = _shares_sentence(frame, provenance, told=told)
    return Figure(
        id="gerak-kelompok" if of_groups else "gerak-jenis",
        title=_("Gerak bagian tiap kelompok") if of_groups else _("Gerak bagian tiap jenis"),
        subtitle=_subtitle(provenance, cumulative=cumulative),
        sentence=sentence,
        alt=_("Diagram garis. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("period_start", _("Bulan mulai"), ColumnKind.DATE),
            Column("label", _("Kelompok") if of_groups else _("Jenis pelanggaran")),
            Column("shown_count", _("Jumlah"), ColumnKind.NUMBER),
            Column("shown_total", _("Semua jenis"), ColumnKind.NUMBER),
            Column("shown_share", _("Bagian"), ColumnKind.SHARE),
        ),
        encoding=Lines(
            x="period_start",
            y="shown_share",
            x_axis=Axis("", ColumnKind.DATE),
            y_axis=Axis(_("Bagian"), ColumnKind.SHARE),
            series="label",
            names=tuple(frame["label"].drop_duplicates()),
        ),
        provenance=provenance,
    )


def _subtitle(provenance: Provenance, *, cumulative: bool) -> str:
    pattern = (
        _("Bagian dari {counted} sejak awal hingga akhir tiap bulan, {place}")
        if cumulative
        else _("Bagian dari {counted} pada tiap bulan, {place}")
    )
    return pattern.format(counted=counted(provenance.counter, provenance.unit), place=provenance.place)


def _shares_sentence(frame: pd.DataFrame, provenance: Provenance, *, told: bool) -> str:
    if frame.empty and told:
        return nothing(provenance)
    if frame.empty:
        return not_told(provenance, _("gerak bagian jenis pelanggaran dari"))
    moves = [
        _("{label} dari {first} ({start}) menjadi {last}").format(
            label=inside(name),
            first=format_percent(rows["shown_share"].iloc[0]),
            start=format_month(rows["period_start"].iloc[0].date()),
            last=format_percent(rows["shown_share"].iloc[-1]),
        )
        for name, rows in list(frame.groupby("label", sort=False))[:_NAMED]
    ]
    return _("Hingga {day}: {parts}.").format(day=format_date(provenance.as_of), parts=joined(moves))
