"""How wrong are the estimates of civil servants where a published number can be held against them?"""

import numpy as np

from analysis.exposure.estimator import left_out
from analysis.validation.study import Outcome, Study
from data.tables import read_reference


def run(repeats: int, seed: int) -> tuple[Outcome, ...]:
    """Return the error at regions left out of the fit, one at a time; nothing is drawn.

    The stated error has to hold: the measured one, from few regions, may be at most a quarter larger.
    """
    del repeats, seed
    error = left_out()["error"]
    stated = _stated_sigma()
    typical = float(np.sqrt((error**2).mean()))
    setting = {"regions": str(len(error))}
    return (
        Outcome("asn_error_stated", stated, setting=setting),
        Outcome("asn_error", typical, setting=setting, at_most=1.25 * stated),
        Outcome("asn_error_median", float(np.expm1(error).abs().median()), setting=setting),
        Outcome("asn_error_largest", float(np.expm1(error).abs().max()), setting=setting),
        Outcome("asn_within_stated", float((error.abs() <= stated).mean()), setting=setting, at_least=0.5),
    )


def _stated_sigma() -> float:
    rows = read_reference("asn_estimates_2020")
    high, middle = (rows[name].astype("float64") for name in ("high_1sigma", "pns_2020_est"))
    return float(np.log(high / middle).mean())


STUDY = Study(code="asn_estimator", repeats=1, seed=0, run=run)
"""Nothing is drawn, so one repeat says all."""
