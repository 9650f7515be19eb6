// SPDX-License-Identifier: Apache-2.0
#include "tests/src/ui/panel.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <utility>

#include "src/ui/widgets/style.h"

namespace saite::ui_test {
namespace {

constexpr float frame_seconds = 1.0F / 60;
constexpr float pause_seconds = 0.5F;  // longer than between the two presses of a double click
constexpr int frames_to_show = 3;      // ImGui sizes what opens a frame or two late

ImGuiKey key_of(PanelKey key) {
  switch (key) {
    case PanelKey::enter:
      return ImGuiKey_Enter;
    case PanelKey::escape:
      return ImGuiKey_Escape;
    case PanelKey::tab:
      return ImGuiKey_Tab;
    case PanelKey::up:
      return ImGuiKey_UpArrow;
    case PanelKey::down:
      return ImGuiKey_DownArrow;
    case PanelKey::left:
      return ImGuiKey_LeftArrow;
    case PanelKey::right:
      return ImGuiKey_RightArrow;
    case PanelKey::home:
      return ImGuiKey_Home;
    case PanelKey::end:
      return ImGuiKey_End;
    case PanelKey::backspace:
      return ImGuiKey_Backspace;
    case PanelKey::del:
      return ImGuiKey_Delete;
  }
  return ImGuiKey_Enter;
}

// ImGui 1.86 is told how keys and buttons are, newer ones what has happened to them.
void set_imgui_key(ImGuiKey key, bool down) {
#if IMGUI_VERSION_NUM < 18700
  ImGui::GetIO().KeysDown[key] = down;
#else
  ImGui::GetIO().AddKeyEvent(key, down);
#endif
}

void prepare_keys() {
#if IMGUI_VERSION_NUM < 18700
  ImGuiIO& io = ImGui::GetIO();
  for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = key;
#endif
}

ImGuiContext* make_context(Vec2 size) {
  IMGUI_CHECKVERSION();
  ImGuiContext* context = ImGui::CreateContext();
  ImGui::SetCurrentContext(context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  io.DisplaySize = {size.x, size.y};
  prepare_keys();
  return context;
}

}  // namespace

Panel::Panel(app::Session& session, Draw draw, Vec2 size)
    : session_(session),
      draw_(std::move(draw)),
      size_(size),
      context_(make_context(size)),
      fonts_(ui::load_fonts(*session.workspace().studio().fonts, 1, {})),
      glyphs_(*ImGui::GetIO().Fonts),
      map_(nullptr, session.workspace().studio().fonts) {
  ui::apply_style(session.workspace().theme(), 1);
  state_.note_places = true;
  map_.set_eased(false);
  frames(frames_to_show);
}

Panel::~Panel() {
  ImGui::DestroyContext(context_);
}

void Panel::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

void Panel::settle() {
  session_.finish();
  frames(frames_to_show);
}

void Panel::frame() {
  ImGui::SetCurrentContext(context_);
  session_.poll();
  ImGuiIO& io = ImGui::GetIO();
  now_ += static_cast<double>(io.DeltaTime);
  ImGui::NewFrame();
  io.DeltaTime = frame_seconds;
  state_.now = now_;
  state_.places.clear();
  const present::Theme theme = session_.workspace().theme();
  const ui::Ui ui = ui::ui_of(session_, theme, fonts_, state_, map_, 1);
  state_.choices.update(session_);
  const Rect area{{0, 0}, size_};
  map_.set_area(area, area, 1, session_);
  map_.update(session_, now_);
  draw_(ui, area);
  ImGui::Render();
  text_ = ScreenText(*ImGui::GetDrawData(), glyphs_);
}

Rect Panel::place(std::string_view name) const {
  const auto found = state_.places.find(std::string(name));
  if (found != state_.places.end()) return found->second;
  std::string known;
  for (const auto& [other, where] : state_.places) known += " " + other;
  FAIL("nothing is called \"", std::string(name), "\"; there are:", known);
  return {};
}

void Panel::move(Vec2 at) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
  io.MousePos = {at.x, at.y};
#else
  io.AddMousePosEvent(at.x, at.y);
#endif
}

void Panel::set_button(bool down) {
  ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
  io.MouseDown[0] = down;
#else
  io.AddMouseButtonEvent(0, down);
#endif
}

void Panel::hover(Vec2 at) {
  move(at);
  frames(frames_to_show);
}

void Panel::click(Vec2 at, int times) {
  move(at);
  ImGui::GetIO().DeltaTime = pause_seconds;
  frames(2);  // the first shows the pointer where it is, the second what it is over
  for (int i = 0; i < times; ++i) {
    set_button(true);
    frame();
    set_button(false);
    frame();
  }
  frames(frames_to_show);
}

void Panel::press(std::string_view name, int times) {
  click(place(name).centre(), times);
}

void Panel::press_at(Vec2 at, int times) {
  click(at, times);
}

void Panel::press_words(std::string_view words, int times) {
  std::vector<Rect> found = text_.find_whole(words);
  if (found.empty()) found = text_.find(words);
  if (found.size() != 1) {
    FAIL("\"", std::string(words), "\" stands ", found.size(), " times in: ", text_.all());
  }
  click(found.front().centre(), times);
}

void Panel::drag(Vec2 from, Vec2 to) {
  constexpr int steps = 4;
  move(from);
  ImGui::GetIO().DeltaTime = pause_seconds;
  frames(2);
  set_button(true);
  frame();
  for (int i = 1; i <= steps; ++i) {
    move(from + (to - from) * (static_cast<float>(i) / steps));
    frame();
  }
  set_button(false);
  frames(frames_to_show);
}

void Panel::wheel(float notches) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM < 18700
  io.MouseWheel += notches;
#else
  io.AddMouseWheelEvent(0, notches);
#endif
  frames(frames_to_show);
}

void Panel::type(std::string_view text) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
  frames(frames_to_show);
}

void Panel::key(PanelKey key) {
  ImGui::SetCurrentContext(context_);
  set_imgui_key(key_of(key), true);
  frame();
  set_imgui_key(key_of(key), false);
  frames(frames_to_show);
}

void Panel::set_modifier(Held modifier, bool down) {
  ImGui::SetCurrentContext(context_);
#if IMGUI_VERSION_NUM < 18700
  ImGuiIO& io = ImGui::GetIO();
  (modifier == Held::ctrl ? io.KeyCtrl : io.KeyShift) = down;
#else
  ImGui::GetIO().AddKeyEvent(modifier == Held::ctrl ? ImGuiMod_Ctrl : ImGuiMod_Shift, down);
#endif
  frame();
}

void Panel::holding(Held modifier, const std::function<void()>& act) {
  set_modifier(modifier, true);
  act();
  set_modifier(modifier, false);
}

void Panel::fill(std::string_view field, std::string_view text) {
  press(field);
  holding(Held::ctrl, [&] {
    set_imgui_key(ImGuiKey_A, true);
    frame();
    set_imgui_key(ImGuiKey_A, false);
    frame();
  });
  key(PanelKey::del);
  if (!text.empty()) type(text);
}

std::vector<std::string> Panel::notices() {
  std::vector<std::string> ids;
  for (const app::Notice& notice : session_.workspace().take_notices()) {
    ids.push_back(notice.text.code);
  }
  return ids;
}

std::vector<app::Request> Panel::requests() {
  return session_.workspace().take_requests();
}

std::string Panel::clipboard() const {
  ImGui::SetCurrentContext(context_);
  const char* text = ImGui::GetClipboardText();
  return text == nullptr ? "" : text;
}

}  // namespace saite::ui_test
