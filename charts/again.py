"""The answers whose figures can be made again, by code; a figure added to a saved briefing is one of them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from charts import (
    answers,
    answers_compare,
    answers_handling,
    answers_reconciliation,
    answers_time,
    answers_types,
)
from charts.answer import Answer

_ROOMS = (answers, answers_compare, answers_handling, answers_reconciliation, answers_time, answers_types)
ANSWERS: Mapping[str, Answer[Any, Any]] = MappingProxyType(
    {each.code: each for room in _ROOMS for each in vars(room).values() if isinstance(each, Answer)}
)
