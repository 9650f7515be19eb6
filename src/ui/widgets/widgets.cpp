// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/widgets.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "render/text/bidi.h"
#include "src/app/actions/action_registry.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/type_ahead.h"

namespace saite::ui {
namespace {

struct ButtonColours {
  canvas::Colour back, hover, ink;
};

ButtonColours colours_of(const present::Theme& theme, Tone tone) {
  switch (tone) {
    case Tone::primary:
      return {theme.accent, canvas::mix(theme.accent, theme.ink, 0.15), theme.accent_ink};
    case Tone::danger:
      return {theme.field, theme.hover, theme.danger};
    case Tone::quiet:
      return {theme.panel.with_alpha(0), theme.hover, theme.ink};
    case Tone::plain:
      break;
  }
  return {theme.field, theme.hover, theme.ink};
}

const char* begin_of(std::string_view words) {
  return words.data();
}
const char* end_of(std::string_view words) {
  return words.data() + words.size();
}

}  // namespace

WithFont::WithFont(ImFont* font) {
  ImGui::PushFont(font);
}
WithFont::~WithFont() {
  ImGui::PopFont();
}

void text(std::string_view words) {
  const Shown shown(words);
  ImGui::TextUnformatted(shown.begin(), shown.end());
}

void muted(const Ui& ui, std::string_view words) {
  ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.muted));
  text(words);
  ImGui::PopStyleColor();
}

void focus_next(const Ui& ui) {
  // ImGui 1.90 does not find the field where no window has the focus, as after a press on the map.
  if (!ImGui::IsWindowFocused()) ImGui::SetWindowFocus();
  ImGui::SetKeyboardFocusHere();
  focus_soon(ui);
}

void focus_soon(const Ui& ui) {
  constexpr int frames = 4;  // ImGui takes two
  ui.state.field_awaited = frames;
}

void small_muted(const Ui& ui, std::string_view words) {
  const WithFont font(ui.fonts.small);
  muted(ui, words);
}

void wrapped(std::string_view words) {
  if (text::runs_left(words)) {
    // Lines are cut in the order of reading, and each is put in the order of seeing.
    const char* at = begin_of(words);
    const float width = ImGui::GetContentRegionAvail().x;
    const float scale = ImGui::GetFontSize() / ImGui::GetFont()->FontSize;
    while (at < end_of(words)) {
      const char* stop = ImGui::GetFont()->CalcWordWrapPositionA(scale, at, end_of(words), width);
      if (stop == at) ++stop;
      text({at, static_cast<std::size_t>(stop - at)});
      for (at = stop; at < end_of(words) && *at == ' ';) ++at;
    }
    return;
  }
  ImGui::PushTextWrapPos(0);
  text(words);
  ImGui::PopTextWrapPos();
}

void wrapped_muted(const Ui& ui, std::string_view words) {
  ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.muted));
  wrapped(words);
  ImGui::PopStyleColor();
}

void clipped(const Ui& ui, std::string_view words, float width) {
  const ImVec2 size = ImGui::CalcTextSize(begin_of(words), end_of(words));
  if (size.x <= width) {
    text(words);
    return;
  }
  const float dots = ImGui::CalcTextSize("…").x;
  ImFont* font = ImGui::GetFont();
  const char* stop = nullptr;
  font->CalcTextSizeA(ImGui::GetFontSize(), std::max(width - dots, 0.0F), 0, begin_of(words),
                      end_of(words), &stop);
  std::string cut(begin_of(words), stop);
  while (!cut.empty() && cut.back() == ' ') cut.pop_back();
  cut += "…";
  text(cut);
  tooltip(ui, words);
}

void tooltip(const Ui& ui, std::string_view words, std::string_view shortcut) {
  if (words.empty() || !ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) return;
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(8), ui.px(6)});
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(ui.px(320));
  text(words);
  ImGui::PopTextWrapPos();
  if (!shortcut.empty()) {
    ImGui::SameLine(0, ui.px(12));
    muted(ui, shortcut);
  }
  ImGui::EndTooltip();
  ImGui::PopStyleVar();
}

