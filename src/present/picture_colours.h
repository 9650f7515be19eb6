// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "render/canvas/colour.h"
#include "src/present/column.h"

namespace saite::present {

// Who may have which colour in one picture. Marks come first, then areas, then ties: what comes
// later gives way, so that a colour never stands for two things.

/// How far two colours are from each other: the length between them in OKLab, where about 0.02 is
/// just seen and black and white are 1 apart. Source: Ottosson 2020, "A perceptual color space for
/// image processing".
[[nodiscard]] double difference(canvas::Colour a, canvas::Colour b);

/// Colours nearer to each other than this are taken for the same at a glance.
inline constexpr double alike = 0.06;

/// The colours wanted, those that are alike one of `taken` replaced by the most similar that is
/// not, and not alike one before it either; as well seen on `ground` as they were. Opaque.
/// Cost: O(wanted · (wanted + taken)), about 0.1 ms a colour that gives way.
[[nodiscard]] std::vector<canvas::Colour> kept_apart(std::span<const canvas::Colour> wanted,
                                                     std::span<const canvas::Colour> taken,
                                                     canvas::Colour ground);

/// Which categories of a column have a colour of their own: all of ten, else the ten greatest.
class CategoryColours {
 public:
  static constexpr std::size_t most = 10;

  CategoryColours() = default;
  explicit CategoryColours(const Column& column);
  /// The number of its colour; no_category: it is one of the others.
  [[nodiscard]] std::uint32_t of(std::uint32_t category) const {
    return category < place_.size() ? place_[category] : no_category;
  }
  [[nodiscard]] std::size_t shown() const { return shown_; }
  /// How many members each category has.
  [[nodiscard]] const std::vector<std::size_t>& counts() const { return counts_; }

 private:
  std::vector<std::uint32_t> place_;
  std::vector<std::size_t> counts_;
  std::size_t shown_ = 0;
};

}  // namespace saite::present
