// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "render/canvas/canvas.h"
#include "src/ui/state/ui.h"
#include "src/ui/widgets/shown.h"
#include "src/ui/widgets/style.h"

struct ImFont;

/// The small parts that all panels are made of, so that they look and behave alike.
namespace saite::ui {

/// Pushes a font for the life of the object.
class WithFont {
 public:
  explicit WithFont(ImFont* font);
  ~WithFont();
  WithFont(const WithFont&) = delete;
  WithFont& operator=(const WithFont&) = delete;
};

/// A part of the shell that scrolls by itself: text and controls go between the two. `padding`: px
/// of the design. The edge towards the map gets a hairline.
enum class Edge { left, right, top };
void begin_part(const Ui& ui, const char* id, const Rect& area, Vec2 padding);
void end_part(const Ui& ui, const Rect& area, Edge edge);

void text(std::string_view words);
void muted(const Ui& ui, std::string_view words);
void small_muted(const Ui& ui, std::string_view words);
void wrapped(std::string_view words);
/// The next field has the keyboard; keys that come before it has wait for it.
void focus_next(const Ui& ui);
/// The same of a field that will ask for it in the next frame.
void focus_soon(const Ui& ui);
void wrapped_muted(const Ui& ui, std::string_view words);
/// One line, cut with "…" where it is wider than `width`; the whole of it as a tooltip.
void clipped(const Ui& ui, std::string_view words, float width);

/// Shown after a short while over the last item.
void tooltip(const Ui& ui, std::string_view words, std::string_view shortcut = {});

enum class Tone { plain, quiet, primary, danger };
/// A button with words. Width 0: as wide as they are.
bool button(const Ui& ui, const char* words, Tone tone = Tone::plain, float width = 0,
            const char* sign = nullptr);
/// A square button with a sign; `words` is its tooltip.
bool icon_button(const Ui& ui, const char* id, const char* sign, std::string_view words,
                 std::string_view shortcut = {}, bool chosen = false, float side = 32);
/// As icon_button(), for an action of the table; greyed where it is not to be had.
bool action_button(const Ui& ui, std::string_view action, const char* sign = nullptr,
                   float side = 32);
/// Runs an action, closing nothing.
void run(const Ui& ui, std::string_view action);

/// The head of a part of a panel that folds; remembers whether it is open. `aside` stands at the
/// right in small letters.
bool section(const Ui& ui, const char* id, std::string_view title, std::string_view aside = {},
             bool open_at_first = true);
/// A line of a list that is switched on and off: sample, name, count.
struct Sample {
  enum class What { none, mark, tie } what = What::none;
  canvas::Shape shape = canvas::Shape::circle;
  canvas::Colour colour{};
  bool dashed = false;
};
enum class RowClick { none, toggled, alone };
RowClick choice_row(const Ui& ui, const char* id, const Sample& sample, std::string_view name,
                    std::string_view count, bool on);
/// A field of text with a sign before it and a cross behind where it holds anything.
/// `typing`: whether it has the keyboard, or had it until just now (Enter); who does not ask for
/// that gets a field that keeps the keyboard on Enter. `select_all`: all that it holds is to be
/// marked, so that it is typed over; false again once that is done.
bool search_field(const Ui& ui, const char* id, std::string& text, const char* hint, float width,
                  bool* typing = nullptr, bool* select_all = nullptr);
/// A field that opens a list; as ImGui::BeginCombo, with a sign of our own. End with EndCombo().
/// Esc closes it.
bool begin_choice(const Ui& ui, const char* id, const char* shown);
/// Within a menu, list or other popup that is open: Esc closes it.
void close_on_escape();
/// Name and value side by side, the value wrapping.
void pair(const Ui& ui, std::string_view name, std::string_view value);
/// A name and how many there are of it, the numbers below each other.
void count_row(const Ui& ui, std::string_view name, std::size_t count);
/// What is shown where there is nothing to show.
void empty_state(const Ui& ui, const char* sign, std::string_view title, std::string_view words);
/// A rounded mark with a count or a state.
void chip(const Ui& ui, std::string_view words, canvas::Colour back, canvas::Colour ink);
void hairline(const Ui& ui);
/// One of several buttons in a row of which one is chosen; the next stands beside it.
bool choice_button(const Ui& ui, const char* id, const char* words, bool chosen);
void gap(const Ui& ui, float design = 8);

void draw_shape(ImDrawList& list, ImVec2 at, float radius, canvas::Shape shape,
                canvas::Colour fill);
void draw_hollow_shape(ImDrawList& list, ImVec2 at, float radius, canvas::Shape shape,
                       canvas::Colour colour, float width);
/// A soft shadow and a surface for things that float over the map.
void draw_card(const Ui& ui, ImDrawList& list, ImVec2 low, ImVec2 high);

/// "…" in words for a panel key such as `ui.left.kinds`.
[[nodiscard]] inline const char* say(const Ui& ui, const char* key) {
  return ui.t.text(key);
}

}  // namespace saite::ui
