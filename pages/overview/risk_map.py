import streamlit as st

from analysis.summary import day_before, key_figures
from analysis.zones import legend, zone_table
from charts.answers import map_figure, mix_figure, trend_figure
from language import _
from pages.parts.figure import show_figure, show_offers
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.key_figures import show_key_figures
from pages.parts.lead import let_it_be_drawn
from pages.parts.list_filter import said_in_lists
from pages.parts.map import bring_map, show_map
from pages.parts.reasons import show_region, show_top_regions
from pages.parts.risk_map import place_in_focus, send_types_ahead, show_map_controls, shown_map
from pages.parts.section import put_off, show_section
from pages.parts.state import selection, take_map_choice
from pages.parts.stock import counts_for

bring_map()
chosen = selection()
source = counts_for(chosen)
rule = legend(source, chosen)
in_focus = place_in_focus(source, chosen)


def _show_head() -> None:
    show_title(_("Peta Risiko"))
    show_filter_bar()
    show_key_figures(key_figures(source, chosen))


show_late_head = put_off(_show_head)
map_column, reason_column = st.columns([7, 3], gap="medium")
with map_column:
    choice = show_map_controls(chosen, usual=day_before(chosen))
    payload = shown_map(source, chosen, choice, rule=rule, in_focus=in_focus)
    show_map(
        payload,
        key="risk-map",
        on_change=take_map_choice,
        province_picker=False,
        said=said_in_lists(),
    )
    let_it_be_drawn(below_map=True)
show_late_head()

with map_column:
    show_offers("peta", lambda: map_figure(source, chosen, zone_table(source, chosen), rule))
with reason_column:
    for _code, row in in_focus.iterrows():
        show_region(row)
    show_section(lambda: show_top_regions(source, chosen))

mix_column, trend_column = st.columns(2, gap="medium")
with mix_column:
    show_section(lambda: show_figure(mix_figure(source, chosen, by_group=True)))
with trend_column:
    show_section(lambda: show_figure(trend_figure(source, chosen)))
show_section(lambda: send_types_ahead(source, chosen))
