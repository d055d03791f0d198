"""The services against a model of their rules."""
