// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "src/app/session/session.h"
#include "src/ui/map/map_view.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "tests/src/ui/screen_text.h"

namespace saite::ui_test {

/// Keys that panels read; modifiers are held with holding().
enum class PanelKey { enter, escape, tab, up, down, left, right, home, end, backspace, del };

/// A part of the window without a window: an ImGui context that draws frame by frame onto nothing,
/// hands that press what they see, and eyes that read what was drawn.
///     Chain chain;
///     Panel panel(*chain.session, [](const ui::Ui& ui, const Rect& area) {
///       ui::draw_left_panel(ui, area);
///     });
///     panel.press("kind.family");            // by the name that ui::note_place() gave it
///     panel.press_words("Show all again");   // by what stands on it
///     CHECK(chain.session->view().options().filter.kinds == …);
/// What is not there to be pressed fails the test and is said. Every hand movement takes the frames
/// that it takes in the window; between them the session is polled.   Cost: 40 ms for the fonts.
class Panel {
 public:
  using Draw = std::function<void(const ui::Ui&, const Rect& area)>;
  /// `size`: of the window; the panel gets all of it. Texts wrap and are cut as they would there.
  Panel(app::Session& session, Draw draw, Vec2 size = {640, 1000});
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;

  // --- time ---
  void frames(int count = 1);
  /// Until nothing runs in the background, and what came of it is drawn.
  void settle();

  // --- hands ---
  void press(std::string_view name, int times = 1);
  void press_words(std::string_view words, int times = 1);
  void press_at(Vec2 at, int times = 1);
  void drag(Vec2 from, Vec2 to);
  void hover(Vec2 at);
  void wheel(float notches);
  void type(std::string_view text);
  void key(PanelKey key);
  /// Does something with modifiers held.
  enum class Held { ctrl, shift };
  void holding(Held modifier, const std::function<void()>& act);
  /// Presses a field, takes away what it holds and types.
  void fill(std::string_view field, std::string_view text);

  // --- eyes: the last frame ---
  [[nodiscard]] bool has(std::string_view name) const {
    return state_.places.contains(std::string(name));
  }
  /// Of what note_place() named so; fails the test where there is none.
  [[nodiscard]] Rect place(std::string_view name) const;
  [[nodiscard]] const ScreenText& text() const { return text_; }
  /// Whether these words can be read, wrapped or not.
  [[nodiscard]] bool shows(std::string_view words) const { return text_.count(words) > 0; }

  // --- what the panel asked for ---
  [[nodiscard]] ui::UiState& state() { return state_; }
  [[nodiscard]] ui::MapView& map() { return map_; }
  /// Catalogue ids of notices, since the last call.
  [[nodiscard]] std::vector<std::string> notices();
  [[nodiscard]] std::vector<app::Request> requests();
  [[nodiscard]] std::string clipboard() const;

 private:
  void frame();
  void set_modifier(Held modifier, bool down);
  void move(Vec2 at);
  void set_button(bool down);
  void click(Vec2 at, int times);

  app::Session& session_;
  Draw draw_;
  Vec2 size_;
  ImGuiContext* context_;
  ui::Fonts fonts_;
  GlyphTable glyphs_;
  ui::UiState state_;
  ui::MapView map_;
  ScreenText text_;
  double now_ = 0;
};

}  // namespace saite::ui_test
