"""Many readers at once: real websocket sessions against a server as users start it."""
