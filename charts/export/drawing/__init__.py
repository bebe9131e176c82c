"""One module per kind of figure: how it is drawn on a sheet."""
