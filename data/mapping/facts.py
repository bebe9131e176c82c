"""A mapping as plain values, as the manifest of a release keeps it."""

from typing import Any

from data.mapping.kinds import ColumnMapping
from data.privacy import safe_to_show


def mapping_facts(mapping: ColumnMapping) -> dict[str, Any]:
    """Return what the columns of a file were taken for, in values that JSON can hold.

    Returns:
        `columns`: one for each column that was read, with `heading` (safe to show), `column` (of the schema),
        `ground`, `confidence`; `date_orders`, `stated`, `code_scheme`: as
        `ColumnMapping` has them.
    """
    return {
        "columns": [
            {
                "heading": safe_to_show(choice.heading),
                "column": choice.column,
                "ground": choice.ground.value,
                "confidence": round(choice.confidence, 3),
            }
            for choice in mapping.choices
            if choice.is_read
        ],
        "date_orders": {column: order.value for column, order in mapping.date_orders.items()},
        "stated": dict(mapping.stated),
        "code_scheme": mapping.code_scheme and mapping.code_scheme.value,
    }
