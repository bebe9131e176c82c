"""Page scripts by menu section; `parts` holds the widgets and caches they share."""
