// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "src/app/view/find_actors.h"
#include "src/ui/map/map_parts.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

void jump_to(const Ui& ui, ActorId actor) {
  ui.view.selected().set({actor});
  if (!ui.view.pipeline().is_visible(actor)) ui.view.show_all();
  ui.map.go_to(ui.session, actor);
}

bool has_letters(std::string_view query) {
  return query.find_first_not_of(" \t–—-") != std::string_view::npos;
}

/// "A – B", with any dash between blanks: two actors that a tie is meant between.
std::optional<std::pair<app::FoundActor, app::FoundActor>> named_pair(const Ui& ui,
                                                                      std::string_view query) {
  for (const std::string_view dash : {" – ", " — ", " - "}) {
    const std::size_t at = query.find(dash);
    if (at == std::string_view::npos) continue;
    const auto a = app::find_actors(ui.view, query.substr(0, at), 1);
    const auto b = app::find_actors(ui.view, query.substr(at + dash.size()), 1);
    if (a.empty() || b.empty() || a.front().actor == b.front().actor) return std::nullopt;
    return std::pair(a.front(), b.front());
  }
  return std::nullopt;
}

}  // namespace

void draw_search(const Ui& ui, float width) {
  TypeAhead& search = ui.state.search;
  if (search.focus) {
    focus_next(ui);
    search.focus = false;
  }
  const ImVec2 at = ImGui::GetCursorScreenPos();
  bool active = false;
  const bool changed = search_field(ui, "##search", search.query, say(ui, "ui.search.hint"), width,
                                    &active, &search.select_all);
  note_place(ui, "search");
  if (changed) {
    search.choice = 0;
    search.open = true;
  }
  if (active && !search.query.empty()) search.open = true;
  if (search.query.empty()) search.open = false;
  if (!search.open) return;
  const auto found = app::find_actors(ui.view, search.query, 12);
  const auto pair = found.empty() ? named_pair(ui, search.query) : std::nullopt;
  std::vector<TypeAheadLine> lines;
  for (const app::FoundActor& hit : found) {
    lines.push_back({hit.name, hit.visible ? hit.kind : ui.t.tr("ui.search.filtered", hit.kind)});
  }
  if (pair) {
    lines.push_back({pair->first.name + " – " + pair->second.name, say(ui, "ui.search.tie")});
  } else if (found.empty() && has_letters(search.query)) {
    lines.push_back({search.query, say(ui, "ui.search.add")});
  }
  const ImVec2 below{at.x, at.y + ui.px(38)};
  const TypeAheadResult result = draw_type_ahead(ui, "search list", below, width, search, lines,
                                                 say(ui, "ui.search.nothing"), active);
  if (result.chosen < 0 && active && pressed_enter()) {
    search.focus = search.select_all = true;  // or what is typed next would be shortcuts
    focus_soon(ui);
  }
  if (result.chosen >= 0) {
    search.open = false;
    if (!found.empty()) {
      jump_to(ui, found[static_cast<std::size_t>(result.chosen)].actor);
    } else if (pair) {
      ui.view.selected().set({pair->first.actor, pair->second.actor});
      make_tie(ui, pair->first.actor, pair->second.actor);
    } else {
      begin_new_actor(ui, ui.map.free().centre(), search.query);
      search.query.clear();
    }
  }
  if (result.left) search.open = false;
}

}  // namespace saite::ui
