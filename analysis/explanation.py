"""Why a region has its zone, in one sentence; every number in it comes from the zone table."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from analysis.selection import Selection
from analysis.states import Zone
from analysis.zone_rule import ZoneClass, zone_word
from data import vocabulary
from data.elections import elections
from data.kinds import Counter, Unit
from language import DEFAULT_LANGUAGE, _, current_language, format_date, format_number

_FACTS = ["zone", "count", "decided", "in_process", "stated_on", "body", "conflict", "votes"]


def reasons(
    table: pd.DataFrame, *, selection: Selection, classes: Sequence[ZoneClass], known_until: date
) -> list[str]:
    """Return one sentence for each row of a zone table.

    Args:
        table: columns `zone`, `count`, `decided`, `in_process`, `stated_on`, `body`, `conflict`, `votes`.
        selection: the question.
        classes: the legend in force.
        known_until: the last day the counts know of, where it lies before the as-of day.
    """
    by_zone = {each.zone.value: each for each in classes}
    until = format_date(min(selection.as_of, known_until))
    rows = table[_FACTS].astype("object").where(table[_FACTS].notna(), None)
    told: dict[tuple[object, ...], str] = {}
    sentences = []
    for row in rows.itertuples(index=False, name=None):
        if row not in told:
            told[row] = _reason(dict(zip(_FACTS, row, strict=True)), selection, by_zone, until)
        sentences.append(told[row])
    return sentences


def amount(count: int, counter: Counter, unit: Unit) -> str:
    """Return what was counted, in words: 3 orang dilaporkan."""
    steps = {
        (Counter.REPORTED, Unit.PERSON): _("{count} orang dilaporkan"),
        (Counter.RECOMMENDED, Unit.PERSON): _("{count} orang direkomendasikan untuk disanksi"),
        (Counter.FOLLOWED_UP, Unit.PERSON): _("{count} orang sudah ditindaklanjuti PPK"),
        (Counter.REPORTED, Unit.CASE): _("{count} perkara dilaporkan"),
        (Counter.RECOMMENDED, Unit.CASE): _("{count} perkara direkomendasikan untuk disanksi"),
        (Counter.FOLLOWED_UP, Unit.CASE): _("{count} perkara sudah ditindaklanjuti PPK"),
    }
    return steps[counter, unit].format(count=format_number(count))


def nobody(counter: Counter, unit: Unit) -> str:
    """Return in words that none were counted: tidak ada orang yang dilaporkan."""
    return {
        (Counter.REPORTED, Unit.PERSON): _("tidak ada orang yang dilaporkan"),
        (Counter.RECOMMENDED, Unit.PERSON): _("tidak ada orang yang direkomendasikan untuk disanksi"),
        (Counter.FOLLOWED_UP, Unit.PERSON): _("tidak ada orang yang ditindaklanjuti PPK"),
        (Counter.REPORTED, Unit.CASE): _("tidak ada perkara yang dilaporkan"),
        (Counter.RECOMMENDED, Unit.CASE): _("tidak ada perkara yang direkomendasikan untuk disanksi"),
        (Counter.FOLLOWED_UP, Unit.CASE): _("tidak ada perkara yang ditindaklanjuti PPK"),
    }[counter, unit]


def election_label(code: str) -> str:
    """Return the name of an election in the language in force."""
    column = "label_id" if current_language() == DEFAULT_LANGUAGE else "label_en"
    return str(elections().loc[code, column])


def _reason(
    facts: Mapping[str, Any], selection: Selection, classes: Mapping[str, ZoneClass], until: str
) -> str:
    zone = Zone(facts["zone"])
    if zone is Zone.OUT_OF_SCOPE:
        return _("Tidak ada pemilihan di sini pada {election}.").format(
            election=election_label(selection.election)
        )
    none = nobody(selection.counter, selection.unit)
    if zone is Zone.NO_DATA:
        return _("Tidak ada angka yang diketahui sampai {day}; tidak diketahui bukan berarti nol.").format(
            day=until
        )
    if zone is Zone.REPORTED_ZERO:
        return _("{body} menyatakan {nobody} per {day}; nihil bukan bukti aman.").format(
            body=vocabulary.label("bodies", facts["body"]), nobody=none, day=format_date(facts["stated_on"])
        )
    counted = _counted(facts, selection, until) if facts["count"] else _none_yet(none, until)
    return counted + _limit(zone, classes) + _remarks(facts, selection)


def _none_yet(none: str, until: str) -> str:
    sentence = _("{nobody} sampai {day}").format(nobody=none, day=until)
    return sentence[:1].upper() + sentence[1:]


def _counted(facts: Mapping[str, Any], selection: Selection, until: str) -> str:
    count = amount(facts["count"], selection.counter, selection.unit)
    if facts["body"] is not None:
        return _("{count} per {day} menurut {body}").format(
            count=count, day=format_date(facts["stated_on"]), body=vocabulary.label("bodies", facts["body"])
        )
    if facts["decided"] is None:
        return _("{count} sampai {day}").format(count=count, day=until)
    return _("{count} sampai {day} ({decided} sudah diputus, {in_process} dalam proses)").format(
        count=count,
        day=until,
        decided=format_number(facts["decided"]),
        in_process=format_number(facts["in_process"]),
    )


def _limit(zone: Zone, classes: Mapping[str, ZoneClass]) -> str:
    if zone not in classes:
        return _("; bukti belum cukup untuk menetapkan zona.")
    met = classes[zone]
    text = (
        _("; ambang {zone} {range}.")
        if met.published
        else _("; ambang {zone} {range} (pelengkap dasbor ini).")
    )
    return text.format(zone=zone_word(zone), range=met.range_text)


def _remarks(facts: Mapping[str, Any], selection: Selection) -> str:
    said = (
        _(" Angka lain juga terbit untuk hari yang sama.") if facts["conflict"] else "",
        ""
        if facts["votes"]
        else _(" Tidak ada pemilihan di sini pada {election}.").format(
            election=election_label(selection.election)
        ),
    )
    return "".join(said)
