"""Shipments to manufacturers and back, on the page of an order."""
