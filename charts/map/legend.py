"""The legend as data: which zones a rule knows, how each reads, and what the colours rest on."""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.explanation import amount_pattern
from analysis.selection import Selection
from analysis.states import Zone
from analysis.zone_rule import ZoneClass, zone_word
from analysis.zones import Legend
from charts.words import counter_label
from data.elections import elections
from data.kinds import Unit
from data.release import Release
from language import DEFAULT_LANGUAGE, _, _n, current_language

_STATES = (Zone.NO_DATA, Zone.REPORTED_ZERO, Zone.OUT_OF_SCOPE, Zone.INSUFFICIENT)


@dataclass(frozen=True)
class MapLegend:
    """What the map says about its colours.

    Attributes:
        title: name of the rule.
        basis: which part of the rule was published and which is our own, and what to keep in mind.
        counted: what is counted, on its own: Dilaporkan (orang).
        one, many: a count with its unit, `{number}` in place of the number.
        source: data set the counts come from.
        classes: zone or state, the values it holds, and the sentence of the hover card (`{count}` in place of
            the number), low to high.
        illustrative: True where the counts are a reconstruction.
    """

    title: str
    basis: str
    counted: str
    one: str
    many: str
    source: str
    classes: tuple[tuple[str, str, str], ...]
    illustrative: bool


def map_legend(
    legend: Legend, *, selection: Selection, release: Release, present: Iterable[Zone]
) -> MapLegend:
    """Return the legend of a selection in the language in force.

    Args:
        legend: the rule with its limits.
        selection: the question.
        release: what was counted.
        present: zones and states that occur on any day; states that never occur are left out.
    """
    is_default = current_language() == DEFAULT_LANGUAGE
    occurring = set(present)
    zones = tuple(_zone_line(each, selection) for each in legend.classes)
    states = tuple(_state_line(state, selection) for state in _STATES if state in occurring)
    return MapLegend(
        title=legend.rule.label,
        basis=" ".join((legend.rule.note, *legend.caveats)),
        counted=f"{counter_label(selection.counter)} ({_unit_word(selection.unit)})",
        one=_amount(selection.unit, 1),
        many=_amount(selection.unit, 2),
        source=release.title if is_default else release.title_en,
        classes=zones + states,
        illustrative=release.illustrative,
    )


def _unit_word(unit: Unit) -> str:
    return {Unit.PERSON: _("orang"), Unit.CASE: _("perkara")}[unit]


def _amount(unit: Unit, number: int) -> str:
    return {
        Unit.PERSON: _n("{number} orang", "{number} orang", number),
        Unit.CASE: _n("{number} perkara", "{number} perkara", number),
    }[unit]


def _zone_line(each: ZoneClass, selection: Selection) -> tuple[str, str, str]:
    limit = (
        _("{what}; ambang {zone} {range}.")
        if each.published
        else _("{what}; ambang {zone} {range} (batas tambahan dasbor ini).")
    ).format(
        what=amount_pattern(selection.counter, selection.unit),
        zone=zone_word(each.zone),
        range=each.range_text,
    )
    return each.zone.value, each.range_text, limit


def _state_line(state: Zone, selection: Selection) -> tuple[str, str, str]:
    election = elections().loc[selection.election]
    name = str(election["label_id" if current_language() == DEFAULT_LANGUAGE else "label_en"])
    sentence = {
        Zone.NO_DATA: _("Tidak ada angka yang diketahui; tidak diketahui bukan berarti nol."),
        Zone.REPORTED_ZERO: _(
            "Ada pernyataan resmi bahwa belum ada laporan; nihil bukan bukti bahwa wilayah aman."
        ),
        Zone.OUT_OF_SCOPE: _("Tidak ada pemilihan di sini pada {election}.").format(election=name),
        Zone.INSUFFICIENT: _("{what}, tetapi bukti belum cukup untuk menetapkan zona.").format(
            what=amount_pattern(selection.counter, selection.unit)
        ),
    }[state]
    return state.value, "", sentence
