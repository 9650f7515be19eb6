// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace saite::edit {

/// What part of a document a change is about. Whoever keeps derived data compares stamps of the
/// aspects that it read.
enum class Aspect : std::uint8_t {
  structure = 1,  // actors, ties, kinds, containment, dates, weights: what a projection reads
  facts = 2,      // names, attributes, tags, notes
  positions = 4,  // where actors lie and whether they are pinned
  style = 8       // title, description, sources, views
};
using Aspects = std::uint8_t;
[[nodiscard]] constexpr Aspects operator|(Aspect a, Aspect b) {
  return static_cast<Aspects>(static_cast<Aspects>(a) | static_cast<Aspects>(b));
}
[[nodiscard]] constexpr Aspects operator|(Aspects a, Aspect b) {
  return static_cast<Aspects>(a | static_cast<Aspects>(b));
}
[[nodiscard]] constexpr bool touches(Aspects aspects, Aspect aspect) {
  return (aspects & static_cast<Aspects>(aspect)) != 0;
}

}  // namespace saite::edit
