"""Every place with its last weeks against what is usual, and the weeks of one of them."""

import pandas as pd
import streamlit as st

from analysis.measure import CountSource
from analysis.places import place_names
from analysis.scope import borders
from analysis.selection import Selection
from analysis.warning import false_alarm_sentence
from charts.answers import provenance
from charts.figures.weekly_range import weekly_range_figure
from data.elections import stages
from data.kinds import Level
from language import _, format_number
from pages.parts.figure import show_figure
from pages.parts.page_choice import choose_on_page, page_choice, page_segments
from pages.parts.warning.kept import weeks_of
from pages.parts.words import level_words

PLACE = "wil"
_WIDGET = "warning place"
_HEIGHT = 480


def choose_level(chosen: Selection) -> Level:
    """Let the reader choose whether provinces or kabupaten/kota are listed."""
    words = {level.value: title for level, title in level_words().items()}
    return Level(page_segments(_("Tingkat"), "tingkat", words, default=chosen.level.value))


def show_alarms(alarms: pd.DataFrame) -> None:
    """List every place with its last weeks, the most unusual first, beside the false alarms to expect.

    Args:
        alarms: frame of `analysis.warning.alarm_table`.
    """
    ordered = alarms.sort_values(["alarm", "q_value", "p_value"], ascending=[False, True, True])
    st.dataframe(
        pd.DataFrame(
            {
                _("Wilayah"): ordered["region_name"],
                _("Peringatan"): [_("ya") if raised else "–" for raised in ordered["alarm"]],
                _("Minggu"): ordered["weeks"],
                _("Baru"): ordered["observed"],
                _("Diperkirakan"): [format_number(value, 1) for value in ordered["expected"].astype(float)],
                _("Paling banyak"): ordered["predictive_high"],
                _("Nilai q"): [format_number(value, 2) for value in ordered["q_value"].astype(float)],
                _("Alasan"): ordered["reason"],
            }
        ),
        hide_index=True,
        height=_HEIGHT,
        column_config={
            _("Wilayah"): st.column_config.TextColumn(width=210, pinned=True),
            _("Minggu"): st.column_config.NumberColumn(
                help=_("Berapa minggu terakhir yang dihitung bersama: satu atau tiga."), width="small"
            ),
            _("Diperkirakan"): st.column_config.TextColumn(alignment="right"),
            _("Paling banyak"): st.column_config.NumberColumn(help=_("Jumlah terbesar yang masih biasa.")),
            _("Nilai q"): st.column_config.TextColumn(
                alignment="right",
                help=_("Bagian peringatan keliru yang harus diterima bila wilayah ini diperingatkan."),
            ),
            _("Alasan"): st.column_config.TextColumn(width="large"),
        },
    )
    st.caption(false_alarm_sentence())


def choose_place(chosen: Selection, level: Level, alarms: pd.DataFrame) -> str:
    """Let the reader choose whose weeks are drawn; opens with the place in focus, or the most unusual."""
    names = place_names(level, borders(chosen))
    if chosen.province is not None:
        names = names[names["province_code"] == chosen.province]
    ordered = alarms.sort_values(["alarm", "q_value", "p_value"], ascending=[False, True, True])
    usual = [chosen.region, *ordered["region_code"].head(1), *names.index[:1]]
    default = next(code for code in usual if code in names.index)
    place = page_choice(PLACE, allowed=names.index, default=default)
    st.session_state[_WIDGET] = place
    st.selectbox(
        _("Wilayah yang digambar"),
        list(names.index),
        key=_WIDGET,
        format_func=lambda code: names["region_name"].get(code, code),
        on_change=lambda: choose_on_page(PLACE, st.session_state[_WIDGET]),
        width=320,
    )
    return place


def show_weeks(source: CountSource, chosen: Selection, level: Level, place: str) -> None:
    """Draw the weeks of one place against the range that was usual before each of them."""
    there = chosen.but(level=level, region=place)
    weeks = weeks_of(source, chosen, level, place)
    show_figure(weekly_range_figure(weeks, provenance(source, there), stages=stages(chosen.election)))
