// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/ego.h"

#include <algorithm>
#include <map>
#include <set>

#include "graph/analysis/position/structural_holes.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// By contact: the strength, the greater of both ways.
std::map<Index, double> strengths_of(const Projection& projection, Index ego) {
  std::map<Index, double> strengths;
  const auto add = [&](std::span<const Index> others, std::span<const Index> edges) {
    for (std::size_t i = 0; i < others.size(); ++i) {
      double& strength = strengths[others[i]];
      strength = std::max(strength, projection.edge_weight(edges[i]));
    }
  };
  add(projection.neighbours(ego), projection.incident_edges(ego));
  add(projection.in_neighbours(ego), projection.in_edges(ego));
  return strengths;
}

bool tied(const Projection& projection, Index a, Index b) {
  return projection.find_edge(a, b).has_value() ||
         (projection.directed() && projection.find_edge(b, a).has_value());
}

/// The least strength of each ring but the last, falling.
std::vector<double> ring_limits(const std::map<Index, double>& strengths) {
  std::vector<double> values;
  for (const auto& [actor, strength] : strengths) values.push_back(strength);
  std::ranges::sort(values, std::greater());
  std::vector<double> distinct = values;
  distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
  if (distinct.size() <= 3) {
    if (!distinct.empty()) distinct.pop_back();
    return distinct;
  }
  std::vector<double> limits{values[(values.size() - 1) / 3], values[2 * (values.size() - 1) / 3]};
  limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
  if (limits.back() == values.back()) limits.pop_back();
  return limits;
}

std::vector<std::string> names_of(const std::map<Index, std::set<std::string>>& gives) {
  std::set<std::string> names;
  for (const auto& [actor, own] : gives) names.insert(own.begin(), own.end());
  return {names.begin(), names.end()};
}

/// By contact: what the ties with the actor are.
std::map<Index, std::set<std::string>> gifts(const Projection& projection, Index ego,
                                             std::span<const std::string> labels) {
  std::map<Index, std::set<std::string>> gives;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const auto edge = projection.edges()[projection.edge_of_tie(i)];
    if ((edge.a != ego && edge.b != ego) || labels[i].empty()) continue;
    gives[edge.a == ego ? edge.b : edge.a].insert(labels[i]);
  }
  return gives;
}

void add_gifts(EgoNetwork& network, const std::map<Index, std::set<std::string>>& gives) {
  network.labels = names_of(gives);
  std::vector<Index> givers(network.labels.size());
  for (EgoContact& contact : network.contacts) {
    const auto own = gives.find(contact.actor);
    if (own == gives.end()) continue;
    for (const std::string& label : own->second) {
      const auto at = std::ranges::lower_bound(network.labels, label) - network.labels.begin();
      contact.gives.push_back(static_cast<Index>(at));
      ++givers[static_cast<std::size_t>(at)];
    }
  }
  for (EgoContact& contact : network.contacts) {
    for (const Index label : contact.gives) {
      if (givers[label] == 1) contact.sole_of.push_back(label);
    }
  }
}

void add_ties_among(EgoNetwork& network, const Projection& projection) {
  auto& contacts = network.contacts;
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    for (std::size_t j = i + 1; j < contacts.size(); ++j) {
      if (!tied(projection, contacts[i].actor, contacts[j].actor)) continue;
      ++contacts[i].ties;
      ++contacts[j].ties;
      ++network.ties_among;
    }
  }
  const auto n = static_cast<double>(contacts.size());
  if (contacts.size() > 1) network.density = network.ties_among / (n * (n - 1) / 2);
}

}  // namespace

Result<EgoNetwork> ego_network(const Projection& projection, Index ego,
                               std::span<const std::string> labels, Progress& progress) {
  const auto holes = structural_holes(projection, progress);
  if (!holes) return holes.error();
  EgoNetwork network;
  network.effective_size = holes->effective_size[ego];
  const auto strengths = strengths_of(projection, ego);
  const auto limits = ring_limits(strengths);
  network.rings = strengths.empty() ? 0 : static_cast<Index>(limits.size()) + 1;
  for (const auto& [actor, strength] : strengths) {
    EgoContact contact;
    contact.actor = actor;
    contact.strength = strength;
    while (contact.ring < limits.size() && strength < limits[contact.ring]) ++contact.ring;
    network.contacts.push_back(std::move(contact));
  }
  std::ranges::stable_sort(network.contacts, {}, &EgoContact::ring);
  add_gifts(network, gifts(projection, ego, labels));
  add_ties_among(network, projection);
  return network;
}

EgoDiversity ego_diversity(const EgoNetwork& network, const project::Grouping& grouping) {
  EgoDiversity out;
  out.sizes.resize(grouping.group_count());
  Index inside = 0;
  for (const EgoContact& contact : network.contacts) {
    const Index group = grouping.group_of[contact.actor];
    if (group == no_index) {
      ++out.outside;
    } else {
      ++out.sizes[group];
      ++inside;
    }
  }
  if (inside == 0) return out;
  out.blau = 1;
  for (const Index size : out.sizes) {
    const double share = static_cast<double>(size) / inside;
    *out.blau -= share * share;
  }
  return out;
}

}  // namespace saite::analysis
