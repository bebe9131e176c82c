"""What may be said on the ground of an exposure, read from `data/reference/exposures.csv`."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from data.kinds import Exposure
from data.tables import read_reference


@dataclass(frozen=True)
class ExposureLimits:
    """One row of `exposures.csv`.

    Attributes:
        rate_per: a rate is told for so many people; None where no rate is told at all.
        widest_error: the largest error (one sigma of the logarithm, so 0.25 is about a quarter) that a rate
            may have in its denominator.
        yearly_drift: how much (in logarithms) a published number loses its hold for each year between it
            and the vote; 0 where it is taken as it stands.
        url: where the number or its drift is from.
    """

    rate_per: int | None
    widest_error: float
    yearly_drift: float
    url: str


@cache
def limits_of(exposure: Exposure) -> ExposureLimits:
    """Return the row of an exposure."""
    row = read_reference("exposures").set_index("code").loc[exposure.value]
    return ExposureLimits(
        rate_per=int(row["rate_per"]) if row["rate_per"] else None,
        widest_error=float(row["widest_error"] or np.inf),
        yearly_drift=float(row["yearly_drift"] or 0),
        url=str(row["url"]),
    )
