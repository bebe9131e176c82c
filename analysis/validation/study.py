"""What every validation study is: a seeded run that returns measured values beside their targets."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True)
class Outcome:
    """One measured value.

    Attributes:
        measure: code of what was measured, a row of `validation_measures.csv`.
        value: what was measured.
        setting: under which circumstances, such as `{"cases": "680"}`.
        at_least, at_most: the target; None where open.
    """

    measure: str
    value: float
    setting: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    at_least: float | None = None
    at_most: float | None = None

    @property
    def is_met(self) -> bool:
        """Whether the value lies within its target; True where there is none."""
        above = self.at_least is None or self.value >= self.at_least
        return above and (self.at_most is None or self.value <= self.at_most)


@dataclass(frozen=True)
class Study:
    """A simulation or back-test.

    Attributes:
        code: stable name, such as `coverage`.
        repeats: how often it draws.
        seed: of `numpy.random.default_rng`; the same seed gives the same outcomes.
        run: takes the number of repeats and the seed, returns what was measured.
    """

    code: str
    repeats: int
    seed: int
    run: Callable[[int, int], tuple[Outcome, ...]]
