"""The whole deck from one content: slides in order, then a file without any time in it."""

from datetime import UTC, datetime, time
from io import BytesIO
from pathlib import Path

from briefing.content import Briefing
from briefing.deck.opening import cover, headline, map_slide
from briefing.deck.package import timeless
from briefing.deck.parts import method_slide, region_slide, silent_slide
from briefing.deck.sections import section_slides
from briefing.deck.shown import kept
from briefing.deck.template.choice import Template, open_template
from briefing.deck.text import spoken
from data.settings import read_settings
from language import speaking

_LONGEST = 255  # characters a field of a file holds
_FEW = 2  # sections with nothing to show that the last slide tells; more get a slide


def pptx(briefing: Briefing, *, template: Path | None = None) -> bytes:
    """Return the deck; the same content and template give the same bytes.

    Args:
        briefing: the content; the deck speaks its language.
        template: an institution's own `.pptx`; None for that of the setting `PETA_TEMPLATE`, else the
            shipped one.

    Raises:
        UserError: where the template cannot be read or lacks layouts or places.
    """
    with speaking(briefing.language):
        chosen = open_template(template or read_settings().template)
        cover(chosen, briefing)
        headline(chosen, briefing)
        map_slide(chosen, briefing)
        told, left_out = kept(briefing.sections)
        section_slides(chosen, briefing, told)
        for part in briefing.regions:
            region_slide(chosen, briefing, part)
        if len(left_out) > _FEW:
            silent_slide(chosen, briefing, left_out)
            left_out = []
        method_slide(chosen, briefing, left_out=left_out)
        _describe(chosen, briefing)
    memory = BytesIO()
    chosen.file.save(memory)
    return timeless(memory.getvalue(), day=briefing.as_of)


def _describe(template: Template, briefing: Briefing) -> None:
    """Write who, what and when into the file's own fields."""
    fields = template.file.core_properties
    moment = datetime.combine(briefing.as_of, time(), UTC).replace(tzinfo=None)
    fields.title, fields.subject, fields.identifier = briefing.title, briefing.subtitle, briefing.id
    fields.author = fields.last_modified_by = "Peta Netral"
    fields.comments = briefing.mark_notice[:_LONGEST]
    fields.keywords = "; ".join(filter(None, (briefing.mark, briefing.method_version, briefing.release_id)))
    fields.language = spoken()
    fields.created = fields.modified = moment
    fields.revision = 1
