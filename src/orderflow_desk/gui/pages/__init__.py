"""The places of the window: each a page of its own."""
