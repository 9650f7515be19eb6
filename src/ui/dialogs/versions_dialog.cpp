// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <string>

#include "src/app/workspace/local_time.h"
#include "src/app/workspace/versions.h"
#include "src/i18n/translator.h"
#include "src/ui/dialogs/dialogs.h"
#include "src/ui/dialogs/sketch.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/style.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

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
