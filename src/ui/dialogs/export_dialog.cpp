// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

#include "src/app/workspace/local_time.h"
#include "src/report/group_map.h"
#include "src/study/words.h"
#include "src/ui/dialogs/dialogs.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

constexpr std::array endings{".png", ".svg", ".pdf"};

void first_path(const Ui& ui) {
  ExportChoice& choice = ui.state.picture;
  if (!choice.path.empty()) return;
  std::filesystem::path base = ui.workspace.file().path()
                                   ? std::filesystem::absolute(*ui.workspace.file().path())
                                   : std::filesystem::current_path() / "saite";
  while (base.has_extension()) base.replace_extension();
  choice.path = base.string() + endings[static_cast<std::size_t>(choice.format)];
}

void set_ending(const Ui& ui, std::string_view ending) {
  std::filesystem::path path(ui.state.picture.path);
  path.replace_extension(ending);
  ui.state.picture.path = path.string();
}

void set_format(const Ui& ui, int format) {
  ui.state.picture.format = format;
  ui.state.picture.network.clear();
  set_ending(ui, endings[static_cast<std::size_t>(format)]);
}

/// Formats of other programs that the network itself is written in.
void choose_network_format(const Ui& ui) {
  ExportChoice& choice = ui.state.picture;
  const exchange::Format* chosen = exchange::find_format(choice.network);
  const std::string shown =
      chosen != nullptr ? std::string(chosen->name) : say(ui, "ui.export.network");
  ImGui::SetNextItemWidth(-1);
  if (begin_choice(ui, "##network", shown.c_str())) {
    for (const exchange::Format& format : exchange::formats()) {
      if (format.write == nullptr) continue;
      if (ImGui::Selectable(std::string(format.name).c_str(), chosen == &format)) {
        choice.network = format.id;
        const std::string_view all = format.written_as.empty() ? format.endings : format.written_as;
        set_ending(ui, all.substr(0, all.find(' ')));
      }
      note_place(ui, "export.network." + std::string(format.id));
    }
    ImGui::EndCombo();
  }
  note_place(ui, "export.network");
}

report::PictureSize size_of(const Ui& ui) {
  const ExportChoice& choice = ui.state.picture;
  report::PictureSize size;
  if (choice.size == 0) {
    const Rect page = ui.map.free_page();
    const double factor = choice.format == 0 ? choice.factor : 1;
    size.width = static_cast<int>(std::lround(static_cast<double>(page.width()) * factor));
    size.height = static_cast<int>(std::lround(static_cast<double>(page.height()) * factor));
    size.dpi = 96 * factor;
    size.around = true;
  } else {
    constexpr std::array pages{report::Page::a4, report::Page::a3, report::Page::a0};
    size.page = pages[static_cast<std::size_t>(choice.size - 1)];
    size.portrait = choice.portrait;
  }
  return size;
}

scene::FrameOptions frame_of(const ExportChoice& choice) {
  scene::FrameOptions frame;
  frame.title = choice.title;
  frame.notes = choice.title;
  frame.legend = choice.legend ? scene::LegendPlace::automatic : scene::LegendPlace::none;
  return frame;
}

/// Where nothing is out of sight, all of it is composed for the page: the screen's camera makes
/// room for what stands on the screen.
bool all_in_sight(const Ui& ui) {
  const Rect seen = ui.map.free_page();
  return std::ranges::all_of(ui.view.scene().marks, [&](const canvas::Mark& mark) {
    return seen.contains(ui.map.view().to_page(mark.at));
  });
}

/// In a map of groups, numbers of few too: what the room sees never does.
bool tells_few(const Ui& ui) {
  return !ui.state.picture.few && ui.view.audience() == present::Audience::planner;
}

void write(const Ui& ui) {
  const ExportChoice& choice = ui.state.picture;
  const std::string date = choice.title ? app::local_date(app::milliseconds_now()) : std::string();
  if (!choice.groups.empty()) {
    ui.view.export_groups(choice.path, {.by = choice.groups,
                                        .least = tells_few(ui) ? 1 : report::standard_least,
                                        .size = size_of(ui),
                                        .legend = choice.legend,
                                        .notes = choice.title,
                                        .date = date,
                                        .network = exchange::find_format(choice.network)});
    return;
  }
  if (const exchange::Format* format = exchange::find_format(choice.network)) {
    ui.view.export_network(choice.path, *format, {}, report::TablesFor::spreadsheets);
    return;
  }
  std::optional<scene::Camera> camera;
  if (choice.size == 0 && choice.only_seen && !all_in_sight(ui)) camera = ui.map.camera_of_free();
  ui.view.export_picture(choice.path, size_of(ui), camera, ui.map.draw_options(ui.session),
                         frame_of(choice), date);
}

