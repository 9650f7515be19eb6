// SPDX-License-Identifier: Apache-2.0
#include "src/present/actor_style.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace saite::present {
namespace {

constexpr double min_radius = 0.62;
constexpr double max_radius = 2.3;

/// Municipalities are greater than institutions, these than communities and people.
float radius_of_power(int power) {
  constexpr std::array<float, 4> radii{1.0F, 1.15F, 1.22F, 1.6F};
  return radii.at(static_cast<std::size_t>(std::clamp(power, 0, 3)));
}

/// Areas grow evenly, from zero where all values are above it.
NumberScale area_scale(const Column& column) {
  std::vector<std::optional<double>> values = column.numbers;
  values.emplace_back(0.0);
  return NumberScale::make(values, NumberScale::Kind::linear);
}

}  // namespace

ActorStyle::ActorStyle(const SceneInput& input)
    : input_(input), styles_(kind_styles(input.network, input.theme)) {
  const auto& kinds = input.network.actor_kinds();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    kind_radius_.push_back(
        radius_of_power(kinds[static_cast<model::KindIndex>(i)].power.value_or(0)));
  }
  const Column* colour_by = input.encoding.colour.get();
  if (colour_by != nullptr && colour_by->kind != Column::Kind::category) {
    colour_scale_ = NumberScale::make(*colour_by);
  }
  if (input.encoding.size != nullptr) size_scale_ = area_scale(*input.encoding.size);
  choose_colours();
}

void ActorStyle::choose_colours() {
  const Column* by = input_.encoding.colour.get();
  const auto& palette = input_.theme.categories;
  const bool by_kind = by == nullptr || by->id == "kind";
  if (by_kind) {
    for (const KindStyle& style : styles_) taken_.push_back(style.colour);
  } else if (by->kind == Column::Kind::category) {
    categories_ = CategoryColours(*by);
    for (std::size_t i = 0; i < categories_.shown(); ++i) {
      taken_.push_back(palette[i % palette.size()]);
    }
  }
  const Column* groups = input_.encoding.hulls.get();
  if (groups == nullptr || groups->kind != Column::Kind::category) return;
  areas_ = CategoryColours(*groups);
  for (std::size_t i = 0; i < areas_.shown(); ++i) {
    area_colours_.push_back(palette[i % palette.size()]);
  }
  if (!by_kind && by->id == groups->id) return;
  area_colours_ = kept_apart(area_colours_, taken_, input_.theme.map);
  if (input_.encoding.areas)
    taken_.insert(taken_.end(), area_colours_.begin(), area_colours_.end());
}

canvas::Colour ActorStyle::area(std::uint32_t category) const {
  const std::uint32_t place = areas_.of(category);
  return place == no_category ? input_.theme.absent : area_colours_[place];
}

const Palette& ActorStyle::palette() const {
  return colour_scale_.kind() == NumberScale::Kind::diverging ? input_.theme.diverging
                                                              : input_.theme.sequential;
}

canvas::Colour ActorStyle::category(std::uint32_t category) const {
  const std::uint32_t place = categories_.of(category);
  const auto& palette = input_.theme.categories;
  return place == no_category ? input_.theme.absent : palette[place % palette.size()];
}

canvas::Colour ActorStyle::colour(std::size_t actor, model::KindIndex kind) const {
  const Column* by = input_.encoding.colour.get();
  if (by == nullptr || by->id == "kind") return styles_[kind].colour;
  if (by->kind == Column::Kind::category) return category(by->category_of[actor]);
  const auto& value = by->numbers[actor];
  return value ? palette().at(colour_scale_.at(*value)) : input_.theme.absent;
}

float ActorStyle::radius_of(double value) const {
  const double t = std::clamp(size_scale_.at(value), 0.0, 1.0);
  const double area =
      min_radius * min_radius + t * (max_radius * max_radius - min_radius * min_radius);
  return static_cast<float>(std::sqrt(area));
}

float ActorStyle::radius(std::size_t actor, model::KindIndex kind) const {
  const Column* by = input_.encoding.size.get();
  if (by == nullptr || size_scale_.empty()) return kind_radius_[kind];
  const auto& value = by->numbers[actor];
  return value ? radius_of(*value) : static_cast<float>(min_radius);
}

}  // namespace saite::present
