"""The one sentence that stands above a screen."""

from analysis.explanation import amount, election_label
from analysis.measure import CountSource
from analysis.places import place_names
from analysis.scope import borders
from analysis.selection import Selection
from analysis.states import Zone
from analysis.summary import KeyFigures, key_figures
from data.kinds import Counter, Level
from language import _, format_date, format_number, format_percent


def headline(source: CountSource, selection: Selection, *, days_back: int = 30) -> str:
    """Return the state of the place in focus: zones, counts, what moved, what is open.

    Args:
        source: the counts of the selection's election.
        selection: the question.
        days_back: how many days the comparison looks back.

    Raises:
        UserError: where the rule or the election is not known.
    """
    figures = key_figures(source, selection, days_back=days_back)
    said = [_zones(figures, selection, days_back), _counts(figures, selection), _open(figures)]
    return " ".join(filter(None, said))


def _zones(figures: KeyFigures, selection: Selection, days_back: int) -> str:
    red = figures.zones.get(Zone.MERAH, 0)
    places = sum(number for zone, number in figures.zones.items() if zone is not Zone.OUT_OF_SCOPE)
    what = _("kabupaten/kota") if selection.level is Level.REGION else _("provinsi")
    within = _place(selection)
    sentence = _("{red} dari {places} {what} {within} berzona merah per {day}").format(
        red=format_number(red),
        places=format_number(places),
        what=what,
        within=within,
        day=format_date(figures.as_of),
    )
    return sentence + _moved(figures.zone_changes.get(Zone.MERAH, 0), days_back) + "."


def _moved(change: int, days_back: int) -> str:
    if change == 0:
        return _(", sama dengan {days} hari sebelumnya").format(days=days_back)
    words = _(", naik {number} dalam {days} hari") if change > 0 else _(", turun {number} dalam {days} hari")
    return words.format(number=format_number(abs(change)), days=days_back)


def _counts(figures: KeyFigures, selection: Selection) -> str:
    if figures.reported is None:
        return _("Jumlah yang dilaporkan tidak diketahui.")
    counted = amount(figures.reported, Counter.REPORTED, selection.unit)
    new = figures.new.get(Counter.REPORTED)
    since = _(" ({number} baru)").format(number=format_number(new)) if new else ""
    if figures.recommended is None:
        return f"{counted}{since}."
    proven = amount(figures.recommended, Counter.RECOMMENDED, selection.unit)
    return f"{counted}{since}; {proven}."


def _open(figures: KeyFigures) -> str:
    if figures.waiting is None or figures.followed_up_share is None:
        return ""
    return _("{number} rekomendasi ({share}) belum ditindaklanjuti PPK.").format(
        number=format_number(figures.waiting), share=format_percent(1 - figures.followed_up_share)
    )


def _place(selection: Selection) -> str:
    if selection.province is None:
        return _("pada {election}").format(election=election_label(selection.election))
    names = place_names(Level.PROVINCE, borders(selection))
    return _("di {province} pada {election}").format(
        province=names.at[selection.province, "region_name"], election=election_label(selection.election)
    )
