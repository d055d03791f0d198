"""What a photo of an order is, and what it can be refused for."""
