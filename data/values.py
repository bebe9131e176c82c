"""Working on a column once for each different value: a case table repeats few, however long it is."""

from collections.abc import Callable
from typing import Any

import pandas as pd


def for_each_value(written: pd.Series, answer: Callable[[str], Any], *, dtype: str = "str") -> pd.Series:
    """Return for every row what a function answers to its text; the function is asked once a text.

    Args:
        written: text, without NA.
        answer: takes a text; None becomes NA.
        dtype: of the answers.

    Returns:
        Indexed like `written`.
    """
    codes, texts = pd.factorize(written)
    answers = pd.Series([answer(str(text)) for text in texts], dtype=dtype)
    return answers.take(codes).set_axis(written.index)
