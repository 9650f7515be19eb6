// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "graph/base/parameter.h"
#include "graph/layout/layout.h"

namespace saite::layout {

/// Where nobody chose: a hairball is untangled, everything else is drawn as by `force`.
inline constexpr std::string_view default_layout = "untangled";

/// All that is known of a layout without running it. Its name and its sentence in plain words are
/// in the catalogues, under `layout.<id>.name` and `layout.<id>.meaning`.
struct LayoutInfo {
  std::string_view id;
  bool needs_places = false;  // LayoutInput::place must be set
  bool oriented = false;      // up and down mean something: such a drawing is never turned
  std::span<const Parameter> parameters{};
  std::string_view cost;    // such as "O(n log n + m)"
  std::string_view source;  // author, year, DOI
};

/// Values of parameters by id; those that are absent have their standard.
using Parameters = std::map<std::string, double, std::less<>>;

/// Every layout there is; the default is first.
[[nodiscard]] std::span<const LayoutInfo> layouts();
[[nodiscard]] const LayoutInfo* find_layout(std::string_view id);

/// Whether create_layout() can make it, and the same errors where not. Cost: O(actors).
[[nodiscard]] Status check_layout(std::string_view id, const project::Projection& projection,
                                  const LayoutInput& input, const Parameters& parameters = {});

/// A layout ready to step. It takes what it needs from `projection`, which need not outlive it.
/// Errors: unknown_layout, bad_parameter (where: id; args: least, most), bad_layout_input (where:
/// the list whose length is not the projection's, or `start` where a fixed actor has no finite
/// start), no_places (geographic).
Result<std::unique_ptr<Layout>> create_layout(std::string_view id,
                                              const project::Projection& projection,
                                              LayoutInput input = {},
                                              const Parameters& parameters = {});

}  // namespace saite::layout
