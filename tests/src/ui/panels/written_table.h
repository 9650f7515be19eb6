// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "src/app/session/editing.h"
#include "src/ui/panels/panels.h"
#include "src/ui/widgets/waiting_actions.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace saite::ui_test {

using app_test::Chain;
using app_test::selected_actors;

/// The drawer with a table of the chain that is written into, as hands do it.
struct Written {
  Chain chain;
  app::Session& session = *chain.session;
  ui::WaitingActions waiting;
  Panel panel{session,
              [this](const ui::Ui& ui, const Rect& area) {
                waiting.run(session, ui.state);
                ui::draw_drawer(ui, area);
              },
              {1280, 360}};

  Written() {
    columns({"name", "kind", "part_of", "measure:degree", "since", "tags", "note"});
    panel.settle();
  }
  void columns(std::vector<std::string> ids) {
    panel.state().actors.prepared = true;
    panel.state().actors.table.set_columns(std::move(ids));
    panel.settle();
  }
  /// A key as the window hears it: ImGui's keys and actions alike.
  void key(app::Key key, bool ctrl = false, bool shift = false) {
    waiting.key({.key = key, .ctrl = ctrl, .shift = shift}, session, panel.state());
    const auto press = [&] {
      switch (key) {
        case app::Key::enter:
          return panel.key(PanelKey::enter);
        case app::Key::escape:
          return panel.key(PanelKey::escape);
        case app::Key::tab:
          return panel.key(PanelKey::tab);
        case app::Key::up:
          return panel.key(PanelKey::up);
        case app::Key::down:
          return panel.key(PanelKey::down);
        default:
          return panel.frames(3);
      }
    };
    shift ? panel.holding(Panel::Held::shift, press) : press();
  }
  void type(const char* text) {
    panel.type(text);
    panel.frames(4);
  }
  /// The first press of two is a while after what was before.
  void open(const char* cell) { panel.press(cell, 2); }
  [[nodiscard]] bool writing() { return panel.state().cell.open; }
  [[nodiscard]] const model::Network& network() const { return session.workspace().network(); }
  [[nodiscard]] const model::Actor& actor(const char* key) const {
    return network().actor(chain.id(key));
  }
  [[nodiscard]] std::string since(const char* key) const {
    const auto& date = actor(key).dates.since;
    return date ? date->text() : "";
  }
  [[nodiscard]] std::string kind(const char* key) const {
    return network().actor_kinds()[actor(key).kind].id;
  }
  [[nodiscard]] std::size_t steps() const {
    return session.workspace().document().history().done();
  }
  [[nodiscard]] std::vector<ActorId> ids(const std::vector<const char*>& keys) const {
    std::vector<ActorId> ids;
    for (const char* key : keys) ids.push_back(chain.id(key));
    return ids;
  }
};

}  // namespace saite::ui_test
