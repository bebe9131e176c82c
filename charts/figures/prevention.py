"""Prevention beside risk: events on record against counts, and follow-up around the ministerial letter."""

import pandas as pd

from analysis.prevention import coverage_sentence, warning_sentence
from analysis.prevention.warnings import MinisterialWarning
from charts.figures.model import Axis, Column, ColumnKind, Figure, Lines, Points
from charts.figures.provenance import Provenance
from charts.words import counted, zone_title
from geo.register import short_name
from language import _

_NAMED = 3


def coverage_points(coverage: pd.DataFrame, provenance: Provenance) -> Figure:
    """Describe the events on record of each place over its count, coloured by zone.

    Args:
        coverage: frame of `analysis.prevention.prevention_coverage`; places without a known count are left
            out.
        provenance: where the numbers come from.
    """
    known = coverage.dropna(subset=["count"]).sort_values("count", ascending=False, kind="stable")
    most = known.index[:_NAMED].union(known.index[known["events"] > 0])
    frame = known.assign(
        name=[short_name(code) for code in known["region_code"]],
        zone_word=[zone_title(zone) for zone in known["zone"]],
        is_named=known.index.isin(most),
    ).reset_index(drop=True)
    sentence = coverage_sentence(coverage)
    return Figure(
        id="pencegahan-dan-risiko",
        title=_("Kegiatan yang tercatat dan jumlah di setiap wilayah"),
        subtitle=_("Sumbu tegak: jumlah {counted}; sumbu mendatar: kegiatan pencegahan yang tercatat").format(
            counted=counted(provenance.counter, provenance.unit)
        ),
        sentence=sentence,
        alt=_("Diagram titik, satu titik per wilayah. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            Column("zone_word", _("Zona")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
            Column("events", _("Kegiatan tercatat"), ColumnKind.NUMBER),
            Column("drafted", _("Disusun"), ColumnKind.NUMBER),
            Column("asn", _("ASN"), ColumnKind.NUMBER),
            Column("events_per_1000_asn", _("Kegiatan per 1.000 ASN"), ColumnKind.NUMBER),
            Column("cases_per_1000_asn", _("Jumlah per 1.000 ASN"), ColumnKind.NUMBER),
        ),
        encoding=Points(
            "events",
            "count",
            Axis(_("Kegiatan tercatat")),
            Axis(_("Jumlah")),
            label="name",
            zone="zone",
            named="is_named",
        ),
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
