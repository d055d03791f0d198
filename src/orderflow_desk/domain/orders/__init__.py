"""What is written about an order."""
