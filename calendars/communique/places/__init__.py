"""Where events take place."""
