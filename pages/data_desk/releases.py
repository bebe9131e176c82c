from language import _
from pages.parts.frame import show_title
from pages.parts.releases import choose_data_set, show_comparison, show_journal, show_list
from pages.parts.section import show_live_section

show_title(_("Rilis"))
name = choose_data_set()
show_list(name)
show_live_section(lambda: show_comparison(name), key="compare-releases")
show_live_section(lambda: show_journal(name), key="journal")
