"""The kinds of items that shops repair, each with what usually comes with it and what is looked at when it is taken in."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of thing an item is; stable slugs."""

    PHONE = "phone"
    TABLET = "tablet"
    LAPTOP = "laptop"
    DESKTOP = "desktop"
    CONSOLE = "console"
    CAMERA = "camera"
    TV = "tv"
    AUDIO = "audio"
    WASHING_MACHINE = "washing_machine"
    DRYER = "dryer"
    DISHWASHER = "dishwasher"
    FRIDGE = "fridge"
    OVEN = "oven"
    VACUUM = "vacuum"
    COFFEE_MACHINE = "coffee_machine"
    KITCHEN_MACHINE = "kitchen_machine"
    SEWING_MACHINE = "sewing_machine"
    POWER_TOOL = "power_tool"
    GARDEN_TOOL = "garden_tool"
    BICYCLE = "bicycle"
    OTHER = "other"


class Accessory(StrEnum):
    """What is often left with an item; stable slugs. Anything else is typed."""

    CHARGER = "charger"
    CABLE = "cable"
    CASE = "case"
    SIM_CARD = "sim_card"
    MEMORY_CARD = "memory_card"
    BATTERY = "battery"
    BAG = "bag"
    POWER_CORD = "power_cord"
    REMOTE = "remote"
    CONTROLLER = "controller"
    STAND = "stand"
    STYLUS = "stylus"
    KEYBOARD = "keyboard"
    MOUSE = "mouse"
    LENS = "lens"
    LENS_CAP = "lens_cap"
    STRAP = "strap"
    MANUAL = "manual"
    INVOICE = "invoice"
    INLET_HOSE = "inlet_hose"
    DRAIN_HOSE = "drain_hose"
    CUTLERY_BASKET = "cutlery_basket"
    SHELF = "shelf"
    TRAY = "tray"
    NOZZLE = "nozzle"
    TUBE = "tube"
    WATER_TANK = "water_tank"
    DRIP_TRAY = "drip_tray"
    BOWL = "bowl"
    PEDAL = "pedal"
    BLADE = "blade"
    KEY = "key"
    LIGHT = "light"


class Point(StrEnum):
    """What is looked at when an item is taken in; stable slugs."""

    POWERS_ON = "powers_on"
    DISPLAY = "display"
    TOUCH = "touch"
    BUTTONS = "buttons"
    CHARGING = "charging"
    BATTERY = "battery"
    CAMERA = "camera"
    SPEAKER = "speaker"
    MICROPHONE = "microphone"
    SIGNAL = "signal"
    WIRELESS = "wireless"
    KEYBOARD = "keyboard"
    TOUCHPAD = "touchpad"
    PORTS = "ports"
    FAN = "fan"
    DRIVE = "drive"
    LENS = "lens"
    SHUTTER = "shutter"
    CARD_SLOT = "card_slot"
    PICTURE = "picture"
    SOUND = "sound"
    DRUM = "drum"
    DOOR = "door"
    DOOR_SEAL = "door_seal"
    WATER_INLET = "water_inlet"
    DRAIN = "drain"
    HEATING = "heating"
    COOLING = "cooling"
    LIGHT = "light"
    PROGRAMS = "programs"
    SPRAY_ARMS = "spray_arms"
    MOTOR = "motor"
    SUCTION = "suction"
    BRUSH = "brush"
    CABLE = "cable"
    GRINDER = "grinder"
    PUMP = "pump"
    STEAM = "steam"
    SWITCH = "switch"
    CHUCK = "chuck"
    GUARD = "guard"
    BRAKES = "brakes"
    GEARS = "gears"
    WHEELS = "wheels"
    FRAME = "frame"
    HOUSING = "housing"


class Answer(StrEnum):
    """What was found at a point; stable slugs. A point without an answer was not checked."""

    WORKS = "works"
    FAILS = "fails"
    UNTESTABLE = "untestable"


