"""Indirect standardisation: how many would be counted if every place had the overall rate."""

import numpy as np
import numpy.typing as npt

from analysis.exposure.amounts import Floats
from analysis.measure import UNKNOWN
from analysis.places import Flags


def expected(counts: npt.NDArray[np.integer], base: Floats, *, votes: Flags) -> Floats:
    """Return the expected count of every place on every day.

    The rate of a day is the sum of the known counts of the places that vote over the sum of their exposures;
    each place expects that rate times its own exposure. So the expected counts of the places compared add up
    to what was counted there, on each day: what the stage of the election brings, it brings to all.

    Args:
        counts: [place, day]; `UNKNOWN` where nothing is known.
        base: exposure of each place; NaN where not known.
        votes: which places hold an election.

    Returns:
        float64 [place, day]. NaN where the exposure is unknown, where nobody votes, and on days on which
        no place is known; a place whose count is unknown still has an expected count.

    Source: indirect standardisation as in B. MacMahon and D. Trichopoulos, Epidemiology (1996), chapter 3;
        N. Breslow and N. Day, Statistical Methods in Cancer Research II (IARC 1987), section 2.3.
    """
    weights = np.where(votes & (base > 0), base, np.nan)[:, np.newaxis]
    compared = (counts != UNKNOWN) & ~np.isnan(weights)
    counted = np.where(compared, counts, 0).sum(axis=0, dtype=np.float64)
    exposed = np.where(compared, weights, 0).sum(axis=0)
    overall = np.divide(counted, exposed, out=np.full_like(exposed, np.nan), where=exposed > 0)
    return np.asarray(weights * overall)
