"""The questions of leaders and analysts: each place opens by its link and says what the analysis says."""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from analysis.source import source_for
from data.store import open_release
from pages.parts.questions.document import PATH, document
from pages.parts.questions.register import Question, questions
from tests.app.answers import EXPECTED, Asked
from tests.app.conftest import ENTRY, texts, visiting

_LINK = re.compile(r"\[([^\]]*)\]\(<?[^)>]*>?\)")
Opened = Callable[[Question], AppTest]


@pytest.fixture(scope="module")
def opened(registered_pages: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """Open the place of a question; questions that share a place share its one run."""
    scripts = {page["url_pathname"]: page["script_path"] for page in registered_pages.values()}
    kept: dict[tuple[object, ...], AppTest] = {}
    with visiting(tmp_path_factory.mktemp("questions") / "store", registered_pages) as open_page:

        def run(question: Question) -> AppTest:
            key = (question.page, *question.query.items())
            if key not in kept:
                script = Path(scripts[question.page]).relative_to(ENTRY.parent)
                kept[key] = open_page(str(script), **question.query)
            return kept[key]

        yield run


def answering(question: Question) -> Callable[..., Any]:
    """Return the analysis function that a question names."""
    module, name = question.function.rsplit(".", 1)
    function: Callable[..., Any] = getattr(import_module(module), name)
    return function


def shown(app: AppTest) -> str:
    """Return all that a reader sees: sentences, numbers with their titles, rows of tables, words of charts.

    A row is its cells with ` | ` between them, a link its words.
    """
    numbers = [f"{metric.label}: {metric.value}" for metric in app.metric]
    tables: list[pd.DataFrame] = [each.value for each in (*app.dataframe, *app.table)]
    rows = [" | ".join(map(str, row)) for table in tables for row in table.to_numpy().tolist()]
    links = [each.proto.label for each in app.get("page_link")]
    charts = [each.proto.spec for each in app.get("plotly_chart")]
    return _LINK.sub(r"\1", "\n".join([texts(app), *numbers, *rows, *links, *charts]))


def test_every_question_has_its_answer() -> None:
    assert [question.rank for question in questions()] == sorted(EXPECTED)
    assert len(EXPECTED) == 28


@pytest.mark.parametrize("question", questions(), ids=lambda question: f"{question.rank:02}")
def test_the_place_says_what_the_named_function_answers(question: Question, opened: Opened) -> None:
    app = opened(question)
    assert not app.exception
    assert [error.value for error in app.error] == []
    selection = app.session_state["selection"]
    asked = {"d": selection.dataset, "e": selection.election, "t": selection.as_of.isoformat()}
    assert asked.items() <= question.query.items()
    function = Mock(wraps=answering(question))
    source = source_for(open_release(selection.dataset), selection)
    expected = EXPECTED[question.rank](Asked(function, source, selection))
    assert function.called
    assert expected
    said = shown(app)
    assert [each for each in expected if each not in said] == []


def test_the_document_is_written_from_the_register() -> None:
    assert PATH.read_text(encoding="utf-8") == document()
