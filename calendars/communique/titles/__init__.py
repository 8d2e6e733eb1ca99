"""What events, bodies and visits are called."""
