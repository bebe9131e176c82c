"""The same map on several days, with the same classes throughout."""

from collections.abc import Mapping
from datetime import date

import pandas as pd

from charts.figures.model import Column, ColumnKind, Figure, MapGrid, ZoneClass, ZoneMap
from charts.figures.provenance import Provenance
from charts.theme import LIGHT
from charts.words import counted, zone_title
from data.kinds import Level
from language import _, format_date


def small_maps(
    zones: pd.DataFrame,
    provenance: Provenance,
    *,
    level: Level,
    meanings: Mapping[str, str],
    province: str | None = None,
    sentence: str,
) -> Figure:
    """Describe one small map per day.

    Args:
        zones: frame of `analysis.comparison.moment.zones_on`.
        provenance: where the numbers come from.
        level: kabupaten/kota or provinces.
        meanings: what each zone means under the rule, by code; the last day's where limits are relative.
        province: two-digit code that narrows the view.
        sentence: what changed, in one sentence.
    """
    days: list[date] = list(dict.fromkeys(zones["day"]))
    frame = zones.assign(
        panel=[format_date(day) for day in zones["day"]],
        zone_word=[zone_title(zone) for zone in zones["zone"]],
    )
    return Figure(
        id="peta-berderet",
        title=_("Peta pada {number} tanggal, kelas yang sama").format(number=len(days)),
        subtitle=_("Jumlah {counted}, {place}").format(
            counted=counted(provenance.counter, provenance.unit), place=provenance.place
        ),
        sentence=sentence,
        alt=_("Deret peta kecil menurut tanggal. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("day", _("Tanggal"), ColumnKind.DATE),
            Column("region_code", _("Kode wilayah")),
            Column("region_name", _("Wilayah")),
            Column("zone_word", _("Zona")),
            Column("count", _("Jumlah"), ColumnKind.NUMBER),
        ),
        encoding=MapGrid(
            "panel",
            tuple(format_date(day) for day in days),
            ZoneMap(level, province, tiles=False, classes=_classes(zones, meanings, days[-1])),
        ),
        provenance=provenance,
    )


def _classes(zones: pd.DataFrame, meanings: Mapping[str, str], last: date) -> tuple[ZoneClass, ...]:
    """The classes that occur on any day, with the number of places on the last."""
    number = zones.loc[zones["day"] == last, "zone"].value_counts()
    shown = [zone for zone in LIGHT.zones if zone in meanings or zone in set(zones["zone"])]
    return tuple(
        ZoneClass(zone, zone_title(zone), meanings.get(zone, ""), int(number.get(zone, 0))) for zone in shown
    )
