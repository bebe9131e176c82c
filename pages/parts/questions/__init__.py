"""The questions the dashboard must answer, and where each is answered."""
