"""Relative risks that borrow strength: few cases are drawn towards the whole, many speak for themselves."""

from analysis.smoothing.posterior import Interval, RelativeRisk
from analysis.smoothing.relative_risk import relative_risk

__all__ = ["Interval", "RelativeRisk", "relative_risk"]
