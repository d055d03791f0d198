"""`python -m orderflow_desk` is `orderflow-desk`."""

from orderflow_desk.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
