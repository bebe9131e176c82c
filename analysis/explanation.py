"""Why a region has its zone, in one sentence; every number in it comes from the zone table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import lru_cache
from typing import Any

import pandas as pd

from analysis.selection import Selection
from analysis.states import Zone
from analysis.zone_rule import ZoneClass, zone_word
from data import vocabulary
from data.elections import elections
from data.kinds import Counter, Unit
from language import (
    DEFAULT_LANGUAGE,
    _,
    current_language,
    format_date,
    format_number,
    format_percent,
)

_NEARLY = 0.99


@dataclass(frozen=True)
class Facts:
    """What the sentence of one place tells; the columns of the zone table it is read from. None: NA."""

    zone: str
    count: int | None
    decided: int | None
    in_process: int | None
    stated_on: date | None
    body: str | None
    conflict: bool
    votes: bool
    rr: float | None = None
    rr_low: float | None = None
    rr_high: float | None = None
    p_exceed: float | None = None
    p_double: float | None = None


@dataclass(frozen=True)
class Setting:
    """What all sentences of one table share.

    Attributes:
        counter, unit: what is counted.
        until: the last day the counts speak of, written out.
        election: name of the election.
        classes: the legend by zone.
    """

    counter: Counter
    unit: Unit
    until: str
    election: str
    classes: Mapping[str, ZoneClass]


def reasons(
    table: pd.DataFrame, *, selection: Selection, classes: Sequence[ZoneClass], known_until: date
) -> list[str]:
    """Return one sentence for each row of a zone table.

    Args:
        table: the columns named by `Facts`.
        selection: the question.
        classes: the legend in force.
        known_until: the last day the counts know of, where it lies before the as-of day.
    """
    setting = Setting(
        counter=selection.counter,
        unit=selection.unit,
        until=format_date(min(selection.as_of, known_until)),
        election=election_label(selection.election),
        classes={each.zone.value: each for each in classes},
    )
    columns = [_plain(table[field.name]) for field in fields(Facts)]
    rows = list(zip(*columns, strict=True))
    told = {row: reason(Facts(*row), setting) for row in set(rows)}
    return [told[row] for row in rows]


def reason(facts: Facts, setting: Setting) -> str:
    """Return why a place has its zone or state."""
    if facts.zone == Zone.OUT_OF_SCOPE:
        return _("Tidak ada pemilihan di sini pada {election}.").format(election=setting.election)
    if facts.zone == Zone.NO_DATA:
        return _("Tidak ada angka yang diketahui hingga {day}; tidak diketahui bukan berarti nol.").format(
            day=setting.until
        )
    if facts.zone == Zone.REPORTED_ZERO and facts.body and facts.stated_on:
        return _("{body} menyatakan {nobody} per {day}; nihil bukan bukti bahwa wilayah aman.").format(
            body=vocabulary.label("bodies", facts.body),
            nobody=nobody(setting.counter, setting.unit),
            day=_written_day(facts.stated_on, current_language()),
        )
    return _counted(facts, setting) + _limit(facts, setting) + _remarks(facts, setting)


def amount(count: int, counter: Counter, unit: Unit) -> str:
    """Return what was counted, in words: 3 orang dilaporkan."""
    return amount_pattern(counter, unit).format(count=_number(count, current_language()))


def amount_pattern(counter: Counter, unit: Unit) -> str:
    """Return what was counted, in words that fit any number, with `{count}` in place of it."""
    return {
        (Counter.REPORTED, Unit.PERSON): _("{count} orang dilaporkan"),
        (Counter.RECOMMENDED, Unit.PERSON): _("{count} orang direkomendasikan untuk disanksi"),
        (Counter.FOLLOWED_UP, Unit.PERSON): _("Rekomendasi atas {count} orang sudah ditindaklanjuti PPK"),
        (Counter.REPORTED, Unit.CASE): _("{count} perkara dilaporkan"),
        (Counter.RECOMMENDED, Unit.CASE): _("{count} perkara direkomendasikan untuk disanksi"),
        (Counter.FOLLOWED_UP, Unit.CASE): _("Rekomendasi atas {count} perkara sudah ditindaklanjuti PPK"),
    }[counter, unit]


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


def _counted(facts: Facts, setting: Setting) -> str:
    if not facts.count:
        none = nobody(setting.counter, setting.unit)
        sentence = _("{nobody} hingga {day}").format(nobody=none, day=setting.until)
        return sentence[:1].upper() + sentence[1:]
    count, language = amount(facts.count, setting.counter, setting.unit), current_language()
    if facts.body and facts.stated_on:
        return _("{count} per {day} menurut {body}").format(
            count=count,
            day=_written_day(facts.stated_on, language),
            body=vocabulary.label("bodies", facts.body),
        )
    if facts.decided is None or facts.in_process is None:
        return _("{count} hingga {day}").format(count=count, day=setting.until)
    return _("{count} hingga {day} ({decided} sudah diputus, {in_process} dalam proses)").format(
        count=count,
        day=setting.until,
        decided=_number(facts.decided, language),
        in_process=_number(facts.in_process, language),
    )


def _limit(facts: Facts, setting: Setting) -> str:
    risk = _risk(facts)
    met = setting.classes.get(facts.zone)
    if met is None and not facts.count:
        return _("; sunyi padahal laporan diharapkan di sini, jadi nihil belum berarti aman{risk}.").format(
            risk=risk
        )
    if met is None:
        return _("; bukti belum cukup untuk menetapkan zona{risk}.").format(risk=risk)
    if risk:
        return f"{risk}."
    text = _("; ambang {zone} {range}.")
    if not met.published:
        text = _("; ambang {zone} {range} (batas tambahan dasbor ini).")
    return text.format(zone=zone_word(met.zone), range=met.range_text)


def _risk(facts: Facts) -> str:
    """How the count compares with the average, under rules that estimate it."""
    known = (facts.rr, facts.rr_low, facts.rr_high, facts.p_exceed, facts.p_double)
    if any(each is None for each in known):
        return ""
    return _(
        "; risikonya {rr} kali rata-rata (rentang 80%: {low}–{high}), peluang di atas rata-rata {above}, di "
        "atas dua kali rata-rata {double}"
    ).format(
        rr=format_number(facts.rr, 1),
        low=format_number(facts.rr_low, 1),
        high=format_number(facts.rr_high, 1),
        above=_chance(facts.p_exceed),
        double=_chance(facts.p_double),
    )


def _chance(chance: float | None) -> str:
    """A probability; a model is never certain, so none is written as 0% or 100%."""
    if chance is not None and chance > _NEARLY:
        return _("lebih dari {share}").format(share=format_percent(_NEARLY, 0))
    if chance is not None and chance < 1 - _NEARLY:
        return _("kurang dari {share}").format(share=format_percent(1 - _NEARLY, 0))
    return format_percent(chance, 0)


def _remarks(facts: Facts, setting: Setting) -> str:
    said = []
    if facts.conflict:
        said.append(_("Angka lain juga terbit untuk hari yang sama."))
    if not facts.votes:
        said.append(_("Tidak ada pemilihan di sini pada {election}.").format(election=setting.election))
    return "".join(f" {sentence}" for sentence in said)


def _plain(column: pd.Series) -> list[Any]:
    """The values of a column, None for NA, quickly and safe to hash."""
    return list(column.array.to_numpy(dtype=object, na_value=None))


@lru_cache(maxsize=4096)
def _number(count: int, language: str) -> str:
    del language  # there to be part of the cache key
    return format_number(count)


@lru_cache(maxsize=4096)
def _written_day(day: date, language: str) -> str:
    del language
    return format_date(day)
