// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "graph/base/geometry.h"
#include "render/canvas/canvas.h"

namespace saite::canvas {

/// What a curve looks like on the page, in px: cut at the rims of its marks, room made for the
/// arrows. The same for every canvas that draws on the processor.
struct PageCurve {
  Vec2 from;
  Vec2 control1;
  Vec2 control2;
  Vec2 to;
  float width = 1;
  bool straight = false;
  std::array<Vec2, 3> end_arrow{};    // tip, left, right; where Curve::arrow has it
  std::array<Vec2, 3> start_arrow{};  // likewise
};

[[nodiscard]] bool is_straight(const Curve& curve);
[[nodiscard]] Vec2 point_on(const Curve& curve, float t);

/// Arrow heads are this long for a tie of `width` px (shorter on a short tie); their foot is 0.8 of
/// it wide. They vanish where marks are smaller than a default size_scale of 3 px.
[[nodiscard]] float arrow_length(float width);
[[nodiscard]] bool shows_arrows(const Batch& batch);

/// Nothing where the marks cover the whole curve, or where the page does not show any of it.
[[nodiscard]] std::optional<PageCurve> on_page(const Curve& curve, const View& view, Space space,
                                               const Batch& batch);

/// Lengths of dash and gap for a line of `width` px; empty where Dash::none.
[[nodiscard]] std::span<const float> dash_pattern(Dash dash);
/// What dash_pattern() is to be multiplied with: max(width, 1).
[[nodiscard]] float dash_unit(float width);

/// Pictures with more ties than this are written in a shorter way: ties that look alike share a
/// path, where a crossing is not darker than a line. Short paths keep the look of many faint ties.
inline constexpr std::size_t many_ties = 4000;
inline constexpr std::size_t ties_a_path = 40;
/// Same colour, width and dash.
[[nodiscard]] bool same_look(const Curve& a, const Curve& b);
/// Indices so that curves that look alike stand together by `ties_a_path`, otherwise nearly in
/// their own order, so that no look covers the others.
[[nodiscard]] std::vector<std::uint32_t> by_look(std::span<const Curve> curves);

/// `colour` as a batch shows it before `background`.
[[nodiscard]] Colour shown(Colour colour, const Batch& batch, Colour background);

}  // namespace saite::canvas
