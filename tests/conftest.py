"""What holds for every test."""

from hypothesis import settings

# Machines are shared and noisy: how long an example takes says nothing about the code. Speed is measured in
# benchmarks/.
settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")
