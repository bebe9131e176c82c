"""What only a person can tell of a file: missing columns, how dates are written, whose codes places bear."""

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
    key = f"desk order {question.column}"
    readings = {reading.order: _reading(reading) for reading in question.readings}
    with st.container(border=True):
        st.markdown(
            _(
                ":orange-badge[Perlu jawaban] Bagaimana tanggal pada kolom “{column}” ditulis? {rows} baris "
                "menunggu; jawaban ini berlaku untuk seluruh kolom."
            ).format(column=question.heading, rows=format_number(question.rows))
        )
        st.radio(
            _("Cara membaca tanggal"),
            tuple(readings),
            index=None,
            key=key,
            format_func=lambda order: readings.get(order, order),
            label_visibility="collapsed",
            on_change=lambda: change_work(
                mapping=mapping.with_date_order(question.column, st.session_state[key])
            ),
        )


def _reading(reading: DateReading) -> str:
    shown = [f"{written} = {format_date(day)}" for written, day in reading.examples]
    if reading.outside:
        outside = _("{count} tanggal jatuh di luar masanya")
        shown.append(outside.format(count=format_number(reading.outside)))
    return f"{reading.label}: {'; '.join(shown)}"


def _ask_codes(question: CodeQuestion, mapping: ColumnMapping) -> None:
    key = "desk codes"
    readings = {
        reading.scheme: f"{reading.label}: "
        + "; ".join(f"{written} = {name}" for written, name in reading.examples)
        for reading in question.readings
    }
    with st.container(border=True):
        st.markdown(
            _(":orange-badge[Perlu jawaban] Kode wilayah siapa yang dipakai kolom “{column}”?").format(
                column=question.heading
            )
        )
        st.radio(
            _("Sistem kode"),
            tuple(readings),
            index=None,
            key=key,
            format_func=lambda scheme: readings.get(scheme, scheme),
            label_visibility="collapsed",
            on_change=lambda: change_work(mapping=mapping.with_code_scheme(st.session_state[key])),
        )
