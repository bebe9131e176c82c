"""The recorded events: a time line with the article each comes from, and how they divide."""

import pandas as pd
import streamlit as st

from analysis.prevention import events_by_audience, events_by_stage, events_by_type
from analysis.prevention.events import HELD
from analysis.stages.clock import distance_word
from data import prevention, vocabulary
from language import _, format_date, format_number
from pages.parts.page_choice import page_segments
from pages.parts.stock import election_label
from pages.parts.text_table import Row, place_link, show_text_table

_ALL, _THIS = "semua", "ini"


def choose_events() -> bool:
    """Let the reader choose between all elections and the one in view; True for the one in view."""
    words = {_ALL: _("Semua pemilihan"), _THIS: _("Pemilihan ini")}
    return page_segments(_("Kegiatan"), "acara", words, default=_ALL) == _THIS


def show_time_line(events: pd.DataFrame) -> None:
    """List the events in order of time; frame of `analysis.prevention.prevention_events`."""
    st.subheader(_("Garis waktu"), anchor=False)
    if events.empty:
        st.info(
            _("Tidak tercatat kegiatan hingga hari ini; tidak tercatat bukan berarti tidak ada."),
            icon=":material/search_off:",
        )
        return
    articles = prevention.events().set_index("event_id")["article"]
    rows = events.to_dict("records")
    show_text_table(
        {
            _("Tanggal"): [_day(row) for row in rows],
            _("Wilayah"): [place_link(row) for row in rows],
            _("Kegiatan"): [_what(row) for row in rows],
            _("Sasaran"): [str(row["audience"]) for row in rows],
            _("Pelaksana"): [str(row["actors"]).replace(";", ", ") for row in rows],
            _("Status"): [status_badge(str(row["status"])) for row in rows],
            _("Artikel"): [str(articles[row["event_id"]]) for row in rows],
        },
        key="time-line",
    )
    st.caption(
        _(
            "Nomor artikel adalah nomor kelima artikel sumber (000 sampai 004). Yang disusun belum diketahui "
            "pernah terlaksana."
        )
    )


def show_breakdowns(events: pd.DataFrame) -> None:
    """Say how the events divide by type, audience and stage; a zero says that none is on record."""
    tables = {
        "type": (_("Menurut jenis"), events_by_type(events)),
        "audience": (_("Menurut sasaran"), events_by_audience(events)),
        "stage": (_("Menurut tahapan"), events_by_stage(events)),
    }
    titles = {"type": _("Kegiatan"), "audience": _("Sasaran"), "stage": _("Tahapan")}
    columns = st.columns(len(tables), gap="medium")
    for column, (code, (title, table)) in zip(columns, tables.items(), strict=True):
        with column:
            st.subheader(title, anchor=False)
            rows = table.to_dict("records")
            show_text_table(
                {
                    titles[code]: [_label(row) for row in rows],
                    _("Terlaksana"): [_recorded(row["held"]) for row in rows],
                    _("Disusun"): [_recorded(row["drafted"]) for row in rows],
                },
                key=f"events-{code}",
                right=(
                    _("Terlaksana"),
                    _("Disusun"),
                ),
            )
    st.caption(
        _("“–” berarti tidak tercatat, bukan tidak ada. Satu kegiatan dapat mempunyai beberapa sasaran.")
    )


def status_badge(status: str) -> str:
    """Return whether an event was held or only drafted as a badge."""
    if status == HELD:
        return f":blue-badge[{_('Terlaksana')}]"
    return f":gray-badge[{_('Disusun')}]"


def _day(row: Row) -> str:
    day = format_date(row["date"])
    when = _("sebelum atau pada {day}").format(day=day) if row["precision"] == "before" else day
    return f"{when} ({distance_word(int(row['days_to_vote']))}, {election_label(str(row['election']))})"


def _what(row: Row) -> str:
    kind = vocabulary.label("prevention_types", str(row["prevention_type"]))
    return f"**{kind}** ({row['mode']}). {row['note']}"


def _label(row: Row) -> str:
    is_extended = row.get("subject_class") == "extended"
    return _("{label} (bukan ASN)").format(label=row["label"]) if is_extended else str(row["label"])


def _recorded(number: int) -> str:
    return format_number(number) if number else "–"
