"""The master slide and the layouts of the shipped template."""

from collections.abc import Mapping

from briefing.deck.box import INCH, Box
from briefing.deck.slots import LAYOUTS, PAGE_NUMBER, SLIDE, Layout, Place, Slot, Style
from charts.theme import LIGHT

_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_NO_SHAPE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
    "</a:xfrm></p:grpSpPr>"
)
_MAP = (
    'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
    'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
)
# points, weight, colour of the scheme, anchor, alignment
_TYPE: Mapping[Style, tuple[int, bool, str, str, str]] = {
    Style.COVER_TITLE: (44, True, "bg1", "b", "l"),
    Style.COVER_TEXT: (22, False, "bg1", "t", "l"),
    Style.COVER_NOTE: (14, False, "bg1", "b", "l"),
    Style.TITLE: (28, True, "tx2", "ctr", "l"),
    Style.LEAD: (26, False, "tx1", "t", "l"),
    Style.SENTENCE: (17, False, "tx1", "t", "l"),
    Style.AREA: (14, False, "tx1", "t", "l"),
    Style.SOURCE: (11, False, "tx1", "ctr", "l"),
    Style.MARK: (14, True, "tx1", "ctr", "ctr"),
}
_FIRST_INDEX = 10  # placeholders below belong to PowerPoint's own kinds
_FOOT_LINE = Box.inches(0.6, 6.92, 12.133, 0)
_BAND = Box(SLIDE.left, SLIDE.top, SLIDE.width, round(0.13 * INCH))


def master_xml(layouts: int) -> str:
    """Return the master slide of a number of layouts, which it knows as rId1, rId2 and so on."""
    title = _placeholder(2, "Judul", 'type="title"', LAYOUTS[Layout.CHART][Slot.TITLE])
    body = _placeholder(3, "Teks", 'type="body" idx="1"', LAYOUTS[Layout.CHART][Slot.CONTENT])
    kept = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(layouts))
    return (
        f"<p:sldMaster {_SPACES}><p:cSld>{_background('bg1')}<p:spTree>{_NO_SHAPE}{title}{body}"
        f"{_page_number(4)}</p:spTree></p:cSld><p:clrMap {_MAP}/>"
        f"<p:sldLayoutIdLst>{kept}</p:sldLayoutIdLst>{_text_styles()}</p:sldMaster>"
    )


def layout_xml(layout: Layout) -> str:
    """Return one layout."""
    places = LAYOUTS[layout]
    is_cover = layout is Layout.COVER
    own = "" if is_cover else _bar(50, _BAND) + _rule(51) + _page_number(52)
    shapes = "".join(
        _placeholder(n, slot.value, _kind(slot, n), place)
        for n, (slot, place) in enumerate(places.items(), 2)
    )
    return (
        f'<p:sldLayout {_SPACES} preserve="1" userDrawn="1"><p:cSld name="{layout.value}">'
        f"{_background('tx2') if is_cover else ''}<p:spTree>{_NO_SHAPE}{own}{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _kind(slot: Slot, number: int) -> str:
    if slot is Slot.TITLE:
        return 'type="title"'
    is_text = slot in {Slot.SENTENCE, Slot.SOURCE, Slot.MARK}
    kind = 'type="body" ' if is_text else ""
    return f'{kind}sz="quarter" idx="{_FIRST_INDEX + number}"'


def _placeholder(number: int, name: str, kind: str, place: Place) -> str:
    size, bold, colour, anchor, align = _TYPE[place.style]
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{_position(place.box)}</p:spPr><p:txBody>"
        f'<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="{align}">'
        f'<a:buNone/><a:defRPr sz="{size * 100}" b="{int(bold)}"><a:solidFill><a:schemeClr val="{colour}"/>'
        f'</a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:r><a:rPr lang="id-ID"/><a:t>{name}</a:t>'
        "</a:r></a:p></p:txBody></p:sp>"
    )


def _page_number(number: int) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Nomor"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="4"/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_position(PAGE_NUMBER)}</p:spPr><p:txBody>"
        '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="r">'
        '<a:defRPr sz="1100"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:defRPr></a:lvl1pPr>'
        '</a:lstStyle><a:p><a:fld id="{7B0C2F5E-6A1D-4C57-9C8B-2F4B0C1D7E11}" type="slidenum">'
        '<a:rPr lang="id-ID"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>'
    )


def _bar(number: int, box: Box) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Pita"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{_position(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>'
        '<a:schemeClr val="tx2"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def _rule(number: int) -> str:
    return (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name="Garis kaki"/><p:cNvCxnSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>{_position(_FOOT_LINE)}<a:prstGeom prst="line">'
        f'<a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="{LIGHT.grid[1:].upper()}"/>'
        "</a:solidFill></a:ln></p:spPr></p:cxnSp>"
    )


def _position(box: Box) -> str:
    return (
        f'<a:xfrm><a:off x="{box.left}" y="{box.top}"/><a:ext cx="{box.width}" cy="{box.height}"/></a:xfrm>'
    )


def _background(colour: str) -> str:
    fill = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
    return f"<p:bg><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"


def _text_styles() -> str:
    def level(font: str, size: int) -> str:
        return (
            f'<a:lvl1pPr marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="{size * 100}" kern="1200">'
            f'<a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+{font}-lt"/>'
            "</a:defRPr></a:lvl1pPr>"
        )

    return (
        f"<p:txStyles><p:titleStyle>{level('mj', 28)}</p:titleStyle>"
        f"<p:bodyStyle>{level('mn', 16)}</p:bodyStyle>"
        f"<p:otherStyle>{level('mn', 14)}</p:otherStyle></p:txStyles>"
    )
