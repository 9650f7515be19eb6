# SPDX-License-Identifier: Apache-2.0
"""Files: what is written, what is read, what is asked before a change is lost."""
import json
import pathlib
import subprocess
import time

from cases import drag_somebody, expect, opened, started, test


def export_to(w, out, *choices):
    """The export dialog, with these things pressed in it."""
    w.key("ctrl+e")
    for choice in choices:
        w.press(choice)
    w.press("export.path")
    w.key("ctrl+a")
    w.type(str(out))
    w.press("export.write")


@test
def export_writes_what_is_seen(folder):
    w = opened(folder)
    out = pathlib.Path(folder) / "map.png"
    export_to(w, out)
    for _ in range(200):
        if out.exists() and out.stat().st_size > 1000:
            break
        time.sleep(0.05)
    size = subprocess.run(["identify", "-format", "%w %h", str(out)], capture_output=True,
                          text=True, check=True).stdout.split()
    left, top, right, bottom = w.state()["map"]
    # The map is as large as it was seen; title, legend and notes have their own room beside it.
    expect(int(size[0]) > 2 * (right - left + 180), f"the width is {size}")
    expect(int(size[1]) > 2 * (bottom - top + 60), f"the height is {size}")


@test
def groups_go_out_instead_of_actors(folder):
    w = opened(folder)
    out = pathlib.Path(folder) / "groups.svg"
    export_to(w, out, "export.marks", "export.marks.municipality", "export.SVG")
    w.wait(lambda s: s["dialog"] == 0 and out.exists(), "the picture of groups")
    text = out.read_text()
    expect("Each mark is a group" in text, "it says what it shows")
    expect(text.count("Vārkavas") == 0, "no actor of a municipality is on it")


@test
def save_as_writes_the_document(folder):
    w = opened(folder)
    drag_somebody(w)
    w.key("ctrl+shift+s")
    w.press("files.name")
    w.key("ctrl+a")
    out = pathlib.Path(folder) / "saved.saite.json"
    w.type(str(out))
    w.key("Return")
    w.wait(lambda s: not s["modified"] and s["file"] == str(out), "the file is saved")
    saved = json.loads(out.read_text())
    expect(len(saved["nodes"]) == w.state()["actors"], "everybody is in it")
    expect(any(n.get("pinned") for n in saved["nodes"]), "what was moved by hand is pinned")


@test
def a_file_with_a_wrong_record_opens_without_it_by_choice(folder):
    file = pathlib.Path(folder) / "wrong.json"
    file.write_text(json.dumps({
        "graph": {"format": "saite", "version": 1},
        "nodes": [{"id": "a", "kind": "family", "since": "2020-03", "until": "2019"},
                  {"id": "b", "kind": "family"}],
        "edges": [{"source": "a", "target": "b", "kind": "trust"}]}))
    w = started(folder, file)
    w.wait(lambda s: s["problems"] == 1 and s["actors"] == 0, "it is told and nothing is open")
    w.press("problems.open_leniently")
    w.wait(lambda s: s["problems"] == 1 and s["actors"] == 2, "it is told and the rest is open")
    w.press("problems.close")
    drag_somebody(w)
    w.key("ctrl+s")
    w.wait(lambda s: not s["modified"], "the file is saved")
    first = json.loads(file.read_text())["nodes"][0]
    expect(first["unread"] == {"since": "2020-03", "until": "2019"}, f"it is kept: {first}")
    expect("since" not in first, "it does not stand where it was wrong")


@test
def closing_with_changes_asks(folder):
    w = opened(folder)
    drag_somebody(w)
    w.key("ctrl+q")
    w.wait(lambda s: s["question"], "the question")
    w.press("question.cancel")
    w.wait(lambda s: not s["question"], "no question any more")
    expect(w.process.poll() is None, "the window stays")
    w.key("ctrl+q")
    w.press("question.discard")
    w.process.wait(10)


@test
def a_broken_file_is_explained_and_leaves_the_open_one_alone(folder):
    w = opened(folder)
    broken = pathlib.Path(folder) / "broken.json"
    broken.write_text('{"nodes": [{"id": "a"}, {"id": "a"}], "edges": [{"source": "a"}]}')
    actors = w.state()["actors"]
    w.key("ctrl+o")
    w.place("files.name")
    w.type(str(broken))
    w.key("Return")
    state = w.wait(lambda s: s["problems"] >= 2, "the list of problems")
    expect(state["actors"] == actors, "what was open stays open")
    w.press("problems.close")
    w.wait(lambda s: s["problems"] == -1, "the list is gone")


@test
def the_network_goes_out_for_other_programs(folder):
    w = opened(folder)
    out = pathlib.Path(folder) / "for-others.graphml"
    export_to(w, out, "export.network", "export.network.graphml")
    w.wait(lambda s: s["dialog"] == 0 and out.exists(), "the file")
    w.settled()
    text = out.read_text()
    expect(text.count("<node ") == w.state()["actors"], "every actor is in it")
    expect(text.count("<edge ") == w.state()["ties"], "every tie is in it")
