"""Under which checks and vocabularies a table was accepted, as one short digest."""

import hashlib
from functools import cache
from pathlib import Path

_ROOM = Path(__file__).parent
_RULES = ("checks/**/*.py", "reference/*.csv")
_LENGTH = 12


@cache
def rules_version() -> str:
    """Return a digest of the checks and the reference tables; it changes whenever one of them does."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in _RULES for path in _ROOM.glob(pattern)):
        digest.update(path.relative_to(_ROOM).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:_LENGTH]
