// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>
#include <optional>

#include "src/app/import/importing.h"
#include "src/report/import_report_text.h"
#include "src/ui/dialogs/dialogs.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

using exchange::ReadOptions;
using exchange::TableSeen;

constexpr std::array keys{
    "name",    "id",        "kind",  "names_of_others", "source", "target", "weight",
    "part_of", "lat",       "lon",   "since",           "until",  "tags",   "note",
    "list",    "attribute", "ignore"};

std::string words_of_key(const Ui& ui, const std::string& key) {
  const std::string id = "ui.import.key." + key;
  return ui.t.has(id) ? ui.t.text(id.c_str()) : key;
}

/// A list with one choice of several; the index that was pressed.
template <class Labels>
std::optional<std::size_t> choose(const Ui& ui, const char* id, const std::string& shown,
                                  const Labels& labels, float width) {
  std::optional<std::size_t> chosen;
  ImGui::SetNextItemWidth(width);
  if (begin_choice(ui, (std::string("##") + id).c_str(), shown.c_str())) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const std::string& label = labels[i];
      if (ImGui::Selectable(label.c_str(), label == shown)) chosen = i;
      note_place(ui, std::string(id) + "." + std::to_string(i));
    }
    ImGui::EndCombo();
  }
  note_place(ui, id);
  return chosen;
}

std::string format_name(const Ui& ui, const std::string& id) {
  const exchange::Format* format = exchange::find_format(id);
  return format != nullptr ? std::string(format->name) : ui.t.tr("ui.import.format.json");
}

/// What it is taken for: by its content, or as somebody says.
void draw_format(const Ui& ui, app::Importing& importing) {
  ReadOptions options = importing.options();
  const exchange::Imported* result = importing.result();
  const bool told = result != nullptr && options.format.empty();
  std::vector<std::string> ids{""};
  std::vector<std::string> names{
      told ? ui.t.tr("ui.import.format.found", format_name(ui, result->format))
           : ui.t.tr("ui.import.format.auto")};
  for (const exchange::Format& format : exchange::formats()) {
    if (format.read == nullptr) continue;
    ids.emplace_back(format.id);
    names.emplace_back(format.name);
  }
  ImGui::AlignTextToFramePadding();
  muted(ui, say(ui, "ui.import.format"));
  ImGui::SameLine();
  const std::string shown =
      options.format.empty() ? names.front() : format_name(ui, options.format);
  if (const auto i = choose(ui, "import_format", shown, names, ui.px(260))) {
    options.format = ids[*i];
    importing.set_options(std::move(options));
  }
}

/// What each sheet of a workbook holds, as it looks or as somebody says, or that it is not wanted.
void draw_sheets(const Ui& ui, app::Importing& importing) {
  const std::vector<std::string> sheets = importing.result()->report.sheets;
  if (sheets.empty()) return;
  ReadOptions options = importing.options();
  std::vector<std::string> names;
  for (const std::string_view use : exchange::table_uses()) {
    names.push_back(ui.t.tr("ui.import.sheet." + std::string(use)));
  }
  names.push_back(ui.t.tr("ui.import.sheet.unused"));
  const std::size_t unused = names.size() - 1;
  std::vector<std::size_t> uses(sheets.size(), options.sheets.empty() ? 0 : unused);
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    for (const exchange::SheetUse& said : options.sheets) {
      if (said.name == sheets[i]) uses[i] = static_cast<std::size_t>(said.use);
    }
  }
  bool changed = false;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const float at = ImGui::GetCursorPosX();
    ImGui::AlignTextToFramePadding();
    clipped(ui, sheets[i], ui.px(220));
    ImGui::SameLine(at + ui.px(232));
    const std::string id = "import_sheet." + std::to_string(i);
    if (const auto use = choose(ui, id.c_str(), names[uses[i]], names, ui.px(200))) {
      uses[i] = *use;
      changed = true;
    }
  }
  const bool any = std::ranges::any_of(uses, [&](std::size_t use) { return use != unused; });
  if (!changed || !any) return;
  options.sheets.clear();
  const bool as_they_look = std::ranges::all_of(uses, [](std::size_t use) { return use == 0; });
  for (std::size_t i = 0; i < sheets.size() && !as_they_look; ++i) {
    if (uses[i] == unused) continue;
    options.sheets.push_back({sheets[i], static_cast<exchange::TableUse>(uses[i])});
  }
  importing.set_options(std::move(options));
}

