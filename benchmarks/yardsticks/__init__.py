"""What the program is held against: Qt's own models, bare libraries, other people's outboxes."""
