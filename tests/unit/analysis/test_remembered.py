import pandas as pd

from analysis.remembered import remembered
from language import speaking


@remembered(2)
def _told(table: pd.DataFrame, word: str, *, times: int = 1) -> list[str]:
    return [word * times, str(len(table))]


def test_the_same_question_gets_the_very_same_answer() -> None:
    table = pd.DataFrame({"a": [1, 2]})
    first = _told(table, "x", times=3)
    assert first == ["xxx", "2"]
    assert _told(table, "x", times=3) is first


def test_tables_are_known_as_the_very_object() -> None:
    table = pd.DataFrame({"a": [1, 2]})
    assert _told(table, "x") is not _told(table.copy(), "x")


def test_each_language_has_its_own_answer() -> None:
    table = pd.DataFrame({"a": [1]})
    with speaking("id"):
        indonesian = _told(table, "x")
    with speaking("en"):
        assert _told(table, "x") is not indonesian


def test_the_answer_not_asked_for_the_longest_goes_first() -> None:
    table = pd.DataFrame({"a": [1]})
    first = _told(table, "x")
    _told(table, "y")
    _told(table, "z")
    assert _told(table, "x") is not first


def test_arguments_that_may_change_are_not_remembered() -> None:
    @remembered(2)
    def length(values: list[int]) -> list[int]:
        return [len(values)]

    values = [1]
    assert length(values) == [1]
    values.append(2)
    assert length(values) == [2]
