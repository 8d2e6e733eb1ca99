"""Which phrases name events, which dates are theirs, and what is told of one event in several sentences."""
