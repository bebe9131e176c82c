"""Two to eight places beside each other: their risk with its interval, over time, by kind of violation."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from charts.figures.model import (
    Axis,
    Band,
    Bars,
    Column,
    ColumnKind,
    Figure,
    Intervals,
    Lines,
    Mark,
)
from charts.figures.provenance import Provenance
from charts.figures.share_bars import share_columns
from charts.phrases import inside, joined
from charts.words import amount, counted, counter_label, zone_title
from data.kinds import Counter
from data.vocabulary import label
from geo.register import short_name
from language import _, format_date, format_number

_MOST_ROWS = 20  # rows of shares that one still reads as one chart


def compared_places(table: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe the relative risk of each place with its interval; counts where no risk is known.

    Args:
        table: frame of `analysis.comparison.side_by_side`.
        provenance: where the numbers come from; its place is not read.
    """
    frame = table.assign(
        name=[short_name(code) for code in table["region_code"]],
        zone_word=[zone_title(zone) for zone in table["zone"]],
    )
    known = among(provenance, frame["region_code"])
    has_risk = bool(frame["rr"].notna().any())
    sentence = _places_sentence(frame, known)
    return Figure(
        id="wilayah-berdampingan",
        title=_("Risiko relatif wilayah yang dibandingkan") if has_risk else _("Jumlah di setiap wilayah"),
        subtitle=_("1 berarti sama dengan rata-rata wilayah yang memilih; garis adalah rentang 95%")
        if has_risk
        else _("Jumlah {counted}").format(counted=counted(known.counter, known.unit)),
        sentence=sentence,
        alt=_("Diagram titik dengan rentang, satu baris per wilayah. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=_columns(frame),
        encoding=Intervals("name", "rr", "rr_low", "rr_high", zone="zone", reference=1.0)
        if has_risk
        else Bars("name", "count", zone="zone"),
        provenance=known,
    )


def among(provenance: Provenance, codes: Sequence[str] | pd.Series) -> Provenance:
    """Return the provenance of a comparison of several places."""
    names = joined([short_name(code) for code in codes])
    return replace(provenance, place=names, scope="-".join(codes))


def _columns(frame: pd.DataFrame) -> tuple[Column, ...]:
    every = (
        Column("region_code", _("Kode wilayah")),
        Column("region_name", _("Wilayah")),
        Column("zone_word", _("Zona")),
        *(Column(each.value, counter_label(each), ColumnKind.NUMBER) for each in Counter),
        Column("rate", _("Laju"), ColumnKind.NUMBER),
        Column("rate_low", _("Laju, batas bawah 95%"), ColumnKind.NUMBER),
        Column("rate_high", _("Laju, batas atas 95%"), ColumnKind.NUMBER),
        Column("rr", _("Risiko relatif"), ColumnKind.NUMBER),
        Column("rr_low", _("Risiko relatif, batas bawah 95%"), ColumnKind.NUMBER),
        Column("rr_high", _("Risiko relatif, batas atas 95%"), ColumnKind.NUMBER),
        Column("trend_sentence", _("Tren")),
        Column("reason", _("Alasan zona")),
    )
    return tuple(each for each in every if each.name in {"rr", "zone_word"} or frame[each.name].notna().any())


def _places_sentence(frame: pd.DataFrame, known: Provenance) -> str:
    ranked = frame.sort_values("count", ascending=False, kind="stable", na_position="last")
    told = [
        f"{name} {_('tidak diketahui') if pd.isna(count) else amount(count, known.unit)}"
        for name, count in zip(ranked["name"], ranked["count"], strict=True)
    ]
    first = _("Hingga {day}: {places}.").format(day=format_date(known.as_of), places=joined(told))
    higher, lower = frame[frame["rr_low"] > 1], frame[frame["rr_high"] < 1]
    second = _("Rentang risikonya seluruhnya di atas rata-rata: {places}.").format(
        places=joined(list(higher["name"]))
    )
    third = _("Seluruhnya di bawah rata-rata: {places}.").format(places=joined(list(lower["name"])))
    doubt = _("Selisih wilayah yang rentangnya bersinggungan dapat terjadi karena kebetulan.")
    parts = (first, second if len(higher) else "", third if len(lower) else "")
    return " ".join([part for part in parts if part] + ([doubt] if frame["rr"].notna().sum() > 1 else []))


def places_over_time(
    series: Mapping[str, pd.DataFrame], provenance: Provenance, *, to_vote: bool, stages: pd.DataFrame
) -> Figure:
    """Describe the running total of each place, on the calendar or by weeks to the vote.

    Args:
        series: frames of `analysis.trends.series` by code of the place; by the vote with `weeks_to_voting`
            of `analysis.stages.clock.to_voting_day`.
        provenance: where the numbers come from; its place is not read.
        to_vote: whether the axis counts weeks to the vote; otherwise it is the calendar.
        stages: frame of `data.elections.stages`, drawn behind the calendar.
    """
    known = among(provenance, list(series))
    parts = [
        rows.assign(region_code=code, name=short_name(code), at=_at(rows, known, to_vote=to_vote))
        for code, rows in series.items()
    ]
    frame = pd.concat(parts, ignore_index=True).dropna(subset=["cumulative"]).reset_index(drop=True)
    sentence = _time_sentence(frame, known)
    title = _("Minggu terhadap pemungutan suara (0: minggu pemungutan suara)")
    return Figure(
        id="wilayah-h-minus" if to_vote else "wilayah-dari-waktu-ke-waktu",
        title=_("Perjalanan menuju hari pemungutan suara") if to_vote else _("Dari waktu ke waktu"),
        subtitle=_("Jumlah kumulatif {counted}").format(counted=counted(known.counter, known.unit)),
        sentence=sentence,
        alt=_("Diagram garis, satu garis per wilayah. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("region_code", _("Kode wilayah")),
            Column("name", _("Wilayah")),
            Column("period_start", _("Awal periode"), ColumnKind.DATE),
            Column("period_end", _("Akhir periode"), ColumnKind.DATE),
            *((Column("at", title, ColumnKind.NUMBER),) if to_vote else ()),
            Column("new", _("Baru"), ColumnKind.NUMBER),
            Column("cumulative", _("Kumulatif"), ColumnKind.NUMBER),
        ),
        encoding=Lines(
            "at",
            "cumulative",
            Axis(title) if to_vote else Axis(_("Akhir minggu"), ColumnKind.DATE),
            Axis(_("Kumulatif")),
            series="name",
            names=tuple(short_name(code) for code in series),
            settling="is_settling",
            bands=() if to_vote else stage_bands(stages),
            line_at=0.0 if to_vote else None,
        ),
        provenance=known,
    )


def _at(rows: pd.DataFrame, known: Provenance, *, to_vote: bool) -> pd.Series:
    if to_vote:
        before_the_vote: pd.Series = -rows["weeks_to_voting"].astype("int64")
        return before_the_vote
    last = pd.Timestamp(known.as_of)
    return rows["period_end"].where(rows["period_end"] <= last, last)


def stage_bands(stages: pd.DataFrame) -> tuple[Band, ...]:
    """Return the stages of an election as bands behind a time axis."""
    return tuple(
        Band(start=start.date(), end=end.date(), title=label("election_stages", stage))
        for stage, start, end in zip(stages["stage"], stages["start"], stages["end"], strict=True)
    )


def _time_sentence(frame: pd.DataFrame, known: Provenance) -> str:
    if frame.empty:
        return _(
            "Hingga {day}, data ini tidak memuat angka dari waktu ke waktu untuk {places}; tidak diketahui "
            "bukan berarti nol."
        ).format(day=format_date(known.as_of), places=known.place)
    last = frame.groupby("name", sort=False)["cumulative"].last().sort_values(ascending=False, kind="stable")
    told = [f"{name} {amount(count, known.unit)}" for name, count in last.items()]
    return _("Terakhir diketahui hingga {day}: {places}.").format(
        day=format_date(known.as_of), places=joined(told)
    )


def compared_shares(spines: Mapping[str, pd.DataFrame], provenance: Provenance) -> Figure:
    """Describe the kinds of violations of each place with intervals, beside the nation.

    Args:
        spines: frames of `analysis.comparison.spine` (by group) by code of the place.
        provenance: where the numbers come from; its place is not read.
    """
    known = among(provenance, list(spines))
    parts = [rows.assign(region_code=code, name=short_name(code)) for code, rows in spines.items()]
    every = pd.concat(parts, ignore_index=True).dropna(subset=["share"])
    order = every.groupby("group", sort=False)["count"].sum().sort_values(ascending=False, kind="stable")
    most = max(3, _MOST_ROWS // max(len(spines), 1))
    shown = [group for group, count in order.items() if count][:most]
    frame = every[every["group"].isin(shown)].assign(rank=lambda rows: rows["group"].map(shown.index))
    frame = frame.sort_values("rank", kind="stable").drop(columns="rank").reset_index(drop=True)
    sentence = _shares_sentence(frame, known)
    return Figure(
        id="kelompok-berdampingan",
        title=_("Kelompok pelanggaran di setiap wilayah"),
        subtitle=_("Bagian dari {counted}; garis adalah rentang 95%").format(
            counted=counted(known.counter, known.unit)
        ),
        sentence=sentence,
        alt=_("Diagram titik dengan rentang menurut kelompok pelanggaran. {sentence}").format(
            sentence=sentence
        ),
        frame=frame,
        columns=(
            Column("label", _("Kelompok pelanggaran")),
            Column("region_code", _("Kode wilayah")),
            Column("name", _("Wilayah")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            *share_columns(),
            Column("nation_share", _("Bagian nasional"), ColumnKind.SHARE),
            Column("peers_share", _("Bagian wilayah sebanding"), ColumnKind.SHARE),
        ),
        encoding=Intervals(
            "name",
            "share",
            "share_low",
            "share_high",
            kind=ColumnKind.SHARE,
            marks=(Mark("nation_share", _("Indonesia")),),
            group="label",
        ),
        provenance=known,
    )


def _shares_sentence(frame: pd.DataFrame, known: Provenance) -> str:
    if frame.empty:
        return _(
            "Data ini tidak merinci jenis pelanggaran di {places} hingga {day}; tidak dirinci bukan berarti "
            "tidak ada."
        ).format(places=known.place, day=format_date(known.as_of))
    differing = frame[frame["differs"].fillna(value=False)]
    if differing.empty:
        return _(
            "Tidak ada kelompok pelanggaran di wilayah ini yang bagiannya berbeda secara meyakinkan dari "
            "bagian nasional; jumlah yang kecil jarang cukup untuk membuktikannya."
        )
    told = [
        _("{label} di {place}").format(label=inside(label_), place=name)
        for label_, name in zip(differing["label"], differing["name"], strict=True)
    ]
    return _("Berbeda secara meyakinkan dari bagian nasional ({number}): {parts}.").format(
        number=format_number(len(told)), parts=joined(told)
    )
