"""All that a feature joins in the window is seen there: none is left out of the table, and nothing is joined twice."""

from collections import Counter
from importlib import import_module
from pathlib import Path

from orderflow_desk.domain.entries.kinds import KINDS
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.gui import feature, features
from orderflow_desk.gui.session.command import command_table
from orderflow_desk.gui.words.field_names import field_name

GUI = Path(features.__file__).parent


def test_each_feature_stands_in_the_table_once() -> None:
    found = [
        import_module(f"orderflow_desk.gui.{path.parent.name}.feature") for path in GUI.glob("*/feature.py")
    ]
    assert Counter(map(id, features.FEATURES)) == Counter(id(one.FEATURE) for one in found)


def test_each_kind_of_entry_is_told_by_one_feature() -> None:
    kinds = [kind for one in features.FEATURES if one.stories is not None for kind in one.stories()]
    assert Counter(kinds) == Counter(KINDS.values())


def test_each_error_is_described_by_one_feature() -> None:
    described = [kind for one in features.FEATURES if one.messages is not None for kind in one.messages()]
    assert {kind.__name__: count for kind, count in Counter(described).items() if count > 1} == {}


def test_each_field_is_called_something_by_one_feature() -> None:
    named = [*map(str, Field), *(name for one in features.FEATURES for name in one.field_names)]
    assert {name: count for name, count in Counter(named).items() if count > 1} == {}
    assert field_name("login") != field_name("a field that nobody named")


def test_no_two_lines_have_one_name() -> None:
    commands = [command for one in features.FEATURES for command in one.commands]
    ways = [place.way for place in feature.places() if place.way is not None]
    assert len(command_table()) == len(commands) + len(ways) + len(feature.tabs())
    keys = [command.shortcut for command in command_table() if command.shortcut]
    for names in ([one.id for one in feature.places()], [one.id for one in feature.sections()], keys):
        assert {name: count for name, count in Counter(names).items() if count > 1} == {}


def test_what_is_done_by_name_has_its_command_beside_it() -> None:
    for one in features.FEATURES:
        assert one.acts.keys() <= {command.id for command in one.commands}


def test_the_palette_names_the_ways_to_the_places_as_they_stand_on_the_rail() -> None:
    on_rail = [place.id for place in feature.places() if place.rail is not feature.RailPart.NONE]
    ways = [command.id for command in command_table() if command.id.startswith("go_")]
    assert ways == [f"go_{place}" for place in on_rail]
