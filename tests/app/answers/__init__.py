"""What must stand on the page of each question, made by the analysis function that the question names."""

from tests.app.answers.asked import Asked, Expected
from tests.app.answers.handling import HANDLING
from tests.app.answers.regions import REGIONS
from tests.app.answers.stated import STATED
from tests.app.answers.types_and_time import TYPES_AND_TIME

EXPECTED: dict[int, Expected] = {**REGIONS, **HANDLING, **TYPES_AND_TIME, **STATED}

__all__ = ["EXPECTED", "Asked", "Expected"]
