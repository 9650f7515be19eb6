// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>

#include "src/io/csv_writer.h"
#include "src/report/finding_csv.h"
#include "src/study/people_caution.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

using study::Finding;

/// Those of them who have not gone since.
std::vector<ActorId> there(const Ui& ui, std::vector<ActorId> actors) {
  std::erase_if(actors, [&](ActorId id) { return !ui.workspace.network().has(id); });
  std::ranges::sort(actors);
  return actors;
}

bool names_people(const Ui& ui, const Finding::Table& table) {
  return std::ranges::any_of(table.rows, [&](const Finding::Row& row) {
    return !study::people_caution(ui.workspace.network(), there(ui, row.actors), &ui.t).empty();
  });
}

void copy_and_save(const Ui& ui, const std::string& name, const Finding::Table& table) {
  if (icon_button(ui, "copy", icon::content_copy, say(ui, "ui.table.copy"))) {
    ImGui::SetClipboardText(
        report::finding_csv(table, io::CsvForm::clipboard(ui.t.language())).c_str());
    ui.workspace.notify(
        {Error{names_people(ui, table) ? "notice.copied.people" : "notice.copied"}, false});
  }
  ImGui::SameLine(0, ui.px(2));
  if (icon_button(ui, "save", icon::download, say(ui, "ui.table.save"))) {
    ui.state.save_list(name, report::finding_csv(table, io::CsvForm::spreadsheet(ui.t.language())),
                       names_people(ui, table));
  }
  note_place(ui, "table.save.found");
}

/// Which of several, and what can be done with it.
void head(const Ui& ui, const Finding& finding, const std::string& name) {
  std::size_t& chosen = ui.state.methods.table;
  if (finding.tables.size() > 1) {
    for (std::size_t i = 0; i < finding.tables.size(); ++i) {
      const std::string id = "found." + std::to_string(i);
      const std::string& words = finding.tables[i].title;
      if (choice_button(ui, id.c_str(), words.c_str(), i == chosen)) chosen = i;
    }
  } else {
    ImGui::AlignTextToFramePadding();
    text(name);
    ImGui::SameLine();
  }
  copy_and_save(ui, name, finding.tables[chosen]);
}

/// As wide as its heading and its first rows, so that numbers are in sight beside short names.
float column_width(const Ui& ui, const Finding::Table& table, std::size_t column) {
  constexpr std::size_t rows = 30;
  float width = ImGui::CalcTextSize(table.headings[column].c_str()).x;
  for (std::size_t r = 0; r < std::min(rows, table.rows.size()); ++r) {
    width = std::max(width, ImGui::CalcTextSize(table.rows[r].cells[column].c_str()).x);
  }
  const float max = table.headings.size() == 1 ? 640.0F : 240.0F;
  return std::min(width + ui.px(8), ui.px(max));
}

void draw_row(const Ui& ui, const Finding::Table& table, std::size_t r) {
  const Finding::Row& row = table.rows[r];
  ImGui::TableNextRow(0, ui.px(26));
  ImGui::PushID(static_cast<int>(r));
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    if (!ImGui::TableSetColumnIndex(static_cast<int>(c))) continue;
    if (c == 0) {
      const auto actors = there(ui, row.actors);
      const auto selected = ui.view.selected().actors();
      const bool chosen = !actors.empty() && std::ranges::equal(actors, selected);
      constexpr auto flags =
          ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowItemOverlap;
      if (ImGui::Selectable("##row", chosen, flags) && !actors.empty()) {
        ui.view.selected().set(actors);
      }
      if (r < 12) note_place(ui, "found.row." + std::to_string(r));
      if (!table.selects.empty() && !actors.empty()) tooltip(ui, table.selects);
      if (actors.size() == 1 && ImGui::IsItemHovered()) ui.view.hover(actors.front());
      ImGui::SameLine(0, 0);
    }
    const std::string& cell = row.cells[c];
    if (c >= table.words) {
      const float room = ImGui::CalcTextSize(cell.c_str()).x;
      const float width = ImGui::GetContentRegionAvail().x;
      ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0F, width - room));
      text(cell);
    } else {
      clipped(ui, cell, ImGui::GetContentRegionAvail().x);
    }
  }
  ImGui::PopID();
}

}  // namespace

void draw_found_table(const Ui& ui) {
  app::Methods& methods = ui.session.methods();
  const auto found = methods.found(ui.view.audience(), ui.t.language());
  if (!found || found->finding.tables.empty()) {
    empty_state(ui, icon::chart_bar, say(ui, "ui.method.no_table"),
                say(ui, "ui.method.no_table.words"));
    return;
  }
  const Finding& finding = found->finding;
  ui.state.methods.table = std::min(ui.state.methods.table, finding.tables.size() - 1);
  const std::string name =
      ui.t.text(("ui.method." + study::method_id(found->key.query.method)).c_str());
  head(ui, finding, name);
  const Finding::Table& table = finding.tables[ui.state.methods.table];
  constexpr ImGuiTableFlags flags = ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                                    ImGuiTableFlags_Resizable | ImGuiTableFlags_BordersInnerH |
                                    ImGuiTableFlags_NoSavedSettings;
  // Another answer is another table to ImGui, which else keeps the widths that it knows.
  const std::string id =
      std::to_string(methods.revision()) + "." + std::to_string(ui.state.methods.table);
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {ui.px(8), ui.px(5)});
  const bool shown =
      ImGui::BeginTable(id.c_str(), static_cast<int>(table.headings.size()), flags, {0, 0});
  ImGui::PopStyleVar();
  if (!shown) return;
  ImGui::TableSetupScrollFreeze(0, 1);
  for (std::size_t c = 0; c < table.headings.size(); ++c) {
    ImGui::TableSetupColumn(table.headings[c].c_str(), ImGuiTableColumnFlags_WidthFixed,
                            column_width(ui, table, c));
  }
  ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.muted));
  ImGui::TableHeadersRow();
  ImGui::PopStyleColor();
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(table.rows.size()), ui.px(26));
  while (clipper.Step()) {
    for (int r = clipper.DisplayStart; r < clipper.DisplayEnd; ++r) {
      draw_row(ui, table, static_cast<std::size_t>(r));
    }
  }
  ImGui::EndTable();
}

}  // namespace saite::ui
