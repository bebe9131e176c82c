"""What a release keeps of the examination of its file: numbers only, so that no text of a file lives on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import pandas as pd


@dataclass(frozen=True)
class FindingCount:
    """How often a rule spoke.

    Attributes:
        rule: its short stable name.
        level: `MUST` or `SHOULD`.
        count: number of findings.
    """

    rule: str
    level: str
    count: int


@dataclass(frozen=True)
class RemovedCount:
    """How many identifiers of a kind were cut out.

    Attributes:
        kind: code in `pii_patterns.csv`, or one of those that `data.privacy` adds.
        count: number of identifiers.
    """

    kind: str
    count: int


@dataclass(frozen=True)
class ExaminationSummary:
    """The numbers of an examination.

    Attributes:
        rows: rows of the file; of figures where the table was turned from wide to long.
        accepted: rows that were accepted.
        unplaced: accepted rows whose place is not known yet.
        findings: how often each rule spoke, in the order of the report.
        removed: how many identifiers of each kind were cut out.
    """

    rows: int
    accepted: int
    unplaced: int
    findings: tuple[FindingCount, ...] = ()
    removed: tuple[RemovedCount, ...] = ()

    @property
    def refused(self) -> int:
        """Number of rows that were refused."""
        return self.rows - self.accepted

    @classmethod
    def read(cls, fields: Mapping[str, Any]) -> Self:
        """Return the summary that a manifest holds.

        Raises:
            KeyError, TypeError: where the manifest is damaged.
        """
        found = tuple(FindingCount(**one) for one in fields["findings"])
        removed = tuple(RemovedCount(**one) for one in fields["removed"])
        return cls(**{**fields, "findings": found, "removed": removed})


def examination_summary(
    *, rows: int, accepted: int, unplaced: int, findings: pd.DataFrame, removed: pd.DataFrame
) -> ExaminationSummary:
    """Return the numbers of an examination.

    Args:
        rows: rows of the file.
        accepted: rows that were accepted.
        unplaced: accepted rows whose place is not known yet.
        findings: `rule`, `level`; one row a finding.
        removed: `kind`, `count`; see `data.privacy.Cleaned`.
    """
    counted = findings.groupby(["rule", "level"], sort=False, as_index=False).size()
    kinds = removed.groupby("kind")["count"].sum()
    return ExaminationSummary(
        rows=rows,
        accepted=accepted,
        unplaced=unplaced,
        findings=tuple(FindingCount(*one) for one in counted.itertuples(index=False, name=None)),
        removed=tuple(RemovedCount(str(kind), int(count)) for kind, count in kinds.items()),
    )
