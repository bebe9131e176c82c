"""Region register, name matching, boundaries, tile map and neighbours."""
