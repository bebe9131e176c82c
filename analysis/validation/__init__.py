"""Simulations and back-tests that say how far the methods can be trusted; `make validate` runs them all."""
