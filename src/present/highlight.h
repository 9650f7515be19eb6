// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/base/ids.h"
#include "render/scene/scene.h"
#include "src/present/audience.h"
#include "src/present/theme.h"

namespace saite::present {

struct SceneInput;

/// What a picture points out over all else, with the words of its legend: the answer to a question,
/// what a change would bring. While one is shown, colours say nothing else: what it does not name
/// steps back into grey, and keeps its shape and size. It belongs to the picture and never to the
/// document.
///     Highlight shown;
///     shown.title = t.tr("question.holds");
///     shown.parts.push_back({.text = …, .tone = Highlight::Tone::foremost, .actors = {…}});
///     shown.others = t.tr("legend.others");
///     session.show_highlight(std::move(shown), "questions");
/// Actors and ties that are not visible are passed over.
struct Highlight {
  enum class Tone : std::uint8_t {
    foremost,  // the answer
    second,    // what belongs to it
    gain,      // would be added, would be reached
    loss       // is or would be lost or cut off
  };
  struct Part {
    std::string text;  // its row in the legend; empty: none
    Tone tone = Tone::foremost;
    std::vector<ActorId> actors = {};
    std::vector<TieId> ties = {};
    std::vector<std::pair<ActorId, ActorId>> pairs = {};  // drawn as dashed ties of their own
    /// Its ties are dashed and its marks hollow: they are to go, or only some of them are meant.
    bool dashed = false;
    std::optional<std::size_t> count = {};  // in the legend, where it is not what is listed here
    friend bool operator==(const Part&, const Part&) = default;
  };
  std::string title = {};        // heading in the legend
  std::vector<Part> parts = {};  // who is in several belongs to the first
  std::string others = {};       // the legend's row for the rest; empty: none
  /// Before the room no person's name stands on the map.
  Audience audience = Audience::planner;
  friend bool operator==(const Highlight&, const Highlight&) = default;
};

[[nodiscard]] canvas::Colour colour_of(Highlight::Tone tone, const Theme& theme);

/// The colours of a scene that was made without: marks, ties and labels are those of `input`. Adds
/// the pairs behind the ties.   Cost: O(actors + ties).
void point_out(const Highlight& highlight, const SceneInput& input, scene::Scene& scene);

/// Its part of the legend, to stand above all others.
[[nodiscard]] scene::LegendSection highlight_legend(const Highlight& highlight,
                                                    const SceneInput& input);

}  // namespace saite::present
