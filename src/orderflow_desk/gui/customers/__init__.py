"""Customers: found, shown whole, merged, exported and erased."""
