// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cstdlib>

#include "src/app/session/editing.h"
#include "src/app/workspace/local_time.h"
#include "src/io/exchange/write_any.h"
#include "src/io/save_file.h"
#include "src/ui/dialogs/dialogs.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace fs = std::filesystem;
namespace {

fs::path home() {
  const char* path = std::getenv("HOME");
  return path != nullptr ? fs::path(path) : fs::current_path();
}

fs::path first_folder(const Ui& ui) {
  if (ui.state.dialog == Dialog::picture_path) {
    return fs::absolute(ui.state.picture.path).parent_path();
  }
  if (ui.workspace.file().path()) return fs::absolute(*ui.workspace.file().path()).parent_path();
  const auto& recent = ui.workspace.settings().recent;
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
  if (!saving && !ui.workspace.settings().recent.empty()) {
    gap(ui, 6);
    small_muted(ui, say(ui, "ui.menu.recent"));
    for (const fs::path& path : ui.workspace.settings().recent) {
      ImGui::PushID(path.c_str());
      const std::string name = std::string(icon::history) + "  " + path.filename().string();
      if (ImGui::Selectable(name.c_str())) {
        ui.workspace.file().open(path);
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
std::optional<std::string> entries(const Ui& ui, bool saving) {
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
    const bool usable = entry.folder || saving || FileList::readable(entry.name);
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
    if (!usable) tooltip(ui, say(ui, "ui.files.not_read"));
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

/// What the chosen path is for.
struct Purpose {
  const char* title = "";
  bool saving = true;
  std::string name;     // proposed
  std::string ending;   // of a name without one
  bool always = false;  // no other ending will do
};

/// The name of the document without its endings.
std::string plain_title(const Ui& ui) {
  fs::path name = ui.workspace.file().path() ? ui.workspace.file().path()->filename()
                                             : fs::path(ui.workspace.title());
  if (ui.workspace.file().path()) {
    while (name.has_extension()) name.replace_extension();
  }
  return name.string();
}

Purpose purpose_of(const Ui& ui) {
  switch (ui.state.dialog) {
    case Dialog::save_list:
      return {say(ui, "ui.files.save_list"), true, ui.state.list.name + ".csv", ".csv", true};
    case Dialog::save_contacts:
      return {say(ui, "ui.method.save_picture"), true, ui.t.tr("ui.method.picture_file") + ".pdf",
              ".pdf"};
    case Dialog::picture_path:
      return {ui.t.text("action.export_picture"), true,
              fs::path(ui.state.picture.path).filename().string(),
              fs::path(ui.state.picture.path).extension().string(), true};
    case Dialog::save_file:
      return {ui.t.text("action.save_as"), true,
              ui.workspace.file().path() ? ui.workspace.file().path()->filename().string()
                                         : plain_title(ui) + ".saite.json",
              ".saite.json"};
    case Dialog::import_file:
      return {ui.t.text("action.import"), false, {}, {}};
    default:
      return {ui.t.text("action.open"), false, {}, {}};
  }
}

void write_list(const Ui& ui, const fs::path& path) {
  const Status status = io::save_bytes(ui.state.list.csv, path);
  const std::string name = path.filename().string();
  const char* saved = ui.state.list.of_people ? "notice.list_saved.people" : "notice.list_saved";
  ui.workspace.notify(status ? app::Notice{{saved, {}, {name}}, false}
                             : app::Notice{status.error(), true});
}

/// The path is chosen: what it was chosen for is done.
void use(const Ui& ui, const fs::path& path) {
  const Dialog asked = ui.state.dialog;
  close_dialog(ui);
  if (asked == Dialog::open_file) app::open_or_import(ui.session, path);
  if (asked == Dialog::import_file) ui.session.importing().begin({path});
  if (asked == Dialog::save_file) ui.workspace.file().save_as(path);
  if (asked == Dialog::save_list) write_list(ui, path);
  if (asked == Dialog::save_contacts) {
    ui.view.export_contacts(path, ui.session.methods().query(),
                            app::local_date(app::milliseconds_now()));
  }
  if (asked == Dialog::picture_path) ui.state.picture.path = path.string();
}

/// Whether a file is there that would be replaced; some formats make others of the name.
bool replaces(const Ui& ui, const fs::path& path) {
  std::vector<fs::path> written{path};
  if (ui.state.dialog == Dialog::picture_path) {
    if (const auto* format = exchange::find_format(ui.state.picture.network)) {
      written = exchange::paths_written(*format, path);
    }
  }
  return std::ranges::any_of(written, [](const fs::path& file) {
    std::error_code ignored;
    return fs::exists(file, ignored);
  });
}

void finish(const Ui& ui, const Purpose& purpose, const std::string& name) {
  FileList& files = ui.state.files;
  if (name.empty()) return;
  fs::path path = fs::path(name).is_absolute() ? fs::path(name) : files.folder() / name;
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    files.go(path);
    files.name.clear();
    return;
  }
  if (purpose.saving) {
    const bool lacks = purpose.always ? path.extension() != purpose.ending : !path.has_extension();
    if (lacks) path += purpose.ending;
    const bool own = ui.state.dialog == Dialog::save_file && path == ui.workspace.file().path();
    if (replaces(ui, path) && !files.overwrite && !own) {
      files.overwrite = true;
      return;
    }
  }
  use(ui, path);
}

}  // namespace

void draw_file_dialog(const Ui& ui) {
  const Purpose purpose = purpose_of(ui);
  const bool for_picture = ui.state.dialog == Dialog::picture_path;
  FileList& files = ui.state.files;
  const bool fresh = ui.state.dialog_opened;
  if (fresh) {
    files.go(first_folder(ui));
    files.overwrite = false;
    files.name = purpose.name;
  }
  if (!begin_dialog(ui, "files", purpose.title, {760, 520})) return;
  shortcuts(ui, purpose.saving);
  ImGui::SameLine(0, ui.px(16));
  ImGui::BeginGroup();
  path_line(ui);
  ImGui::BeginChild("entries", {0, -ui.px(56)});
  const auto taken = entries(ui, purpose.saving);
  ImGui::EndChild();
  ImGui::EndGroup();
  gap(ui, 4);
  const char* act = say(ui, !purpose.saving   ? "ui.files.open"
                            : files.overwrite ? "ui.files.overwrite"
                            : for_picture     ? "ui.files.choose"
                                              : "ui.files.save");
  const float act_width = ImGui::CalcTextSize(act).x + ui.px(40);
  ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - act_width - ui.px(8));
  if (fresh) focus_next(ui);
  const std::string before = files.name;
  const bool entered = ImGui::InputTextWithHint(
      "##name", say(ui, "ui.files.name"), &files.name,
      ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
  note_place(ui, "files.name");
  if (files.name != before) files.overwrite = false;
  ImGui::SameLine();
  const bool pressed = button(ui, act, Tone::primary, act_width);
  note_place(ui, "files.act");
  if (taken) {
    finish(ui, purpose, *taken);
  } else if (entered || pressed) {
    finish(ui, purpose, files.name);
  }
  end_dialog();
  // The dialog that the path is for comes back, with it or without.
  if (for_picture && ui.state.dialog == Dialog::none) ui.state.open(Dialog::export_picture);
}

}  // namespace saite::ui