bool button(const Ui& ui, const char* words, Tone tone, float width, const char* sign) {
  const ButtonColours colours = colours_of(ui.theme, tone);
  ImGui::PushStyleColor(ImGuiCol_Button, vivid(colours.back));
  ImGui::PushStyleColor(ImGuiCol_ButtonHovered, vivid(colours.hover));
  ImGui::PushStyleColor(ImGuiCol_ButtonActive, vivid(ui.theme.pressed));
  ImGui::PushStyleColor(ImGuiCol_Text, vivid(colours.ink));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(12), ui.px(7)});
  const std::string label = sign == nullptr ? words : std::string(sign) + "  " + words;
  const bool pressed = ImGui::Button(label.c_str(), {width, 0});
  ImGui::PopStyleVar();
  ImGui::PopStyleColor(4);
  return pressed;
}

bool icon_button(const Ui& ui, const char* id, const char* sign, std::string_view words,
                 std::string_view shortcut, bool chosen, float side) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size{ui.px(side), ui.px(side)};
  const bool pressed = ImGui::InvisibleButton(id, size);
  const bool hovered = ImGui::IsItemHovered();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end{at.x + size.x, at.y + size.y};
  const float corner = ui.px(design::corner);
  if (chosen) list.AddRectFilled(at, end, packed(ui.theme.accent_soft), corner);
  if (hovered) {
    const bool held = ImGui::IsItemActive();
    list.AddRectFilled(at, end, packed(held ? ui.theme.pressed : ui.theme.hover), corner);
  }
  const WithFont font(ui.fonts.icons);
  const ImVec2 room = ImGui::CalcTextSize(sign);
  const ImU32 ink = ImGui::GetColorU32(vivid(chosen ? ui.theme.accent : ui.theme.ink));
  list.AddText({std::floor(at.x + (size.x - room.x) / 2), std::floor(at.y + (size.y - room.y) / 2)},
               ink, sign);
  ImGui::PushFont(ui.fonts.body);
  tooltip(ui, words, shortcut);
  ImGui::PopFont();
  return pressed;
}

bool action_button(const Ui& ui, std::string_view action, const char* sign, float side) {
  const app::Action* found = app::program_actions().find(action);
  if (found == nullptr) return false;
  const bool enabled = app::is_enabled(*found, ui.session);
  const bool chosen = app::is_checked(*found, ui.session);
  const std::string key = "action." + std::string(action);
  ImGui::BeginDisabled(!enabled);
  const bool pressed =
      icon_button(ui, key.c_str(), sign != nullptr ? sign : icon::of(found->icon),
                  ui.t.text(key.c_str()), app::shortcut_text(*found, ui.t), chosen, side);
  ImGui::EndDisabled();
  if (pressed) run(ui, action);
  return pressed;
}

void run(const Ui& ui, std::string_view action) {
  app::program_actions().run(action, ui.session);
}

