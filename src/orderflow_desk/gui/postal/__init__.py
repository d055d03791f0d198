"""Postal addresses: their fields, their countries, and how they read."""
