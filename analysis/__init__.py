"""Counts, mix, zones and trends as pure functions: frame in, new frame out; "today" is the argument `as_of`."""
