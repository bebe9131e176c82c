"""Theme, chart descriptions, sentences and renderers for the screen and for files. No Streamlit."""
