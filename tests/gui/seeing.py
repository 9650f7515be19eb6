# SPDX-License-Identifier: Apache-2.0
"""The window, map first: who gets the room, and what is said where."""
import itertools

from cases import SOURCE, answered, expect, opened, test

VILLAGE = SOURCE / "data" / "samples" / "ozolkalni.json"


def share(state, window):
    """The box around all marks, as a share of the window."""
    places = state["places"].values()
    radius = max(r for _, _, r in places)
    wide = max(x for x, _, _ in places) - min(x for x, _, _ in places) + 2 * radius
    high = max(y for _, y, _ in places) - min(y for _, y, _ in places) + 2 * radius
    return wide * high / (window[0] * window[1])


def overlap(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def covers_a_mark(box, place):
    x, y, radius = place
    away = (max(box[0] - x, 0, x - box[2]), max(box[1] - y, 0, y - box[3]))
    return away[0] ** 2 + away[1] ** 2 < (radius - 0.5) ** 2


def hidden(state, where):
    """What lies over a mark or a name: names, and the legend on the map."""
    names = [(key, box) for key, *box in state["name_boxes"]]
    found = []
    for number, (key, box) in enumerate(names):
        found += [f"the name of {key or 'a group'} is over the mark of {other}"
                  for other, place in state["places"].items()
                  if other != key and covers_a_mark(box, place)]
        found += [f"the names of {key or 'a group'} and {other or 'a group'} meet"
                  for other, another in names[number + 1:] if overlap(box, another)]
    if "legend" in state["controls"]:
        legend = state["controls"]["legend"]
        found += [f"the legend is over the name of {key or 'a group'}"
                  for key, box in names if overlap(legend, box)]
        found += [f"the legend is over the mark of {key}"
                  for key, place in state["places"].items() if covers_a_mark(legend, place)]
    return [f"{where}: {what}" for what in found]


def resting(w):
    """The hand away from the map, or what lies under it is pointed out."""
    w.move(600, 4)
    return w.settled()


@test
def the_map_has_the_window(folder):
    w = opened(folder)
    state = resting(w)
    found = share(state, (1280, 720))
    print(f"  marks fill {found:.0%} of the window, {len(state['names_shown'])} names")
    expect(found >= 0.40, f"as it opens: {found:.2f}")
    expect(len(state["names_shown"]) >= 40, f"names: {len(state['names_shown'])}")
    expect(not hidden(state, "as it opens"), hidden(state, "as it opens"))
    expect("sheet" not in state["parts"] and "drawer" not in state["parts"], "nothing else is open")
    expect("legend" not in state["controls"], "the legend stands once: in its panel")
    w.key("F9")
    state = w.wait(lambda s: "bar" not in s["parts"], "the wall")
    state = resting(w)
    found = share(state, (1280, 720))
    print(f"  on the wall {found:.0%}, {len(state['names_shown'])} names")
    expect(found >= 0.595, f"on the wall: {found:.2f}")
    expect("legend" in state["controls"], "the wall has a legend")
    expect(not hidden(state, "on the wall"), hidden(state, "on the wall"))
    w.key("Escape")
    w.wait(lambda s: "bar" in s["parts"], "the way back")


@test
def at_200_percent_too(folder):
    for language, theme in (("en", "light"), ("lv", "dark")):
        w = opened(folder / language, language=language, settings={"ui_scale": 2, "theme": theme})
        state = resting(w)
        found = share(state, (1280, 720))
        print(f"  marks fill {found:.0%} of the window, {len(state['names_shown'])} names")
        expect(found >= 0.35, f"at 200 %: {found:.2f}")
        expect(len(state["names_shown"]) >= 17, f"names: {len(state['names_shown'])}")
        expect("legend" in state["controls"], "the panel is closed: the legend is on the map")
        expect(not hidden(state, language), hidden(state, language))
        w.close()


@test
def no_name_covers_a_mark_or_a_name_and_no_legend_either(folder):
    for number, (scale, panels) in enumerate([(1, {}), (1, {"left": 0}), (1.5, {}), (2, {}),
                                              (3, {})]):
        w = opened(folder / str(number), file=VILLAGE,
                   settings={"ui_scale": scale, "panels": panels})
        state = resting(w)
        expect(not hidden(state, f"at {scale}"), hidden(state, f"at {scale}"))
        w.close()


@test
def one_press_to_an_answer_and_the_map_makes_room(folder):
    w = opened(folder)
    before = w.state()["parts"]["free"]
    w.press("tab.ask")
    state = answered(w, "holds")
    free = state["parts"]["free"]
    expect(free[2] <= state["parts"]["sheet"][0] < before[2], "the sheet has room of its own")
    for key, (x, y, _) in w.settled()["places"].items():
        expect(free[0] <= x <= free[2] and free[1] <= y <= free[3], f"{key} lies under something")
    w.press("tab.ask")
    w.wait(lambda s: s["parts"]["free"] == before or "chips" in s["parts"], "the room again")
    w.press("chip.answer")
    w.wait(lambda s: s["asked"] == "" and s["parts"]["free"] == before, "no answer")


@test
def what_is_in_force_is_seen_and_ends_by_its_cross(folder):
    w = opened(folder, settings={"panels": {"left": 0}})
    expect("legend" in w.state()["controls"], "the panel is closed: the legend is on the map")
    w.press("toggle.left")
    w.wait(lambda s: "legend" not in s["controls"], "one legend")
    kind = next(name for name in w.state()["controls"] if name.startswith("kind."))
    w.press(kind)
    w.wait(lambda s: s["visible_actors"] < s["actors"] and "chip.kinds" in s["controls"], "a chip")
    w.press("chip.kinds")
    w.wait(lambda s: s["visible_actors"] == s["actors"] and "chips" not in s["parts"], "no chip")


@test
def the_right_button_offers_what_fits(folder):
    w = opened(folder)
    first = list(w.state()["places"])[0]
    w.click(*w.actor(first), button=3)
    state = w.wait(lambda s: "map_menu.rename" in s["controls"], "the menu of an actor")
    expect(state["selected"] == [first], "what was pressed is selected")
    w.press("map_menu.focus_1")
    w.wait(lambda s: s["visible_actors"] < s["actors"] and "chip.focus" in s["controls"], "a focus")
    w.press("chip.focus")
    w.wait(lambda s: s["visible_actors"] == s["actors"], "everybody")
    left, top, _, _ = w.state()["parts"]["free"]
    w.click(left + 6, top + 6, button=3)
    state = w.wait(lambda s: "map_menu.new_actor" in s["controls"], "the menu of the map")
    expect("map_menu.rename" not in state["controls"], "nothing to rename there")
    w.key("Escape")
    w.wait(lambda s: "map_menu.new_actor" not in s["controls"], "no menu")


@test
def in_small_and_large_windows_nothing_covers_anything(folder):
    corners = [((640, 400), 1, "en", "light"), ((640, 400), 1.5, "lv", "high-contrast"),
               ((1280, 720), 2, "lv", "dark"), ((1280, 720), 0.75, "en", "high-contrast"),
               ((1280, 720), 3, "en", "light"), ((1024, 700), 1, "lv", "light")]
    for number, (size, scale, language, theme) in enumerate(corners):
        w = opened(folder / str(number), language=language, size=size,
                   settings={"ui_scale": scale, "theme": theme})
        for tab in ("tab.details", "tab.plan", "tab.actors"):
            where = f"{size} at {scale}, {tab}"
            if tab in w.state()["controls"]:
                w.press(tab)
            state = resting(w)
            parts = state["parts"]
            for name, box in parts.items():
                expect(0 <= box[0] <= box[2] <= size[0] and 0 <= box[1] <= box[3] <= size[1],
                       f"{where}: {name} leaves the window: {box}")
            fixed = {n: b for n, b in parts.items() if n in ("bar", "strip", "sheet", "free",
                                                             "tools", "chips", "left")}
            for (a, one), (b, other) in itertools.combinations(fixed.items(), 2):
                expect(not overlap(one, other), f"{where}: {a} covers {b}")
            tabs = [b for n, b in state["controls"].items() if n.startswith("tab.")]
            for one, other in itertools.combinations(tabs, 2):
                expect(not overlap(one, other), f"{where}: tabs cover each other")
            expect(all(b[0] >= 0 and b[2] <= size[0] for b in tabs), f"{where}: a tab is cut off")
        w.close()
