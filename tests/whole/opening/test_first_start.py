"""The first start of a shop of one's own: led through once, and led there again when it was never finished."""

from pathlib import Path

from orderflow_desk.domain.people import Role
from orderflow_desk.services.desk import open_desk


def test_a_new_shop_is_led_through_its_first_start_and_only_once(started, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new' / 'shop.db'}"
    driver = started(url).ready()
    assert driver.window.place == "first_start"
    for _ in range(3):
        driver.click("skip")
    driver.wait(lambda: driver.window.place == "orders")
    driver.wait(lambda: driver.desk.shop.read().is_first_start_done)
    again = started(url).ready()
    assert again.window.place == "orders"


def test_a_first_start_that_was_left_halfway_is_offered_after_signing_in(started, shop_url: str) -> None:
    with open_desk(shop_url) as desk:
        person = desk.people.sign_in_without_password()
        desk.people.set_password(person.id, password="correct horse")
        desk.people.add(login="jo", name="Jo", role=Role.TECHNICIAN, password="screwdriver")
    driver = started(shop_url)
    driver.wait(lambda: driver.window.place == "sign_in")
    for login, password, place in (
        ("jo", "screwdriver", "orders"),
        ("admin", "correct horse", "first_start"),
    ):
        for name, text in (("login", login), ("password", password)):
            field = driver.find(type(driver.window.page("sign_in").form.login), name)
            field.clear()
            driver.type_into(name, text)
        driver.click("sign_in")
        driver.wait(lambda place=place: driver.window.place == place)
        driver.program.session.commands.of("sign_out").trigger()
        driver.wait(lambda: driver.window.place == "sign_in")
