// SPDX-License-Identifier: Apache-2.0
// Any small network, any options: the compressed rows hold what the ties of the network say, merged
// by Boost.Graph's own sets, and every promise of graph/project/projection.h.

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <cmath>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "graph/model/rules.h"
#include "graph/project/projection.h"
#include "tests/fuzz/any_network.h"
#include "tests/fuzz/choices.h"

namespace {

using namespace saite;  // a program of one file
using fuzz::require;
using project::Combine;
using project::Index;
using project::no_index;
using project::Projection;
using project::ProjectionOptions;

/// Directed; where directions do not count every tie is put in both ways.
using Rows = boost::adjacency_list<boost::setS, boost::vecS, boost::bidirectionalS>;
using Pair = std::pair<Index, Index>;

struct Expected {
  Rows rows;
  std::map<Pair, double> weights;  // undirected: the smaller end first
  std::vector<TieId> ties;
  std::size_t loops = 0;
  std::size_t negative = 0;
  std::size_t without_strength = 0;
};

double strength(const model::Tie& tie, const std::string& by, std::size_t& without) {
  if (by.empty()) {
    if (tie.weight == 1 && !tie.weight_said) ++without;
    return tie.weight;
  }
  for (const auto& [key, value] : tie.details->attributes) {
    if (key != by || !value.is_number() || !(value.number() > 0)) continue;
    if (model::valid_weight(value.number())) return value.number();
  }
  ++without;
  return tie.weight;
}

Pair edge_key(const ProjectionOptions& options, Index a, Index b) {
  return options.directed ? Pair{a, b} : Pair{std::min(a, b), std::max(a, b)};
}

Expected transcribed(const model::Network& network, const project::Selection& selection,
                     const ProjectionOptions& options) {
  Expected expected{Rows(selection.actors.size()), {}, {}};
  const auto index = [&](ActorId id) {
    const auto at = std::ranges::find(selection.actors, id);
    return static_cast<Index>(at - selection.actors.begin());
  };
  std::set<model::KindIndex> kinds;
  std::map<Pair, std::set<model::KindIndex>> kinds_of;
  const auto add = [&](Index a, Index b, double weight, model::KindIndex kind) {
    boost::add_edge(a, b, expected.rows);
    kinds_of[edge_key(options, a, b)].insert(kind);
    const auto [at, is_new] = expected.weights.emplace(edge_key(options, a, b), weight);
    if (is_new) return;
    at->second =
        options.combine == Combine::max ? std::max(at->second, weight) : at->second + weight;
  };
  for (const TieId id : selection.ties) {
    const model::Tie& tie = network.tie(id);
    if (tie.source == tie.target) {
      ++expected.loops;
      continue;
    }
    if (network.tie_kinds()[tie.kind].polarity == -1) {
      ++expected.negative;
      continue;
    }
    expected.ties.push_back(id);
    const double weight = strength(tie, options.weight_by, expected.without_strength);
    const Index a = index(tie.source);
    const Index b = index(tie.target);
    const bool one_way =
        tie.directed.value_or(network.tie_kinds()[tie.kind].directed.value_or(false));
    kinds.insert(tie.kind);
    add(a, b, weight, tie.kind);
    if (!options.directed) boost::add_edge(b, a, expected.rows);
    if (options.directed && !one_way) add(b, a, weight, tie.kind);
  }
  const bool by_itself =
      options.combine == Combine::automatic && options.weight_by.empty() && kinds.size() > 1;
  if (options.weighted && (by_itself || options.combine == Combine::kinds)) {
    expected.without_strength = 0;
    for (auto& [ends, weight] : expected.weights) {
      weight = static_cast<double>(kinds_of.at(ends).size());
    }
  }
  return expected;
}

template <class Range>
std::vector<Index> sorted(const Range& range) {
  std::vector<Index> list;
  for (auto it = range.first; it != range.second; ++it) list.push_back(static_cast<Index>(*it));
  std::ranges::sort(list);
  return list;
}

void check_rows(const Projection& p, const Expected& expected) {
  std::size_t arcs = 0;
  require(p.offsets().size() == p.size() + 1U && p.offsets()[0] == 0);
  for (Index u = 0; u < p.size(); ++u) {
    require(
        std::ranges::equal(p.neighbours(u), sorted(boost::adjacent_vertices(u, expected.rows))));
    require(std::ranges::equal(p.in_neighbours(u),
                               sorted(boost::inv_adjacent_vertices(u, expected.rows))));
    require(p.degree(u) == p.neighbours(u).size());
    require(p.incident_edges(u).size() == p.degree(u));
    require(p.in_edges(u).size() == p.in_neighbours(u).size());
    require(p.offsets()[u] == arcs);
    arcs += p.degree(u);
    for (std::size_t i = 0; i < p.degree(u); ++i) {
      const Index v = p.neighbours(u)[i];
      const Index e = p.incident_edges(u)[i];
      require(e < p.edge_count() && p.find_edge(u, v) == e);
      const Pair key = edge_key(p.options(), u, v);
      require(p.edges()[e].a == key.first && p.edges()[e].b == key.second);
      if (p.weighted()) require(p.weights(u)[i] == p.edge_weight(e));
    }
    for (std::size_t i = 0; i < p.in_edges(u).size(); ++i) {
      require(p.find_edge(p.in_neighbours(u)[i], u) == p.in_edges(u)[i]);
    }
    for (Index v = 0; v < p.size(); ++v) {
      const bool there = boost::edge(u, v, expected.rows).second;
      require(p.find_edge(u, v).has_value() == there);
    }
  }
  require(arcs == p.arc_count() && p.neighbour_array().size() == arcs);
  require(p.arc_edge_array().size() == arcs);
}

void check_edges(const Projection& p, const Expected& expected) {
  require(p.edge_count() == expected.weights.size());
  Index e = 0;
  for (const auto& [key, weight] : expected.weights) {  // in the order that edges() promises
    require(p.edges()[e].a == key.first && p.edges()[e].b == key.second);
    const double wanted = p.weighted() ? weight : 1;
    require(std::abs(p.edge_weight(e) - wanted) <= 1e-12 * wanted);
    ++e;
  }
}

void check_ties(const Projection& p, const model::Network& network, const Expected& expected) {
  require(std::ranges::equal(p.ties(), expected.ties));
  for (std::size_t i = 0; i < p.ties().size(); ++i) {
    const model::Tie& tie = network.tie(p.ties()[i]);
    const auto a = p.index_of(tie.source);
    const auto b = p.index_of(tie.target);
    require(a && b && p.actor(*a) == tie.source && p.actor(*b) == tie.target);
    require(p.find_edge(*a, *b) == p.edge_of_tie(i));
    const bool back = p.directed() && !network.is_directed(p.ties()[i]);
    require(back ? p.find_edge(*b, *a) == p.back_edge_of_tie(i)
                 : p.back_edge_of_tie(i) == no_index);
  }
  require(p.loops() == expected.loops && p.negative_ties() == expected.negative);
  require(p.ties_without_strength() == expected.without_strength);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choices choices(data, size);
  ProjectionOptions options;
  options.directed = choices.chance();
  options.weighted = choices.chance();
  options.combine = choices.chance()   ? Combine::automatic
                    : choices.chance() ? Combine::kinds
                    : choices.chance() ? Combine::max
                                       : Combine::sum;
  if (choices.chance()) options.weight_by = choices.chance() ? "hours" : "visits";
  if (choices.chance()) options.filter.tie_kinds = {"trust", "conflict", "kinship"};
  if (choices.chance()) options.filter.kinds = {"individual", "community"};
  const model::Network network = fuzz::any_network(choices);
  const auto made = Projection::create(network, options);
  const bool known = std::ranges::any_of(network.ties(), [&](TieId id) {
    return std::ranges::any_of(network.tie(id).details->attributes, [&](const auto& item) {
      return item.first == options.weight_by && !item.second.is_null();
    });
  });
  require(made.has_value() == (options.weight_by.empty() || known));
  if (!made) return 0;
  const auto selection = project::select(network, options.filter);
  require(selection.has_value());
  require(std::ranges::equal(made->actors(), selection->actors));
  const Expected expected = transcribed(network, *selection, options);
  check_rows(*made, expected);
  check_edges(*made, expected);
  check_ties(*made, network, expected);
  return 0;
}
