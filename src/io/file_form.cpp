// SPDX-License-Identifier: Apache-2.0
#include "src/io/file_form.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace saite::io {
namespace {

using model::Network;

struct Directions {
  bool any = false;  // tie has one
  bool all = false;  // ties have one, and there are some
};

using Ties = std::span<const TieId>;

Directions directions(const Network& network, Ties ties) {
  Directions found{false, !ties.empty()};
  for (const TieId id : ties) {
    const bool directed = network.is_directed(id);
    found.any |= directed;
    found.all &= directed;
  }
  return found;
}

/// Whether two edges of the document would join the same actors. Cost: O(ties log ties).
bool has_parallel_edges(const Network& network, Ties ties, bool directed) {
  std::vector<std::pair<ActorId, ActorId>> ends;
  ends.reserve(ties.size());
  for (const TieId id : ties) {
    const model::Tie& tie = network.tie(id);
    if (directed) {
      ends.emplace_back(tie.source, tie.target);
      const bool both_ways = !network.is_directed(id) && !tie.is_loop();
      if (both_ways) ends.emplace_back(tie.target, tie.source);
    } else {
      ends.emplace_back(std::minmax(tie.source, tie.target));
    }
  }
  std::ranges::sort(ends);
  return std::ranges::adjacent_find(ends) != ends.end();
}

FileForm form(const Network& network, Ties ties, bool directed) {
  return {directed, network.info.multigraph || has_parallel_edges(network, ties, directed)};
}

}  // namespace

FileForm saite_form(const Network& network, Ties ties) {
  return form(network, ties, ties.empty() ? network.info.directed : directions(network, ties).all);
}

FileForm node_link_form(const Network& network, Ties ties) {
  return form(network, ties, ties.empty() ? network.info.directed : directions(network, ties).any);
}

}  // namespace saite::io
