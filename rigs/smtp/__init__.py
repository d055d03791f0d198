"""A mail server that does its worst at every phase of a conversation."""
