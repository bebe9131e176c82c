"""The key numbers of one place and what was added to them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.measure import CountSource
from analysis.profile.standing import risk_and_rate
from analysis.selection import Selection
from analysis.summary import key_figures
from data.kinds import Counter, TableKind


@dataclass(frozen=True)
class Number:
    """One number of a place. None: not known.

    Attributes:
        value: the number.
        change: what was added since the day before; None where bodies stated the numbers.
        share: its share of the step before; None where the steps are not parts of one another.
    """

    value: int | None
    change: int | None = None
    share: float | None = None


@dataclass(frozen=True)
class Measured:
    """A value with its interval; None where not told."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class PlaceNumbers:
    """What is read first about a place; counters stand side by side and are never added.

    Attributes:
        since: the day the changes are told from.
        reported, recommended, followed_up: each counter on its own.
        awaiting: recommended and not followed up; told only where cases are counted.
        in_process: reported and neither recommended nor closed; likewise.
        rate, risk: as `analysis.profile.standing.risk_and_rate` returns them.
        rate_exposure: code of what the rate is held against.
    """

    since: date
    reported: Number
    recommended: Number
    followed_up: Number
    awaiting: Number
    in_process: Number
    rate: Measured
    risk: Measured
    rate_exposure: str


def place_numbers(source: CountSource, selection: Selection, *, days_back: int = 30) -> PlaceNumbers:
    """Return the key numbers of the place in focus.

    Args:
        source: the counts of the selection's election.
        selection: the question, turned to one place (`analysis.profile.focus.focused`).
        days_back: how many days the changes look back.
    """
    known = key_figures(source, selection, days_back=days_back)
    told = risk_and_rate(source, selection).loc[[known.place]].iloc[0]
    counted = source.release.kind is TableKind.CASES
    recommended, followed_up = known.recommended, known.followed_up
    waiting = _less(recommended, followed_up) if counted else None
    added = _less(known.new[Counter.RECOMMENDED], known.new[Counter.FOLLOWED_UP])
    return PlaceNumbers(
        since=known.previous,
        reported=Number(known.reported, known.new[Counter.REPORTED]),
        recommended=Number(recommended, known.new[Counter.RECOMMENDED], known.recommended_share),
        followed_up=Number(followed_up, known.new[Counter.FOLLOWED_UP], known.followed_up_share),
        awaiting=Number(waiting, added),
        in_process=Number(known.in_process if counted else None),
        rate=_measured(told, "rate"),
        risk=_measured(told, "rr"),
        rate_exposure=str(told["rate_exposure"]),
    )


def _less(whole: int | None, part: int | None) -> int | None:
    return None if whole is None or part is None else whole - part


def _measured(row: pd.Series, name: str) -> Measured:
    return Measured(*(_plain(row[column]) for column in (name, f"{name}_low", f"{name}_high")))


def _plain(value: Any) -> float | None:
    return None if pd.isna(value) else float(value)
