"""Is pure noise left unflagged, and is a planted concentration found?"""

from collections.abc import Iterator
from itertools import product

import numpy as np
import numpy.typing as npt

from analysis.concentration.moran import local_moran
from analysis.concentration.network import Network, network
from analysis.concentration.table import flagged
from analysis.places import codes_at
from analysis.scope import election_days
from analysis.validation.drawn import EXPOSURES, NO_SPREAD, Setting, draw
from analysis.validation.study import Outcome, Study
from data.kinds import Level

Floats = npt.NDArray[np.float64]

NOISE_CASES = (680, 6000)
NOISE_SPREADS = (NO_SPREAD, "strong", "moderate")
PLANTED_CASES = (680, 2000, 6000)
TARGET = 0.95  # share of draws of pure noise in which no region may be flagged
_HEAVY = "heavy_tailed"
_SIGMA = 1.0  # of the logarithm of heavy-tailed risks; the highest of 514 is then about twelve times the mean
_SIZE, _TIMES = 8, 4.0  # regions of a planted concentration, and their risk


def run(repeats: int, seed: int) -> tuple[Outcome, ...]:
    """Return how often noise stays unflagged, and how much of a planted concentration is found."""
    noise = product(NOISE_SPREADS, EXPOSURES, NOISE_CASES)
    heavy = product(EXPOSURES, NOISE_CASES)
    return (
        *(_noise(Setting(*each), repeats, seed) for each in noise),
        *(_heavy_tailed(exposure, cases, repeats, seed) for exposure, cases in heavy),
        *(found for cases in PLANTED_CASES for found in _planted(cases, max(1, repeats // 2), seed)),
    )


def _noise(setting: Setting, repeats: int, seed: int) -> Outcome:
    """Risks that are all the same, or gamma-distributed without pattern in space."""
    drawn = draw(setting, number=repeats, samples=1, seed=seed)
    quiet = [
        not _flagged(drawn.counts[0, :, each], drawn.expected[0, :, each]).any() for each in range(repeats)
    ]
    return Outcome("concentration_quiet", float(np.mean(quiet)), setting.text, at_least=TARGET)


def _heavy_tailed(exposure: str, cases: int, repeats: int, seed: int) -> Outcome:
    """Lognormal risks without pattern in space: the gamma distribution that the method fits is wrong."""
    random = np.random.default_rng([seed, 1, EXPOSURES.index(exposure), cases])
    base = draw(Setting(NO_SPREAD, exposure, cases), number=1, samples=1, seed=seed).expected[0, :, 0]
    quiet = []
    for _repeat in range(repeats):
        risk = random.lognormal(-(_SIGMA**2) / 2, _SIGMA, size=len(base))
        quiet.append(not _flagged(*_counted(base, risk, random)).any())
    setting = {"spread": _HEAVY, "exposure": exposure, "cases": str(cases)}
    return Outcome("concentration_quiet", float(np.mean(quiet)), setting, at_least=TARGET)


def _planted(cases: int, repeats: int, seed: int) -> Iterator[Outcome]:
    """Eight regions that border on each other have four times the risk of the rest, which differs mildly."""
    random = np.random.default_rng([seed, 2, cases])
    base = np.full(len(_around().degree), cases / len(_around().degree))
    any_found, shares, beyond = [], [], []
    for _repeat in range(repeats):
        members = joined_regions(_around(), _SIZE, random)
        risk = random.gamma(4.0, 0.25, size=len(base))
        risk[members] = _TIMES
        found = _flagged(*_counted(base, risk, random))
        any_found.append(found[members].any())
        shares.append(found[members].mean())
        beyond.append(np.delete(found, members).sum())
    setting = {"cases": str(cases)}
    yield Outcome("concentration_found", float(np.mean(any_found)), setting)
    yield Outcome("concentration_members", float(np.mean(shares)), setting)
    yield Outcome("concentration_beyond", float(np.mean(beyond)), setting)


def joined_regions(around: Network, size: int, random: np.random.Generator) -> list[int]:
    """Return regions that hang together, gathered outwards from one drawn at random."""
    while True:
        members = [int(random.integers(len(around.degree)))]
        for place in members:  # grows while it is read
            nearby = around.position[place][around.used[place]].tolist()
            members += [each for each in nearby if each not in members]
            if len(members) >= size:
                return members[:size]


def _counted(base: Floats, risk: Floats, random: np.random.Generator) -> tuple[Floats, Floats]:
    counts = random.poisson(base * risk).astype(np.float64)
    return counts, base / base.sum() * counts.sum()


def _flagged(counts: Floats, expected: Floats) -> npt.NDArray[np.bool_]:
    return flagged(local_moran(counts, expected, around=_around()))


def _around() -> Network:
    day = election_days("pilkada-2024")[1]
    return network(codes_at(Level.REGION, day), borders=day)


STUDY = Study(code="concentration", repeats=200, seed=20200925, run=run)
