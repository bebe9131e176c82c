"""The theme of the shipped template: colours and type of the product under PowerPoint's own names."""

from charts.theme import FONT_FAMILY, LIGHT

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_NAME = "Peta Netral"


def hexadecimal(colour: str) -> str:
    """Return `#rrggbb` as slides write it."""
    return colour.removeprefix("#").upper()


def theme_xml() -> str:
    """Return the theme part."""
    return (
        f'<a:theme xmlns:a="{_A}" name="{_NAME}"><a:themeElements>'
        f'<a:clrScheme name="{_NAME}">{_colours()}</a:clrScheme>'
        f'<a:fontScheme name="{_NAME}">{_fonts("majorFont")}{_fonts("minorFont")}</a:fontScheme>'
        f'<a:fmtScheme name="{_NAME}">{_formats()}</a:fmtScheme>'
        "</a:themeElements></a:theme>"
    )


def _colours() -> str:
    names = {
        "dk1": LIGHT.ink,
        "lt1": LIGHT.surface,
        "dk2": LIGHT.accent,
        "lt2": LIGHT.raised,
        **{f"accent{n}": colour for n, colour in enumerate(LIGHT.series[:6], start=1)},
        "hlink": LIGHT.accent,
        "folHlink": LIGHT.series[2],
    }
    return "".join(
        f'<a:{name}><a:srgbClr val="{hexadecimal(colour)}"/></a:{name}>' for name, colour in names.items()
    )


def _fonts(role: str) -> str:
    return f'<a:{role}><a:latin typeface="{FONT_FAMILY}"/><a:ea typeface=""/><a:cs typeface=""/></a:{role}>'


def _formats() -> str:
    """Return flat fills, thin lines, no effects: three of each, as the format asks."""
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst>"
    )
