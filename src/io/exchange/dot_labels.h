// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

/// Labels of Graphviz as the texts that people see.
namespace saite::exchange {

/// Escapes are what they stand for: \n, \l and \r end lines, \N is the node's id, \\ a backslash.
[[nodiscard]] std::string plain_dot_label(std::string_view label, std::string_view id);
/// What stands in the fields of a record ("{<port> a | b}"), parted by " | ".
[[nodiscard]] std::string text_of_record(std::string_view label);
/// What stands between the tags of an HTML label, parted by blanks.
[[nodiscard]] std::string text_of_html(std::string_view label);

}  // namespace saite::exchange
