"""What makes a place prone as far as is on record, what was done to prevent, and which rules held."""

import pandas as pd
import streamlit as st

from analysis.drivers import Presence, index_sentence
from analysis.measure import CountSource
from analysis.prevention import no_cause_sentence
from analysis.profile import events_of, rules_in_words
from analysis.selection import Selection
from data import vocabulary
from language import _, format_date, format_number
from pages.parts.profile.answers import checklist_of, index_of
from pages.parts.profile.words import Row, source_link


def show_drivers(source: CountSource, asked: Selection) -> None:
    """Draw the checklist with its three marks, and the index with its range."""
    st.subheader(_("Pendorong yang tercatat"), anchor=False)
    table = checklist_of(source, asked)
    rows = table[table["region_code"] == asked.region]
    marks = {
        Presence.YES: _(":material/check_circle: **Ada**"),
        Presence.NO: _(":material/cancel: **Tidak**"),
    }
    told = [
        _driver(row, mark)
        for presence, mark in marks.items()
        for row in rows[rows["present"] == presence.value].to_dict("records")
    ]
    unknown = rows.loc[rows["present"] == Presence.NOT_KNOWN.value, "driver"]
    if len(unknown):
        names = ", ".join(vocabulary.label("risk_drivers", code) for code in unknown)
        told.append(
            _(":material/help: **Tidak diketahui**: {names}. Itu bukan bukti bahwa tidak ada.").format(
                names=names
            )
        )
    st.markdown("  \n".join(told))
    _show_index(index_of(source, asked).loc[[asked.region]].to_dict("records")[0])


def show_prevention(asked: Selection) -> None:
    """List the prevention events on record, without a word on what they brought about."""
    st.subheader(_("Pencegahan yang tercatat"), anchor=False)
    events = events_of(asked.region or "", asked)
    if events.empty:
        st.markdown(
            _("Tidak tercatat kegiatan pencegahan di sini pada pemilihan ini; itu bukan bukti tidak ada.")
        )
    else:
        st.markdown("\n".join(_event(row) for row in events.to_dict("records")))
    st.markdown(f":small[{no_cause_sentence()}]")


def show_rules(asked: Selection) -> None:
    """List the rules that applied on the day."""
    lines = rules_in_words(asked)
    with st.expander(
        _("Aturan yang berlaku pada {day} ({number})").format(
            day=format_date(asked.as_of), number=format_number(len(lines) - 1)
        ),
        key="profile-rules",
    ):
        st.markdown("\n".join(f"- {text}{source_link(url)}" for text, url in lines))


def _driver(row: Row, mark: str) -> str:
    conflict = _(" Ada bukti yang bertentangan.") if row["conflict"] else ""
    name = vocabulary.label("risk_drivers", str(row["driver"]))
    return f"{mark} · {name}: {row['evidence']}{conflict}{source_link(row['source_url'])}"


def _show_index(row: Row) -> None:
    said = index_sentence(row)
    if pd.notna(row["rank"]):
        said += " " + _("Urutan {rank} (antara {best} dan {worst}).").format(
            rank=format_number(row["rank"]),
            best=format_number(row["rank_best"]),
            worst=format_number(row["rank_worst"]),
        )
    st.markdown(f"**{_('Indeks gabungan')}.** {said}")


def _event(row: Row) -> str:
    day = format_date(row["date"])
    when = _("sebelum atau pada {day}").format(day=day) if row["precision"] == "before" else day
    kind = vocabulary.label("prevention_types", str(row["prevention_type"]))
    note = row["note"] if isinstance(row["note"], str) else ""
    return f"- **{when}** · {row['region_name']}: {kind}. {note}"
