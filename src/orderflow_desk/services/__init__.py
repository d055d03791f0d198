"""One method per thing that staff do, one transaction each."""
