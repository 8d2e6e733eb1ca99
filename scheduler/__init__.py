"""When to wake, and how to deliver: never lost, never early."""
