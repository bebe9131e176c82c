"""Write the bundled fonts from the npm package `@fontsource/source-sans-3` (version 5.3.1, OFL 1.1).

    npm pack @fontsource/source-sans-3@5.3.1 && tar xzf fontsource-source-sans-3-5.3.1.tgz
    python -m charts.fonts.build package

The package holds web fonts (WOFF); Matplotlib reads TrueType, so the same outlines are written uncompressed.
The files are committed: nothing is fetched when the product runs.
"""

import shutil
import sys
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # the library ships no types

FOLDER = Path(__file__).parent
WEIGHTS = {400: "SourceSans3-Regular.ttf", 600: "SourceSans3-SemiBold.ttf"}


def build(package: Path) -> None:
    """Write the weights the product uses, and the licence, from an unpacked package."""
    for weight, name in WEIGHTS.items():
        # Without recalculated times the same package gives the same bytes.
        font = TTFont(package / "files" / f"source-sans-3-latin-{weight}-normal.woff", recalcTimestamp=False)
        font.flavor = None
        font.save(FOLDER / name)
    shutil.copyfile(package / "LICENSE", FOLDER / "OFL.txt")


if __name__ == "__main__":
    build(Path(sys.argv[1]))
