"""What the shop has decided for itself, asked at the first start and in the settings."""
