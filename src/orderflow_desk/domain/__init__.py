"""What an order may do, told with the standard library alone."""
