"""What a selection may hold: whatever a browser says, only what exists is kept."""

from pages.parts.stock import default_selection, inside


def test_places_and_types_that_there_are_none_of_drop_out() -> None:
    usual = default_selection("ilustrasi")
    said = usual.but(province="99", region="../3601", violation_types=("", "photo_symbol", "none"))
    assert inside(said) == usual.but(violation_types=("photo_symbol",))
    kept = usual.but(province="36", region="3601")
    assert inside(kept) == kept
