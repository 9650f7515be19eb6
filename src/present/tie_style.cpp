// SPDX-License-Identifier: Apache-2.0
#include "src/present/tie_style.h"

#include <algorithm>
#include <cmath>

namespace saite::present {
namespace {

constexpr double min_width = 0.9;
constexpr double max_width = 4.2;
constexpr float usual_width = 1.3F;
constexpr double ink_of_receding = 0.9;  // of all of them together, for each actor

}  // namespace

TieStyle::TieStyle(const SceneInput& input, std::span<const canvas::Colour> taken)
    : input_(input),
      colours_(kept_apart(tie_colours(input.network, input.theme), taken, input.theme.map)) {
  const auto& kinds = input.network.tie_kinds();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const model::TieKind& kind = kinds[static_cast<model::KindIndex>(i)];
    directed_.push_back(kind.directed.value_or(false));
    conflict_.push_back(kind.polarity.value_or(1) < 0);
  }
  const Column* colour_by = input.encoding.tie_colour.get();
  if (colour_by != nullptr && colour_by->kind != Column::Kind::category) {
    colour_scale_ = NumberScale::make(*colour_by);
  } else if (colour_by != nullptr && colour_by->id != "kind") {
    categories_ = CategoryColours(*colour_by);
    for (std::size_t i = 0; i < categories_.shown(); ++i) {
      category_colours_.push_back(input.theme.categories[i % input.theme.categories.size()]);
    }
    category_colours_ = kept_apart(category_colours_, taken, input.theme.map);
  }
  std::vector<std::optional<double>> widths;
  if (input.encoding.width != nullptr) {
    widths = input.encoding.width->numbers;
  } else {
    widths.reserve(input.ties.size());
    for (const TieId tie : input.ties) widths.emplace_back(input.network.tie(tie).weight);
  }
  width_scale_ = NumberScale::make(widths, NumberScale::Kind::linear);
  if (!input.actors.empty()) {
    const double ties =
        static_cast<double>(input.ties.size()) / static_cast<double>(input.actors.size());
    receding_alpha_ = std::clamp(ink_of_receding / std::max(ties, 1e-9), 0.1, 0.5);
  }
}

const Palette& TieStyle::palette() const {
  return colour_scale_.kind() == NumberScale::Kind::diverging ? input_.theme.diverging
                                                              : input_.theme.sequential;
}

canvas::Colour TieStyle::category(std::uint32_t category) const {
  const std::uint32_t place = categories_.of(category);
  return place == no_category ? input_.theme.tie : category_colours_[place];
}

float TieStyle::width_of(double value) const {
  if (!widths_vary()) return usual_width;
  return static_cast<float>(min_width +
                            (max_width - min_width) * std::sqrt(width_scale_.at(value)));
}

void TieStyle::dress(std::size_t index, TieId id, const model::Tie& tie,
                     scene::SceneTie& out) const {
  const Column* by = input_.encoding.tie_colour.get();
  if (by == nullptr || by->id == "kind") {
    out.colour = colours_[tie.kind];
  } else if (by->kind == Column::Kind::category) {
    out.colour = category(by->category_of[index]);
  } else {
    const auto& value = by->numbers[index];
    out.colour = value ? palette().at(colour_scale_.at(*value)) : input_.theme.tie;
  }
  if (input_.encoding.width == nullptr) {
    out.width = width_of(tie.weight);
  } else {
    const auto& value = input_.encoding.width->numbers[index];
    out.width = value ? width_of(*value) : static_cast<float>(min_width);
  }
  if (input_.receding != nullptr && (*input_.receding)[index]) {
    out.colour = out.colour.with_alpha(receding_alpha_);
  }
  if (conflict_[tie.kind]) out.dash = canvas::Dash::dotted;
  if (tie.disputed) out.dash = canvas::Dash::dashed;
  const bool directed = tie.directed.value_or(directed_[tie.kind]);
  if (directed && input_.encoding.arrows) out.arrow = canvas::Arrow::end;
  out.tag = tag_of(id);
}

}  // namespace saite::present
