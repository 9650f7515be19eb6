// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/reciprocity.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

namespace saite::analysis {

using project::Index;
using project::Projection;

std::optional<double> Reciprocity::share() const {
  if (directed == 0) return std::nullopt;
  return static_cast<double>(returned) / static_cast<double>(directed);
}

Reciprocity reciprocity(const Projection& projection, std::span<const std::string> tie_kinds) {
  Reciprocity out;
  if (!projection.directed()) return out;
  using Sent = std::tuple<std::string_view, Index, Index>;
  std::vector<Sent> sent;
  const bool known = tie_kinds.size() == projection.ties().size();
  for (std::size_t i = 0; i < projection.ties().size(); ++i) {
    if (projection.back_edge_of_tie(i) != project::no_index) {
      ++out.undirected;
      continue;
    }
    const auto [a, b] = projection.edges()[projection.edge_of_tie(i)];
    sent.emplace_back(known ? std::string_view(tie_kinds[i]) : std::string_view(), a, b);
  }
  if (projection.ties().empty()) {
    for (const auto [a, b] : projection.edges()) sent.emplace_back(std::string_view(), a, b);
  }
  std::ranges::sort(sent);
  sent.erase(std::unique(sent.begin(), sent.end()), sent.end());
  out.directed = sent.size();
  for (const auto& [kind, a, b] : sent) {
    out.returned += std::ranges::binary_search(sent, Sent(kind, b, a)) ? 1 : 0;
  }
  return out;
}

}  // namespace saite::analysis
