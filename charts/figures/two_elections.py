"""Two elections over one another: the nation by stage or weeks to the vote, and place by place."""

from dataclasses import replace

import pandas as pd

from analysis.comparison import difficulty_words
from charts.figures.model import Axis, Bars, Column, ColumnKind, Curve, Figure, Lines, Points
from charts.figures.provenance import Provenance
from charts.phrases import joined
from charts.words import amount, counted, zone_title
from data.vocabulary import label
from geo.register import short_name
from language import _, format_number

_NAMED = 8
_SURE = 0.05


def weeks_of_elections(table: pd.DataFrame, provenance: Provenance, *, names: dict[str, str]) -> Figure:
    """Describe the running totals of elections by weeks to their own vote.

    Args:
        table: frame of `analysis.stages.elections.compare_elections` by voting day.
        provenance: where the numbers come from.
        names: what each election is called, by code, the one in focus first.
    """
    frame = table.dropna(subset=["cumulative"])
    frame = frame.assign(
        at=-frame["weeks_to_voting"].astype("int64"), name=frame["election"].map(names)
    ).reset_index(drop=True)
    title = _("Minggu terhadap pemungutan suara (0: minggu pemungutan suara)")
    sentence = _last_known(frame, provenance, tuple(names.values()))
    return Figure(
        id="pemilihan-menuju-hari-h",
        title=_("Dua pemilihan, dihitung dari hari pemungutan suaranya"),
        subtitle=_("Jumlah kumulatif {counted}, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram garis, satu garis per pemilihan. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("name", _("Pemilihan")),
            Column("to_voting", _("Jarak ke pemungutan suara")),
            Column("period_start", _("Awal periode"), ColumnKind.DATE),
            Column("period_end", _("Akhir periode"), ColumnKind.DATE),
            Column("new", _("Baru"), ColumnKind.NUMBER),
            Column("cumulative", _("Kumulatif"), ColumnKind.NUMBER),
            Column("note", _("Catatan")),
        ),
        encoding=Lines(
            "at",
            "cumulative",
            Axis(title),
            Axis(_("Kumulatif")),
            series="name",
            names=tuple(names.values()),
            settling="is_settling",
            line_at=0.0,
        ),
        provenance=provenance,
    )


def _last_known(frame: pd.DataFrame, provenance: Provenance, names: tuple[str, ...]) -> str:
    if frame.empty:
        return _("Data ini tidak memuat angka kedua pemilihan untuk {place}.").format(place=provenance.place)
    last = frame.sort_values("at", kind="stable").groupby("name", sort=False).last()
    told = [
        f"{name} {amount(row.cumulative, provenance.unit)} ({row.to_voting})" for name, row in last.iterrows()
    ]
    notes = list(dict.fromkeys(last["note"].dropna()))
    missing = [
        _("{name}: belum ada angka hingga saat yang sepadan.").format(name=name)
        for name in names
        if name not in last.index
    ]
    return " ".join([_("Terakhir diketahui: {parts}.").format(parts=joined(told)), *missing, *notes])


def stages_of_elections(table: pd.DataFrame, provenance: Provenance, *, names: dict[str, str]) -> Figure:
    """Describe the pace of elections stage by stage.

    Args:
        table: frame of `analysis.stages.elections.compare_elections` by stage.
        provenance: where the numbers come from.
        names: what each election is called, by code, the one in focus first.
    """
    value = "per_week" if table["per_week"].notna().any() else "cumulative"
    known = table.dropna(subset=[value, "stage"])
    frame = known.assign(
        name=known["election"].map(names),
        stage_label=[label("election_stages", code) for code in known["stage"]],
    ).reset_index(drop=True)
    frame = frame.assign(words=frame["stage_label"] + " · " + frame["name"])
    sentence = _stage_sentence(frame, provenance)
    what = counted(provenance.counter, provenance.unit)
    return Figure(
        id="pemilihan-menurut-tahapan",
        title=_("Dua pemilihan, tahapan demi tahapan"),
        subtitle=_("{counted} per minggu").format(counted=_upper(what))
        if value == "per_week"
        else _("Jumlah kumulatif {counted} yang terakhir dinyatakan dalam tahapan").format(counted=what),
        sentence=sentence,
        alt=_("Diagram batang menurut tahapan. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("stage_label", _("Tahapan")),
            Column("name", _("Pemilihan")),
            Column("start", _("Mulai"), ColumnKind.DATE),
            Column("end", _("Selesai"), ColumnKind.DATE),
            Column("count", _("Baru"), ColumnKind.NUMBER),
            Column("cumulative", _("Kumulatif"), ColumnKind.NUMBER),
            Column("per_week", _("Per minggu"), ColumnKind.NUMBER),
            Column("per_week_low", _("Per minggu, batas bawah 95%"), ColumnKind.NUMBER),
            Column("per_week_high", _("Per minggu, batas atas 95%"), ColumnKind.NUMBER),
            Column("ratio", _("Kali pemilihan yang dipilih"), ColumnKind.NUMBER),
            Column("note", _("Catatan")),
        ),
        encoding=Bars("words", value),
        provenance=provenance,
    )


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]


