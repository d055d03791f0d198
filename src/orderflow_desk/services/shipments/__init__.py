"""Shipments of orders to manufacturers and back."""
