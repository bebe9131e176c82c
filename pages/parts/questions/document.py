"""`docs/questions.md`, written from the same table as the page."""

from pathlib import Path
from urllib.parse import urlencode

from data.settings import PROJECT
from pages.parts.questions.register import Question, questions

PATH: Path = PROJECT / "docs" / "questions.md"

_HEAD = """# Questions

The questions leaders and analysts ask, by rank, with the place that answers each. Written by `python -m
pages.parts.questions` from `data/reference/questions.csv`, which the page *Pertanyaan* reads too. A test
opens every place and compares what it says with the function named here.

| | Question | Pertanyaan | Asked by | Address | Where on the page | Function |
|---|---|---|---|---|---|---|
"""


def document() -> str:
    """Return the document as it should stand in `docs/`."""
    return _HEAD + "".join(f"{_line(question)}\n" for question in questions())


def _line(question: Question) -> str:
    address = f"/{question.page}?{urlencode(question.query)}"
    indonesian, english = question.texts
    cells = (
        str(question.rank),
        english,
        indonesian,
        question.user,
        f"`{address}`",
        question.places[1],
        f"`{question.function}`",
    )
    return f"| {' | '.join(cells)} |"
