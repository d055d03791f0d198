"""The chores of the real program: done by its own thread, whoever is signed in, and ended with it."""

from pathlib import Path

from orderflow_desk.domain.lifecycle import PATH
from orderflow_desk.domain.photos.photos import Photo
from support.shops.orders import an_order, step
from whole.conftest import unguarded


def test_photos_of_an_order_that_is_finished_move_to_files_with_nobody_signed_in(
    started, shop_url: str, tmp_path: Path
) -> None:
    driver = started(shop_url).ready()
    desk = driver.desk
    with unguarded():
        order_id = an_order(desk)
        desk.photos.add(order_id, made=[Photo("ab", 1, 1, "pump.jpg", b"a pump", b"t")], action_id="photo")
        for status in PATH[1:]:
            done = step(desk, order_id, status)
    driver.program.session.commands.of("sign_out").trigger()
    driver.wait(lambda: driver.window.place == "sign_in")
    driver.program.feed.announce(done.changes)
    driver.wait((tmp_path / "shop-photos" / "1.jpg").exists)
    with unguarded():
        assert desk.chores.all()[0].fault == ""
