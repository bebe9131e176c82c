"""Every ugly file gives the findings it should, accepts the rows it should, and never ends in a traceback."""

from datetime import date

import pandas as pd
import pytest

from data.desk import Examination, examine
from data.draft import Options
from data.errors import UserError
from data.reading import Limits
from data.report import report_json, report_text
from geo.match import match_many
from tests.support.ugly import TRAPS, Trap

OPTIONS = Options(today=date(2026, 1, 1), election="pilkada-2020", body="kasn")
READ = [trap for trap in TRAPS.values() if not trap.refusal]
REFUSED = [trap for trap in TRAPS.values() if trap.refusal]


def examined(trap: Trap, folder) -> Examination:
    return examine(
        trap.write(folder),
        match_places=match_many,
        options=OPTIONS,
        sheet=trap.sheet,
        limits=Limits(unpacked_bytes=20_000_000),
    )


def accepted(table: pd.DataFrame, columns: tuple[str, ...]) -> tuple[str, ...]:
    texts = table[list(columns)].astype("str").fillna("-").replace({"<NA>": "-", "NaT": "-", "nan": "-"})
    return tuple(" ".join(row) for row in texts.to_numpy())


def found(answer: Examination) -> list[tuple[str, int | None, str]]:
    rows = [None if pd.isna(row) else int(row) for row in answer.findings["row"]]
    return sorted(zip(answer.findings["rule"], rows, answer.findings["column"], strict=True), key=str)


@pytest.mark.parametrize("trap", READ, ids=lambda trap: trap.name)
def test_an_ugly_file_is_read_exactly(trap, tmp_path):
    answer = examined(trap, tmp_path)
    removed = answer.removed[["column", "kind", "count"]].itertuples(index=False, name=None)
    assert found(answer) == sorted(trap.findings, key=str)
    assert accepted(answer.table, trap.columns) == trap.rows
    assert tuple(removed) == trap.removed
    assert tuple(question.column for question in answer.questions) == trap.questions
    assert (answer.code_question is not None) is trap.asks_for_codes
    assert answer.findings["message"].str.len().gt(0).all()
    assert report_text(answer)
    assert report_json(answer)


@pytest.mark.parametrize("trap", REFUSED, ids=lambda trap: trap.name)
def test_a_file_that_cannot_be_read_is_refused_in_a_sentence(trap, tmp_path):
    with pytest.raises(UserError) as refused:
        examined(trap, tmp_path)
    error = refused.value
    assert trap.refusal in str(error)
    assert error.what
    assert error.where
    assert error.expected or error.next_step


def test_there_are_enough_ugly_files():
    assert len(TRAPS) >= 60
