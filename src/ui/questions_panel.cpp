// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>

#include "src/app/inspector.h"
#include "src/ui/fonts.h"
#include "src/ui/icons.h"
#include "src/ui/panels.h"
#include "src/ui/ui_state.h"
#include "src/ui/widgets.h"

namespace saite::ui {
namespace {

/// A question that people ask of their network, and the look of the map that answers it.
struct Question {
  const char* key;  // `question.<key>` and `question.<key>.words`
  const char* sign;
  const char* color_by;
  const char* size_by;
  const char* hulls_by;
  const char* column;  // the table is sorted by it
};
constexpr std::array questions{
    Question{"hubs", icon::star, "", "degree", "", "measure:degree"},
    Question{"brokers", icon::swap_horizontal, "betweenness", "betweenness", "",
             "measure:betweenness"},
    Question{"groups", icon::account_multiple, "community", "", "community", "measure:community"},
    Question{"fragile", icon::alert_circle_outline, "cut_point", "", "", "measure:cut_point"},
    Question{"left_out", icon::account_off, "component", "", "", "measure:component"},
    Question{"near", icon::target, "harmonic", "harmonic", "", "measure:harmonic"},
    Question{"places", icon::map_marker, "municipality", "", "municipality", "part_of"},
};

void ask(const Ui& ui, const Question& question) {
  app::Look look = ui.session.look();
  look.color_by = question.color_by;
  look.size_by = question.size_by;
  look.hulls_by = question.hulls_by;
  ui.session.set_look(look);
  TableView& view = ui.state.actors;
  std::vector<std::string> columns = view.table.columns();
  if (std::find(columns.begin(), columns.end(), question.column) == columns.end()) {
    columns.insert(columns.begin() + 1, question.column);
    view.table.set_columns(columns);
  }
  view.table.sort_by(question.column, true);
}

bool question_card(const Ui& ui, const Question& question, float width, float height) {
  const std::string key = std::string("question.") + question.key;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::PushID(question.key);
  const bool pressed = ImGui::InvisibleButton("ask", {width, height});
  note_place(ui, key);
  const bool hovered = ImGui::IsItemHovered();
  ImGui::PopID();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end{at.x + width, at.y + height};
  list.AddRectFilled(at, end, packed(hovered ? ui.theme.hover : ui.theme.field),
                     ui.px(design::corner));
  if (ui.theme.field == ui.theme.panel) {  // high contrast
    list.AddRect(at, end, packed(ui.theme.hairline), ui.px(design::corner));
  }
  list.AddText(ui.fonts.icons, ui.fonts.icons->FontSize, {at.x + ui.px(14), at.y + ui.px(12)},
               packed(ui.theme.accent), question.sign);
  const float left = at.x + ui.px(46);
  const float room = width - ui.px(58);
  list.PushClipRect(at, end, true);
  list.AddText(ui.fonts.strong, ui.fonts.strong->FontSize, {left, at.y + ui.px(13)},
               packed(ui.theme.ink), ui.t.text(key.c_str()), nullptr, room);
  const ImVec2 first =
      ui.fonts.strong->CalcTextSizeA(ui.fonts.strong->FontSize, 1e6F, room, ui.t.text(key.c_str()));
  const std::string words = key + ".words";
  list.AddText(ui.fonts.small, ui.fonts.small->FontSize, {left, at.y + ui.px(17) + first.y},
               packed(ui.theme.muted), ui.t.text(words.c_str()), nullptr, room);
  list.PopClipRect();
  return pressed;
}

}  // namespace

void draw_questions(const Ui& ui) {
  gap(ui, 4);
  const float room = ImGui::GetContentRegionAvail().x;
  const float spacing = ui.px(8);
  const int columns = std::max(1, static_cast<int>(room / ui.px(300)));
  const float width =
      (room - spacing * static_cast<float>(columns - 1)) / static_cast<float>(columns) - 1;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing, spacing});
  int column = 0;
  for (const Question& question : questions) {
    if (column > 0) ImGui::SameLine();
    if (question_card(ui, question, width, ui.px(84))) ask(ui, question);
    column = (column + 1) % columns;
  }
  ImGui::PopStyleVar();
  gap(ui, 8);
}

}  // namespace saite::ui
