"""How the boundaries, tiles and neighbours were made from open registry data; run by `python -m geo build`."""
