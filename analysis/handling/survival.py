"""How long cases stay at a step when some have not left it yet."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


def kaplan_meier(days: npt.ArrayLike, left: npt.ArrayLike, still: npt.ArrayLike) -> tuple[Ints, Floats]:
    """Return the share that stays longer than each number of days.

    A case that is still there counts as at risk up to its age and then drops out of the denominator: it says
    that the stay is at least that long. What leaves on a day is counted before what drops out on it.

    Args:
        days: length of stay, whole days, >= 0, in any order.
        left: how many left after so many days.
        still: how many are still there at that age.

    Returns:
        The distinct days on which somebody left, ascending, and the share that stays longer.

    Source: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", JASA 53
        (1958), equation 2b, pages 457-481.
    """
    distinct, place = np.unique(np.asarray(days, dtype=np.int64), return_inverse=True)
    left_then = np.bincount(place, np.asarray(left, dtype=np.float64), minlength=len(distinct))
    still_then = np.bincount(place, np.asarray(still, dtype=np.float64), minlength=len(distinct))
    at_risk = np.cumsum((left_then + still_then)[::-1])[::-1]
    happens = left_then > 0
    staying = np.cumprod(1.0 - left_then[happens] / at_risk[happens])
    return distinct[happens], staying.astype(np.float64)


def stay_quantiles(
    days: npt.ArrayLike, left: npt.ArrayLike, still: npt.ArrayLike, *, shares: Sequence[float]
) -> Floats:
    """Return by which day each share has left: the first day on which at most 1 - share stays longer.

    Returns:
        One value a share; NaN where so few have left that the day is not known yet.
    """
    when, staying = kaplan_meier(days, left, still)
    # products of fractions miss one half by a rounding error
    reached = (
        np.round(staying[None, :], 12) <= np.round(1.0 - np.asarray(shares, dtype=np.float64), 12)[:, None]
    )
    first = reached.argmax(axis=1) if len(when) else np.zeros(len(shares), dtype=np.intp)
    known = reached.any(axis=1) if len(when) else np.zeros(len(shares), dtype=np.bool_)
    return np.where(known, when[first] if len(when) else 0, np.nan)
