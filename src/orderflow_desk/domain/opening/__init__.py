"""Why a PC does not simply open its shop."""
