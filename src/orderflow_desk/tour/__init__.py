"""The tour: the demo shop driven through the real window by keys and clicks, with a picture of each stop."""
