"""Places from which nothing is heard although reports are to be expected."""

from analysis.silence.model import SilenceModel, false_share, silence_model, silent_places
from analysis.silence.table import silence, silence_sentence

__all__ = ["SilenceModel", "false_share", "silence", "silence_model", "silence_sentence", "silent_places"]
