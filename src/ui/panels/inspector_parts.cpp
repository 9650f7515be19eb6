// SPDX-License-Identifier: Apache-2.0
#include "src/ui/panels/inspector_parts.h"

#include <imgui.h>

#include <charconv>
#include <cmath>
#include <string_view>

#include "graph/base/text.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"

namespace saite::ui {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> out;
  for (;;) {
    const std::size_t comma = text.find(',');
    if (const auto word = trimmed(text.substr(0, comma)); !word.empty()) out.emplace_back(word);
    if (comma == std::string_view::npos) return out;
    text.remove_prefix(comma + 1);
  }
}

}  // namespace

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
      const auto parsed = PartialDate::parse(text);
      if (!parsed && !text.empty()) return Error{"bad_date", {}, {text}};
      DateSpan changed = dates;
      changed.*end = parsed;
      Status taken = take(changed);
      if (taken) dates = changed;
      return taken;
    };
    edit_field(ui, id, say(ui, key), date ? date->text() : "", take_end, "2019-05");
  };
  field("##since", "ui.since", &DateSpan::since);
  field("##until", "ui.until", &DateSpan::until);
}

void edit_tags(const Ui& ui, const std::vector<std::string>& now,
               const std::function<Status(const std::vector<std::string>&)>& take) {
  edit_field(
      ui, "##tags", say(ui, "ui.tags"), joined(now),
      [&](const std::string& text) { return take(split(text)); }, say(ui, "ui.tags.hint"));
}

void edit_attributes(const Ui& ui, const model::Object& now, const TakeAttribute& take) {
  for (const auto& attribute : now) {
    const std::string& key = attribute.first;
    ImGui::PushID(key.c_str());
    edit_field(ui, "##value", key.c_str(), attribute.second.display(),
               [&](const std::string& text) { return take(key, value_of_text(text)); });
    note_place(ui, "value." + key);
    ImGui::PopID();
  }
  edit_field(
      ui, "##add", say(ui, "ui.attribute.add"), "",
      [&](const std::string& text) { return take_attribute(text, take); },
      say(ui, "ui.attribute.add.hint"));
}

Status take_attribute(const std::string& text, const TakeAttribute& take) {
  const std::size_t at = text.find('=');
  const std::string_view name = trimmed(std::string_view(text).substr(0, at));
  if (at == std::string::npos || name.empty()) return Error{"attribute_form", {}, {text}};
  return take(std::string(name), value_of_text(text.substr(at + 1)));
}

model::Value value_of_text(const std::string& text) {
  const std::string body(trimmed(text));
  if (body.empty()) return {};
  if (body == "true") return true;
  if (body == "false") return false;
  const char* end = body.data() + body.size();
  std::int64_t whole = 0;
  if (const auto read = std::from_chars(body.data(), end, whole);
      read.ec == std::errc() && read.ptr == end) {
    return whole;
  }
  double number = 0;
  if (const auto read = std::from_chars(body.data(), end, number);
      read.ec == std::errc() && read.ptr == end && std::isfinite(number)) {
    return number;
  }
  return body;
}

}  // namespace saite::ui
