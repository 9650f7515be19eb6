// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>

#include "src/app/workspace/beginnings.h"
#include "src/ui/dialogs/dialogs.h"
#include "src/ui/dialogs/leftovers.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

// What is seen before there is a map: how to begin, what was open lately, what can be tried.
namespace saite::ui {
namespace {

constexpr std::size_t max_recent = 6;

void heading(const Ui& ui, const char* words) {
  const WithFont font(ui.fonts.strong);
  text(words);
  gap(ui, 2);
}

/// A line that is pressed: a name, and small words below it.
bool entry(const Ui& ui, const std::string& id, std::string_view name, std::string_view words) {
  const float width = ImGui::GetContentRegionAvail().x;
  const float inner = width - ui.px(20);
  float height = ImGui::GetFontSize() + ui.px(14);
  {
    const WithFont font(ui.fonts.small);
    if (!words.empty()) {
      height +=
          ImGui::CalcTextSize(words.data(), words.data() + words.size(), false, inner).y + ui.px(8);
    }
  }
  const ImVec2 at = ImGui::GetCursorPos();
  ImGui::PushID(id.c_str());
  ImGui::PushStyleVar(ImGuiStyleVar_FrameRounding, ui.px(8));
  const bool pressed = ImGui::Button("##entry", {width, height});
  ImGui::PopStyleVar();
  ImGui::PopID();
  note_place(ui, id);
  const ImVec2 after = ImGui::GetCursorPos();
  ImGui::SetCursorPos({at.x + ui.px(10), at.y + ui.px(7)});
  ImGui::BeginGroup();
  clipped(ui, name, inner);
  if (!words.empty()) {
    const WithFont font(ui.fonts.small);
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + inner);
    ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.muted));
    text(words);
    ImGui::PopStyleColor();
    ImGui::PopTextWrapPos();
  }
  ImGui::EndGroup();
  ImGui::SetCursorPos(after);
  ImGui::Dummy({0, 0});
  return pressed;
}

void begin_and_recent(const Ui& ui) {
  heading(ui, say(ui, "start.begin"));
  const float width = ImGui::GetContentRegionAvail().x;
  if (button(ui, ui.t.text("action.new_actor"), Tone::primary, width, icon::account_plus)) {
    run(ui, "new_actor");
  }
  note_place(ui, "start.new_actor");
  gap(ui, 4);
  if (button(ui, ui.t.text("action.open"), Tone::plain, width, icon::folder)) run(ui, "open");
  note_place(ui, "start.open");
  gap(ui, 4);
  if (button(ui, ui.t.text("action.import"), Tone::plain, width, icon::file_import)) {
    run(ui, "import");
  }
  note_place(ui, "start.import");
  const auto& recent = ui.workspace.settings().recent;
  if (recent.empty()) return;
  gap(ui, 12);
  heading(ui, say(ui, "ui.menu.recent"));
  std::optional<std::filesystem::path> wanted;
  for (std::size_t i = 0; i < std::min(recent.size(), max_recent); ++i) {
    const std::string folder = recent[i].parent_path().string();
    if (entry(ui, "start.recent." + std::to_string(i), recent[i].filename().string(), folder)) {
      wanted = recent[i];
    }
  }
  if (wanted) ui.workspace.file().open(*wanted);
}

void beginnings(const Ui& ui, const char* title, std::span<const app::Beginning> all) {
  heading(ui, say(ui, title));
  for (const app::Beginning& each : all) {
    const std::string key = "start." + std::string(each.id);
    if (entry(ui, key, ui.t.tr(key), ui.t.tr(key + ".words"))) {
      app::begin_with(ui.workspace, each);
      return;
    }
  }
}

bool is_start(const Ui& ui) {
  return ui.workspace.network().actor_count() == 0 && !ui.workspace.file().path() &&
         ui.workspace.document().history().size() == 0 && !ui.workspace.file().opening();
}

void columns(const Ui& ui, float width) {
  const bool side_by_side = width >= ui.px(640);
  const int count = side_by_side ? 3 : 1;
  if (!ImGui::BeginTable("columns", count, ImGuiTableFlags_SizingStretchSame)) return;
  ImGui::TableNextColumn();
  const float top = ImGui::GetCursorPosY();
  // Text of a row stands on the line of its first button: the next columns begin as high all the
  // same.
  const auto next = [&] {
    ImGui::TableNextColumn();
    ImGui::Dummy({0, 0});
    if (side_by_side) {
      ImGui::SetCursorPosY(top);
    } else {
      gap(ui, 12);
    }
  };
  begin_and_recent(ui);
  next();
  beginnings(ui, "start.samples", app::samples());
  next();
  beginnings(ui, "start.templates", app::templates());
  ImGui::EndTable();
}

}  // namespace

bool draw_start_page(const Ui& ui) {
  if (!is_start(ui) || ui.state.new_actor.open) return false;
  const Rect& area = ui.map.free();
  const float width = std::min(ui.px(880), area.width() - ui.px(24));
  const float height = area.height() - ui.px(16);
  if (width <= ui.px(120) || height <= ui.px(80)) return true;
  ImGui::SetNextWindowPos(point(area.centre()), ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({width, 0}, {width, height});
  ImGui::SetNextWindowSize({width, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(6)});
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {ui.px(10), ui.px(2)});
  ImGui::Begin("start page", nullptr, float_flags & ~ImGuiWindowFlags_NoScrollbar);
  if (!ui.workspace.journal().leftovers().empty()) {
    heading(ui, say(ui, "ui.leftovers.title"));
    const auto chosen = draw_leftovers(ui, 2);
    gap(ui, 8);
    hairline(ui);
    gap(ui, 8);
    if (chosen) recover(ui, *chosen);
  }
  columns(ui, width);
  ImGui::End();
  ImGui::PopStyleVar(2);
  return true;
}

}  // namespace saite::ui
