from datetime import date

import numpy as np
import pandas as pd

from analysis.concentration.network import network
from analysis.places import codes_at
from data.kinds import Level
from geo.boundaries import neighbours

DAY = date(2020, 12, 9)


def test_rows_hold_the_neighbours_of_each_place() -> None:
    places = codes_at(Level.REGION, DAY)
    around = network(places, borders=DAY)
    here = places.index("3601")
    found = {places[each] for each in around.position[here][around.used[here]]}
    pairs = neighbours()
    assert found == set(pairs.loc[pairs["region_code"] == "3601", "neighbour_code"])
    assert around.degree.sum() == len(pairs)


def test_weights_add_up_to_one_or_to_nothing() -> None:
    around = network(codes_at(Level.REGION, DAY), borders=DAY)
    sums = around.weights().sum(axis=1)
    np.testing.assert_allclose(sums[around.degree > 0], 1)
    assert (sums[around.degree == 0] == 0).all()
    assert (around.degree == 0).sum() > 20


def test_provinces_border_where_their_regions_do() -> None:
    places = codes_at(Level.PROVINCE, DAY)
    around = network(places, borders=DAY)
    banten, bali = places.index("36"), places.index("51")
    assert {places[each] for each in around.position[banten][around.used[banten]]} == {"31", "32"}
    assert around.degree[bali] == 0


def test_the_network_among_some_places() -> None:
    around = network(("3601", "3602", "3604"), borders=DAY)
    left = around.among(np.array([True, False, True]))
    assert left.degree[1] == 0
    pairs = pd.MultiIndex.from_frame(neighbours())
    assert left.degree[0] == int(("3601", "3604") in pairs)


def test_no_place_no_neighbours() -> None:
    around = network((), borders=DAY)
    assert around.degree.shape == (0,)
