"""Orderflow Desk: the order desk of a repair or service shop."""

__version__ = "0.1.0"
