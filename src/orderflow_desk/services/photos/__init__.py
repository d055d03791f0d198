"""The photos of orders, and the files in which those of finished orders lie."""
