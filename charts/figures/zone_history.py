"""How many places were in each zone week by week, with the day on which the rule changed."""

from datetime import date

import pandas as pd

from analysis.states import COLOURED
from charts.figures.model import Axis, Column, ColumnKind, Figure, Lines
from charts.figures.provenance import Provenance
from charts.phrases import joined
from charts.words import zone_title
from language import _, format_date, format_number


def zones_over_time(
    table: pd.DataFrame, provenance: Provenance, *, changed_on: date | None = None, rule: str = ""
) -> Figure:
    """Describe the number of places in each zone over time.

    Args:
        table: frame of `analysis.laboratory.zone_history`.
        provenance: where the numbers come from.
        changed_on: the day on which another rule took over; drawn as a line. None: one rule throughout.
        rule: the rule that took over, in words.
    """
    by_rule = {False: _("aturan semula"), True: rule}
    frame = table.assign(
        zone_word=[zone_title(zone) for zone in table["zone"]],
        rule_word=[by_rule[bool(each)] for each in table["is_tried"]],
    )
    names = tuple(zone_title(zone) for zone in reversed(COLOURED) if zone in set(table["zone"]))
    sentence = _sentence(frame, provenance, changed_on, rule)
    return Figure(
        id="zona-dari-waktu-ke-waktu",
        title=_("Zona dari minggu ke minggu"),
        subtitle=_("Banyaknya wilayah di setiap zona; garis tegak: {day}, aturan berganti").format(
            day=format_date(changed_on)
        )
        if changed_on
        else _("Banyaknya wilayah di setiap zona"),
        sentence=sentence,
        alt=_("Diagram garis, satu garis per zona. {sentence}").format(sentence=sentence),
        frame=frame,
        columns=(
            Column("day", _("Tanggal"), ColumnKind.DATE),
            Column("zone_word", _("Zona")),
            Column("places", _("Wilayah"), ColumnKind.NUMBER),
            Column("rule_word", _("Aturan")),
        ),
        encoding=Lines(
            "day",
            "places",
            Axis(_("Tanggal"), ColumnKind.DATE),
            Axis(_("Banyaknya wilayah")),
            series="zone_word",
            names=names,
            line_at=changed_on,
            zone="zone",
        ),
        provenance=provenance,
    )


def _sentence(frame: pd.DataFrame, known: Provenance, changed_on: date | None, rule: str) -> str:
    if frame.empty:
        return _("Tidak ada wilayah berzona hingga {day}.").format(day=format_date(known.as_of))
    last = frame[frame["day"] == frame["day"].max()]
    told = [
        f"{word[:1].lower()}{word[1:]} {format_number(number)}"
        for word, number in zip(last["zone_word"], last["places"], strict=True)
    ]
    said = _("Pada {day}: {zones}.").format(day=format_date(known.as_of), zones=joined(told))
    if changed_on is None:
        return said
    broken = _(
        "Sejak {day} zona dihitung dengan {rule}; lompatan pada hari itu berasal dari aturan, bukan dari "
        "laporan."
    ).format(day=format_date(changed_on), rule=rule)
    return f"{said} {broken}"
