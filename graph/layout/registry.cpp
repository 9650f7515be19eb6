// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/registry.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "graph/layout/align.h"
#include "graph/layout/force.h"
#include "graph/layout/formulas.h"
#include "graph/layout/single_pass.h"

namespace saite::layout {
namespace {

using project::Projection;

constexpr Parameter spacing{"spacing", 1, 0.5, 4, false};
constexpr std::array<Parameter, 2> search_parameters{spacing, {"effort", 1, 0.25, 4, false}};
constexpr std::array<Parameter, 1> formula_parameters{spacing};

constexpr std::array<LayoutInfo, 8> all_layouts{{
    {default_layout, false, false, search_parameters, "O(n log n + m · arboricity)",
     "Nocaj, Ortmann & Brandes 2015, doi:10.7155/jgaa.00370; Gastner, Seguy & More 2018, "
     "doi:10.1073/pnas.1712674115"},
    {"force", false, false, search_parameters, "O(n log n + m)",
     "Hu 2005, Mathematica J. 10; Zhong et al. 2023, doi:10.1109/TVCG.2022.3209371"},
    {"stress", false, false, search_parameters, "O(n² + n·m), above 1,000 actors O(n + m)",
     "Zheng, Pawar & Goodman 2019, doi:10.1109/TVCG.2018.2859997"},
    {"radial", false, false, formula_parameters, "O(n log n + m)",
     "Eades 1992, Drawing free trees, Bulletin of the ICA 5"},
    {"layered", false, true, formula_parameters, "O(n log n + m)",
     "Sugiyama, Tagawa & Toda 1981, doi:10.1109/TSMC.1981.4308636"},
    {"circular", false, false, formula_parameters, "O(n + m)",
     "Six & Tollis 1999, doi:10.1007/3-540-46648-7_11"},
    {"geographic", true, true, formula_parameters, "O(n + m)", ""},
    {"grid", false, false, formula_parameters, "O(n)", ""},
}};

Result<void> check_parameters(const LayoutInfo& info, const Parameters& parameters) {
  for (const auto& [id, value] : parameters) {
    const auto it = std::ranges::find(info.parameters, id, &Parameter::id);
    if (it == info.parameters.end()) return Error{"bad_parameter", id, {}};
    if (!(value >= it->min && value <= it->max) || (it->whole && value != std::floor(value))) {
      return Error{"bad_parameter", id, {std::to_string(it->min), std::to_string(it->max)}};
    }
  }
  return {};
}

Result<void> check_input(const LayoutInput& input, Index n) {
  const auto wrong = [&](std::size_t size) { return size != 0 && size != n; };
  if (wrong(input.start.size())) return Error{"bad_layout_input", "start"};
  if (wrong(input.fixed.size())) return Error{"bad_layout_input", "fixed"};
  if (wrong(input.radius.size())) return Error{"bad_layout_input", "radius"};
  if (wrong(input.place.size())) return Error{"bad_layout_input", "place"};
  if (wrong(input.level.size())) return Error{"bad_layout_input", "level"};
  if (input.centre && *input.centre >= n) return Error{"bad_layout_input", "centre"};
  if (!std::ranges::all_of(input.radius, [](float r) { return r > 0 && std::isfinite(r); })) {
    return Error{"bad_layout_input", "radius"};
  }
  for (std::size_t u = 0; u < input.fixed.size(); ++u) {
    if (input.fixed[u] && (input.start.empty() || !is_finite(input.start[u]))) {
      return Error{"bad_layout_input", "start"};
    }
  }
  return {};
}

double value_of(const Parameters& parameters, std::string_view id) {
  const auto it = parameters.find(id);
  return it == parameters.end() ? 1.0 : it->second;
}

using GraphFormula = std::vector<Vec2> (*)(const Projection&, const LayoutInput&,
                                           const FormulaOptions&);

GraphFormula formula_of(std::string_view id) {
  if (id == "radial") return radial_positions;
  if (id == "layered") return layered_positions;
  if (id == "circular") return circular_positions;
  if (id == "geographic") return geographic_positions;
  return [](const Projection& projection, const LayoutInput& input, const FormulaOptions& options) {
    return grid_positions(input, projection.size(), options);
  };
}

}  // namespace

std::span<const LayoutInfo> layouts() {
  return all_layouts;
}

const LayoutInfo* find_layout(std::string_view id) {
  const auto it = std::ranges::find(all_layouts, id, &LayoutInfo::id);
  return it == all_layouts.end() ? nullptr : &*it;
}

Status check_layout(std::string_view id, const Projection& projection, const LayoutInput& input,
                    const Parameters& parameters) {
  const LayoutInfo* info = find_layout(id);
  if (info == nullptr) return Error{"unknown_layout", "", {std::string(id)}};
  if (auto good = check_parameters(*info, parameters); !good) return good.error();
  if (auto good = check_input(input, projection.size()); !good) return good.error();
  if (info->needs_places &&
      std::ranges::none_of(input.place, [](const auto& place) { return place.has_value(); })) {
    return Error{"no_places"};
  }
  return {};
}

Result<std::unique_ptr<Layout>> create_layout(std::string_view id, const Projection& projection,
                                              LayoutInput input, const Parameters& parameters) {
  if (auto good = check_layout(id, projection, input, parameters); !good) return good.error();
  const double space = value_of(parameters, "spacing");
  if (id == default_layout || id == "force" || id == "stress") {
    const ForceOptions options{.shaped_by = id == "stress"         ? ShapedBy::stress
                                            : id == default_layout ? ShapedBy::groups
                                                                   : ShapedBy::force,
                               .spacing = space,
                               .effort = value_of(parameters, "effort")};
    return std::unique_ptr<Layout>(
        std::make_unique<ForceLayout>(projection, std::move(input), options));
  }
  auto positions = formula_of(id)(projection, input, {.spacing = space});
  return std::unique_ptr<Layout>(std::make_unique<SinglePass>(
      projection.size(), std::move(input), [placed = std::move(positions)] { return placed; }));
}

}  // namespace saite::layout
