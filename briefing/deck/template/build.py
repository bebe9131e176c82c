"""Writing the shipped template: parts put together without PowerPoint, the same bytes every time."""

from pathlib import Path

from briefing.deck.package import packed
from briefing.deck.slots import LAYOUTS, SLIDE
from briefing.deck.template.master import layout_xml, master_xml
from briefing.deck.template.theme import theme_xml

TEMPLATE = Path(__file__).with_name("template.pptx")
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument"
_MASTER, _THEME = "slideMasters/slideMaster1.xml", "theme/theme1.xml"


def write_template(path: Path = TEMPLATE) -> None:
    """Write the template to a file."""
    path.write_bytes(template_bytes())


def template_bytes() -> bytes:
    """Return the template."""
    layouts = [f"slideLayouts/slideLayout{number}.xml" for number, _each in enumerate(LAYOUTS, start=1)]
    parts = {
        "[Content_Types].xml": _content_types(layouts),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "ppt/presentation.xml")}),
        "ppt/presentation.xml": _presentation(),
        "ppt/_rels/presentation.xml.rels": _relations(
            {"rId1": ("slideMaster", _MASTER), "rId2": ("theme", _THEME)}
        ),
        f"ppt/{_THEME}": theme_xml(),
        f"ppt/{_MASTER}": master_xml(len(layouts)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relations(
            {f"rId{n}": ("slideLayout", f"../{layout}") for n, layout in enumerate(layouts, start=1)}
            | {f"rId{len(layouts) + 1}": ("theme", f"../{_THEME}")}
        ),
    }
    for layout, name in zip(LAYOUTS, layouts, strict=True):
        folder, file = name.split("/")
        parts[f"ppt/{name}"] = layout_xml(layout)
        parts[f"ppt/{folder}/_rels/{file}.rels"] = _relations({"rId1": ("slideMaster", f"../{_MASTER}")})
    return packed({name: (_HEAD + text).encode() for name, text in parts.items()})


def _content_types(layouts: list[str]) -> str:
    kinds = {
        "presentation.xml": "presentationml.presentation.main",
        _THEME: "theme",
        _MASTER: "presentationml.slideMaster",
        **dict.fromkeys(layouts, "presentationml.slideLayout"),
    }
    overrides = "".join(
        f'<Override PartName="/ppt/{name}" ContentType="{_KIND}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    kept = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for name, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_LINKS}">{kept}</Relationships>'


def _presentation() -> str:
    return (
        '<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        f'xmlns:r="{_OFFICE}"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
        f'</p:sldMasterIdLst><p:sldSz cx="{SLIDE.width}" cy="{SLIDE.height}"/>'
        '<p:notesSz cx="6858000" cy="9144000"/></p:presentation>'
    )
