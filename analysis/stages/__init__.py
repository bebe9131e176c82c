"""Time as an election knows it: stages, days to voting day, weeks that still settle, and trends."""
