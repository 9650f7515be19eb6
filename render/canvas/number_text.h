// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace saite::canvas {

/// Appends a number with at most so many decimals, without needless zeros, never "-0"; the same
/// text whatever the locale. Not finite: "0".
void append_number(std::string& out, double value, int decimals);
[[nodiscard]] std::string number(double value, int decimals);

}  // namespace saite::canvas
