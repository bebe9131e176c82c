"""Does the zone rule `peluang` point at raised risk, stay silent where there is none, and hold still?"""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from analysis.risk_zones import ZoneIndices, risk_zones
from analysis.states import INDEX, Zone
from analysis.validation.drawn import NO_SPREAD, SEEN, SPREADS, Drawn, Setting, draw, settings
from analysis.validation.study import Outcome, Study

Flags = npt.NDArray[np.bool_]

_RAISED = 1.5  # a true risk at which merah is right
_PRECISE = 0.8
_FALSE = 0.02
_CALM = 1 / 3
_QUARTERS = (0.25, 0.5, 0.75)


def run(repeats: int, seed: int) -> tuple[Outcome, ...]:
    """Return precision, false alarms and changes of zone between two draws of the same risks.

    Two draws are two days of one series, the second with fresh counts of the same risks and exposures; the
    rule keeps a zone by its own hysteresis. The yardstick is a map in quarters of the raw rates, as most
    tools offer.

    - `merah_precision`: of the regions coloured merah, the share whose true risk is above 1.5 times the
      average; left out where no draw had a merah region (`merah_regions`, their mean number, is 0).
    - `raised_without_difference`: of all regions, the share merah or oranye though all risks are equal.
    - `zone_changes`, `quarter_changes`: share of regions with another class in the second draw, not enough
      evidence being a class; `change_ratio` is the first over the second.
    - `coloured_changes`: the part of `zone_changes` with a zone in both draws.
    - `opposite_changes`, `opposite_quarter_changes`: share that turns from hijau to oranye or merah or back;
      from the lowest quarter to the upper half or back.
    """
    spreads = (*SPREADS, NO_SPREAD)
    return tuple(each for setting in settings(spreads) for each in _measured(setting, repeats, seed))


def _measured(setting: Setting, repeats: int, seed: int) -> Iterator[Outcome]:
    drawn = draw(setting, number=repeats, samples=2, seed=seed)
    zones, quarters = _zones(drawn), _quarters(drawn)
    if setting.spread == NO_SPREAD:
        raised = float(_upper(zones).mean())
        yield Outcome("raised_without_difference", raised, setting=setting.text, at_most=_FALSE)
    else:
        yield from _precision(setting, drawn, zones[0] == INDEX[Zone.MERAH])
    changes, yardstick = (float((each[0] != each[1]).mean()) for each in (zones, quarters))
    yield Outcome("zone_changes", changes, setting=setting.text)
    yield Outcome("quarter_changes", yardstick, setting=setting.text)
    yield Outcome("change_ratio", changes / yardstick, setting=setting.text, at_most=_CALM)
    coloured = (zones != INDEX[Zone.INSUFFICIENT]).all(axis=0)
    turned = float(((zones[0] != zones[1]) & coloured).mean())
    yield Outcome("coloured_changes", turned, setting=setting.text)
    opposite = _opposite(zones == INDEX[Zone.HIJAU], _upper(zones))
    yield Outcome("opposite_changes", opposite, setting=setting.text)
    yield Outcome("opposite_quarter_changes", _opposite(quarters == 0, quarters > 1), setting=setting.text)


def _precision(setting: Setting, drawn: Drawn, merah: Flags) -> Iterator[Outcome]:
    yield Outcome("merah_regions", float(merah.sum(axis=0).mean()), setting=setting.text)
    if merah.any():
        right = float((drawn.risk[merah] > _RAISED).mean())
        target = _PRECISE if setting.spread in SEEN else None
        yield Outcome("merah_precision", right, setting=setting.text, at_least=target)


def _zones(drawn: Drawn) -> ZoneIndices:
    """Zones [sample, place, draw]; the samples of a draw are its days."""
    draws = drawn.risk.shape[1]
    days = [
        risk_zones(drawn.counts[:, :, each].T, drawn.expected[:, :, each].T, channel_active=True).zones
        for each in range(draws)
    ]
    return np.stack(days, axis=2).transpose(1, 0, 2)


def _quarters(drawn: Drawn) -> npt.NDArray[np.intp]:
    """Quarter of the raw rate [sample, place, draw], 0 to 3; equal rates share a quarter."""
    rates = drawn.counts / drawn.expected
    limits = np.quantile(rates, _QUARTERS, axis=1)
    return np.asarray((rates > limits[:, :, np.newaxis]).sum(axis=0))


def _upper(zones: ZoneIndices) -> Flags:
    return np.isin(zones, [INDEX[Zone.ORANYE], INDEX[Zone.MERAH]])


def _opposite(low: Flags, high: Flags) -> float:
    return float(((low[0] & high[1]) | (high[0] & low[1])).mean())


STUDY = Study(code="risk_zones", repeats=200, seed=2020, run=run)
