// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/base/ids.h"
#include "graph/model/network.h"
#include "render/scene/scene.h"
#include "src/present/encoding.h"
#include "src/present/highlight.h"
#include "src/present/theme.h"
#include "src/present/words.h"

namespace saite::present {

/// What a scene is made from. Borrowed things must live as long as the call.
struct SceneInput {
  const model::Network& network;
  std::span<const ActorId> actors;  // what is shown, in rising order: Selection::actors
  std::span<const TieId> ties;      // likewise; both ends must be among actors
  std::span<const Vec2> positions;  // by position in actors
  const Theme& theme;
  Encoding encoding = {};
  std::string language = "en";
  Words words = nullptr;
  scene::SceneText text = {};  // title and notes, see picture_notes() in src/report
  const std::vector<bool>* receding = nullptr;  // by position in ties: those that are fainter
  std::uint64_t revision = 1;
  const Highlight* highlight = nullptr;  // pointed out over all else; null: nothing
  Position origin = {};                  // in the file's coordinates: what positions count from
};

/// The picture of a network. Mark i is actor i, tie i is tie i of the input.
/// Cost: O(actors + ties); 100,000 actors and 300,000 ties take about 0.1 s.
[[nodiscard]] scene::Scene build_scene(const SceneInput& input);

/// What an annotation of the file looks like. `origin`: what the scene's coordinates count from;
/// `standard`: the colour of one without its own; `letters`: size of its words, px.
[[nodiscard]] scene::SceneAnnotation drawn(const model::Annotation& annotation, Position origin,
                                           canvas::Colour standard, float letters);

/// Which thing a mark, tie or hull of a scene stands for.
[[nodiscard]] canvas::Tag tag_of(ActorId id);
[[nodiscard]] canvas::Tag tag_of(TieId id);
/// Of the annotation at a place among those of the network.
[[nodiscard]] canvas::Tag tag_of_annotation(std::size_t place);
[[nodiscard]] std::optional<ActorId> actor_of(canvas::Tag tag);
[[nodiscard]] std::optional<TieId> tie_of(canvas::Tag tag);
[[nodiscard]] std::optional<std::size_t> annotation_of(canvas::Tag tag);

}  // namespace saite::present
