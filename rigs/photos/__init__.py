"""A counter with photos that is killed at random moments."""
