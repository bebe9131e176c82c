"""Counts, mix, zones and trends as pure functions: frame in, new frame out; "today" is `as_of`."""
