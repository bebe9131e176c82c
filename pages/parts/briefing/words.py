"""What the parts of a briefing are called while it is arranged."""

from collections.abc import Mapping

from analysis.selection import Selection
from briefing.arrange import Part
from briefing.files import FileFormat
from briefing.section import SectionId
from briefing.sections import MANY_REGIONS, ONE_REGION
from language import _


def section_words() -> Mapping[SectionId, str]:
    """Return the sections in reading order, in words."""
    return {
        SectionId.TOP: _("Wilayah teratas dan alasannya"),
        SectionId.SURROUNDINGS: _("Tetangga dan wilayah sebanding"),
        SectionId.CHANGES: _("Perubahan zona"),
        SectionId.WATCH: _("Daftar pantauan"),
        SectionId.MIX: _("Jenis pelanggaran"),
        SectionId.TREND: _("Tren dan tahapan"),
        SectionId.PATH: _("Perjalanan laporan"),
        SectionId.OPEN: _("Rekomendasi yang belum ditindaklanjuti"),
        SectionId.AGES: _("Umur rekomendasi terbuka"),
        SectionId.STAGES: _("Laju laporan per tahapan"),
        SectionId.PUBLISHED: _("Angka terbit tentang wilayah"),
    }


def part_title(part: Part) -> str:
    """Return what a part is called: its own title, that of its figure, or that of its section."""
    added = part.figure or part.kept
    return part.title or (added.title if added else section_words().get(part.section, ""))


def scope_note(part: Part, selection: Selection) -> str:
    """Return why a part does not show for the place of a selection, or that it is made for it; else ""."""
    if part.kept and not part.figure:
        return _("Gambar tersimpan, dibuat ulang untuk tanggal ini")
    if part.section in ONE_REGION and not selection.region:
        return _("Hanya untuk satu wilayah")
    if part.section in MANY_REGIONS and selection.region:
        return _("Hanya untuk nasional dan provinsi")
    return ""


def file_words() -> Mapping[FileFormat, str]:
    """Return the file formats in words."""
    return {
        FileFormat.PDF: _("PDF"),
        FileFormat.PPTX: _("Slide PPTX"),
        FileFormat.XLSX: _("Tabel XLSX"),
        FileFormat.PNG: _("Gambar PNG"),
        FileFormat.SVG: _("Gambar SVG"),
    }
