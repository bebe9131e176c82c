from language import _
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.laboratory import BENCHES, bench_words
from pages.parts.page_choice import page_segments
from pages.parts.state import selection
from pages.parts.stock import counts_for

show_title(_("Laboratorium Metode"))
show_filter_bar()

chosen = selection()
mode = page_segments(_("Yang dicoba"), "mode", bench_words(), default="aturan", label_visibility="collapsed")
BENCHES[mode](counts_for(chosen), chosen)
