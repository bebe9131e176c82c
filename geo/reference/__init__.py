"""The reference tables of `geo`; CSV, each row with its source where it is not the register itself."""

from pathlib import Path

REFERENCE = Path(__file__).parent
