"""Holds the program's speed against yardsticks that run in the same process, or right beside it."""
