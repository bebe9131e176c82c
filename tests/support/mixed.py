"""Cases where everything occurs that a table may hold, drawn at random."""

import numpy as np
import pandas as pd

from data import vocabulary
from data.kinds import TableKind
from data.schema import WITHOUT_NUMBER, columns_of, stored_columns

_ROWS = 600
_AWKWARD = ["K-10", "k-2", "Ä'1", 'K"3', "K\\4", "K,5", " K-6", "10", "9", "K\n7", "κ-8", "K-$1"]


def mixed_cases(*, seed: int) -> pd.DataFrame:
    """Return cases of two elections with numbers that sort and quote badly, and any step missing.

    The draws share their cases: one seed and another give two states of a register, with cases that are new,
    gone, closed, reopened, advanced or changed.
    """
    same, own = np.random.default_rng(7), np.random.default_rng(seed)
    frame = pd.DataFrame({name: _column(name, same) for name in stored_columns(TableKind.CASES)})
    frame["case_id"] = [
        f"{WITHOUT_NUMBER}{number}" if number % 5 == 0 else f"{_AWKWARD[number % 12]}/{number}"
        for number in range(_ROWS)
    ]
    for name in ("position", "closed_on", "closed_as", "followed_up_on", "persons"):
        changed = own.random(_ROWS) < 0.1
        frame[name] = frame[name].where(~changed, pd.Series(_column(name, own)))
    return frame[own.random(_ROWS) > 0.05].reset_index(drop=True)


def _column(name: str, draw: np.random.Generator) -> object:
    if name in columns_of(TableKind.CASES, dtype="date"):
        days = pd.to_datetime("2020-01-01") + pd.to_timedelta(draw.integers(0, 330, _ROWS), unit="D")
        missing = 0.0 if name == "reported_on" else 0.6
        return pd.Series(days.date).where(draw.random(_ROWS) >= missing)
    if name == "persons":
        return pd.array(draw.integers(1, 4, _ROWS), dtype="Int64")
    if name == "election":
        return draw.choice(["pilkada-2020", "pemilu-2019"], _ROWS, p=[0.9, 0.1])
    return pd.Series(draw.choice(np.array(_codes(name), dtype=object), _ROWS))


def _codes(name: str) -> list[str | None]:
    """The codes of a column; the last is missing, where it may be."""
    if name == "region_code":
        return ["3601", "3602", "36", "5310", None]
    if name == "violation_type":
        return [*vocabulary.table("violation_types").index[:6], "unspecified"]
    if name == "closed_as":
        return ["not_proven", "dismissed", None]
    if name == "case_id":
        return [""]
    table = {"position": "positions", "channel": "channels", "body": "bodies", "sanction": "sanctions"}[name]
    return [*vocabulary.table(table).index[:4], None]
