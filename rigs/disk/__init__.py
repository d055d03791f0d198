"""A disk that fails at every call, and one that is full."""
