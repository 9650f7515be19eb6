// SPDX-License-Identifier: Apache-2.0
#include "tests/support/all_graphs.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <numeric>
#include <set>

namespace saite::test {
namespace {

using project::Index;
using Rows = std::vector<std::uint8_t>;  // neighbours of each actor, as bits

/// What every renaming of actors leaves as it is: an actor's contacts, and theirs.
std::uint64_t colour_of(const Rows& rows, std::size_t u) {
  std::array<std::uint64_t, 8> by_degree{};
  for (std::size_t v = 0; v < rows.size(); ++v) {
    if ((rows[u] >> v & 1) != 0) ++by_degree.at(static_cast<std::size_t>(std::popcount(rows[v])));
  }
  std::uint64_t colour = static_cast<std::uint64_t>(std::popcount(rows[u]));
  for (const std::uint64_t count : by_degree) colour = colour * 8 + count;
  return colour;
}

std::uint64_t code_of(const Rows& rows, const std::vector<std::size_t>& order) {
  std::uint64_t code = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) code = code * 2 + (rows[order[i]] >> order[j] & 1);
  }
  return code;
}

/// The least code over the orders of one class after another.
void least(const Rows& rows, const std::vector<std::uint64_t>& colours,
           std::vector<std::size_t>& order, std::size_t from, std::uint64_t& best) {
  if (from == order.size()) {
    best = std::min(best, code_of(rows, order));
    return;
  }
  std::size_t to = from;
  while (to < order.size() && colours[order[to]] == colours[order[from]]) ++to;
  const auto begin = order.begin() + static_cast<std::ptrdiff_t>(from);
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(to);
  std::sort(begin, end);
  do {
    least(rows, colours, order, to, best);
  } while (std::next_permutation(begin, end));
}

std::uint64_t canonical(const Rows& rows) {
  std::vector<std::uint64_t> colours;
  for (std::size_t u = 0; u < rows.size(); ++u) colours.push_back(colour_of(rows, u));
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t u) { return colours[u]; });
  std::uint64_t best = ~std::uint64_t{0};
  least(rows, colours, order, 0, best);
  return best;
}

std::vector<Rows> with_one_more(const std::vector<Rows>& smaller) {
  std::vector<Rows> all;
  std::set<std::uint64_t> seen;
  for (const Rows& rows : smaller) {
    for (std::uint32_t contacts = 0; contacts < 1U << rows.size(); ++contacts) {
      Rows more = rows;
      for (std::size_t v = 0; v < rows.size(); ++v) {
        if ((contacts >> v & 1) != 0) more[v] |= static_cast<std::uint8_t>(1U << rows.size());
      }
      more.push_back(static_cast<std::uint8_t>(contacts));
      if (seen.insert(canonical(more)).second) all.push_back(std::move(more));
    }
  }
  return all;
}

}  // namespace

std::vector<project::Projection> all_graphs(Index actors) {
  std::vector<Rows> all{{0}};
  for (Index n = 1; n < actors; ++n) all = with_one_more(all);
  std::vector<project::Projection> graphs;
  for (const Rows& rows : all) {
    std::vector<project::Projection::Edge> edges;
    for (Index u = 0; u < rows.size(); ++u) {
      for (Index v = u + 1; v < rows.size(); ++v) {
        if ((rows[u] >> v & 1) != 0) edges.push_back({u, v});
      }
    }
    graphs.push_back(project::Projection::from_edges(actors, edges));
  }
  return graphs;
}

}  // namespace saite::test
