"""What an alarm is held to, in one place, because the expected number of false alarms follows from it."""

from typing import Final

WINDOWS: Final = (1, 3)  # weeks pooled: one finds a leap at once, three find what is small but lasts
DISCOVERY_RATE: Final = 0.10  # share of false ones among the alarms of a week and a level, on average at most
NEAR: Final = 0.05  # below this p-value a place without an alarm is worth a look
LEAST_OBSERVED: Final = 2  # one report alone is never an alarm, however unusual the place
LEAST_WEEKS: Final = 8  # of history before the weeks that are tested
LEAST_REPORTS: Final = 20  # of all places together in that history
HIGH: Final = 0.05  # share of weeks in which a place passes the end of its usual range

NATION_LIMIT: Final = 0.01  # one test a week needs no control of discoveries
NATION_LEAST_WEEKS: Final = 4  # of the stage in force before the week that is tested


def expected_false_alarms(*, rate: float = DISCOVERY_RATE, windows: int = len(WINDOWS)) -> float:
    """Return how many alarms a week and level brings on average where no place has changed.

    The Benjamini-Hochberg procedure at rate a, all hypotheses true and independent, rejects at least one in a
    share a of weeks and a / (1 - a)² on average as the number of hypotheses grows: the number V rejected has
    P(V = v) = (1 - a) exp(-v a) (v a)^v / v!, whose mean this is. Each window is held to an equal part of the
    rate. Counts are discrete, so the true number is smaller: this is a limit, not a target.

    Args:
        rate: the false-discovery rate over all windows.
        windows: how many windows share it.

    Returns:
        Alarms per week and level; 0.11 with the defaults.

    Source: H. Finner and M. Roters, "Multiple hypotheses testing and expected number of type I errors",
        Annals of Statistics 30 (2002), 220-238 (the limit for many hypotheses).
    """
    each = rate / windows
    return windows * each / (1 - each) ** 2
