// SPDX-License-Identifier: Apache-2.0
#include "src/io/edge_keys.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "src/io/json_text.h"

namespace saite::io {
namespace {

using model::Network;

struct Ends {
  ActorId a;
  ActorId b;
  std::size_t tie;  // position among those written
};

/// Parallel ties stand beside each other, in their own order.
std::vector<Ends> by_ends(const Network& network, std::span<const TieId> ties) {
  std::vector<Ends> ends;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const model::Tie& tie = network.tie(ties[i]);
    if (!tie.key_made) continue;
    const auto [a, b] = std::minmax(tie.source, tie.target);
    ends.push_back({a, b, i});
  }
  std::ranges::sort(ends, {}, [](const Ends& e) { return std::tuple(e.a, e.b, e.tie); });
  return ends;
}

/// The number that stood in the file in the place of a key.
std::string number_in_file(const model::Tie& tie) {
  const model::Value* number = model::find(tie.details->attributes, "key");
  return number != nullptr && number->is_number() ? json_value(*number) : "0";
}

}  // namespace

std::vector<std::string> edge_keys(const Network& network, std::span<const TieId> ties,
                                   bool directed, bool multigraph) {
  std::vector<std::string> keys(ties.size());
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const model::Tie& tie = network.tie(ties[i]);
    if (!tie.key_made) keys[i] = json_text(tie.key);
  }
  if (!multigraph) return keys;
  const std::vector<Ends> ends = by_ends(network, ties);
  // Taken are numbers of arcs from the lesser actor to the greater, and of those back.
  std::set<std::string> taken[2];
  std::int64_t next = 0;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (i == 0 || ends[i].a != ends[i - 1].a || ends[i].b != ends[i - 1].b) {
      for (auto& numbers : taken) numbers.clear();
      next = 0;
    }
    const model::Tie& tie = network.tie(ties[ends[i].tie]);
    const bool both = !directed || !network.is_directed(ties[ends[i].tie]);
    const bool back = tie.source > tie.target;
    const bool ways[2] = {both || !back, both || back};
    const auto take = [&](const std::string& number) {
      for (const int way : {0, 1}) {
        if (ways[way] && taken[way].contains(number)) return false;
      }
      for (const int way : {0, 1}) {
        if (ways[way]) taken[way].insert(number);
      }
      keys[ends[i].tie] = number;
      return true;
    };
    if (take(number_in_file(tie))) continue;
    while (!take(std::to_string(next))) ++next;
  }
  return keys;
}

}  // namespace saite::io
