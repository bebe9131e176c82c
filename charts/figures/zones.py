"""Regions by zone: on the map, as equal tiles, and the highest of them as bars."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from charts import sentences
from charts.figures.model import Bars, Column, ColumnKind, Figure, ZoneClass, ZoneMap
from charts.figures.provenance import Provenance
from charts.theme import LIGHT
from charts.words import counted, zone_title
from data.kinds import Level
from data.settings import read_settings
from language import _, _n, format_number


def top_regions(zones: pd.DataFrame, provenance: Provenance, *, limit: int = 10) -> Figure:
    """Describe the regions with the highest counts, with the zone of each.

    Args:
        zones: frame of `analysis.zones.zone_table`.
        provenance: where the numbers come from.
        limit: how many regions; regions without a count above zero are left out. Where further regions have
            the same count as the last one shown, the subtitle says how many.
    """
    counted_here = zones[zones["count"].fillna(0).gt(0)]
    ranked = counted_here.sort_values(["count", "region_name"], ascending=[False, True])
    frame = _readable(ranked.head(limit))
    sentence = sentences.of_ranking(ranked, provenance)
    return Figure(
        id="wilayah-teratas",
        title=_("Wilayah dengan jumlah tertinggi"),
        subtitle=_subtitle(provenance) + _equals_left_out(ranked["count"], shown=len(frame)),
        sentence=sentence,
        alt=_("Diagram batang wilayah teratas. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=_columns(),
        encoding=Bars("region_name", "count", zone="zone"),
        provenance=provenance,
    )


def _equals_left_out(counts: pd.Series, *, shown: int) -> str:
    left_out = counts.iloc[shown:]
    equals = int((left_out == counts.iloc[shown - 1]).sum()) if shown else 0
    if not equals:
        return ""
    more = _n(
        "{number} wilayah lain juga berjumlah {count}", "{number} wilayah lain juga berjumlah {count}", equals
    )
    count = format_number(counts.iloc[shown - 1])
    return " · " + more.format(number=format_number(equals), count=count)


def zone_map(
    zones: pd.DataFrame,
    provenance: Provenance,
    *,
    level: Level,
    meanings: Mapping[str, str],
    province: str | None = None,
    tiles: bool = False,
) -> Figure:
    """Describe regions by zone on their boundaries, or as one tile each.

    Args:
        zones: frame of `analysis.zones.zone_table`.
        provenance: where the numbers come from; its `rule` is printed with the legend.
        level: kabupaten/kota or provinces.
        meanings: what each zone means under the rule, by code; states that are not in it are shown where a
            region has them.
        province: two-digit code that narrows the view.
        tiles: equal tiles instead of boundaries.
    """
    known = provenance if tiles else _with_boundary_note(provenance)
    within = zones if province is None else zones[zones["province_code"] == province]
    frame = _readable(within)
    classes = _classes(frame["zone"], meanings)
    sentence = sentences.of_zones(classes, provenance, level=level)
    kind = _("Peta petak sama besar. {sentence}") if tiles else _("Peta wilayah menurut zona. {sentence}")
    return Figure(
        id="peta-petak" if tiles else "peta",
        title=_("Peta zona risiko netralitas ASN"),
        subtitle=_map_subtitle(provenance, level=level, tiles=tiles),
        sentence=sentence,
        alt=kind.format(sentence=sentence),
        frame=frame,
        columns=_columns(),
        encoding=ZoneMap(level, province, tiles, classes),
        provenance=known,
    )


def _classes(zones: pd.Series, meanings: Mapping[str, str]) -> tuple[ZoneClass, ...]:
    places = zones.value_counts()
    shown = [zone for zone in LIGHT.zones if zone in meanings or zone in places.index]
    return tuple(
        ZoneClass(zone, zone_title(zone), meanings.get(zone, ""), int(places.get(zone, 0))) for zone in shown
    )


def _readable(zones: pd.DataFrame) -> pd.DataFrame:
    return zones.assign(zone_word=[zone_title(zone) for zone in zones["zone"]]).reset_index(drop=True)


def _subtitle(provenance: Provenance) -> str:
    return _("Jumlah {counted}, {place}").format(
        counted=counted(provenance.counter, provenance.unit), place=provenance.place
    )


def _map_subtitle(provenance: Provenance, *, level: Level, tiles: bool) -> str:
    if not tiles:
        return _subtitle(provenance)
    one = (
        _("satu petak per kabupaten/kota, dikelompokkan menurut provinsi")
        if level is Level.PROVINCE
        else _("setiap petak satu kabupaten/kota")
    )
    return f"{_subtitle(provenance)} · {one}"


def _with_boundary_note(provenance: Provenance) -> Provenance:
    """Say that the bundled boundaries are approximate and whose coastline they hold, as its licence asks."""
    if read_settings().boundaries is not None:
        return provenance
    note = _("Batas wilayah perkiraan; garis pantai © kontributor OpenStreetMap (ODbL).")
    return replace(provenance, notes=(*provenance.notes, note))


def _columns() -> tuple[Column, ...]:
    return (
        Column("region_code", _("Kode wilayah")),
        Column("region_name", _("Wilayah")),
        Column("province_code", _("Kode provinsi")),
        Column("zone_word", _("Zona")),
        Column("count", _("Jumlah"), ColumnKind.NUMBER),
        Column("reason", _("Alasan")),
    )
