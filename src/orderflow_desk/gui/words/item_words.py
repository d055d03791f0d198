"""What the fields of items are called on the screen: kinds, accessories, points of the checklist, and their answers."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.items.checklists import understood
from orderflow_desk.domain.items.item_kinds import Accessory, Answer, Kind, Point, kind_of
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_K, _A, _P = Kind, Accessory, Point

_KINDS = {
    _K.PHONE: QT_TRANSLATE_NOOP("items", "Phone"),
    _K.TABLET: QT_TRANSLATE_NOOP("items", "Tablet"),
    _K.LAPTOP: QT_TRANSLATE_NOOP("items", "Laptop"),
    _K.DESKTOP: QT_TRANSLATE_NOOP("items", "Desktop PC"),
    _K.CONSOLE: QT_TRANSLATE_NOOP("items", "Game console"),
    _K.CAMERA: QT_TRANSLATE_NOOP("items", "Camera"),
    _K.TV: QT_TRANSLATE_NOOP("items", "Television"),
    _K.AUDIO: QT_TRANSLATE_NOOP("items", "Audio"),
    _K.WASHING_MACHINE: QT_TRANSLATE_NOOP("items", "Washing machine"),
    _K.DRYER: QT_TRANSLATE_NOOP("items", "Dryer"),
    _K.DISHWASHER: QT_TRANSLATE_NOOP("items", "Dishwasher"),
    _K.FRIDGE: QT_TRANSLATE_NOOP("items", "Fridge"),
    _K.OVEN: QT_TRANSLATE_NOOP("items", "Oven"),
    _K.VACUUM: QT_TRANSLATE_NOOP("items", "Vacuum cleaner"),
    _K.COFFEE_MACHINE: QT_TRANSLATE_NOOP("items", "Coffee machine"),
    _K.KITCHEN_MACHINE: QT_TRANSLATE_NOOP("items", "Kitchen machine"),
    _K.SEWING_MACHINE: QT_TRANSLATE_NOOP("items", "Sewing machine"),
    _K.POWER_TOOL: QT_TRANSLATE_NOOP("items", "Power tool"),
    _K.GARDEN_TOOL: QT_TRANSLATE_NOOP("items", "Garden tool"),
    _K.BICYCLE: QT_TRANSLATE_NOOP("items", "Bicycle"),
    _K.OTHER: QT_TRANSLATE_NOOP("items", "Other"),
}
_ACCESSORIES = {
    _A.CHARGER: QT_TRANSLATE_NOOP("items", "charger"),
    _A.CABLE: QT_TRANSLATE_NOOP("items", "cable"),
    _A.CASE: QT_TRANSLATE_NOOP("items", "case"),
    _A.SIM_CARD: QT_TRANSLATE_NOOP("items", "SIM card"),
    _A.MEMORY_CARD: QT_TRANSLATE_NOOP("items", "memory card"),
    _A.BATTERY: QT_TRANSLATE_NOOP("items", "battery"),
    _A.BAG: QT_TRANSLATE_NOOP("items", "bag"),
    _A.POWER_CORD: QT_TRANSLATE_NOOP("items", "power cord"),
    _A.REMOTE: QT_TRANSLATE_NOOP("items", "remote control"),
    _A.CONTROLLER: QT_TRANSLATE_NOOP("items", "controller"),
    _A.STAND: QT_TRANSLATE_NOOP("items", "stand"),
    _A.STYLUS: QT_TRANSLATE_NOOP("items", "stylus"),
    _A.KEYBOARD: QT_TRANSLATE_NOOP("items", "keyboard"),
    _A.MOUSE: QT_TRANSLATE_NOOP("items", "mouse"),
    _A.LENS: QT_TRANSLATE_NOOP("items", "lens"),
    _A.LENS_CAP: QT_TRANSLATE_NOOP("items", "lens cap"),
    _A.STRAP: QT_TRANSLATE_NOOP("items", "strap"),
    _A.MANUAL: QT_TRANSLATE_NOOP("items", "manual"),
    _A.INVOICE: QT_TRANSLATE_NOOP("items", "invoice"),
    _A.INLET_HOSE: QT_TRANSLATE_NOOP("items", "inlet hose"),
    _A.DRAIN_HOSE: QT_TRANSLATE_NOOP("items", "drain hose"),
    _A.CUTLERY_BASKET: QT_TRANSLATE_NOOP("items", "cutlery basket"),
    _A.SHELF: QT_TRANSLATE_NOOP("items", "shelf"),
    _A.TRAY: QT_TRANSLATE_NOOP("items", "tray"),
    _A.NOZZLE: QT_TRANSLATE_NOOP("items", "nozzle"),
    _A.TUBE: QT_TRANSLATE_NOOP("items", "tube"),
    _A.WATER_TANK: QT_TRANSLATE_NOOP("items", "water tank"),
    _A.DRIP_TRAY: QT_TRANSLATE_NOOP("items", "drip tray"),
    _A.BOWL: QT_TRANSLATE_NOOP("items", "bowl"),
    _A.PEDAL: QT_TRANSLATE_NOOP("items", "pedal"),
    _A.BLADE: QT_TRANSLATE_NOOP("items", "blade"),
    _A.KEY: QT_TRANSLATE_NOOP("items", "key"),
    _A.LIGHT: QT_TRANSLATE_NOOP("items", "light"),
}
_POINTS = {
    _P.POWERS_ON: QT_TRANSLATE_NOOP("items", "Powers on"),
    _P.DISPLAY: QT_TRANSLATE_NOOP("items", "Display"),
    _P.TOUCH: QT_TRANSLATE_NOOP("items", "Touch"),
    _P.BUTTONS: QT_TRANSLATE_NOOP("items", "Buttons"),
    _P.CHARGING: QT_TRANSLATE_NOOP("items", "Charging"),
    _P.BATTERY: QT_TRANSLATE_NOOP("items", "Battery"),
    _P.CAMERA: QT_TRANSLATE_NOOP("items", "Cameras"),
    _P.SPEAKER: QT_TRANSLATE_NOOP("items", "Speaker"),
    _P.MICROPHONE: QT_TRANSLATE_NOOP("items", "Microphone"),
    _P.SIGNAL: QT_TRANSLATE_NOOP("items", "Mobile signal"),
    _P.WIRELESS: QT_TRANSLATE_NOOP("items", "Wi-Fi and Bluetooth"),
    _P.KEYBOARD: QT_TRANSLATE_NOOP("items", "Keyboard"),
    _P.TOUCHPAD: QT_TRANSLATE_NOOP("items", "Touchpad"),
    _P.PORTS: QT_TRANSLATE_NOOP("items", "Ports"),
    _P.FAN: QT_TRANSLATE_NOOP("items", "Fan"),
    _P.DRIVE: QT_TRANSLATE_NOOP("items", "Drive"),
    _P.LENS: QT_TRANSLATE_NOOP("items", "Lens"),
    _P.SHUTTER: QT_TRANSLATE_NOOP("items", "Shutter"),
    _P.CARD_SLOT: QT_TRANSLATE_NOOP("items", "Card slot"),
    _P.PICTURE: QT_TRANSLATE_NOOP("items", "Picture"),
    _P.SOUND: QT_TRANSLATE_NOOP("items", "Sound"),
    _P.DRUM: QT_TRANSLATE_NOOP("items", "Drum"),
    _P.DOOR: QT_TRANSLATE_NOOP("items", "Door"),
    _P.DOOR_SEAL: QT_TRANSLATE_NOOP("items", "Door seal"),
    _P.WATER_INLET: QT_TRANSLATE_NOOP("items", "Water inlet"),
    _P.DRAIN: QT_TRANSLATE_NOOP("items", "Drain"),
    _P.HEATING: QT_TRANSLATE_NOOP("items", "Heating"),
    _P.COOLING: QT_TRANSLATE_NOOP("items", "Cooling"),
    _P.LIGHT: QT_TRANSLATE_NOOP("items", "Light"),
    _P.PROGRAMS: QT_TRANSLATE_NOOP("items", "Programs"),
    _P.SPRAY_ARMS: QT_TRANSLATE_NOOP("items", "Spray arms"),
    _P.MOTOR: QT_TRANSLATE_NOOP("items", "Motor"),
    _P.SUCTION: QT_TRANSLATE_NOOP("items", "Suction"),
    _P.BRUSH: QT_TRANSLATE_NOOP("items", "Brush"),
    _P.CABLE: QT_TRANSLATE_NOOP("items", "Cable and plug"),
    _P.GRINDER: QT_TRANSLATE_NOOP("items", "Grinder"),
    _P.PUMP: QT_TRANSLATE_NOOP("items", "Pump"),
    _P.STEAM: QT_TRANSLATE_NOOP("items", "Steam"),
    _P.SWITCH: QT_TRANSLATE_NOOP("items", "Switch"),
    _P.CHUCK: QT_TRANSLATE_NOOP("items", "Chuck"),
    _P.GUARD: QT_TRANSLATE_NOOP("items", "Guard"),
    _P.BRAKES: QT_TRANSLATE_NOOP("items", "Brakes"),
    _P.GEARS: QT_TRANSLATE_NOOP("items", "Gears"),
    _P.WHEELS: QT_TRANSLATE_NOOP("items", "Wheels"),
    _P.FRAME: QT_TRANSLATE_NOOP("items", "Frame"),
    _P.HOUSING: QT_TRANSLATE_NOOP("items", "Housing"),
}
_ANSWERS = {
    Answer.WORKS: QT_TRANSLATE_NOOP("items", "works"),
    Answer.FAILS: QT_TRANSLATE_NOOP("items", "does not work"),
    Answer.UNTESTABLE: QT_TRANSLATE_NOOP("items", "cannot be tested"),
}
# The same before the points that it was given for.
_IN_LISTS = {
    Answer.WORKS: QT_TRANSLATE_NOOP("items", "OK"),
    Answer.FAILS: QT_TRANSLATE_NOOP("items", "Faulty"),
    Answer.UNTESTABLE: QT_TRANSLATE_NOOP("items", "Cannot be tested"),
}
_NOT_CHECKED = QT_TRANSLATE_NOOP("items", "not checked")


def _say(text: str) -> str:
    return QCoreApplication.translate("items", text)


def kind_name(slug: str) -> str:
    """Return what a kind of item is called; nothing for none, or for one that this version does not know."""
    kind = kind_of(slug)
    return _say(_KINDS[kind]) if kind else ""


def accessory_name(accessory: Accessory) -> str:
    """Return what an accessory is called."""
    return _say(_ACCESSORIES[accessory])


def point_name(point: Point) -> str:
    """Return what a point of the checklist is called."""
    return _say(_POINTS[point])


def answer_name(answer: Answer | None) -> str:
    """Return what was found at a point; None is a point that was not checked."""
    return _say(_ANSWERS[answer] if answer else _NOT_CHECKED)


def checklist_lines(kept: str) -> tuple[str, ...]:
    """Return a checklist as one sentence for each answer that was given, what does not work first."""
    answers = understood(kept)
    form = QCoreApplication.translate("items", "{answer}: {points}")
    found: list[str] = []
    for answer in (Answer.FAILS, Answer.UNTESTABLE, Answer.WORKS):
        points = ", ".join(point_name(point) for point in Point if answers.get(point) is answer)
        if points:
            found.append(form.format(answer=_say(_IN_LISTS[answer]), points=points))
    return tuple(found)
