"""Who is working here: signing in, and the administrators' list."""
