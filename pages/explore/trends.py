from analysis.trends import Period
from charts.answers import trend_figure
from language import _
from pages.parts.figure import show_figure
from pages.parts.filter_bar import show_filter_bar
from pages.parts.frame import show_title
from pages.parts.state import selection
from pages.parts.stock import counts_for

show_title(_("Tren"))
show_filter_bar()

chosen = selection()
source = counts_for(chosen)
show_figure(trend_figure(source, chosen, period=Period.WEEK))
show_figure(trend_figure(source, chosen, period=Period.MONTH))
