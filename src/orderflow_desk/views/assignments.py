"""What the page of an order says of who has it."""

# Under this name stands in `OrderDetail.of_features` to whom the order is new: the number of a person, or None.
NEW_TO = "new_to"
