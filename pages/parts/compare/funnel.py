"""Who lies outside of what chance explains."""

from analysis.measure import CountSource
from analysis.selection import Selection
from charts.answers_compare import funnel_figure
from language import _
from pages.parts.figure import show_figure
from pages.parts.page_choice import page_segments


def show_funnel(source: CountSource, chosen: Selection) -> None:
    """Draw the funnel plot, its limits by chance alone or with the spread between regions."""
    words = {"sempit": _("Kebetulan saja"), "lebar": _("Dengan keragaman antarwilayah")}
    limits = page_segments(
        _("Batas"),
        "batas",
        words,
        default="sempit",
        help=_(
            "Wilayah memang berbeda-beda. Batas dengan keragaman hanya menandai yang berbeda lebih dari "
            "perbedaan yang biasa di antara wilayah."
        ),
    )
    show_figure(funnel_figure(source, chosen, wide=limits == "lebar"))
