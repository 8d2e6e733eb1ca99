"""How a feed is kept ready: who asks, what is rendered, what is remembered."""
