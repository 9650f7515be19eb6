// SPDX-License-Identifier: Apache-2.0
#include "src/ui/panels/inspector_parts.h"

#include <imgui.h>

#include <string_view>

#include "graph/base/text.h"
#include "src/app/view/table_edit.h"
#include "src/edit/typed_values.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"

namespace saite::ui {

bool link(const Ui& ui, const char* id, const char* words) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size = ImGui::CalcTextSize(words);
  const bool pressed = ImGui::InvisibleButton(id, size);
  const bool hovered = ImGui::IsItemHovered();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddText(at, packed(ui.theme.accent), words);
  if (hovered) {
    list.AddLine({at.x, at.y + size.y}, {at.x + size.x, at.y + size.y}, packed(ui.theme.accent));
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  return pressed;
}

void measure_lines(const Ui& ui, const std::vector<app::MeasureLine>& lines) {
  const float width = ImGui::GetContentRegionAvail().x;
  for (const app::MeasureLine& line : lines) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const std::string value = line.waiting && !line.number ? "…" : line.value;
    const float right = ImGui::CalcTextSize(value.c_str()).x;
    ImGui::PushID(line.id.c_str());
    ImGui::Dummy({width, ui.px(24)});
    ImGui::PopID();
    std::string meaning = line.meaning;
    for (const std::string& remark : line.remarks) meaning += "\n" + remark;
    tooltip(ui, meaning);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered()) {
      list.AddRectFilled({at.x - ui.px(6), at.y}, {at.x + width + ui.px(6), at.y + ui.px(24)},
                         packed(ui.theme.hover), ui.px(design::corner));
    }
    const float top = at.y + (ui.px(24) - ImGui::GetFontSize()) / 2;
    list.PushClipRect(at, {at.x + width - right - ui.px(8), at.y + ui.px(24)}, true);
    list.AddText({at.x, top}, packed(ui.theme.muted), line.name.c_str());
    list.PopClipRect();
    list.AddText({at.x + width - right, top}, packed(ui.theme.ink), value.c_str());
  }
  gap(ui, 8);
}

RowClick neighbour_row(const Ui& ui, const app::Neighbour& neighbour, canvas::Colour colour) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ui.px(28);
  ImGui::PushID(static_cast<int>(neighbour.tie.value()));
  const bool pressed = ImGui::InvisibleButton("row", {width, height});
  ImGui::PopID();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered()) {
    list.AddRectFilled({at.x - ui.px(6), at.y}, {at.x + width + ui.px(6), at.y + height},
                       packed(ui.theme.hover), ui.px(design::corner));
    ui.view.hover(std::nullopt, neighbour.tie);
  }
  const float middle = at.y + height / 2;
  const float step = neighbour.disputed ? ui.px(3) : ui.px(14);
  for (float x = 0; x < ui.px(14); x += step * 1.6F) {
    list.AddLine({at.x + x, middle}, {at.x + std::min(x + step, ui.px(14)), middle}, packed(colour),
                 ui.px(2.5F));
  }
  const char* sign = neighbour.direction > 0   ? icon::arrow_right
                     : neighbour.direction < 0 ? icon::arrow_left
                                               : "";
  const float top = middle - ImGui::GetFontSize() / 2;
  ImVec2 room;
  {
    const WithFont font(ui.fonts.small);
    room = ImGui::CalcTextSize(neighbour.kind.c_str());
    list.AddText({at.x + width - room.x, middle - room.y / 2}, packed(ui.theme.muted),
                 neighbour.kind.c_str());
  }
  const float left = at.x + ui.px(22);
  list.PushClipRect({left, at.y}, {at.x + width - room.x - ui.px(8), at.y + height}, true);
  float name_left = left;
  if (*sign != '\0') {
    list.AddText({left, top}, packed(ui.theme.muted), sign);
    name_left += ui.px(20);
  }
  const Shown name(neighbour.name);
  list.AddText({name_left, top}, packed(ui.theme.ink), name.begin(), name.end());
  list.PopClipRect();
  return pressed ? RowClick::toggled : RowClick::none;
}

void edit_dates(const Ui& ui, const DateSpan& now,
                const std::function<Status(const DateSpan&)>& take) {
  DateSpan dates = now;  // both may be given in one frame
  const auto field = [&](const char* id, const char* key,
                         std::optional<PartialDate> DateSpan::*end) {
    const auto date = dates.*end;
    const auto take_end = [&](const std::string& text) -> Status {
      const auto parsed = edit::date_of_text(text);
      if (!parsed) return parsed.error();
      DateSpan changed = dates;
      changed.*end = *parsed;
      Status taken = take(changed);
      if (taken) dates = changed;
      return taken;
    };
    edit_field(ui, id, say(ui, key), edit::text_of_date(date), take_end, "2019-05");
  };
  field("##since", "ui.since", &DateSpan::since);
  field("##until", "ui.until", &DateSpan::until);
}

void edit_tags(const Ui& ui, const std::vector<std::string>& now,
               const std::function<Status(const std::vector<std::string>&)>& take) {
  edit_field(
      ui, "##tags", say(ui, "ui.tags"), edit::text_of_tags(now),
      [&](const std::string& text) { return take(edit::tags_of_text(text)); },
      say(ui, "ui.tags.hint"));
}

void edit_attributes(const Ui& ui, const model::Object& now, const TakeAttribute& take) {
  const edit::DecimalSign sign = app::decimal_sign(ui.t);
  for (const auto& attribute : now) {
    const std::string& key = attribute.first;
    ImGui::PushID(key.c_str());
    edit_field(ui, "##value", key.c_str(), edit::text_of_value(attribute.second, sign),
               [&](const std::string& text) { return take(key, edit::value_of_text(text, sign)); });
    note_place(ui, "value." + key);
    ImGui::PopID();
  }
  edit_field(
      ui, "##add", say(ui, "ui.attribute.add"), "",
      [&](const std::string& text) { return take_attribute(ui, text, take); },
      say(ui, "ui.attribute.add.hint"));
}

Status take_attribute(const Ui& ui, const std::string& text, const TakeAttribute& take) {
  const std::size_t at = text.find('=');
  const std::string_view name = trimmed(std::string_view(text).substr(0, at));
  if (at == std::string::npos || name.empty()) return Error{"attribute_form", {}, {text}};
  return take(std::string(name),
              edit::value_of_text(std::string_view(text).substr(at + 1), app::decimal_sign(ui.t)));
}

}  // namespace saite::ui
