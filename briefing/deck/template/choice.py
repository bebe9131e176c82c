"""The template in force: the shipped one, or an institution's own `.pptx` once it meets the contract."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

from pptx import Presentation
from pptx.exc import PackageNotFoundError
from pptx.presentation import Presentation as PresentationFile
from pptx.slide import SlideLayout

from briefing.deck.box import Box
from briefing.deck.slots import LAYOUTS, Layout, Slot
from briefing.deck.template.build import TEMPLATE
from data.errors import UserError
from language import _

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LEAST_MARK = Box.inches(0, 0, 1.4, 0.3)  # smaller than this the mark cannot be read


@dataclass(frozen=True)
class Template:
    """An opened template: the file without slides, its layouts by their role, its places by layout.

    Attributes:
        file: what slides are added to.
        layouts: the layout of each role.
        places: the index of each place on each layout.
        boxes: where each of them lies.
    """

    file: PresentationFile
    layouts: dict[Layout, SlideLayout]
    places: dict[Layout, dict[Slot, int]]
    boxes: dict[Layout, dict[Slot, Box]]


def open_template(path: Path | None = None) -> Template:
    """Return a template ready to be filled, its own slides left out.

    Args:
        path: an institution's own file; None for the shipped one.

    Raises:
        UserError: where the file cannot be read, or lacks layouts or places; it names them.
    """
    chosen = path or TEMPLATE
    file = _opened(chosen)
    layouts = _layouts(file)
    _check(layouts, chosen, width=file.slide_width or 0, height=file.slide_height or 0)
    _drop_slides(file)
    kept = {role: layouts[role.value] for role in LAYOUTS}
    places = {
        role: {Slot(n): i for n, i in _places(kept[role]).items() if n in set(Slot)} for role in LAYOUTS
    }
    return Template(file, kept, places, {role: _boxes(kept[role]) for role in LAYOUTS})


def _opened(path: Path) -> PresentationFile:
    try:
        return Presentation(BytesIO(path.read_bytes()))
    except OSError as error:
        what = _("Berkas templat tidak dapat dibuka.")
        raise _unusable(path, what) from error
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise _unusable(path, _("Berkas templat bukan presentasi PowerPoint.")) from error


def _unusable(path: Path, what: str) -> UserError:
    return UserError(
        what,
        where=str(path),
        expected=_("presentasi PowerPoint (.pptx), bukan .ppt atau .potx"),
        next_step=_("Simpan templat sebagai .pptx dari PowerPoint, lalu coba lagi."),
    )


def _layouts(file: PresentationFile) -> dict[str, SlideLayout]:
    """Return the layouts of every master by name; the first of a name counts."""
    found: dict[str, SlideLayout] = {}
    for master in file.slide_masters:
        for layout in master.slide_layouts:
            found.setdefault(layout.name.strip(), layout)
    return found


def _places(layout: SlideLayout) -> dict[str, int]:
    return {shape.name.strip(): shape.placeholder_format.idx for shape in layout.placeholders}


def _boxes(layout: SlideLayout) -> dict[Slot, Box]:
    known = {slot.value for slot in Slot}
    return {
        Slot(shape.name.strip()): Box(shape.left, shape.top, shape.width, shape.height)
        for shape in layout.placeholders
        if shape.name.strip() in known
    }


def _check(layouts: dict[str, SlideLayout], path: Path, *, width: int, height: int) -> None:
    missing = []
    for role, slots in LAYOUTS.items():
        layout = layouts.get(role.value)
        if layout is None:
            missing.append(_("tata letak “{layout}”").format(layout=role.value))
            continue
        there = _places(layout)
        absent = [slot.value for slot in slots if slot.value not in there]
        missing += [_("“{place}” pada “{layout}”").format(place=name, layout=role.value) for name in absent]
    if missing:
        raise UserError(
            _("Templat tidak memiliki: {missing}.").format(missing=", ".join(missing)),
            where=str(path),
            expected=_("tata letak dan tempat isi bernama seperti pada templat bawaan"),
            next_step=_(
                "Buka templat di PowerPoint (Tampilan > Master Slide), beri nama tata letak dan tempat "
                "isinya lewat Panel Pilihan, atau mulai dari templat bawaan: {template}"
            ).format(template=TEMPLATE.name),
        )
    _check_mark(layouts, path, slide=Box(0, 0, width, height))


def _check_mark(layouts: dict[str, SlideLayout], path: Path, *, slide: Box) -> None:
    """Refuse a template on which the mark of illustrative data would not be seen."""
    for role in LAYOUTS:
        shape = next(each for each in layouts[role.value].placeholders if each.name.strip() == Slot.MARK)
        box = Box(shape.left, shape.top, shape.width, shape.height)
        if not slide.contains(box) or box.width < _LEAST_MARK.width or box.height < _LEAST_MARK.height:
            raise UserError(
                _("Tempat “{place}” pada “{layout}” terlalu kecil atau di luar slide.").format(
                    place=Slot.MARK.value, layout=role.value
                ),
                where=str(path),
                expected=_("sekurangnya 3,6 × 0,8 cm, seluruhnya di dalam slide"),
                next_step=_("Perbesar tempat itu; tanda data ilustratif harus terbaca pada setiap slide."),
            )


def _drop_slides(file: PresentationFile) -> None:
    """Leave out the example slides of a template."""
    kept = file.slides._sldIdLst
    for slide in list(kept):
        file.part.drop_rel(slide.get(_RELATION))
        kept.remove(slide)
