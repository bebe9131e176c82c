"""What every chart of shares has in common: its columns, and bars with their intervals."""

from charts.figures.model import Bars, Column, ColumnKind
from language import _


def share_columns() -> tuple[Column, ...]:
    """Return the columns of a share with its 95% interval."""
    return (
        Column("share", _("Bagian"), ColumnKind.SHARE),
        Column("share_low", _("Batas bawah 95%"), ColumnKind.SHARE),
        Column("share_high", _("Batas atas 95%"), ColumnKind.SHARE),
    )


def share_bars(place: str) -> Bars:
    """Return bars of shares with intervals and counts beside them.

    Args:
        place: the place whose shares these are; `place` of each row.
    """
    return Bars("label", "share", "share_low", "share_high", beside="count", series="place", places=(place,))
