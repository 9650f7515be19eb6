// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace saite::edit {

/// A name for people: a key of the catalogues and its arguments.
struct Label {
  std::string key = {};
  std::vector<std::string> args = {};
  friend bool operator==(const Label&, const Label&) = default;
};

}  // namespace saite::edit
