"""What a component is sent, as bytes: a dict would be looked through and written out twice in every run."""

import json
from collections.abc import Mapping
from typing import Any


def packed(data: Mapping[str, Any]) -> bytes:
    """Return data as JSON in UTF-8, which the component's script reads by itself."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
