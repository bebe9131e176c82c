import numpy as np
import pytest

from analysis.exposure.estimator import SPREAD, estimates, fitted, left_out, observed
from analysis.validation.asn_estimator import STUDY
from data.tables import read_reference


def test_the_published_estimates_are_made_again() -> None:
    published = read_reference("asn_estimates_2020").set_index("region_code")["pns_2020_est"].astype(float)
    ratio = (estimates() / published).dropna()
    assert len(ratio) == 508
    assert np.abs(ratio - 1).max() < 5e-4  # they are printed as whole numbers


def test_they_add_up_to_the_published_national_total() -> None:
    assert estimates().sum() == pytest.approx(2_657_136)


def test_numbers_of_other_years_are_carried_to_2020() -> None:
    # Pandeglang is of 2020; Balikpapan had 4,600 in 2021, so 4,600 * exp(0.04) in 2020
    assert observed()["3601"] == 9772
    assert observed()["6471"] == pytest.approx(4600 * np.exp(0.04))


def test_the_spread_was_fitted_on_the_published_regions() -> None:
    assert fitted(observed()) == pytest.approx(SPREAD, abs=0.05)


def test_a_region_left_out_does_not_see_itself() -> None:
    told = left_out()
    seen = observed()
    alone = estimates(fitted(seen.drop("3271")))["3271"]
    assert told.loc["3271", "estimate"] == alone
    assert told.loc["3271", "error"] == pytest.approx(np.log(alone / seen["3271"]))


def test_the_stated_error_holds_where_it_can_be_checked() -> None:
    outcomes = {each.measure: each for each in STUDY.run(1, 0)}
    assert all(each.is_met for each in outcomes.values())
    assert outcomes["asn_error"].value == pytest.approx(0.42, abs=0.01)  # stated: 0.416
