"""Text in pictures: the bundled fonts, how wide a text is, and where it breaks."""

from enum import IntEnum
from functools import cache, lru_cache
from pathlib import Path

from matplotlib import font_manager
from matplotlib.font_manager import FontProperties
from matplotlib.ft2font import FT2Font

from charts import fonts

_FOLDER = Path(fonts.__file__).parent
_FALLBACK = "DejaVu Sans"  # comes with Matplotlib; draws the few signs the bundled font lacks, such as ≥


class Weight(IntEnum):
    """The weights of type a picture uses."""

    REGULAR = 400
    SEMIBOLD = 600


_FILES = {Weight.REGULAR: "SourceSans3-Regular.ttf", Weight.SEMIBOLD: "SourceSans3-SemiBold.ttf"}


@cache
def _family(weight: Weight) -> str:
    """Make a bundled file known under a name of its own, so that no installed font takes its place."""
    name, file = f"Peta Netral {weight.name}", str(_FOLDER / _FILES[weight])
    entry = font_manager.FontEntry(fname=file, name=name, weight=400, stretch="normal", size="scalable")
    font_manager.fontManager.ttflist.append(entry)
    return name


@lru_cache(maxsize=64)
def font(size: float, weight: Weight = Weight.REGULAR) -> FontProperties:
    """Return the bundled font at a size in pixels."""
    return FontProperties(family=[_family(weight), _FALLBACK], size=size)


@cache
def _measure(weight: Weight) -> FT2Font:
    loaded = font_manager.get_font(_FOLDER / _FILES[weight])
    loaded.set_size(100, 72)
    return loaded


def width(text: str, size: float, weight: Weight = Weight.REGULAR) -> float:
    """Return how wide a line of text is, in pixels."""
    loaded = _measure(weight)
    known = loaded.get_charmap()
    loaded.set_text("".join(sign if ord(sign) in known else "=" for sign in text), 0)
    return float(loaded.get_width_height()[0] / 64 * size / 100)


def lines(text: str, room: float, size: float, weight: Weight = Weight.REGULAR) -> list[str]:
    """Return a text broken between words so that each line fits; a longer word stays whole."""
    broken: list[str] = []
    for word in text.split():
        longer = f"{broken[-1]} {word}" if broken else word
        if broken and width(longer, size, weight) <= room:
            broken[-1] = longer
        else:
            broken.append(word)
    return broken