_A, _P = Accessory, Point
_HELD = (_P.POWERS_ON, _P.DISPLAY, _P.TOUCH, _P.BUTTONS, _P.CHARGING, _P.CAMERA, _P.SPEAKER, _P.MICROPHONE)
_WITH_MANUAL = (_A.MANUAL, _A.INVOICE)

_ACCESSORIES: dict[Kind, tuple[Accessory, ...]] = {
    Kind.PHONE: (_A.CHARGER, _A.CABLE, _A.CASE, _A.SIM_CARD, _A.MEMORY_CARD, _A.INVOICE),
    Kind.TABLET: (_A.CHARGER, _A.CABLE, _A.CASE, _A.STYLUS, _A.KEYBOARD, _A.INVOICE),
    Kind.LAPTOP: (_A.CHARGER, _A.BAG, _A.BATTERY, _A.MOUSE, _A.INVOICE),
    Kind.DESKTOP: (_A.POWER_CORD, _A.KEYBOARD, _A.MOUSE, _A.INVOICE),
    Kind.CONSOLE: (_A.POWER_CORD, _A.CONTROLLER, _A.CABLE, _A.INVOICE),
    Kind.CAMERA: (_A.BATTERY, _A.CHARGER, _A.LENS, _A.LENS_CAP, _A.MEMORY_CARD, _A.STRAP, _A.BAG),
    Kind.TV: (_A.REMOTE, _A.POWER_CORD, _A.STAND, *_WITH_MANUAL),
    Kind.AUDIO: (_A.POWER_CORD, _A.REMOTE, _A.CABLE, *_WITH_MANUAL),
    Kind.WASHING_MACHINE: (_A.INLET_HOSE, _A.DRAIN_HOSE, *_WITH_MANUAL),
    Kind.DRYER: (_A.DRAIN_HOSE, *_WITH_MANUAL),
    Kind.DISHWASHER: (_A.CUTLERY_BASKET, _A.INLET_HOSE, _A.DRAIN_HOSE, *_WITH_MANUAL),
    Kind.FRIDGE: (_A.SHELF, *_WITH_MANUAL),
    Kind.OVEN: (_A.TRAY, *_WITH_MANUAL),
    Kind.VACUUM: (_A.NOZZLE, _A.TUBE, _A.CHARGER, _A.BATTERY, *_WITH_MANUAL),
    Kind.COFFEE_MACHINE: (_A.WATER_TANK, _A.DRIP_TRAY, *_WITH_MANUAL),
    Kind.KITCHEN_MACHINE: (_A.BOWL, _A.BLADE, *_WITH_MANUAL),
    Kind.SEWING_MACHINE: (_A.PEDAL, _A.CASE, *_WITH_MANUAL),
    Kind.POWER_TOOL: (_A.BATTERY, _A.CHARGER, _A.CASE, *_WITH_MANUAL),
    Kind.GARDEN_TOOL: (_A.BATTERY, _A.CHARGER, _A.BLADE, *_WITH_MANUAL),
    Kind.BICYCLE: (_A.BATTERY, _A.CHARGER, _A.KEY, _A.LIGHT),
}
_ANY_ACCESSORIES = (_A.POWER_CORD, _A.CHARGER, _A.BATTERY, _A.CASE, *_WITH_MANUAL)

