"""Speed, measured side by side in one run; `python -m benchmarks` rewrites docs/performance.md."""
