<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessoryChips</name>
    <message>
        <source>Usual accessories: arrow keys choose, Space ticks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accessory}, ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{accessory}, not ticked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another shop…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllPartsTable</name>
    <message>
        <source>Parts of all orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlsoKnownRows</name>
    <message>
        <source>Also known by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} {value}: remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackForm</name>
    <message>
        <source>Serial that came back (scan it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays there…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received, leave it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received: back to the bench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT IS BACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHIPMENT {number} IS BACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another serial: {old} → {new}. Search finds both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial {new} is kept. Search finds it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BillingCard</name>
    <message>
        <source>INVOICES GO TO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add address…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BillingDialog</name>
    <message>
        <source>Invoices of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices that are issued keep the address that they went to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BillingSection</name>
    <message>
        <source>That of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers of invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines at the foot of each invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices are with tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest coin, in hundredths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that of the currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHO SENDS THEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHERE TO PAY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOW THEY ARE MADE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in braces is filled in: the year, and the number, with as many digits at least as stand behind the colon. It begins with 1 each year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkPane</name>
    <message>
        <source>How many orders are done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that did not go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select one order again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) selected</source>
        <translation>
            <numerusform>%Ln order selected</numerusform>
            <numerusform>%Ln orders selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln {status}</source>
        <translation>
            <numerusform>%Ln {status}</numerusform>
            <numerusform>%Ln {status}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CameraDialog</name>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera is connected to this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) taken</source>
        <translation>
            <numerusform>%Ln photo taken</numerusform>
            <numerusform>%Ln photos taken</numerusform>
        </translation>
    </message>
    <message>
        <source>The camera cannot be used: another program has it, or this one may not use it. Please look into the system&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CannedSection</name>
    <message>
        <source>Canned notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For everybody in the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a note, type ; and the abbreviation, then Tab. What stands in braces is filled in there: {example}, or one of several: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>place: fuse|socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXTS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ONE TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{abbreviation}  {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{abbreviation}  {text}  · shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CarriersSection</name>
    <message>
        <source>Carriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://carrier.example/{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CARRIERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PAGE FOR A CARRIER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pages of the web are opened, with the parcel’s number in the place of the word in braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{carrier}, by the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecklistEdit</name>
    <message>
        <source>1 works · 2 does not work · 3 cannot be tested · 0 not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign}  {point}: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseShop</name>
    <message>
        <source>Choose a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example postgresql://desk@server/shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file of a shop on this PC, or the address of its database on a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shops (*.db)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockNote</name>
    <message>
        <source>Shop time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop time: {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows the same time today, but not all year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s clocks are {span} h behind this PC&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s clocks are {span} h ahead of this PC&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC is set to another time zone than the shop ({zone}). {apart} All times here, in e-mails, on papers and in exports are the shop&apos;s, and what you type is read as the shop&apos;s time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComeBackPart</name>
    <message>
        <source>It is something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back from {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong in the program itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did last may not have been done; please look whether it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something could not be read or changed. Nothing is half done: a change is whole, or it did not happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail could not be handled. The others go on, and the Outbox shows what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done is kept, and what was typed but for the last moment. The report says where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the program failed that works unseen. You can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It happened %Ln time(s).</source>
        <translation>
            <numerusform>It happened %Ln time.</numerusform>
            <numerusform>It happened %Ln times.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed is being saved …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ What you typed is saved: half-written orders, notes and templates come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed could not be saved: {why} Go on, and copy it from the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report, as it is copied and saved. It is sent nowhere by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerCards</name>
    <message>
        <source>Orders of the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items of the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONTACT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAY BE THE SAME PERSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MERGED INTO THIS ONE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ORDERS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ITEMS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MESSAGES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} apart again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, by {who} · {orders}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerExportDialog</name>
    <message>
        <source>Export all that is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything about {name} in one ZIP file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact, items, orders with their whole timelines and all messages, as JSON. Internal notes are in it, too: they are about the customer. Please read it before you hand it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPane</name>
    <message>
        <source>New order for this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a customer in the list, or search for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer since {day} · {orders}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record of this customer was erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is no longer known by {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer was erased.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer by name, phone, e-mail or serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone, e-mail or serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent customers. Type three letters to search everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer fits what was typed. Fewer letters find more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer yet: the first order makes the first one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataSection</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists of customers from another program are imported whole or not at all, and an import can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import customers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imports that there were</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DemoNote</name>
    <message>
        <source>Demo shop, kept: nothing leaves this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo shop, new with each start: nothing leaves this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin anew each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo is kept: it opens as you leave it. A shop of your own is begun without --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo begins anew with each start; what you do in it is gone then. A shop of your own is begun without --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this demo shop?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Open customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On file for {owner}: {item}. No orders yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyingQuestion</name>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name to erase this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone for good: name, phone and e-mail, serial numbers, what was written about the faults, all notes, and the text of every message. There is no undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays: the orders with their numbers, items, times and who did what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices and credit notes that were issued stay as they went out, with name and address: the law wants them kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups and copies of the database, papers that were printed and messages that were sent still hold the data. Please delete old backups yourself when their time has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the name to confirm:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which list is exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows, with full values; times are the shop&apos;s. In CSV files, values a spreadsheet might read as a formula (such as +49…) start with an apostrophe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldCards</name>
    <message>
        <source>Confirmed with the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PROBLEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ITEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUSTOMER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VISIT AND DATES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESTIMATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CHECKED AT INTAKE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back from {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back as {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its duplicate: {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the date? {mails}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldValue</name>
    <message>
        <source>{field}: {value}. Press to edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Orderflow Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You, the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown at the foot of every e-mail to your customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timeline of each order says who did what. You can add other people later, in Settings, People.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a password, whoever starts the program on this PC is signed in as you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail account used for customers. Until there is one, messages wait in the Outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartPage</name>
    <message>
        <source>You sign in as “{login}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STEP {number} OF {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>A photo of order #{number} was not stored before the program ended. Please add it once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursSection</name>
    <message>
        <source>The hours hold from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as Monday until Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers see them in e-mails and on receipts. Type a day&apos;s times as 9–12, 13–18, and leave it empty when you are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {day}: {open}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {day}: {open}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the hours from {day} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Join those of the same name, take in the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them in as new customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is a guess. If the first values look wrong, choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several columns are called {names}. Please choose which of them is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take in the other %Ln line(s)</source>
        <translation>
            <numerusform>Take in the other %Ln line</numerusform>
            <numerusform>Take in the other %Ln lines</numerusform>
        </translation>
    </message>
    <message>
        <source>A tick makes a new customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>A tick makes a new customer; the first %Ln are shown.</source>
        <translation>
            <numerusform>A tick makes a new customer; the first %Ln are shown.</numerusform>
            <numerusform>A tick makes a new customer; the first %Ln are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) sharing a phone, an e-mail or a bare name with another</source>
        <translation>
            <numerusform>%Ln new customer sharing a phone, an e-mail or a bare name with another</numerusform>
            <numerusform>%Ln new customers sharing a phone, an e-mail or a bare name with another</numerusform>
        </translation>
    </message>
    <message>
        <source>A tick takes a single one in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list was taken in. Settings, Data can take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) of which only a part can be read.</source>
        <translation>
            <numerusform>%Ln cell of which only a part can be read.</numerusform>
            <numerusform>%Ln cells of which only a part can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) with faults, left out unless corrected here.</source>
        <translation>
            <numerusform>%Ln line with faults, left out unless corrected here.</numerusform>
            <numerusform>%Ln lines with faults, left out unless corrected here.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone, e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What “{column}” is taken as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import customers and their items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column is taken as what its name says; please correct what is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands between two cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column names in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line that holds the names of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of those who share a phone or an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers who share a phone or an address with another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntakePhotos</name>
    <message>
        <source>A photo was not stored before the program ended. Please add it once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoiceActs</name>
    <message>
        <source>The invoice lies at {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoiceHead</name>
    <message>
        <source>Strike the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit note…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare an invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over labour and parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft of the invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invoice yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in another currency have no price here yet.</source>
        <translation>
            <numerusform>%Ln line in another currency have no price here yet.</numerusform>
            <numerusform>%Ln lines in another currency have no price here yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of later work are on no invoice.</source>
        <translation>
            <numerusform>%Ln line of later work are on no invoice.</numerusform>
            <numerusform>%Ln lines of later work are on no invoice.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is prepared at Ready for Return, from billed labour and received parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is billed for a draft.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvoiceTab</name>
    <message>
        <source>Open Settings → Invoices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemPart</name>
    <message>
        <source>Less about the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Item · seen %Ln× before</source>
        <translation>
            <numerusform>Item · seen %Ln× before</numerusform>
            <numerusform>Item · seen %Ln× before</numerusform>
        </translation>
    </message>
    <message>
        <source>{purchase} · {cover}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KindBox</name>
    <message>
        <source>Not specified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnownCustomer</name>
    <message>
        <source>Known customer · {orders}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer: another name than {name} is another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabourForm</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabourLines</name>
    <message>
        <source>Labour on this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labour yet. Start the timer, or type minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A correction is a new line; none is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{worked} worked, {billed} billed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabourTab</name>
    <message>
        <source>The timer runs on {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timer was stopped; its time stands in the labour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterPreviewDialog</name>
    <message>
        <source>The message as most programs show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LetterheadSection</name>
    <message>
        <source>COLOUR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOGO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What customers see above and in every e-mail. Words on the colour are black or white, whichever is read better.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersSection</name>
    <message>
        <source>What customers are told, and in which words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail templates by occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Insert ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in what is filled in for each order (Ctrl+Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert what is filled in for each order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the template as it is stored, for who knows its language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PREVIEW, WITH A MADE-UP ORDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default text is in force again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineForm</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter adds the line. A discount is a percentage, as in 10 %, or an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you change here is not overwritten when the work changes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineTable</name>
    <message>
        <source>Lines of the invoice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListExportDialog</name>
    <message>
        <source>CSV, for any program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XLSX, for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the list as</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) saved in {file}.</source>
        <translation>
            <numerusform>%Ln row was saved in {file}.</numerusform>
            <numerusform>%Ln rows were saved in {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered by time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long an order is in its status; for when a scheduled one is planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In status</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogDialog</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogSection</name>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied, with the versions of the program at the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program did on this PC, the newest last. Nothing that customers or staff wrote stands in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chosen line, whole</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogoBox</name>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No logo: e-mails show the initials of the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailBar</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server is back. What waited leaves slowly, at most 30 mails a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mail goes out: {why} Nothing is lost. {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails are on hold until {when}: {why} {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails are on hold: {why} Next try {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails are on hold and are being tried again: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailModel</name>
    <message>
        <source>{subject}, to {recipient}, {state}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailPane</name>
    <message>
        <source>The message as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message as most programs show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message as the mail server received it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a message to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the address…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {name} &lt;{address}&gt; · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {name}, who has no e-mail address · {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailSection</name>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account by which messages to customers leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo shop has a mail server of its own, and its account cannot be changed: nothing leaves this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SENDER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender’s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply-to address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sender’s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SERVER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: no login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the password in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TRY IT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test message to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type the password once more: it does not move to another place by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type to set or replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailTrial</name>
    <message>
        <source>Asking the mail server …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the mail server … {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The mail server took the message to {address} at {clock}. Has it arrived?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Orderflow Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shop} · Orderflow Desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MendAddress</name>
    <message>
        <source>Correct the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message goes there at once, and the customer keeps this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge two customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the other record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, phone or e-mail of the other record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave both as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is merged into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders and items of both go to the record that stays. Details that you do not choose are kept, and the customer is still found by them. The merge can be undone, even days later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other record fits what was typed. Fewer letters find more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was merged into this record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: choose from a calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MomentReading</name>
    <message>
        <source>Keep this date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoveStrip</name>
    <message>
        <source>Note with this change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back: new order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer can read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other steps ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other steps: several at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NearLine</name>
    <message>
        <source>Nothing is written “{search}”. This is close to it: {near}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedsSection</name>
    <message>
        <source>NOT SUBMITTED WITHOUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a draft, an order can be kept without. A name and an item are always needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewOrder</name>
    <message>
        <source>New order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUSTOMER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone, e-mail or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail for updates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact details confirmed with the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ITEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month and year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessories left with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit or shop date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem, in the customer&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty in months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24, unless you know better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not kept until the order is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESTIMATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ON SUBMIT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print labels for the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a receipt for the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a work ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as a draft, only staff see it and nobody is told.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewOrderPage</name>
    <message>
        <source>Submit for scheduling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new order was discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept while you type · only staff can see it · {keys} begins another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type is not kept on this PC: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NothingShown</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an order in the list, or press Ctrl+N for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is shown: there is none in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter for the first order found, or choose another one in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {number} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} can&apos;t be shown. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderHeader</name>
    <message>
        <source>An e-mail failed, see the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail failed, see the Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open customer {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderPhotos</name>
    <message>
        <source>Photo added to #{number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo was removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderSelection</name>
    <message numerus="yes">
        <source>{count} of %Ln selected: at most {limit} at once. The others stay as they are.</source>
        <translation>
            <numerusform>{count} of %Ln selected: at most {limit} at once. The others stay as they are.</numerusform>
            <numerusform>{count} of %Ln selected: at most {limit} at once. The others stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) selected</source>
        <translation>
            <numerusform>%Ln order selected</numerusform>
            <numerusform>%Ln orders selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderSide</name>
    <message>
        <source>Order or timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderTabs</name>
    <message>
        <source>Parts of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderTrack</name>
    <message>
        <source>{status}, step {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderView</name>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrdersPage</name>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My orders only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No failures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No message was written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was stopped or told by phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits to leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every customer who was to be told has an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send all refused again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message numerus="yes">
        <source>New date for %Ln part(s)</source>
        <translation>
            <numerusform>New date for %Ln part</numerusform>
            <numerusform>New date for %Ln parts</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was the last open part of {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts arrived: resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Scan a part or a delivery note, or search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln open line(s)</source>
        <translation>
            <numerusform>%Ln open line</numerusform>
            <numerusform>%Ln open lines</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines}, {sums}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a sheet (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as the text of an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is in the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts to order: {supplier}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts to order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the order list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order list is saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaletteBox</name>
    <message>
        <source>Find a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks, Page Down turns the page, Enter prints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>‹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>›</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder of PDFs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} · {customer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paper} ({count})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{paper}, page {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperSection</name>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this PC prints, and on what. Changes hold at once, whoever is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LABELS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer for labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size for labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test print for labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin of labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn labels by 90°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If something is cut off at an edge, choose a wider margin. If labels come out sideways, turn them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECEIPT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer for the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size for the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test print for the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WORK TICKET</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer for the work ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size for the work ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test print for the work ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FOLDER OF PDFS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to my documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of PDFs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers, in the shop&apos;s folder among my documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Tab takes what was used before (%Ln time(s)): {name}</source>
        <translation>
            <numerusform>Tab takes what was used before (%Ln time): {name}</numerusform>
            <numerusform>Tab takes what was used before (%Ln times): {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter adds the line. It never moves the order by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartKeys</name>
    <message>
        <source>lies at (shelf, box)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts arrived: resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartTable</name>
    <message>
        <source>Parts of this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No parts yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
    <message>
        <source>{lines}, {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together {sums}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsFold</name>
    <message>
        <source>Not needed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is here: receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verb} passes Awaiting Parts, but this part has not arrived: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verb} passes Awaiting Parts, but these parts have not arrived: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here yet: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsPage</name>
    <message>
        <source>No parts here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter receives the line · D gives another date · Ctrl+Enter opens the order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasscodeField</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the typed passcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the typed passcode</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasscodeRow</name>
    <message>
        <source>Passcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter keeps it; left empty, it is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the passcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal the passcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the passcode down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasscodeSection</name>
    <message>
        <source>PCs that can show passcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each passcode is encrypted for these PCs, and for nobody else. A PC comes in by itself when somebody signs in at it. Retire one that was lost or sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can show new passcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept now</source>
        <translation>
            <numerusform>%Ln kept now</numerusform>
            <numerusform>%Ln kept now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passcode(s) that only this PC can show will be lost.</source>
        <translation>
            <numerusform>%Ln passcode that only this PC can show will be lost.</numerusform>
            <numerusform>%Ln passcodes that only this PC can show will be lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>No PC has a key for passcodes yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire {pc}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passcodes are no longer encrypted for it, and those that are kept are taken from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who holds that PC unlocked and an older copy of the database can still read what stands in the copy: then ask those customers to change their passcodes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayBar</name>
    <message>
        <source>How it is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a deposit of {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a deposit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PcSection</name>
    <message>
        <source>This PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These apply to this PC only, whoever is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LOOK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, buttons and icons together. Takes effect after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect after a restart. Messages to customers have a language of their own, in Settings → Shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the timeline calls this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log files; nothing that customers or staff wrote stands in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not open yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (115 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large (130 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest (150 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect after a restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only administrators change the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody signs in with a name and a password of their own; the timeline says who did what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PERSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Works here and may sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HISTORY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · {role}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · no longer here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new password of {name} holds from the next sign-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PASSWORD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonButton</name>
    <message>
        <source>{first} {initial}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneFolderCard</name>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the phone&apos;s photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder that the phone uploads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New photos in it are offered where an order shows its photos. The files stay there as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PHOTOS FROM THE PHONE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that the phone uploads to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder now. Please choose another, or make it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneOffer</name>
    <message>
        <source>Add all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone&apos;s folder: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone&apos;s folder does not answer. It is looked at again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add these %Ln</source>
        <translation>
            <numerusform>Add these %Ln</numerusform>
            <numerusform>Add these %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new photo(s) from the phone</source>
        <translation>
            <numerusform>%Ln new photo from the phone</numerusform>
            <numerusform>%Ln new photos from the phone</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoCard</name>
    <message>
        <source>drop, paste or choose photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PHOTOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo in what was pasted or dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.heic *.heif *.avif *.tif *.tiff)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>storing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo before (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next photo (Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows: other photos · + and −, or the wheel: zoom · 0: all of it · Esc: close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PostalFields</name>
    <message>
        <source>Street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region or state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Type a reason, or choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a reason; it will appear in the timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason (staff only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RatesSection</name>
    <message>
        <source>PER HOUR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty field takes the rate of the shop. What was logged keeps its rate. Whether rates are with tax says Settings → Invoices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate per hour: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScannedItems</name>
    <message>
        <source>{code} was scanned: {item}, on file for {owner}. No orders yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was scanned. That is no order&apos;s code, no item&apos;s serial number, and no part that is waited for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scanner</name>
    <message>
        <source>The shop&apos;s database is not open yet. Please scan again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in here. Please sign in, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was scanned. Please close the dialog first, then scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was scanned. That is a label to try printer and scanner: both work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code} was scanned. There is no order of this number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScannerCard</name>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter or Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type the character. Until then Enter or Tab ends a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever comes behind the prefix at a scanner&apos;s speed is a scan, also codes of others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a prefix, scans of order labels and numbers are told by their speed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These were keys, or a code of somebody else: no scan of an order was seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {code}. That is not the code of an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {code}: the scanner is set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read {code}, although scanner and PC have different keyboards: that does no harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SCANNER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scanned label opens its order, wherever in the program you are. Nothing needs to be set as long as the scanner ends each code with Enter or Tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent before a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the scanner sends before a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent after a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the scanner sends after a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The character that the scanner sends after a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it: scan a label here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan a label here to try the scanner</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search orders, or scan a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or scan a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SendAllAgain</name>
    <message>
        <source>No e-mail is left that was refused and could be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For now they will wait, as all e-mails do: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln refused e-mail(s) again?</source>
        <translation>
            <numerusform>Send %Ln refused e-mail again?</numerusform>
            <numerusform>Send %Ln refused e-mails again?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each goes to the address that it was refused for. Those that may have arrived are left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln e-mail(s) will be sent again.</source>
        <translation>
            <numerusform>%Ln e-mail will be sent again.</numerusform>
            <numerusform>%Ln e-mails will be sent again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SerialLine</name>
    <message>
        <source>If this is an IMEI, one of its digits is wrong: the check digit doesn&apos;t match.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canned notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carriers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour rates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read these settings; only administrators change them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedContact</name>
    <message>
        <source>{name} has this e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has this phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShipmentCard</name>
    <message>
        <source>RMA {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the RMA number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAY OUT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WAY BACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date}, {distance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track the way out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Track the way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not back after all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShipmentForm</name>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ANOTHER DATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TO THE MANUFACTURER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHIPMENT {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShipmentsTab</name>
    <message>
        <source>Nothing of this order was sent to a manufacturer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new date tells the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment {number} stays there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is expected back from {maker} any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced by the manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scrapped there, not worth the repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShopSection</name>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name and address stand below every message to customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WHAT CUSTOMERS READ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of messages to customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TIMES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default currency, e.g. EUR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country, for phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message waits this long before it leaves. Until then the move can be undone and nobody is mailed. 0 sends at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUSTOMER PORTAL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://orders.example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages link to the order below this address. Empty while there is no portal: then they have no link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECEIPT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms, above the line to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShopSettingsSection</name>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Orderflow Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the shop&apos;s database …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Opening the shop&apos;s database …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} · sending is on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} · sending is stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{waiting} · trouble with the mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mails: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop database: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SumsView</name>
    <message>
        <source>Discount on all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outstanding {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To give back {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back: {payment}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaxCard</name>
    <message>
        <source>TAXES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason where there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TechnicianButton</name>
    <message>
        <source>New for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician: {name} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unassigned ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over to {name}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assign to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has it, and can hand it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over {number} to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should they know? It stands in the timeline; only staff read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the work stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a word on where the work stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured, ordered, promised …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TemplatePreview</name>
    <message>
        <source>The message as most programs show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formatted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Nothing here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in the timeline: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln earlier</source>
        <translation>
            <numerusform>Show %Ln earlier</numerusform>
            <numerusform>Show %Ln earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimerBar</name>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours, since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} works since {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimerNote</name>
    <message>
        <source>Timer: {number} · {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All: {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of that was work on {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {time}: {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timer has been running since {start}. Nobody was here since {time}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToastBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You typed while no field had the keyboard: nothing was written, and no button was pressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was too quick: nothing was done. Press again if you mean it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{undo}  {keys}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnfinishedBar</name>
    <message>
        <source>New order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished new order, {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnfinishedLine</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished new order</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Unfinished new order, {name}: continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished new order: continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VisitPart</name>
    <message>
        <source>Next available</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WalkMenu</name>
    <message>
        <source>{verb}: {status} (skips {skipped})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekFields</name>
    <message>
        <source>Opening hours on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NoteBox</name>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Points</name>
    <message>
        <source>What was checked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ValueButton</name>
    <message>
        <source>–</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>Go to Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the new order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the order to somebody, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the new order as a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: high contrast, dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: high contrast, light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge this customer with another record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order for this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or scan a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the visit or shop date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the labour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the shipments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or stop the timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the usual walk: finish, start now, back to the bench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the order one step forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the order one step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back: new order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview the message to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print label, receipt and work ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the folder of printed PDFs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my orders only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show closed orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import customers from a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>acts</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo again: note to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo again: {start} → {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is now {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} moved to {status} · e-mail goes out in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} moved to {status} · nobody is mailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} moved to {status} · the e-mail waits: none can be sent now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: note added · nobody is mailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: note to the customer undone. No e-mail was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: the note goes to {address} in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: the note goes to {address} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: the note to {address} waits: no e-mail can be sent now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}: {start} → {to} undone. No e-mail was sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>bulk</name>
    <message numerus="yes">
        <source>%Ln customer(s) mailed</source>
        <translation>
            <numerusform>%Ln customer is mailed</numerusform>
            <numerusform>%Ln customers are mailed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not tried: {trouble}</source>
        <translation>
            <numerusform>%Ln was not tried: {trouble}</numerusform>
            <numerusform>%Ln were not tried: {trouble}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay: {reason}</source>
        <translation>
            <numerusform>%Ln stays: {reason}</numerusform>
            <numerusform>%Ln stay: {reason}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel {count} of %Ln order(s)?</source>
        <translation>
            <numerusform>Cancel {count} of %Ln order?</numerusform>
            <numerusform>Cancel {count} of %Ln orders?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel {count} of %Ln…</source>
        <translation>
            <numerusform>Cancel {count} of %Ln…</numerusform>
            <numerusform>Cancel {count} of %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hand over {count} of %Ln order(s)?</source>
        <translation>
            <numerusform>Hand over {count} of %Ln order?</numerusform>
            <numerusform>Hand over {count} of %Ln orders?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln not tried.</source>
        <translation>
            <numerusform>Stopped: %Ln was not tried.</numerusform>
            <numerusform>Stopped: %Ln were not tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln order(s) cancelled.</source>
        <translation>
            <numerusform>{count} of %Ln order is cancelled.</numerusform>
            <numerusform>{count} of %Ln orders are cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln order(s) moved to {status} · e-mails go out in {seconds} s</source>
        <translation>
            <numerusform>{count} of %Ln order moved to {status} · e-mails go out in {seconds} s</numerusform>
            <numerusform>{count} of %Ln orders moved to {status} · e-mails go out in {seconds} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln order(s) moved to {status} · nobody is mailed</source>
        <translation>
            <numerusform>{count} of %Ln order moved to {status} · nobody is mailed</numerusform>
            <numerusform>{count} of %Ln orders moved to {status} · nobody is mailed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln order(s) moved to {status} · the e-mails wait: none can be sent now</source>
        <translation>
            <numerusform>{count} of %Ln order moved to {status} · the e-mails wait: none can be sent now</numerusform>
            <numerusform>{count} of %Ln orders moved to {status} · the e-mails wait: none can be sent now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln order(s) moved to {status}.</source>
        <translation>
            <numerusform>{count} of %Ln order moved to {status}.</numerusform>
            <numerusform>{count} of %Ln orders moved to {status}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln order(s) now {status}</source>
        <translation>
            <numerusform>{count} of %Ln order is now {status}</numerusform>
            <numerusform>{count} of %Ln orders are now {status}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln order(s) undone.</source>
        <translation>
            <numerusform>{count} of %Ln order undone.</numerusform>
            <numerusform>{count} of %Ln orders undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of %Ln order(s) undone. None of these e-mails was sent.</source>
        <translation>
            <numerusform>{count} of %Ln order undone. None of these e-mails was sent.</numerusform>
            <numerusform>{count} of %Ln orders undone. None of these e-mails was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %Ln done</source>
        <translation>
            <numerusform>{done} of %Ln done</numerusform>
            <numerusform>{done} of %Ln done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{verb}: {count} of %Ln → {status}</source>
        <translation>
            <numerusform>{verb}: {count} of %Ln → {status}</numerusform>
            <numerusform>{verb}: {count} of %Ln → {status}</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel the orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete the orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed is final for all of them: no status can be changed again, and there is no undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mails nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is final for all of them: no status can be changed again, and there is no undo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message numerus="yes">
        <source>%Ln e-mail(s) not sent yet</source>
        <translation>
            <numerusform>%Ln e-mail not sent yet</numerusform>
            <numerusform>%Ln e-mails not sent yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept, and will go out next time you start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>That of the time zone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>customers</name>
    <message>
        <source>no orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ New customer with the phone {typed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ New customer with the address {typed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ New customer {typed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On file for {owner}: {item}. No orders yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was here before, for {owner}: {orders}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a record of their own again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order} ({status}, {day})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repaired here %Ln day(s) ago, for {owner}. Earlier orders: {orders}</source>
        <translation>
            <numerusform>Repaired here %Ln day ago, for {owner}. Earlier orders: {orders}</numerusform>
            <numerusform>Repaired here %Ln days ago, for {owner}. Earlier orders: {orders}</numerusform>
        </translation>
    </message>
    <message>
        <source>same e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) not found at the counter, by number: {examples}</source>
        <translation>
            <numerusform>%Ln customer is not found at the counter, by number: {examples}</numerusform>
            <numerusform>%Ln customers are not found at the counter, by number: {examples}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guard(s) of the database taken away: {examples}</source>
        <translation>
            <numerusform>%Ln guard of the database was taken away: {examples}</numerusform>
            <numerusform>%Ln guards of the database were taken away: {examples}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) not found by what stands in them: {examples}</source>
        <translation>
            <numerusform>%Ln order is not found by what stands in it: {examples}</numerusform>
            <numerusform>%Ln orders are not found by what stands in them: {examples}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) not where the timeline ends: {examples}</source>
        <translation>
            <numerusform>%Ln order does not stand where its timeline ends: {examples}</numerusform>
            <numerusform>%Ln orders do not stand where their timeline ends: {examples}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reference(s) to rows that are not there: {examples}</source>
        <translation>
            <numerusform>%Ln reference leads to a row that is not there: {examples}</numerusform>
            <numerusform>%Ln references lead to rows that are not there: {examples}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file of the database is damaged, at %Ln place(s): {examples}</source>
        <translation>
            <numerusform>The file of the database is damaged, at %Ln place: {examples}</numerusform>
            <numerusform>The file of the database is damaged, at %Ln places: {examples}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The program tried %Ln time(s) in vain to do by itself: {job}. The last time: {fault}</source>
        <translation>
            <numerusform>The program tried %Ln time in vain to do by itself: {job}. The last time: {fault}</numerusform>
            <numerusform>The program tried %Ln times in vain to do by itself: {job}. The last time: {fault}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Timeline entries and mails do not fit together, %Ln time(s): {examples}</source>
        <translation>
            <numerusform>Timeline entries and mails do not fit together, %Ln time: {examples}</numerusform>
            <numerusform>Timeline entries and mails do not fit together, %Ln times: {examples}</numerusform>
        </translation>
    </message>
    <message>
        <source>Chores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what it names; the program tries again by itself, each hour at least.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this PC are in order ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some settings of this PC make no sense, and defaults hold for them: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set them anew in Settings, or correct them in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this PC cannot be understood ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file back from a backup, or delete it: the program then starts with its defaults.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database yet ({file}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program once: it makes one. If there was one, put back the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s database cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the server runs, the line, and the address in the settings of this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database passes the quick examination.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is whole, and all that it says twice agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite {version}, journal mode {journal}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL {version}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has the schema of this version ({head}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database has an older schema ({found}; this version knows {head}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program: it puts a copy aside and upgrades the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of the program made the database ({found}; this one knows {head}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version on this PC, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is none of Orderflow Desk: it has no tables of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the database in the settings of this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program, keep the damaged file, put back the last backup, and check the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else changed the file; put back the last backup that passes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timeline can be changed unseen; put back the last backup that passes, and ask who did it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else changed them; compare these orders with the bench, or put back a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored numbers of orders are wrong for: {examples}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The orders are right; let who keeps the database count anew: UPDATE status_counts SET count = (SELECT count(*) FROM orders WHERE orders.status = status_counts.status)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else changed them; look at the Outbox of these orders, or put back a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the customer&apos;s phone in these orders and set it back: that makes them findable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change their phone in one of their orders and set it back: that makes them findable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index of the search does not fit the orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost; let who keeps the database make it anew: INSERT INTO order_fragments(order_fragments) VALUES (&apos;rebuild&apos;), and the same for order_beginnings and customer_fragments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{free} are free for {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {free} are free for {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space soon; an upgrade copies the whole database first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is all but full: {free} are free for {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space now: changes may be refused, though nothing is lost by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s store for passwords works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords are kept in a file for this user alone, by choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passwords are kept until the program ends, by choice; or they come from outside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program does by itself was done when it was last due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear the file of the database of who was erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete half-written files of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete old lines of what was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete photos that were removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move photos of finished orders into files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send the mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set a new password from the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host}:{port} takes our certificate check and our login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail server is set up, so no customer is told by e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in Settings, Mail; until then e-mails wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which mail server it is stands in the database, which cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See to the database first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>empty_list</name>
    <message>
        <source>Nothing found for “{search}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers, names, phones, items and serials are searched. Fewer letters find more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders of yours here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of your orders matches “{search}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch “Mine” off to search everybody&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch “Mine” off to see everybody&apos;s, and take one from New.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the first one in: it is saved as a draft from the first letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No closed orders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed and cancelled orders are kept here for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no order&apos;s number, and in no order&apos;s phone or serial number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order found for {search}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order is {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Open” to see all open orders.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>The list of orders, as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All customers with their items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further e-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox, as it is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in or visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty (months)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts ETA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of the terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier order(s)</source>
        <translation>
            <numerusform>%Ln earlier order</numerusform>
            <numerusform>%Ln earlier orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message>
        <source>A single word without signs is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several currencies are written that way. Type its code instead, as in USD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address for answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The portal&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is outside the limits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the name of the server is needed, as in mail.example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without encryption only a server on this very PC can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address that begins with https:// is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount is needed, as in 120 or 120.00 EUR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount below nothing cannot be agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The three letters of a currency are needed, as in EUR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month with its year is needed, as in 5/2024, or a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of months is needed, as in 24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A brace is left open. What is filled in stands between two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A colour as in #17594a is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page as in https://carrier.example/{number} is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A percentage above nothing is needed, as in 19 or 8.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quantity is needed, as in 2 or 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time is needed, as in 25, 1:20 or 1.5 h.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An amount in the currency of the shop is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier of the way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount on all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight or eleven characters are needed, as in COBADEFF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the mark for thousands or for cents? Type it as in 1200 for the first, or 1.20 for the second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be read in two ways. Type it without a sign between the thousands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be read in two ways. Type the date with its year, or its month as a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can&apos;t be read as a date. Type it as in 24 Nov 10:00, 24.11., tomorrow 10, Mon 10:00 or +2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has a point or an answer that is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs {year} and {number} in braces, as in {year}-{number:4}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its form or its check digit is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its length or its check digits are wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more can be taken off than there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMA number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt number of the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That date is another day of the week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is in the past. Correct it, or press “Keep this date” if it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than a year away. Correct it, or press “Keep this date” if it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The BIC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The IBAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of the invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The days to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The foot of the invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The further line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The legal name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The percentage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest coin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year must be between 2000 and 2099.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking number of the way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tracking page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is filled in needs a name between its braces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word for the next technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words above the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no earlier orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bought} · in warranty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bought} · out of warranty since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length} · until {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>forecast</name>
    <message>
        <source>Mails nobody: a draft is seen by staff alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mails nobody: this message is switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mails {address}, but not yet: e-mails wait. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mails nobody: the customer has no e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mails nobody: only staff can read this note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mails nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mails {address}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>The order becomes Scheduled. Nobody is mailed: this message is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order becomes Scheduled. Nobody is mailed: there is no e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order becomes Scheduled, and {address} is told at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order becomes Scheduled, and {address} is told after {seconds} s. Until then it can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} taken in · the e-mail waits: none can be sent now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} was taken in already; it is shown as it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} kept as a draft · nobody is mailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} taken in · e-mail goes out in {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} taken in · e-mail goes out now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} taken in · nobody is mailed: there is no e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} taken in · nobody is mailed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>invoices</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit note for invoice {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit note {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit note {number} for invoice {of}: {when}, {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice {number} issued {when}, {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue the invoice over {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a number of its own and takes the whole invoice back. A new draft begins with the same lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not subject to tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, as it stands on the credit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax {rate} of {net}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invoice stays as it is; nothing more is owed for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To {customer}. It takes the next number and is never changed any more; a credit note can take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within the EU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write off {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the credit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zero rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can&apos;t be collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goodwill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less {discount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back by credit note {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantity} at {price}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>items</name>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tablet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Laptop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desktop PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Game console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Television</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Washing machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dryer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dishwasher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vacuum cleaner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coffee machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kitchen machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sewing machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Garden tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bicycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>charger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>power cord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remote control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>controller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stylus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lens cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inlet hose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drain hose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cutlery basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shelf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nozzle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tube</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>water tank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drip tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bowl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pedal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powers on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wi-Fi and Bluetooth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touchpad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Water inlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spray arms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cable and plug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grinder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brakes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be tested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer}: {points}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>labour</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>leaving</name>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this new order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside, it is kept on this PC as it is. As a draft, everybody in the shop sees it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>letter_chips</name>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it was a duplicate:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it was no duplicate:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If opening hours are known:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If opening hours are not known:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the customer was not told it is ready:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the customer was told it is ready:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the shop has a phone number:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the shop has an address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the shop has no address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the shop has no phone number:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is a date:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is a link:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is a note:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is a visit address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is no date:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is no link:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is no note:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there is no visit address:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there was a status before:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there was no status before:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order that goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>letters</name>
    <message>
        <source>A STEP FORWARD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BETWEEN THE STEPS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A STEP BACK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New parts ETA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected back at another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New visit or shop date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number of the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order that goes on where this one was a duplicate; may be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the planned day, or when parts or the item are expected; may be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the status that the order has now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when the shop is open; empty until it is written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where a field visit goes; may be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether the customer was told that it is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} → {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the status that it had before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note that the customer can read; may be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the order in the portal; empty without a portal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop&apos;s phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the shop&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} · own words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lists</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) already here, left unchanged</source>
        <translation>
            <numerusform>%Ln customer already here, left unchanged</numerusform>
            <numerusform>%Ln customers already here, left unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln further line(s) of the same customer</source>
        <translation>
            <numerusform>%Ln further line of the same customer</numerusform>
            <numerusform>%Ln further lines of the same customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) already here</source>
        <translation>
            <numerusform>%Ln item already here</numerusform>
            <numerusform>%Ln items already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) in the file</source>
        <translation>
            <numerusform>%Ln line in the file</numerusform>
            <numerusform>%Ln lines in the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s)</source>
        <translation>
            <numerusform>%Ln new customer</numerusform>
            <numerusform>%Ln new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new item(s)</source>
        <translation>
            <numerusform>%Ln new item</numerusform>
            <numerusform>%Ln new items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written</source>
        <translation>
            <numerusform>%Ln row written</numerusform>
            <numerusform>%Ln rows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln very likely the same as another customer (same name, and e-mail or phone)</source>
        <translation>
            <numerusform>%Ln very likely the same as another customer (same name, and e-mail or phone)</numerusform>
            <numerusform>%Ln very likely the same as another customer (same name, and e-mail or phone)</numerusform>
        </translation>
    </message>
    <message>
        <source>Big5 (traditional Chinese)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DOS 850 (Western Europe)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DOS 852 (Central Europe)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further e-mails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GB 18030 (simplified Chinese)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mac (Western Europe)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as {name} in line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as {name}, who is here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift-JIS (Japanese)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16 (big-endian)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warranty (months)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1250 (Central Europe)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1251 (Cyrillic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1252 (Western Europe)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading line {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with the customers who are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in. Until it is done, others may have to wait to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking back. Until it is done, others may have to wait to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1253 (Greek)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1254 (Turkish)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1255 (Hebrew)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1256 (Arabic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-1257 (Baltic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows-949 (Korean)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, who is here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} in line {line}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mail_words</name>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent: undone in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✉ goes out in {seconds} s to {recipient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✉ goes out next, to {recipient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✉ being handed to the mail server …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✉ told with the later e-mail about the new appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✉ told with the later e-mail about the new date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✉ told with the later e-mail about the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✉ told with the later e-mail about {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✉ waits to go out to {recipient}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ accepted by the mail server {settled}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✉ waiting, next try {due}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ refused for {recipient}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? uncertain: the line broke while {recipient} was written to. It may have arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>told together with a later message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent: the customer has no e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ told by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✉ goes out now, to {recipient}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>{field} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please fill it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln in use meanwhile, among them {names}. Nothing was undone.</source>
        <translation>
            <numerusform>%Ln in use meanwhile, among them {names}. Nothing was undone.</numerusform>
            <numerusform>%Ln in use meanwhile, among them {names}. Nothing was undone.</numerusform>
        </translation>
    </message>
    <message>
        <source>A server&apos;s is postgresql://user@server/shop, a file&apos;s is sqlite:///C:/folder/shop.db; the password can be typed apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No administrator would have a password, so none could sign in any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please set the password of {name} first: from the second person on, everybody signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of the other order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the problem?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks to PostgreSQL is missing in this installation: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was left with it? If nothing was, write “none”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed here is kept on this PC. An administrator can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went to {makers} is not back yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has it, or a dispatcher, can give it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, keep the order as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the hours as in 9–12, 13–18; leave a day empty on which you are closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: these are too many times for one day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {typed} ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {typed} is no time of a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {typed} overlap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: “{typed}” is no time from – to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} cannot be “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} can no longer sign in at this shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has order {number} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has order {number}, and hands it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{address}” is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs one @ with a name before it and a domain behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most mail servers cannot deliver to “{address}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the @ only plain letters, digits and marks can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling an order needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write why it is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passing stages needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please write why they are not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no order {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} changed order {number} meanwhile; nothing of yours was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is shown as it is now, and what you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too late to undo: the time is over, or the e-mail has left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was done already, with other contents; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please look at the order and do it again if it is still needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not saved; e-mails go out with the text from before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of this template has a mistake in line {line}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of this template has a mistake: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please try again; an administrator can set a new password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role ({role}) may not do this: {permission}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words in a row are long and easy to remember.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody signs in as “{login}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose another sign-in name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop would be left without an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please make somebody else an administrator first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This e-mail is no longer as it was shown; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shown as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database was made by a newer version of Orderflow Desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please update the program on this PC; the data was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {path} cannot be used: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the folder, its permissions and the free space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is empty: there is no photo in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a folder, not a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a HEIC photo, which cannot be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the phone, set the camera to JPEG (“Most Compatible”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please open it and choose the photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large: {size} of at most {limit} million bytes. It was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is too large: {size} of at most {limit} million pixels. It was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please take a smaller photo, or a part of this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is broken: the photo cannot be read to its end. It was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps it was still being copied. Please try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” takes too much time or memory to read. It was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please save it smaller, or take another photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please remove some that are not needed first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is no longer there: somebody removed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timeline of the order says who.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact details have not been confirmed with the customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please read them back, and tick them as confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is no draft any more; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact details are confirmed before an order leaves Draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a TIFF or raw file of a camera, which cannot be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is an AVIF photo, which cannot be read here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{omitted}” is left out: the field stays empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{walk}” does not start at {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu shows what is possible from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} is final: the status never changes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes can still be added; a new job is a new order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order is {status} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From here it can go to: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order cannot go from {status} to {to}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s database cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed and what you typed is kept; it is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is holding the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; please try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can be read but not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the permissions of its file or of the database user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the database is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; please free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a database of Orderflow Desk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not touched; please choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please put back the last backup, and keep the damaged file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file lies on a network drive, where it would be damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please use a disk of this PC, or PostgreSQL for several PCs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database file cannot be made in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the folder and its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC has no store for passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password can be kept in a file, or for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s store for passwords is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s store for passwords does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps it is asking something in another window; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s store for passwords failed: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail server is set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please fill in Settings, Mail; until then e-mails wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check its name, the port and the line; e-mails wait and are tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no mail server of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the name of the server, and the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server takes too long to answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails wait and are tried again; perhaps port and encryption do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server broke off the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails wait and are tried again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server&apos;s certificate is not to be trusted, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the name of the server, and this PC&apos;s date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection to the mail server came about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check whether port and encryption fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server does not offer STARTTLS, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose TLS (port 465), or ask who runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails are never sent unencrypted to another computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose STARTTLS or TLS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server refuses name and password: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please correct them in Settings, Mail; until then all e-mails wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server does not take a password on this connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check port and encryption, or leave the user name empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password of the mail account is not on this PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type it in Settings, Mail; until then e-mails wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server refuses the shop&apos;s own address: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the sender&apos;s address in Settings, Mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server refuses the customer&apos;s address: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please correct the address and send it again, or phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server refuses the message: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please send it again later, or phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server asks to try later: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers there is not a mail server, or speaks nonsense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the name of the server and the port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “{printer}” is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please switch it on, or choose another one, or PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “{printer}” did not take the pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please look whether it is on and has paper, or choose another one, or PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This customer is not there any more: merged with another record, or erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please search again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed {field} meanwhile; it is “{now}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is still here; Escape leaves what is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer cannot be merged with themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose another record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both records are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer was erased since; there is nothing left to take apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record was merged into another one since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please take that merge back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another record was merged into this one since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, phone or e-mail that the merge chose was changed since: it would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please put it back as it was, or correct both by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} was taken in since, for an item of the other record: it would be of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records stay together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop still works for this customer: {orders}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please complete or cancel what is open first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please wait a moment, or stop them in the Outbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is still open: nothing can come back from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please go on with that order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file names its columns, and has no line below them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please save the list as CSV in the program that it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is a workbook or an archive, not CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please open it and save it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) with faults. Nothing was taken in.</source>
        <translation>
            <numerusform>%Ln line with faults. Nothing was taken in.</numerusform>
            <numerusform>%Ln lines with faults. Nothing was taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) to this customer still to leave.</source>
        <translation>
            <numerusform>%Ln message to this customer is still to leave.</numerusform>
            <numerusform>%Ln messages to this customer are still to leave.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An Excel sheet has room for {limit} rows, and the list has %Ln.</source>
        <translation>
            <numerusform>An Excel sheet has room for {limit} rows, and the list has %Ln.</numerusform>
            <numerusform>An Excel sheet has room for {limit} rows, and the list has %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An order can have at most %Ln photo(s).</source>
        <translation>
            <numerusform>An order can have at most %Ln photo.</numerusform>
            <numerusform>An order can have at most %Ln photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The line has %Ln cell(s), and the header has {expected}.</source>
        <translation>
            <numerusform>The line has %Ln cell, and the header has {expected}.</numerusform>
            <numerusform>The line has %Ln cells, and the header has {expected}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password is too short: it needs at least %Ln character(s).</source>
        <translation>
            <numerusform>The password is too short: it needs at least %Ln character.</numerusform>
            <numerusform>The password is too short: it needs at least %Ln characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{field} is too long: {length} of at most %Ln character(s).</source>
        <translation>
            <numerusform>{field} is too long: {length} of at most %Ln character.</numerusform>
            <numerusform>{field} is too long: {length} of at most %Ln characters.</numerusform>
        </translation>
    </message>
    <message>
        <source>A credit note takes it back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A credit note takes it back; then a new one can be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dispatcher can assign it to somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone number or an e-mail is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step back or another note is still possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step back or another note is still possible; the customer is told of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line, or log billed labour or parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator enters it in Settings → Invoices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invoice without a line can&apos;t be issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order is no duplicate of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change is given for cash alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one, or keep it in Settings → Invoices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose today or a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claim it, or let a dispatcher assign it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mails wait and are tried again; please check the name of the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it on the customer&apos;s page, or choose another tax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter it; 0 if it is free of charge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four at most are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From line {line} on the file cannot be read: a quotation mark is left open there, or a cell is endless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a time between the day on which it was sent and now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours past midnight belong to the next day: 22–24, and 0–2 there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If there was one, look for its file, or connect its drive, and try again. A new, empty shop is only made if you say so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which condition is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice {number} is issued, and never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot have been received then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself; a larger plan allows more e-mails a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been stopped at another PC; the labour shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG, PNG, WebP, HEIC, AVIF and TIFF can be read. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} has no price yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} has no tax that holds on the day of the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} is longer than four million characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line} needs the customer&apos;s VAT number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail programs show only these; save the logo as PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column holds the names of the customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No timer of yours is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has order {number}, so it cannot be handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signs in as “{login}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here yet: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be undone in order {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is owed for this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; please try again when the server has less to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it only if you know why: half-written orders and notes of the other shop stay with that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours cannot change on {day} any more: that day is over or has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please ask the provider to unblock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check its name in the address, and this PC&apos;s network. It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the account with your e-mail provider, then try again; the refused ones can be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check the name at the end of the address, or make the database on the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please check user name, password and the sender&apos;s address in Settings, Mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose STARTTLS or TLS in Settings, Mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose one; customers without a name cannot be taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose the shop again, with the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please correct them, or leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please fill them in under Settings, Mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please install the program again; the shop was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please let the user connect to this database from this PC (pg_hba.conf, GRANT CONNECT).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please let this user of the PC write the file and its folder; on a server, let the database&apos;s user own its schema.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please make one with the encoding UTF8 (CREATE DATABASE … ENCODING &apos;UTF8&apos; TEMPLATE template0).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please make the schema “public” there, owned by the user in the address, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please save it as JPEG or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please say which shop to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please say which shop to open. The old settings are kept as {aside}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please see whether PostgreSQL is running there and lets other PCs in, and check the port. It is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please try again; the log says what it was, and the data was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please use your e-mail provider&apos;s own server with a login, or ask the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive them, or say why they are not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that it is back, or that it stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the invoice meanwhile; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has just taken an order for one of them. Nothing was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something newer was done to order {number}; nothing was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it, and say how long the work took.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab goes to it; type over it, or delete it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken: {taken}. Left out: “{omitted}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than the {owed} that are owed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on the server has no schema that tables could be made in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database on the server is made for {detail} and cannot hold every name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail provider has blocked the shop&apos;s account: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail provider&apos;s limit is reached for now: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The legal name of the shop is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list shows how it stands now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server does not accept this internet connection: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server does not send e-mails for this account: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server is busy: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server only takes e-mails over an encrypted connection: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server refused several e-mails in a row for the same reason: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server turns every e-mail away: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server wants a user name and password first: {reply}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names of the columns stand above the lines of the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newer line is shown. It can be corrected again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note still has to be filled in: {blank}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order has invoice {number} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page shows how it stands now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The postal address of the shop is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The serial number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not let this user into the shop&apos;s database: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no database of this name: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of the shop&apos;s database refuses the user or the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of the shop&apos;s database was not found: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop could not be opened: the program itself made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s database took too long and was not waited for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s server is there, but no database answers on it: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in names of this shop are: {known}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tax number or the VAT number of the shop is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timeline shows it. The newest change is undone first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The timer has been running since {since}, more than a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no shop at {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no step back from here; a note can still be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such invoice any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to pay or to write off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC does not know where its shop is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s settings are gone. The shop it opened last is {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s settings cannot be read, and with them where its shop is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s settings cannot be read. The shop it opened last is {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no PNG or JPEG picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a database: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the shop that this PC opened before at {address}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line was corrected meanwhile; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This merge was undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part is received already, or not needed; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part is still waited for; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment was taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture has more than {width} × {height} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is larger than {kilobytes} kB; it would go with every e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shipment is closed already, or never left; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shipment is still open; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This user has no rights to the shop&apos;s database: {detail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are taken as the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose one of them, and leave the other aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some letters are not of the chosen encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps another encoding fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are NUL characters in the text: the file is damaged, or no list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a serial number without an item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an order stands on has to stay, and an import goes whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please choose CSV, or narrow the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {number} is finished: no passcode is kept for it any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new job is a new order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passcode is kept for order {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please ask the customer for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC cannot show the passcode of order {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be shown at: {pcs}. Written down anew, it can be shown here, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passcode of order {number} cannot be shown any more: the key that it needs is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please ask the customer for it, and write it down anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC keeps secrets for this session alone, so no passcode was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose in Settings → Mail where this PC keeps its secrets, or leave the passcode out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC has no key yet to keep passcodes with; nothing was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please try again in a moment. A PC that was retired is taken in again in Settings → Passcodes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>needs</name>
    <message>
        <source>A way to reach the customer: phone or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessories left with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The problem, in the customer&apos;s words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The serial number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Begin a new shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the file on this PC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>order_list</name>
    <message>
        <source>{number}, {item}, {status}, {customer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail of this order did not arrive; see its timeline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Page {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay {currency}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work ticket {number}, internal use only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your VAT number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less {discount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{margin} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer: {printed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand and model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit note {number} for invoice {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of supply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please pay {amount} until {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices are with tax.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as PDF: {saved} · in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer: {printed} · saved as PDF: {saved}, in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt for your item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you told us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked at intake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature of the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{price} per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{roll} · {width} × {height} mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{roll} · {width} × {height} mm, continuous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} mm; hold a ruler against this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message numerus="yes">
        <source>%Ln day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello,

please send us:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind regards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplier and order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line stays, struck off, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} {item}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} is not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantity} × {number} {name} (our order {order})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>passwords</name>
    <message>
        <source>this PC&apos;s password store (keyring)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file that only you can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory, until the program ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is encrypted by this PC&apos;s password store and opened when you log in to the PC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies unencrypted in a file that only your user account, and who administers this PC, can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is forgotten when the program ends: it has to be typed again after each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes from the environment variable ORDERFLOW_DESK_MAIL_PASSWORD; one that is saved here goes before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s password store cannot be used now, so a password is kept in memory until the program ends. You can choose a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS from the start (usual port 465)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS (usual port 587)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: only for a server on this very PC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>{when}: added by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: made active again by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: made inactive by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: name or role changed by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: password reset without signing in, on {pc}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}: password set by {who}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>presses</name>
    <message>
        <source>First step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stage can be skipped from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No step from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} is final: the status never changes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} is the first step; there is none before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status} →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}: {mail}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>» {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← {status}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>program</name>
    <message>
        <source>At its next start, this PC opens the shop of before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo: the names are {logins}, and the password is {password}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program itself; the log has the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database&apos;s password could not be kept on this PC: you will be asked for it at the next start. Settings, Mail chooses where passwords are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same fault of the program came again; the log counts it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC opens {shop} from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This PC&apos;s settings could not be read and start afresh. The file is kept as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <source>no fault found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer changed their mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel order {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the visit of order {number}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed is final: the status can never be changed again, and there is no undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is final: the status can never be changed again, and there is no undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the number of the other order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done by us, no manufacturer needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>item arrived by post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no appointment needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no parts needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not accepted by the manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part no longer available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts were in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repair too expensive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repaired at the bench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repaired on site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repaired under the manufacturer&apos;s warranty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer wants more done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the fault is still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work for the manufacturer, nothing to wait for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>works without the parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{verb}: {number} to {status}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer is here with the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work starts at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logged from site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skips: {passed}. The customer only hears about the final status.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sealed unit, only the manufacturer opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back from the manufacturer, work goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>remedies</name>
    <message>
        <source>Are the parts here? Say so first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm the contact details first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it back? Say so first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reset_password</name>
    <message>
        <source>New password: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords differ; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a new password and can sign in with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has a new password, but is inactive: an administrator has to make them active.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>shipments</name>
    <message>
        <source>The order stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back from {maker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent to {maker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} → {to}. {mail}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tabs</name>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>timeline</name>
    <message>
        <source>E-mail sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) added</source>
        <translation>
            <numerusform>Photo added</numerusform>
            <numerusform>%Ln photos added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) put back</source>
        <translation>
            <numerusform>Photo put back</numerusform>
            <numerusform>%Ln photos put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s) removed</source>
        <translation>
            <numerusform>Photo removed</numerusform>
            <numerusform>%Ln photos removed</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit note {number} for invoice {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer told by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail stopped before it left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice {number} issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour corrected: {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note to the customer undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part corrected: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part not needed: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part received: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part waited for again: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment taken back: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMA {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment {number} is not back after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment {number} received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment {number} stays there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment {number} to {maker}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment {number} was not sent after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipment {number}: details entered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timer started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written off: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected back {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies at {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>serial {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} was cancelled as a duplicate of this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{quantity} ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} → {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed: {stages} · {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customer can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in as a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact details confirmed with the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes back from {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact details confirmed with the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact details no longer confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour corrected: {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour struck out: {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labour {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {start} → {to}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passcode written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passcode removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: a further value removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}: a further value put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passcode shown to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given back, was {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claimed by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assigned to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came back as {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>when</name>
    <message>
        <source>Today {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln day(s)</source>
        <translation>
            <numerusform>in %Ln day</numerusform>
            <numerusform>in %Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moment} · {distance}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With Manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Submit for scheduling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: send back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orderflow Desk by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reschedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rework</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write credit notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write off what is owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the manufacturer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back and repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts arrived: resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs parts after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the bench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dispatcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buy parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do what the program does by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give discounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>work on orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take orders as their technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assign orders to others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tend the outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import and export customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change settings and people</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>zones</name>
    <message>
        <source>This PC&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
