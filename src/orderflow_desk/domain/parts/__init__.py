"""Parts that an order needs: ordered, received, or not needed after all."""
