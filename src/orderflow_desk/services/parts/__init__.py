"""Parts that orders need."""
