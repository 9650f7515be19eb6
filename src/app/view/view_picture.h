// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "render/scene/scene.h"
#include "src/app/pipeline/pipeline.h"
#include "src/app/view/node_positions.h"
#include "src/edit/document.h"
#include "src/i18n/translator.h"
#include "src/present/highlight.h"
#include "src/present/map_style.h"
#include "src/present/theme.h"

namespace saite::app {

/// The scene of what is visible, kept up to date with as little work as the change needs: nothing,
/// only new places of the marks, or all.
class ViewPicture {
 public:
  struct Input {
    const edit::Document& document;
    Pipeline& pipeline;
    const NodePositions& node_positions;
    const i18n::Translator& text;
    const present::Theme& theme;
    std::string title;
    bool names_hidden = false;
    std::shared_ptr<const present::Highlight> highlight = {};
  };
  /// True where the scene has changed.
  bool update(const Input& input);

  [[nodiscard]] const scene::Scene& scene() const { return *scene_; }
  /// For workers: the next update works on a copy while somebody holds it.
  [[nodiscard]] std::shared_ptr<const scene::Scene> shared_scene();
  /// Whether a move of very many is under way: each update brings it on by a step.
  [[nodiscard]] bool moving() const { return move_.has_value(); }
  [[nodiscard]] bool waits() const { return waits_; }
  /// Whether colours or outlines show the groups that ties form.
  [[nodiscard]] bool shows_groups() const { return shows_groups_; }
  /// Whether ties outside the backbone are fainter.
  [[nodiscard]] bool ties_recede() const { return ties_recede_; }
  /// What the marks and ties of the scene stand for.
  [[nodiscard]] std::span<const ActorId> actors() const { return actors_; }
  [[nodiscard]] std::span<const TieId> ties() const { return ties_; }

 private:
  struct Key {
    std::uint64_t visible = 0;
    std::uint64_t projection = 0;
    edit::Stamps stamps;  // positions left out
    present::MapStyle style;
    std::string theme;
    std::string language;
    std::string title;
    bool names_hidden = false;
    std::shared_ptr<const present::Highlight> highlight;  // another one: another picture
    friend bool operator==(const Key&, const Key&) = default;
  };
  using Clock = std::chrono::steady_clock;

  void build(const Input& input, const present::MapStyle& style);
  /// Whether anybody lies elsewhere now, and all has followed.
  bool move(std::size_t ties);
  [[nodiscard]] std::vector<Vec2> places(const NodePositions& node_positions) const;

  std::shared_ptr<scene::Scene> scene_ = std::make_shared<scene::Scene>();
  Key made_for_;
  std::uint64_t results_ = 0;         // revision of the measures the columns were made from
  std::uint64_t node_positions_ = 0;  // revision of the places
  std::uint64_t revision_ = 0;        // last one given to a scene
  Clock::time_point next_move_;       // not sooner while a layout runs
  std::optional<scene::MarkMove> move_;
  Clock::duration move_took_{};
  bool made_ = false;
  bool waits_ = false;
  bool measured_ = false;  // a measure is shown
  bool shows_groups_ = false;
  bool ties_recede_ = false;
  std::vector<ActorId> actors_;
  std::vector<TieId> ties_;
};

}  // namespace saite::app
