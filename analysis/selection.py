"""All that a user can choose, as one frozen value: argument, cache key and link."""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Self

from data.kinds import Counter, Exposure, Level, Unit


@dataclass(frozen=True)
class Selection:
    """One reader's question.

    Attributes:
        dataset: name of a release, such as `ilustrasi` or `terbit`.
        election: code of an election, such as `pilkada-2020`.
        as_of: the last day that counts.
        level: kabupaten/kota or provinces.
        province: two-digit code the view is narrowed to, or None for the nation.
        region: four-digit (or two-digit) code in focus, or None.
        violation_types: codes kept; empty keeps all.
        positions: codes kept; empty keeps all.
        counter: which step is counted.
        unit: persons or cases.
        rule: id of a zone rule, or None for the default rule of the level.
        exposure: what counts are held against where a rule or a rate compares regions.
    """

    as_of: date
    dataset: str = "ilustrasi"
    election: str = "pilkada-2020"
    level: Level = Level.REGION
    province: str | None = None
    region: str | None = None
    violation_types: tuple[str, ...] = field(default=())
    positions: tuple[str, ...] = field(default=())
    counter: Counter = Counter.REPORTED
    unit: Unit = Unit.PERSON
    rule: str | None = None
    exposure: Exposure = Exposure.CONTEST

    def but(self, **changes: Any) -> Self:
        """Return the same selection with some choices changed."""
        return replace(self, **changes)
