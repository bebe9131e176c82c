"""From the way between two views to the cause of each change of zone."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from analysis.ledger.amounts import Amounts, passing_cause
from analysis.ledger.cause import Cause, Direction
from analysis.ledger.path import STEPS, Path, Step, became_known, gained
from analysis.states import COLOURED
from analysis.view import View

Codes = npt.NDArray[np.object_]


def directions(before: npt.NDArray[np.uint8], after: npt.NDArray[np.uint8]) -> Codes:
    """Return which way each zone changed; None where it did not."""
    coloured = (before < len(COLOURED)) & (after < len(COLOURED))
    named = np.where(after > before, Direction.WORSE.value, Direction.BETTER.value).astype(object)
    named[~coloured] = Direction.STATE.value
    named[before == after] = None
    return np.asarray(named)


def causes(path: Path, added: Amounts, after: View) -> list[tuple[Cause, ...]]:
    """Return the causes of each place's changes of zone, in the order of the steps.

    Empty where the zone is the same at both ends. The last cause is the one that brought the zone it has now.
    """
    steps = [_of_step(path, added, step, passing_cause(after)) for step in STEPS]
    changed = path.zones[:, 0] != path.zones[:, -1]
    moved = path.zones[:, 1:] != path.zones[:, :-1]
    return [
        tuple(dict.fromkeys(steps[number][place] for number in np.flatnonzero(moved[place])))
        if changed[place]
        else ()
        for place in range(len(path.places))
    ]


def _of_step(path: Path, added: Amounts, step: Step, passing: Cause) -> Sequence[Cause]:
    """The cause of each place, were its zone to change in this step."""
    if step is Step.BOUNDARY and path.same_provinces:
        return [Cause.EXPOSURE] * len(path.places)
    if step not in (Step.RELEASE, Step.TIME):
        return [Cause(step.value)] * len(path.places)
    number = STEPS.index(step)
    way = directions(path.zones[:, number], path.zones[:, number + 1])
    own = gained(path, step)
    # a place whose zone goes one way while its own count stays or goes the other was moved by the others
    others = ((way == Direction.WORSE) & (own <= 0)) | ((way == Direction.BETTER) & (own >= 0))
    others |= (way == Direction.STATE) & (own == 0)
    own_cause = _release_causes(added, own) if step is Step.RELEASE else np.full(len(own), passing, object)
    coverage = passing if passing is Cause.STATEMENT and step is Step.TIME else Cause.COVERAGE
    found = np.select([became_known(path, step), others], [coverage, Cause.COMPARATORS], own_cause)
    return [Cause(each) for each in found]


def _release_causes(added: Amounts, own: npt.NDArray[np.int64]) -> Codes:
    late, corrected = added[Cause.LATE_REPORTS], added[Cause.CORRECTION]
    mostly_late = (own > 0) & (late >= np.abs(corrected))
    return np.where(mostly_late, Cause.LATE_REPORTS, Cause.CORRECTION).astype(object)
