"""What only a person can tell of a file: missing columns, how dates are written, whose codes places bear."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from data.dates import Ambiguity, DateReading
from data.desk import Examination
from data.mapping import ColumnMapping
from data.places import CodeQuestion
from data.schema import columns, description
from data.terms import known_codes, term_label
from data.workbook.template import template_headings
from language import _, format_date, format_number
from pages.parts.desk.work import change_data_set, change_work

_OF_DATA_SET = ("election", "body", "unit")


def ask_what_is_open(found: Examination) -> None:
    """Ask for each missing column, each ambiguous date column and the scheme of the codes of places."""
    _ask_missing(found)
    for question in found.questions:
        _ask_order(question, found.mapping)
    if found.code_question:
        _ask_codes(found.code_question, found.mapping)


def _ask_missing(found: Examination) -> None:
    about = columns(found.kind)
    missing = found.findings.loc[found.findings["rule"] == "columns_present", "field"]
    for column in map(str, missing):
        vocabulary = str(about.loc[column, "vocabulary"])
        with st.container(border=True):
            st.markdown(
                _(":orange-badge[Perlu jawaban] Kolom wajib “{column}” tidak ada. {meaning}").format(
                    column=template_headings(found.kind)[column], meaning=description(found.kind, column)
                )
            )
            if vocabulary:
                _ask_value(column, vocabulary, found.mapping)
            else:
                st.caption(_("Pilih kolomnya di bawah, atau tambahkan ke dalam berkas."))


def _ask_value(column: str, vocabulary: str, mapping: ColumnMapping) -> None:
    key = f"desk every row {column}"
    words = {code: term_label(code, vocabulary=vocabulary) for code in known_codes(vocabulary)}

    def answer() -> None:
        code = st.session_state[key]
        if code and column in _OF_DATA_SET:
            change_data_set(**{column: code})
        elif code:
            change_work(mapping=mapping.with_stated(column, code))

    st.selectbox(
        _("Nilai untuk semua baris"),
        tuple(words),
        index=None,
        key=key,
        format_func=lambda code: words.get(code, code),
        placeholder=_("Pilih satu"),
        on_change=answer,
        width=360,
    )


def _ask_order(question: Ambiguity, mapping: ColumnMapping) -> None:
    _ask_once(
        _(
            ":orange-badge[Perlu jawaban] Bagaimana tanggal pada kolom “{column}” ditulis? {rows} baris "
            "menunggu; jawaban ini berlaku untuk seluruh kolom."
        ).format(column=question.heading, rows=format_number(question.rows)),
        {reading.order: _reading(reading) for reading in question.readings},
        title=_("Cara membaca tanggal"),
        key=f"desk order {question.column}",
        answer=lambda order: mapping.with_date_order(question.column, order),
    )


def _reading(reading: DateReading) -> str:
    shown = [f"{written} = {format_date(day)}" for written, day in reading.examples]
    if reading.outside:
        outside = _("{count} tanggal jatuh di luar masanya")
        shown.append(outside.format(count=format_number(reading.outside)))
    return f"{reading.label}: {'; '.join(shown)}"


def _ask_codes(question: CodeQuestion, mapping: ColumnMapping) -> None:
    _ask_once(
        _(":orange-badge[Perlu jawaban] Kode wilayah siapa yang dipakai kolom “{column}”?").format(
            column=question.heading
        ),
        {
            reading.scheme: f"{reading.label}: "
            + "; ".join(f"{written} = {name}" for written, name in reading.examples)
            for reading in question.readings
        },
        title=_("Sistem kode"),
        key="desk codes",
        answer=mapping.with_code_scheme,
    )


def _ask_once(
    sentence: str,
    readings: Mapping[str, str],
    *,
    title: str,
    key: str,
    answer: Callable[[Any], ColumnMapping],
) -> None:
    """Ask which reading of a whole column is right; what is chosen goes into the mapping."""
    with st.container(border=True):
        st.markdown(sentence)
        st.radio(
            title,
            tuple(readings),
            index=None,
            key=key,
            format_func=lambda code: readings.get(code, code),
            label_visibility="collapsed",
            on_change=lambda: change_work(mapping=answer(st.session_state[key])),
        )
