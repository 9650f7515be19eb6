// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "render/scene/scene.h"
#include "src/present/actor_style.h"
#include "src/present/scale.h"
#include "src/present/scene_builder.h"

namespace saite::present {

/// How ties look: the rules, made once, asked for each.
class TieStyle {
 public:
  /// `taken`: colours that stand for actors, which no kind or group of ties then has.
  TieStyle(const SceneInput& input, std::span<const canvas::Colour> taken);

  /// Fills in width, colour, dash, arrow and tag.
  void dress(std::size_t index, TieId id, const model::Tie& tie, scene::SceneTie& out) const;

  // for the legend
  [[nodiscard]] canvas::Colour kind_colour(model::KindIndex kind) const { return colours_[kind]; }
  [[nodiscard]] bool is_directed(model::KindIndex kind) const { return directed_[kind]; }
  [[nodiscard]] bool is_conflict(model::KindIndex kind) const { return conflict_[kind]; }
  [[nodiscard]] const NumberScale& colour_scale() const { return colour_scale_; }
  [[nodiscard]] const NumberScale& width_scale() const { return width_scale_; }
  [[nodiscard]] bool widths_vary() const { return width_scale_.max() > width_scale_.min(); }
  [[nodiscard]] const Palette& palette() const;
  [[nodiscard]] canvas::Colour category(std::uint32_t category) const;
  [[nodiscard]] const CategoryColours& categories() const { return categories_; }
  [[nodiscard]] float width_of(double value) const;
  /// Opacity of ties that recede, beside that of the others: the less, the more ties an actor has.
  [[nodiscard]] double receding_alpha() const { return receding_alpha_; }

 private:
  const SceneInput& input_;
  std::vector<canvas::Colour> colours_;  // by kind
  CategoryColours categories_;
  std::vector<canvas::Colour> category_colours_;
  std::vector<bool> directed_;
  std::vector<bool> conflict_;
  NumberScale colour_scale_;
  NumberScale width_scale_;
  double receding_alpha_ = 1;
};

}  // namespace saite::present
