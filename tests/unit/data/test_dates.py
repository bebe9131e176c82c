from datetime import date

import pandas as pd
import pytest

from data.dates import DateGround, DateOrder, DateProblem, Within, ambiguity, date_hint, read_dates

READ = """
2020-09-21             | 2020-09-21
2020/09/21             | 2020-09-21
2020-09-21 13:05:00    | 2020-09-21
2020-09-21T13:05:00    | 2020-09-21
21.09.2020             | 2020-09-21
05.06.2020             | 2020-06-05
07/07/2020             | 2020-07-07
25/06/2020             | 2020-06-25
06/25/2020             | 2020-06-25
21 September 2020      | 2020-09-21
Senin, 21 Sep 2020     | 2020-09-21
21-Nop-2020            | 2020-11-21
1 Agt 2020             | 2020-08-01
3 Pebruari 2020        | 2020-02-03
September 21, 2020     | 2020-09-21
29/02/2020             | 2020-02-29
31/09/2020             | impossible
29/02/2019             | impossible
2020-13-01             | impossible
2020-09-00             | impossible
0000-01-01             | impossible
13/13/2020             | impossible
05/06/2020             | ambiguous
kemarin                | unreadable
21/09/20               | ambiguous
44095                  | 2020-09-21
44095.5625             | 2020-09-21
21-Sep-20              | 2020-09-21
21/IX/2020             | 2020-09-21
20200921               | 2020-09-21
2020-09-20T17:00:00Z   | 2020-09-21
21 September 2020 pukul 10.00 WIB | 2020-09-21
21/09/2020 13:05       | 2020-09-21
1900-01-00             | epoch
1899-12-30             | epoch
1900-01-01 00:00:00    | epoch
0                      | epoch
21/09/2020 s.d. 25/09/2020 | unreadable
21 Sembarang 2020      | unreadable
2020                   | unreadable
"""


@pytest.mark.parametrize("line", READ.strip().splitlines())
def test_one_written_date(line):
    written, expected = (part.strip() for part in line.split("|"))
    read = read_dates(pd.Series([written]))
    problem = read.problem[0]
    found = problem if problem != DateProblem.NONE else read.day[0].date().isoformat()
    assert found == expected


def days(*written: str, order: DateOrder | None = None) -> list[date | None]:
    read = read_dates(pd.Series(written), order=order)
    return [None if pd.isna(day) else day.date() for day in read.day]


def test_a_value_above_12_tells_the_order_of_its_whole_column():
    assert days("05/06/2020", "21/06/2020") == [date(2020, 6, 5), date(2020, 6, 21)]
    assert days("05/06/2020", "06/21/2020") == [date(2020, 5, 6), date(2020, 6, 21)]


def test_evidence_for_both_orders_leaves_the_doubtful_dates_open():
    assert days("05/06/2020", "21/06/2020", "06/22/2020") == [None, date(2020, 6, 21), date(2020, 6, 22)]


def test_a_person_can_say_the_order():
    assert days("05/06/2020", order=DateOrder.DAY_FIRST) == [date(2020, 6, 5)]
    assert days("05/06/2020", order=DateOrder.MONTH_FIRST) == [date(2020, 5, 6)]


def test_empty_cells_are_no_problem():
    read = read_dates(pd.Series(["", "2020-09-21"]))
    assert read.problem.tolist() == ["", ""]
    assert read.day.isna().tolist() == [True, False]


HINTS = {
    "1900-01-00": "kosong atau nol",
    "31/09/2020": "September 2020 hanya sampai tanggal 30",
    "29/02/2019": "Februari 2019 hanya sampai tanggal 28",
    "21/09/2020 s.d. 25/09/2020": "satu tanggal saja",
    "kemarin": "2020-09-21",
    "0/13/2020": "2020-09-21",
}


@pytest.mark.parametrize(("written", "expected"), HINTS.items())
def test_hints(written, expected):
    assert expected in date_hint(written)


def read(*written: str, within: Within = Within()):  # noqa: B008 - a frozen value
    return read_dates(pd.Series(written, dtype="str"), within=within)


def test_what_told_the_order_is_said():
    year = Within(date(2020, 1, 1), date(2020, 8, 31))
    grounds = {
        "2020-09-21": DateGround.PLAIN,
        "05/06/2020 21/06/2020": DateGround.VALUES,
        "05/06/2020 21/06/2020 06/22/2020": DateGround.MIXED,
        "05/06/2020": DateGround.OPEN,
        "05/12/2020": DateGround.ELECTION,
        "01/02/2020 03/02/2020 05/02/2020 02/03/2020 04/03/2020 01/04/2020 02/05/2020": DateGround.ROW_ORDER,
    }
    assert {texts: read(*texts.split(), within=year).evidence.ground for texts in grounds} == grounds


def test_rows_in_order_under_both_readings_tell_nothing():
    turned = read(*[f"{11 - month:02d}/{month:02d}/2020" for month in (1, 2, 3, 4, 6, 7, 8, 9)])
    assert turned.evidence.ground is DateGround.OPEN


def test_the_question_shows_both_readings_with_examples_and_what_speaks_against_them():
    written = pd.Series(["05/06/2020", "07/08/2020", "", "05/06/2020"])
    within = Within(date(2020, 6, 1), date(2020, 12, 31))
    column = read_dates(pd.Series(["05/06/2020", "07/08/2020", "08/12/2020", "12/08/2020", "01/07/2020"]))
    assert column.evidence.ground is DateGround.OPEN
    asked = ambiguity(read_dates(written), written, column="reported_on", heading="Tgl")
    assert (asked.rows, asked.mixed, [reading.order for reading in asked.readings]) == (
        3,
        False,
        ["dmy", "mdy"],
    )
    assert asked.readings[0].examples[0] == ("05/06/2020", date(2020, 6, 5))
    assert asked.readings[1].examples[0] == ("05/06/2020", date(2020, 5, 6))
    assert [day.date() for day in read_dates(written, within=within).day.dropna()] == [
        date(2020, 6, 5), date(2020, 8, 7), date(2020, 6, 5),
    ]  # fmt: skip


def test_days_a_spreadsheet_turned_round_are_doubted_and_an_answer_settles_them():
    cells = [f"2020-{month:02d}-06" for month in (3, 4, 5, 7, 8, 9, 10)]
    typed = ["15/06/2020", "16/06/2020", "17/06/2020"]
    assert read(*cells, *typed).evidence.ground is DateGround.ROW_ORDER
    column = pd.Series([*cells, *typed[::-1]])
    doubted = read_dates(column)
    assert doubted.problem.tolist() == ["ambiguous"] * 7 + [""] * 3
    assert doubted.evidence.possible == (DateOrder.DAY_FIRST, DateOrder.SWAPPED)
    turned = read_dates(column, order=DateOrder.SWAPPED).day.dt.strftime("%m-%d").tolist()
    assert turned == [
        "06-03",
        "06-04",
        "06-05",
        "06-07",
        "06-08",
        "06-09",
        "06-10",
        "06-17",
        "06-16",
        "06-15",
    ]
    kept = read_dates(column, order=DateOrder.DAY_FIRST).day.dt.strftime("%m-%d").tolist()
    assert kept[:2] == ["03-06", "04-06"]


def test_an_empty_column_is_read():
    assert read().day.dtype == "datetime64[s]"
    assert read("", "").problem.tolist() == ["", ""]
