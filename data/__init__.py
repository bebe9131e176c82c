"""Vocabulary, reference tables, intake, privacy, checks and the release store. No geometry, no Streamlit."""
