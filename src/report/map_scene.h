// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "graph/layout/hairball.h"
#include "graph/project/filter.h"
#include "graph/project/projection.h"
#include "render/scene/scene.h"
#include "src/present/highlight.h"
#include "src/present/map_style.h"
#include "src/present/theme.h"
#include "src/present/words.h"
#include "src/report/measure_source.h"

namespace saite::report {

/// What the picture of a map is made from, on the screen and on paper. Borrowed things must live as
/// long as the call.
struct MapSceneInput {
  const model::Network& network;
  const project::Selection& visible;
  std::span<const Vec2> positions;  // by position in visible.actors
  Position origin = {};             // in the file's coordinates: what positions count from
  const project::Projection* projection = nullptr;  // of what is visible; null: no notes yet
  const layout::Carrying* carrying = nullptr;       // of the projection; null: ties are alike
  const present::MapStyle& style;
  const present::Theme& theme;
  MeasureSource& measures;
  std::string language = "en";
  present::Words words = nullptr;
  std::string title = {};  // empty: the network's own
  std::string date = {};
  std::vector<std::string> remarks = {};  // more that is to be said, whole sentences
  bool names_hidden = false;              // initials instead
  bool laid_out_anew = false;             // because all had one and the same position: that is said
  const present::Highlight* highlight = nullptr;
  std::uint64_t revision = 1;
};

/// A part of the style that cannot be shown, which has the standard look instead.
struct StyleProblem {
  std::string present::MapStyle::*part;
  Error error;
};

struct MapScene {
  scene::Scene scene;
  bool waits = false;         // for a measure
  bool measured = false;      // a measure is shown
  bool ties_recede = false;   // those outside the backbone
  bool shows_groups = false;  // colours or outlines are the groups that ties form
  std::vector<StyleProblem> problems;
};

/// The one picture of a map: the window draws it, and exports of window and command line are its
/// bytes. Same input, same scene.   Errors of the style are in `problems`: unknown_key,
/// key_left_out, needs_numbers, as analysis::measure().   Cost: O(actors + ties) beside that of
/// measures.
[[nodiscard]] MapScene make_map_scene(const MapSceneInput& input);

/// "Anna Bērziņa" → "A. B.": for a wall that strangers see.
[[nodiscard]] std::string initials(const std::string& name);

}  // namespace saite::report