_POINTS: dict[Kind, tuple[Point, ...]] = {
    Kind.PHONE: (*_HELD, _P.SIGNAL, _P.WIRELESS, _P.HOUSING),
    Kind.TABLET: (*_HELD, _P.WIRELESS, _P.HOUSING),
    Kind.LAPTOP: (
        _P.POWERS_ON,
        _P.DISPLAY,
        _P.KEYBOARD,
        _P.TOUCHPAD,
        _P.CHARGING,
        _P.BATTERY,
        _P.PORTS,
        _P.FAN,
        _P.CAMERA,
        _P.HOUSING,
    ),
    Kind.DESKTOP: (_P.POWERS_ON, _P.PICTURE, _P.PORTS, _P.FAN, _P.DRIVE, _P.HOUSING),
    Kind.CONSOLE: (_P.POWERS_ON, _P.PICTURE, _P.DRIVE, _P.PORTS, _P.FAN, _P.HOUSING),
    Kind.CAMERA: (
        _P.POWERS_ON,
        _P.DISPLAY,
        _P.SHUTTER,
        _P.LENS,
        _P.BUTTONS,
        _P.CARD_SLOT,
        _P.BATTERY,
        _P.HOUSING,
    ),
    Kind.TV: (_P.POWERS_ON, _P.PICTURE, _P.SOUND, _P.PORTS, _P.BUTTONS, _P.HOUSING),
    Kind.AUDIO: (_P.POWERS_ON, _P.SOUND, _P.BUTTONS, _P.PORTS, _P.WIRELESS, _P.HOUSING),
    Kind.WASHING_MACHINE: (
        _P.POWERS_ON,
        _P.DRUM,
        _P.DOOR,
        _P.DOOR_SEAL,
        _P.WATER_INLET,
        _P.DRAIN,
        _P.HEATING,
        _P.PROGRAMS,
        _P.HOUSING,
    ),
    Kind.DRYER: (_P.POWERS_ON, _P.DRUM, _P.DOOR, _P.HEATING, _P.DRAIN, _P.PROGRAMS, _P.HOUSING),
    Kind.DISHWASHER: (
        _P.POWERS_ON,
        _P.DOOR,
        _P.DOOR_SEAL,
        _P.WATER_INLET,
        _P.DRAIN,
        _P.SPRAY_ARMS,
        _P.HEATING,
        _P.HOUSING,
    ),
    Kind.FRIDGE: (_P.POWERS_ON, _P.COOLING, _P.DOOR_SEAL, _P.LIGHT, _P.FAN, _P.HOUSING),
    Kind.OVEN: (_P.POWERS_ON, _P.HEATING, _P.DOOR, _P.LIGHT, _P.FAN, _P.BUTTONS, _P.HOUSING),
    Kind.VACUUM: (_P.POWERS_ON, _P.SUCTION, _P.BRUSH, _P.BATTERY, _P.CHARGING, _P.CABLE, _P.HOUSING),
    Kind.COFFEE_MACHINE: (
        _P.POWERS_ON,
        _P.GRINDER,
        _P.PUMP,
        _P.HEATING,
        _P.STEAM,
        _P.DISPLAY,
        _P.BUTTONS,
        _P.HOUSING,
    ),
    Kind.KITCHEN_MACHINE: (_P.POWERS_ON, _P.MOTOR, _P.SWITCH, _P.GUARD, _P.CABLE, _P.HOUSING),
    Kind.SEWING_MACHINE: (_P.POWERS_ON, _P.MOTOR, _P.SWITCH, _P.LIGHT, _P.CABLE, _P.HOUSING),
    Kind.POWER_TOOL: (
        _P.POWERS_ON,
        _P.MOTOR,
        _P.SWITCH,
        _P.CHUCK,
        _P.GUARD,
        _P.BATTERY,
        _P.CABLE,
        _P.HOUSING,
    ),
    Kind.GARDEN_TOOL: (_P.POWERS_ON, _P.MOTOR, _P.SWITCH, _P.GUARD, _P.BATTERY, _P.CABLE, _P.HOUSING),
    Kind.BICYCLE: (_P.BRAKES, _P.GEARS, _P.WHEELS, _P.FRAME, _P.LIGHT, _P.MOTOR, _P.BATTERY, _P.DISPLAY),
}


def kind_of(slug: str) -> Kind | None:
    """Return the kind with this slug, or None where there is none."""
    return Kind(slug) if slug in frozenset(Kind) else None


def accessories_of(slug: str) -> tuple[Accessory, ...]:
    """Return what usually comes with a kind of item; what fits most for an unknown one."""
    kind = kind_of(slug)
    return _ACCESSORIES.get(kind, _ANY_ACCESSORIES) if kind else _ANY_ACCESSORIES


def points_of(slug: str) -> tuple[Point, ...]:
    """Return what is looked at in this order; nothing for a kind that has no list."""
    kind = kind_of(slug)
    return _POINTS.get(kind, ()) if kind else ()
