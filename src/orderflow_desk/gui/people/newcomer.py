"""What is typed of somebody who is to be added, while something else has to be done first."""

from dataclasses import dataclass
from typing import Self

from orderflow_desk.gui.forms.ui_people_section import Ui_PeopleSection


@dataclass(frozen=True, slots=True)
class Newcomer:
    """The fields of the form as they were typed; kept in memory alone, for there is a password among them."""

    login: str
    name: str
    role: str
    password: str
    by: int  # who typed it: nobody else gets it back

    @classmethod
    def typed_in(cls, form: Ui_PeopleSection, by: int) -> Self:
        """Return what the form holds."""
        return cls(
            form.login.text(),
            form.person_name.text(),
            str(form.person_role.currentData()),
            form.first_password.text(),
            by,
        )

    def fill(self, form: Ui_PeopleSection) -> None:
        """Type it again."""
        form.login.setText(self.login)
        form.person_name.setText(self.name)
        form.person_role.setCurrentIndex(form.person_role.findData(self.role))
        form.first_password.setText(self.password)
