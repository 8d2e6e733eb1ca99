"""Russian, as data and endings."""
