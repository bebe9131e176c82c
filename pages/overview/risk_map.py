import streamlit as st

from analysis.drivers import leading_drivers
from analysis.ranking import ranked
from analysis.summary import key_figures
from analysis.zones import legend, zone_table
from charts.answers import map_figure, mix_figure, trend_figure
from language import _
from pages.parts.figure import show_figure, show_table_and_downloads
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.key_figures import show_key_figures
from pages.parts.map import show_map
from pages.parts.reasons import show_region, show_top_regions
from pages.parts.risk_map import show_map_controls, shown_map
from pages.parts.section import show_section
from pages.parts.state import selection, take_map_choice
from pages.parts.stock import counts_for

show_title(_("Peta Risiko"))
show_filter_bar()

chosen = selection()
source = counts_for(chosen)
zones = zone_table(source, chosen)
rule = legend(source, chosen)
figures = key_figures(source, chosen)
in_focus = zones.set_index("region_code", drop=False).reindex([chosen.region or ""]).dropna(how="all")

show_key_figures(figures)
map_column, reason_column = st.columns([7, 3], gap="medium")
with map_column:
    choice = show_map_controls(chosen, usual=figures.previous)
    payload = shown_map(source, chosen, choice, rule=rule, in_focus=in_focus)
    show_map(payload, key="risk-map", on_change=take_map_choice, province_picker=False)
    show_table_and_downloads(map_figure(source, chosen, zones, rule))
with reason_column:
    for _code, row in in_focus.iterrows():
        show_region(row)
    top = ranked(zones).head(5)
    show_section(
        lambda: show_top_regions(top, leading_drivers(source, chosen, tuple(top["region_code"]))),
        key="top-regions",
    )

mix_column, trend_column = st.columns(2, gap="medium")
with mix_column:
    show_section(lambda: show_figure(mix_figure(source, chosen, by_group=True)), key="mix")
with trend_column:
    show_section(lambda: show_figure(trend_figure(source, chosen)), key="trend")
