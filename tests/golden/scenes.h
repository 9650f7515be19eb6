// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "render/scene/draw_scene.h"
#include "src/report/picture.h"

namespace saite::golden {

/// One picture that is kept: how it is made, and which files are compared. Traces are exact; SVG is
/// exact too, without its fonts; of a PNG at most `tolerated` of its pixels may differ by more than
/// 24 of 255, because Cairo's versions smooth edges differently.
struct GoldenScene {
  std::string name;
  std::function<scene::Scene(const report::Studio&)> make;
  Vec2 size{400, 300};
  std::function<scene::DrawOptions(const scene::Scene&)> draw = {};
  bool frame = false;
  bool svg = false;
  bool png = false;
  double tolerated = 0.002;
};

[[nodiscard]] std::vector<GoldenScene> golden_scenes();

}  // namespace saite::golden
