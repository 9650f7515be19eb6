// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>

#include "src/ui/map/map_view.h"
#include "src/ui/panels/panels.h"
#include "src/ui/panels/work_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

namespace saite::ui {
namespace {

/// A line of work that goes on: its name, how far it is, and a way to end it.
void work(const Ui& ui, const std::string& name, double fraction, const char* sign,
          const char* hint, const auto& press) {
  ImGui::SetCursorPosY((ui.px(design::strip_height) - ImGui::GetFontSize()) / 2);
  muted(ui, name);
  ImGui::SameLine(0, ui.px(8));
  ImGui::SetCursorPosY(0);
  progress_bar(ui, fraction, ui.px(96), ui.px(design::strip_height));
  ImGui::SameLine(0, ui.px(4));
  ImGui::SetCursorPosY(ui.px(6));
  if (icon_button(ui, "stop", sign, hint, {}, false, 24)) press();
  note_place(ui, "job.stop");
}

}  // namespace

void draw_status(const Ui& ui, float right) {
  const auto jobs = ui.workspace.jobs().list();
  const app::JobView* shown = nullptr;
  for (const app::JobView& job : jobs) {
    // What is done in a blink is not worth a word.
    if (job.seconds > 0.25 && (shown == nullptr || job.running)) shown = &job;
    if (shown != nullptr && shown->running) break;
  }
  const auto start = [&](const std::string& name) {
    const float width = ImGui::CalcTextSize(name.c_str()).x + ui.px(8 + 96 + 4 + 24 + 16);
    ImGui::SameLine(std::max(right - width - ImGui::GetWindowPos().x, ImGui::GetCursorPosX()));
  };
  const app::NodePositions& node_positions = ui.mover.positions();
  if (const app::Safety safety = ui.workspace.journal().safety(); safety.trouble) {
    const std::string words = ui.t.sentence(*safety.trouble);
    const std::string name = say(ui, "ui.journal.trouble");
    const float width = ImGui::CalcTextSize(name.c_str()).x + ui.px(16);
    ImGui::SameLine(std::max(right - width - ImGui::GetWindowPos().x, ImGui::GetCursorPosX()));
    ImGui::SetCursorPosY((ui.px(design::strip_height) - ImGui::GetFontSize()) / 2);
    ImGui::TextColored(ImGui::ColorConvertU32ToFloat4(packed(ui.theme.danger)), "%s", name.c_str());
    note_place(ui, "journal.trouble");
    tooltip(ui, words);
  } else if (ui.workspace.file().read_only()) {
    const std::string name = say(ui, "ui.read_only");
    const float width = ImGui::CalcTextSize(name.c_str()).x + ui.px(16);
    ImGui::SameLine(std::max(right - width - ImGui::GetWindowPos().x, ImGui::GetCursorPosX()));
    ImGui::SetCursorPosY((ui.px(design::strip_height) - ImGui::GetFontSize()) / 2);
    muted(ui, name);
    note_place(ui, "read_only");
    tooltip(ui, say(ui, "error.read_only"));
  } else if (shown != nullptr) {
    std::string name = ui.t.format(shown->label.key, shown->label.args);
    if (jobs.size() > 1) name += "  +" + std::to_string(jobs.size() - 1);
    start(name);
    const app::JobId id = shown->id;
    work(ui, name, shown->fraction, icon::close, say(ui, "ui.cancel"),
         [&] { ui.workspace.jobs().cancel(id); });
  } else if (node_positions.running() || node_positions.paused()) {
    const bool paused = node_positions.paused();
    const std::string name = say(ui, paused ? "ui.layout.paused" : "ui.layout.running");
    start(name);
    work(ui, name, node_positions.fraction(), paused ? icon::play : icon::pause,
         say(ui, paused ? "ui.layout.resume" : "ui.layout.pause"),
         [&] { ui.mover.toggle_layout(ui.view.pipeline()); });
  } else if (!ui.view.selected().empty()) {
    const std::string name =
        ui.t.trn("ui.selected", static_cast<std::int64_t>(ui.view.selected().actors().size() +
                                                          ui.view.selected().ties().size()));
    const float width = ImGui::CalcTextSize(name.c_str()).x + ui.px(16);
    ImGui::SameLine(std::max(right - width - ImGui::GetWindowPos().x, ImGui::GetCursorPosX()));
    ImGui::SetCursorPosY((ui.px(design::strip_height) - ImGui::GetFontSize()) / 2);
    muted(ui, name);
  }
}

void draw_notices(const Ui& ui) {
  for (const app::Notice& notice : ui.workspace.take_notices()) {
    const double stay = notice.problem ? 9 : 4;
    ui.state.notices.push_back({ui.t.sentence(notice.text), notice.problem, ui.state.now + stay});
  }
  std::erase_if(ui.state.notices, [&](const ShownNotice& n) { return n.until < ui.state.now; });
  if (ui.state.notices.size() > 3) ui.state.notices.erase(ui.state.notices.begin());
  const Rect& map = ui.map.free();
  float bottom = map.max.y - ui.px(16);
  for (std::size_t i = ui.state.notices.size(); i-- > 0;) {
    const ShownNotice& notice = ui.state.notices[i];
    const float max = std::min(map.width() - ui.px(48), ui.px(520));
    const ImVec2 room = ImGui::CalcTextSize(notice.words.c_str(), nullptr, false, max - ui.px(72));
    const float width = room.x + ui.px(80);
    const float height = std::max(room.y, ui.px(20)) + ui.px(20);
    const ImVec2 at{map.centre().x - width / 2, bottom - height};
    ImGui::SetNextWindowPos(at);
    ImGui::SetNextWindowSize({width, height});
    const std::string id = "notice" + std::to_string(i);
    ImGui::Begin(id.c_str(), nullptr, float_flags & ~ImGuiWindowFlags_AlwaysAutoResize);
    draw_card(ui, *ImGui::GetWindowDrawList(), at, {at.x + width, at.y + height});
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddText(ui.fonts.icons, ui.fonts.icons->FontSize, {at.x + ui.px(12), at.y + ui.px(10)},
                 packed(notice.problem ? ui.theme.danger : ui.theme.success),
                 notice.problem ? icon::alert_circle : icon::check_circle);
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(),
                 {at.x + ui.px(42), at.y + (height - room.y) / 2}, packed(ui.theme.ink),
                 notice.words.c_str(), nullptr, max - ui.px(72) + 1);
    ImGui::SetCursorScreenPos({at.x + width - ui.px(32), at.y + ui.px(8)});
    if (icon_button(ui, "close", icon::close, "", {}, false, 24)) {
      ui.state.notices[i].until = 0;
      ui.state.wants_frame = true;
    }
    ImGui::End();
    bottom -= height + ui.px(8);
  }
}

}  // namespace saite::ui
