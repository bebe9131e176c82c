"""What leaves the dashboard is made in the reader's language and told to the export log."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from briefing import Briefing
from briefing.files import FileFormat, render
from briefing.identity import numbered, state_link
from briefing.log import record_export, record_figure
from charts.export import ExportFormat, export
from charts.figures import Figure, signed
from data.access import LOCAL, acting_as, current_reader
from data.errors import UserError
from data.release import Release
from language import current_language, speaking
from pages.parts.page_choice import page_choices, page_on_screen
from pages.parts.state import selection
from pages.parts.stock import release

_log = logging.getLogger("peta-netral")


def briefing_maker(
    content: Callable[[], Briefing], form: FileFormat, *, figure: str = ""
) -> Callable[[], bytes]:
    """Return what makes a file of a briefing once it is asked for.

    Args:
        content: makes the briefing; called only then.
        form: the file format.
        figure: id of the figure of a picture; "" for the map.
    """
    reader = current_reader()

    def make() -> bytes:
        with acting_as(reader):
            briefing = content()
            made = render(briefing, form, figure=figure)
            _tell(lambda: record_export(briefing, form, who="", at=_now()))
        return made

    return make


def figure_maker(figure: Figure, form: ExportFormat) -> Callable[[], bytes]:
    """Return what makes a file of a figure once it is asked for, with its number and the link to its page."""
    language, reader, known = current_language(), current_reader(), release(selection().dataset)
    named = _signed(figure, known, language)

    def make() -> bytes:
        with speaking(language), acting_as(reader):
            made = export(named, form)
            _tell(lambda: record_figure(named, form, release_id=known.release_id, who="", at=_now()))
        return made

    return make


def _signed(figure: Figure, known: Release, language: str) -> Figure:
    link = state_link(selection(), known, language=language, page=page_on_screen(), choices=page_choices())
    number = numbered(known.checksum, link, figure.id, figure.subtitle, figure.sentence)
    return signed(figure, number=number, link=link)


def _tell(record: Callable[[], object]) -> None:
    """Write the line of the log; where that fails the file stays here.

    The one person of an installation without a provider gets it all the same: there is nobody else to ask.
    """
    try:
        record()
    except UserError as error:
        if current_reader() != LOCAL:
            raise
        _log.warning("An export was not recorded: %s", error.what)


def _now() -> datetime:
    return datetime.now(UTC).astimezone()
