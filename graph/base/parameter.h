// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace saite {

/// A knob of a measure or a layout with its limits: one description feeds checks, the command line
/// and the panel alike.
struct Parameter {
  std::string_view id;
  double standard = 0;
  double min = 0;
  double max = 0;
  bool whole = false;
};

}  // namespace saite
