"""Reads what people type: the words, days and clocks of a date, and the signs of money."""
