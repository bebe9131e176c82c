"""Running studies and writing down what they measured."""

from collections.abc import Iterable

import pandas as pd

from analysis.validation.study import Outcome, Study

COLUMNS = ("study", "measure", "setting", "value", "at_least", "at_most", "repeats", "seed")
_DIGITS = 4  # more digits would differ between machines without meaning anything


def record(study: Study, outcomes: Iterable[Outcome]) -> pd.DataFrame:
    """Return the outcomes of one study as they stand in `validation_results.csv`.

    Returns:
        Columns `COLUMNS`, all text; `setting` as `name=value` joined by semicolons, targets empty where open.
    """
    rows = [
        (
            study.code,
            each.measure,
            ";".join(f"{name}={value}" for name, value in each.setting.items()),
            _number(each.value),
            _number(each.at_least),
            _number(each.at_most),
            str(study.repeats),
            str(study.seed),
        )
        for each in outcomes
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype="str")


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.{_DIGITS}f}".rstrip("0").rstrip(".")
