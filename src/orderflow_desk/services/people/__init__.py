"""Who works here, and who may do what for whom."""
