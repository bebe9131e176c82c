"""Does the silence detector find places whose channel is shut, and how often does it name others?"""

from collections.abc import Iterator
from datetime import date
from itertools import product

import numpy as np
import numpy.typing as npt

from analysis.counts import Evidence, Past
from analysis.exposure import denominators
from analysis.places import codes_at
from analysis.silence import false_share, silence_model
from analysis.silence.limits import silence_limits
from analysis.validation.drawn import EXPOSURES, Setting, draw
from analysis.validation.study import Outcome, Study
from data.kinds import Exposure, Level

_ELECTION, _DAY = "pemilu-2019", date(2019, 4, 17)  # people vote everywhere
_SHUT = 20  # regions whose reports are withheld
_SPREADS = ("moderate", "mild")
_CASES = (2000, 6000)


def run(repeats: int, seed: int) -> tuple[Outcome, ...]:
    """Return how many are named where nothing is shut, and how many of those shut are found."""
    every = (Setting(*each) for each in product(_SPREADS, EXPOSURES, _CASES))
    return tuple(outcome for setting in every for outcome in _measured(setting, repeats, seed))


def _measured(setting: Setting, repeats: int, seed: int) -> Iterator[Outcome]:
    counts = draw(setting, number=repeats, samples=1, seed=seed).counts[0].astype(np.int32)
    model = silence_model(_evidence(counts, setting))
    named = float(model.silent.sum(axis=0).mean())
    foreseen = float(np.where(model.stands_out, model.chance, 0).sum(axis=0).mean())
    yield Outcome("silence_false", named, setting=setting.text, at_most=1.1 * foreseen + 0.1)
    yield Outcome("silence_false_foreseen", foreseen, setting=setting.text)
    shut = _shut(len(counts), repeats, seed)
    answer = silence_model(_evidence(np.where(shut, np.int32(0), counts), setting))
    found, sure = answer.silent, false_share(answer) <= silence_limits().largest_false_share
    yield Outcome("silence_found", float((found & shut).sum() / shut.sum()), setting=setting.text)
    right = float((found & shut).sum() / max(found.sum(), 1))
    yield Outcome("silence_right", right, setting=setting.text)
    wrong = (sure & ~shut).sum(axis=0) / np.maximum(sure.sum(axis=0), 1)
    most = silence_limits().largest_false_share
    yield Outcome("silence_wrong_beyond_chance", float(wrong.mean()), setting=setting.text, at_most=most)
    yield Outcome(
        "silence_found_beyond_chance", float((sure & shut).sum() / shut.sum()), setting=setting.text
    )


def _shut(places: int, repeats: int, seed: int) -> npt.NDArray[np.bool_]:
    random = np.random.default_rng([seed, _SHUT])
    return random.permuted(np.tile(np.arange(places) < _SHUT, (repeats, 1)), axis=1).T


def _evidence(counts: npt.NDArray[np.int32], setting: Setting) -> Evidence:
    """Every draw is taken for a day: the detector looks at each day on its own."""
    places = codes_at(Level.REGION, _DAY)
    exposure = Exposure(setting.exposure)
    return Evidence(
        election=_ELECTION,
        borders=_DAY,
        level=Level.REGION,
        places=places,
        days=(_DAY,) * counts.shape[1],
        counts=counts,
        stated_zero=np.zeros(counts.shape, dtype=np.bool_),
        votes=np.ones(len(places), dtype=np.bool_),
        exposure=exposure,
        denominators=denominators(places, exposure=exposure, election=_ELECTION, borders=_DAY),
        provinces=np.array([code[:2] for code in places]),
        heard=counts,
        recall=lambda: Past((), counts[:, :0], counts[:, :0]),
    )


STUDY = Study(code="silence", repeats=200, seed=2019, run=run)
"""514 regions that all vote; silence is drawn at random among them."""
