"""Evidence counted from the cases: pressure by superiors, social aid, recommendations left open."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pandas as pd

from analysis.drivers.presence import Basis, Presence, joined, pieces_of
from analysis.explanation import amount
from analysis.measure import Counts, CountSource, Measure, measure_of
from analysis.places import codes_at
from analysis.scope import borders
from analysis.selection import Selection
from data.kinds import Counter, TableKind
from data.tables import read_reference
from language import _, format_date, format_number

TYPE_OF_DRIVER = {
    "superior_pressure": "mobilisation_coercion",
    "social_aid": "social_aid_politicisation",
}


def follow_up_limit() -> int:
    """Return within how many days the PPK must follow a recommendation up; `deadlines.csv` says how sure."""
    limits = read_reference("deadlines").set_index("code")["limit"]
    return int(str(limits["D12"]))


def counted_pieces(source: CountSource, selection: Selection, *, limit: int | None = None) -> pd.DataFrame:
    """Return what the cases themselves show, by region.

    A type that was not reported makes no piece: nobody looked for its absence. From statements nothing is
    counted, as counts by different bodies and days cannot be set against each other.

    Args:
        source: the counts of the selection's election.
        selection: the question; its violation types and counter do not narrow the evidence.
        limit: days the PPK has to follow up; None for the limit in `deadlines.csv`.
    """
    if source.release.kind is not TableKind.CASES:
        return joined([])
    places = codes_at(selection.level, borders(selection))
    day = min(selection.as_of, source.days[1])
    parts = [
        _by_type(source, selection, places, driver=driver, violation_type=violation_type)
        for driver, violation_type in TYPE_OF_DRIVER.items()
    ]
    days = limit if limit is not None else follow_up_limit()
    parts.extend(_follow_up(source, selection, places, limit=days))
    return joined(parts).assign(
        as_of=pd.Timestamp(day).as_unit("us"), source_url="", illustrative=source.release.illustrative
    )


def _by_type(
    source: CountSource, selection: Selection, places: Sequence[str], *, driver: str, violation_type: str
) -> pd.DataFrame:
    measure = Measure(unit=selection.unit, violation_types=(violation_type,))
    reported = _counts(source, selection, places, [selection.as_of], measure)[:, 0]
    decided = replace(measure, counter=Counter.RECOMMENDED)
    recommended = _counts(source, selection, places, [selection.as_of], decided)[:, 0]
    found = np.flatnonzero(reported > 0)
    sentence = _("{reported} untuk jenis ini (dugaan); {recommended}.")
    told = [
        sentence.format(
            reported=amount(int(reported[row]), Counter.REPORTED, selection.unit),
            recommended=amount(int(recommended[row]), Counter.RECOMMENDED, selection.unit),
        )
        for row in found
    ]
    return pieces_of(_rows(places, found, told), driver=driver, present=Presence.YES, basis=Basis.COMPUTED)


def _follow_up(
    source: CountSource, selection: Selection, places: Sequence[str], *, limit: int
) -> list[pd.DataFrame]:
    """Yes where some are overdue for certain, no where all were followed up, else not known.

    Counts do not say which recommendation was followed up. Were all that was followed up taken from the
    oldest, `recommended(day - limit) - followed_up(day)` would still be overdue: the fewest there can be.
    """
    measure = measure_of(selection)
    steps = [
        replace(measure, counter=counter, violation_types=())
        for counter in (Counter.RECOMMENDED, Counter.FOLLOWED_UP)
    ]
    earlier = selection.as_of - timedelta(days=limit)
    recommended = _counts(source, selection, places, [earlier, selection.as_of], steps[0])
    followed = _counts(source, selection, places, [selection.as_of], steps[1])[:, 0]
    overdue = np.where((recommended[:, 0] >= 0) & (followed >= 0), recommended[:, 0] - followed, 0)
    late = np.flatnonzero(overdue > 0)
    done = np.flatnonzero((recommended[:, 1] > 0) & (followed == recommended[:, 1]))
    late_text = _("Sedikitnya {count} rekomendasi belum ditindaklanjuti lebih dari {limit} hari.")
    done_text = _("Semua {count} rekomendasi sudah ditindaklanjuti per {day}.")
    day = format_date(selection.as_of)
    told_late = [late_text.format(count=format_number(int(overdue[row])), limit=limit) for row in late]
    told_done = [done_text.format(count=format_number(int(recommended[row, 1])), day=day) for row in done]
    yes, no = Presence.YES, Presence.NO
    return [
        pieces_of(_rows(places, late, told_late), driver="impunity", present=yes, basis=Basis.COMPUTED),
        pieces_of(_rows(places, done, told_done), driver="impunity", present=no, basis=Basis.COMPUTED),
    ]


def _counts(
    source: CountSource, selection: Selection, places: Sequence[str], days: Sequence[date], measure: Measure
) -> Counts:
    return source.counts(places, days, measure=measure, borders=borders(selection))


def _rows(places: Sequence[str], found: np.ndarray, told: list[str]) -> pd.DataFrame:
    """Pieces without day and source; the caller fills these in for all at once."""
    return pd.DataFrame(
        {
            "region_code": pd.array([places[row] for row in found], dtype="str"),
            "evidence": pd.array(told, dtype="str"),
            "as_of": pd.NaT,
            "source_url": "",
            "illustrative": False,
        }
    )