bool section(const Ui& ui, const char* id, std::string_view title, std::string_view aside,
             bool open_at_first) {
  std::map<std::string, double>& panels = ui.workspace.settings().panels;
  const std::string key = std::string("section.") + id;
  const auto found = panels.find(key);
  bool open = found == panels.end() ? open_at_first : found->second > 0.5;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ui.px(28);
  ImGui::PushID(id);
  if (ImGui::InvisibleButton("section", {width, height})) {
    open = !open;
    panels[key] = open ? 1 : 0;
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 ink = packed(ImGui::IsItemHovered() ? ui.theme.accent : ui.theme.ink);
  const float middle = at.y + (height - ImGui::GetFontSize()) / 2;
  list.AddText(ui.fonts.body, ui.fonts.body->FontSize, {at.x - ui.px(2), middle},
               packed(ui.theme.muted), open ? icon::chevron_down : icon::chevron_right);
  list.AddText(ui.fonts.strong, ui.fonts.strong->FontSize, {at.x + ui.px(18), middle}, ink,
               begin_of(title), end_of(title));
  if (!aside.empty()) {
    const WithFont font(ui.fonts.small);
    const ImVec2 room = ImGui::CalcTextSize(begin_of(aside), end_of(aside));
    list.AddText({at.x + width - room.x, at.y + (height - room.y) / 2}, packed(ui.theme.muted),
                 begin_of(aside), end_of(aside));
  }
  ImGui::PopID();
  return open;
}

RowClick choice_row(const Ui& ui, const char* id, const Sample& sample, std::string_view name,
                    std::string_view count, bool on) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ui.px(28);
  const bool pressed = ImGui::InvisibleButton(id, {width, height});
  const bool twice = ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(0);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered()) {
    list.AddRectFilled({at.x - ui.px(4), at.y}, {at.x + width + ui.px(4), at.y + height},
                       packed(ui.theme.hover), ui.px(design::corner));
  }
  const float middle = at.y + height / 2;
  const ImVec2 spot{at.x + ui.px(10), middle};
  if (sample.what == Sample::What::mark) {
    if (on) {
      draw_shape(list, spot, ui.px(6), sample.shape, sample.colour);
    } else {
      draw_hollow_shape(list, spot, ui.px(6), sample.shape, ui.theme.muted, ui.px(1.2F));
    }
  } else if (sample.what == Sample::What::tie) {
    const ImU32 colour = packed(on ? sample.colour : ui.theme.hairline);
    const float step = sample.dashed ? ui.px(6) : ui.px(18);
    for (float x = 0; x < ui.px(18); x += step * 1.5F) {
      list.AddLine({at.x + ui.px(1) + x, middle},
                   {at.x + ui.px(1) + std::min(x + step, ui.px(18)), middle}, colour, ui.px(2.5F));
    }
  }
  const float text_top = middle - ImGui::GetFontSize() / 2;
  ImVec2 room;
  {
    const WithFont font(ui.fonts.small);
    room = ImGui::CalcTextSize(begin_of(count), end_of(count));
    list.AddText({at.x + width - room.x, middle - room.y / 2}, packed(ui.theme.muted),
                 begin_of(count), end_of(count));
  }
  const float left = at.x + ui.px(28);
  const float right = at.x + width - room.x - ui.px(8);
  list.PushClipRect({left, at.y}, {right, at.y + height}, true);
  const Shown shown(name);
  list.AddText({left, text_top}, packed(on ? ui.theme.ink : ui.theme.muted), shown.begin(),
               shown.end());
  list.PopClipRect();
  if (ImGui::CalcTextSize(begin_of(name), end_of(name)).x > right - left) tooltip(ui, name);
  if (twice) return RowClick::alone;
  // The second press has been answered: letting go of it is no press of its own.
  if (pressed && ImGui::GetIO().MouseClickedLastCount[0] == 2) return RowClick::none;
  return pressed ? RowClick::toggled : RowClick::none;
}

bool begin_choice(const Ui& ui, const char* id, const char* shown) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::CalcItemWidth();
  const std::string seen = text::in_visual_order(shown);
  const bool open = ImGui::BeginCombo(id, seen.c_str(),
                                      ImGuiComboFlags_HeightLarge | ImGuiComboFlags_NoArrowButton);
  if (!open) {  // an open one has its list as the present window
    const float top = at.y + (ImGui::GetFrameHeight() - ImGui::GetFontSize()) / 2;
    ImGui::GetWindowDrawList()->AddText({at.x + width - ui.px(24), top}, packed(ui.theme.muted),
                                        icon::chevron_down);
  } else {
    close_on_escape();
  }
  return open;
}

void close_on_escape() {
  if (pressed_escape()) ImGui::CloseCurrentPopup();
}

