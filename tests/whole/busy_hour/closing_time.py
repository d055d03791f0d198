"""What there is at the end of the hour: papers, photos, the list, one record of who came twice, and nothing half done."""

import csv
from pathlib import Path

from orderflow_desk.app.diagnostics.check_context import CheckContext, Finding, State
from orderflow_desk.app.diagnostics.doctor import examine
from orderflow_desk.app.options import Options
from support.window.driving import Driver
from whole.busy_hour.expecting import expect

PAPERS = {f"OD-{order} {paper}.pdf" for order in (10008, 10010) for paper in ("label", "receipt", "ticket")}
PHOTOS = {10002: 1, 10008: 1, 10010: 1}
# Order: each note with whether the customer can read it.
NOTES = {
    10005: [("brushes are worn", True)],
    10007: [("ring before five", False)],
    10008: [("We found the leak", True)],
    10010: [("no parts since 2019", False)],
}
CLOSED = {10005, 10010, 10012}
ALL = set(range(10001, 10013))


def look_at_closing_time(driver: Driver, folder: Path) -> None:
    """Look at what the hour has left."""
    desk, session = driver.desk, driver.program.session
    orders = {order_id: desk.lookup.order(order_id) for order_id in ALL}
    expect("papers", {path.name for path in (folder / "papers").iterdir()}, PAPERS)
    photos = {order_id: len(desk.photos.of_order(order_id)) for order_id in ALL}
    expect("photos", {order_id: count for order_id, count in photos.items() if count}, PHOTOS)
    for order_id, notes in NOTES.items():
        rows = [(row.note, row.is_public) for row in orders[order_id].timeline if row.note]
        expect(f"notes of {order_id}", rows, notes)
    with (folder / "orders.csv").open(encoding="utf-8-sig", newline="") as file:
        listed = {int(row["Number"].strip("#'")) for row in csv.DictReader(file)}
    expect("orders in the list", listed, ALL - CLOSED)
    expect("customer of the second Eva", orders[10004].customer_id, orders[10003].customer_id)
    expect("records of Eva", [row.name for row in desk.customers.find("dvorak")], ["Eva Dvorak"])
    expect("what 10012 is a duplicate of", orders[10012].duplicate_of, (10011,))
    expect("mails that wait", desk.outbox.counts()["waiting"], 0)
    expect("half-written texts", session.autosave.keys(), ())


def bad_findings(home: Path, shop_url: str) -> list[Finding]:
    """Return what the doctor finds, besides that this PC keeps its passwords for the session alone."""
    context = CheckContext.of(Options(demo_folder=home, database_url=shop_url), is_whole=True)
    return [one for one in examine(context) if one.state is not State.OK]
