"""Raised places without a prevention event on record, and follow-up around the ministerial letter."""

import pandas as pd

from analysis.prevention import warning_sentence
from analysis.prevention.warnings import MinisterialWarning
from charts.figures.model import Axis, Bars, Column, ColumnKind, Figure, Lines
from charts.figures.provenance import Provenance
from charts.words import counted, zone_title
from language import _


def uncovered_figure(bare: pd.DataFrame, provenance: Provenance, *, sentence: str) -> Figure:
    """Describe the red and orange places without an event on record, most counted first.

    Args:
        bare: frame of `analysis.prevention.uncovered`.
        provenance: where the numbers come from.
        sentence: what `coverage_sentence` says of the places in view.
    """
    frame = bare.assign(zone_word=[zone_title(zone) for zone in bare["zone"]]).reset_index(drop=True)
    return Figure(
        id="pencegahan-tidak-tercatat",
        title=_("Merah atau oranye, kegiatan tidak tercatat"),
        subtitle=_("Jumlah {counted}; tidak tercatat bukan berarti tidak ada").format(
            counted=counted(provenance.counter, provenance.unit)
        ),
        sentence=sentence,
        alt=_("Diagram batang wilayah tanpa kegiatan tercatat. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            Column("zone_word", _("Zona")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            Column("cases_per_1000_asn", _("Jumlah per 1.000 ASN"), ColumnKind.NUMBER),
            Column("asn", _("ASN"), ColumnKind.NUMBER),
            Column("asn_low", _("ASN, paling sedikit"), ColumnKind.NUMBER),
            Column("asn_high", _("ASN, paling banyak"), ColumnKind.NUMBER),
            Column("drafted", _("Kegiatan yang disusun"), ColumnKind.NUMBER),
        ),
        encoding=Bars("region_name", "count", zone="zone"),
        provenance=provenance,
    )


def follow_up_around_warning(warning: MinisterialWarning, provenance: Provenance) -> Figure:
    """Describe how many recommendations were followed up nation-wide before and after the letter.

    Args:
        warning: what `analysis.prevention.ministerial_warning` returned.
        provenance: where the numbers come from.
    """
    names = {"recommended": _("Direkomendasikan"), "followed_up": _("Ditindaklanjuti")}
    wide = warning.national.assign(days=(warning.national["as_of"] - pd.Timestamp(warning.issued_on)).dt.days)
    long = wide.melt(["as_of", "days", "source_url"], list(names), var_name="what", value_name="number")
    frame = long.assign(what=long["what"].map(names)).dropna(subset=["number"]).reset_index(drop=True)
    sentence = warning_sentence(warning)
    title = _("Hari sebelum (−) dan sesudah surat")
    return Figure(
        id="teguran-menteri",
        title=_("Tindak lanjut nasional di sekitar surat teguran"),
        subtitle=_("Rekomendasi kumulatif seluruh Indonesia menurut KASN; garis tegak: hari surat"),
        sentence=sentence,
        alt=_("Diagram garis. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("as_of", _("Per tanggal"), ColumnKind.DATE),
            Column("days", title, ColumnKind.NUMBER),
            Column("what", _("Yang dihitung")),
            Column("number", _("Jumlah"), ColumnKind.NUMBER),
            Column("source_url", _("Sumber")),
        ),
        encoding=Lines(
            "days",
            "number",
            Axis(title),
            Axis(_("Orang")),
            series="what",
            names=tuple(names.values()),
            line_at=0.0,
        ),
        provenance=provenance,
    )