void pair(const Ui& ui, std::string_view name, std::string_view value) {
  const float left = ImGui::GetCursorPosX();
  const float column = std::min(ImGui::GetContentRegionAvail().x * 0.42F, ui.px(128));
  const float top = ImGui::GetCursorPosY();
  ImGui::PushTextWrapPos(left + column - ui.px(8));
  muted(ui, name);
  ImGui::PopTextWrapPos();
  const float below = ImGui::GetCursorPosY();
  ImGui::SetCursorPos({left + column, top});
  wrapped(value);
  ImGui::SetCursorPosY(std::max(below, ImGui::GetCursorPosY()));
}

void count_row(const Ui& ui, std::string_view name, std::size_t count) {
  const std::string value = ui.t.number(static_cast<std::int64_t>(count));
  const float digits = ImGui::CalcTextSize(value.c_str()).x;
  const float left = ImGui::GetCursorPosX();
  const float end = left + std::min(ImGui::GetContentRegionAvail().x, ui.px(200));
  const float top = ImGui::GetCursorPosY();
  ImGui::PushTextWrapPos(end - digits - ui.px(12));
  muted(ui, name);
  ImGui::PopTextWrapPos();
  const float below = ImGui::GetCursorPosY();
  ImGui::SetCursorPos({end - digits, top});
  text(value);
  ImGui::SetCursorPosY(std::max(below, ImGui::GetCursorPosY()));
}

void empty_state(const Ui& ui, const char* sign, std::string_view title, std::string_view words) {
  const float width = ImGui::GetContentRegionAvail().x;
  const float left = ImGui::GetCursorPosX();
  gap(ui, 16);
  const auto centred = [&](std::string_view line, canvas::Colour colour) {
    const float room = std::min(width, ui.px(280));
    const ImVec2 size = ImGui::CalcTextSize(begin_of(line), end_of(line), false, room);
    ImGui::SetCursorPosX(left + std::max(0.0F, (width - size.x) / 2));
    ImGui::PushTextWrapPos(ImGui::GetCursorPosX() + room + 1);
    ImGui::PushStyleColor(ImGuiCol_Text, vivid(colour));
    text(line);
    ImGui::PopStyleColor();
    ImGui::PopTextWrapPos();
  };
  {
    const WithFont font(ui.fonts.icons);
    centred(sign, ui.theme.muted);
  }
  {
    const WithFont font(ui.fonts.strong);
    centred(title, ui.theme.ink);
  }
  if (!words.empty()) centred(words, ui.theme.muted);
  gap(ui, 8);
}

void chip(const Ui& ui, std::string_view words, canvas::Colour back, canvas::Colour ink) {
  const WithFont font(ui.fonts.small);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 room = ImGui::CalcTextSize(begin_of(words), end_of(words));
  const ImVec2 size{room.x + ui.px(16), ui.px(22)};
  ImGui::Dummy(size);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, packed(back), size.y / 2);
  list.AddText({at.x + ui.px(8), at.y + (size.y - room.y) / 2}, packed(ink), begin_of(words),
               end_of(words));
}

void hairline(const Ui& ui) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImGui::GetWindowDrawList()->AddLine(at, {at.x + width, at.y}, packed(ui.theme.hairline));
  ImGui::Dummy({width, 1});
}

void gap(const Ui& ui, float design) {
  const ImVec2 spacing = ImGui::GetStyle().ItemSpacing;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing.x, 0});
  ImGui::Dummy({1, ui.px(design)});
  ImGui::PopStyleVar();
}

bool choice_button(const Ui& ui, const char* id, const char* words, bool chosen) {
  ImGui::PushStyleColor(ImGuiCol_Button, vivid(chosen ? ui.theme.accent_soft : ui.theme.field));
  ImGui::PushStyleColor(ImGuiCol_Text, vivid(chosen ? ui.theme.accent : ui.theme.ink));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(12), ui.px(7)});
  ImGui::PushID(id);
  const bool pressed = ImGui::Button(words);
  ImGui::PopID();
  note_place(ui, id);
  ImGui::PopStyleVar();
  ImGui::PopStyleColor(2);
  ImGui::SameLine(0, ui.px(4));
  return pressed;
}

}  // namespace saite::ui