def _stage_sentence(frame: pd.DataFrame, provenance: Provenance) -> str:
    if frame.empty:
        return _("Tidak ada angka menurut tahapan untuk kedua pemilihan di {place}.").format(
            place=provenance.place
        )
    per_name = frame.groupby("name", sort=False)["stage"].nunique()
    told = [
        _("{name}: {number} tahapan berangka").format(name=name, number=format_number(number))
        for name, number in per_name.items()
    ]
    notes = list(dict.fromkeys(frame["note"].dropna()))
    return " ".join([f"{joined(told)}.", *notes])


def places_of_elections(
    table: pd.DataFrame, provenance: Provenance, *, before: str, after: str, days: tuple[str, str]
) -> Figure:
    """Describe each place by its count in the one election and in the other.

    Args:
        table: frame of `analysis.comparison.compare_elections`.
        provenance: where the numbers come from.
        before: the earlier election in words.
        after: the other in words.
        days: the day each was looked at, in words.
    """
    told = table[table["is_compared"]].reset_index(drop=True)
    surest = told["q_value"].nsmallest(_NAMED).index
    frame = told.assign(
        name=[short_name(code) for code in told["region_code"]],
        before_word=[zone_title(zone) for zone in told["zone_before"]],
        after_word=[zone_title(zone) for zone in told["zone_after"]],
        is_named=told.index.isin(surest) & (told["q_value"] <= _SURE).fillna(value=False),
    )
    most = float(max(frame["count_before"].max(), frame["count_after"].max())) if len(frame) else 0.0
    sentence = _places_sentence(table, frame, before, after)
    return Figure(
        id="pemilihan-menurut-wilayah",
        title=_("Wilayah demi wilayah pada dua pemilihan"),
        subtitle=_("{before} (per {day_before}) dan {after} (per {day_after})").format(
            before=before, after=after, day_before=days[0], day_after=days[1]
        ),
        sentence=sentence,
        alt=_("Diagram titik, satu titik per wilayah. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            Column("count_before", before, ColumnKind.NUMBER),
            Column("count_after", after, ColumnKind.NUMBER),
            Column("difference", _("Selisih"), ColumnKind.NUMBER),
            Column("ratio", _("Kali"), ColumnKind.NUMBER),
            Column("ratio_low", _("Kali, batas bawah 95%"), ColumnKind.NUMBER),
            Column("ratio_high", _("Kali, batas atas 95%"), ColumnKind.NUMBER),
            Column("q_value", _("Nilai q"), ColumnKind.NUMBER),
            Column("before_word", _("Zona: {side}").format(side=before)),
            Column("after_word", _("Zona: {side}").format(side=after)),
        ),
        encoding=Points(
            "count_before",
            "count_after",
            Axis(before),
            Axis(after),
            label="name",
            zone="zone_after",
            named="is_named",
            curves=(Curve(_("Sama banyak"), (0.0, most), (0.0, most)),),
        ),
        provenance=replace(provenance, notes=(*provenance.notes, *_left_out(table))),
    )


def _places_sentence(table: pd.DataFrame, frame: pd.DataFrame, before: str, after: str) -> str:
    left_out = " ".join(_left_out(table))
    if frame.empty:
        return " ".join(
            [
                _("Belum ada wilayah yang dapat dibandingkan antara {before} dan {after}.").format(
                    before=before, after=after
                ),
                left_out,
            ]
        ).strip()
    sure = (frame["q_value"] <= _SURE).fillna(value=False)
    said = _(
        "Dari {number} wilayah yang dapat dibandingkan, {more} jelas lebih banyak dan {fewer} jelas lebih "
        "sedikit pada {after} daripada pada {before}; selebihnya belum tentu berbeda."
    ).format(
        number=format_number(len(frame)),
        more=format_number(int((sure & (frame["difference"] > 0)).sum())),
        fewer=format_number(int((sure & (frame["difference"] < 0)).sum())),
        before=before,
        after=after,
    )
    return f"{said} {left_out}".strip()


def _left_out(table: pd.DataFrame) -> tuple[str, ...]:
    reasons = table.loc[~table["is_compared"], "difficulty"].value_counts()
    if reasons.empty:
        return ()
    told = [f"{format_number(number)} {difficulty_words(str(code))}" for code, number in reasons.items()]
    return (_("Tidak dibandingkan: {reasons}.").format(reasons=joined(told)),)
