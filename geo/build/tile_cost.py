"""What a tile map costs: a board of cells that can exchange two of them and say what was gained."""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Cell = tuple[int, int]

_SIDES = ((1, 0), (-1, 0), (0, 1), (0, -1))
_CORNERS = ((1, 1), (1, -1), (-1, 1), (-1, -1))
_OFF_PLACE = 0.35  # for each squared cell away from the relaxed place
_OFF_NEIGHBOUR = 0.5  # for each squared cell further than adjacent from a region it borders
_SAME_PROVINCE = 1.2  # gained at each side shared within a province
_SAME_ISLAND = 0.8  # gained at each side shared within an island group
_TOUCHING_ISLANDS = 8.0  # at each side or corner shared across a sea
_BROKEN_PROVINCE = 20.0  # for each piece of a province beyond the first


class Board:
    """The cells of all regions, with the cost of where they are.

    Attributes:
        cells: the cell (column, row) of each tile, by number.
    """

    def __init__(
        self,
        targets: NDArray[np.float64],
        *,
        provinces: list[str],
        islands: list[int],
        linked: list[list[int]],
        cells: list[Cell],
    ) -> None:
        self.cells = list(cells)
        self._targets = [(float(x), float(y)) for x, y in targets]
        self._provinces = provinces
        self._islands = islands
        self._linked = linked
        self._tile_at = {cell: tile for tile, cell in enumerate(cells)}
        self._of_province: dict[str, list[int]] = {}
        for tile, province in enumerate(provinces):
            self._of_province.setdefault(province, []).append(tile)
        self._pieces = {province: self.pieces(province) for province in self._of_province}

    def exchange(self, tile: int, cell: Cell) -> float:
        """Move a tile to a cell, its occupant to the tile's old one; return how much cost that saved."""
        occupant = self._tile_at.get(cell)
        moved = [tile] if occupant is None else [tile, occupant]
        before = self._cost(moved)
        old = self.cells[tile]
        self._tile_at.pop(old)
        self._put(tile, cell)
        if occupant is not None:
            self._put(occupant, old)
        for province in {self._provinces[one] for one in moved}:
            self._pieces[province] = self.pieces(province)
        return before - self._cost(moved)

    def is_sound(self) -> bool:
        """Tell whether every province is in one piece and no two islands touch."""
        return all(pieces == 1 for pieces in self._pieces.values()) and all(
            self._islands[other] == self._islands[tile]
            for tile, cell in enumerate(self.cells)
            for other in self._around(cell, _SIDES + _CORNERS)
        )

    def pieces(self, province: str) -> int:
        """Return in how many pieces a province lies; corners do not join."""
        todo = {self.cells[tile] for tile in self._of_province[province]}
        count = 0
        while todo:
            count += 1
            edge = [todo.pop()]
            while edge:
                x, y = edge.pop()
                for dx, dy in _SIDES:
                    beside = (x + dx, y + dy)
                    if beside in todo:
                        todo.remove(beside)
                        edge.append(beside)
        return count

    def _put(self, tile: int, cell: Cell) -> None:
        self.cells[tile] = cell
        self._tile_at[cell] = tile

    def _cost(self, tiles: list[int]) -> float:
        """Return the cost that the place of these tiles can change.

        Sides between two moved tiles count twice, before and after alike.
        """
        broken = sum(self._pieces[province] - 1 for province in {self._provinces[tile] for tile in tiles})
        return _BROKEN_PROVINCE * broken + sum(self._cost_of(tile) for tile in tiles)

    def _cost_of(self, tile: int) -> float:
        x, y = self.cells[tile]
        target_x, target_y = self._targets[tile]
        cost = _OFF_PLACE * ((x - target_x) ** 2 + (y - target_y) ** 2)
        for other in self._linked[tile]:
            other_x, other_y = self.cells[other]
            away = max(abs(x - other_x), abs(y - other_y)) - 1
            cost += _OFF_NEIGHBOUR * away * away
        island, province = self._islands[tile], self._provinces[tile]
        for other in self._around((x, y), _SIDES):
            if self._islands[other] != island:
                cost += _TOUCHING_ISLANDS
            else:
                cost -= _SAME_ISLAND + (_SAME_PROVINCE if self._provinces[other] == province else 0)
        touching = sum(self._islands[other] != island for other in self._around((x, y), _CORNERS))
        return cost + _TOUCHING_ISLANDS * touching

    def _around(self, cell: Cell, steps: Iterable[Cell]) -> list[int]:
        x, y = cell
        found = (self._tile_at.get((x + dx, y + dy)) for dx, dy in steps)
        return [tile for tile in found if tile is not None]
