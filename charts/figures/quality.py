"""How good the data are: what they cover, what they do not say, how late they come, how their files fared."""

from collections.abc import Mapping

import pandas as pd

from analysis.quality import Copies
from charts.figures.model import Axis, Column, ColumnKind, Figure, Heat, Intervals, Lines
from charts.figures.provenance import Provenance
from charts.figures.share_bars import share_columns
from charts.words import amount, counted, tally
from language import _, format_date, format_month, format_number, format_percent


def coverage_figure(grid: pd.DataFrame, provenance: Provenance, *, names: Mapping[str, str]) -> Figure:
    """Describe how much each place, or each channel, reported in each month.

    Args:
        grid: frame of `analysis.quality.coverage_by_month`; NA: nothing is known.
        provenance: where the numbers come from; its counter is that of reports.
        names: what each row of the grid is called.
    """
    months = {f"m{place}": pd.Timestamp(month) for place, month in enumerate(grid.columns)}
    frame = grid.set_axis(list(months), axis="columns").rename_axis("code").reset_index()
    frame.insert(1, "label", [names.get(code, code) for code in grid.index])
    sentence = _coverage_sentence(grid, provenance)
    return Figure(
        id="cakupan",
        title=_("Cakupan laporan"),
        subtitle=_("Jumlah {counted} per bulan, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=sentence,
        alt=_("Tabel berwarna menurut bulan. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("label", _("Baris")),
            *(Column(name, format_month(month), ColumnKind.NUMBER) for name, month in months.items()),
        ),
        encoding=Heat("label", tuple(months)),
        provenance=provenance,
    )


def _coverage_sentence(grid: pd.DataFrame, provenance: Provenance) -> str:
    if grid.empty:
        return _("Belum ada laporan yang dapat ditampilkan menurut bulan di {place}.").format(
            place=provenance.place
        )
    last = grid.iloc[:, -1]
    heard = int((last.fillna(0) > 0).sum())
    return _(
        "{tally} masuk di {place} hingga {day}; pada {month} laporan masuk dari {heard} dari {rows} baris."
    ).format(
        tally=tally(int(grid.sum().sum()), provenance.counter, provenance.unit),
        place=provenance.place,
        day=format_date(provenance.as_of),
        month=format_month(pd.Timestamp(grid.columns[-1])),
        heard=format_number(heard),
        rows=format_number(len(grid)),
    )


def gaps_figure(gaps: pd.DataFrame, copies: Copies, provenance: Provenance) -> Figure:
    """Describe the share of the reported of which something is not said.

    Args:
        gaps: frame of `analysis.quality.gaps`.
        copies: of `analysis.quality.copies`, told in the sentence.
        provenance: where the numbers come from; its counter is that of reports.
    """
    words = _gap_words()
    frame = gaps[gaps["due"] > 0].assign(label=lambda table: table["column"].map(words))
    sentence = _gaps_sentence(frame, copies, provenance)
    return Figure(
        id="kelengkapan",
        title=_("Yang belum tercatat"),
        subtitle=_("Bagian yang kosong dari yang semestinya terisi, {place}; garis: rentang 95%").format(
            place=provenance.place
        ),
        sentence=sentence,
        alt=_("Diagram titik dan rentang. {sentence}").format(sentence=sentence),
        frame=frame.reset_index(drop=True),
        columns=(
            Column("label", _("Keterangan")),
            Column("missing", _("Kosong"), ColumnKind.NUMBER),
            Column("due", _("Semestinya terisi"), ColumnKind.NUMBER),
            *share_columns(),
        ),
        encoding=Intervals("label", "share", "share_low", "share_high", kind=ColumnKind.SHARE),
        provenance=provenance,
    )


def _gap_words() -> dict[str, str]:
    return {
        "region_code": _("Lokasi"),
        "channel": _("Saluran"),
        "position": _("Jabatan"),
        "violation_type": _("Jenis pelanggaran"),
        "verified_on": _("Tanggal verifikasi"),
        "recommended_on": _("Tanggal rekomendasi"),
        "followed_up_on": _("Tanggal tindak lanjut"),
        "sanction": _("Sanksi"),
        "closed_on": _("Tanggal ditutup"),
    }


def _gaps_sentence(frame: pd.DataFrame, copies: Copies, provenance: Provenance) -> str:
    if frame.empty:
        return _("Kelengkapan tidak dapat dihitung: tidak ada perkara di {place}.").format(
            place=provenance.place
        )
    place = frame.set_index("column")["share"].get("region_code")
    worst = frame.sort_values("share", kind="stable").iloc[-1]
    again = _("{number} dari {rows} baris mungkin perkara yang sama tertulis dua kali.").format(
        number=format_number(copies.again), rows=format_number(copies.rows)
    )
    if not worst["missing"]:
        return _("Semua keterangan terisi.") + " " + again
    said = _("Lokasi belum diketahui pada {share}; yang paling sering kosong {worst} ({most}).").format(
        share=format_percent(place),
        worst=str(worst["label"]).lower(),
        most=format_percent(worst["share"]),
    )
    return f"{said} {again}"


def delay_figure(delay: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe how much of what each release brought was reported before the one before it.

    Args:
        delay: frame of `analysis.quality.reporting_delay`.
        provenance: where the numbers come from; its counter is that of reports.
    """
    frame = delay.assign(label=[format_date(day) for day in delay["published_on"]])
    sentence = _delay_sentence(frame, provenance)
    return Figure(
        id="kelambatan",
        title=_("Laporan yang datang terlambat"),
        subtitle=_("Bagian perkara baru yang sudah dilaporkan sebelum rilis sebelumnya; garis: rentang 95%"),
        sentence=sentence,
        alt=_("Diagram titik dan rentang. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("label", _("Rilis")),
            Column("arrived", _("Baru"), ColumnKind.NUMBER),
            Column("late", _("Terlambat"), ColumnKind.NUMBER),
            Column("median_days", _("Hari, nilai tengah"), ColumnKind.NUMBER),
            *share_columns(),
        ),
        encoding=Intervals("label", "share", "share_low", "share_high", kind=ColumnKind.SHARE),
        provenance=provenance,
    )


def _delay_sentence(frame: pd.DataFrame, provenance: Provenance) -> str:
    if frame.empty:
        return _("Kelambatan baru dapat diketahui bila ada dua rilis dengan nomor perkara yang sama.")
    last = frame.iloc[-1]
    told = _("Rilis {day} membawa {arrived} baru; {late} di antaranya terlambat.").format(
        day=last["label"],
        arrived=amount(last["arrived"], provenance.unit),
        late=format_number(last["late"]),
    )
    if pd.isna(last["median_days"]):
        return told
    half = _("Separuh yang terlambat baru tercatat lebih dari {days} hari sesudah dilaporkan.")
    return f"{told} {half.format(days=format_number(last['median_days']))}"


def examinations_figure(files: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe the findings in the file of each release over time.

    Args:
        files: frame of `analysis.quality.files_by_release`.
        provenance: where the numbers come from.
    """
    words = {"must": _("Wajib diperbaiki"), "should": _("Sebaiknya diperiksa")}
    day = pd.to_datetime(files["published_at"].str[:10])
    parts = [
        files.assign(day=day, label=word, findings=files[level])[
            ["day", "release_id", "label", "findings", "rows", "refused", "unplaced", "identifiers"]
        ]
        for level, word in words.items()
    ]
    frame = pd.concat(parts).sort_values(["day", "release_id"], kind="stable", ignore_index=True)
    sentence = _examinations_sentence(files)
    return Figure(
        id="temuan-rilis",
        title=_("Temuan menurut rilis"),
        subtitle=_("Jumlah temuan pada berkas setiap rilis"),
        sentence=sentence,
        alt=_("Diagram garis. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("day", _("Terbit"), ColumnKind.DATE),
            Column("release_id", _("Rilis")),
            Column("label", _("Tingkat")),
            Column("findings", _("Temuan"), ColumnKind.NUMBER),
            Column("rows", _("Baris berkas"), ColumnKind.NUMBER),
            Column("refused", _("Baris ditolak"), ColumnKind.NUMBER),
            Column("unplaced", _("Lokasi belum diketahui"), ColumnKind.NUMBER),
            Column("identifiers", _("Data pribadi dibuang"), ColumnKind.NUMBER),
        ),
        encoding=Lines(
            x="day",
            y="findings",
            x_axis=Axis("", ColumnKind.DATE),
            y_axis=Axis(_("Temuan")),
            series="label",
            names=tuple(words.values()),
        ),
        provenance=provenance,
    )


def _examinations_sentence(files: pd.DataFrame) -> str:
    if files.empty:
        return _("Belum ada rilis yang menyimpan hasil pemeriksaan berkasnya.")
    last = files.iloc[-1]
    return _(
        "Berkas rilis terakhir berisi {rows} baris: {refused} ditolak, {unplaced} tanpa lokasi, "
        "{findings} temuan; {identifiers} data pribadi dibuang."
    ).format(
        rows=format_number(last["rows"]),
        refused=format_number(last["refused"]),
        unplaced=format_number(last["unplaced"]),
        findings=format_number(last["must"] + last["should"]),
        identifiers=format_number(last["identifiers"]),
    )
