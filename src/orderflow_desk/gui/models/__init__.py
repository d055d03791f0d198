"""What views show: frozen rows, fetched ahead, never looked up while painting."""
