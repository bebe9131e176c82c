from language import _
from pages.parts.audit import show_events, show_state
from pages.parts.frame import show_title

show_title(_("Log Audit"))
show_state()
show_events()
