"""New orders that are begun from anywhere in the window, and wait half-typed."""
