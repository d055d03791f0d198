"""Which topics each view reads: whoever shows it reads again when one of these changes, here or at another desk."""

from orderflow_desk.domain.changes import Topic

_T = Topic
ORDER_LIST = frozenset({_T.ORDER, _T.MAIL, _T.CUSTOMER})
ORDER_COUNTS = frozenset({_T.STATUS, _T.ORDER})
# With what would be mailed, by which setting, and how long a step can be taken back.
ORDER_DETAIL = frozenset({_T.ORDER, _T.MAIL, _T.CUSTOMER, _T.PEOPLE, _T.SHOP, _T.LETTERS})
ORDER_PHOTOS = frozenset({_T.PHOTO})
CUSTOMER_LIST = frozenset({_T.CUSTOMER, _T.ORDER})
# With who merged what.
CUSTOMER_DETAIL = frozenset({_T.CUSTOMER, _T.ORDER, _T.MAIL, _T.PEOPLE})
OUTBOX = frozenset({_T.MAIL})
# The frame of the window: who is signed in, the name of the shop, what stands where, and the mails.
DESKTOP = frozenset({_T.PEOPLE, _T.SHOP, _T.STATUS, _T.MAIL, _T.QUEUE})
WHO_IS_MAILED = frozenset({_T.LETTERS, _T.SHOP})
SHOP = frozenset({_T.SHOP})
LETTERS = frozenset({_T.LETTERS, _T.SHOP})
IMPORTS = frozenset({_T.IMPORTS, _T.PEOPLE})
PASSCODE_PCS = frozenset({_T.PASSCODE_PCS})
PEOPLE = frozenset({_T.PEOPLE})
ORDER_LABOUR = frozenset({_T.ORDER, _T.TIMER, _T.RATES})
OWN_TIMER = frozenset({_T.TIMER})
ORDER_SHIPMENTS = frozenset({_T.ORDER, _T.CARRIERS})
ORDER_PARTS = frozenset({_T.ORDER, _T.SHOP})
ALL_PARTS = frozenset({_T.PART, _T.ORDER, _T.CUSTOMER, _T.PEOPLE})
ORDER_INVOICES = frozenset({_T.ORDER, _T.INVOICE, _T.SHOP, _T.CUSTOMER, _T.PEOPLE})
BILLING = frozenset({_T.SHOP})
CANNED_NOTES = frozenset({_T.CANNED_NOTES})
CARRIERS = frozenset({_T.CARRIERS})
LABOUR_RATES = frozenset({_T.RATES, _T.PEOPLE, _T.SHOP})
