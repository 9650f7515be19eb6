// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace saite {

/// What stands in XML for a character that means something there; empty where it stands for itself.
[[nodiscard]] constexpr std::string_view xml_reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

}  // namespace saite
