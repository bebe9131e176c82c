"""How much each driver weighs in the index: shown, editable, equal unless somebody says otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Self

import pandas as pd

from analysis.drivers.checklist import listed_drivers
from data import vocabulary
from data.errors import UserError
from language import _, format_number


@dataclass(frozen=True)
class Weights:
    """One weight for each driver that can differ by region.

    No study of violations on drivers was found, so no weights follow from evidence. They are a choice of
    whoever reads the index, and stay visible beside it. A frozen value: argument, cache key and link.

    Attributes:
        pairs: driver and weight in the order of the vocabulary; a weight of 0 leaves a driver out.
    """

    pairs: tuple[tuple[str, float], ...]

    def __post_init__(self) -> None:
        """Check the drivers and the numbers.

        Raises:
            UserError: where a driver is not known, a weight negative or no number, or all are 0.
        """
        known = listed_drivers()
        strange = [driver for driver, _weight in self.pairs if driver not in known]
        if strange or len(dict(self.pairs)) != len(self.pairs):
            raise UserError(
                _("Bobot menyebut pendorong yang tidak dikenal atau dua kali: {drivers}.").format(
                    drivers=", ".join(strange) or ", ".join(driver for driver, _weight in self.pairs)
                ),
                expected=", ".join(known),
            )
        wrong = [driver for driver, weight in self.pairs if not isfinite(weight) or weight < 0]
        if wrong or not any(weight for _driver, weight in self.pairs):
            raise UserError(
                _("Bobot harus nol atau lebih, dan sedikitnya satu di atas nol."),
                where=", ".join(wrong),
            )

    @classmethod
    def of(cls, weights: Mapping[str, float]) -> Self:
        """Return weights from a mapping; drivers it does not name weigh 0."""
        order = {driver: rank for rank, driver in enumerate(listed_drivers())}
        pairs = sorted(weights.items(), key=lambda pair: order.get(pair[0], len(order)))
        return cls(tuple((driver, float(weight)) for driver, weight in pairs))

    @classmethod
    def equal(cls) -> Self:
        """Return the default: 1 for each driver of the index, 0 for those that are only shown."""
        used = set(listed_drivers(in_index=True))
        return cls.of({driver: float(driver in used) for driver in listed_drivers()})

    def but(self, **changes: float) -> Self:
        """Return the same weights with some changed, by driver."""
        return self.of({**dict(self.pairs), **changes})

    @property
    def weighing(self) -> pd.Series:
        """Index `driver` in the order of the vocabulary, value the weight; without those that weigh 0."""
        kept = [(driver, weight) for driver, weight in self.pairs if weight > 0]
        index = pd.Index([driver for driver, _weight in kept], name="driver", dtype="str")
        return pd.Series([weight for _driver, weight in kept], index=index, name="weight", dtype="float64")

    @property
    def is_equal(self) -> bool:
        """Whether all drivers that weigh at all weigh the same."""
        return len(set(self.weighing)) == 1

    def sentence(self) -> str:
        """Return the weights in words."""
        values = self.weighing
        names = vocabulary.labels("risk_drivers")
        if self.is_equal:
            return _("Bobot sama untuk {count} pendorong: {drivers}.").format(
                count=len(values), drivers=", ".join(names[str(driver)] for driver in values.index)
            )
        parts = [f"{names[str(driver)]} {format_number(weight, 1)}" for driver, weight in values.items()]
        return _("Bobot: {weights}.").format(weights="; ".join(parts))
