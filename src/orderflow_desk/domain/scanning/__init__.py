"""What scanners type, told apart from what people type."""
