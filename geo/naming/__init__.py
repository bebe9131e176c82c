"""How places are written: spelling, the index of known names, readings of a text, and typing errors."""
