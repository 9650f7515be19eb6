// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include "src/app/actions/action_registry.h"
#include "src/app/session/editing.h"
#include "src/i18n/translator.h"
#include "src/ui/dialogs/dialogs.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

#ifndef SAITE_VERSION
#define SAITE_VERSION "0"
#endif

namespace saite::ui {

bool begin_dialog(const Ui& ui, const char* id, const char* title, Vec2 size, bool closable) {
  const ImVec2 display = ImGui::GetIO().DisplaySize;
  const ImVec2 room{std::min(ui.px(size.x), display.x - ui.px(24)),
                    size.y > 0 ? std::min(ui.px(size.y), display.y - ui.px(24)) : 0};
  if (!ImGui::IsPopupOpen(id)) ImGui::OpenPopup(id);
  ImGui::SetNextWindowPos({display.x / 2, display.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSize(room);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(20), ui.px(16)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(8));
  const bool open =
      ImGui::BeginPopupModal(id, nullptr,
                             ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                 ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
  ImGui::PopStyleVar(2);
  if (!open) return false;
  const float right = ImGui::GetWindowContentRegionMax().x;
  {
    const WithFont font(ui.fonts.title);
    text(title);
  }
  if (closable) {
    ImGui::SameLine(right - ui.px(28));
    ImGui::SetCursorPosY(ui.px(12));
    if (icon_button(ui, "close dialog", icon::close, say(ui, "ui.close"), {}, false, 28)) {
      close_dialog(ui);
    }
    note_place(ui, "dialog.close");
    if (pressed_escape() && !ImGui::IsAnyItemActive()) close_dialog(ui);
  }
  gap(ui, 8);
  ui.state.dialog_opened = false;
  return true;
}

void end_dialog() {
  ImGui::EndPopup();
}

void close_dialog(const Ui& ui) {
  ui.state.forget_asked = false;
  ui.state.dialog = Dialog::none;
  ui.state.wants_frame = true;
  ImGui::CloseCurrentPopup();
}

namespace {

void row_title(const Ui& ui, const char* key) {
  gap(ui, 6);
  muted(ui, say(ui, key));
}

/// Whether work is kept; switching it off removes all that is, and is asked about here.
void keep_work_setting(const Ui& ui) {
  app::DocumentJournal& journal = ui.workspace.journal();
  if (!journal.possible()) return;
  bool keep = ui.workspace.settings().keep_work && !ui.state.forget_asked;
  if (ImGui::Checkbox(say(ui, "ui.settings.keep_work"), &keep)) {
    if (keep && !ui.state.forget_asked) journal.switch_on(true);
    ui.state.forget_asked = !keep;
  }
  note_place(ui, "settings.keep_work");
  if (!ui.state.forget_asked) {
    wrapped_muted(ui, say(ui, "ui.settings.keep_work.where"));
    return;
  }
  wrapped(say(ui, "ui.settings.forget"));
  if (button(ui, say(ui, "ui.settings.forget.do"), Tone::danger)) {
    ui.state.forget_asked = false;
    const std::size_t held = journal.switch_on(false);
    if (held > 0) ui.workspace.notify({{"forget_held", {}, {std::to_string(held)}}, true});
  }
  note_place(ui, "settings.forget");
  ImGui::SameLine();
  if (button(ui, say(ui, "ui.cancel"))) ui.state.forget_asked = false;
}

}  // namespace

void draw_settings_dialog(const Ui& ui) {
  if (!begin_dialog(ui, "settings", ui.t.text("action.settings"), {460, 0})) return;
  app::Settings& settings = ui.workspace.settings();
  row_title(ui, "ui.settings.language");
  for (const i18n::Language& language : i18n::languages()) {
    const std::string id = std::string("language.") + language.code;
    if (choice_button(ui, id.c_str(), language.name, ui.t.language() == language.code)) {
      ui.workspace.set_language(language.code);
    }
  }
  ImGui::NewLine();
  row_title(ui, "ui.settings.theme");
  for (const present::Theme& theme : ui.workspace.studio().themes.all()) {
    if (theme.id == "print") continue;
    const std::string key = "ui.theme." + theme.id;
    if (choice_button(ui, key.c_str(), ui.t.text(key.c_str()), ui.theme.id == theme.id)) {
      settings.theme = theme.id;
    }
  }
  ImGui::NewLine();
  row_title(ui, "ui.settings.scale");
  for (const int percent : {75, 100, 125, 150, 200, 300}) {
    const std::string words = std::to_string(percent) + " %";
    const std::string id = "scale." + std::to_string(percent);
    const bool chosen = std::abs(settings.ui_scale * 100 - percent) < 1;
    if (choice_button(ui, id.c_str(), words.c_str(), chosen)) settings.ui_scale = percent / 100.0;
  }
  ImGui::NewLine();
  gap(ui, 8);
  ImGui::Checkbox(say(ui, "ui.settings.animations"), &settings.animations);
  ImGui::Checkbox(say(ui, "ui.settings.names_hidden"), &settings.names_hidden);
  keep_work_setting(ui);
  gap(ui, 4);
  end_dialog();
}

void draw_shortcuts_dialog(const Ui& ui) {
  if (!begin_dialog(ui, "shortcuts", ui.t.text("action.shortcuts"), {640, 520})) return;
  ImGui::BeginChild("list");
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {ui.px(8), ui.px(5)});
  if (ImGui::BeginTable("keys", 2, ImGuiTableFlags_BordersInnerH)) {
    ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupColumn("key", ImGuiTableColumnFlags_WidthFixed, ui.px(220));
    const auto line = [&](const char* what, const std::string& keys) {
      ImGui::TableNextRow();
      ImGui::TableNextColumn();
      text(what);
      ImGui::TableNextColumn();
      muted(ui, keys);
    };
    for (const app::Action& action : app::program_actions().all()) {
      std::string keys;
      for (const app::Shortcut& shortcut : action.shortcuts) {
        if (shortcut.key == app::Key::none) continue;
        keys += (keys.empty() ? "" : "   ") + app::shortcut_text(shortcut, ui.t);
      }
      if (keys.empty()) continue;
      line(ui.t.text(("action." + std::string(action.id)).c_str()), keys);
    }
    for (const char* key :
         {"pan", "zoom", "box", "lasso", "add", "new_actor", "new_tie", "rows", "cells"}) {
      const std::string base = std::string("ui.mouse.") + key;
      line(ui.t.text(base.c_str()), ui.t.text((base + ".how").c_str()));
    }
    ImGui::EndTable();
  }
  ImGui::PopStyleVar();
  ImGui::EndChild();
  end_dialog();
}

void draw_about_dialog(const Ui& ui) {
  if (!begin_dialog(ui, "about", "Saite", {440, 0})) return;
  muted(ui, ui.t.tr("ui.about.version", std::string_view(SAITE_VERSION)));
  gap(ui, 6);
  wrapped(say(ui, "ui.about.words"));
  gap(ui, 6);
  wrapped_muted(ui, say(ui, "ui.about.licence"));
  gap(ui, 4);
  end_dialog();
}

void draw_history_dialog(const Ui& ui) {
  if (!begin_dialog(ui, "history", ui.t.text("action.history"), {420, 460})) return;
  const edit::History& history = ui.workspace.document().history();
  if (history.size() == 0) {
    empty_state(ui, icon::history, say(ui, "ui.history.empty"), say(ui, "ui.history.empty.words"));
  } else {
    ImGui::BeginChild("list");
    if (ImGui::Selectable(say(ui, "ui.history.start"), history.done() == 0)) {
      app::go_to_step(ui.session, 0);
    }
    for (std::size_t i = 0; i < history.size(); ++i) {
      ImGui::PushID(static_cast<int>(i));
      const bool done = i < history.done();
      ImGui::PushStyleColor(ImGuiCol_Text, vivid(done ? ui.theme.ink : ui.theme.muted));
      const edit::Label& label = history.step(i).label;
      const std::string words = ui.t.format(label.key, label.args);
      if (ImGui::Selectable(words.c_str(), i + 1 == history.done())) {
        app::go_to_step(ui.session, i + 1);
      }
      ImGui::PopStyleColor();
      ImGui::PopID();
    }
    ImGui::EndChild();
  }
  end_dialog();
}

}  // namespace saite::ui
