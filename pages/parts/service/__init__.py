"""What stands around the dashboard for those who run it: health, measures, headers, logs."""
