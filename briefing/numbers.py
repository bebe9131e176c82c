"""The large numbers of a briefing, worded as on the summary page."""

from analysis.states import Zone
from analysis.summary import KeyFigures
from briefing.section import KeyFigure
from charts.figures.model import ColumnKind
from charts.words import zone_title
from data.kinds import Counter
from language import _, format_number, format_percent


def key_numbers(known: KeyFigures, *, zone: str = "") -> tuple[KeyFigure, ...]:
    """Return what came in, was proven, was acted on, what waits, and how the place or its regions stand.

    Args:
        known: the key figures of the place.
        zone: of one region, the code of its zone or state; "" shows how many are red.
    """
    return (
        _count("reported", _("Dilaporkan (dugaan)"), known.reported, known.new[Counter.REPORTED], known),
        _count(
            "recommended",
            _("Terbukti, direkomendasikan"),
            known.recommended,
            known.new[Counter.RECOMMENDED],
            known,
        ),
        _followed_up(known),
        _count("waiting", _("Belum ditindaklanjuti"), known.waiting, known.waiting_new, known),
        _zone(zone) if zone else _red(known),
    )


def _count(code: str, title: str, value: int | None, new: int | None, known: KeyFigures) -> KeyFigure:
    return KeyFigure(
        code, title, value, ColumnKind.NUMBER, format_number(value), new, change_words(new, known)
    )


def _followed_up(known: KeyFigures) -> KeyFigure:
    title = _("Ditindaklanjuti PPK")
    share, new = known.followed_up_share, known.new[Counter.FOLLOWED_UP]
    if share is None or known.recommended is None:
        return _count("followed_up", title, known.followed_up, new, known)
    part = _("{part} dari {whole}").format(
        part=format_number(known.followed_up), whole=format_number(known.recommended)
    )
    return KeyFigure("followed_up_share", title, share, ColumnKind.SHARE, format_percent(share, 0), new, part)


def _red(known: KeyFigures) -> KeyFigure:
    number, new = known.zones.get(Zone.MERAH, 0), known.zone_changes.get(Zone.MERAH, 0)
    return KeyFigure(
        "red",
        _("Zona merah"),
        number,
        ColumnKind.NUMBER,
        format_number(number),
        new,
        change_words(new, known),
        Zone.MERAH.value,
    )


def _zone(zone: str) -> KeyFigure:
    return KeyFigure("zone", _("Zona"), None, ColumnKind.TEXT, zone_title(zone), zone=zone)


def change_words(new: int | None, known: KeyFigures) -> str:
    """Return how much was added since the day the figures are compared with; "" where not known."""
    if new is None:
        return ""
    days = (known.as_of - known.previous).days
    if not new:
        return _("tetap dalam {days} hari").format(days=days)
    sign = "+" if new > 0 else "−"
    return _("{number} dalam {days} hari").format(number=f"{sign}{format_number(abs(new))}", days=days)
