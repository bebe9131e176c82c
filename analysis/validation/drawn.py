"""Counts drawn from known risks, so that a method's answer can be held against the truth."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import numpy as np
import numpy.typing as npt

from geo import register

Floats = npt.NDArray[np.float64]

CASES = (200, 680, 2000, 6000)
EXPOSURES = ("contest", "population")
# Shape of the gamma distribution the risks are drawn from. The counts of the bundled reconstruction of 2020
# give 0.15 to 0.36 for every exposure and date tried; 1 and 4 say what holds where places differ less.
SPREADS = {"strong": 0.3, "moderate": 1.0, "mild": 4.0}
SEEN = ("strong", "moderate")  # as much as case files show; targets about raised risk hold for these
NO_SPREAD = "none"


@dataclass(frozen=True)
class Setting:
    """Circumstances of a simulation.

    Attributes:
        spread: how much the true risks differ, a key of `SPREADS` or `NO_SPREAD`.
        exposure: the same for every region, or its population.
        cases: expected number of cases in the nation.
    """

    spread: str
    exposure: str
    cases: int

    @property
    def text(self) -> dict[str, str]:
        """The circumstances as an outcome carries them."""
        return {"spread": self.spread, "exposure": self.exposure, "cases": str(self.cases)}

    def fresh(self, seed: int) -> np.random.Generator:
        """Return random numbers of this setting's own, whatever was run before it."""
        place = (*SPREADS, NO_SPREAD).index(self.spread), EXPOSURES.index(self.exposure)
        return np.random.default_rng([seed, *place, self.cases])


@dataclass(frozen=True, eq=False)
class Drawn:
    """Draws of all regions.

    Attributes:
        risk: float64 [place, draw]; true risk relative to the nation of the draw.
        counts: float64 [sample, place, draw]; independent samples of counts under the same risks.
        expected: float64 [sample, place, draw]; each sample's own total shared out by exposure.
    """

    risk: Floats
    counts: Floats
    expected: Floats


def settings(spreads: tuple[str, ...]) -> Iterator[Setting]:
    """Return every combination of spread, exposure and number of cases."""
    yield from (Setting(*each) for each in product(spreads, EXPOSURES, CASES))


def draw(setting: Setting, *, number: int, samples: int, seed: int) -> Drawn:
    """Return `number` draws of risks for the 514 regions, each with `samples` independent sets of counts."""
    random = setting.fresh(seed)
    share = _weights(setting.exposure)[:, np.newaxis]
    shape = SPREADS.get(setting.spread)
    form = (len(share), number)
    risk = np.ones(form) if shape is None else random.gamma(shape, 1 / shape, size=form)
    counts = random.poisson(setting.cases * share * risk, size=(samples, *form)).astype(np.float64)
    expected = share * counts.sum(axis=1, keepdims=True)
    return Drawn(risk=risk / (share * risk).sum(axis=0), counts=counts, expected=expected)


def _weights(exposure: str) -> Floats:
    population = register.regions()["population"].to_numpy(dtype=np.float64)
    weights = population if exposure == "population" else np.ones_like(population)
    return np.asarray(weights / weights.sum())
