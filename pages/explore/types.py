import streamlit as st

from analysis.mix import mix, mix_by_group
from language import _
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.lead import let_it_be_drawn
from pages.parts.section import show_live_section, show_section
from pages.parts.state import selection
from pages.parts.stock import counts_for
from pages.parts.types import (
    forget_picks,
    show_aid,
    show_coercion,
    show_cross_table,
    show_groups,
    show_positions,
    show_rule,
    show_shares_over_time,
    show_social_media,
    show_type_choices,
    show_types,
)

show_title(_("Jenis Pelanggaran"))
show_filter_bar()
forget_picks()

chosen = selection()
source = counts_for(chosen)
by_type = mix(source, chosen.but(violation_types=()))
show_type_choices(mix_by_group(source, chosen), by_type)
let_it_be_drawn()

groups, types = st.columns(2, gap="medium")
with groups:
    show_section(lambda: show_groups(source, chosen))
    show_live_section(
        lambda: show_rule(chosen, leading=next(iter(by_type["violation_type"]), "")), key="rule"
    )
with types:
    show_section(lambda: show_types(source, chosen))
show_live_section(lambda: show_cross_table(source, chosen), key="cross")
social_media, moves = st.columns(2, gap="medium")
with social_media:
    show_section(lambda: show_social_media(source, chosen))
with moves:
    show_live_section(lambda: show_shares_over_time(source, chosen), key="moves")
positions, signs = st.columns(2, gap="medium")
with positions:
    show_section(lambda: show_positions(source, chosen))
with signs:
    show_section(lambda: show_coercion(source, chosen))
    show_section(lambda: show_aid(source, chosen))
