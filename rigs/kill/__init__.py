"""A busy shop that is killed at random moments."""
