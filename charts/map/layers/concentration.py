"""Where places with high, or low, risks lie together more than chance explains."""

from analysis.concentration import Kind, concentration_headline, concentration_table, kind_word
from charts.map.layers.model import LayerClass, LayerQuestion, MapLayer, occurring
from language import _

_LOOKS = {
    Kind.HIGH_HIGH: ("up_strong", "T"),
    Kind.HIGH_LOW: ("up", "t"),
    Kind.LOW_LOW: ("down_strong", "R"),
    Kind.LOW_HIGH: ("down", "r"),
    Kind.NOT_UNUSUAL: ("steady", "·"),
    Kind.ISOLATED: ("apart", "○"),
    Kind.NOT_COMPARED: ("out_of_scope", "–"),
}


def concentration_layer(question: LayerQuestion) -> MapLayer:
    """Return how each place and its neighbours lie to each other."""
    found = concentration_table(question.source, question.whole)
    looks = {kind.value: look for kind, (look, _letter) in _LOOKS.items()}
    codes = found.set_index("region_code")["kind"].map(looks)
    focus = found[found["region_code"] == question.selection.region]
    return MapLayer(
        title=_("Konsentrasi tidak biasa"),
        word=_("Konsentrasi"),
        basis=concentration_headline(found),
        classes=occurring(_classes(), codes),
        codes=codes,
        reasons=dict(zip(focus["region_code"], focus["sentence"], strict=True)),
    )


def _classes() -> tuple[LayerClass, ...]:
    return tuple(
        LayerClass(look, letter, _capital(kind_word(kind)), f"{_capital(kind_word(kind))}.")
        for kind, (look, letter) in _LOOKS.items()
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
