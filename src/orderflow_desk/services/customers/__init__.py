"""Customers: found, corrected, merged, exported and erased."""