/// Whether actors or groups of them are the marks.
void choose_marks(const Ui& ui) {
  ExportChoice& choice = ui.state.picture;
  muted(ui, say(ui, "ui.export.marks"));
  const std::string actors = ui.t.tr("ui.export.actors");
  const std::string shown =
      choice.groups.empty()
          ? actors
          : ui.t.tr("ui.export.groups", study::grouping_name(choice.groups, ui.t));
  ImGui::SetNextItemWidth(-1);
  if (begin_choice(ui, "##marks", shown.c_str())) {
    if (ImGui::Selectable(actors.c_str(), choice.groups.empty())) choice.groups.clear();
    for (const Choices::Option& option : ui.state.choices.groupings()) {
      if (ImGui::Selectable(ui.t.tr("ui.export.groups", option.name).c_str(),
                            choice.groups == option.id)) {
        choice.groups = option.id;
      }
      note_place(ui, "export.marks." + option.id);
    }
    ImGui::EndCombo();
  }
  note_place(ui, "export.marks");
  if (choice.groups.empty()) return;
  const std::string few =
      ui.t.tr("ui.export.few", ui.t.number(std::int64_t{report::standard_least}));
  if (ui.view.audience() == present::Audience::planner) {
    ImGui::Checkbox(few.c_str(), &choice.few);
    note_place(ui, "export.few");
  } else {
    wrapped_muted(ui, few);
  }
}

/// The pixels of the picture, for each enlargement.
void choose_factor(const Ui& ui) {
  ExportChoice& choice = ui.state.picture;
  const double chosen = choice.factor;
  for (const int factor : {1, 2, 4}) {
    choice.factor = factor;
    const auto pixels =
        report::picture_pixels(ui.view.scene(), size_of(ui), frame_of(choice), ui.map.shaper());
    choice.factor = chosen;
    if (!pixels) continue;
    const std::string words =
        std::to_string(pixels->first) + " × " + std::to_string(pixels->second);
    const std::string id = "export.factor." + std::to_string(factor);
    if (choice_button(ui, id.c_str(), words.c_str(), chosen == factor)) choice.factor = factor;
    if (choice.factor != chosen) break;
  }
  ImGui::NewLine();
}

/// Of a picture: its size, and what stands beside the map.
void choose_page(const Ui& ui) {
  ExportChoice& choice = ui.state.picture;
  muted(ui, say(ui, "ui.export.size"));
  const std::array sizes{say(ui, "ui.export.as_seen"), "A4", "A3", "A0"};
  for (int i = 0; i < 4; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (choice_button(ui, ("export.size." + std::to_string(i)).c_str(), sizes[at],
                      choice.size == i)) {
      choice.size = i;
    }
  }
  ImGui::NewLine();
  gap(ui, 4);
  if (choice.size == 0) {
    if (choice.groups.empty()) ImGui::Checkbox(say(ui, "ui.export.only_seen"), &choice.only_seen);
    if (choice.format == 0) choose_factor(ui);
  } else {
    ImGui::Checkbox(say(ui, "ui.export.portrait"), &choice.portrait);
  }
  ImGui::Checkbox(say(ui, "ui.export.legend"), &choice.legend);
  ImGui::Checkbox(say(ui, "ui.export.title"), &choice.title);
}

}  // namespace

void draw_export_dialog(const Ui& ui) {
  if (!begin_dialog(ui, "export", ui.t.text("action.export_picture"), {520, 0})) return;
  ExportChoice& choice = ui.state.picture;
  first_path(ui);
  muted(ui, say(ui, "ui.export.format"));
  constexpr std::array formats{"PNG", "SVG", "PDF"};
  for (int i = 0; i < 3; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (choice_button(ui, (std::string("export.") + formats[at]).c_str(), formats[at],
                      choice.network.empty() && choice.format == i)) {
      set_format(ui, i);
    }
  }
  ImGui::NewLine();
  choose_network_format(ui);
  gap(ui, 4);
  choose_marks(ui);
  gap(ui, 4);
  if (choice.network.empty()) choose_page(ui);
  gap(ui, 4);
  muted(ui, say(ui, "ui.export.file"));
  ImGui::SetNextItemWidth(-ui.px(36));
  ImGui::InputText("##path", &choice.path);
  note_place(ui, "export.path");
  ImGui::SameLine(0, ui.px(4));
  if (icon_button(ui, "export.choose", icon::folder, say(ui, "ui.export.choose"))) {
    close_dialog(ui);
    ui.state.open(Dialog::picture_path);
  }
  note_place(ui, "export.choose");
  gap(ui, 8);
  const bool lacks = choice.path.empty() || ui.view.scene().marks.empty();
  const bool meant = pressed_enter() && !lacks && !ImGui::IsWindowAppearing();
  ImGui::BeginDisabled(lacks);
  if (button(ui, say(ui, "ui.export.write"), Tone::primary, 0, icon::download) || meant) {
    write(ui);
    close_dialog(ui);
  }
  note_place(ui, "export.write");
  ImGui::EndDisabled();
  ImGui::SameLine();
  if (button(ui, say(ui, "ui.cancel"))) close_dialog(ui);
  gap(ui, 2);
  end_dialog();
}

}  // namespace saite::ui
