# SPDX-License-Identifier: Apache-2.0
"""Other programs' files: looked at, put right, and on the map."""
import pathlib

from cases import SAMPLE, expect, opened, started, test

TABLE = ("Organisation;Type;Works with;Members\n"
         "Malta school;school;Malta library, Youth centre;412\n"
         "Malta library;library;;8\nYouth centre;club;Malta library;35\n")


def table(folder, text=TABLE, name="organisations.csv"):
    file = pathlib.Path(folder) / name
    file.write_text(text)
    return file


def open_file(w, file):
    w.key("ctrl+o")
    w.place("files.name")
    w.type(str(file))
    w.key("Return")


@test
def a_table_of_organisations_is_on_the_map_with_two_presses(folder):
    w = started(folder, None)
    w.wait(lambda s: "start.open" in s["controls"], "the start page")
    open_file(w, table(folder))
    w.wait(lambda s: "import.0.2" in s["controls"], "the page")
    w.key("Return")
    state = w.wait(lambda s: s["actors"] == 3 and s["ties"] == 3, "the map")
    expect(state["file"] == "", "a document without a file")


@test
def a_column_is_told_to_be_something_else_and_the_table_goes_into_the_map(folder):
    w = opened(folder)
    actors, ties = w.state()["actors"], w.state()["ties"]
    open_file(w, table(folder))
    w.press("import.target.1")
    w.press("import.0.2")
    w.press("import.0.2.15")  # an attribute
    w.settled()
    w.press("import.do")
    w.wait(lambda s: s["actors"] == actors + 3 and s["ties"] == ties and s["undo"] == 1, "one step")
    w.key("ctrl+z")
    w.wait(lambda s: s["actors"] == actors and s["undo"] == 0, "as it was")


@test
def what_is_no_table_is_said_and_the_map_stays(folder):
    w = opened(folder)
    before = w.state()
    open_file(w, table(folder, "PK\x03\x04 cut off", "broken.xlsx"))
    w.place("import.cancel")
    w.key("Return")  # nothing to be had
    w.key("Escape")
    state = w.wait(lambda s: "import.do" not in s["controls"], "the page is gone")
    expect(state["actors"] == before["actors"] and state["file"] == str(SAMPLE), "as it was")
