"""Where dots and intervals lie on their axis; ratios by doubling."""

from fractions import Fraction

import numpy as np
import pandas as pd

from charts.figures.model import Intervals

_ENDS = (-6, 6)  # powers of two: what lies beyond a 64th or 64 times is drawn at the end, and told in words
_STEP = 2


def on_scale(frame: pd.DataFrame, encoding: Intervals) -> pd.DataFrame:
    """Return the frame with the places of its values on the axis; the values themselves where it is linear.

    Args:
        frame: the rows of a figure.
        encoding: which columns are drawn; NA stays NA.
    """
    columns = [encoding.value, encoding.low, encoding.high, *(mark.column for mark in encoding.marks)]
    return frame.assign(**{name: _place(frame[name].astype(float), encoding) for name in columns})


def reference_at(encoding: Intervals) -> float | None:
    """Return where the reference lies on the axis; None where there is none."""
    if encoding.reference is None:
        return None
    return float(_place(pd.Series([encoding.reference]), encoding).iloc[0])


def span(drawn: pd.DataFrame, encoding: Intervals) -> tuple[float, float]:
    """Return the ends of the axis around all that is drawn; counts and shares begin at zero.

    Args:
        drawn: frame of `on_scale`.
        encoding: which columns are drawn.
    """
    columns = [encoding.value, encoding.low, encoding.high, *(mark.column for mark in encoding.marks)]
    low, high = float(drawn[columns].min().min()), float(drawn[columns].max().max())
    at = reference_at(encoding)
    if at is not None:
        low, high = min(low, at), max(high, at)
    starts_at_zero = low >= 0 and not encoding.reversed and not encoding.is_ratio
    return (0.0 if starts_at_zero else low), high


def ratio_ticks(low: float, high: float) -> tuple[list[float], list[str]]:
    """Return the marks between two places of a ratio axis and their words: 1/4, 1, 4, 16."""
    powers = [power for power in range(_ENDS[0], _ENDS[1] + 1, _STEP) if low <= power <= high]
    return [float(power) for power in powers], [str(Fraction(2) ** power) for power in powers]


def _place(values: pd.Series, encoding: Intervals) -> pd.Series:
    if not encoding.is_ratio:
        return values
    with np.errstate(divide="ignore"):
        return pd.Series(np.log2(values), index=values.index).clip(*_ENDS)
