// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "graph/project/projection.h"

namespace saite::test {

/// A graph as the slowest possible code sees it.
struct PlainGraph {
  std::vector<std::set<project::Index>> contacts;

  explicit PlainGraph(const project::Projection& p) : contacts(p.size()) {
    for (const auto [a, b] : p.edges()) {
      contacts[a].insert(b);
      contacts[b].insert(a);
    }
  }
  [[nodiscard]] project::Index size() const { return static_cast<project::Index>(contacts.size()); }

  /// The part each actor is in when some are gone; these are in none.
  [[nodiscard]] std::vector<project::Index> parts(const std::set<project::Index>& gone = {}) const {
    std::vector<project::Index> part(size(), project::no_index);
    for (project::Index first = 0; first < size(); ++first) {
      if (part[first] != project::no_index || gone.contains(first)) continue;
      std::vector<project::Index> queue{first};
      part[first] = first;
      for (std::size_t i = 0; i < queue.size(); ++i) {
        for (const project::Index v : contacts[queue[i]]) {
          if (part[v] != project::no_index || gone.contains(v)) continue;
          part[v] = first;
          queue.push_back(v);
        }
      }
    }
    return part;
  }
  [[nodiscard]] static std::map<project::Index, project::Index> sizes(
      const std::vector<project::Index>& part) {
    std::map<project::Index, project::Index> sizes;
    for (const project::Index p : part) {
      if (p != project::no_index) ++sizes[p];
    }
    return sizes;
  }
  /// Pairs of actors outside of `set` that a path joins when `gone` are gone.
  [[nodiscard]] project::Index joined(const std::set<project::Index>& set,
                                      const std::set<project::Index>& gone) const {
    const auto part = parts(gone);
    project::Index pairs = 0;
    for (project::Index u = 0; u < size(); ++u) {
      for (project::Index v = u + 1; v < size(); ++v) {
        if (!set.contains(u) && !set.contains(v) && part[u] == part[v]) ++pairs;
      }
    }
    return pairs;
  }
  [[nodiscard]] bool cuts(project::Index u) const { return joined({u}, {}) > joined({u}, {u}); }
  [[nodiscard]] bool bridge(project::Index a, project::Index b) const {
    PlainGraph without = *this;
    without.contacts[a].erase(b);
    without.contacts[b].erase(a);
    return without.joined({}, {}) < joined({}, {});
  }
  [[nodiscard]] std::vector<std::pair<project::Index, project::Index>> bridges() const {
    std::vector<std::pair<project::Index, project::Index>> all;
    for (project::Index a = 0; a < size(); ++a) {
      for (const project::Index b : contacts[a]) {
        if (a < b && bridge(a, b)) all.emplace_back(a, b);
      }
    }
    return all;
  }
  /// Actors of the part who reach fewer than half of it without some other.
  [[nodiscard]] std::set<project::Index> behind(project::Index part_of_interest) const {
    const auto part = parts();
    const project::Index whole = sizes(part)[part_of_interest];
    std::set<project::Index> out;
    for (project::Index gate = 0; gate < size(); ++gate) {
      if (part[gate] != part_of_interest) continue;
      const auto rest = parts({gate});
      const auto rest_sizes = sizes(rest);
      for (project::Index u = 0; u < size(); ++u) {
        if (u != gate && part[u] == part_of_interest && 2 * rest_sizes.at(rest[u]) < whole) {
          out.insert(u);
        }
      }
    }
    return out;
  }
};

}  // namespace saite::test
