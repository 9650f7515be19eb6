// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/shortest_path_dag.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "graph/analysis/betweenness/betweenness_kernel.h"

namespace saite::analysis {

namespace {

/// Calls visit(bit i alone) for each bit i.
template <class Visit>
void for_bits(std::uint64_t mask, Visit visit) {
  for (; mask != 0; mask &= mask - 1) visit(mask & (~mask + 1));
}

project::Index rank(std::uint64_t mask, std::uint64_t bit) {
  return static_cast<project::Index>(std::popcount(mask & (bit - 1)));
}

}  // namespace

project::Index ShortestPathDag::Level::join(Index v, const SearchSet& more) {
  if (place[v] == project::no_index) {
    place[v] = static_cast<Index>(vertices.size());
    vertices.push_back(v);
    searches.emplace_back();
    targets.emplace_back();
  }
  searches[place[v]] |= more;
  return place[v];
}

void ShortestPathDag::Level::clear() {
  for (const Index v : vertices) place[v] = project::no_index;
  vertices.clear();
  searches.clear();
  targets.clear();
}

void ShortestPathDag::clear() {
  level_.clear();
  below_.clear();
  open_.clear();
  entries_.clear();
  links_.clear();
  pairs_.clear();
  ends_.clear();
}

bool ShortestPathDag::find(const GraphChange::State& state, const DistanceDelta& reached,
                           const BfsLevels& targets, const BfsLevels& more_targets,
                           std::span<const double> weights, std::size_t max_slots) {
  clear();
  for (std::size_t steps = std::max(targets.size(), more_targets.size()); steps-- > 0;) {
    for (const BfsLevels* some : {&targets, &more_targets}) {
      for (const Index v : some->vertices(steps)) {
        if (weights[v] == 0) continue;
        const Index place = level_.join(v, some->at(steps, v));
        level_.targets[place] |= some->at(steps, v);
      }
    }
    give_slots(weights);
    close_links();
    if (slots() > max_slots) return false;
    if (steps > 0) go_down(state, reached, steps - 1);
  }
  sources_ = entries_.size() - level_.vertices.size();
  return true;
}

void ShortestPathDag::give_slots(std::span<const double> weights) {
  level_.first_slots.resize(level_.vertices.size());
  for (std::size_t i = 0; i < level_.vertices.size(); ++i) {
    const double weight = weights[level_.vertices[i]];
    for (std::size_t word = 0; word < SearchSet::word_count; ++word) {
      level_.first_slots[i][word] = static_cast<Index>(ends_.size());
      const Mask targets = level_.targets[i].words[word];
      for_bits(level_.searches[i].words[word],
               [&](Mask bit) { ends_.push_back((targets & bit) != 0 ? weight : 0); });
    }
    entries_.push_back({level_.vertices[i], static_cast<Index>(ends_.size()), 0});
  }
}

/// The slots below the links are known now.
void ShortestPathDag::close_links() {
  for (const OpenLink& link : open_) {
    const Index place = level_.place[link.below];
    const Mask below = level_.searches[place].words[link.word];
    const Index first = level_.first_slots[place][link.word];
    for_bits(link.both, [&](Mask bit) {
      pairs_.push_back({link.first_slot + rank(link.above, bit), first + rank(below, bit)});
    });
    links_.push_back({link.edge, static_cast<Index>(pairs_.size())});
  }
  open_.clear();
}

void ShortestPathDag::go_down(const GraphChange::State& state, const DistanceDelta& reached,
                              std::size_t below) {
  const std::size_t first_entry = entries_.size() - level_.vertices.size();
  const auto call_for = [&](std::size_t i) {
    if (i >= level_.vertices.size()) return;
    for (const auto [u, edge] : state.in(level_.vertices[i])) reached.prefetch(below, u);
  };
  call_for(0);
  for (std::size_t i = 0; i < level_.vertices.size(); ++i) {
    call_for(i + 1);
    const SearchSet own = level_.searches[i];
    for (const auto [u, edge] : state.in(level_.vertices[i])) {
      const SearchSet both = own & reached.at(below, u);
      if (!both.any()) continue;
      below_.join(u, both);
      for (Index word = 0; word < SearchSet::word_count; ++word) {
        if (both.words[word] == 0) continue;
        open_.push_back(
            {u, edge, level_.first_slots[i][word], word, own.words[word], both.words[word]});
      }
    }
    entries_[first_entry + i].links_end = static_cast<Index>(links_.size() + open_.size());
  }
  level_.clear();
  std::swap(level_, below_);
}

/// From the sources, which come last, to the farthest.
bool ShortestPathDag::count_paths() {
  paths_.assign(slots(), 0);
  share_.assign(slots(), 0);
  const std::size_t first = sources_ == 0 ? 0 : entries_[sources_ - 1].slots_end;
  std::fill(paths_.begin() + static_cast<std::ptrdiff_t>(first), paths_.end(), 1.0);
  for (std::size_t i = pairs_.size(); i-- > 0;) paths_[pairs_[i].above] += paths_[pairs_[i].below];
  for (const double paths : paths_) {
    if (!(paths <= max_paths)) return false;
  }
  return true;
}

bool ShortestPathDag::add(double sign, Dependencies& loads) {
  if (!count_paths()) return false;
  std::size_t slot = 0;
  std::size_t link = 0;
  std::size_t pair = 0;
  for (std::size_t i = 0; i < sources_; ++i) {
    double passing = 0;
    for (; slot < entries_[i].slots_end; ++slot) {
      passing += share_[slot];
      share_[slot] = (ends_[slot] + share_[slot]) / paths_[slot];  // a path from here on
    }
    loads.vertices[entries_[i].vertex] += sign * passing;
    for (; link < entries_[i].links_end; ++link) {
      double along = 0;
      for (; pair < links_[link].pairs_end; ++pair) {
        const double sent = paths_[pairs_[pair].below] * share_[pairs_[pair].above];
        share_[pairs_[pair].below] += sent;
        along += sent;
      }
      if (!loads.arcs.empty()) loads.arcs[links_[link].edge] += sign * along;
    }
  }
  return true;
}

}  // namespace saite::analysis
