"""How boundaries, tiles and neighbours were made from open registry data; run by `python -m geo build`."""

from geo.build.run import build_all

__all__ = ["build_all"]
