"""What is written in any format comes back as it was, and any bytes give a table or a sentence."""

import csv
import io
import tempfile
from datetime import date
from pathlib import Path

import pandas as pd
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from data.dates import DateGround, DateOrder, DateProblem, Within, read_dates
from data.errors import UserError
from data.reading import read_source

HEADINGS = ["No Kasus", "Tanggal Lapor", "Kab/Kota"]
# Letters and marks that offices write; each table has a case number, so that no row is empty or a total.
word = st.text("abcdefgh é–'.()/-", min_size=1, max_size=12).map(str.strip)
rows = st.lists(st.tuples(word, word), min_size=1, max_size=6)


def read(content: bytes, name: str = "kasus.csv"):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return read_source(path)


@settings(max_examples=60, deadline=None)
@given(
    cells=rows,
    delimiter=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_text_comes_back_as_written_whatever_the_delimiter_and_encoding(cells, delimiter, encoding):
    table = [[f"K-{n}", *row] for n, row in enumerate(cells, start=1)]
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows([HEADINGS, *table])
    source = read(written.getvalue().encode(encoding))
    assert list(source.headers) == HEADINGS
    assert source.cells.to_numpy().tolist() == table


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    content=st.one_of(
        st.binary(max_size=400),
        st.text("kab/ota;tnglr,123\n\t\"'{}:|", max_size=200).map(str.encode),
        st.sampled_from([b"PK\x03\x04", b"PAR1", b"\xd0\xcf\x11\xe0", b"{", b"\xff\xfe", b"<html"]).flatmap(
            lambda start: st.binary(max_size=300).map(lambda rest: start + rest)
        ),
    )
)
def test_any_bytes_give_a_table_or_a_sentence(content):
    try:
        source = read(content)
    except UserError:
        return  # a sentence; anything else is a traceback and fails
    assert source.cells.index.is_unique
    assert len(source.headers) == source.cells.shape[1]


days = st.lists(st.dates(date(2020, 1, 1), date(2020, 12, 31)), min_size=1, max_size=25)


@settings(max_examples=150, deadline=None)
@given(written=days, order=st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d-%m-%y", "%Y-%m-%d"]))
def test_no_date_is_ever_read_wrongly(written, order):
    column = read_dates(pd.Series([day.strftime(order) for day in written]), within=Within())
    # Days that stand in order by chance may mislead; values never do.
    assume(column.evidence.ground is not DateGround.ROW_ORDER)
    known = column.problem == DateProblem.NONE
    meant = pd.Series(pd.to_datetime(written))
    assert (column.day[known] == meant[known]).all()
    assert (column.problem[~known] == DateProblem.AMBIGUOUS).all()


@settings(max_examples=100, deadline=None)
@given(
    written=days,
    order=st.sampled_from([("%d/%m/%Y", DateOrder.DAY_FIRST), ("%m/%d/%Y", DateOrder.MONTH_FIRST)]),
)
def test_an_answer_reads_every_date_as_it_was_meant(written, order):
    form, answer = order
    column = read_dates(pd.Series([day.strftime(form) for day in written]), order=answer)
    assert [day.date() for day in column.day] == written
