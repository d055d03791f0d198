"""Who has an order: claiming, giving to others, handing over."""
