// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cstdlib>

#include "src/ui/fonts.h"
#include "src/ui/icons.h"
#include "src/ui/panels.h"
#include "src/ui/type_ahead.h"
#include "src/ui/ui_state.h"
#include "src/ui/widgets.h"

namespace saite::ui {
namespace fs = std::filesystem;
namespace {

fs::path home() {
  const char* path = std::getenv("HOME");
  return path != nullptr ? fs::path(path) : fs::current_path();
}

fs::path first_folder(const Ui& ui) {
  if (ui.session.file()) return fs::absolute(*ui.session.file()).parent_path();
  const auto& recent = ui.session.settings().recent;
  if (!recent.empty()) return fs::absolute(recent.front()).parent_path();
  return home();
}

/// Where one often goes: the home folder and the folders of recent files.
void shortcuts(const Ui& ui, bool saving) {
  FileList& files = ui.state.files;
  ImGui::BeginChild("places", {ui.px(168), -ui.px(56)});
  small_muted(ui, say(ui, "ui.files.places"));
  if (ImGui::Selectable((std::string(icon::home) + "  " + say(ui, "ui.files.home")).c_str())) {
    files.go(home());
  }
  if (!saving && !ui.session.settings().recent.empty()) {
    gap(ui, 6);
    small_muted(ui, say(ui, "ui.menu.recent"));
    for (const fs::path& path : ui.session.settings().recent) {
      ImGui::PushID(path.c_str());
      const std::string name = std::string(icon::history) + "  " + path.filename().string();
      if (ImGui::Selectable(name.c_str())) {
        ui.session.open(path);
        close_dialog(ui);
      }
      tooltip(ui, path.string());
      ImGui::PopID();
    }
  }
  ImGui::EndChild();
}

/// The path from the root, each part a way back.
void path_line(const Ui& ui) {
  FileList& files = ui.state.files;
  if (icon_button(ui, "up", icon::arrow_up, say(ui, "ui.files.up"), {}, false, 28)) files.up();
  ImGui::SameLine();
  ImGui::AlignTextToFramePadding();
  clipped(ui, files.folder().string(), ImGui::GetContentRegionAvail().x - ui.px(40));
}

std::string size_text(const Ui& ui, std::uint64_t bytes) {
  if (bytes < 1024) return ui.t.number(static_cast<std::int64_t>(bytes)) + " B";
  const double k = static_cast<double>(bytes) / 1024;
  if (k < 1024) return ui.t.number(k, 0) + " kB";
  return ui.t.number(k / 1024, 1) + " MB";
}

/// The entry that was taken by a double press, if any.
std::optional<std::string> entries(const Ui& ui) {
  FileList& files = ui.state.files;
  std::optional<std::string> taken;
  std::optional<fs::path> into;
  if (files.problem()) {
    empty_state(ui, icon::lock, say(ui, "ui.files.closed"), "");
    return taken;
  }
  if (files.entries().empty()) empty_state(ui, icon::folder, say(ui, "ui.files.empty"), "");
  for (const FileList::Entry& entry : files.entries()) {
    ImGui::PushID(entry.name.c_str());
    const bool usable = entry.folder || FileList::readable(entry.name);
    ImGui::BeginDisabled(!usable);
    const std::string words =
        std::string(entry.folder ? icon::folder : icon::file_document) + "  " + entry.name;
    if (ImGui::Selectable(words.c_str(), files.chosen == entry.name,
                          ImGuiSelectableFlags_AllowDoubleClick, {0, ui.px(22)})) {
      files.chosen = entry.name;
      if (!entry.folder) files.name = entry.name;
      if (entry.folder && ImGui::IsMouseDoubleClicked(0)) into = files.folder() / entry.name;
      if (!entry.folder && ImGui::IsMouseDoubleClicked(0)) taken = entry.name;
    }
    ImGui::EndDisabled();
    note_place(ui, "file." + entry.name);
    if (!entry.folder) {
      const std::string size = size_text(ui, entry.size);
      const float room = ImGui::CalcTextSize(size.c_str()).x;
      ImGui::SameLine(ImGui::GetWindowContentRegionMax().x - room - ui.px(8));
      muted(ui, size);
    }
    ImGui::PopID();
  }
  if (into) files.go(*into);
  return taken;
}

void finish(const Ui& ui, bool saving, const std::string& name) {
  FileList& files = ui.state.files;
  if (name.empty()) return;
  fs::path path = fs::path(name).is_absolute() ? fs::path(name) : files.folder() / name;
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    files.go(path);
    files.name.clear();
    return;
  }
  if (!saving) {
    ui.session.open(path);
    close_dialog(ui);
    return;
  }
  if (path.extension().empty()) path += ".saite.json";
  if (fs::exists(path, ignored) && !files.overwrite && path != ui.session.file()) {
    files.overwrite = true;
    return;
  }
  ui.session.save_as(path);
  close_dialog(ui);
}

}  // namespace

void draw_file_dialog(const Ui& ui) {
  const bool saving = ui.state.dialog == Dialog::save_file;
  FileList& files = ui.state.files;
  const bool fresh = ui.state.dialog_opened;
  if (fresh) {
    files.go(first_folder(ui));
    files.overwrite = false;
    files.name.clear();
    if (saving) {
      files.name = ui.session.file() ? ui.session.file()->filename().string()
                                     : ui.session.title() + ".saite.json";
    }
  }
  const char* title = ui.t.text(saving ? "action.save_as" : "action.open");
  if (!begin_dialog(ui, "files", title, {760, 520})) return;
  shortcuts(ui, saving);
  ImGui::SameLine(0, ui.px(16));
  ImGui::BeginGroup();
  path_line(ui);
  ImGui::BeginChild("entries", {0, -ui.px(56)});
  const auto taken = entries(ui);
  ImGui::EndChild();
  ImGui::EndGroup();
  gap(ui, 4);
  const char* act = say(ui, !saving           ? "ui.files.open"
                            : files.overwrite ? "ui.files.overwrite"
                                              : "ui.files.save");
  const float act_width = ImGui::CalcTextSize(act).x + ui.px(40);
  ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - act_width - ui.px(8));
  if (fresh) ImGui::SetKeyboardFocusHere();
  const std::string before = files.name;
  const bool entered = ImGui::InputTextWithHint("##name", say(ui, "ui.files.name"), &files.name,
                                                ImGuiInputTextFlags_EnterReturnsTrue);
  note_place(ui, "files.name");
  if (files.name != before) files.overwrite = false;
  ImGui::SameLine();
  const bool pressed = button(ui, act, Tone::primary, act_width);
  note_place(ui, "files.act");
  if (taken) {
    finish(ui, saving, *taken);
  } else if (entered || pressed) {
    finish(ui, saving, files.name);
  }
  end_dialog();
}

}  // namespace saite::ui
