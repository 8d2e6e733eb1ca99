"""The promises Attaché makes, as tests."""
