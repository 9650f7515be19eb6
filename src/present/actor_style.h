// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "render/canvas/canvas.h"
#include "src/present/picture_colours.h"
#include "src/present/scale.h"
#include "src/present/scene_builder.h"

namespace saite::present {

/// How actors look: the rules, made once, asked for each.
class ActorStyle {
 public:
  explicit ActorStyle(const SceneInput& input);

  [[nodiscard]] canvas::Colour colour(std::size_t actor, model::KindIndex kind) const;
  [[nodiscard]] float radius(std::size_t actor, model::KindIndex kind) const;
  [[nodiscard]] canvas::Shape shape(model::KindIndex kind) const { return styles_[kind].shape; }

  // for the legend
  [[nodiscard]] const std::vector<KindStyle>& kinds() const { return styles_; }
  [[nodiscard]] const NumberScale& colour_scale() const { return colour_scale_; }
  [[nodiscard]] const NumberScale& size_scale() const { return size_scale_; }
  [[nodiscard]] const Palette& palette() const;
  [[nodiscard]] canvas::Colour category(std::uint32_t category) const;
  [[nodiscard]] const CategoryColours& categories() const { return categories_; }
  /// Of the groups' areas and names: those of the marks where both tell the same, else others.
  [[nodiscard]] canvas::Colour area(std::uint32_t category) const;
  [[nodiscard]] const CategoryColours& areas() const { return areas_; }
  /// All colours that stand for a kind or group of actors: no tie has one of these.
  [[nodiscard]] const std::vector<canvas::Colour>& taken() const { return taken_; }
  [[nodiscard]] float radius_of(double value) const;

 private:
  void choose_colours();

  const SceneInput& input_;
  std::vector<KindStyle> styles_;
  CategoryColours categories_;
  CategoryColours areas_;
  std::vector<canvas::Colour> area_colours_;
  std::vector<canvas::Colour> taken_;
  std::vector<float> kind_radius_;
  NumberScale colour_scale_;
  NumberScale size_scale_;
};

}  // namespace saite::present
