"""Where the features of the window join what is said about errors; whoever speaks of errors imports this first.

It is loaded after the window has painted: nothing goes wrong before.
"""

from orderflow_desk.gui.customers import messages as customers_messages
from orderflow_desk.gui.exchange import messages as exchange_messages
from orderflow_desk.gui.orders import messages as orders_messages
from orderflow_desk.gui.outbox import messages as outbox_messages
from orderflow_desk.gui.passcodes import messages as passcodes_messages
from orderflow_desk.gui.people import messages as people_messages
from orderflow_desk.gui.photos import messages as photos_messages
from orderflow_desk.gui.printing import messages as printing_messages
from orderflow_desk.gui.words.messages.messages import join

MESSAGES = (
    customers_messages.MESSAGES,
    exchange_messages.MESSAGES,
    orders_messages.MESSAGES,
    outbox_messages.MESSAGES,
    passcodes_messages.MESSAGES,
    people_messages.MESSAGES,
    photos_messages.MESSAGES,
    printing_messages.MESSAGES,
)

for one in MESSAGES:
    join(one)
