"""The questions that leaders and analysts ask, each with the place that answers it, read from one table."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from urllib.parse import parse_qsl

from data.tables import read_reference
from language import DEFAULT_LANGUAGE, current_language


@dataclass(frozen=True)
class Question:
    """One question, a row of `questions.csv`.

    Attributes:
        rank: 1 is asked most.
        texts, places: the question, and where on the page its answer stands: in Indonesian and English.
        user: who asks it: `leadership`, `analyst` or `all`.
        page: address of the page that answers it; "" for the first.
        query: what the address asks of that page.
        function: the analysis function whose answer the page shows.
    """

    rank: int
    texts: tuple[str, str]
    places: tuple[str, str]
    user: str
    page: str
    query: Mapping[str, str]
    function: str

    @property
    def text(self) -> str:
        """The question in the language in force."""
        return self.texts[current_language() != DEFAULT_LANGUAGE]

    @property
    def place(self) -> str:
        """Where on the page its answer stands, in the language in force."""
        return self.places[current_language() != DEFAULT_LANGUAGE]


@cache
def questions() -> tuple[Question, ...]:
    """Return all questions by rank."""
    rows = read_reference("questions").to_dict("records")
    every = (
        Question(
            rank=int(row["rank"]),
            texts=(row["question_id_text"], row["question_en"]),
            places=(row["place_id"], row["place_en"]),
            user=row["user"],
            page=row["page"],
            query=MappingProxyType(dict(parse_qsl(row["query"]))),
            function=row["function"],
        )
        for row in rows
    )
    return tuple(sorted(every, key=lambda question: question.rank))