void draw_text_options(const Ui& ui, app::Importing& importing, const TableSeen& seen) {
  ReadOptions options = importing.options();
  bool changed = false;
  const std::array separators{',', ';', '\t', '|'};
  const std::array<std::string, 4> names{",", ";", say(ui, "ui.import.tab"), "|"};
  if (seen.separator != 0) {
    ImGui::AlignTextToFramePadding();
    muted(ui, say(ui, "ui.import.separator"));
    ImGui::SameLine();
    std::string shown(1, seen.separator);
    if (seen.separator == '\t') shown = names[2];
    if (const auto i = choose(ui, "import_separator", shown, names, ui.px(90))) {
      options.separator = separators[*i];
      changed = true;
    }
    ImGui::SameLine();
    muted(ui, say(ui, "ui.import.encoding"));
    ImGui::SameLine();
    const std::array<std::string, 5> encodings{"UTF-8", "windows-1257", "windows-1252",
                                               "windows-1251", "UTF-16LE"};
    if (const auto i = choose(ui, "import_encoding", seen.encoding, encodings, ui.px(140))) {
      options.encoding = encodings[*i];
      changed = true;
    }
    ImGui::SameLine();
  }
  bool header = seen.header;
  if (ImGui::Checkbox(say(ui, "ui.import.header"), &header)) {
    options.header = header;
    options.columns.clear();  // they are called otherwise now
    changed = true;
  }
  note_place(ui, "import.header");
  ImGui::SameLine();
  bool comma = options.decimal == ',';
  if (ImGui::Checkbox(say(ui, "ui.import.decimal_comma"), &comma)) {
    options.decimal = comma ? ',' : '.';
    changed = true;
  }
  note_place(ui, "import.decimal");
  ImGui::SameLine();
  bool directed = options.directed.value_or(false);
  if (ImGui::Checkbox(say(ui, "ui.import.directed"), &directed)) {
    options.directed = directed;
    changed = true;
  }
  note_place(ui, "import.directed");
  if (changed) importing.set_options(std::move(options));
}

/// The first rows, with what each column is above them.
bool draw_table(const Ui& ui, app::Importing& importing, const TableSeen& seen, std::size_t index) {
  constexpr std::size_t most_columns = 30;
  const std::size_t count = std::min(seen.columns.size(), most_columns);
  if (count == 0) return false;
  const std::string id = "preview" + std::to_string(index);
  const int flags = ImGuiTableFlags_BordersInner | ImGuiTableFlags_ScrollX |
                    ImGuiTableFlags_ScrollY | ImGuiTableFlags_SizingFixedFit;
  const float line = ImGui::GetTextLineHeight() + 2 * ImGui::GetStyle().CellPadding.y;
  const float rows = static_cast<float>(seen.rows.size() + 1) * line + ui.px(56);
  const ImVec2 room{0, std::min(rows, ui.px(220))};
  if (!ImGui::BeginTable(id.c_str(), static_cast<int>(count), flags, room)) return false;
  for (std::size_t i = 0; i < count; ++i) {
    ImGui::TableSetupColumn("", ImGuiTableColumnFlags_WidthFixed, ui.px(165));
  }
  const bool plain = seen.shape == "actors" || seen.shape == "ties" || seen.shape == "unknown";
  std::optional<std::pair<std::string, std::string>> mapped;
  std::vector<std::string> labels;
  for (const char* key : keys) labels.push_back(words_of_key(ui, key));
  ImGui::TableNextRow();
  for (std::size_t i = 0; plain && i < count; ++i) {
    ImGui::TableNextColumn();
    const std::string place = "import." + std::to_string(index) + "." + std::to_string(i);
    const std::string shown = words_of_key(ui, seen.keys[i]);
    if (const auto key = choose(ui, place.c_str(), shown, labels, -1)) {
      // Sheets of one workbook may have columns of the same name.
      const std::string sheet = seen.sheet.empty() ? std::string() : seen.sheet + "!";
      mapped.emplace(sheet + seen.columns[i], keys[*key]);
    }
  }
  ImGui::TableNextRow();
  for (std::size_t i = 0; i < count; ++i) {
    ImGui::TableNextColumn();
    clipped(ui, seen.columns[i], ui.px(160));
  }
  for (const auto& row : seen.rows) {
    ImGui::TableNextRow();
    for (std::size_t i = 0; i < count && i < row.size(); ++i) {
      ImGui::TableNextColumn();
      muted(ui, row[i].substr(0, row[i].find_first_of("\r\n")));
    }
  }
  ImGui::EndTable();
  if (!mapped) return false;
  importing.map_column(mapped->first, mapped->second);
  return true;
}

