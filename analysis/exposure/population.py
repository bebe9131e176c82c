"""People as an exposure: the population of the register of regions."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from analysis.exposure.amounts import amounts
from analysis.exposure.limits import limits_of
from analysis.measure import NATION
from data.kinds import Exposure
from geo import register


def population_amounts(places: Sequence[str], *, borders: date) -> pd.DataFrame:
    """Return the population of each place as `amounts`.

    The register knows one year (2025); it stands for every election. A province of the past holds the people
    of its present regions.
    """
    people = pd.concat([register.regions()["population"], register.provinces(borders)["population"]])
    people[NATION] = register.regions()["population"].sum()
    return amounts(
        places,
        value=people.reindex(list(places)).array,
        basis="register_population",
        source_url=limits_of(Exposure.POPULATION).url,
    )
