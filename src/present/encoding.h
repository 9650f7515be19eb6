// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "src/present/column.h"

namespace saite::present {

/// What marks and ties show. Columns are by position in the actors or ties of the scene; absent
/// ones mean the standard look. Shared, because a scene is rebuilt far more often than they change.
struct Encoding {
  std::shared_ptr<const Column> colour = {};      // absent: by kind
  std::shared_ptr<const Column> size = {};        // number; absent: containers a little greater
  std::shared_ptr<const Column> tie_colour = {};  // absent: by kind of tie
  std::shared_ptr<const Column> width = {};       // number; absent: strength
  std::shared_ptr<const Column> hulls = {};       // category: named groups; absent: none
  std::shared_ptr<const Column> importance = {};  // number: which labels come first; absent: size
                                                  // and number of ties together
  bool areas = true;  // soft areas under the groups; else their names alone, where it is far out
  bool arrows = true;
  bool labels = true;
  bool annotations = true;
  float label_size = 12;  // px
};

}  // namespace saite::present