void draw_target(const Ui& ui, app::Importing& importing) {
  if (ui.workspace.network().actor_count() == 0) return;
  using app::ImportTarget;
  const std::array targets{ImportTarget::new_map, ImportTarget::add, ImportTarget::update};
  const std::array words{"ui.import.new_map", "ui.import.add", "ui.import.update"};
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const std::string id = "import.target." + std::to_string(i);
    const bool chosen = importing.target() == targets[i];
    if (choice_button(ui, id.c_str(), say(ui, words[i]), chosen) && !chosen) {
      importing.set_target(targets[i]);
    }
    note_place(ui, id);
  }
  ImGui::NewLine();
}

/// One by one: whether a name that is nearly one of the map is the same.
void draw_near(const Ui& ui, app::Importing& importing) {
  for (std::size_t i = 0; i < importing.near().size(); ++i) {
    const app::NearName near = importing.near()[i];
    bool same = near.same;
    const std::string words =
        ui.t.tr("ui.import.near", near.name, near.on_map) + "##near" + std::to_string(i);
    const bool pressed = ImGui::Checkbox(words.c_str(), &same);
    note_place(ui, "import.near." + std::to_string(i));
    if (!pressed) continue;
    importing.decide(i, same);
    return;
  }
}

void draw_content(const Ui& ui, app::Importing& importing) {
  draw_format(ui, importing);
  if (importing.error()) wrapped(ui.t.sentence(*importing.error()));
  const exchange::Imported* result = importing.result();
  if (result == nullptr) {
    if (importing.reading()) muted(ui, say(ui, "ui.import.reading"));
    return;
  }
  // A copy: what is pressed begins another reading.
  const std::vector<TableSeen> tables = result->report.tables;
  draw_sheets(ui, importing);
  if (!tables.empty()) draw_text_options(ui, importing, tables.front());
  for (std::size_t i = 0; i < std::min<std::size_t>(tables.size(), 6); ++i) {
    if (!tables[i].sheet.empty()) muted(ui, tables[i].sheet);
    (void)draw_table(ui, importing, tables[i], i);
    gap(ui, 4);
  }
  draw_target(ui, importing);
  draw_near(ui, importing);
  gap(ui, 4);
  wrapped(report::import_text(result->report, ui.t));
  for (const io::Problem& problem : result->outcome.problems) {
    if (!result->format.empty()) break;  // they are the notes of the report
    wrapped(ui.t.format("problem." + problem.code + ".message", problem.args));
  }
}

}  // namespace

void draw_import_dialog(const Ui& ui) {
  app::Importing& importing = ui.session.importing();
  if (!importing.open() || ui.workspace.file().question()) return;
  const std::string title = importing.name().empty() ? ui.t.tr("ui.import.pasted")
                                                     : ui.t.tr("ui.import.title", importing.name());
  if (!begin_dialog(ui, "import", title.c_str(), {1000, 660}, false)) return;
  ImGui::BeginChild("content", {0, -ui.px(52)});
  draw_content(ui, importing);
  ImGui::EndChild();
  gap(ui, 8);
  ImGui::BeginDisabled(!importing.ready());
  bool done = button(ui, say(ui, "ui.import.do"), Tone::primary);
  ImGui::EndDisabled();
  note_place(ui, "import.do");
  done = done || (importing.ready() && pressed_enter());
  ImGui::SameLine();
  const bool closed = button(ui, say(ui, "ui.cancel")) || pressed_escape();
  note_place(ui, "import.cancel");
  if (importing.result() != nullptr) {
    ImGui::SameLine();
    const std::string report = report::import_text(importing.result()->report, ui.t);
    if (button(ui, say(ui, "ui.import.copy_report"))) ImGui::SetClipboardText(report.c_str());
    note_place(ui, "import.copy_report");
    ImGui::SameLine();
    if (button(ui, say(ui, "ui.import.copy_command"))) {
      ImGui::SetClipboardText(importing.command_line().c_str());
    }
    note_place(ui, "import.copy_command");
  }
  if (done) (void)importing.apply();
  if (closed) importing.close();
  if (!importing.open()) ImGui::CloseCurrentPopup();
  ui.state.wants_frame = ui.state.wants_frame || done || closed || importing.reading();
  end_dialog();
}

}  // namespace saite::ui
