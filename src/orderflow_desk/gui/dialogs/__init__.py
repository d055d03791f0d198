"""The few questions that are asked before something final, or something that needs a reason."""
