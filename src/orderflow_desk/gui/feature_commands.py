"""Where the features of the window join what can be done by name; whoever builds a session imports this first.

The other tables stand where their pages are built: places of the window in `frame.places`, sections in
`settings.settings_page`, cards of an order in `orders.detail.cards`, stories of its timeline in `orders.timeline.stories`.
"""

from orderflow_desk.gui.customers import commands as customers_commands
from orderflow_desk.gui.diagnostics import commands as diagnostics_commands
from orderflow_desk.gui.exchange import commands as exchange_commands
from orderflow_desk.gui.frame import commands as frame_commands
from orderflow_desk.gui.intake import commands as intake_commands
from orderflow_desk.gui.orders import commands as orders_commands
from orderflow_desk.gui.outbox import commands as outbox_commands
from orderflow_desk.gui.printing import commands as printing_commands
from orderflow_desk.gui.session.command import join

# In the order in which the palette lists them.
COMMANDS = (
    *intake_commands.COMMANDS,
    *orders_commands.COMMANDS,
    *outbox_commands.COMMANDS,
    *printing_commands.COMMANDS,
    *customers_commands.COMMANDS,
    *exchange_commands.COMMANDS,
    *frame_commands.COMMANDS,
    *diagnostics_commands.COMMANDS,
)

join(COMMANDS)
