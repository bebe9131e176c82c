"""The figures that answer a trial: who moves, from which zone to which, over time, and other weights."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analysis.drivers import Weights, driver_checklist
from analysis.laboratory import (
    Trial,
    moved_zones,
    trial_caveats,
    trial_sentence,
    tried,
    weighed,
    zone_history,
    zone_moves_of,
)
from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers import provenance
from charts.figures import Figure, Provenance, provenance_of
from charts.figures.weighed import weighed_index
from charts.figures.zone_history import zones_over_time
from charts.figures.zone_moves import moved_places, zone_moves_table
from language import _


@dataclass(frozen=True, eq=False)
class TrialFigures:
    """What a trial does, as figures: every place by zone before and after, and those that moved."""

    moves: Figure
    moved: Figure


def trial_figures(source: CountSource, selection: Selection, trial: Trial) -> TrialFigures:
    """Describe which places a trial moves."""
    table = moved_zones(source, selection, trial)
    known = _provenance(source, selection, trial)
    sides = {"before": _("aturan yang berlaku"), "after": _("percobaan")}
    return TrialFigures(
        moves=zone_moves_table(zone_moves_of(table), known, **sides),
        moved=moved_places(
            _moved(table), known, sentence=trial_sentence(table), code="percobaan-wilayah", **sides
        ),
    )


def history_figure(
    source: CountSource, selection: Selection, trial: Trial, *, since: date | None, rule: str | None = None
) -> Figure:
    """Describe the zones over time, with the trial taking over on a day.

    Args:
        source: the counts of the selection's election.
        selection: the question; its rule holds until the day.
        trial: what takes over.
        since: the day; None where nothing takes over.
        rule: what the rule that takes over is called; None for the name of the trial.
    """
    changed = trial if since is not None and trial != Trial() else None
    return zones_over_time(
        zone_history(source, selection, changed, since=since),
        _provenance(source, selection, trial),
        changed_on=since if changed else None,
        rule=rule or tried(source, selection, trial).rule.label,
    )


def weights_figure(source: CountSource, selection: Selection, weights: Weights) -> Figure:
    """Describe what other weights do to the order of regions by drivers."""
    table = weighed(driver_checklist(source, selection), weights)
    known = provenance(source, selection.but(region=None))
    return weighed_index(table, known, weights=weights.sentence())


def _moved(table: pd.DataFrame) -> pd.DataFrame:
    """The places that moved, those for the worse first, in the columns of moved places."""
    order = {"worse": 0, "better": 1, "state": 2}
    rows = table[table["is_moved"]]
    rows = rows.assign(order=rows["direction"].map(order).astype("int64"))
    rows = rows.sort_values(["order", "count", "region_code"], ascending=[True, False, True])
    names = {"count": "count_before", "count_seen": "count_after"}
    return rows.drop(columns="order").rename(columns=names).reset_index(drop=True)


def _provenance(source: CountSource, selection: Selection, trial: Trial) -> Provenance:
    wide = selection.but(region=None)
    known = provenance(source, wide)
    found = tried(source, selection, trial)
    return provenance_of(
        source.release,
        wide,
        place=known.place,
        rule=found.rule.sentence(found.evidence),
        notes=trial_caveats(trial),
    )
