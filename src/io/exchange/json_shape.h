// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace saite::exchange {

/// Which keys the beginning of a JSON text has, and where: "elements/*/label", `*` standing for any
/// item of a list. Nothing is asked of the text but brackets, texts and colons, so that it may
/// break off anywhere.   Cost: O(bytes).
class JsonShape {
 public:
  static constexpr std::size_t most_depth = 4;
  static constexpr std::size_t most_paths = 4096;

  explicit JsonShape(std::string_view head);
  [[nodiscard]] bool has(std::string_view path) const { return paths_.contains(path); }

 private:
  std::set<std::string, std::less<>> paths_;
};

/// Formats of networks in JSON that are no node-link documents.
enum class JsonDialect { none, kumu, json_graph, cytoscape, cx2 };

/// The one place that tells them apart.
[[nodiscard]] JsonDialect json_dialect(std::string_view head);

}  // namespace saite::exchange
