// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <string>

#include "src/app/workspace/local_time.h"
#include "src/app/workspace/versions.h"
#include "src/i18n/translator.h"
#include "src/ui/dialogs/dialogs.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/style.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

/// The network as dots and lines where its actors stand: enough to tell one state from another.
void draw_sketch(const Ui& ui, const model::Network& network, ImVec2 size) {
  const ImVec2 low = ImGui::GetCursorScreenPos();
  const ImVec2 high{low.x + size.x, low.y + size.y};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(low, high, packed(ui.theme.window), ui.px(6));
  ImGui::Dummy(size);
  const auto actors = network.actors();
  Position least{1e300, 1e300};
  Position most{-1e300, -1e300};
  for (const ActorId id : actors) {
    const auto& at = network.actor(id).position;
    if (!at) continue;
    least = {std::min(least.x, at->x), std::min(least.y, at->y)};
    most = {std::max(most.x, at->x), std::max(most.y, at->y)};
  }
  if (least.x > most.x) return;
  const double margin = ui.px(10);
  const double scale = std::min((size.x - 2 * margin) / std::max(most.x - least.x, 1e-9),
                                (size.y - 2 * margin) / std::max(most.y - least.y, 1e-9));
  const auto place = [&](ActorId id) {
    const Position& at = *network.actor(id).position;
    const double x = (at.x - (least.x + most.x) / 2) * scale + size.x / 2;
    const double y = (at.y - (least.y + most.y) / 2) * scale + size.y / 2;
    return ImVec2{low.x + static_cast<float>(x), low.y + static_cast<float>(y)};
  };
  const auto placed = [&](ActorId id) { return network.actor(id).position.has_value(); };
  constexpr std::size_t max_lines = 4000;  // more are a blot
  std::size_t lines = 0;
  const canvas::Colour faint = ui.theme.muted.with_alpha(0.4);
  for (const TieId id : network.ties()) {
    const model::Tie& tie = network.tie(id);
    if (!placed(tie.source) || !placed(tie.target)) continue;
    if (++lines > max_lines) break;
    list.AddLine(place(tie.source), place(tie.target), packed(faint), ui.px(1));
  }
  const float radius = ui.px(actors.size() > 500 ? 1.2F : 2.5F);
  for (const ActorId id : actors) {
    if (placed(id)) list.AddCircleFilled(place(id), radius, packed(ui.theme.accent), 8);
  }
}

std::string sentence(const Ui& ui, const char* key, const app::Comparison& found) {
  return ui.t.tr(key, found.added, found.removed, found.changed);
}

void draw_list(const Ui& ui, app::Versions& versions) {
  const std::int64_t shown = versions.shown() != nullptr ? versions.shown()->number : -1;
  for (std::size_t i = 0; i < versions.list().size(); ++i) {
    const journal::Version& version = versions.list()[i];
    ImGui::PushID(static_cast<int>(version.number));
    const ImVec2 before = ImGui::GetCursorPos();
    const float height = 2 * ImGui::GetTextLineHeightWithSpacing();
    if (ImGui::Selectable("##version", version.number == shown, 0, {0, height})) {
      versions.look(version.number);
    }
    note_place(ui, "version." + std::to_string(i));
    const ImVec2 after = ImGui::GetCursorPos();
    ImGui::SetCursorPos(before);
    const float width = ImGui::GetContentRegionAvail().x;
    const std::string time = app::local_time(version.time);
    clipped(ui, version.name.empty() ? time : version.name, width);
    std::string about = version.name.empty() ? std::string() : time + "  ·  ";
    about += ui.t.trn("cli.versions.actors", version.actors) + "  ·  " +
             ui.t.trn("cli.versions.ties", version.ties);
    if (!version.saved) about += "  ·  " + ui.t.tr("cli.versions.unsaved");
    ImGui::SetCursorPosX(before.x);
    small_muted(ui, about);
    ImGui::SetCursorPos(after);
    ImGui::PopID();
  }
}

void draw_shown(const Ui& ui, app::Versions& versions) {
  const app::VersionView* shown = versions.shown();
  if (shown == nullptr) return;
  const float width = ImGui::GetContentRegionAvail().x;
  draw_sketch(ui, shown->network, {width, ui.px(200)});
  gap(ui, 6);
  if (shown->actors == app::Comparison() && shown->ties == app::Comparison()) {
    wrapped(say(ui, "ui.versions.same"));
  } else {
    wrapped(sentence(ui, "ui.versions.actors", shown->actors));
    wrapped(sentence(ui, "ui.versions.ties", shown->ties));
  }
  gap(ui, 6);
  const auto version = std::ranges::find(versions.list(), shown->number, &journal::Version::number);
  if (version != versions.list().end()) {
    const std::string id = "version name " + std::to_string(shown->number);
    const auto take = [&](const std::string& name) {
      versions.name(shown->number, name);
      return Status();
    };
    edit_field(ui, id.c_str(), say(ui, "ui.versions.name"), version->name, take,
               say(ui, "ui.versions.name.hint"));
  }
}

}  // namespace

void draw_versions_dialog(const Ui& ui) {
  const bool opened = ui.state.dialog_opened;
  if (!begin_dialog(ui, "versions", ui.t.text("action.versions"), {760, 480})) return;
  app::Versions& versions = ui.workspace.versions();
  if (opened) versions.load();
  if (versions.list().empty()) {
    empty_state(ui, icon::history, say(ui, "ui.versions.empty"),
                say(ui, "ui.versions.empty.words"));
    end_dialog();
    return;
  }
  const float foot = ui.px(52);
  ImGui::BeginChild("list", {ImGui::GetContentRegionAvail().x * 0.46F, -foot});
  draw_list(ui, versions);
  ImGui::EndChild();
  ImGui::SameLine();
  ImGui::BeginChild("shown", {0, -foot});
  draw_shown(ui, versions);
  ImGui::EndChild();
  gap(ui, 8);
  bool done = false;
  if (versions.shown() != nullptr) {
    if (button(ui, say(ui, "ui.versions.restore"), Tone::primary)) {
      versions.restore();
      done = true;
    }
    note_place(ui, "versions.restore");
    ImGui::SameLine();
    if (button(ui, say(ui, "ui.versions.copy"))) {
      versions.open_copy();
      done = true;
    }
    note_place(ui, "versions.copy");
  }
  if (done) close_dialog(ui);
  end_dialog();
}

}  // namespace saite::ui
