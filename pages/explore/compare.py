from language import _
from pages.parts.compare import VIEWS, view_words
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.page_choice import page_segments
from pages.parts.state import selection
from pages.parts.stock import counts_for

show_title(_("Bandingkan"))
show_filter_bar()

chosen = selection()
mode = page_segments(
    _("Yang dibandingkan"), "mode", view_words(), default="wilayah", label_visibility="collapsed"
)
VIEWS[mode](counts_for(chosen), chosen)
